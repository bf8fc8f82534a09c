import {
  ArrowUpRight,
  BellRing,
  CalendarClock,
  CircleCheck,
  CirclePause,
  CircleX,
  ClipboardCheck,
  CloudUpload,
  Flag,
  Globe,
  Handshake,
  Layers,
  Lock,
  type LucideIcon,
  MailPlus,
  MailWarning,
  Megaphone,
  PhoneCall,
  PhoneOff,
  Play,
  RotateCcw,
  Stamp,
  Tag,
  UserRoundCheck,
  UserRoundSearch,
  UsersRound,
  VolumeX,
} from "lucide-react";
import { Fragment, memo, useLayoutEffect, useMemo, useRef } from "react";
import type { ChannelFace, DeskView, EntryView, FileFace } from "../../shared/ipc";
import { Avatar, Isolated } from "../../shared/ui/Bits";
import { mediumIcon } from "../../shared/ui/icons";
import { Masked } from "../../shared/ui/Masked";
import { useMoment } from "../../shared/ui/now";
import { type Speech, useSpeech } from "../../shared/words";
import { likelyLanguage } from "../../shared/words/text";
import { Files } from "./Files";
import "./conversation.css";

const near = 80;

/** The heading of a day: named while it is close, always with its date. */
function dayWords(speech: Speech, at: number, now: number): string {
  const { dates, say } = speech;
  const apart = dates.daysApart(at, now);
  const second = dates.second(at);
  const date = apart < 300 ? dates.day(at) : dates.fullDate(at);
  const base = apart === 0 ? say("day-today", { date }) : apart === 1 ? say("day-yesterday", { date }) : date;
  return second ? `${base} · ${second}` : base;
}

interface ConversationProps {
  entries: readonly EntryView[];
  /** Files of the messages among them. */
  files?: readonly FileFace[];
  desk: DeskView;
  ticket: string;
  /** The customer's language. */
  language: string;
}

const noFiles: readonly FileFace[] = [];

const isNear = (element: HTMLElement) => element.scrollHeight - element.scrollTop - element.clientHeight < near;
const sizeOf = (element: HTMLElement) => `${element.clientWidth} ${element.clientHeight} ${element.scrollHeight}`;

/** What was said and done, oldest first, by days; stays at its end while one reads there. */
export function Conversation({ entries, files = noFiles, desk, ticket, language }: ConversationProps) {
  const speech = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  // Where the sight was left last, and in which size. A new size moves the sight by itself, and says nothing about the
  // reader; and whoever moved it back is not at the end, though the event that tells so may come late.
  const left = useRef({ top: 0, size: "" });
  // Only the turn of a day changes the headings.
  const today = useMoment((now) => speech.dates.dayKey(now));

  // A ticket opens at its newest entry; a new one is followed only by somebody who reads at the end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: length and language are what move the end
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (!isNear(element) && element.scrollTop < left.current.top - near) atEnd.current = false;
    if (atEnd.current) element.scrollTop = element.scrollHeight;
    left.current = { top: element.scrollTop, size: sizeOf(element) };
  }, [entries.length, speech, ticket]);

  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    const same = left.current.size === sizeOf(element);
    left.current = { top: element.scrollTop, size: sizeOf(element) };
    // A sight that shrank is at its end without anybody having gone there.
    if (!isNear(element) || same) atEnd.current = isNear(element);
  };

  // The same list as long as the files are the same: an entry is not drawn again for those of others.
  const filesOf = useMemo(() => {
    const found = new Map<string, FileFace[]>();
    for (const file of files) found.set(file.message, [...(found.get(file.message) ?? []), file]);
    return found;
  }, [files]);

  const now = Date.parse(`${today}T12:00:00Z`);
  let day = "";
  return (
    <div
      ref={box}
      className="talk inset"
      role="log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
      tabIndex={0}
      aria-label={speech.say("ticket-conversation")}
      data-testid="conversation"
      onScroll={onScroll}
    >
      <div className="talk-in">
        {entries.map((entry) => {
          const key = speech.dates.dayKey(entry.at);
          const heading = key !== day;
          day = key;
          return (
            <Fragment key={entry.id}>
              {heading && (
                <p className="event day">
                  <span data-n="">{dayWords(speech, entry.at, now)}</span>
                </p>
              )}
              <Entry
                entry={entry}
                files={filesOf.get(entry.id) ?? noFiles}
                channels={desk.channels}
                language={language}
                ticket={ticket}
              />
            </Fragment>
          );
        })}
      </div>
    </div>
  );
}

interface EventFace {
  icon: LucideIcon;
  words: string;
}

/** Who wrote or did something; a third party by its name, or else by what it is. */
function nameOf({ word }: Speech, author: EntryView["author"]): string | null {
  switch (author.by) {
    case "agent":
      return author.person.name;
    case "customer":
      return author.name;
    case "party":
      return author.name ?? word(`party-${author.id}`, author.id);
    default:
      return null;
  }
}

function eventFace(speech: Speech, entry: EntryView): EventFace | null {
  const { say, word } = speech;
  const name = nameOf(speech, entry.author) ?? "";
  switch (entry.body.kind) {
    case "created":
      return { icon: ArrowUpRight, words: say("ticket-event-created", { name }) };
    case "customer-chosen":
      return { icon: UserRoundSearch, words: say("ticket-event-customer-chosen", { name }) };
    case "opened":
      return { icon: MailPlus, words: say("ticket-event-opened", { name }) };
    case "assigned":
      if (entry.body.to === name) return { icon: UserRoundCheck, words: say("ticket-event-taken", { name }) };
      return entry.body.to === null
        ? { icon: UserRoundCheck, words: say("ticket-event-unassigned", { name }) }
        : { icon: UserRoundCheck, words: say("ticket-event-assigned", { name, to: entry.body.to }) };
    case "resolved":
      return {
        icon: CircleCheck,
        words: say("ticket-event-resolved", { name, reason: word(`reason-${entry.body.reason}`, entry.body.reason) }),
      };
    case "pending-asked":
      return { icon: Stamp, words: say("ticket-event-pending-asked", { name, reason: entry.body.reason }) };
    case "pending-approved":
      return {
        icon: CirclePause,
        words:
          entry.body.insteadOf === null
            ? say("ticket-event-pending-approved", { name, until: speech.dates.full(entry.body.until) })
            : say("ticket-event-pending-approved-for", {
                name,
                of: entry.body.insteadOf,
                until: speech.dates.full(entry.body.until),
              }),
      };
    case "pending-declined":
      return {
        icon: CircleX,
        words:
          entry.body.insteadOf === null
            ? say("ticket-event-pending-declined", { name, reason: entry.body.reason })
            : say("ticket-event-pending-declined-for", {
                name,
                of: entry.body.insteadOf,
                reason: entry.body.reason,
              }),
      };
    case "pending-ended":
      return { icon: Play, words: say("ticket-event-pending-ended") };
    case "raised":
      return {
        icon: Megaphone,
        words: say("request-event-raised", { name, party: word(`party-${entry.body.party}`, entry.body.party) }),
      };
    case "reminded":
      return {
        icon: BellRing,
        words: say("request-event-reminded", {
          ladder: word(`ladder-${entry.body.ladder}`, entry.body.ladder),
          step: speech.number(entry.body.step),
        }),
      };
    case "escalated":
      return { icon: MailWarning, words: say("request-event-escalated", { name, product: entry.body.product }) };
    case "answered":
      return {
        icon: Handshake,
        words: say("request-event-answered", { party: word(`party-${entry.body.party}`, entry.body.party) }),
      };
    case "silenced":
      return { icon: VolumeX, words: say("request-event-silenced") };
    case "request-over":
      return { icon: CircleX, words: say("request-event-over") };
    case "prioritised":
      return {
        icon: Flag,
        words: say("ticket-event-prioritised", { name, level: word(`priority-${entry.body.level}`, entry.body.level) }),
      };
    case "zone-set": {
      const { zone } = entry.body;
      return {
        icon: Globe,
        words:
          zone === null
            ? say("ticket-event-zone-unset", { name })
            : say("ticket-event-zone-set", { name, zone: speech.datesIn(zone).zone(entry.at) }),
      };
    }
    case "call-planned": {
      const { callAt, zone } = entry.body;
      const [there, here] = [speech.datesIn(zone).weekdayTime(callAt), speech.dates.weekdayTime(callAt)];
      return { icon: CalendarClock, words: say("ticket-event-call-planned", { name, there, here }) };
    }
    case "call-ended":
      return entry.body.made
        ? { icon: PhoneCall, words: say("ticket-event-call-made", { name }) }
        : { icon: PhoneOff, words: say("ticket-event-call-dropped", { name }) };
    case "tagged":
      return {
        icon: Tag,
        words: say("ticket-event-tagged", { name, tag: word(`tag-${entry.body.tag}`, entry.body.tag) }),
      };
    case "untagged":
      return {
        icon: Tag,
        words: say("ticket-event-untagged", { name, tag: word(`tag-${entry.body.tag}`, entry.body.tag) }),
      };
    case "cause-recorded": {
      const { target, cause, text } = entry.body;
      return {
        icon: ClipboardCheck,
        words: say("ticket-event-cause-recorded", {
          name,
          target: word(`target-${target}`, target),
          cause: word(`cause-${cause}`, cause),
          text,
        }),
      };
    }
    case "handed-over":
      return {
        icon: UsersRound,
        words: say("ticket-event-handed-over", { name, team: word(`team-${entry.body.team}`, entry.body.team) }),
      };
    case "closed":
      return {
        icon: Lock,
        words:
          entry.body.result === null
            ? say("ticket-event-closed", { name })
            : say("ticket-event-closed-with", { name, result: word(`result-${entry.body.result}`, entry.body.result) }),
      };
    case "delivered":
      return {
        icon: Stamp,
        words: say("ticket-event-delivered", { role: word(`role-${entry.body.to}`, entry.body.to) }),
      };
    case "moved":
      return {
        icon: CirclePause,
        words: say("ticket-event-moved", { status: word(`status-${entry.body.status}`, entry.body.status) }),
      };
    case "record-created":
      return {
        icon: Layers,
        words: say("record-event-created", { record: word(`record-${entry.body.record}`, entry.body.record) }),
      };
    case "record-acted": {
      const { record, action } = entry.body;
      return {
        icon: Layers,
        words: say("record-event-acted", {
          record: word(`record-${record}`, record),
          action: word(`record-${record}-action-${action}`, action),
        }),
      };
    }
    case "reopened":
      return { icon: RotateCcw, words: say("ticket-event-reopened") };
    default:
      return null;
  }
}

interface EntryProps {
  entry: EntryView;
  files: readonly FileFace[];
  channels: readonly ChannelFace[];
  language: string;
  ticket: string;
}

const Entry = memo(function Entry({ entry, files, channels, language, ticket }: EntryProps) {
  const speech = useSpeech();
  const { say, word, dates } = speech;
  const { author, body } = entry;
  const time = (
    <time className="meta end" data-n="" dateTime={new Date(entry.at).toISOString()} title={dates.full(entry.at)}>
      {dates.time(entry.at)}
    </time>
  );
  const unsent = entry.unsent && (
    <span className="meta unsent">
      <CloudUpload className="i s" aria-hidden="true" />
      {say("ticket-unsent")}
    </span>
  );
  const marks = { "data-testid": "entry", "data-kind": body.kind, "data-unsent": entry.unsent } as const;

  const event = eventFace(speech, entry);
  if (event) {
    const { icon: Icon, words } = event;
    return (
      <p className="event" {...marks}>
        <Icon className="i s" aria-hidden="true" />
        <span>{words}</span>
        {unsent}
        {time}
      </p>
    );
  }
  if (!("text" in body)) return null;
  const mine = author.by === "agent" && author.mine;
  const name = nameOf(speech, author) ?? say("ticket-by-program");
  const channel = "channel" in body ? body.channel : null;
  const Medium = mediumIcon(channels.find((face) => face.id === channel)?.medium);
  return (
    <article
      className={`msg ${body.kind === "note" ? "note" : body.kind === "reply" || body.kind === "letter" ? "me" : ""}`}
      {...marks}
    >
      <Avatar name={name} mine={mine} />
      <header>
        <bdi className="strong msg-name" title={name} data-clip-ok="">
          {name}
        </bdi>
        {body.kind === "note" ? (
          <span className="meta inside">
            <Lock className="i s" aria-hidden="true" />
            {say("ticket-inside-only")}
          </span>
        ) : body.kind === "letter" ? (
          <span className="meta">
            <MailWarning className="i s" aria-hidden="true" />
            {say("escalate-letter", { to: body.to })}
          </span>
        ) : (
          <span className="meta">
            <Medium className="i s" aria-hidden="true" />
            {channel && word(`channel-${channel}`, channel)}
          </span>
        )}
        {unsent}
        {time}
      </header>
      {body.kind === "letter" && (
        <p className="strong letter-subject" dir="auto" data-testid="letter-subject">
          {body.subject}
        </p>
      )}
      <Masked
        ticket={ticket}
        text={body.text}
        mask={entry.mask}
        draw={(text) => (
          <span className="body" dir="auto" lang={likelyLanguage(text, language)}>
            <Isolated text={text} />
          </span>
        )}
      />
      <Files files={files} />
    </article>
  );
});
