import { ArrowRight, CornerDownLeft, Lock, NotebookPen, PhoneOutgoing, ServerCog } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { DeskView, RunView, ScriptView, StepView } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { Choice } from "../../shared/ui/Field";
import { useKeys } from "../../shared/ui/keys";
import { Masked } from "../../shared/ui/Masked";
import { countries, useSpeech } from "../../shared/words";
import { Call } from "./Call";
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
  /** The way to ask a third party for a kind, where the step wants that done first. */
  asking: ((kind: string) => ReactNode) | undefined;
  /** Shows a call that was asked for. */
  onCall: ((contact: string) => void) | undefined;
}

/** The step in hand: what is said, what is asked, and the one way on. */
export function Step(props: StepProps) {
  const { desk, script, run, step, asking, onCall } = props;
  const { attribute, fault } = useSpeech();
  const id = stepId(run.script, step.id);
  const hint = attribute(id, "hint");
  // What is begun to be written is no word to say: it stands in the field, and names what only this ticket has.
  const written = step.says !== null || step.draft !== null || (step.noted && step.input === "text");
  const says = step.kind !== "quiz" && !written;
  return (
    <>
      {says && <Saying desk={desk} id={id} language={script.language} />}
      {hint && <p className="step-hint">{hint}</p>}
      <Deed ticket={script.ticket} step={step} />
      {step.call && <Call ticket={script.ticket} run={run.id} step={step.id} call={step.call} onOpen={onCall} />}
      {step.opens !== null && !step.shut && asking?.(step.opens)}
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

/** What the step does of itself: whom it calls, what it changes. */
function Deed({ ticket, step }: { ticket: string; step: StepView }) {
  const { say } = useSpeech();
  if (step.kind === "call") {
    return (
      <p className="deed" data-testid="step-number">
        <PhoneOutgoing className="i" aria-hidden="true" />
        {step.number ? (
          <>
            <span className="meta">{say("run-call-number")}</span>
            <Masked ticket={ticket} text={step.number} mask={step.numberMask} />
          </>
        ) : (
          <span>{say("run-no-number")}</span>
        )}
      </p>
    );
  }
  if (!step.sets) return null;
  return (
    <dl className="deed change" data-testid="step-sets">
      <dt className="meta">{say("run-now-is")}</dt>
      <dd>
        {step.sets.before ? (
          <Masked ticket={ticket} text={step.sets.before} mask={step.sets.beforeMask} />
        ) : (
          say("run-no-number")
        )}
      </dd>
      <dt className="meta">{say("run-will-be")}</dt>
      <dd>{step.sets.after && <Masked ticket={ticket} text={step.sets.after} mask={step.sets.afterMask} />}</dd>
    </dl>
  );
}

const saying = {
  reply: "run-says-reply",
  mail: "run-says-mail",
  ticket: "run-says-ticket",
  "party-note": "run-says-party-note",
} as const;

/** A choice by its digit, words by Enter, or only the way on. */
function Answer({ script, run, step, act, busy }: StepProps) {
  const { say, word, number, tag } = useSpeech();
  const place = placeOf(run.id, step.id);
  const [text, setText] = useState(() => typedAt(place) || (step.draft ?? ""));
  const { input, choices, people } = step;
  const [chosen, setPerson] = useState<string | null>(null);
  const there = people?.filter((face) => !face.refused);
  // Where there is but one, nobody has to look for them.
  const only = people?.length === 1 ? (there?.[0]?.id ?? "") : "";
  const person = there?.some((face) => face.id === chosen) ? (chosen ?? "") : only;
  const lacksPerson = people !== null && person === "";
  const long = step.says !== null || step.draft !== null;
  const id = stepId(run.script, step.id);

  const write = (next: string) => {
    setText(next);
    type(place, next);
  };
  const answer = (choice: string | null) => {
    if (busy) return;
    const words = input === null ? null : text.trim();
    if (input !== null && words === "" && choice === null) return;
    if (lacksPerson) return;
    void act({
      act: "answer-step",
      ticket: script.ticket,
      run: run.id,
      step: step.id,
      choice,
      text: words === "" ? null : words,
      to: people === null ? null : person,
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
      {people !== null &&
        (people.length === 0 ? (
          <p className="shut">
            <Lock className="i" aria-hidden="true" />
            <span>{say("run-nobody-fit")}</span>
          </p>
        ) : (
          <Choice
            label={say("run-assign-to")}
            value={person}
            onChange={setPerson}
            options={[
              ...(only === "" ? [{ id: "", words: "…" }] : []),
              ...people.map((face) => ({
                id: face.id,
                words: face.absence
                  ? say("run-person-absent", { person: face.name, absence: say(`assign-${face.absence}`) })
                  : face.name,
                disabled: face.refused,
              })),
            ]}
            testid="step-person"
            first={lacksPerson && input === null}
            hint={there?.length === 0 ? say("run-nobody-there") : undefined}
          />
        ))}
      {input === "country" && (
        <Choice
          label={say("run-input-country")}
          value={text}
          onChange={write}
          options={[{ id: "", words: say("run-choose-country") }, ...countries(tag)]}
          testid="step-input"
        />
      )}
      {input !== null && long && (
        <div className="field-place">
          <label htmlFor={place}>
            {say(
              step.says === null ? "run-writes-note" : (saying[step.says as keyof typeof saying] ?? "run-says-reply"),
            )}
          </label>
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
      {input !== null && input !== "country" && !long && (
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
          {step.asksServer && (
            <p className="meta noted">
              <ServerCog className="i s" aria-hidden="true" />
              <span>{say("run-asks-server")}</span>
            </p>
          )}
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
                disabled={busy || lacksPerson}
                data-first={index === 0 && input === null && !lacksPerson ? "" : undefined}
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
            isDisabled={busy || (input !== null && text.trim() === "") || lacksPerson}
            data-testid="step-go"
            {...(input === null && !lacksPerson && { "data-first": "" })}
          >
            {say(step.kind === "end" ? "run-finish" : "run-go-on")}
          </Button>
        </div>
      )}
    </form>
  );
}
