import { createMemoryHistory, createRootRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import type { Among } from "../shared/ipc";
import { Broken } from "./Boundary";
import { LiveDesk } from "./LiveDesk";
import { Shell } from "./Shell";
import { LedgerScreen, OutboxScreen, ProcedureScreen, ReportsScreen, SearchScreen, SettingsScreen } from "./screens";
import { Workbench } from "./Workbench";

const root = createRootRoute({ component: Shell });

/** Where one stands on the workbench. */
export interface WorkSearch {
  queue?: string;
  ticket?: string;
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const work = createRoute({
  getParentRoute: () => root,
  path: "/work",
  validateSearch: (search: Record<string, unknown>): WorkSearch => ({
    queue: text(search.queue),
    ticket: text(search.ticket),
  }),
  component: Workbench,
});

/** Which contact is in hand at the live desk. */
export interface LiveSearch {
  contact?: string;
  /** The person wants a break: its reason is asked for. Each wish has a number of its own. */
  break?: number;
}

const live = createRoute({
  getParentRoute: () => root,
  path: "/live",
  validateSearch: (search: Record<string, unknown>): LiveSearch => ({
    contact: text(search.contact),
    break: typeof search.break === "number" ? search.break : undefined,
  }),
  component: LiveDesk,
});

/** What is looked for. */
export interface FindSearch {
  find?: string;
  among?: Among;
}

const among = (value: unknown): Among | undefined =>
  value === "all" || value === "tickets" || value === "customers" ? value : undefined;

const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: (query: Record<string, unknown>): FindSearch => ({
    // What one typed may read as a number in an address.
    find: query.find === undefined ? undefined : String(query.find),
    among: among(query.among),
  }),
  component: SearchScreen,
});

const ledger = createRoute({ getParentRoute: () => root, path: "/ledger", component: LedgerScreen });
const reports = createRoute({ getParentRoute: () => root, path: "/reports", component: ReportsScreen });
const procedure = createRoute({ getParentRoute: () => root, path: "/procedure", component: ProcedureScreen });
const outbox = createRoute({ getParentRoute: () => root, path: "/outbox", component: OutboxScreen });
const settings = createRoute({ getParentRoute: () => root, path: "/settings", component: SettingsScreen });
const index = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/work" });
  },
});

/** The program's places. The window has no address bar, so they live in memory; a gallery page may begin elsewhere. */
export function newRouter(start = "/work") {
  return createRouter({
    routeTree: root.addChildren([index, work, live, search, ledger, reports, procedure, outbox, settings]),
    history: createMemoryHistory({ initialEntries: [start] }),
    defaultPendingMs: 200,
    defaultErrorComponent: Broken,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
