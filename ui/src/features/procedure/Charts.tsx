import { useQuery } from "@tanstack/react-query";
import { CircleAlert, FileDown, Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { useCallback, useMemo, useRef, useState } from "react";
import { type ChartFace, type ChartNode, type RevisionsView, send, toFault } from "../../shared/ipc";
import { Button, IconButton } from "../../shared/ui/Button";
import { Choice } from "../../shared/ui/Field";
import { useKeys } from "../../shared/ui/keys";
import { useToast } from "../../shared/ui/toast";
import { type Speech, useSpeech } from "../../shared/words";
import { inNumerals } from "../../shared/words/text";
import { Drawing } from "./Drawing";
import { exported } from "./exported";
import { laidOut, type Named } from "./layout";
import { chartsQuery } from "./queries";

/** Steps of the zoom. */
const zooms = [0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.25, 1.5, 2] as const;
const plain = zooms.indexOf(1);

interface ChartsProps {
  data: RevisionsView;
  revision: number;
  onRevision: (revision: number) => void;
}

/** The statuses, every script, every ladder and the states of every record as drawings (E11). */
export function Charts({ data, revision, onRevision }: ChartsProps) {
  const speech = useSpeech();
  const { say } = speech;
  const { data: charts } = useQuery(chartsQuery(revision));
  const [wanted, setWanted] = useState("");
  const name = (chart: ChartFace) =>
    chart.of === "statuses" ? say("procedure-chart-statuses") : (chart.name[speech.language] ?? chart.id);
  const all = charts?.charts ?? [];
  const chart = all.find((one) => `${one.of}/${one.id}` === wanted) ?? all[0];
  const step = (by: number) => {
    const next = chart && all[(all.indexOf(chart) + by + all.length) % all.length];
    if (next) setWanted(`${next.of}/${next.id}`);
  };
  useKeys([
    { word: "procedure-chart-next", code: "KeyJ", caps: ["J"], place: "procedure", hint: true, run: () => step(1) },
    { word: "procedure-chart-previous", code: "KeyK", caps: ["K"], place: "procedure", run: () => step(-1) },
  ]);
  const revisions = [...new Set([data.inForce, revision, ...data.revisions.map((one) => one.revision)])].sort(
    (one, other) => other - one,
  );
  return (
    <div className="procedure-bar">
      <Choice
        label={say("procedure-charts")}
        value={chart ? `${chart.of}/${chart.id}` : ""}
        onChange={setWanted}
        options={all.map((one) => ({
          id: `${one.of}/${one.id}`,
          words: one.of === "statuses" ? name(one) : say(`procedure-chart-${one.of}`, { name: name(one) }),
        }))}
        testid="chart-choice"
      />
      {revisions.length > 1 && (
        <Choice
          label={say("procedure-chart-of")}
          value={String(revision)}
          onChange={(id) => onRevision(Number(id))}
          options={revisions.map((n) => ({ id: String(n), words: say("procedure-revision", { n }) }))}
          testid="chart-revision"
        />
      )}
      {chart && <Canvas key={`${chart.of}/${chart.id}`} chart={chart} title={name(chart)} />}
    </div>
  );
}

/** What a node is called, and what stands under it. */
function named(node: ChartNode, speech: Speech): Named {
  const { say, language, tag, number } = speech;
  const own = inNumerals(node.name[language] ?? "", number);
  switch (node.kind) {
    case "start":
      return { name: "", note: "" };
    case "over":
    case "silent":
      return { name: say(`procedure-chart-${node.kind}`), note: "" };
    case "rung": {
      const hours = new Intl.NumberFormat(tag, { style: "unit", unit: "hour", unitDisplay: "long" });
      const of = (length: number) => hours.format(Math.round(length / 360_000) / 10);
      const { opens, late } = node;
      const window = () => {
        if (opens === null) return late === null ? "" : say("procedure-chart-late", { late: of(late) });
        if (late === null) return opens === 0 ? "" : say("procedure-chart-opens", { opens: of(opens) });
        return say("procedure-chart-window", { opens: of(opens), late: of(late) });
      };
      const note = window();
      return { name: say("procedure-chart-rung", { n: Number(node.id), name: own }), note };
    }
    default:
      return { name: own || node.id, note: node.guarded ? say("procedure-chart-guarded") : "" };
  }
}

/** One drawing, as large as one wants it; its file is what one sees. */
function Canvas({ chart, title }: { chart: ChartFace; title: string }) {
  const speech = useSpeech();
  const { say, dir, percent } = speech;
  const toast = useToast();
  const [zoom, setZoom] = useState<number>(plain);
  const svg = useRef<SVGSVGElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const placed = useMemo(() => laidOut(chart, (node) => named(node, speech), speech), [chart, speech]);
  const fit = useCallback(() => {
    const room = scroll.current;
    if (!room) return;
    const scale = Math.min(room.clientWidth / placed.width, room.clientHeight / placed.height, 1);
    const best = zooms.findLastIndex((one) => one <= scale);
    setZoom(Math.max(0, best));
  }, [placed]);
  const by = (step: number) => setZoom((was) => Math.min(zooms.length - 1, Math.max(0, was + step)));
  const save = async () => {
    if (!svg.current) return;
    try {
      const sent = await send({ act: "save-drawing", name: title, svg: exported(svg.current), show: false });
      toast({ icon: FileDown, words: (now) => now.say("report-saved", { place: sent.place ?? "" }) });
    } catch (thrown) {
      const fault = toFault(thrown);
      toast({ icon: CircleAlert, words: (now) => now.fault(fault), faultCode: fault.code });
    }
  };
  useKeys([
    { word: "procedure-zoom-in", code: "Equal", caps: ["+"], place: "procedure", run: () => by(1) },
    { word: "procedure-zoom-out", code: "Minus", caps: ["−"], place: "procedure", run: () => by(-1) },
    { word: "procedure-zoom-fit", code: "Digit0", caps: ["0"], place: "procedure", hint: true, run: fit },
    { word: "procedure-save", code: "KeyV", caps: ["V"], place: "procedure", hint: true, run: () => void save() },
  ]);
  return (
    <>
      <span className="procedure-tools end">
        <IconButton
          icon={ZoomOut}
          small
          label={say("procedure-zoom-out")}
          caps={["−"]}
          onPress={() => by(-1)}
          isDisabled={zoom === 0}
          data-testid="zoom-out"
        />
        <span className="meta procedure-zoom" data-n="">
          {percent(Math.round((zooms[zoom] ?? 1) * 100))}
        </span>
        <IconButton
          icon={ZoomIn}
          small
          label={say("procedure-zoom-in")}
          caps={["+"]}
          onPress={() => by(1)}
          isDisabled={zoom === zooms.length - 1}
          data-testid="zoom-in"
        />
        <IconButton
          icon={Maximize}
          small
          label={say("procedure-zoom-fit")}
          caps={["0"]}
          onPress={fit}
          data-testid="zoom-fit"
        />
        <Button
          small
          icon={FileDown}
          caps={["V"]}
          aria-keyshortcuts="V"
          onPress={() => void save()}
          data-testid="chart-save"
        >
          {say("procedure-save")}
        </Button>
      </span>
      <section
        ref={scroll}
        className="procedure-canvas inset"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
        tabIndex={0}
        aria-label={title}
      >
        <Drawing placed={placed} title={title} dir={dir} zoom={zooms[zoom] ?? 1} svg={svg} />
      </section>
    </>
  );
}
