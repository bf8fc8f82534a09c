import { useQuery } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { scriptQuery } from "../../shared/ipc/live";
import { Button } from "../../shared/ui/Button";
import { useSpeech } from "../../shared/words";
import { Past } from "./Begin";
import { stepId } from "./Path";
import "./panel.css";

/** The scripts of a ticket beside its conversation: which goes on, which were gone through, and the way in. */
export function ScriptPanel({ ticket, onOpen }: { ticket: string; onOpen: () => void }) {
  const { say, word } = useSpeech();
  const { data } = useQuery(scriptQuery(ticket));
  if (!data || (data.offered.length === 0 && !data.run && data.past.length === 0)) return null;
  const now = data.run?.steps.find((step) => step.state === "now");
  return (
    <section className="script-panel" aria-label={say("run-scripts")} data-testid="script-panel">
      <h2>
        <span>{say("run-scripts")}</span>
        {!data.run && (
          <Button
            small
            look="quiet"
            icon={Play}
            flip
            caps={["Alt", "R"]}
            className="end"
            onPress={onOpen}
            data-testid="open-scripts"
            aria-keyshortcuts="Alt+R"
          >
            {say("run-start")}
          </Button>
        )}
      </h2>
      {data.run && now && (
        <button type="button" className="panel-run inset" onClick={onOpen} data-testid="open-scripts">
          <b>{word(`script-${data.run.script}`, data.run.script)}</b>
          <span className="meta">{word(stepId(data.run.script, now.id), now.id)}</span>
        </button>
      )}
      {data.past.length > 0 && (
        <ul>
          {data.past.map((run) => (
            <Past key={run.id} run={run} />
          ))}
        </ul>
      )}
    </section>
  );
}
