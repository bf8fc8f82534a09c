import {
  CheckCheck,
  CloudDownload,
  CloudOff,
  LockKeyhole,
  type LucideIcon,
  Plug,
  RefreshCw,
  ShieldX,
} from "lucide-react";
import type { Fault, LineState as LineData } from "../ipc";
import { type Speech, useSpeech } from "../words";
import { useMoment } from "./now";

const faces: Record<LineData["state"], { icon: LucideIcon; look: string }> = {
  idle: { icon: Plug, look: "" },
  connecting: { icon: RefreshCw, look: "" },
  filling: { icon: CloudDownload, look: "" },
  online: { icon: CheckCheck, look: "met" },
  offline: { icon: CloudOff, look: "due" },
  shut: { icon: ShieldX, look: "late" },
};

/** That the device locks itself soon unless it reaches the server (K8). */
export function LocksSoon({ at }: { at: number }) {
  const { say } = useSpeech();
  return (
    <p className="locks-soon" role="status" data-testid="locks-soon">
      <LockKeyhole className="i s" aria-hidden="true" />
      <span>{say("line-locks", { locks_at: at })}</span>
    </p>
  );
}

/** Why the line is down, where that is worth telling. */
export function lineFault(line: LineData): Fault | null {
  return line.state === "offline" || line.state === "shut" ? line.fault : null;
}

/** Seconds while they are few, minutes else; nothing once the attempt is due. */
function retryWords(say: Speech["say"], left: number): string {
  const seconds = Math.ceil(left / 1000);
  if (seconds <= 0) return "";
  return seconds < 120
    ? say("line-retry", { seconds })
    : say("line-retry-minutes", { minutes: Math.ceil(seconds / 60) });
}

/** The state of the line: icon and word; offline also says when it tries again. */
export function LineState({ line }: { line: LineData }) {
  const { say, fault: words, number } = useSpeech();
  const { icon: Icon, look } = faces[line.state];
  const retry = useMoment((now) => (line.state === "offline" ? retryWords(say, line.retryAt - now) : ""));
  const fault = lineFault(line);
  const text =
    line.state === "filling"
      ? say("line-filling", { done: number(line.done), total: number(line.total) })
      : say(`line-${line.state}`);
  return (
    <span
      className={`line-state ${look}`}
      data-testid="line-state"
      data-state={line.state}
      title={fault ? words(fault) : undefined}
    >
      <Icon className="i s" aria-hidden="true" />
      <span data-n="">{text}</span>
      {retry && (
        <span className="retry" data-n="">
          {retry}
        </span>
      )}
    </span>
  );
}
