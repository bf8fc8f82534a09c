import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";
import { valuesOf } from "./Raise";
import { windowOf } from "./Request";

const windowIs = async (ladder: string) => (await find(`rung-${ladder}`)).dataset.state;

describe("asking a third party (A11 to A13)", () => {
  it("begins by O, asks for the fields of the kind, and fills the words in as they are typed", async () => {
    const { memory, user } = await raise();
    await find("ticket-page");
    press("KeyO");
    const cards = (await find("raise-field-cards")) as HTMLTextAreaElement;
    expect((await find("raise-submit")).hasAttribute("disabled"), "a needed field is empty").toBe(true);
    await user.type(cards, "7000-1199{Enter}7000-1200");
    const told = (await find("raise-told")) as HTMLTextAreaElement;
    await waitFor(() => expect(told.value).toContain("7000-1199, 7000-1200"));
    await waitFor(() => expect(screen.getByTestId("raise-submit").hasAttribute("disabled")).toBe(false));
    await user.click(await find("raise-submit"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toMatchObject({
        act: "raise",
        ticket: "t-3",
        kind: "used-code",
        party: "brand-partner",
        language: "en",
        fields: { cards: ["7000-1199", "7000-1200"] },
      }),
    );
    await find("request");
    expect(screen.queryByTestId("raise"), "nobody is asked twice at once").toBeNull();
  });

  it("keeps what was changed by hand when a field changes", async () => {
    const { user } = await raise();
    await find("ticket-page");
    press("KeyO");
    await user.type(await find("raise-field-cards"), "7000-1199");
    const subject = (await find("raise-subject")) as HTMLInputElement;
    await waitFor(() => expect(subject.value).toContain("7000-1199"));
    await user.clear(subject);
    await user.type(subject, "My own words");
    await user.type(await find("raise-field-cards"), "9");
    const text = (await find("raise-text")) as HTMLTextAreaElement;
    await waitFor(() => expect(text.value).toContain("7000-11999"));
    expect(subject.value).toBe("My own words");
  });

  it("asks only whom the kind asks", async () => {
    const { user } = await raise();
    await find("ticket-page");
    press("KeyO");
    await user.selectOptions(await find("raise-kind"), "refund");
    const parties = [...((await find("raise-party")) as HTMLSelectElement).options].map((option) => option.value);
    expect(parties).toEqual(["internal-department"]);
    expect(((await find("raise-language")) as HTMLSelectElement).value, "the party's own language").toBe("ar");
    await find("raise-field-transaction");
    expect(screen.queryByTestId("raise-field-cards")).toBeNull();
  });

  it("takes one value a line, or set off by either comma", () => {
    expect(valuesOf(" 7000\n7001, 7002،7003 \n\n")).toEqual(["7000", "7001", "7002", "7003"]);
  });
});

describe("what comes next (A14 to A16)", () => {
  it("is shut, then open, then late, by the moment alone", () => {
    const rung = { n: 1, opensAt: 36, lateAt: 48, text: null, language: null, script: null, refused: null };
    expect([35, 36, 48, 49].map((now) => windowOf(rung, now))).toEqual(["shut", "open", "open", "late"]);
  });

  it("is shown before its window opens, and cannot be done yet", async () => {
    await raise({ complaint: "early" });
    expect(await windowIs("follow-up")).toBe("shut");
    expect(screen.queryByTestId("take-follow-up")).toBeNull();
  });

  it("is one key away when it is due: U writes the follow-up with the pack's words", async () => {
    const { memory, user } = await raise({ complaint: "open" });
    expect(await windowIs("follow-up")).toBe("open");
    press("KeyU");
    const field = (await find("take-follow-up-why")) as HTMLTextAreaElement;
    expect(field.value).toContain("لم ننسَ شكواكم");
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(memory.acts.at(-1)).toMatchObject({ act: "remind", ticket: "t-3", ladder: "follow-up" }),
    );
    await waitFor(async () => expect((await find("ladder-follow-up")).dataset.taken).toBe("1"));
    expect(await windowIs("follow-up"), "the second window counts from now").toBe("shut");
    expect(await windowIs("reminder"), "the reminder waits").toBe("open");
  });

  it("is late where it was not done in time, and done on the third party's ticket where it speaks to them", async () => {
    const { memory, user } = await raise({ complaint: "late" });
    expect(await windowIs("reminder")).toBe("late");
    await user.click(await find("take-reminder"));
    await user.click(await find("take-reminder-send"));
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "remind", ticket: "t-6", ladder: "reminder" }));
  });

  it("has no third step, and begins the call on the fifth day", async () => {
    const { memory, user } = await raise({ complaint: "call" });
    expect((await find("rung-follow-up")).dataset.state, "all are taken").toBe("met");
    expect(screen.queryByTestId("take-follow-up")).toBeNull();
    await user.click(await find("take-fifth-day"));
    await waitFor(() => expect(memory.acts.at(-1)).toEqual({ act: "start-script", ticket: "t-3", script: "refund" }));
  });

  it("is silence after the last step, and an answer can still be written down", async () => {
    const { memory, user } = await raise({ complaint: "silent" });
    await find("request-silent");
    expect(screen.queryByTestId("rung-follow-up")).toBeNull();
    await user.click(await find("hear"));
    await user.type(await find("hear-why"), "It was redeemed on May 4");
    await user.click(await find("hear-send"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toEqual({ act: "hear", ticket: "t-6", text: "It was redeemed on May 4" }),
    );
    await find("request-answered");
    expect(screen.queryByTestId("hear")).toBeNull();
  });
});
