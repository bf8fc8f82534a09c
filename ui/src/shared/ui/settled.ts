import { startTransition, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Changes closer together than this are a run; ms. Slower than a held key, faster than a second thought. */
const run = 250;
/** How long a run must rest before its last value counts; ms. */
const rest = 120;

/**
 * A value that is dear to draw: at once when it changes alone, and only its last one when it changes in a run. So a
 * held key runs through a list without drawing a ticket for each row that it passes. The second part draws it now,
 * for whoever cannot wait.
 */
export function useSettled<T>(value: T): [T, () => void] {
  const [settled, settle] = useState(value);
  const changed = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const now = performance.now();
    const inRun = now - changed.current < run;
    changed.current = now;
    const timer = setTimeout(() => startTransition(() => settle(value)), inRun ? rest : 0);
    return () => clearTimeout(timer);
  }, [value]);
  return [settled, () => flushSync(() => settle(value))];
}
