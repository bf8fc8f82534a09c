import { describe, expect, it } from "vitest";
import type { Digits } from "../ipc";
import { datesFor } from "./dates";
import { sources } from "./sources";
import { speechFor } from "./speech";
import { direction, type Language, languages, numerals, pinned, toLanguage } from "./tags";

const at = Date.UTC(2026, 10, 21, 11, 32);
const plain = (text: string) => text.replace(/[\u2066-\u2069]/gu, "");

async function speak(language: Language, digits: Digits = "language", secondCalendar: string | null = null) {
  const choice = { language, digits, secondCalendar, timeZone: "Asia/Riyadh" };
  return speechFor(choice, await sources(language), undefined);
}

describe("pinned locales", () => {
  it("names calendar and numerals, and never a bare islamic", () => {
    expect(pinned("en", "language")).toBe("en-GB-u-ca-gregory-nu-latn");
    expect(pinned("ar", "language")).toBe("ar-SA-u-ca-gregory-nu-arab");
    expect(pinned("fa", "language")).toBe("fa-IR-u-ca-persian-nu-arabext");
    expect(pinned("ur", "language")).toBe("ur-PK-u-ca-gregory-nu-latn");
  });
  it("follows the person's digits", () => {
    expect(languages.map((language) => numerals(language, "native"))).toEqual(["latn", "arab", "arabext", "arabext"]);
    expect(languages.map((language) => numerals(language, "latin"))).toEqual(["latn", "latn", "latn", "latn"]);
  });
  it("takes a language of the program from any tag", () => {
    expect(["ar-EG", "fa", "ur-PK", "de-DE", "", null].map(toLanguage)).toEqual(["ar", "fa", "ur", "en", "en", "en"]);
    expect(languages.map(direction)).toEqual(["ltr", "rtl", "rtl", "rtl"]);
  });
});

describe("digits (K3)", () => {
  it("come from the locale, grouped in its way", async () => {
    expect((await speak("en")).number(48210)).toBe("48,210");
    expect((await speak("ar")).number(48210)).toBe("٤٨٬٢١٠");
    expect((await speak("fa")).number(48210)).toBe("۴۸٬۲۱۰");
    expect((await speak("ur")).number(48210)).toBe("48,210");
    expect((await speak("ur", "native")).number(48210)).toMatch(/^[\u06f0-\u06f9٬,]+$/u);
    expect((await speak("ar", "latin")).number(48210)).toBe("48,210");
  });
  it("are in counted messages too", async () => {
    const ar = await speak("ar");
    const waiting = (count: number) => plain(ar.say("line-waiting", { count }));
    expect([0, 1, 2, 3, 11, 100].map(waiting)).toEqual([
      "لا تغييرات بانتظار الإرسال",
      "تغيير واحد بانتظار الإرسال",
      "تغييران بانتظار الإرسال",
      "٣ تغييرات بانتظار الإرسال",
      "١١ تغييرًا بانتظار الإرسال",
      "١٠٠ تغيير بانتظار الإرسال",
    ]);
    const fa = await speak("fa");
    expect(plain(fa.say("line-waiting", { count: 0 }))).toBe("هیچ تغییری در انتظار ارسال نیست");
    expect(plain(fa.say("line-waiting", { count: 1 }))).toBe("۱ تغییر در انتظار ارسال");
  });
});

describe("dates (X6)", () => {
  const dates = (language: Language, secondCalendar: string | null = null) =>
    datesFor({ language, digits: "language", secondCalendar, timeZone: "Asia/Riyadh" });
  it("are in the language's first calendar and the desk's time zone", () => {
    expect(dates("en").fullDate(at)).toBe("Sat 21 Nov 2026");
    expect(dates("ar").day(at)).toBe("السبت، ٢١ نوفمبر");
    expect(dates("fa").day(at)).toBe("شنبه ۳۰ آبان");
    expect(dates("fa").fullDate(at)).toBe("شنبه ۳۰ آبان ۱۴۰۵");
    expect(dates("ur").time(at)).toBe("14:32");
    expect(dates("ar").time(at)).toBe("١٤:٣٢");
  });
  it("can have a second calendar, but not the first one twice", () => {
    expect(dates("en", "islamic-umalqura").second(at)).toBe("11 Jumada II 1448 AH");
    expect(dates("fa", "persian").second(at)).toBeNull();
    expect(dates("en").second(at)).toBeNull();
  });
  it("e7 name a zone by its country, in every language and for every desk", () => {
    const zone = (language: Language, timeZone: string) =>
      datesFor({ language, digits: "language", secondCalendar: null, timeZone }).zone(at);
    expect(zone("en", "Africa/Cairo")).toBe("Egypt Time");
    expect(zone("en", "Asia/Karachi")).toBe("Pakistan Time");
    expect(zone("ar", "Africa/Cairo")).toBe("توقيت مصر");
    expect(zone("fa", "Asia/Tehran")).toBe("وقت ایران");
    expect(zone("ur", "Asia/Karachi")).toBe("پاکستان وقت");
  });
  it("count days as the time zone has them", () => {
    const lateEvening = Date.UTC(2026, 10, 20, 21, 30);
    expect(dates("en").daysApart(lateEvening, at)).toBe(0);
    expect(dates("en").daysApart(lateEvening - 3_600_000, at)).toBe(1);
    expect(dates("en").near(at, at)).toBe("14:32");
    expect(dates("en").near(at - 2 * 86_400_000, at)).toBe("Thu 14:32");
    expect(dates("en").near(at - 20 * 86_400_000, at)).toBe("1 Nov 2026");
  });
});

describe("refusals in words", () => {
  it("put their arguments in, times in the desk's zone and the language's digits", async () => {
    const fault = { code: "too-many-requests", args: { retry_at: at } };
    expect(plain((await speak("en")).fault(fault))).toContain("14:32");
    expect(plain((await speak("ar")).fault(fault))).toContain("١٤:٣٢");
    expect(plain((await speak("fa")).fault(fault))).toContain("۱۴:۳۲");
  });
  it("isolate what they put in", async () => {
    const said = (await speak("ar")).fault({ code: "line-unreachable", args: { server: "https://desk.example.sa" } });
    expect(said).toContain("\u2068https://desk.example.sa\u2069");
  });
  it("say a code that has no words, and note it as missing", async () => {
    expect(plain((await speak("en")).fault({ code: "never-heard-of", args: {} }))).toContain("never-heard-of");
    expect(window.__missing).toContain("fault-never-heard-of");
  });
});
