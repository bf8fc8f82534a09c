import type { Speech } from ".";

/** How pressing a running clock is at a moment. */
export type Press = "running" | "due" | "late";

/** Late from the due moment on; due within the pack's warning time before it (X8). */
export function press(dueAt: number, now: number, warnBefore: number): Press {
  if (now >= dueAt) return "late";
  return dueAt - now <= warnBefore ? "due" : "running";
}

/** A length of time cut to what a person needs: never more than two units, never rounded up. */
export type Length =
  | { unit: "moment" }
  | { unit: "minutes"; minutes: number }
  | { unit: "hours"; hours: number; minutes: number }
  | { unit: "days"; days: number; hours: number };

const minute = 60_000;

/** Cuts a length: under a minute, minutes under an hour, hours and minutes under two days, then days and hours. */
export function cut(milliseconds: number): Length {
  const minutes = Math.floor(Math.max(0, milliseconds) / minute);
  if (minutes < 1) return { unit: "moment" };
  if (minutes < 60) return { unit: "minutes", minutes };
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { unit: "hours", hours, minutes: minutes % 60 };
  return { unit: "days", days: Math.floor(hours / 24), hours: hours % 24 };
}

/** The end of a message id for a length; a second unit of zero is not said. */
function form(length: Length): string {
  if (length.unit === "hours") return length.minutes === 0 ? "hours" : "hours-minutes";
  if (length.unit === "days") return length.hours === 0 ? "days" : "days-hours";
  return length.unit;
}

function figures(length: Length): Record<string, number> {
  const { unit: _, ...rest } = length;
  return rest;
}

/** A length in its short form: `7 h 38`, `٧ س ٣٨ د`. */
export function sayLength(speech: Speech, milliseconds: number): string {
  const length = cut(milliseconds);
  return speech.say(`span-${form(length)}`, figures(length));
}

/** A clock in its short form, for rows and chips. */
export function sayClock(speech: Speech, state: Press, dueAt: number, now: number): string {
  const length = cut(Math.abs(dueAt - now));
  const base = state === "running" ? "span" : `clock-${state}`;
  return speech.say(`${base}-${form(length)}`, figures(length));
}

/** A clock in a whole sentence, for titles and for those who listen. */
export function sayClockLong(speech: Speech, dueAt: number, now: number): string {
  const length = cut(Math.abs(dueAt - now));
  const side = now >= dueAt ? "late" : "left";
  return speech.say(`clock-long-${side}-${form(length)}`, figures(length));
}

/** A running count as a telephone shows it: `4:12`, `١:٠٢:٠٩`. */
export function sayTimer(speech: Speech, milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const two = twoDigits(speech.tag);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = two.format(seconds % 60);
  return hours === 0 ? `${speech.number(minutes)}:${tail}` : `${speech.number(hours)}:${two.format(minutes)}:${tail}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function twoDigits(tag: string): Intl.NumberFormat {
  let format = formats.get(tag);
  if (!format) {
    format = new Intl.NumberFormat(tag, { minimumIntegerDigits: 2 });
    formats.set(tag, format);
  }
  return format;
}
