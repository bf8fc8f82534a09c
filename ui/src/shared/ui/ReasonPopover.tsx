import type { LucideIcon } from "lucide-react";
import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Fault } from "../ipc";
import { useSpeech } from "../words";
import { Button, type ButtonLook } from "./Button";
import { FaultNote } from "./Fault";
import { TextArea } from "./Field";

interface ReasonProps {
  /** On the button that opens it. */
  label: string;
  icon: LucideIcon;
  look?: ButtonLook;
  /** The button shows its icon alone. */
  bare?: boolean;
  caps?: readonly string[];
  testid: string;
  /** Above the field. */
  question: string;
  hint?: string;
  /** On the button that sends it. */
  sendWord: string;
  refused: Fault | null;
  /** Whether what else is chosen is chosen. */
  isChosen?: boolean;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** What is written; kept by the caller, so that closing loses nothing. */
  text: string;
  onText: (text: string) => void;
  onSend: (reason: string) => void;
  /** What else is chosen, above the reason. */
  children?: ReactNode;
}

/** A button that asks for a reason in one's own words. */
export function ReasonPopover(props: ReasonProps) {
  const { say } = useSpeech();
  const { testid, refused, text } = props;
  const ready = refused === null && (props.isChosen ?? true) && text.trim() !== "";
  const send = () => {
    if (!ready) return;
    props.onOpenChange(false);
    props.onSend(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <DialogTrigger isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      <Button
        small
        icon={props.icon}
        data-testid={testid}
        {...(props.look && { look: props.look })}
        {...(props.caps && { caps: props.caps, "aria-keyshortcuts": props.caps.join(" ") })}
        {...(props.bare && { className: "icon", "aria-label": props.label })}
      >
        {props.bare ? undefined : props.label}
      </Button>
      <Popover className="pop reason-pop" placement="bottom end" data-floating="">
        <Dialog aria-label={props.question} className="pop-in">
          <form className="reason-form" onSubmit={onSubmit} onKeyDown={onKeyDown}>
            {refused && <FaultNote fault={refused} />}
            {props.children}
            <TextArea
              label={props.question}
              value={text}
              onChange={props.onText}
              dir="auto"
              autoFocus
              testid={`${testid}-why`}
            />
            {props.hint && <p className="meta">{props.hint}</p>}
            <div className="reason-acts">
              <Button small look="quiet" onPress={() => props.onOpenChange(false)}>
                {say("shell-cancel")}
              </Button>
              <Button
                small
                look="primary"
                type="submit"
                isDisabled={!ready}
                caps={["Ctrl", "↵"]}
                data-testid={`${testid}-send`}
              >
                {props.sendWord}
              </Button>
            </div>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
