import type { OutboxEntry, Settings } from "../shared/ipc";
import type { AccountScene } from "./accounts";
import type { DelegationScene } from "./delegations";
import type { FloorScene } from "./floor";
import type { ProcedureScene } from "./procedure";
import type { RecordScene } from "./records";
import type { ReportScene } from "./reports";
import type { RequestScene } from "./requests";
import type { ScriptScene } from "./scripts";

/** How the gallery's backend stands at the start. */
export interface Stage {
  state?:
    | "signed-in"
    | "signed-out"
    | "locked"
    | "no-keyring"
    | "lost"
    | "lost-unsealed"
    | "device-wiped"
    | "offline-locked"
    | "no-desk";
  /** The device locks itself soon. */
  locks?: boolean;
  line?: "online" | "offline" | "connecting" | "filling" | "shut";
  tickets?: number;
  long?: boolean;
  /** Every view fails. */
  broken?: boolean;
  settings?: Partial<Settings>;
  outbox?: readonly OutboxEntry[];
  /** Leave to stay pending is asked for on every ticket, and the person decides on it (A10, K6). */
  decides?: boolean;
  /** Who decides instead of whom (A10). */
  delegation?: DelegationScene;
  /** Colleagues have every ticket open, and one of them replied over words that are held (X7). */
  crowded?: boolean;
  /** Messages and drafts have files. */
  files?: boolean;
  /** How a request to a third party stands at every ticket (A11). */
  complaint?: RequestScene;
  /** How the floor stands: seats, lines, contacts. */
  floor?: FloorScene;
  /** How the script stands at every ticket. */
  script?: ScriptScene;
  /** Whether it is known whose tickets they are (B1). */
  account?: AccountScene;
  /** The index for searching is still being made. */
  indexing?: boolean;
  /** The person's role may not reveal what is masked (X14). */
  mayNotReveal?: boolean;
  /** Who looks at the procedure, and what there is to decide (E10). */
  procedure?: ProcedureScene;
  /** What the desk keeps of the customers of its tickets. */
  records?: RecordScene;
  /** What of reports the desk has. */
  reports?: ReportScene;
  /** Sittings in the ledger; all of the fixtures unless told. */
  sittings?: number;
}
