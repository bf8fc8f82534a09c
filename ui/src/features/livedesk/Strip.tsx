import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ContactFace } from "../../shared/ipc";
import { floorQuery } from "../../shared/ipc/live";
import { mediumIcon } from "../../shared/ui/icons";
import { useKeys } from "../../shared/ui/keys";
import { useMoment } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import { useAsk } from "./queries";
import { stateOf, timerOf } from "./Tabs";
import "./strip.css";

/** As many as stand in the bar; the rest are counted. */
const most = 4;

interface StripProps {
  onOpen: (contact: string) => void;
}

/**
 * The person's live contacts, on every screen: each with its timer, offers first to the eye. An offer is told to
 * those who listen, and is accepted or let pass by its key wherever one stands.
 */
export function Strip({ onOpen }: StripProps) {
  const { say, word, number, languageName } = useSpeech();
  const floor = useQuery(floorQuery);
  const { ask } = useAsk();
  const contacts = floor.data?.contacts ?? [];
  const live = floor.data?.live ?? false;
  const offer = contacts.find((contact) => contact.state === "offered");
  // An offer that is answered stays out of reach of a second stroke until the floor is told anew.
  const answered = useRef<string | null>(null);

  useEffect(() => {
    if (answered.current !== offer?.id) answered.current = null;
  }, [offer?.id]);

  const answer = (kind: "accept" | "decline") => {
    if (!offer || !live || answered.current === offer.id) return;
    answered.current = offer.id;
    void ask({ ask: kind, contact: offer.id }).then((sent) => {
      if (sent && kind === "accept") onOpen(offer.id);
      if (!sent) answered.current = null;
    });
  };
  useKeys(
    offer
      ? [
          {
            word: "live-accept",
            code: "KeyA",
            alt: true,
            inField: true,
            caps: ["Alt", "A"],
            place: "everywhere",
            hint: true,
            run: () => answer("accept"),
          },
          {
            word: "live-let-pass",
            code: "KeyX",
            alt: true,
            inField: true,
            caps: ["Alt", "X"],
            place: "everywhere",
            hint: true,
            run: () => answer("decline"),
          },
        ]
      : [],
  );

  const shown = [...contacts].sort((a, b) => Number(b.state === "offered") - Number(a.state === "offered"));
  return (
    <>
      <p className="heard" role="status" aria-live="polite" data-testid="offer-heard">
        {offer
          ? say("live-offer-heard", {
              customer: offer.customer,
              channel: word(`channel-${offer.channel}`, offer.channel),
              language: languageName(offer.language),
            })
          : ""}
      </p>
      {contacts.length > 0 && (
        <ul className="strip" aria-label={say("live-contacts")} data-testid="strip">
          {shown.slice(0, most).map((contact) => (
            <li key={contact.id}>
              <Chip contact={contact} onOpen={onOpen} />
            </li>
          ))}
          {contacts.length > most && (
            <li className="meta strip-more" data-n="" title={say("live-count", { count: contacts.length })}>
              {`+${number(contacts.length - most)}`}
            </li>
          )}
        </ul>
      )}
    </>
  );
}

function Chip({ contact, onOpen }: { contact: ContactFace; onOpen: (contact: string) => void }) {
  const speech = useSpeech();
  const state = stateOf(contact);
  const time = useMoment((now) => timerOf(speech, contact, now));
  const Medium = mediumIcon(contact.medium);
  const words = state === "active" ? time : speech.say(`live-tab-${state}`, { time });
  return (
    <button
      type="button"
      className={`strip-chip ${state}`}
      title={contact.customer}
      data-testid={`strip-${contact.id}`}
      data-state={contact.state}
      onClick={() => onOpen(contact.id)}
    >
      <Medium className="i s" aria-hidden="true" />
      <span className="strip-time" data-n="">
        {words}
      </span>
      <span className="heard">
        <bdi>{contact.customer}</bdi>
      </span>
    </button>
  );
}
