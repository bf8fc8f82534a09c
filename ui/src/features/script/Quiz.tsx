import { ArrowRight, Check, EyeOff, ShieldCheck, ShieldX, SkipForward, X } from "lucide-react";
import { useEffect, useState } from "react";
import type { QuestionView, QuizView } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { useKeys } from "../../shared/ui/keys";
import { type Speech, useSpeech } from "../../shared/words";
import { cellIcons } from "./Path";
import { Saying } from "./Saying";
import type { StepProps } from "./Step";
import { placeOf, type, typedAt } from "./typed";

type QuizProps = StepProps & { quiz: QuizView };

/** What a question says of itself in the list of all. */
function stateWords(speech: Speech, question: QuestionView, blind: boolean, isNow: boolean): string {
  const { say } = speech;
  if (question.state === "right") return say(blind ? "run-match" : "run-right");
  if (question.state === "wrong") return say(blind ? "run-no-match" : "run-wrong");
  if (question.state === "skipped") return say("run-skipped");
  return say(isNow ? "run-asking" : "run-not-asked");
}

/** The verification (B17): question by question, judged by the agent or compared blind (X4), with the tally below. */
export function Quiz(props: QuizProps) {
  const { desk, script, run, step, act, busy, quiz } = props;
  const { say, word, fault, attribute } = useSpeech();
  const [picked, setPicked] = useState<string | null>(null);
  const over = quiz.result !== "open";
  const again = quiz.questions.find((question) => question.id === picked && mayTry(question, quiz.blind));
  const current = over ? undefined : (again ?? quiz.questions.find((question) => question.state === "open"));
  const nth = current ? quiz.questions.indexOf(current) + 1 : 0;
  const hint = current && attribute(`question-${current.id}`, "hint");

  return (
    <>
      {current ? (
        <div className="question" key={current.id} data-testid="question" data-id={current.id}>
          <p className="question-name">
            <b>{word(`question-${current.id}`, current.id)}</b>
            <span className="meta" data-n="">
              {say("run-question-of", { at: nth, of: quiz.questions.length })}
            </span>
            {current.optional && <span className="tag">{say("run-optional")}</span>}
          </p>
          <Saying desk={desk} id={`question-${current.id}`} language={script.language} />
          {hint && <p className="step-hint">{hint}</p>}
          {quiz.blind ? (
            <Blind {...props} question={current} onTried={() => setPicked(current.id)} />
          ) : (
            <Judged {...props} question={current} onJudged={() => setPicked(null)} />
          )}
          {quiz.notBlind && (
            <p className="meta not-blind" data-testid="not-blind" data-code={quiz.notBlind.code}>
              {fault(quiz.notBlind)}
            </p>
          )}
        </div>
      ) : (
        <div
          className={`verdict ${quiz.result === "passed" ? "met" : "late"}`}
          role="status"
          data-testid="quiz-result"
          data-result={quiz.result}
        >
          {quiz.result === "passed" ? (
            <ShieldCheck className="i" aria-hidden="true" />
          ) : (
            <ShieldX className="i" aria-hidden="true" />
          )}
          <div>
            <b>{say(quiz.result === "passed" ? "run-passed" : "run-failed")}</b>
            <p>{say(quiz.result === "passed" ? "run-passed-hint" : "run-failed-hint")}</p>
          </div>
          <Button
            look="primary"
            icon={ArrowRight}
            flip
            caps={["↵"]}
            isDisabled={busy}
            data-testid="step-go"
            data-first=""
            onPress={() =>
              void act({
                act: "answer-step",
                ticket: script.ticket,
                run: run.id,
                step: step.id,
                choice: null,
                text: null,
              })
            }
          >
            {say("run-go-on")}
          </Button>
        </div>
      )}
      <Tally quiz={quiz} current={current?.id} onPick={over ? null : setPicked} />
    </>
  );
}

/** Judged, a question may be asked again; blind, only while tries are left. */
function mayTry(question: QuestionView, blind: boolean): boolean {
  if (question.state === "open") return true;
  return blind ? question.state === "wrong" && (question.triesLeft ?? 0) > 0 : true;
}

function Judged({
  script,
  run,
  step,
  act,
  busy,
  question,
  onJudged,
}: QuizProps & { question: QuestionView; onJudged: () => void }) {
  const { say, number } = useSpeech();
  const judge = (verdict: string) => {
    if (busy) return;
    void act({
      act: "judge-answer",
      ticket: script.ticket,
      run: run.id,
      step: step.id,
      question: question.id,
      verdict,
    }).then((sent) => sent && onJudged());
  };
  const verdicts = [
    { verdict: "right", word: "run-right", icon: Check },
    { verdict: "wrong", word: "run-wrong", icon: X },
    { verdict: "skipped", word: "run-skip", icon: SkipForward },
  ] as const;
  useKeys(
    verdicts.flatMap(({ verdict, word }, index) =>
      ["Digit", "Numpad"].map((row) => ({
        word: row === "Digit" ? word : "",
        code: `${row}${index + 1}`,
        caps: [String(index + 1)],
        place: "script" as const,
        hint: true,
        run: () => judge(verdict),
      })),
    ),
  );
  return (
    <>
      <div className="verdicts">
        {verdicts.map(({ verdict, word, icon: Icon }, index) => (
          <button
            key={verdict}
            type="button"
            className={`choice ${verdict}`}
            disabled={busy}
            data-first={index === 0 ? "" : undefined}
            data-testid={`verdict-${verdict}`}
            onClick={() => judge(verdict)}
          >
            <kbd data-n="">{number(index + 1)}</kbd>
            <Icon className={`i ${verdict === "skipped" ? "flip" : ""}`} aria-hidden="true" />
            <span>{say(word)}</span>
          </button>
        ))}
      </div>
      <p className="meta">{say("run-judge-hint")}</p>
    </>
  );
}

function Blind({
  script,
  run,
  step,
  act,
  busy,
  question,
  onTried,
}: QuizProps & { question: QuestionView; onTried: () => void }) {
  const { say } = useSpeech();
  const place = placeOf(run.id, step.id, question.id);
  const [text, setText] = useState(() => typedAt(place));
  const [missed, setMissed] = useState(false);
  const write = (next: string) => {
    setText(next);
    setMissed(false);
    type(place, next);
  };
  const check = () => {
    const said = text.trim();
    if (busy || said === "") return;
    onTried();
    void act({
      act: "compare-answer",
      ticket: script.ticket,
      run: run.id,
      step: step.id,
      question: question.id,
      said,
    }).then((sent) => {
      if (!sent) return;
      if (sent.matches === false) setMissed(true);
      else type(place, "");
    });
  };
  const skip = () =>
    void act({
      act: "judge-answer",
      ticket: script.ticket,
      run: run.id,
      step: step.id,
      question: question.id,
      verdict: "skipped",
    }).then((sent) => sent && type(place, ""));
  useKeys([
    {
      word: "run-skip",
      code: "KeyS",
      alt: true,
      inField: true,
      caps: ["Alt", "S"],
      place: "script",
      hint: true,
      run: skip,
    },
  ]);
  return (
    <form
      className="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <div className="field-place">
        <label htmlFor={place}>{say("run-customer-says")}</label>
        <input
          id={place}
          className={`field ${missed ? "bad" : ""}`}
          dir={text === "" ? undefined : "auto"}
          lang={script.language}
          value={text}
          autoComplete="off"
          spellCheck={false}
          data-first=""
          data-clip-ok=""
          data-testid="blind-said"
          aria-describedby={`${place}-hint`}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      <div className="answer-acts">
        <Button
          type="submit"
          look="primary"
          icon={Check}
          caps={["↵"]}
          isDisabled={busy || text.trim() === ""}
          data-testid="blind-check"
        >
          {say("run-check")}
        </Button>
        <Button
          icon={SkipForward}
          flip
          caps={["Alt", "S"]}
          isDisabled={busy}
          onPress={skip}
          data-testid="verdict-skipped"
          aria-keyshortcuts="Alt+S"
        >
          {say("run-skip")}
        </Button>
        <span role="status" className={`tries ${missed ? "late" : ""}`} data-n="" data-testid="tries">
          {missed && question.triesLeft !== null
            ? say("run-missed", { count: question.triesLeft })
            : question.triesLeft !== null
              ? say("run-tries-left", { count: question.triesLeft })
              : ""}
        </span>
      </div>
      <p className="blind" id={`${place}-hint`}>
        <EyeOff className="i" aria-hidden="true" />
        <span>{say("run-blind-hint")}</span>
      </p>
    </form>
  );
}

/** How it stands, always in sight: right and wrong answers, what still passes, and each question as a cell. */
function Tally({
  quiz,
  current,
  onPick,
}: {
  quiz: QuizView;
  current: string | undefined;
  onPick: ((question: string) => void) | null;
}) {
  const speech = useSpeech();
  const { say, word, number } = speech;
  const more = Math.max(0, quiz.needed - quiz.right);
  const unasked = Math.max(0, quiz.least - quiz.right - quiz.wrong);
  const left = more > 0 ? say("run-more", { count: more }) : say("run-ask-more", { count: unasked });
  // The tally is told when it changes, not when it is first drawn.
  const [told, setTold] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new figure is what is told
  useEffect(() => setTold(true), [quiz.right, quiz.wrong]);
  return (
    <div className="tally" data-testid="tally" data-right={quiz.right} data-wrong={quiz.wrong}>
      <p className="row" aria-live={told ? "polite" : "off"}>
        <b data-n="">{say("run-count-right", { count: quiz.right })}</b>
        <span data-n="" className="meta2">
          {say("run-count-wrong", { count: quiz.wrong })}
        </span>
        <span className="meta end" data-n="">
          {quiz.result === "open" ? left : ""}
        </span>
      </p>
      <ol className="score" style={{ gridTemplateColumns: `repeat(${quiz.questions.length}, minmax(0, 1fr))` }}>
        {quiz.questions.map((question, index) => {
          const isNow = question.id === current;
          const Icon = cellIcons[question.state as keyof typeof cellIcons];
          const name = word(`question-${question.id}`, question.id);
          const label = say("run-cell", { name, state: stateWords(speech, question, quiz.blind, isNow) });
          return (
            <li key={question.id}>
              <button
                type="button"
                className={`inset ${isNow ? "now" : question.state}`}
                title={label}
                aria-current={isNow ? "step" : undefined}
                disabled={!onPick || !mayTry(question, quiz.blind)}
                data-testid={`cell-${question.id}`}
                data-state={question.state}
                onClick={() => onPick?.(question.id)}
              >
                {Icon ? <Icon className="i s" aria-hidden="true" /> : <span data-n="">{number(index + 1)}</span>}
                <span className="heard">{label}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
