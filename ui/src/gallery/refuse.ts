import type { Fault } from "../shared/ipc";

/** Refuses as the desk machine does: by a code. */
export function refuse(code: string, args: Fault["args"] = {}): never {
  throw { code, args } satisfies Fault;
}
