import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";
import { chosenOf, daysFrom, step } from "./slots";

const approvals = "/work?queue=pending";
const hour = 3_600_000;

describe("deciding while the manager is away (A10)", () => {
  it("is handed over by V: whom, from when, until when", async () => {
    const { memory, user } = await raise({ delegation: "manager" }, approvals);
    await find("delegations");
    press("KeyV");
    await user.selectOptions(await find("delegate-who"), "u-7");
    const until = (await find("delegate-until")) as HTMLSelectElement;
    await user.selectOptions(until, until.options[2]?.value ?? "");
    const times = (await find("delegate-until-time")) as HTMLSelectElement;
    await user.selectOptions(times, times.options[3]?.value ?? "");
    const chosen = Number(times.value);
    await user.click(await find("delegate-submit"));
    await waitFor(() => expect(memory.acts.at(-1)).toEqual({ act: "delegate", to: "u-7", from: null, until: chosen }));
    const words = await find("delegation-words");
    expect(words.textContent).toContain("Omar Nasser");
    expect(screen.queryByTestId("delegate"), "one at a time").toBeNull();
  });

  it("may begin later, and then its end is counted from there", async () => {
    const { memory, user } = await raise({ delegation: "manager" }, approvals);
    await user.click(await find("delegate"));
    expect(screen.queryByTestId("delegate-from-time"), "now has no time").toBeNull();
    const from = (await find("delegate-from")) as HTMLSelectElement;
    await user.selectOptions(from, from.options[5]?.value ?? "");
    const time = (await find("delegate-from-time")) as HTMLSelectElement;
    await user.selectOptions(time, time.options[18]?.value ?? "");
    await user.click(await find("delegate-submit"));
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "delegate", from: Number(time.value) }));
    const act = memory.acts.at(-1);
    expect(act?.act === "delegate" && act.until > (act.from ?? 0)).toBe(true);
    expect((await find("delegation")).dataset.standing).toBe("coming");
  });

  it("is ended by who gave it, and the record keeps it", async () => {
    const { memory, user } = await raise({ delegation: "away" }, approvals);
    await user.click(await find("end-delegation"));
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "end-delegation" }));
    await user.click(await find("delegate"));
    expect((await screen.findAllByText(/ended/)).length).toBeGreaterThan(0);
  });

  it("tells who stands in for whom, and lets nobody else end it", async () => {
    await raise({ delegation: "deputy" }, approvals);
    expect((await find("delegation-words")).textContent).toContain("You decide for");
    expect(screen.queryByTestId("end-delegation")).toBeNull();
    expect(screen.queryByTestId("delegate"), "who stands in names nobody").toBeNull();
  });

  it("stands nowhere but above what is to be decided", async () => {
    await raise({ delegation: "away" });
    await find("ticket-page");
    expect(screen.queryByTestId("delegations")).toBeNull();
  });

  it("says on the ticket for whom one decides, and who approved for whom", async () => {
    const { user } = await raise({ delegation: "deputy", decides: true });
    expect((await find("pending-instead-of")).textContent).toContain("You decide for");
    press("KeyP");
    await user.click(await find("term-2"));
    expect((await find("pending-approved-by")).textContent).toContain("هدى الدوسري");
  });
});

describe("moments to choose from", () => {
  const key = (at: number) => new Date(at).toISOString().slice(0, 10);

  it("are half hours after now, by the days of the person's calendar", () => {
    const from = Date.UTC(2026, 10, 21, 22, 40);
    const days = daysFrom(from, 26 * hour, key);
    expect(days.map((day) => day.key)).toEqual(["2026-11-21", "2026-11-22", "2026-11-23"]);
    expect(days[0]?.at).toEqual([Date.UTC(2026, 10, 21, 23), Date.UTC(2026, 10, 21, 23, 30)]);
    const last = days.at(-1)?.at.at(-1) ?? 0;
    expect(last <= from + 26 * hour && last > from + 26 * hour - step).toBe(true);
  });

  it("keep the time when only the day is changed, and end with the day without a choice", () => {
    const days = daysFrom(Date.UTC(2026, 10, 21, 8), 72 * hour, key);
    const nine = Date.UTC(2026, 10, 21, 9);
    expect(chosenOf(days, "2026-11-22", nine)?.at).toBe(Date.UTC(2026, 10, 22, 9));
    expect(chosenOf(days, null, null)?.at).toBe(Date.UTC(2026, 10, 21, 23, 30));
    expect(chosenOf([], null, null)).toBeNull();
  });
});
