import { KeyRound, LogIn } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { type Fault, type SessionView, send, toFault } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { TextInput } from "../../shared/ui/Field";
import { useKeys } from "../../shared/ui/keys";
import { lineFault } from "../../shared/ui/Line";
import { useSpeech } from "../../shared/words";

/** What signing in again can mend; an old program or server cannot be signed in to. */
const mended = new Set(["session-expired", "device-revoked", "replaced-device"]);

/** Signing in again on top of the open work, when the server does not admit this session any more. */
export function SignInAgain({ session }: { session: SessionView }) {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const why = lineFault(session.line);
  const isMended = session.line.state === "shut" && why !== null && mended.has(why.code);
  useKeys(
    isMended
      ? [
          {
            word: "signin-again",
            code: "KeyI",
            shift: true,
            caps: ["Shift", "I"],
            place: "everywhere",
            run: () => setOpen(true),
          },
        ]
      : [],
  );
  if (!isMended) return null;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button small icon={KeyRound} aria-keyshortcuts="Shift+I" data-testid="sign-in-again">
        {say("signin-again")}
      </Button>
      <Popover className="pop" placement="bottom" data-floating="">
        <Dialog aria-label={say("signin-again")} className="pop-in">
          <Again session={session} why={why} done={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Again({ session, why, done }: { session: SessionView; why: Fault; done: () => void }) {
  const { say } = useSpeech();
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<Fault | null>(why);
  const [busy, setBusy] = useState(false);
  const { server, user } = session.settings;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!password || busy) return;
    setBusy(true);
    send({ act: "sign-in", server, user, password, passphrase: null })
      .then(done, (thrown) => setFault(toFault(thrown)))
      .finally(() => setBusy(false));
  };
  return (
    <form onSubmit={submit} className="door-form" noValidate>
      <h3 className="pop-head">{say("signin-again")}</h3>
      {fault && <FaultNote fault={fault} />}
      <p className="meta2">{say("signin-again-kept")}</p>
      <TextInput
        label={say("signin-password")}
        value={password}
        onChange={setPassword}
        dir="ltr"
        type="password"
        autoComplete="current-password"
        autoFocus
        testid="again-password"
      />
      <Button type="submit" look="primary" icon={LogIn} flip isDisabled={!password || busy} data-testid="again-submit">
        {busy ? say("signin-busy") : say("signin-submit")}
      </Button>
    </form>
  );
}
