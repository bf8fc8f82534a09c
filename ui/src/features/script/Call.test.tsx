import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ScriptScene } from "../../gallery/scripts";
import { find, press, raise } from "../../gallery/stage";

const opened = async (script: ScriptScene) => {
  const raised = await raise({ script });
  await find("script-panel");
  press("KeyR", { altKey: true, key: "ق" });
  await find("stage");
  return raised;
};
const called = { act: "floor", ask: { ask: "call-step", ticket: "t-3", run: "run-1", step: "mail" } };

describe("the call of a step (A18)", () => {
  it("a18 is asked for by Alt D, with the number masked until then", async () => {
    const { memory } = await opened("call");
    const number = await find("step-number");
    expect(number.textContent).toContain("4321");
    expect(number.textContent).not.toContain("765");
    press("KeyD", { altKey: true, key: "ي" });
    await waitFor(() => expect(memory.acts.at(-1)).toEqual(called));
  });

  it("a18 says beforehand that it would wait, and that every seat is taken", async () => {
    await opened("call-full");
    expect((await find("call-of-step")).textContent).toContain("Every seat for calls is taken");
    expect(screen.getByTestId("call-step")).toBeTruthy();
  });

  it("a18 stands in line with its place, and is withdrawn by whoever asked", async () => {
    const { memory, user } = await opened("call-waits");
    const call = await find("call-of-step");
    expect(call.dataset.state).toBe("waiting");
    expect(call.textContent).toMatch(/number \u2068?2\u2069? in line/u);
    expect(within(call).queryByTestId("call-step")).toBeNull();
    // The script can be gone on with all the same.
    expect(screen.getByTestId("choice-green")).toBeTruthy();
    await user.click(within(call).getByTestId("withdraw-call"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toEqual({ act: "floor", ask: { ask: "hang-up", contact: "k-task" } }),
    );
  });

  it("a18 shows the whole number to whoever makes the call, and the way to its card", async () => {
    await opened("call-active");
    expect((await find("step-number")).textContent).toContain("+966 55 765 4321");
    expect(screen.getByTestId("open-call")).toBeTruthy();
  });

  it("a18 says why nobody can be called", async () => {
    await opened("call-shut");
    expect(within(await find("call-of-step")).getByTestId("fault").dataset.code).toBe("line-needed");
    expect(screen.queryByTestId("call-step")).toBeNull();
  });
});

describe("what a step does of itself (B4, B15, B16)", () => {
  it("b16 says from what to what a customer's address is changed, both masked, and reveals each by itself", async () => {
    const { memory } = await opened("set");
    const sets = await find("step-sets");
    expect(sets.textContent).not.toContain("a.alharbi@");
    press("KeyV", { altKey: true, key: "ر" });
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "reveal", secret: { secret: "email" } }));
    await waitFor(() => expect(sets.textContent).toContain("a.alharbi@example.sa"));
  });

  it("b14 gives the ticket to somebody who was chosen", async () => {
    const { memory, user } = await opened("assign");
    expect((await find("step-go")).getAttribute("disabled")).not.toBeNull();
    const people = (await find("step-person")) as HTMLSelectElement;
    await user.selectOptions(people, people.options[1]?.value ?? "");
    await user.click(screen.getByTestId("step-go"));
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "answer-step", to: people.value }));
  });

  it("e2 names who is not there, gives the ticket to none of them, and says what helps", async () => {
    const { memory, user } = await opened("assign-absent");
    const people = (await find("step-person")) as HTMLSelectElement;
    const absent = [...people.options].filter((option) => option.value !== "");
    expect(absent.map((option) => option.disabled)).toEqual([true, true, true]);
    expect(absent[0]?.textContent).toMatch(/^\u2068?ريم العتيبي\u2069? \(\u2068?Off duty\u2069?\)$/u);
    expect(document.body.textContent).toContain("Nobody who could get it is there now.");
    await user.selectOptions(people, absent[0]?.value ?? "");
    expect(screen.getByTestId("step-go").getAttribute("disabled")).not.toBeNull();
    expect(memory.acts.some((act) => act.act === "answer-step")).toBe(false);
  });

  it("b4 takes a country by its name, and sends its code", async () => {
    const { memory, user } = await opened("country");
    await user.selectOptions(await find("step-input"), "EG");
    await user.click(screen.getByTestId("step-go"));
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "answer-step", text: "EG" }));
  });

  it("b15 begins a note with what was written for it, and sends it as it stands", async () => {
    const { memory, user } = await opened("write");
    const field = (await find("step-input")) as HTMLTextAreaElement;
    expect(field.value).toContain("Old e-mail");
    await user.click(screen.getByTestId("step-go"));
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "answer-step", text: field.value }));
  });
});
