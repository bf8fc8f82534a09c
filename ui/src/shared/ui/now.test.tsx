import { render } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useMoment } from "./now";

function Look({ onRead }: { onRead: (now: number) => void }) {
  onRead(useMoment((now) => now));
  return null;
}

describe("the moment", () => {
  afterEach(() => vi.restoreAllMocks());

  it("is one while a picture is drawn, though time passes meanwhile", () => {
    let clock = Date.UTC(2026, 10, 22);
    // Every look at the clock is later: a slow machine between two of them.
    vi.spyOn(Date, "now").mockImplementation(() => {
      clock += 1;
      return clock;
    });
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    const read: number[] = [];
    render(<Look onRead={(now) => read.push(now)} />);
    expect(complaint).not.toHaveBeenCalled();
    expect(new Set(read).size).toBeLessThanOrEqual(2);
  });
});
