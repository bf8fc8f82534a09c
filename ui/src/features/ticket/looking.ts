import { useCallback, useEffect, useRef, useState } from "react";
import { send } from "../../shared/ipc";

/** How long after a stroke somebody still counts as writing, milliseconds. */
const pause = 15_000;

const nobodyWaits = () => {
  // Colleagues see it a little later; there is nothing that the person could do.
};

/**
 * Tells colleagues that the ticket is open here (X7). Returns what is called at every stroke to the customer, and with
 * `false` when the words have gone.
 */
export function useLooking(ticket: string): (writing: boolean) => void {
  const [writing, setWriting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    void send({ act: "look", ticket, writing }).catch(nobodyWaits);
  }, [ticket, writing]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void send({ act: "look", ticket: null, writing: false }).catch(nobodyWaits);
    },
    [],
  );

  return useCallback((now: boolean) => {
    clearTimeout(timer.current);
    setWriting(now);
    if (now) timer.current = setTimeout(() => setWriting(false), pause);
  }, []);
}
