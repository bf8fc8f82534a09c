import type { Fault, MaskFace, RevealFace, SecretFace, TicketView } from "../shared/ipc";
import { me, minute, people, standing } from "./fixtures";

/** What the gallery's masked values are, by where they stand. */
const values: Record<string, string> = {
  phone: "+966 55 412 8830",
  email: "a.alharbi@example.sa",
  from: "alharbi.work@example.com",
  typed: "+966 55 765 4321",
  "field 0": "6042-1187-3390-5521",
  "field 1": "6042-1187-3390-5522",
};

const refused: Fault = { code: "reveal-not-allowed", args: { role: "quality-officer" } };

/** How long the gallery shows what was revealed. */
export const shownFor = 30_000;

/** A value as the program shows it: the last digits, or the first letters of an address. */
export function covered(text: string): string {
  if (text.includes("@")) return text.replace(/^(.{2})[^@]*/u, (name, first) => first + "•".repeat(name.length - 2));
  const all = [...text].filter((c) => /[\p{L}\p{N}]/u.test(c)).length;
  let seen = 0;
  return [...text]
    .map((c) => {
      if (!/[\p{L}\p{N}]/u.test(c)) return c;
      seen += 1;
      return seen > all - Math.min(4, Math.floor(all / 3)) ? c : "•";
    })
    .join("");
}

/** That a value is masked. */
export const maskOf = (secret: SecretFace, mayNot = false): MaskFace => ({ secret, refused: mayNot ? refused : null });

/** What a reveal answers. */
export function revealed(secret: SecretFace, words: string | undefined): string | null {
  if (secret.secret === "message") return words ?? null;
  return values[secret.secret === "field" ? `field ${secret.n}` : secret.secret] ?? null;
}

/** A ticket whose customer's address and number are masked; a supervisor reads who revealed what. */
export function masked(ticket: TicketView, mayNot: boolean, reads: boolean): TicketView {
  const { customer } = ticket;
  const reveals: RevealFace[] = [
    { id: "v-1", by: me, at: standing - 4 * minute, masks: ["mobile"], forCall: true, inWords: false },
    { id: "v-2", by: people[0] ?? me, at: standing - 50 * minute, masks: ["code"], forCall: false, inWords: true },
    { id: "v-3", by: me, at: standing - 70 * minute, masks: ["email"], forCall: false, inWords: false },
  ];
  return {
    ...ticket,
    entries: ticket.entries.map((entry) => ({ ...entry, mask: entry.mask && maskOf(entry.mask.secret, mayNot) })),
    customer: {
      ...customer,
      email: customer.email && covered(customer.email),
      phone: customer.phone && covered(customer.phone),
    },
    emailMask: customer.email ? maskOf({ secret: "email" }, mayNot) : null,
    phoneMask: customer.phone ? maskOf({ secret: "phone" }, mayNot) : null,
    from: ticket.from && covered(ticket.from),
    fromMask: ticket.from ? maskOf({ secret: "from" }, mayNot) : null,
    reveals: reads ? reveals : null,
  };
}
