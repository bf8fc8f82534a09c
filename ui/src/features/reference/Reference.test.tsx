import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { find, press, raise } from "../../gallery/stage";

const opened = async () => {
  const raised = await raise();
  await find("conversation");
  press("KeyM", { altKey: true, key: "ة" });
  await find("reference");
  return raised;
};
const rows = () => screen.queryAllByTestId(/^reference-(store|hotline|channel|address|stopped)/u);

describe("the reference beside a ticket (B1, B4, A5)", () => {
  it("x5 is found by any word in whatever letters and digits it is typed", async () => {
    const { user } = await opened();
    const field = (await find("reference-find")) as HTMLInputElement;
    await waitFor(() => expect(document.activeElement).toBe(field));
    const found = async (typed: string) => {
      await user.clear(field);
      await user.type(field, typed);
      return rows().map((row) => row.dataset.testid);
    };
    expect(await found("٩٢٠٠٣١٢٠٥")).toEqual(["reference-hotline-bitaqaty"]);
    expect(await found("egypt usd")).toEqual(["reference-store-onecard-global"]);
    expect(await found("stopped EGYPT")).toEqual(["reference-stopped-reseller-egypt"]);
    expect(await found("nothing of it")).toEqual([]);
    await user.click(screen.getByTestId("lang-ar"));
    await waitFor(() => expect(document.documentElement.lang).toBe("ar"));
    // Persian letters on an Arabic name.
    expect(await found("معیدی البیع")).toEqual(["reference-stopped-reseller-egypt"]);
    await user.click(screen.getByTestId("lang-en"));
  });

  it("a5 what is found is copied, and an address opened", async () => {
    const { memory, user } = await opened();
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await user.click(await find("copy-hotline-onecard"));
    await waitFor(() => expect(write).toHaveBeenCalledWith("920031280"));
    await user.click(screen.getByTestId("open-address-merchants"));
    await waitFor(() => expect(memory.acts.at(-1)).toEqual({ act: "open-reference", id: "address-merchants" }));
  });

  it("stands beside the ticket and gives the focus back where it was", async () => {
    const { user } = await raise();
    const field = await find("composer-text");
    await user.click(field);
    press("KeyM", { altKey: true, key: "ة" }, field);
    await find("reference-find");
    expect(screen.getByTestId("conversation")).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByTestId("reference")).toBeNull());
    expect(document.activeElement).toBe(field);
  });
});
