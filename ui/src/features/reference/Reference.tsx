import {
  Ban,
  CopyCheck,
  Copy as CopyIcon,
  Globe,
  type LucideIcon,
  Mail,
  MessageCircle,
  Phone,
  Search,
  SquareArrowOutUpRight,
  Store,
  X,
} from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { DeskView, ReferenceFace } from "../../shared/ipc";
import { send, toFault } from "../../shared/ipc";
import { Code, Tag } from "../../shared/ui/Bits";
import { IconButton } from "../../shared/ui/Button";
import { useToast } from "../../shared/ui/toast";
import { countryName, type Speech, useSpeech } from "../../shared/words";
import { fold, foldedWords, rank } from "../../shared/words/fold";
import "./reference.css";

const icons: Record<string, LucideIcon> = {
  store: Store,
  stopped: Ban,
  web: Globe,
  mail: Mail,
  phone: Phone,
  whatsapp: MessageCircle,
};

const groups = [
  { id: "reached", word: "reference-addresses", of: (kind: string) => kind !== "store" && kind !== "stopped" },
  { id: "stores", word: "reference-stores", of: (kind: string) => kind === "store" },
  { id: "stopped", word: "reference-stopped", of: (kind: string) => kind === "stopped" },
] as const;

/** What a row is called: a hotline by its brand, everything else by its own word. */
function nameOf({ word }: Speech, row: ReferenceFace): string {
  const brand = row.brand === null ? "" : word(`brand-${row.brand}`, row.brand);
  return row.id.startsWith("hotline-") ? brand : word(row.id, row.id);
}

/** Everything by which a row is found, in the language that is read: names, countries, currency, the address itself. */
function findable(speech: Speech, row: ReferenceFace): string {
  const { word, say, tag } = speech;
  const countries = row.countries.flatMap((code) => [code, countryName(tag, code)]);
  const brand = row.brand === null ? [] : [row.brand, word(`brand-${row.brand}`, row.brand)];
  const service = row.service === null ? [] : [word(`service-${row.service}`, row.service)];
  const kind = say(`reference-kind-${row.kind}`);
  return fold(
    [nameOf(speech, row), kind, row.currency ?? "", row.value ?? "", ...brand, ...countries, ...service].join(" "),
  );
}

interface ReferenceProps {
  desk: DeskView;
  onClose: () => void;
}

/** What is looked up beside a ticket: stores, hotlines, addresses, what is stopped; found by any word in any spelling (X5). */
export function Reference({ desk, onClose }: ReferenceProps) {
  const speech = useSpeech();
  const { say } = speech;
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const words = foldedWords(typed);
  const found = desk.reference.filter((row) => rank(findable(speech, row), words) !== null);
  return (
    <aside
      className="reference"
      aria-label={say("reference-title")}
      data-floating=""
      data-testid="reference"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2>{say("reference-title")}</h2>
        <IconButton
          icon={X}
          small
          label={say("reference-close")}
          className="end"
          onPress={onClose}
          data-testid="reference-close"
        />
      </header>
      <p className="reference-find">
        <Search className="i" aria-hidden="true" />
        <input
          ref={field}
          className="field"
          dir={typed === "" ? undefined : "auto"}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-label={say("reference-find")}
          placeholder={say("reference-find")}
          data-clip-ok=""
          data-testid="reference-find"
          onChange={(event) => setTyped(event.target.value)}
        />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div className="reference-rows inset" tabIndex={0}>
        {found.length === 0 && <p className="meta">{say("reference-none")}</p>}
        {groups.map(({ id, word, of }) => {
          const rows = found.filter((row) => of(row.kind));
          return (
            rows.length > 0 && (
              <section key={id} aria-label={say(word)}>
                <h3>{say(word)}</h3>
                <ul>
                  {rows.map((row) => (
                    <Row key={row.id} row={row} />
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </aside>
  );
}

function Row({ row }: { row: ReferenceFace }) {
  const speech = useSpeech();
  const { say, word, tag } = speech;
  const toast = useToast();
  const Icon = icons[row.kind] ?? Globe;
  const name = nameOf(speech, row);
  const { value } = row;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast({ icon: CopyCheck, words: (now) => now.say("mask-copied") });
  };
  const open = () =>
    void send({ act: "open-reference", id: row.id }).catch((thrown) => {
      const fault = toFault(thrown);
      toast({ icon: SquareArrowOutUpRight, words: (now) => now.fault(fault), faultCode: fault.code });
    });
  const countries = row.countries.map((code) => countryName(tag, code));
  return (
    <li className="reference-row" data-testid={`reference-${row.id}`}>
      <Icon className="i" aria-hidden="true" />
      <div className="reference-words">
        <b>{name}</b>
        <span className="meta">
          {row.brand !== null && !row.id.startsWith("hotline-")
            ? say("reference-of-brand", {
                kind: say(`reference-kind-${row.kind}`),
                brand: word(`brand-${row.brand}`, row.brand),
              })
            : say(`reference-kind-${row.kind}`)}
        </span>
        {value !== null && <Code>{value}</Code>}
        {countries.length > 0 && (
          <span className="reference-countries">
            {row.currency !== null && <Code>{row.currency}</Code>}
            {countries.map((country) => (
              <Tag key={country}>{country}</Tag>
            ))}
          </span>
        )}
      </div>
      {value !== null && (
        <span className="end reference-acts">
          <IconButton
            icon={CopyIcon}
            small
            label={say("mask-copy")}
            onPress={() => void copy(value)}
            data-testid={`copy-${row.id}`}
          />
          <IconButton
            icon={SquareArrowOutUpRight}
            flip
            small
            label={say("reference-open")}
            onPress={open}
            data-testid={`open-${row.id}`}
          />
        </span>
      )}
    </li>
  );
}
