/**
 * The window's side of `kursi_words::fold`, which the views on the desk machine search by.
 *
 * Letters that one keyboard writes for another's: the same word typed on an Arabic, a Persian or an Urdu layout is the
 * same word. What is left of a letter after its marks are gone is looked up here.
 */
const letters: Record<string, string> = {
  ي: "ی",
  ى: "ی",
  ۍ: "ی",
  ې: "ی",
  ك: "ک",
  ڪ: "ک",
  ة: "ه",
  ۃ: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ٱ: "ا",
  ٲ: "ا",
  ٳ: "ا",
};

const alike = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");

/** Accents, vowels and hamza marks, tatweel, joiners, and what only directs the writing; not the vowels of India. */
const unheard = new RegExp(
  `[${[
    String.raw`\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed`,
    String.raw`\u08ca-\u08e1\u08e3-\u08ff\u0640\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f`,
    String.raw`\ufe00-\ufe0f\ufeff`,
  ].join("")}]`,
  "gu",
);

const digits = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/**
 * A text as it is searched: without vowel marks, hamza on its seat, tatweel and case, and with ASCII digits, so that
 * Arabic and Persian spellings of one name find each other (X5). Never shown.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(unheard, "")
    .replace(alike, (letter) => letters[letter] ?? letter)
    .replace(digits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .toLowerCase();
}

/** How well a text answers a question: every word of it begins one of the text's, or stands inside, or does not. */
export type Rank = 0 | 1;

const inWord = /[\p{L}\p{N}]/u;

/** Ranks a folded text for the words of a folded question; nothing where one of them is not in it. */
export function rank(folded: string, words: readonly string[]): Rank | null {
  let worst: Rank = 0;
  for (const word of words) {
    let at = folded.indexOf(word);
    if (at < 0) return null;
    while (at > 0 && inWord.test(folded[at - 1] ?? "")) {
      at = folded.indexOf(word, at + 1);
    }
    if (at < 0) worst = 1;
  }
  return worst;
}

/** The words of a question, folded. */
export const foldedWords = (question: string): string[] => fold(question).split(/\s+/u).filter(Boolean);
