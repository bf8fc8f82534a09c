import { useNavigate } from "@tanstack/react-router";
import { Ledger } from "../features/livedesk/Ledger";
import { Outbox } from "../features/outbox/Outbox";
import { Desks } from "../features/settings/Desks";
import { Settings } from "../features/settings/Settings";
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
