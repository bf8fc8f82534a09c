import { queryOptions } from "@tanstack/react-query";
import { turn } from "../../shared/drafts";
import { type TicketView, view } from "../../shared/ipc";

/** A ticket and the turn in which it was asked for: drafts must not be overwritten by an older answer. */
export type AskedTicket = TicketView & { askedAt: number };

/** One ticket whole. */
export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ["ticket", id],
    queryFn: async (): Promise<AskedTicket> => {
      const askedAt = turn();
      return { ...(await view({ view: "ticket", id })), askedAt };
    },
  });

/**
 * The files that wait in a ticket's drafts, and what its messages may have. They change with the ticket; what waited
 * when somebody last looked is never shown again.
 */
export const filesQuery = (ticket: string) =>
  queryOptions({ queryKey: ["ticket", ticket, "files"], queryFn: () => view({ view: "files", ticket }), gcTime: 0 });

/** Agents that a ticket can be assigned to. */
export const peopleQuery = queryOptions({ queryKey: ["people"], queryFn: () => view({ view: "people" }) });

/** Customers found by what was typed. */
export const customersQuery = (find: string) =>
  queryOptions({
    queryKey: ["customers", find],
    queryFn: () => view({ view: "customers", find }),
    enabled: find.trim().length > 0,
    staleTime: 5_000,
  });
