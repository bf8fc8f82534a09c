import type {
  Act,
  AdherenceView,
  AttendedRow,
  AttendedSums,
  PersonFace,
  RotaView,
  ShiftFace,
  ViewRequest,
} from "../shared/ipc";
import { hour, me, minute, people } from "./fixtures";
import { refuse } from "./refuse";
import type { ReportScene } from "./reports";

const day = 24 * 60;
const noon = 12 * 60;

/** The midnight of a day in Riyadh. */
const midnight = (of: string) => Date.parse(`${of}T00:00:00+03:00`);

/** A shift of the week in memory: on which days of the week, counted from Monday. */
interface Planned {
  id: string;
  person: PersonFace;
  on: readonly number[];
  from: number;
  to: number;
  weekly: boolean;
}

const [reem, tariq] = people as [PersonFace, PersonFace];

const week: Planned[] = [
  { id: "s-1", person: reem, on: [0, 1, 2, 3, 6], from: 8 * 60, to: 16 * 60, weekly: true },
  { id: "s-2", person: tariq, on: [0, 1, 2, 5, 6], from: 22 * 60, to: 30 * 60, weekly: true },
  { id: "s-3", person: me, on: [2, 3, 4, 5], from: 9 * 60, to: 13 * 60, weekly: true },
  { id: "s-4", person: me, on: [2, 4], from: 17 * 60, to: 21 * 60, weekly: false },
];

/** The rota in memory, which takes acts as the desk machine would. */
export class RotaBook {
  private planned: Planned[] = [...week];
  private readonly out = new Set<string>();
  private readonly scene: ReportScene;
  constructor(scene: ReportScene) {
    this.scene = scene;
  }

  view({ from, to }: Extract<ViewRequest, { view: "rota" }>): RotaView {
    const all = this.scene === "agent" ? [me] : people;
    const shifts: ShiftFace[] = [];
    for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += day * minute) {
      const date = new Date(at).toISOString().slice(0, 10);
      const weekday = (new Date(at).getUTCDay() + 6) % 7;
      for (const one of this.planned) {
        if (!one.on.includes(weekday) || this.out.has(`${one.id} ${date}`)) continue;
        if (!all.includes(one.person)) continue;
        shifts.push({
          id: one.id,
          person: one.person,
          day: date,
          from: one.from,
          to: one.to,
          startsAt: midnight(date) + one.from * minute,
          endsAt: midnight(date) + one.to * minute,
          weekly: one.weekly,
          mine: one.person === me,
          unsent: one.id.startsWith("new"),
        });
      }
    }
    return { people: [...all], shifts: shifts.sort((one, other) => one.startsAt - other.startsAt), longest: 12 };
  }

  act(act: Extract<Act, { act: "plan-shift" | "change-shift" | "remove-shift" }>): void {
    if (act.act !== "remove-shift") {
      if (act.to <= act.from) refuse("shift-backwards");
      if (act.to - act.from > noon) refuse("shift-too-long", { limit: 12 });
    }
    if (act.act !== "plan-shift") this.out.add(`${act.shift} ${act.of}`);
    if (act.act === "remove-shift") return;
    const person = people.find((one) => one.id === act.agent);
    if (!person) refuse("shift-agent-unknown");
    const weekday = (new Date(`${act.day}T00:00:00Z`).getUTCDay() + 6) % 7;
    const weekly = act.act === "plan-shift" && act.weekly;
    const id = `new-${this.planned.length}`;
    this.planned = [...this.planned, { id, person: person ?? me, on: [weekday], from: act.from, to: act.to, weekly }];
  }

  adherence({ asked }: Extract<ViewRequest, { view: "adherence" }>): AdherenceView {
    const shown = asked.agent ? people.filter((one) => one.id === asked.agent) : people;
    const rows = this.scene === "empty" ? [] : attended.filter((row) => shown.some(({ id }) => id === row.person.id));
    const faces = shown.flatMap((person) => {
      const own = rows.filter((row) => row.person.id === person.id);
      if (own.length === 0) return [];
      return [
        {
          person,
          shifts: own.length,
          sums: summed(own.map((row) => row.sums)),
          late: own.filter((row) => row.late !== null).length,
          early: own.filter((row) => row.early !== null).length,
          absent: own.filter((row) => row.absent).length,
        },
      ];
    });
    return { people: faces, rows, online: "seat", grace: 5 * minute, countedAt: midnight("2026-11-21") + 14 * hour };
  }
}

function summed(all: readonly AttendedSums[]): AttendedSums {
  const add = (of: (sums: AttendedSums) => number) => all.reduce((sum, one) => sum + of(one), 0);
  const reasons = [...new Set(all.flatMap((one) => one.breaks.map(({ reason }) => reason)))];
  const planned = add((one) => one.planned);
  const online = add((one) => one.online);
  return {
    planned,
    online,
    missing: add((one) => one.missing),
    share: planned > 0 ? Math.floor((online * 1000) / planned) / 10 : null,
    breaks: reasons.map((reason) => ({
      reason,
      length: add((one) => one.breaks.find((pause) => pause.reason === reason)?.length ?? 0),
    })),
  };
}

/** A row from its pieces, minutes from the shift's beginning: `online`, or the reason of a break. */
function row(
  shift: string,
  person: PersonFace,
  on: string,
  times: readonly [number, number],
  pieces: readonly (readonly [number, number, string?])[],
): AttendedRow {
  const startsAt = midnight(on) + times[0] * minute;
  const whole = times[1] - times[0];
  const spans = pieces.map(([from, to, reason]) => ({
    from: startsAt + from * minute,
    to: startsAt + to * minute,
    reason: reason ?? null,
  }));
  const length = (which: (reason: string | null) => boolean) =>
    spans.filter(({ reason }) => which(reason)).reduce((sum, { from, to }) => sum + to - from, 0);
  const online = length((reason) => reason === null);
  const pauses = length((reason) => reason !== null);
  const reasons = [...new Set(spans.flatMap(({ reason }) => reason ?? []))];
  const first = pieces[0]?.[0] ?? 0;
  const last = pieces.at(-1)?.[1] ?? whole;
  return {
    shift,
    person,
    day: on,
    startsAt,
    endsAt: midnight(on) + times[1] * minute,
    sums: {
      planned: whole * minute,
      online,
      breaks: reasons.map((reason) => ({ reason, length: length((one) => one === reason) })),
      missing: whole * minute - online - pauses,
      share: Math.floor((online * 1000) / (whole * minute)) / 10,
    },
    late: first > 5 ? first * minute : null,
    early: pieces.length > 0 && whole - last > 5 ? (whole - last) * minute : null,
    absent: pieces.length === 0,
    spans,
  };
}

const attended: AttendedRow[] = [
  row(
    "s-1",
    reem,
    "2026-11-18",
    [480, 960],
    [
      [2, 240],
      [240, 270, "lunch"],
      [270, 478],
    ],
  ),
  row(
    "s-3",
    me,
    "2026-11-18",
    [540, 780],
    [
      [0, 90],
      [90, 105, "prayer"],
      [105, 240],
    ],
  ),
  row("s-2", tariq, "2026-11-18", [1320, 1800], []),
  row(
    "s-1",
    reem,
    "2026-11-19",
    [480, 960],
    [
      [22, 240],
      [240, 285, "lunch"],
      [285, 480],
    ],
  ),
  row(
    "s-3",
    me,
    "2026-11-20",
    [540, 780],
    [
      [0, 60],
      [80, 180],
    ],
  ),
  row(
    "s-2",
    tariq,
    "2026-11-20",
    [1320, 1800],
    [
      [0, 200],
      [200, 230, "trouble"],
      [230, 480],
    ],
  ),
];
