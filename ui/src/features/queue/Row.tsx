import { ArrowUpToLine, CircleHelp, CloudUpload, PenLine } from "lucide-react";
import { memo } from "react";
import type { ChannelFace, StatusFace, TicketRow } from "../../shared/ipc";
import { Avatar, Sign, Tag } from "../../shared/ui/Bits";
import { DueClock, Fuse } from "../../shared/ui/Clock";
import { mediumIcon, statusIcon } from "../../shared/ui/icons";
import { serverNow } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";

/** What rows need to know of the desk. */
export interface RowDesk {
  statuses: ReadonlyMap<string, StatusFace>;
  channels: ReadonlyMap<string, ChannelFace>;
  warnBefore: number;
}

interface RowProps {
  row: TicketRow;
  desk: RowDesk;
  id: string;
  selected: boolean;
  place: number;
  total: number;
  onSelect: (row: TicketRow, index: number) => void;
}

/** One ticket of a list: status by shape, name, who has it, clock; channel, subject, fuse. */
export const Row = memo(function Row({ row, desk, id, selected, place, total, onSelect }: RowProps) {
  const speech = useSpeech();
  const { say, word, dates } = speech;
  // On the ticket of a request the one who is to answer is the third party.
  const who = row.party ? (row.party.name ?? word(`party-${row.party.id}`, row.party.id)) : row.customer;
  const today = dates.daysApart(row.updatedAt, serverNow()) === 0;
  return (
    // The list itself has the focus and its keys; a row is only pointed at.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      className={`ticket ${row.awaiting ? "unread" : ""}`}
      role="option"
      aria-selected={selected}
      aria-posinset={place + 1}
      aria-setsize={total}
      data-testid="ticket-row"
      data-id={row.id}
      data-number={row.number ?? ""}
      onClick={() => onSelect(row, place)}
    >
      <Sign icon={statusIcon(desk.statuses.get(row.status)?.class)} label={word(`status-${row.status}`, row.status)} />
      <div className="line who">
        <span className="one" dir="auto" title={who}>
          {who}
        </span>
        <span className="line end">
          {row.first && <Sign icon={ArrowUpToLine} label={say("course-first")} small />}
          {row.causeMissing && <Sign icon={CircleHelp} label={say("miss-missing")} small />}
          {row.priority && <Tag>{word(`priority-${row.priority}`, row.priority)}</Tag>}
          {row.draft && <Sign icon={PenLine} label={say("ticket-has-draft")} small />}
          {row.unsent && <Sign icon={CloudUpload} label={say("ticket-unsent")} small className="unsent" />}
          {row.assignee && <Avatar name={row.assignee.name} small titled />}
          {row.clock ? (
            <DueClock dueAt={row.clock.dueAt} warnBefore={desk.warnBefore} />
          ) : (
            <time className="meta" data-n="" dateTime={new Date(row.updatedAt).toISOString()}>
              {today ? dates.time(row.updatedAt) : dates.date(row.updatedAt)}
            </time>
          )}
        </span>
      </div>
      <Sign
        icon={mediumIcon(desk.channels.get(row.channel)?.medium)}
        label={word(`channel-${row.channel}`, row.channel)}
        small
      />
      <div className="line about">
        <span className="one" dir="auto" lang={row.language} title={row.subject}>
          {row.subject}
        </span>
        {row.clock && <Fuse startedAt={row.clock.startedAt} dueAt={row.clock.dueAt} warnBefore={desk.warnBefore} />}
      </div>
    </div>
  );
});

/** A row that is not here yet, of equal height. */
export function RowBones() {
  return (
    <div className="ticket bones" aria-hidden="true">
      <i className="bone" />
      <i className="bone" />
      <i className="bone" />
      <i className="bone" />
    </div>
  );
}
