import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, BookOpenText, ChevronLeft, ChevronRight, ShieldAlert } from "lucide-react";
import { useState } from "react";
import type { Fault, OverrideFace, SittingFace } from "../../shared/ipc";
import { Empty } from "../../shared/ui/Bits";
import { Button, IconButton } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { useKeys } from "../../shared/ui/keys";
import { serverNow } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import { sayLength } from "../../shared/words/clock";
import { ledgerPage, ledgerQuery } from "./queries";
import "./ledger.css";

/** Who sat where, from when to when, why it ended, and who went beyond the rule (X2, A6). */
export function Ledger({ onBack }: { onBack: () => void }) {
  const { say } = useSpeech();
  const [offset, setOffset] = useState(0);
  const ledger = useQuery(ledgerQuery(offset));
  const total = ledger.data?.total ?? 0;
  const rows = ledger.data?.rows ?? [];
  const isFirst = offset === 0;
  const isLast = offset + ledgerPage >= total;
  const newer = () => setOffset((was) => Math.max(0, was - ledgerPage));
  const older = () => setOffset((was) => was + ledgerPage);
  useKeys([
    ...(isLast
      ? []
      : [{ word: "ledger-older", code: "KeyJ", caps: ["J"], place: "ledger" as const, hint: true, run: older }]),
    ...(isFirst
      ? []
      : [{ word: "ledger-newer", code: "KeyK", caps: ["K"], place: "ledger" as const, hint: true, run: newer }]),
    { word: "ledger-back", code: "Backspace", caps: ["⌫"], place: "ledger", hint: true, run: onBack },
  ]);
  return (
    <main className="ledger" data-testid="ledger">
      <header className="head">
        <IconButton
          icon={ArrowLeft}
          flip
          small
          label={say("ledger-back")}
          caps={["⌫"]}
          onPress={onBack}
          data-testid="ledger-back"
        />
        <h1>{say("ledger-title")}</h1>
        {total > 0 && (
          <span className="end ledger-pages">
            <span className="meta" data-n="">
              {say("ledger-range", { from: offset + 1, to: Math.min(offset + ledgerPage, total), total })}
            </span>
            <Button
              small
              icon={ChevronLeft}
              flip
              caps={["K"]}
              isDisabled={isFirst}
              onPress={newer}
              aria-keyshortcuts="K"
              data-testid="ledger-newer"
            >
              {say("ledger-newer")}
            </Button>
            <Button
              small
              icon={ChevronRight}
              flip
              caps={["J"]}
              isDisabled={isLast}
              onPress={older}
              aria-keyshortcuts="J"
              data-testid="ledger-older"
            >
              {say("ledger-older")}
            </Button>
          </span>
        )}
      </header>
      {ledger.error ? (
        <FaultNote fault={ledger.error as unknown as Fault} onRetry={() => void ledger.refetch()} />
      ) : ledger.data && total === 0 ? (
        <Empty icon={BookOpenText} title={say("ledger-empty")} hint={say("ledger-empty-hint")} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        <section className="ledger-scroll inset" tabIndex={0} aria-label={say("ledger-title")}>
          <table>
            <thead>
              <tr>
                {["channel", "seat", "who", "from", "to", "length", "ended"].map((column) => (
                  <th key={column} scope="col">
                    {say(`ledger-${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </main>
  );
}

function Row({ row }: { row: SittingFace }) {
  const speech = useSpeech();
  const { say, word, number, dates } = speech;
  const now = serverNow();
  return (
    <tr data-testid={`sitting-${row.id}`}>
      <td>{word(`channel-${row.channel}`, row.channel)}</td>
      <td data-n="">{number(row.slot)}</td>
      <td>
        <bdi>{row.person?.name ?? say("ledger-nobody")}</bdi>
      </td>
      <td data-n="" title={dates.full(row.from)}>
        {dates.near(row.from, now)}
      </td>
      <td data-n="" title={row.to === null ? undefined : dates.full(row.to)}>
        {row.to === null ? say("ledger-now") : dates.near(row.to, now)}
      </td>
      <td data-n="">{sayLength(speech, (row.to ?? now) - row.from)}</td>
      <td className="ledger-why">
        {row.ended && <span>{say(`ledger-ended-${row.ended}`)}</span>}
        <Overruled override={row.seatedBy} id="ledger-seated-by" />
        <Overruled override={row.endedBy} id="ledger-forced-by" />
      </td>
    </tr>
  );
}

function Overruled({ override, id }: { override: OverrideFace | null; id: string }) {
  const { say } = useSpeech();
  if (!override) return null;
  return (
    <span className="ledger-over">
      <ShieldAlert className="i s" aria-hidden="true" />
      <span>{say(id, { name: override.by?.name ?? say("ledger-nobody"), why: override.why })}</span>
    </span>
  );
}
