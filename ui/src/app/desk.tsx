import { createContext, useContext } from "react";
import type { DeskView, SessionView } from "../shared/ipc";

/** What every screen inside stands on. */
export interface Ground {
  session: SessionView;
  desk: DeskView;
}

export const GroundContext = createContext<Ground | null>(null);

/** The session and the desk, which are known before any screen is drawn. */
export function useGround(): Ground {
  const ground = useContext(GroundContext);
  if (!ground) throw new Error("useGround outside the signed-in program");
  return ground;
}
