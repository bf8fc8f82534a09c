import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { useKeys } from "../../shared/ui/keys";
import { useSpeech } from "../../shared/words";
import { Charts } from "./Charts";
import { revisionsQuery } from "./queries";
import { Revisions } from "./Revisions";
import "./procedure.css";

/** The parts of the screen, by their tabs. */
const parts = ["revisions", "charts"] as const;
type Part = (typeof parts)[number];

/** The desk's procedure itself: its revisions, what each changes, who approves it, and how it is drawn (E9, E10, E11). */
export function Procedure() {
  const { say, dir } = useSpeech();
  const [part, setPart] = useState<Part>("revisions");
  const [drawn, setDrawn] = useState<number | null>(null);
  const { data } = useQuery(revisionsQuery);
  const list = useRef<HTMLDivElement>(null);
  useKeys(
    parts.map((one, index) => ({
      word: `procedure-${one}`,
      code: `Digit${index + 1}`,
      caps: [String(index + 1)],
      place: "procedure" as const,
      run: () => setPart(one),
    })),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const toEnd = dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const by = { [toEnd]: 1, [toEnd === "ArrowLeft" ? "ArrowRight" : "ArrowLeft"]: -1 }[event.code];
    const next = by ? parts[(parts.indexOf(part) + by + parts.length) % parts.length] : undefined;
    if (!next) return;
    event.preventDefault();
    setPart(next);
    list.current?.querySelector<HTMLElement>(`[data-testid="part-${next}"]`)?.focus();
  };
  const draw = (revision: number) => {
    setDrawn(revision);
    setPart("charts");
  };
  return (
    <main className="procedure" data-testid="procedure">
      <header className="head">
        <h1>{say("procedure-title")}</h1>
        <div
          ref={list}
          className="procedure-parts"
          role="tablist"
          aria-label={say("procedure-title")}
          onKeyDown={onKeyDown}
        >
          {parts.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              className="procedure-part"
              aria-selected={one === part}
              tabIndex={one === part ? 0 : -1}
              data-testid={`part-${one}`}
              onClick={() => setPart(one)}
            >
              {say(`procedure-${one}`)}
            </button>
          ))}
        </div>
      </header>
      {data && part === "revisions" && <Revisions data={data} onDraw={draw} />}
      {data && part === "charts" && <Charts data={data} revision={drawn ?? data.inForce} onRevision={setDrawn} />}
    </main>
  );
}
