import { useQuery } from "@tanstack/react-query";
import { CircleAlert, Plus } from "lucide-react";
import { useEffect } from "react";
import type { Fault, QueueFace } from "../../shared/ipc";
import { Button, IconButton } from "../../shared/ui/Button";
import { DueClock } from "../../shared/ui/Clock";
import { FaultNote } from "../../shared/ui/Fault";
import { queueIcon } from "../../shared/ui/icons";
import { serverNow } from "../../shared/ui/now";
import { useSpeech } from "../../shared/words";
import { countedUpTo } from "./groups";
import { queuesQuery } from "./queries";
import "./rail.css";

interface RailProps {
  queues: readonly QueueFace[];
  current: string;
  warnBefore: number;
  onChoose: (queue: string) => void;
  onCreate: () => void;
}

/** The longest that a browser's timer waits; a due time beyond it is looked at again then. */
const longest = 2 ** 31 - 1;

/** The queues' live counts: read again as soon as the next ticket of one is late, for nothing else changes then. */
function useCounts() {
  const counts = useQuery(queuesQuery);
  const { refetch } = counts;
  const dues = counts.data?.queues.flatMap(({ nextDue }) => (nextDue === null ? [] : [nextDue])) ?? [];
  const next = dues.length > 0 ? Math.min(...dues) : undefined;
  useEffect(() => {
    if (next === undefined) return;
    const timer = setTimeout(() => void refetch(), Math.min(Math.max(next - serverNow(), 0) + 1000, longest));
    return () => clearTimeout(timer);
  }, [next, refetch]);
  return counts;
}

/** The queues with their live counts, what is late in each (C8) and what is due first. */
export function Rail({ queues, current, warnBefore, onChoose, onCreate }: RailProps) {
  const { say, word, number } = useSpeech();
  const counts = useCounts();
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
                  <span className="dues">
                    <DueClock dueAt={figures.oldestDue} warnBefore={warnBefore} />
                    {figures.late > 0 && (
                      <span
                        className="clock late backlog"
                        title={say(figures.late < countedUpTo ? "queue-late" : "queue-late-more", {
                          count: figures.late,
                        })}
                        data-testid={`late-${queue.id}`}
                        data-late={figures.late}
                      >
                        <CircleAlert className="i" aria-hidden="true" />
                        <span data-n="">{number(figures.late)}</span>
                      </span>
                    )}
                  </span>
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
