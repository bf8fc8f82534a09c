import type { DeskView } from "../shared/ipc";
import { facesOf } from "./course";
import { desk } from "./fixtures";
import { reportsOf } from "./reports";
import type { Stage } from "./staged";

/** The gallery's desk as a scene has it. */
export const deskOf = (stage: Stage): DeskView => ({
  ...desk,
  ...facesOf(stage.course),
  reports: reportsOf(stage.reports),
});
