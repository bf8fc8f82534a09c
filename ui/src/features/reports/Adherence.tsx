import { useQuery } from "@tanstack/react-query";
import { CalendarClock, Check, CircleAlert, Hourglass } from "lucide-react";
import type { CSSProperties } from "react";
import type { AdherenceAsked, AdherenceView, AttendedPerson, AttendedRow, AttendedSums } from "../../shared/ipc";
import { Empty } from "../../shared/ui/Bits";
import { type Speech, useSpeech } from "../../shared/words";
import { sayLength } from "../../shared/words/clock";
import { sayWeekday } from "../../shared/words/days";
import { adherenceQuery } from "./queries";
import { Bar, Heads, How, Reported } from "./Report";

/** Who was online when, held against the rota (A6). */
export function Adherence({ asked }: { asked: AdherenceAsked }) {
  const { say } = useSpeech();
  const found = useQuery(adherenceQuery(asked));
  return (
    <Reported found={found}>
      {(view) =>
        view.rows.length === 0 ? (
          <Empty icon={CalendarClock} title={say("report-no-shifts")} hint={say("report-no-shifts-hint")} />
        ) : (
          <Attended view={view} />
        )
      }
    </Reported>
  );
}

const personColumns = [
  "report-agent",
  null,
  { num: "report-online-share" },
  { num: "report-shifts" },
  { num: "report-planned" },
  { num: "report-online" },
  "report-breaks",
  { num: "report-missing" },
  "report-remarks",
];

const shiftColumns = [
  "report-agent",
  "report-day",
  "report-shift",
  null,
  { num: "report-online-share" },
  "report-breaks",
  "report-remarks",
];

function Attended({ view }: { view: AdherenceView }) {
  const speech = useSpeech();
  const { say } = speech;
  return (
    <>
      <section className="card" aria-label={say("report-people")}>
        <header className="report-sum">
          <h2>{say("report-people")}</h2>
        </header>
        <table className="report-table">
          <Heads columns={personColumns} />
          <tbody>
            {view.people.map((one) => (
              <PersonLine key={one.person.id} one={one} />
            ))}
          </tbody>
        </table>
      </section>
      <section className="card" aria-label={say("report-shift-by-shift")}>
        <header className="report-sum">
          <h2>{say("report-shift-by-shift")}</h2>
          <span className="report-key meta" aria-hidden="true">
            <i className="online" /> {say("report-online")} <i className="break" /> {say("report-breaks")}{" "}
            <i className="missing" /> {say("report-missing")}
          </span>
        </header>
        <table className="report-table">
          <Heads columns={shiftColumns} />
          <tbody>
            {view.rows.map((row) => (
              <ShiftLine key={`${row.shift}-${row.day}`} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <How>
        {[say(`report-how-online-${view.online}`), say("report-how-grace", { length: sayLength(speech, view.grace) })]}
      </How>
    </>
  );
}

function Share({ sums }: { sums: AttendedSums }) {
  const { percent } = useSpeech();
  return sums.share === null ? null : <span data-n="">{percent(sums.share)}</span>;
}

function Breaks({ sums }: { sums: AttendedSums }) {
  const speech = useSpeech();
  const { say, word } = speech;
  return (
    <span className="report-breaks">
      {sums.breaks.map(({ reason, length }) => (
        <span key={reason} data-n="">
          {say("report-break", { reason: word(`break-${reason}`, reason), length: sayLength(speech, length) })}
        </span>
      ))}
    </span>
  );
}

function PersonLine({ one }: { one: AttendedPerson }) {
  const speech = useSpeech();
  const { say, number } = speech;
  const { sums } = one;
  return (
    <tr data-testid={`attended-${one.person.id}`} data-share={sums.share ?? ""}>
      <th scope="row">
        <bdi>{one.person.name}</bdi>
      </th>
      <Bar share={sums.share} />
      <td className="num strong">
        <Share sums={sums} />
      </td>
      <td className="num" data-n="">
        {number(one.shifts)}
      </td>
      <td className="num" data-n="">
        {sayLength(speech, sums.planned)}
      </td>
      <td className="num" data-n="">
        {sayLength(speech, sums.online)}
      </td>
      <td>
        <Breaks sums={sums} />
      </td>
      <td className="num" data-n="">
        {sayLength(speech, sums.missing)}
      </td>
      <td>
        <span className="report-remarks">
          {one.late > 0 && <Remark look="due" words={say("report-late-count", { count: one.late })} />}
          {one.early > 0 && <Remark look="due" words={say("report-early-count", { count: one.early })} />}
          {one.absent > 0 && <Remark look="late" words={say("report-absent-count", { count: one.absent })} />}
        </span>
      </td>
    </tr>
  );
}

/** What is to be said of a shift: an icon, words, a colour. */
function Remark({ look, words }: { look: "due" | "late" | "met"; words: string }) {
  const Icon = { due: Hourglass, late: CircleAlert, met: Check }[look];
  return (
    <span className={`clock ${look}`} data-n="">
      <Icon className="i s" aria-hidden="true" />
      <span>{words}</span>
    </span>
  );
}

/** What was when in a shift, for those who listen. */
function told(speech: Speech, row: AttendedRow): string {
  const { say, dates, word } = speech;
  return row.spans
    .map(({ from, to, reason }) =>
      say("report-span-of", {
        what: reason === null ? say("report-online") : word(`break-${reason}`, reason),
        from: dates.time(from),
        to: dates.time(to),
      }),
    )
    .join(" · ");
}

function ShiftLine({ row }: { row: AttendedRow }) {
  const speech = useSpeech();
  const { say, dates } = speech;
  const whole = Math.max(1, row.endsAt - row.startsAt);
  const { weekday, date } = sayWeekday(speech, row.day);
  const isAhead = row.sums.planned === 0;
  const isFine = !isAhead && !row.absent && row.late === null && row.early === null;
  return (
    <tr data-testid={`shift-row-${row.shift}-${row.day}`} data-absent={row.absent}>
      <th scope="row">
        <bdi>{row.person.name}</bdi>
      </th>
      <td>
        <span>{weekday}</span> <span data-n="">{date}</span>
      </td>
      <td data-n="">{say("rota-times", { from: dates.time(row.startsAt), to: dates.time(row.endsAt) })}</td>
      <td className="bar">
        <div className="attended" role="img" aria-label={told(speech, row) || say("report-absent")}>
          {row.spans.map(({ from, to, reason }) => (
            <i
              key={from}
              className={reason === null ? "online" : "break"}
              style={
                {
                  "--at": ((from - row.startsAt) / whole) * 100,
                  "--for": ((to - from) / whole) * 100,
                } as CSSProperties
              }
            />
          ))}
        </div>
      </td>
      <td className="num strong">
        <Share sums={row.sums} />
      </td>
      <td>
        <Breaks sums={row.sums} />
      </td>
      <td>
        <span className="report-remarks">
          {isAhead && <span className="meta">{say("report-ahead")}</span>}
          {row.absent && <Remark look="late" words={say("report-absent")} />}
          {row.late !== null && (
            <Remark look="due" words={say("report-late", { length: sayLength(speech, row.late) })} />
          )}
          {row.early !== null && (
            <Remark look="due" words={say("report-early", { length: sayLength(speech, row.early) })} />
          )}
          {isFine && <Remark look="met" words={say("report-fine")} />}
        </span>
      </td>
    </tr>
  );
}
