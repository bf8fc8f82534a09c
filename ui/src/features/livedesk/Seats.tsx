import { Armchair, BookOpenText, CloudOff, UserRoundPlus, X } from "lucide-react";
import { useState } from "react";
import type { FloorPerson, FloorView, PersonFace } from "../../shared/ipc";
import { Avatar } from "../../shared/ui/Bits";
import { Button, IconButton } from "../../shared/ui/Button";
import { mediumIcon } from "../../shared/ui/icons";
import { useKeys } from "../../shared/ui/keys";
import { useMoment } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import { AskWhy } from "./AskWhy";
import { Channel } from "./Channel";
import { ContactLine, GiveTo } from "./ContactLine";
import { MeCard, presenceWords } from "./MeCard";
import { type FloorProps, leaving, usePortal } from "./queries";
import "./seats.css";

/** The first channel in which Alt T does something: where a seat may be taken, else where one may wait for it. */
export function keyedChannel(floor: FloorView): { id: string; act: "take" | "wait" } | null {
  const open = floor.channels.find((channel) => channel.mayTake === null);
  if (open) return { id: open.id, act: "take" };
  const full = floor.channels.find((channel) => channel.mayTake?.code === "seat-none-free");
  return full ? { id: full.id, act: "wait" } : null;
}

/** Colleagues with how they are there; who may, seats one beyond the rule (X2). */
function People({ floor, ask }: FloorProps) {
  const { say } = useSpeech();
  return (
    <section aria-label={say("live-people")}>
      <header>
        <h2>{say("live-people")}</h2>
      </header>
      <ul>
        {floor.people.map((one) => (
          <Person key={one.person.id} floor={floor} ask={ask} asking={null} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Person({ floor, ask, one }: FloorProps & { one: FloorPerson }) {
  const speech = useSpeech();
  const { say, word } = speech;
  const standing = useMoment((now) => presenceWords(speech, one.presence, now));
  const channels = floor.channels.filter((channel) => !one.seats.includes(channel.id));
  return (
    <li className="person-row" data-testid={`person-${one.person.id}`}>
      <Avatar name={one.person.name} small />
      <span className="grow">
        <span className="one" dir="auto" title={one.person.name}>
          {one.person.name}
        </span>
        <span className="meta" data-n="">
          {standing}
        </span>
      </span>
      {floor.live && channels.length > 0 && (
        <AskWhy
          bare
          label={say("live-seat-beyond")}
          icon={UserRoundPlus}
          question={say("live-seat-beyond-why", { name: one.person.name })}
          hint={say("live-overrule-hint")}
          sendWord={say("live-seat-beyond")}
          testid={`seat-person-${one.person.id}`}
          choice={{
            label: say("ticket-channel"),
            options: channels.map(({ id }) => ({ id, words: word(`channel-${id}`, id) })),
          }}
          onSend={(why, channel) => void ask({ ask: "seat", user: one.person.id, channel, why })}
        />
      )}
    </li>
  );
}

/** Contacts that colleagues speak with, for who may give them to another seat. */
function Others({ floor, ask }: FloorProps) {
  const { say } = useSpeech();
  return (
    <section aria-label={say("live-others")}>
      <header>
        <h2>{say("live-others")}</h2>
      </header>
      <ul>
        {floor.others.map((contact) => {
          const Medium = mediumIcon(contact.medium);
          return (
            <li key={contact.id} className="person-row" data-testid={`other-${contact.id}`}>
              <Medium className="i" aria-hidden="true" />
              <span className="grow">
                <span className="one" dir="auto" lang={contact.language} title={contact.customer}>
                  {contact.customer}
                </span>
                <span className="meta one" dir="auto" title={contact.agent?.name ?? ""}>
                  {contact.agent?.name ?? ""}
                </span>
              </span>
              <GiveTo floor={floor} ask={ask} contact={contact} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface SeatsProps extends FloorProps {
  me: PersonFace | null;
  /** A wish for a break that came from outside of the window. */
  breakWanted?: number;
  onLedger: () => void;
}

/** Every seat of every channel, the person at this program, and both lines. */
export function Seats(props: SeatsProps) {
  const { floor, ask, me, breakWanted, onLedger } = props;
  const { say, fault } = useSpeech();
  const [open, setOpen] = useState(false);
  const openPortal = usePortal();
  const keyed = keyedChannel(floor);
  const portal = floor.channels.find((channel) => channel.portal);
  const left = leaving(floor);

  useKeys([
    {
      word: keyed?.act === "wait" ? "live-wait" : "live-take-seat",
      code: "KeyT",
      alt: true,
      inField: true,
      caps: ["Alt", "T"],
      place: "livedesk",
      hint: true,
      run: () => void (keyed && floor.live && ask({ ask: keyed.act, channel: keyed.id })),
    },
    ...(left
      ? [
          {
            word: left.ask === "leave" ? "live-leave" : "live-give-up",
            code: "KeyU",
            alt: true,
            inField: true,
            caps: ["Alt", "U"],
            place: "livedesk" as const,
            run: () => void (floor.live && ask(left)),
          },
        ]
      : []),
    ...(portal?.portal
      ? [
          {
            word: "live-portal",
            code: "KeyP",
            alt: true,
            inField: true,
            caps: ["Alt", "P"],
            place: "livedesk" as const,
            run: () => openPortal(portal.id),
          },
        ]
      : []),
  ]);

  // One reason for all channels is told once, beside the person whom it concerns.
  const codes = new Set(floor.channels.map((channel) => channel.mayTake?.code ?? ""));
  const shared = codes.size === 1 ? (floor.channels[0]?.mayTake ?? null) : null;
  const above = shared && !["seat-none-free", "seat-already-yours"].includes(shared.code) ? shared : null;
  return (
    <>
      <IconButton
        icon={Armchair}
        label={say("live-seats-open")}
        onPress={() => setOpen((was) => !was)}
        className="seats-opener"
        data-testid="seats-open"
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <aside className={`seats inset ${open ? "is-open" : ""}`} aria-label={say("live-seats")} tabIndex={0}>
        <IconButton icon={X} small label={say("shell-close")} onPress={() => setOpen(false)} className="seats-close" />
        <MeCard {...props} me={me} breakWanted={breakWanted} />
        {!floor.live && (
          <p className="floor-note due" role="status" data-testid="floor-down">
            <CloudOff className="i" aria-hidden="true" />
            <span>{say("live-down")}</span>
          </p>
        )}
        {floor.live && above && (
          <p className="floor-note" data-testid="floor-why" data-code={above.code}>
            {/* The refusal itself tells of something that was tried. */}
            <span>{above.code === "seat-on-break" ? say("live-no-seat-on-break") : fault(above)}</span>
          </p>
        )}
        {floor.channels.map((channel) => (
          <Channel
            key={channel.id}
            {...props}
            channel={channel}
            keyed={floor.live && keyed?.id === channel.id}
            portalKeyed={channel.id === portal?.id}
            toldAbove={above !== null || !floor.live}
          />
        ))}
        <ContactLine {...props} />
        {floor.mayOverrule && floor.others.length > 0 && <Others {...props} />}
        {floor.mayOverrule && floor.people.length > 0 && <People {...props} />}
        <p className="seats-foot">
          <Button small look="quiet" icon={BookOpenText} onPress={onLedger} data-testid="open-ledger">
            {say("ledger-title")}
          </Button>
        </p>
      </aside>
    </>
  );
}
