import { BellRing, Clock3, Hourglass, type LucideIcon, PencilLine, Plus } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { ContactFace } from "../../shared/ipc";
import { Sign } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { mediumIcon } from "../../shared/ui/icons";
import { useKeys } from "../../shared/ui/keys";
import { useMoment } from "../../shared/ui/now";
import { type Speech, useSpeech } from "../../shared/words";
import { sayTimer } from "../../shared/words/clock";
import "./tabs.css";

/** How a contact stands, as its tab and the top bar show it. */
export type ContactState = "offered" | "turn" | "active" | "wrap-up";

/** An active contact in which the customer had the last word is the agent's turn. */
export function stateOf(contact: ContactFace): ContactState {
  if (contact.state === "offered" || contact.state === "wrap-up") return contact.state;
  return contact.awaiting ? "turn" : "active";
}

export const stateIcons: Record<ContactState, LucideIcon> = {
  offered: BellRing,
  turn: Hourglass,
  active: Clock3,
  "wrap-up": PencilLine,
};

/** The timer of a contact: what is left to accept or to wrap up, else how long it has been going on. */
export function timerOf(speech: Speech, contact: ContactFace, now: number): string {
  const counts = contact.state === "offered" || contact.state === "wrap-up";
  if (counts && contact.until !== null) return sayTimer(speech, contact.until - now);
  return sayTimer(speech, now - (contact.answeredAt ?? contact.since));
}

interface TabsProps {
  contacts: readonly ContactFace[];
  selected: string | undefined;
  /** Nothing can be begun now. */
  isShut: boolean;
  onSelect: (contact: string) => void;
  onStart: () => void;
}

/** The person's contacts, each with its own timer. New ones come at the end: nothing moves under the hand. */
export function Tabs({ contacts, selected, isShut, onSelect, onStart }: TabsProps) {
  const { say, dir } = useSpeech();
  const list = useRef<HTMLDivElement>(null);

  // More tabs than there is room for: the one in hand stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is selected is what moves
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected]);

  useKeys([
    ...contacts.slice(0, 9).flatMap((contact, index) =>
      ["Digit", "Numpad"].map((row) => ({
        word: index === 0 && row === "Digit" ? "live-tab-key" : "",
        code: `${row}${index + 1}`,
        ctrl: true,
        inField: true,
        caps: ["Ctrl", "1–9"],
        place: "livedesk" as const,
        hint: true,
        each: null,
        run: () => onSelect(contact.id),
      })),
    ),
    {
      word: "live-start",
      code: "KeyN",
      alt: true,
      inField: true,
      caps: ["Alt", "N"],
      place: "livedesk",
      run: onStart,
    },
  ]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const ahead = dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const behind = dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const by = { [ahead]: 1, [behind]: -1 }[event.code];
    if (!by) return;
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    tabs[(at + by + tabs.length) % tabs.length]?.focus();
    event.preventDefault();
  };

  return (
    <div className="contacts">
      {contacts.length > 0 && (
        <div ref={list} className="contact-tabs" role="tablist" aria-label={say("live-contacts")} onKeyDown={onKeyDown}>
          {contacts.map((contact, index) => (
            <Tab
              key={contact.id}
              contact={contact}
              nth={index + 1}
              isSelected={contact.id === selected}
              onSelect={onSelect}
            />
          ))}
        </div>
      )}
      <Button
        look="quiet"
        icon={Plus}
        caps={["Alt", "N"]}
        isDisabled={isShut}
        onPress={onStart}
        className="contact-new"
        aria-keyshortcuts="Alt+N"
        data-testid="start-contact"
      >
        {say("live-start")}
      </Button>
    </div>
  );
}

interface TabProps {
  contact: ContactFace;
  nth: number;
  isSelected: boolean;
  onSelect: (contact: string) => void;
}

function Tab({ contact, nth, isSelected, onSelect }: TabProps) {
  const speech = useSpeech();
  const { say, word, number } = speech;
  const state = stateOf(contact);
  const time = useMoment((now) => timerOf(speech, contact, now));
  const Medium = mediumIcon(contact.medium);
  const Icon = stateIcons[state];
  const channel = word(`channel-${contact.channel}`, contact.channel);
  const where = contact.brand
    ? say("live-on-line", { channel, brand: word(`brand-${contact.brand.id}`, contact.brand.id) })
    : channel;
  const under = state === "offered" || state === "wrap-up" ? say(`live-state-${state}`) : (contact.lastWords ?? where);
  return (
    <button
      type="button"
      role="tab"
      id={`contact-tab-${contact.id}`}
      aria-selected={isSelected}
      aria-controls="contact-panel"
      tabIndex={isSelected ? 0 : -1}
      className={`contact inset ${state}`}
      aria-keyshortcuts={nth <= 9 ? `Control+${nth}` : undefined}
      data-testid={`contact-${contact.id}`}
      data-state={contact.state}
      data-turn={state === "turn"}
      onClick={() => onSelect(contact.id)}
    >
      <Medium className="i" aria-hidden="true" />
      <span className="line">
        <span className="one contact-name" dir="auto" lang={contact.language} title={contact.customer}>
          {contact.customer}
        </span>
        <span className={`clock end ${state === "turn" ? "due" : state === "offered" ? "act" : ""}`}>
          <Icon className="i" aria-hidden="true" />
          <span data-n="">{state === "turn" ? say("live-tab-turn", { time }) : time}</span>
        </span>
      </span>
      <span className="line">
        <span className="meta one grow" dir="auto" title={under}>
          {under}
        </span>
        {contact.draft && <Sign icon={PencilLine} small label={say("ticket-has-draft")} />}
        {nth <= 9 && <kbd data-n="">{number(nth)}</kbd>}
      </span>
    </button>
  );
}
