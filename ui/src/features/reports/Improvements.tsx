import { CalendarClock, Check, CircleAlert, CloudUpload, Sprout } from "lucide-react";
import { useState } from "react";
import { type Fault, type ImprovementFace, type RemarkFace, type SurveysView, send, toFault } from "../../shared/ipc";
import { Tag } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { useKeys } from "../../shared/ui/keys";
import { serverNow } from "../../shared/ui/now";
import { useToast } from "../../shared/ui/toast";
import { useSpeech } from "../../shared/words";
import { sayDay } from "../../shared/words/days";
import { TicketLink } from "./Surveys";

interface ImprovementsProps {
  view: SurveysView;
  onOpen: (ticket: string) => void;
  /** Nothing where this person records none. */
  onImprove: ((remark: RemarkFace | null) => void) | null;
}

/** What is to be better, the planned first. */
export function Improvements({ view, onOpen, onImprove }: ImprovementsProps) {
  const { say } = useSpeech();
  useKeys(
    onImprove
      ? [
          {
            word: "results-improve",
            code: "KeyI",
            caps: ["I"],
            place: "reports",
            hint: true,
            run: () => onImprove(null),
          },
        ]
      : [],
  );
  return (
    <section className="card" aria-label={say("results-improvements")} data-testid="improvements">
      <header className="report-sum">
        <h2>{say("results-improvements")}</h2>
        {onImprove && (
          <span className="end">
            <Button
              small
              icon={Sprout}
              caps={["I"]}
              aria-keyshortcuts="I"
              onPress={() => onImprove(null)}
              data-testid="improve"
            >
              {say("results-improve")}
            </Button>
          </span>
        )}
      </header>
      {view.improvements.length === 0 ? (
        <p className="meta">{say("results-improvements-none")}</p>
      ) : (
        <ul className="remarks">
          {view.improvements.map((one) => (
            <Improvement key={one.id} improvement={one} onOpen={onOpen} mayFinish={onImprove !== null} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ImprovementProps {
  improvement: ImprovementFace;
  onOpen: (ticket: string) => void;
  mayFinish: boolean;
}

function Improvement({ improvement, onOpen, mayFinish }: ImprovementProps) {
  const speech = useSpeech();
  const { say, word, dates } = speech;
  const toast = useToast();
  const [fault, setFault] = useState<Fault | null>(null);
  const { id, due, doneAt, doneBy, late, question } = improvement;
  const finish = async () => {
    setFault(null);
    try {
      await send({ act: "finish-improvement", improvement: id });
      toast({ icon: Check, words: (now) => now.say("results-finish-toast") });
    } catch (thrown) {
      setFault(toFault(thrown));
    }
  };
  const isDone = doneAt !== null;
  return (
    <li className="remark" data-testid={`improvement-${id}`} data-done={isDone}>
      <p className="remark-text" dir="auto">
        {improvement.text}
      </p>
      <p className="remark-about meta">
        <Tag icon={isDone ? Check : Sprout}>{say(isDone ? "results-done" : "results-planned")}</Tag>
        {due !== null && !isDone && (
          <span className={late ? "clock late" : "clock"} data-n="">
            {late ? (
              <CircleAlert className="i s" aria-hidden="true" />
            ) : (
              <CalendarClock className="i s" aria-hidden="true" />
            )}
            {say(late ? "results-late" : "results-due", { day: sayDay(speech, due) })}
          </span>
        )}
        {question !== null && <span>{word(`survey-question-${question}`, question)}</span>}
        {improvement.answers.map(({ ticket, number, here }) => (
          <TicketLink key={ticket} ticket={ticket} number={number} here={here} onOpen={onOpen} />
        ))}
        <span data-n="" title={dates.full(improvement.at)}>
          {say("results-by", { name: improvement.by.name, when: dates.near(improvement.at, serverNow()) })}
        </span>
        {doneBy && doneAt !== null && (
          <span data-n="" title={dates.full(doneAt)}>
            {say("results-done-by", { name: doneBy.name, when: dates.near(doneAt, serverNow()) })}
          </span>
        )}
        {improvement.unsent && <Tag icon={CloudUpload}>{say("results-unsent")}</Tag>}
        {mayFinish && !isDone && (
          <Button small look="quiet" icon={Check} onPress={() => void finish()} data-testid={`finish-${id}`}>
            {say("results-finish")}
          </Button>
        )}
      </p>
      {fault && <FaultNote fault={fault} />}
    </li>
  );
}
