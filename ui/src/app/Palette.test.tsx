import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../gallery/stage";

/** Opens the palette as an Arabic layout would: Ctrl and the key on which K stands, whose letter is another. */
async function open(target?: EventTarget): Promise<HTMLInputElement> {
  press("KeyK", { key: "ن", ctrlKey: true }, target);
  const field = (await find("palette-input")) as HTMLInputElement;
  await waitFor(() => expect(document.activeElement).toBe(field));
  return field;
}

const options = () => within(screen.getByTestId("palette-list")).queryAllByRole("option");
const tickets = () => options().flatMap((option) => option.dataset.testid?.match(/^palette-ticket-(.*)$/)?.[1] ?? []);
const active = () =>
  document.getElementById(screen.getByTestId("palette-input").getAttribute("aria-activedescendant") ?? "");

describe("the palette", () => {
  it("opens by the place of its key, lists what acts here, and runs it", async () => {
    const { user } = await raise();
    await find("ticket-page");
    await open();
    for (const id of ["action-ticket-resolve", "place-ledger", "queue-mine", "language-fa", "theme-dark"]) {
      expect(screen.getByTestId(`palette-${id}`)).toBeTruthy();
    }
    expect(screen.getByTestId("palette-action-ticket-resolve").textContent).toContain("E");
    await user.keyboard("resolve");
    expect(active()?.dataset.testid).toBe("palette-action-ticket-resolve");
    await user.keyboard("{Enter}");
    await find("reason-inquiry");
    expect(screen.queryByTestId("palette-input")).toBeNull();
  });

  it("returns focus, caret and selection to the composer, with what was written", async () => {
    const { user } = await raise();
    const field = (await find("composer-text")) as HTMLTextAreaElement;
    await user.type(field, "half written 123");
    field.setSelectionRange(5, 9);
    await open(field);
    await user.keyboard("zz{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect([field.selectionStart, field.selectionEnd]).toEqual([5, 9]);
    expect(field.value).toBe("half written 123");
    // A choice that stays here gives them back too.
    await open(field);
    await user.keyboard("{End}{Enter}");
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect([field.selectionStart, field.selectionEnd]).toEqual([5, 9]);
    expect(screen.getByTestId("composer-text")).toBe(field);
    // The button takes the focus no more than the key does.
    await user.click(screen.getByTestId("palette"));
    await find("palette-input");
    press("KeyK", { ctrlKey: true }, screen.getByTestId("palette-input"));
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it("finds tickets across spellings and shapes of digits (X5)", async () => {
    const { user, memory } = await raise();
    memory.rows = memory.rows.map((row, index) =>
      index === 4 ? { ...row, number: "OC-2026-007731", subject: "كرة مُستعملة", customer: "علي أحمد" } : row,
    );
    const id = memory.rows[4]?.id;
    await find("ticket-page");
    await open();
    for (const typed of ["کره مستعمله", "على احمد", "علی", "۰۰۷۷۳۱", "٠٠٧٧٣١", "oc-2026-0077"]) {
      await user.clear(screen.getByTestId("palette-input"));
      await user.keyboard(typed);
      await waitFor(() => expect(tickets(), typed).toContain(id));
    }
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByTestId("ticket-page").dataset.id).toBe(id));
    // Found once, it stands first the next time.
    await open();
    expect(options()[0]?.dataset.testid).toBe(`palette-ticket-${id}`);
  });

  it("searches tickets and customers from the second character on, and says when nothing is found", async () => {
    const { user, memory } = await raise();
    await find("ticket-page");
    await open();
    await user.keyboard("ع");
    expect(tickets()).toEqual([]);
    await user.keyboard("ب");
    await waitFor(() => expect(tickets().length).toBeGreaterThan(0));
    await find("palette-customer-k-3");
    await user.keyboard("xqz");
    await find("palette-none");
    expect(options()).toEqual([]);
    // One question for what was typed in one go, and none for a single letter.
    const asked = memory.asked.flatMap((request) => (request.view === "search" ? [request.find] : []));
    expect(asked).not.toContain("ع");
  });

  it("opens the newest ticket of a customer, and says when none is known", async () => {
    const { user } = await raise();
    await find("ticket-page");
    await open();
    await user.keyboard("siddiqui");
    await user.click(await find("palette-customer-k-2"));
    expect((await find("toast")).textContent).toContain("Abdul Rahman Siddiqui");
  });

  it("moves by arrows and ends, around, and never leaves the field by Tab", async () => {
    const { user } = await raise();
    await find("ticket-page");
    const field = await open();
    await user.keyboard("{ArrowUp}");
    expect(active()).toBe(options().at(-1));
    await user.keyboard("{ArrowDown}");
    expect(active()).toBe(options()[0]);
    await user.keyboard("{End}");
    expect(active()).toBe(options().at(-1));
    await user.keyboard("{Home}{Tab}");
    expect(active()).toBe(options()[0]);
    expect(document.activeElement).toBe(field);
  });

  it("goes to a live contact and to a queue", async () => {
    const { user } = await raise({ floor: "active" });
    await find("strip");
    await open();
    const contact = options().find((option) => option.dataset.testid?.startsWith("palette-contact-")) as HTMLElement;
    await user.click(contact);
    await find("live-desk");
    await open();
    await user.click(screen.getByTestId("palette-queue-mine"));
    await waitFor(() => expect(screen.getByTestId("queue-mine").getAttribute("aria-current")).toBe("page"));
  });
});
