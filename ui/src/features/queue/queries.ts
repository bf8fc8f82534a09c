import { keepPreviousData, queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { type Fault, type TicketRow, view } from "../../shared/ipc";
import type { Figures } from "./groups";

/** Queues with their live counts. */
export const queuesQuery = queryOptions({ queryKey: ["queues"], queryFn: () => view({ view: "queues" }) });

/** Rows asked for at a time. */
export const pageSize = 100;

const page = (queue: string, number: number) =>
  queryOptions({
    queryKey: ["tickets", queue, number],
    queryFn: () => view({ view: "tickets", queue, offset: number * pageSize, limit: pageSize }),
  });

interface Window {
  first: number;
  last: number;
}

/** The rows of a queue near where one looks, and the figures of the whole. */
export interface TicketRows {
  /** Nothing until the first answer. */
  figures: Figures | undefined;
  rowAt: (index: number) => TicketRow | undefined;
  fault: Fault | null;
  retry: () => void;
  /** Says which rows are looked at. */
  look: (first: number, last: number) => void;
}

/** Windows a queue: the first page, whose figures speak for the whole, and the pages in sight. */
export function useTickets(queue: string): TicketRows {
  const [sight, setSight] = useState<Window & { queue: string }>({ queue, first: 0, last: 0 });
  const here = sight.queue === queue ? sight : { first: 0, last: 0 };

  const first = useQuery({ ...page(queue, 0), placeholderData: (was) => (was?.queue === queue ? was : undefined) });
  const numbers = useMemo(() => {
    const list: number[] = [];
    for (let number = Math.max(1, here.first); number <= here.last; number += 1) list.push(number);
    return list;
  }, [here.first, here.last]);
  const others = useQueries({
    queries: numbers.map((number) => ({ ...page(queue, number), placeholderData: keepPreviousData })),
  });

  const pages = new Map<number, readonly TicketRow[]>();
  if (first.data) pages.set(0, first.data.rows);
  numbers.forEach((number, index) => {
    const rows = others[index]?.data;
    if (rows && rows.offset === number * pageSize && rows.queue === queue) pages.set(number, rows.rows);
  });

  const look = useCallback(
    (from: number, to: number) => {
      const next = {
        queue,
        first: Math.floor(Math.max(0, from) / pageSize),
        last: Math.floor(Math.max(0, to) / pageSize),
      };
      setSight((was) => (was.queue === queue && was.first === next.first && was.last === next.last ? was : next));
    },
    [queue],
  );

  return {
    figures: first.data,
    rowAt: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    fault: (first.error as Fault | null) ?? null,
    retry: () => void first.refetch(),
    look,
  };
}
