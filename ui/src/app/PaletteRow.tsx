import { Code, Isolated } from "../shared/ui/Bits";
import { Kbd } from "../shared/ui/Kbd";
import { useSpeech } from "../shared/words";
import type { Item } from "./paletteItems";

interface RowProps {
  id: string;
  item: Item;
  isActive: boolean;
  onPoint: () => void;
  onPick: () => void;
}

/** Something that can be chosen; each with the direction of its own words. */
export function PaletteRow({ id, item, isActive, onPoint, onPick }: RowProps) {
  const { say, number } = useSpeech();
  const Icon = item.icon;
  const isTicket = item.row !== undefined;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className="palette-item"
      data-testid={`palette-${item.id}`}
      // A list that changes under a resting pointer does not move the choice; a pointer that moves does.
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onPick}
    >
      <Icon className={`i ${item.flip ? "flip" : ""}`} aria-hidden="true" />
      <span className="palette-words">
        <span className="one" dir="auto" lang={item.lang} title={item.words}>
          {item.theirs ? <Isolated text={item.words} /> : item.words}
        </span>
        {item.meta && (
          <span className="meta one" dir="auto" lang={isTicket ? item.lang : undefined} title={item.meta}>
            {item.meta}
          </span>
        )}
      </span>
      {item.isCurrent && <span className="meta">{say("palette-current")}</span>}
      {item.code && <Code className="meta">{item.code}</Code>}
      {item.count !== undefined && (
        <span className="meta" data-n="">
          {number(item.count)}
        </span>
      )}
      {item.caps && item.caps.length > 0 && <Kbd caps={item.caps} />}
    </div>
  );
}
