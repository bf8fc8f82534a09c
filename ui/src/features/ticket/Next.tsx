import { useQuery } from "@tanstack/react-query";
import { BellRing, Bot, Play, Route } from "lucide-react";
import { useState } from "react";
import type { Act, ActionFace, NextView, RecordFace, StepAct, TicketView } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { DueClock } from "../../shared/ui/Clock";
import { serverNow, useMoment } from "../../shared/ui/now";
import { ReasonPopover } from "../../shared/ui/ReasonPopover";
import { useSpeech } from "../../shared/words";
import { recordsQuery } from "./queries";
import { ActForm } from "./RecordForms";
import { RecordSheet } from "./RecordSheet";
import "./request.css";
import "./next.css";

/** How a step stands at a moment: too early, offered, or offered and late. One that is never late is offered for good. */
export const standing = (next: NextView, now: number): "shut" | "open" | "late" =>
  now < next.opensAt ? "shut" : next.lateAt === null || now <= next.lateAt ? "open" : "late";

interface NextProps {
  ticket: TicketView;
  onAct: (act: Act, done: string) => void;
  onDone: () => void;
}

/** What the ticket needs by itself over time: what comes next on each ladder that runs for it, and when. */
export function NextPanel({ ticket, onAct, onDone }: NextProps) {
  const { say, word, dates } = useSpeech();
  const { delivered, next } = ticket;
  if (next.length === 0 && delivered === null) return null;
  return (
    <section aria-label={say("course-title")} data-testid="next">
      <h2>
        <Route className="i" aria-hidden="true" />
        <span>{say("course-title")}</span>
      </h2>
      {delivered && (
        <p className="next-delivered" data-testid="delivered">
          <span>
            {say("course-delivered", {
              role: word(`role-${delivered.to}`, delivered.to),
              when: dates.near(delivered.at, serverNow()),
            })}
          </span>
        </p>
      )}
      <ol className="rungs">
        {next.map((step) => (
          <Step key={`${step.ladder}-${step.n}`} ticket={ticket.row.id} next={step} onAct={onAct} onDone={onDone} />
        ))}
      </ol>
    </section>
  );
}

interface StepProps extends Pick<NextProps, "onAct" | "onDone"> {
  ticket: string;
  next: NextView;
}

function Step({ ticket, next, onAct, onDone }: StepProps) {
  const { say, word, number, dates, fault } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const [own, setOwn] = useState<string | null>(null);
  const state = useMoment((now) => standing(next, now));
  const name = word(`ladder-${next.ladder}-${next.step}`, next.step);
  const when = { when: dates.near(state === "shut" || next.lateAt === null ? next.opensAt : next.lateAt, serverNow()) };
  const words = next.byServer
    ? say("course-by-server", when)
    : state === "shut"
      ? say("request-opens", when)
      : next.lateAt === null
        ? say("course-open", when)
        : say(state === "open" ? "request-until" : "request-late", when);
  return (
    <li className="rung" data-testid={`next-${next.ladder}`} data-state={state} data-step={next.step}>
      <p className="rung-head">
        <b>{name}</b>
        {next.most !== 1 && (
          <span className="meta" data-n="">
            {next.most === null
              ? say("course-step", { step: number(next.n) })
              : say("request-step", { step: number(next.n), most: number(next.most) })}
          </span>
        )}
      </p>
      <p className="meta rung-when" title={dates.full(next.opensAt)}>
        {next.byServer && <Bot className="i s" aria-hidden="true" />}
        {!next.byServer && state !== "shut" && next.lateAt !== null && (
          <DueClock dueAt={next.lateAt} warnBefore={next.lateAt - next.opensAt} chip />
        )}
        <span data-n="">{words}</span>
      </p>
      {next.refused && <p className="meta">{fault(next.refused)}</p>}
      {state !== "shut" && next.acts.length > 0 && <StepActs ticket={ticket} acts={next.acts} onDone={onDone} />}
      {!next.byServer &&
        state !== "shut" &&
        next.acts.length === 0 &&
        next.refused === null &&
        (next.script !== null ? (
          <Button
            small
            icon={Play}
            flip
            data-testid={`take-${next.ladder}`}
            onPress={() => onAct({ act: "start-script", ticket, script: next.script ?? "" }, "")}
          >
            {say("course-start")}
          </Button>
        ) : (
          <ReasonPopover
            label={say("course-say")}
            icon={BellRing}
            testid={`take-${next.ladder}`}
            question={name}
            hint={say(next.toCustomer ? "request-follow-up-hint" : "course-note-hint")}
            sendWord={say(next.toCustomer ? "ticket-send" : "course-keep")}
            refused={null}
            isOpen={isOpen}
            onOpenChange={setOpen}
            text={own ?? next.text ?? ""}
            onText={setOwn}
            onSend={(text) => {
              setOwn(null);
              onAct({ act: "remind", ticket, ladder: next.ladder, text }, "course-toast");
            }}
          />
        ))}
    </li>
  );
}

/** A step at which something is done with the ticket's record: what takes it comes first, what else there is stands quiet. */
function StepActs({ ticket, acts, onDone }: { ticket: string; acts: readonly StepAct[]; onDone: () => void }) {
  const { word } = useSpeech();
  const [asked, setAsked] = useState<{ record: RecordFace; action: ActionFace } | null>(null);
  // What can be done with it hangs on the day, and this is here since the step opened.
  const records = useQuery({ ...recordsQuery(ticket), refetchOnMount: "always" }).data?.records ?? [];
  const offered = acts.flatMap((act) => {
    const record = records.find((known) => known.id === act.record);
    const action = record?.actions.find((known) => known.id === act.action);
    return record && action?.open && action.refused === null ? [{ record, action, takes: act.takes }] : [];
  });
  const close = () => setAsked(null);
  return (
    <div className="rung-acts">
      {offered.map(({ record, action, takes }) => (
        <Button
          key={action.id}
          small
          {...(!takes && { look: "quiet" as const })}
          data-testid={`step-${action.id}`}
          onPress={() => setAsked({ record, action })}
        >
          {word(action.word, action.id)}
        </Button>
      ))}
      <RecordSheet isOpen={asked !== null} close={close}>
        {asked && <ActForm ticket={ticket} {...asked} close={close} onDone={onDone} />}
      </RecordSheet>
    </div>
  );
}
