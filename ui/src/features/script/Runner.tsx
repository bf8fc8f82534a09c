import { useQuery } from "@tanstack/react-query";
import { ArrowUp, CircleStop, Flag, Workflow, X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { DeskView, Fault, PastRun, RunView, ScriptView } from "../../shared/ipc";
import { scriptQuery, untilSomebodyIsThere } from "../../shared/ipc/live";
import { Button, IconButton } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { useKeys } from "../../shared/ui/keys";
import { useRevealKey } from "../../shared/ui/Masked";
import { useSpeech } from "../../shared/words";
import { Begin } from "./Begin";
import { Path, stepId } from "./Path";
import { type ActScript, useScriptActs } from "./queries";
import { Saying } from "./Saying";
import { Step } from "./Step";
import "./script.css";
import "./quiz.css";

interface RunnerProps {
  ticket: string;
  desk: DeskView;
  /** The person opened it: it takes the focus, wherever that was. */
  isWanted: boolean;
  onClose: () => void;
  /** The way to ask a third party for a kind, where a step wants that done. */
  asking?: (kind: string) => ReactNode;
  /** Shows a call that was asked for among the person's live contacts. */
  onCall?: (contact: string) => void;
}

/** Whether somebody to whom the step in hand gives the ticket is not there. */
function waitsForSomebody(script: ScriptView | undefined): boolean {
  const now = script?.run?.steps.find((step) => step.state === "now");
  return now?.people?.some((face) => face.refused) ?? false;
}

/** The scripts of a ticket: the run that goes on, one step at a time with the whole path in sight; or which to begin. */
export function Runner({ ticket, desk, isWanted, onClose, asking, onCall }: RunnerProps) {
  const { say, word } = useSpeech();
  const script = useQuery({
    ...scriptQuery(ticket),
    refetchInterval: ({ state }) => (waitsForSomebody(state.data) ? untilSomebodyIsThere : false),
  });
  const { act, fault, busy } = useScriptActs(ticket);
  const box = useRef<HTMLElement>(null);
  const run = script.data?.run ?? null;
  const now = run?.steps.find((step) => step.state === "now");
  const at =
    run && now
      ? `${run.id} ${now.id} ${now.quiz ? quizAt(now.quiz.questions, now.quiz.result) : ""}`
      : script.data
        ? "begin"
        : "";
  const wanted = useRef(isWanted);

  // What ended under one's eyes is shown with its last words, until something else is begun.
  const seen = useRef<string | null>(null);
  if (run) seen.current = run.id;
  const ended = run ? null : (script.data?.past.find((past) => past.id === seen.current) ?? null);

  // The first control of a new step gets the focus, unless somebody writes elsewhere meanwhile.
  useEffect(() => {
    if (at === "") return;
    const active = document.activeElement;
    const element = box.current;
    const elsewhere = active && active !== document.body && !element?.contains(active);
    if (!element || (elsewhere && !wanted.current)) return;
    wanted.current = false;
    element.querySelector<HTMLElement>("[data-first], .begin button.reason")?.focus();
  }, [at]);

  const back = () => {
    if (run && !run.mayGoBack) void act({ act: "back-script", ticket, run: run.id });
  };
  const stop = () => {
    if (run && !busy) void act({ act: "stop-script", ticket, run: run.id });
  };
  const key = { alt: true, inField: true, place: "script" as const };
  useKeys([
    ...(run ? [{ ...key, word: "run-stop", code: "KeyQ", caps: ["Alt", "Q"], run: stop }] : []),
    { ...key, word: "run-close", code: "KeyW", caps: ["Alt", "W"], run: onClose },
  ]);
  useKeys(
    run
      ? [
          {
            word: "run-back",
            code: "ArrowUp",
            alt: true,
            inField: true,
            caps: ["Alt", "↑"],
            place: "script",
            hint: true,
            run: back,
          },
        ]
      : [],
  );

  useRevealKey("script", () => box.current, true);

  const name = run ? word(`script-${run.script}`, run.script) : say("run-scripts");
  return (
    <section ref={box} className="script" aria-label={name} data-testid="script-runner" data-ticket={ticket}>
      <div className="script-in">
        <header>
          <Workflow className="i flip" aria-hidden="true" />
          <h2 className="one" title={name}>
            {name}
          </h2>
          {run && now && (
            <span className="meta script-at" data-n="">
              {say("run-step-of", { at: run.steps.indexOf(now) + 1, of: run.steps.length })}
            </span>
          )}
          <span className="end script-acts">
            {run && (
              <Button
                small
                look="quiet"
                icon={ArrowUp}
                caps={["Alt", "↑"]}
                isDisabled={busy || run.mayGoBack !== null}
                onPress={back}
                data-testid="script-back"
                aria-keyshortcuts="Alt+ArrowUp"
              >
                {say("run-back")}
              </Button>
            )}
            {run && (
              <Button
                small
                look="quiet"
                icon={CircleStop}
                isDisabled={busy}
                onPress={stop}
                aria-keyshortcuts="Alt+Q"
                data-testid="script-stop"
              >
                {say("run-stop")}
              </Button>
            )}
            <IconButton
              icon={X}
              small
              label={say("run-close")}
              caps={["Alt", "W"]}
              onPress={onClose}
              data-testid="script-close"
            />
          </span>
        </header>
        {script.data ? (
          <Body
            script={script.data}
            run={run}
            ended={ended}
            desk={desk}
            act={act}
            busy={busy}
            fault={fault}
            asking={asking}
            onCall={onCall}
          />
        ) : (
          script.error && <FaultNote fault={script.error as unknown as Fault} onRetry={() => void script.refetch()} />
        )}
      </div>
    </section>
  );
}

/** Which question is the next: the focus follows it. */
function quizAt(questions: readonly { id: string; state: string }[], result: string): string {
  return result === "open" ? (questions.find((question) => question.state === "open")?.id ?? "") : result;
}

interface BodyProps {
  script: ScriptView;
  run: RunView | null;
  ended: PastRun | null;
  desk: DeskView;
  act: ActScript;
  busy: boolean;
  fault: Fault | null;
  asking: ((kind: string) => ReactNode) | undefined;
  onCall: ((contact: string) => void) | undefined;
}

function Body({ script, run, ended, desk, act, busy, fault, asking, onCall }: BodyProps) {
  const { say, word, attribute } = useSpeech();
  const now = run?.steps.find((step) => step.state === "now");
  // A kind is told by its name.
  const told = (refused: Fault): Fault => {
    const { kind } = refused.args;
    return typeof kind === "string"
      ? { ...refused, args: { ...refused.args, kind: word(`kind-${kind}`, kind) } }
      : refused;
  };
  if (run && now) {
    const id = stepId(run.script, now.id);
    return (
      <>
        <Path run={run} />
        <div className="stage inset" data-testid="stage" data-step={now.id} data-kind={now.kind} tabIndex={-1}>
          <h3 className="stage-name">{word(id, now.id)}</h3>
          <Step
            key={`${run.id} ${now.id}`}
            desk={desk}
            script={script}
            run={run}
            step={now}
            act={act}
            busy={busy}
            asking={asking}
            onCall={onCall}
          />
          {fault && <FaultNote fault={told(fault)} />}
        </div>
      </>
    );
  }
  const end = ended?.end ? stepId(ended.script, ended.end) : null;
  const hint = end && attribute(end, "hint");
  return (
    <div className="stage alone inset" data-testid="stage">
      {end && ended?.end && (
        <div className="ended" role="status" data-testid="script-ended" data-end={ended.end}>
          <p className="ended-name">
            <Flag className="i" aria-hidden="true" />
            <b>{word(end, ended.end)}</b>
            <span className="meta">{say("run-ended")}</span>
          </p>
          <Saying desk={desk} id={end} language={script.language} />
          {hint && <p className="step-hint">{hint}</p>}
        </div>
      )}
      {fault && <FaultNote fault={fault} />}
      <Begin script={script} act={act} busy={busy} />
    </div>
  );
}
