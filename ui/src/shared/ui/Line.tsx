import { CheckCheck, CloudDownload, CloudOff, type LucideIcon, Plug, RefreshCw, ShieldX } from "lucide-react";
import type { Fault, LineState as LineData } from "../ipc";
import { useSpeech } from "../words";
import { useMoment } from "./now";

const faces: Record<LineData["state"], { icon: LucideIcon; look: string }> = {
  idle: { icon: Plug, look: "" },
  connecting: { icon: RefreshCw, look: "" },
  filling: { icon: CloudDownload, look: "" },
  online: { icon: CheckCheck, look: "met" },
  offline: { icon: CloudOff, look: "due" },
  shut: { icon: ShieldX, look: "late" },
};

/** Why the line is down, where that is worth telling. */
export function lineFault(line: LineData): Fault | null {
  return line.state === "offline" || line.state === "shut" ? line.fault : null;
}

/** The state of the line: icon and word; offline also says when it tries again. */
export function LineState({ line }: { line: LineData }) {
  const { say, fault: words, number } = useSpeech();
  const { icon: Icon, look } = faces[line.state];
  const retryIn = useMoment((now) =>
    line.state === "offline" ? Math.max(0, Math.ceil((line.retryAt - now) / 1000)) : -1,
  );
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
      {retryIn > 0 && (
        <span className="retry" data-n="">
          {say("line-retry", { seconds: retryIn })}
        </span>
      )}
    </span>
  );
}
