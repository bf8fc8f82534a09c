import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { outbox } from "../../gallery/fixtures";
import { find, press, raise } from "../../gallery/stage";

describe("outbox (K4)", () => {
  it("shows every command with its state, refused ones with reason and words", async () => {
    await raise({ outbox, line: "offline" }, "/outbox");
    await waitFor(() => expect(screen.getAllByTestId("outbox-entry")).toHaveLength(outbox.length));
    const states = screen.getAllByTestId("outbox-entry").map((entry) => entry.dataset.state);
    expect(states).toEqual(["refused", "stale", "parked", "sending", "waiting", "accepted"]);
    const refused = screen.getAllByTestId("outbox-entry")[0] as HTMLElement;
    expect(within(refused).getByTestId("fault").dataset.code).toBe("reply-ticket-closed");
    expect(refused.textContent).toContain("Dear Khalid");
    expect((await find("outbox-waiting")).dataset.count).toBe("2");
  });

  it("retries, gives up and sends what grew stale", async () => {
    const { user, memory } = await raise({ outbox }, "/outbox");
    await user.click(await find("outbox-retry"));
    expect(memory.acts.at(-1)).toEqual({ act: "retry", n: 39 });
    await waitFor(() => expect(screen.queryByTestId("outbox-retry")).toBeNull());
    await user.click(screen.getByTestId("outbox-send"));
    expect(memory.acts.at(-1)).toEqual({ act: "send-stale", n: 21 });
  });

  it("has a key for each thing that can be done with the command in hand", async () => {
    const { memory } = await raise({ outbox, line: "offline" }, "/outbox");
    await waitFor(() => expect(screen.getAllByTestId("outbox-entry")).toHaveLength(outbox.length));
    const current = () => document.querySelector<HTMLElement>("[data-testid=outbox-entry][aria-current]")?.dataset.n;
    expect(current()).toBe("39");
    press("KeyR");
    expect(memory.acts.at(-1)).toEqual({ act: "retry", n: 39 });
    await waitFor(() => expect(current()).toBe("21"));
    press("KeyX");
    // What is being written on that ticket is kept before the words go behind it.
    await waitFor(() => expect(memory.acts.at(-1)).toEqual({ act: "discard", n: 21 }));
    press("KeyY");
    expect(memory.acts.at(-1)).toEqual({ act: "sync-now" });
    await waitFor(() => expect(screen.getAllByTestId("outbox-entry")).toHaveLength(outbox.length - 2));
    press("KeyJ");
    press("KeyJ");
    const second = screen.getAllByTestId("outbox-entry")[1] as HTMLElement;
    await waitFor(() => expect(current()).toBe(second.dataset.n));
    expect(document.activeElement).toBe(second);
    press("KeyK");
    press("KeyT");
    await find("ticket-page");
  });

  it("opens the ticket of a command on the workbench", async () => {
    const { user } = await raise({ outbox }, "/outbox");
    await user.click((await screen.findAllByTestId("outbox-open"))[1] as HTMLElement);
    expect((await find("ticket-page")).dataset.id).toBe("t-9");
  });

  it("tries the line now when told to", async () => {
    const { user, memory } = await raise({ line: "offline" }, "/outbox");
    await user.click(await find("sync-now"));
    expect(memory.acts.at(-1)).toEqual({ act: "sync-now" });
  });
});
