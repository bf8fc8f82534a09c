import type { FoundTicket, IndexState, Mark, SearchView, TicketRow, TicketView, ViewRequest } from "../shared/ipc";
import { fold, foldedWords } from "../shared/words/fold";
import { customers, hour, standing } from "./fixtures";

const word = /[\p{L}\p{N}\p{M}\u0640\u200c]+/gu;

/** Whole words of a text that begin with one of those that are looked for, or end with its digits. */
function marks(text: string, wanted: readonly string[]): Mark[] {
  return [...text.matchAll(word)].flatMap((match) => {
    const own = fold(match[0]);
    const found = wanted.some((one) => own.startsWith(one) || (/^\d{4,}$/.test(one) && own.endsWith(one)));
    return found ? [{ from: match.index, to: match.index + match[0].length }] : [];
  });
}

const holds = (text: string, wanted: readonly string[]) => wanted.every((one) => marks(text, [one]).length > 0);

const underWay: IndexState = { state: "under-way", reaches: standing - 90 * 24 * hour, share: 0.4 };

/** What the desk machine would find in these rows. */
export function search(
  request: Extract<ViewRequest, { view: "search" }>,
  rows: readonly TicketRow[],
  whole: (id: string) => TicketView,
  isUnderWay: boolean,
): SearchView {
  const wanted = foldedWords(request.find.replace(/[^\p{L}\p{N}\p{M}\u0640\u200c]+/gu, " ")).filter(Boolean);
  const index: IndexState = isUnderWay ? underWay : { state: "whole" };
  if (wanted.length === 0) return { asked: false, tickets: [], customers: [], next: null, index };
  const found = rows.flatMap((row): FoundTicket[] => {
    const { customer, entries } = whole(row.id);
    const texts = entries.flatMap(({ body }) =>
      body.kind === "incoming" || body.kind === "reply" || body.kind === "note"
        ? [{ of: body.kind, text: body.text.replace(/\s/gu, " ") }]
        : [],
    );
    const own = `${row.subject} ${row.customer} ${row.number ?? ""}`;
    const all = `${own} ${customer.phone ?? ""} ${customer.email ?? ""} ${texts.map(({ text }) => text).join(" ")}`;
    if (!holds(all, wanted)) return [];
    const said = holds(own, wanted) ? undefined : texts.find(({ text }) => marks(text, wanted).length > 0);
    return [
      {
        row,
        inSubject: marks(row.subject, wanted),
        inCustomer: marks(row.customer, wanted),
        inNumber: row.number ? marks(row.number, wanted) : [],
        excerpt: said ? { ...said, marks: marks(said.text, wanted) } : null,
      },
    ];
  });
  const from = request.after ?? 0;
  const page = request.among === "customers" ? [] : found.slice(from, from + request.limit);
  const isEnd = from + page.length >= found.length || request.among === "customers";
  const faces =
    request.among === "tickets" || from > 0
      ? []
      : customers.filter((face) => holds(`${face.name} ${face.phone ?? ""} ${face.email ?? ""}`, wanted));
  return {
    asked: true,
    tickets: page,
    customers: faces.map((face) => ({
      face,
      inName: marks(face.name, wanted),
      inEmail: face.email ? marks(face.email, wanted) : [],
      inPhone: face.phone ? marks(face.phone, wanted) : [],
      tickets: rows.filter((row) => row.customer === face.name && whole(row.id).customer.id === face.id).slice(0, 3),
    })),
    next: isEnd ? null : from + page.length,
    index,
  };
}
