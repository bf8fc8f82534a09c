import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AccountScene } from "../../gallery/accounts";
import { shownFor } from "../../gallery/masks";
import { find, press, raise } from "../../gallery/stage";

const standing = async (account: AccountScene) => raise({ account });

describe("whose account it is (B1)", () => {
  it("b1 says brand, store with its currency, how the account stands and the colour of its avatar", async () => {
    await standing("known");
    const facts = (await find("whose")).parentElement as HTMLElement;
    for (const words of ["OneCard", "Saudi store", "SAR", "Suspicious", "Red"]) {
      expect(within(facts).getByText(words)).toBeTruthy();
    }
  });

  it("b1 of several customers reached in one way nobody is guessed: an agent chooses, and nothing is shown before", async () => {
    const { memory, user } = await standing("unsure");
    expect((await find("whose")).dataset.standing).toBe("unsure");
    await user.click(screen.getByTestId("choose-customer"));
    await user.click(await find("found-k-2"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toEqual({
        act: "choose-customer",
        ticket: "t-3",
        customer: "k-2",
        newCustomer: null,
      }),
    );
  });

  it("b16 who writes from another address can be found by name, or be somebody new", async () => {
    const { memory, user } = await standing("unknown");
    await user.click(await find("choose-customer"));
    await user.click(await find("customer-new"));
    expect((await find("customer-create")).getAttribute("disabled")).not.toBeNull();
    await user.type(screen.getByTestId("customer-phone"), "+966500000001");
    await user.click(screen.getByTestId("customer-create"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toMatchObject({
        act: "choose-customer",
        customer: null,
        newCustomer: { phone: "+966500000001", email: null },
      }),
    );
  });

  it("b1 says that no store is for a brand and a country before anything is kept", async () => {
    const { memory, user } = await standing("known");
    await user.click(await find("describe-customer"));
    await user.selectOptions(await find("account-country"), "JP");
    expect(screen.getByTestId("account-store").textContent).not.toContain("SAR");
    await user.selectOptions(screen.getByTestId("account-country"), "AE");
    expect(screen.getByTestId("account-store").textContent).toBe("Global store · USD");
    await user.selectOptions(screen.getByTestId("account-state"), "active");
    await user.click(screen.getByTestId("account-save"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toEqual({
        act: "describe-customer",
        ticket: "t-3",
        customer: "k-1",
        brand: "onecard",
        country: "AE",
        account: "active",
        avatar: "red",
      }),
    );
  });
});

describe("what is masked on a ticket (X14)", () => {
  const whole = "+966 55 412 8830";
  const phone = () => document.querySelector<HTMLElement>(".side [data-secret=phone]") as HTMLElement;

  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("x14 shows the last digits alone, the whole number once it is revealed, and only for a while", async () => {
    const { memory } = await raise();
    await waitFor(() => expect(phone()).toBeTruthy());
    // What the customer wrote stays as they wrote it; beside it nothing shows the number.
    expect(document.querySelector(".side")?.textContent).not.toContain(whole);
    expect(phone().textContent).toContain("8830");
    press("KeyV", { key: "ر" });
    await waitFor(() => expect(phone().textContent).toContain(whole));
    expect(memory.acts.at(-1)).toEqual({ act: "reveal", ticket: "t-3", secret: { secret: "phone" } });
    expect(phone().dataset.shown).toBe("true");
    // The key goes on to the next one that is masked.
    press("KeyV", { key: "ر" });
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ secret: { secret: "email" } }));
    act(() => void vi.advanceTimersByTime(shownFor));
    expect(phone().textContent).not.toContain(whole);
    expect(phone().dataset.shown).toBe("false");
  });

  it("x14 a copy of a masked value is a reveal, on record before it is on the clipboard", async () => {
    const { memory } = await raise();
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await waitFor(() => expect(phone()).toBeTruthy());
    const write = vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async () => {
      expect(memory.acts.at(-1)).toMatchObject({ act: "reveal", secret: { secret: "phone" } });
    });
    await user.click(within(phone()).getByTestId("copy-masked"));
    await waitFor(() => expect(write).toHaveBeenCalledWith(whole));
  });

  it("x14 a note with a code is covered, and revealed by itself", async () => {
    const { memory } = await raise();
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const talk = await find("conversation");
    expect(talk.textContent).not.toContain("6042-1187-3390-5521 at");
    await user.click(within(talk).getByTestId("reveal"));
    await waitFor(() => expect(talk.textContent).toContain("6042-1187-3390-5521 at"));
    expect(memory.acts.at(-1)).toMatchObject({ act: "reveal", secret: { secret: "message", message: "e4" } });
  });

  it("x14 whose role may not reveal is told why, and has no way to", async () => {
    await raise({ mayNotReveal: true });
    const masked = (await screen.findAllByTestId("masked"))[0] as HTMLElement;
    expect(masked.title).toContain("quality-officer");
    expect(document.querySelector("[data-reveal]")).toBeNull();
    expect(screen.queryByTestId("reveals")).toBeNull();
  });

  it("x14 a supervisor reads who revealed what, and for what", async () => {
    await raise({ decides: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.click(await find("unfold-reveals"));
    const entries = screen.getAllByTestId("reveal-entry").map((entry) => entry.textContent);
    expect(entries).toHaveLength(3);
    expect(entries[0]).toContain("Mobile number");
    expect(entries[0]).toContain("to call");
    expect(entries[1]).toContain("in a reply or note");
  });
});
