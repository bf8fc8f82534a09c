import { ChevronDown, ChevronRight, EyeOff, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { DeskView, TicketRow, TicketView } from "../../shared/ipc";
import { Avatar, Sign } from "../../shared/ui/Bits";
import { IconButton } from "../../shared/ui/Button";
import { statusIcon } from "../../shared/ui/icons";
import { Masked } from "../../shared/ui/Masked";
import { countryName, useSpeech } from "../../shared/words";
import { AccountFacts, Whose } from "./Account";
import { Clocks } from "./Clocks";
import { Reveals } from "./Reveals";
import "./side.css";

interface SideProps {
  ticket: TicketView;
  desk: DeskView;
  onOpen: (ticket: string) => void;
  onClose: () => void;
  /** Fields that are asked for in a verification and are hidden until it is passed (X4). */
  hidden: readonly string[];
  /** What else belongs to the ticket. */
  children?: ReactNode;
}

/** What belongs to the ticket: the customer, the clocks with their working, and what was before. */
export function Side({ ticket, desk, onOpen, onClose, hidden, children }: SideProps) {
  const { say, number, languageName, tag } = useSpeech();
  const { customer } = ticket;
  const [unfolded, setUnfolded] = useState(false);
  const country = customer.country && countryName(tag, customer.country);
  const Chevron = unfolded ? ChevronDown : ChevronRight;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <aside className="side inset" aria-label={say("ticket-about")} tabIndex={0}>
      <div className="side-close">
        <IconButton icon={X} small label={say("ticket-close-side")} onPress={onClose} />
      </div>
      <section aria-label={say("ticket-customer")}>
        <div className="person">
          <Avatar name={customer.name} />
          <div className="grow">
            <b className="one" dir="auto" title={customer.name}>
              {customer.name}
            </b>
            {country &&
              ticket.standing !== "unsure" &&
              (hidden.includes("country") ? <Hidden /> : <span className="meta">{country}</span>)}
          </div>
        </div>
        <dl className="facts" hidden={ticket.standing === "unsure"}>
          {customer.phone && (
            <>
              <dt>{say("ticket-phone")}</dt>
              <dd>
                {hidden.includes("phone") ? (
                  <Hidden />
                ) : (
                  <Masked ticket={ticket.row.id} text={customer.phone} mask={ticket.phoneMask} />
                )}
              </dd>
            </>
          )}
          {customer.email && (
            <>
              <dt>{say("ticket-email")}</dt>
              {hidden.includes("email") ? (
                <dd>
                  <Hidden />
                </dd>
              ) : (
                <dd data-clip-ok="">
                  <Masked ticket={ticket.row.id} text={customer.email} mask={ticket.emailMask} />
                </dd>
              )}
            </>
          )}
          {customer.language && (
            <>
              <dt>{say("ticket-language")}</dt>
              <dd>{hidden.includes("language") ? <Hidden /> : languageName(customer.language)}</dd>
            </>
          )}
          {ticket.from && (
            <>
              <dt>{say("ticket-from")}</dt>
              <dd data-clip-ok="">
                <Masked ticket={ticket.row.id} text={ticket.from} mask={ticket.fromMask} />
              </dd>
            </>
          )}
          <AccountFacts ticket={ticket} desk={desk} isHidden={(field) => hidden.includes(field)} />
        </dl>
        {!customer.phone && !customer.email && ticket.standing !== "unsure" && (
          <p className="meta">{say("ticket-no-address")}</p>
        )}
        <Whose ticket={ticket} desk={desk} />
      </section>
      {children}
      <Clocks clocks={ticket.clocks} warnBefore={desk.warnBefore} />
      {ticket.reveals && <Reveals reveals={ticket.reveals} />}
      <section className="folded">
        <h2>
          <button
            type="button"
            className="fold inset"
            aria-expanded={unfolded}
            disabled={ticket.earlier.length === 0}
            onClick={() => setUnfolded((was) => !was)}
          >
            <Chevron className="i flip" aria-hidden="true" />
            <span>{say("ticket-earlier")}</span>
            <span className="count" data-n="">
              {number(ticket.earlier.length)}
            </span>
          </button>
        </h2>
        {unfolded && (
          <ul className="earlier">
            {ticket.earlier.map((row) => (
              <Earlier key={row.id} row={row} desk={desk} onOpen={onOpen} />
            ))}
          </ul>
        )}
      </section>
    </aside>
  );
}

/** A fact that the customer is asked for stays hidden until they are verified. */
function Hidden() {
  const { say } = useSpeech();
  return (
    <span className="hid">
      <EyeOff className="i s" aria-hidden="true" />
      <span>{say("run-hidden")}</span>
    </span>
  );
}

function Earlier({ row, desk, onOpen }: { row: TicketRow; desk: DeskView; onOpen: (ticket: string) => void }) {
  const { word, dates } = useSpeech();
  const status = desk.statuses.find((face) => face.id === row.status);
  return (
    <li>
      <button type="button" className="earlier-row inset" onClick={() => onOpen(row.id)}>
        <Sign icon={statusIcon(status?.class)} label={word(`status-${row.status}`, row.status)} small />
        <span className="one" dir="auto" lang={row.language} title={row.subject}>
          {row.subject}
        </span>
        <time className="meta" data-n="">
          {dates.date(row.updatedAt)}
        </time>
      </button>
    </li>
  );
}
