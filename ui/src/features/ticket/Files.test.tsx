import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { find, press, raise } from "../../gallery/stage";

const field = () => screen.getByTestId("composer-text") as HTMLTextAreaElement;
const input = () => screen.getByTestId("attach-input") as HTMLInputElement;
const picture = (name: string, size = 300_000) => new File([new Uint8Array(size).fill(7)], name, { type: "image/png" });
const waiting = () => screen.queryAllByTestId("waiting-file");

describe("attachments", () => {
  it("go with the message that they were added to, in pieces (K4)", async () => {
    const { memory, user } = await raise();
    await user.type(await find("composer-text"), "see the picture");
    await user.upload(input(), [picture("صورة.png"), picture("b.png", 10)]);
    await waitFor(() => expect(waiting()).toHaveLength(2));
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(waiting()[0]?.textContent).toContain("صورة.png");
    expect(waiting()[0]?.querySelector("bdi")?.textContent).toBe("صورة.png");
    const pieces = memory.acts.filter((act) => act.act === "attach-piece");
    expect(pieces.map((act) => act.at)).toEqual([0, 256 * 1024, 0]);
    await waitFor(() => expect(screen.getByTestId("composer-send")).not.toHaveProperty("disabled", true));
    await user.click(screen.getByTestId("composer-send"));
    await waitFor(() => expect(waiting()).toHaveLength(0));
    const last = screen.getAllByTestId("entry").at(-1) as HTMLElement;
    await waitFor(() => expect(within(last).getAllByTestId("file")).toHaveLength(2));
  });

  it("come by paste and by drop, and leave by hand", async () => {
    const { user } = await raise();
    await find("composer-text");
    fireEvent.paste(field(), { clipboardData: { files: [picture("pasted.png", 9)], getData: () => "" } });
    await waitFor(() => expect(waiting()).toHaveLength(1));
    const dataTransfer = { files: [picture("dropped.png", 9)], types: ["Files"] };
    fireEvent.dragOver(field(), { dataTransfer });
    expect(field().form?.className).toContain("is-over");
    fireEvent.drop(field(), { dataTransfer });
    await waitFor(() => expect(waiting()).toHaveLength(2));
    expect(field().value).toBe("");
    await user.click(screen.getAllByTestId("waiting-remove")[0] as HTMLElement);
    await waitFor(() => expect(waiting().map((one) => one.querySelector("bdi")?.textContent)).toEqual(["dropped.png"]));
  });

  it("that the desk does not take are told, and nothing of them stays", async () => {
    await raise();
    await find("composer-text");
    const program = new File(["MZ"], "a.exe", { type: "application/x-msdownload" });
    fireEvent.paste(field(), { clipboardData: { files: [program], getData: () => "" } });
    const fault = await find("fault");
    expect(fault.dataset.code).toBe("attachment-type-not-allowed");
    expect(fault.textContent).toContain("a.exe");
    expect(waiting()).toHaveLength(0);
  });

  it("of a draft that are not read yet hold its message", async () => {
    const { memory, user } = await raise({ files: true });
    await user.type(await find("composer-text"), "too early");
    expect(screen.getByRole("progressbar")).toBeTruthy();
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(memory.acts.some((act) => act.act === "reply")).toBe(false);
    expect(field().value).toBe("too early");
  });

  it("of a new ticket go with it", async () => {
    const { memory, user } = await raise();
    await find("composer-text");
    press("KeyC");
    await user.type(await find("new-find"), "عب");
    await user.click(await find("customer-k-1"));
    await user.type(screen.getByTestId("new-subject"), "Card");
    await user.type(screen.getByTestId("new-text"), "A picture of it");
    await user.upload(await find("new-attach-input"), [picture("بطاقة.png")]);
    await waitFor(() => expect(waiting()).toHaveLength(1));
    fireEvent.paste(screen.getByTestId("new-text"), {
      clipboardData: { files: [picture("b.png", 9)], getData: () => "" },
    });
    await waitFor(() =>
      expect(waiting().map((one) => one.querySelector("bdi")?.textContent)).toEqual(["بطاقة.png", "b.png"]),
    );
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    await user.click(screen.getByTestId("new-submit"));
    await waitFor(() => expect(screen.queryByTestId("new-submit")).toBeNull());
    expect(memory.acts.filter((act) => act.act === "attach").map((act) => act.ticket)).toEqual(["new", "new"]);
    expect(memory.files.view("new").waiting).toHaveLength(0);
    expect(memory.acts.some((act) => act.act === "detach")).toBe(false);
  });

  it("of a form that was closed never wait for another ticket (K8)", async () => {
    const { memory, user } = await raise();
    await find("composer-text");
    // As a window that was torn away in the middle leaves it.
    memory.files.ask({ act: "attach", ticket: "new", kind: "reply", name: "old.png", media: "image/png", size: 5 });
    press("KeyC");
    await find("new-find");
    await waitFor(() => expect(memory.files.view("new").waiting).toHaveLength(0));
    await user.upload(await find("new-attach-input"), [picture("b.png", 2_000_000), picture("c.png")]);
    await waitFor(() => expect(waiting().length).toBeGreaterThan(0));
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByTestId("new-find")).toBeNull());
    await waitFor(() => expect(memory.files.view("new").waiting).toHaveLength(0));
    const pieces = memory.acts.length;
    press("KeyC");
    await find("new-find");
    expect(waiting()).toHaveLength(0);
    await waitFor(() => expect(memory.files.view("new").waiting).toHaveLength(0));
    expect(memory.acts.slice(pieces).some((act) => act.act === "attach")).toBe(false);
  });

  it("of a message are saved, and it is told where, or why not", async () => {
    const { user } = await raise({ files: true });
    await find("composer-text");
    const files = screen.getAllByTestId("file");
    expect(files).toHaveLength(3);
    await user.click(within(files[0] as HTMLElement).getByTestId("file-save"));
    expect((await find("toast")).textContent).toContain("/home/sara/Downloads/f-1");
    await user.click(within(files[1] as HTMLElement).getByTestId("file-save"));
    expect((await within(files[1] as HTMLElement).findByTestId("fault")).dataset.code).toBe("line-needed");
  });
});
