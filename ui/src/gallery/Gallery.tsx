import {
  CheckCheck,
  CircleAlert,
  CircleCheck,
  Inbox,
  LogIn,
  MessageSquareText,
  Search,
  Send,
  UserRoundCheck,
} from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Entry as OutEntry } from "../features/outbox/Entry";
import "../features/outbox/outbox.css";
import "../app/shell.css";
import { Rail } from "../features/queue/Rail";
import { Row, RowBones, type RowDesk } from "../features/queue/Row";
import "../features/queue/list.css";
import { Clocks } from "../features/ticket/Clocks";
import { Conversation } from "../features/ticket/Conversation";
import { PendingStrip } from "../features/ticket/Pending";
import type { ClockView, LineState as LineData } from "../shared/ipc";
import { Avatar, Code, Empty, Tag } from "../shared/ui/Bits";
import { Button, IconButton } from "../shared/ui/Button";
import { DueClock, Fuse, StoppedClock } from "../shared/ui/Clock";
import { FaultNote } from "../shared/ui/Fault";
import { Choice, TextArea, TextInput } from "../shared/ui/Field";
import { Kbd } from "../shared/ui/Kbd";
import { LanguageSwitch } from "../shared/ui/LanguageSwitch";
import { LineState } from "../shared/ui/Line";
import { Mark } from "../shared/ui/Mark";
import { ToastFace } from "../shared/ui/toast";
import { useSpeech } from "../shared/words";
import { asked, clocks, customer, desk, hour, minute, outbox, pendingTicket, rows, standing, whole } from "./fixtures";

const lines: LineData[] = [
  { state: "idle" },
  { state: "connecting" },
  { state: "filling", done: 12_400, total: 98_210 },
  { state: "online" },
  { state: "offline", since: standing, retryAt: standing + 45_500, fault: null },
  { state: "shut", fault: { code: "session-expired", args: {} } },
];

const rowDesk: RowDesk = {
  statuses: new Map(desk.statuses.map((face) => [face.id, face])),
  channels: new Map(desk.channels.map((face) => [face.id, face])),
  warnBefore: desk.warnBefore,
};

const dues = [
  -51 * hour,
  -126 * minute,
  -60 * minute,
  -8 * minute,
  -20_000,
  20_000,
  14 * minute,
  70 * minute,
  26 * hour,
  49 * hour,
  96 * hour,
];

const stoppedClocks: ClockView[] = [
  ...clocks,
  {
    id: "c4",
    target: "first-reply",
    state: "missed",
    limit: 30 * minute,
    startedAt: standing - 300 * minute,
    dueAt: standing - 270 * minute,
    stoppedAt: standing - 200 * minute,
    spans: [{ kind: "counted", from: standing - 300 * minute, to: standing - 200 * minute }],
    calendar: "always",
    revision: 4,
    since: null,
    rests: [],
  },
  {
    id: "c5",
    target: "resolve",
    state: "paused",
    limit: 24 * hour,
    startedAt: standing - 600 * minute,
    dueAt: standing + 1000 * minute,
    stoppedAt: null,
    spans: [
      { kind: "counted", from: standing - 600 * minute, to: standing - 300 * minute },
      { kind: "paused", from: standing - 300 * minute, to: standing },
    ],
    calendar: "always",
    revision: 4,
    since: null,
    rests: [],
  },
  {
    id: "c6",
    target: "first-reply",
    state: "running",
    limit: 30 * minute,
    startedAt: standing - 40 * minute,
    dueAt: standing - 10 * minute,
    stoppedAt: null,
    spans: [{ kind: "counted", from: standing - 40 * minute, to: standing - 10 * minute }],
    calendar: "always",
    revision: 4,
    since: null,
    rests: [],
  },
];

function Spec({ name, children, className = "" }: { name: string; children: ReactNode; className?: string }) {
  return (
    <section className={`spec ${className}`}>
      <h2 lang="en" dir="ltr" data-theirs="">
        {name}
      </h2>
      {children}
    </section>
  );
}

/** Every component in every state, in the language and theme of the address. */
export function Gallery() {
  const { say } = useSpeech();
  const [text, setText] = useState("");
  const listed = rows(14, false);
  const long = rows(1, true).map((row) => ({ ...row, id: "t-long" }));
  const none = () => {};
  const plain = whole(listed[4] as (typeof listed)[0], listed);
  const pendings = [
    { key: "decide", ticket: pendingTicket(plain, asked, true) },
    { key: "asked", ticket: pendingTicket(plain, asked, false) },
    { key: "approved", ticket: pendingTicket(plain, { ...asked, open: false, until: standing + 6 * hour }, false) },
    { key: "over", ticket: pendingTicket(plain, { ...asked, open: false, until: standing - 40 * minute }, false) },
  ];
  const ticket = whole({ ...(listed[3] as (typeof listed)[0]), unsent: true }, listed);

  useEffect(() => {
    requestAnimationFrame(() => {
      document.documentElement.dataset.ready = "true";
    });
  }, []);

  return (
    <main className="gallery">
      <header>
        <Mark />
        <h1>{say("brand-wordmark")}</h1>
        <LanguageSwitch />
      </header>
      <div className="column">
        <Spec name="Ticket row: late, unread, selected, unsent, draft, no clock, bones, very long words">
          <div className="framed" role="listbox" aria-label={say("queue-tickets")}>
            {[...listed.slice(0, 6), ...listed.slice(12), ...long].map((row, index) => (
              <Row
                key={row.id}
                row={row}
                desk={rowDesk}
                id={`row-${index}`}
                selected={index === 2}
                place={index}
                total={9}
                onSelect={none}
              />
            ))}
            <RowBones />
          </div>
        </Spec>
        <Spec name="Queue row: current, due, late, running, nothing due" className="on-canvas">
          <Rail queues={desk.queues} current="fresh" warnBefore={desk.warnBefore} onChoose={none} onCreate={none} />
        </Spec>
        <Spec name="The line: idle, connecting, filling, online, offline, shut">
          <div className="flow">
            {lines.map((line) => (
              <LineState key={line.state} line={line} />
            ))}
          </div>
        </Spec>
      </div>
      <div className="column">
        <Spec name="Controls, tags, keys">
          <div className="flow">
            <Button look="primary" icon={Send} flip caps={["Ctrl", "↵"]}>
              {say("ticket-send")}
            </Button>
            <Button look="house" caps={["Ctrl", "↵"]}>
              {say("ticket-keep-note")}
            </Button>
            <Button look="soft">{say("ticket-new")}</Button>
            <Button caps={["E"]}>{say("ticket-resolve")}</Button>
            <Button look="quiet">{say("shell-cancel")}</Button>
            <Button look="primary" isDisabled>
              {say("ticket-create")}
            </Button>
            <Button small icon={UserRoundCheck}>
              {say("ticket-assign")}
            </Button>
            <IconButton icon={LogIn} flip label={say("signin-submit")} />
          </div>
          <div className="flow">
            {desk.statuses.map((status) => (
              <Tag key={status.id} icon={CircleCheck} look={status.class === "solved" ? "met" : ""}>
                {say(`status-${status.id}`)}
              </Tag>
            ))}
            <Code>{"OC-2026-004182"}</Code>
            <Kbd caps={["Ctrl", "K"]} />
            <Avatar name="Noura Al-Qahtani" mine />
            <Avatar name="نورة القحطاني" />
            <Avatar name="Tariq" small titled />
          </div>
        </Spec>
        <Spec name="Clock: chip and plain, from two days late to four days left; stopped; fuse">
          <div className="flow">
            {dues.map((due) => (
              <DueClock key={due} dueAt={standing + due} warnBefore={desk.warnBefore} chip />
            ))}
            <StoppedClock state="paused" word={say("clock-paused")} />
            <StoppedClock state="met" word={say("clock-met")} />
            <StoppedClock state="missed" word={say("clock-missed")} />
          </div>
          <div className="flow">
            {dues.slice(1, 8).map((due) => (
              <DueClock key={due} dueAt={standing + due} warnBefore={desk.warnBefore} />
            ))}
            {[-1, 14, 200].map((left) => (
              <Fuse
                key={left}
                startedAt={standing - 30 * minute}
                dueAt={standing + left * minute}
                warnBefore={desk.warnBefore}
              />
            ))}
          </div>
        </Spec>
        <Spec name="Fields">
          <TextInput label={say("ticket-phone")} value={text} onChange={setText} placeholder="+966" dir="ltr" />
          <TextArea label={say("ticket-they-said")} value={customer.name} onChange={setText} dir="auto" />
          <Choice
            label={say("settings-theme")}
            value="light"
            onChange={none}
            options={["system", "light", "dark"].map((id) => ({ id, words: say(`theme-${id}`) }))}
          />
        </Spec>
        <Spec name="Refusals">
          <FaultNote fault={{ code: "session-expired", args: {} }} />
          <FaultNote fault={{ code: "line-unreachable", args: { server: "https://desk.example.sa" } }} onRetry={none} />
          <FaultNote fault={{ code: "too-many-requests", args: { retry_at: standing + 60_000 } }} />
          <FaultNote fault={{ code: "entry-broken", args: {} }} onRetry={none} />
        </Spec>
        <Spec name="Toasts: undo, plain, refused">
          <ToastFace
            content={{
              icon: UserRoundCheck,
              words: (s) => s.say("ticket-toast-assigned", { name: customer.name }),
              undo: none,
            }}
            onEnd={none}
          />
          <ToastFace
            content={{
              icon: CircleCheck,
              words: (s) => s.say("ticket-toast-resolved", { reason: s.word("reason-solved", "") }),
            }}
            onEnd={none}
          />
          <ToastFace
            content={{
              icon: CircleAlert,
              words: (s) => s.fault({ code: "reply-ticket-closed", args: {} }),
              faultCode: "reply-ticket-closed",
            }}
            onEnd={none}
          />
        </Spec>
        <Spec name="Empty states">
          <Empty icon={Inbox} title={say("queue-empty")} hint={say("queue-empty-hint")} />
          <Empty icon={MessageSquareText} title={say("ticket-none")} hint={say("ticket-none-hint")} />
          <Empty icon={CheckCheck} title={say("outbox-empty")} hint={say("outbox-empty-hint")} />
          <Empty icon={Search} title={say("ticket-no-customer")} />
        </Spec>
      </div>
      <div className="column">
        <Spec name="Clocks with their working" className="on-canvas">
          <Clocks clocks={stoppedClocks} warnBefore={desk.warnBefore} />
        </Spec>
        <Spec name="Pending: to decide, asked, approved, over">
          {pendings.map(({ key, ticket }) => (
            <PendingStrip
              key={key}
              ticket={ticket}
              terms={desk.pendingTerms}
              warnBefore={desk.warnBefore}
              isOpen={false}
              onOpenChange={none}
              onAct={none}
            />
          ))}
        </Spec>
        <Spec name="Conversation: incoming, reply, note, events, unsent">
          <Conversation entries={ticket.entries} desk={desk} ticket={ticket.row.id} language="ar" />
        </Spec>
        <Spec name="Outbox row: refused, stale, parked, sending, waiting, accepted">
          <ul className="framed">
            {outbox.map((entry) => (
              <OutEntry key={entry.n} entry={entry} onAct={none} onOpen={none} />
            ))}
          </ul>
        </Spec>
      </div>
    </main>
  );
}
