import { useInfiniteQuery } from "@tanstack/react-query";
import { Search as Glass, Hourglass, SearchX, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { Among, DeskView, Fault, IndexState } from "../../shared/ipc";
import { Empty } from "../../shared/ui/Bits";
import { Button, IconButton } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { useKeys } from "../../shared/ui/keys";
import { useSpeech } from "../../shared/words";
import { Found, type Result, results } from "./Found";
import { searchQuery } from "./queries";
import "./search.css";

/** How long one must rest before the index is asked; ms. */
const pause = 80;

/** Rows that Page up and Page down pass. */
const pageful = 8;

const choices: readonly Among[] = ["all", "tickets", "customers"];

interface SearchProps {
  desk: DeskView;
  find: string;
  among: Among;
  /** What is looked for, for whoever remembers it. */
  onAsk: (find: string, among: Among) => void;
  onOpen: (ticket: string) => void;
  onLeave: () => void;
}

/** Finds tickets and customers by any word of theirs, whatever letters and digits it is written with (X5). */
export function Search({ desk, find, among, onAsk, onOpen, onLeave }: SearchProps) {
  const { say } = useSpeech();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(find);
  const [at, setAt] = useState<string | null>(null);

  const now = useRef(onAsk);
  now.current = onAsk;
  useEffect(() => {
    if (typed === find) return;
    const timer = setTimeout(() => now.current(typed, among), pause);
    return () => clearTimeout(timer);
  }, [typed, find, among]);

  const isBlank = find.trim() === "";
  const answer = useInfiniteQuery({ ...searchQuery(find, among), enabled: !isBlank });
  const pages = isBlank ? [] : (answer.data?.pages ?? []);
  const first = pages[0];
  const items = results(
    pages.flatMap((page) => page.customers),
    pages.flatMap((page) => page.tickets),
  );
  const index = Math.max(
    0,
    items.findIndex((item) => item.id === at),
  );
  const active = items[index];
  const isFresh = typed === find && !answer.isPlaceholderData;

  // Whoever comes to the last rows sees what follows.
  const { hasNextPage, isFetching, fetchNextPage } = answer;
  const isNearEnd = !isBlank && items.length > 0 && index >= items.length - 3 && at !== null;
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetching) void fetchNextPage();
  }, [isNearEnd, hasNextPage, isFetching, fetchNextPage]);

  const activeId = active?.id;
  useLayoutEffect(() => {
    if (activeId) document.getElementById(`${id}-${activeId}`)?.scrollIntoView({ block: "nearest" });
  }, [id, activeId]);

  const enter = () => {
    field.current?.focus();
    field.current?.select();
  };
  useKeys([
    { word: "search-back", code: "Slash", caps: ["/"], place: "search", run: enter },
    { word: "search-enter", code: "Enter", caps: ["↵"], place: "search", hint: true, shownOnly: true },
    { word: "key-move", code: "ArrowDown", caps: ["↑", "↓"], place: "search", hint: true, shownOnly: true },
  ]);

  const pick = (result: Result) => result.ticket && onOpen(result.ticket);
  const move = (to: number) => setAt(items[Math.max(0, Math.min(items.length - 1, to))]?.id ?? null);
  const clear = () => {
    setTyped("");
    setAt(null);
    onAsk("", among);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const keys = new Map<string, () => void>([
      ["ArrowDown", () => move(at === null && items.length > 0 ? 1 : index + 1)],
      ["ArrowUp", () => move(index - 1)],
      ["PageDown", () => move(index + pageful)],
      ["PageUp", () => move(index - pageful)],
      // What stands here answers what was typed before, until the answer comes.
      ["Enter", () => active && isFresh && pick(active)],
      ["NumpadEnter", () => active && isFresh && pick(active)],
      ["Escape", () => (typed === "" ? onLeave() : clear())],
    ]);
    const run = keys.get(event.code);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <main className="search" data-testid="search" data-fresh={isFresh && !isFetching}>
      <header className="search-head">
        <div className="search-field">
          <Glass className="i" aria-hidden="true" />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-expanded={items.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={active && `${id}-${active.id}`}
            aria-autocomplete="list"
            aria-label={say("search-open")}
            placeholder={say("search-field")}
            dir={typed ? "auto" : undefined}
            value={typed}
            // biome-ignore lint/a11y/noAutofocus: one comes here to type
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={256}
            data-clip-ok=""
            data-testid="search-input"
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(null);
            }}
          />
          {typed !== "" && (
            <IconButton
              icon={X}
              small
              label={say("search-clear")}
              caps={["Esc"]}
              onPress={clear}
              data-testid="search-clear"
            />
          )}
        </div>
        <div className="search-among" role="radiogroup" aria-label={say("search-among")}>
          {choices.map((choice) => (
            <label key={choice} className="search-choice">
              <input
                type="radio"
                name={`${id}-among`}
                checked={among === choice}
                data-testid={`search-${choice}`}
                onChange={() => {
                  setAt(null);
                  onAsk(typed, choice);
                }}
              />
              <span>{say(`search-${choice}`)}</span>
            </label>
          ))}
        </div>
      </header>
      {first && <Preparing index={first.index} />}
      {answer.error && !isBlank ? (
        <FaultNote fault={answer.error as unknown as Fault} onRetry={() => void answer.refetch()} />
      ) : null}
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={say("search-title")}
        className="search-list inset"
        data-testid="search-list"
        // The focus stays in the field, whatever is pressed.
        onMouseDown={(event) => event.preventDefault()}
      >
        {items.map((item) => (
          <Found
            key={item.id}
            id={`${id}-${item.id}`}
            result={item}
            desk={desk}
            isActive={item === active}
            onPoint={() => setAt(item.id)}
            onPick={() => pick(item)}
          />
        ))}
      </div>
      {items.length > 0 && hasNextPage && (
        <Button className="search-more" onPress={() => void fetchNextPage()} data-testid="search-more">
          {say("search-more")}
        </Button>
      )}
      {isBlank && typed.trim() === "" && (
        <Empty icon={Glass} title={say("search-empty")} hint={say("search-empty-hint")} />
      )}
      {first && items.length === 0 && isFresh && (
        <div data-testid="search-none">
          {first.asked ? (
            <Empty icon={SearchX} title={say("search-none", { what: find.trim() })} hint={say("search-none-hint")} />
          ) : (
            <Empty icon={SearchX} title={say("search-none-signs")} hint={say("search-none-signs-hint")} />
          )}
        </div>
      )}
      <p className="heard" role="status" aria-live="polite">
        {first && isFresh ? say(hasNextPage ? "search-found-more" : "search-found", { count: items.length }) : ""}
      </p>
    </main>
  );
}

/** How far back one finds, while the index is made. */
function Preparing({ index }: { index: IndexState }) {
  const { say, dates } = useSpeech();
  if (index.state === "whole") return null;
  return (
    <p className="search-preparing" role="status" data-testid="search-preparing">
      <Hourglass className="i s" aria-hidden="true" />
      <span>
        {index.reaches === null ? say("search-under-way") : say("search-reaches", { since: dates.date(index.reaches) })}
      </span>
      <progress value={index.share} max={1} aria-label={say("search-under-way")} />
    </p>
  );
}
