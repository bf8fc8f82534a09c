import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Server, X } from "lucide-react";
import { useState } from "react";
import type { BandView, Fault, ResolutionAsked, ResolvedRow } from "../../shared/ipc";
import { Code, Sign } from "../../shared/ui/Bits";
import { Button, IconButton } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { serverNow } from "../../shared/ui/now";
import { Slow } from "../../shared/ui/Slow";
import { useSpeech } from "../../shared/words";
import { sayLength } from "../../shared/words/clock";
import { bandPage, bandQuery } from "./queries";
import { Heads } from "./Report";
import { bandName } from "./Resolution";

interface BandTicketsProps {
  band: BandView;
  place: number;
  asked: ResolutionAsked;
  onOpen: (ticket: string) => void;
  onClose: () => void;
}

/** The tickets behind a figure, the last resolved first. */
export function BandTickets({ band, place, asked, onOpen, onClose }: BandTicketsProps) {
  const speech = useSpeech();
  const { say } = speech;
  const [offset, setOffset] = useState(0);
  const found = useQuery(bandQuery(asked, place, offset));
  const rows = found.data?.tickets ?? [];
  const title = say("report-tickets-of", { band: bandName(speech, band) });
  return (
    <section className="card" aria-label={title} data-testid="band-tickets">
      <header className="report-sum">
        <h2>{title}</h2>
        {band.count > bandPage && (
          <span className="meta" data-n="">
            {say("ledger-range", {
              from: offset + 1,
              to: Math.min(offset + bandPage, band.count),
              total: band.count,
            })}
          </span>
        )}
        <span className="end report-pages">
          {band.count > bandPage && (
            <>
              <Button
                small
                icon={ChevronLeft}
                flip
                isDisabled={offset === 0}
                onPress={() => setOffset((was) => Math.max(0, was - bandPage))}
              >
                {say("ledger-newer")}
              </Button>
              <Button
                small
                icon={ChevronRight}
                flip
                isDisabled={offset + bandPage >= band.count}
                onPress={() => setOffset((was) => was + bandPage)}
              >
                {say("ledger-older")}
              </Button>
            </>
          )}
          <IconButton icon={X} small label={say("report-close")} onPress={onClose} data-testid="band-close" />
        </span>
      </header>
      {found.error && <FaultNote fault={found.error as unknown as Fault} onRetry={() => void found.refetch()} />}
      {!found.data && !found.error && (
        <Slow>
          <span className="bone long" />
        </Slow>
      )}
      {rows.length > 0 && (
        <table className="report-table">
          <Heads columns={["report-ticket", "report-subject", "report-agent", "report-resolved-at", "report-took"]} />
          <tbody>
            {rows.map((row) => (
              <TicketLine key={row.id} row={row} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function TicketLine({ row, onOpen }: { row: ResolvedRow; onOpen: (ticket: string) => void }) {
  const speech = useSpeech();
  const { say, dates } = speech;
  return (
    <tr data-testid={`resolved-${row.id}`}>
      <td>
        <span className="report-number">
          <Code>{row.number ?? "–"}</Code>
          {!row.here && <Sign icon={Server} small label={say("report-not-here")} />}
        </span>
      </td>
      <td className="report-subject">
        {row.here ? (
          <button type="button" className="link" onClick={() => onOpen(row.id)} data-testid={`resolved-open-${row.id}`}>
            <bdi lang={row.language} dir="auto">
              {row.subject}
            </bdi>
          </button>
        ) : (
          <bdi lang={row.language} dir="auto">
            {row.subject}
          </bdi>
        )}
      </td>
      <td>
        <bdi>{row.assignee?.name ?? "–"}</bdi>
      </td>
      <td data-n="" title={dates.full(row.resolvedAt)}>
        {dates.near(row.resolvedAt, serverNow())}
      </td>
      <td data-n="">{sayLength(speech, row.took)}</td>
    </tr>
  );
}
