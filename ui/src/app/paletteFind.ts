import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CircleUserRound, SearchX } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { customersQuery, ticketQuery } from "../features/ticket/queries";
import { type CustomerFace, type Fault, type TicketRow, toFault, view } from "../shared/ipc";
import { useToast } from "../shared/ui/toast";
import { fold, foldedWords, rank } from "../shared/words/fold";
import { useGround } from "./desk";
import { type Group, type Item, ticketItem } from "./paletteItems";

/** Rows of each queue that are searched; a view gives no more at once. */
export const searchedRows = 200;

/** From so many characters on tickets and customers are searched. */
const fewest = 2;

/** How long one must rest before customers are asked for; ms. */
const pause = 120;

/** How many of a customer's namesakes are looked into. */
const lookedInto = 12;

interface Known {
  rows: readonly TicketRow[];
  /** A queue has more rows than were looked at. */
  isPart: boolean;
  isRead: boolean;
  fault: Fault | null;
}

/** The first rows of every queue, each ticket once. Read when the palette opens and not again: a list must not move. */
export function useKnownTickets(): Known {
  const { desk } = useGround();
  const queries = useQueryClient();
  const [known, setKnown] = useState<Known>({ rows: [], isPart: false, isRead: false, fault: null });
  const [queues] = useState(desk.queues);
  useEffect(() => {
    let wanted = true;
    const read = queues.map(({ id: queue }) =>
      queries.fetchQuery({
        queryKey: ["tickets", queue, "searched"],
        queryFn: () => view({ view: "tickets", queue, offset: 0, limit: searchedRows }),
      }),
    );
    void Promise.allSettled(read).then((answers) => {
      if (!wanted) return;
      const windows = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
      const failed = answers.find((answer) => answer.status === "rejected");
      const rows = new Map(windows.flatMap((window) => window.rows.map((row) => [row.id, row] as const)));
      setKnown({
        rows: [...rows.values()],
        isPart: windows.some((window) => window.total > window.rows.length),
        isRead: true,
        fault: failed ? toFault(failed.reason) : null,
      });
    });
    return () => {
      wanted = false;
    };
  }, [queries, queues]);
  return known;
}

/** Opens a ticket, wherever one stands. */
export function useOpenTicket(): (ticket: string) => void {
  const navigate = useNavigate();
  return (ticket) => void navigate({ to: "/work", search: (was) => ({ ...was, ticket }) });
}

/**
 * Opens the newest known ticket of a customer. Rows name the customer only, and two can have one name: each is looked
 * into before it is opened.
 */
function useOpenCustomer(rows: readonly TicketRow[]): (face: CustomerFace) => void {
  const open = useOpenTicket();
  const queries = useQueryClient();
  const toast = useToast();
  return async (face) => {
    const named = rows.filter((row) => fold(row.customer) === fold(face.name));
    const newest = named.sort((one, other) => other.updatedAt - one.updatedAt).slice(0, lookedInto);
    for (const row of newest) {
      const whole = await queries.fetchQuery(ticketQuery(row.id)).catch(() => null);
      if (whole?.customer.id === face.id) return open(row.id);
    }
    toast({ icon: SearchX, words: (speech) => speech.say("palette-no-ticket", { name: face.name }) });
  };
}

/** Those that answer, the better first; among equals the order stays. */
export function ranked(items: readonly Item[], words: readonly string[]): Item[] {
  const found = items.flatMap((item) => {
    const at = rank(item.find, words);
    return at === null ? [] : [{ item, at }];
  });
  return found.sort((one, other) => one.at - other.at).map(({ item }) => item);
}

interface Found {
  groups: readonly Group[];
  /** Whether everything that could answer has. */
  isDone: boolean;
  /** Too little was typed to search tickets and customers. */
  isShort: boolean;
  /** The item of a ticket or customer that was chosen before. */
  itemOf: (row: TicketRow | undefined, face: CustomerFace | undefined) => Item | null;
}

/** Tickets and customers that answer what was typed. */
export function useFound(typed: string, known: Known): Found {
  const { desk } = useGround();
  const open = useOpenTicket();
  const openCustomer = useOpenCustomer(known.rows);
  const words = foldedWords(typed);
  const isShort = words.join("").length < fewest;

  const text = typed.trim();
  const [asked, ask] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => ask(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = useQuery({
    ...customersQuery(asked),
    enabled: foldedWords(asked).join("").length >= fewest,
    placeholderData: keepPreviousData,
  });

  const customer = (face: CustomerFace): Item => ({
    id: `customer-${face.id}`,
    face,
    icon: CircleUserRound,
    words: face.name,
    theirs: true,
    ...(face.language && { lang: face.language }),
    code: face.phone ?? face.email,
    find: fold(`${face.name} ${face.phone ?? ""} ${face.email ?? ""}`),
    stays: false,
    run: () => openCustomer(face),
  });
  const classOf = (status: string) => desk.statuses.find((face) => face.id === status)?.class;
  const openNow = useRef(open);
  openNow.current = open;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what opens a ticket is the same at every drawing
  const tickets = useMemo(
    () => known.rows.map((row) => ticketItem(row, classOf(row.status), (id) => openNow.current(id))),
    [known.rows, desk.statuses],
  );

  const isFresh = asked === text && !answer.isPlaceholderData && !answer.isFetching;
  const faces = (answer.data ?? []).map(customer);
  const groups: Group[] = isShort
    ? []
    : [
        { id: "tickets", word: "queue-tickets", items: ranked(tickets, words) },
        // Until the answer to what is typed now is here, those of the last one stay that answer it as well.
        { id: "customers", word: "palette-customers", items: isFresh ? faces : ranked(faces, words) },
      ];
  return {
    groups,
    isDone: isShort || (known.isRead && isFresh),
    isShort,
    itemOf: (row, face) => {
      if (row) {
        const now = known.rows.find((one) => one.id === row.id) ?? row;
        return ticketItem(now, classOf(now.status), open);
      }
      return face ? customer(face) : null;
    },
  };
}
