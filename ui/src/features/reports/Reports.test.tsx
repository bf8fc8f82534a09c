import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";

const plain = (text: string | null) => (text ?? "").replace(/[\u2066-\u2069]/gu, "");
const asked = (memory: { asked: { view: string }[] }) =>
  memory.asked.filter((one) => one.view === "resolution") as unknown as {
    asked: { from: string; to: string; brand: string | null; agent: string | null; kind: string | null };
    of: { band: number; offset: number } | null;
  }[];

describe("reports on resolutions (A8)", () => {
  it("a8 each band stands beside its goal, and says by icon, word and colour whether it is met", async () => {
    await raise({}, "/reports");
    const first = await find("band-0");
    expect(first.dataset.met).toBe("false");
    expect(plain(first.textContent)).toContain("Within 24 h");
    expect(plain(first.textContent)).toContain("67%");
    const standing = within(first).getByText(/Not met/u);
    expect(plain(standing.textContent)).toBe("Not met: 67% by then, goal 70%");
    expect(standing.closest(".clock")?.classList.contains("late")).toBe(true);
    expect(standing.closest(".clock")?.querySelector("svg")).not.toBeNull();
    const second = screen.getByTestId("band-1");
    expect(plain(second.textContent)).toContain("Met: 86% by then, goal 85%");
    expect(plain(screen.getByTestId("band-3").textContent)).toContain("Met: 4%, at most 5%");
    expect(plain(screen.getByTestId("report-resolved").textContent)).toBe("1,284 tickets resolved");
  });

  it("d4 what was missed is counted by cause, and what is not recorded yet too", async () => {
    await raise({}, "/reports");
    expect((await find("misses-first-reply-nobody-there")).dataset.count).toBe("7");
    expect(plain((await find("misses-first-reply-none")).textContent)).toContain("Not recorded yet");
  });

  it("a8 it begins with this month on the desk's wall, and asks again for what is chosen", async () => {
    const { memory, user } = await raise({}, "/reports");
    await find("band-0");
    expect(asked(memory).at(-1)?.asked).toEqual({
      from: "2026-11-01",
      to: "2026-11-21",
      brand: null,
      agent: null,
      kind: null,
    });
    await user.selectOptions(screen.getByTestId("report-preset"), "week");
    await user.selectOptions(screen.getByTestId("report-kind"), "refund");
    await waitFor(() => expect(screen.getByTestId("report-resolved").dataset.count).toBe("49"));
    expect(asked(memory).at(-1)?.asked).toMatchObject({ from: "2026-11-15", to: "2026-11-21", kind: "refund" });
    await user.selectOptions(screen.getByTestId("report-preset"), "own");
    await user.selectOptions(screen.getByTestId("report-from-month"), "2");
    await user.selectOptions(screen.getByTestId("report-from-day"), "9");
    await waitFor(() => expect(asked(memory).at(-1)?.asked).toMatchObject({ from: "2026-02-09", to: "2026-11-21" }));
  });

  it("a8 in Persian a month is a Persian month", async () => {
    const { memory } = await raise({ settings: { language: "fa" } }, "/reports");
    await find("band-0");
    expect(asked(memory).at(-1)?.asked.from).toBe("2026-10-23");
    expect(screen.getByTestId("report-said").textContent).toContain("۱۴۰۵");
  });

  it("a8 a figure leads to its tickets, and a ticket that is here is opened", async () => {
    const { memory, user } = await raise({}, "/reports");
    await user.click(await find("band-open-1"));
    const list = await find("band-tickets");
    await within(list).findByTestId("resolved-t-1");
    expect(asked(memory).at(-1)?.of).toEqual({ band: 1, offset: 0, limit: 50 });
    expect(within(list).queryByTestId("resolved-open-t-5")).toBeNull();
    expect(within(screen.getByTestId("resolved-t-5")).getByRole("img", { name: "On the server only" })).toBeDefined();
    await user.click(screen.getByTestId("resolved-open-t-2"));
    await find("ticket-page");
  });

  it("a8 it is saved by key and button, and where it lies is said", async () => {
    const { memory, user } = await raise({}, "/reports");
    await find("band-0");
    press("KeyX", { key: "ء" });
    await waitFor(() =>
      expect(memory.acts.at(-1)).toMatchObject({
        act: "save-report",
        form: "xlsx",
        asked: { report: "resolution", from: "2026-11-01", to: "2026-11-21" },
      }),
    );
    expect(plain((await screen.findByText(/Saved:/u)).textContent)).toContain("/home/sara/Downloads/report.xlsx");
    await waitFor(() => expect(screen.getByTestId("report-csv").hasAttribute("disabled")).toBe(false));
    await user.click(screen.getByTestId("report-csv"));
    await waitFor(() => expect(memory.acts.at(-1)).toMatchObject({ act: "save-report", form: "csv" }));
  });

  it("a8 without the line nothing is counted and nothing can be saved, and that is said", async () => {
    const { memory } = await raise({ line: "offline" }, "/reports");
    expect(await screen.findByText("Reports need the line")).toBeDefined();
    expect(asked(memory)).toEqual([]);
    expect(screen.getByTestId("report-xlsx").hasAttribute("disabled")).toBe(true);
    // What comes with the line comes by itself.
    act(() => {
      memory.session = { ...memory.session, line: { state: "online" } };
      memory.tell({ topic: "session" });
    });
    await find("band-0");
  });

  it("a8 where nothing was resolved no goal is met or missed", async () => {
    await raise({ reports: "empty" }, "/reports");
    expect(await screen.findByText("Nothing was resolved in these days")).toBeDefined();
    expect(plain(document.body.textContent)).toContain("37 not resolved yet");
  });

  it("a8 who reads no reports is told so, and is not shown the way", async () => {
    const { memory } = await raise({ reports: "not-yours" }, "/reports");
    expect(await screen.findByText("Reports are for supervisors")).toBeDefined();
    expect(screen.queryByTestId("nav-reports")).toBeNull();
    expect(asked(memory)).toEqual([]);
  });

  it("a8 what fails is said with a way to ask again", async () => {
    await raise({ broken: true }, "/reports");
    expect((await find("fault")).dataset.code).toBe("database-torn");
  });

  it("a8 the reports are opened by Shift R and by the palette", async () => {
    const { user } = await raise({}, "/work");
    await find("nav-reports");
    press("KeyR", { shiftKey: true, key: "R" });
    await find("band-0");
    press("KeyW");
    await waitFor(() => expect(screen.queryByTestId("reports")).toBeNull());
    press("KeyK", { ctrlKey: true });
    await user.keyboard("repor");
    await user.click(await screen.findByRole("option", { name: /Reports/u }));
    await find("band-0");
  });
});

describe("the rota (A6)", () => {
  it("a6 a supervisor sees the week of everybody, plans a night shift and is told what cannot be", async () => {
    const { memory, user } = await raise({}, "/reports");
    await find("band-0");
    press("Digit2");
    await find("rota");
    expect(screen.getByTestId("rota-week").dataset.from).toBe("2026-11-15");
    expect(plain(screen.getByTestId("shift-s-2-2026-11-21").textContent)).toBe("22:00–06:00 +1");
    await user.click(screen.getByTestId("rota-add-u-hind-2026-11-18"));
    await user.selectOptions(await find("shift-from"), String(22 * 60));
    await user.selectOptions(screen.getByTestId("shift-to"), String(6 * 60));
    await user.click(screen.getByTestId("shift-save"));
    expect((await find("fault")).dataset.code).toBe("shift-backwards");
    await user.click(screen.getByTestId("shift-over"));
    await user.click(screen.getByTestId("shift-weekly"));
    await user.click(screen.getByTestId("shift-save"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toEqual({
        act: "plan-shift",
        agent: "u-hind",
        day: "2026-11-18",
        from: 22 * 60,
        to: 30 * 60,
        weekly: true,
      }),
    );
    const row = screen.getByTestId("rota-u-hind");
    await waitFor(() => expect(plain(row.textContent)).toContain("22:00–06:00 +1"));
    expect(screen.queryByTestId("shift-save")).toBeNull();
  });

  it("a6 a weekly shift is taken back for one day, or from that day on", async () => {
    const { memory, user } = await raise({}, "/reports");
    await user.click(await find("part-rota"));
    await user.click(await find("shift-s-1-2026-11-17"));
    await user.selectOptions(await find("shift-which"), "onward");
    await user.click(screen.getByTestId("shift-remove"));
    await waitFor(() =>
      expect(memory.acts.at(-1)).toEqual({
        act: "remove-shift",
        shift: "s-1",
        agent: "u-reem",
        of: "2026-11-17",
        onward: true,
      }),
    );
    await waitFor(() => expect(screen.queryByTestId("shift-s-1-2026-11-17")).toBeNull());
  });

  it("a6 the arrows move through the week as they point, also from right to left", async () => {
    const { user } = await raise({ settings: { language: "ar" } }, "/reports");
    await user.click(await find("part-rota"));
    const from = await find("rota-add-u-hind-2026-11-16");
    expect(screen.getByTestId("rota-week").dataset.from).toBe("2026-11-15");
    from.focus();
    await user.keyboard("{ArrowLeft}");
    expect(document.activeElement).toBe(screen.getByTestId("rota-add-u-hind-2026-11-17"));
    await user.keyboard("{ArrowUp}");
    expect(document.activeElement?.closest("tr")?.dataset.testid).not.toBe("rota-u-hind");
  });

  it("a6 an agent sees their own shifts and nothing to change", async () => {
    const { memory } = await raise({ reports: "agent" }, "/reports");
    await find("rota");
    expect(screen.queryByTestId("part-adherence")).toBeNull();
    expect(within(screen.getByTestId("rota")).queryAllByRole("button")).toEqual([]);
    expect(screen.getByTestId("shift-s-3-2026-11-18")).toBeDefined();
    expect(asked(memory)).toEqual([]);
  });

  it("a6 weeks are gone through by J and K, and without the line too", async () => {
    await raise({ line: "offline" }, "/reports");
    await find("part-rota");
    press("Digit2");
    await find("rota");
    press("KeyJ");
    await waitFor(() => expect(screen.getByTestId("rota-week").dataset.from).toBe("2026-11-22"));
    press("KeyK");
    press("KeyK");
    await waitFor(() => expect(screen.getByTestId("rota-week").dataset.from).toBe("2026-11-08"));
    press("KeyT");
    await waitFor(() => expect(screen.getByTestId("rota-week").dataset.from).toBe("2026-11-15"));
  });
});

describe("adherence (A6)", () => {
  it("a6 online, breaks with their reasons, late, early and missed shifts stand beside the rota", async () => {
    const { memory, user } = await raise({}, "/reports");
    await find("band-0");
    press("Digit3");
    const late = await find("shift-row-s-1-2026-11-19");
    expect(plain(late.textContent)).toContain("Late by 22 min");
    expect(plain(late.textContent)).toContain("Lunch: 45 min");
    const fine = screen.getByTestId("shift-row-s-3-2026-11-18");
    expect(plain(fine.textContent)).toContain("As planned");
    const missed = screen.getByTestId("shift-row-s-2-2026-11-18");
    expect(missed.dataset.absent).toBe("true");
    expect(within(missed).getByText("Not there").closest(".clock")?.querySelector("svg")).not.toBeNull();
    const early = screen.getByTestId("shift-row-s-3-2026-11-20");
    expect(plain(early.textContent)).toContain("Left 1 h early");
    // The picture is told to those who listen.
    const picture = within(fine).getByRole("img");
    expect(plain(picture.getAttribute("aria-label"))).toContain("Prayer, 10:30 to 10:45");
    expect(plain(screen.getByTestId("attended-u-tariq").textContent)).toContain("1 missed");
    await user.selectOptions(screen.getByTestId("report-agent"), "u-reem");
    await waitFor(() => expect(screen.queryByTestId("attended-u-tariq")).toBeNull());
    press("KeyX");
    await waitFor(() =>
      expect(memory.acts.at(-1)).toMatchObject({
        act: "save-report",
        form: "xlsx",
        asked: { report: "adherence", agent: "u-reem" },
      }),
    );
  });

  it("a6 where there is no shift it says how to plan one", async () => {
    await raise({ reports: "empty" }, "/reports");
    await find("part-adherence");
    press("Digit3");
    expect(await screen.findByText("No shifts in these days")).toBeDefined();
  });
});

describe("response and resolution (E8)", () => {
  it("e8 how soon was answered and how much is resolved stand by priority, by agent and by day", async () => {
    const { user } = await raise({}, "/reports");
    await user.click(await find("part-performance"));
    const all = await find("group-all-0");
    expect(plain(all.textContent)).toContain("214");
    expect(plain(screen.getByTestId("performance-priority").textContent)).toContain("Not set");
    expect(screen.queryByTestId("performance-result")).toBeNull();
    expect(screen.getAllByRole("columnheader", { name: "Response time, mean" })).toHaveLength(4);
  });

  it("c7 tickets are counted by the result that they are closed with, also where no answer is promised", async () => {
    await raise({ reports: "results" }, "/reports");
    expect((await find("group-result-0")).dataset.received).toBe("64");
    expect(plain(screen.getByTestId("group-result-2").textContent)).toContain("No result");
    expect(screen.queryByRole("columnheader", { name: "Response time, mean" })).toBeNull();
    expect(plain(document.body.textContent)).toContain("Results are those with which these tickets are closed now");
    expect(plain(document.body.textContent)).not.toContain("The response time runs");
  });
});
