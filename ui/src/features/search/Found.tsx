import { CircleUserRound, CloudUpload, CornerDownRight } from "lucide-react";
import type { DeskView, FoundCustomer, FoundTicket, TicketRow } from "../../shared/ipc";
import { Sign } from "../../shared/ui/Bits";
import { DueClock } from "../../shared/ui/Clock";
import { statusIcon } from "../../shared/ui/icons";
import { Marked, MarkedCode } from "../../shared/ui/Marked";
import { serverNow } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";

/** A row of the results, and the ticket that it opens. */
export interface Result {
  id: string;
  /** The ticket to open; a customer's newest one, and nothing where there is none. */
  ticket: string | null;
  found?: FoundTicket;
  customer?: FoundCustomer;
  /** A ticket under its customer. */
  under?: TicketRow;
}

/** Pages as rows: customers with their tickets, then tickets. */
export function results(customers: readonly FoundCustomer[], tickets: readonly FoundTicket[]): Result[] {
  return [
    ...customers.flatMap((customer): Result[] => [
      { id: `customer-${customer.face.id}`, ticket: customer.tickets[0]?.id ?? null, customer },
      ...customer.tickets.map((row) => ({ id: `under-${customer.face.id}-${row.id}`, ticket: row.id, under: row })),
    ]),
    ...tickets.map((found) => ({ id: `ticket-${found.row.id}`, ticket: found.row.id, found })),
  ];
}

interface RowProps {
  id: string;
  result: Result;
  desk: DeskView;
  isActive: boolean;
  onPoint: () => void;
  onPick: () => void;
}

/** Something that was found; each text with its own direction. */
export function Found({ id, result, desk, isActive, onPoint, onPick }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={`hit ${result.under ? "is-under" : ""}`}
      data-testid={`found-${result.id}`}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onPick}
    >
      {result.found && <Ticket found={result.found} desk={desk} />}
      {result.customer && <Customer found={result.customer} />}
      {result.under && <Under row={result.under} desk={desk} />}
    </div>
  );
}

function Status({ row, desk }: { row: TicketRow; desk: DeskView }) {
  const { word } = useSpeech();
  const face = desk.statuses.find((status) => status.id === row.status);
  return <Sign icon={statusIcon(face?.class)} label={word(`status-${row.status}`, row.status)} />;
}

function When({ row, desk }: { row: TicketRow; desk: DeskView }) {
  const { say, dates } = useSpeech();
  return (
    <span className="found-end">
      {row.unsent && <Sign icon={CloudUpload} label={say("ticket-unsent")} small className="unsent" />}
      {row.clock ? (
        <DueClock dueAt={row.clock.dueAt} warnBefore={desk.warnBefore} />
      ) : (
        <time className="meta" data-n="" dateTime={new Date(row.updatedAt).toISOString()}>
          {dates.near(row.updatedAt, serverNow())}
        </time>
      )}
    </span>
  );
}

function Ticket({ found, desk }: { found: FoundTicket; desk: DeskView }) {
  const { say } = useSpeech();
  const { row, excerpt } = found;
  return (
    <>
      <Status row={row} desk={desk} />
      <span className="found-words">
        <span className="one found-title" dir="auto" lang={row.language} title={row.subject}>
          <Marked text={row.subject} marks={found.inSubject} />
        </span>
        <span className="found-line">
          <span className="one" dir="auto" title={row.customer}>
            <Marked text={row.customer} marks={found.inCustomer} />
          </span>
          {row.number && <MarkedCode className="meta" text={row.number} marks={found.inNumber} />}
        </span>
        {excerpt && (
          <span className="found-line excerpt">
            <span className="meta found-of">{say(`search-in-${excerpt.of}`)}</span>
            <span className="one" dir="auto" lang={row.language} title={excerpt.text}>
              <Marked text={excerpt.text} marks={excerpt.marks} />
            </span>
          </span>
        )}
      </span>
      <When row={row} desk={desk} />
    </>
  );
}

function Customer({ found }: { found: FoundCustomer }) {
  const { say } = useSpeech();
  const { face, tickets } = found;
  return (
    <>
      <CircleUserRound className="i" aria-hidden="true" />
      <span className="found-words">
        <span className="one found-title" dir="auto" lang={face.language ?? undefined} title={face.name}>
          <Marked text={face.name} marks={found.inName} />
        </span>
        <span className="found-line">
          {face.phone && <MarkedCode className="meta" text={face.phone} marks={found.inPhone} />}
          {face.email && <MarkedCode className="meta one" text={face.email} marks={found.inEmail} />}
          {tickets.length === 0 && <span className="meta">{say("search-no-tickets")}</span>}
        </span>
      </span>
    </>
  );
}

function Under({ row, desk }: { row: TicketRow; desk: DeskView }) {
  return (
    <>
      <CornerDownRight className="i s flip" aria-hidden="true" />
      <Status row={row} desk={desk} />
      <span className="found-words">
        <span className="found-line">
          <span className="one" dir="auto" lang={row.language} title={row.subject}>
            <Marked text={row.subject} marks={[]} />
          </span>
          {row.number && <MarkedCode className="meta" text={row.number} marks={[]} />}
        </span>
      </span>
      <When row={row} desk={desk} />
    </>
  );
}
