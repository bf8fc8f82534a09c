import { useLayoutEffect, useState } from "react";
import { useSpeech } from "../words";

function read(token: string): number {
  const value = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(token));
  return Number.isFinite(value) && value > 0 ? value : 56;
}

/** A row's height from its design token. The token follows script and typeface, so it is read again with them. */
export function useRowHeight(token: string): number {
  const speech = useSpeech();
  const [height, setHeight] = useState(() => read(token));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document was marked before the speech changed
  useLayoutEffect(() => setHeight(read(token)), [token, speech]);
  return height;
}
