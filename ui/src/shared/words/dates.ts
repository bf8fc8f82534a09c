import type { Digits } from "../ipc";
import { firstCalendar, type Language, pinned } from "./tags";

/** What the writing of dates depends on. */
export interface DateChoice {
  language: Language;
  digits: Digits;
  /** The calendar of every date; the language's own where nothing is said. */
  firstCalendar?: string | null;
  secondCalendar: string | null;
  timeZone: string;
}

/** Ways to write a moment; all take UTC milliseconds. */
export interface Dates {
  /** `14:32` */
  time(at: number): string;
  /** `Saturday 21 November` */
  day(at: number): string;
  /** `Sat 14:32`: for moments within a week of now. */
  weekdayTime(at: number): string;
  /** The time on the day of `now`, with its weekday within a week of it, else the date. */
  near(at: number, now: number): string;
  /** `21 Nov 2026` */
  date(at: number): string;
  /** `Sat 21 Nov 2026` */
  fullDate(at: number): string;
  /** The same day in the second calendar, if the person wants one. */
  second(at: number): string | null;
  /** `21 Nov 2026, 14:32` with the second calendar in brackets: for a title. */
  full(at: number): string;
  /** The zone's name as people say it, and the time there. */
  zone(at: number): string;
  /** Days from one moment's calendar day to another's, in the time zone: 0 is the same day. */
  daysApart(from: number, to: number): number;
  /** The day as a key, equal for moments of one day. */
  dayKey(at: number): string;
}

type Options = Intl.DateTimeFormatOptions;

/** Prepares the formatters; they are costly to make and cheap to use. */
export function datesFor(choice: DateChoice): Dates {
  const { language, digits, secondCalendar, timeZone } = choice;
  const first = firstCalendar(language, choice.firstCalendar);
  const tag = pinned(language, digits, first);
  const make = (options: Options, locale = tag) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const time = make({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const weekdayLong = make({ weekday: "long" });
  // Urdu's narrow weekdays are S M T; its short ones are words.
  const weekday = make({ weekday: "short" });
  const dayMonth = make({ day: "numeric", month: "long" });
  const dated = make({ day: "numeric", month: "short", year: "numeric" });
  const numeric = make({ year: "numeric", month: "2-digit", day: "2-digit" }, "en-u-ca-gregory-nu-latn");
  // British English has letters for the zones around it, and says EET in Cairo, which tells nobody anything.
  const named = make({ timeZoneName: "shortGeneric" }, tag.replace(/^en-GB/u, "en-001"));
  const other =
    secondCalendar && secondCalendar !== first
      ? make({ day: "numeric", month: "long", year: "numeric" }, pinned(language, digits, secondCalendar))
      : null;
  // The weekday is joined by us: with the date in one formatter Persian comes out year-first.
  const joint = language === "ar" || language === "ur" ? "، " : " ";
  // From its parts: the order in which an engine writes a date changes from one version to the next.
  const dayKey = (at: number) => {
    const parts = new Map(numeric.formatToParts(at).map((part) => [part.type, part.value]));
    return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
  };
  const dayNumber = (at: number) => Date.parse(`${dayKey(at)}T00:00:00Z`) / 86_400_000;
  const daysApart = (from: number, to: number) => dayNumber(to) - dayNumber(from);
  const weekdayTime = (at: number) => `${weekday.format(at)} ${time.format(at)}`;
  const second = (at: number) => other?.format(at) ?? null;
  const fullDate = (at: number) => `${weekday.format(at)}${joint}${dated.format(at)}`;
  return {
    time: (at) => time.format(at),
    day: (at) => `${weekdayLong.format(at)}${joint}${dayMonth.format(at)}`,
    weekdayTime,
    near: (at, now) => {
      const apart = Math.abs(daysApart(at, now));
      if (apart === 0) return time.format(at);
      return apart < 7 ? weekdayTime(at) : dated.format(at);
    },
    date: (at) => dated.format(at),
    fullDate,
    second,
    full: (at) => {
      const also = second(at);
      const base = `${fullDate(at)}${language === "en" ? ", " : "، "}${time.format(at)}`;
      return also ? `${base} (${also})` : base;
    },
    zone: (at) => named.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? timeZone,
    daysApart,
    dayKey,
  };
}
