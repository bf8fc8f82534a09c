import type { LucideIcon } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { onTheLine, pieces } from "../words/text";

/** The letters that stand for a person: two of a latin name, one of an Arabic one, whose letters would join. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return /\p{Script=Latin}/u.test(first) ? (first + last).toLocaleUpperCase("en") : first;
}

/** A person as a small round sign; the name stands beside it or in the title. */
export function Avatar({
  name,
  mine,
  small,
  titled,
}: {
  name: string;
  mine?: boolean;
  small?: boolean;
  titled?: boolean;
}) {
  const look = `avatar ${small ? "s" : ""} ${mine ? "mine" : ""}`;
  if (titled) {
    return (
      <span className={look} role="img" aria-label={name} title={name}>
        {initials(name)}
      </span>
    );
  }
  return (
    <span className={look} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** An id, phone number, code or address: latin digits, left to right, in every language. */
export function Code({ children, className = "" }: { children: string; className?: string }) {
  return (
    <bdi dir="ltr" className={`code ${className}`}>
      {children}
    </bdi>
  );
}

/** Somebody's text with its numbers, codes and addresses isolated, so that they stand unbroken in it (X5). */
export function Isolated({ text }: { text: string }) {
  return pieces(onTheLine(text)).map((piece) =>
    piece.code ? <Code key={piece.at}>{piece.text}</Code> : <Fragment key={piece.at}>{piece.text}</Fragment>,
  );
}

/** An icon that says something by itself. */
export function Sign({
  icon: Icon,
  label,
  small,
  className = "",
}: {
  icon: LucideIcon;
  label: string;
  small?: boolean;
  className?: string;
}) {
  return (
    <span role="img" aria-label={label} title={label} className={`sign ${className}`}>
      <Icon className={`i ${small ? "s" : ""}`} aria-hidden="true" />
    </span>
  );
}

/** A short mark with an icon and a word. */
export function Tag({ icon: Icon, look = "", children }: { icon?: LucideIcon; look?: string; children: ReactNode }) {
  return (
    <span className={`tag ${look}`}>
      {Icon && <Icon className="i" aria-hidden="true" />}
      <span>{children}</span>
    </span>
  );
}

/** Nothing here: what that means, and the next act. */
export function Empty({
  icon: Icon,
  title,
  hint,
  children,
}: {
  icon: LucideIcon;
  title: string;
  hint?: string;
  children?: ReactNode;
}) {
  return (
    <div className="empty">
      <Icon className="i" aria-hidden="true" />
      <b>{title}</b>
      {hint && <span>{hint}</span>}
      {children}
    </div>
  );
}
