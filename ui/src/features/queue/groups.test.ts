import { describe, expect, it } from "vitest";
import { type Group, groups, itemAt, placeOf, places } from "./groups";

const minute = 60_000;
const now = 1_000_000_000;
const warn = 30 * minute;
const row = (due: number | null) => ({
  clock: due === null ? null : { target: "first-reply", startedAt: now - 60 * minute, dueAt: now + due * minute },
});
const shape = (parts: Group[]) => parts.map(({ kind, start, count }) => [kind, start, count]);

describe("groups of a due-first list (C8, X8)", () => {
  const rows = [row(-8), row(-1), row(5), row(29), row(31), row(null)];
  const at = (index: number) => rows[index];

  it("stand where the view counted", () => {
    expect(shape(groups({ total: 6, late: 2, soon: 2 }, at, now, warn))).toEqual([
      ["late", 0, 2],
      ["soon", 2, 2],
      ["later", 4, 2],
    ]);
  });
  it("move on over the rows at hand while the clocks run", () => {
    expect(shape(groups({ total: 6, late: 2, soon: 2 }, at, now + 5 * minute, warn))).toEqual([
      ["late", 0, 3],
      ["soon", 3, 2],
      ["later", 5, 1],
    ]);
    expect(shape(groups({ total: 6, late: 2, soon: 2 }, at, now + 600 * minute, warn))).toEqual([
      ["late", 0, 5],
      ["later", 5, 1],
    ]);
  });
  it("trust the view where rows are not here yet", () => {
    expect(shape(groups({ total: 5000, late: 300, soon: 200 }, () => undefined, now, warn))).toEqual([
      ["late", 0, 300],
      ["soon", 300, 200],
      ["later", 500, 4500],
    ]);
  });
  it("make no boundary out of a figure that was not counted to its end", () => {
    expect(shape(groups({ total: 5000, late: 1000, soon: 0 }, () => undefined, now, warn))).toEqual([
      ["late", 0, 5000],
    ]);
    expect(shape(groups({ total: 5000, late: 3, soon: 1000 }, () => undefined, now, warn))).toEqual([
      ["late", 0, 3],
      ["soon", 3, 4997],
    ]);
  });
  it("are nothing in an empty queue", () => {
    expect(groups({ total: 0, late: 0, soon: 0 }, at, now, warn)).toEqual([]);
    expect(places([])).toBe(0);
  });
});

describe("places", () => {
  const parts = groups({ total: 6, late: 2, soon: 2 }, () => undefined, now, warn);
  it("count the headings", () => expect(places(parts)).toBe(9));
  it("find rows and headings, and back", () => {
    expect(itemAt(parts, 0)).toMatchObject({ heading: { kind: "late" } });
    expect(itemAt(parts, 3)).toMatchObject({ heading: { kind: "soon" } });
    for (let index = 0; index < 6; index += 1) expect(itemAt(parts, placeOf(parts, index))).toEqual({ row: index });
  });
});
