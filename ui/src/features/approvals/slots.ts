/** Half an hour, milliseconds: finer nobody says when they are away. */
export const step = 1_800_000;
const day = 86_400_000;

/** A day with the moments in it that can be chosen. */
export interface Day {
  key: string;
  at: readonly number[];
}

/** The moments after `from` and up to `length` later, by the days of the person's own calendar and time zone. */
export function daysFrom(from: number, length: number, dayKey: (at: number) => string): Day[] {
  const days: { key: string; at: number[] }[] = [];
  const first = Math.floor(from / step) * step + step;
  for (let at = first; at <= from + length; at += step) {
    const key = dayKey(at);
    const last = days.at(-1);
    if (last?.key === key) last.at.push(at);
    else days.push({ key, at: [at] });
  }
  return days;
}

/** What is chosen of days and moments: what the person chose while it is still there, or else the first day's end. */
export function chosenOf(days: readonly Day[], key: string | null, at: number | null): { day: Day; at: number } | null {
  const found = days.find((one) => one.key === key) ?? days[0];
  if (!found) return null;
  // The same time of another day, where only the day was changed.
  const near = at === null ? undefined : found.at.find((one) => (one - at) % day === 0);
  const last = found.at.at(-1);
  const chosen = near ?? last;
  return chosen === undefined ? null : { day: found, at: chosen };
}
