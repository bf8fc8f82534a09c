import { keepPreviousData, queryOptions, useQueryClient } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { useCallback, useState } from "react";
import { type FloorAsk, type FloorView, type Sent, send, toFault, view } from "../../shared/ipc";
import { floorQuery } from "../../shared/ipc/live";
import { useToast } from "../../shared/ui/toast";

/** Rows of the ledger on one page. */
export const ledgerPage = 50;

/** Who sat where, newest first. */
export const ledgerQuery = (offset: number) =>
  queryOptions({
    queryKey: ["ledger", String(offset)],
    queryFn: () => view({ view: "ledger", offset, limit: ledgerPage }),
    placeholderData: keepPreviousData,
  });

/** Asks something of the floor; a refusal is told in a toast. Answers what came of it, or nothing. */
export type AskFloor = (ask: FloorAsk) => Promise<Sent | null>;

/** How the floor is asked. Nothing there is predicted, so what was pressed is marked until the server has answered. */
export function useAsk(): { ask: AskFloor; asking: FloorAsk | null } {
  const toast = useToast();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<FloorAsk | null>(null);
  const ask = useCallback<AskFloor>(
    async (wanted) => {
      setAsking(wanted);
      try {
        return await send({ act: "floor", ask: wanted });
      } catch (thrown) {
        const fault = toFault(thrown);
        toast({ icon: CircleAlert, words: (speech) => speech.fault(fault), faultCode: fault.code });
        return null;
      } finally {
        setAsking(null);
        void queries.invalidateQueries({ queryKey: floorQuery.queryKey });
      }
    },
    [queries, toast],
  );
  return { ask, asking };
}

/** Opens the page of a channel's outside tool in the browser (A2). */
export function usePortal(): (channel: string) => void {
  const toast = useToast();
  return useCallback(
    (channel) =>
      void send({ act: "open-portal", channel }).catch((thrown) => {
        const fault = toFault(thrown);
        toast({ icon: CircleAlert, words: (speech) => speech.fault(fault), faultCode: fault.code });
      }),
    [toast],
  );
}

/** What Alt U leaves: the first seat that the person has, else the first line for one in which the person waits. */
export function leaving(floor: FloorView): { ask: "leave" | "give-up"; channel: string } | null {
  const seated = floor.channels.find((channel) => channel.tiles.some((tile) => tile.mine));
  if (seated) return { ask: "leave", channel: seated.id };
  const waits = floor.channels.find((channel) => channel.seatLine.some((wait) => wait.mine));
  return waits ? { ask: "give-up", channel: waits.id } : null;
}

/** What the parts of the live desk have in common. */
export interface FloorProps {
  floor: FloorView;
  ask: AskFloor;
  asking: FloorAsk | null;
}
