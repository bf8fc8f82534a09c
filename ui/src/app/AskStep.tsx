import { useQuery } from "@tanstack/react-query";
import { Megaphone } from "lucide-react";
import { useState } from "react";
import { ticketQuery } from "../features/ticket/queries";
import { RaiseModal } from "../features/ticket/Raise";
import type { DeskView } from "../shared/ipc";
import { Button } from "../shared/ui/Button";
import { useSpeech } from "../shared/words";

/** A step of a script at which a third party is asked: the form of a request, for one kind alone. */
export function AskStep({ ticket, desk, kind }: { ticket: string; desk: DeskView; kind: string }) {
  const { word } = useSpeech();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(ticketQuery(ticket));
  if (!data || data.may.raise) return null;
  return (
    <>
      <Button icon={Megaphone} onPress={() => setOpen(true)} data-testid="step-ask">
        {word(`kind-${kind}`, kind)}
      </Button>
      {open && (
        <RaiseModal
          ticket={data}
          desk={desk}
          only={kind}
          isOpen={open}
          onOpenChange={setOpen}
          onRaised={() => setOpen(false)}
        />
      )}
    </>
  );
}
