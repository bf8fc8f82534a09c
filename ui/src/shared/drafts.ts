import { type DraftKind, type DraftView, type Fault, send, toFault } from "./ipc";
import { serverNow } from "./ui/now";

/** What is being written, as it stands in the field. */
export type Draft = Pick<DraftView, "text" | "caretStart" | "caretEnd" | "template">;

/** How long a pause in typing is before the draft is kept. */
export const pause = 300;

const empty: Draft = { text: "", caretStart: 0, caretEnd: 0, template: null };

interface Held {
  draft: Draft;
  /** What the backend was last given. */
  kept: Draft | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The turn in which the last keeping ended; nothing while one is on its way. */
  settled: number | null;
  listeners: Set<() => void>;
  fault: Fault | null;
  /** When it was last kept; nothing if never or if it is empty. */
  keptAt: number | null;
}

let turns = 0;

/** A turn of asking or keeping; a later one has a higher number. */
export function turn(): number {
  turns += 1;
  return turns;
}

const held = new Map<string, Held>();
const key = (ticket: string, kind: DraftKind) => `${kind} ${ticket}`;

function hold(ticket: string, kind: DraftKind): Held {
  const id = key(ticket, kind);
  let entry = held.get(id);
  if (!entry) {
    entry = { draft: empty, kept: null, timer: undefined, settled: 0, listeners: new Set(), fault: null, keptAt: null };
    held.set(id, entry);
  }
  return entry;
}

const equal = (a: Draft, b: Draft) =>
  a.text === b.text && a.caretStart === b.caretStart && a.caretEnd === b.caretEnd && a.template === b.template;

function tell(entry: Held): void {
  for (const heard of entry.listeners) heard();
}

/** The draft in hand. */
export function draftOf(ticket: string, kind: DraftKind): Draft {
  return hold(ticket, kind).draft;
}

/** How the keeping of a draft stands. */
export function keeping(ticket: string, kind: DraftKind): Pick<Held, "fault" | "keptAt"> {
  return hold(ticket, kind);
}

/** Hears when a draft changed from outside the field or was kept. */
export function listenTo(ticket: string, kind: DraftKind, heard: () => void): () => void {
  const entry = hold(ticket, kind);
  entry.listeners.add(heard);
  return () => entry.listeners.delete(heard);
}

/**
 * Takes over what the backend holds: at first sight, and later only into an empty field and only from an answer
 * that was asked for after our own last keeping ended. (Words come back this way when a refused reply is given up.)
 */
export function adopt(ticket: string, kind: DraftKind, given: DraftView | undefined, askedAt: number): void {
  const entry = hold(ticket, kind);
  if (!given || entry.draft.text !== "" || entry.timer !== undefined) return;
  if (entry.settled === null || askedAt < entry.settled) return;
  const { text, caretStart, caretEnd, template } = given;
  entry.draft = { text, caretStart, caretEnd, template };
  entry.kept = entry.draft;
  tell(entry);
}

async function keep(ticket: string, kind: DraftKind, entry: Held): Promise<void> {
  clearTimeout(entry.timer);
  entry.timer = undefined;
  const { draft } = entry;
  if (equal(draft, entry.kept ?? empty)) return;
  entry.kept = draft;
  entry.settled = null;
  try {
    await send({ act: "save-draft", ticket, kind, ...draft });
    entry.fault = null;
    entry.keptAt = draft.text === "" ? null : serverNow();
  } catch (thrown) {
    // The words stay in the field; the next stroke tries again.
    entry.kept = null;
    entry.fault = toFault(thrown);
  }
  if (entry.kept === draft || entry.kept === null) entry.settled = turn();
  tell(entry);
}

/** Notes what stands in the field, and keeps it after a pause in typing. */
export function write(ticket: string, kind: DraftKind, draft: Draft): void {
  const entry = hold(ticket, kind);
  if (equal(draft, entry.draft)) return;
  entry.draft = draft;
  clearTimeout(entry.timer);
  entry.timer = setTimeout(() => void keep(ticket, kind, entry), pause);
}

/** Keeps the draft now: the field is left, or the ticket. */
export function flush(ticket: string, kind: DraftKind): Promise<void> {
  return keep(ticket, kind, hold(ticket, kind));
}

/** Empties the field because its words were sent. Returns what stood there. */
export function take(ticket: string, kind: DraftKind): Draft {
  const entry = hold(ticket, kind);
  const was = entry.draft;
  entry.draft = empty;
  entry.keptAt = null;
  clearTimeout(entry.timer);
  entry.timer = undefined;
  entry.settled = null;
  tell(entry);
  return was;
}

/** After sending: the kept copy goes too; or the words come back because they were refused. */
export function taken(ticket: string, kind: DraftKind, back: Draft | null): void {
  const entry = hold(ticket, kind);
  if (back && entry.draft.text === "") {
    entry.draft = back;
    entry.settled = turn();
    tell(entry);
    return;
  }
  void keep(ticket, kind, entry).then(() => {
    entry.settled ??= turn();
  });
}

/**
 * Gives refused words up and puts them behind the draft. What stands in the field is kept first, and the field then
 * takes over what the backend made of both.
 */
export async function putBack(ticket: string, kind: DraftKind, n: number): Promise<void> {
  await flush(ticket, kind);
  await send({ act: "discard", n });
  const entry = hold(ticket, kind);
  clearTimeout(entry.timer);
  entry.timer = undefined;
  entry.draft = empty;
  entry.kept = null;
  entry.settled = turn();
  tell(entry);
}

/** Forgets everything: another person signs in. */
export function forgetDrafts(): void {
  for (const entry of held.values()) clearTimeout(entry.timer);
  held.clear();
}
