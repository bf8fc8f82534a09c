import { useQuery } from "@tanstack/react-query";
import { MessageSquareQuote, Sprout, Star } from "lucide-react";
import { useState } from "react";
import type { AskedQuestion, RemarkFace, SurveysAsked, SurveysView } from "../../shared/ipc";
import { Code, Empty } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { serverNow } from "../../shared/ui/now";
import { type Speech, useSpeech } from "../../shared/words";
import { ImprovementForm } from "./ImprovementForm";
import { Improvements } from "./Improvements";
import { surveysQuery } from "./queries";
import { Bar, Heads, How, Reported } from "./Report";
import "./surveys.css";

/** From what an improvement follows: a remark, or nothing in particular. */
export interface Grounds {
  remark: RemarkFace | null;
}

interface SurveysProps {
  asked: SurveysAsked;
  zone: string;
  onOpen: (ticket: string) => void;
}

/** What customers answered when their tickets were closed, and what is to be better by it (D6). */
export function Surveys({ asked, zone, onOpen }: SurveysProps) {
  const found = useQuery(surveysQuery(asked));
  return <Reported found={found}>{(view) => <Results view={view} zone={zone} onOpen={onOpen} />}</Reported>;
}

function Results({ view, zone, onOpen }: Omit<SurveysProps, "asked"> & { view: SurveysView }) {
  const { say } = useSpeech();
  const [grounds, setGrounds] = useState<Grounds | null>(null);
  const improve = view.refused === null ? (remark: RemarkFace | null) => setGrounds({ remark }) : null;
  return (
    <>
      <Answered view={view} />
      {view.answered > 0 && <Remarks remarks={view.remarks} onOpen={onOpen} onImprove={improve} />}
      <Improvements view={view} onOpen={onOpen} onImprove={improve} />
      <How>{[say("results-how"), say("results-private")]}</How>
      {grounds && (
        <ImprovementForm
          grounds={grounds}
          questions={view.questions.map(({ id }) => id)}
          zone={zone}
          onClose={() => setGrounds(null)}
        />
      )}
    </>
  );
}

/** How many answered, and what to each question. */
function Answered({ view }: { view: SurveysView }) {
  const { say, number, percent } = useSpeech();
  if (view.asked === 0) return <Empty icon={Star} title={say("results-none")} hint={say("results-none-hint")} />;
  return (
    <section className="card" aria-label={say("results-title")} data-testid="results" data-answered={view.answered}>
      <header className="report-sum">
        <h2>{say("results-title")}</h2>
        <span className="meta" data-n="">
          {say("results-answered-of", { answered: view.answered, asked: view.asked })}
        </span>
        {view.open > 0 && <span className="meta">{say("results-open-count", { count: view.open })}</span>}
      </header>
      <table className="report-table goal-table">
        <tbody>
          <tr data-testid="results-rate" data-rate={Math.round(view.rate ?? 0)}>
            <th scope="row">{say("results-rate")}</th>
            <Bar share={view.rate} />
            <td className="num strong" data-n="">
              {percent(view.rate ?? 0)}
            </td>
            <td className="num" data-n="">
              {number(view.answered)}
            </td>
          </tr>
        </tbody>
      </table>
      {view.cut && <p className="meta">{say("results-cut", { count: view.asked })}</p>}
      {view.answered === 0 ? (
        <Empty icon={MessageSquareQuote} title={say("results-no-answers")} hint={say("results-no-answers-hint")} />
      ) : (
        view.questions
          .filter(({ answers }) => answers.length > 0)
          .map((question) => <Question key={question.id} question={question} />)
      )}
    </section>
  );
}

/** What an answer is called: a number of a scale, or a word of the desk. */
export function answerName({ number, word }: Speech, question: string, answer: string, isScale: boolean): string {
  return isScale ? number(Number(answer)) : word(`survey-question-${question}-${answer}`, answer);
}

function Question({ question }: { question: AskedQuestion }) {
  const speech = useSpeech();
  const { say, word, number, percent } = speech;
  const name = word(`survey-question-${question.id}`, question.id);
  const mean = question.mean === null ? null : number(Math.round(question.mean * 100) / 100);
  return (
    <section className="result" aria-label={name} data-testid={`result-${question.id}`} data-mean={question.mean ?? ""}>
      <header className="report-sum">
        <h3>{name}</h3>
        <span className="meta" data-n="">
          {say("results-answers", { count: question.count })}
        </span>
        {mean !== null && (
          <span className="meta strong" data-n="">
            {say("results-mean-of", { mean, most: number(question.most ?? 0) })}
          </span>
        )}
      </header>
      <table className="report-table goal-table">
        <Heads columns={["results-answer", null, { num: "report-share" }, { num: "report-count" }]} />
        <tbody>
          {question.answers.map(({ answer, count, share }) => (
            <tr key={answer} data-testid={`result-${question.id}-${answer}`} data-count={count}>
              <th scope="row" data-n={question.kind === "scale" ? "" : undefined}>
                {answerName(speech, question.id, answer, question.kind === "scale")}
              </th>
              <Bar share={share} />
              <td className="num strong" data-n="">
                {percent(share ?? 0)}
              </td>
              <td className="num" data-n="">
                {number(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RemarksProps {
  remarks: readonly RemarkFace[];
  onOpen: (ticket: string) => void;
  onImprove: ((remark: RemarkFace) => void) | null;
}

/** What customers wrote, each with the ticket that it is about. */
function Remarks({ remarks, onOpen, onImprove }: RemarksProps) {
  const { say } = useSpeech();
  return (
    <section className="card" aria-label={say("results-remarks")} data-testid="remarks">
      <header className="report-sum">
        <h2>{say("results-remarks")}</h2>
      </header>
      {remarks.length === 0 ? (
        <p className="meta">{say("results-remarks-none")}</p>
      ) : (
        <ul className="remarks">
          {remarks.map((remark) => (
            <Remark key={`${remark.survey} ${remark.question}`} remark={remark} onOpen={onOpen} onImprove={onImprove} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Remark({ remark, onOpen, onImprove }: Omit<RemarksProps, "remarks"> & { remark: RemarkFace }) {
  const speech = useSpeech();
  const { say, word, dates } = speech;
  return (
    <li className="remark" data-testid={`remark-${remark.survey}`}>
      <p className="remark-text" dir="auto" lang={remark.language}>
        {remark.text}
      </p>
      <p className="remark-about meta">
        <TicketLink ticket={remark.ticket} number={remark.number} here={remark.here} onOpen={onOpen} />
        <span data-n="" title={dates.full(remark.at)}>
          {dates.near(remark.at, serverNow())}
        </span>
        {remark.given.map(({ question, answer, scale }) => (
          <span key={question} data-n="">
            {say("results-given", {
              question: word(`survey-question-${question}`, question),
              answer: answerName(speech, question, answer, scale),
            })}
          </span>
        ))}
        {onImprove && (
          <Button
            small
            look="quiet"
            icon={Sprout}
            onPress={() => onImprove(remark)}
            data-testid={`improve-from-${remark.survey}`}
          >
            {say("results-use")}
          </Button>
        )}
      </p>
    </li>
  );
}

/** The number of a ticket; where that is on this machine, the way to it. */
export function TicketLink({
  ticket,
  number,
  here,
  onOpen,
}: {
  ticket: string;
  number: string | null;
  here: boolean;
  onOpen: (ticket: string) => void;
}) {
  const { say } = useSpeech();
  if (!here) return <Code>{number ?? "–"}</Code>;
  return (
    <button
      type="button"
      className="link"
      aria-label={say("results-ticket-open", { ticket: number ?? "" })}
      data-testid={`result-open-${ticket}`}
      onClick={() => onOpen(ticket)}
    >
      <Code>{number ?? "–"}</Code>
    </button>
  );
}
