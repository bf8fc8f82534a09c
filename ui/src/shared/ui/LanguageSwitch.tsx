import { languages, selfNames, toLanguage, useSpeech } from "../words";
import { useChosen } from "./chosen";

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
          aria-label={selfNames[language]}
          aria-pressed={language === current}
          data-testid={`lang-${language}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose({ language, languageChosen: true })}
        >
          <span className="lang-full">{selfNames[language]}</span>
          <span className="lang-short" aria-hidden="true">
            {short[language]}
          </span>
        </button>
      ))}
    </div>
  );
}
