import { QueryClient, queryOptions } from "@tanstack/react-query";
import { type Changed, subscribe, view } from ".";

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

/** Which questions a change concerns, by the start of their key. */
export function concerned(changed: Changed): readonly (readonly string[])[] {
  switch (changed.topic) {
    case "session":
      return [["session"], ["sync"], ["people"]];
    case "desk":
      // Also told when changes were missed: what is open is asked for again with it.
      return [["desk"], ["ticket"]];
    case "queues":
      return [["queues"], ["tickets"]];
    case "ticket":
      return [["ticket", changed.id]];
    case "outbox":
      return [["outbox"], ["sync"], ["session"]];
  }
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
    for (const key of concerned(changed)) waiting.set(key.join("\u0000"), key);
    if (!resting) ask();
  });
}
