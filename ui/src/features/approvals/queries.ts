import { queryOptions } from "@tanstack/react-query";
import { view } from "../../shared/ipc";

/** Who decides instead of whom while they are away, and who can be named. */
export const delegationsQuery = queryOptions({
  queryKey: ["delegations"],
  queryFn: () => view({ view: "delegations" }),
});
