import { ArrowUpRight, BellRing, CircleCheck, Ear, Handshake, Play, VolumeX } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Act, DeskView, LadderView, MaskFace, RequestView, RungView, TicketView } from "../../shared/ipc";
import { Code, Tag } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { DueClock, StoppedClock } from "../../shared/ui/Clock";
import { useKeys } from "../../shared/ui/keys";
import { Masked } from "../../shared/ui/Masked";
import { serverNow, useMoment } from "../../shared/ui/now";
import { ReasonPopover } from "../../shared/ui/ReasonPopover";
import { useSpeech } from "../../shared/words";
import "./request.css";

/** How the next step stands at a moment: too early, offered, or offered and late (A14). */
export type Window = "shut" | "open" | "late";

export const windowOf = (rung: RungView, now: number): Window =>
  now < rung.opensAt ? "shut" : now <= rung.lateAt ? "open" : "late";

/** The first ladder whose step is offered now. */
const dueOf = (ladders: readonly LadderView[], now: number): LadderView | undefined =>
  ladders.find(({ next }) => next !== null && next.refused === null && windowOf(next, now) !== "shut");

interface RequestProps {
  ticket: TicketView;
  desk: DeskView;
  onOpen: (ticket: string) => void;
  onAct: (act: Act, done: string) => void;
  /** What more can be done on the ticket of the request. */
  escalate?: ReactNode;
}

/** What a third party was asked, how that stands, and what comes next and when (A11 to A16). */
export function RequestPanel({ ticket, desk, onOpen, onAct, escalate }: RequestProps) {
  const { request } = ticket;
  return request ? (
    <Asked ticket={ticket.row.id} request={request} desk={desk} onOpen={onOpen} onAct={onAct} escalate={escalate} />
  ) : null;
}

function Asked({
  ticket,
  request,
  desk,
  onOpen,
  onAct,
  escalate,
}: { ticket: string; request: RequestView } & Pick<RequestProps, "desk" | "onOpen" | "onAct" | "escalate">) {
  const { say, word, dates } = useSpeech();
  const [stepping, setStepping] = useState<string | null>(null);
  const [hearing, setHearing] = useState(false);
  const [heard, setHeard] = useState("");
  const party = word(`party-${request.party}`, request.party);
  const first = useMoment((now) => dueOf(request.ladders, now)?.id ?? "");

  // The key does what is due: the first step that is offered.
  useKeys([
    {
      word: "request-key-next",
      code: "KeyU",
      caps: ["U"],
      place: "ticket",
      run: () => {
        const due = dueOf(request.ladders, serverNow());
        if (due?.next?.script) {
          onAct({ act: "start-script", ticket: due.ticket, script: due.next.script }, "");
        } else if (due) {
          setStepping(due.id);
        }
      },
    },
  ]);

  return (
    <section aria-label={say("request-title")} data-testid="request" data-standing={request.standing}>
      <h2>
        <Handshake className="i" aria-hidden="true" />
        <span>{say("request-title")}</span>
      </h2>
      <p className="request-who">
        <Tag>{party}</Tag>
        {request.name && (
          <span className="one" dir="auto" title={request.name}>
            {request.name}
          </span>
        )}
      </p>
      <dl className="facts">
        {request.address && (
          <>
            <dt>{say("ticket-email")}</dt>
            <dd>
              <Code>{request.address}</Code>
            </dd>
          </>
        )}
        {request.fields.map(({ id, values, masks }) => (
          <Filled
            key={id}
            ticket={ticket}
            id={id}
            values={values}
            masks={masks}
            isCode={desk.fields.find((face) => face.id === id)?.shape !== "text"}
          />
        ))}
        <dt>{say("request-raised")}</dt>
        <dd data-n="" title={dates.full(request.raisedAt)}>
          {dates.near(request.raisedAt, serverNow())}
        </dd>
      </dl>
      {request.standing === "silent" && request.silentSince !== null && (
        <p className="request-silent" data-testid="request-silent">
          <VolumeX className="i" aria-hidden="true" />
          <span>{say("request-silent", { when: dates.near(request.silentSince, serverNow()) })}</span>
        </p>
      )}
      {request.standing === "waiting" && <p className="meta">{say("request-waiting")}</p>}
      {request.standing === "over" && <p className="meta">{say("request-over")}</p>}
      {request.standing === "answered" && request.answeredAt !== null && (
        <p className="request-answered" data-testid="request-answered">
          <CircleCheck className="i" aria-hidden="true" />
          <span>{say("request-answered", { when: dates.near(request.answeredAt, serverNow()) })}</span>
        </p>
      )}
      {request.standing === "asked" && (
        <>
          <h3 className="request-next">{say("request-next")}</h3>
          <ol className="rungs">
            {request.ladders.map((ladder) => (
              <Ladder
                key={`${ladder.id}-${ladder.taken.length}`}
                ladder={ladder}
                isFirst={first === ladder.id}
                isOpen={stepping === ladder.id}
                onOpenChange={(isOpen) => setStepping(isOpen ? ladder.id : null)}
                onAct={onAct}
              />
            ))}
          </ol>
        </>
      )}
      <div className="request-acts">
        <Button small icon={ArrowUpRight} flip data-testid="request-other" onPress={() => onOpen(request.other)}>
          {say(request.side === "customer" ? "request-open" : "request-open-customers")}
        </Button>
        {(request.standing === "asked" || request.standing === "silent" || request.standing === "waiting") && (
          <ReasonPopover
            label={say("request-hear")}
            icon={Ear}
            testid="hear"
            question={say("request-hear-what")}
            hint={say("request-hear-hint")}
            sendWord={say("request-hear-keep")}
            refused={request.mayHear}
            isOpen={hearing}
            onOpenChange={setHearing}
            text={heard}
            onText={setHeard}
            onSend={(text) => {
              setHeard("");
              onAct({ act: "hear", ticket: request.on, text }, "request-toast-heard");
            }}
          />
        )}
        {request.side === "party" && escalate}
      </div>
    </section>
  );
}

interface FilledProps {
  ticket: string;
  id: string;
  values: readonly string[];
  masks: readonly (MaskFace | null)[];
  isCode: boolean;
}

function Filled({ ticket, id, values, masks, isCode }: FilledProps) {
  const { word } = useSpeech();
  return (
    <>
      <dt>{word(`field-${id}`, id)}</dt>
      <dd>
        {values.map((value, index) => (
          <span key={value} className="request-value">
            <Masked
              ticket={ticket}
              text={value}
              mask={masks[index] ?? null}
              draw={(text) => (isCode ? <Code>{text}</Code> : <bdi>{text}</bdi>)}
            />
          </span>
        ))}
      </dd>
    </>
  );
}

interface LadderProps {
  ladder: LadderView;
  /** The key acts on this one. */
  isFirst: boolean;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onAct: RequestProps["onAct"];
}

/** One ladder: how far it is, when its next step is offered, and the step itself. */
function Ladder({ ladder, isFirst, isOpen, onOpenChange, onAct }: LadderProps) {
  const { say, word, number } = useSpeech();
  const { next } = ladder;
  const name = word(`ladder-${ladder.id}`, ladder.id);
  return (
    <li className="rung" data-testid={`ladder-${ladder.id}`} data-taken={ladder.taken.length}>
      <p className="rung-head">
        <b>{name}</b>
        {ladder.most > 1 && (
          <span className="meta" data-n="">
            {say("request-step", { step: number(next?.n ?? ladder.taken.length), most: number(ladder.most) })}
          </span>
        )}
      </p>
      {next ? (
        <Rung
          ladder={ladder}
          isFirst={isFirst}
          rung={next}
          name={name}
          isOpen={isOpen}
          onOpenChange={onOpenChange}
          onAct={onAct}
        />
      ) : (
        <StoppedClock state="met" word={say("request-all-taken")} data-testid={`rung-${ladder.id}`} />
      )}
    </li>
  );
}

function Rung({
  ladder,
  isFirst,
  rung,
  name,
  isOpen,
  onOpenChange,
  onAct,
}: LadderProps & { rung: RungView; name: string }) {
  const { say, dates, fault } = useSpeech();
  const [own, setOwn] = useState<string | null>(null);
  const state = useMoment((now) => windowOf(rung, now));
  const words =
    state === "shut"
      ? say("request-opens", { when: dates.near(rung.opensAt, serverNow()) })
      : state === "open"
        ? say("request-until", { when: dates.near(rung.lateAt, serverNow()) })
        : say("request-late", { when: dates.near(rung.lateAt, serverNow()) });
  const look = isFirst ? { look: "primary" as const, caps: ["U"] } : {};
  return (
    <div className="rung-now" data-testid={`rung-${ladder.id}`} data-state={state}>
      <p className="meta rung-when" title={dates.full(state === "shut" ? rung.opensAt : rung.lateAt)}>
        {state !== "shut" && <DueClock dueAt={rung.lateAt} warnBefore={rung.lateAt - rung.opensAt} chip />}
        <span data-n="">{words}</span>
      </p>
      {rung.refused && <p className="meta">{fault(rung.refused)}</p>}
      {state !== "shut" &&
        rung.refused === null &&
        (rung.script ? (
          <Button
            small
            icon={Play}
            flip
            {...look}
            data-testid={`take-${ladder.id}`}
            onPress={() =>
              rung.script && onAct({ act: "start-script", ticket: ladder.ticket, script: rung.script }, "")
            }
          >
            {say("request-start-call")}
          </Button>
        ) : (
          <ReasonPopover
            label={say(ladder.to === "party" ? "request-remind" : "request-follow-up")}
            icon={BellRing}
            {...look}
            testid={`take-${ladder.id}`}
            question={name}
            hint={say(ladder.to === "party" ? "request-remind-hint" : "request-follow-up-hint")}
            sendWord={say("ticket-send")}
            refused={null}
            isOpen={isOpen}
            onOpenChange={onOpenChange}
            text={own ?? rung.text ?? ""}
            onText={setOwn}
            onSend={(words) => {
              onAct(
                { act: "remind", ticket: ladder.ticket, ladder: ladder.id, text: words },
                ladder.to === "party" ? "request-toast-reminded" : "request-toast-followed-up",
              );
            }}
          />
        ))}
    </div>
  );
}
