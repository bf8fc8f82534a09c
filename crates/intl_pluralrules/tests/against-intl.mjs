// Compares cardinals.json, which `cargo test -p intl_pluralrules` holds our rules to, with this engine's
// Intl.PluralRules; `node against-intl.mjs` exits 1 and names every difference. With `--write` it writes the
// table anew, for the day CLDR changes a rule: then cargo test says whether ICU4X has followed.
import { readFileSync, writeFileSync } from "node:fs";

const LAST = 1100;
const LANGUAGES = ["ar", "en", "fa", "ur"];
const file = new URL("./cardinals.json", import.meta.url);

/** The engine's categories for 0 to LAST, as runs of [category, how many numbers]. */
function intlRuns(language) {
  const rules = new Intl.PluralRules(language);
  const runs = [];
  for (let number = 0; number <= LAST; number += 1) {
    const category = rules.select(number);
    const last = runs.at(-1);
    if (last?.[0] === category) last[1] += 1;
    else runs.push([category, 1]);
  }
  return runs;
}

if (process.argv.includes("--write")) {
  const lines = LANGUAGES.map((language) => `    "${language}": ${JSON.stringify(intlRuns(language))}`);
  const comment =
    "The plural category of every count from 0 to 1100, as runs of [category, how many numbers]. Written and checked by against-intl.mjs.";
  writeFileSync(file, `{\n  "comment": "${comment}",\n  "cardinals": {\n${lines.join(",\n")}\n  }\n}\n`);
} else {
  const { cardinals } = JSON.parse(readFileSync(file, "utf8"));
  const different = LANGUAGES.filter((language) => JSON.stringify(cardinals[language]) !== JSON.stringify(intlRuns(language)));
  for (const language of different) console.error(`${language}: cardinals.json differs from Intl.PluralRules`);
  process.exitCode = different.length === 0 ? 0 : 1;
}
