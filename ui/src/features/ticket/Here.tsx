import { Eye, PenLine } from "lucide-react";
import type { HereFace } from "../../shared/ipc";
import { Avatar } from "../../shared/ui/Bits";
import { useMoment } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import "./held.css";

/** Who else has the ticket open, and who of them is writing to the customer (X7). */
export function Here({ here }: { here: readonly HereFace[] }) {
  const { say } = useSpeech();
  // Of who is not heard of any more nothing is known.
  const count = useMoment((now) => here.filter((one) => now < one.until).length);
  const shown = [...here].sort((a, b) => b.until - a.until).slice(0, count);
  if (count === 0) return null;
  return (
    <ul className="here" aria-label={say("ticket-here")} aria-live="polite" data-testid="here">
      <li className="meta here-head" aria-hidden="true">
        <Eye className="i s" />
        <span>{say("ticket-here")}</span>
      </li>
      {here
        .filter((one) => shown.includes(one))
        .map(({ person, writing }) => (
          <li key={person.id} className="here-one meta" data-testid="here-one" data-writing={writing}>
            <Avatar name={person.name} small />
            <bdi className="who-name" title={person.name} data-clip-ok="">
              {person.name}
            </bdi>
            {writing && (
              <span className="here-writing">
                <PenLine className="i s" aria-hidden="true" />
                {say("ticket-here-writing")}
              </span>
            )}
          </li>
        ))}
    </ul>
  );
}
