import { FluentBundle, FluentResource } from "@fluent/bundle";
import { direction, pinned, toLanguage } from "./tags";
import { onTheLine } from "./text";

/** What is said to a customer: a desk's words in the customer's language, whatever the program speaks. */
export interface Said {
  language: string;
  dir: "ltr" | "rtl";
  /** An attribute of a desk word, or nothing if the desk has none in this language. */
  attribute(id: string, name: string): string | null;
}

type DeskWords = { [key in string]: string };

const prepared = new WeakMap<DeskWords, Map<string, Said>>();

/** The desk's words in a language; prepared once for each revision of the desk. */
export function saidIn(words: DeskWords, language: string): Said {
  const of = prepared.get(words) ?? new Map<string, Said>();
  prepared.set(words, of);
  const ready = of.get(language);
  if (ready) return ready;
  const bundle = new FluentBundle(pinned(toLanguage(language), "language"), { useIsolating: true });
  bundle.addResource(new FluentResource(words[language] ?? words[language.split("-")[0] ?? ""] ?? ""));
  const made: Said = {
    language,
    dir: direction(language),
    attribute: (id, name) => {
      const pattern = bundle.getMessage(id)?.attributes[name];
      return pattern ? onTheLine(bundle.formatPattern(pattern)) : null;
    },
  };
  of.set(language, made);
  return made;
}
