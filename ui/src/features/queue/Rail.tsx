import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { Fault, QueueFace } from "../../shared/ipc";
import { Button, IconButton } from "../../shared/ui/Button";
import { DueClock } from "../../shared/ui/Clock";
import { FaultNote } from "../../shared/ui/Fault";
import { queueIcon } from "../../shared/ui/icons";
import { useSpeech } from "../../shared/words";
import { queuesQuery } from "./queries";
import "./rail.css";

interface RailProps {
  queues: readonly QueueFace[];
  current: string;
  warnBefore: number;
  onChoose: (queue: string) => void;
  onCreate: () => void;
}

/** The queues with their live counts and what is due first in each. */
export function Rail({ queues, current, warnBefore, onChoose, onCreate }: RailProps) {
  const { say, word, number } = useSpeech();
  const counts = useQuery(queuesQuery);
  const byId = new Map(counts.data?.queues.map((queue) => [queue.id, queue]));
  return (
    <nav className="rail" aria-label={say("queue-queues")}>
      <div className="rail-new">
        <Button look="soft" icon={Plus} caps={["C"]} onPress={onCreate} data-testid="new-ticket" aria-keyshortcuts="C">
          {say("ticket-new")}
        </Button>
        <IconButton
          look="soft"
          icon={Plus}
          caps={["C"]}
          label={say("ticket-new")}
          onPress={onCreate}
          className="rail-new-icon"
        />
      </div>
      {counts.error && <FaultNote fault={counts.error as unknown as Fault} onRetry={() => void counts.refetch()} />}
      <ul>
        {queues.map((queue) => {
          const Icon = queueIcon(queue.icon);
          const figures = byId.get(queue.id);
          const name = word(`queue-${queue.id}`, queue.id);
          return (
            <li key={queue.id}>
              <button
                type="button"
                className="queue inset"
                title={name}
                aria-current={queue.id === current ? "page" : undefined}
                data-testid={`queue-${queue.id}`}
                data-count={figures?.count}
                onClick={() => onChoose(queue.id)}
              >
                <Icon className="i" aria-hidden="true" />
                <b data-clip-ok="">{name}</b>
                <span className="n" data-n="">
                  {figures ? number(figures.count) : ""}
                </span>
                {figures?.oldestDue != null ? (
                  <DueClock dueAt={figures.oldestDue} warnBefore={warnBefore} />
                ) : (
                  <span className="clock none">{figures ? say("queue-nothing-due") : ""}</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
