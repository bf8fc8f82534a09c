import { describe, expect, it } from "vitest";
import { addDays, dayAt, monthOf, partsOf, sayDay, sayDayAlso, weekOf } from "./days";
import { sourcesNow } from "./sources";
import { speechFor } from "./speech";
import type { Language } from "./tags";

const speech = (language: Language) =>
  speechFor(
    { language, digits: "language", secondCalendar: null, timeZone: "Asia/Riyadh" },
    sourcesNow(language) ?? [],
    undefined,
  );

describe("days of reports (A6, A8)", () => {
  it("x6 a month begins where the reader's calendar begins it", () => {
    expect(monthOf(speech("en"), "2026-11-21")).toBe("2026-11-01");
    // The 30th of Aban 1405; Aban began on 23 October.
    expect(monthOf(speech("fa"), "2026-11-21")).toBe("2026-10-23");
  });

  it("x6 a week begins as it does where the reader lives", () => {
    expect(weekOf(speech("en"), "2026-11-21")).toBe("2026-11-16");
    expect(weekOf(speech("ar"), "2026-11-21")).toBe("2026-11-15");
    expect(weekOf(speech("fa"), "2026-11-21")).toBe("2026-11-21");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });

  it("a8 a moment has the day of the desk, whatever the reader's own zone is", () => {
    const late = Date.UTC(2026, 10, 21, 22, 30);
    expect(dayAt(late, "Asia/Riyadh")).toBe("2026-11-22");
    expect(dayAt(late, "UTC")).toBe("2026-11-21");
  });

  it("x6 a day is said in the reader's calendar and digits, and in the second one", () => {
    expect(sayDay(speech("en"), "2026-11-21")).toBe("21 Nov 2026");
    expect(sayDay(speech("fa"), "2026-11-21")).toContain("۱۴۰۵");
    expect(sayDayAlso(speech("ar"), "islamic-umalqura", "2026-11-21")).toContain("١٤٤٨");
    expect(sayDayAlso(speech("fa"), "persian", "2026-11-21")).toBeNull();
  });

  it("x6 a day is chosen by its parts in that calendar, and never becomes one that is not there", () => {
    const parts = partsOf(speech("fa"), "2026-11-21");
    expect([parts.date.year, parts.date.month, parts.date.day]).toEqual([1405, 8, 30]);
    expect(parts.months.at(7)?.words).toBe("آبان");
    // Esfand 1405 has 29 days.
    const last = partsOf(speech("fa"), parts.make({ month: 12 })).date;
    expect([last.month, last.day]).toEqual([12, 29]);
    expect(partsOf(speech("en"), "2026-03-31").make({ month: 2 })).toBe("2026-02-28");
  });
});
