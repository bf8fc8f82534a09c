import { useQuery } from "@tanstack/react-query";
import { CircleMinus, CirclePlus, type LucideIcon, PencilLine } from "lucide-react";
import type { ReactNode } from "react";
import type { DifferenceFace, OursFace, RevisionView, SaidFace, WordDifference } from "../../shared/ipc";
import { Code, Isolated, Tag } from "../../shared/ui/Bits";
import { useSpeech } from "../../shared/words";
import { inNumerals } from "../../shared/words/text";
import { revisionQuery } from "./queries";

/** How each kind of difference looks. */
const looks: Record<string, { icon: LucideIcon; look: string }> = {
  added: { icon: CirclePlus, look: "met" },
  removed: { icon: CircleMinus, look: "late" },
  changed: { icon: PencilLine, look: "due" },
};

/** What a revision changes, and what of it the organisation has to confirm. */
export function Changes({ revision }: { revision: number }) {
  const { data } = useQuery(revisionQuery(revision));
  if (!data) return null;
  return (
    <>
      <Differences data={data} />
      {data.ours.length > 0 && <Ours ours={data.ours} />}
    </>
  );
}

function Differences({ data }: { data: RevisionView }) {
  const { say } = useSpeech();
  const { before, comparable, groups, words } = data;
  if (before === null) return <p className="meta">{say("procedure-first")}</p>;
  const nothing = comparable && groups.length === 0 && words.length === 0;
  return (
    <section className="card procedure-changes" data-testid="changes">
      <h2>{say("procedure-changes", { n: before })}</h2>
      {!comparable && <p className="meta">{say("procedure-not-comparable")}</p>}
      {nothing && <p className="meta">{say("procedure-changes-none")}</p>}
      {groups.map(({ heading, differences }) => (
        <section key={heading} className="procedure-group" data-testid={`changes-${heading}`}>
          <h3 className="sub">
            <Heading heading={heading} />
          </h3>
          <ul>
            {differences.map((one) => (
              <li key={`${one.what} ${one.ids.join("/")} ${one.key} ${JSON.stringify(one.old)}`}>
                <Difference one={one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {words.length > 0 && <Words words={words} />}
    </section>
  );
}

/** A heading of the pack: in words where there are some, else as it is written there. */
function Heading({ heading }: { heading: string }) {
  const { say, knows } = useSpeech();
  const id = `procedure-group-${heading.replaceAll("_", "-") || "top"}`;
  return knows(id) ? say(id) : <Key of={heading} />;
}

/** A key of the pack, in words as far as there are some; how the pack writes it is told when it is pointed at. */
function Key({ of }: { of: string }) {
  const { say, knows } = useSpeech();
  return (
    <span className="procedure-key" title={of}>
      {of.split(".").map((part, n, parts) => {
        const id = `pack-key-${part.replaceAll("_", "-")}`;
        return (
          <span key={parts.slice(0, n + 1).join(".")} className="procedure-word">
            {knows(id) ? say(id) : <Code>{part}</Code>}
          </span>
        );
      })}
    </span>
  );
}

/**
 * A value of the pack: what it names by its name, what the pack language offers in its words, figures and yes and no as
 * the reader writes them, all else as the pack does.
 */
function Value({ value, names }: Pick<SaidFace, "value" | "names">) {
  const { say, knows, number, language } = useSpeech();
  const ids = value.split(", ");
  const named = names[language] ?? ids;
  if (/^-?\d{1,15}(\.\d{1,9})?$/u.test(value)) return <bdi>{number(Number(value))}</bdi>;
  if (value === "true" || value === "false") return say(`pack-key-${value}`);
  const word = (id: string) => (knows(`pack-value-${id}`) ? say(`pack-value-${id}`) : id);
  const parts = named.map((name, n) => (name === ids[n] ? word(name) : inNumerals(name, number)));
  const told = parts.join(language === "en" ? ", " : "، ");
  return (
    <bdi dir="auto" className="procedure-value" title={told === value ? undefined : value}>
      {told}
    </bdi>
  );
}

function Difference({ one }: { one: DifferenceFace }) {
  const { say, language, number } = useSpeech();
  const { icon, look } = looks[one.what] ?? looks.changed ?? { icon: PencilLine, look: "" };
  const names = one.names[language] ?? one.ids;
  return (
    <div className="procedure-difference" data-what={one.what}>
      <span className="procedure-difference-head">
        <Tag icon={icon} look={look}>
          {say(`procedure-what-${one.what}`)}
        </Tag>
        {names.map((name, n) => (
          <span key={one.ids.slice(0, n + 1).join("/")} className="procedure-name" title={one.ids[n]}>
            <bdi>{inNumerals(name, number)}</bdi>
          </span>
        ))}
        {one.key !== "" && <Key of={one.key} />}
        {one.ours && <Tag look="act">{say("procedure-ours")}</Tag>}
      </span>
      <OldAndNew old={one.old && <Said all={one.old} />} now={one.new && <Said all={one.new} />} />
    </div>
  );
}

/** What stood or stands there: one value, or each with its key. */
function Said({ all }: { all: readonly SaidFace[] }) {
  return (
    <ul className="procedure-said">
      {all.map((one) => (
        <li key={one.key}>
          {one.key !== "" && <Key of={one.key} />}
          <Value value={one.value} names={one.names} />
        </li>
      ))}
    </ul>
  );
}

/** What was, and what is. */
function OldAndNew({ old, now }: { old: ReactNode; now: ReactNode }) {
  const { say } = useSpeech();
  return (
    <dl className="procedure-values">
      {old !== null && (
        <div>
          <dt>{say("procedure-old")}</dt>
          <dd>{old}</dd>
        </div>
      )}
      {now !== null && (
        <div>
          <dt>{say("procedure-new")}</dt>
          <dd>{now}</dd>
        </div>
      )}
    </dl>
  );
}

/** Words of the desk, as they are written in their language. */
function Text({ text }: { text: string }) {
  return (
    <span dir="auto" className="procedure-text">
      <Isolated text={text} />
    </span>
  );
}

/** Which words are different; those of the reader's own language first. */
function Words({ words }: { words: readonly WordDifference[] }) {
  const { say, language, languageName } = useSpeech();
  const languages = [...new Set(words.map((one) => one.language))].sort(
    (one, other) => Number(other === language) - Number(one === language),
  );
  return (
    <section className="procedure-group" data-testid="changes-words">
      <h3 className="sub">{say("procedure-words")}</h3>
      {languages.map((of) => (
        <details key={of} open={of === language}>
          <summary>{languageName(of)}</summary>
          <ul>
            {words
              .filter((one) => one.language === of)
              .map((one) => (
                <li key={one.id} className="procedure-difference" lang={of}>
                  <Code className="procedure-key">{one.id}</Code>
                  <OldAndNew
                    old={one.old === null ? null : <Text text={one.old} />}
                    now={one.new === null ? null : <Text text={one.new} />}
                  />
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** What no document says: the organisation reads it and confirms it (K9). */
function Ours({ ours }: { ours: readonly OursFace[] }) {
  const { say, number } = useSpeech();
  return (
    <details className="card procedure-changes" data-testid="ours">
      <summary>
        <h2>{say("procedure-ours-title")}</h2>
        <span className="nav-count">{number(ours.length)}</span>
      </summary>
      <p className="meta">{say("procedure-ours-hint")}</p>
      <ul className="procedure-ours">
        {ours.map(({ what, requirement }) => (
          <li key={what}>
            <Code>{what}</Code>
            <Code className="meta">{requirement}</Code>
          </li>
        ))}
      </ul>
    </details>
  );
}
