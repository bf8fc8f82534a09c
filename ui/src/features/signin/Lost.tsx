import { FolderArchive, KeyRound, LockKeyholeOpen } from "lucide-react";
import { type FormEvent, useState } from "react";
import { type Fault, type LostView, send, toFault } from "../../shared/ipc";
import { Code } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { TextArea, TextInput } from "../../shared/ui/Field";
import { useSpeech } from "../../shared/words";
import "./lost.css";

interface LostProps {
  lost: LostView;
  /** The work was set aside, and is kept there. */
  onAside: (place: string) => void;
  onBack: () => void;
}

/** What happened to work whose key is lost, and the two ways on: open it with the recovery key, or go on without (K4, K8). */
export function Lost({ lost, onAside, onBack }: LostProps) {
  const { say } = useSpeech();
  const { user } = lost;
  return (
    <div className="door-form" data-testid="lost" data-print={lost.print ?? ""}>
      <h1>{say("signin-lost-title")}</h1>
      <p className="meta2">
        {lost.keyring ? say("signin-lost-keyring", { user }) : say("signin-lost-passphrase", { user })}
      </p>
      {lost.print === null ? (
        lost.fault && <FaultNote fault={lost.fault} />
      ) : (
        <Recover lost={lost} print={lost.print} />
      )}
      <Aside alone={lost.print === null} onAside={onAside} />
      <Button look="quiet" onPress={onBack} data-testid="lost-back">
        {say("signin-back")}
      </Button>
    </div>
  );
}

function Recover({ lost, print }: { lost: LostView; print: string }) {
  const { say } = useSpeech();
  const [key, setKey] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const complete = key.trim() && (!lost.passphrase || passphrase);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete || busy) return;
    setBusy(true);
    setFault(null);
    send({ act: "recover", key, passphrase: lost.passphrase ? passphrase : null })
      .catch((thrown) => setFault(toFault(thrown)))
      .finally(() => setBusy(false));
  };
  return (
    <form onSubmit={submit} className="lost-way" noValidate>
      <h2>{say("signin-recover-title")}</h2>
      <p className="meta2">{say("signin-recover-how", { print })}</p>
      <TextArea
        label={say("signin-recovery-key")}
        hint={say("signin-recovery-key-hint")}
        value={key}
        onChange={setKey}
        dir="ltr"
        autoFocus
        testid="lost-key"
      />
      {lost.passphrase && (
        <TextInput
          label={say("signin-new-passphrase")}
          value={passphrase}
          onChange={setPassphrase}
          dir="ltr"
          type="password"
          autoComplete="new-password"
          testid="lost-passphrase"
        />
      )}
      {fault && <FaultNote fault={fault} />}
      <Button
        type="submit"
        look="primary"
        icon={LockKeyholeOpen}
        isDisabled={!complete || busy}
        data-testid="lost-recover"
      >
        {busy ? say("signin-busy") : say("signin-recover")}
      </Button>
    </form>
  );
}

/** Asked twice: what is set aside is kept, but it is not sent. */
function Aside({ alone, onAside }: { alone: boolean; onAside: (place: string) => void }) {
  const { say } = useSpeech();
  const [sure, setSure] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const setAside = () => {
    setBusy(true);
    setFault(null);
    send({ act: "set-aside" })
      .then(
        ({ place }) => onAside(place ?? ""),
        (thrown) => setFault(toFault(thrown)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <section className="lost-way">
      {!alone && <h2>{say("signin-aside-title")}</h2>}
      <p className="meta2">{say("signin-aside-how")}</p>
      {fault && <FaultNote fault={fault} />}
      {sure ? (
        <div className="lost-sure">
          <p>{say("signin-aside-sure")}</p>
          <Button look="danger" icon={FolderArchive} isDisabled={busy} onPress={setAside} data-testid="lost-aside-sure">
            {busy ? say("signin-busy") : say("signin-aside")}
          </Button>
          <Button autoFocus onPress={() => setSure(false)} data-testid="lost-aside-not">
            {say("shell-cancel")}
          </Button>
        </div>
      ) : (
        <Button icon={FolderArchive} onPress={() => setSure(true)} data-testid="lost-aside">
          {say("signin-aside")}
        </Button>
      )}
    </section>
  );
}

/** Where what was set aside is kept, above the sign-in that follows. */
export function KeptAside({ place }: { place: string }) {
  const { say } = useSpeech();
  return (
    <p className="lost-kept meta2" role="status" data-testid="kept-aside">
      <FolderArchive className="i" aria-hidden="true" />
      <span>
        {say("signin-aside-done")}
        <Code>{place}</Code>
      </span>
    </p>
  );
}

/** The way to the same choice for who cannot remember the passphrase. */
export function Forgotten({ onPress }: { onPress: () => void }) {
  const { say } = useSpeech();
  return (
    <Button look="quiet" icon={KeyRound} onPress={onPress} data-testid="passphrase-forgotten">
      {say("signin-forgotten")}
    </Button>
  );
}
