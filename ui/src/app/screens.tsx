import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { Ledger } from "../features/livedesk/Ledger";
import { Outbox } from "../features/outbox/Outbox";
import { Procedure } from "../features/procedure/Procedure";
import { Reports } from "../features/reports/Reports";
import { Search } from "../features/search/Search";
import { Desks } from "../features/settings/Desks";
import { Settings } from "../features/settings/Settings";
import type { Among } from "../shared/ipc";
import { useGround } from "./desk";

/** The outbox; a ticket opened from it is opened on the workbench. */
export function OutboxScreen() {
  const navigate = useNavigate();
  return <Outbox onOpen={(ticket) => void navigate({ to: "/work", search: (was) => ({ ...was, ticket }) })} />;
}

/** The settings. */
export function SettingsScreen() {
  const { desk, session } = useGround();
  return (
    <Settings deskZone={desk.timeZone} deskLanguages={desk.languages}>
      <Desks here={desk.id} desks={session.desks} />
    </Settings>
  );
}

/** The ledger of seats, reached from the live desk. */
export function LedgerScreen() {
  const navigate = useNavigate();
  return <Ledger onBack={() => void navigate({ to: "/live" })} />;
}

/** The desk's procedure: revisions and flowcharts. */
export function ProcedureScreen() {
  return <Procedure />;
}

/** The reports; a ticket that is opened from them is opened on the workbench. */
export function ReportsScreen() {
  const { desk, session } = useGround();
  const navigate = useNavigate();
  return (
    <Reports
      desk={desk}
      session={session}
      onOpen={(ticket) => void navigate({ to: "/work", search: (was) => ({ queue: was.queue, ticket }) })}
    />
  );
}

/** What was looked for last; forgotten with the person. */
const asked = new WeakMap<object, { person: string | undefined; find: string; among: Among }>();

/** The search; a ticket found by it is opened on the workbench, and who comes back finds it as it was. */
export function SearchScreen() {
  const { desk, session } = useGround();
  const navigate = useNavigate();
  const router = useRouter();
  const place = useSearch({ from: "/search" });
  const person = session.person?.id;
  const kept = asked.get(router);
  const before = kept?.person === person ? kept : undefined;
  const find = place.find ?? before?.find ?? "";
  const among = place.among ?? before?.among ?? "all";
  asked.set(router, { person, find, among });
  return (
    <Search
      desk={desk}
      find={find}
      among={among}
      onAsk={(next, where) => void navigate({ to: "/search", search: { find: next, among: where }, replace: true })}
      onOpen={(ticket) => void navigate({ to: "/work", search: (was) => ({ queue: was.queue, ticket }) })}
      onLeave={() => void navigate({ to: "/work" })}
    />
  );
}
