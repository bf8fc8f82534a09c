import type { AccountsFace, CustomerFace, ReferenceFace, StepView, TicketView } from "../shared/ipc";

/** Whether it is known whose tickets the gallery's are. */
export type AccountScene = "known" | "unsure" | "unknown" | "not-here" | "elsewhere";

/** What the gallery's desk says of accounts. */
export const accounts: AccountsFace = {
  stores: [
    { id: "onecard-saudi", brand: "onecard", countries: ["SA"], currency: "SAR" },
    { id: "onecard-global", brand: "onecard", countries: ["AE", "EG"], currency: "USD" },
  ],
  states: ["active", "suspicious"],
  avatars: [
    { id: "green", tone: "green" },
    { id: "yellow", tone: "yellow" },
    { id: "red", tone: "red" },
  ],
};

const plainReference = { brand: null, countries: [], currency: null, service: null, value: null };

/** What the gallery's desk has to be looked up. */
export const reference: ReferenceFace[] = [
  ...accounts.stores.map((store) => ({ ...plainReference, ...store, id: `store-${store.id}`, kind: "store" })),
  { ...plainReference, id: "hotline-bitaqaty", kind: "phone", brand: "bitaqaty", value: "920031205" },
  { ...plainReference, id: "hotline-onecard", kind: "phone", brand: "onecard", value: "920031280" },
  { ...plainReference, id: "channel-whatsapp", kind: "whatsapp", value: "00966597206666" },
  { ...plainReference, id: "address-merchants", kind: "mail", value: "merchants@example.sa" },
  { ...plainReference, id: "address-site", kind: "web", brand: "onecard", value: "https://onecard.example" },
  { ...plainReference, id: "stopped-reseller-egypt", kind: "stopped", service: "reseller", countries: ["EG"] },
];

/** Of whom no account is known. */
export const noAccount = { brand: null, store: null, account: null, avatar: null } as const;

const account: Pick<CustomerFace, "brand" | "store" | "account" | "avatar"> = {
  brand: "onecard",
  store: { id: "onecard-saudi", currency: "SAR" },
  account: "suspicious",
  avatar: "red",
};

/** What a ticket says of whose it is. */
export function whose(
  scene: AccountScene | undefined,
  ticket: TicketView,
  customers: readonly CustomerFace[],
): Partial<TicketView> {
  const { customer } = ticket;
  switch (scene) {
    case "known":
      return { customer: { ...customer, ...account }, standing: "known" };
    case "elsewhere":
      return {
        customer: { ...customer, ...account, account: "active", avatar: "green" },
        standing: "known",
        from: "alharbi.work@example.com",
      };
    case "unsure":
      return {
        standing: "unsure",
        alike: customers.slice(0, 2).map((face) => ({ ...face, phone: customer.phone })),
      };
    case "unknown":
      return { standing: "unknown" };
    case "not-here":
      return {
        customer: { ...customer, email: null, phone: null, country: null, language: null },
        standing: "not-here",
      };
    default:
      return {};
  }
}

/** What most steps do not have. */
export const plainStep: Omit<StepView, "id" | "kind" | "state" | "answer"> = {
  choices: [],
  input: null,
  noted: false,
  says: null,
  draft: null,
  asksServer: false,
  number: null,
  numberMask: null,
  call: null,
  people: null,
  opens: null,
  sets: null,
  shut: null,
  quiz: null,
};
