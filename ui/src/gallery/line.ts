import type { LineState } from "../shared/ipc";
import type { Stage } from "./backend";
import { settings as chosen, minute, standing } from "./fixtures";

/** Why the person is not let in any more, where the stage stands so. */
function putOut({ state }: Stage): LineState | null {
  if (state === "no-desk") return { state: "shut", fault: { code: "desk-none", args: {} } };
  if (state === "device-wiped") return { state: "shut", fault: { code: state, args: {} } };
  return state === "offline-locked" ? { state: "shut", fault: { code: state, args: { days: 14 } } } : null;
}

/** How the line stands on a stage. */
export function lineOf(stage: Stage, signedIn: boolean): LineState {
  const out = putOut(stage);
  if (out) return out;
  if (!signedIn) return { state: "idle" };
  switch (stage.line) {
    case "offline":
      return {
        state: "offline",
        since: standing - 12 * minute,
        retryAt: standing + 900_000,
        fault: { code: "line-unreachable", args: { server: chosen.server } },
      };
    case "connecting":
      return { state: "connecting" };
    case "filling":
      return { state: "filling", done: 12_400, total: 98_210 };
    case "shut":
      return { state: "shut", fault: { code: "session-expired", args: {} } };
    default:
      return { state: "online" };
  }
}
