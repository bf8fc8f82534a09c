import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";

const plain = (text: string | null) => (text ?? "").replace(/[\u2066-\u2069]/gu, "");

async function shown(reports: "surveys" | "surveys-empty" | "surveys-read", more = {}) {
  const raised = await raise({ reports, ...more }, "/reports");
  await raised.user.click(await find("part-surveys"));
  return raised;
}

describe("survey results (D6)", () => {
  it("d6 the share that answered, and of each question the mean and how often each answer was given", async () => {
    await shown("surveys");
    expect((await find("results-rate")).dataset.rate).toBe("37");
    expect(plain(screen.getByTestId("results").textContent)).toContain("47 of 128 customers answered");
    const satisfied = screen.getByTestId("result-satisfied");
    expect(plain(satisfied.textContent)).toContain("Mean 4.02 of 5");
    expect(screen.getByTestId("result-satisfied-5").dataset.count).toBe("21");
    expect(plain(screen.getByTestId("result-solved-partly").textContent)).toContain("In part");
    expect(screen.queryByTestId("result-remarks")).toBeNull();
  });

  it("d6 a remark leads to its ticket where that is here", async () => {
    const { user } = await shown("surveys");
    const remark = await find("remark-q-1");
    expect(
      within(remark)
        .getByText(/پاسخ دیر رسید/u)
        .getAttribute("dir"),
    ).toBe("auto");
    expect(plain(remark.textContent)).toContain("Satisfaction: 2");
    expect(screen.queryByTestId("result-open-t-99")).toBeNull();
    await user.click(within(remark).getByTestId("result-open-t-2"));
    await find("ticket-page");
  });

  it("d6 it is asked of this machine for the days that are chosen, without the line too, and saved", async () => {
    const { memory, user } = await shown("surveys", { line: "offline" });
    await find("results-rate");
    const asked = () => memory.asked.filter(({ view }) => view === "surveys").at(-1);
    expect(asked()).toMatchObject({ asked: { from: "2026-11-01", to: "2026-11-21" } });
    await user.selectOptions(screen.getByTestId("report-preset"), "week");
    await waitFor(() => expect(asked()).toMatchObject({ asked: { from: "2026-11-15" } }));
    await user.click(screen.getByTestId("report-csv"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toMatchObject({ act: "save-report", form: "csv", asked: { report: "surveys" } }),
    );
  });

  it("d6 an improvement is recorded from an answer, with its question and a day, and said to be done", async () => {
    const { memory, user } = await shown("surveys");
    await user.click(await find("improve-from-q-1"));
    expect(screen.getByTestId("improve-send").hasAttribute("disabled")).toBe(true);
    await user.type(screen.getByTestId("improve-text"), "Answer within the hour");
    await user.selectOptions(screen.getByTestId("improve-question"), "satisfied");
    await user.selectOptions(screen.getByTestId("improve-day"), "some");
    await user.selectOptions(screen.getByTestId("improve-until-day"), "30");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(memory.acts.at(-1)).toEqual({
        act: "record-improvement",
        text: "Answer within the hour",
        question: "satisfied",
        surveys: ["q-1"],
        due: "2026-11-30",
      }),
    );
    const recorded = await find("improvement-i-9");
    expect(plain(recorded.textContent)).toContain("Not sent yet");
    await user.click(within(recorded).getByTestId("finish-i-9"));
    await waitFor(() => expect(screen.getByTestId("improvement-i-9").dataset.done).toBe("true"));
    expect(memory.acts.at(-1)).toEqual({ act: "finish-improvement", improvement: "i-9" });
  });

  it("d6 it is begun by its key, and what is late is said by icon, word and colour", async () => {
    await shown("surveys");
    const late = (await find("improvement-i-1")).querySelector(".clock.late");
    expect(plain(late?.textContent ?? "")).toContain("Overdue");
    expect(late?.querySelector("svg")).not.toBeNull();
    press("KeyI", { key: "ه" });
    await find("improve-text");
  });

  it("d6 who only reads records nothing, and whoever is told nothing has no such part", async () => {
    await shown("surveys-read");
    await find("improvement-i-1");
    expect(screen.queryByTestId("improve")).toBeNull();
    expect(screen.queryByTestId("finish-i-1")).toBeNull();
    expect(screen.queryByTestId("improve-from-q-1")).toBeNull();
  });

  it("d6 an agent's desk has no such part", async () => {
    await raise({ reports: "agent" }, "/reports");
    await find("reports");
    expect(screen.queryByTestId("part-surveys")).toBeNull();
  });

  it("d6 where nobody was asked that is said, and an improvement can be recorded all the same", async () => {
    await shown("surveys-empty");
    expect(await screen.findByText("Nobody was asked in these days")).toBeDefined();
    expect(screen.getByText("No improvement is recorded yet.")).toBeDefined();
    expect(screen.getByTestId("improve")).toBeDefined();
  });
});
