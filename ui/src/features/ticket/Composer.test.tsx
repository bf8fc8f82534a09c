import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";

const field = () => screen.getByTestId("composer-text") as HTMLTextAreaElement;

describe("composer", () => {
  it("sends by Ctrl Enter, empties the field and shows the reply", async () => {
    const { memory, user } = await raise();
    await user.type(await find("composer-text"), "مرحبًا");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(memory.acts).toContainEqual({ act: "reply", ticket: "t-3", text: "مرحبًا", template: null, contact: null });
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
