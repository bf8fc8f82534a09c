import type { Act, DeskView, EscalationTexts, LadderView, RequestTexts, RequestView, TicketView } from "../shared/ipc";
import { covered, maskOf } from "./masks";

const hour = 3_600_000;

/** The moment at which the gallery stands; the fixtures name it. */
const standing = Date.UTC(2026, 10, 21, 11, 32, 20);

/** How a request to a third party stands at every ticket. */
export type RequestScene = "early" | "open" | "late" | "call" | "silent" | "waiting" | "answered" | "party" | "junior";

/** Hours since the request was made. */
const age: Record<RequestScene, number> = {
  early: 20,
  open: 40,
  late: 51,
  call: 100,
  silent: 110,
  waiting: 112,
  answered: 52,
  party: 40,
  junior: 40,
};

/** What the gallery's desk knows of third parties. */
export const asking: Pick<DeskView, "asks" | "fields" | "parties"> = {
  asks: [
    { kind: "used-code", of: ["brand-partner", "internal-department"], needs: ["cards"], takes: ["product"] },
    { kind: "refund", of: ["internal-department"], needs: ["transaction"], takes: [] },
    { kind: "reseller", of: ["internal-department"], needs: ["product", "country", "activity"], takes: [] },
  ],
  fields: [
    { id: "cards", shape: "code", options: [], most: 20 },
    { id: "transaction", shape: "code", options: [], most: 1 },
    { id: "product", shape: "text", options: [], most: 1 },
    { id: "country", shape: "country", options: [], most: 1 },
    { id: "activity", shape: "option", options: ["online", "store"], most: 1 },
  ],
  parties: [
    { id: "brand-partner", language: "en" },
    { id: "internal-department", language: "ar" },
  ],
};

const followUp = "مرحبًا، لم ننسَ شكواكم. ما زلنا ننتظر الرد على طلبنا، وسنكتب إليكم فور وصوله.";
const reminder = "Hello, we are still waiting for your answer to our request. Please let us know how it stands.";

/** Requests at the gallery's tickets: steps can be taken, answers come. */
export class Requests {
  private readonly scene: RequestScene | undefined;
  private readonly taken = new Map<string, number[]>();
  private raised: Extract<Act, { act: "raise" }> | null = null;
  private heard = false;

  constructor(scene: RequestScene | undefined) {
    this.scene = scene;
    if (scene === "silent" || scene === "waiting") this.taken.set("fifth-day", [standing - 2 * hour]);
    if (scene && age[scene] >= 100) {
      const twice = [standing - 60 * hour, standing - 20 * hour];
      this.taken.set("follow-up", twice);
      this.taken.set("reminder", twice);
    }
  }

  /** What a ticket has beside it, and what may not be done therefore. */
  of(ticket: string): { request: RequestView | null; may: Partial<TicketView["may"]> } {
    const request = this.view(ticket);
    const silent = request?.silentSince ? { code: "request-silent", args: { since_at: request.silentSince } } : null;
    return {
      request,
      may: {
        raise: request && !this.heard ? { code: "raise-already", args: {} } : null,
        ...(silent && { reply: silent, note: silent }),
        ...(this.scene === "party" && { escalate: null }),
        ...(this.scene === "junior" && { escalate: { code: "escalate-not-allowed", args: {} } }),
      },
    };
  }

  private view(ticket: string): RequestView | null {
    if (!this.scene && !this.raised) return null;
    const scene = this.scene ?? "early";
    const raisedAt = this.raised ? standing : standing - age[scene] * hour;
    const answered = this.heard || scene === "answered";
    const resting = { silent: "silent", waiting: "waiting" } as const;
    const party = scene === "party" || scene === "junior";
    return {
      side: party ? "party" : "customer",
      other: party ? "t-5" : "t-6",
      otherNumber: party ? "OC-2026-004184" : "OC-2026-004185",
      on: party ? ticket : "t-6",
      kind: this.raised?.kind ?? "used-code",
      party: this.raised?.party ?? "brand-partner",
      name: "Valve, partner desk",
      address: "partners@valve.example",
      fields: [
        {
          id: "cards",
          values: ["6042-1187-3390-5521", "6042-1187-3390-5522"].map(covered),
          masks: [0, 1].map((n) => maskOf({ secret: "field", field: "cards", n })),
        },
      ],
      standing: answered ? "answered" : scene === "silent" || scene === "waiting" ? resting[scene] : "asked",
      raisedAt,
      silentSince: scene === "silent" && !answered ? standing - 2 * hour : null,
      answeredAt: answered ? standing - hour / 2 : null,
      ladders: this.ladders(ticket, raisedAt),
      mayHear: null,
    };
  }

  private ladders(ticket: string, raisedAt: number): LadderView[] {
    const ladder = (id: string, to: string, most: number, opens: number, late: number, text: string | null) => {
      const taken = this.taken.get(id) ?? [];
      const from = taken.at(-1) ?? raisedAt;
      return {
        id,
        to,
        ticket: to === "party" ? "t-6" : ticket,
        most,
        taken: taken.map((at) => ({ by: null, at })),
        next:
          taken.length >= most
            ? null
            : {
                n: taken.length + 1,
                opensAt: from + opens * hour,
                lateAt: from + late * hour,
                text,
                language: text === null ? null : to === "party" ? "en" : "ar",
                script: to === "script" ? "refund" : null,
                refused: null,
              },
      } satisfies LadderView;
    };
    const opens = (one: LadderView) => one.next?.opensAt ?? Number.MAX_VALUE;
    return [
      ladder("follow-up", "customer", 2, 36, 48, followUp),
      ladder("reminder", "party", 2, 36, 48, reminder),
      ladder("fifth-day", "script", 1, 96, 120, null),
    ].sort((one, other) => opens(one) - opens(other));
  }

  /** The words of a request, with what was filled in. */
  texts(fields: { [key in string]?: string[] }): RequestTexts {
    const about = Object.values(fields).flat().join(", ");
    return {
      subject: `Redemption information needed: ${about}`,
      text: `Hello,\n\nPlease send us the redemption information of the following:\n\n${about}\n\nThank you.`,
      told: `مرحبًا، رفعنا شكواكم إلى شريكنا، وسنعود إليكم قريبًا.\n\nالرقم التسلسلي للبطاقة: ${about}`,
    };
  }

  /** The words of a mail by which it is escalated. */
  escalation(product: string | null, language: string): EscalationTexts {
    const named = (product ?? "Play 50").trim();
    const arabic = language === "ar";
    return {
      product: named,
      to: "partners@valve.example",
      subject: arabic ? `تصعيد ${named} - ٢١ نوفمبر ٢٠٢٦` : `${named} Escalation - 21 Nov 2026`,
      text: arabic
        ? "مرحبًا، نرفق لكم طلبنا كما أرسلناه أول مرة. وهو ينتظر حلًا من جانبكم منذ ١٩ نوفمبر ٢٠٢٦."
        : "Hello,\n\nOur request is attached as it was first sent to you. It has been waiting for a solution since 19 Nov 2026.",
      note: "Product escalation sent.",
      original: "Redemption information needed: ••••-••••-••••-5521 [OC-2026-004185]",
      languages: ["ar", "en"],
    };
  }

  /** Does an act on a request. */
  ask(act: Extract<Act, { act: "raise" | "remind" | "hear" | "escalate" }>): void {
    if (act.act === "escalate") return;
    if (act.act === "raise") this.raised = act;
    else if (act.act === "hear") this.heard = true;
    else this.taken.set(act.ladder, [...(this.taken.get(act.ladder) ?? []), standing]);
  }
}
