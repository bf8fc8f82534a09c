import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";
import { cut } from "../../shared/ui/Marked";

const options = () => within(screen.getByTestId("search-list")).queryAllByRole("option");
const found = () => options().map((option) => option.dataset.testid?.replace("found-", "") ?? "");
const marked = () => [...screen.getByTestId("search-list").querySelectorAll("mark")].map((mark) => mark.textContent);

/** Opens the search by the place of its key. */
async function open(): Promise<HTMLInputElement> {
  press("Slash");
  const field = (await find("search-input")) as HTMLInputElement;
  await waitFor(() => expect(document.activeElement).toBe(field));
  return field;
}

describe("the search (X5)", () => {
  it("opens by its key, finds across spellings, marks whole words, and opens what was found", async () => {
    const { user, memory } = await raise();
    memory.rows = memory.rows.map((row, index) =>
      index === 4 ? { ...row, number: "OC-2026-007731", subject: "كرة مُستعملة", customer: "علي أحمد" } : row,
    );
    const id = memory.rows[4]?.id;
    await find("ticket-page");
    await open();
    expect(screen.getByText(/looking for/)).toBeTruthy();
    for (const [typed, mark] of [
      ["کره مستعم", "مُستعملة"],
      ["على احمد", "أحمد"],
      ["٧٧٣١", "007731"],
    ] as const) {
      await user.clear(screen.getByTestId("search-input"));
      await user.keyboard(typed);
      await waitFor(() => expect(found(), typed).toEqual([`ticket-${id}`]));
      await waitFor(() => expect(marked(), typed).toContain(mark));
    }
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByTestId("ticket-page").dataset.id).toBe(id));
    // Who comes back finds it as it was.
    const field = await open();
    expect(field.value).toBe("٧٧٣١");
    await waitFor(() => expect(found()).toEqual([`ticket-${id}`]));
  });

  it("says when nothing holds all words, and when there is nothing to look for", async () => {
    const { user } = await raise();
    await find("ticket-page");
    await open();
    await user.keyboard('zzzz NEAR( "*"');
    expect((await find("search-none")).textContent).toContain("zzzz");
    await user.clear(screen.getByTestId("search-input"));
    await user.keyboard("«*»");
    await waitFor(() => expect(screen.getByTestId("search-none").textContent).toContain("no letter or digit"));
    // Esc empties the field, then leaves.
    await user.keyboard("{Escape}");
    expect((screen.getByTestId("search-input") as HTMLInputElement).value).toBe("");
    await user.keyboard("{Escape}");
    await find("ticket-page");
  });

  it("shows customers with their tickets, and only them when asked", async () => {
    const { user } = await raise();
    await find("ticket-page");
    await open();
    await user.keyboard("siddiqui");
    await waitFor(() => expect(found()).toContain("customer-k-2"));
    await user.click(screen.getByTestId("search-tickets"));
    await waitFor(() => expect(found().some((id) => id.startsWith("customer"))).toBe(false));
    await user.click(screen.getByTestId("search-customers"));
    await waitFor(() => expect(found()).toEqual(["customer-k-2"]));
  });

  it("keeps what is typed and found over a switch of the language, and says how far back it reaches", async () => {
    const { user, memory } = await raise({ indexing: true });
    await find("ticket-page");
    const field = await open();
    await user.keyboard("عبدال");
    await waitFor(() => expect(found().length).toBeGreaterThan(0));
    const before = found();
    expect((await find("search-preparing")).textContent).toContain("Tickets since");
    memory.choose({ language: "fa", languageChosen: true });
    await waitFor(() => expect(document.documentElement.lang).toBe("fa"));
    expect(screen.getByTestId("search-input")).toBe(field);
    expect(field.value).toBe("عبدال");
    expect(found()).toEqual(before);
    expect(screen.getByTestId("search-preparing").textContent).toContain("پیدا می‌شوند");
  });

  it("brings the rows behind the last one to whoever goes there", async () => {
    const { user } = await raise({ tickets: 100 });
    await find("ticket-page");
    await open();
    await user.keyboard("oc");
    await waitFor(() => expect(found().length).toBe(30));
    await user.keyboard("{PageDown}{PageDown}{PageDown}{PageDown}");
    await waitFor(() => expect(found().length).toBe(60));
  });
});

describe("marks", () => {
  it("cut a text without losing a letter", () => {
    const text = "رقم 6042-1187 كرة";
    const parts = cut(text, 0, text.length, [
      { from: 4, to: 13 },
      { from: 14, to: 17 },
    ]);
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(parts.filter((part) => part.found).map((part) => part.text)).toEqual(["6042-1187", "كرة"]);
    expect(cut(text, 4, 9, [{ from: 0, to: 6 }]).map((part) => [part.text, part.found])).toEqual([
      ["60", true],
      ["42-", false],
    ]);
  });
});
