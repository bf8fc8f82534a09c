import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { type Fault, isFault, type SessionView, type Settings, send } from "../ipc";
import { sessionQuery } from "../ipc/live";

interface Chosen {
  settings: Settings;
  /** Changes a choice on the screen at once and keeps it. */
  choose: (patch: Partial<Settings>) => void;
  /** Why the last choice could not be kept. */
  fault: Fault | null;
}

const ChosenContext = createContext<Chosen | null>(null);

/** What the person chose on this machine. */
export function useChosen(): Chosen {
  const chosen = useContext(ChosenContext);
  if (!chosen) throw new Error("useChosen outside ChosenProvider");
  return chosen;
}

/**
 * Holds the choices made in this run above what the backend last told: an answer that was already on its way
 * when the next language was clicked must not flick the screen back.
 */
export function ChosenProvider({ session, children }: { session: SessionView; children: ReactNode }) {
  const queries = useQueryClient();
  const [patch, setPatch] = useState<Partial<Settings>>({});
  const [fault, setFault] = useState<Fault | null>(null);
  const settings = useMemo(() => ({ ...session.settings, ...patch }), [session.settings, patch]);
  const latest = useRef(settings);
  latest.current = settings;

  const choose = useCallback(
    (more: Partial<Settings>) => {
      const whole = { ...latest.current, ...more };
      latest.current = whole;
      setPatch((was) => ({ ...was, ...more }));
      send({ act: "choose", settings: whole }).then(
        () => {
          setFault(null);
          queries.setQueryData(
            sessionQuery.queryKey,
            (was) => was && { ...was, settings: { ...was.settings, ...more } },
          );
        },
        (thrown) => isFault(thrown) && setFault(thrown),
      );
    },
    [queries],
  );
  const value = useMemo(() => ({ settings, choose, fault }), [settings, choose, fault]);
  return <ChosenContext value={value}>{children}</ChosenContext>;
}
