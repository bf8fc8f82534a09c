import { useQuery } from "@tanstack/react-query";
import { CalendarDays, Layers, Plus } from "lucide-react";
import { useState } from "react";
import type { CreationFace, NamedValue, RecordFace, TicketView, ValueFace } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { useKeys } from "../../shared/ui/keys";
import { useSpeech } from "../../shared/words";
import { sayDay } from "../../shared/words/days";
import type { Speech } from "../../shared/words/speech";
import { recordsQuery } from "./queries";
import { ActForm, CreateForm } from "./RecordForms";
import { RecordSheet } from "./RecordSheet";
import "./records.css";

/** A value in words: exact, in the reader's digits, calendar and direction. */
export function sayValue(speech: Speech, word: string, value: ValueFace): string {
  const exact = (number: string, options: Intl.NumberFormatOptions) =>
    // A text is formatted digit by digit; as a number it would lose what is behind the sixteenth.
    new Intl.NumberFormat(speech.tag, { maximumFractionDigits: 10, ...options }).format(number as unknown as number);
  switch (value.type) {
    case "text":
      return value.text;
    case "choice":
      return speech.word(`${word}-${value.id}`, value.id);
    case "date":
      return sayDay(speech, value.day);
    case "moment":
      return speech.dates.full(value.at);
    case "count":
      return speech.number(value.n);
    case "number":
      return exact(value.number, {});
    case "money":
      return exact(value.amount, {
        style: "currency",
        currency: value.currency,
        currencyDisplay: "name",
        minimumFractionDigits: value.amount.includes(".") ? 2 : 0,
      });
  }
}

/** Names with their values. */
export function Values({ values }: { values: readonly NamedValue[] }) {
  const speech = useSpeech();
  return (
    <dl className="facts">
      {values.map(({ id, word, value }) => (
        <div className="record-value" key={`${word} ${id}`}>
          <dt>{speech.word(word, id)}</dt>
          <dd data-testid={`value-${id}`} data-type={value?.type}>
            <bdi>{value ? sayValue(speech, word, value) : speech.say("record-not-known")}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Asked =
  | { what: "create"; creation: CreationFace; of: string | null }
  | { what: "act"; record: RecordFace; action: RecordFace["actions"][number] };

/** What the desk keeps of the ticket's customer: packages, visits, whatever the pack declares; and what is done with it. */
export function Records({ ticket, onDone }: { ticket: TicketView; onDone: () => void }) {
  const { say, word } = useSpeech();
  const [asked, setAsked] = useState<Asked | null>(null);
  const view = useQuery(recordsQuery(ticket.row.id)).data;
  const first = view?.creations[0];
  useKeys(
    first
      ? [
          {
            word: "record-key",
            code: "KeyB",
            caps: ["B"],
            place: "ticket",
            run: () => setAsked({ what: "create", creation: first, of: null }),
          },
        ]
      : [],
  );
  if (!view || (view.records.length === 0 && view.creations.length === 0)) return null;
  const name = (kind: string) => word(`record-${kind}`, kind);
  const close = () => setAsked(null);
  return (
    <section className="records" aria-label={say("record-title")} data-testid="records">
      <h2>{say("record-title")}</h2>
      {view.records.length === 0 && <p className="meta">{say("record-none")}</p>}
      <ul className="record-list">
        {view.records.map((record) => (
          <Card key={record.id} record={record} onAsk={setAsked} />
        ))}
      </ul>
      <div className="record-acts">
        {view.creations.map((creation, index) => (
          <Button
            key={creation.kind}
            small
            icon={Plus}
            {...(index === 0 && { caps: ["B"], "aria-keyshortcuts": "B" })}
            data-testid={`record-new-${creation.kind}`}
            onPress={() => setAsked({ what: "create", creation, of: null })}
          >
            {say("record-new", { record: name(creation.kind) })}
          </Button>
        ))}
      </div>
      <RecordSheet isOpen={asked !== null} close={close}>
        {asked?.what === "create" && <CreateForm ticket={ticket.row.id} {...asked} close={close} onDone={onDone} />}
        {asked?.what === "act" && <ActForm ticket={ticket.row.id} {...asked} close={close} onDone={onDone} />}
      </RecordSheet>
    </section>
  );
}

function Card({ record, onAsk }: { record: RecordFace; onAsk: (asked: Asked) => void }) {
  const { say, word, attribute } = useSpeech();
  const name = word(`record-${record.kind}`, record.kind);
  const own = `record-${record.kind}`;
  const actions = record.actions.filter((action) => action.refused === null);
  const shut = actions.filter((action) => !action.open);
  const Icon = record.parts.length > 0 || record.amounts.length > 0 ? Layers : CalendarDays;
  return (
    <li className="record" data-testid="record" data-kind={record.kind} data-state={record.state}>
      <div className="record-head">
        <Icon className="i" aria-hidden="true" />
        <b className="strong">{name}</b>
        <span className="record-state" data-over={record.over}>
          {word(`${own}-state-${record.state}`, record.state)}
        </span>
      </div>
      <Values values={[...record.fields, ...record.amounts]} />
      <div className="record-acts">
        {actions
          .filter((action) => action.open)
          .map((action) => (
            <Button
              key={action.id}
              small
              look="quiet"
              data-testid={`record-${record.kind}-${action.id}`}
              onPress={() => onAsk({ what: "act", record, action })}
            >
              {word(action.word, action.id)}
            </Button>
          ))}
        {record.creations.map((creation) => (
          <Button
            key={creation.kind}
            small
            icon={Plus}
            data-testid={`record-new-${creation.kind}`}
            onPress={() => onAsk({ what: "create", creation, of: record.id })}
          >
            {say("record-new", { record: word(`record-${creation.kind}`, creation.kind) })}
          </Button>
        ))}
      </div>
      {shut.length > 0 && (
        <ul className="record-shut">
          {shut.map((action) => (
            <li className="meta" key={action.id} data-testid={`shut-${action.id}`}>
              <span className="strong">{word(action.word, action.id)}</span>{" "}
              <span>{attribute(action.word, "shut") ?? say("fault-act-on-record-not-now")}</span>
            </li>
          ))}
        </ul>
      )}
      {record.parts.length > 0 && (
        <ul className="record-parts">
          {record.parts.map((part) => (
            <Card key={part.id} record={part} onAsk={onAsk} />
          ))}
        </ul>
      )}
    </li>
  );
}
