import type { Fault, FloorAsk, FloorChannel, FloorView, Sent } from "../shared/ipc";
import { me, standing } from "./fixtures";
import { contact, type FloorScene, floorOf, seat } from "./floor";

const refuse = (code: string, args: Fault["args"] = {}): never => {
  throw { code, args } satisfies Fault;
};

/** The floor of the gallery: it takes what is asked as a server would, without its rules. */
export class Floor {
  view: FloorView;

  constructor(scene: FloorScene, live: boolean) {
    this.view = { ...floorOf(scene), live };
  }

  private channel(id: string, change: (channel: FloorChannel) => Partial<FloorChannel>): void {
    const channels = this.view.channels.map((one) => {
      if (one.id !== id) return one;
      const next = { ...one, ...change(one) };
      const held = next.tiles.some((tile) => tile.mine);
      const free = next.tiles.some((tile) => !tile.holder);
      return {
        ...next,
        taken: next.tiles.filter((tile) => tile.holder).length,
        mayTake: held
          ? { code: "seat-already-yours", args: {} }
          : free
            ? null
            : { code: "seat-none-free", args: { limit: next.tiles.length } },
        mayStart: held ? null : { code: "contact-without-seat", args: {} },
      };
    });
    this.view = { ...this.view, channels };
  }

  private leave(id: string): void {
    this.channel(id, (one) => ({
      tiles: one.tiles.map((tile) => (tile.mine ? seat(id, tile.slot, null) : tile)),
      seatLine: one.seatLine.filter((wait) => !wait.mine),
    }));
  }

  private contact(id: string, more: Partial<FloorView["contacts"][number]> | null): void {
    this.view = {
      ...this.view,
      contacts: this.view.contacts.flatMap((one) => (one.id !== id ? [one] : more ? [{ ...one, ...more }] : [])),
    };
  }

  ask(ask: FloorAsk): Partial<Sent> {
    if (!this.view.live) refuse("line-unreachable", { server: "" });
    switch (ask.ask) {
      case "take": {
        const free = this.view.channels.find((one) => one.id === ask.channel)?.tiles.find((tile) => !tile.holder);
        if (!free) refuse("seat-none-free", { limit: 5 });
        this.channel(ask.channel, (one) => ({
          tiles: one.tiles.map((tile) => (tile === free ? seat(one.id, tile.slot, me, { since: standing }) : tile)),
        }));
        return {};
      }
      case "wait":
        this.channel(ask.channel, (one) => ({
          seatLine: [...one.seatLine, { person: me, mine: true, since: standing }],
        }));
        return {};
      case "give-up":
      case "leave":
        this.leave(ask.channel);
        return {};
      case "break":
        for (const one of this.view.channels) this.leave(one.id);
        this.view = {
          ...this.view,
          me: { state: "break", reason: ask.reason, since: standing },
          channels: this.view.channels.map((one) => ({ ...one, mayTake: { code: "seat-on-break", args: {} } })),
        };
        return {};
      case "online":
        this.view = { ...this.view, me: { state: "online", reason: null, since: standing } };
        for (const one of this.view.channels) this.channel(one.id, () => ({}));
        return {};
      case "start":
      case "call-out": {
        const id = `k-${this.view.contacts.length + 10}`;
        const { channel, customer, language } = ask.contact;
        const medium = this.view.channels.find((one) => one.id === channel)?.medium ?? "chat";
        const outbound = ask.ask === "call-out";
        const made = contact(id, customer, {
          channel,
          medium,
          language,
          outbound,
          state: "active",
          slot: 1,
          agent: me,
          answeredAt: standing,
        });
        this.view = { ...this.view, contacts: [...this.view.contacts, made] };
        return { contact: id };
      }
      case "call-step": {
        const made = contact("k-called", "عبدالله الحربي", {
          channel: "call",
          medium: "call",
          outbound: true,
          own: true,
          askedBy: me,
          state: "active",
          slot: 1,
          agent: me,
          ticket: ask.ticket,
          answeredAt: standing,
        });
        this.view = { ...this.view, contacts: [...this.view.contacts, made] };
        return { contact: made.id };
      }
      case "accept":
        this.contact(ask.contact, { state: "active", until: null, answeredAt: standing });
        return { contact: ask.contact };
      case "end":
      case "hang-up":
        this.contact(ask.contact, { state: "wrap-up", until: standing + 60_000, endedAt: standing });
        return { contact: ask.contact };
      case "decline":
      case "finish":
      case "transfer":
        this.contact(ask.contact, null);
        return { contact: ask.contact };
      case "link":
        this.contact(ask.contact, { ticket: ask.ticket });
        return { contact: ask.contact };
      case "force-out":
        for (const channel of this.view.channels) {
          this.channel(channel.id, (one) => ({
            tiles: one.tiles.map((tile) => (tile.id === ask.seat ? seat(one.id, tile.slot, null) : tile)),
          }));
        }
        return {};
      case "seat":
      case "place":
        return {};
    }
  }
}
