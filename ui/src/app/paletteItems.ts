import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  ChartNoAxesColumn,
  Check,
  ChevronRight,
  CloudUpload,
  Settings as Gear,
  Headset,
  Inbox,
  Languages,
  type LucideIcon,
  NotebookPen,
  Palette as Paint,
  Search,
  Workflow,
} from "lucide-react";
import { useMemo, useState } from "react";
import { queuesQuery } from "../features/queue/queries";
import type { TicketRow } from "../shared/ipc";
import { floorQuery } from "../shared/ipc/live";
import { useChosen } from "../shared/ui/chosen";
import { mediumIcon, queueIcon, statusIcon } from "../shared/ui/icons";
import { type KeyFace, useKeyFaces } from "../shared/ui/keys";
import { languages, selfNames, toLanguage, useSpeech } from "../shared/words";
import { fold } from "../shared/words/fold";
import { useGround } from "./desk";
import { placeOrder } from "./KeySheet";
import type { Chosen } from "./paletteRecent";

/** Something that can be chosen. */
export interface Item extends Chosen {
  icon: LucideIcon;
  /** The icon turns with the direction of writing. */
  flip?: boolean;
  words: string;
  /** Whose words they are: a customer's have their own direction. */
  theirs?: boolean;
  lang?: string;
  /** A number, phone or address. */
  code?: string | null;
  /** What else is told of it; a name where it is a ticket's. */
  meta?: string;
  caps?: readonly string[];
  count?: number | undefined;
  /** It is what is in use. */
  isCurrent?: boolean;
  /** By what it is found, folded. */
  find: string;
  /** The focus goes back to where it was, because one stays there. */
  stays: boolean;
  run: () => void;
}

export interface Group {
  id: string;
  /** The message of its heading. */
  word: string;
  items: readonly Item[];
}

const screens = [
  { id: "work", to: "/work", word: "nav-workbench", icon: Inbox },
  { id: "search", to: "/search", word: "search-open", icon: Search },
  { id: "live", to: "/live", word: "nav-live", icon: Headset },
  { id: "ledger", to: "/ledger", word: "ledger-title", icon: NotebookPen },
  { id: "reports", to: "/reports", word: "report-title", icon: ChartNoAxesColumn },
  { id: "procedure", to: "/procedure", word: "procedure-title", icon: Workflow },
  { id: "outbox", to: "/outbox", word: "nav-outbox", icon: CloudUpload },
  { id: "settings", to: "/settings", word: "settings-title", icon: Gear },
] as const;

/** Where an action stands: what belongs to the thing in hand before what is everywhere, and the way out last. */
const standsAt = (face: KeyFace) =>
  face.word === "shell-sign-out" ? placeOrder.length : placeOrder.indexOf(face.place);

/** What the palette itself is called among the keys. */
export const paletteWord = "palette-title";

/** A ticket as it is listed; found by number, subject and customer. */
export function ticketItem(row: TicketRow, statusClass: string | undefined, open: (ticket: string) => void): Item {
  return {
    id: `ticket-${row.id}`,
    row,
    icon: statusIcon(statusClass),
    words: row.subject || row.customer,
    theirs: true,
    lang: row.language,
    code: row.number,
    meta: row.customer,
    find: fold(`${row.number ?? ""} ${row.subject} ${row.customer}`),
    stays: false,
    run: () => open(row.id),
  };
}

/** Everything that can be chosen before one asks for tickets and customers, as it stood when the palette was opened. */
export function useStanding(): readonly Group[] {
  const speech = useSpeech();
  const { say, word, languageName } = speech;
  const { desk } = useGround();
  const { settings, choose } = useChosen();
  const navigate = useNavigate();
  const queries = useQueryClient();
  // What acted, and who spoke, behind the palette when it was opened: a list must not move under the hand.
  const faces = useKeyFaces();
  const [kept] = useState(faces);
  const [contacts] = useState(() => queries.getQueryData(floorQuery.queryKey)?.contacts ?? []);
  const counts = useQuery(queuesQuery).data?.queues;

  return useMemo(() => {
    const item = (some: Omit<Item, "find" | "stays"> & Partial<Item>): Item => ({
      find: fold(`${some.words} ${some.meta ?? ""}`),
      stays: true,
      ...some,
    });
    const places = new Set<string>(screens.map((screen) => screen.word));
    const near = [...kept].sort((one, other) => standsAt(one) - standsAt(other));
    const actions = near.flatMap((face): Item[] => {
      const { each, run } = face;
      if (!run || each === null || places.has(face.word) || face.word === paletteWord) return [];
      if (!each && face.word === "") return [];
      const words = each?.words ?? say(face.word);
      return [
        item({
          id: `action-${each ? `${face.place}-${each.caps.join("-")}` : face.word}`,
          icon: ChevronRight,
          flip: true,
          words,
          ...(face.place !== "everywhere" && { meta: say(`key-place-${face.place}`) }),
          caps: each?.caps ?? face.caps,
          find: fold(words),
          run,
        }),
      ];
    });
    const language = toLanguage(settings.language);
    return [
      {
        id: "contacts",
        word: "live-contacts",
        items: contacts.map((contact) =>
          item({
            id: `contact-${contact.id}`,
            icon: mediumIcon(contact.medium),
            words: contact.customer,
            theirs: true,
            lang: contact.language,
            code: contact.ticketNumber,
            meta: word(`channel-${contact.channel}`, contact.channel),
            find: fold(`${contact.customer} ${contact.ticketNumber ?? ""} ${word(`channel-${contact.channel}`, "")}`),
            stays: false,
            run: () => void navigate({ to: "/live", search: { contact: contact.id } }),
          }),
        ),
      },
      { id: "actions", word: "palette-actions", items: [...new Map(actions.map((one) => [one.id, one])).values()] },
      {
        id: "places",
        word: "shell-places",
        items: screens.map((screen) =>
          item({
            id: `place-${screen.id}`,
            icon: screen.icon,
            words: say(screen.word),
            caps: kept.find((face) => face.word === screen.word)?.caps ?? [],
            stays: false,
            run: () => void navigate({ to: screen.to }),
          }),
        ),
      },
      {
        id: "queues",
        word: "queue-queues",
        items: desk.queues.map((queue) =>
          item({
            id: `queue-${queue.id}`,
            icon: queueIcon(queue.icon),
            words: word(`queue-${queue.id}`, queue.id),
            count: counts?.find((figures) => figures.id === queue.id)?.count,
            stays: false,
            run: () => void navigate({ to: "/work", search: { queue: queue.id }, replace: true }),
          }),
        ),
      },
      {
        id: "languages",
        word: "settings-language",
        items: languages.map((id) =>
          item({
            id: `language-${id}`,
            icon: id === language ? Check : Languages,
            words: selfNames[id],
            lang: id,
            meta: languageName(id),
            isCurrent: id === language,
            run: () => choose({ language: id, languageChosen: true }),
          }),
        ),
      },
      {
        id: "themes",
        word: "settings-theme",
        items: (["system", "light", "dark"] as const).map((theme) =>
          item({
            id: `theme-${theme}`,
            icon: theme === settings.theme ? Check : Paint,
            words: say(`theme-${theme}`),
            isCurrent: theme === settings.theme,
            run: () => choose({ theme }),
          }),
        ),
      },
    ];
  }, [
    say,
    word,
    languageName,
    kept,
    contacts,
    counts,
    desk.queues,
    settings.language,
    settings.theme,
    choose,
    navigate,
  ]);
}
