/** The name of a country in a language; what is no code of ISO 3166 is shown as it was written. */
export function countryName(tag: string, code: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Codes that name no country: groups of them, and what is kept for private use. */
const none = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);
const known = new Map<string, readonly { id: string; words: string }[]>();

/** Every country that the engine has a name for, by its name in a language. */
export function countries(tag: string): readonly { id: string; words: string }[] {
  const before = known.get(tag);
  if (before) return before;
  const names = new Intl.DisplayNames(tag, { type: "region", fallback: "none" });
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const seen = new Set<string>();
  const all = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => {
      const name = none.has(code) ? undefined : english.of(code);
      // A code that was given up names the same country as the one that took its place.
      if (!name || seen.has(name)) return false;
      seen.add(name);
      return true;
    })
    .map((id) => ({ id, words: names.of(id) ?? id }));
  all.sort((one, other) => one.words.localeCompare(other.words, tag));
  known.set(tag, all);
  return all;
}
