import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, raise } from "../../gallery/stage";
import { isNight, minuteThere } from "./There";

const staged = { course: true } as const;
const plain = (text: string | null) => (text ?? "").replace(/[\u2066-\u2069]/gu, "");

describe("the customer's clock (E7)", () => {
  it("e7 reads the wall of the zone, with its clock changes", () => {
    expect(minuteThere("Europe/London", Date.UTC(2026, 9, 24, 12))).toBe(13 * 60);
    expect(minuteThere("Europe/London", Date.UTC(2026, 9, 26, 12))).toBe(12 * 60);
    expect(minuteThere("Asia/Kathmandu", Date.UTC(2026, 9, 26, 18, 30))).toBe(15);
  });

  it("e7 a night may reach over midnight", () => {
    const night = [21 * 60, 7 * 60] as const;
    expect([0, 7 * 60 - 1, 7 * 60, 21 * 60 - 1, 21 * 60].map((at) => isNight(at, night))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect([0, 60, 120].map((at) => isNight(at, [60, 120]))).toEqual([false, true, false]);
  });

  it("e7 stands beside the ticket, and says whether it is night there", async () => {
    await raise(staged);
    const now = await find("there-now");
    // Half past eleven UTC is half past six in New York.
    expect(plain(now.textContent)).toContain("06:32");
    expect(now.dataset.night).toBe("true");
    expect(plain(now.textContent)).toContain("New York");
  });

  it("e7 the zone is chosen from names, by the keyboard", async () => {
    const { memory, user } = await raise(staged);
    (await find("set-zone")).focus();
    await user.keyboard("{Enter}");
    await user.selectOptions(await find("zone"), "Tokyo");
    await user.click(await find("zone-send"));
    const deed = { deed: "set-zone", zone: "Asia/Tokyo" };
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "course", ticket: "t-3", deed }));
  });
});

describe("planned calls (E7)", () => {
  it("e7 only times that the desk offers are there, each by both clocks", async () => {
    const { memory, user } = await raise(staged);
    await user.click(await find("plan-call"));
    await user.selectOptions(await find("call-day"), "2026-11-23");
    const times = (await find("call-time")) as HTMLSelectElement;
    expect([...times.options].map((option) => plain(option.textContent))).toEqual([
      "09:00 there, 17:00 here",
      "09:30 there, 17:30 here",
    ]);
    await user.selectOptions(times, String(Date.UTC(2026, 10, 23, 14, 30)));
    await user.click(await find("call-send"));
    const deed = { deed: "plan-call", at: Date.UTC(2026, 10, 23, 14, 30) };
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "course", deed }));
    await waitFor(() => expect(screen.queryByTestId("call-send")).toBeNull());
  });

  it("e7 says when it is, there and here, and is kept as made or taken back", async () => {
    const { memory, user } = await raise(staged);
    const call = await find("call");
    expect(plain(call.textContent)).toContain("Sat 09:32 there");
    expect(plain(call.textContent)).toContain("Sat 17:32 here");
    await user.click(await find("call-made"));
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ deed: { deed: "end-call", made: true } }));
    await user.click(await find("call-drop"));
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ deed: { deed: "end-call", made: false } }));
  });
});
