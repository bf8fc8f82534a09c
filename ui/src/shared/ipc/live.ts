import { QueryClient, queryOptions } from "@tanstack/react-query";
import { type Changed, type FloorView, subscribe, view } from ".";

/**
 * Views are asked for once and again only when the backend says that they may have changed, so nothing is
 * ever stale by age. `networkMode: always` because the "network" is the same machine: the line being down
 * must not hold a question back (K4).
 */
export function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        networkMode: "always",
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** Who is signed in, the line and the settings. */
export const sessionQuery = queryOptions({ queryKey: ["session"], queryFn: () => view({ view: "session" }) });

/** The desk's vocabulary. */
export const deskQuery = queryOptions({ queryKey: ["desk"], queryFn: () => view({ view: "desk" }) });

/** Seats, both lines and the person's live contacts: the top bar and the live desk show them. */
export const floorQuery = queryOptions({ queryKey: ["floor"], queryFn: () => view({ view: "floor" }) });

/** The scripts of a ticket: the runner, and the panel that hides what is asked for (X4). */
export const scriptQuery = (ticket: string) =>
  queryOptions({ queryKey: ["script", ticket], queryFn: () => view({ view: "script", ticket }) });

/** How often it is asked whether somebody who is refused is there by now, in ms: nothing tells that a shift begins. */
export const untilSomebodyIsThere = 60_000;

/** Which questions a change concerns, by the start of their key. */
export function concerned(changed: Changed): readonly (readonly string[])[] {
  switch (changed.topic) {
    case "session":
      // With the line comes and goes what may be asked of the floor.
      return [["session"], ["sync"], ["people"], ["delegations"], ["floor"]];
    case "desk":
      // Also told when changes were missed: what is open is asked for again with it.
      return [
        ["desk"],
        ["ticket"],
        ["delegations"],
        ["floor"],
        ["script"],
        ["records"],
        ["ledger"],
        ["rota"],
        ["surveys"],
        ["revisions"],
        ["charts"],
      ];
    case "queues":
      return [["queues"], ["tickets"], ["search"]];
    case "ticket":
      return [
        ["ticket", changed.id],
        ["script", changed.id],
        // A customer's records can be changed at any of their tickets.
        ["records"],
      ];
    case "floor":
      return [["floor"], ["ledger"], ["people"], ["script"]];
    case "break-asked":
      return [];
    case "search":
      return [["search"]];
    case "rota":
      return [["rota"], ["people"], ["script"]];
    case "surveys":
      return [["surveys"]];
    case "outbox":
      return [["outbox"], ["sync"], ["session"], ["delegations"], ["revisions"]];
  }
}

const breakAsked = new Set<() => void>();

/** Hears that the person asked for a break outside of the window. Returns how to stop hearing it. */
export function onBreakAsked(run: () => void): () => void {
  breakAsked.add(run);
  return () => breakAsked.delete(run);
}

/** Whether a live contact of the person belongs to a ticket. */
function speaksOf(floor: FloorView | undefined, ticket: string): boolean {
  return floor?.contacts.some((contact) => contact.ticket === ticket) ?? false;
}

/**
 * Asks again for what changed. Changes that arrive in one burst (a frame of a thousand rows) become one round
 * of questions; the first is asked in the same task, so that a single change is on the screen at once.
 */
export function follow(queries: QueryClient, pause = 40): Promise<void> {
  const waiting = new Map<string, readonly string[]>();
  let resting = false;
  const ask = () => {
    if (waiting.size === 0) {
      resting = false;
      return;
    }
    for (const queryKey of waiting.values()) void queries.invalidateQueries({ queryKey });
    waiting.clear();
    resting = true;
    setTimeout(ask, pause);
  };
  return subscribe((changed) => {
    const note = (key: readonly string[]) => waiting.set(key.join("\u0000"), key);
    for (const key of concerned(changed)) note(key);
    if (changed.topic === "break-asked") for (const run of breakAsked) run();
    // Whose turn it is in a live contact is read off its ticket.
    if (changed.topic === "ticket" && speaksOf(queries.getQueryData(floorQuery.queryKey), changed.id)) note(["floor"]);
    if (!resting) ask();
  });
}
