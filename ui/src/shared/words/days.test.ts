import { describe, expect, it } from "vitest";
import type { DateChoice } from "./dates";
import { addDays, dayAt, inWeekend, monthOf, partsOf, sayDay, sayDayAlso, weekOf } from "./days";
import { sourcesNow } from "./sources";
import { speechFor, type Week } from "./speech";
import type { Language } from "./tags";

const speech = (language: Language, choice: Partial<DateChoice> = {}, week?: Week) =>
  speechFor(
    { language, digits: "language", secondCalendar: null, timeZone: "Asia/Riyadh", ...choice },
    sourcesNow(language) ?? [],
    undefined,
    week,
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
    expect(sayDayAlso(speech("ar", { secondCalendar: "islamic-umalqura" }), "2026-11-21")).toContain("١٤٤٨");
    expect(sayDayAlso(speech("fa", { secondCalendar: "persian" }), "2026-11-21")).toBeNull();
  });

  it("x6 the calendar that is chosen is that of months, days and lists, in every language", () => {
    const hijri = speech("en", { firstCalendar: "islamic-umalqura" });
    // 11 Jumada II 1448; the month began on the 11th of November.
    expect(sayDay(hijri, "2026-11-21")).toContain("1448");
    expect(monthOf(hijri, "2026-11-21")).toBe("2026-11-11");
    expect(partsOf(hijri, "2026-11-21").date.year).toBe(1448);
    const gregorian = speech("fa", { firstCalendar: "gregory", secondCalendar: "persian" });
    expect(monthOf(gregorian, "2026-11-21")).toBe("2026-11-01");
    expect(sayDayAlso(gregorian, "2026-11-21")).toContain("۱۴۰۵");
    // A name that is none is not taken.
    expect(sayDay(speech("en", { firstCalendar: "islamic" }), "2026-11-21")).toBe("21 Nov 2026");
  });

  it("x6 weeks begin and end as the desk has them, whoever reads", () => {
    const tehran: Week = { starts: 6, weekend: [4, 5] };
    for (const language of ["en", "ar", "fa", "ur"] as const) {
      expect(weekOf(speech(language, {}, tehran), "2026-11-27")).toBe("2026-11-21");
      const days = ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"];
      expect(days.map((day) => inWeekend(speech(language, {}, tehran), day))).toEqual([false, true, true, false]);
    }
    expect(inWeekend(speech("en"), "2026-11-28")).toBe(true);
    expect(inWeekend(speech("ar"), "2026-11-27")).toBe(true);
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
