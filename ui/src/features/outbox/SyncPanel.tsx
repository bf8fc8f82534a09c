import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import type { Fault } from "../../shared/ipc";
import { Code } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { LineState, lineFault } from "../../shared/ui/Line";
import { serverNow } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import { syncQuery } from "./queries";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The line in detail: to which server, how far, what was last heard, and a way to try now. */
export function SyncPanel({ onTry }: { onTry: () => void }) {
  const { say, number, dates } = useSpeech();
  const sync = useQuery(syncQuery);
  const when = (at: number | null) => (at === null ? say("sync-never") : dates.near(at, serverNow()));
  const data = sync.data;
  const fault = data && lineFault(data.line);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <aside className="sync side inset" aria-labelledby="sync-title" tabIndex={0}>
      <section>
        <h2 id="sync-title">{say("sync-title")}</h2>
        {sync.error && <FaultNote fault={sync.error as unknown as Fault} onRetry={() => void sync.refetch()} />}
        {data && (
          <>
            <p className="sync-line">
              <LineState line={data.line} />
            </p>
            {fault && <FaultNote fault={fault} />}
            <dl className="facts">
              <Fact name={say("sync-server")}>
                <Code>{data.server}</Code>
              </Fact>
              <Fact name={say("sync-received")}>
                <span data-n="">{when(data.lastReceived)}</span>
              </Fact>
              <Fact name={say("sync-accepted")}>
                <span data-n="">{when(data.lastAccepted)}</span>
              </Fact>
              <Fact name={say("sync-tickets")}>
                <span data-n="">{number(data.tickets)}</span>
              </Fact>
              <Fact name={say("sync-waiting")}>
                <span data-n="">{number(data.waiting)}</span>
              </Fact>
              <Fact name={say("sync-refused")}>
                <span data-n="">{number(data.refused)}</span>
              </Fact>
              <Fact name={say("sync-cursor")}>
                <span data-n="">{number(data.cursor)}</span>
              </Fact>
            </dl>
          </>
        )}
        <Button
          icon={RefreshCw}
          caps={["Y"]}
          onPress={onTry}
          aria-keyshortcuts="Y"
          isDisabled={data?.line.state === "online"}
          data-testid="sync-now"
        >
          {say("sync-try")}
        </Button>
        <p className="meta sync-hint">{say("sync-hint")}</p>
      </section>
    </aside>
  );
}
