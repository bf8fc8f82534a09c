import { type LucideIcon, X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { type Speech, useSpeech } from "../words";
import { Button, IconButton } from "./Button";
import { useKeys } from "./keys";

/** Something short to tell. The words are a function, so that they change with the language while they stand. */
export interface ToastContent {
  icon: LucideIcon;
  flip?: boolean;
  words: (speech: Speech) => string;
  undo?: () => void;
  /** A code, when it tells of a refusal. */
  faultCode?: string;
}

const ToastContext = createContext<(content: ToastContent) => void>(() => {});

/** Shows a toast; a newer one takes the place of the older. */
export function useToast(): (content: ToastContent) => void {
  return useContext(ToastContext);
}

const stay = 5000;
const stayRefused = 12_000;

/** A toast as it stands; the provider shows one at a time. */
export function ToastFace({ content, onEnd }: { content: ToastContent; onEnd: () => void }) {
  const speech = useSpeech();
  const { icon: Icon, flip, words, undo, faultCode } = content;
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onEnd, faultCode ? stayRefused : stay);
    return () => clearTimeout(timer);
  }, [held, onEnd, faultCode]);

  const takeBack = useMemo(
    () =>
      undo &&
      (() => {
        undo();
        onEnd();
      }),
    [undo, onEnd],
  );
  useKeys(
    takeBack
      ? [{ word: "toast-undo", code: "KeyZ", ctrl: true, caps: ["Ctrl", "Z"], place: "everywhere", run: takeBack }]
      : [],
  );
  return (
    // Resting on it keeps it: it must not go while one reads or reaches for the button.
    <div
      className={`toast ${faultCode ? "refused" : ""}`}
      data-testid={faultCode ? "fault" : "toast"}
      data-code={faultCode}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <Icon className={`i ${flip ? "flip" : ""}`} aria-hidden="true" />
      <span className="toast-words">{words(speech)}</span>
      {takeBack && (
        <Button look="quiet" small caps={["Ctrl", "Z"]} onPress={takeBack}>
          {speech.say("toast-undo")}
        </Button>
      )}
      <IconButton icon={X} small label={speech.say("toast-close")} onPress={onEnd} />
    </div>
  );
}

/** Keeps the place where toasts appear, at the start corner above the hint bar. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<{ content: ToastContent; n: number } | null>(null);
  const show = useCallback((content: ToastContent) => setCurrent((was) => ({ content, n: (was?.n ?? 0) + 1 })), []);
  const end = useCallback(() => setCurrent(null), []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {current && <ToastFace key={current.n} content={current.content} onEnd={end} />}
      </div>
    </ToastContext>
  );
}
