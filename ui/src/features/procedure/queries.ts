import { queryOptions } from "@tanstack/react-query";
import { type ChartsView, type RevisionsView, type RevisionView, view } from "../../shared/ipc";

/** The revisions of the desk. */
export const revisionsQuery = queryOptions({
  queryKey: ["revisions"],
  queryFn: (): Promise<RevisionsView> => view({ view: "revisions" }),
});

/** What a revision changes. */
export const revisionQuery = (revision: number) =>
  queryOptions({
    queryKey: ["revisions", revision],
    queryFn: (): Promise<RevisionView> => view({ view: "revision", revision }),
  });

/** The drawings of a revision. */
export const chartsQuery = (revision: number) =>
  queryOptions({
    queryKey: ["charts", revision],
    queryFn: (): Promise<ChartsView> => view({ view: "charts", revision }),
  });
