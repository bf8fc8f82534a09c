import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, raise } from "../../gallery/stage";
import { ariaWords, speakAria } from "./aria";
import { sources } from "./sources";
import { speechFor } from "./speech";
import { languages } from "./tags";

describe("React Aria's own words", () => {
  it("are ours in all four languages", async () => {
    for (const language of languages) {
      const choice = { language, digits: "language", secondCalendar: null, timeZone: "Asia/Riyadh" } as const;
      speakAria(speechFor(choice, await sources(language), undefined));
      const said = Object.values(ariaWords).flatMap((strings) => Object.values(strings).map((ask) => ask()));
      expect(said).not.toContain("");
      expect(window.__missing ?? []).toEqual([]);
    }
  });

  it("are said by what floats, in the language in use", async () => {
    const { user } = await raise({ settings: { language: "ur" } });
    await user.click(await find("resolve"));
    await find("reason-inquiry");
    expect(screen.getAllByLabelText("بند کریں").length).toBeGreaterThan(0);
    expect(screen.queryByLabelText("Dismiss")).toBeNull();
  });
});
