import { ChevronDown, ChevronRight, Eye } from "lucide-react";
import { useState } from "react";
import type { RevealFace } from "../../shared/ipc";
import { serverNow } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";

/** Who revealed which masked values of the ticket, newest first: for whose role reads it (X14). */
export function Reveals({ reveals }: { reveals: readonly RevealFace[] }) {
  const { say, word, number, dates } = useSpeech();
  const [unfolded, setUnfolded] = useState(false);
  const Chevron = unfolded ? ChevronDown : ChevronRight;
  return (
    <section className="folded" data-testid="reveals">
      <h2>
        <button
          type="button"
          className="fold inset"
          aria-expanded={unfolded}
          disabled={reveals.length === 0}
          onClick={() => setUnfolded((was) => !was)}
          data-testid="unfold-reveals"
        >
          <Chevron className="i flip" aria-hidden="true" />
          <span>{say("mask-reveals")}</span>
          <span className="count" data-n="">
            {number(reveals.length)}
          </span>
        </button>
      </h2>
      {unfolded && (
        <ul className="reveals">
          {reveals.map((reveal) => (
            <li key={reveal.id} data-testid="reveal-entry" data-masks={reveal.masks.join(" ")}>
              <Eye className="i s" aria-hidden="true" />
              <span>
                <b>{reveal.masks.map((id) => word(`mask-${id}`, id)).join(" · ")}</b>
                <span className="meta all">
                  {say(reveal.forCall ? "mask-by-call" : reveal.inWords ? "mask-by-words" : "mask-by", {
                    name: reveal.by?.name ?? say("ticket-by-program"),
                  })}
                </span>
              </span>
              <time className="meta end" data-n="" title={dates.full(reveal.at)}>
                {dates.near(reveal.at, serverNow())}
              </time>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
