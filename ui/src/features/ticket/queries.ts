import { queryOptions } from "@tanstack/react-query";
import { turn } from "../../shared/drafts";
import { type TicketView, view } from "../../shared/ipc";
import { untilSomebodyIsThere } from "../../shared/ipc/live";

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
export const peopleQuery = queryOptions({
  queryKey: ["people"],
  queryFn: () => view({ view: "people" }),
  refetchInterval: ({ state }) => (state.data?.some((person) => person.refused) ? untilSomebodyIsThere : false),
});

/** The words of a mail by which a request is escalated; without a product or a language, as the request names them. */
export const escalationTextsQuery = (ticket: string, product: string | null, language: string | null) =>
  queryOptions({
    queryKey: ["escalation-texts", ticket, product, language],
    queryFn: () => view({ view: "escalation-texts", ticket, product, language }),
    gcTime: 0,
  });

/** Customers found by what was typed. */
export const customersQuery = (find: string) =>
  queryOptions({
    queryKey: ["customers", find],
    queryFn: () => view({ view: "customers", find }),
    enabled: find.trim().length > 0,
    staleTime: 5_000,
  });

/** The words of a request to a third party, with what was filled in (as JSON, so that equal ones are one question). */
export const requestTextsQuery = (ticket: string, kind: string, party: string, fields: string, language: string) =>
  queryOptions({
    queryKey: ["request-texts", ticket, kind, party, fields, language],
    queryFn: () =>
      view({
        view: "request-texts",
        ticket,
        kind,
        party,
        fields: JSON.parse(fields) as Record<string, string[]>,
        language,
      }),
    gcTime: 0,
  });

/** The records of a ticket's customer, and what can be done with them. */
export const recordsQuery = (ticket: string) =>
  queryOptions({ queryKey: ["records", ticket], queryFn: () => view({ view: "records", ticket }) });

/** What an action on a record would do now; what was typed as JSON, so that equal ones are one question. */
export const outlookQuery = (ticket: string, record: string, action: string, inputs: string) =>
  queryOptions({
    queryKey: ["records", ticket, record, action, inputs],
    queryFn: () =>
      view({
        view: "record-outlook",
        ticket,
        record,
        action,
        inputs: JSON.parse(inputs) as Record<string, string>,
      }),
    gcTime: 0,
  });
