import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { find, press, raise } from "../gallery/stage";
import { answering, type KeyBinding } from "../shared/ui/keys";

const selected = () =>
  within(screen.getByTestId("ticket-list")).queryByRole("option", { selected: true })?.getAttribute("data-id");

describe("keys of the workbench", () => {
  it("move by J and K wherever no field has the focus, by code and not by letter", async () => {
    await raise({}, "/work?queue=fresh");
    await find("ticket-list");
    await waitFor(() => expect(screen.getAllByTestId("ticket-row").length).toBeGreaterThan(3));
    press("KeyJ", { key: "ت" });
    await waitFor(() => expect(selected()).toBe("t-1"));
    press("KeyJ");
    press("KeyJ");
    await waitFor(() => expect(selected()).toBe("t-3"));
    press("KeyK");
    await waitFor(() => expect(selected()).toBe("t-2"));
    await waitFor(() => expect(screen.getByTestId("ticket-page").dataset.id).toBe("t-2"));
  });

  it("run through the list without drawing every ticket, and act on none that is not in hand", async () => {
    const { memory } = await raise({}, "/work?queue=fresh");
    await find("ticket-list");
    await waitFor(() => expect(screen.getAllByTestId("ticket-row").length).toBeGreaterThan(3));
    for (let stroke = 0; stroke < 4; stroke += 1) press("KeyJ");
    press("KeyE");
    await waitFor(() => expect(selected()).toBe("t-4"));
    await waitFor(() => expect(screen.getByTestId("ticket-page").dataset.id).toBe("t-4"));
    expect(screen.queryByTestId("reason-inquiry")).toBeNull();
    const drawn = memory.asked.filter((request) => request.view === "ticket").map((request) => request.id);
    expect(drawn).not.toContain("t-2");
    press("KeyE");
    await find("reason-inquiry");
  });

  it("move by arrows, ends and pages in the list, whose active row is told", async () => {
    const { user } = await raise({}, "/work?queue=fresh");
    const list = await find("ticket-list");
    await waitFor(() => expect(screen.getAllByTestId("ticket-row").length).toBeGreaterThan(3));
    list.focus();
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(list.getAttribute("aria-activedescendant")).toBe("row-t-1"));
    await user.keyboard("{End}");
    await waitFor(() => expect(selected()).toBe("t-13"));
    await user.keyboard("{Home}");
    await waitFor(() => expect(selected()).toBe("t-1"));
    await find("conversation");
    await user.keyboard("{Enter}");
    expect(document.activeElement?.getAttribute("data-testid")).toBe("conversation");
  });

  it("write nothing into a field and do nothing while one is written in", async () => {
    const { user } = await raise();
    await find("ticket-page");
    press("KeyR");
    const field = (await find("composer-text")) as HTMLTextAreaElement;
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.value).toBe("");
    await user.keyboard("jeac");
    expect(field.value).toBe("jeac");
    expect(selected()).toBe("t-3");
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(screen.getByTestId("ticket-list"));
  });

  it("open the reasons by E and take one by its digit (A9)", async () => {
    const { memory, user } = await raise();
    await find("ticket-page");
    press("KeyE");
    await find("reason-inquiry");
    await user.keyboard("2");
    await waitFor(() => expect(memory.acts.at(-1)).toEqual({ act: "resolve", ticket: "t-3", reason: "out-of-stock" }));
  });

  it("choose a queue by its digit and show all keys by ?", async () => {
    await raise();
    await find("ticket-page");
    press("Digit2");
    await waitFor(() => expect(screen.getByTestId("queue-mine").getAttribute("aria-current")).toBe("page"));
    press("Slash", { shiftKey: true });
    const sheet = await screen.findByRole("dialog");
    expect(sheet.textContent).toContain("Leave the field");
  });

  it("undo an assignment by Ctrl Z while its toast stands", async () => {
    const { memory, user } = await raise();
    await user.click(await find("assign"));
    await user.click(await find("assign-u-reem"));
    await find("toast");
    press("KeyZ", { ctrlKey: true });
    await waitFor(() => expect(memory.acts.at(-1)).toEqual({ act: "assign", ticket: "t-3", to: "u-noura" }));
  });
});

describe("answering", () => {
  const binding = (more: Partial<KeyBinding>): KeyBinding => ({
    word: "x",
    code: "KeyR",
    caps: ["R"],
    place: "ticket",
    run: vi.fn(),
    ...more,
  });
  const event = (init: KeyboardEventInit, target: Element = document.body) => {
    const made = new KeyboardEvent("keydown", { code: "KeyR", bubbles: true, ...init });
    Object.defineProperty(made, "target", { value: target });
    return made;
  };
  it("wants exactly its modifiers", () => {
    expect(answering(event({}), [binding({})])).toBeDefined();
    expect(answering(event({ ctrlKey: true }), [binding({})])).toBeUndefined();
    expect(answering(event({ ctrlKey: true }), [binding({ ctrl: true })])).toBeDefined();
    expect(answering(event({ shiftKey: true }), [binding({})])).toBeUndefined();
  });
  it("keeps out of fields and of what floats", () => {
    const field = document.createElement("textarea");
    expect(answering(event({}, field), [binding({})])).toBeUndefined();
    expect(answering(event({ altKey: true }, field), [binding({ alt: true, inField: true })])).toBeDefined();
    const menu = document.createElement("div");
    menu.dataset.floating = "";
    const item = menu.appendChild(document.createElement("button"));
    expect(answering(event({}, item), [binding({})])).toBeUndefined();
  });
});
