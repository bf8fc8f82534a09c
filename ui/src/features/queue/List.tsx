import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDownNarrowWide, CircleAlert, Hourglass, Inbox } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useRowHeight } from "../../shared/grid/height";
import type { DeskView, TicketRow } from "../../shared/ipc";
import { Empty } from "../../shared/ui/Bits";
import { FaultNote } from "../../shared/ui/Fault";
import { type KeyBinding, useKeys } from "../../shared/ui/keys";
import { useMoment } from "../../shared/ui/now";
import { Slow } from "../../shared/ui/Slow";
import { useSpeech } from "../../shared/words";
import { countedUpTo, type Group, groups, itemAt, placeOf, places } from "./groups";
import { useTickets } from "./queries";
import { Row, RowBones, type RowDesk } from "./Row";
import "./list.css";

const headingHeight = 32;

interface ListProps {
  queue: string;
  desk: DeskView;
  selected: string | undefined;
  onSelect: (ticket: string) => void;
  /** The person goes from the list into the ticket. */
  onEnter: () => void;
  /** What stands between the queue's name and its tickets. */
  above?: ReactNode;
}

/** A queue's tickets, due first: windowed, moved through by keys, each group under its heading. */
export function TicketList({ queue, desk, selected, onSelect, onEnter, above }: ListProps) {
  const speech = useSpeech();
  const { say, word, number } = speech;
  const tickets = useTickets(queue);
  const { figures, rowAt, look } = tickets;
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight("--row-ticket");
  // Where the hand is, ahead of what is drawn: two quick strokes must make two steps. When the ticket in hand
  // leaves the queue, the next move starts at its place.
  const hand = useRef<{ id: string | undefined; index: number }>({ id: selected, index: 0 });

  const parts = useMoment((now) => JSON.stringify(figures ? groups(figures, rowAt, now, desk.warnBefore) : []));
  const sections = useMemo(() => JSON.parse(parts) as Group[], [parts]);
  const total = figures?.total ?? 0;
  const rowDesk = useMemo<RowDesk>(
    () => ({
      statuses: new Map(desk.statuses.map((status) => [status.id, status])),
      channels: new Map(desk.channels.map((channel) => [channel.id, channel])),
      warnBefore: desk.warnBefore,
    }),
    [desk],
  );

  const virtual = useVirtualizer({
    count: places(sections),
    getScrollElement: () => scroller.current,
    estimateSize: (place) => ("heading" in itemAt(sections, place) ? headingHeight : rowHeight),
    overscan: 8,
  });
  // Sizes follow from the tokens alone; when those or the headings change, the old ones must be forgotten.
  // biome-ignore lint/correctness/useExhaustiveDependencies: parts and rowHeight are what the sizes follow from
  useLayoutEffect(() => virtual.measure(), [parts, rowHeight]);

  const drawn = virtual.getVirtualItems();
  const firstRow = drawn[0] ? rowFrom(sections, drawn[0].index) : 0;
  const lastRow = drawn.length ? rowFrom(sections, drawn[drawn.length - 1]?.index ?? 0) : 0;
  useEffect(() => look(firstRow, lastRow), [look, firstRow, lastRow]);

  useAnchor(scroller, drawn, sections, rowAt);

  // Another queue begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the queue moves the list
  useLayoutEffect(() => {
    hand.current = { ...hand.current, index: 0 };
    scroller.current?.scrollTo({ top: 0 });
  }, [queue]);

  const indexOf = (id: string | undefined): number => {
    if (id === undefined) return -1;
    if (rowAt(hand.current.index)?.id === id) return hand.current.index;
    for (let index = 0; index < total; index += 1) if (rowAt(index)?.id === id) return index;
    return -1;
  };

  const drawnSelected = useRef(selected);
  if (drawnSelected.current !== selected) {
    drawnSelected.current = selected;
    hand.current = { ...hand.current, id: selected };
  }
  const current = indexOf(selected);
  if (current >= 0 && hand.current.id === selected) hand.current.index = current;

  const go = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index));
    const row = rowAt(next);
    virtual.scrollToIndex(next === 0 ? 0 : placeOf(sections, next));
    hand.current = { id: row?.id, index: next };
    if (row) onSelect(row.id);
    else look(next, next);
  };
  const step = (by: number) => {
    const here = indexOf(hand.current.id);
    go(here >= 0 ? here + by : by > 0 ? hand.current.index : hand.current.index - 1);
  };
  const pageful = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);

  const select = useCallback(
    (row: TicketRow, index: number) => {
      hand.current = { id: row.id, index };
      onSelect(row.id);
    },
    [onSelect],
  );

  const move: Pick<KeyBinding, "place" | "word" | "caps" | "each"> = {
    place: "list",
    word: "key-move",
    caps: ["J", "K"],
    each: null,
  };
  useKeys([
    { ...move, code: "KeyJ", hint: true, run: () => step(1) },
    { ...move, code: "KeyK", word: "", run: () => step(-1) },
    { ...move, code: "Home", word: "key-ends", caps: ["Home", "End"], shownOnly: true },
    { ...move, code: "PageDown", word: "key-page", caps: ["PgUp", "PgDn"], shownOnly: true },
    { ...move, code: "Enter", word: "key-open", caps: ["↵"], shownOnly: true },
  ]);

  const onKeyDown = (event: KeyboardEvent) => {
    const moves = new Map<string, () => void>([
      ["ArrowDown", () => step(1)],
      ["ArrowUp", () => step(-1)],
      ["Home", () => go(0)],
      ["End", () => go(total - 1)],
      ["PageDown", () => step(pageful())],
      ["PageUp", () => step(-pageful())],
      ["Enter", () => (current >= 0 ? onEnter() : step(1))],
    ]);
    const act = moves.get(event.code);
    if (!act || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    act();
  };

  const rowId = (id: string) => `row-${id}`;
  const headings = {
    late: { icon: CircleAlert, words: say("queue-group-late") },
    soon: { icon: Hourglass, words: say("queue-group-soon", { minutes: Math.round(desk.warnBefore / 60_000) }) },
    later: { icon: null, words: say("queue-group-later") },
  } as const;

  return (
    <section className="list" aria-labelledby="list-title">
      <header className="head">
        <h1 id="list-title" className="one" title={word(`queue-${queue}`, queue)}>
          {word(`queue-${queue}`, queue)}
        </h1>
        <span className="count" data-n="">
          {figures ? number(total) : ""}
        </span>
        <span className="meta end order">
          <ArrowDownNarrowWide className="i s" aria-hidden="true" />
          {say("queue-due-first")}
        </span>
      </header>
      {above}
      {tickets.fault && <FaultNote fault={tickets.fault} onRetry={tickets.retry} />}
      {figures && total === 0 && <Empty icon={Inbox} title={say("queue-empty")} hint={say("queue-empty-hint")} />}
      <div
        ref={scroller}
        className="rows inset"
        role="listbox"
        tabIndex={0}
        aria-label={say("queue-tickets")}
        aria-activedescendant={current >= 0 && selected ? rowId(selected) : undefined}
        aria-keyshortcuts="J K"
        data-testid="ticket-list"
        hidden={figures && total === 0}
        onKeyDown={onKeyDown}
      >
        {!figures && !tickets.fault && (
          <Slow>
            {Array.from({ length: 8 }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
              <RowBones key={index} />
            ))}
          </Slow>
        )}
        <div className="rows-all" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
          {drawn.map((item) => {
            const here = itemAt(sections, item.index);
            const style = { transform: `translateY(${item.start}px)` };
            if ("heading" in here) {
              const { kind, count } = here.heading;
              const { icon: Icon, words } = headings[kind];
              const over = kind !== "later" && (figures?.[kind] ?? 0) >= countedUpTo;
              return (
                <div key={`heading-${kind}`} className={`place group ${kind}`} role="presentation" style={style}>
                  {Icon && <Icon className="i s" aria-hidden="true" />}
                  <span>{words}</span>
                  <span data-n="">{over ? say("queue-more-than", { count: countedUpTo }) : number(count)}</span>
                </div>
              );
            }
            const row = rowAt(here.row);
            return (
              <div key={row?.id ?? `row-${here.row}`} className="place" role="presentation" style={style}>
                {row ? (
                  <Row
                    row={row}
                    desk={rowDesk}
                    id={rowId(row.id)}
                    selected={row.id === selected}
                    place={here.row}
                    total={total}
                    onSelect={select}
                  />
                ) : (
                  <RowBones />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}

/** The row at or after a place. */
function rowFrom(sections: readonly Group[], place: number): number {
  const here = itemAt(sections, place);
  return "heading" in here ? here.heading.start : here.row;
}

/**
 * Rows that come or go above the sight must not move what is under the hand: the first row in sight keeps its
 * place on the screen.
 */
function useAnchor(
  scroller: React.RefObject<HTMLDivElement | null>,
  drawn: readonly { index: number; start: number; end: number }[],
  sections: readonly Group[],
  rowAt: (index: number) => TicketRow | undefined,
): void {
  const held = useRef<{ id: string; from: number } | null>(null);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const top = box.scrollTop;
    const faces = drawn.flatMap((item) => {
      const here = itemAt(sections, item.index);
      const row = "heading" in here ? undefined : rowAt(here.row);
      return row ? [{ id: row.id, start: item.start, end: item.end }] : [];
    });
    const was = held.current && faces.find((face) => face.id === held.current?.id);
    if (was && held.current && top > 0) {
      const shift = was.start - top - held.current.from;
      if (Math.abs(shift) >= 1) {
        // Scrolling by hand changes `top` as well; then the row in hand is taken anew below.
        const byHand = Math.abs(Number(box.dataset.top ?? top) - top) >= 1;
        if (!byHand) box.scrollTop = top + shift;
      }
    }
    box.dataset.top = String(box.scrollTop);
    const first = faces.find((face) => face.end > box.scrollTop);
    held.current = first ? { id: first.id, from: first.start - box.scrollTop } : null;
  });
}
