import { CircleCheck } from "lucide-react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Fault, ReasonFace } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { Pick } from "../../shared/ui/Pick";
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
  const { say, word, attribute } = useSpeech();
  const pick = (reason: string) => {
    onOpenChange(false);
    onResolve(reason);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button small icon={CircleCheck} caps={["E"]} data-testid="resolve" aria-keyshortcuts="E">
        {say("ticket-resolve")}
      </Button>
      <Popover className="pop reasons" placement="bottom end" data-floating="">
        <Dialog aria-label={say("ticket-resolve-why")} className="pop-in">
          <h3 className="pop-head">{say("ticket-resolve-why")}</h3>
          {refused && <FaultNote fault={refused} />}
          <Pick
            options={reasons.map(({ id }) => ({
              id,
              words: word(`reason-${id}`, id),
              hint: attribute(`reason-${id}`, "hint"),
            }))}
            onPick={pick}
            isDisabled={refused !== null}
            testid="reason"
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
