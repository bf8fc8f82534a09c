import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { type Among, view } from "../../shared/ipc";

/** Rows asked for at a time. */
const pageSize = 30;

/** What was found for a question, page after page. */
export const searchQuery = (find: string, among: Among) =>
  infiniteQueryOptions({
    queryKey: ["search", find, among],
    queryFn: ({ pageParam }) => view({ view: "search", find, among, after: pageParam, limit: pageSize }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
