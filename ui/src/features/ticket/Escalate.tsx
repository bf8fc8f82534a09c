import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { MailWarning, Paperclip } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { type Fault, send, type TicketView, toFault } from "../../shared/ipc";
import { Code } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { Choice, TextArea, TextInput } from "../../shared/ui/Field";
import { useKeys } from "../../shared/ui/keys";
import { SheetForm } from "../../shared/ui/SheetForm";
import { useSpeech } from "../../shared/words";
import { escalationTextsQuery } from "./queries";
import "./new.css";
import "./request.css";

interface EscalateProps {
  ticket: TicketView;
  onSent: () => void;
}

/** Where nothing is escalated at all, or not here, there is nothing to say either. */
const unsaid = ["escalate-not-offered", "escalate-not-here", "escalate-not-for-party"];

/** Writes a separate mail about a request that nobody has answered, with the first one attached (A17). */
export function Escalate({ ticket, onSent }: EscalateProps) {
  const { say, fault } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const refused = ticket.may.escalate;
  const isHere = refused === null || !unsaid.includes(refused.code);
  useKeys(
    refused === null
      ? [{ word: "escalate-open", code: "KeyM", caps: ["M"], place: "ticket", run: () => setOpen(true) }]
      : [],
  );
  if (!isHere) return null;
  return (
    <>
      <Button
        small
        icon={MailWarning}
        isDisabled={refused !== null}
        {...(refused === null && { caps: ["M"], "aria-keyshortcuts": "M" })}
        data-testid="escalate"
        onPress={() => setOpen(true)}
      >
        {say("escalate-open")}
      </Button>
      {refused && (
        <p className="meta escalate-refused" data-testid="escalate-refused" data-code={refused.code}>
          {fault(refused)}
        </p>
      )}
      <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={setOpen} isDismissable={false} data-floating="">
        <Modal className="sheet-modal raise-modal">
          <Dialog className="sheet-in" aria-label={say("escalate-title")}>
            {({ close }) => <EscalateForm ticket={ticket} onSent={onSent} close={close} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

function EscalateForm({ ticket, onSent, close }: EscalateProps & { close: () => void }) {
  const { say, languageName } = useSpeech();
  const [product, setProduct] = useState<string | null>(null);
  const [language, setLanguage] = useState<string | null>(null);
  // What was changed by hand is not written over.
  const [own, setOwn] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [sending, setSending] = useState(false);

  const deferred = useDeferredValue(product);
  const texts = useQuery({
    ...escalationTextsQuery(ticket.row.id, deferred, language),
    placeholderData: keepPreviousData,
  }).data;
  const named = product ?? texts?.product ?? "";
  const text = own ?? texts?.text ?? "";
  const isFresh = texts !== undefined && deferred === product && texts.product === named.trim();
  const ready = isFresh && named.trim() !== "" && text.trim() !== "" && !sending;

  const submit = () => {
    if (!ready || !texts) return;
    setSending(true);
    setFault(null);
    const { subject, note } = texts;
    send({ act: "escalate", ticket: ticket.row.id, product: named, subject, text, note }).then(
      () => {
        close();
        onSent();
      },
      (thrown) => {
        setSending(false);
        setFault(toFault(thrown));
      },
    );
  };

  return (
    <SheetForm
      title={say("escalate-title")}
      send={{ words: say("escalate-send"), testid: "escalate-submit", ready: ready }}
      onSend={submit}
      onClose={close}
      fault={fault}
      body="raise-body"
    >
      <div className="raise-fields">
        <TextInput
          label={say("escalate-product")}
          value={named}
          onChange={setProduct}
          dir="auto"
          autoFocus
          testid="escalate-product"
        />
        <Choice
          label={say("escalate-language")}
          value={language ?? ticket.row.language}
          onChange={(value) => {
            setLanguage(value);
            setOwn(null);
          }}
          options={[...new Set([...(texts?.languages ?? []), ticket.row.language])].map((id) => ({
            id,
            words: languageName(id),
          }))}
          testid="escalate-language"
        />
        <dl className="facts">
          <dt>{say("escalate-to")}</dt>
          <dd data-testid="escalate-to">{texts?.to && <Code>{texts.to}</Code>}</dd>
        </dl>
        <p className="meta escalate-attached">
          <Paperclip className="i s" aria-hidden="true" />
          <span data-testid="escalate-attached">{say("escalate-attached", { subject: texts?.original ?? "" })}</span>
        </p>
        <p className="meta">{say("escalate-hint")}</p>
      </div>
      <div className="raise-fields">
        <div className="field-place">
          <span className="meta">{say("ticket-subject")}</span>
          <output className="strong escalate-subject" dir="auto" data-testid="escalate-subject">
            {texts?.subject ?? ""}
          </output>
        </div>
        <TextArea label={say("escalate-text")} value={text} onChange={setOwn} dir="auto" testid="escalate-text" />
      </div>
    </SheetForm>
  );
}
