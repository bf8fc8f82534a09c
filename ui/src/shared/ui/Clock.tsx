import { Check, CircleAlert, Clock3, Hourglass, type LucideIcon, Pause } from "lucide-react";
import { useSpeech } from "../words";
import { type Press, press, sayClock, sayClockLong } from "../words/clock";
import { useMoment } from "./now";

const icons: Record<Press, LucideIcon> = { running: Clock3, due: Hourglass, late: CircleAlert };

interface DueClockProps {
  dueAt: number;
  warnBefore: number;
  chip?: boolean;
  className?: string;
  "data-testid"?: string;
}

/** A running clock: shape, word and colour say how pressing it is; never colour alone. */
export function DueClock({ dueAt, warnBefore, chip, className = "", "data-testid": testid }: DueClockProps) {
  const speech = useSpeech();
  const state = useMoment((now) => press(dueAt, now, warnBefore));
  const text = useMoment((now) => sayClock(speech, press(dueAt, now, warnBefore), dueAt, now));
  const long = useMoment((now) => sayClockLong(speech, dueAt, now));
  const Icon = icons[state];
  const look = state === "running" ? "" : state;
  return (
    <span
      className={`clock ${look} ${chip ? "chip" : ""} ${className}`}
      title={long}
      data-testid={testid}
      data-state={state}
    >
      <Icon className="i" aria-hidden="true" />
      <span data-n="">{text}</span>
    </span>
  );
}

interface StoppedClockProps {
  state: "paused" | "met" | "missed";
  word: string;
  title?: string;
  "data-testid"?: string;
}

const stopped = {
  paused: { icon: Pause, look: "paused" },
  met: { icon: Check, look: "met" },
  missed: { icon: CircleAlert, look: "late" },
} as const;

/** A clock that does not run. */
export function StoppedClock({ state, word, title, "data-testid": testid }: StoppedClockProps) {
  const { icon: Icon, look } = stopped[state];
  return (
    <span className={`clock chip ${look}`} title={title} data-testid={testid} data-state={state}>
      <Icon className="i" aria-hidden="true" />
      <span>{word}</span>
    </span>
  );
}

/** How much of a clock is used, as a bar; the words beside it say the same. */
export function Fuse({ startedAt, dueAt, warnBefore }: { startedAt: number; dueAt: number; warnBefore: number }) {
  const state = useMoment((now) => press(dueAt, now, warnBefore));
  const used = useMoment((now) =>
    dueAt <= startedAt ? 1 : Math.round(Math.min(1, Math.max(0, (now - startedAt) / (dueAt - startedAt))) * 48) / 48,
  );
  return (
    <span className={`fuse ${state === "running" ? "" : state}`} aria-hidden="true">
      <i style={{ inlineSize: `${used * 100}%` }} />
    </span>
  );
}
