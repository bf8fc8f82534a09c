import { CircleAlert, Clock3, Hourglass, PhoneOutgoing, UserRoundCheck } from "lucide-react";
import type { ContactFace, FloorView } from "../../shared/ipc";
import { Tag } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { mediumIcon } from "../../shared/ui/icons";
import { useMoment } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import { sayTimer } from "../../shared/words/clock";
import { AskWhy } from "./AskWhy";
import type { AskFloor, FloorProps } from "./queries";

/** A customer who is to be answered this soon is due; ms. On the spot means seconds, not the minutes of a ticket. */
const soon = 60_000;

/** How long a contact waits: until when an answer was promised, or how late it is. */
export function WaitClock({ contact }: { contact: ContactFace }) {
  const speech = useSpeech();
  const { answerBy, since } = contact;
  const state = useMoment((now) =>
    answerBy === null ? "waits" : now >= answerBy ? "late" : answerBy - now <= soon ? "due" : "waits",
  );
  const text = useMoment((now) => {
    if (answerBy !== null && now >= answerBy)
      return speech.say("live-late", { time: sayTimer(speech, now - answerBy) });
    if (answerBy !== null && answerBy - now <= soon) {
      return speech.say("live-due", { time: sayTimer(speech, answerBy - now) });
    }
    return speech.say("live-waits", { time: sayTimer(speech, now - since) });
  });
  const Icon = { waits: Clock3, due: Hourglass, late: CircleAlert }[state];
  return (
    <span className={`clock end ${state === "waits" ? "" : state}`} data-state={state}>
      <Icon className="i" aria-hidden="true" />
      <span data-n="">{text}</span>
    </span>
  );
}

/** The seats to which a contact of a channel can be given, with who sits there. */
function seatsOf(floor: FloorView, contact: ContactFace) {
  const channel = floor.channels.find((one) => one.id === contact.channel);
  return (channel?.tiles ?? []).flatMap((seat) =>
    seat.holder && seat.id && seat.id !== contact.seat
      ? [{ id: seat.id, slot: seat.slot, name: seat.holder.name }]
      : [],
  );
}

/** Gives a contact to a seat beyond the rule (X2). Nothing where there is no seat to give it to. */
export function GiveTo({ floor, ask, contact }: { floor: FloorView; ask: AskFloor; contact: ContactFace }) {
  const { say } = useSpeech();
  const seats = seatsOf(floor, contact);
  if (!floor.mayOverrule || !floor.live || seats.length === 0) return null;
  return (
    <AskWhy
      bare
      label={say("live-give")}
      icon={UserRoundCheck}
      question={say("live-give-why")}
      hint={say("live-overrule-hint")}
      sendWord={say("live-give")}
      testid={`give-${contact.id}`}
      choice={{
        label: say("live-give-seat"),
        options: seats.map((seat) => ({
          id: seat.id,
          words: say("live-seat-of-name", { slot: seat.slot, name: seat.name }),
        })),
      }}
      onSend={(why, seat) => void ask({ ask: "place", contact: contact.id, seat, why })}
    />
  );
}

function LineRow({ floor, ask, asking, contact, place }: FloorProps & { contact: ContactFace; place: number }) {
  const { say, word, number, languageName } = useSpeech();
  const task = contact.outbound;
  const Medium = task ? PhoneOutgoing : mediumIcon(contact.medium);
  const busy = asking !== null && "contact" in asking && asking.contact === contact.id;
  const where = say("live-where", {
    channel: word(`channel-${contact.channel}`, contact.channel),
    language: languageName(contact.language),
  });
  return (
    <li className="line-row" data-testid={`line-${contact.id}`}>
      <span className="n" data-n="">
        {number(place)}
      </span>
      <Medium className="i" aria-hidden="true" />
      <span className="line">
        <span className="one" dir="auto" lang={contact.language} title={contact.customer}>
          {contact.customer}
        </span>
        <WaitClock contact={contact} />
      </span>
      <span className="line line-under">
        <span className="meta one" title={where}>
          {where}
        </span>
        <span className="end line-marks">
          {task && (
            <Tag>
              {contact.askedBy && !contact.own
                ? say("live-call-task-of", { name: contact.askedBy.name })
                : say("live-call-task")}
            </Tag>
          )}
          {contact.first && <Tag look="act">{say("live-first")}</Tag>}
          {task && (contact.own || floor.mayOverrule) && (
            <Button
              small
              look="quiet"
              isDisabled={!floor.live || busy}
              onPress={() => void ask({ ask: "hang-up", contact: contact.id })}
              data-testid={`withdraw-${contact.id}`}
            >
              {say("live-call-withdraw")}
            </Button>
          )}
          <GiveTo floor={floor} ask={ask} contact={contact} />
        </span>
      </span>
    </li>
  );
}

/** The customers who wait for an agent, in the order in which they are served (X1). */
export function ContactLine(props: FloorProps) {
  const { say, number } = useSpeech();
  const { line, waiting } = props.floor;
  return (
    <section className="rest" aria-label={say("live-line")} data-testid="contact-line">
      <header>
        <Hourglass className="i" aria-hidden="true" />
        <h2>{say("live-line")}</h2>
        <span className="count" data-n="" data-testid="line-count" data-count={waiting}>
          {number(waiting)}
        </span>
      </header>
      {line.length === 0 ? (
        <p className="meta line-empty">{say("live-line-empty")}</p>
      ) : (
        <ol>
          {line.map((contact, index) => (
            <LineRow key={contact.id} {...props} contact={contact} place={index + 1} />
          ))}
        </ol>
      )}
      {waiting > line.length && (
        <p className="meta line-empty" data-n="">
          {say("live-line-more", { count: waiting - line.length })}
        </p>
      )}
    </section>
  );
}
