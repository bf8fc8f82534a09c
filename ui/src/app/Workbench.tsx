import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { MessageSquareText } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { Delegations } from "../features/approvals/Delegations";
import { TicketList } from "../features/queue/List";
import { Rail } from "../features/queue/Rail";
import { ScriptPanel } from "../features/script/Panel";
import { Runner } from "../features/script/Runner";
import { NewTicket } from "../features/ticket/NewTicket";
import { TicketPage } from "../features/ticket/TicketPage";
import { Empty } from "../shared/ui/Bits";
import { useHeldKeys, useKeys } from "../shared/ui/keys";
import { useSettled } from "../shared/ui/settled";
import { useSpeech } from "../shared/words";
import { AskStep } from "./AskStep";
import { useGround } from "./desk";
import "./workbench.css";

const focusOn = (testid: string) => document.querySelector<HTMLElement>(`[data-testid="${testid}"]`)?.focus();

interface Place {
  queue?: string;
  ticket?: string;
}

/** Where one stood before a visit to the outbox or the settings; forgotten with the person. */
const places = new WeakMap<object, { person: string | undefined; place: Place }>();

/** Queues, the list of one, and the ticket in hand. */
export function Workbench() {
  const { say } = useSpeech();
  const { desk, session } = useGround();
  const search = useSearch({ from: "/work" });
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  // The ticket beside which the script runner stands.
  const [running, setRunning] = useState<string>();

  const router = useRouter();
  const person = session.person?.id;

  const kept = places.get(router);
  const before = kept?.person === person ? kept?.place : undefined;
  const queue = search.queue ?? before?.queue ?? desk.queues[0]?.id ?? "";
  const ticket = search.ticket ?? before?.ticket;
  places.set(router, { person, place: { queue, ...(ticket && { ticket }) } });
  // While one runs through the list by keys, the row moves first and the ticket follows. A key that was meant for
  // the one must not act on the other.
  const [shown, showNow] = useSettled(ticket);
  useHeldKeys(shown !== ticket);

  const go = useCallback(
    (next: Place) => {
      const place = { ...places.get(router)?.place, ...next };
      places.set(router, { person, place });
      void navigate({ to: "/work", search: place, replace: true });
    },
    [navigate, router, person],
  );
  const choose = useCallback((id: string) => go({ queue: id }), [go]);
  const open = useCallback((id: string) => go({ ticket: id }), [go]);
  const back = useCallback(() => {
    const place = { queue };
    places.set(router, { person, place });
    void navigate({ to: "/work", search: place, replace: true });
  }, [navigate, router, person, queue]);

  const enter = () => {
    showNow();
    focusOn("conversation");
  };

  useKeys(
    shown
      ? [
          {
            word: "run-scripts",
            code: "KeyR",
            alt: true,
            inField: true,
            caps: ["Alt", "R"],
            place: "ticket",
            run: () => setRunning(shown),
          },
        ]
      : [],
  );
  useKeys([
    { word: "ticket-new", code: "KeyC", caps: ["C"], place: "everywhere", hint: true, run: () => setCreating(true) },
    // Beside a script the digits are its choices.
    ...(running === shown && shown ? [] : desk.queues.slice(0, 9)).map((face, index) => ({
      word: index === 0 ? "key-queue" : "",
      code: `Digit${index + 1}`,
      caps: ["1–9"],
      place: "list" as const,
      each: null,
      run: () => choose(face.id),
    })),
  ]);

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      const target = event.target;
      if (event.code !== "Escape" || event.defaultPrevented || !(target instanceof HTMLElement)) return;
      if (target.closest("[data-floating]")) return;
      // Esc leaves a field, then the ticket; the list has the keys again.
      focusOn("ticket-list");
    };
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, []);

  return (
    <main className={`workbench ${ticket ? "has-ticket" : ""} ${shown && running === shown ? "has-runner" : ""}`}>
      <Rail
        queues={desk.queues}
        current={queue}
        warnBefore={desk.warnBefore}
        onChoose={choose}
        onCreate={() => setCreating(true)}
      />
      <TicketList
        queue={queue}
        desk={desk}
        selected={ticket}
        onSelect={open}
        onEnter={enter}
        above={desk.queues.some((face) => face.id === queue && face.approvals) && <Delegations />}
      />
      {shown ? (
        <TicketPage
          id={shown}
          desk={desk}
          me={session.person}
          onOpen={open}
          onBack={back}
          onScript={(of) => {
            if (of !== shown) open(of);
            setRunning(of);
          }}
          beside={<ScriptPanel ticket={shown} onOpen={() => setRunning(shown)} />}
        />
      ) : (
        <div className="page is-empty">
          <Empty icon={MessageSquareText} title={say("ticket-none")} hint={say("ticket-none-hint")} />
        </div>
      )}
      {shown && running === shown && (
        <div className="runner-place">
          <Runner
            key={shown}
            ticket={shown}
            desk={desk}
            isWanted
            onClose={() => setRunning(undefined)}
            asking={(kind) => <AskStep ticket={shown} desk={desk} kind={kind} />}
            onCall={(contact) => void navigate({ to: "/live", search: { contact } })}
          />
        </div>
      )}
      <NewTicket desk={desk} isOpen={creating} onOpenChange={setCreating} onCreated={open} />
    </main>
  );
}
