import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { type Act, type Fault, type Sent, send, toFault } from "../../shared/ipc";
import { scriptQuery } from "../../shared/ipc/live";

/** An act of the runner. */
export type ScriptAct = Extract<Act, { ticket: string }>;

/** Sends an act; the refusal stays beside the step until the next act. */
export function useScriptActs(ticket: string) {
  const queries = useQueryClient();
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const act = useCallback(
    async (wanted: ScriptAct): Promise<Sent | null> => {
      setFault(null);
      setBusy(true);
      try {
        return await send(wanted);
      } catch (thrown) {
        setFault(toFault(thrown));
        return null;
      } finally {
        setBusy(false);
        void queries.invalidateQueries({ queryKey: scriptQuery(ticket).queryKey });
      }
    },
    [queries, ticket],
  );
  return { act, fault, busy };
}

/** How the runner acts. */
export type ActScript = ReturnType<typeof useScriptActs>["act"];
