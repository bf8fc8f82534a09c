import { Fragment, type ReactNode } from "react";
import type { Mark } from "../ipc";
import { onTheLine, pieces } from "../words/text";
import { Code } from "./Bits";

/** A part of a text: found or not. */
interface Part {
  text: string;
  found: boolean;
  at: number;
}

/** Cuts a stretch of a text at the marks that lie in it; both ends are places in the whole. */
export function cut(text: string, from: number, to: number, marks: readonly Mark[]): Part[] {
  const parts: Part[] = [];
  let at = from;
  const until = (end: number, found: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), found, at });
    at = Math.max(at, end);
  };
  for (const mark of marks) {
    if (mark.to <= at || mark.from >= to) continue;
    until(Math.max(mark.from, from), false);
    until(Math.min(mark.to, to), true);
  }
  until(to, false);
  return parts;
}

/**
 * Somebody's text with what was found in it marked, and its numbers and addresses isolated (X5). Marks are whole words,
 * and a mark has no direction of its own: neither letters nor the line change their place for it.
 */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }): ReactNode {
  return pieces(text).map((piece) => {
    const parts = cut(text, piece.at, piece.at + piece.text.length, marks).map((part) =>
      part.found ? (
        <mark key={part.at}>{onTheLine(part.text)}</mark>
      ) : (
        <Fragment key={part.at}>{onTheLine(part.text)}</Fragment>
      ),
    );
    return piece.code ? (
      <bdi key={piece.at} dir="ltr" className="code">
        {parts}
      </bdi>
    ) : (
      <Fragment key={piece.at}>{parts}</Fragment>
    );
  });
}

/** The same of what is one number or address. */
export function MarkedCode({ text, marks, className }: { text: string; marks: readonly Mark[]; className?: string }) {
  if (marks.length === 0) return <Code {...(className && { className })}>{text}</Code>;
  return (
    <bdi dir="ltr" className={`code ${className ?? ""}`}>
      {cut(text, 0, text.length, marks).map((part) =>
        part.found ? <mark key={part.at}>{part.text}</mark> : <Fragment key={part.at}>{part.text}</Fragment>,
      )}
    </bdi>
  );
}
