import type { LostView } from "../shared/ipc";
import { refuse } from "./refuse";

/** The mark of the recovery key that opens what is locked here. */
const print = "3f9a77c2";

/** Where work that was set aside is kept. */
export const keptIn =
  "/home/noura/.local/share/org.kursi.desk/work/5c1d0fa27be94a3e8d2f6b7091c4e5aa.set-aside-1781942400000";

/** What is lost where the gallery's backend stands so. */
export function lostOf(state: string | undefined): LostView | null {
  const lost = { user: "noura", workspace: "OneCard", print, fault: null };
  if (state === "lost") return { ...lost, keyring: true, passphrase: false };
  if (state === "locked") return { ...lost, keyring: false, passphrase: true };
  if (state !== "lost-unsealed") return null;
  return { ...lost, keyring: true, passphrase: false, print: null, fault: { code: "recovery-copy-none", args: {} } };
}

/** Takes every recovery key but those that say of themselves that they do not fit. */
export function open(key: string): void {
  if (key.includes("wrong")) refuse("recovery-key-malformed");
  if (key.includes("other")) refuse("recovery-key-foreign", { print: "81e02b4d", needed: print, workspace: "OneCard" });
}
