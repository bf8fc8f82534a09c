import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Megaphone } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { type DeskView, type Fault, send, type TicketView, toFault } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { Choice, TextArea, TextInput } from "../../shared/ui/Field";
import { SheetForm } from "../../shared/ui/SheetForm";
import { countries, countryName, useSpeech } from "../../shared/words";
import { requestTextsQuery } from "./queries";
import "./new.css";
import "./request.css";

interface RaiseProps {
  ticket: TicketView;
  desk: DeskView;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onRaised: () => void;
}

/** Asks a third party about the customer's complaint (A11 to A13). Nothing where the desk asks nobody. */
export function Raise({ ticket, desk, isOpen, onOpenChange, onRaised }: RaiseProps) {
  const { say } = useSpeech();
  // Where nobody can be asked now there is no button to learn it from.
  if (desk.asks.length === 0 || ticket.may.raise) return null;
  return (
    <>
      <Button
        small
        icon={Megaphone}
        caps={["O"]}
        data-testid="raise"
        aria-keyshortcuts="O"
        onPress={() => onOpenChange(true)}
      >
        {say("raise-open")}
      </Button>
      <RaiseModal ticket={ticket} desk={desk} isOpen={isOpen} onOpenChange={onOpenChange} onRaised={onRaised} />
    </>
  );
}

/** The form by itself: a step of a script asks for one kind alone. */
export function RaiseModal({ isOpen, onOpenChange, ...form }: RaiseProps & { only?: string }) {
  const { say } = useSpeech();
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false} data-floating="">
      <Modal className="sheet-modal raise-modal">
        <Dialog className="sheet-in" aria-label={say("raise-title")}>
          {({ close }) => <RaiseForm {...form} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The values of a field: one a line, or set off by commas. */
export const valuesOf = (text: string): string[] =>
  text
    .split(/[\n,،]/u)
    .map((value) => value.trim())
    .filter(Boolean);

function RaiseForm({
  ticket,
  desk,
  close,
  onRaised,
  only,
}: Pick<RaiseProps, "ticket" | "desk" | "onRaised"> & { close: () => void; only?: string }) {
  const { say, word, attribute, languageName, tag } = useSpeech();
  const [kind, setKind] = useState(
    () => only ?? (desk.asks.find((asks) => asks.kind === ticket.kind) ?? desk.asks[0])?.kind ?? "",
  );
  const asks = desk.asks.find((known) => known.kind === kind);
  const [chosen, setParty] = useState<string | null>(null);
  const party = (chosen !== null && asks?.of.includes(chosen) ? chosen : asks?.of[0]) ?? "";
  const usual = desk.parties.find((face) => face.id === party)?.language ?? "en";
  const [language, setLanguage] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const [typed, setTyped] = useState<Record<string, string>>({});
  // What was changed by hand is not written over.
  const [own, setOwn] = useState<{ subject?: string; text?: string; told?: string }>({});
  const [fault, setFault] = useState<Fault | null>(null);
  const [sending, setSending] = useState(false);

  const ids = asks ? [...asks.needs, ...asks.takes] : [];
  const faces = desk.fields.filter((face) => ids.includes(face.id));
  const fields: Record<string, string[]> = {};
  for (const face of faces) {
    const value = typed[face.id] ?? "";
    const values = face.most > 1 ? valuesOf(value) : [value.trim()].filter(Boolean);
    if (values.length > 0) fields[face.id] = values;
  }
  const asked = JSON.stringify(fields);
  const deferred = useDeferredValue(asked);
  const texts = useQuery({
    ...requestTextsQuery(ticket.row.id, kind, party, deferred, language ?? usual),
    placeholderData: keepPreviousData,
  }).data;
  const subject = own.subject ?? texts?.subject ?? "";
  const text = own.text ?? texts?.text ?? "";
  const told = own.told ?? texts?.told ?? "";
  const filled = asks?.needs.every((id) => (fields[id]?.length ?? 0) > 0) ?? false;
  const ready = filled && deferred === asked && subject !== "" && text !== "" && told !== "" && !sending;

  const submit = () => {
    if (!ready) return;
    setSending(true);
    setFault(null);
    send({
      act: "raise",
      ticket: ticket.row.id,
      kind,
      party,
      name: name.trim() || null,
      address: address.trim() || null,
      fields,
      language: language ?? usual,
      subject,
      text,
      told,
    }).then(
      () => {
        close();
        onRaised();
      },
      (thrown) => {
        setSending(false);
        const refused = toFault(thrown);
        // A field is told by its name.
        const { field, stopped, country } = refused.args;
        setFault({
          ...refused,
          args: {
            ...refused.args,
            ...(typeof field === "string" && { field: word(`field-${field}`, field) }),
            ...(typeof stopped === "string" && { stopped: word(`stopped-${stopped}`, stopped) }),
            ...(typeof country === "string" && { country: countryName(tag, country) }),
          },
        });
      },
    );
  };

  return (
    <SheetForm
      title={say("raise-title")}
      send={{ words: say("raise-send"), testid: "raise-submit", ready: ready }}
      onSend={submit}
      onClose={close}
      fault={fault}
      body="raise-body"
    >
      <div className="raise-fields">
        <Choice
          label={say("ticket-kind")}
          value={kind}
          onChange={setKind}
          options={desk.asks
            .filter((known) => only === undefined || known.kind === only)
            .map(({ kind: id }) => ({ id, words: word(`kind-${id}`, id) }))}
          testid="raise-kind"
        />
        <Choice
          label={say("raise-party")}
          value={party}
          onChange={setParty}
          options={(asks?.of ?? []).map((id) => ({ id, words: word(`party-${id}`, id) }))}
          testid="raise-party"
        />
        <Choice
          label={say("raise-language")}
          value={language ?? usual}
          onChange={setLanguage}
          options={[...new Set([...desk.languages, usual])].map((id) => ({ id, words: languageName(id) }))}
          testid="raise-language"
        />
        {faces.map((face) => {
          const label = word(`field-${face.id}`, face.id);
          const needed = asks?.needs.includes(face.id);
          const props = {
            label: needed ? label : say("raise-optional", { field: label }),
            value: typed[face.id] ?? "",
            onChange: (value: string) => setTyped((before) => ({ ...before, [face.id]: value })),
            dir: face.shape === "text" ? ("auto" as const) : ("ltr" as const),
            testid: `raise-field-${face.id}`,
            hint: attribute(`field-${face.id}`, "hint") ?? undefined,
          };
          if (face.shape === "option" || face.shape === "country") {
            const options =
              face.shape === "country"
                ? countries(tag)
                : face.options.map((id) => ({ id, words: word(`field-${face.id}-${id}`, id) }));
            const { dir: _, ...choice } = props;
            return (
              <Choice key={face.id} {...choice} options={[{ id: "", words: say("ticket-not-known") }, ...options]} />
            );
          }
          return face.most > 1 ? <TextArea key={face.id} {...props} /> : <TextInput key={face.id} {...props} />;
        })}
        <TextInput label={say("raise-name")} value={name} onChange={setName} dir="auto" testid="raise-name" />
        <TextInput
          label={say("raise-address")}
          value={address}
          onChange={setAddress}
          dir="ltr"
          type="email"
          testid="raise-address"
        />
      </div>
      <div className="raise-fields">
        <TextInput
          label={say("ticket-subject")}
          value={subject}
          onChange={(value) => setOwn((before) => ({ ...before, subject: value }))}
          dir="auto"
          testid="raise-subject"
        />
        <TextArea
          label={say("raise-text")}
          value={text}
          onChange={(value) => setOwn((before) => ({ ...before, text: value }))}
          dir="auto"
          testid="raise-text"
        />
        <TextArea
          label={say("raise-told")}
          value={told}
          onChange={(value) => setOwn((before) => ({ ...before, told: value }))}
          dir="auto"
          testid="raise-told"
        />
      </div>
    </SheetForm>
  );
}
