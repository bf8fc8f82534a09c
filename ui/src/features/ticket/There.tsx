import { CalendarClock, Globe, Moon, PhoneCall, PhoneOff, Sun } from "lucide-react";
import { useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { CourseDeed, DeskView, TicketView } from "../../shared/ipc";
import { Tag } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { FaultNote } from "../../shared/ui/Fault";
import { Choice } from "../../shared/ui/Field";
import { Masked } from "../../shared/ui/Masked";
import { useMoment } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import "./course.css";
import "./there.css";

interface ThereProps {
  ticket: TicketView;
  desk: DeskView;
  onAct: (deed: CourseDeed, done: string) => void;
}

/** Whether a minute of a day is in the night, which may reach over midnight. */
export const isNight = (minute: number, [from, to]: readonly [number, number]): boolean =>
  from < to ? minute >= from && minute < to : minute >= from || minute < to;

/** The minute of the day that the wall of a zone reads. */
export function minuteThere(zone: string, at: number): number {
  const wall = new Intl.DateTimeFormat("en-u-nu-latn", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = new Map(wall.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  return (parts.get("hour") ?? 0) * 60 + (parts.get("minute") ?? 0);
}

/** Which time it is where the customer is, and the call that is planned in their day (E7). */
export function There({ ticket, desk, onAct }: ThereProps) {
  const { say } = useSpeech();
  const { zones } = desk.course;
  if (zones.length === 0 || ticket.standing === "unsure" || ticket.row.party) return null;
  return (
    <section aria-label={say("zone-title")} data-testid="there" data-zone={ticket.there?.zone ?? ""}>
      <h2>
        <Globe className="i" aria-hidden="true" />
        <span>{say("zone-title")}</span>
      </h2>
      <Clock ticket={ticket} desk={desk} onAct={onAct} />
      {ticket.calls && <Planned ticket={ticket} onAct={onAct} calls={ticket.calls} />}
    </section>
  );
}

function Clock({ ticket, desk, onAct }: ThereProps) {
  const speech = useSpeech();
  const { say, word } = speech;
  const { there } = ticket;
  const zone = there?.zone ?? "";
  const { zones, night } = desk.course;
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState(there?.assumed ? "" : zone);
  const time = useMoment((now) => (zone ? speech.datesIn(zone).weekdayTime(now) : ""));
  const dark = useMoment((now) => Boolean(zone && night && isNight(minuteThere(zone, now), night)));
  const known = zones.find((face) => face.zone === zone);
  const name = known ? word(`zone-${known.id}`, zone) : zone;
  const given = there?.assumed ? "" : zone;
  return (
    <div className="there-now">
      {there ? (
        <p data-testid="there-now" data-night={dark}>
          <b data-n="">{say("zone-now", { time })}</b>
          {night && <Tag icon={dark ? Moon : Sun}>{say(dark ? "zone-night" : "zone-day")}</Tag>}
          <span className="meta all">
            {name}
            {there.assumed && ` · ${say("zone-assumed")}`}
          </span>
        </p>
      ) : (
        <p className="meta" data-testid="there-none">
          {say("zone-none")}
        </p>
      )}
      <DialogTrigger
        isOpen={isOpen}
        onOpenChange={(open) => {
          setOpen(open);
          setWanted(given);
        }}
      >
        <Button small look="quiet" icon={Globe} data-testid="set-zone">
          {say("zone-set")}
        </Button>
        <Popover className="pop" placement="bottom end" data-floating="">
          <Dialog aria-label={say("zone-set")} className="pop-in">
            <form
              className="reason-form"
              onSubmit={(event) => {
                event.preventDefault();
                setOpen(false);
                onAct({ deed: "set-zone", customer: ticket.customer.id, zone: wanted || null }, "zone-toast");
              }}
            >
              <Choice
                label={say("zone-which")}
                value={wanted}
                onChange={setWanted}
                options={[
                  { id: "", words: say("zone-none") },
                  ...zones.map((face) => ({ id: face.zone, words: word(`zone-${face.id}`, face.zone) })),
                ]}
                testid="zone"
              />
              <div className="reason-acts">
                <Button small look="quiet" onPress={() => setOpen(false)}>
                  {say("shell-cancel")}
                </Button>
                <Button small look="primary" type="submit" isDisabled={wanted === given} data-testid="zone-send">
                  {say("zone-set")}
                </Button>
              </div>
            </form>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

interface PlannedProps extends Omit<ThereProps, "desk"> {
  calls: NonNullable<TicketView["calls"]>;
}

function Planned({ ticket, calls, onAct }: PlannedProps) {
  const speech = useSpeech();
  const { say, dates } = speech;
  const { planned } = calls;
  const zone = ticket.there?.zone ?? speech.timeZone;
  const late = useMoment((now) => planned !== null && now >= planned.at);
  return (
    <div className="there-call" data-testid="call" data-at={planned?.at ?? ""} data-late={late}>
      <p className="there-head">
        <b>{say("call-title")}</b>
        {!planned && <span className="meta">{say("call-none")}</span>}
      </p>
      {planned && (
        <>
          <p data-n="">{say("call-there", { there: speech.datesIn(zone).weekdayTime(planned.at) })}</p>
          <p className="meta" data-n="" title={dates.full(planned.at)}>
            {say("call-here", { here: dates.weekdayTime(planned.at) })}
          </p>
          <p className="meta">{say("call-by", { name: planned.by.name })}</p>
          {planned.outside && (
            <p className="there-outside" role="status" data-testid="call-outside">
              <Moon className="i s" aria-hidden="true" />
              <span>{say("call-outside")}</span>
            </p>
          )}
          {late && ticket.customer.phone && (
            <p>
              <Masked ticket={ticket.row.id} text={ticket.customer.phone} mask={ticket.phoneMask} />
            </p>
          )}
        </>
      )}
      <div className="reason-acts">
        {planned && (
          <>
            <Button
              small
              look="quiet"
              icon={PhoneOff}
              isDisabled={ticket.may.endCall !== null}
              data-testid="call-drop"
              onPress={() => onAct({ deed: "end-call", made: false }, "call-toast-dropped")}
            >
              {say("call-drop")}
            </Button>
            <Button
              small
              look={late ? "primary" : "quiet"}
              icon={PhoneCall}
              isDisabled={ticket.may.endCall !== null}
              data-testid="call-made"
              onPress={() => onAct({ deed: "end-call", made: true }, "call-toast-made")}
            >
              {say("call-made")}
            </Button>
          </>
        )}
        <Plan zone={zone} calls={calls} onAct={onAct} />
      </div>
    </div>
  );
}

/** Which day and which time of the customer: only times at which they are called are there. */
function Plan({ zone, calls, onAct }: { zone: string; calls: PlannedProps["calls"]; onAct: ThereProps["onAct"] }) {
  const speech = useSpeech();
  const { say, dates } = speech;
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState("");
  const [time, setTime] = useState("");
  const { days, planned, refused } = calls;
  const there = speech.datesIn(zone);
  const chosen = days.find((known) => known.day === day) ?? days[0];
  const at = chosen?.times.find((known) => String(known) === time) ?? chosen?.times[0];
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button small look="quiet" icon={CalendarClock} data-testid="plan-call">
        {say(planned ? "call-replan" : "call-plan")}
      </Button>
      <Popover className="pop" placement="bottom end" data-floating="">
        <Dialog aria-label={say("call-plan")} className="pop-in">
          <form
            className="reason-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (refused || at === undefined) return;
              setOpen(false);
              onAct({ deed: "plan-call", at }, "call-toast-planned");
            }}
          >
            {refused && <FaultNote fault={refused} />}
            {!refused && !chosen && <p className="meta">{say("call-no-times")}</p>}
            {chosen && at !== undefined && (
              <>
                <Choice
                  label={say("call-day")}
                  value={chosen.day}
                  onChange={setDay}
                  options={days.map((known) => ({ id: known.day, words: there.day(known.times[0] ?? 0) }))}
                  testid="call-day"
                />
                <Choice
                  label={say("call-time")}
                  value={String(at)}
                  onChange={setTime}
                  options={chosen.times.map((known) => ({
                    id: String(known),
                    words: say("call-option", {
                      there: there.time(known),
                      here: dates.dayKey(known) === there.dayKey(known) ? dates.time(known) : dates.weekdayTime(known),
                    }),
                  }))}
                  testid="call-time"
                />
              </>
            )}
            <div className="reason-acts">
              <Button small look="quiet" onPress={() => setOpen(false)}>
                {say("shell-cancel")}
              </Button>
              <Button
                small
                look="primary"
                type="submit"
                isDisabled={refused !== null || at === undefined}
                data-testid="call-send"
              >
                {say("call-plan")}
              </Button>
            </div>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
