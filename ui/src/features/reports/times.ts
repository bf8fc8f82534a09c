import type { Speech } from "../../shared/words";

/** Minutes of a day. */
export const dayMinutes = 1440;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A minute of the wall, as clocks show it: `09:00`, also where it is one of the next day. */
export function sayMinute(speech: Speech, minute: number): string {
  let format = formats.get(speech.tag);
  if (!format) {
    format = new Intl.DateTimeFormat(speech.tag, {
      timeZone: "UTC",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(speech.tag, format);
  }
  return format.format((minute % dayMinutes) * 60_000);
}

/** From when to when, in one direction whatever the language. */
export const sayTimes = (speech: Speech, times: { from: number; to: number }): string =>
  speech.say(times.to > dayMinutes ? "rota-times-over" : "rota-times", {
    from: sayMinute(speech, times.from),
    to: sayMinute(speech, times.to),
    days: new Intl.NumberFormat(speech.tag, { signDisplay: "always" }).format(1),
  });
