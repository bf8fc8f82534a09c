import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { outbox } from "../../gallery/fixtures";
import { find, press, raise } from "../../gallery/stage";

describe("the door", () => {
  it("remembers server and user, and says what was wrong in words", async () => {
    const { user, memory } = await raise({ state: "signed-out" });
    expect(((await find("signin-server")) as HTMLInputElement).value).toBe("https://desk.example.sa");
    await user.type(screen.getByTestId("signin-password"), "wrong");
    await user.click(screen.getByTestId("signin-submit"));
    expect((await find("fault")).dataset.code).toBe("sign-in-wrong");
    await user.clear(screen.getByTestId("signin-password"));
    await user.type(screen.getByTestId("signin-password"), "right{Enter}");
    await find("ticket-list");
    expect(memory.acts.at(-1)).toMatchObject({ act: "sign-in", user: "noura", passphrase: null });
  });

  it("speaks the next language by its key before anybody is in", async () => {
    await raise({ state: "signed-out" });
    press("KeyL", { altKey: true }, await find("signin-password"));
    await waitFor(() => expect(document.documentElement.lang).toBe("ar"));
  });

  it("adds the scheme that people leave out", async () => {
    const { user, memory } = await raise({ state: "signed-out", settings: { server: "", user: "" } });
    await user.type(await find("signin-server"), "desk.example.org");
    await user.type(screen.getByTestId("signin-user"), "noura");
    await user.type(screen.getByTestId("signin-password"), "x{Enter}");
    await waitFor(() => expect(memory.acts[0]).toMatchObject({ server: "https://desk.example.org" }));
  });

  it("asks for a passphrase and says why where there is no keyring (K8)", async () => {
    const { user, memory } = await raise({ state: "no-keyring" });
    await user.type(await find("signin-password"), "x");
    expect((screen.getByTestId("signin-submit") as HTMLButtonElement).disabled).toBe(true);
    await user.type(screen.getByTestId("signin-passphrase"), "long enough{Enter}");
    await waitFor(() => expect(memory.acts[0]).toMatchObject({ passphrase: "long enough" }));
  });

  it("asks for the passphrase alone where the database is locked", async () => {
    const { user } = await raise({ state: "locked" });
    await user.type(await find("signin-passphrase"), "wrong{Enter}");
    expect((await find("fault")).dataset.code).toBe("passphrase-wrong");
    expect(screen.queryByTestId("signin-server")).toBeNull();
  });

  it.each(["device-wiped", "offline-locked"] as const)(
    "says why the person was put out: %s (K8, X10)",
    async (state) => {
      await raise({ state });
      expect((await find("fault")).dataset.code).toBe(state);
      expect(screen.getByTestId("signin-password")).toBeTruthy();
    },
  );

  it("shows a person without a desk why, and what they have not sent (K4, K8)", async () => {
    const unsent = outbox.filter((entry) => entry.state.state === "waiting");
    const { memory, user } = await raise({ state: "no-desk", outbox: unsent });
    await find("no-desk");
    expect(screen.getAllByTestId("fault").map((fault) => fault.dataset.code)).toContain("desk-none");
    expect((await find("outbox-entry")).dataset.n).toBe(String(unsent[0]?.n));
    expect(screen.queryByTestId("outbox-open")).toBeNull();
    await user.click(screen.getByTestId("sign-out"));
    expect(memory.acts).toEqual([{ act: "sign-out" }]);
  });

  it("warns before the device locks itself (K8)", async () => {
    await raise({ locks: true });
    expect((await find("locks-soon")).getAttribute("role")).toBe("status");
  });

  it("goes over to another desk of the person's (K8)", async () => {
    const { memory, user } = await raise({}, "/settings");
    await user.selectOptions(await find("settings-desk"), "travel");
    expect(memory.acts.at(-1)).toEqual({ act: "follow-desk", desk: "travel" });
  });

  it("offers two ways on where the keyring lost the key, and opens the work with the recovery key (K4, K8)", async () => {
    const { user, memory } = await raise({ state: "lost" });
    expect((await find("lost")).textContent).toContain("3f9a77c2");
    expect(screen.queryByTestId("signin-server")).toBeNull();
    expect((screen.getByTestId("lost-recover") as HTMLButtonElement).disabled).toBe(true);
    await user.type(screen.getByTestId("lost-key"), "AGE-SECRET-KEY-1 wrong");
    await user.click(screen.getByTestId("lost-recover"));
    expect((await find("fault")).dataset.code).toBe("recovery-key-malformed");
    await user.clear(screen.getByTestId("lost-key"));
    await user.type(screen.getByTestId("lost-key"), "AGE-SECRET-KEY-1 right");
    await user.click(screen.getByTestId("lost-recover"));
    await find("ticket-list");
    expect(memory.acts.at(-1)).toEqual({ act: "recover", key: "AGE-SECRET-KEY-1 right", passphrase: null });
  });

  it("asks twice before work is set aside, and says where it is kept (K4)", async () => {
    const { user, memory } = await raise({ state: "lost" });
    await user.click(await find("lost-aside"));
    await user.click(screen.getByTestId("lost-aside-not"));
    expect(memory.acts).toEqual([]);
    await user.click(screen.getByTestId("lost-aside"));
    await user.click(screen.getByTestId("lost-aside-sure"));
    expect((await find("kept-aside")).textContent).toContain(".set-aside-");
    expect(memory.acts).toEqual([{ act: "set-aside" }]);
    await user.type(screen.getByTestId("signin-password"), "right{Enter}");
    await find("ticket-list");
  });

  it("says why no recovery key opens the work, and asks for none (K4)", async () => {
    await raise({ state: "lost-unsealed" });
    expect((await find("fault")).dataset.code).toBe("recovery-copy-none");
    expect(screen.queryByTestId("lost-key")).toBeNull();
    await find("lost-aside");
  });

  it("takes a new passphrase with the recovery key where the old one is forgotten (K8)", async () => {
    const { user, memory } = await raise({ state: "locked" });
    await user.click(await find("passphrase-forgotten"));
    await user.click(await find("lost-back"));
    expect(memory.acts).toEqual([]);
    await user.click(await find("passphrase-forgotten"));
    await user.type(await find("lost-key"), "AGE-SECRET-KEY-1 right");
    expect((screen.getByTestId("lost-recover") as HTMLButtonElement).disabled).toBe(true);
    await user.type(screen.getByTestId("lost-passphrase"), "long enough{Enter}");
    await waitFor(() => expect(memory.acts[0]).toMatchObject({ act: "recover", passphrase: "long enough" }));
  });

  it("lets somebody else use a machine whose key is lost", async () => {
    const { user, memory } = await raise({ state: "lost" });
    await user.click(await find("lost-back"));
    await find("signin-password");
    expect(memory.acts).toEqual([{ act: "sign-out" }]);
  });
});
