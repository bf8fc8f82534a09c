import { keepPreviousData, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CircleUserRound, SearchX } from "lucide-react";
import { useEffect, useState } from "react";
import { type Among, type CustomerFace, type Fault, type TicketRow, view } from "../shared/ipc";
import { useToast } from "../shared/ui/toast";
import { fold, foldedWords, rank } from "../shared/words/fold";
import { useGround } from "./desk";
import { type Group, type Item, ticketItem } from "./paletteItems";

/** From so many characters on tickets and customers are searched. */
const fewest = 2;

/** How long one must rest before the index is asked; ms. */
const pause = 120;

/** Tickets that are asked for: more than are listed, so that it is told when there are more. */
const wanted = 20;

/** Opens a ticket, wherever one stands. */
export function useOpenTicket(): (ticket: string) => void {
  const navigate = useNavigate();
  return (ticket) => void navigate({ to: "/work", search: (was) => ({ ...was, ticket }) });
}

/** Opens the newest ticket of a customer. */
function useOpenCustomer(): (face: CustomerFace, newest: string | undefined) => void {
  const open = useOpenTicket();
  const queries = useQueryClient();
  const toast = useToast();
  return async (face, newest) => {
    if (newest) return open(newest);
    // Chosen lately: which ticket is the newest now is asked again.
    const answer = await queries.fetchQuery(foundQuery(face.name, "customers")).catch(() => null);
    const ticket = answer?.customers.find((found) => found.face.id === face.id)?.tickets[0];
    if (ticket) return open(ticket.id);
    toast({ icon: SearchX, words: (speech) => speech.say("palette-no-ticket", { name: face.name }) });
  };
}

const foundQuery = (find: string, among: Among) =>
  queryOptions({
    queryKey: ["search", find, among, "palette"],
    queryFn: () => view({ view: "search", find, among, after: null, limit: wanted }),
  });

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
  /** Older tickets are not found yet. */
  isPart: boolean;
  fault: Fault | null;
  /** The item of a ticket or customer that was chosen before. */
  itemOf: (row: TicketRow | undefined, face: CustomerFace | undefined) => Item | null;
}

/** Tickets and customers that answer what was typed, all of them that are on this machine. */
export function useFound(typed: string): Found {
  const { desk } = useGround();
  const open = useOpenTicket();
  const openCustomer = useOpenCustomer();
  const words = foldedWords(typed);
  const isShort = words.join("").length < fewest;

  const text = typed.trim();
  const [asked, ask] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => ask(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = useQuery({
    ...foundQuery(asked, "all"),
    enabled: foldedWords(asked).join("").length >= fewest,
    placeholderData: keepPreviousData,
  });

  const customer = (face: CustomerFace, newest?: string): Item => ({
    id: `customer-${face.id}`,
    face,
    icon: CircleUserRound,
    words: face.name,
    theirs: true,
    ...(face.language && { lang: face.language }),
    code: face.phone ?? face.email,
    find: fold(`${face.name} ${face.phone ?? ""} ${face.email ?? ""}`),
    stays: false,
    run: () => void openCustomer(face, newest),
  });
  const classOf = (status: string) => desk.statuses.find((face) => face.id === status)?.class;
  const ticket = (row: TicketRow) => ticketItem(row, classOf(row.status), open);

  const isFresh = asked === text && !answer.isPlaceholderData && !answer.isFetching;
  const tickets = (answer.data?.tickets ?? []).map(({ row }) => ticket(row));
  const faces = (answer.data?.customers ?? []).map((found) => customer(found.face, found.tickets[0]?.id));
  // Until the answer to what is typed now is here, those of the last one stay that answer it by their own words.
  const now = (items: Item[]) => (isFresh ? items : ranked(items, words));
  const groups: Group[] = isShort
    ? []
    : [
        { id: "tickets", word: "queue-tickets", items: now(tickets) },
        { id: "customers", word: "palette-customers", items: now(faces) },
      ];
  return {
    groups,
    isDone: isShort || isFresh || answer.error !== null,
    isShort,
    isPart: !isShort && answer.data?.index.state === "under-way",
    fault: isShort ? null : ((answer.error as Fault | null) ?? null),
    itemOf: (row, face) => (row ? ticket(row) : face ? customer(face) : null),
  };
}
