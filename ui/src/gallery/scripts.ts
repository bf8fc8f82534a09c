import type {
  AnswerFace,
  CallFace,
  PastRun,
  QuestionView,
  QuizView,
  RunView,
  ScriptView,
  StepView,
} from "../shared/ipc";
import { plainStep } from "./accounts";
import { assignee, me, minute, people, standing } from "./fixtures";
import { covered, maskOf } from "./masks";

/** Acts on a script that only move it. */
export const stepping = { "start-script": "start", "stop-script": "stop", "back-script": "back" } as const;

/** How the gallery's script stands at the start. */
export type ScriptScene =
  | "none"
  | "offered"
  | "say"
  | "choices"
  | "judged"
  | "blind"
  | "passed"
  | "failed"
  | "locked"
  | "input"
  | keyof typeof shown;

const number = "+966 55 765 4321";
const typed = { secret: "typed", run: "run-1", step: "mail" } as const;

/** A call step, before the call unless told otherwise. */
function callStep(call: Partial<CallFace>) {
  const none = { mayCall: null, wouldWait: false, contact: null, state: null, place: null, mine: true, by: me };
  return {
    kind: "call",
    choices: ["green", "grey"],
    number: covered(number),
    numberMask: maskOf(typed),
    call: { ...none, ...call },
  };
}

/** Steps of other scripts, each shown by itself. */
const shown = {
  call: callStep({}),
  "call-waits": callStep({ contact: "k-task", state: "waiting", place: 2, wouldWait: true }),
  "call-full": callStep({ wouldWait: true }),
  "call-offered": callStep({ contact: "k-task", state: "offered" }),
  "call-active": { ...callStep({ contact: "k-task", state: "active" }), number, numberMask: null },
  "call-shut": callStep({ mayCall: { code: "line-needed", args: {} }, mine: false, by: null }),
  free: { kind: "ask", input: "phone", asksServer: true },
  country: { kind: "ask", input: "country" },
  assign: { kind: "do", people: people.slice(0, 3).map((person) => assignee(person)) },
  "assign-absent": { kind: "do", people: people.slice(0, 3).map((person) => assignee(person, "off-duty")) },
  set: {
    kind: "do",
    sets: {
      what: "email",
      before: "a.•••••••@example.sa",
      beforeMask: maskOf({ secret: "email" }),
      after: "ab••••••••••••••@example.com",
      afterMask: maskOf(typed),
    },
  },
  write: {
    kind: "do",
    input: "text",
    noted: true,
    draft: "Old e-mail: a.alharbi@example.sa. New e-mail: abdullah.alharbi@example.com.",
  },
  tell: { kind: "do", input: "text", says: "mail", draft: "مرحبًا، غُيّر البريد الإلكتروني لحسابكم بناءً على طلبكم." },
  asking: { kind: "do", opens: "reseller" },
} satisfies Record<string, Partial<StepView>>;

const steps: Pick<StepView, "id" | "kind" | "choices" | "input" | "noted">[] = [
  { id: "greet", kind: "say", choices: [], input: null, noted: false },
  { id: "avatar", kind: "ask", choices: ["green", "grey", "red"], input: null, noted: false },
  { id: "verify", kind: "quiz", choices: [], input: null, noted: false },
  { id: "show", kind: "do", choices: ["given", "again"], input: null, noted: false },
  { id: "mail", kind: "ask", choices: [], input: "email", noted: true },
  { id: "solved", kind: "end", choices: [], input: null, noted: false },
];

const at = (step: string) => steps.findIndex((one) => one.id === step);

const starts: Record<Exclude<ScriptScene, keyof typeof shown>, { at: number; judged: string }> = {
  none: { at: -1, judged: "" },
  offered: { at: -1, judged: "" },
  say: { at: at("greet"), judged: "" },
  choices: { at: at("avatar"), judged: "" },
  judged: { at: at("verify"), judged: "rrwr" },
  blind: { at: at("verify"), judged: "rrwr" },
  passed: { at: at("verify"), judged: "rrwrrr" },
  failed: { at: at("verify"), judged: "rwwrw" },
  locked: { at: at("show"), judged: "rw" },
  input: { at: at("mail"), judged: "rrrrr" },
};

const questions = ["name", "birth", "city", "language", "payment", "products", "orders"];
const states: Record<string, string> = { r: "right", w: "wrong", s: "skipped" };

/** The scripts of one ticket: a run that is stepped through as the program would. */
export class Scripts {
  private readonly scene: ScriptScene;
  private here: number;
  private readonly answers = new Map<string, AnswerFace>();
  private readonly asked: QuestionView[];
  private readonly past: PastRun[];
  private runs = 1;

  constructor(scene: ScriptScene) {
    this.scene = scene;
    const start = scene in shown ? { at: at("mail"), judged: "rrrrr" } : starts[scene as keyof typeof starts];
    this.here = start.at;
    this.asked = questions.map((id, index) => {
      const state = states[start.judged[index] ?? ""] ?? "open";
      const tries = state === "open" ? 0 : state === "wrong" ? 2 : 1;
      return {
        id,
        state,
        tries,
        triesLeft: scene === "blind" ? 2 - tries : null,
        optional: id === "orders",
      };
    });
    for (const step of steps.slice(0, Math.max(0, this.here))) {
      this.answers.set(step.id, this.answer(step.choices[0] ?? null, null));
    }
    this.past =
      scene === "none"
        ? []
        : [
            { id: "p-1", script: "sign-in-code", end: "solved", by: me, at: standing - 130 * minute },
            { id: "p-2", script: "refund", end: null, by: me, at: standing - 900 * minute },
          ];
  }

  private answer(choice: string | null, text: string | null): AnswerFace {
    return { choice, text, mask: null, by: me, at: standing };
  }

  private get quiz(): QuizView {
    const right = this.asked.filter((one) => one.state === "right").length;
    const wrong = this.asked.filter((one) => one.state === "wrong").length;
    return {
      blind: this.scene === "blind",
      notBlind: null,
      questions: this.asked.map((question) => ({ ...question })),
      right,
      wrong,
      needed: 5,
      least: 6,
      most: 7,
      result: right >= 5 ? "passed" : wrong > 2 ? "failed" : "open",
    };
  }

  private get run(): RunView | null {
    if (this.here < 0) return null;
    return {
      id: `run-${this.runs}`,
      script: "sign-in-code",
      by: me,
      startedAt: standing - 3 * minute,
      steps: steps.map((step, index): StepView => {
        const guarded = step.id === "show" && this.quiz.result !== "passed";
        const other = step.id === "mail" ? shown[this.scene as keyof typeof shown] : undefined;
        return {
          ...plainStep,
          ...step,
          ...(other && { input: null, noted: false, ...other }),
          state: index < this.here ? "done" : index === this.here ? "now" : "ahead",
          answer: this.answers.get(step.id) ?? null,
          shut: guarded && index >= this.here ? { code: "seat-not-allowed", args: {} } : null,
          quiz: step.kind === "quiz" ? this.quiz : null,
        };
      }),
      mayGoOn: null,
      mayGoBack: this.here === 0 ? { code: "seat-not-allowed", args: {} } : null,
    };
  }

  view(ticket: string): ScriptView {
    return {
      ticket,
      contact: null,
      language: "ar",
      mayStart: this.run ? { code: "seat-not-allowed", args: {} } : null,
      offered: this.scene === "none" ? [] : ["sign-in-code", "refund"],
      run: this.run,
      past: [...this.past],
      hidden: this.run && this.scene === "blind" ? ["language", "country"] : [],
    };
  }

  start(): void {
    this.here = 0;
    this.answers.clear();
  }

  stop(): void {
    this.past.unshift({ id: `run-${this.runs}`, script: "sign-in-code", end: null, by: me, at: standing });
    this.end();
  }

  private end(): void {
    this.here = -1;
    this.runs += 1;
  }

  back(): void {
    this.here -= 1;
  }

  answered(choice: string | null, text: string | null): void {
    const step = steps[this.here];
    if (!step) return;
    this.answers.set(step.id, this.answer(choice, text));
    this.here += 1;
    const next = steps[this.here];
    if (next?.kind === "end") {
      this.past.unshift({ id: `run-${this.runs}`, script: "sign-in-code", end: next.id, by: me, at: standing });
      this.end();
    }
  }

  judge(question: string, state: string): void {
    const one = this.asked.find((face) => face.id === question);
    if (one) one.state = state;
  }

  compare(question: string, said: string): boolean {
    const one = this.asked.find((face) => face.id === question);
    if (!one) return false;
    one.tries += 1;
    one.triesLeft = Math.max(0, 2 - one.tries);
    const matches = said.includes("مدى");
    if (matches) one.state = "right";
    else if (one.triesLeft === 0) one.state = "wrong";
    return matches;
  }
}
