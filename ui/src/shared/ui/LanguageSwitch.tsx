import { languages, selfNames, toLanguage, useSpeech } from "../words";
import { useChosen } from "./chosen";

/** Written before the name by the style sheet where there is little room; not part of the name. */
const short = { en: "EN", ar: "ع", fa: "فا", ur: "ار" } as const;

/**
 * The four languages, named in themselves, one click each. Pressing does not take the focus: the caret stays
 * in the reply that is being written (K3).
 */
export function LanguageSwitch() {
  const { say } = useSpeech();
  const { settings, choose } = useChosen();
  const current = toLanguage(settings.language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend into the bar
    <div className="languages" role="group" aria-label={say("shell-language")}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={selfNames[language]}
          data-short={short[language]}
          aria-pressed={language === current}
          data-testid={`lang-${language}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose({ language, languageChosen: true })}
        >
          <span>{selfNames[language]}</span>
        </button>
      ))}
    </div>
  );
}
