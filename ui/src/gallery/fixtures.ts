import type {
  AssigneeFace,
  CustomerFace,
  DeskView,
  EntryView,
  HeldWords,
  HereFace,
  MayView,
  OutboxEntry,
  PendingView,
  PersonFace,
  Settings,
  TemplateFace,
  TicketRow,
  TicketView,
} from "../shared/ipc";
import { accounts, noAccount, reference } from "./accounts";
import { clocks } from "./clocks";
import { courses, plainCourse, plainRow } from "./course";
import ar from "./desk/ar.ftl?raw";
import en from "./desk/en.ftl?raw";
import fa from "./desk/fa.ftl?raw";
import ur from "./desk/ur.ftl?raw";
import { noFiles } from "./files";
import { maskOf } from "./masks";
import { asking } from "./requests";
import { hour, minute, standing } from "./times";

export { clocks, hour, minute, standing };

export const me: PersonFace = { id: "u-noura", name: "نورة القحطاني", role: "senior" };
export const people: PersonFace[] = [
  { id: "u-reem", name: "ريم العتيبي", role: "agent" },
  { id: "u-tariq", name: "Tariq Mahmood", role: "agent" },
  me,
  { id: "u-hind", name: "هند السالم", role: "manager" },
];

/** Somebody to whom a ticket can be given, unless they are not there. */
export function assignee(person: PersonFace, absence: string | null = null): AssigneeFace {
  return { ...person, absence, refused: absence !== null };
}

export const desk: DeskView = {
  course: courses,
  accounts,
  reference,
  reports: { reads: true, goals: true, performance: true, rota: true, plans: true, surveys: false },
  id: "onecard",
  revision: 4,
  timeZone: "Asia/Riyadh",
  weekStarts: 7,
  weekend: [5, 6],
  warnBefore: 30 * minute,
  languages: ["ar", "en"],
  statuses: [
    { id: "new", class: "new" },
    { id: "open", class: "active" },
    { id: "pending", class: "waiting" },
    { id: "resolved", class: "solved" },
    { id: "closed", class: "closed" },
  ],
  kinds: ["used-code", "invalid-code", "refund"],
  reasons: ["inquiry", "out-of-stock", "dropped-chat", "solved", "feedback"].map((id) => ({ id, afterRequest: false })),
  channels: [
    { id: "mail", medium: "mail" },
    { id: "chat", medium: "chat" },
    { id: "maqsam", medium: "call" },
    { id: "whatsapp", medium: "whatsapp" },
    { id: "social", medium: "social" },
  ],
  queues: [
    { id: "fresh", icon: "inbox", approvals: false },
    { id: "mine", icon: "user-round", approvals: false },
    { id: "team", icon: "users-round", approvals: false },
    { id: "open", icon: "route", approvals: false },
    { id: "pending", icon: "circle-pause", approvals: true },
    { id: "resolved", icon: "circle-check", approvals: false },
  ],
  ...asking,
  pendingTerms: [2 * hour, 4 * hour, 8 * hour, 24 * hour],
  words: { en, ar, fa, ur },
};

export const settings: Settings = {
  language: "en",
  languageChosen: true,
  theme: "light",
  digits: "language",
  nastaliq: false,
  firstCalendar: null,
  secondCalendar: "islamic-umalqura",
  timeZone: null,
  answersIn: [],
  server: "https://desk.example.sa",
  user: "noura",
};

type Seed = [
  customer: string,
  language: string,
  subject: string,
  status: string,
  channel: string,
  dueIn: number | null,
  assignee: PersonFace | null,
];

const seeds: Seed[] = [
  ["عبير الزهراني", "ar", "لم يصلني رمز التحقق على الجوال عند التسجيل", "new", "mail", -8.2, null],
  [
    "Khalid Mansour",
    "en",
    "PUBG 660 UC says “invalid code”, order BQ-88417720",
    "new",
    "chat",
    -3.4,
    people[1] ?? null,
  ],
  ["عبدالله الحربي", "ar", "كود Steam بقيمة 50 ريال مستخدم مسبقًا", "open", "mail", 14.5, me],
  ["Maryam Al-Balushi", "en", "Card inactive, balance not returned to my wallet", "new", "whatsapp", 19.6, null],
  ["أبو فهد للاتصالات", "ar", "طلب تغيير البريد الإلكتروني المسجّل للحساب", "new", "mail", 22.7, null],
  ["Yousef Haddad", "en", "iTunes 100 SAR: code already redeemed", "open", "mail", 27.8, me],
  ["سارة ناصر", "ar", "استرجاع مبلغ عملية لم تكتمل وخُصم الرصيد", "open", "mail", 70.2, people[0] ?? null],
  ["Omar Farouk", "en", "Sign-in code by SMS does not arrive", "pending", "maqsam", 125.3, null],
  ["متجر النخبة", "ar", "بطاقات PlayStation: ثلاثة أكواد غير صالحة", "open", "mail", 220.4, people[0] ?? null],
  ["Bilal Qureshi", "en", "Balance deducted, Zain top-up never delivered", "open", "social", 372.5, me],
  ["نوف العتيبي", "ar", "حسابي موقوف لعدم الاستخدام أكثر من سنة", "new", "mail", 410.6, null],
  ["فرزانه احمدی", "fa", "کد کارت هدیه روی حساب من ثبت نشد", "open", "mail", 2900.7, null],
  ["حنا شاہد", "ur", "کارڈ کا کوڈ پہلے سے استعمال شدہ دکھا رہا ہے", "pending", "whatsapp", 3100.8, null],
  ["Hessa Al-Mutairi", "en", "Pressed “Close account” by mistake", "resolved", "whatsapp", null, me],
];

const longWords = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle".repeat(2);

/** Rows of the gallery's list, as many as wanted, due first. */
export function rows(count: number, long: boolean): TicketRow[] {
  const made = Array.from({ length: count }, (_, index): TicketRow => {
    const [customer, language, subject, status, channel, dueIn, assignee] = seeds[index % seeds.length] as Seed;
    const round = Math.floor(index / seeds.length);
    return {
      id: `t-${index + 1}`,
      number: index === 3 ? null : `OC-2026-${String(4180 + index).padStart(6, "0")}`,
      subject: long ? longWords : subject,
      language,
      customer: long ? longWords : customer,
      party: null,
      status,
      channel,
      assignee,
      clock:
        dueIn === null
          ? null
          : {
              target: "first-reply",
              startedAt: standing + (dueIn + round * 400 - (dueIn < 30 ? 30 : 1440)) * minute,
              dueAt: standing + (dueIn + round * 400) * minute,
            },
      ...plainRow,
      awaiting: index % 4 !== 3 && dueIn !== null && dueIn < 60,
      unsent: index === 3,
      draft: index === 5,
      updatedAt: standing - (index + 3) * 7 * minute,
    };
  });
  return made.sort((a, b) => (a.clock?.dueAt ?? Number.MAX_VALUE) - (b.clock?.dueAt ?? Number.MAX_VALUE));
}

const templates: TemplateFace[] = [
  {
    id: "received",
    language: "ar",
    text: "مرحبًا أستاذ عبدالله، وصلتنا رسالتكم ورقم تذكرتكم OC-2026-004182، وسنرد عليكم خلال 30 دقيقة.",
  },
  {
    id: "screenshot",
    language: "ar",
    text: "مرحبًا أستاذ عبدالله، شكرًا على الصورة، وقد أضفناها إلى ملف الشكوى. نتابع مع الشركة المزوّدة، وسنراسلكم فور ورود ردّها.",
  },
  { id: "solved", language: "ar", text: "مرحبًا أستاذ عبدالله، تم حل طلبكم. يسعدنا تواصلكم في أي وقت." },
  {
    id: "received",
    language: "en",
    text: "Dear Abdullah, we have your message. Your ticket is OC-2026-004182; we will answer within 30 minutes.",
  },
  {
    id: "screenshot",
    language: "en",
    text: "Dear Abdullah, thank you for the screenshot, it is now part of your complaint. We will write as soon as the provider answers.",
  },
  {
    id: "solved",
    language: "en",
    text: "Dear Abdullah, your request is solved. You are welcome to write again at any time.",
  },
];

/** A note with a card's serial in it. */
export const noted =
  "Admin shows one reveal of 6042-1187-3390-5521 at 21:31, from the customer’s own device. Asked the provider for time and region of redemption.";

function entries(row: TicketRow): EntryView[] {
  const masked = (entry: Omit<EntryView, "mask">): EntryView => ({
    ...entry,
    mask: entry.id === "e4" ? maskOf({ secret: "message", message: "e4" }) : null,
  });
  return said(row).map(masked);
}

function said(row: TicketRow): Omit<EntryView, "mask">[] {
  const customer = { by: "customer", name: row.customer } as const;
  const reem = { by: "agent", person: people[0] ?? me, mine: false } as const;
  const mine = { by: "agent", person: me, mine: true } as const;
  const at = (minutes: number) => standing - minutes * minute;
  return [
    {
      id: "e1",
      author: customer,
      at: at(1013),
      unsent: false,
      body: {
        kind: "incoming",
        channel: "mail",
        text: "السلام عليكم، اشتريت بطاقة Steam بقيمة 50 ريال، وعند إدخال الكود تظهر رسالة بأنه مستخدم.",
      },
    },
    { id: "e2", author: mine, at: at(1003), unsent: false, body: { kind: "assigned", to: me.name } },
    {
      id: "e3",
      author: mine,
      at: at(1000),
      unsent: false,
      body: {
        kind: "reply",
        channel: "mail",
        template: "received",
        text: "مرحبًا أستاذ عبدالله، وصلتنا رسالتكم. نراجع البطاقة ذات الرقم التسلسلي 6042-1187-3390-5521، وسنرد عليكم قريبًا.",
      },
    },
    {
      id: "e4",
      author: reem,
      at: at(292),
      unsent: false,
      body: { kind: "note", text: noted.replace("6042-1187-3390", "••••-••••-••••") },
    },
    {
      id: "e5",
      author: mine,
      at: at(210),
      unsent: false,
      body: {
        kind: "reply",
        channel: "mail",
        template: null,
        text: "مرحبًا أستاذ عبدالله، ما زلنا نتابع شكواكم مع الشركة المزوّدة، ولم يصلنا ردّها بعد. سنراسلكم فور وصوله.",
      },
    },
    { id: "e6", author: { by: "system" }, at: at(16), unsent: false, body: { kind: "reopened" } },
    {
      id: "e7",
      author: customer,
      at: at(16),
      unsent: false,
      body: {
        kind: "incoming",
        channel: "mail",
        text: "مرحبًا، الكود ما زال لا يعمل، وتظهر لي رسالة Error 29: code already redeemed. يمكنكم الاتصال بي على +966 55 412 8830 بعد المغرب.",
      },
    },
    ...(row.unsent
      ? [
          {
            id: "e8",
            author: mine,
            at: at(2),
            unsent: true,
            body: { kind: "note", text: "Called once, no answer." },
          } satisfies Omit<EntryView, "mask">,
        ]
      : []),
  ];
}

export const customer: CustomerFace = {
  id: "k-1",
  name: "عبدالله الحربي",
  email: "a.alharbi@example.sa",
  phone: "+966 55 412 8830",
  language: "ar",
  country: "SA",
  ...noAccount,
};

export const customers: CustomerFace[] = [
  customer,
  {
    id: "k-2",
    name: "Abdul Rahman Siddiqui",
    email: "ar.siddiqui@example.pk",
    phone: "+92 300 555 0142",
    language: "en",
    country: "PK",
    ...noAccount,
  },
  {
    id: "k-3",
    name: "عبير الزهراني",
    email: null,
    phone: "+966 50 220 7719",
    language: "ar",
    country: "SA",
    ...noAccount,
  },
];

const notMine = (code: string) => ({ code, args: { role: "agent" } });
const free: MayView = {
  reply: null,
  note: null,
  assign: null,
  resolve: null,
  askPending: null,
  approvePending: notMine("approve-pending-not-allowed"),
  endPending: { code: "pending-not-now", args: {} },
  raise: null,
  escalate: { code: "escalate-not-here", args: {} },
  chooseCustomer: null,
  setPriority: null,
  endCall: null,
  close: null,
};

/** Leave to stay pending, asked for. */
export const asked: PendingView = {
  askedBy: me,
  askedAt: standing - 12 * minute,
  reason: "نافذة الصيانة لدى الشريك حتى 18:00، طلب BQ-88417720",
  open: true,
  until: null,
  approvedBy: null,
  approvedFor: null,
  insteadOf: null,
};

/** A pending ticket, as who may decide sees it or as anybody else does. */
export function pendingTicket(ticket: TicketView, pending: PendingView, decides: boolean): TicketView {
  const approvePending = decides ? null : free.approvePending;
  return { ...ticket, pending, may: { ...ticket.may, approvePending, endPending: null } };
}

/** A ticket whole, made from its row. */
export function whole(row: TicketRow, others: readonly TicketRow[]): TicketView {
  const solved = row.status === "resolved";
  return {
    row,
    kind: "used-code",
    reason: solved ? "solved" : null,
    pending: null,
    request: null,
    ...plainCourse,
    createdAt: standing - 1014 * minute,
    entries: entries(row),
    clocks: row.clock ? clocks : clocks.slice(2),
    customer: { ...customer, name: row.customer },
    own: null,
    standing: "known",
    alike: [],
    from: null,
    emailMask: null,
    phoneMask: null,
    fromMask: null,
    reveals: null,
    earlier: others.filter((other) => other.id !== row.id).slice(0, 3),
    drafts: [],
    files: noFiles,
    held: [],
    here: [],
    newestReply: null,
    templates,
    may: solved ? { ...free, reply: { code: "reply-ticket-closed", args: {} } } : free,
  };
}

/** Colleagues at a ticket, one of them writing. */
export const here: HereFace[] = people
  .slice(0, 2)
  .map((person, index) => ({ person, writing: index === 0, until: standing + 4 * minute }));

/** Words that the server did not take. */
export const heldWords: HeldWords[] = [
  {
    n: 51,
    kind: "reply",
    text: "مرحبًا أستاذ عبدالله، الرقم 6042-1187-3390-5521 صالح الآن، ويمكنك استخدامه من تطبيق بطاقتي.",
    madeAt: standing - 26 * minute,
    fault: { code: "reply-over-colleague", args: { name: people[0]?.name ?? "" } },
  },
];

/** One entry of every state. */
export const outbox: OutboxEntry[] = [
  {
    n: 39,
    verb: "reply",
    madeAt: standing - 44 * minute,
    ticket: "t-2",
    number: "OC-2026-004181",
    subject: "PUBG 660 UC says “invalid code”, order BQ-88417720",
    text: "Dear Khalid, here is the correct code.",
    state: { state: "refused", fault: { code: "reply-ticket-closed", args: {} } },
  },
  {
    n: 21,
    verb: "reply",
    madeAt: standing - 21 * 24 * hour,
    ticket: "t-9",
    number: "OC-2026-003820",
    subject: "بطاقات PlayStation: ثلاثة أكواد غير صالحة",
    text: "مرحبًا، نعتذر عن التأخير، وقد أرسلنا الأكواد البديلة.",
    state: { state: "stale" },
  },
  {
    n: 40,
    verb: "resolve",
    madeAt: standing - 43 * minute,
    ticket: "t-2",
    number: "OC-2026-004181",
    subject: "PUBG 660 UC says “invalid code”, order BQ-88417720",
    text: null,
    state: { state: "parked", behind: 39, asks: false },
  },
  {
    n: 41,
    verb: "note",
    madeAt: standing - 3 * minute,
    ticket: "t-4",
    number: null,
    subject: "Card inactive, balance not returned to my wallet",
    text: "Called once, no answer.",
    state: { state: "sending" },
  },
  {
    n: 42,
    verb: "create",
    madeAt: standing - 2 * minute,
    ticket: "t-4",
    number: null,
    subject: "طلب تغيير البريد الإلكتروني المسجّل للحساب",
    text: null,
    state: { state: "waiting" },
  },
  {
    n: 38,
    verb: "assign",
    madeAt: standing - 4 * minute,
    ticket: "t-1",
    number: "OC-2026-004180",
    subject: "لم يصلني رمز التحقق على الجوال عند التسجيل",
    text: null,
    state: { state: "accepted" },
  },
];
