import type { Ref } from "react";
import { head, line, outline, type Placed, type PlacedNode, type } from "./layout";

/** The lines of a text around a middle. */
function Lines({ x, y, lines, look }: { x: number; y: number; lines: readonly string[]; look: string }) {
  return lines.map((text, n) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name than their place
      key={n}
      x={x}
      y={y + n * type.line}
      className={look}
      textAnchor="middle"
      dominantBaseline="central"
    >
      {text}
    </text>
  ));
}

function Node({ placed }: { placed: PlacedNode }) {
  const { x, y, node, lines, note } = placed;
  const first = y - ((lines.length + note.length - 1) * type.line) / 2;
  return (
    <g className={`chart-node ${node.kind} ${node.guarded ? "guarded" : ""}`} data-kind={node.kind} data-id={node.id}>
      <path className="chart-box" d={outline(placed)} />
      <Lines x={x} y={first} lines={lines} look="chart-name" />
      <Lines x={x} y={first + lines.length * type.line} lines={note} look="chart-note" />
    </g>
  );
}

interface DrawingProps {
  placed: Placed;
  title: string;
  dir: "ltr" | "rtl";
  /** How large it is shown; 1 is as it was drawn. */
  zoom: number;
  svg: Ref<SVGSVGElement>;
}

/** A drawing of a procedure, with the words in it as text. */
export function Drawing({ placed, title, dir, zoom, svg }: DrawingProps) {
  const { width, height } = placed;
  return (
    <svg
      ref={svg}
      className="chart"
      role="img"
      aria-label={title}
      direction={dir}
      width={Math.round(width * zoom)}
      height={Math.round(height * zoom)}
      viewBox={`0 0 ${width} ${height}`}
      data-testid="chart"
    >
      <title>{title}</title>
      {placed.arrows.map(({ points }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an arrow has no other name than its place
        <g key={n} className="chart-arrow">
          <path className="chart-line" d={line(points)} />
          <path className="chart-head" d={head(points)} />
        </g>
      ))}
      {placed.nodes.map((node, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a node's place is what arrows call it by
        <Node key={n} placed={node} />
      ))}
      {placed.arrows.map(
        ({ label }, n) =>
          label && (
            // biome-ignore lint/suspicious/noArrayIndexKey: an arrow has no other name than its place
            <g key={n} className="chart-label">
              <rect
                className="chart-ground"
                x={label.x - label.width / 2}
                y={label.y - (label.lines.length * type.line) / 2}
                width={label.width}
                height={label.lines.length * type.line}
              />
              <Lines
                x={label.x}
                y={label.y - ((label.lines.length - 1) * type.line) / 2}
                lines={label.lines}
                look="chart-word"
              />
            </g>
          ),
      )}
    </svg>
  );
}
