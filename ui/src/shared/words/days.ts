import {
  CalendarDate,
  type CalendarIdentifier,
  createCalendar,
  fromAbsolute,
  GregorianCalendar,
  getDayOfWeek,
  isWeekend,
  parseDate,
  startOfMonth,
  startOfWeek,
  toCalendar,
  toCalendarDate,
} from "@internationalized/date";
import type { Speech } from "./speech";

/** A day on somebody's wall, Gregorian: `2026-11-21`. It has no zone, and no moment. */
export type Day = string;

/** The day in the reader's first calendar. */
export const inCalendar = (speech: Speech, day: Day): CalendarDate =>
  toCalendar(parseDate(day), createCalendar(speech.calendar as CalendarIdentifier));

/** The Gregorian day of a date in any calendar. */
export const toDay = (date: CalendarDate): Day => toCalendar(date, new GregorianCalendar()).toString();

/** The day of a moment in a zone. */
export const dayAt = (at: number, zone: string): Day => toDay(toCalendarDate(fromAbsolute(at, zone)));

/** So many days later. */
export const addDays = (day: Day, days: number): Day => parseDate(day).add({ days }).toString();

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** The first day of its week, as the desk begins weeks, or else the reader's region. */
export const weekOf = (speech: Speech, day: Day): Day =>
  toDay(startOfWeek(inCalendar(speech, day), speech.tag, weekdays[(speech.week.starts ?? 0) - 1]));

/** Whether it is of the weekend, as the desk has it, or else the reader's region. */
export const inWeekend = (speech: Speech, day: Day): boolean => {
  const { weekend } = speech.week;
  if (weekend.length === 0) return isWeekend(parseDate(day), speech.tag);
  // Monday is 0 in a week that begins with it.
  return weekend.includes(getDayOfWeek(parseDate(day), speech.tag, "mon") + 1);
};

/** The first day of its month, in the reader's calendar. */
export const monthOf = (speech: Speech, day: Day): Day => toDay(startOfMonth(inCalendar(speech, day)));

const moment = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** `21 Nov 2026` in the reader's calendar. */
export const sayDay = (speech: Speech, day: Day): string =>
  new Intl.DateTimeFormat(speech.tag, { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" }).format(
    moment(day),
  );

/** `Sat` and `21 Nov`, apart: joined by the engine, Persian would come out in another order. */
export const sayWeekday = (speech: Speech, day: Day): { weekday: string; date: string } => {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(speech.tag, { timeZone: "UTC", ...options }).format(moment(day));
  return { weekday: make({ weekday: "short" }), date: make({ day: "numeric", month: "short" }) };
};

/** The day in the second calendar, where the person wants one. */
export const sayDayAlso = (speech: Speech, day: Day): string | null => {
  const calendar = speech.secondCalendar;
  if (!calendar) return null;
  const tag = new Intl.Locale(speech.tag, { calendar }).toString();
  return new Intl.DateTimeFormat(tag, { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }).format(
    moment(day),
  );
};

/** What a day is chosen from: the days of its month, the months of its year, and years around it. */
export function partsOf(speech: Speech, day: Day) {
  const date = inCalendar(speech, day);
  const month = new Intl.DateTimeFormat(speech.tag, { timeZone: "UTC", month: "long" });
  const count = (length: number) => Array.from({ length }, (_, index) => index + 1);
  const plain = new Intl.NumberFormat(speech.tag, { useGrouping: false });
  const make = (parts: { year?: number; month?: number; day?: number }): Day => {
    const year = parts.year ?? date.year;
    const wanted = parts.month ?? date.month;
    const first = new CalendarDate(date.calendar, year, Math.min(wanted, date.calendar.getMonthsInYear(date)), 1);
    // The thirty-first of a month that has thirty days is its last one.
    const last = date.calendar.getDaysInMonth(first);
    return toDay(first.set({ day: Math.min(parts.day ?? date.day, last) }));
  };
  return {
    date,
    days: count(date.calendar.getDaysInMonth(date)).map((n) => ({ n, words: plain.format(n) })),
    months: count(date.calendar.getMonthsInYear(date)).map((n) => ({
      n,
      words: month.format(moment(make({ month: n, day: 1 }))),
    })),
    years: count(9).map((n) => ({ n: date.year - 5 + n, words: plain.format(date.year - 5 + n) })),
    make,
  };
}
