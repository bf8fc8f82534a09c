import { type Settings, stand } from "../shared/ipc";
import type { AccountScene } from "./accounts";
import { Memory, type Stage } from "./backend";
import type { DelegationScene } from "./delegations";
import { outbox } from "./fixtures";
import type { FloorScene } from "./floor";
import type { ProcedureScene } from "./procedure";
import type { RecordScene } from "./records";
import type { ReportScene } from "./reports";
import type { RequestScene } from "./requests";
import type { ScriptScene } from "./scripts";

/** Puts the memory behind the page as its address asks: `?lang=ar&theme=dark&state=locked&line=offline&tickets=0`. */
export function standIn(query: URLSearchParams): Memory {
  const get = (name: string) => query.get(name) ?? undefined;
  const memory = new Memory({
    state: get("state") as Stage["state"],
    line: get("line") as Stage["line"],
    tickets: query.has("tickets") ? Number(get("tickets")) : undefined,
    long: query.has("long"),
    locks: query.has("locks"),
    broken: query.has("broken"),
    crowded: query.has("crowded"),
    files: query.has("files"),
    indexing: query.has("indexing"),
    floor: get("floor") as FloorScene,
    script: get("script") as ScriptScene,
    account: get("account") as AccountScene,
    complaint: get("complaint") as RequestScene,
    records: get("records") as RecordScene,
    decides: query.has("decides"),
    delegation: get("delegation") as DelegationScene,
    reports: get("reports") as ReportScene,
    procedure: get("procedure") as ProcedureScene,
    sittings: query.has("sittings") ? Number(get("sittings")) : undefined,
    outbox: query.has("outbox") ? outbox : [],
    settings: {
      ...(get("lang") && { language: get("lang") }),
      ...(get("theme") && { theme: get("theme") as Settings["theme"] }),
      ...(get("digits") && { digits: get("digits") as Settings["digits"] }),
      nastaliq: query.has("nastaliq"),
    },
  });
  stand(memory);
  window.addEventListener("choose", (event) => memory.choose((event as CustomEvent<Partial<Settings>>).detail));
  return memory;
}
