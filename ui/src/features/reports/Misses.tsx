import type { MissRow } from "../../shared/ipc";
import { useSpeech } from "../../shared/words";
import { Heads } from "./Report";

/** What was promised in the span and not kept, by cause (D4). */
export function Misses({ misses }: { misses: readonly MissRow[] }) {
  const { say, word, number } = useSpeech();
  if (misses.length === 0) return null;
  return (
    <section className="card" aria-label={say("report-misses")} data-testid="misses">
      <header className="report-sum">
        <h2>{say("report-misses")}</h2>
        <span className="meta">{say("report-misses-hint")}</span>
      </header>
      <table className="report-table">
        <Heads columns={["report-target", "report-cause", { num: "report-count" }]} />
        <tbody>
          {misses.map(({ target, cause, count }) => (
            <tr key={`${target} ${cause}`} data-testid={`misses-${target}-${cause ?? "none"}`} data-count={count}>
              <th scope="row">{word(`target-${target}`, target)}</th>
              <td>
                {cause === null ? (
                  <span className="meta">{say("report-no-cause")}</span>
                ) : (
                  word(`cause-${cause}`, cause)
                )}
              </td>
              <td className="num" data-n="">
                {number(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
