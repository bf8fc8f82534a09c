import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import { CircleX, CloudUpload, Settings as Gear, LogOut, Monitor, Moon, Search, Sun } from "lucide-react";
import { Strip } from "../features/livedesk/Strip";
import { SignInAgain } from "../features/signin/Again";
import { send, type Theme, toFault } from "../shared/ipc";
import { floorQuery } from "../shared/ipc/live";
import { Avatar } from "../shared/ui/Bits";
import { IconButton } from "../shared/ui/Button";
import { useChosen } from "../shared/ui/chosen";
import { Kbd } from "../shared/ui/Kbd";
import { useKeys } from "../shared/ui/keys";
import { LanguageSwitch } from "../shared/ui/LanguageSwitch";
import { LineState } from "../shared/ui/Line";
import { Mark } from "../shared/ui/Mark";
import { useToast } from "../shared/ui/toast";
import { useSpeech } from "../shared/words";
import { useGround } from "./desk";

const themes = { system: Monitor, light: Sun, dark: Moon } as const;
const nextTheme: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

/** Where one is, the line, and what is always at hand. */
export function TopBar({ onFind }: { onFind: () => void }) {
  const { say, word, number } = useSpeech();
  const { session, desk } = useGround();
  const { settings, choose } = useChosen();
  const navigate = useNavigate();
  const toast = useToast();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = (to: string) => (path.startsWith(to) ? "page" : undefined);
  const { waiting, refused, person } = session;
  const mine = useQuery(floorQuery).data?.contacts.length ?? 0;

  const signOut = () =>
    void send({ act: "sign-out" }).catch((thrown) => {
      const fault = toFault(thrown);
      toast({ icon: CircleX, words: (speech) => speech.fault(fault), faultCode: fault.code });
    });

  useKeys([
    { word: "shell-sign-out", code: "KeyQ", shift: true, caps: ["Shift", "Q"], place: "everywhere", run: signOut },
  ]);

  return (
    <header className="top">
      <span className="brand">
        <Mark />
        <span>{say("brand-wordmark")}</span>
      </span>
      <Link
        to="/procedure"
        className="desk-name one inset"
        title={say("procedure-title")}
        aria-current={here("/procedure")}
        aria-keyshortcuts="Shift+P"
        data-testid="nav-procedure"
      >
        {word("desk-name", desk.id)}
      </Link>
      <nav className="nav" aria-label={say("shell-places")}>
        <Link to="/work" className="inset" aria-current={here("/work")} data-testid="nav-workbench">
          {say("nav-workbench")}
        </Link>
        <Link
          to="/live"
          className="inset"
          aria-current={here("/live") ?? here("/ledger")}
          aria-keyshortcuts="G"
          data-testid="nav-live"
        >
          <span>{say("nav-live")}</span>
          {mine > 0 && (
            <span className="nav-count mine" data-n="" data-count={mine} title={say("live-count", { count: mine })}>
              {number(mine)}
            </span>
          )}
        </Link>
        {(desk.reports.reads || desk.reports.rota || desk.reports.surveys) && (
          <Link to="/reports" className="inset" aria-current={here("/reports")} data-testid="nav-reports">
            {say("report-title")}
          </Link>
        )}
        <Link to="/outbox" className="inset" aria-current={here("/outbox")} data-testid="nav-outbox">
          <span>{say("nav-outbox")}</span>
          <span
            className={`nav-count ${waiting > 0 ? "some" : ""}`}
            data-testid="outbox-waiting"
            data-count={waiting}
            data-n=""
            title={say("line-waiting", { count: waiting })}
          >
            <CloudUpload className="i s" aria-hidden="true" />
            {number(waiting)}
          </span>
          {refused > 0 && (
            <span
              className="nav-count refused"
              data-count={refused}
              data-n=""
              title={say("line-refused", { count: refused })}
            >
              <CircleX className="i s" aria-hidden="true" />
              {number(refused)}
            </span>
          )}
        </Link>
      </nav>
      <button
        type="button"
        className="find"
        title={say("palette-open")}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        data-testid="palette"
        // The caret stays where one writes, and is there again afterwards.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onFind}
      >
        <Search className="i" aria-hidden="true" />
        <span className="one" title={say("palette-open")}>
          {say("palette-open")}
        </span>
        <Kbd caps={["Ctrl", "K"]} />
      </button>
      <Strip onOpen={(contact) => void navigate({ to: "/live", search: { contact } })} />
      <LineState line={session.line} />
      <SignInAgain session={session} />
      <LanguageSwitch />
      <div className="tools">
        <IconButton
          icon={themes[settings.theme]}
          label={say("shell-theme", { theme: say(`theme-${settings.theme}`) })}
          caps={["D"]}
          onPress={() => choose({ theme: nextTheme[settings.theme] })}
          data-testid="theme"
        />
        <IconButton
          icon={Gear}
          label={say("settings-title")}
          caps={["S"]}
          onPress={() => void navigate({ to: "/settings" })}
          data-testid="settings"
        />
        <IconButton
          icon={LogOut}
          flip
          label={say("shell-sign-out")}
          caps={["Shift", "Q"]}
          onPress={signOut}
          data-testid="sign-out"
        />
        {person && <Avatar name={person.name} mine titled />}
      </div>
    </header>
  );
}
