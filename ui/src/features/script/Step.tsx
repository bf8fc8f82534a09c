import { ArrowRight, CornerDownLeft, Lock, NotebookPen } from "lucide-react";
import { useState } from "react";
import type { DeskView, RunView, ScriptView, StepView } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { useKeys } from "../../shared/ui/keys";
import { useSpeech } from "../../shared/words";
import { stepId } from "./Path";
import { Quiz } from "./Quiz";
import type { ActScript } from "./queries";
import { Saying } from "./Saying";
import { placeOf, type, typedAt } from "./typed";

export interface StepProps {
  desk: DeskView;
  script: ScriptView;
  run: RunView;
  step: StepView;
  act: ActScript;
  busy: boolean;
}

/** The step in hand: what is said, what is asked, and the one way on. */
export function Step(props: StepProps) {
  const { desk, script, run, step } = props;
  const { attribute, fault } = useSpeech();
  const id = stepId(run.script, step.id);
  const hint = attribute(id, "hint");
  return (
    <>
      {step.kind !== "quiz" && step.says === null && <Saying desk={desk} id={id} language={script.language} />}
      {hint && <p className="step-hint">{hint}</p>}
      {step.shut ? (
        <p className="shut" data-testid="step-shut" data-code={step.shut.code}>
          <Lock className="i" aria-hidden="true" />
          <span>{fault(step.shut)}</span>
        </p>
      ) : run.mayGoOn ? (
        <FaultNote fault={run.mayGoOn} />
      ) : step.kind === "quiz" && step.quiz ? (
        <Quiz {...props} quiz={step.quiz} />
      ) : (
        <Answer {...props} />
      )}
    </>
  );
}

const kinds = { email: "email", phone: "tel", code: "text", text: "text" } as const;

/** A choice by its digit, words by Enter, or only the way on. */
function Answer({ script, run, step, act, busy }: StepProps) {
  const { say, word, number } = useSpeech();
  const place = placeOf(run.id, step.id);
  const [text, setText] = useState(() => typedAt(place) || (step.draft ?? ""));
  const { input, choices } = step;
  const id = stepId(run.script, step.id);

  const write = (next: string) => {
    setText(next);
    type(place, next);
  };
  const answer = (choice: string | null) => {
    if (busy) return;
    const words = input === null ? null : text.trim();
    if (input !== null && words === "" && choice === null) return;
    void act({
      act: "answer-step",
      ticket: script.ticket,
      run: run.id,
      step: step.id,
      choice,
      text: words === "" ? null : words,
    }).then((sent) => sent && type(place, ""));
  };
  useKeys(
    choices.slice(0, 9).flatMap((choice, index) =>
      ["Digit", "Numpad"].map((row) => ({
        word: index === 0 && row === "Digit" ? "run-choose" : "",
        code: `${row}${index + 1}`,
        caps: ["1–9"],
        place: "script" as const,
        hint: true,
        ...(row === "Digit" && { each: { words: word(`${id}-${choice}`, choice), caps: [String(index + 1)] } }),
        run: () => answer(choice),
      })),
    ),
  );

  const code = input !== null && input !== "text";
  return (
    <form
      className="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (choices.length === 0) answer(null);
      }}
    >
      {input !== null && step.says !== null && (
        <div className="field-place">
          <label htmlFor={place}>{say(step.says === "reply" ? "run-says-reply" : "run-says-party-note")}</label>
          <textarea
            id={place}
            className="field"
            rows={6}
            dir={text === "" ? undefined : "auto"}
            lang={script.language}
            value={text}
            autoComplete="off"
            data-first=""
            data-clip-ok=""
            data-testid="step-input"
            onChange={(event) => write(event.target.value)}
          />
        </div>
      )}
      {input !== null && step.says === null && (
        <div className="field-place">
          <label htmlFor={place}>{say(`run-input-${input}`)}</label>
          <input
            id={place}
            className="field"
            type={kinds[input as keyof typeof kinds] ?? "text"}
            // A code stands left to right at once; the customer's words once there are any.
            dir={code ? "ltr" : text === "" ? undefined : "auto"}
            lang={code ? undefined : script.language}
            value={text}
            autoComplete="off"
            spellCheck={false}
            data-first=""
            data-clip-ok=""
            data-testid="step-input"
            onChange={(event) => write(event.target.value)}
          />
          {step.noted && (
            <p className="meta noted">
              <NotebookPen className="i s" aria-hidden="true" />
              <span>{say("run-noted")}</span>
            </p>
          )}
        </div>
      )}
      {choices.length > 0 ? (
        <ol className="choices">
          {choices.map((choice, index) => (
            <li key={choice}>
              <button
                type="button"
                className={`choice ${step.answer?.choice === choice ? "was" : ""}`}
                disabled={busy}
                data-first={index === 0 && input === null ? "" : undefined}
                data-testid={`choice-${choice}`}
                onClick={() => answer(choice)}
              >
                {index < 9 && <kbd data-n="">{number(index + 1)}</kbd>}
                <span>{word(`${id}-${choice}`, choice)}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <div className="answer-acts">
          <Button
            type="submit"
            look="primary"
            icon={input === null ? ArrowRight : CornerDownLeft}
            flip
            caps={["↵"]}
            isDisabled={busy || (input !== null && text.trim() === "")}
            data-testid="step-go"
            {...(input === null && { "data-first": "" })}
          >
            {say(step.kind === "end" ? "run-finish" : "run-go-on")}
          </Button>
        </div>
      )}
    </form>
  );
}
