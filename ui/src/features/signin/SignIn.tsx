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
import "./signin.css";

/** The door: language first, then who one is; or the passphrase alone where the database is locked (K8). */
export function SignIn({ session }: { session: SessionView }) {
  const { say } = useSpeech();
  useLanguageKey();
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
        {session.state === "locked" ? <Unlock /> : <Form session={session} />}
        <LineNote session={session} />
      </section>
      <p className="door-foot meta">{say("signin-about")}</p>
    </main>
  );
}

function Form({ session }: { session: SessionView }) {
  const { say } = useSpeech();
  const { settings } = useChosen();
  const [server, setServer] = useState(settings.server);
  const [user, setUser] = useState(settings.user);
  const [password, setPassword] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const complete = server.trim() && user.trim() && password && (session.keyring || passphrase);

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
      passphrase: session.keyring ? null : passphrase,
    })
      .catch((thrown) => setFault(toFault(thrown)))
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
      {!session.keyring && (
        <div className="door-no-keyring">
          <p className="meta2">
            <KeyRound className="i" aria-hidden="true" />
            <span>{say("signin-no-keyring")}</span>
          </p>
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
    </form>
  );
}

/** People write `desk.example.org`; the scheme that a server must have is added for them. */
function withScheme(server: string): string {
  return /^[a-z]+:\/\//i.test(server) ? server : `https://${server}`;
}

function Unlock() {
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
