use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    CallsView, ClockView, CourseView, DeliveredView, Fault, FilesView, MaskFace, NextView, PersonFace,
    ProcedureFace, RequestView, RevealFace, ThereView, TicketRow,
};

/// The customer beside the conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustomerFace {
    /// Customer id.
    pub id: String,
    /// Name.
    pub name: String,
    /// E-mail address, as far as it is shown (X14).
    pub email: Option<String>,
    /// Phone number in international form, as far as it is shown (X14).
    pub phone: Option<String>,
    /// Preferred language.
    pub language: Option<String>,
    /// ISO 3166 country.
    pub country: Option<String>,
    /// Brand id; its name is the desk word `brand-<id>`.
    pub brand: Option<String>,
    /// The store they are in by brand and country (B1).
    pub store: Option<StoreFace>,
    /// How their account stands; its name is the desk word `account-<id>`.
    pub account: Option<String>,
    /// Colour of its avatar; its name is the desk word `avatar-<id>`.
    pub avatar: Option<String>,
}

/// A store, as a customer is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoreFace {
    /// Id; its name is the desk word `store-<id>`.
    pub id: String,
    /// ISO 4217 currency.
    pub currency: String,
}

/// Whether it is known whose ticket it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CustomerStanding {
    /// It is.
    Known,
    /// Several customers are reached in the same way; somebody has to choose ([`TicketView::alike`]).
    Unsure,
    /// Nothing is known of their account.
    Unknown,
    /// The customer's row is not on this machine.
    NotHere,
}

/// Who wrote or did an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum EntryAuthor {
    /// The customer.
    Customer {
        /// Name.
        name: String,
    },
    /// The third party that is asked on the ticket.
    Party {
        /// Party id; its name is the desk word `party-<id>`.
        id: String,
        /// Who that is.
        name: Option<String>,
    },
    /// A colleague, or the person signed in.
    Agent {
        /// Who.
        person: PersonFace,
        /// It is the person signed in.
        mine: bool,
    },
    /// The program by itself.
    System,
}

/// What an entry of the conversation is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum EntryBody {
    /// From the customer.
    Incoming {
        /// Text as written.
        text: String,
        /// Channel id.
        channel: String,
    },
    /// To the customer.
    Reply {
        /// Text as written.
        text: String,
        /// Channel id.
        channel: String,
        /// Template id it began from.
        template: Option<String>,
    },
    /// A separate mail to a third party, with the one by which they were asked attached (A17).
    Letter {
        /// Text as written.
        text: String,
        /// Subject.
        subject: String,
        /// Address.
        to: String,
    },
    /// Never seen by the customer.
    Note {
        /// Text as written.
        text: String,
    },
    /// The ticket was created by an agent.
    Created,
    /// It is of another customer than it seemed.
    CustomerChosen,
    /// A new ticket was opened for the customer (B16).
    Opened {
        /// Ticket id.
        ticket: String,
    },
    /// The ticket was assigned, or put back.
    Assigned {
        /// Name of the new assignee, or nothing.
        to: Option<String>,
    },
    /// The ticket was resolved (A9).
    Resolved {
        /// Reason id.
        reason: String,
    },
    /// A customer's reply opened it again.
    Reopened,
    /// Somebody asked that it may stay pending (A10).
    PendingAsked {
        /// Why.
        reason: String,
    },
    /// It may.
    PendingApproved {
        /// UTC milliseconds.
        until: f64,
        /// Name of whom it was decided for, where somebody stood in for them.
        instead_of: Option<String>,
    },
    /// It may not.
    PendingDeclined {
        /// Why not.
        reason: String,
        /// Name of whom it was decided for, where somebody stood in for them.
        instead_of: Option<String>,
    },
    /// It is not pending any more.
    PendingEnded,
    /// A third party was asked (A11).
    Raised {
        /// Party id.
        party: String,
    },
    /// A step of a ladder was taken (A14, A15).
    Reminded {
        /// Ladder id.
        ladder: String,
        /// Which one, from 1.
        step: u32,
    },
    /// It was escalated by a separate mail (A17).
    Escalated {
        /// Which product it is about.
        product: String,
    },
    /// The third party answered.
    Answered {
        /// Party id.
        party: String,
    },
    /// Nothing more is said until the customer or the third party writes (A16).
    Silenced,
    /// The request ended without an answer.
    RequestOver,
    /// It was delivered to a role by itself (D4).
    Delivered {
        /// Role id.
        to: String,
    },
    /// Its status was changed by itself.
    Moved {
        /// Status id.
        status: String,
    },
    /// Its priority was set (E3).
    Prioritised {
        /// Level id.
        level: String,
    },
    /// Somebody said in which time zone the customer is.
    ZoneSet {
        /// IANA's name; nothing where nobody knows.
        zone: Option<String>,
    },
    /// A call was planned.
    CallPlanned {
        /// UTC milliseconds.
        call_at: f64,
        /// The customer's zone, IANA's name.
        zone: String,
    },
    /// A planned call was made, or taken back.
    CallEnded {
        /// It was made.
        made: bool,
    },
    /// A tag was put on it.
    Tagged {
        /// Tag id.
        tag: String,
    },
    /// A tag was taken off.
    Untagged {
        /// Tag id.
        tag: String,
    },
    /// Why a target was missed was found out (D4).
    CauseRecorded {
        /// Target id.
        target: String,
        /// Cause id.
        cause: String,
        /// What was found out.
        text: String,
    },
    /// It was handed to a team.
    HandedOver {
        /// Team id.
        team: String,
    },
    /// It was closed for good (E4).
    Closed {
        /// Result id.
        result: Option<String>,
    },
    /// A record of the customer began.
    RecordCreated {
        /// Its kind of the pack.
        record: String,
    },
    /// Something was done with a record of the customer.
    RecordActed {
        /// Its kind of the pack.
        record: String,
        /// Action id of the pack.
        action: String,
    },
}

/// One entry of the conversation, oldest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryView {
    /// Message or activity id.
    pub id: String,
    /// Who.
    pub author: EntryAuthor,
    /// UTC milliseconds: received by the server, or made here while unsent.
    pub at: f64,
    /// Not accepted by the server yet.
    pub unsent: bool,
    /// What.
    pub body: EntryBody,
    /// Masked values stand in the words.
    pub mask: Option<MaskFace>,
}

/// Which of the two writings a draft is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DraftKind {
    /// To the customer.
    Reply,
    /// Inside only.
    Note,
}

/// A half-written reply or note (K3, K4). Never leaves the machine before it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftView {
    /// Which writing.
    pub kind: DraftKind,
    /// Text.
    pub text: String,
    /// Caret or start of the selection, UTF-16 units as the browser counts.
    pub caret_start: u32,
    /// End of the selection.
    pub caret_end: u32,
    /// Template it began from.
    pub template: Option<String>,
}

/// Words that were refused: a reply written blind over a colleague's (X7), or in a seat that was lost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldWords {
    /// Its number in the outbox.
    pub n: u32,
    /// Reply or note.
    pub kind: DraftKind,
    /// The words.
    pub text: String,
    /// UTC milliseconds when they were written.
    pub made_at: f64,
    /// Why they are held.
    pub fault: Fault,
}

/// A colleague who has the ticket open (X7).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HereFace {
    /// Who.
    pub person: PersonFace,
    /// They are writing to the customer.
    pub writing: bool,
    /// UTC milliseconds from which on nothing is known of them any more, unless they are heard of.
    pub until: f64,
}

/// A ready answer with this ticket's facts filled in, in each of the desk's languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TemplateFace {
    /// Template id; its name is the desk word `template-<id>`.
    pub id: String,
    /// Language of `text`.
    pub language: String,
    /// The text, filled in.
    pub text: String,
}

/// Whether each verb may be done now, and why not: nothing is `null` when it may.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MayView {
    /// Reply to the customer.
    pub reply: Option<Fault>,
    /// Write a note.
    pub note: Option<Fault>,
    /// Assign.
    pub assign: Option<Fault>,
    /// Resolve.
    pub resolve: Option<Fault>,
    /// Set its priority.
    pub set_priority: Option<Fault>,
    /// Plan a call, or end the planned one.
    pub end_call: Option<Fault>,
    /// Close it, as soon as the customer has confirmed.
    pub close: Option<Fault>,
    /// Ask that it may stay pending.
    pub ask_pending: Option<Fault>,
    /// Approve that; declining may whoever may this.
    pub approve_pending: Option<Fault>,
    /// Go on with it.
    pub end_pending: Option<Fault>,
    /// Ask a third party.
    pub raise: Option<Fault>,
    /// Write a separate mail about a request that nobody has answered.
    pub escalate: Option<Fault>,
    /// Say which customer it is, and what is known of their account.
    pub choose_customer: Option<Fault>,
}

/// Leave to stay pending, asked for or given (A10).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PendingView {
    /// Who asked last.
    pub asked_by: Option<PersonFace>,
    /// UTC milliseconds.
    pub asked_at: f64,
    /// Why.
    pub reason: String,
    /// Whether a decision is asked for.
    pub open: bool,
    /// Until when it may stay pending, UTC milliseconds; nothing before the first approval.
    pub until: Option<f64>,
    /// Who approved it last.
    pub approved_by: Option<PersonFace>,
    /// For whom, where they stood in for somebody.
    pub approved_for: Option<PersonFace>,
    /// For whom this person decides, and until when (UTC milliseconds); nothing where they decide by themselves, or not
    /// at all.
    pub instead_of: Option<StandIn>,
}

/// For whom somebody decides, and until when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandIn {
    /// For whom.
    pub person: PersonFace,
    /// UTC milliseconds.
    pub until: f64,
}

/// See [`super::ViewRequest::Ticket`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TicketView {
    /// The ticket as its row.
    pub row: TicketRow,
    /// What its own revision of the procedure offers on it, where it is judged by another one than that in force (E10).
    pub own: Option<ProcedureFace>,
    /// Kind of complaint.
    pub kind: Option<String>,
    /// Reason, once resolved.
    pub reason: Option<String>,
    /// Leave to stay pending.
    pub pending: Option<PendingView>,
    /// What a third party was asked about it.
    pub request: Option<RequestView>,
    /// What comes next of it by itself over time, the earliest first.
    pub next: Vec<NextView>,
    /// To whom it was delivered by itself.
    pub delivered: Option<DeliveredView>,
    /// Priority, tags, team, and what closing takes.
    pub course: CourseView,
    /// Where the customer is by the clock; nothing where nobody knows.
    pub there: Option<ThereView>,
    /// Planned calls; nothing on a desk that plans none.
    pub calls: Option<CallsView>,
    /// UTC milliseconds.
    pub created_at: f64,
    /// The conversation, oldest first.
    pub entries: Vec<EntryView>,
    /// Clocks, running ones first.
    pub clocks: Vec<ClockView>,
    /// The customer.
    pub customer: CustomerFace,
    /// Whether it is known who that is.
    pub standing: CustomerStanding,
    /// Customers who are reached in the same way, where nobody has said yet which of them it is.
    pub alike: Vec<CustomerFace>,
    /// The address that they wrote from, where it is another one than the registered, as far as it is shown.
    pub from: Option<String>,
    /// That of the customer's address, where it is masked.
    pub email_mask: Option<MaskFace>,
    /// That of the customer's number.
    pub phone_mask: Option<MaskFace>,
    /// That of the address that they wrote from.
    pub from_mask: Option<MaskFace>,
    /// Who revealed what, newest first; nothing for whose role does not read it (X14).
    pub reveals: Option<Vec<RevealFace>>,
    /// The customer's other tickets, newest first, at most 20.
    pub earlier: Vec<TicketRow>,
    /// Drafts kept on this machine.
    pub drafts: Vec<DraftView>,
    /// Files of messages and drafts.
    pub files: FilesView,
    /// The person's replies and notes that the server refused, oldest first: their words wait for them.
    pub held: Vec<HeldWords>,
    /// Colleagues who have the ticket open (X7).
    pub here: Vec<HereFace>,
    /// The newest reply of a colleague, the message's id; a reply carries the one that its writer had seen (X7).
    pub newest_reply: Option<String>,
    /// Templates.
    pub templates: Vec<TemplateFace>,
    /// What may be done.
    pub may: MayView,
}
