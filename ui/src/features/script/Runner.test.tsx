import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ScriptScene } from "../../gallery/scripts";
import { find, press, raise } from "../../gallery/stage";

const opened = async (script: ScriptScene) => {
  const raised = await raise({ script });
  await find("script-panel");
  press("KeyR", { altKey: true, key: "ق" });
  await find("script-runner");
  return raised;
};
const stage = async () => (await find("stage")).dataset.step;

describe("the script runner (B17, K5)", () => {
  it("k5 a script is begun and gone through by the keyboard alone, each new step with the focus", async () => {
    const { memory, user } = await opened("offered");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-testid")).toBe("start-script-sign-in-code"));
    await user.keyboard("1");
    await waitFor(() =>
      expect(memory.acts.at(-1)).toEqual({ act: "start-script", ticket: "t-3", script: "sign-in-code" }),
    );
    await waitFor(() => expect(document.activeElement?.getAttribute("data-testid")).toBe("step-go"));
    await user.keyboard("{Enter}");
    await waitFor(async () => expect(await stage()).toBe("avatar"));
    await waitFor(() => expect(document.activeElement?.getAttribute("data-testid")).toBe("choice-green"));
    press("Digit2", { key: "٢" });
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "answer-step", choice: "grey", text: null }));
    await waitFor(() => expect(screen.getByTestId("step-avatar").textContent).toContain("Grey"));
  });

  it("says it in the customer's language, and in another by Alt J", async () => {
    await opened("say");
    const said = await find("say");
    expect([said.lang, said.getAttribute("dir")]).toEqual(["ar", "rtl"]);
    expect(said.textContent).toContain("شكرًا لاتصالكم");
    press("KeyJ", { altKey: true, key: "ت" });
    await waitFor(() => expect(screen.getByTestId("say").lang).toBe("en"));
    expect(screen.getByTestId("say").textContent).toContain("Thank you");
  });

  it("goes back without loss by Alt and the up arrow, from a field too", async () => {
    const { memory, user } = await opened("input");
    const field = await find("step-input");
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard("half@exam");
    press("ArrowUp", { altKey: true }, field);
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "back-script" }));
    await waitFor(async () => expect(await stage()).toBe("show"));
    press("Digit1");
    await waitFor(async () => expect(await stage()).toBe("mail"));
    expect(((await find("step-input")) as HTMLInputElement).value).toBe("half@exam");
  });

  it("k3 keeps what is typed, the focus and the step through all four languages", async () => {
    const { user } = await opened("input");
    const field = (await find("step-input")) as HTMLInputElement;
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard("half@exam");
    for (const language of ["ar", "fa", "ur", "en"]) {
      await user.click(screen.getByTestId(`lang-${language}`));
      await waitFor(() => expect(document.documentElement.lang).toBe(language));
      expect(screen.getByTestId("step-input")).toBe(field);
      expect(field.value).toBe("half@exam");
      expect(field.getAttribute("dir")).toBe("ltr");
      expect(document.activeElement).toBe(field);
    }
    expect(window.__missing ?? []).toEqual([]);
  });

  it("keeps refused words beside the reason, and gives them up once they are taken", async () => {
    const { user, memory } = await opened("input");
    const field = (await find("step-input")) as HTMLInputElement;
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard("refuse me{Enter}");
    expect((await find("fault")).dataset.code).toBe("reply-ticket-closed");
    expect(field.value).toBe("refuse me");
    await user.clear(field);
    await user.type(field, "a@example.sa{Enter}");
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "answer-step", text: "a@example.sa" }));
    expect((await find("script-ended")).dataset.end).toBe("solved");
  });

  it("b17 counts what the agent judges by digits, until five are right", async () => {
    const { memory } = await opened("judged");
    expect((await find("question")).dataset.id).toBe("payment");
    expect(screen.getByTestId("tally").dataset).toMatchObject({ right: "3", wrong: "1" });
    expect(screen.getByTestId("tally").textContent).toContain("more right answers pass");
    press("Digit1", { key: "١" });
    await waitFor(() =>
      expect(memory.acts.at(-1)).toMatchObject({ act: "judge-answer", question: "payment", verdict: "right" }),
    );
    await waitFor(() => expect(screen.getByTestId("question").dataset.id).toBe("products"));
    press("Digit3");
    await waitFor(() => expect(screen.getByTestId("question").dataset.id).toBe("orders"));
    press("Digit1");
    expect((await find("quiz-result")).dataset.result).toBe("passed");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-testid")).toBe("step-go"));
  });

  it("x4 compares blind, tells the tries that are left, and shows no stored answer", async () => {
    const { memory, user } = await opened("blind");
    const field = (await find("blind-said")) as HTMLInputElement;
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard("Visa{Enter}");
    await waitFor(() =>
      expect(memory.acts.at(-1)).toMatchObject({ act: "compare-answer", question: "payment", said: "Visa" }),
    );
    await waitFor(() => expect(screen.getByTestId("tries").textContent).toContain("No match"));
    expect(field.value).toBe("Visa");
    await user.clear(field);
    await user.type(field, "بطاقة مدى{Enter}");
    await waitFor(() => expect(screen.getByTestId("question").dataset.id).toBe("products"));
    expect(screen.getByTestId("tally").dataset).toMatchObject({ right: "4", wrong: "1" });
    await user.click(screen.getByTestId("verdict-skipped"));
    await waitFor(() => expect(screen.getByTestId("cell-products").dataset.state).toBe("skipped"));
  });

  it("b17 a guarded step is locked with its reason while the customer is not verified", async () => {
    await opened("locked");
    expect((await find("step-shut")).dataset.code).toBe("seat-not-allowed");
    expect(screen.queryByTestId("choice-given")).toBeNull();
  });

  it("x4 hides beside the ticket what the customer is asked for", async () => {
    await raise({ script: "blind" });
    await find("script-panel");
    expect(screen.getAllByText("Hidden while you verify").length).toBeGreaterThan(0);
  });
});
