import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { Empty } from "../shared/ui/Bits";
import { FaultNote } from "../shared/ui/Fault";
import { Kbd } from "../shared/ui/Kbd";
import { useSpeech } from "../shared/words";
import { foldedWords, rank } from "../shared/words/fold";
import { PaletteRow } from "./PaletteRow";
import { ranked, useFound } from "./paletteFind";
import { type Group, type Item, useStanding } from "./paletteItems";
import { lastChosen, remember } from "./paletteRecent";
import "./palette.css";

/** As many of a group as are listed once one types; who has more to find types more. */
const most = 8;

/** Rows that Page up and Page down pass. */
const pageful = 8;

/** Remembers where the focus is, with caret and selection. Returns how to put it back. */
export function holdFocus(): () => void {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return () => {};
  const isText = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
  const caret = isText ? ([element.selectionStart, element.selectionEnd, element.selectionDirection] as const) : null;
  return () => {
    if (!element.isConnected) return;
    element.focus({ preventScroll: true });
    if (isText && caret && caret[0] !== null) element.setSelectionRange(caret[0], caret[1], caret[2] ?? undefined);
  };
}

interface PaletteProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** Puts the focus back to where it was. */
  onReturn: () => void;
}

/** Finds every action, place and ticket by a few letters. */
export function Palette({ isOpen, onOpenChange, onReturn }: PaletteProps) {
  const picked = useRef<Item | null>(null);
  const open = useRef(isOpen);
  open.current = isOpen;

  // Acts only once the palette is away: what it covered cannot take the focus before.
  const away = () => {
    if (open.current) return;
    const item = picked.current;
    picked.current = null;
    if (!item || item.stays) onReturn();
    else document.querySelector<HTMLElement>("[data-testid='ticket-list']")?.focus({ preventScroll: true });
    item?.run();
  };
  const pick = (item: Item) => {
    picked.current = item;
    remember({ id: item.id, row: item.row, face: item.face });
    onOpenChange(false);
  };
  return (
    <ModalOverlay
      className="veil palette-veil"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      data-floating=""
    >
      <Modal className="sheet-modal palette">
        <Finder onPick={pick} onClose={() => onOpenChange(false)} onAway={away} />
      </Modal>
    </ModalOverlay>
  );
}

interface FinderProps {
  onPick: (item: Item) => void;
  onClose: () => void;
  onAway: () => void;
}

function Finder({ onPick, onClose, onAway }: FinderProps) {
  const { say } = useSpeech();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const standing = useStanding();
  const found = useFound(typed);
  const [recent] = useState(lastChosen);

  const last = useRef(onAway);
  last.current = onAway;
  useEffect(() => () => last.current(), []);

  const words = foldedWords(typed);
  const groups = words.length === 0 ? unasked(standing, recent, found.itemOf) : asked(standing, found.groups, words);
  const shown = groups.map((group) => ({
    ...group,
    items: words.length > 0 ? group.items.slice(0, most) : group.items,
  }));
  const items = shown.flatMap((group) => group.items);
  const index = Math.max(
    0,
    items.findIndex((item) => item.id === at),
  );
  const active = items[index];

  // What moves by keys stays in sight; the first row with its heading.
  const activeId = active?.id;
  useLayoutEffect(() => {
    if (index === 0) list.current?.scrollTo({ top: 0 });
    else if (activeId) document.getElementById(`${id}-${activeId}`)?.scrollIntoView({ block: "nearest" });
  }, [id, index, activeId]);

  const move = (to: number) => setAt(items[Math.max(0, Math.min(items.length - 1, to))]?.id ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const around = (by: number) => move((index + by + items.length) % Math.max(1, items.length));
    const keys = new Map<string, () => void>([
      ["ArrowDown", () => around(1)],
      ["ArrowUp", () => around(-1)],
      ["PageDown", () => move(index + pageful)],
      ["PageUp", () => move(index - pageful)],
      ["Home", () => move(0)],
      ["End", () => move(items.length - 1)],
      ["Enter", () => active && onPick(active)],
      ["NumpadEnter", () => active && onPick(active)],
      ["Escape", onClose],
    ]);
    const isOwn = event.code === "KeyK" && (event.ctrlKey || event.metaKey);
    // There is one thing to hold the focus here.
    const isTab = event.code === "Tab";
    const run = isOwn ? onClose : isTab ? () => {} : plain ? keys.get(event.code) : undefined;
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  const none = items.length === 0 && words.length > 0;
  return (
    <Dialog className="sheet-in" aria-label={say("palette-title")} data-testid="palette-dialog">
      <div className="palette-field">
        <Search className="i" aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active && `${id}-${active.id}`}
          aria-autocomplete="list"
          aria-label={say("palette-open")}
          placeholder={say("palette-open")}
          // Empty, it has no direction of its own: the caret stands where the placeholder begins.
          dir={typed ? "auto" : undefined}
          value={typed}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          data-clip-ok=""
          data-testid="palette-input"
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(null);
          }}
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={say("palette-title")}
        className="palette-list"
        data-testid="palette-list"
        // The focus stays in the field, whatever is pressed.
        onMouseDown={(event) => event.preventDefault()}
      >
        {shown.map((group, part) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options within a listbox
          <div key={group.id} role="group" aria-labelledby={`${id}-of-${group.id}`} className="palette-group">
            <div id={`${id}-of-${group.id}`} role="presentation" className="palette-head">
              <span>{say(group.word)}</span>
              {(groups[part]?.items.length ?? 0) > group.items.length && (
                <span className="end" data-n="">
                  {say("palette-of", { shown: group.items.length, total: groups[part]?.items.length ?? 0 })}
                </span>
              )}
            </div>
            {group.items.map((item) => (
              <PaletteRow
                key={item.id}
                id={`${id}-${item.id}`}
                item={item}
                isActive={item === active}
                onPoint={() => setAt(item.id)}
                onPick={() => onPick(item)}
              />
            ))}
          </div>
        ))}
      </div>
      {none && found.isDone && (
        <div data-testid="palette-none">
          <Empty
            icon={Search}
            title={say("palette-none")}
            hint={say(found.isShort ? "palette-short-hint" : "palette-none-hint")}
          />
        </div>
      )}
      {found.fault && <FaultNote fault={found.fault} />}
      <p className="heard" role="status" aria-live="polite">
        {words.length > 0 && found.isDone ? say("palette-found", { count: items.length }) : ""}
      </p>
      <footer className="palette-foot">
        <span className="palette-keys">
          <Kbd caps={["↑", "↓"]} />
          <span>{say("key-move")}</span>
        </span>
        <span className="palette-keys">
          <Kbd caps={["↵"]} />
          <span>{say("palette-choose")}</span>
        </span>
        <span className="palette-keys">
          <Kbd caps={["Esc"]} />
          <span>{say("shell-close")}</span>
        </span>
        {found.isPart && (
          <span className="end" data-testid="palette-part">
            {say("search-under-way")}
          </span>
        )}
      </footer>
    </Dialog>
  );
}

/** Nothing is typed: the last choices, then all that stands, each once. */
function unasked(
  standing: readonly Group[],
  recent: ReturnType<typeof lastChosen>,
  itemOf: ReturnType<typeof useFound>["itemOf"],
): Group[] {
  const all = new Map(standing.flatMap((group) => group.items.map((item) => [item.id, item] as const)));
  const again = recent.flatMap((one) => all.get(one.id) ?? itemOf(one.row, one.face) ?? []);
  const above = new Set(again.map((item) => item.id));
  const rest = standing.map((group) => ({ ...group, items: group.items.filter((item) => !above.has(item.id)) }));
  return [{ id: "recent", word: "palette-recent", items: again }, ...rest].filter((group) => group.items.length > 0);
}

/** What answers: the group with the best answer first; tickets and customers last, because they come last. */
function asked(standing: readonly Group[], found: readonly Group[], words: readonly string[]): Group[] {
  const here = standing.map((group) => ({ ...group, items: ranked(group.items, words) }));
  const best = (group: Group) => (group.items[0] ? (rank(group.items[0].find, words) ?? 1) : 1);
  const sorted = here.filter((group) => group.items.length > 0).sort((one, other) => best(one) - best(other));
  return [...sorted, ...found.filter((group) => group.items.length > 0)];
}
