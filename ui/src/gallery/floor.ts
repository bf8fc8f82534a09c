import type {
  ContactFace,
  FloorChannel,
  FloorPerson,
  FloorView,
  PersonFace,
  SeatFace,
  SittingFace,
} from "../shared/ipc";
import { hour, me, minute, people, standing } from "./fixtures";

/** How the gallery's floor stands at the start. */
export type FloorScene =
  | "none"
  | "free"
  | "full"
  | "waiting"
  | "offered"
  | "active"
  | "call"
  | "wrap-up"
  | "break"
  | "override";

const second = 1000;

export const lina: PersonFace = { id: "u-lina", name: "لينا الحربي", role: "agent" };
export const fahad: PersonFace = { id: "u-fahad", name: "Fahad Al-Otaibi", role: "agent" };
export const omar: PersonFace = { id: "u-omar", name: "عمر فاروق", role: "agent" };
export const [reem, tariq] = people as [PersonFace, PersonFace];

/** A seat of a channel, with somebody in it or free. */
export function seat(channel: string, slot: number, holder: PersonFace | null, more: Partial<SeatFace> = {}): SeatFace {
  return {
    id: holder ? `s-${channel}-${slot}` : null,
    slot,
    holder,
    mine: holder?.id === me.id,
    elsewhere: false,
    since: holder ? standing - (40 + slot * 7) * minute : null,
    expiresAt: holder ? standing + 45 * second : null,
    load: 0,
    silent: false,
    overruled: false,
    ...more,
  };
}

const onBreak = { code: "seat-on-break", args: {} };
const noSeat = { code: "contact-without-seat", args: {} };
const yours = { code: "seat-already-yours", args: {} };

/** A contact, waiting unless told otherwise. */
export function contact(id: string, customer: string, more: Partial<ContactFace> = {}): ContactFace {
  return {
    id,
    channel: "chat",
    medium: "chat",
    state: "waiting",
    outbound: false,
    askedBy: null,
    own: false,
    brand: null,
    customer,
    language: "ar",
    first: false,
    ticket: null,
    ticketNumber: null,
    slot: null,
    seat: null,
    agent: null,
    arrivedAt: standing - minute,
    since: standing - 31 * second,
    answerBy: null,
    answeredAt: null,
    endedAt: null,
    until: null,
    awaiting: false,
    lastWords: null,
    draft: false,
    ...more,
  };
}

const line: ContactFace[] = [
  contact("w-1", "+966 59 ••• 0318", {
    channel: "whatsapp",
    medium: "whatsapp",
    since: standing - 281 * second,
    answerBy: standing - 221 * second,
  }),
  contact("w-2", "هيا المطيري", {
    channel: "maqsam",
    medium: "call",
    first: true,
    brand: { id: "bitaqaty", number: "920031205" },
    answerBy: standing + 52 * second,
  }),
  contact("w-3", "Yousef Haddad", { language: "en", answerBy: standing + 400 * second }),
  contact("w-4", "مكتبة الرواد", { since: standing - 9 * second }),
];

const offered = contact("k-offer", "Maryam Al-Balushi", {
  state: "offered",
  language: "en",
  slot: 3,
  seat: "s-chat-3",
  until: standing + 17 * second,
});
const call = contact("k-call", "محمد الشهري", {
  channel: "maqsam",
  medium: "call",
  state: "active",
  brand: { id: "bitaqaty", number: "920031205" },
  slot: 1,
  seat: "s-maqsam-1",
  agent: me,
  since: standing - 260 * second,
  answeredAt: standing - 252 * second,
  ticket: "t-3",
  ticketNumber: "OC-2026-004182",
});
const chat = contact("k-chat", "Sara Nasser", {
  state: "active",
  language: "en",
  slot: 3,
  seat: "s-chat-3",
  agent: me,
  answeredAt: standing - 48 * second,
  awaiting: true,
  lastWords: "Which code do you mean?",
  ticket: "t-6",
  ticketNumber: "OC-2026-004185",
  draft: true,
});
const bare = contact("k-bare", "أبو فهد للاتصالات", {
  state: "active",
  slot: 3,
  seat: "s-chat-3",
  agent: me,
  answeredAt: standing - 12 * second,
});
const wrap = contact("k-wrap", "عبدالله الحربي", {
  state: "wrap-up",
  slot: 3,
  seat: "s-chat-3",
  agent: me,
  answeredAt: standing - 300 * second,
  endedAt: standing - 18 * second,
  until: standing + 42 * second,
});

const mine: Partial<Record<FloorScene, ContactFace[]>> = {
  offered: [chat, offered],
  active: [call, chat, bare],
  call: [call],
  "wrap-up": [wrap, chat],
};

function channels(scene: FloorScene, contacts: readonly ContactFace[]): FloorChannel[] {
  const seated = ["offered", "active", "call", "wrap-up"].includes(scene);
  const full = ["full", "waiting", "override"].includes(scene);
  const load = (channel: string) => contacts.filter((one) => one.channel === channel && one.state !== "offered").length;
  const stop = scene === "break" ? onBreak : null;
  const chatTiles = [
    seat("chat", 1, scene === "none" || scene === "free" ? null : reem, { load: 3 }),
    seat("chat", 2, scene === "none" ? null : tariq, { load: 2 }),
    seat("chat", 3, seated ? me : full ? lina : null, { load: seated ? load("chat") : full ? 1 : 0 }),
    seat("chat", 4, full ? fahad : null, { load: 2, silent: full }),
    seat("chat", 5, full ? omar : null, { load: 1, overruled: scene === "override" }),
  ];
  const calls = [seat("maqsam", 1, scene === "active" || scene === "call" ? me : full ? reem : null, { load: 1 })];
  const whatsapp = [
    seat("whatsapp", 1, scene === "none" ? null : lina, { load: 7 }),
    ...(scene === "none" ? [] : [seat("whatsapp", 2, fahad, { load: 4, silent: true }), seat("whatsapp", 3, null)]),
  ];
  const face = (id: string, tiles: SeatFace[], more: Partial<FloorChannel>): FloorChannel => {
    const held = tiles.some((one) => one.mine);
    const free = tiles.some((one) => !one.holder);
    return {
      id,
      medium: id,
      seats: null,
      contactsPerSeat: 3,
      taken: tiles.filter((one) => one.holder).length,
      number: null,
      portal: null,
      brands: [],
      tiles: tiles.map((one) => (one.holder ? one : { ...one, load: 0, silent: false, overruled: false })),
      seatLine: [],
      waiting: scene === "none" ? 0 : line.filter((one) => one.channel === id).length,
      mayTake: stop ?? (held ? yours : free ? null : { code: "seat-none-free", args: { limit: tiles.length } }),
      mayStart: held ? null : noSeat,
      ...more,
    };
  };
  return [
    face("chat", chatTiles, {
      seats: 5,
      seatLine:
        scene === "waiting" || scene === "override"
          ? [
              ...(scene === "override" ? [{ person: tariq, mine: false, since: standing - 6 * minute }] : []),
              { person: me, mine: true, since: standing - 2 * minute },
            ]
          : [],
    }),
    face("maqsam", calls, {
      medium: "call",
      seats: 1,
      contactsPerSeat: 1,
      portal: "https://portal.maqsam.example",
      brands: [
        { id: "bitaqaty", number: "920031205" },
        { id: "onecard", number: "920031280" },
      ],
    }),
    face("whatsapp", whatsapp, { contactsPerSeat: 7, number: "00966597206666" }),
  ];
}

const present = (person: PersonFace, state: string, minutes: number, reason: string | null = null): FloorPerson => ({
  person,
  presence: { state, reason, since: standing - minutes * minute },
  seats: [],
});

/** The floor as the gallery draws it. */
export function floorOf(scene: FloorScene): FloorView {
  const contacts = mine[scene] ?? [];
  const waits = scene === "none" || scene === "free" ? [] : line;
  return {
    me:
      scene === "break"
        ? { state: "break", reason: "prayer", since: standing - 12 * minute }
        : { state: "online", reason: null, since: standing - 372 * minute },
    live: true,
    maySit: true,
    mayOverrule: scene === "override",
    channels: channels(scene, contacts),
    contacts,
    others: scene === "override" ? [{ ...chat, id: "k-other", agent: reem, seat: "s-chat-1", slot: 1 }] : [],
    line: waits,
    waiting: waits.length,
    people: [
      present(reem, "online", 96),
      present(tariq, "break", 9, "lunch"),
      present(lina, "online", 210),
      present(fahad, "away", 22),
      { person: omar, presence: null, seats: [] },
    ],
    breakReasons: ["prayer", "lunch", "training", "trouble"],
    outcomes: ["solved", "ticket", "dropped", "no-answer"],
  };
}

/** Sittings of every ending. */
export const sittings: SittingFace[] = [
  ["chat", 3, me, 30, null, null],
  ["chat", 5, omar, 50, null, null],
  ["maqsam", 1, reem, 300, 95, "left"],
  ["chat", 2, tariq, 420, 290, "break"],
  ["whatsapp", 2, fahad, 500, 430, "lease"],
  ["whatsapp", 1, lina, 600, 520, "transfer"],
  ["chat", 1, tariq, 700, 640, "override"],
  ["chat", 4, lina, 1500, 1100, "signed-out"],
  ["chat", 5, null, 3100, 2900, "limit"],
].map(([channel, slot, person, from, to, ended], index) => ({
  id: `l-${index}`,
  channel: channel as string,
  slot: slot as number,
  person: person as PersonFace | null,
  from: standing - (from as number) * minute,
  to: to === null ? null : standing - (to as number) * minute,
  ended: ended as string | null,
  seatedBy: index === 1 ? { by: people[3] ?? null, why: "ازدحام بعد عطل في الدفع", at: standing - 50 * minute } : null,
  endedBy:
    ended === "override" ? { by: people[3] ?? null, why: "Left for home, seat kept", at: standing - 9 * hour } : null,
}));
