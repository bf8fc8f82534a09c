import { Archive, CheckCheck, CircleX, CloudUpload, History, type LucideIcon, Pause, RefreshCw } from "lucide-react";
import type { Act, OutboxEntry } from "../../shared/ipc";
import { Code } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { serverNow } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";

const icons: Record<OutboxEntry["state"]["state"], LucideIcon> = {
  waiting: CloudUpload,
  sending: RefreshCw,
  accepted: CheckCheck,
  refused: CircleX,
  parked: Pause,
  escrowed: Archive,
  stale: History,
};

const verbs = [
  "create",
  "reply",
  "note",
  "assign",
  "resolve",
  "ask-pending",
  "approve-pending",
  "decline-pending",
  "end-pending",
  "delegate",
  "end-delegation",
  "raise",
  "remind",
  "hear",
  "escalate",
  "choose-customer",
  "describe-customer",
  "start-script",
  "answer-step",
  "back-script",
  "judge-answer",
  "stop-script",
  "plan-shift",
  "change-shift",
  "remove-shift",
  "approve-revision",
  "reject-revision",
  "set-zone",
  "plan-call",
  "end-call",
  "create-record",
  "act-on-record",
  "record-improvement",
  "finish-improvement",
];

interface EntryProps {
  entry: OutboxEntry;
  onAct: (act: Act) => void;
  onOpen: ((ticket: string) => void) | undefined;
  /** The keys act on this one. */
  isCurrent?: boolean;
}

/** Sends again what was refused, or what grew stale as it is; nothing where neither is. */
export function againOf({ n, state }: OutboxEntry): Act | null {
  if (state.state === "refused") return { act: "retry", n };
  return state.state === "stale" ? { act: "send-stale", n } : null;
}

/** One command: what it is, where it stands, its words, what can be done. */
export function Entry({ entry, onAct, onOpen, isCurrent = false }: EntryProps) {
  const speech = useSpeech();
  const { say, dates, number } = speech;
  const { n, state, ticket, verb } = entry;
  const Icon = icons[state.state];
  const keyed = (cap: string) => (isCurrent ? { caps: [cap], "aria-keyshortcuts": cap } : {});
  const title = verbs.includes(verb) ? say(`outbox-verb-${verb}`) : verb;
  return (
    <li
      className={`out-row inset ${state.state}`}
      tabIndex={-1}
      aria-current={isCurrent || undefined}
      data-testid="outbox-entry"
      data-n={n}
      data-state={state.state}
    >
      <Icon className="i" aria-hidden="true" />
      <div className="out-words">
        <p className="out-title">
          <b>{title}</b>
          {entry.number ? <Code className="meta">{entry.number}</Code> : null}
          <time className="meta end" data-n="" title={dates.full(entry.madeAt)}>
            {dates.near(entry.madeAt, serverNow())}
          </time>
        </p>
        {entry.subject && (
          <p className="meta2 one" dir="auto" title={entry.subject}>
            {entry.subject}
          </p>
        )}
        <p className="meta2 out-state">
          {state.state === "parked"
            ? state.asks
              ? say("outbox-parked-asks")
              : say("outbox-parked", { behind: number(state.behind) })
            : say(`outbox-${state.state}`)}
        </p>
        {state.state === "refused" && (
          <p className="out-why" data-testid="fault" data-code={state.fault.code}>
            {speech.fault(state.fault)}
          </p>
        )}
        {entry.text && (
          <blockquote className="out-text" dir="auto">
            {entry.text}
          </blockquote>
        )}
        <div className="out-acts">
          {state.state === "refused" && (
            <Button small onPress={() => onAct({ act: "retry", n })} {...keyed("R")} data-testid="outbox-retry">
              {say("outbox-retry")}
            </Button>
          )}
          {state.state === "stale" && (
            <Button small onPress={() => onAct({ act: "send-stale", n })} {...keyed("R")} data-testid="outbox-send">
              {say("outbox-send-anyway")}
            </Button>
          )}
          {(state.state === "refused" || state.state === "stale") && (
            <Button
              small
              look="quiet"
              onPress={() => onAct({ act: "discard", n })}
              {...keyed("X")}
              data-testid="outbox-discard"
            >
              {say(`outbox-discard-${entry.text ? "words" : "act"}`)}
            </Button>
          )}
          {ticket && onOpen && (
            <Button small look="quiet" onPress={() => onOpen(ticket)} {...keyed("T")} data-testid="outbox-open">
              {say("outbox-open")}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
