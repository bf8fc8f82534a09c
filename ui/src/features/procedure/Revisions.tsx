import {
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock3,
  FileClock,
  History,
  type LucideIcon,
  ScrollText,
  Stamp,
  ThumbsDown,
  Workflow,
} from "lucide-react";
import { useState } from "react";
import { type Fault, type RevisionFace, type RevisionsView, send, toFault } from "../../shared/ipc";
import { Empty, Tag } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { useKeys } from "../../shared/ui/keys";
import { ReasonPopover } from "../../shared/ui/ReasonPopover";
import { useToast } from "../../shared/ui/toast";
import { useSpeech } from "../../shared/words";
import { Changes } from "./Changes";

/** How each standing looks: never by colour alone. */
const standings: Record<string, { icon: LucideIcon; look: string }> = {
  draft: { icon: CircleDashed, look: "due" },
  waiting: { icon: Stamp, look: "due" },
  approved: { icon: Clock3, look: "act" },
  "in-force": { icon: CircleCheck, look: "met" },
  superseded: { icon: History, look: "" },
  rejected: { icon: CircleX, look: "late" },
};

interface RevisionsProps {
  data: RevisionsView;
  /** Shows the drawings of one. */
  onDraw: (revision: number) => void;
}

/** The revisions, the newest first, and beside them the one in hand. */
export function Revisions({ data, onDraw }: RevisionsProps) {
  const { say } = useSpeech();
  const { revisions } = data;
  const asking = revisions.find((face) => face.mayApprove === null) ?? revisions[0];
  const [chosen, setChosen] = useState<number | null>(null);
  const face = revisions.find((one) => one.revision === chosen) ?? asking;
  const step = (by: number) => {
    const at = face ? revisions.indexOf(face) : -1;
    const next = revisions[at + by];
    if (next) setChosen(next.revision);
  };
  useKeys([
    { word: "procedure-next", code: "KeyJ", caps: ["J"], place: "procedure", hint: true, run: () => step(1) },
    { word: "procedure-previous", code: "KeyK", caps: ["K"], place: "procedure", run: () => step(-1) },
    {
      word: "procedure-draw",
      code: "KeyF",
      caps: ["F"],
      place: "procedure",
      hint: true,
      run: () => face && onDraw(face.revision),
    },
  ]);
  if (!face) return <Empty icon={ScrollText} title={say("procedure-none")} hint={say("procedure-none-hint")} />;
  return (
    <div className="procedure-two">
      <nav className="procedure-list" aria-label={say("procedure-revisions")}>
        <ol>
          {revisions.map((one) => (
            <li key={one.revision}>
              <button
                type="button"
                className="procedure-row inset"
                aria-current={one === face ? "true" : undefined}
                data-testid={`revision-${one.revision}`}
                onClick={() => setChosen(one.revision)}
              >
                <Row face={one} />
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section
        className="procedure-scroll inset"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
        tabIndex={0}
        aria-label={say("procedure-revision", { n: face.revision })}
      >
        <Detail key={face.revision} face={face} data={data} onDraw={onDraw} />
        <Changes revision={face.revision} />
      </section>
    </div>
  );
}

/** How a revision stands, with its icon and word. */
function Standing({ face }: { face: RevisionFace }) {
  const { say } = useSpeech();
  const { icon, look } = standings[face.standing] ?? { icon: CircleDashed, look: "" };
  return (
    <Tag icon={icon} look={look}>
      {say(`procedure-standing-${face.standing}`)}
    </Tag>
  );
}

function Row({ face }: { face: RevisionFace }) {
  const { say, dates } = useSpeech();
  return (
    <>
      <span className="procedure-row-head">
        <b>{say("procedure-revision", { n: face.revision })}</b>
        <Standing face={face} />
      </span>
      <span className="meta one">
        {face.author === ""
          ? dates.date(face.madeAt)
          : say("procedure-made", { name: face.author, date: dates.date(face.madeAt) })}
      </span>
      {face.needs > 0 && (
        <span className="meta">{say("procedure-approvals", { count: face.approvals.length, needs: face.needs })}</span>
      )}
    </>
  );
}

interface DetailProps {
  face: RevisionFace;
  data: RevisionsView;
  onDraw: (revision: number) => void;
}

/** One revision: who made it and why, who decided what when, and what there is to decide. */
function Detail({ face, data, onDraw }: DetailProps) {
  const speech = useSpeech();
  const { say, word, dates } = speech;
  const toast = useToast();
  const [why, setWhy] = useState("");
  const [asks, setAsks] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const { revision } = face;
  const decide = async (act: Parameters<typeof send>[0], told: string) => {
    setFault(null);
    try {
      await send(act);
      toast({ icon: Stamp, words: (now) => now.say(told, { n: revision }) });
    } catch (thrown) {
      setFault(toFault(thrown));
    }
  };
  const approve = () => void decide({ act: "approve-revision", revision }, "procedure-toast-approved");
  const reject = (reason: string) => {
    setWhy("");
    void decide({ act: "reject-revision", revision, reason }, "procedure-toast-rejected");
  };
  const open = ["draft", "waiting", "approved"].includes(face.standing);
  useKeys([
    ...(face.mayApprove === null
      ? [
          {
            word: "procedure-approve",
            code: "KeyA",
            caps: ["A"],
            place: "procedure" as const,
            hint: true,
            run: approve,
          },
        ]
      : []),
    ...(face.mayReject === null
      ? [
          {
            word: "procedure-reject",
            code: "KeyX",
            caps: ["X"],
            place: "procedure" as const,
            hint: true,
            run: () => setAsks(true),
          },
        ]
      : []),
  ]);
  const said: [string, string][] = [];
  const at = (when: number) => dates.full(when);
  if (face.author !== "") said.push([say("procedure-author"), face.author]);
  said.push([say("procedure-imported"), at(face.madeAt)]);
  if (face.effectiveAt !== null) said.push([say("procedure-effective"), at(face.effectiveAt)]);
  else if (open) said.push([say("procedure-effective"), say("procedure-at-once")]);
  if (face.inForceAt !== null) said.push([say("procedure-in-force"), at(face.inForceAt)]);
  if (face.supersededAt !== null) said.push([say("procedure-superseded"), at(face.supersededAt)]);
  return (
    <section className="card procedure-detail" data-testid="revision-detail">
      <header className="procedure-sum">
        <h2>{say("procedure-revision", { n: revision })}</h2>
        <Standing face={face} />
        <span className="end procedure-acts">
          <Button
            small
            icon={Workflow}
            caps={["F"]}
            aria-keyshortcuts="F"
            onPress={() => onDraw(revision)}
            data-testid="revision-draw"
          >
            {say("procedure-draw")}
          </Button>
          {open && face.mayReject === null && (
            <ReasonPopover
              label={say("procedure-reject")}
              icon={ThumbsDown}
              caps={["X"]}
              testid="revision-reject"
              question={say("procedure-reject-why")}
              hint={say("procedure-reject-hint")}
              sendWord={say("procedure-reject")}
              refused={null}
              isOpen={asks}
              onOpenChange={setAsks}
              text={why}
              onText={setWhy}
              onSend={reject}
            />
          )}
          {open && face.mayApprove === null && (
            <Button
              small
              look="primary"
              icon={Stamp}
              caps={["A"]}
              aria-keyshortcuts="A"
              onPress={approve}
              data-testid="revision-approve"
            >
              {say("procedure-approve")}
            </Button>
          )}
        </span>
      </header>
      {fault && <FaultNote fault={fault} />}
      {face.summary !== "" && (
        <p className="procedure-summary" dir="auto">
          {face.summary}
        </p>
      )}
      <dl className="procedure-facts">
        {said.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {open && face.mayApprove !== null && <p className="meta">{speech.fault(face.mayApprove)}</p>}
      {open && (
        <p className="meta">
          {say(data.running === "migrate" ? "procedure-running-migrate" : "procedure-running-keep")}
        </p>
      )}
      {face.needs > 0 ? (
        <>
          <h3 className="sub">{say("procedure-approvals", { count: face.approvals.length, needs: face.needs })}</h3>
          <ul className="procedure-approvals">
            {face.approvals.map(({ person, at: when }) => (
              <li key={person.id}>
                <CircleCheck className="i s" aria-hidden="true" />
                <bdi>{person.name}</bdi>
                <span className="meta">{word(`role-${person.role}`, person.role)}</span>
                <span className="meta">{at(when)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="meta">
          <FileClock className="i s" aria-hidden="true" /> {say("procedure-no-approval")}
        </p>
      )}
      {face.rejected && (
        <div className="procedure-no">
          <p>
            <CircleX className="i s" aria-hidden="true" />{" "}
            {say("procedure-rejected-by", { name: face.rejected.person.name, date: at(face.rejected.at) })}
          </p>
          <p dir="auto">{face.rejected.reason}</p>
        </div>
      )}
    </section>
  );
}
