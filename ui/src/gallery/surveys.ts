import type { Act, ImprovementFace, SurveysView } from "../shared/ipc";
import { hour, me, people, standing } from "./fixtures";
import { refuse } from "./refuse";
import type { ReportScene } from "./reports";

const counted = (id: string, kind: string, most: number | null, counts: readonly (readonly [string, number])[]) => {
  const count = counts.reduce((sum, [, times]) => sum + times, 0);
  const sum = counts.reduce((all, [answer, times]) => all + Number(answer) * times, 0);
  return {
    id,
    kind,
    count,
    mean: kind === "scale" ? sum / count : null,
    most,
    answers: counts.map(([answer, times]) => ({ answer, count: times, share: (times * 100) / count })),
  };
};

/** What customers answered, and what is to be better by it. */
export class SurveyBook {
  private readonly improvements: ImprovementFace[] = [
    {
      id: "i-1",
      text: "پنجشنبه‌ها صبح هم کسی به تیکت‌ها پاسخ بدهد.",
      question: "satisfied",
      answers: [{ ticket: "t-2", number: "OC-2026-000102", here: true }],
      due: "2026-11-18",
      by: people[3] ?? me,
      at: standing - 70 * hour,
      doneBy: null,
      doneAt: null,
      late: true,
      unsent: false,
    },
    {
      id: "i-2",
      text: "Say in the first answer how long it takes.",
      question: null,
      answers: [],
      due: null,
      by: me,
      at: standing - 200 * hour,
      doneBy: me,
      doneAt: standing - 20 * hour,
      late: false,
      unsent: false,
    },
  ];

  constructor(private readonly scene: ReportScene) {}

  view(): SurveysView {
    const isEmpty = this.scene === "surveys-empty";
    const refused =
      this.scene === "surveys-read" ? { code: "record-improvement-not-allowed", args: { role: "manager" } } : null;
    const remark = {
      question: "remarks",
      given: [
        { question: "satisfied", answer: "2", scale: true },
        { question: "solved", answer: "partly", scale: false },
      ],
    };
    return {
      asked: isEmpty ? 0 : 128,
      answered: isEmpty ? 0 : 47,
      rate: isEmpty ? null : (47 * 100) / 128,
      open: isEmpty ? 0 : 12,
      questions: [
        counted("satisfied", "scale", 5, [
          ["1", 2],
          ["2", 4],
          ["3", 6],
          ["4", 14],
          ["5", 21],
        ]),
        counted("solved", "choice", null, [
          ["yes", 33],
          ["partly", 9],
          ["no", 3],
        ]),
        { id: "remarks", kind: "words", count: 2, mean: null, most: null, answers: [] },
      ],
      remarks: isEmpty
        ? []
        : [
            {
              ...remark,
              survey: "q-1",
              text: "پاسخ دیر رسید، ولی کارشناس شما کار را با حوصله تمام کرد.",
              language: "fa",
              at: standing - 3 * hour,
              ticket: "t-2",
              number: "OC-2026-000102",
              here: true,
            },
            {
              ...remark,
              survey: "q-2",
              text: "I had to write three times before order 7000-1199 was found.",
              language: "en",
              at: standing - 30 * hour,
              ticket: "t-99",
              number: "OC-2026-000041",
              here: false,
            },
          ],
      improvements: isEmpty ? [] : this.improvements.map((one) => ({ ...one })),
      cut: false,
      refused,
    };
  }

  act(act: Extract<Act, { act: "record-improvement" | "finish-improvement" }>): void {
    if (this.scene === "surveys-read") refuse("record-improvement-not-allowed", { role: "manager" });
    if (act.act === "record-improvement") {
      const { text, question, due } = act;
      const answers = act.surveys.map(() => ({ ticket: "t-2", number: "OC-2026-000102", here: true }));
      const rest = { doneBy: null, doneAt: null, late: false, unsent: true };
      this.improvements.unshift({ id: "i-9", text, question, answers, due, by: me, at: standing, ...rest });
      return;
    }
    const one = this.improvements.find(({ id }) => id === act.improvement);
    if (one) Object.assign(one, { doneBy: me, doneAt: standing });
  }
}
