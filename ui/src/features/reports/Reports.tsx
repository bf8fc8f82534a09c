import { useQuery } from "@tanstack/react-query";
import { ChartNoAxesColumn, CircleAlert, CloudOff, FileDown, Lock } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from "react";
import {
  type AdherenceAsked,
  type DeskView,
  type PerformanceAsked,
  type ReportAsked,
  type ReportForm,
  type ResolutionAsked,
  type SessionView,
  type SurveysAsked,
  toFault,
  view,
} from "../../shared/ipc";
import { Empty } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { Choice } from "../../shared/ui/Field";
import { useKeys } from "../../shared/ui/keys";
import { serverNow } from "../../shared/ui/now";
import { useToast } from "../../shared/ui/toast";
import { useSpeech } from "../../shared/words";
import { dayAt } from "../../shared/words/days";
import { Adherence } from "./Adherence";
import { Performance } from "./Performance";
import { saveReport } from "./queries";
import { Resolution, ResolutionFilters } from "./Resolution";
import { Rota } from "./Rota";
import { SpanBar } from "./SpanBar";
import { Surveys } from "./Surveys";
import { type Span, spanOf } from "./span";
import "./report.css";

interface ReportsProps {
  desk: DeskView;
  session: SessionView;
  onOpen: (ticket: string) => void;
}

/** The parts of the screen, by their tabs. */
type Part = "resolution" | "rota" | "adherence" | "performance" | "surveys";

/** What each part is called. */
const titles = {
  resolution: "report-goals",
  rota: "report-rota",
  adherence: "report-adherence",
  performance: "report-performance",
  surveys: "results-title",
} as const;

/** What happened, held against what was promised (A8, E8), and who works when (A6). */
export function Reports({ desk, session, onOpen }: ReportsProps) {
  const speech = useSpeech();
  const { say } = speech;
  const { reads, goals, performance, rota, surveys } = desk.reports;
  const parts: readonly Part[] = [
    ...(reads && goals ? (["resolution"] as const) : []),
    ...(rota ? (["rota"] as const) : []),
    ...(reads && rota ? (["adherence"] as const) : []),
    ...(reads && performance ? (["performance"] as const) : []),
    ...(surveys ? (["surveys"] as const) : []),
  ];
  const [wanted, setWanted] = useState<Part | null>(null);
  const part = wanted && parts.includes(wanted) ? wanted : parts[0];
  // The same days for all that is reported.
  const [span, setSpan] = useState<Span>(() => spanOf(speech, "month", dayAt(serverNow(), desk.timeZone), null));
  useKeys(
    parts.map((one, index) => ({
      word: titles[one],
      code: `Digit${index + 1}`,
      caps: [String(index + 1)],
      place: "reports" as const,
      run: () => setWanted(one),
    })),
  );
  const props = { desk, session, span, onSpan: setSpan };
  return (
    <main className="reports" data-testid="reports">
      <header className="head">
        <h1>{say("report-title")}</h1>
        {parts.length > 1 && part && <Parts parts={parts} part={part} onChoose={setWanted} />}
      </header>
      {part === "resolution" && <ResolutionReport {...props} onOpen={onOpen} />}
      {part === "rota" && <Rota desk={desk} />}
      {part === "adherence" && <AdherenceReport {...props} />}
      {part === "performance" && <PerformanceReport {...props} />}
      {part === "surveys" && <SurveysReport {...props} onOpen={onOpen} />}
      {!part &&
        (reads ? (
          <Empty icon={ChartNoAxesColumn} title={say("report-none")} hint={say("report-none-hint")} />
        ) : (
          <Empty icon={Lock} title={say("report-not-yours")} hint={say("report-not-yours-hint")} />
        ))}
    </main>
  );
}

/** The tabs: arrows move from one to the next as they point. */
function Parts({ parts, part, onChoose }: { parts: readonly Part[]; part: Part; onChoose: (part: Part) => void }) {
  const { say, dir } = useSpeech();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const toEnd = dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const by = { [toEnd]: 1, [toEnd === "ArrowLeft" ? "ArrowRight" : "ArrowLeft"]: -1 }[event.code];
    const next = by ? parts[(parts.indexOf(part) + by + parts.length) % parts.length] : undefined;
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`[data-testid="part-${next}"]`)?.focus();
  };
  return (
    <div ref={list} className="report-parts" role="tablist" aria-label={say("report-title")} onKeyDown={onKeyDown}>
      {parts.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          className="report-part"
          aria-selected={one === part}
          tabIndex={one === part ? 0 : -1}
          data-testid={`part-${one}`}
          onClick={() => onChoose(one)}
        >
          {say(titles[one])}
        </button>
      ))}
    </div>
  );
}

/** Saves a report, and says where it lies or why it does not. */
function useSaving(asked: ReportAsked): { save: (form: ReportForm) => void; saving: boolean } {
  const toast = useToast();
  const [saving, setSaving] = useState(false);
  const save = useCallback(
    async (form: ReportForm) => {
      setSaving(true);
      try {
        const { place } = await saveReport(asked, form);
        toast({ icon: FileDown, words: (speech) => speech.say("report-saved", { place: place ?? "" }) });
      } catch (thrown) {
        const fault = toFault(thrown);
        toast({ icon: CircleAlert, words: (speech) => speech.fault(fault), faultCode: fault.code });
      } finally {
        setSaving(false);
      }
    },
    [asked, toast],
  );
  return { save: (form) => void save(form), saving };
}

/** The ways to save a report, by their buttons and keys. */
function Saving({ asked, isShut }: { asked: ReportAsked; isShut: boolean }) {
  const { say } = useSpeech();
  const { save, saving } = useSaving(asked);
  const shut = isShut || saving;
  useKeys(
    shut
      ? []
      : [
          {
            word: "report-xlsx",
            code: "KeyX",
            caps: ["X"],
            place: "reports",
            hint: true,
            run: () => save("xlsx"),
          },
          { word: "report-csv", code: "KeyV", caps: ["V"], place: "reports", hint: true, run: () => save("csv") },
        ],
  );
  return (
    <span className="end report-pages">
      {(["xlsx", "csv"] as const).map((form) => (
        <Button
          key={form}
          small
          icon={FileDown}
          caps={[form === "xlsx" ? "X" : "V"]}
          isDisabled={shut}
          onPress={() => save(form)}
          aria-keyshortcuts={form === "xlsx" ? "X" : "V"}
          data-testid={`report-${form}`}
        >
          {say(`report-${form}`)}
        </Button>
      ))}
    </span>
  );
}

interface PartProps {
  desk: DeskView;
  session: SessionView;
  span: Span;
  onSpan: (span: Span) => void;
}

const usePeople = () => useQuery({ queryKey: ["people"], queryFn: () => view({ view: "people" }) }).data ?? [];

/** What is asked of the server, which without the line is not there. */
function Asked({ title, isOnline, children }: { title: string; isOnline: boolean; children: ReactNode }) {
  const { say } = useSpeech();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <section className="report-scroll inset" tabIndex={0} aria-label={title}>
      {isOnline ? children : <Empty icon={CloudOff} title={say("report-offline")} hint={say("report-offline-hint")} />}
    </section>
  );
}

function ResolutionReport({ desk, session, span, onSpan, onOpen }: PartProps & Pick<ReportsProps, "onOpen">) {
  const { say } = useSpeech();
  const [narrowed, setNarrowed] = useState<Pick<ResolutionAsked, "brand" | "agent" | "kind">>({
    brand: null,
    agent: null,
    kind: null,
  });
  const people = usePeople();
  const asked: ResolutionAsked = { from: span.from, to: span.to, ...narrowed };
  const isOnline = session.line.state === "online";
  return (
    <>
      <SpanBar span={span} zone={desk.timeZone} onChange={onSpan}>
        <ResolutionFilters
          desk={desk}
          people={people}
          asked={asked}
          onChange={({ brand, agent, kind }) => setNarrowed({ brand, agent, kind })}
        />
        <Saving asked={{ report: "resolution", ...asked }} isShut={!isOnline} />
      </SpanBar>
      <Asked title={say("report-goals")} isOnline={isOnline}>
        <Resolution asked={asked} onOpen={onOpen} />
      </Asked>
    </>
  );
}

function PerformanceReport({ desk, session, span, onSpan }: PartProps) {
  const { say } = useSpeech();
  const asked: PerformanceAsked = { from: span.from, to: span.to };
  const isOnline = session.line.state === "online";
  return (
    <>
      <SpanBar span={span} zone={desk.timeZone} onChange={onSpan}>
        <Saving asked={{ report: "performance", ...asked }} isShut={!isOnline} />
      </SpanBar>
      <Asked title={say("report-performance")} isOnline={isOnline}>
        <Performance asked={asked} />
      </Asked>
    </>
  );
}

/** Read from this machine: it is there without the line, too (D6). */
function SurveysReport({ desk, span, onSpan, onOpen }: PartProps & Pick<ReportsProps, "onOpen">) {
  const { say } = useSpeech();
  const asked: SurveysAsked = { from: span.from, to: span.to };
  return (
    <>
      <SpanBar span={span} zone={desk.timeZone} onChange={onSpan}>
        <Saving asked={{ report: "surveys", ...asked }} isShut={false} />
      </SpanBar>
      <Asked title={say("results-title")} isOnline>
        <Surveys asked={asked} zone={desk.timeZone} onOpen={onOpen} />
      </Asked>
    </>
  );
}

function AdherenceReport({ desk, session, span, onSpan }: PartProps) {
  const { say } = useSpeech();
  const [agent, setAgent] = useState("");
  const people = usePeople();
  const asked: AdherenceAsked = { from: span.from, to: span.to, agent: agent === "" ? null : agent };
  const isOnline = session.line.state === "online";
  return (
    <>
      <SpanBar span={span} zone={desk.timeZone} onChange={onSpan}>
        <Choice
          label={say("report-agent")}
          value={agent}
          onChange={setAgent}
          options={[{ id: "", words: say("report-all") }, ...people.map(({ id, name }) => ({ id, words: name }))]}
          testid="report-agent"
        />
        <Saving asked={{ report: "adherence", ...asked }} isShut={!isOnline} />
      </SpanBar>
      <Asked title={say("report-adherence")} isOnline={isOnline}>
        <Adherence asked={asked} />
      </Asked>
    </>
  );
}
