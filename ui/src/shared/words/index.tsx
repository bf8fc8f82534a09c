import { LocalizationProvider } from "@fluent/react";
import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import type { DeskView, Settings } from "../ipc";
import { speakAria } from "./aria";
import { sources, sourcesNow } from "./sources";
import { type Speech, speechFor } from "./speech";
import { languages, toLanguage } from "./tags";

export { countries, countryName } from "./countries";
export { type Said, saidIn } from "./said";
export type { Args, Speech } from "./speech";
export { direction, type Language, languages, selfNames, toLanguage } from "./tags";

const SpeechContext = createContext<Speech | null>(null);

/** The language in use. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("useSpeech outside WordsProvider");
  return speech;
}

/** What the words depend on. */
export type WordsChoice = Pick<
  Settings,
  "language" | "digits" | "firstCalendar" | "secondCalendar" | "timeZone" | "nastaliq"
>;

interface WordsProps {
  choice: WordsChoice;
  /** The desk's own words by language. */
  deskWords?: { [key in string]: string } | undefined;
  deskZone?: string | undefined;
  /** The day with which the desk's weeks begin, and its weekend. */
  deskWeek?: Pick<DeskView, "weekStarts" | "weekend"> | undefined;
  /** The language once it is on the screen. */
  onSpoken?: ((speech: Speech) => void) | undefined;
  children: ReactNode;
}

/** A time zone the engine does not know must not take the screen away. */
function usableZone(...wanted: (string | null | undefined)[]): string {
  for (const timeZone of wanted) {
    if (!timeZone) continue;
    try {
      return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
    } catch {
      // Named by a newer list of zones than the engine's: the next wish counts.
    }
  }
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Marks the document, all in one frame: nothing may trail behind in the other direction or script. */
function mark(speech: Speech, nastaliq: boolean): void {
  const root = document.documentElement;
  root.dataset.still = "";
  root.lang = speech.language;
  root.dir = speech.dir;
  // Which numerals stand on the screen: the page check of the tests compares the figures with it.
  root.dataset.digits = new Intl.Locale(speech.tag).numberingSystem ?? "latn";
  if (nastaliq) root.dataset.urdu = "nastaliq";
  else delete root.dataset.urdu;
  requestAnimationFrame(() => delete root.dataset.still);
}

/**
 * Speaks the chosen language to everything inside. On a switch the bundle is built, then the document is marked,
 * then the state is set; nothing is mounted anew, so drafts, carets, selections and scrolls stay (K3).
 */
export function WordsProvider({ choice, deskWords, deskZone, deskWeek, onSpoken, children }: WordsProps) {
  const [speech, setSpeech] = useState<Speech | null>(null);
  const language = toLanguage(choice.language);
  const { digits, firstCalendar, secondCalendar, nastaliq } = choice;
  const starts = deskWeek?.weekStarts ?? null;
  // As a text, so that a desk that is told again is not spoken again.
  const weekend = (deskWeek?.weekend ?? []).join(" ");
  const timeZone = usableZone(choice.timeZone, deskZone);
  const desk = deskWords?.[language];

  useLayoutEffect(() => {
    let wanted = true;
    const speak = (program: readonly string[]) => {
      if (!wanted) return;
      const week = { starts, weekend: weekend.split(" ").filter(Boolean).map(Number) };
      const next = speechFor({ language, digits, firstCalendar, secondCalendar, timeZone }, program, desk, week);
      mark(next, nastaliq && language === "ur");
      speakAria(next);
      setSpeech(next);
      onSpoken?.(next);
    };
    const here = sourcesNow(language);
    if (here) speak(here);
    else void sources(language).then(speak);
    return () => {
      wanted = false;
    };
  }, [language, digits, firstCalendar, secondCalendar, timeZone, nastaliq, desk, starts, weekend, onSpoken]);

  useLayoutEffect(() => {
    // The other languages are fetched once the first is on the screen, so that every later switch is instant.
    if (speech) for (const other of languages) void sources(other);
  }, [speech]);

  if (!speech) return null;
  return (
    <LocalizationProvider l10n={speech.l10n}>
      <I18nProvider locale={speech.tag}>
        <SpeechContext value={speech}>{children}</SpeechContext>
      </I18nProvider>
    </LocalizationProvider>
  );
}
