import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// jsdom measures nothing; a windowed list needs a height to draw rows into.
Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, get: () => 600 });
Object.defineProperty(HTMLElement.prototype, "offsetWidth", { configurable: true, get: () => 360 });
HTMLElement.prototype.scrollTo ??= () => {};

afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute("data-ready");
  window.__missing = [];
});
