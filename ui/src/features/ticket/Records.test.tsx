import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";

describe("records beside a ticket (C9 to C12)", () => {
  it("shows what is kept with its state, its dates and what is left", async () => {
    await raise({ records: "kept" });
    const card = (await screen.findAllByTestId("record"))[0] as HTMLElement;
    expect(card.dataset).toMatchObject({ kind: "package", state: "active" });
    expect(within(card).getByTestId("value-remaining").textContent).toBe("5");
    expect(within(card).getByTestId("value-price").textContent).toMatch(/EGP\s350\.50/);
    expect(within(card).getByTestId("value-usable-until").textContent).toBe("16 Dec 2026");
    const visits = within(card).getAllByTestId("record");
    expect(visits.map((visit) => visit.dataset.state)).toEqual(["completed", "planned"]);
  });

  it("says why something cannot be done, and leaves out what the role may not", async () => {
    await raise({ records: "kept" });
    expect((await find("shut-first-call-missed")).textContent).toContain("still valid");
    expect(screen.queryByTestId("record-package-end")).toBeNull();
    expect(screen.queryByTestId("record-package-first-call-missed")).toBeNull();
  });

  it("shows the fee and what comes back before it is confirmed, and confirms just that (C12)", async () => {
    const { memory, user } = await raise({ records: "kept" });
    await user.click(await find("record-package-cancel"));
    const shows = await find("record-shows");
    expect(within(shows).getByTestId("value-fee-visits").textContent).toBe("1.5");
    expect(within(shows).getByTestId("value-refund").textContent).toMatch(/EGP\s1,226\.75/);
    await user.click(await find("record-submit"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toMatchObject({
        act: "record",
        ask: {
          ask: "act",
          record: "p-1",
          action: "cancel",
          shown: { refund: { type: "money", amount: "1226.75", currency: "EGP" } },
        },
      }),
    );
  });

  it("shows the message that goes out, word for word, once it is known that it goes (C14)", async () => {
    const { memory, user } = await raise({ records: "kept" });
    await user.click(await find("record-visit-cancel-same-day"));
    expect((await find("record-submit")).hasAttribute("disabled")).toBe(true);
    await user.selectOptions(await find("ask-call"), "answered");
    await waitFor(() => expect(screen.getByTestId("record-submit").hasAttribute("disabled")).toBe(false));
    expect(screen.queryByTestId("record-text"), "who answered is not written to").toBeNull();
    await user.selectOptions(await find("ask-call"), "no-answer");
    const text = (await find("record-text")).textContent ?? "";
    expect(text).toContain("19125");
    await user.click(await find("record-submit"));
    await waitFor(() => {
      const act = memory.acts.at(-1);
      expect(act).toMatchObject({ act: "record", ask: { inputs: { call: "no-answer" } } });
      expect(act).toMatchObject({ ask: { texts: { "sms-5": text } } });
    });
  });

  it("begins a record by B and sends what was typed", async () => {
    const { memory, user } = await raise({ records: "empty" });
    await find("records");
    press("KeyB");
    await user.type(await find("ask-price"), "200");
    expect((await find("record-submit")).hasAttribute("disabled"), "not all is filled in").toBe(true);
    await user.type(await find("ask-visits"), "5");
    await user.selectOptions(await find("ask-payment"), "card");
    await user.click(await find("record-submit"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toMatchObject({
        act: "record",
        ask: { ask: "create", kind: "package", of: null, fields: { price: "200", visits: "5", payment: "card" } },
      }),
    );
  });

  it("is not there on a desk that keeps nothing", async () => {
    await raise({});
    await screen.findAllByTestId("entry");
    expect(screen.queryByTestId("records")).toBeNull();
  });
});
