import { CircleAlert, Copy, CopyCheck, Eye, EyeOff, Lock } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type MaskFace, send, toFault } from "../ipc";
import { useSpeech } from "../words";
import { Code } from "./Bits";
import { IconButton } from "./Button";
import { type KeyPlace, useKeys } from "./keys";
import { useToast } from "./toast";
import "./masked.css";

/** A value that was revealed, until its time is over. It is kept nowhere else. */
function useReveal(ticket: string, mask: MaskFace | null) {
  const [value, setValue] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const toast = useToast();
  const hide = () => {
    clearTimeout(timer.current);
    setValue(null);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  /** It is on record before it comes back. */
  const reveal = async (): Promise<string | null> => {
    if (!mask || mask.refused || busy) return null;
    setBusy(true);
    try {
      const { revealed, shownFor } = await send({ act: "reveal", ticket, secret: mask.secret });
      if (revealed === null) return null;
      clearTimeout(timer.current);
      setValue(revealed);
      timer.current = setTimeout(() => setValue(null), shownFor ?? 0);
      return revealed;
    } catch (thrown) {
      const fault = toFault(thrown);
      toast({ icon: CircleAlert, words: (speech) => speech.fault(fault), faultCode: fault.code });
      return null;
    } finally {
      setBusy(false);
    }
  };
  const copy = async () => {
    const text = value ?? (await reveal());
    if (text === null) return;
    await navigator.clipboard.writeText(text);
    toast({ icon: CopyCheck, words: ({ say }) => say("mask-copied") });
  };
  return { value, busy, reveal, hide, copy };
}

interface MaskedProps {
  ticket: string;
  /** The value as it is shown. */
  text: string;
  /** Nothing where it is not masked. */
  mask: MaskFace | null;
  /** How the value is drawn; as a code, if nothing is said. */
  draw?: (text: string) => ReactNode;
}

const asCode = (text: string): ReactNode => <Code>{text}</Code>;

/** A value that may be masked (X14): its end alone, until somebody who may reveals it, on record and for a short time. */
export function Masked({ ticket, text, mask, draw = asCode }: MaskedProps) {
  const { say, fault } = useSpeech();
  const { value, busy, reveal, hide, copy } = useReveal(ticket, mask);
  if (!mask) return draw(text);
  if (mask.refused) {
    return (
      <span className="masked" data-testid="masked" title={fault(mask.refused)}>
        {draw(text)}
        <Lock className="i s" role="img" aria-label={fault(mask.refused)} />
      </span>
    );
  }
  const shown = value !== null;
  return (
    <span
      className={shown ? "masked shown" : "masked"}
      data-testid="masked"
      data-secret={mask.secret.secret}
      data-shown={shown}
    >
      <span title={shown ? undefined : say("mask-masked")}>{draw(value ?? text)}</span>
      <span className="masked-acts">
        <IconButton
          icon={shown ? EyeOff : Eye}
          small
          label={say(shown ? "mask-hide" : "mask-reveal")}
          isDisabled={busy}
          onPress={() => (shown ? hide() : void reveal())}
          {...(!shown && { "data-reveal": "" })}
          data-testid="reveal"
        />
        <IconButton
          icon={Copy}
          small
          label={say("mask-copy")}
          isDisabled={busy}
          onPress={() => void copy()}
          data-testid="copy-masked"
        />
      </span>
    </span>
  );
}

/** The key that reveals the next masked value of a place: the first in sight that is masked. */
export function useRevealKey(place: KeyPlace, within: () => ParentNode | null, alt = false): void {
  useKeys([
    {
      word: "mask-reveal",
      code: "KeyV",
      caps: alt ? ["Alt", "V"] : ["V"],
      place,
      ...(alt && { alt: true, inField: true }),
      run: () => within()?.querySelector<HTMLElement>("[data-reveal]:not([disabled])")?.click(),
    },
  ]);
}
