import type { Act, DelegationFace, DelegationsView, PersonFace, StandIn } from "../shared/ipc";

const hour = 3_600_000;

/** Who looks: a manager who is here, one who is away, who stands in, or anybody else. */
export type DelegationScene = "manager" | "away" | "deputy" | "agent";

const manager: PersonFace = { id: "u-9", name: "هدى الدوسري", role: "manager" };
const lina: PersonFace = { id: "u-8", name: "Lina Al-Qahtani", role: "senior" };

/** Who decides instead of whom, on a desk machine in memory. */
export class Delegations {
  private readonly scene: DelegationScene;
  private readonly me: PersonFace;
  private readonly at: number;
  private given: DelegationFace[];

  constructor(scene: DelegationScene | undefined, me: PersonFace, at: number) {
    this.scene = scene ?? "agent";
    this.me = me;
    this.at = at;
    const mine = this.scene === "away";
    const running: DelegationFace = {
      of: mine ? me : manager,
      to: this.scene === "deputy" ? me : lina,
      from: at - 2 * hour,
      until: at + 26 * hour,
      standing: "given",
      endedBy: null,
      mine,
      toMe: this.scene === "deputy",
      mayEnd: mine ? null : { code: "end-delegation-not-allowed", args: {} },
    };
    const before: DelegationFace = {
      ...running,
      of: this.scene === "manager" ? me : running.of,
      mine: mine || this.scene === "manager",
      from: at - 90 * hour,
      until: at - 70 * hour,
      standing: "ended",
      endedBy: running.of,
    };
    this.given = scene === "manager" ? [before] : scene === undefined ? [] : [running, before];
  }

  get view(): DelegationsView {
    return {
      given: this.given,
      decides: this.scene === "manager" || this.scene === "away",
      people: [lina, { id: "u-7", name: "Omar Nasser", role: "senior" }],
      longest: 14 * 24 * hour,
      ahead: 30 * 24 * hour,
      unsent: false,
    };
  }

  /** For whom the person decides. */
  get insteadOf(): StandIn | null {
    const mine = this.given.find((one) => one.toMe && one.standing === "given");
    return mine ? { person: mine.of, until: mine.until } : null;
  }

  /** Names somebody, or ends that. */
  ask(act: Extract<Act, { act: "delegate" | "end-delegation" }>): void {
    if (act.act === "end-delegation") {
      this.given = this.given.map((one) =>
        one.standing === "given" ? { ...one, standing: "ended", endedBy: this.me, until: this.at } : one,
      );
      return;
    }
    const to = this.view.people.find((one) => one.id === act.to) ?? lina;
    const [from, until] = [act.from ?? this.at, act.until];
    const face = { of: this.me, to, from, until, standing: "given", endedBy: null, mine: true, toMe: false } as const;
    this.given = [{ ...face, mayEnd: null }, ...this.given];
  }
}
