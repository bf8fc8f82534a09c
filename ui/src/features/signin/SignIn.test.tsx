import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
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
});
