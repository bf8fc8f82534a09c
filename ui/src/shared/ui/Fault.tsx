import { CircleAlert, RotateCw } from "lucide-react";
import type { Fault } from "../ipc";
import { useSpeech } from "../words";
import { Button } from "./Button";

/** A refusal in words, where it happened. */
export function FaultNote({ fault, onRetry }: { fault: Fault; onRetry?: (() => void) | undefined }) {
  const { say, fault: words } = useSpeech();
  return (
    <div className="fault" role="alert" data-testid="fault" data-code={fault.code}>
      <CircleAlert className="i" aria-hidden="true" />
      <span className="fault-words">{words(fault)}</span>
      {onRetry && (
        <Button small icon={RotateCw} onPress={onRetry}>
          {say("shell-try-again")}
        </Button>
      )}
    </div>
  );
}
