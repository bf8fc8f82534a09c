import { describe, expect, it } from "vitest";
import type { Span } from "../../shared/ipc";
import { stretches, sums } from "./working";

const span = (kind: Span["kind"], from: number, to: number): Span => ({ kind, from, to });

describe("the working of a clock (X3)", () => {
  const spans = [span("counted", 0, 10), span("paused", 10, 30), span("closed", 30, 40), span("counted", 40, 100)];

  it("splits what counts at the present moment", () => {
    expect(stretches(spans, true, 60)).toEqual([
      { look: "counted", length: 10 },
      { look: "paused", length: 20 },
      { look: "closed", length: 10 },
      { look: "counted", length: 20 },
      { look: "left", length: 40 },
    ]);
  });
  it("has nothing left once stopped or late", () => {
    expect(stretches(spans, false, 60).at(-1)).toEqual({ look: "counted", length: 60 });
    expect(stretches(spans, true, 200).at(-1)).toEqual({ look: "counted", length: 60 });
  });
  it("sums what has passed, and what ran over the due time", () => {
    const clock = { spans, state: "running", dueAt: 100, stoppedAt: null } as const;
    expect(sums(clock, 60)).toEqual({ counted: 30, paused: 20, closed: 10 });
    expect(sums(clock, 130)).toEqual({ counted: 100, paused: 20, closed: 10 });
    expect(sums({ ...clock, state: "met", stoppedAt: 60 }, 500)).toEqual({ counted: 30, paused: 20, closed: 10 });
    expect(sums(clock, 5)).toEqual({ counted: 5, paused: 0, closed: 0 });
  });
});
