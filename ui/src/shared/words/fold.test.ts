import { describe, expect, it } from "vitest";
import { fold, foldedWords, rank } from "./fold";

describe("fold (X5)", () => {
  it("makes one word of its Arabic, Persian and Urdu spellings", () => {
    expect(fold("علي")).toBe(fold("علی"));
    expect(fold("على")).toBe(fold("علی"));
    expect(fold("كريم")).toBe(fold("کریم"));
    expect(fold("سارة")).toBe(fold("ساره"));
    expect(fold("سارہ")).toBe(fold("سارة"));
    for (const alif of ["أحمد", "إحمد", "آحمد", "ٱحمد"]) expect(fold(alif)).toBe("احمد");
  });
  it("hears neither marks nor tatweel, joiners, isolates and case", () => {
    expect(fold("مُسبَّقًا")).toBe("مسبقا");
    expect(fold("محمـــد")).toBe("محمد");
    expect(fold("تیکت‌ها")).toBe("تیکتها");
    expect(fold("\u2068Kursi\u2069")).toBe("kursi");
    expect(fold("Čeština É")).toBe("cestina e");
  });
  it("reads the digits of every script alike", () => {
    expect(fold("٠٠٤١٨٢")).toBe("004182");
    expect(fold("۰۰۴۱۸۲")).toBe("004182");
    expect(fold("٠٥۵5")).toBe("0555");
  });
  it("opens ligatures and presentation forms", () => {
    expect(fold("ﻻ")).toBe("لا");
    expect(fold("ﷲ")).toBe(fold("الله"));
  });
});

describe("rank", () => {
  const of = (text: string, question: string) => rank(fold(text), foldedWords(question));
  it("puts the beginning of a word before its inside", () => {
    expect(of("Resolve the ticket", "tick")).toBe(0);
    expect(of("Resolve the ticket", "icke")).toBe(1);
    expect(of("unticked tickets", "tick")).toBe(0);
    expect(of("OC-2026-004182", "۰۰۴۱")).toBe(0);
    expect(of("OC-2026-004182", "oc-2026-0041")).toBe(0);
  });
  it("wants every word, in any order", () => {
    expect(of("كود Steam بقيمة", "steam کود")).toBe(0);
    expect(of("كود Steam بقيمة", "steam xbox")).toBeNull();
    expect(of("anything", "")).toBe(0);
  });
});
