import { useQuery } from "@tanstack/react-query";
import { ChartNoAxesColumn, Check, CircleAlert } from "lucide-react";
import type { GroupOf, PerformanceAsked, PerformanceRow, PerformanceView } from "../../shared/ipc";
import { Empty } from "../../shared/ui/Bits";
import { type Speech, useSpeech } from "../../shared/words";
import { sayLength } from "../../shared/words/clock";
import { sayDay } from "../../shared/words/days";
import { performanceQuery } from "./queries";
import { Heads, How, Reported } from "./Report";

/** Response time and resolution rate: of all, by result, by priority, by agent, by period (C7, E8). */
export function Performance({ asked }: { asked: PerformanceAsked }) {
  const { say } = useSpeech();
  const found = useQuery(performanceQuery(asked));
  return (
    <Reported found={found}>
      {(view) =>
        view.rows.some((row) => row.received > 0) ? (
          <Groups view={view} />
        ) : (
          <Empty icon={ChartNoAxesColumn} title={say("report-none-received")} hint={say("report-empty-hint")} />
        )
      }
    </Reported>
  );
}

/** What a group is called. */
function groupName(speech: Speech, of: GroupOf): string {
  const { say, word } = speech;
  switch (of.by) {
    case "all":
      return say("report-all");
    case "priority":
      return of.level === null ? say("report-no-priority") : word(`priority-${of.level}`, of.level);
    case "agent":
      return of.person?.name ?? say("report-nobody");
    case "period":
      return sayDay(speech, of.day);
    case "result":
      return of.result === null ? say("report-no-result") : word(`result-${of.result}`, of.result);
  }
}

const parts = ["all", "result", "priority", "agent", "period"] as const;

function Groups({ view }: { view: PerformanceView }) {
  const speech = useSpeech();
  const { say } = speech;
  const promised = view.target !== null;
  const titles = {
    all: say("report-all"),
    result: say("course-result"),
    priority: say("report-priority"),
    agent: say("report-agent"),
    period: say(view.weekly ? "report-week" : "report-day"),
  };
  return (
    <>
      {parts.map((by) => {
        const rows = view.rows.filter((row) => row.of.by === by);
        // Priorities of a desk that has none say nothing.
        if (rows.length === 0 || (by === "priority" && rows.length === 1 && isUnset(rows[0]))) return null;
        return <Part key={by} title={titles[by]} rows={rows} by={by} promised={promised} />;
      })}
      <How>
        {[
          ...(promised ? [say("report-how-response"), say("report-how-in-time")] : []),
          say("report-how-rate"),
          ...(view.rows.some((row) => row.of.by === "result") ? [say("report-how-result")] : []),
        ]}
      </How>
    </>
  );
}

/** The columns that a promise of a first answer fills. */
const answers = ["report-answered", "report-response", "report-median", "report-in-time-share"];

const solutions = ["report-resolved", "report-resolution-rate", "report-resolution-time"];

const isUnset = (row: PerformanceRow | undefined) => row?.of.by === "priority" && row.of.level === null;

interface PartProps {
  title: string;
  rows: PerformanceRow[];
  by: string;
  /** The desk promises a first answer. */
  promised: boolean;
}

function Part({ title, rows, by, promised }: PartProps) {
  const speech = useSpeech();
  const { number, percent } = speech;
  const figures = ["report-received", ...(promised ? answers : []), ...solutions];
  const length = (value: number | null) => (value === null ? "–" : sayLength(speech, value));
  const share = (value: number | null) => (value === null ? "–" : percent(value));
  return (
    <section className="card" aria-label={title} data-testid={`performance-${by}`}>
      <h2>{title}</h2>
      <table className="report-table groups">
        <Heads columns={[null, ...figures.map((num) => ({ num }))]} />
        <tbody>
          {rows.map((row, place) => {
            const name = groupName(speech, row.of);
            return (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their order
                key={place}
                data-testid={`group-${by}-${place}`}
                data-rate={row.rate === null ? "" : Math.round(row.rate)}
                data-received={row.received}
              >
                <th scope="row" data-n={by === "period" ? "" : undefined}>
                  <bdi>{name}</bdi>
                </th>
                <td className="num">{number(row.received)}</td>
                {promised && (
                  <>
                    <td className="num">{number(row.answered)}</td>
                    <td className="num">{length(row.response)}</td>
                    <td className="num">{length(row.median)}</td>
                    <td className="num">
                      <span className={row.late > 0 ? "clock late" : "clock"}>
                        {row.late > 0 && <CircleAlert className="i s" aria-hidden="true" />}
                        {row.late === 0 && row.inTime !== null && <Check className="i s" aria-hidden="true" />}
                        {share(row.inTime)}
                      </span>
                    </td>
                  </>
                )}
                <td className="num">{number(row.resolved)}</td>
                <td className="num">{share(row.rate)}</td>
                <td className="num">{length(row.resolution)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
