import type {
  Act,
  ChartArrow,
  ChartFace,
  ChartNode,
  DifferenceFace,
  RevisionFace,
  RevisionsView,
  RevisionView,
  SaidFace,
  View,
  ViewRequest,
} from "../shared/ipc";
import ar from "./desk/ar.ftl?raw";
import en from "./desk/en.ftl?raw";
import fa from "./desk/fa.ftl?raw";
import ur from "./desk/ur.ftl?raw";
import { hour, me, people, standing } from "./fixtures";
import { refuse } from "./refuse";

/** Who looks at the procedure, and what there is to decide. */
export type ProcedureScene = "decides" | "reads" | "none" | undefined;

const day = 24 * hour;
const [reem, tariq, , hind] = people;

/** A word of the desk in every language in which it has one. */
function word(id: string): { [language in string]: string } {
  const said = Object.entries({ en, ar, fa, ur }).map(([language, text]) => {
    const found = new RegExp(`^${id} = (.+)$`, "m").exec(text)?.[1];
    return [language, (found ?? "").replace(/\{ NUMBER\((\d+)\) \}/gu, "$1")] as const;
  });
  return Object.fromEntries(said.filter(([, text]) => text !== ""));
}

const blank: RevisionFace = {
  revision: 1,
  standing: "superseded",
  author: "",
  madeAt: standing - 200 * day,
  summary: "",
  needs: 0,
  approvals: [],
  effectiveAt: null,
  rejected: null,
  inForceAt: standing - 200 * day,
  supersededAt: standing - 90 * day,
  mayApprove: { code: "revision-superseded", args: { revision: 1 } },
  mayReject: { code: "revision-superseded", args: { revision: 1 } },
};

function revisions(scene: ProcedureScene): RevisionFace[] {
  const no = { code: "approve-revision-not-allowed", args: { role: "agent" } };
  const may = scene === "decides" ? null : no;
  const inForce = { code: "revision-in-force", args: { revision: 4 } };
  return [
    {
      ...blank,
      revision: 6,
      standing: "waiting",
      author: "Tariq Mahmood",
      madeAt: standing - 5 * hour,
      summary: "الرد خلال ٤٠ دقيقة بدلًا من ٣٠ في شهر رمضان، وسؤال جديد للتحقق. See OC-2026-000123.",
      needs: 2,
      approvals: hind ? [{ person: hind, at: standing - 2 * hour }] : [],
      effectiveAt: standing + 3 * day,
      inForceAt: null,
      supersededAt: null,
      mayApprove: may,
      mayReject: may,
    },
    {
      ...blank,
      revision: 5,
      standing: "rejected",
      author: "Tariq Mahmood",
      madeAt: standing - 3 * day,
      summary: "Forty-five minutes for an answer.",
      needs: 2,
      rejected: { person: hind ?? me, at: standing - 2 * day, reason: "Forty was agreed on with the brand." },
      inForceAt: null,
      supersededAt: null,
      mayApprove: { code: "revision-rejected", args: { revision: 5 } },
      mayReject: { code: "revision-rejected", args: { revision: 5 } },
    },
    {
      ...blank,
      revision: 4,
      standing: "in-force",
      author: "ريم العتيبي",
      madeAt: standing - 40 * day,
      summary: "A script for refunds.",
      needs: 2,
      approvals: [hind, reem, tariq]
        .slice(0, 2)
        .flatMap((person, n) => (person ? [{ person, at: standing - (39 - n) * day }] : [])),
      inForceAt: standing - 38 * day,
      supersededAt: null,
      mayApprove: inForce,
      mayReject: inForce,
    },
    blank,
  ];
}

/** What stands behind a key, or behind the one that the difference names. */
function said(value: string, key = "", name = ""): SaidFace[] {
  const names = Object.entries(name === "" ? {} : word(name)).map(([language, told]) => [language, [told]]);
  return [{ key, value, names: Object.fromEntries(names) }];
}

function difference(
  what: string,
  thing: [id: string, word: string][],
  key: string,
  more: Partial<DifferenceFace>,
): DifferenceFace {
  const names = ["en", "ar", "fa", "ur"].map((language) => [
    language,
    thing.map(([id, name]) => word(name)[language] ?? id),
  ]);
  return {
    what,
    ids: thing.map(([id]) => id),
    names: Object.fromEntries(names),
    key,
    old: null,
    new: null,
    ours: false,
    ...more,
  };
}

const changes: RevisionView = {
  revision: 6,
  before: 4,
  comparable: true,
  groups: [
    {
      heading: "script",
      differences: [
        difference(
          "added",
          [
            ["sign-in-code", "script-sign-in-code"],
            ["mail", "script-sign-in-code-mail"],
          ],
          "",
          {
            new: [
              ...said("email", "input"),
              ...said("ask", "kind"),
              ...said("verify", "next", "script-sign-in-code-verify"),
            ],
          },
        ),
        difference(
          "changed",
          [
            ["sign-in-code", "script-sign-in-code"],
            ["verify", "script-sign-in-code-verify"],
          ],
          "next",
          {
            old: said("show", "", "script-sign-in-code-show"),
            new: said("mail", "", "script-sign-in-code-mail"),
          },
        ),
      ],
    },
    {
      heading: "status",
      differences: [difference("removed", [["on-hold", "status-on-hold"]], "", { old: said("waiting", "class") })],
    },
    {
      heading: "target",
      differences: [
        difference("changed", [["first-reply", "target-first-reply"]], "limit_minutes", {
          old: said("30"),
          new: said("40"),
          ours: true,
        }),
      ],
    },
    {
      heading: "warn_before",
      differences: [difference("changed", [], "minutes", { old: said("10"), new: said("15"), ours: true })],
    },
    { heading: "made_up", differences: [difference("added", [], "", { new: said("true", "optional") })] },
  ],
  words: [
    { language: "ar", id: "template-greeting.text", old: "مرحبًا { $customer }", new: "أهلًا { $customer }" },
    { language: "en", id: "template-greeting.text", old: "Hello { $customer }", new: "Welcome { $customer }" },
  ],
  ours: [
    { what: "target.first-reply.calendar", requirement: "A7" },
    { what: "channel.chat.reply_seconds", requirement: "A1" },
    { what: "role.agent.rank", requirement: "A6" },
  ],
};

const node = (id: string, name: string, kind: string, more: Partial<ChartNode> = {}): ChartNode => ({
  id,
  name: name === "" ? {} : word(name),
  kind,
  guarded: false,
  opens: null,
  late: null,
  ...more,
});
const arrow = (from: number, to: number, name = ""): ChartArrow => ({ from, to, name: name === "" ? {} : word(name) });

const code = "script-sign-in-code";
const charts: ChartFace[] = [
  {
    of: "statuses",
    id: "",
    name: word("desk-name"),
    nodes: [
      node("", "", "start"),
      node("new", "status-new", "new"),
      node("open", "status-open", "active"),
      node("pending", "status-pending", "waiting"),
      node("resolved", "status-resolved", "solved"),
      node("closed", "status-closed", "closed"),
    ],
    arrows: [arrow(0, 1), arrow(1, 2), arrow(2, 3), arrow(3, 2), arrow(2, 4), arrow(1, 4), arrow(4, 2), arrow(4, 5)],
  },
  {
    of: "script",
    id: "sign-in-code",
    name: word(code),
    nodes: [
      node("greet", `${code}-greet`, "say"),
      node("avatar", `${code}-avatar`, "check"),
      node("verify", `${code}-verify`, "quiz"),
      node("show", `${code}-show`, "do", { guarded: true }),
      node("mail", `${code}-mail`, "call"),
      node("solved", `${code}-solved`, "end"),
    ],
    arrows: [
      arrow(0, 1),
      arrow(1, 2, `${code}-avatar-green`),
      arrow(1, 4, `${code}-avatar-grey`),
      arrow(1, 5, `${code}-avatar-red`),
      arrow(2, 3),
      arrow(3, 5, `${code}-show-given`),
      arrow(3, 3, `${code}-show-again`),
      arrow(4, 2, `${code}-mail-green`),
      arrow(4, 5, `${code}-mail-grey`),
    ],
  },
  {
    of: "ladder",
    id: "follow-up",
    name: word("ladder-follow-up"),
    nodes: [
      node("", "", "start"),
      node("1", "ladder-follow-up", "rung", { opens: 36 * hour, late: 48 * hour }),
      node("2", "ladder-follow-up", "rung", { opens: 36 * hour, late: 48 * hour }),
      node("", "", "silent"),
    ],
    arrows: [arrow(0, 1), arrow(1, 2), arrow(2, 3)],
  },
  {
    of: "ladder",
    id: "status-update",
    name: word("ladder-status-update"),
    nodes: [
      node("", "", "start"),
      node("1", "ladder-call-back-say", "rung", { late: hour }),
      node("2", "ladder-status-update-say", "rung", { opens: 8 * hour }),
      node("", "", "over"),
    ],
    arrows: [arrow(0, 1), arrow(1, 2), arrow(2, 3), arrow(2, 2)],
  },
  {
    of: "record",
    id: "package",
    name: word("record-package"),
    nodes: [
      node("", "", "start"),
      node("unpaid", "record-package-state-unpaid", "new"),
      node("active", "record-package-state-active", "active"),
      node("used-up", "record-package-state-used-up", "closed"),
    ],
    arrows: [arrow(0, 1), arrow(1, 2, "record-package-action-paid"), arrow(2, 3)],
  },
];

/** The procedure in memory, which takes decisions as the desk machine would. */
export class ProcedureBook {
  private readonly scene: ProcedureScene;
  private all: RevisionFace[];
  constructor(scene: ProcedureScene) {
    this.scene = scene;
    this.all = scene === "none" ? [] : revisions(scene);
  }

  view(request: Extract<ViewRequest, { view: "revisions" | "revision" | "charts" }>): View {
    switch (request.view) {
      case "revisions":
        return { view: "revisions", data: this.revisions() };
      case "revision":
        return { view: "revision", data: this.revision(request.revision) };
      case "charts":
        return { view: "charts", data: { revision: request.revision, charts } };
    }
  }

  private revisions(): RevisionsView {
    return { inForce: 4, needs: 2, running: "keep", revisions: this.all, unsent: false };
  }

  private revision(revision: number): RevisionView {
    if (revision === changes.revision) return changes;
    const before = revision === 1 ? null : revision - 1;
    return { ...changes, revision, before, groups: [], words: [], comparable: revision !== 4 };
  }

  act(act: Extract<Act, { act: "approve-revision" | "reject-revision" }>): void {
    if (this.scene !== "decides") refuse("approve-revision-not-allowed", { role: "agent" });
    const done = { code: "approve-revision-twice", args: { revision: act.revision } };
    this.all = this.all.map((face) => {
      if (face.revision !== act.revision) return face;
      if (act.act === "approve-revision") {
        const approvals = [...face.approvals, { person: me, at: standing }];
        return {
          ...face,
          approvals,
          standing: approvals.length < face.needs ? "waiting" : "approved",
          mayApprove: done,
        };
      }
      const rejected = { person: me, at: standing, reason: act.reason };
      return { ...face, rejected, standing: "rejected", mayApprove: done, mayReject: done };
    });
  }
}
