import { useQuery } from "@tanstack/react-query";
import { CheckCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { putBack } from "../../shared/drafts";
import { type Act, type Fault, type OutboxEntry, send, toFault } from "../../shared/ipc";
import { Empty } from "../../shared/ui/Bits";
import { FaultNote } from "../../shared/ui/Fault";
import { useKeys } from "../../shared/ui/keys";
import { Slow } from "../../shared/ui/Slow";
import { useSpeech } from "../../shared/words";
import { againOf, Entry } from "./Entry";
import { outboxQuery } from "./queries";
import { SyncPanel } from "./SyncPanel";
import "./outbox.css";

interface OutboxProps {
  /** Opens a ticket; nothing where none is here. */
  onOpen?: (ticket: string) => void;
  /** What is said above the list. */
  note?: ReactNode;
}

/** Everything that the server has not accepted yet, and what it refused, with what to do (K4). */
export function Outbox({ onOpen, note }: OutboxProps) {
  const { say, number } = useSpeech();
  const outbox = useQuery(outboxQuery);
  const [fault, setFault] = useState<Fault | null>(null);
  const entries = outbox.data?.entries ?? [];
  const needing = entries.filter((entry) => ["refused", "stale"].includes(entry.state.state));
  const parked = entries.filter((entry) => entry.state.state === "parked");
  const going = entries.filter((entry) => !needing.includes(entry) && !parked.includes(entry));

  const act = (what: Act) => {
    setFault(null);
    const given = what.act === "discard" ? entries.find((entry) => entry.n === what.n) : undefined;
    // Words go back behind the draft, which the composer may still hold.
    const done =
      given?.ticket && (given.verb === "reply" || given.verb === "note")
        ? putBack(given.ticket, given.verb, given.n)
        : send(what);
    void done.catch((thrown) => setFault(toFault(thrown)));
  };
  // In the order in which they stand; without a choice the keys act on the first.
  const all = [...needing, ...parked, ...going];
  const [at, setAt] = useState<number | null>(null);
  const index = Math.max(
    0,
    all.findIndex((entry) => entry.n === at),
  );
  const current = all[index];
  const step = (by: number) => {
    const n = all[Math.max(0, Math.min(all.length - 1, at === null ? 0 : index + by))]?.n ?? null;
    setAt(n);
    document.querySelector<HTMLElement>(`[data-testid="outbox-entry"][data-n="${n}"]`)?.focus();
  };
  const again = current && againOf(current);
  const ticket = current?.ticket;
  const key = { place: "outbox" as const, hint: true };
  useKeys([
    ...(current
      ? [
          { ...key, word: "key-move", code: "KeyJ", caps: ["J", "K"], each: null, run: () => step(1) },
          { ...key, word: "", code: "KeyK", caps: ["J", "K"], run: () => step(-1) },
        ]
      : []),
    ...(again
      ? [
          {
            ...key,
            word: again.act === "retry" ? "outbox-retry" : "outbox-send-anyway",
            code: "KeyR",
            caps: ["R"],
            run: () => act(again),
          },
          {
            ...key,
            word: current.text ? "outbox-discard-words" : "outbox-discard-act",
            code: "KeyX",
            caps: ["X"],
            run: () => act({ act: "discard", n: current.n }),
          },
        ]
      : []),
    ...(ticket && onOpen
      ? [{ ...key, word: "outbox-open", code: "KeyT", caps: ["T"], run: () => onOpen(ticket) }]
      : []),
    { ...key, word: "sync-try", code: "KeyY", caps: ["Y"], run: () => act({ act: "sync-now" }) },
  ]);

  const part = (title: string, list: readonly OutboxEntry[]) =>
    list.length > 0 && (
      <section className="out-part">
        <h2>
          <span>{title}</span>
          <span className="count" data-n="">
            {number(list.length)}
          </span>
        </h2>
        <ul className="framed">
          {list.map((entry) => (
            <Entry key={entry.n} entry={entry} onAct={act} onOpen={onOpen} isCurrent={entry === current} />
          ))}
        </ul>
      </section>
    );

  return (
    <main className="outbox">
      <div className="out-main">
        <header className="head">
          <h1>{say("outbox-title")}</h1>
        </header>
        <div className="out-scroll">
          {note}
          {outbox.error && <FaultNote fault={outbox.error as unknown as Fault} onRetry={() => void outbox.refetch()} />}
          {fault && <FaultNote fault={fault} />}
          {!outbox.data && !outbox.error && (
            <Slow>
              <div className="page-bones" aria-hidden="true">
                <i className="bone long" />
                <i className="bone long" />
              </div>
            </Slow>
          )}
          {outbox.data && entries.length === 0 && (
            <Empty icon={CheckCheck} title={say("outbox-empty")} hint={say("outbox-empty-hint")} />
          )}
          {part(say("outbox-needs-you"), needing)}
          {part(say("outbox-parked-title"), parked)}
          {part(say("outbox-on-the-way"), going)}
        </div>
      </div>
      <SyncPanel onTry={() => act({ act: "sync-now" })} />
    </main>
  );
}
