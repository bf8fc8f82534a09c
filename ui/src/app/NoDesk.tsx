import { CircleX, LogOut } from "lucide-react";
import { Outbox } from "../features/outbox/Outbox";
import { SignInAgain } from "../features/signin/Again";
import { type Fault, type SessionView, send, toFault } from "../shared/ipc";
import { IconButton } from "../shared/ui/Button";
import { FaultNote } from "../shared/ui/Fault";
import { LanguageSwitch } from "../shared/ui/LanguageSwitch";
import { LineState, lineFault } from "../shared/ui/Line";
import { useLanguageKey } from "../shared/ui/languageKey";
import { Mark } from "../shared/ui/Mark";
import { useToast } from "../shared/ui/toast";
import { useSpeech } from "../shared/words";
import "./shell.css";

/** No desk is here: it is on its way, or no longer the person's. What they have not sent is still before them (K4, K8). */
export function NoDesk({ session, fault, onRetry }: { session: SessionView; fault: Fault; onRetry: () => void }) {
  const { say } = useSpeech();
  const toast = useToast();
  useLanguageKey();
  const signOut = () =>
    void send({ act: "sign-out" }).catch((thrown) => {
      const why = toFault(thrown);
      toast({ icon: CircleX, words: (speech) => speech.fault(why), faultCode: why.code });
    });
  return (
    <div className="app" data-testid="no-desk">
      <header className="top">
        <span className="brand">
          <Mark />
          <span>{say("brand-wordmark")}</span>
        </span>
        <LineState line={session.line} />
        <SignInAgain session={session} />
        <LanguageSwitch />
        <div className="tools">
          <IconButton icon={LogOut} flip label={say("shell-sign-out")} onPress={signOut} data-testid="sign-out" />
        </div>
      </header>
      <Outbox note={<FaultNote fault={lineFault(session.line) ?? fault} onRetry={onRetry} />} />
    </div>
  );
}
