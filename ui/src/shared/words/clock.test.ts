import { describe, expect, it } from "vitest";
import { cut, press, sayClock, sayClockLong, sayLength, sayTimer } from "./clock";
import { sources } from "./sources";
import { type Speech, speechFor } from "./speech";
import type { Language } from "./tags";

const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2026, 10, 21, 11, 32);

async function speak(language: Language): Promise<Speech> {
  const choice = { language, digits: "language", secondCalendar: null, timeZone: "Asia/Riyadh" } as const;
  return speechFor(choice, await sources(language), undefined);
}

/** Isolates are on; what is compared is what one reads. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/gu, "");

describe("press", () => {
  const warn = 30 * minute;
  it("turns at the warning and at the due moment, to the millisecond (X8, A7)", () => {
    expect(press(now + warn + 1, now, warn)).toBe("running");
    expect(press(now + warn, now, warn)).toBe("due");
    expect(press(now + 1, now, warn)).toBe("due");
    expect(press(now, now, warn)).toBe("late");
    expect(press(now - 1, now, warn)).toBe("late");
  });
});

describe("cut", () => {
  it("never rounds up and changes its units at an hour and at two days", () => {
    expect(cut(minute - 1)).toEqual({ unit: "moment" });
    expect(cut(minute)).toEqual({ unit: "minutes", minutes: 1 });
    expect(cut(hour - 1)).toEqual({ unit: "minutes", minutes: 59 });
    expect(cut(hour)).toEqual({ unit: "hours", hours: 1, minutes: 0 });
    expect(cut(48 * hour - 1)).toEqual({ unit: "hours", hours: 47, minutes: 59 });
    expect(cut(48 * hour)).toEqual({ unit: "days", days: 2, hours: 0 });
    expect(cut(-5)).toEqual({ unit: "moment" });
  });
});

describe("clock wording at its boundaries (X3, K3)", () => {
  const cases: [left: number, en: string, ar: string, fa: string, ur: string][] = [
    [30 * 1000, "Due now", "تستحق الآن", "سررسید همین حالا", "وقت ابھی"],
    [14 * minute, "Due 14 min", "خلال ١٤ د", "تا ۱۴ دقیقه", "14 منٹ میں"],
    [0, "Late just now", "تأخرت للتو", "همین حالا گذشت", "تاخیر ابھی شروع"],
    [-8 * minute, "Late 8 min", "متأخرة ٨ د", "۸ دقیقه گذشته", "8 منٹ تاخیر"],
    [-hour, "Late 1 h", "متأخرة ١ س", "۱ ساعت گذشته", "1 گھنٹہ تاخیر"],
    [-126 * minute, "Late 2 h 06", "متأخرة ٢ س ٦ د", "۲ ساعت و ۶ دقیقه گذشته", "2 گھنٹے 6 منٹ تاخیر"],
    [-51 * hour, "Late 2 d 3 h", "متأخرة ٢ ي ٣ س", "۲ روز و ۳ ساعت گذشته", "2 دن 3 گھنٹے تاخیر"],
    [7 * hour + 38 * minute, "7 h 38", "٧ س ٣٨ د", "۷ ساعت و ۳۸ دقیقه", "7 گھنٹے 38 منٹ"],
    [72 * hour, "3 d", "٣ ي", "۳ روز", "3 دن"],
  ];
  const column = { en: 1, ar: 2, fa: 3, ur: 4 } as const;
  for (const language of ["en", "ar", "fa", "ur"] as const) {
    it(language, async () => {
      const speech = await speak(language);
      for (const row of cases) {
        const dueAt = now + row[0];
        const said = sayClock(speech, press(dueAt, now, 30 * minute), dueAt, now);
        expect(plain(said)).toBe(row[column[language]]);
      }
      expect(window.__missing ?? []).toEqual([]);
    });
  }

  it("inflects whole sentences by Arabic's six categories", async () => {
    const ar = await speak("ar");
    const late = (minutes: number) => plain(sayClockLong(ar, now - minutes * minute, now));
    expect(late(0)).toBe("متأخرة منذ أقل من دقيقة");
    expect(late(1)).toBe("متأخرة منذ دقيقة واحدة");
    expect(late(2)).toBe("متأخرة منذ دقيقتين");
    expect(late(3)).toBe("متأخرة منذ ٣ دقائق");
    expect(late(11)).toBe("متأخرة منذ ١١ دقيقة");
    expect(late(62)).toBe("متأخرة منذ ساعة واحدة ودقيقتين");
    expect(late(100 * 24 * 60)).toBe("متأخرة منذ ١٠٠ يوم");
    expect(late(103 * 24 * 60)).toBe("متأخرة منذ ١٠٣ أيام");
  });

  it("counts as a telephone does, in the numerals of the language (K3)", async () => {
    expect(sayTimer(await speak("en"), 252_900)).toBe("4:12");
    expect(sayTimer(await speak("ar"), 252_900)).toBe("٤:١٢");
    expect(sayTimer(await speak("fa"), 3_729_000)).toBe("۱:۰۲:۰۹");
    expect(sayTimer(await speak("ur"), -5)).toBe("0:00");
  });

  it("says every length in every language without a missing word", async () => {
    for (const language of ["en", "ar", "fa", "ur"] as const) {
      const speech = await speak(language);
      for (const length of [0, 1, 59, 60, 61, 2879, 2880, 2940, 5000].map((minutes) => minutes * minute)) {
        expect(sayLength(speech, length)).not.toMatch(/span-|\{/);
        expect(sayClockLong(speech, now + length, now)).not.toMatch(/clock-|\{/);
        expect(sayClockLong(speech, now - length, now)).not.toMatch(/clock-|\{/);
      }
    }
    expect(window.__missing ?? []).toEqual([]);
  });
});
