import type { CustomerFace, TicketRow } from "../shared/ipc";

/** What was chosen in the palette: its id, and for what is not always at hand the row by which it is shown again. */
export interface Chosen {
  id: string;
  row?: TicketRow | undefined;
  face?: CustomerFace | undefined;
}

/** As many as are worth a look before one types. */
const most = 5;

let chosen: readonly Chosen[] = [];

/** The last choices of this run, the newest first. They are kept nowhere else. */
export const lastChosen = (): readonly Chosen[] => chosen;

/** Remembers a choice. */
export function remember(one: Chosen): void {
  chosen = [one, ...chosen.filter((other) => other.id !== one.id)].slice(0, most);
}

/** Another person must not see the last one's choices. */
export function forgetChosen(): void {
  chosen = [];
}
