import { CircleHelp, ClipboardCheck } from "lucide-react";
import { useState } from "react";
import type { CourseDeed, DeskView, MissView, TicketView } from "../../shared/ipc";
import { Tag } from "../../shared/ui/Bits";
import { Choice } from "../../shared/ui/Field";
import { serverNow } from "../../shared/ui/now";
import { ReasonPopover } from "../../shared/ui/ReasonPopover";
import { useSpeech } from "../../shared/words";
import "./course.css";

interface CauseProps {
  ticket: TicketView;
  desk: DeskView;
  onAct: (deed: CourseDeed, done: string) => void;
}

/** What was missed of which the cause is asked, and why it was, once somebody has found out (D4). */
export function CausePanel({ ticket, desk, onAct }: CauseProps) {
  const { say } = useSpeech();
  const { misses } = ticket.course;
  if (misses.length === 0) return null;
  return (
    <section aria-label={say("miss-title")} data-testid="causes">
      <h2>
        <CircleHelp className="i" aria-hidden="true" />
        <span>{say("miss-title")}</span>
      </h2>
      <ol className="misses">
        {misses.map((miss) => (
          <Miss key={`${miss.target}-${miss.dueAt}`} ticket={ticket} desk={desk} miss={miss} onAct={onAct} />
        ))}
      </ol>
    </section>
  );
}

function Miss({ ticket, desk, miss, onAct }: CauseProps & { miss: MissView }) {
  const { say, word, dates } = useSpeech();
  const to = ticket.delivered?.to ?? "";
  return (
    <li className="miss" data-testid={`miss-${miss.target}`} data-cause={miss.cause ?? ""}>
      <p>
        <b>{word(`target-${miss.target}`, miss.target)}</b>{" "}
        <span className="meta" data-n="" title={dates.full(miss.dueAt)}>
          {say("miss-late", { when: dates.near(miss.dueAt, serverNow()) })}
        </span>
      </p>
      {miss.cause !== null ? (
        <>
          <Tag icon={ClipboardCheck}>{word(`cause-${miss.cause}`, miss.cause)}</Tag>
          {miss.by && miss.at !== null && (
            <p className="meta" data-n="">
              {say("miss-by", { name: miss.by.name, when: dates.near(miss.at, serverNow()) })}
            </p>
          )}
        </>
      ) : miss.refused === null ? (
        <Ask desk={desk} miss={miss} onAct={onAct} />
      ) : (
        <p className="meta" data-testid="cause-asked-of">
          {say("miss-asked-of", { role: word(`role-${to}`, to) })}
        </p>
      )}
    </li>
  );
}

/** The cause from the pack's list, and what was found out. */
function Ask({ desk, miss, onAct }: Pick<CauseProps, "desk" | "onAct"> & { miss: MissView }) {
  const { say, word } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const all = desk.course.causes;
  const [cause, setCause] = useState("");
  return (
    <ReasonPopover
      label={say("miss-ask")}
      icon={ClipboardCheck}
      look="primary"
      testid="record-cause"
      question={say("miss-what")}
      hint={say("miss-hint")}
      sendWord={say("miss-ask")}
      refused={null}
      isChosen={cause !== ""}
      isOpen={isOpen}
      onOpenChange={setOpen}
      text={text}
      onText={setText}
      onSend={(found) => {
        setText("");
        onAct({ deed: "record-cause", target: miss.target, dueAt: miss.dueAt, cause, text: found }, "miss-toast");
      }}
    >
      <Choice
        label={say("miss-why")}
        value={cause}
        onChange={setCause}
        options={[{ id: "", words: say("miss-choose") }, ...all.map((id) => ({ id, words: word(`cause-${id}`, id) }))]}
        testid="cause"
      />
    </ReasonPopover>
  );
}
