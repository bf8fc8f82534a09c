import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/vazirmatn/index.css";
import "../nastaliq.css";
import "../tokens.css";
import "../base.css";
import "../controls.css";
import "../floating.css";
import "./gallery.css";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { follow, newQueries, sessionQuery } from "../shared/ipc/live";
import { ChosenProvider, useChosen } from "../shared/ui/chosen";
import { setClockOffset } from "../shared/ui/now";
import { useTheme } from "../shared/ui/theme";
import { ToastProvider } from "../shared/ui/toast";
import { WordsProvider } from "../shared/words";
import { desk } from "./fixtures";
import { Gallery } from "./Gallery";
import { standIn } from "./standIn";

const memory = standIn(new URLSearchParams(window.location.search));
setClockOffset(memory.session.clockOffset);

function Spoken() {
  const { settings } = useChosen();
  useTheme(settings.theme);
  return (
    <WordsProvider choice={settings} deskWords={desk.words} deskZone={desk.timeZone}>
      <ToastProvider>
        <Gallery />
      </ToastProvider>
    </WordsProvider>
  );
}

function Page() {
  const session = useQuery(sessionQuery);
  return (
    session.data && (
      <ChosenProvider session={session.data}>
        <Spoken />
      </ChosenProvider>
    )
  );
}

const root = document.getElementById("root");
const queries = newQueries();
void follow(queries);
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <Page />
    </QueryClientProvider>,
  );
}
