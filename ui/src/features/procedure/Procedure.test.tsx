import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";
import type { ChartFace, ChartNode } from "../../shared/ipc";
import type { Speech } from "../../shared/words";
import { isolated, laidOut, type, wrapped } from "./layout";

const plain = (text: string | null | undefined) => (text ?? "").replace(/[\u2066-\u2069]/gu, "");
const speech = (dir: "ltr" | "rtl") => ({ dir, language: dir === "rtl" ? "ar" : "en" }) as unknown as Speech;

describe("revisions of the procedure (E9, E10)", () => {
  it("e9 are listed with number, standing, author, date and approvals; what waits for one is in hand", async () => {
    await raise({ procedure: "decides" }, "/procedure");
    const row = await find("revision-6");
    expect(plain(row.textContent)).toContain("Revision 6");
    expect(plain(row.textContent)).toContain("Waiting for approval");
    expect(plain(row.textContent)).toContain("Approvals: 1 of 2");
    expect(row.getAttribute("aria-current")).toBe("true");
    const detail = await find("revision-detail");
    expect(plain(detail.textContent)).toContain("Tariq Mahmood");
    expect(plain(detail.textContent)).toContain("24 Nov 2026");
    expect(within(detail).getByText("هند السالم")).toBeTruthy();
  });

  it("e10 are approved by A, once", async () => {
    const { memory } = await raise({ procedure: "decides" }, "/procedure");
    await find("revision-approve");
    press("KeyA");
    await waitFor(() => expect(memory.acts.at(-1)).toEqual({ act: "approve-revision", revision: 6 }));
    await waitFor(() => expect(screen.getByTestId("revision-6").textContent).toContain("Approved"));
    expect(screen.queryByTestId("revision-approve"), "nobody approves twice").toBeNull();
  });

  it("e10 are rejected by X, with a reason", async () => {
    const { memory, user } = await raise({ procedure: "decides" }, "/procedure");
    await find("revision-reject");
    press("KeyX");
    const why = await find("revision-reject-why");
    expect((await find("revision-reject-send")).hasAttribute("disabled"), "not without one").toBe(true);
    await user.type(why, "Thirty was agreed on.");
    await user.click(await find("revision-reject-send"));
    const sent = { act: "reject-revision", revision: 6, reason: "Thirty was agreed on." };
    await waitFor(() => expect(memory.acts.at(-1)).toEqual(sent));
    await waitFor(() => expect(screen.getByTestId("revision-detail").textContent).toContain("Thirty was agreed on."));
  });

  it("e10 who may not decide reads why, and has nothing to press", async () => {
    await raise({ procedure: "reads" }, "/procedure");
    const detail = await find("revision-detail");
    expect(within(detail).getByText(/Your role does not approve/u)).toBeTruthy();
    expect(screen.queryByTestId("revision-approve")).toBeNull();
    expect(screen.queryByTestId("revision-reject")).toBeNull();
  });

  it("e9 say what they change, in the words of the pack: the thing, the key, before and now", async () => {
    await raise({ procedure: "decides" }, "/procedure");
    const scripts = await find("changes-script");
    expect(plain(scripts.textContent)).toContain("Sign-in code not received");
    expect(plain(scripts.textContent)).toContain("Verify the account holder");
    expect(plain(scripts.textContent), "what came is told key by key").toContain("Leads toVerify the account holder");
    const target = within(await find("changes-target"));
    expect(target.getByTitle("limit_minutes").textContent).toBe("Limit, minutes");
    expect(target.getByText("30")).toBeTruthy();
    expect(target.getByText("40")).toBeTruthy();
    expect(target.getByText("To confirm"), "K9: a value that no document says").toBeTruthy();
    expect(plain((await find("ours")).textContent)).toContain("target.first-reply.calendar");
    expect(plain((await find("changes-words")).textContent)).toContain("Welcome { $customer }");
  });

  it("e9 x6 keys of the pack and their figures stand in the reader's language; what has no words there stands as it is written", async () => {
    await raise({ settings: { language: "fa" }, procedure: "decides" }, "/procedure");
    const target = within(await find("changes-target"));
    expect(target.getByTitle("limit_minutes").textContent).toBe("مهلت (دقیقه)");
    expect(target.getByText("۳۰")).toBeTruthy();
    expect(target.getByText("۴۰")).toBeTruthy();
    expect(within(await find("changes-warn_before")).getByTitle("warn_before").textContent).toBe("هشدار پیش از مهلت");
    expect((await find("changes-made_up")).querySelector("bdi.code")?.textContent).toBe("made_up");
    // What the pack language offers as a choice is told in words, and how the pack writes it when it is pointed at.
    expect(within(await find("changes-status")).getByTitle("waiting").textContent).toBe("منتظر");
  });

  it("e9 of another one are shown with the keys", async () => {
    await raise({ procedure: "decides" }, "/procedure");
    await find("revision-6");
    press("KeyJ");
    await waitFor(() => expect(screen.getByTestId("revision-5").getAttribute("aria-current")).toBe("true"));
    expect(plain(screen.getByTestId("revision-detail").textContent)).toContain("Forty was agreed on with the brand.");
  });
});

describe("flowcharts (E11)", () => {
  it("e11 of every script, ladder and the statuses are drawn, named and saved with their words as text", async () => {
    const { memory, user } = await raise({ procedure: "decides" }, "/procedure");
    // The page hears keys once it is there.
    await find("revision-6");
    press("Digit2");
    await find("chart");
    press("KeyJ");
    await waitFor(() => expect(screen.getByTestId("chart").textContent).toContain("Verify the account"));
    const nodes = screen.getByTestId("chart").querySelectorAll(".chart-node");
    expect(nodes).toHaveLength(6);
    await user.click(await find("chart-save"));
    await waitFor(() => expect(memory.acts.at(-1)?.act).toBe("save-drawing"));
    const act = memory.acts.at(-1);
    const svg = act?.act === "save-drawing" ? act.svg : "";
    expect(svg.startsWith("<svg ")).toBe(true);
    const read = new DOMParser().parseFromString(svg, "image/svg+xml");
    expect(read.querySelector("parsererror")).toBeNull();
    expect([...read.querySelectorAll("text")].map((text) => text.textContent).join(" ")).toContain("Code given");
    expect(read.querySelector("[class], [data-testid], script, foreignObject")).toBeNull();
  });

  it("e11 the states of a record and the steps of a ladder of tickets are drawn, with what is known of their times", async () => {
    await raise({ procedure: "decides" }, "/procedure");
    await find("revision-6");
    press("Digit2");
    await find("chart");
    press("KeyK");
    await waitFor(() => expect(screen.getByTestId("chart").textContent).toContain("Used up"));
    expect(screen.getByTestId("chart").querySelectorAll('.chart-node[data-kind="closed"]')).toHaveLength(1);
    press("KeyK");
    await waitFor(() => expect(plain(screen.getByTestId("chart").textContent)).toContain("late after 1 hour"));
    expect(plain(screen.getByTestId("chart").textContent)).toContain("after 8 hours");
  });

  it("e11 are larger and smaller by keys", async () => {
    await raise({ procedure: "decides" }, "/procedure");
    // The page hears keys once it is there.
    await find("revision-6");
    press("Digit2");
    const before = Number((await find("chart")).getAttribute("width"));
    press("Equal");
    await waitFor(() => expect(Number(screen.getByTestId("chart").getAttribute("width"))).toBeGreaterThan(before));
    press("Minus");
    press("Minus");
    await waitFor(() => expect(Number(screen.getByTestId("chart").getAttribute("width"))).toBeLessThan(before));
  });

  const node = (id: string, kind = "do"): ChartNode => ({
    id,
    kind,
    name: { en: `Step ${id} of a script with many words in it`, ar: "خطوة" },
    guarded: false,
    opens: null,
    late: null,
  });
  const long: ChartFace = {
    of: "script",
    id: "long",
    name: {},
    nodes: Array.from({ length: 20 }, (_, n) => node(String(n), n === 19 ? "end" : "do")),
    arrows: Array.from({ length: 19 }, (_, n) => ({ from: n, to: n + 1, name: { en: "Yes", ar: "نعم" } })).concat([
      { from: 3, to: 9, name: { en: "No", ar: "لا" } },
      { from: 12, to: 2, name: { en: "Again", ar: "من جديد" } },
    ]),
  };
  const place = (dir: "ltr" | "rtl") =>
    laidOut(long, (one) => ({ name: one.name[dir === "rtl" ? "ar" : "en"] ?? "", note: "" }), speech(dir));

  it("e11 the same chart is the same drawing, and twenty steps stand apart", () => {
    const drawn = place("ltr");
    expect(place("ltr")).toEqual(drawn);
    for (const one of drawn.nodes)
      for (const other of drawn.nodes)
        if (one !== other) {
          const apart =
            Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
            Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
          expect(apart, `${one.node.id} and ${other.node.id}`).toBe(true);
        }
    expect(drawn.arrows.every(({ points }) => points.length >= 2)).toBe(true);
  });

  it("e11 the arrow from a step to itself has its head at the step, and not under its words", () => {
    const again: ChartFace = {
      ...long,
      nodes: [node("0"), node("1", "end")],
      arrows: [
        { from: 0, to: 1, name: {} },
        { from: 0, to: 0, name: { en: "Try it once more, then again", ar: "" } },
        { from: 0, to: 0, name: { en: "And another time", ar: "" } },
      ],
    };
    const { nodes, arrows, height } = laidOut(again, (one) => ({ name: one.name.en ?? "", note: "" }), speech("ltr"));
    const step = nodes[0];
    const foot = (step?.y ?? 0) + (step?.height ?? 0) / 2;
    const loops = arrows.slice(1);
    expect(loops).toHaveLength(2);
    for (const { points, label } of loops) {
      const tip = points.at(-1);
      expect(tip?.y, "it ends at the step").toBe(foot);
      expect(Math.abs((tip?.x ?? 0) - (step?.x ?? 0))).toBeLessThan((step?.width ?? 0) / 2);
      expect(points.every(({ y }) => y <= height)).toBe(true);
      for (const other of loops) {
        const top = (other.label?.y ?? 0) - ((other.label?.lines.length ?? 0) * type.line) / 2;
        expect(top, "and its head is above all words").toBeGreaterThan(foot + 9);
      }
      expect(label?.y).toBe(points[2]?.y);
    }
  });

  it("e11 they go the way in which the language is read", () => {
    const ends = (dir: "ltr" | "rtl") => {
      const { nodes } = place(dir);
      return (nodes.at(-1)?.x ?? 0) - (nodes[0]?.x ?? 0);
    };
    expect(ends("ltr")).toBeGreaterThan(0);
    expect(ends("rtl")).toBeLessThan(0);
  });

  it("e11 numbers and codes stand unbroken in their lines, and marks take no place", () => {
    expect(isolated("تذكرة OC-2026-000123 جديدة")).toBe("تذكرة \u2066OC-2026-000123\u2069 جديدة");
    expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrapped("مُحَمَّدٌ", 4), "no letter is cut off").toHaveLength(1);
  });
});
