import { queryOptions } from "@tanstack/react-query";
import { view } from "../../shared/ipc";

/** Everything not yet accepted and everything refused. */
export const outboxQuery = queryOptions({ queryKey: ["outbox"], queryFn: () => view({ view: "outbox" }) });

/** The line in detail. */
export const syncQuery = queryOptions({ queryKey: ["sync"], queryFn: () => view({ view: "sync" }) });
