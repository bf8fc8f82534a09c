import { BellRing, Bot, Play, Route } from "lucide-react";
import { useState } from "react";
import type { Act, NextView, TicketView } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { DueClock } from "../../shared/ui/Clock";
import { serverNow, useMoment } from "../../shared/ui/now";
import { ReasonPopover } from "../../shared/ui/ReasonPopover";
import { useSpeech } from "../../shared/words";
import "./request.css";
import "./next.css";

/** How a step stands at a moment: too early, offered, or offered and late. One that is never late is offered for good. */
export const standing = (next: NextView, now: number): "shut" | "open" | "late" =>
  now < next.opensAt ? "shut" : next.lateAt === null || now <= next.lateAt ? "open" : "late";

interface NextProps {
  ticket: TicketView;
  onAct: (act: Act, done: string) => void;
}

/** What the ticket needs by itself over time: what comes next on each ladder that runs for it, and when. */
export function NextPanel({ ticket, onAct }: NextProps) {
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
          <Step key={`${step.ladder}-${step.n}`} ticket={ticket.row.id} next={step} onAct={onAct} />
        ))}
      </ol>
    </section>
  );
}

function Step({ ticket, next, onAct }: { ticket: string; next: NextView; onAct: NextProps["onAct"] }) {
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
      {!next.byServer &&
        state !== "shut" &&
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
