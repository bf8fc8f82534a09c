import {
  ArrowRightLeft,
  Check,
  FilePlus2,
  PhoneCall,
  PhoneOff,
  SquareArrowOutUpRight,
  UserRoundX,
  X,
} from "lucide-react";
import { useState } from "react";
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import type { ContactFace, FloorView } from "../../shared/ipc";
import { Avatar, Code, Tag } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { mediumIcon } from "../../shared/ui/icons";
import { useKeys } from "../../shared/ui/keys";
import { useMoment } from "../../shared/ui/now";
import { Pick } from "../../shared/ui/Pick";
import { useSpeech } from "../../shared/words";
import type { AskFloor, FloorProps } from "./queries";
import { stateOf, timerOf } from "./Tabs";
import "./card.css";

interface CardProps extends FloorProps {
  contact: ContactFace;
  /** It is not with the person any more; shown as it was, so that nothing vanishes under the hand. */
  isGone: boolean;
  onRecord: () => void;
  onOpenTicket: (ticket: string) => void;
  /** The person is done with it: its outcome was said, or a colleague has it. */
  onFinished: () => void;
  onLeave: () => void;
}

/** A live chat or call: whom, from where, for how long, and what can be done with it. */
export function Card(props: CardProps) {
  const { contact, isGone, onLeave, onOpenTicket } = props;
  const speech = useSpeech();
  const { say, word, languageName } = speech;
  const time = useMoment((now) => timerOf(speech, contact, now));
  const state = stateOf(contact);
  const Medium = contact.medium === "call" ? PhoneCall : mediumIcon(contact.medium);
  const slot = contact.slot ?? 0;
  const above =
    contact.medium === "call"
      ? say(contact.outbound ? "live-called-out" : "live-dialled", { slot })
      : say("live-on-seat", { slot });
  const channel = word(`channel-${contact.channel}`, contact.channel);
  const { ticket } = contact;
  const mayRecord = ticket === null && contact.state !== "offered";
  const key = { alt: true, inField: true, place: "livedesk" as const };
  useKeys([
    ...(isGone ? [{ ...key, word: "live-gone-leave", code: "KeyG", caps: ["Alt", "G"], run: onLeave }] : []),
    ...(ticket !== null
      ? [{ ...key, word: "live-open-ticket", code: "KeyK", caps: ["Alt", "K"], run: () => onOpenTicket(ticket) }]
      : []),
    ...(mayRecord ? [{ ...key, word: "live-record", code: "KeyC", caps: ["Alt", "C"], run: props.onRecord }] : []),
  ]);
  return (
    <section className="call" aria-label={say("live-card")} data-testid="contact-card" data-id={contact.id}>
      <div className="call-head">
        <div className="dialled">
          <div className="grow">
            <span className="meta" data-n="">
              {above}
            </span>
            <p className="brand-name">
              <Medium className="i" aria-hidden="true" />
              {contact.brand ? (
                <>
                  <bdi data-testid="brand">{word(`brand-${contact.brand.id}`, contact.brand.id)}</bdi>
                  <Code>{contact.brand.number}</Code>
                </>
              ) : (
                <span>{channel}</span>
              )}
            </p>
          </div>
          <span className={`figure ${state}`} data-n="" data-testid="contact-timer">
            {time}
          </span>
        </div>
        {isGone ? (
          <div className="call-note" role="status" data-testid="contact-gone">
            <p>{say("live-gone")}</p>
            <Button small look="soft" onPress={onLeave} aria-keyshortcuts="Alt+G" data-testid="contact-gone-leave">
              {say("live-gone-leave")}
            </Button>
          </div>
        ) : (
          <Acts {...props} />
        )}
      </div>
      <div className="call-who">
        <div className="person">
          <Avatar name={contact.customer} />
          <div className="grow">
            <b className="one" dir="auto" lang={contact.language} title={contact.customer}>
              {contact.customer}
            </b>
            <span className="meta">{say("live-where", { channel, language: languageName(contact.language) })}</span>
          </div>
          {contact.first && <Tag look="act">{say("live-first")}</Tag>}
        </div>
        {contact.ticket ? (
          <p className="call-ticket">
            <span className="meta">{say("live-ticket")}</span>
            {contact.ticketNumber ? (
              <Code>{contact.ticketNumber}</Code>
            ) : (
              <span className="meta">{say("ticket-not-numbered")}</span>
            )}
            <Button
              small
              look="quiet"
              icon={SquareArrowOutUpRight}
              flip
              className="end"
              onPress={() => contact.ticket && onOpenTicket(contact.ticket)}
              aria-keyshortcuts="Alt+K"
              data-testid="contact-ticket"
            >
              {say("live-open-ticket")}
            </Button>
          </p>
        ) : (
          mayRecord && (
            <p className="call-ticket">
              <span className="meta grow">{say("live-not-recorded")}</span>
              <Button
                small
                look={contact.state === "wrap-up" ? "plain" : "soft"}
                icon={FilePlus2}
                onPress={props.onRecord}
                aria-keyshortcuts="Alt+C"
                data-testid="record-contact"
              >
                {say("live-record")}
              </Button>
            </p>
          )
        )}
      </div>
      {contact.state === "wrap-up" && !isGone && <WrapUp {...props} />}
    </section>
  );
}

function Acts({ floor, ask, asking, contact, onFinished }: CardProps) {
  const { say } = useSpeech();
  const [moving, setMoving] = useState(false);
  const active = contact.state === "active";
  const busy = asking !== null && "contact" in asking && asking.contact === contact.id;
  const shut = !floor.live || busy;
  const end = () => void ask({ ask: "end", contact: contact.id });
  const hangUp = () => void ask({ ask: "hang-up", contact: contact.id });

  useKeys(
    contact.state === "offered"
      ? [
          {
            word: "live-hang-up",
            code: "KeyH",
            alt: true,
            inField: true,
            caps: ["Alt", "H"],
            place: "livedesk",
            run: () => !shut && hangUp(),
          },
        ]
      : [],
  );

  useKeys(
    active
      ? [
          {
            word: "live-end",
            code: "KeyE",
            alt: true,
            inField: true,
            caps: ["Alt", "E"],
            place: "livedesk",
            hint: true,
            run: () => !shut && end(),
          },
          {
            word: "live-transfer",
            code: "KeyF",
            alt: true,
            inField: true,
            caps: ["Alt", "F"],
            place: "livedesk",
            run: () => setMoving(true),
          },
        ]
      : [],
  );

  if (contact.state === "offered") {
    return (
      <div className="call-acts">
        <Button
          look="primary"
          icon={Check}
          caps={["Alt", "A"]}
          isDisabled={shut}
          onPress={() => void ask({ ask: "accept", contact: contact.id })}
          data-testid="accept"
          aria-keyshortcuts="Alt+A"
        >
          {say("live-accept")}
        </Button>
        <Button
          icon={X}
          caps={["Alt", "X"]}
          isDisabled={shut}
          onPress={() => void ask({ ask: "decline", contact: contact.id })}
          data-testid="decline"
          aria-keyshortcuts="Alt+X"
        >
          {say("live-let-pass")}
        </Button>
        <Button
          look="quiet"
          icon={UserRoundX}
          isDisabled={shut}
          onPress={hangUp}
          aria-keyshortcuts="Alt+H"
          data-testid="hang-up"
        >
          {say("live-hang-up")}
        </Button>
      </div>
    );
  }
  if (!active) return null;
  return (
    <div className="call-acts">
      <Transfer
        floor={floor}
        ask={ask}
        contact={contact}
        isShut={shut}
        isOpen={moving}
        onOpenChange={setMoving}
        onGiven={onFinished}
      />
      <Button
        look="danger"
        icon={contact.medium === "call" ? PhoneOff : X}
        caps={["Alt", "E"]}
        isDisabled={shut}
        onPress={end}
        data-testid="end-contact"
        aria-keyshortcuts="Alt+E"
      >
        {say("live-end")}
      </Button>
    </div>
  );
}

interface TransferProps {
  floor: FloorView;
  ask: AskFloor;
  contact: ContactFace;
  isShut: boolean;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onGiven: () => void;
}

/** Gives the contact to a colleague who has a seat on its channel; the rule of admission judges it (X2). */
function Transfer({ floor, ask, contact, isShut, isOpen, onOpenChange, onGiven }: TransferProps) {
  const { say } = useSpeech();
  const tiles = floor.channels.find((channel) => channel.id === contact.channel)?.tiles ?? [];
  const seated = tiles.flatMap((seat) => (seat.holder && !seat.mine && !seat.elsewhere ? [seat.holder] : []));
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button
        icon={ArrowRightLeft}
        caps={["Alt", "F"]}
        isDisabled={isShut}
        data-testid="transfer"
        aria-keyshortcuts="Alt+F"
      >
        {say("live-transfer")}
      </Button>
      <Popover className="pop people" placement="bottom end" data-floating="">
        <Menu
          className="menu"
          aria-label={say("live-transfer-to")}
          onAction={(to) =>
            void ask({ ask: "transfer", contact: contact.id, to: String(to) }).then((sent) => sent && onGiven())
          }
        >
          <MenuSection>
            <Header className="pop-head">{say("live-transfer-to")}</Header>
            {seated.length === 0 && (
              <MenuItem id="" isDisabled className="menu-item" textValue={say("live-transfer-none")}>
                {say("live-transfer-none")}
              </MenuItem>
            )}
            {seated.map((person) => (
              <MenuItem
                key={person.id}
                id={person.id}
                textValue={person.name}
                className="menu-item"
                data-testid={`transfer-${person.id}`}
              >
                <Avatar name={person.name} small />
                <span className="menu-words">
                  <bdi>{person.name}</bdi>
                </span>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** How it ended, in the pack's words, each with its digit; being late is no reason to be refused. */
function WrapUp({ floor, ask, contact, onFinished }: CardProps) {
  const { say, word } = useSpeech();
  const over = useMoment((now) => contact.until !== null && contact.until <= now);
  const finish = (outcome: string) => {
    if (!floor.live) return;
    void ask({ ask: "finish", contact: contact.id, outcome }).then((sent) => sent && onFinished());
  };
  useKeys(
    floor.outcomes.slice(0, 9).flatMap((outcome, index) =>
      ["Digit", "Numpad"].map((row) => ({
        word: index === 0 && row === "Digit" ? "live-outcome-key" : "",
        code: `${row}${index + 1}`,
        // With Alt, because a digit alone may be meant for the script beside it.
        alt: true,
        inField: true,
        caps: ["Alt", "1–9"],
        place: "livedesk" as const,
        hint: true,
        ...(row === "Digit" && {
          each: {
            words: say("live-outcome-is", { outcome: word(`outcome-${outcome}`, outcome) }),
            caps: ["Alt", String(index + 1)],
          },
        }),
        run: () => finish(outcome),
      })),
    ),
  );
  return (
    <div className="call-wrap" data-testid="wrap-up">
      <h2>{say("live-outcome")}</h2>
      <p className="meta">{say(over ? "live-wrap-over" : "live-wrap-hint")}</p>
      <Pick
        options={floor.outcomes.map((id) => ({ id, words: word(`outcome-${id}`, id) }))}
        isDisabled={!floor.live}
        onPick={finish}
        testid="outcome"
        isQuiet
      />
    </div>
  );
}
