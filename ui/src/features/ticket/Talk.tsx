import { useQuery } from "@tanstack/react-query";
import type { DeskView, Fault } from "../../shared/ipc";
import { Code, Tag } from "../../shared/ui/Bits";
import { FaultNote } from "../../shared/ui/Fault";
import { statusIcon } from "../../shared/ui/icons";
import { Slow } from "../../shared/ui/Slow";
import { useSpeech } from "../../shared/words";
import { Composer } from "./Composer";
import { Conversation } from "./Conversation";
import { Held } from "./Held";
import { Here } from "./Here";
import { useLooking } from "./looking";
import { type AskedTicket, ticketQuery } from "./queries";
import "./page.css";

interface TalkProps {
  id: string;
  desk: DeskView;
  /** The live contact in which a reply is said. */
  contact: string | null;
}

/** A ticket's conversation and its composer alone, for where the ticket is not the matter but the talk. */
export function TicketTalk({ id, desk, contact }: TalkProps) {
  const ticket = useQuery(ticketQuery(id));
  if (!ticket.data) {
    return ticket.error ? (
      <FaultNote fault={ticket.error as unknown as Fault} onRetry={() => void ticket.refetch()} />
    ) : (
      <Slow>
        <span className="bone long" />
      </Slow>
    );
  }
  return <Whole key={id} id={id} desk={desk} contact={contact} ticket={ticket.data} />;
}

function Whole({ desk, contact, ticket }: TalkProps & { ticket: AskedTicket }) {
  const { word } = useSpeech();
  const { row, entries } = ticket;
  const wrote = useLooking(row.id);
  const status = desk.statuses.find((face) => face.id === row.status)?.class;
  return (
    <article className="page talk-page" aria-label={row.subject} data-testid="ticket-talk" data-id={row.id}>
      <header className="talk-head">
        <Tag icon={statusIcon(status)} look={status === "solved" ? "met" : ""}>
          {word(`status-${row.status}`, row.status)}
        </Tag>
        <h2 className="one grow" dir="auto" lang={row.language} title={row.subject}>
          {row.subject}
        </h2>
        {row.number && <Code className="meta">{row.number}</Code>}
      </header>
      <Here here={ticket.here} />
      <Conversation entries={entries} files={ticket.files.sent} desk={desk} ticket={row.id} language={row.language} />
      <Held ticket={row.id} language={row.language} held={ticket.held} />
      <Composer
        ticket={ticket}
        languages={[...new Set([row.language, ...desk.languages])]}
        contact={contact}
        onWrite={wrote}
      />
    </article>
  );
}
