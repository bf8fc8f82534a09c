import { FluentDateTime } from "@fluent/bundle";
import { beforeAll, describe, expect, it } from "vitest";
import golden from "../../../../crates/words/golden.json";
import type { Digits } from "../ipc";
import { sources, sourcesNow } from "./sources";
import { type Args, speechFor } from "./speech";
import { languages, numerals, toLanguage } from "./tags";

interface Case {
  id: string;
  locale: string;
  args: Record<string, string | number>;
  text: string;
}

/** The choice of digits that makes a language write the numerals of a tag. */
function digitsOf(locale: Intl.Locale): Digits {
  const language = toLanguage(locale.language);
  const choices = ["language", "latin", "native"] as const;
  return choices.find((digits) => numerals(language, digits) === locale.numberingSystem) ?? "language";
}

const speeches = new Map<string, ReturnType<typeof speechFor>>();

function speechOf(tag: string) {
  const known = speeches.get(tag);
  if (known) return known;
  const locale = new Intl.Locale(tag);
  const language = toLanguage(locale.language);
  const choice = {
    language,
    digits: digitsOf(locale),
    firstCalendar: locale.calendar ?? null,
    secondCalendar: null,
    timeZone: golden.zone,
  };
  const speech = speechFor(choice, sourcesNow(language) ?? [], golden.ftl.join("\n"));
  speeches.set(tag, speech);
  return speech;
}

/** By the rule by which Rust reads arguments: a number whose name ends in `_at` is a moment. */
function said({ id, locale, args }: Case): string {
  const speech = speechOf(locale);
  const told: Args = {};
  for (const [name, value] of Object.entries(args)) {
    told[name] = typeof value === "number" && name.endsWith("_at") ? new FluentDateTime(value) : value;
  }
  const [message, attribute] = id.split(".");
  if (attribute) return speech.attribute(message ?? "", attribute, told) ?? "";
  return speech.l10n.getString(id, told);
}

describe("golden.json: the screen says what the rest of the program says (K3, X6)", () => {
  const cases = golden.cases as Case[];
  beforeAll(() => Promise.all(languages.map(sources)));
  for (const tag of new Set(cases.map((one) => one.locale))) {
    it(`x6 ${tag}`, () => {
      expect(speechOf(tag).tag).toBe(tag);
      const wrong = cases
        .filter((one) => one.locale === tag)
        .map((one) => ({ id: one.id, args: one.args, rust: one.text, screen: said(one) }))
        .filter(({ rust, screen }) => rust !== screen);
      expect(wrong).toEqual([]);
    });
  }
});
