import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CircleAlert, CloudUpload, UserRoundCog } from "lucide-react";
import { useMemo, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { type DelegationFace, type DelegationsView, type Fault, send, toFault } from "../../shared/ipc";
import { Button } from "../../shared/ui/Button";
import { Choice } from "../../shared/ui/Field";
import { useKeys } from "../../shared/ui/keys";
import { serverNow, useMoment } from "../../shared/ui/now";
import { SheetForm } from "../../shared/ui/SheetForm";
import { useToast } from "../../shared/ui/toast";
import { useSpeech } from "../../shared/words";
import { delegationsQuery } from "./queries";
import { chosenOf, type Day, daysFrom } from "./slots";
import "./delegations.css";

/** What an unchosen beginning is called among the days. */
const now = "now";

/** Who decides instead of whom while they are away (A10): above the list of what is to be decided. */
export function Delegations() {
  const { say } = useSpeech();
  const toast = useToast();
  const queries = useQueryClient();
  const [naming, setNaming] = useState(false);
  const view = useQuery(delegationsQuery).data;
  const away = useMoment((at) => view?.given.some((one) => one.mine && isGiven(one) && at < one.until) ?? false);
  const offers = view?.decides === true && !away;

  useKeys(
    offers ? [{ word: "delegation-name", code: "KeyV", caps: ["V"], place: "list", run: () => setNaming(true) }] : [],
  );

  if (!view) return null;
  const renew = () => void queries.invalidateQueries({ queryKey: delegationsQuery.queryKey });
  const end = (face: DelegationFace) => {
    send({ act: "end-delegation", of: face.of.id }).then(
      () => {
        renew();
        toast({ icon: UserRoundCog, words: (speech) => speech.say("delegation-toast-ended") });
      },
      (thrown) => {
        const fault = toFault(thrown);
        toast({ icon: CircleAlert, words: (speech) => speech.fault(fault), faultCode: fault.code });
      },
    );
  };
  const given = view.given.filter(isGiven);
  if (given.length === 0 && !offers) return null;
  return (
    <section className="delegations" aria-label={say("delegation-title")} data-testid="delegations">
      {given.map((face) => (
        <Given key={`${face.of.id}-${face.from}`} face={face} unsent={view.unsent} onEnd={() => end(face)} />
      ))}
      {offers && (
        <Button
          small
          icon={UserRoundCog}
          caps={["V"]}
          aria-keyshortcuts="V"
          data-testid="delegate"
          onPress={() => setNaming(true)}
        >
          {say("delegation-name")}
        </Button>
      )}
      <ModalOverlay className="veil" isOpen={naming} onOpenChange={setNaming} isDismissable={false} data-floating="">
        <Modal className="sheet-modal delegation-modal">
          <Dialog className="sheet-in" aria-label={say("delegation-name")}>
            {({ close }) => (
              <Naming
                view={view}
                close={close}
                onNamed={(name) => {
                  renew();
                  toast({ icon: UserRoundCog, words: (speech) => speech.say("delegation-toast-given", { name }) });
                }}
              />
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </section>
  );
}

const isGiven = (face: DelegationFace) => face.standing === "given";

/** One that runs or comes: it ends by itself, and before its time by a button. */
function Given({ face, unsent, onEnd }: { face: DelegationFace; unsent: boolean; onEnd: () => void }) {
  const { say, dates } = useSpeech();
  const standing = useMoment((at) => (at >= face.until ? "over" : at < face.from ? "coming" : "running"));
  if (standing === "over") return null;
  const at = serverNow();
  const when = dates.near(face.until, at);
  const [to, of] = [face.to.name, face.of.name];
  const words =
    standing === "coming"
      ? say("delegation-coming", { to, of, from: dates.near(face.from, at), when })
      : face.toMe
        ? say("delegation-running-me", { of, when })
        : face.mine
          ? say("delegation-running-mine", { to, when })
          : say("delegation-running", { to, of, when });
  return (
    <div className="delegation" data-testid="delegation" data-standing={standing} data-mine={face.mine}>
      <UserRoundCog className="i" aria-hidden="true" />
      <span className="delegation-words" title={dates.full(face.until)} data-testid="delegation-words">
        {words}
      </span>
      {unsent && (
        <span className="meta unsent">
          <CloudUpload className="i s" aria-hidden="true" />
          {say("ticket-unsent")}
        </span>
      )}
      {face.mayEnd === null && (
        <Button small look="quiet" data-testid="end-delegation" onPress={onEnd}>
          {say("delegation-end")}
        </Button>
      )}
    </div>
  );
}

interface NamingProps {
  view: DelegationsView;
  close: () => void;
  onNamed: (name: string) => void;
}

/** Whom, from when, until when. */
function Naming({ view, close, onNamed }: NamingProps) {
  const { say, dates, word } = useSpeech();
  const [opened] = useState(serverNow);
  const [to, setTo] = useState(() => view.people[0]?.id ?? "");
  const [fromDay, setFromDay] = useState<string>(now);
  const [fromAt, setFromAt] = useState<number | null>(null);
  const [untilDay, setUntilDay] = useState<string | null>(null);
  const [untilAt, setUntilAt] = useState<number | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [sending, setSending] = useState(false);

  const starts = useMemo(() => daysFrom(opened, view.ahead, dates.dayKey), [opened, view.ahead, dates]);
  const start = fromDay === now ? null : chosenOf(starts, fromDay, fromAt);
  const from = start?.at ?? null;
  const ends = useMemo(() => daysFrom(from ?? opened, view.longest, dates.dayKey), [from, opened, view.longest, dates]);
  const end = chosenOf(ends, untilDay, untilAt);
  const person = view.people.find((one) => one.id === to);
  const ready = person !== undefined && end !== null && !sending;

  const dayOptions = (days: readonly Day[]) =>
    days.map((one) => ({ id: one.key, words: dates.day(one.at[0] ?? opened) }));
  const timeOptions = (day: Day | undefined) =>
    (day?.at ?? []).map((at) => ({ id: String(at), words: dates.time(at) }));

  const submit = () => {
    if (!ready || !person || !end) return;
    setSending(true);
    setFault(null);
    send({ act: "delegate", to, from, until: end.at }).then(
      () => {
        close();
        onNamed(person.name);
      },
      (thrown) => {
        setSending(false);
        setFault(toFault(thrown));
      },
    );
  };

  return (
    <SheetForm
      title={say("delegation-name")}
      send={{ words: say("delegation-send"), testid: "delegate-submit", ready: ready }}
      onSend={submit}
      onClose={close}
      fault={fault}
    >
      <p className="meta">{say(view.people.length === 0 ? "delegation-nobody" : "delegation-hint")}</p>
      <Choice
        label={say("delegation-who")}
        value={to}
        onChange={setTo}
        options={view.people.map((one) => ({
          id: one.id,
          words: `${one.name} · ${word(`role-${one.role}`, one.role)}`,
        }))}
        testid="delegate-who"
      />
      <div className="pair-fields">
        <Choice
          label={say("delegation-from")}
          value={fromDay}
          onChange={setFromDay}
          options={[{ id: now, words: say("delegation-now") }, ...dayOptions(starts)]}
          testid="delegate-from"
        />
        {start && (
          <Choice
            label={say("delegation-from-time")}
            value={String(start.at)}
            onChange={(at) => setFromAt(Number(at))}
            options={timeOptions(start.day)}
            testid="delegate-from-time"
          />
        )}
      </div>
      <div className="pair-fields">
        <Choice
          label={say("delegation-until")}
          value={end?.day.key ?? ""}
          onChange={setUntilDay}
          options={dayOptions(ends)}
          testid="delegate-until"
        />
        <Choice
          label={say("delegation-until-time")}
          value={String(end?.at ?? "")}
          onChange={(at) => setUntilAt(Number(at))}
          options={timeOptions(end?.day)}
          testid="delegate-until-time"
        />
      </div>
      <Earlier view={view} />
    </SheetForm>
  );
}

/** Who stood in before: the record of it. */
function Earlier({ view }: { view: DelegationsView }) {
  const { say, dates } = useSpeech();
  const over = view.given.filter((face) => !isGiven(face));
  if (over.length === 0) return null;
  return (
    <section aria-label={say("delegation-earlier")}>
      <h3 className="delegation-earlier">{say("delegation-earlier")}</h3>
      <ul className="delegation-list">
        {over.map((face) => {
          const about = { to: face.to.name, of: face.of.name, when: dates.near(face.until, serverNow()) };
          return (
            <li key={`${face.of.id}-${face.from}`} className="meta" title={dates.full(face.until)}>
              {face.standing === "ended" && face.endedBy
                ? say("delegation-ended", { ...about, by: face.endedBy.name })
                : say("delegation-over", about)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
