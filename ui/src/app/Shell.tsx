import { Outlet, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Reference } from "../features/reference/Reference";
import { onBreakAsked } from "../shared/ipc/live";
import { useChosen } from "../shared/ui/chosen";
import { useKeys } from "../shared/ui/keys";
import { LocksSoon } from "../shared/ui/Line";
import { useLanguageKey } from "../shared/ui/languageKey";
import { useGround } from "./desk";
import { HintBar } from "./HintBar";
import { KeySheet } from "./KeySheet";
import { holdFocus, Palette } from "./Palette";
import { paletteWord } from "./paletteItems";
import { TopBar } from "./TopBar";
import "./shell.css";

/** The frame: top bar, the place one is in, hint bar. */
export function Shell() {
  const navigate = useNavigate();
  const { choose } = useChosen();
  const { session, desk } = useGround();
  const [keys, setKeys] = useState(false);
  const [finding, setFinding] = useState(false);
  const [looking, setLooking] = useState(false);
  const back = useRef<() => void>(() => {});
  const before = useRef<() => void>(() => {});

  const find = () => {
    back.current = holdFocus();
    setFinding(true);
  };

  const dark = () => choose({ theme: document.documentElement.dataset.theme === "dark" ? "light" : "dark" });

  useEffect(
    () =>
      onBreakAsked(() => {
        void navigate({ to: "/live", search: (was) => ({ ...was, break: performance.now() }) });
      }),
    [navigate],
  );

  // The reference stands beside what one works on; closed, it gives the focus back.
  const closeReference = () => {
    setLooking(false);
    before.current();
  };
  const lookUp = () => {
    if (looking) return closeReference();
    before.current = holdFocus();
    setLooking(true);
  };

  useLanguageKey();
  useKeys([
    {
      word: "reference-title",
      code: "KeyM",
      alt: true,
      inField: true,
      caps: ["Alt", "M"],
      place: "everywhere",
      run: lookUp,
    },
    { word: paletteWord, code: "KeyK", ctrl: true, inField: true, caps: ["Ctrl", "K"], place: "everywhere", run: find },
    {
      word: "search-open",
      code: "Slash",
      caps: ["/"],
      place: "everywhere",
      run: () => void navigate({ to: "/search" }),
    },
    {
      word: "nav-workbench",
      code: "KeyW",
      caps: ["W"],
      place: "everywhere",
      run: () => void navigate({ to: "/work" }),
    },
    { word: "nav-live", code: "KeyG", caps: ["G"], place: "everywhere", run: () => void navigate({ to: "/live" }) },
    {
      word: "ledger-title",
      code: "KeyH",
      caps: ["H"],
      place: "everywhere",
      run: () => void navigate({ to: "/ledger" }),
    },
    {
      word: "report-title",
      code: "KeyR",
      shift: true,
      caps: ["Shift", "R"],
      place: "everywhere",
      run: () => void navigate({ to: "/reports" }),
    },
    {
      word: "procedure-title",
      code: "KeyP",
      shift: true,
      caps: ["Shift", "P"],
      place: "everywhere",
      run: () => void navigate({ to: "/procedure" }),
    },
    { word: "nav-outbox", code: "KeyO", caps: ["O"], place: "everywhere", run: () => void navigate({ to: "/outbox" }) },
    {
      word: "settings-title",
      code: "KeyS",
      caps: ["S"],
      place: "everywhere",
      run: () => void navigate({ to: "/settings" }),
    },
    { word: "key-theme", code: "KeyD", caps: ["D"], place: "everywhere", run: dark },
    {
      word: "key-all",
      code: "Slash",
      shift: true,
      caps: ["?"],
      place: "everywhere",
      hint: true,
      run: () => setKeys(true),
    },
  ]);

  return (
    <div className={session.locksAt === null ? "app" : "app locks"}>
      <TopBar onFind={find} />
      {session.locksAt !== null && <LocksSoon at={session.locksAt} />}
      <Outlet />
      {looking && <Reference desk={desk} onClose={closeReference} />}
      <HintBar onAll={() => setKeys(true)} />
      <KeySheet isOpen={keys} onOpenChange={setKeys} />
      <Palette isOpen={finding} onOpenChange={setFinding} onReturn={() => back.current()} />
    </div>
  );
}
