import { Check, Flag, Lock, Minus, X } from "lucide-react";
import type { RunView, StepView } from "../../shared/ipc";
import { type Speech, useSpeech } from "../../shared/words";

/** The desk word of a step. */
export const stepId = (script: string, step: string) => `script-${script}-${step}`;

/** What a step says of itself under its name. */
function under(speech: Speech, script: string, step: StepView): string | null {
  const { say, word } = speech;
  if (step.shut) return say("run-locked");
  if (step.quiz && step.state !== "ahead") {
    if (step.quiz.result === "passed") return say("run-passed");
    if (step.quiz.result === "failed") return say("run-failed");
  }
  if (step.answer?.choice) {
    return word(`${stepId(script, step.id)}-${step.answer.choice}`, step.answer.choice);
  }
  if (step.state === "done" && step.kind === "say") return say("run-was-said");
  if (step.state === "now") return say("run-now");
  return null;
}

/** The whole path: what was done with its answer, where it stands, and what lies ahead. */
export function Path({ run }: { run: RunView }) {
  const speech = useSpeech();
  const { say, word, number } = speech;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <ol className="path inset" aria-label={say("run-path")} tabIndex={0} data-testid="script-path">
      {run.steps.map((step, index) => {
        const failed = step.quiz?.result === "failed";
        const look = step.shut ? "locked" : step.state === "done" ? (failed ? "wrong" : "right") : step.state;
        const words = under(speech, run.script, step);
        const name = word(stepId(run.script, step.id), step.id);
        return (
          <li
            key={step.id}
            className={`step ${look}`}
            aria-current={step.state === "now" ? "step" : undefined}
            data-testid={`step-${step.id}`}
            data-state={step.state}
          >
            <span className="node" aria-hidden="true">
              {step.shut ? (
                <Lock className="i s" />
              ) : step.state === "done" ? (
                failed ? (
                  <X className="i s" />
                ) : (
                  <Check className="i s" />
                )
              ) : step.kind === "end" ? (
                <Flag className="i s" />
              ) : (
                <span data-n="">{number(index + 1)}</span>
              )}
            </span>
            <div className="step-words" title={name}>
              <b>{name}</b>
              {words && <span className="meta">{words}</span>}
              {step.answer?.text && (
                <span className="meta one" dir="auto" title={step.answer.text}>
                  {step.answer.text}
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** A question of a verification as a cell of the score. */
export const cellIcons = { right: Check, wrong: X, skipped: Minus } as const;
