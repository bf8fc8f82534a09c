import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import {
  type ActionFace,
  type AskFace,
  type CreationFace,
  type Fault,
  type RecordFace,
  type SendFace,
  send,
  toFault,
  type ValueFace,
} from "../../shared/ipc";
import { DayField } from "../../shared/ui/DayField";
import { Choice, TextInput } from "../../shared/ui/Field";
import { serverNow } from "../../shared/ui/now";
import { SheetForm } from "../../shared/ui/SheetForm";
import { useSpeech } from "../../shared/words";
import { currencyName } from "../../shared/words/currencies";
import { dayAt } from "../../shared/words/days";
import { outlookQuery } from "./queries";
import { Values } from "./Records";

type Typed = Record<string, string>;

/** What is asked before anything is typed: today where a day is asked, nothing else. */
const begun = (asks: readonly AskFace[], zone: string): Typed =>
  Object.fromEntries(asks.filter((ask) => ask.kind === "date").map((ask) => [ask.id, dayAt(serverNow(), zone)]));

const isFilled = (asks: readonly AskFace[], typed: Typed) =>
  asks.every((ask) => ask.optional || (typed[ask.id] ?? "").trim() !== "");

interface FieldsProps {
  asks: readonly AskFace[];
  typed: Typed;
  onType: (typed: Typed) => void;
}

function Fields({ asks, typed, onType }: FieldsProps) {
  const { say, tag, word } = useSpeech();
  return asks.map((ask, index) => {
    const name = word(ask.word, ask.id);
    const label = ask.currency ? `${name} (${currencyName(tag, ask.currency)})` : name;
    const value = typed[ask.id] ?? "";
    const onChange = (now: string) => onType({ ...typed, [ask.id]: now });
    const testid = `ask-${ask.id}`;
    if (ask.kind === "date")
      return <DayField key={ask.id} label={label} value={value} onChange={onChange} testid={testid} />;
    if (ask.kind === "choice") {
      const options = ask.options.map((id) => ({ id, words: word(`${ask.word}-${id}`, id) }));
      const none = { id: "", words: say("record-choose") };
      return (
        <Choice
          key={ask.id}
          label={label}
          value={value}
          onChange={onChange}
          options={[none, ...options]}
          testid={testid}
        />
      );
    }
    return (
      <TextInput
        key={ask.id}
        label={label}
        value={value}
        onChange={onChange}
        dir={ask.kind === "text" ? "auto" : "ltr"}
        autoFocus={index === 0}
        required={!ask.optional}
        testid={testid}
      />
    );
  });
}

interface Ends {
  close: () => void;
  onDone: () => void;
}

interface SheetProps extends Ends {
  title: string;
  label: string;
  hint: string | null;
  ready: boolean;
  submit: () => Promise<unknown>;
  children: React.ReactNode;
}

function Form({ title, label, hint, ready, submit, close, onDone, children }: SheetProps) {
  const { say } = useSpeech();
  const [fault, setFault] = useState<Fault | null>(null);
  const [sending, setSending] = useState(false);
  const run = () => {
    if (!ready || sending) return;
    setSending(true);
    setFault(null);
    submit().then(
      () => {
        close();
        onDone();
      },
      (thrown) => {
        setSending(false);
        setFault(toFault(thrown));
      },
    );
  };
  return (
    <SheetForm
      title={title}
      send={{ words: label, testid: "record-submit", ready: ready && !sending }}
      onSend={run}
      onClose={close}
      fault={fault}
      closeWords={say("record-back")}
    >
      {hint && <p className="meta">{hint}</p>}
      {children}
    </SheetForm>
  );
}

/** A record begins. */
export function CreateForm({
  ticket,
  creation,
  of,
  close,
  onDone,
}: { ticket: string; creation: CreationFace; of: string | null } & Ends) {
  const { say, word, attribute, timeZone } = useSpeech();
  const [typed, setTyped] = useState(() => begun(creation.asks, timeZone));
  const title = say("record-new", { record: word(`record-${creation.kind}`, creation.kind) });
  return (
    <Form
      title={title}
      label={title}
      hint={attribute(`record-${creation.kind}`, "shut")}
      ready={isFilled(creation.asks, typed)}
      close={close}
      onDone={onDone}
      submit={() => send({ act: "record", ask: { ask: "create", ticket, kind: creation.kind, of, fields: typed } })}
    >
      <Fields asks={creation.asks} typed={typed} onType={setTyped} />
    </Form>
  );
}

/** Something is done with a record: what it comes to and what it sends is shown before it is confirmed (C12). */
export function ActForm({
  ticket,
  record,
  action,
  close,
  onDone,
}: { ticket: string; record: RecordFace; action: ActionFace } & Ends) {
  const { say, word, attribute, fault, timeZone } = useSpeech();
  const [typed, setTyped] = useState(() => begun(action.asks, timeZone));
  const filled = isFilled(action.asks, typed);
  const inputs = JSON.stringify(typed);
  const deferred = useDeferredValue(inputs);
  const asked = useQuery({
    ...outlookQuery(ticket, record.id, action.id, deferred),
    placeholderData: keepPreviousData,
    enabled: filled,
  });
  const outlook = filled ? asked.data : undefined;
  const isFresh = deferred === inputs && !asked.isPlaceholderData;
  const isOpen = outlook?.open === true && outlook.refused === null;
  const name = word(action.word, action.id);
  return (
    <Form
      title={name}
      label={name}
      hint={attribute(action.word, "hint")}
      ready={filled && isFresh && isOpen}
      close={close}
      onDone={onDone}
      submit={() => {
        const shown: Record<string, ValueFace> = {};
        for (const { id, value } of outlook?.shown ?? []) if (value) shown[id] = value;
        const texts: Record<string, string> = {};
        for (const { id, text } of outlook?.sends ?? []) if (text !== null) texts[id] = text;
        return send({
          act: "record",
          ask: { ask: "act", ticket, record: record.id, action: action.id, inputs: typed, shown, texts },
        });
      }}
    >
      <Fields asks={action.asks} typed={typed} onType={setTyped} />
      {!filled && <p className="meta">{say("record-fill-in")}</p>}
      {outlook && !outlook.open && (
        <p className="record-why" role="status" data-testid="record-why">
          {attribute(action.word, "shut") ?? say("fault-act-on-record-not-now")}
        </p>
      )}
      {outlook?.refused && (
        <p className="record-why" role="status" data-testid="record-why">
          {fault(outlook.refused)}
        </p>
      )}
      {isOpen && outlook.shown.length > 0 && (
        <section className="record-outlook" aria-label={say("record-shows")} data-testid="record-shows">
          <h3>{say("record-shows")}</h3>
          <Values values={outlook.shown} />
        </section>
      )}
      {isOpen && <Sends sends={outlook.sends} />}
    </Form>
  );
}

function Sends({ sends }: { sends: readonly SendFace[] }) {
  const { say, word } = useSpeech();
  if (sends.length === 0) return <p className="meta">{say("record-sends-nothing")}</p>;
  return (
    <section className="record-outlook" aria-label={say("record-sends")} data-testid="record-sends">
      <h3>{say("record-sends")}</h3>
      {sends.map((face) => (
        <div key={face.id} className="record-send" data-by={face.by}>
          <span className="strong">{word(face.word, face.id)}</span>
          {face.text !== null && (
            <p className="record-text" dir="auto" data-testid="record-text">
              {face.text}
            </p>
          )}
          {face.values.length > 0 && <Values values={face.values} />}
        </div>
      ))}
    </section>
  );
}
