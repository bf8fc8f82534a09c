import { Languages } from "lucide-react";
import { useState } from "react";
import type { DeskView } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { useKeys } from "../../shared/ui/keys";
import { saidIn, useSpeech } from "../../shared/words";

interface SayingProps {
  desk: DeskView;
  /** Desk word whose `.text` is said. */
  id: string;
  /** The customer's language. */
  language: string;
}

/**
 * What is said to the customer, large, in the customer's language whatever the program speaks; another language of
 * the desk, and the agent's own, are one key away.
 */
export function Saying({ desk, id, language }: SayingProps) {
  const { say, languageName, language: own } = useSpeech();
  const [turned, setTurned] = useState(0);
  const languages = [...new Set([language, ...desk.languages, own])].filter(
    (one) => saidIn(desk.words, one).attribute(id, "text") !== null,
  );
  const at = languages.length === 0 ? 0 : turned % languages.length;
  const shown = languages[at];
  const next = languages[(at + 1) % Math.max(1, languages.length)];
  const turn = () => setTurned(at + 1);

  useKeys(
    languages.length > 1
      ? [
          {
            word: "run-other-language",
            code: "KeyJ",
            alt: true,
            inField: true,
            caps: ["Alt", "J"],
            place: "script",
            hint: true,
            run: turn,
          },
        ]
      : [],
  );
  if (!shown) return null;
  const said = saidIn(desk.words, shown);
  return (
    <div className="saying">
      <div className="ask">
        <span className="sub">{say("run-say-in", { language: languageName(shown) })}</span>
        {languages.length > 1 && next && (
          <Button
            small
            look="quiet"
            icon={Languages}
            caps={["Alt", "J"]}
            className="end"
            onPress={turn}
            data-testid="say-language"
            aria-keyshortcuts="Alt+J"
          >
            {say("run-in-language", { language: languageName(next) })}
          </Button>
        )}
      </div>
      <blockquote className="say" lang={shown} dir={said.dir} data-testid="say">
        {said.attribute(id, "text")}
      </blockquote>
    </div>
  );
}
