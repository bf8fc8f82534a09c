import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, raise } from "../../gallery/stage";

const staged = { course: true } as const;

describe("what comes next of a ticket by itself (D4, E2, E8)", () => {
  it("e2 offers an agent's step with its words, and says of the server's when it comes", async () => {
    const { memory, user } = await raise(staged);
    const own = await find("next-acknowledgement");
    expect(own.dataset.state).toBe("open");
    const server = await find("next-status-update");
    expect(within(server).queryByRole("button"), "nobody takes the server's step").toBeNull();
    expect((await find("next-call-back")).dataset.state, "not yet").toBe("shut");
    expect(screen.queryByTestId("take-call-back")).toBeNull();
    await user.click(await find("take-acknowledgement"));
    const words = (await find("take-acknowledgement-why")) as HTMLTextAreaElement;
    expect(words.value).toContain("we have your request");
    await user.click(await find("take-acknowledgement-send"));
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "remind", ladder: "acknowledgement" }));
  });

  it("d4 says to whom a ticket was delivered", async () => {
    await raise(staged);
    expect((await find("delivered")).textContent).toContain("Supervisor");
  });
});

describe("the cause of what was missed (D4)", () => {
  it("d4 asks for the cause first, takes it from the pack's list with words, by keys alone", async () => {
    const { memory, user } = await raise(staged);
    const asked = await find("miss-resolve");
    expect(asked.dataset.cause).toBe("");
    const order = screen.getByTestId("causes").compareDocumentPosition(screen.getByTestId("next"));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING, "before what comes next").toBeTruthy();
    expect((await find("miss-first-reply")).textContent, "what is known is shown").toContain("Nobody was there");
    within(asked).getByTestId("record-cause").focus();
    await user.keyboard("{Enter}");
    const words = await find("record-cause-why");
    await user.type(words, "The shift of Saturday was empty");
    expect((await find("record-cause-send")).hasAttribute("disabled"), "no cause is chosen").toBe(true);
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(memory.acts.filter((act) => act.act === "course")).toEqual([]);
    await user.selectOptions(await find("cause"), "overlooked");
    words.focus();
    await user.keyboard("{Control>}{Enter}{/Control}");
    const deed = {
      deed: "record-cause",
      target: "resolve",
      cause: "overlooked",
      text: "The shift of Saturday was empty",
    };
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "course", deed }));
  });
});

describe("priority, tags and team (E3, C3, C4, C15)", () => {
  it("e3 shows the level and its meaning before it is set", async () => {
    const { memory, user } = await raise(staged);
    await user.click(await find("set-priority"));
    expect((await find("level")).dataset.level).toBe("high");
    await user.selectOptions(await find("urgency"), "can-wait");
    await user.selectOptions(await find("impact"), "question");
    const level = await find("level");
    expect([level.dataset.level, level.textContent]).toEqual(["low", expect.stringContaining("Routine inquiry")]);
    await user.click(await find("priority-send"));
    const deed = { deed: "set-priority", urgency: "can-wait", impact: "question" };
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "course", ticket: "t-3", deed }));
  });

  it("c4 puts a tag on and takes one off; c15 hands over; c3 opens a follow-up", async () => {
    const { memory, user } = await raise(staged);
    const done = (deed: object) => waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "course", deed }));
    await user.click(within(await find("tag-not-paid")).getByRole("button"));
    await done({ deed: "untag", tag: "not-paid" });
    await user.click(await find("tag"));
    await user.click(await find("tag-first-visit"));
    await done({ deed: "tag", tag: "first-visit" });
    await user.click(await find("hand-over"));
    await user.click(await find("team-success"));
    await done({ deed: "hand-over", team: "success" });
    await user.click(await find("follow-up"));
    await user.type(await find("follow-up-why"), "Call about the package");
    await user.click(await find("follow-up-send"));
    await done({ deed: "follow-up", followUp: "outbound-sales", text: "Call about the package" });
  });
});

describe("closing (E4, C7)", () => {
  it("e4 takes the customer's message or what they said on a call; c7 and a result", async () => {
    const { memory, user } = await raise(staged);
    await user.click(await find("close"));
    const send = await find("close-send");
    expect(send.hasAttribute("disabled"), "a result is missing").toBe(true);
    await user.selectOptions(await find("confirmed-by"), "said");
    await user.selectOptions(await find("result"), "sold");
    expect(send.hasAttribute("disabled"), "nothing is said").toBe(true);
    await user.type(await find("confirmed-said"), "It works now");
    await user.click(send);
    const deed = { deed: "close", message: null, said: "It works now", result: "sold" };
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "course", deed }));
  });
});
