import type { Digits } from "../ipc";

/** The program's languages, in the order in which they are offered. */
export const languages = ["en", "ar", "fa", "ur"] as const;

/** A language of the program. */
export type Language = (typeof languages)[number];

/** Each language named in itself, so that it can be found by somebody who reads no other. */
export const selfNames: Record<Language, string> = { en: "English", ar: "العربية", fa: "فارسی", ur: "اردو" };

/** Narrows what settings or a customer's record say to a language of the program. */
export function toLanguage(text: string | null | undefined): Language {
  const base = text?.split("-")[0] ?? "";
  return (languages as readonly string[]).includes(base) ? (base as Language) : "en";
}

/** The direction in which a language is written. */
export function direction(language: string): "ltr" | "rtl" {
  return ["ar", "fa", "ur"].includes(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}

const regions: Record<Language, string> = { en: "en-GB", ar: "ar-SA", fa: "fa-IR", ur: "ur-PK" };
const calendars: Record<Language, string> = { en: "gregory", ar: "gregory", fa: "persian", ur: "gregory" };
const ownDigits: Record<Language, string> = { en: "latn", ar: "arab", fa: "arabext", ur: "arabext" };

/** The numbering system: Urdu writes 0 to 9 unless the person wants its own numerals. */
export function numerals(language: Language, digits: Digits): string {
  if (digits === "latin") return "latn";
  if (digits === "native") return ownDigits[language];
  return language === "ur" ? "latn" : ownDigits[language];
}

/** The calendars that can be chosen, by the names that tags have for them. */
export const calendarKeys = ["gregory", "islamic-umalqura", "persian"] as const;

/** The calendar of every date: the one that the person chose, or the language's own. */
export function firstCalendar(language: Language, chosen?: string | null): string {
  return calendarKeys.find((key) => key === chosen) ?? calendars[language];
}

/**
 * The locale with calendar and numerals pinned. A bare `ar-SA` is Umm al-Qura in one engine and Gregorian in
 * another, so nothing is left to the engine.
 */
export function pinned(language: Language, digits: Digits, calendar = calendars[language]): string {
  return `${regions[language]}-u-ca-${calendar}-nu-${numerals(language, digits)}`;
}
