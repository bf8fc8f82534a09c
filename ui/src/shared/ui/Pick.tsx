import type { KeyboardEvent } from "react";
import { useSpeech } from "../words";

interface PickProps {
  options: readonly { id: string; words: string; hint?: string | null }[];
  onPick: (id: string) => void;
  isDisabled?: boolean;
  /** Begins the test id of each option. */
  testid: string;
  /** It came by itself, while something else may be in hand: the focus stays where it is. */
  isQuiet?: boolean;
}

/** A short list of which one is taken: by its digit, by arrows and Enter, or by the pointer. */
export function Pick({ options, onPick, isDisabled = false, testid, isQuiet = false }: PickProps) {
  const { number } = useSpeech();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const option = digit && !isDisabled ? options[Number(digit) - 1] : undefined;
    if (option) {
      event.preventDefault();
      onPick(option.id);
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (!by) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button.reason")];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  return (
    <ol className="picks" onKeyDown={onKeyDown}>
      {options.map((option, index) => (
        <li key={option.id}>
          <button
            type="button"
            className="reason inset"
            // biome-ignore lint/a11y/noAutofocus: the digits act from the first moment
            autoFocus={index === 0 && !isQuiet}
            disabled={isDisabled}
            data-testid={`${testid}-${option.id}`}
            onClick={() => onPick(option.id)}
          >
            {index < 9 && <kbd data-n="">{number(index + 1)}</kbd>}
            <span className="reason-words">
              <b>{option.words}</b>
              {option.hint && <span className="meta2">{option.hint}</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
