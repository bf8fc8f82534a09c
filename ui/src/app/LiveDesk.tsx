import { useQuery } from "@tanstack/react-query";
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { Headset, NotebookPen } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { Card } from "../features/livedesk/Card";
import { useAsk } from "../features/livedesk/queries";
import { Seats } from "../features/livedesk/Seats";
import { StartContact } from "../features/livedesk/StartContact";
import { Tabs } from "../features/livedesk/Tabs";
import { Runner } from "../features/script/Runner";
import { NewTicket } from "../features/ticket/NewTicket";
import { TicketTalk } from "../features/ticket/Talk";
import type { ContactFace, Fault, FloorView } from "../shared/ipc";
import { floorQuery, scriptQuery } from "../shared/ipc/live";
import { Empty } from "../shared/ui/Bits";
import { Button } from "../shared/ui/Button";
import { FaultNote } from "../shared/ui/Fault";
import { useKeys } from "../shared/ui/keys";
import { Slow } from "../shared/ui/Slow";
import { useSpeech } from "../shared/words";
import { AskStep } from "./AskStep";
import { useGround } from "./desk";
import "./live.css";

/** The contact in hand before a visit elsewhere. */
const inHand = new WeakMap<object, string>();

/** Seats and lines, the person's live chats and calls, and the one in hand with its talk and its script. */
export function LiveDesk() {
  const { say } = useSpeech();
  const floor = useQuery(floorQuery);
  if (floor.data) return <Floor floor={floor.data} />;
  return (
    <main className="live is-empty">
      <h1 className="heard">{say("nav-live")}</h1>
      {floor.error ? (
        <FaultNote fault={floor.error as unknown as Fault} onRetry={() => void floor.refetch()} />
      ) : (
        <Slow>
          <span className="bone long" />
        </Slow>
      )}
    </main>
  );
}

/**
 * The contact in hand. It stays as it was last known when it goes away by itself (a transfer, an offer that is over),
 * so that what one reads and writes does not vanish; only a choice of one's own leaves it.
 */
function useInHand(floor: FloorView, wanted: string | undefined) {
  const kept = useRef<ContactFace | null>(null);
  // What was done with by hand may still be told for a moment, until the server's rows are here.
  const done = useRef(new Set<string>());
  for (const past of done.current) {
    if (!floor.contacts.some((contact) => contact.id === past)) done.current.delete(past);
  }
  const id = wanted ?? kept.current?.id;
  const open = floor.contacts.filter((contact) => !done.current.has(contact.id));
  const here = open.find((contact) => contact.id === id);
  // Nothing was begun in an offer that is over.
  const last = kept.current !== null && kept.current.id === id ? kept.current : null;
  const gone = here === undefined && last !== null && last.state !== "offered" && !done.current.has(last.id);
  const contact = here ?? (gone ? last : null) ?? open[0] ?? null;
  kept.current = contact;
  const letGo = () => {
    if (contact) done.current.add(contact.id);
    kept.current = null;
  };
  return { contact, isGone: gone, letGo };
}

function Floor({ floor }: { floor: FloorView }) {
  const { say } = useSpeech();
  const { desk, session } = useGround();
  const navigate = useNavigate();
  const router = useRouter();
  const search = useSearch({ from: "/live" });
  const { ask, asking } = useAsk();
  const [starting, setStarting] = useState(false);
  const [recording, setRecording] = useState<ContactFace | null>(null);
  // The tickets beside which scripts were opened or put away by hand.
  const [opened, setOpened] = useState<{ [ticket: string]: boolean }>({});
  const { contact, isGone, letGo } = useInHand(floor, search.contact ?? inHand.get(router));
  const id = contact?.id;
  const ticket = contact?.ticket ?? null;

  useEffect(() => {
    if (id) inHand.set(router, id);
    else inHand.delete(router);
  }, [router, id]);

  const select = useCallback(
    (next: string) => void navigate({ to: "/live", search: { contact: next }, replace: true }),
    [navigate],
  );
  const leave = () => {
    letGo();
    inHand.delete(router);
    void navigate({ to: "/live", search: {}, replace: true });
  };
  const start = useCallback(() => setStarting(true), []);
  const link = (created: string) => {
    if (recording) void ask({ ask: "link", contact: recording.id, ticket: created });
  };

  const script = useQuery({ ...scriptQuery(ticket ?? ""), enabled: ticket !== null });
  const chosen = ticket === null ? undefined : opened[ticket];
  const runs = ticket !== null && (chosen ?? Boolean(script.data?.run));
  const show = (shown: boolean) => ticket && setOpened((was) => ({ ...was, [ticket]: shown }));

  useKeys(
    ticket
      ? [
          {
            word: "run-scripts",
            code: "KeyR",
            alt: true,
            inField: true,
            caps: ["Alt", "R"],
            place: "livedesk",
            hint: true,
            run: () => show(true),
          },
        ]
      : [],
  );

  const props = { floor, ask, asking };
  // Without a seat the form opens and says what is missing; without the line nothing can be begun.
  const shut = !floor.live;
  return (
    <main className={`live ${runs ? "has-script" : ""} ${contact ? "" : "no-contact"}`} data-testid="live-desk">
      <h1 className="heard">{say("nav-live")}</h1>
      <Seats
        {...props}
        me={session.person}
        breakWanted={search.break}
        onLedger={() => void navigate({ to: "/ledger" })}
      />
      <Tabs contacts={floor.contacts} selected={id} isShut={shut} onSelect={select} onStart={start} />
      {contact ? (
        <div
          className="contact-panel"
          id="contact-panel"
          role="tabpanel"
          aria-labelledby={isGone ? undefined : `contact-tab-${contact.id}`}
          aria-label={isGone ? contact.customer : undefined}
        >
          <Card
            key={contact.id}
            {...props}
            contact={contact}
            isGone={isGone}
            onRecord={() => setRecording(contact)}
            onOpenTicket={(open) => void navigate({ to: "/work", search: (was) => ({ ...was, ticket: open }) })}
            onFinished={leave}
            onLeave={leave}
          />
          <div className="talk-place">
            {ticket ? (
              <>
                <TicketTalk key={ticket} id={ticket} desk={desk} contact={isGone ? null : contact.id} />
                {!runs && (
                  <p className="talk-scripts">
                    <Button
                      small
                      look="soft"
                      caps={["Alt", "R"]}
                      onPress={() => show(true)}
                      data-testid="open-scripts"
                      aria-keyshortcuts="Alt+R"
                    >
                      {say("run-scripts")}
                    </Button>
                  </p>
                )}
              </>
            ) : (
              <Empty
                icon={contact.state === "offered" ? Headset : NotebookPen}
                title={say(contact.state === "offered" ? "live-state-offered" : "live-not-recorded")}
                hint={say(contact.state === "offered" ? "live-offer-hint" : "live-record-hint")}
              />
            )}
          </div>
          {ticket && runs && (
            <div className="script-place">
              <Runner
                key={ticket}
                ticket={ticket}
                desk={desk}
                isWanted={chosen === true}
                onClose={() => show(false)}
                asking={(kind) => <AskStep ticket={ticket} desk={desk} kind={kind} />}
                onCall={select}
              />
            </div>
          )}
        </div>
      ) : (
        <div className="contact-panel is-empty">
          <Empty icon={Headset} title={say("live-none")} hint={say("live-none-hint")} />
        </div>
      )}
      <StartContact {...props} desk={desk} isOpen={starting && !shut} onOpenChange={setStarting} onStarted={select} />
      <NewTicket
        desk={desk}
        known={
          recording ? { name: recording.customer, channel: recording.channel, language: recording.language } : undefined
        }
        isOpen={recording !== null}
        onOpenChange={(open) => !open && setRecording(null)}
        onCreated={link}
      />
    </main>
  );
}
