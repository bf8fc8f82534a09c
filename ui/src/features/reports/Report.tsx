import type { UseQueryResult } from "@tanstack/react-query";
import type { CSSProperties, ReactNode } from "react";
import type { Fault } from "../../shared/ipc";
import { FaultNote } from "../../shared/ui/Fault";
import { Slow } from "../../shared/ui/Slow";
import { useSpeech } from "../../shared/words";

interface ReportedProps<Found> {
  found: UseQueryResult<Found>;
  children: (view: Found) => ReactNode;
}

/** A report once it was counted; before that what it will look like, or why it cannot be had. */
export function Reported<Found>({ found, children }: ReportedProps<Found>) {
  if (found.error) return <FaultNote fault={found.error as unknown as Fault} onRetry={() => void found.refetch()} />;
  if (found.data !== undefined) return children(found.data);
  return (
    <Slow>
      <div className="report-bones" aria-hidden="true" data-testid="report-bones">
        {[0, 1, 2, 3].map((row) => (
          <span key={row} className="bone long" />
        ))}
      </div>
    </Slow>
  );
}

/** The word of a column; `num` where figures stand below it, null where it needs none. */
type Column = string | { num: string } | null;

/** The heads of a table. */
export function Heads({ columns }: { columns: readonly Column[] }) {
  const { say } = useSpeech();
  return (
    <thead>
      <tr>
        {columns.map((column, place) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: a column without a word is known by its place
          if (column === null) return <td key={place} />;
          const word = typeof column === "string" ? column : column.num;
          return (
            <th key={word} scope="col" className={typeof column === "string" ? undefined : "num"}>
              {say(word)}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** A share in percent as a bar that grows from where the text begins, with a mark where its goal is. */
export function Bar({ share, goal = null }: { share: number | null; goal?: number | null }) {
  return (
    <td className="bar">
      <div
        className={goal === null ? "goal plain" : "goal"}
        style={{ "--is": share ?? 0, "--goal": goal ?? 0 } as CSSProperties}
        aria-hidden="true"
      >
        <i />
      </div>
    </td>
  );
}

/** How the figures above were counted, in sentences. */
export function How({ children }: { children: readonly string[] }) {
  const { say } = useSpeech();
  return (
    <dl className="report-how meta">
      <dt>{say("report-how-title")}</dt>
      {children.map((sentence) => (
        <dd key={sentence}>{sentence}</dd>
      ))}
    </dl>
  );
}
