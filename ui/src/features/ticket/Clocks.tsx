import type { ClockView, RestFace } from "../../shared/ipc";
import { DueClock, StoppedClock } from "../../shared/ui/Clock";
import { serverNow, useMoment } from "../../shared/ui/now";
import { type Speech, useSpeech } from "../../shared/words";
import { press, sayLength } from "../../shared/words/clock";
import { sayDay, sayDayAlso } from "../../shared/words/days";
import { type Stretch, stretches, sums } from "./working";
import "./clocks.css";

/** The clocks of a ticket, each with its working: start, what counted, was paused or closed, sum, end, calendar (X3). */
export function Clocks({ clocks, warnBefore }: { clocks: readonly ClockView[]; warnBefore: number }) {
  const { say } = useSpeech();
  const kinds = new Set(clocks.flatMap((clock) => clock.spans.map((span) => span.kind)));
  return (
    <section aria-labelledby="clocks-title">
      <h2 id="clocks-title">{say("clock-title")}</h2>
      {clocks.length === 0 && <p className="meta">{say("clock-none")}</p>}
      {clocks.map((clock) => (
        <Clock key={clock.id} clock={clock} warnBefore={warnBefore} />
      ))}
      {clocks.length > 0 && (
        <ul className="legend meta" aria-hidden="true">
          <Legend look="counted" word={say("clock-counted")} />
          {kinds.has("paused") && <Legend look="paused" word={say("clock-paused-time")} />}
          {kinds.has("closed") && <Legend look="closed" word={say("clock-closed-time")} />}
          <Legend look="left" word={say("clock-left")} />
        </ul>
      )}
    </section>
  );
}

function Legend({ look, word }: { look: Stretch["look"]; word: string }) {
  return (
    <li>
      <span className="work">
        <i className={look} />
      </span>
      <span>{word}</span>
    </li>
  );
}

/** The sum in words, as whole messages. */
function sumWords(speech: Speech, clock: ClockView, now: number): string {
  const sum = sums(clock, now);
  const args = {
    counted: sayLength(speech, sum.counted),
    limit: sayLength(speech, clock.limit),
    paused: sayLength(speech, sum.paused),
    closed: sayLength(speech, sum.closed),
  };
  if (sum.paused >= 60_000 && sum.closed >= 60_000) return speech.say("clock-sum-paused-closed", args);
  if (sum.paused >= 60_000) return speech.say("clock-sum-paused", args);
  if (sum.closed >= 60_000) return speech.say("clock-sum-closed", args);
  return speech.say("clock-sum", args);
}

/** The holidays and closed days that the clock stood still on, by name and date. */
function restWords(speech: Speech, rest: RestFace): string {
  const { say, word } = speech;
  const name = rest.holiday ? word(`holiday-${rest.holiday}`, rest.holiday) : say("clock-closed-day");
  const day = (at: string) => {
    const also = sayDayAlso(speech, at);
    return also ? say("day-also", { day: sayDay(speech, at), also }) : sayDay(speech, at);
  };
  if (rest.from === rest.to) return say("clock-rest-day", { name, day: day(rest.from) });
  return say("clock-rest-days", { name, from: day(rest.from), to: day(rest.to) });
}

function Clock({ clock, warnBefore }: { clock: ClockView; warnBefore: number }) {
  const speech = useSpeech();
  const { say, word, dates } = speech;
  const running = clock.state === "running";
  const state = useMoment((now) => (running ? press(clock.dueAt, now, warnBefore) : clock.state));
  const sum = useMoment((now) => sumWords(speech, clock, now));
  // A bar 300 px wide needs no finer turn than ten seconds.
  const at = useMoment((now) => Math.floor(now / 10_000) * 10_000);
  const bar = stretches(clock.spans, running, at);
  const look = { met: "met", missed: "late", late: "late", due: "due", running: "", paused: "" }[state];
  const end = clock.stoppedAt ?? clock.dueAt;
  const testid = `clock-${clock.target}`;
  return (
    <div className="clk">
      <div className="row">
        <b className="one" title={word(`target-${clock.target}`, clock.target)}>
          {word(`target-${clock.target}`, clock.target)}
        </b>
        {running ? (
          <DueClock dueAt={clock.dueAt} warnBefore={warnBefore} chip data-testid={testid} />
        ) : (
          <StoppedClock
            state={clock.state as "paused" | "met" | "missed"}
            word={say(`clock-${clock.state}`)}
            title={dates.full(end)}
            data-testid={testid}
          />
        )}
      </div>
      <div className={`work ${look}`} aria-hidden="true">
        {bar.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity but their order
          <i key={index} className={part.look} style={{ flexGrow: Math.max(1, part.length / 1000) }} />
        ))}
      </div>
      <div className="ends">
        <time data-n="" title={dates.full(clock.startedAt)} dateTime={new Date(clock.startedAt).toISOString()}>
          {dates.near(clock.startedAt, serverNow())}
        </time>
        <time data-n="" title={dates.full(end)} dateTime={new Date(end).toISOString()}>
          {dates.near(end, serverNow())}
        </time>
      </div>
      <p className="sum" data-n="">
        {sum}
      </p>
      {clock.rests.length > 0 && (
        <ul className="rests meta" data-testid={`rests-${clock.target}`}>
          {clock.rests.map((rest) => (
            <li key={rest.from} data-n="">
              {restWords(speech, rest)}
            </li>
          ))}
        </ul>
      )}
      <p className="meta" data-n="" hidden={clock.calendar === ""}>
        {say(clock.since ? "clock-calendar-since" : "clock-calendar", {
          calendar: word(`calendar-${clock.calendar}`, clock.calendar),
          revision: clock.revision,
          ...(clock.since && { since: sayDay(speech, clock.since) }),
        })}
      </p>
    </div>
  );
}
