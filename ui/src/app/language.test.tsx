import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, raise } from "../gallery/stage";

describe("the switch of language while working (K3)", () => {
  it("keeps the draft, caret, selection, row, scroll, tab and clock through all four and back", async () => {
    const { user } = await raise();
    await find("ticket-page");
    const field = (await find("composer-text")) as HTMLTextAreaElement;
    const list = await find("ticket-list");
    const row = () => within(list).getByRole("option", { selected: true });
    const clock = () => screen.getByTestId("clock-first-reply");

    await user.click(screen.getByTestId("composer-note"));
    await user.type(field, "half written 123");
    field.setSelectionRange(5, 9);
    list.scrollTop = 37;
    const before = { row: row().dataset.id, clock: clock().textContent, element: field };

    for (const language of ["ar", "fa", "ur", "en"]) {
      await user.click(screen.getByTestId(`lang-${language}`));
      await waitFor(() => expect(document.documentElement.lang).toBe(language));
      expect(document.documentElement.dir).toBe(language === "en" ? "ltr" : "rtl");
      expect(screen.getByTestId("composer-text")).toBe(before.element);
      expect(field.value).toBe("half written 123");
      expect([field.selectionStart, field.selectionEnd]).toEqual([5, 9]);
      expect(list.isConnected).toBe(true);
      expect(list.scrollTop).toBe(37);
      expect(row().dataset.id).toBe(before.row);
      expect(clock().dataset.state).toBe("due");
      expect(screen.getByTestId("composer-note").getAttribute("aria-selected")).toBe("true");
    }
    expect(clock().textContent).toBe(before.clock);
    expect(window.__missing ?? []).toEqual([]);
  });

  it("does not take the focus from the field", async () => {
    const { user } = await raise();
    const field = await find("composer-text");
    await user.click(field);
    await user.click(screen.getByTestId("lang-ar"));
    await waitFor(() => expect(document.documentElement.lang).toBe("ar"));
    expect(document.activeElement).toBe(field);
  });

  it("is told to the backend whole, and an older answer does not flick it back", async () => {
    const { user, memory } = await raise();
    await find("ticket-page");
    await user.click(screen.getByTestId("lang-ar"));
    await user.click(screen.getByTestId("lang-fa"));
    memory.session = { ...memory.session, settings: { ...memory.session.settings, language: "ar" } };
    memory.tell({ topic: "session" });
    await new Promise((done) => setTimeout(done, 30));
    expect(document.documentElement.lang).toBe("fa");
    expect(memory.acts.at(-1)).toMatchObject({ act: "choose", settings: { language: "fa", languageChosen: true } });
  });

  it("comes before anything else on the way in", async () => {
    const { user } = await raise({ state: "signed-out" });
    await user.click(await find("lang-ur"));
    await waitFor(() => expect(document.documentElement.lang).toBe("ur"));
    const first = document.querySelector("button, input");
    expect(first?.getAttribute("data-testid")).toBe("lang-en");
  });

  it("words a standing toast anew", async () => {
    const { user } = await raise();
    await user.click(await find("assign"));
    await user.click(await find("assign-u-reem"));
    const toast = await find("toast");
    expect(toast.textContent).toContain("Assigned to");
    await user.click(screen.getByTestId("lang-ar"));
    await waitFor(() => expect(toast.textContent).toContain("أُسندت التذكرة إلى"));
  });
});
