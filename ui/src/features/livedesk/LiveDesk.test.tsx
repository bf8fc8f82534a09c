import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";

const floorAsks = (memory: { acts: { act: string }[] }) => memory.acts.filter((act) => act.act === "floor");
const last = (memory: { acts: unknown[] }) => memory.acts.at(-1);

describe("seats (A1, A6)", () => {
  it("a1 a seat is taken by Alt T under an Arabic layout, and left by its button", async () => {
    const { memory, user } = await raise({ floor: "free" }, "/live");
    await find("live-desk");
    press("KeyT", { altKey: true, key: "ف" });
    await waitFor(() => expect(last(memory)).toEqual({ act: "floor", ask: { ask: "take", channel: "chat" } }));
    await waitFor(() => expect(screen.getByTestId("seat-chat-1").dataset.state).toBe("mine"));
    expect(screen.getByTestId("taken-chat").textContent?.replace(/[⁦-⁩]/gu, "")).toBe("2 of 5 taken, 3 each");
    await user.click(screen.getByTestId("leave-chat"));
    await waitFor(() => expect(last(memory)).toEqual({ act: "floor", ask: { ask: "leave", channel: "chat" } }));
    await waitFor(() => expect(screen.getByTestId("seat-chat-1").dataset.state).toBe("free"));
  });

  it("a1 a free seat is taken by its own tile", async () => {
    const { memory, user } = await raise({ floor: "free" }, "/live");
    await user.click(await find("seat-whatsapp-3"));
    await waitFor(() => expect(last(memory)).toEqual({ act: "floor", ask: { ask: "take", channel: "whatsapp" } }));
  });

  it("x1 the sixth agent waits in the seat line and sees the place", async () => {
    const { memory, user } = await raise({ floor: "full" }, "/live");
    const chat = await find("channel-chat");
    expect(within(chat).queryAllByTestId(/^seat-chat-/u)).toHaveLength(5);
    expect(within(chat).queryByText("Free")).toBeNull();
    await user.click(screen.getByTestId("wait-chat"));
    await waitFor(() => expect(last(memory)).toEqual({ act: "floor", ask: { ask: "wait", channel: "chat" } }));
    expect((await find("place-chat")).dataset.place).toBe("1");
    await user.click(screen.getByTestId("give-up-chat"));
    await waitFor(() => expect(screen.queryByTestId("place-chat")).toBeNull());
  });

  it("a6 a break is taken by Alt B and a digit, releases the seat, and is ended by Alt B", async () => {
    const { memory, user } = await raise({ floor: "active" }, "/live");
    await find("live-desk");
    press("KeyB", { altKey: true, key: "لا" });
    await find("break-prayer");
    await user.keyboard("2");
    await waitFor(() => expect(last(memory)).toEqual({ act: "floor", ask: { ask: "break", reason: "lunch" } }));
    await waitFor(() => expect(screen.getByTestId("me-card").dataset.state).toBe("break"));
    expect(screen.getByTestId("presence").textContent).toContain("Lunch");
    expect(screen.queryByTestId("leave-chat")).toBeNull();
    expect((await find("floor-why")).dataset.code).toBe("seat-on-break");
    expect(screen.getByTestId("seat-chat-3").hasAttribute("disabled")).toBe(true);
    press("KeyB", { altKey: true });
    await waitFor(() => expect(last(memory)).toEqual({ act: "floor", ask: { ask: "online" } }));
    await waitFor(() => expect(screen.getByTestId("me-card").dataset.state).toBe("online"));
  });

  it("k4 nothing is asked of the floor while the line is down, and that is told once", async () => {
    const { memory } = await raise({ floor: "active", line: "offline" }, "/live");
    expect(await screen.findAllByTestId("floor-down")).toHaveLength(1);
    press("KeyT", { altKey: true });
    press("KeyB", { altKey: true });
    press("KeyE", { altKey: true });
    expect(screen.getByTestId("end-contact").hasAttribute("disabled")).toBe(true);
    expect(screen.getByTestId("take-break").hasAttribute("disabled")).toBe(true);
    expect(floorAsks(memory)).toEqual([]);
  });

  it("x2 who may forces somebody out with a reason, and not without", async () => {
    const { memory, user } = await raise({ floor: "override" }, "/live");
    await user.click(await find("force-out-chat-2"));
    expect((await find("force-out-chat-2-send")).hasAttribute("disabled")).toBe(true);
    await user.type(await find("force-out-chat-2-why"), "Went home");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(last(memory)).toEqual({ act: "floor", ask: { ask: "force-out", seat: "s-chat-2", why: "Went home" } }),
    );
  });

  it("x2 nobody else is shown the way beyond the rule", async () => {
    await raise({ floor: "full" }, "/live");
    await find("channel-chat");
    expect(screen.queryByTestId("force-out-chat-2")).toBeNull();
    expect(screen.queryByTestId("person-u-reem")).toBeNull();
  });
});

describe("live chats and calls (A5, X1)", () => {
  it("x1 an offer is told on every screen and accepted by Alt A, which opens it", async () => {
    const { memory } = await raise({ floor: "offered" });
    await find("ticket-page");
    expect((await find("offer-heard")).textContent).toContain("Maryam Al-Balushi");
    press("KeyA", { altKey: true, key: "ش" });
    await waitFor(() => expect(last(memory)).toEqual({ act: "floor", ask: { ask: "accept", contact: "k-offer" } }));
    await waitFor(() => expect(screen.getByTestId("contact-card").dataset.id).toBe("k-offer"));
    expect(screen.getByTestId("contact-k-offer").getAttribute("aria-selected")).toBe("true");
    press("KeyA", { altKey: true });
    expect(floorAsks(memory)).toHaveLength(1);
  });

  it("x1 an offer is let pass by Alt X", async () => {
    const { memory } = await raise({ floor: "offered" }, "/live");
    await find("contact-k-offer");
    press("KeyX", { altKey: true, key: "ء" });
    await waitFor(() => expect(last(memory)).toEqual({ act: "floor", ask: { ask: "decline", contact: "k-offer" } }));
    await waitFor(() => expect(screen.queryByTestId("contact-k-offer")).toBeNull());
  });

  it("a5 a call shows the brand dialled, and Ctrl and a digit go from one to the next, from a field too", async () => {
    const { user } = await raise({ floor: "active" }, "/live");
    expect((await find("brand")).textContent).toBe("Bitaqaty");
    await user.click(await find("composer-text"));
    press("Digit2", { ctrlKey: true, key: "٢" }, screen.getByTestId("composer-text"));
    await waitFor(() => expect(screen.getByTestId("contact-card").dataset.id).toBe("k-chat"));
  });

  it("a1 a reply at the live desk names its contact", async () => {
    const { memory, user } = await raise({ floor: "active" }, "/live?contact=k-chat");
    await user.type(await find("composer-text"), "The PUBG one");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(memory.acts.find((act) => act.act === "reply")).toMatchObject({ contact: "k-chat" }));
  });

  it("keeps the contact in hand, its words and the focus when another comes and when it goes by itself", async () => {
    const { memory, user } = await raise({ floor: "active" }, "/live?contact=k-chat");
    const field = await find("composer-text");
    await user.type(field, "half a sen");
    const { view } = memory.floor;
    memory.floor.view = { ...view, contacts: view.contacts.filter((contact) => contact.id !== "k-chat") };
    memory.tell({ topic: "floor" });
    await find("contact-gone");
    expect(screen.getByTestId("contact-card").dataset.id).toBe("k-chat");
    expect(screen.getByTestId("composer-text")).toBe(field);
    expect(document.activeElement).toBe(field);
    await user.click(screen.getByTestId("contact-gone-leave"));
    await waitFor(() => expect(screen.getByTestId("contact-card").dataset.id).toBe("k-call"));
  });

  it("a1 is ended by Alt E, and its outcome is said by Alt and a digit", async () => {
    const { memory } = await raise({ floor: "active" }, "/live?contact=k-bare");
    await find("end-contact");
    press("KeyE", { altKey: true });
    await find("wrap-up");
    press("Digit3", { altKey: true });
    await waitFor(() =>
      expect(last(memory)).toEqual({ act: "floor", ask: { ask: "finish", contact: "k-bare", outcome: "dropped" } }),
    );
    await waitFor(() => expect(screen.getByTestId("contact-card").dataset.id).toBe("k-call"));
    expect(screen.queryByTestId("contact-gone")).toBeNull();
  });

  it("x2 is given to a colleague who sits on its channel, and the next one is at hand", async () => {
    const { memory, user } = await raise({ floor: "active" }, "/live?contact=k-chat");
    await find("transfer");
    press("KeyF", { altKey: true, key: "ب" });
    await user.click(await find("transfer-u-tariq"));
    await waitFor(() =>
      expect(last(memory)).toEqual({ act: "floor", ask: { ask: "transfer", contact: "k-chat", to: "u-tariq" } }),
    );
    await waitFor(() => expect(screen.getByTestId("contact-card").dataset.id).toBe("k-call"));
    expect(screen.queryByTestId("contact-gone")).toBeNull();
  });

  it("x1 an offer that is over leaves nothing behind", async () => {
    const { memory } = await raise({ floor: "offered" }, "/live?contact=k-offer");
    await find("accept");
    const { view } = memory.floor;
    memory.floor.view = { ...view, contacts: view.contacts.filter((contact) => contact.id !== "k-offer") };
    memory.tell({ topic: "floor" });
    await waitFor(() => expect(screen.getByTestId("contact-card").dataset.id).toBe("k-chat"));
    expect(screen.queryByTestId("contact-gone")).toBeNull();
  });

  it("is recorded as a ticket with what is known, and linked to it", async () => {
    const { memory, user } = await raise({ floor: "wrap-up" }, "/live?contact=k-wrap");
    await user.click(await find("record-contact"));
    expect(((await find("new-find")) as HTMLInputElement).value).toBe("عبدالله الحربي");
    expect((screen.getByTestId("new-channel") as HTMLSelectElement).value).toBe("chat");
    await user.click(await find("customer-k-1"));
    await user.type(screen.getByTestId("new-subject"), "Code");
    await user.type(screen.getByTestId("new-text"), "It does not work");
    await user.click(screen.getByTestId("new-submit"));
    await waitFor(() => expect(last(memory)).toMatchObject({ act: "floor", ask: { ask: "link", contact: "k-wrap" } }));
  });

  it("a18 a call that the agent makes is begun by hand", async () => {
    const { memory, user } = await raise({ floor: "active" }, "/live");
    await find("live-desk");
    press("KeyN", { altKey: true });
    await user.type(await find("start-name"), "Zayn");
    await user.selectOptions(screen.getByTestId("start-channel"), "maqsam");
    await user.selectOptions(await find("start-brand"), "onecard");
    await user.click(await find("start-call-out"));
    await waitFor(() =>
      expect(last(memory)).toEqual({
        act: "floor",
        ask: {
          ask: "call-out",
          contact: { channel: "maqsam", brand: "onecard", customer: "Zayn", language: "ar", ticket: null },
        },
      }),
    );
    await waitFor(() => expect(screen.getByTestId("contact-card").textContent).toContain("Zayn"));
  });
});

describe("keys of the live desk", () => {
  it("leave a seat and record a live contact", async () => {
    const { memory } = await raise({ floor: "active" }, "/live?contact=k-bare");
    await find("record-contact");
    press("KeyU", { altKey: true });
    expect(memory.acts.at(-1)).toMatchObject({ act: "floor", ask: { ask: "leave" } });
    press("KeyC", { altKey: true });
    await find("new-find");
  });

  it("open its ticket on the workbench", async () => {
    await raise({ floor: "active" }, "/live?contact=k-chat");
    await find("contact-ticket");
    press("KeyK", { altKey: true });
    await find("ticket-page");
  });
});

describe("the switch of language at the live desk (K3)", () => {
  it("keeps contact, tab and draft in all four", async () => {
    const { user } = await raise({ floor: "active" }, "/live?contact=k-chat");
    const field = (await find("composer-text")) as HTMLTextAreaElement;
    await user.type(field, "half");
    for (const language of ["ar", "fa", "ur", "en"]) {
      await user.click(screen.getByTestId(`lang-${language}`));
      await waitFor(() => expect(document.documentElement.lang).toBe(language));
      expect(screen.getByTestId("composer-text")).toBe(field);
      expect(field.value).toBe("half");
      expect(screen.getByTestId("contact-card").dataset.id).toBe("k-chat");
    }
    expect(window.__missing ?? []).toEqual([]);
  });
});
