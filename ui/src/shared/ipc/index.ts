/**
 * The only door to the desk machine's Rust side: ask for a view, send an act, hear what changed.
 * Nothing else in the program imports `bindings.ts` or the desktop's API.
 */
import { Channel, invoke } from "@tauri-apps/api/core";
import type { Act, Changed, Fault, Sent, View, ViewRequest } from "./bindings";

export type * from "./bindings";

/** What stands behind the three entries: the desktop, or the gallery's memory. */
export interface Backend {
  view(request: ViewRequest): Promise<View>;
  send(act: Act): Promise<Sent>;
  subscribe(heard: (changed: Changed) => void): Promise<void>;
}

const desktop: Backend = {
  view: (request) => invoke<View>("view", { request }),
  send: (act) => invoke<Sent>("send", { act }),
  subscribe: (heard) => {
    const channel = new Channel<Changed>();
    channel.onmessage = heard;
    return invoke("subscribe", { channel });
  },
};

let backend: Backend = desktop;

/** Puts another backend behind the entries (gallery and tests). */
export function stand(other: Backend): void {
  backend = other;
}

/** The answer that belongs to a request. */
export type Answer<R extends ViewRequest["view"]> = Extract<View, { view: R }>["data"];

/** Whether something thrown is a refusal with a code. */
export function isFault(thrown: unknown): thrown is Fault {
  return typeof thrown === "object" && thrown !== null && typeof (thrown as Fault).code === "string";
}

/** A code for what came back without one: the entry itself broke. Its text goes to the console, never to the screen. */
export function toFault(thrown: unknown): Fault {
  if (isFault(thrown)) return thrown;
  console.error("the entry broke", thrown);
  return { code: "entry-broken", args: {} };
}

/** Asks for a view; rejects with a {@link Fault}. */
export async function view<R extends ViewRequest["view"]>(
  request: Extract<ViewRequest, { view: R }>,
): Promise<Answer<R>> {
  try {
    return (await backend.view(request)).data as Answer<R>;
  } catch (thrown) {
    throw toFault(thrown);
  }
}

/** Sends an act; rejects with a {@link Fault}. */
export async function send(act: Act): Promise<Sent> {
  try {
    return await backend.send(act);
  } catch (thrown) {
    throw toFault(thrown);
  }
}

/** Hears what may have changed until the program ends. */
export function subscribe(heard: (changed: Changed) => void): Promise<void> {
  return backend.subscribe(heard);
}
