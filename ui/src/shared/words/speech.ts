import {
  FluentBundle,
  FluentDateTime,
  type FluentFunction,
  FluentNone,
  FluentNumber,
  FluentResource,
  type FluentVariable,
} from "@fluent/bundle";
import { ReactLocalization } from "@fluent/react";
import type { Fault } from "../ipc";
import { type DateChoice, type Dates, datesFor } from "./dates";
import { direction, firstCalendar, type Language, pinned } from "./tags";
import { onTheLine } from "./text";

declare global {
  interface Window {
    /** Ids and variables that had no words; the page check of the tests reads it. */
    __missing?: string[];
  }
}

/** Arguments of a message. */
export type Args = Record<string, FluentVariable>;

/** How the weeks of a desk are, with Monday as 1 and Sunday as 7. */
export interface Week {
  /** The day with which they begin; nothing where it is as the reader's region has it. */
  starts: number | null;
  /** The days of the weekend; none where it is as the reader's region has it. */
  weekend: readonly number[];
}

const anyWeek: Week = { starts: null, weekend: [] };

/** Everything that is said in one language, with one choice of numerals, calendars and time zone. */
export interface Speech {
  language: Language;
  dir: "ltr" | "rtl";
  /** The locale with its calendar and numerals pinned. */
  tag: string;
  /** The calendar of every date. */
  calendar: string;
  /** The second one, where the person wants one that is not the first. */
  secondCalendar: string | null;
  /** How weeks are where the desk is. */
  week: Week;
  timeZone: string;
  l10n: ReactLocalization;
  dates: Dates;
  /** The same on the wall of another zone. */
  datesIn(zone: string): Dates;
  /** A message. */
  say(id: string, args?: Args): string;
  /** An attribute of a message, or nothing if it has none. */
  attribute(id: string, name: string, args?: Args): string | null;
  /** Whether a message is known. */
  knows(id: string): boolean;
  /** A word of the desk's pack; its id where the pack has no word, because a name must never vanish. */
  word(id: string, fallback: string): string;
  /** A count. */
  number(value: number): string;
  /** A share of a hundred, with its sign. */
  percent(value: number): string;
  /** A refusal in words. */
  fault(fault: Fault): string;
  /** A language's name in this language. */
  languageName(code: string): string;
}

const dateOptions = new Set(
  "dateStyle timeStyle fractionalSecondDigits dayPeriod weekday era year month day hour minute second".split(" "),
);

function missing(what: string): void {
  if (typeof window === "undefined") return;
  window.__missing ??= [];
  if (!window.__missing.includes(what)) window.__missing.push(what);
}

/** A moment given to a message: written whole unless the message says how. */
class Moment extends FluentDateTime {
  override toString(scope?: Parameters<FluentDateTime["toString"]>[0]): string {
    const { timeZone } = this.opts;
    const options = { dateStyle: "medium", timeStyle: "short", hourCycle: "h23", timeZone } as const;
    return new FluentDateTime(this.toNumber(), options).toString(scope as never);
  }
}

/** Prepares a language for use. Later sources do not override earlier ones: a desk cannot rename the program. */
export function speechFor(
  choice: DateChoice,
  program: readonly string[],
  desk: string | undefined,
  week: Week = anyWeek,
): Speech {
  const { language, digits, timeZone } = choice;
  const calendar = firstCalendar(language, choice.firstCalendar);
  const tag = pinned(language, digits, calendar);
  // Fluent's own DATETIME, with the zone that the person works in instead of the machine's.
  const inZone: FluentFunction = ([value], options) => {
    if (!(value instanceof FluentDateTime || value instanceof FluentNumber)) return new FluentNone("DATETIME()");
    const wanted: Intl.DateTimeFormatOptions = { hourCycle: "h23" };
    for (const [name, option] of Object.entries(options)) {
      if (dateOptions.has(name))
        Object.assign(wanted, { [name]: option instanceof FluentNumber ? option.value : option });
    }
    return new FluentDateTime(value.valueOf() as number, { ...wanted, timeZone });
  };
  const bundle = new FluentBundle(tag, { functions: { DATETIME: inZone }, useIsolating: true });
  for (const text of program) bundle.addResource(new FluentResource(text));
  if (desk) bundle.addResource(new FluentResource(desk));

  // The second argument disables markup inside messages.
  const l10n = new ReactLocalization([bundle], null, (error) => missing(error.message));
  const numbers = new Intl.NumberFormat(tag);
  const shares = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const names = new Intl.DisplayNames(tag, { type: "language" });

  const say = (id: string, args?: Args) => {
    if (!bundle.getMessage(id)?.value) missing(id);
    return onTheLine(l10n.getString(id, args));
  };
  const elsewhere = new Map<string, Dates>();
  return {
    language,
    dir: direction(language),
    tag,
    calendar,
    secondCalendar: choice.secondCalendar === calendar ? null : choice.secondCalendar,
    week,
    timeZone,
    l10n,
    dates: datesFor(choice),
    datesIn: (zone) => {
      const known = elsewhere.get(zone) ?? datesFor({ ...choice, timeZone: zone });
      elsewhere.set(zone, known);
      return known;
    },
    say,
    attribute: (id, name, args) => {
      const pattern = bundle.getMessage(id)?.attributes[name];
      return pattern ? onTheLine(bundle.formatPattern(pattern, args ?? null)) : null;
    },
    knows: (id) => Boolean(bundle.getMessage(id)?.value),
    word: (id, fallback) => {
      if (bundle.getMessage(id)?.value) return onTheLine(l10n.getString(id));
      if (desk !== undefined) missing(id);
      return fallback;
    },
    number: (value) => numbers.format(value),
    percent: (value) => shares.format(value / 100),
    fault: (fault) => {
      const id = `fault-${fault.code}`;
      if (!bundle.getMessage(id)?.value) {
        missing(id);
        return l10n.getString("fault-unknown", { code: fault.code });
      }
      const args: Args = {};
      for (const [name, value] of Object.entries(fault.args)) {
        args[name] = typeof value === "number" && /(^|[_-])at$/.test(name) ? new Moment(value, { timeZone }) : value;
      }
      return onTheLine(l10n.getString(id, args));
    },
    languageName: (code) => names.of(code) ?? code,
  };
}
