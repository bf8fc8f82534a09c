import type { OutboxEntry, SessionView, SyncView } from "../shared/ipc";
import { settings as chosen, me, minute, standing } from "./fixtures";
import { lineOf } from "./line";
import { lostOf } from "./lost";
import type { Stage } from "./staged";

/** What comes of most acts. */
export const nothing = {
  n: null,
  contact: null,
  matches: null,
  place: null,
  attachment: null,
  revealed: null,
  shownFor: null,
};

/** Where the program of a stage stands with the person in front of it. */
export function sessionOf(stage: Stage, entries: OutboxEntry[]): SessionView {
  const signedIn = ["signed-in", "no-desk"].includes(stage.state ?? "signed-in");
  return {
    state: signedIn ? "signed-in" : stage.state === "locked" ? "locked" : "signed-out",
    person: signedIn ? me : null,
    workspace: signedIn ? "OneCard" : null,
    line: lineOf(stage, signedIn),
    waiting: entries.filter((entry) => ["waiting", "sending"].includes(entry.state.state)).length,
    refused: entries.filter((entry) => entry.state.state === "refused").length,
    settings: { ...chosen, ...stage.settings },
    desks: signedIn ? ["onecard", "travel"] : [],
    lost: lostOf(stage.state),
    locksAt: stage.locks ? standing + 3 * 24 * 60 * minute : null,
    keyring: stage.state !== "no-keyring" && stage.state !== "locked",
    clockOffset: standing - Date.now(),
  };
}

/** How far the sync is. */
export const syncOf = ({ line, settings, waiting, refused }: SessionView, tickets: number): SyncView => ({
  line,
  server: settings.server,
  cursor: 48_210,
  lastReceived: standing - 20_000,
  lastAccepted: standing - 44 * minute,
  tickets,
  waiting,
  refused,
  auditHead: null,
});
