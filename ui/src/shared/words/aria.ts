import type { Speech } from "./speech";

/** A string of React Aria's dictionaries: asked for at the moment it is said. */
type Asked = () => string;

let spoken: Speech | null = null;

const ask =
  (id: string): Asked =>
  () =>
    spoken?.say(id) ?? "";

/**
 * React Aria has no Persian and no Urdu. Its own strings are replaced, package by package, by messages of ours that
 * are looked up in the language in use, so that all four speak from one source. A package that is used but missing
 * here throws when it is first drawn, which every test of its component shows.
 */
export const ariaWords: Record<string, Record<string, Asked>> = {
  "@react-aria/overlays": { dismiss: ask("aria-dismiss") },
  "@react-aria/menu": { longPressMessage: ask("aria-menu-long-press") },
};

/** Tells the dictionaries which language is in use. */
export function speakAria(speech: Speech): void {
  spoken = speech;
}

// Read once, before the first component is drawn; its one "locale" stands for all, because the strings are asked for anew each time.
Object.assign(globalThis, {
  [Symbol.for("react-aria.i18n.locale")]: "en-GB",
  [Symbol.for("react-aria.i18n.strings")]: ariaWords,
});
