import { useQueryClient } from "@tanstack/react-query";
import { CircleX, Send, Undo2 } from "lucide-react";
import { useState } from "react";
import { putBack } from "../../shared/drafts";
import { type Fault, type HeldWords, send, toFault } from "../../shared/ipc";
import { Isolated } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { serverNow } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import { likelyLanguage } from "../../shared/words/text";
import { ticketQuery } from "./queries";
import "./held.css";

interface HeldProps {
  ticket: string;
  /** The customer's language. */
  language: string;
  held: readonly HeldWords[];
}

/** The person's own words that the server did not take, beside what was said instead of them (K4, X7). */
export function Held({ ticket, language, held }: HeldProps) {
  const { say, dates, fault: words } = useSpeech();
  const queries = useQueryClient();
  const [fault, setFault] = useState<Fault | null>(null);
  if (held.length === 0) return null;
  const done = (what: Promise<unknown>) => {
    setFault(null);
    what.then(
      () => queries.invalidateQueries({ queryKey: ticketQuery(ticket).queryKey }),
      (thrown) => setFault(toFault(thrown)),
    );
  };
  return (
    <section className="held-place" aria-label={say("ticket-held")}>
      {held.map((one) => (
        <article key={one.n} className="held" data-testid="held" data-kind={one.kind}>
          <header className="held-head">
            <CircleX className="i" aria-hidden="true" />
            <b>{say(`ticket-held-${one.kind}`)}</b>
            <time className="meta" data-n="" title={dates.full(one.madeAt)}>
              {dates.near(one.madeAt, serverNow())}
            </time>
          </header>
          <p className="held-why" data-testid="held-why" data-code={one.fault.code}>
            {words(one.fault)}
          </p>
          <blockquote className="held-words" dir="auto" lang={likelyLanguage(one.text, language)}>
            <Isolated text={one.text} />
          </blockquote>
          <div className="held-acts">
            <Button
              small
              look="quiet"
              icon={Undo2}
              flip
              data-testid="held-edit"
              onPress={() => done(putBack(ticket, one.kind, one.n))}
            >
              {say("ticket-held-edit")}
            </Button>
            <Button
              small
              icon={Send}
              flip
              data-testid="held-send"
              onPress={() => done(send({ act: "retry", n: one.n }))}
            >
              {say(one.kind === "reply" ? "ticket-held-send" : "outbox-retry")}
            </Button>
          </div>
        </article>
      ))}
      {fault && <FaultNote fault={fault} />}
    </section>
  );
}
