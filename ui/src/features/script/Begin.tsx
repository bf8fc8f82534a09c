import { Flag, Play, Workflow } from "lucide-react";
import type { PastRun, ScriptView } from "../../shared/ipc";
import { Empty } from "../../shared/ui/Bits";
import { serverNow } from "../../shared/ui/now";
import { Pick } from "../../shared/ui/Pick";
import { useSpeech } from "../../shared/words";
import { stepId } from "./Path";
import type { ActScript } from "./queries";

/** A script that ended, with its end and who ended it. */
export function Past({ run }: { run: PastRun }) {
  const { say, word, dates } = useSpeech();
  const by = run.by?.name;
  const when = dates.near(run.at, serverNow());
  return (
    <li className="past" data-testid={`past-${run.id}`}>
      <Flag className="i s" aria-hidden="true" />
      <span className="grow">
        <span className="past-name">{word(`script-${run.script}`, run.script)}</span>
        <span className="meta">
          {run.end === null ? say("run-given-up") : word(stepId(run.script, run.end), run.end)}
        </span>
      </span>
      <span className="meta past-by" data-n="" title={dates.full(run.at)}>
        {by ? say("run-by", { name: by, when }) : when}
      </span>
    </li>
  );
}

interface BeginProps {
  script: ScriptView;
  act: ActScript;
  busy: boolean;
}

/** The scripts that can be begun, each with its digit, and those that were gone through. */
export function Begin({ script, act, busy }: BeginProps) {
  const { say, word, attribute, fault } = useSpeech();
  return (
    <div className="begin">
      {script.offered.length === 0 ? (
        <Empty icon={Workflow} title={say("run-none")} hint={say("run-none-hint")} />
      ) : (
        <section aria-label={say("run-start")}>
          <h3 className="sub">
            <Play className="i s flip" aria-hidden="true" />
            <span>{say("run-start")}</span>
          </h3>
          {script.mayStart && (
            <p className="meta" data-testid="may-start" data-code={script.mayStart.code}>
              {fault(script.mayStart)}
            </p>
          )}
          <Pick
            options={script.offered.map((id) => ({
              id,
              words: word(`script-${id}`, id),
              hint: attribute(`script-${id}`, "hint"),
            }))}
            isDisabled={busy || script.mayStart !== null}
            onPick={(id) => void act({ act: "start-script", ticket: script.ticket, script: id })}
            testid="start-script"
            isQuiet
          />
        </section>
      )}
      {script.past.length > 0 && (
        <section aria-label={say("run-past")}>
          <h3 className="sub">{say("run-past")}</h3>
          <ul>
            {script.past.map((run) => (
              <Past key={run.id} run={run} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
