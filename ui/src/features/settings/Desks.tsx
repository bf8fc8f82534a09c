import { useState } from "react";
import { type Fault, send, toFault } from "../../shared/ipc";
import { FaultNote } from "../../shared/ui/Fault";
import { Choice } from "../../shared/ui/Field";
import { useSpeech } from "../../shared/words";

/** Which of their desks the person works on here: one at a time is on a device, another one is loaded (K8). */
export function Desks({ here, desks }: { here: string; desks: readonly string[] }) {
  const { say, word } = useSpeech();
  const [fault, setFault] = useState<Fault | null>(null);
  if (desks.length < 2) return null;
  const follow = (desk: string) => {
    setFault(null);
    if (desk !== here) void send({ act: "follow-desk", desk }).catch((thrown) => setFault(toFault(thrown)));
  };
  return (
    <section className="card">
      <h2>{say("settings-desk")}</h2>
      <Choice
        label={say("settings-desk")}
        value={here}
        onChange={follow}
        // Of a desk that is not here only the id is known.
        options={desks.map((id) => ({ id, words: id === here ? word("desk-name", id) : id }))}
        testid="settings-desk"
      />
      {fault && <FaultNote fault={fault} />}
      <p className="meta">{say("settings-desk-hint")}</p>
    </section>
  );
}
