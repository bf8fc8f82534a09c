import { useLayoutEffect } from "react";
import type { Theme } from "../ipc";

const dark = () => window.matchMedia?.("(prefers-color-scheme: dark)");

/** Paints the chosen theme; everything changes colour in one frame, so no transition trails behind. */
export function useTheme(theme: Theme): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const media = dark();
    const paint = () => {
      const next = theme === "system" ? (media?.matches ? "dark" : "light") : theme;
      if (root.dataset.theme === next) return;
      root.dataset.still = "";
      root.dataset.theme = next;
      requestAnimationFrame(() => delete root.dataset.still);
    };
    paint();
    if (theme !== "system") return;
    media?.addEventListener("change", paint);
    return () => media?.removeEventListener("change", paint);
  }, [theme]);
}
