//! The three entries of the user interface: [`ViewRequest`] → [`View`], [`Act`] → [`Sent`], and the
//! stream of [`Changed`]. Everything the screen knows comes through here; the TypeScript types in
//! `ui/src/shared/ipc/bindings.ts` are written from this module by a test.
//!
//! Ids are strings, times are UTC milliseconds, words are never here: a [`Fault`] is a code with
//! arguments, statuses and reasons are the pack's ids, and the screen turns both into Fluent messages.

mod account;
mod act;
mod clock;
mod course;
mod delegation;
mod fault;
mod files;
mod floor;
mod mask;
mod outbox;
mod procedure;
mod queue;
mod record;
mod reference;
mod report;
mod request;
mod script;
mod search;
mod sent;
mod session;
mod survey;
mod ticket;

pub use account::{AccountsFace, AvatarFace, StoreOf};
pub use act::Act;
pub use clock::{ClockState, ClockView, RestFace, Span, SpanKind};
pub use course::{
    CallDay, CallsView, ClosedView, ConfirmationFace, CourseDeed, CourseFaces, CourseView, DeliveredView,
    FollowUpFace, MissView, NextView, PlannedFace, PriorityFace, PriorityRow, StepAct, ThereView, ZoneFace,
};
pub use delegation::{DelegationFace, DelegationStanding, DelegationsView};
pub use fault::{Arg, Fault};
pub use files::{FileFace, FilesView, WaitingFile};
pub use floor::{
    BrandFace, ContactFace, FloorAsk, FloorChannel, FloorPerson, FloorView, LedgerView, OverrideFace,
    OwnContactFace, PresenceFace, SeatFace, SeatWaitFace, SittingFace,
};
pub use mask::{MaskFace, RevealFace, SecretFace};
pub use outbox::{OutboxEntry, OutboxState, OutboxView};
pub use procedure::{
    ApprovalFace, ChartArrow, ChartFace, ChartNode, ChartsView, DifferenceFace, DifferenceGroup, OursFace,
    ProcedureFace, RejectionFace, RevisionFace, RevisionView, RevisionsView, SaidFace, WordDifference,
};
pub use queue::{QueueCount, QueuesView, TicketFace, TicketRow, TicketsView};
pub use record::{
    ActionFace, AskFace, CreationFace, NamedValue, OutlookView, RecordAsk, RecordFace, RecordsView, SendFace,
    ValueFace,
};
pub use reference::ReferenceFace;
pub use report::{
    AdherenceAsked, AdherenceView, AttendedPerson, AttendedRow, AttendedSpan, AttendedSums, BandAsked,
    BandView, BreakTime, GroupOf, MissRow, PerformanceAsked, PerformanceRow, PerformanceView, ReportAsked,
    ReportForm, ReportsFace, ResolutionAsked, ResolutionView, ResolvedRow, RotaView, ShiftFace,
};
pub use request::{
    AsksFace, EscalationTexts, FieldFace, FilledField, LadderView, PartyFace, PartyName, RequestTexts,
    RequestView, RungView, TakenFace,
};
pub use script::{
    AnswerFace, CallFace, PastRun, QuestionView, QuizView, RunView, ScriptView, SetsFace, StepView,
};
pub use search::{Among, Excerpt, ExcerptOf, FoundCustomer, FoundTicket, IndexState, Mark, SearchView};
pub use sent::{NewCustomer, Sent, Typed};
pub use session::{
    AssigneeFace, ChannelFace, DeskView, Digits, LineState, LostView, PersonFace, QueueFace, ReasonFace,
    SessionState, SessionView, Settings, StatusFace, SyncView, Theme,
};
pub use survey::{
    AnswerCount, AnswerOf, AskedQuestion, GivenFace, ImprovementFace, RemarkFace, SurveysAsked, SurveysView,
};
pub use ticket::{
    CustomerFace, CustomerStanding, DraftKind, DraftView, EntryAuthor, EntryBody, EntryView, HeldWords,
    HereFace, MayView, PendingView, StandIn, StoreFace, TemplateFace, TicketView,
};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A question of the screen. Each has one answer of the same name in [`View`].
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "view", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum ViewRequest {
    /// Who is signed in, on which workspace, and the state of the line.
    Session,
    /// The desk's vocabulary (statuses, reasons, channels, queues) and its words in every language.
    Desk,
    /// Queues with their live counts.
    Queues,
    /// A window of one queue, due first.
    Tickets {
        /// Queue id of the pack.
        queue: String,
        /// First row wanted, from 0.
        offset: u32,
        /// Rows wanted; at most 200 are given.
        limit: u32,
    },
    /// One ticket whole: conversation, clocks, customer, drafts, what may be done.
    Ticket {
        /// Ticket id.
        id: String,
    },
    /// The files that wait in a ticket's drafts, and what its messages may have.
    Files {
        /// Ticket id; `new` for a ticket that is not there yet.
        ticket: String,
    },
    /// The floor: seats, both lines, the person's contacts, who is there.
    Floor,
    /// A window of the seats' ledger, newest first.
    Ledger {
        /// First row wanted, from 0.
        offset: u32,
        /// Rows wanted; at most 200 are given.
        limit: u32,
    },
    /// The script that goes at a ticket, and which could.
    Script {
        /// Ticket id.
        ticket: String,
    },
    /// The records of the customer of a ticket, and what can be done with them.
    Records {
        /// Ticket.
        ticket: String,
    },
    /// What an action on a record would do now: what it shows and what it sends (C12).
    RecordOutlook {
        /// Ticket.
        ticket: String,
        /// Record id.
        record: String,
        /// Action id.
        action: String,
        /// What was typed, by input.
        inputs: BTreeMap<String, String>,
    },
    /// The words of a request to a third party, as the pack has them, with what was filled in.
    RequestTexts {
        /// The customer's ticket.
        ticket: String,
        /// Kind id.
        kind: String,
        /// Party id.
        party: String,
        /// What was filled in, by field.
        fields: BTreeMap<String, Vec<String>>,
        /// Language in which they are asked.
        language: String,
    },
    /// The words of a mail by which a request is escalated, as the pack has them (A17).
    EscalationTexts {
        /// The ticket on which the party was asked.
        ticket: String,
        /// The product; as the request names it without.
        product: Option<String>,
        /// Language; that of the ticket without.
        language: Option<String>,
    },
    /// Who decides instead of whom, and whether this person may name somebody (A10).
    Delegations,
    /// How long resolutions took, held against the desk's goals (A8). Asked of the server: not without the line.
    Resolution {
        /// About what.
        asked: ResolutionAsked,
        /// Of which band the tickets are wanted, too.
        of: Option<BandAsked>,
    },
    /// Response time and resolution rate (E8). Asked of the server, too.
    Performance {
        /// About what.
        asked: PerformanceAsked,
    },
    /// Who works when (A6); one's own shifts alone for who neither plans nor reads reports.
    Rota {
        /// The first day on which shifts begin.
        from: String,
        /// The last day.
        to: String,
    },
    /// Who was online when, held against the rota (A6). Asked of the server: not without the line.
    Adherence {
        /// About what.
        asked: AdherenceAsked,
    },
    /// The revisions of the desk's procedure, and what this person may decide (E9, E10).
    Revisions,
    /// What a revision changes, and what of it is to be confirmed.
    Revision {
        /// Its number.
        revision: u32,
    },
    /// The drawings of a revision (E11).
    Charts {
        /// Its number.
        revision: u32,
    },
    /// What customers answered when their tickets were closed, and what is to be better by it (D6).
    Surveys {
        /// About what.
        asked: SurveysAsked,
    },
    /// Agents a ticket can be assigned to.
    People,
    /// Customers whose name, address or phone begins with or contains the folded text (X5); at most 20.
    Customers {
        /// What was typed.
        find: String,
    },
    /// Tickets and customers in which everything stands that was typed, whatever letters and digits it was typed with (X5).
    Search {
        /// What was typed; the last word may be half of one.
        find: String,
        /// What is searched.
        among: Among,
        /// Behind which the page begins, as the page before said; nothing for the first one.
        after: Option<f64>,
        /// Rows wanted; at most 50 are given.
        limit: u32,
    },
    /// Everything not yet accepted by the server and everything refused.
    Outbox,
    /// The state of synchronisation in detail.
    Sync,
}

/// The answer to a [`ViewRequest`].
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "view", content = "data", rename_all = "kebab-case")]
pub enum View {
    /// See [`SessionView`].
    Session(SessionView),
    /// See [`DeskView`].
    Desk(DeskView),
    /// See [`QueuesView`].
    Queues(QueuesView),
    /// See [`TicketsView`].
    Tickets(TicketsView),
    /// See [`TicketView`].
    Ticket(TicketView),
    /// See [`RecordsView`].
    Records(RecordsView),
    /// See [`OutlookView`].
    RecordOutlook(OutlookView),
    /// See [`RequestTexts`].
    RequestTexts(RequestTexts),
    /// See [`EscalationTexts`].
    EscalationTexts(EscalationTexts),
    /// See [`DelegationsView`].
    Delegations(DelegationsView),
    /// See [`FilesView`]; those of messages are with their ticket.
    Files(FilesView),
    /// See [`FloorView`].
    Floor(FloorView),
    /// See [`LedgerView`].
    Ledger(LedgerView),
    /// See [`ScriptView`].
    Script(ScriptView),
    /// See [`PerformanceView`].
    Performance(PerformanceView),
    /// See [`ResolutionView`].
    Resolution(ResolutionView),
    /// See [`RotaView`].
    Rota(RotaView),
    /// See [`AdherenceView`].
    Adherence(AdherenceView),
    /// See [`SurveysView`].
    Surveys(SurveysView),
    /// See [`RevisionsView`].
    Revisions(RevisionsView),
    /// See [`RevisionView`].
    Revision(RevisionView),
    /// See [`ChartsView`].
    Charts(ChartsView),
    /// Assignable people, by name.
    People(Vec<AssigneeFace>),
    /// Found customers, best first.
    Customers(Vec<CustomerFace>),
    /// See [`SearchView`].
    Search(SearchView),
    /// See [`OutboxView`].
    Outbox(OutboxView),
    /// See [`SyncView`].
    Sync(SyncView),
}

/// What may have changed; the screen asks again for the views it shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "topic", rename_all = "kebab-case")]
pub enum Changed {
    /// Session, settings or the state of the line.
    Session,
    /// The desk's pack or its words.
    Desk,
    /// Counts of queues and the rows of lists.
    Queues,
    /// One ticket.
    Ticket {
        /// Ticket id.
        id: String,
    },
    /// The floor: seats, lines, contacts, who is there.
    Floor,
    /// Nothing changed, but the person wants a break: the screen asks for its reason.
    BreakAsked,
    /// The outbox.
    Outbox,
    /// How much can be found by searching.
    Search,
    /// Who works when.
    Rota,
    /// What customers answered, or what is to be better by it.
    Surveys,
}
