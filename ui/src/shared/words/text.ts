import { direction } from "./tags";

/** A part of a text: plain, or something that reads from left to right in any language. */
export interface Piece {
  text: string;
  code: boolean;
  /** Where it begins in the whole. */
  at: number;
}

const codes = new RegExp(
  [
    String.raw`https?://[^\s<>"'،؛]+[^\s<>"'.,،؛؟)]`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    // Phone numbers and serials: at least seven digits, in groups.
    String.raw`\+?\d(?:[ \u00a0.\-()]{0,2}\d){6,}`,
    // Ids such as OC-2026-000123.
    String.raw`\b[A-Z]{2,}(?:-[A-Z0-9]+)*-\d[\dA-Z-]*`,
  ].join("|"),
  "gu",
);

/** Cuts a text where numbers, codes and addresses stand in it. */
export function pieces(text: string): Piece[] {
  const parts: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(codes)) {
    if (match.index > done) parts.push({ text: text.slice(done, match.index), code: false, at: done });
    parts.push({ text: match[0], code: true, at: match.index });
    done = match.index + match[0].length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), code: false, at: done });
  return parts;
}

/** A name of the desk with the reader's numerals: it was written out without knowing who reads it. */
export function inNumerals(text: string, number: (value: number) => string): string {
  return text.replace(/[0-9]/gu, (digit) => number(Number(digit)));
}

/**
 * The language whose letters a text begins with, which decides its typeface and leading; between languages of
 * one script the customer's own is taken.
 */
export function likelyLanguage(text: string, customers: string): string {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (!letter) return customers;
  const rtl = /\p{Script=Arabic}/u.test(letter);
  if (rtl === (direction(customers) === "rtl")) return customers;
  return rtl ? "ar" : "en";
}

/** A vowel mark at the end of a word. */
const endMark = /([\u064b-\u065f\u0670])(?![\p{L}\p{M}])/gu;

/** WebKitGTK, the window's engine on Linux; the tests' own one names WebKit as well. */
const isGtk = (agent: string) => /Linux|X11/.test(agent) && /AppleWebKit/.test(agent) && !/Chrom|jsdom/.test(agent);

/**
 * A text whose words stay on their line. WebKitGTK takes the offset of the glyph at the left end for one of the whole
 * word, so that a word that ends in a vowel mark («زیرِ», «ليبتّ») is drawn too low or too high. A character without
 * width after the mark takes its place.
 */
export function onTheLine(text: string, agent = globalThis.navigator?.userAgent ?? ""): string {
  return isGtk(agent) ? text.replace(endMark, "$1\u200c") : text;
}
