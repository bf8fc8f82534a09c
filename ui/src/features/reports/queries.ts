import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type {
  AdherenceAsked,
  PerformanceAsked,
  ReportAsked,
  ReportForm,
  ResolutionAsked,
  Sent,
  SurveysAsked,
} from "../../shared/ipc";
import { send, view } from "../../shared/ipc";

/** Tickets of a band on one page. */
export const bandPage = 50;

/** How long what the server counted is taken for what it would count now; ms. */
const fresh = 30_000;

/** How long resolutions took. Nothing tells when it changed, so it is asked again by whoever comes back. */
export const resolutionQuery = (asked: ResolutionAsked) =>
  queryOptions({
    queryKey: ["resolution", JSON.stringify(asked)],
    queryFn: () => view({ view: "resolution", asked, of: null }),
    staleTime: fresh,
  });

/** The tickets of one band. */
export const bandQuery = (asked: ResolutionAsked, band: number, offset: number) =>
  queryOptions({
    queryKey: ["resolution", JSON.stringify(asked), String(band), String(offset)],
    queryFn: () => view({ view: "resolution", asked, of: { band, offset, limit: bandPage } }),
    staleTime: fresh,
    placeholderData: keepPreviousData,
  });

/** Response time and resolution rate. */
export const performanceQuery = (asked: PerformanceAsked) =>
  queryOptions({
    queryKey: ["performance", JSON.stringify(asked)],
    queryFn: () => view({ view: "performance", asked }),
    staleTime: fresh,
  });

/** What customers answered; told when it changes. */
export const surveysQuery = (asked: SurveysAsked) =>
  queryOptions({
    queryKey: ["surveys", JSON.stringify(asked)],
    queryFn: () => view({ view: "surveys", asked }),
    placeholderData: keepPreviousData,
  });

/** Saves a report where the person keeps such things. */
export const saveReport = (asked: ReportAsked, form: ReportForm): Promise<Sent> =>
  send({ act: "save-report", asked, form, show: false });

/** Who works when; told when it changes. */
export const rotaQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ["rota", from, to],
    queryFn: () => view({ view: "rota", from, to }),
    placeholderData: keepPreviousData,
  });

/** Who was online when, held against the rota. */
export const adherenceQuery = (asked: AdherenceAsked) =>
  queryOptions({
    queryKey: ["adherence", JSON.stringify(asked)],
    queryFn: () => view({ view: "adherence", asked }),
    staleTime: fresh,
  });
