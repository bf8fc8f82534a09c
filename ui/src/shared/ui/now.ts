import { useCallback, useRef, useSyncExternalStore } from "react";

const second = 1000;
const listeners = new Set<() => void>();
let offset = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let held: number | undefined;

/** The moment at which the screen is being drawn: one for everything that is read in a turn, however long it takes. */
function drawn(): number {
  if (held === undefined) {
    held = serverNow();
    void Promise.resolve().then(() => {
      held = undefined;
    });
  }
  return held;
}

function tick(): void {
  held = undefined;
  for (const heard of listeners) heard();
  arm();
}

/** Wakes on the full second of the server's time, so that all clocks turn together. */
function arm(): void {
  timer = setTimeout(tick, second - ((((Date.now() + offset) % second) + second) % second) + 1);
}

function listen(heard: () => void): () => void {
  listeners.add(heard);
  if (timer === undefined) arm();
  return () => {
    listeners.delete(heard);
    if (listeners.size === 0) {
      clearTimeout(timer);
      timer = undefined;
    }
  };
}

/** Server time: this machine's clock with the measured difference. */
export function serverNow(): number {
  return Date.now() + offset;
}

/** Takes over the measured difference between the server's clock and this machine's. */
export function setClockOffset(milliseconds: number): void {
  if (milliseconds === offset) return;
  offset = milliseconds;
  held = undefined;
  for (const heard of listeners) heard();
}

/**
 * Something read off the present moment. One timer serves every clock on the screen, and a component is drawn
 * again only when what it reads has changed.
 */
export function useMoment<T extends string | number | boolean>(read: (now: number) => T): T {
  const latest = useRef(read);
  latest.current = read;
  const snapshot = useCallback(() => latest.current(drawn()), []);
  return useSyncExternalStore(listen, snapshot, snapshot);
}
