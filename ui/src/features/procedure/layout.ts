import { Graph, layout as place } from "@dagrejs/dagre";
import type { ChartFace, ChartNode } from "../../shared/ipc";
import type { Speech } from "../../shared/words";
import { pieces } from "../../shared/words/text";

/** A point of the drawing, from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** A node in its place: the middle, the size, its lines of text. */
export interface PlacedNode extends Point {
  width: number;
  height: number;
  lines: readonly string[];
  /** A second voice under the name. */
  note: readonly string[];
  node: ChartNode;
}

/** An arrow in its place. */
export interface PlacedArrow {
  points: readonly Point[];
  /** Where its words stand, if it has any. */
  label: (Point & { width: number; lines: readonly string[] }) | null;
}

/** A drawing in which everything has its place. */
export interface Placed {
  width: number;
  height: number;
  nodes: readonly PlacedNode[];
  arrows: readonly PlacedArrow[];
}

/** What a node is called and what stands under it, in one language. */
export interface Named {
  name: string;
  note: string;
}

/** Type and leading of the drawing; the same numbers on every machine, so that a drawing is the same on every machine. */
export const type = { size: 13, small: 12, line: 20, letter: 7.4 } as const;

const most = { name: 24, note: 30, arrow: 20 } as const;
const pad = { x: 18, y: 12 } as const;
/** Around everything. */
const margin = 24;

/** Letters that take a place on the line: marks above and below others take none. */
const wide = (text: string) => [...text.replace(/[\p{Mn}\p{Cf}]/gu, "")].length;

/** Cuts a text into lines at its spaces; a word that is longer than a line stays whole. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && wide(last) + 1 + wide(word) <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A line whose numbers, codes and addresses stand unbroken in it, also in a file that no program of ours opens. */
export function isolated(line: string): string {
  return pieces(line)
    .map((piece) => (piece.code ? `\u2066${piece.text}\u2069` : piece.text))
    .join("");
}

const widest = (lines: readonly string[], size: number) =>
  Math.max(0, ...lines.map((line) => wide(line) * type.letter * (size / type.size)));

/** Puts a chart into its places, towards the end of the line in which the language is read. The same chart is the same drawing. */
export function laidOut(chart: ChartFace, named: (node: ChartNode) => Named, speech: Speech): Placed {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: speech.dir === "rtl" ? "RL" : "LR",
    nodesep: 28,
    edgesep: 16,
    ranksep: 44,
    marginx: margin,
    marginy: margin,
  });
  const texts = chart.nodes.map((node) => {
    const { name, note } = named(node);
    return { lines: wrapped(name, most.name).map(isolated), note: wrapped(note, most.note).map(isolated) };
  });
  chart.nodes.forEach((node, at) => {
    const { lines, note } = texts[at] ?? { lines: [], note: [] };
    const round = node.kind === "start" && lines.length === 0;
    const width =
      Math.max(widest(lines, type.size), widest(note, type.small)) + 2 * pad.x + (leans(node.kind) ? 20 : 0);
    const height = (lines.length + note.length) * type.line + 2 * pad.y;
    graph.setNode(String(at), round ? { width: 20, height: 20 } : { width: Math.max(72, width), height });
  });
  chart.arrows.forEach((arrow, at) => {
    const lines = wrapped(arrow.name[speech.language] ?? "", most.arrow).map(isolated);
    const label = lines.length > 0 ? { width: widest(lines, type.small) + 12, height: lines.length * type.line } : {};
    graph.setEdge(String(arrow.from), String(arrow.to), { labelpos: "c", ...label, lines }, String(at));
  });
  place(graph);
  const size = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil(size.height ?? 0),
    nodes: chart.nodes.map((node, at) => {
      const { x = 0, y = 0, width, height } = graph.node(String(at)) as Point & { width: number; height: number };
      return { x, y, width, height, node, ...(texts[at] ?? { lines: [], note: [] }) };
    }),
    arrows: chart.arrows.map((arrow, at) => {
      const edge = graph.edge(String(arrow.from), String(arrow.to), String(at)) as {
        points?: Point[];
        x?: number;
        y?: number;
        width?: number;
        lines: string[];
      };
      const { x, y, width = 0, lines } = edge;
      const label = lines.length > 0 && x !== undefined && y !== undefined ? { x, y, width, lines } : null;
      if (arrow.from !== arrow.to) return { points: edge.points ?? [], label };
      const nth = chart.arrows.slice(0, at).filter((one) => one.from === arrow.from && one.to === arrow.to).length;
      return around(graph.node(String(arrow.from)) as Point & { width: number; height: number }, y, nth, label);
    }),
  };
}

/**
 * The arrow from a node to itself: out at the foot of the node, around under its words and back to the foot, so that its head is seen
 * at the node and not under the words. Of several the later ones go further out.
 */
function around(
  { x, y, width, height }: Point & { width: number; height: number },
  words: number | undefined,
  nth: number,
  label: PlacedArrow["label"],
): PlacedArrow {
  const half = Math.min(width / 2 - 10, 18 + 9 * nth);
  const foot = y + height / 2;
  const low = Math.max(words ?? 0, foot + 24);
  const points = [
    { x: x - half, y: foot },
    { x: x - half, y: low },
    { x, y: low },
    { x: x + half, y: low },
    { x: x + half, y: foot },
  ];
  return { points, label: label && { ...label, x, y: low } };
}

/** Shapes whose sides lean take more room. */
const leans = (kind: string) => ["ask", "check", "quiz", "waiting", "closed"].includes(kind);

const at = (x: number, y: number) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** The outline of a node, as the kind of step or status has it in the drawings of the packs. */
export function outline({ x, y, width, height, node }: PlacedNode): string {
  const [left, right, top, end] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  const lean = 12;
  const box = (radius: number) => {
    const r = Math.min(radius, height / 2, width / 2);
    return [
      `M ${at(left + r, top)} H ${Math.round((right - r) * 10) / 10}`,
      `A ${r} ${r} 0 0 1 ${at(right, top + r)} V ${Math.round((end - r) * 10) / 10}`,
      `A ${r} ${r} 0 0 1 ${at(right - r, end)} H ${Math.round((left + r) * 10) / 10}`,
      `A ${r} ${r} 0 0 1 ${at(left, end - r)} V ${Math.round((top + r) * 10) / 10}`,
      `A ${r} ${r} 0 0 1 ${at(left + r, top)} Z`,
    ].join(" ");
  };
  switch (node.kind) {
    case "start":
    case "end":
    case "new":
    case "over":
    case "silent":
    case "answered":
      return box(height);
    case "check":
    case "quiz":
    case "waiting":
      return `M ${at(left + lean, top)} L ${at(right - lean, top)} L ${at(right, y)} L ${at(right - lean, end)} L ${at(left + lean, end)} L ${at(left, y)} Z`;
    case "ask":
    case "closed":
      return `M ${at(left + lean, top)} L ${at(right, top)} L ${at(right - lean, end)} L ${at(left, end)} Z`;
    default:
      return box(6);
  }
}

/** The line of an arrow through its points, rounded where it turns. */
export function line(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return "";
  const parts = [`M ${at(first.x, first.y)}`];
  for (let n = 0; n < rest.length - 1; n += 1) {
    const [here, next] = [rest[n], rest[n + 1]];
    if (!here || !next) continue;
    const middle = n === rest.length - 2 ? next : { x: (here.x + next.x) / 2, y: (here.y + next.y) / 2 };
    parts.push(`Q ${at(here.x, here.y)} ${at(middle.x, middle.y)}`);
  }
  if (rest.length === 1) parts.push(`L ${at(last.x, last.y)}`);
  return parts.join(" ");
}

/** The head of an arrow, which points as its last piece does. */
export function head(points: readonly Point[]): string {
  const [from, to] = [points.at(-2), points.at(-1)];
  if (!from || !to) return "";
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const side = (by: number) => at(to.x - 9 * Math.cos(angle + by), to.y - 9 * Math.sin(angle + by));
  return `M ${at(to.x, to.y)} L ${side(0.42)} L ${side(-0.42)} Z`;
}
