import type { TicketRow, TicketsView } from "../../shared/ipc";

/** The parts of a list that is sorted by due time. */
export type GroupKind = "late" | "soon" | "later";

/** One part: where its rows begin in the list and how many there are. */
export interface Group {
  kind: GroupKind;
  start: number;
  count: number;
}

/** Late and soon are counted up to here; beyond it only "more than" is known. */
export const countedUpTo = 1000;

/** What the grouping needs of a view. */
export type Figures = Pick<TicketsView, "total" | "late" | "soon">;

/**
 * Where the groups of a due-first list begin. The view's figures were true when it was made; since then clocks
 * have run, so each boundary moves on over the rows that are here. No row changes its place by this.
 */
export function groups(
  figures: Figures,
  rowAt: (index: number) => Pick<TicketRow, "clock"> | undefined,
  now: number,
  warnBefore: number,
): Group[] {
  const passes = (from: number, limit: number) => {
    let index = from;
    while (index < figures.total) {
      const due = rowAt(index)?.clock?.dueAt;
      if (due === undefined || due > limit) break;
      index += 1;
    }
    return index;
  };
  const late = figures.late >= countedUpTo ? figures.total : passes(Math.min(figures.late, figures.total), now);
  const soonEnd =
    figures.soon >= countedUpTo
      ? figures.total
      : passes(Math.max(late, Math.min(figures.late + figures.soon, figures.total)), now + warnBefore);
  const parts: Group[] = [
    { kind: "late", start: 0, count: late },
    { kind: "soon", start: late, count: soonEnd - late },
    { kind: "later", start: soonEnd, count: figures.total - soonEnd },
  ];
  return parts.filter((part) => part.count > 0);
}

/** What stands at a place of the drawn list: a heading or a row. */
export type Item = { heading: Group } | { row: number };

/** How many places the list has with its headings. */
export function places(parts: readonly Group[]): number {
  return parts.reduce((sum, part) => sum + part.count + 1, 0);
}

/** What stands at a place. */
export function itemAt(parts: readonly Group[], place: number): Item {
  let before = 0;
  for (const part of parts) {
    if (place === before) return { heading: part };
    if (place <= before + part.count) return { row: part.start + (place - before - 1) };
    before += part.count + 1;
  }
  return { row: place - parts.length };
}

/** The place at which a row stands. */
export function placeOf(parts: readonly Group[], row: number): number {
  let headings = 0;
  for (const part of parts) {
    if (row < part.start) break;
    headings += 1;
  }
  return row + headings;
}
