import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";

const field = () => screen.getByTestId("composer-text") as HTMLTextAreaElement;

describe("composer", () => {
  it("sends by Ctrl Enter, empties the field and shows the reply", async () => {
    const { memory, user } = await raise();
    await user.type(await find("composer-text"), "مرحبًا");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(memory.acts).toContainEqual({
      act: "reply",
      ticket: "t-3",
      text: "مرحبًا",
      template: null,
      contact: null,
      seen: null,
    });
    await waitFor(() => expect(field().value).toBe(""));
    await waitFor(() => expect(screen.getAllByTestId("entry").at(-1)?.textContent).toContain("مرحبًا"));
  });

  it("brings refused words back with the reason", async () => {
    const { user } = await raise();
    await user.type(await find("composer-text"), "refuse me");
    await user.click(screen.getByTestId("composer-send"));
    const fault = await find("fault");
    expect(fault.dataset.code).toBe("reply-ticket-closed");
    expect(fault.textContent).toContain("The ticket is closed");
    expect(field().value).toBe("refuse me");
  });

  it("keeps reply and note apart, and both through a visit to another ticket", async () => {
    const { user } = await raise();
    await user.type(await find("composer-text"), "to the customer");
    await user.click(screen.getByTestId("composer-note"));
    expect(field().value).toBe("");
    await user.type(field(), "inside");
    await user.click(screen.getByTestId("composer-reply"));
    expect(field().value).toBe("to the customer");
    const rows = screen.getAllByTestId("ticket-row");
    await user.click(rows[0] as HTMLElement);
    await waitFor(() => expect(screen.getByTestId("ticket-page").dataset.id).toBe("t-1"));
    expect(field().value).toBe("");
    await user.click(rows[2] as HTMLElement);
    await waitFor(() => expect(field().value).toBe("to the customer"));
  });

  it("puts a template in where the caret is and remembers which it was", async () => {
    const { memory, user } = await raise();
    await user.type(await find("composer-text"), "AB");
    field().setSelectionRange(1, 1);
    await user.click(screen.getByTestId("template-picker"));
    await user.click(await find("template-solved-en"));
    await waitFor(() => expect(field().value).toMatch(/^ADear Abdullah.*B$/u));
    await user.click(screen.getByTestId("composer-send"));
    await waitFor(() => expect(memory.acts.find((act) => act.act === "reply")).toMatchObject({ template: "solved" }));
  });

  it("says why a reply is not possible and sends nothing", async () => {
    const { memory, user } = await raise({}, "/work?queue=resolved&ticket=t-14");
    await user.type(await find("composer-text"), "too late");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(screen.getByTestId("fault").dataset.code).toBe("reply-ticket-closed");
    expect(memory.acts.some((act) => act.act === "reply")).toBe(false);
  });

  it("keeps a note unsent-marked while the line is down (K4)", async () => {
    const { user } = await raise({ line: "offline" });
    await find("ticket-page");
    press("KeyN");
    await waitFor(() => expect(document.activeElement).toBe(field()));
    await user.keyboard("called");
    await user.click(screen.getByTestId("composer-send"));
    await waitFor(() => {
      const last = screen.getAllByTestId("entry").at(-1);
      expect(last?.dataset).toMatchObject({ kind: "note", unsent: "true" });
    });
  });
});

describe("two at one ticket (X7)", () => {
  it("shows who else is here and who of them writes", async () => {
    await raise({ crowded: true });
    const here = await screen.findAllByTestId("here-one");
    expect(here.map((one) => one.dataset.writing)).toEqual(["true", "false"]);
    expect(here[0]?.textContent).toContain("writing a reply");
  });

  it("tells that the ticket is open, that somebody writes, and that it was closed", async () => {
    const { memory, user } = await raise();
    await user.type(await find("composer-text"), "h");
    const looks = memory.looks;
    await waitFor(() => expect(looks.at(-1)).toEqual({ act: "look", ticket: "t-3", writing: true }));
    await user.click(screen.getAllByTestId("ticket-row")[0] as HTMLElement);
    await waitFor(() => expect(looks.at(-1)).toEqual({ act: "look", ticket: "t-1", writing: false }));
  });

  it("asks to read what a colleague replied meanwhile, and holds the words until then", async () => {
    const { memory, user } = await raise();
    await user.type(await find("composer-text"), "mine");
    memory.colleagueReplies("t-3", "theirs");
    const newer = await find("newer-reply");
    expect(newer.textContent).toContain("replied while you were writing");
    await user.click(screen.getByTestId("composer-send"));
    expect((await find("fault")).dataset.code).toBe("reply-over-colleague");
    expect(field().value).toBe("mine");
    expect(screen.getByTestId("newer-reply")).toBeTruthy();
    await user.click(screen.getByTestId("newer-read"));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(field().value).toBe(""));
    expect(memory.acts.findLast((act) => act.act === "reply")).toMatchObject({ seen: expect.stringMatching(/^c-/u) });
  });

  it("shows held words beside the reason, and puts them behind the draft", async () => {
    const { user } = await raise({ crowded: true });
    await user.type(await find("composer-text"), "begun");
    expect(screen.getByTestId("held-why").dataset.code).toBe("reply-over-colleague");
    await user.click(screen.getByTestId("held-edit"));
    await waitFor(() => expect(field().value).toMatch(/^begun\n\nمرحبًا/u));
    await waitFor(() => expect(screen.queryByTestId("held")).toBeNull());
  });
});
