import { useQuery } from "@tanstack/react-query";
import { ChartNoAxesColumn, CircleAlert, CloudOff, FileDown, Lock } from "lucide-react";
import { useCallback, useState } from "react";
import {
  type DeskView,
  type ReportAsked,
  type ReportForm,
  type ResolutionAsked,
  type SessionView,
  toFault,
  view,
} from "../../shared/ipc";
import { Empty } from "../../shared/ui/Bits";
import { Button } from "../../shared/ui/Button";
import { useKeys } from "../../shared/ui/keys";
import { serverNow } from "../../shared/ui/now";
import { useToast } from "../../shared/ui/toast";
import { useSpeech } from "../../shared/words";
import { dayAt } from "../../shared/words/days";
import { saveReport } from "./queries";
import { Resolution, ResolutionFilters } from "./Resolution";
import { SpanBar } from "./SpanBar";
import { type Span, spanOf } from "./span";
import "./report.css";

interface ReportsProps {
  desk: DeskView;
  session: SessionView;
  onOpen: (ticket: string) => void;
}

/** What happened, held against what was promised (A6, A8). */
export function Reports({ desk, session, onOpen }: ReportsProps) {
  const { say } = useSpeech();
  const { reads, goals } = desk.reports;
  return (
    <main className="reports" data-testid="reports">
      {reads && goals ? (
        <ResolutionReport desk={desk} session={session} onOpen={onOpen} />
      ) : (
        <>
          <header className="head">
            <h1>{say("report-title")}</h1>
          </header>
          {reads ? (
            <Empty icon={ChartNoAxesColumn} title={say("report-none")} hint={say("report-none-hint")} />
          ) : (
            <Empty icon={Lock} title={say("report-not-yours")} hint={say("report-not-yours-hint")} />
          )}
        </>
      )}
    </main>
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

function ResolutionReport({ desk, session, onOpen }: ReportsProps) {
  const speech = useSpeech();
  const { say } = speech;
  const [span, setSpan] = useState<Span>(() => spanOf(speech, "month", dayAt(serverNow(), desk.timeZone), null));
  const [narrowed, setNarrowed] = useState({ brand: null, agent: null, kind: null } as Pick<
    ResolutionAsked,
    "brand" | "agent" | "kind"
  >);
  const people = useQuery({ queryKey: ["people"], queryFn: () => view({ view: "people" }) }).data ?? [];
  const asked: ResolutionAsked = { from: span.from, to: span.to, ...narrowed };
  const isOnline = session.line.state === "online";
  return (
    <>
      <header className="head">
        <h1>{say("report-title")}</h1>
        <Saving asked={{ report: "resolution", ...asked }} isShut={!isOnline} />
      </header>
      <SpanBar span={span} zone={desk.timeZone} secondCalendar={session.settings.secondCalendar} onChange={setSpan}>
        <ResolutionFilters
          desk={desk}
          people={people}
          asked={asked}
          onChange={({ brand, agent, kind }) => setNarrowed({ brand, agent, kind })}
        />
      </SpanBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <section className="report-scroll inset" tabIndex={0} aria-label={say("report-goals")}>
        {isOnline ? (
          <Resolution asked={asked} onOpen={onOpen} />
        ) : (
          <Empty icon={CloudOff} title={say("report-offline")} hint={say("report-offline-hint")} />
        )}
      </section>
    </>
  );
}
