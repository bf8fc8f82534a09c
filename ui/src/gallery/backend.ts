import type {
  Act,
  Backend,
  Changed,
  DraftView,
  EntryView,
  OutboxEntry,
  Sent,
  SessionView,
  Settings,
  TicketRow,
  TicketView,
  View,
  ViewRequest,
} from "../shared/ipc";
import { fold } from "../shared/words/fold";
import { whose } from "./accounts";
import { plainRow, staged } from "./course";
import { Delegations } from "./delegations";
import { deskOf } from "./deskOf";
import { Files } from "./files";
import {
  asked,
  assignee,
  customers,
  desk,
  heldWords,
  here,
  me,
  minute,
  noted,
  pendingTicket,
  people,
  rows,
  standing,
  whole,
} from "./fixtures";
import { sittings } from "./floor";
import { Floor } from "./live";
import { keptIn, open } from "./lost";
import { masked, revealed, shownFor } from "./masks";
import { ProcedureBook } from "./procedure";
import { figures, rowsOf } from "./queues";
import { recordsOf } from "./records";
import { refuse } from "./refuse";
import { performance, resolution } from "./reports";
import { Requests } from "./requests";
import { RotaBook } from "./rota";
import { Scripts, stepping } from "./scripts";
import { search } from "./search";
import { nothing, sessionOf, syncOf } from "./session";
import type { Stage } from "./staged";
import { SurveyBook } from "./surveys";

export type { Stage } from "./staged";

/** A desk machine in memory: answers views from fixtures and takes acts as the true one would. */
export class Memory implements Backend {
  readonly acts: Act[] = [];
  /** What was told of the open ticket, in order: by itself, and so not among the acts. */
  readonly looks: Extract<Act, { act: "look" }>[] = [];
  /** What was asked for, in order. */
  readonly asked: ViewRequest[] = [];
  session: SessionView;
  rows: TicketRow[];
  entries: OutboxEntry[];
  private readonly drafts = new Map<string, DraftView[]>();
  /** Held words that were dealt with, by their number. */
  private readonly putBack = new Set<number>();
  private readonly changed = new Map<string, Partial<TicketView>>();
  private readonly listeners = new Set<(changed: Changed) => void>();
  private readonly stage: Stage;
  readonly floor: Floor;
  readonly scripts: Scripts;
  readonly files: Files;
  readonly requests: Requests;
  readonly delegations: Delegations;
  readonly rota: RotaBook;
  readonly surveys: SurveyBook;
  readonly procedure: ProcedureBook;
  constructor(stage: Stage = {}) {
    this.stage = stage;
    this.floor = new Floor(stage.floor ?? "none", (stage.line ?? "online") === "online");
    this.scripts = new Scripts(stage.script ?? "none");
    this.files = new Files(stage.files ?? false);
    this.requests = new Requests(stage.complaint);
    this.delegations = new Delegations(stage.delegation, me, standing);
    this.rota = new RotaBook(stage.reports);
    this.surveys = new SurveyBook(stage.reports);
    this.procedure = new ProcedureBook(stage.procedure);
    this.rows = rows(stage.tickets ?? 14, stage.long ?? false);
    this.entries = [...(stage.outbox ?? [])];
    this.session = sessionOf(stage, this.entries);
  }

  /** As another window of the same person would: the page hears it from behind. */
  choose(patch: Partial<Settings>): void {
    this.session = { ...this.session, settings: { ...this.session.settings, ...patch } };
    this.tell({ topic: "session" });
  }

  tell(...changes: Changed[]): void {
    for (const changed of changes) for (const heard of this.listeners) heard(changed);
  }
  subscribe(heard: (changed: Changed) => void): Promise<void> {
    return Promise.resolve(void this.listeners.add(heard));
  }

  async view(request: ViewRequest): Promise<View> {
    this.asked.push(request);
    if (this.stage.broken && request.view !== "session" && request.view !== "desk")
      refuse("database-torn", { file: "replica.db" });
    switch (request.view) {
      case "session":
        return { view: "session", data: this.session };
      case "desk":
        if (this.stage.state === "no-desk") refuse("desk-not-here");
        return { view: "desk", data: deskOf(this.stage) };
      case "queues":
        return { view: "queues", data: { queues: desk.queues.map(({ id }) => figures(id, this.rows)) } };
      case "tickets":
        return { view: "tickets", data: rowsOf(request, this.rows) };
      case "ticket":
        return { view: "ticket", data: staged(this.stage.course, this.ticket(request.id)) };
      case "request-texts":
        return { view: "request-texts", data: this.requests.texts(request.fields) };
      case "escalation-texts": {
        const language = request.language ?? this.ticket(request.ticket).row.language;
        return { view: "escalation-texts", data: this.requests.escalation(request.product, language) };
      }
      case "delegations":
        return { view: "delegations", data: this.delegations.view };
      case "files":
        return { view: "files", data: this.files.view(request.ticket) };
      case "floor":
        return { view: "floor", data: this.floor.view };
      case "ledger": {
        const rows = sittings.slice(0, this.stage.sittings);
        return {
          view: "ledger",
          data: {
            total: rows.length,
            offset: request.offset,
            rows: rows.slice(request.offset, request.offset + request.limit),
          },
        };
      }
      case "script":
        return { view: "script", data: this.scripts.view(request.ticket) };
      case "people":
        return {
          view: "people",
          data: people.map((person, place) => assignee(person, this.stage.course && place === 2 ? "off-duty" : null)),
        };
      case "customers": {
        const find = fold(request.find);
        return { view: "customers", data: customers.filter((face) => fold(JSON.stringify(face)).includes(find)) };
      }
      case "search":
        return {
          view: "search",
          data: search(request, this.rows, (id) => this.ticket(id), this.stage.indexing ?? false),
        };
      case "records":
      case "record-outlook":
        return recordsOf(this.stage.records, request);
      case "performance":
        return { view: "performance", data: performance(this.stage.reports) };
      case "resolution":
        if (this.stage.reports === "slow") await new Promise(() => {});
        return { view: "resolution", data: resolution(request, this.rows, this.stage.reports) };
      case "surveys":
        return { view: "surveys", data: this.surveys.view() };
      case "rota":
        return { view: "rota", data: this.rota.view(request) };
      case "adherence":
        return { view: "adherence", data: this.rota.adherence(request) };
      case "revisions":
      case "revision":
      case "charts":
        return this.procedure.view(request);
      case "outbox":
        return { view: "outbox", data: { entries: this.entries } };
      case "sync":
        return { view: "sync", data: syncOf(this.session, this.rows.length) };
    }
  }

  ticket(id: string): TicketView {
    const row = this.rows.find((one) => one.id === id);
    if (!row) return refuse("ticket-unknown", { ticket: id });
    const plain = whole(row, this.rows);
    const made = this.stage.decides ? pendingTicket(plain, asked, true) : plain;
    const more = this.changed.get(id);
    const { request, may } = this.requests.of(id);
    const pended = more?.pending === undefined ? made.pending : more.pending;
    const pending = pended && { ...pended, insteadOf: this.delegations.insteadOf };
    const known = { ...made, ...whose(this.stage.account, made, customers) };
    const shown = masked(known, this.stage.mayNotReveal ?? false, this.stage.decides ?? false);
    return {
      ...shown,
      ...more,
      row,
      pending,
      request,
      may: { ...made.may, ...may, endPending: pending ? null : { code: "pending-not-now", args: {} } },
      entries: [...shown.entries, ...(more?.entries ?? [])],
      ...(this.stage.crowded && { here, held: heldWords.filter((one) => !this.putBack.has(one.n)) }),
      newestReply: more?.newestReply ?? null,
      drafts: this.drafts.get(id) ?? [],
      files: this.files.view(id),
    };
  }

  /** Puts held words behind the draft. */
  private takeBack(n: number): void {
    const words = heldWords.find((one) => one.n === n);
    if (!words) return;
    const { kind, text } = words;
    const was = this.drafts.get("t-3")?.find((draft) => draft.kind === kind)?.text;
    const whole = was ? `${was}\n\n${text}` : text;
    this.drafts.set("t-3", [{ kind, text: whole, caretStart: 0, caretEnd: 0, template: null }]);
  }

  /** A colleague replies to the customer of a ticket. */
  colleagueReplies(id: string, text: string): void {
    const message = `c-${this.rows.length}-${text.length}`;
    const author = { by: "agent", person: people[0] ?? me, mine: false } as const;
    const body = { kind: "reply", channel: "mail", text, template: null } as const;
    const mask = null;
    this.change(
      id,
      {},
      { newestReply: message, entries: [{ id: message, author, at: standing, unsent: false, body, mask }] },
    );
  }

  private change(id: string, row: Partial<TicketRow>, ticket: Partial<TicketView> = {}): void {
    this.rows = this.rows.map((one) => (one.id === id ? { ...one, ...row } : one));
    const was = this.changed.get(id) ?? {};
    this.changed.set(id, { ...was, ...ticket, entries: [...(was.entries ?? []), ...(ticket.entries ?? [])] });
    this.tell({ topic: "ticket", id }, { topic: "queues" });
  }

  async send(act: Act): Promise<Sent> {
    if (act.act === "look") this.looks.push(act);
    else this.acts.push(act);
    const sent: Sent = { ...nothing, ticket: "ticket" in act ? act.ticket : null };
    const at = standing + 1000;
    const mine = { by: "agent", person: me, mine: true } as const;
    const unsent = this.session.line.state !== "online";
    const entry = (id: string) => ({ id, author: mine, at, unsent, mask: null });
    const did = (body: EntryView["body"]) => ({ entries: [{ ...entry(`p-${this.acts.length}`), body }] });
    if (act.act === "note") this.files.went(act.ticket, "note", `n-${this.acts.length}`);
    switch (act.act) {
      case "sign-in":
        if (act.password === "wrong") refuse("sign-in-wrong");
        this.session = {
          ...this.session,
          state: "signed-in",
          person: me,
          workspace: "OneCard",
          line: { state: "online" },
        };
        this.tell({ topic: "session" }, { topic: "desk" }, { topic: "queues" });
        break;
      case "unlock":
        if (act.passphrase === "wrong") refuse("passphrase-wrong");
        this.session = { ...this.session, state: "signed-in", person: me, line: { state: "online" } };
        this.tell({ topic: "session" });
        break;
      case "recover":
        open(act.key);
        this.session = { ...this.session, state: "signed-in", person: me, lost: null, line: { state: "online" } };
        this.tell({ topic: "session" }, { topic: "desk" }, { topic: "queues" });
        break;
      case "set-aside":
        this.session = { ...this.session, state: "signed-out", lost: null };
        this.tell({ topic: "session" });
        return { ...sent, place: keptIn };
      case "plan-shift":
      case "change-shift":
      case "remove-shift":
        this.rota.act(act);
        this.tell({ topic: "rota" });
        return sent;
      case "record-improvement":
      case "finish-improvement":
        this.surveys.act(act);
        this.tell({ topic: "surveys" });
        return sent;
      case "approve-revision":
      case "reject-revision":
        this.procedure.act(act);
        this.tell({ topic: "desk" });
        return sent;
      case "save-drawing":
        return { ...sent, place: `/home/sara/Downloads/${act.name}.svg` };
      case "save-report":
        return { ...sent, place: `/home/sara/Downloads/report.${act.form}` };
      case "sign-out":
        this.session = { ...this.session, state: "signed-out", person: null, lost: null, line: { state: "idle" } };
        this.tell({ topic: "session" });
        break;
      case "choose":
        this.choose(act.settings);
        break;
      case "save-draft": {
        const { ticket, kind, text, caretStart, caretEnd, template } = act;
        const rest = (this.drafts.get(ticket) ?? []).filter((draft) => draft.kind !== kind);
        this.drafts.set(ticket, text === "" ? rest : [...rest, { kind, text, caretStart, caretEnd, template }]);
        this.change(ticket, { draft: text !== "" });
        break;
      }
      case "reply":
        if (act.text.includes("refuse me")) refuse("reply-ticket-closed");
        if (act.seen !== this.ticket(act.ticket).newestReply) refuse("reply-over-colleague", { name: "Reem Haddad" });
        this.files.went(act.ticket, "reply", `r-${this.acts.length}`);
        this.change(
          act.ticket,
          { awaiting: false, status: "open" },
          {
            entries: [
              {
                ...entry(`r-${this.acts.length}`),
                body: { kind: "reply", channel: "mail", text: act.text, template: act.template },
              },
            ],
          },
        );
        break;
      case "note":
        this.change(
          act.ticket,
          {},
          { entries: [{ ...entry(`n-${this.acts.length}`), body: { kind: "note", text: act.text } }] },
        );
        break;
      case "assign": {
        const to = people.find((person) => person.id === act.to) ?? null;
        this.change(
          act.ticket,
          { assignee: to },
          { entries: [{ ...entry(`a-${this.acts.length}`), body: { kind: "assigned", to: to?.name ?? null } }] },
        );
        break;
      }
      case "ask-pending":
        this.change(
          act.ticket,
          { status: "pending" },
          {
            pending: { ...asked, askedBy: me, askedAt: at, reason: act.reason },
            ...did({ kind: "pending-asked", reason: act.reason }),
          },
        );
        break;
      case "approve-pending": {
        const until = at + act.term;
        const pending = this.ticket(act.ticket).pending;
        this.change(
          act.ticket,
          {},
          {
            ...(pending && {
              pending: {
                ...pending,
                open: false,
                until,
                approvedBy: me,
                approvedFor: pending.insteadOf?.person ?? null,
              },
            }),
            ...did({ kind: "pending-approved", until, insteadOf: pending?.insteadOf?.person.name ?? null }),
          },
        );
        break;
      }
      case "decline-pending":
        this.change(
          act.ticket,
          { status: "open" },
          {
            pending: null,
            ...did({ kind: "pending-declined", reason: act.reason, insteadOf: null }),
          },
        );
        break;
      case "end-pending":
        this.change(act.ticket, { status: "open" }, { pending: null, ...did({ kind: "pending-ended" }) });
        break;
      case "resolve":
        this.change(
          act.ticket,
          { status: "resolved", clock: null, awaiting: false },
          {
            reason: act.reason,
            entries: [{ ...entry(`s-${this.acts.length}`), body: { kind: "resolved", reason: act.reason } }],
          },
        );
        break;
      case "create": {
        const id = `t-new-${this.acts.length}`;
        this.files.went("new", "reply", `m-${this.acts.length}`);
        const face = customers.find((one) => one.id === act.customer);
        this.rows = [
          {
            id,
            number: null,
            subject: act.subject,
            language: act.language,
            customer: face?.name ?? act.newCustomer?.name ?? "",
            party: null,
            status: "new",
            channel: act.channel,
            assignee: null,
            clock: { target: "first-reply", startedAt: at, dueAt: at + 30 * minute },
            ...plainRow,
            awaiting: true,
            unsent: true,
            draft: false,
            updatedAt: at,
          },
          ...this.rows,
        ];
        this.tell({ topic: "queues" });
        return { ...sent, ticket: id };
      }
      case "discard":
      case "retry":
      case "send-stale":
        this.putBack.add(act.n);
        if (act.act === "discard" && this.stage.crowded) this.takeBack(act.n);
        this.entries = this.entries.filter((one) => one.n !== act.n);
        this.tell({ topic: "outbox" }, { topic: "ticket", id: "t-3" });
        break;
      case "delegate":
      case "end-delegation":
        this.delegations.ask(act);
        this.tell({ topic: "desk" });
        break;
      case "raise":
      case "remind":
      case "escalate":
      case "hear":
        this.requests.ask(act);
        this.tell({ topic: "ticket", id: act.ticket }, { topic: "ticket", id: "t-3" });
        break;
      case "floor": {
        const answer = this.floor.ask(act.ask);
        this.tell({ topic: "floor" });
        return { ...sent, ...answer };
      }
      case "reveal":
        return { ...sent, revealed: revealed(act.secret, noted), shownFor };
      case "start-script":
      case "stop-script":
      case "back-script":
        this.scripts[stepping[act.act]]();
        this.tell({ topic: "ticket", id: act.ticket });
        break;
      case "attach":
      case "attach-piece":
      case "detach":
      case "save-attachment":
        Object.assign(sent, this.files.ask(act));
        if (sent.ticket) this.tell({ topic: "ticket", id: sent.ticket });
        break;
      case "answer-step":
        if (act.text?.includes("refuse me")) refuse("reply-ticket-closed");
        this.scripts.answered(act.choice, act.text);
        this.tell({ topic: "ticket", id: act.ticket });
        break;
      case "judge-answer":
        this.scripts.judge(act.question, act.verdict);
        this.tell({ topic: "ticket", id: act.ticket });
        break;
      case "compare-answer": {
        const matches = this.scripts.compare(act.question, act.said);
        this.tell({ topic: "ticket", id: act.ticket });
        return { ...sent, matches };
      }
    }
    return sent;
  }
}
