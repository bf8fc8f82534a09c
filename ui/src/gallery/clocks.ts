import type { ClockView } from "../shared/ipc";
import { hour, minute, standing } from "./times";

/** The clocks of the ticket that the pictures show: due soon, paused and closed stretches, one met. */
export const clocks: ClockView[] = [
  {
    id: "c1",
    target: "first-reply",
    state: "running",
    limit: 30 * minute,
    startedAt: standing - 15.5 * minute,
    dueAt: standing + 14.5 * minute,
    stoppedAt: null,
    spans: [{ kind: "counted", from: standing - 15.5 * minute, to: standing + 14.5 * minute }],
    calendar: "always",
    revision: 4,
    since: null,
    rests: [],
  },
  {
    id: "c2",
    target: "resolve",
    state: "running",
    limit: 24 * hour,
    startedAt: standing - 1014 * minute,
    dueAt: standing + 310 * minute + 4 * hour,
    stoppedAt: null,
    spans: [
      { kind: "counted", from: standing - 1014 * minute, to: standing - 900 * minute },
      { kind: "paused", from: standing - 900 * minute, to: standing - 500 * minute },
      { kind: "closed", from: standing - 500 * minute, to: standing - 366 * minute },
      { kind: "counted", from: standing - 366 * minute, to: standing + 310 * minute + 4 * hour },
    ],
    calendar: "partner",
    revision: 3,
    since: "2026-03-21",
    rests: [
      { holiday: "founding-day", from: "2026-11-20", to: "2026-11-20" },
      { holiday: null, from: "2026-11-21", to: "2026-11-21" },
    ],
  },
  {
    id: "c3",
    target: "partner",
    state: "met",
    limit: 16 * hour,
    startedAt: standing - 980 * minute,
    dueAt: standing - 20 * minute,
    stoppedAt: standing - 500 * minute,
    spans: [{ kind: "counted", from: standing - 980 * minute, to: standing - 500 * minute }],
    calendar: "partner",
    revision: 4,
    since: null,
    rests: [],
  },
];
