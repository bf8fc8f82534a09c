import type { Language } from "./tags";

const files = import.meta.glob<string>("/../locales/*/*.ftl", { query: "?raw", import: "default" });

const ready = new Map<Language, readonly string[]>();
const coming = new Map<Language, Promise<readonly string[]>>();

/** A language's texts if they are here already: a switch to it then takes no turn of the event loop. */
export function sourcesNow(language: Language): readonly string[] | undefined {
  return ready.get(language);
}

/** Fetches a language's texts once. */
export function sources(language: Language): Promise<readonly string[]> {
  let promise = coming.get(language);
  if (!promise) {
    const wanted = Object.entries(files).filter(([path]) => path.includes(`/locales/${language}/`));
    promise = Promise.all(wanted.map(([, load]) => load())).then((texts) => {
      ready.set(language, texts);
      return texts;
    });
    coming.set(language, promise);
  }
  return promise;
}
