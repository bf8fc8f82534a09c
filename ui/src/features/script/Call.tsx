import { Hourglass, PhoneCall, PhoneOutgoing, SquareArrowOutUpRight, Undo2 } from "lucide-react";
import { useState } from "react";
import { type CallFace, type Fault, type FloorAsk, send, toFault } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { useKeys } from "../../shared/ui/keys";
import { type Speech, useSpeech } from "../../shared/words";
import "./call.css";

interface CallProps {
  ticket: string;
  run: string;
  step: string;
  call: CallFace;
  /** Shows the call among the person's live contacts. */
  onOpen: ((contact: string) => void) | undefined;
}

/** How the call stands, in words; nothing where none was asked for. */
function stands({ say }: Speech, call: CallFace): string | null {
  const { state, mine } = call;
  const name = call.by?.name ?? "";
  if (state === "waiting") {
    const place = call.place ?? 1;
    return mine ? say("run-call-in-line", { place }) : say("run-call-in-line-theirs", { name, place });
  }
  if (state === "offered") return say(mine ? "run-call-offered" : "run-call-offered-theirs");
  if (state === "active") return mine ? say("run-call-active") : say("run-call-active-theirs", { name });
  return state === "wrap-up" && mine ? say("run-call-wrap-up") : null;
}

/**
 * The call for which a script stands at a step (A18): made in the own or a free seat, or waiting in line until the seat
 * is free. Nothing of it is predicted; what was pressed is marked until the server has answered.
 */
export function Call({ ticket, run, step, call, onOpen }: CallProps) {
  const speech = useSpeech();
  const { say } = speech;
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const { contact, state, mine } = call;
  const ask = (wanted: FloorAsk) => {
    if (busy) return;
    setBusy(true);
    setFault(null);
    send({ act: "floor", ask: wanted })
      .catch((thrown) => setFault(toFault(thrown)))
      .finally(() => setBusy(false));
  };
  const tasked = contact !== null && state === "waiting";
  // What waits is asked for again only where there is a seat by now: it was let pass.
  const mayAsk = call.mayCall === null && !(tasked && mine && call.wouldWait);
  const words = stands(speech, call);
  const Icon = state === "active" ? PhoneCall : state === "waiting" ? Hourglass : PhoneOutgoing;
  const makeCall = () => mayAsk && ask({ ask: "call-step", ticket, run, step });
  useKeys([
    {
      word: "run-call",
      code: "KeyD",
      alt: true,
      inField: true,
      caps: ["Alt", "D"],
      place: "script",
      hint: true,
      run: makeCall,
    },
  ]);
  return (
    <div className="step-call" data-testid="call-of-step" data-state={state ?? "none"}>
      {words && (
        <p className="step-call-words" role="status">
          <Icon className="i" aria-hidden="true" />
          <span>{words}</span>
        </p>
      )}
      {mayAsk && !words && call.wouldWait && <p className="meta">{say("run-call-waits")}</p>}
      {tasked && <p className="meta">{say("run-call-withdraw-hint")}</p>}
      {call.mayCall && !contact && <FaultNote fault={call.mayCall} />}
      {fault && <FaultNote fault={fault} />}
      <div className="step-call-acts">
        {mayAsk && (
          <Button
            icon={PhoneOutgoing}
            caps={["Alt", "D"]}
            isDisabled={busy}
            onPress={makeCall}
            data-testid="call-step"
            aria-keyshortcuts="Alt+D"
          >
            {say("run-call")}
          </Button>
        )}
        {tasked && mine && (
          <Button
            look="quiet"
            icon={Undo2}
            isDisabled={busy}
            onPress={() => ask({ ask: "hang-up", contact })}
            data-testid="withdraw-call"
          >
            {say("run-call-withdraw")}
          </Button>
        )}
        {contact && mine && !tasked && onOpen && (
          <Button
            look="quiet"
            icon={SquareArrowOutUpRight}
            flip
            onPress={() => onOpen(contact)}
            data-testid="open-call"
          >
            {say("run-call-open")}
          </Button>
        )}
      </div>
    </div>
  );
}
