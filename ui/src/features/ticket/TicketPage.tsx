import { useQuery, useQueryClient } from "@tanstack/react-query";
import {
  ArrowLeft,
  CircleAlert,
  CircleCheck,
  CirclePause,
  Handshake,
  MailWarning,
  Megaphone,
  PanelRight,
  UserRoundCheck,
} from "lucide-react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { type Act, type CourseDeed, type DeskView, type Fault, type PersonFace, send, toFault } from "../../shared/ipc";
import { scriptQuery } from "../../shared/ipc/live";
import { Code, Tag } from "../../shared/ui/Bits";
import { IconButton } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { mediumIcon, statusIcon } from "../../shared/ui/icons";
import { useKeys } from "../../shared/ui/keys";
import { useRevealKey } from "../../shared/ui/Masked";
import { serverNow } from "../../shared/ui/now";
import { Slow } from "../../shared/ui/Slow";
import { useToast } from "../../shared/ui/toast";
import { useSpeech } from "../../shared/words";
import { Assign } from "./Assign";
import { CausePanel } from "./Cause";
import { Composer } from "./Composer";
import { Conversation } from "./Conversation";
import { CloseTicket, CoursePanel } from "./Course";
import { Escalate } from "./Escalate";
import { Held } from "./Held";
import { Here } from "./Here";
import { useLooking } from "./looking";
import { NextPanel } from "./Next";
import { AskPending, PendingStrip } from "./Pending";
import { type AskedTicket, ticketQuery } from "./queries";
import { Raise } from "./Raise";
import { Records } from "./Records";
import { RequestPanel } from "./Request";
import { Resolve } from "./Resolve";
import { Side } from "./Side";
import { There } from "./There";
import "./page.css";

interface PageProps {
  id: string;
  desk: DeskView;
  me: PersonFace | null;
  onOpen: (ticket: string) => void;
  onBack: () => void;
  /** Opens the script that goes at a ticket. */
  onScript: (ticket: string) => void;
  /** What else stands beside the conversation. */
  beside?: ReactNode;
}

/** A ticket whole. */
export function TicketPage(props: PageProps) {
  const { id } = props;
  const ticket = useQuery(ticketQuery(id));
  if (ticket.data) {
    return <Whole key={id} {...props} ticket={ticket.data} />;
  }
  return (
    <article className="page">
      {ticket.error ? (
        <FaultNote fault={ticket.error as unknown as Fault} onRetry={() => void ticket.refetch()} />
      ) : (
        <Slow>
          <PageBones />
        </Slow>
      )}
    </article>
  );
}

function PageBones() {
  return (
    <div className="page-bones" aria-hidden="true">
      {["short", "long", "tall", "tall", "long"].map((size, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
        <i key={index} className={`bone ${size}`} />
      ))}
    </div>
  );
}

function Whole({ ticket, desk: inForce, me, onOpen, onBack, onScript, beside }: PageProps & { ticket: AskedTicket }) {
  const speech = useSpeech();
  const { say, word } = speech;
  const toast = useToast();
  const queries = useQueryClient();
  const [resolving, setResolving] = useState(false);
  const [assigning, setAssigning] = useState(false);
  const [pausing, setPausing] = useState(false);
  const [raising, setRaising] = useState(false);
  const [drawer, setDrawer] = useState(false);
  const { row, may, own } = ticket;
  // What is offered on it is what the revision offers by which it is judged (E10).
  const desk = useMemo(() => (own ? { ...inForce, ...own } : inForce), [inForce, own]);
  const hidden = useQuery(scriptQuery(row.id)).data?.hidden ?? [];
  const opened = useRef(row.id);
  const wrote = useLooking(row.id);

  const refusal = (thrown: unknown) => {
    const fault = toFault(thrown);
    toast({ icon: CircleAlert, words: (now) => now.fault(fault), faultCode: fault.code });
  };
  const renew = () => void queries.invalidateQueries({ queryKey: ticketQuery(opened.current).queryKey });

  const assign = (to: PersonFace | null) => {
    const before = row.assignee;
    if (before?.id === to?.id) return;
    const give = (person: PersonFace | null) =>
      send({ act: "assign", ticket: row.id, to: person?.id ?? null }).then(renew, refusal);
    void give(to);
    toast({
      icon: UserRoundCheck,
      words: (now) =>
        to === null
          ? now.say("ticket-toast-unassigned")
          : to.id === me?.id
            ? now.say("ticket-toast-assigned-to-me")
            : now.say("ticket-toast-assigned", { name: to.name }),
      undo: () => void give(before),
    });
  };

  const resolve = (reason: string) => {
    void send({ act: "resolve", ticket: row.id, reason }).then(() => {
      renew();
      toast({
        icon: CircleCheck,
        words: (now) => now.say("ticket-toast-resolved", { reason: now.word(`reason-${reason}`, reason) }),
      });
    }, refusal);
  };

  const pend = (act: Act, done: string, undo?: Act) => {
    void send(act).then(() => {
      renew();
      toast({
        icon: CirclePause,
        words: (now) => now.say(done),
        ...(undo && { undo: () => void send(undo).then(renew, refusal) }),
      });
    }, refusal);
  };

  const course = (deed: CourseDeed, done: string) => {
    void send({ act: "course", ticket: row.id, deed }).then(() => {
      renew();
      toast({ icon: CircleCheck, words: (now) => now.say(done) });
    }, refusal);
  };

  const remind = (act: Act, done: string) => {
    const script = act.act === "start-script" ? act.ticket : null;
    void send(act).then(
      () => {
        renew();
        if (script === null) {
          toast({ icon: Handshake, words: (now) => now.say(done) });
        } else {
          void queries.invalidateQueries({ queryKey: scriptQuery(script).queryKey });
          onScript(script);
        }
      },
      (thrown) => {
        // Somebody has begun already: whoever goes on sees where it stands.
        if (script !== null && toFault(thrown).code === "start-script-already") onScript(script);
        else refusal(thrown);
      },
    );
  };

  useKeys([
    { word: "ticket-resolve", code: "KeyE", caps: ["E"], place: "ticket", hint: true, run: () => setResolving(true) },
    { word: "ticket-assign", code: "KeyA", caps: ["A"], place: "ticket", hint: true, run: () => setAssigning(true) },
    ...(desk.pendingTerms.length > 0
      ? [{ word: "key-pending", code: "KeyP", caps: ["P"], place: "ticket" as const, run: () => setPausing(true) }]
      : []),
    ...(desk.asks.length > 0 && may.raise === null
      ? [{ word: "raise-open", code: "KeyO", caps: ["O"], place: "ticket" as const, run: () => setRaising(true) }]
      : []),
    { word: "key-side", code: "KeyI", caps: ["I"], place: "ticket", run: () => setDrawer((was) => !was) },
  ]);
  useRevealKey("ticket", () => document.querySelector(".side"));

  const statusClass = desk.statuses.find((face) => face.id === row.status)?.class;
  const Medium = mediumIcon(desk.channels.find((face) => face.id === row.channel)?.medium);
  const languages = [...new Set([row.language, ...desk.languages])];
  return (
    <>
      <article className="page" aria-labelledby="subject" data-testid="ticket-page" data-id={row.id}>
        <header className="t-head">
          <div className="row">
            <IconButton
              icon={ArrowLeft}
              flip
              small
              label={say("ticket-back")}
              onPress={onBack}
              className="only-narrow"
            />
            <Tag icon={statusIcon(statusClass)} look={statusClass === "solved" ? "met" : ""}>
              {word(`status-${row.status}`, row.status)}
            </Tag>
            {row.number ? (
              <Code className="meta">{row.number}</Code>
            ) : (
              <span className="meta">{say("ticket-not-numbered")}</span>
            )}
            <span className="acts">
              <Assign
                assignee={row.assignee}
                me={me}
                refused={may.assign}
                isOpen={assigning}
                onOpenChange={setAssigning}
                onAssign={assign}
              />
              <AskPending
                ticket={ticket}
                terms={desk.pendingTerms}
                isOpen={pausing && !ticket.pending?.open}
                onOpenChange={setPausing}
                onAct={pend}
              />
              <Raise
                ticket={ticket}
                desk={desk}
                isOpen={raising}
                onOpenChange={setRaising}
                onRaised={() => {
                  renew();
                  toast({ icon: Megaphone, words: (now) => now.say("raise-toast") });
                }}
              />
              <Resolve
                reasons={desk.reasons.filter((reason) => !reason.afterRequest || ticket.request !== null)}
                refused={may.resolve}
                isOpen={resolving}
                onOpenChange={setResolving}
                onResolve={resolve}
              />
              <CloseTicket ticket={ticket} desk={desk} onAct={course} />
              <IconButton
                icon={PanelRight}
                flip
                small
                caps={["I"]}
                label={say("ticket-open-side")}
                onPress={() => setDrawer((was) => !was)}
                className="only-drawer"
              />
            </span>
          </div>
          <h1 id="subject" className="one" dir="auto" lang={row.language} title={row.subject}>
            {row.subject}
          </h1>
          <p className="t-facts meta">
            {row.party && <Tag icon={Handshake}>{row.party.name ?? word(`party-${row.party.id}`, row.party.id)}</Tag>}
            {ticket.kind && <Tag>{word(`kind-${ticket.kind}`, ticket.kind)}</Tag>}
            {ticket.reason && <Tag icon={CircleCheck}>{word(`reason-${ticket.reason}`, ticket.reason)}</Tag>}
            <span className="t-channel">
              <Medium className="i s" aria-hidden="true" />
              {word(`channel-${row.channel}`, row.channel)}
            </span>
            <span data-n="" title={speech.dates.full(ticket.createdAt)}>
              {say("ticket-opened", { when: speech.dates.near(ticket.createdAt, serverNow()) })}
            </span>
          </p>
          <Here here={ticket.here} />
        </header>
        <PendingStrip
          ticket={ticket}
          terms={desk.pendingTerms}
          warnBefore={desk.warnBefore}
          isOpen={pausing && ticket.pending?.open === true}
          onOpenChange={setPausing}
          onAct={pend}
        />
        <Conversation
          entries={ticket.entries}
          files={ticket.files.sent}
          desk={desk}
          ticket={row.id}
          language={row.language}
        />
        <Held ticket={row.id} language={row.language} held={ticket.held} />
        <Composer ticket={ticket} languages={languages} onWrite={wrote} />
      </article>
      <div className={`side-place ${drawer ? "is-open" : ""}`}>
        <Side ticket={ticket} desk={desk} onOpen={onOpen} onClose={() => setDrawer(false)} hidden={hidden}>
          <There ticket={ticket} desk={desk} onAct={course} />
          <CausePanel ticket={ticket} desk={desk} onAct={course} />
          <NextPanel ticket={ticket} onAct={remind} onDone={renew} />
          <CoursePanel ticket={ticket} desk={desk} onOpen={onOpen} onAct={course} />
          <Records ticket={ticket} onDone={renew} />
          <RequestPanel
            ticket={ticket}
            desk={desk}
            onOpen={onOpen}
            onAct={remind}
            escalate={
              <Escalate
                ticket={ticket}
                onSent={() => {
                  renew();
                  toast({ icon: MailWarning, words: (now) => now.say("escalate-toast") });
                }}
              />
            }
          />
          {beside}
        </Side>
      </div>
    </>
  );
}
