import type {
  BandView,
  GroupOf,
  PerformanceView,
  ReportsFace,
  ResolutionView,
  TicketRow,
  ViewRequest,
} from "../shared/ipc";
import { hour, me, people, standing } from "./fixtures";

/** What of reports a desk has, and who looks. */
export type ReportScene =
  | "none"
  | "not-yours"
  | "agent"
  | "empty"
  | "slow"
  | "surveys"
  | "surveys-empty"
  | "surveys-read"
  | "results"
  | undefined;

/** What of reports is there in a scene. */
export const reportsOf = (scene: ReportScene): ReportsFace => ({
  reads: scene !== "not-yours" && scene !== "agent",
  goals: scene !== "none" && scene !== "results",
  performance: scene !== "none",
  rota: scene !== "none" && scene !== "results" && scene !== "not-yours",
  plans: scene === undefined || scene === "empty" || scene === "slow",
  surveys: scene?.startsWith("surveys") ?? false,
});

const goals = [
  { after: 0, upTo: 24, goal: 70 },
  { after: 24, upTo: 48, goal: 15 },
  { after: 48, upTo: 96, goal: 10 },
  { after: 96, upTo: null, goal: 5 },
];

/** Bands as the desk machine would judge them. */
export function judged(counts: readonly number[]): BandView[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let until = 0;
  let goalUntil = 0;
  return goals.map((band, place) => {
    const count = counts[place] ?? 0;
    until += count;
    goalUntil += band.goal;
    const isLast = place === goals.length - 1;
    const met = isLast ? count * 100 <= band.goal * total : until * 100 >= goalUntil * total;
    return {
      ...band,
      count,
      share: total > 0 ? (count * 100) / total : null,
      byThen: total > 0 ? (until * 100) / total : null,
      goalByThen: goalUntil,
      met: total > 0 ? met : null,
    };
  });
}

/** What the server would have counted. */
export function resolution(
  request: Extract<ViewRequest, { view: "resolution" }>,
  rows: readonly TicketRow[],
  scene: ReportScene,
): ResolutionView {
  const narrowed = request.asked.brand || request.asked.agent || request.asked.kind;
  const counts = scene === "empty" ? [0, 0, 0, 0] : narrowed ? [41, 6, 2, 0] : [860, 244, 129, 51];
  const { of } = request;
  const listed = of ? rows.slice(0, Math.min(of.limit, counts[of.band] ?? 0)) : [];
  return {
    bands: judged(counts),
    misses:
      scene === "empty"
        ? []
        : [
            { target: "first-reply", cause: "nobody-there", count: 7 },
            { target: "first-reply", cause: "overlooked", count: 3 },
            { target: "first-reply", cause: null, count: 1 },
          ],
    resolved: counts.reduce((sum, count) => sum + count, 0),
    open: 37,
    calendar: "always",
    countedAt: standing,
    tickets: listed.map((row, place) => ({
      id: row.id,
      number: row.number,
      subject: row.subject,
      language: row.language,
      assignee: place % 4 === 3 ? null : (people[place % people.length] ?? me),
      createdAt: standing - (place * 11 + 30) * hour,
      resolvedAt: standing - place * 9 * hour,
      took: (place * 2 + 30) * hour,
      here: place % 5 !== 4,
    })),
  };
}

const results = [
  ["booked", 64, 100],
  ["declined", 38, 100],
  [null, 112, 83],
] as const;

/** What the server would have counted of answers and solutions. */
export function performance(scene: ReportScene): PerformanceView {
  const row = (of: GroupOf, received: number, late: number, rate: number) => ({
    of,
    received: scene === "empty" ? 0 : received,
    answered: received - 1,
    late,
    response: 0.4 * hour,
    median: 0.3 * hour,
    inTime: ((received - late) * 100) / received,
    resolved: Math.round((received * rate) / 100),
    rate,
    resolution: 7.5 * hour,
  });
  return {
    rows: [
      row({ by: "all" }, 214, 6, 91),
      row({ by: "priority", level: "high" }, 31, 4, 84),
      row({ by: "priority", level: "low" }, 150, 0, 96),
      row({ by: "priority", level: null }, 33, 2, 76),
      ...people.slice(0, 3).map((person, place) => row({ by: "agent", person }, 60 - place * 9, place, 94 - place * 5)),
      row({ by: "agent", person: null }, 12, 3, 0),
      row({ by: "period", day: "2026-11-20" }, 101, 4, 93),
      row({ by: "period", day: "2026-11-21" }, 113, 2, 89),
      ...(scene === "results"
        ? results.map(([result, count, rate]) => row({ by: "result", result }, count, 0, rate))
        : []),
    ],
    weekly: false,
    target: scene === "results" ? null : "first-reply",
    countedAt: standing,
  };
}
