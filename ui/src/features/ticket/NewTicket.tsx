import { useQuery } from "@tanstack/react-query";
import { Paperclip, Search, UserRoundPlus } from "lucide-react";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { type CustomerFace, type DeskView, type Fault, send, toFault } from "../../shared/ipc";
import { Avatar, Code } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { Choice, TextArea, TextInput } from "../../shared/ui/Field";
import { SheetForm } from "../../shared/ui/SheetForm";
import { useSpeech } from "../../shared/words";
import { empty, newTicket, useAdding, useBrought } from "./attach";
import { Chooser, isRead, Waiting } from "./Files";
import { customersQuery, filesQuery } from "./queries";
import "./new.css";

/** What is known of the customer before the form is opened. */
export interface Known {
  name: string;
  channel: string;
  language: string;
}

interface NewProps {
  desk: DeskView;
  known?: Known | undefined;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onCreated: (ticket: string) => void;
}

/** A ticket that the agent opens for a customer: by telephone, or from another tool. */
export function NewTicket({ desk, known, isOpen, onOpenChange, onCreated }: NewProps) {
  const { say } = useSpeech();
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false} data-floating="">
      <Modal className="sheet-modal new-ticket">
        <Dialog className="sheet-in" aria-label={say("ticket-new")}>
          {({ close }) => <NewForm desk={desk} known={known} close={close} onCreated={onCreated} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function NewForm({
  desk,
  known: given,
  close,
  onCreated,
}: {
  desk: DeskView;
  known: Known | undefined;
  close: () => void;
  onCreated: (ticket: string) => void;
}) {
  const { say, word, languageName } = useSpeech();
  const [find, setFind] = useState(given?.name ?? "");
  const [customer, setCustomer] = useState<CustomerFace | null>(null);
  const [isNew, setNew] = useState(false);
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [email, setEmail] = useState("");
  const [channel, setChannel] = useState(given?.channel ?? desk.channels[0]?.id ?? "");
  const [language, setLanguage] = useState(() =>
    given && desk.languages.includes(given.language) ? given.language : (desk.languages[0] ?? "en"),
  );
  const [kind, setKind] = useState("");
  const [subject, setSubject] = useState("");
  const [text, setText] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const [sending, setSending] = useState(false);
  const deferred = useDeferredValue(find);
  const found = useQuery(customersQuery(deferred));

  // The form's words are not kept, and neither are its files: what one customer gave never waits for another's ticket.
  const emptied = useRef(Promise.resolve());
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    emptied.current = empty(newTicket).catch((thrown) => setFault(toFault(thrown)));
    return () => {
      isOpen.current = false;
      void empty(newTicket).catch(() => null);
    };
  }, []);
  const files = useQuery(filesQuery(newTicket)).data;
  const chooser = useRef<HTMLInputElement>(null);
  const { read, add } = useAdding(newTicket, "reply", setFault, () => isOpen.current);
  const bring = (chosen: readonly File[]) => void emptied.current.then(() => add(chosen));
  const { over, pasted, drop } = useBrought((files?.most ?? 0) > 0, bring);
  const waiting = files?.waiting ?? [];
  const reading = waiting.some((file) => !isRead(file, read));

  const known = customer !== null || (isNew && name.trim() !== "");
  const ready = known && channel !== "" && subject.trim() !== "" && text.trim() !== "" && !reading && !sending;

  const submit = () => {
    if (!ready) return;
    setSending(true);
    setFault(null);
    send({
      act: "create",
      customer: customer?.id ?? null,
      newCustomer: customer
        ? null
        : { name: name.trim(), email: email.trim() || null, phone: phone.trim() || null, language },
      channel,
      subject: subject.trim(),
      text,
      kind: kind || null,
      language,
    }).then(
      (sent) => {
        close();
        if (sent.ticket) onCreated(sent.ticket);
      },
      (thrown) => {
        setSending(false);
        setFault(toFault(thrown));
      },
    );
  };

  return (
    <SheetForm
      title={say("ticket-new")}
      send={{ words: say("ticket-create"), testid: "new-submit", ready: ready }}
      onSend={submit}
      onClose={close}
      fault={fault}
      listens={{ className: over ? "is-over" : "", ...drop, onPaste: pasted }}
    >
      {customer ? (
        <div className="picked">
          <Avatar name={customer.name} />
          <span className="grow">
            <b className="one" dir="auto" title={customer.name}>
              {customer.name}
            </b>
            {(customer.phone ?? customer.email) && (
              <Code className="meta">{customer.phone ?? customer.email ?? ""}</Code>
            )}
          </span>
          <Button small onPress={() => setCustomer(null)}>
            {say("ticket-other-customer")}
          </Button>
        </div>
      ) : isNew ? (
        <div className="pair-fields">
          <TextInput
            label={say("ticket-customer-name")}
            value={name}
            onChange={setName}
            autoFocus
            dir="auto"
            testid="new-name"
          />
          <Button small look="quiet" icon={Search} onPress={() => setNew(false)}>
            {say("ticket-find-customer")}
          </Button>
          <TextInput
            label={say("ticket-phone")}
            value={phone}
            onChange={setPhone}
            dir="ltr"
            type="tel"
            testid="new-phone"
          />
          <TextInput
            label={say("ticket-email")}
            value={email}
            onChange={setEmail}
            dir="ltr"
            type="email"
            testid="new-email"
          />
        </div>
      ) : (
        <div className="finder">
          <TextInput
            label={say("ticket-customer")}
            placeholder={say("ticket-find-placeholder")}
            value={find}
            onChange={setFind}
            autoFocus
            dir="auto"
            testid="new-find"
          />
          <ul className="found" aria-live="polite">
            {found.data?.map((face) => (
              <li key={face.id}>
                <button
                  type="button"
                  className="found-row inset"
                  data-testid={`customer-${face.id}`}
                  onClick={() => {
                    setCustomer(face);
                    if (face.language && desk.languages.includes(face.language)) setLanguage(face.language);
                  }}
                >
                  <Avatar name={face.name} small />
                  <span className="one grow" dir="auto" title={face.name}>
                    {face.name}
                  </span>
                  <Code className="meta">{face.phone ?? face.email ?? ""}</Code>
                </button>
              </li>
            ))}
            {deferred.trim() !== "" && found.data?.length === 0 && (
              <li className="meta found-none">{say("ticket-no-customer")}</li>
            )}
          </ul>
          <Button
            small
            icon={UserRoundPlus}
            onPress={() => {
              setNew(true);
              setName(find);
            }}
            data-testid="new-customer"
          >
            {say("ticket-new-customer")}
          </Button>
        </div>
      )}
      <div className="pair-fields three-fields">
        <Choice
          label={say("ticket-channel")}
          value={channel}
          onChange={setChannel}
          options={desk.channels.map(({ id }) => ({ id, words: word(`channel-${id}`, id) }))}
          testid="new-channel"
        />
        <Choice
          label={say("ticket-language")}
          value={language}
          onChange={setLanguage}
          options={desk.languages.map((id) => ({ id, words: languageName(id) }))}
          testid="new-language"
        />
        <Choice
          label={say("ticket-kind")}
          value={kind}
          onChange={setKind}
          options={[
            { id: "", words: say("ticket-kind-none") },
            ...desk.kinds.map((id) => ({ id, words: word(`kind-${id}`, id) })),
          ]}
          testid="new-kind"
        />
      </div>
      <TextInput label={say("ticket-subject")} value={subject} onChange={setSubject} dir="auto" testid="new-subject" />
      <TextArea label={say("ticket-they-said")} value={text} onChange={setText} dir="auto" testid="new-text" />
      {files && files.most > 0 && (
        <div className="new-files">
          <Chooser ref={chooser} types={files.types} testid="new-attach-input" onFiles={bring} />
          <Button small icon={Paperclip} data-testid="new-attach" onPress={() => chooser.current?.click()}>
            {say("ticket-attach")}
          </Button>
          {over && <p className="drop">{say("ticket-files-drop")}</p>}
          <Waiting files={waiting} read={read} onFault={setFault} />
        </div>
      )}
    </SheetForm>
  );
}
