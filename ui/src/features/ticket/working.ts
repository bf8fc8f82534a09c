import type { ClockView, Span } from "../../shared/ipc";

/** A stretch of the drawn bar. */
export interface Stretch {
  look: "counted" | "paused" | "closed" | "left";
  length: number;
}

/** The bar of a clock at a moment: a counted span that reaches into the future is split into what counted and what is left. */
export function stretches(spans: readonly Span[], running: boolean, now: number): Stretch[] {
  return spans.flatMap((span): Stretch[] => {
    const length = Math.max(0, span.to - span.from);
    if (span.kind !== "counted" || !running || span.to <= now) return [{ look: span.kind, length }];
    if (span.from >= now) return [{ look: "left", length }];
    return [
      { look: "counted", length: now - span.from },
      { look: "left", length: span.to - now },
    ];
  });
}

/** How much of each kind has passed by a moment. */
export function sums(clock: Pick<ClockView, "spans" | "state" | "dueAt" | "stoppedAt">, now: number) {
  const end = clock.stoppedAt ?? now;
  const sum = { counted: 0, paused: 0, closed: 0 };
  for (const span of clock.spans) sum[span.kind] += Math.max(0, Math.min(span.to, end) - span.from);
  // The spans of a running clock end when it is due; what runs over counts as well.
  if (clock.state === "running" && now > clock.dueAt) sum.counted += now - clock.dueAt;
  return sum;
}
