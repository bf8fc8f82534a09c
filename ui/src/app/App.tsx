import { type QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { forgetTyped } from "../features/script/typed";
import { SignIn } from "../features/signin/SignIn";
import { forgetDrafts } from "../shared/drafts";
import { type Fault, type SessionView, send } from "../shared/ipc";
import { deskQuery, sessionQuery } from "../shared/ipc/live";
import { ChosenProvider, useChosen } from "../shared/ui/chosen";
import { FaultNote } from "../shared/ui/Fault";
import { setClockOffset } from "../shared/ui/now";
import { Slow } from "../shared/ui/Slow";
import { useTheme } from "../shared/ui/theme";
import { ToastProvider } from "../shared/ui/toast";
import { WordsProvider } from "../shared/words";
import { Boundary } from "./Boundary";
import { GroundContext } from "./desk";
import { NoDesk } from "./NoDesk";
import { forgetChosen } from "./paletteRecent";
import type { newRouter } from "./routes";

interface AppProps {
  queries: QueryClient;
  router: ReturnType<typeof newRouter>;
}

/** The program. */
export function App({ queries, router }: AppProps) {
  return (
    <QueryClientProvider client={queries}>
      <Session>{(session) => <Inside session={session} router={router} />}</Session>
    </QueryClientProvider>
  );
}

/** Before the first answer there is no language either: the machine's own is taken to say that it broke. */
const unknown: SessionView = {
  state: "signed-out",
  person: null,
  workspace: null,
  line: { state: "idle" },
  waiting: 0,
  refused: 0,
  settings: {
    language: typeof navigator === "undefined" ? "en" : navigator.language,
    languageChosen: false,
    theme: "system",
    digits: "language",
    nastaliq: false,
    firstCalendar: null,
    secondCalendar: null,
    timeZone: null,
    answersIn: [],
    server: "",
    user: "",
  },
  desks: [],
  lost: null,
  locksAt: null,
  keyring: true,
  clockOffset: 0,
};

function Session({ children }: { children: (session: SessionView) => ReactNode }) {
  const session = useQuery(sessionQuery);
  if (session.data) return <ChosenProvider session={session.data}>{children(session.data)}</ChosenProvider>;
  if (!session.error) return null;
  return (
    <WordsProvider choice={unknown.settings}>
      <Ready />
      <main className="door">
        <FaultNote fault={session.error as unknown as Fault} onRetry={() => void session.refetch()} />
      </main>
    </WordsProvider>
  );
}

/** Says to those who wait (tests, the shell) that the first view is painted. */
function Ready() {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      document.documentElement.dataset.ready = "true";
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return null;
}

function Inside({ session, router }: { session: SessionView; router: AppProps["router"] }) {
  const { settings } = useChosen();
  const signedIn = session.state === "signed-in";
  const desk = useQuery({ ...deskQuery, enabled: signedIn });
  const ground = useMemo(() => desk.data && { session, desk: desk.data }, [session, desk.data]);
  useTheme(settings.theme);
  useLayoutEffect(() => setClockOffset(session.clockOffset), [session.clockOffset]);

  // What was read of a desk that is no longer here is not kept in memory either (K8).
  const queries = useQueryClient();
  const gone = signedIn && desk.error !== null;
  useEffect(() => {
    if (!gone) return;
    const stays = ["session", "desk", "outbox", "sync"];
    queries.removeQueries({ predicate: ({ queryKey }) => !stays.includes(String(queryKey[0])) });
  }, [gone, queries]);

  // Another person must not find the last one's words or place.
  const person = session.person?.id;
  const last = useRef(person);
  useEffect(() => {
    if (last.current && last.current !== person) {
      forgetDrafts();
      forgetTyped();
      forgetChosen();
      void router.navigate({ to: "/work", search: {}, replace: true });
    }
    last.current = person;
  }, [person, router]);

  return (
    <WordsProvider choice={settings} deskWords={desk.data?.words} deskZone={desk.data?.timeZone} deskWeek={desk.data}>
      <Boundary>
        <ToastProvider>
          {!signedIn ? (
            <>
              <Ready />
              <SignIn session={session} />
            </>
          ) : desk.error ? (
            <>
              <Ready />
              <NoDesk
                session={session}
                fault={desk.error as unknown as Fault}
                onRetry={() => void send({ act: "sync-now" }).then(() => desk.refetch())}
              />
            </>
          ) : ground ? (
            <GroundContext value={ground}>
              <Ready />
              <RouterProvider router={router} />
            </GroundContext>
          ) : (
            <Slow>
              <main className="door" />
            </Slow>
          )}
        </ToastProvider>
      </Boundary>
    </WordsProvider>
  );
}
