import type { TicketRow } from "../shared/ipc";
import { me } from "./fixtures";

/** The tickets of a queue of the gallery's desk. */
export function inQueue(rows: readonly TicketRow[], queue: string): TicketRow[] {
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
