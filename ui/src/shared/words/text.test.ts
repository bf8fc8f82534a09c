import { describe, expect, it } from "vitest";
import { likelyLanguage, onTheLine, pieces } from "./text";

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

describe("words that end in a vowel mark (K3)", () => {
  const gtk = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15";
  const chromium =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

  it("are closed by a character without width where WebKitGTK would move them, and nowhere else", () => {
    expect(onTheLine("زیرِ التوا", gtk)).toBe("زیرِ\u200c التوا");
    expect(onTheLine("ليبتّ فيه، لم يبقَ.", gtk)).toBe("ليبتّ\u200c فيه، لم يبقَ\u200c.");
    expect(onTheLine("موقتاً", gtk)).toBe("موقتاً\u200c");
    expect(onTheLine("فورًا مُسند", gtk)).toBe("فورًا مُسند");
    expect(onTheLine("زیرِ التوا", chromium)).toBe("زیرِ التوا");
    expect(onTheLine("Plain words", gtk)).toBe("Plain words");
  });
});
