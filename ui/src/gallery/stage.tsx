import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../app/App";
import { forgetChosen } from "../app/paletteRecent";
import { newRouter } from "../app/routes";
import { forgetTyped } from "../features/script/typed";
import { forgetDrafts } from "../shared/drafts";
import { stand } from "../shared/ipc";
import { follow, newQueries } from "../shared/ipc/live";
import { Memory, type Stage } from "./backend";

/** The whole program on a desk machine in memory, for tests. */
export async function raise(stage: Stage = {}, at = "/work?queue=fresh&ticket=t-3") {
  // What the last test left in hand is not this one's.
  forgetDrafts();
  forgetTyped();
  forgetChosen();
  const memory = new Memory(stage);
  stand(memory);
  const queries = newQueries();
  await follow(queries, 0);
  const user = userEvent.setup();
  const drawn = render(<App queries={queries} router={newRouter(at)} />);
  return { memory, user, queries, ...drawn };
}

/** Waits for something by its test id. */
export const find = (testid: string) => screen.findByTestId(testid);

/** Presses a key as a layout would give it: by its place on the keyboard. */
export function press(code: string, init: KeyboardEventInit = {}, target: EventTarget = document.body): void {
  act(() => {
    target.dispatchEvent(new KeyboardEvent("keydown", { code, bubbles: true, cancelable: true, ...init }));
  });
}
