import { createMemoryHistory, createRootRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { Broken } from "./Boundary";
import { Shell } from "./Shell";
import { OutboxScreen, SettingsScreen } from "./screens";
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
    routeTree: root.addChildren([index, work, outbox, settings]),
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
