import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";

/** Where a key acts; also the heading under which the `?` sheet lists it. */
export type KeyPlace =
  | "everywhere"
  | "list"
  | "ticket"
  | "composer"
  | "livedesk"
  | "script"
  | "ledger"
  | "outbox"
  | "search"
  | "reports"
  | "procedure";

/** A key and what it does. `code` is the place on the keyboard: an Arabic layout gives another letter there. */
export interface KeyBinding {
  /** Message id of what it does. */
  word: string;
  /** `KeyboardEvent.code`. */
  code: string;
  /** What stands on the keys, for hints. */
  caps: readonly string[];
  place: KeyPlace;
  /** Nothing where the key only moves within what has the focus. */
  run?: () => void;
  /**
   * What this one of a row of keys does, which the sheet names once: its words and its own caps, for the palette.
   * Null where the palette lists what the key reaches in another way.
   */
  each?: { words: string; caps: readonly string[] } | null;
  ctrl?: boolean;
  shift?: boolean;
  alt?: boolean;
  /** Acts in fields too; letters alone never do. */
  inField?: boolean;
  /** Shown in the hint bar. */
  hint?: boolean;
  /** Known to the sheet and the bar, but answered by the component that has the focus. */
  shownOnly?: boolean;
}

/** What the hint bar, the sheet and the palette need of a binding. */
export type KeyFace = Pick<KeyBinding, "word" | "caps" | "place" | "hint" | "each"> & {
  /** Does what the key does, as it does it now; nothing once the key is gone. */
  run: (() => void) | undefined;
};

interface Registered {
  bindings: readonly KeyBinding[];
  /** What was last told of them. */
  told: string;
}

/** What the faces of bindings depend on. */
const names = (bindings: readonly KeyBinding[]): string =>
  bindings.map(({ word, code, each }) => `${word} ${code} ${each?.words ?? ""}`).join("\n");

const registered = new Set<Registered>();
const listeners = new Set<() => void>();
let faces: readonly KeyFace[] = [];

function renew(): void {
  faces = [...registered].flatMap((entry) =>
    entry.bindings.map((binding, index) => {
      const { word, caps, place, hint, each } = binding;
      // The binding is looked up when it runs: what it does changes with every drawing, what it is called does not.
      const run = () => {
        const now = entry.bindings[index];
        if (now && registered.has(entry) && now.word === word && now.code === binding.code) act(now);
      };
      return { word, caps, place, hint, each, run: binding.run && run };
    }),
  );
  for (const heard of listeners) heard();
}

/** Whether letters belong to what has the focus. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target.isContentEditable;
}

/** The binding that answers a key press, if one does. The one registered last wins. */
export function answering(event: KeyboardEvent, bindings: readonly KeyBinding[]): KeyBinding | undefined {
  if (event.isComposing || event.defaultPrevented) return undefined;
  const target = event.target;
  // Menus, lists and dialogs that float above have their own keys.
  if (target instanceof Element && target.closest("[data-floating]")) return undefined;
  const field = isField(target);
  return bindings.findLast(
    (binding) =>
      !binding.shownOnly &&
      binding.code === event.code &&
      Boolean(binding.ctrl) === (event.ctrlKey || event.metaKey) &&
      Boolean(binding.shift) === event.shiftKey &&
      Boolean(binding.alt) === event.altKey &&
      (!field || binding.inField),
  );
}

/** Whether the ticket on the screen is not the one in hand yet. */
let held = false;

/** Lets no key act on the ticket while it is not the one in hand. */
export function useHeldKeys(isHeld: boolean): void {
  useLayoutEffect(() => {
    held = isHeld;
    return () => {
      held = false;
    };
  }, [isHeld]);
}

function press(event: KeyboardEvent): void {
  const binding = answering(
    event,
    [...registered].flatMap((entry) => entry.bindings),
  );
  if (!binding) return;
  event.preventDefault();
  act(binding);
}

function act(binding: KeyBinding): void {
  if (held && (binding.place === "ticket" || binding.place === "composer")) return;
  binding.run?.();
}

/** Binds keys while the component stands. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const entry = useRef<Registered>({ bindings, told: "" });
  entry.current.bindings = bindings;

  useEffect(() => {
    const mine = entry.current;
    if (registered.size === 0) window.addEventListener("keydown", press);
    registered.add(mine);
    mine.told = names(mine.bindings);
    renew();
    return () => {
      registered.delete(mine);
      if (registered.size === 0) window.removeEventListener("keydown", press);
      renew();
    };
  }, []);

  // Compared with what was told and not while drawing: a drawing may be thrown away.
  useEffect(() => {
    const mine = entry.current;
    const now = names(mine.bindings);
    if (mine.told === now) return;
    mine.told = now;
    renew();
  });
}

/** Every key that acts where one stands. */
export function useKeyFaces(): readonly KeyFace[] {
  return useSyncExternalStore(
    (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    () => faces,
    () => faces,
  );
}
