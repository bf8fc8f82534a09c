import { describe, expect, it } from "vitest";
import { type Changed, type FloorView, stand } from ".";
import { concerned, floorQuery, follow, newQueries } from "./live";

describe("what a change concerns", () => {
  it("is, for the floor, the seats, the ledger, who is there and what a script may do in a contact", () => {
    expect(concerned({ topic: "floor" })).toEqual([["floor"], ["ledger"], ["people"], ["script"]]);
  });

  it("is, for the rota, also who can be given a ticket (E2)", () => {
    expect(concerned({ topic: "rota" })).toEqual([["rota"], ["people"], ["script"]]);
  });

  it("is, for a ticket, also its scripts and what is kept of its customer", () => {
    expect(concerned({ topic: "ticket", id: "t" })).toEqual([["ticket", "t"], ["script", "t"], ["records"]]);
  });

  it("is the floor too when the ticket is spoken about in a live contact (X1)", async () => {
    let hear: (changed: Changed) => void = () => {};
    stand({
      view: () => Promise.reject({ code: "unused", args: {} }),
      send: () => Promise.reject({ code: "unused", args: {} }),
      subscribe: (heard) => {
        hear = heard;
        return Promise.resolve();
      },
    });
    const queries = newQueries();
    await follow(queries, 0);
    queries.setQueryData(floorQuery.queryKey, { contacts: [{ id: "k", ticket: "t-1" }] } as unknown as FloorView);
    const isStale = () => queries.getQueryState(floorQuery.queryKey)?.isInvalidated;
    hear({ topic: "ticket", id: "t-2" });
    expect(isStale()).toBe(false);
    hear({ topic: "ticket", id: "t-1" });
    await expect.poll(isStale).toBe(true);
  });
});
