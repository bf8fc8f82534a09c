import type { LucideIcon } from "lucide-react";
import type { FormHTMLAttributes, KeyboardEvent, ReactNode } from "react";
import { Heading } from "react-aria-components";
import type { Fault } from "../ipc";
import { useSpeech } from "../words";
import { Button } from "./Button";
import { FaultNote } from "./Fault";

interface SheetFormProps {
  title: string;
  /** The button that sends it, also by Ctrl and Enter. */
  send: { words: string; testid: string; ready: boolean; icon?: LucideIcon };
  /** Called only while it is ready. */
  onSend: () => void;
  /** The way out that changes nothing. */
  onClose: () => void;
  /** What the way out is called, where that is not "Cancel". */
  closeWords?: string;
  /** Why it was refused. */
  fault: Fault | null;
  /** What else can be done, before the way out. */
  before?: ReactNode;
  /** What else can be done, before the button that sends. */
  between?: ReactNode;
  /** A further class of its body. */
  body?: string;
  /** What the whole form listens to besides. */
  listens?: FormHTMLAttributes<HTMLFormElement>;
  children: ReactNode;
}

/** What a dialog asks for: its title, its fields, why it was refused, and how to send it or leave it. */
export function SheetForm(props: SheetFormProps) {
  const { title, send, onSend, onClose, closeWords, fault, before, between, body, listens, children } = props;
  const { say } = useSpeech();
  const submit = () => {
    if (send.ready) onSend();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      noValidate
      {...listens}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={onKeyDown}
    >
      <Heading slot="title" className="sheet-title">
        {title}
      </Heading>
      <div className={body ? `sheet-body ${body}` : "sheet-body"}>
        {children}
        {fault && <FaultNote fault={fault} />}
      </div>
      <footer className="sheet-foot">
        {before}
        <Button look="quiet" onPress={onClose}>
          {closeWords ?? say("shell-cancel")}
        </Button>
        {between}
        <Button
          type="submit"
          look="primary"
          {...(send.icon && { icon: send.icon })}
          isDisabled={!send.ready}
          caps={["Ctrl", "↵"]}
          data-testid={send.testid}
        >
          {send.words}
        </Button>
      </footer>
    </form>
  );
}
