import { ArrowUpRight, Flag, Lock, type LucideIcon, MailPlus, Plus, Tag as TagIcon, UsersRound, X } from "lucide-react";
import { useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { CourseDeed, DeskView, TicketView } from "../../shared/ipc";
import { Tag } from "../../shared/ui/Bits";
import { Button, IconButton } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { Choice, TextArea } from "../../shared/ui/Field";
import { serverNow } from "../../shared/ui/now";
import { Pick } from "../../shared/ui/Pick";
import { ReasonPopover } from "../../shared/ui/ReasonPopover";
import { useSpeech } from "../../shared/words";
import "./course.css";

interface CourseProps {
  ticket: TicketView;
  desk: DeskView;
  onOpen: (ticket: string) => void;
  onAct: (deed: CourseDeed, done: string) => void;
}

/** Priority, tags and team of a ticket, as far as the desk has them (E3, C3, C4, C15). */
export function CoursePanel(props: CourseProps) {
  const { say, word, dates } = useSpeech();
  const { ticket, desk, onOpen } = props;
  const { course } = ticket;
  const { priority, tags, teams, followUps } = desk.course;
  const has = priority !== null || tags.length > 0 || teams.length > 0 || followUps.length > 0;
  if (!has && course.closed === null && course.follows === null) return null;
  const follows = course.follows;
  return (
    <section aria-label={say("course-about")} data-testid="course">
      <h2>
        <Flag className="i" aria-hidden="true" />
        <span>{say("course-about")}</span>
      </h2>
      {priority && <Priority {...props} />}
      {(tags.length > 0 || course.tags.length > 0) && <Tags {...props} />}
      {teams.length > 0 && <Team {...props} />}
      {followUps.length > 0 && <FollowUp {...props} />}
      {follows !== null && (
        <Button small icon={ArrowUpRight} flip data-testid="follows" onPress={() => onOpen(follows)}>
          {say("course-follows")}
        </Button>
      )}
      {course.closed && (
        <div className="course-closed" data-testid="closed">
          <p className="meta" data-n="">
            {say("course-closed", { when: dates.near(course.closed.at, serverNow()) })}
          </p>
          {course.closed.result && <Tag>{word(`result-${course.closed.result}`, course.closed.result)}</Tag>}
          {course.closed.said && <blockquote dir="auto">{course.closed.said}</blockquote>}
        </div>
      )}
    </section>
  );
}

function Priority({ ticket, desk, onAct }: CourseProps) {
  const { say, word, attribute } = useSpeech();
  const rule = desk.course.priority;
  const known = ticket.course.priority;
  const [isOpen, setOpen] = useState(false);
  const [urgency, setUrgency] = useState(known?.urgency ?? rule?.urgencies[0] ?? "");
  const [impact, setImpact] = useState(known?.impact ?? rule?.impacts[0] ?? "");
  if (!rule) return null;
  const level = rule.matrix[rule.urgencies.indexOf(urgency)]?.[rule.impacts.indexOf(impact)] ?? "";
  const refused = ticket.may.setPriority;
  return (
    <div className="course-row" data-testid="priority" data-level={known?.level ?? ""}>
      <span className="meta">{say("course-priority")}</span>
      {known ? (
        <Tag icon={Flag} look={`level-${rule.levels.length - 1 - rule.levels.indexOf(known.level)}`}>
          {word(`priority-${known.level}`, known.level)}
        </Tag>
      ) : (
        <span className="meta">{say("course-no-priority")}</span>
      )}
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button small look="quiet" icon={Flag} data-testid="set-priority">
          {say("course-set-priority")}
        </Button>
        <Popover className="pop" placement="bottom end" data-floating="">
          <Dialog aria-label={say("course-set-priority")} className="pop-in">
            <form
              className="reason-form"
              onSubmit={(event) => {
                event.preventDefault();
                if (refused) return;
                setOpen(false);
                onAct({ deed: "set-priority", urgency, impact }, "course-toast-priority");
              }}
            >
              {refused && <FaultNote fault={refused} />}
              <Choice
                label={say("course-urgency")}
                value={urgency}
                onChange={setUrgency}
                options={rule.urgencies.map((id) => ({ id, words: word(`urgency-${id}`, id) }))}
                testid="urgency"
              />
              <Choice
                label={say("course-impact")}
                value={impact}
                onChange={setImpact}
                options={rule.impacts.map((id) => ({ id, words: word(`impact-${id}`, id) }))}
                testid="impact"
              />
              <p role="status" data-testid="level" data-level={level}>
                <b>{word(`priority-${level}`, level)}</b>{" "}
                <span className="meta">{attribute(`priority-${level}`, "hint")}</span>
              </p>
              <div className="reason-acts">
                <Button small look="quiet" onPress={() => setOpen(false)}>
                  {say("shell-cancel")}
                </Button>
                <Button small look="primary" type="submit" isDisabled={refused !== null} data-testid="priority-send">
                  {say("course-set-priority")}
                </Button>
              </div>
            </form>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

interface PickOneProps {
  icon: LucideIcon;
  label: string;
  options: readonly { id: string; words: string }[];
  onPick: (id: string) => void;
  testid: string;
  /** Begins the test id of each option. */
  optionTestid: string;
}

/** A button behind which one of a short list is taken. */
function PickOne({ icon, label, options, onPick, testid, optionTestid }: PickOneProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button small look="quiet" icon={icon} data-testid={testid}>
        {label}
      </Button>
      <Popover className="pop reasons" placement="bottom end" data-floating="">
        <Dialog aria-label={label} className="pop-in">
          <Pick
            options={options}
            onPick={(id) => {
              setOpen(false);
              onPick(id);
            }}
            testid={optionTestid}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Tags({ ticket, desk, onAct }: CourseProps) {
  const { say, word } = useSpeech();
  const own = ticket.course.tags;
  const others = desk.course.tags.filter((tag) => !own.includes(tag));
  return (
    <div className="course-row" data-testid="tags">
      <span className="meta">{say("course-tags")}</span>
      {own.map((tag) => (
        <span key={tag} className="course-tag" data-testid={`tag-${tag}`}>
          <Tag icon={TagIcon}>{word(`tag-${tag}`, tag)}</Tag>
          <IconButton
            icon={X}
            small
            label={say("course-untag", { tag: word(`tag-${tag}`, tag) })}
            onPress={() => onAct({ deed: "untag", tag }, "course-toast-untagged")}
          />
        </span>
      ))}
      {others.length > 0 && (
        <PickOne
          icon={Plus}
          label={say("course-tag")}
          options={others.map((id) => ({ id, words: word(`tag-${id}`, id) }))}
          onPick={(tag) => onAct({ deed: "tag", tag }, "course-toast-tagged")}
          testid="tag"
          optionTestid="tag"
        />
      )}
    </div>
  );
}

function Team({ ticket, desk, onAct }: CourseProps) {
  const { say, word } = useSpeech();
  const own = ticket.course.team;
  const others = desk.course.teams.filter((team) => team !== own);
  return (
    <div className="course-row" data-testid="team" data-team={own ?? ""}>
      <span className="meta">{say("course-team")}</span>
      {own ? (
        <Tag icon={UsersRound}>{word(`team-${own}`, own)}</Tag>
      ) : (
        <span className="meta">{say("course-no-team")}</span>
      )}
      {others.length > 0 && (
        <PickOne
          icon={UsersRound}
          label={say("course-hand-over")}
          options={others.map((id) => ({ id, words: word(`team-${id}`, id) }))}
          onPick={(team) => onAct({ deed: "hand-over", team }, "course-toast-handed-over")}
          testid="hand-over"
          optionTestid="team"
        />
      )}
    </div>
  );
}

function FollowUp({ desk, onAct }: CourseProps) {
  const { say, word } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const all = desk.course.followUps;
  const [what, setWhat] = useState(all[0]?.id ?? "");
  return (
    <ReasonPopover
      label={say("course-follow-up")}
      icon={MailPlus}
      look="quiet"
      testid="follow-up"
      question={say("course-follow-up-what")}
      hint={say("course-note-hint")}
      sendWord={say("course-follow-up")}
      refused={null}
      isOpen={isOpen}
      onOpenChange={setOpen}
      text={text}
      onText={setText}
      onSend={(words) => {
        setText("");
        onAct({ deed: "follow-up", followUp: what, text: words }, "course-toast-followed-up");
      }}
    >
      <Choice
        label={say("course-follow-up-kind")}
        value={what}
        onChange={setWhat}
        options={all.map(({ id }) => ({ id, words: word(`follow-up-${id}`, id) }))}
        testid="follow-up-kind"
      />
    </ReasonPopover>
  );
}

/** In the place of a message: what was said on a call. */
const spoken = "said";

/** Closing for good: by which word the customer confirmed, and with which result (E4, C7). */
export function CloseTicket({ ticket, desk, onAct }: Omit<CourseProps, "onOpen">) {
  const { say, word, dates } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const { confirmations, needsResult } = ticket.course;
  const [by, setBy] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [result, setResult] = useState("");
  const { closes, confirmed, results } = desk.course;
  if (!closes || ticket.course.closed) return null;
  const refused = ticket.may.close;
  const chosen = by ?? confirmations[0]?.message ?? spoken;
  const message = confirmations.find((face) => face.message === chosen);
  const ready = refused === null && (!confirmed || message || said.trim() !== "") && (!needsResult || result !== "");
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button small icon={Lock} data-testid="close">
        {say("course-close")}
      </Button>
      <Popover className="pop reason-pop" placement="bottom end" data-floating="">
        <Dialog aria-label={say("course-close")} className="pop-in">
          <form
            className="reason-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (!ready) return;
              setOpen(false);
              const words = message || said.trim() === "" ? null : said.trim();
              onAct(
                { deed: "close", message: message?.message ?? null, said: words, result: result || null },
                "course-toast-closed",
              );
            }}
          >
            {refused && <FaultNote fault={refused} />}
            {confirmed && (
              <>
                <Choice
                  label={say("course-confirmed-by")}
                  value={chosen}
                  onChange={setBy}
                  options={[
                    ...confirmations.map((face) => ({
                      id: face.message,
                      words: say("course-confirmed-message", { when: dates.near(face.at, serverNow()) }),
                    })),
                    { id: spoken, words: say("course-confirmed-call") },
                  ]}
                  hint={say("course-confirmed-hint")}
                  testid="confirmed-by"
                />
                {message ? (
                  <blockquote className="course-word" dir="auto">
                    {message.text}
                  </blockquote>
                ) : (
                  <TextArea
                    label={say("course-said")}
                    value={said}
                    onChange={setSaid}
                    dir="auto"
                    testid="confirmed-said"
                  />
                )}
              </>
            )}
            {results.length > 0 && (
              <Choice
                label={say("course-result")}
                value={result}
                onChange={setResult}
                options={[
                  { id: "", words: say("course-no-result") },
                  ...results.map((id) => ({ id, words: word(`result-${id}`, id) })),
                ]}
                testid="result"
              />
            )}
            <div className="reason-acts">
              <Button small look="quiet" onPress={() => setOpen(false)}>
                {say("shell-cancel")}
              </Button>
              <Button small look="primary" type="submit" isDisabled={!ready} data-testid="close-send">
                {say("course-close")}
              </Button>
            </div>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
