import { describe, expect, it } from "vitest";
import { likelyLanguage, pieces } from "./text";

const codes = (text: string) =>
  pieces(text)
    .filter((piece) => piece.code)
    .map((piece) => piece.text);

describe("pieces (X5)", () => {
  it("finds phones, serials, ids and addresses in any language", () => {
    expect(codes("اتصلوا على +966 55 412 8830 بعد المغرب")).toEqual(["+966 55 412 8830"]);
    expect(codes("الرقم 6042-1187-3390-5521، وسنرد")).toEqual(["6042-1187-3390-5521"]);
    expect(codes("OC-2026-004182 و BQ-88417720")).toEqual(["OC-2026-004182", "BQ-88417720"]);
    expect(codes("a.alharbi@example.sa, https://example.sa/a?b=1.")).toEqual([
      "a.alharbi@example.sa",
      "https://example.sa/a?b=1",
    ]);
  });
  it("leaves prices, times and words alone and loses nothing", () => {
    for (const text of ["بقيمة 50 ريال الساعة 14:32", "Error 29: code", "", "660 UC"]) {
      expect(codes(text)).toEqual([]);
      expect(
        pieces(text)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }
  });
});

describe("likelyLanguage", () => {
  it("follows the first letter, then the customer", () => {
    expect(likelyLanguage("مرحبًا", "en")).toBe("ar");
    expect(likelyLanguage("سلام", "fa")).toBe("fa");
    expect(likelyLanguage("Hello", "ar")).toBe("en");
    expect(likelyLanguage("123", "ur")).toBe("ur");
  });
});
