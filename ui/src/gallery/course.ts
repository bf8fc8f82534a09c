import type { CourseFaces, NextView, TicketRow, TicketView } from "../shared/ipc";

const hour = 3_600_000;

/** The moment at which the gallery stands; the fixtures name it. */
const standing = Date.UTC(2026, 10, 21, 11, 32, 20);

/** What the gallery's desk says of the course of tickets: nothing, but in the scene that shows it. */
export const courses: CourseFaces = {
  priority: null,
  tags: [],
  causes: [],
  teams: [],
  followUps: [],
  closes: false,
  confirmed: false,
  results: [],
  zones: [],
  night: null,
};

/** A row of a ticket of which nothing is said but what it is. */
export const plainRow: Pick<TicketRow, "priority" | "tags" | "first" | "causeMissing"> = {
  priority: null,
  tags: [],
  first: false,
  causeMissing: false,
};

/** The same of a ticket whole. */
export const plainCourse: Pick<TicketView, "next" | "delivered" | "course" | "there" | "calls"> = {
  next: [],
  delivered: null,
  there: null,
  calls: null,
  course: {
    priority: null,
    tags: [],
    misses: [],
    team: null,
    follows: null,
    closed: null,
    confirmations: [],
    needsResult: false,
  },
};

/** A desk that has everything of it. */
const fullCourses: CourseFaces = {
  priority: {
    levels: ["low", "medium", "high"],
    urgencies: ["can-wait", "now"],
    impacts: ["question", "stopped"],
    matrix: [
      ["low", "medium"],
      ["medium", "high"],
    ],
  },
  tags: ["not-paid", "first-visit"],
  causes: ["nobody-there", "overlooked"],
  teams: ["care", "success"],
  followUps: [{ id: "outbound-sales", team: "success" }],
  closes: true,
  confirmed: true,
  results: ["sold", "not-sold"],
  zones: [
    { id: "new-york", zone: "America/New_York" },
    { id: "tokyo", zone: "Asia/Tokyo" },
  ],
  night: [21 * 60, 7 * 60],
};

const step = (ladder: string, more: Partial<NextView>): NextView => ({
  ladder,
  step: "say",
  n: 1,
  most: 1,
  byServer: false,
  opensAt: standing - hour,
  lateAt: standing + hour / 2,
  text: "Dear Abdullah, we have your request, and I am working on it now.",
  language: "en",
  toCustomer: true,
  script: null,
  acts: [],
  refused: null,
  ...more,
});

/** A ticket that was delivered because a target was missed, with steps of every kind before it. */
const fullCourse: Pick<TicketView, "next" | "delivered" | "course" | "there" | "calls"> = {
  there: { zone: "America/New_York", assumed: false },
  calls: {
    planned: {
      at: standing + 3 * hour,
      by: { id: "u-2", name: "Sara Haddad", role: "agent" },
      outside: false,
    },
    days: [
      { day: "2026-11-21", times: [standing + 3 * hour, standing + 4 * hour] },
      { day: "2026-11-23", times: [Date.UTC(2026, 10, 23, 14), Date.UTC(2026, 10, 23, 14, 30)] },
    ],
    refused: null,
  },
  next: [
    step("acknowledgement", {}),
    step("status-update", {
      byServer: true,
      n: 3,
      most: null,
      opensAt: standing + 5 * hour,
      lateAt: null,
      text: null,
    }),
    step("call-back", { opensAt: standing + 20 * hour, lateAt: standing + 22 * hour }),
  ],
  delivered: { to: "supervisor", ladder: "missed", at: standing - 2 * hour },
  course: {
    priority: { level: "high", urgency: "now", impact: "stopped" },
    tags: ["not-paid"],
    misses: [
      { target: "resolve", dueAt: standing - 2 * hour, cause: null, by: null, at: null, refused: null },
      {
        target: "first-reply",
        dueAt: standing - 50 * hour,
        cause: "nobody-there",
        by: { id: "u-hind", name: "هند السالم", role: "manager" },
        at: standing - 30 * hour,
        refused: null,
      },
    ],
    team: "care",
    follows: "t-2",
    closed: null,
    confirmations: [],
    needsResult: true,
  },
};

/** What the gallery's desk says in a scene. */
export const facesOf = (isStaged = false): { course: CourseFaces } => ({ course: isStaged ? fullCourses : courses });

/** A ticket as a scene shows it: as it is, delivered with everything before it, or to be closed. */
export function staged(isStaged: boolean | undefined, ticket: TicketView): TicketView {
  if (!isStaged) return ticket;
  const said = ticket.entries.find((entry) => entry.body.kind === "incoming");
  const text = said && "text" in said.body ? said.body.text : "";
  const confirmations = said ? [{ message: said.id, text, at: standing - hour }] : [];
  const row = { ...ticket.row, priority: "high", first: true, causeMissing: true };
  return { ...ticket, ...fullCourse, row, course: { ...fullCourse.course, confirmations } };
}
