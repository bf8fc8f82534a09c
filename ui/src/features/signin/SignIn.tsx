import { CloudOff, KeyRound, LogIn } from "lucide-react";
import { type FormEvent, useState } from "react";
import { type Fault, type SessionView, send, toFault } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { useChosen } from "../../shared/ui/chosen";
import { FaultNote } from "../../shared/ui/Fault";
import { TextInput } from "../../shared/ui/Field";
import { LanguageSwitch } from "../../shared/ui/LanguageSwitch";
import { useLanguageKey } from "../../shared/ui/languageKey";
import { Mark } from "../../shared/ui/Mark";
import { useSpeech } from "../../shared/words";
import { Forgotten, KeptAside, Lost } from "./Lost";
import "./signin.css";

/** The door: language first, then who one is; or the passphrase alone where the database is locked (K8). */
export function SignIn({ session }: { session: SessionView }) {
  const { say } = useSpeech();
  useLanguageKey();
  const [forgotten, setForgotten] = useState(false);
  const [place, setPlace] = useState<string | null>(null);
  const { lost } = session;
  const forget = lost ? () => setForgotten(true) : undefined;
  const setAside = (kept: string) => {
    setPlace(kept);
    setForgotten(false);
  };
  const back = () => {
    setForgotten(false);
    // A forgotten passphrase may come to mind; a keyring that was reset has nothing to go back to but the door.
    if (lost?.keyring) void send({ act: "sign-out" });
  };
  return (
    <main className="door">
      <div className="door-top">
        <LanguageSwitch />
      </div>
      <section className="door-card">
        <div className="door-brand">
          <Mark />
          <span>{say("brand-wordmark")}</span>
        </div>
        {lost && (lost.keyring || forgotten) ? (
          <Lost lost={lost} onAside={setAside} onBack={back} />
        ) : (
          <>
            {place && <KeptAside place={place} />}
            {session.state === "locked" ? (
              <Unlock onForgotten={forget} />
            ) : (
              <Form session={session} onForgotten={forget} />
            )}
            <LineNote session={session} />
          </>
        )}
      </section>
      <p className="door-foot meta">{say("signin-about")}</p>
    </main>
  );
}

interface AskProps {
  /** There is work here that a forgotten passphrase keeps shut. */
  onForgotten: (() => void) | undefined;
}

function Form({ session, onForgotten }: AskProps & { session: SessionView }) {
  const { say } = useSpeech();
  const { settings } = useChosen();
  const [server, setServer] = useState(settings.server);
  const [user, setUser] = useState(settings.user);
  const [password, setPassword] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  // Work that was put under a passphrase stays so, even where a keyring is found later.
  const [locked, setLocked] = useState(false);
  const guarded = !session.keyring || locked;
  const complete = server.trim() && user.trim() && password && (!guarded || passphrase);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete || busy) return;
    setBusy(true);
    setFault(null);
    send({
      act: "sign-in",
      server: withScheme(server.trim()),
      user: user.trim(),
      password,
      passphrase: guarded ? passphrase : null,
    })
      .catch((thrown) => {
        const why = toFault(thrown);
        setFault(why);
        if (why.code === "passphrase-needed") setLocked(true);
      })
      .finally(() => setBusy(false));
  };

  return (
    <form onSubmit={submit} className="door-form" noValidate>
      <h1>{say("signin-title")}</h1>
      <TextInput
        label={say("signin-server")}
        value={server}
        onChange={setServer}
        dir="ltr"
        type="url"
        placeholder="https://"
        autoFocus={!settings.server}
        testid="signin-server"
      />
      <TextInput
        label={say("signin-user")}
        value={user}
        onChange={setUser}
        dir="ltr"
        autoComplete="username"
        autoFocus={Boolean(settings.server) && !settings.user}
        testid="signin-user"
      />
      <TextInput
        label={say("signin-password")}
        value={password}
        onChange={setPassword}
        dir="ltr"
        type="password"
        autoComplete="current-password"
        autoFocus={Boolean(settings.server && settings.user)}
        testid="signin-password"
      />
      {guarded && (
        <div className="door-no-keyring">
          {!session.keyring && (
            <p className="meta2">
              <KeyRound className="i" aria-hidden="true" />
              <span>{say("signin-no-keyring")}</span>
            </p>
          )}
          <TextInput
            label={say("signin-passphrase")}
            value={passphrase}
            onChange={setPassphrase}
            dir="ltr"
            type="password"
            testid="signin-passphrase"
          />
        </div>
      )}
      {fault && <FaultNote fault={fault} />}
      <Button type="submit" look="primary" icon={LogIn} flip isDisabled={!complete || busy} data-testid="signin-submit">
        {busy ? say("signin-busy") : say("signin-submit")}
      </Button>
      {onForgotten && <Forgotten onPress={onForgotten} />}
    </form>
  );
}

/** People write `desk.example.org`; the scheme that a server must have is added for them. */
function withScheme(server: string): string {
  return /^[a-z]+:\/\//i.test(server) ? server : `https://${server}`;
}

function Unlock({ onForgotten }: AskProps) {
  const { say } = useSpeech();
  const [passphrase, setPassphrase] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!passphrase || busy) return;
    setBusy(true);
    setFault(null);
    send({ act: "unlock", passphrase })
      .catch((thrown) => setFault(toFault(thrown)))
      .finally(() => setBusy(false));
  };
  return (
    <form onSubmit={submit} className="door-form" noValidate>
      <h1>{say("signin-locked-title")}</h1>
      <p className="meta2">{say("signin-locked-why")}</p>
      <TextInput
        label={say("signin-passphrase")}
        value={passphrase}
        onChange={setPassphrase}
        dir="ltr"
        type="password"
        autoFocus
        testid="signin-passphrase"
      />
      {fault && <FaultNote fault={fault} />}
      <Button type="submit" look="primary" icon={KeyRound} isDisabled={!passphrase || busy} data-testid="signin-submit">
        {busy ? say("signin-busy") : say("signin-unlock")}
      </Button>
      {onForgotten && <Forgotten onPress={onForgotten} />}
    </form>
  );
}

/** What is known of the line before anybody is in. */
function LineNote({ session }: { session: SessionView }) {
  const { say } = useSpeech();
  const { line } = session;
  if (line.state === "offline" || line.state === "shut") {
    if (line.fault) return <FaultNote fault={line.fault} />;
    return (
      <p className="door-line meta2" data-testid="line-state" data-state={line.state}>
        <CloudOff className="i" aria-hidden="true" />
        <span>{say("line-offline")}</span>
      </p>
    );
  }
  if (line.state === "connecting") {
    return (
      <p className="door-line meta2" data-testid="line-state" data-state={line.state}>
        {say("line-connecting")}
      </p>
    );
  }
  return null;
}
