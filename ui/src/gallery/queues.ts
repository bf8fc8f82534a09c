import type { QueueCount, TicketRow, TicketsView, ViewRequest } from "../shared/ipc";
import { desk, me, standing } from "./fixtures";

/** How far late and soon tickets are counted. */
const counted = 1000;
const widest = 200;

/** The tickets of a queue, due first as they stand. */
function inQueue(queue: string, rows: readonly TicketRow[]): TicketRow[] {
  switch (queue) {
    case "mine":
      return rows.filter((row) => row.assignee?.id === me.id && row.status !== "resolved");
    case "open":
    case "pending":
    case "resolved":
      return rows.filter((row) => row.status === queue);
    case "team":
      return rows.filter((row) => row.assignee && row.assignee.id !== me.id);
    default:
      return rows.filter((row) => row.status !== "resolved");
  }
}

/** What the rail says of a queue. */
export function figures(id: string, rows: readonly TicketRow[]): QueueCount {
  const list = inQueue(id, rows);
  const dues = list.flatMap(({ clock }) => (clock ? [clock.dueAt] : [])).sort((one, other) => one - other);
  return {
    id,
    count: list.length,
    oldestDue: dues[0] ?? null,
    late: Math.min(counted, dues.filter((due) => due < standing).length),
    nextDue: dues.find((due) => due >= standing) ?? null,
  };
}

/** Part of a queue, with what stands above its list. */
export function rowsOf(request: ViewRequest & { view: "tickets" }, all: readonly TicketRow[]): TicketsView {
  const list = inQueue(request.queue, all);
  const due = (row: TicketRow) => (row.clock?.dueAt ?? Number.MAX_VALUE) - standing;
  return {
    queue: request.queue,
    total: list.length,
    late: Math.min(counted, list.filter((row) => due(row) < 0).length),
    soon: Math.min(counted, list.filter((row) => due(row) >= 0 && due(row) < desk.warnBefore).length),
    offset: request.offset,
    rows: list.slice(request.offset, request.offset + Math.min(widest, request.limit)),
  };
}
