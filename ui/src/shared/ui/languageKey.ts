import { languages, toLanguage } from "../words";
import { useChosen } from "./chosen";
import { useKeys } from "./keys";

/** Alt L speaks the next language: inside, and at the door where nobody is known yet. */
export function useLanguageKey(): void {
  const { settings, choose } = useChosen();
  const next = () => {
    const at = languages.indexOf(toLanguage(settings.language));
    choose({ language: languages[(at + 1) % languages.length] ?? "en", languageChosen: true });
  };
  useKeys([
    {
      word: "key-language",
      code: "KeyL",
      alt: true,
      inField: true,
      caps: ["Alt", "L"],
      place: "everywhere",
      run: next,
    },
  ]);
}
