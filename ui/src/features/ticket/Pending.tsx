import { Check, CirclePause, Hourglass, Play, Stamp, X } from "lucide-react";
import { useState } from "react";
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import type { Act, TicketView } from "../../shared/ipc";
import { Isolated } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { DueClock } from "../../shared/ui/Clock";
import { serverNow, useMoment } from "../../shared/ui/now";
import { ReasonPopover } from "../../shared/ui/ReasonPopover";
import { useSpeech } from "../../shared/words";
import "./pending.css";

/** An hour, milliseconds. */
const hour = 3_600_000;

interface PendingProps {
  ticket: TicketView;
  /** Terms that may be approved, milliseconds. */
  terms: readonly number[];
  warnBefore: number;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onAct: (act: Act, done: string, undo?: Act) => void;
}

/** Asks that the ticket may stay pending (A10). Nothing where the desk knows no such thing, or somebody has asked. */
export function AskPending({ ticket, terms, isOpen, onOpenChange, onAct }: Omit<PendingProps, "warnBefore">) {
  const { say } = useSpeech();
  const [reason, setReason] = useState("");
  const id = ticket.row.id;
  if (terms.length === 0 || ticket.pending?.open) return null;
  return (
    <ReasonPopover
      label={say(ticket.pending ? "pending-ask-longer" : "pending-ask")}
      icon={CirclePause}
      caps={["P"]}
      testid="ask-pending"
      question={say("pending-ask-why")}
      hint={say("pending-ask-hint")}
      sendWord={say("pending-ask-send")}
      refused={ticket.may.askPending}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      text={reason}
      onText={setReason}
      onSend={(text) => {
        setReason("");
        onAct({ act: "ask-pending", ticket: id, reason: text }, "pending-toast-asked", {
          act: "end-pending",
          ticket: id,
        });
      }}
    />
  );
}

/** How leave to stay pending stands, and what can be done about it by whoever looks at it. */
export function PendingStrip({ ticket, terms, warnBefore, isOpen, onOpenChange, onAct }: PendingProps) {
  const speech = useSpeech();
  const { say, dates } = speech;
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState("");
  const { pending, may } = ticket;
  const over = useMoment((now) => pending !== null && !pending.open && (pending.until ?? now) <= now);
  // Standing in ends by itself, while somebody looks.
  const stoodIn = useMoment((now) => (pending?.insteadOf ? pending.insteadOf.until <= now : false));
  if (!pending) return null;
  const id = ticket.row.id;
  const running = ticket.clocks.filter((clock) => clock.state === "running");
  const asks = running.find((clock) => clock.target === "pending-decision");
  const dueAt = pending.open ? (asks?.dueAt ?? pending.until) : pending.until;
  const Icon = pending.open ? Stamp : CirclePause;
  const standing = pending.open ? "pending-asked" : over ? "pending-over" : "pending-approved";
  const { approvedBy, approvedFor, insteadOf } = pending;
  const decides = pending.open && may.approvePending === null && !stoodIn;
  return (
    <section
      className={`pending ${pending.open ? "open" : ""}`}
      aria-label={say("pending-title")}
      data-testid="pending"
    >
      <div className="pending-words">
        <p className="pending-head">
          <Icon className="i" aria-hidden="true" />
          <b data-testid="pending-standing" data-standing={standing}>
            {say(standing)}
          </b>
          {dueAt !== null && dueAt !== undefined && <DueClock dueAt={dueAt} warnBefore={warnBefore} chip />}
          {pending.until !== null && !over && (
            <span className="meta" data-n="">
              {say("pending-until", { when: dates.near(pending.until, serverNow()) })}
            </span>
          )}
        </p>
        <p className="pending-why" dir="auto">
          <Isolated text={pending.reason} />
        </p>
        {!pending.open && approvedBy && (
          <p className="meta" data-testid="pending-approved-by">
            {approvedFor
              ? say("pending-approved-for", { name: approvedBy.name, of: approvedFor.name })
              : say("pending-approved-by", { name: approvedBy.name })}
          </p>
        )}
        {pending.open && insteadOf && (
          <p className="meta" data-testid="pending-instead-of">
            {stoodIn
              ? say("pending-instead-over", { of: insteadOf.person.name })
              : say("pending-instead-of", {
                  of: insteadOf.person.name,
                  when: dates.near(insteadOf.until, serverNow()),
                })}
          </p>
        )}
        {pending.askedBy && (
          <p className="meta" title={dates.full(pending.askedAt)}>
            {say("pending-asked-by", {
              name: pending.askedBy.name,
              when: dates.near(pending.askedAt, serverNow()),
            })}
          </p>
        )}
      </div>
      <div className="pending-acts">
        {may.endPending === null && (
          <Button
            small
            icon={Play}
            flip
            data-testid="end-pending"
            onPress={() => onAct({ act: "end-pending", ticket: id }, "pending-toast-ended")}
          >
            {say("pending-end")}
          </Button>
        )}
        {decides && (
          <ReasonPopover
            label={say("pending-decline")}
            icon={X}
            testid="decline-pending"
            question={say("pending-decline-why")}
            sendWord={say("pending-decline")}
            refused={null}
            isOpen={declining}
            onOpenChange={setDeclining}
            text={reason}
            onText={setReason}
            onSend={(text) => {
              setReason("");
              onAct({ act: "decline-pending", ticket: id, reason: text }, "pending-toast-declined");
            }}
          />
        )}
        {decides && (
          <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
            <Button small look="primary" icon={Check} caps={["P"]} data-testid="approve-pending" aria-keyshortcuts="P">
              {say("pending-approve")}
            </Button>
            <Popover className="pop" placement="bottom end" data-floating="">
              <Menu
                className="menu"
                aria-label={say("pending-approve-term")}
                onAction={(term) =>
                  onAct({ act: "approve-pending", ticket: id, term: Number(term) }, "pending-toast-approved")
                }
              >
                <MenuSection>
                  <Header className="pop-head">{say("pending-approve-term")}</Header>
                  {terms.map((term) => {
                    const words = say("pending-term", { hours: term / hour });
                    return (
                      <MenuItem
                        key={term}
                        id={String(term)}
                        textValue={words}
                        className="menu-item"
                        data-testid={`term-${term / hour}`}
                      >
                        <Hourglass className="i" aria-hidden="true" />
                        <span className="menu-words">{words}</span>
                      </MenuItem>
                    );
                  })}
                </MenuSection>
              </Menu>
            </Popover>
          </MenuTrigger>
        )}
      </div>
    </section>
  );
}
