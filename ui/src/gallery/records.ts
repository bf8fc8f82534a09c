import type {
  ActionFace,
  AskFace,
  CreationFace,
  NamedValue,
  OutlookView,
  RecordFace,
  RecordsView,
  ValueFace,
  View,
  ViewRequest,
} from "../shared/ipc";

/** What the gallery's desk keeps of the customers of its tickets. */
export type RecordScene = "kept" | "empty";

const egp = (amount: string): ValueFace => ({ type: "money", amount, currency: "EGP" });
const count = (n: number): ValueFace => ({ type: "count", n });
const date = (day: string): ValueFace => ({ type: "date", day });

const named = (kind: string, part: string, id: string, value: ValueFace | null): NamedValue => ({
  id,
  word: `record-${kind}-${part}-${id}`,
  value,
});

const ask = (word: string, id: string, kind: string, more: Partial<AskFace> = {}): AskFace => ({
  id,
  word: `${word}-${id}`,
  kind,
  options: [],
  currency: null,
  longest: null,
  optional: false,
  ...more,
});

const action = (kind: string, id: string, more: Partial<ActionFace> = {}): ActionFace => ({
  id,
  word: `record-${kind}-action-${id}`,
  asks: [],
  open: true,
  refused: null,
  ...more,
});

const field = "record-package-field";
const begins: CreationFace = {
  kind: "package",
  asks: [
    ask(field, "price", "money", { currency: "EGP" }),
    ask(field, "visits", "count"),
    ask(field, "starts", "date"),
    ask(field, "payment", "choice", { options: ["card", "cash", "later"] }),
  ],
};

const visit = (id: string, day: string, state: string, actions: ActionFace[]): RecordFace => ({
  id,
  kind: "visit",
  state,
  over: state === "completed",
  fields: [named("visit", "field", "day", date(day))],
  amounts: [],
  actions,
  creations: [],
  parts: [],
});

const call = ask("record-visit-action-cancel-same-day-input", "call", "choice", { options: ["answered", "no-answer"] });

const kept: RecordFace = {
  id: "p-1",
  kind: "package",
  state: "active",
  over: false,
  fields: [
    named("package", "field", "price", egp("350.5")),
    named("package", "field", "visits", count(6)),
    named("package", "field", "starts", date("2026-11-02")),
  ],
  amounts: [
    named("package", "amount", "remaining", count(5)),
    named("package", "amount", "valid-until", date("2026-12-02")),
    named("package", "amount", "usable-until", date("2026-12-16")),
  ],
  actions: [
    action("package", "cancel"),
    action("package", "first-call-missed", { open: false }),
    action("package", "end", { open: false, refused: { code: "act-on-record-not-allowed", args: { role: "agent" } } }),
  ],
  creations: [{ kind: "visit", asks: [ask("record-visit-field", "day", "date")] }],
  parts: [
    visit("v-1", "2026-11-02", "completed", []),
    visit("v-2", "2026-11-21", "planned", [
      action("visit", "move", {
        asks: [ask("record-visit-action-move-input", "day", "date")],
      }),
      action("visit", "cancel", { open: false }),
      action("visit", "cancel-same-day", { asks: [call] }),
    ]),
  ],
};

const leaving: OutlookView = {
  open: true,
  refused: null,
  shown: [
    named("package", "amount", "remaining", count(5)),
    named("package", "amount", "fee-visits", { type: "number", number: "1.5" }),
    named("package", "amount", "fee", egp("525.75")),
    named("package", "amount", "refund", egp("1226.75")),
  ],
  sends: [
    {
      id: "repayment",
      word: "record-package-send-repayment",
      by: "form",
      text: null,
      values: [named("package", "send-repayment", "amount", egp("1226.75"))],
    },
  ],
};

const counted = (inputs: { [key in string]?: string }): OutlookView => ({
  open: true,
  refused: null,
  shown: [],
  sends:
    inputs.call === "no-answer"
      ? [
          {
            id: "sms-5",
            word: "record-visit-send-sms-5",
            by: "sms",
            text: "مرحبًا،\nاتصلنا بكم بشأن زيارة اليوم ولم نوفّق في الوصول إليكم.\nلأي استفسار يُرجى الاتصال على 19125.",
            values: [],
          },
        ]
      : [],
});

/** What is kept beside a ticket, and what an action would do. */
export function recordsOf(
  scene: RecordScene | undefined,
  request: Extract<ViewRequest, { view: "records" | "record-outlook" }>,
): View {
  if (request.view === "record-outlook") {
    const data = request.action === "cancel" && request.record === "p-1" ? leaving : counted(request.inputs);
    return { view: "record-outlook", data };
  }
  const nothing: RecordsView = { records: [], creations: [] };
  if (!scene) return { view: "records", data: nothing };
  return { view: "records", data: { records: scene === "kept" ? [kept] : [], creations: [begins] } };
}
