import { CircleCheck } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Fault, ReasonFace } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { useSpeech } from "../../shared/words";

interface ResolveProps {
  reasons: readonly ReasonFace[];
  refused: Fault | null;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onResolve: (reason: string) => void;
}

/** Resolving asks for one of the pack's reasons (A9), each with its explanation and its digit. */
export function Resolve({ reasons, refused, isOpen, onOpenChange, onResolve }: ResolveProps) {
  const { say, word, attribute, number } = useSpeech();
  const pick = (reason: string) => {
    onOpenChange(false);
    onResolve(reason);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const reason = digit && !refused ? reasons[Number(digit) - 1] : undefined;
    if (reason) {
      event.preventDefault();
      pick(reason.id);
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
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button small icon={CircleCheck} caps={["E"]} data-testid="resolve" aria-keyshortcuts="E">
        {say("ticket-resolve")}
      </Button>
      <Popover className="pop reasons" placement="bottom end" data-floating="">
        <Dialog aria-label={say("ticket-resolve-why")} className="pop-in">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: digits and arrows serve the buttons inside */}
          <div onKeyDown={onKeyDown}>
            <h3 className="pop-head">{say("ticket-resolve-why")}</h3>
            {refused && <FaultNote fault={refused} />}
            <ol>
              {reasons.map((reason, index) => {
                const hint = attribute(`reason-${reason.id}`, "hint");
                return (
                  <li key={reason.id}>
                    <button
                      type="button"
                      className="reason inset"
                      // biome-ignore lint/a11y/noAutofocus: the digits act from the first moment
                      autoFocus={index === 0}
                      disabled={refused !== null}
                      data-testid={`reason-${reason.id}`}
                      onClick={() => pick(reason.id)}
                    >
                      <kbd data-n="">{number(index + 1)}</kbd>
                      <span className="reason-words">
                        <b>{word(`reason-${reason.id}`, reason.id)}</b>
                        {hint && <span className="meta2">{hint}</span>}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ol>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
