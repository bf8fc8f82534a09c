import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";

/** Where a key acts; also the heading under which the `?` sheet lists it. */
export type KeyPlace = "everywhere" | "list" | "ticket" | "composer" | "livedesk" | "script" | "outbox";

/** A key and what it does. `code` is the place on the keyboard: an Arabic layout gives another letter there. */
export interface KeyBinding {
  /** Message id of what it does. */
  word: string;
  /** `KeyboardEvent.code`. */
  code: string;
  /** What stands on the keys, for hints. */
  caps: readonly string[];
  place: KeyPlace;
  run: () => void;
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

/** What the hint bar and the sheet need of a binding. */
export type KeyFace = Pick<KeyBinding, "word" | "caps" | "place" | "hint">;

interface Registered {
  bindings: readonly KeyBinding[];
}

const registered = new Set<Registered>();
const listeners = new Set<() => void>();
let faces: readonly KeyFace[] = [];

function renew(): void {
  faces = [...registered].flatMap((entry) =>
    entry.bindings.map(({ word, caps, place, hint }) => ({ word, caps, place, hint })),
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
  if (held && (binding.place === "ticket" || binding.place === "composer")) return;
  binding.run();
}

/** Binds keys while the component stands. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const entry = useRef<Registered>({ bindings });
  const before = entry.current.bindings;
  entry.current.bindings = bindings;
  const same =
    before.length === bindings.length && before.every((binding, index) => binding.word === bindings[index]?.word);

  useEffect(() => {
    const mine = entry.current;
    if (registered.size === 0) window.addEventListener("keydown", press);
    registered.add(mine);
    renew();
    return () => {
      registered.delete(mine);
      if (registered.size === 0) window.removeEventListener("keydown", press);
      renew();
    };
  }, []);

  useEffect(() => {
    if (!same) renew();
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
