import type { Speech } from "../../shared/words";
import { type Day, monthOf, weekOf } from "../../shared/words/days";

/** Which days a report is about. */
export type Preset = "today" | "week" | "month" | "own";

export const presets: readonly Preset[] = ["today", "week", "month", "own"];

/** The days from one to another, both included. */
export interface Span {
  preset: Preset;
  from: Day;
  to: Day;
}

/** The days of a preset up to today; one's own days begin as those that stood. */
export function spanOf(speech: Speech, preset: Preset, today: Day, was: Span | null): Span {
  switch (preset) {
    case "today":
      return { preset, from: today, to: today };
    case "week":
      return { preset, from: weekOf(speech, today), to: today };
    case "month":
      return { preset, from: monthOf(speech, today), to: today };
    case "own":
      return { preset, from: was?.from ?? today, to: was?.to ?? today };
  }
}
