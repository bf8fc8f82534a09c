import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";

describe("escalating a product by a separate mail (A17)", () => {
  it("begins by M with the product of the request, and shows the mail as it will be", async () => {
    const { memory, user } = await raise({ complaint: "party" });
    await find("escalate");
    press("KeyM");
    const product = (await find("escalate-product")) as HTMLInputElement;
    await waitFor(() => expect(product.value).toBe("Play 50"));
    expect((await find("escalate-subject")).textContent, "in the ticket's language").toContain("تصعيد Play 50");
    await user.selectOptions(await find("escalate-language"), "en");
    await waitFor(() =>
      expect(screen.getByTestId("escalate-subject").textContent).toBe("Play 50 Escalation - 21 Nov 2026"),
    );
    expect((await find("escalate-attached")).textContent).toContain("OC-2026-004185");
    await user.clear(product);
    expect((await find("escalate-submit")).hasAttribute("disabled"), "no product").toBe(true);
    await user.type(product, "Play 100");
    await waitFor(() =>
      expect(screen.getByTestId("escalate-subject").textContent).toBe("Play 100 Escalation - 21 Nov 2026"),
    );
    await waitFor(() => expect(screen.getByTestId("escalate-submit").hasAttribute("disabled")).toBe(false));
    await user.click(await find("escalate-submit"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toMatchObject({
        act: "escalate",
        product: "Play 100",
        subject: "Play 100 Escalation - 21 Nov 2026",
      }),
    );
  });

  it("keeps what was changed by hand, and speaks the language that is chosen", async () => {
    const { user } = await raise({ complaint: "party" });
    await user.click(await find("escalate"));
    const text = (await find("escalate-text")) as HTMLTextAreaElement;
    await waitFor(() => expect(text.value).toContain("١٩ نوفمبر"));
    await user.type(text, " Call us.");
    await user.type(await find("escalate-product"), "0");
    await waitFor(() => expect(screen.getByTestId("escalate-subject").textContent).toContain("Play 500"));
    expect(text.value).toContain("Call us.");
    await user.selectOptions(await find("escalate-language"), "en");
    await waitFor(() => expect(screen.getByTestId("escalate-subject").textContent).toContain("Escalation"));
  });

  it("cannot be pressed by who may not, and says why", async () => {
    await raise({ complaint: "junior" });
    expect((await find("escalate")).hasAttribute("disabled")).toBe(true);
    expect((await find("escalate-refused")).dataset.code).toBe("escalate-not-allowed");
  });

  it("is not there on the customer's ticket", async () => {
    await raise({ complaint: "late" });
    await find("request");
    expect(screen.queryByTestId("escalate")).toBeNull();
  });
});
