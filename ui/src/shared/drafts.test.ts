import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { adopt, draftOf, flush, forgetDrafts, keeping, pause, take, taken, turn, write } from "./drafts";
import { type Act, type Sent, stand } from "./ipc";

const nothing: Sent = {
  ticket: null,
  n: null,
  contact: null,
  matches: null,
  place: null,
  attachment: null,
  revealed: null,
  shownFor: null,
};
const words = (text: string, caret = text.length) => ({ text, caretStart: caret, caretEnd: caret, template: null });
const given = (text: string) => ({ kind: "reply" as const, ...words(text) });

describe("drafts (K3, K4)", () => {
  let acts: Act[];
  let answer: () => Promise<Sent>;

  beforeEach(() => {
    vi.useFakeTimers();
    acts = [];
    answer = () => Promise.resolve(nothing);
    stand({
      view: () => Promise.reject({ code: "unused", args: {} }),
      subscribe: () => Promise.resolve(),
      send: (act) => {
        acts.push(act);
        return answer();
      },
    });
  });
  afterEach(() => {
    forgetDrafts();
    vi.useRealTimers();
  });

  it("are kept once, after a pause in typing, with the caret", async () => {
    write("t", "reply", words("a"));
    await vi.advanceTimersByTimeAsync(pause - 1);
    write("t", "reply", words("ab", 1));
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(acts).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(acts).toEqual([
      { act: "save-draft", ticket: "t", kind: "reply", text: "ab", caretStart: 1, caretEnd: 1, template: null },
    ]);
  });

  it("are kept at once when the field is left, and not twice", async () => {
    write("t", "note", words("a"));
    await flush("t", "note");
    await vi.advanceTimersByTimeAsync(1000);
    expect(acts).toHaveLength(1);
  });

  it("take over what the machine held at first sight", () => {
    adopt("t", "reply", given("from yesterday"), turn());
    expect(draftOf("t", "reply").text).toBe("from yesterday");
  });

  it("are never overwritten by an answer, whatever its age, while words stand in the field", async () => {
    write("t", "reply", words("mine"));
    await flush("t", "reply");
    adopt("t", "reply", given("older"), turn());
    expect(draftOf("t", "reply").text).toBe("mine");
  });

  it("do not come back from an answer that was asked for before they were sent", async () => {
    const asked = turn();
    write("t", "reply", words("sent"));
    await flush("t", "reply");
    expect(take("t", "reply").text).toBe("sent");
    taken("t", "reply", null);
    await vi.advanceTimersByTimeAsync(0);
    adopt("t", "reply", given("sent"), asked);
    expect(draftOf("t", "reply").text).toBe("");
    expect(acts.at(-1)).toMatchObject({ act: "save-draft", text: "" });
  });

  it("come back when a refused reply is given up later", async () => {
    write("t", "reply", words("sent"));
    take("t", "reply");
    taken("t", "reply", null);
    await vi.advanceTimersByTimeAsync(0);
    adopt("t", "reply", given("sent"), turn());
    expect(draftOf("t", "reply").text).toBe("sent");
  });

  it("come back at once when the program refuses them", () => {
    write("t", "reply", words("no"));
    const back = take("t", "reply");
    taken("t", "reply", back);
    expect(draftOf("t", "reply").text).toBe("no");
  });

  it("stay in the field and try again when they cannot be kept", async () => {
    answer = () => Promise.reject({ code: "disk-full", args: {} });
    write("t", "reply", words("a"));
    await flush("t", "reply");
    expect(keeping("t", "reply").fault?.code).toBe("disk-full");
    answer = () => Promise.resolve(nothing);
    write("t", "reply", words("ab"));
    await vi.advanceTimersByTimeAsync(pause);
    expect(keeping("t", "reply").fault).toBeNull();
    expect(acts).toHaveLength(2);
  });
});
