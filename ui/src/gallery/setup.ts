import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// jsdom measures nothing; a windowed list needs a height to draw rows into.
for (const side of ["offset", "client"]) {
  Object.defineProperty(HTMLElement.prototype, `${side}Height`, { configurable: true, get: () => 600 });
  Object.defineProperty(HTMLElement.prototype, `${side}Width`, { configurable: true, get: () => 360 });
}
window.scrollTo = () => {};
HTMLElement.prototype.scrollTo ??= () => {};
HTMLElement.prototype.scrollIntoView ??= () => {};
// React Aria looks elements up by ids that it escapes.
globalThis.CSS ??= {} as typeof CSS;
CSS.escape ??= (text) => text.replace(/[^\w-]/gu, (character) => `\\${character}`);

// A loaded machine draws late, but what is awaited is an event, not a time.
configure({ asyncUtilTimeout: 20_000 });

afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute("data-ready");
  window.__missing = [];
});
