import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";

const standing = async () => (await find("pending-standing")).dataset.standing;

describe("staying pending (A10)", () => {
  it("is asked for with a reason in one's own words, by P", async () => {
    const { memory, user } = await raise();
    await find("ticket-page");
    press("KeyP");
    const field = (await find("ask-pending-why")) as HTMLTextAreaElement;
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect((await find("ask-pending-send")).hasAttribute("disabled")).toBe(true);
    await user.type(field, "The partner looks into it");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(memory.acts.at(-1)).toEqual({
        act: "ask-pending",
        ticket: "t-3",
        reason: "The partner looks into it",
      }),
    );
    expect(await standing()).toBe("pending-asked");
    expect(screen.queryByTestId("approve-pending"), "who asks does not decide (K6)").toBeNull();
  });

  it("keeps the words of a request that was closed before it was sent", async () => {
    const { user } = await raise();
    await find("ticket-page");
    press("KeyP");
    await user.type(await find("ask-pending-why"), "half a reas");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByTestId("ask-pending-why")).toBeNull());
    press("KeyP");
    expect(((await find("ask-pending-why")) as HTMLTextAreaElement).value).toBe("half a reas");
  });

  it("is decided by whom the pack names: a term of the pack, or a reason why not", async () => {
    const { memory, user } = await raise({ decides: true });
    await find("ticket-page");
    expect(await standing()).toBe("pending-asked");
    press("KeyP");
    await user.click(await find("term-4"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toEqual({ act: "approve-pending", ticket: "t-3", term: 4 * 3_600_000 }),
    );
    await waitFor(async () => expect(await standing()).toBe("pending-approved"));
    expect(screen.queryByTestId("decline-pending")).toBeNull();
  });

  it("is declined only with a reason", async () => {
    const { memory, user } = await raise({ decides: true });
    await user.click(await find("decline-pending"));
    const send = await find("decline-pending-send");
    expect(send.hasAttribute("disabled")).toBe(true);
    await user.type(await find("decline-pending-why"), "Call the partner");
    await user.click(send);
    await waitFor(() =>
      expect(memory.acts.at(-1)).toEqual({ act: "decline-pending", ticket: "t-3", reason: "Call the partner" }),
    );
    await waitFor(() => expect(screen.queryByTestId("pending")).toBeNull());
  });

  it("ends when somebody goes on with the ticket", async () => {
    const { memory, user } = await raise({ decides: true });
    await user.click(await find("end-pending"));
    await waitFor(() => expect(memory.acts.at(-1)).toEqual({ act: "end-pending", ticket: "t-3" }));
    await waitFor(() => expect(screen.queryByTestId("pending")).toBeNull());
    await find("ask-pending");
  });
});
