import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/vazirmatn/index.css";
import "./nastaliq.css";
import "./tokens.css";
import "./base.css";
import "./controls.css";
import "./floating.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { newRouter } from "./app/routes";
import { follow, newQueries } from "./shared/ipc/live";

const inWindow = "__TAURI_INTERNALS__" in window;

async function start(): Promise<void> {
  if (import.meta.env.DEV && !inWindow) {
    // In a browser there is no desk machine behind the page; the gallery's memory stands in, and is not built in.
    const { standIn } = await import("./gallery/standIn");
    standIn(new URLSearchParams(window.location.search));
  }
  const queries = newQueries();
  const root = document.getElementById("root");
  if (!root) throw new Error("the page has no root");
  // Heard before the first question, so that nothing changes unheard in between.
  await follow(queries).catch((thrown) => console.error("cannot hear changes", thrown));
  createRoot(root).render(
    <StrictMode>
      <App queries={queries} router={newRouter(inWindow ? undefined : window.location.hash.slice(1) || undefined)} />
    </StrictMode>,
  );
}

void start();
