//! Commands: what people and channels ask to be done.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::attachment::Attachment;
pub use crate::choice::{AccountFacts, CustomerChoice, RecordDeed, ShiftChoice};
use crate::course::Confirmation;
use crate::mask::Secret;
use crate::record::Value;
use crate::rota::Times;
pub use crate::said::{AnswerVerdict, Seen, Spoken};
pub use crate::verb::Verb;
use crate::{ContactId, CustomerId, ImprovementId, MessageId, Millis, RecordId, ScriptRunId};
use crate::{SurveyId, TicketId, UserId};

/// A command. Its tag is its verb, as it stands in outboxes and logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verb", rename_all = "kebab-case")]
pub enum Command {
    /// A ticket is opened: by an agent for a customer, or by a customer through a channel (E1).
    Create {
        /// Id made by the client.
        ticket: TicketId,
        /// Id of the first message.
        message: MessageId,
        /// Desk id.
        desk: String,
        /// For whom.
        customer: CustomerChoice,
        /// Channel id.
        channel: String,
        /// Subject.
        subject: String,
        /// What the customer says.
        text: String,
        /// Kind of complaint.
        #[serde(default)]
        kind: Option<String>,
        /// Language of subject and text.
        language: String,
        /// Files that go with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attachments: Vec<Attachment>,
    },
    /// A customer writes again on a ticket; opens it again if it was resolved.
    Receive {
        /// Ticket.
        ticket: TicketId,
        /// Id of the message.
        message: MessageId,
        /// Text.
        text: String,
        /// Channel id.
        channel: String,
        /// Files that go with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attachments: Vec<Attachment>,
    },
    /// An agent answers the customer.
    Reply {
        /// Ticket.
        ticket: TicketId,
        /// Id of the message.
        message: MessageId,
        /// Text.
        text: String,
        /// Template it began from.
        #[serde(default)]
        template: Option<String>,
        /// The live contact in which it is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        spoken: Option<Spoken>,
        /// What the writer had before their eyes (X7); not judged where nothing is said of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seen: Option<Seen>,
        /// Files that go with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attachments: Vec<Attachment>,
    },
    /// An agent keeps a note.
    Note {
        /// Ticket.
        ticket: TicketId,
        /// Id of the message.
        message: MessageId,
        /// Text.
        text: String,
        /// Files that go with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attachments: Vec<Attachment>,
    },
    /// The ticket is given to somebody, or put back.
    Assign {
        /// Ticket.
        ticket: TicketId,
        /// To whom.
        to: Option<UserId>,
    },
    /// The ticket is resolved with a reason of the pack (A9).
    Resolve {
        /// Ticket.
        ticket: TicketId,
        /// Reason id.
        reason: String,
    },
    /// An agent asks that the ticket may stay pending (A10).
    AskPending {
        /// Ticket.
        ticket: TicketId,
        /// Why.
        reason: String,
    },
    /// The ticket may stay pending (A10, K6).
    ApprovePending {
        /// Ticket.
        ticket: TicketId,
        /// How long from now, milliseconds.
        term: i64,
        /// For whom, where somebody stands in for them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<UserId>,
    },
    /// The ticket may not stay pending (A10, K6).
    DeclinePending {
        /// Ticket.
        ticket: TicketId,
        /// Why not.
        reason: String,
        /// For whom, where somebody stands in for them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<UserId>,
    },
    /// Whoever decides names somebody who does so while they are away (A10).
    Delegate {
        /// Whom.
        to: UserId,
        /// From when; at once without.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Millis>,
        /// Until when.
        until: Millis,
    },
    /// That is ended before its time.
    EndDelegation {
        /// Whose delegation it is: who was to be away.
        of: UserId,
    },
    /// An agent goes on with a pending ticket.
    EndPending {
        /// Ticket.
        ticket: TicketId,
    },
    /// The ticket is of another customer than it seemed: somebody known, or new.
    ChooseCustomer {
        /// Ticket.
        ticket: TicketId,
        /// Who it is.
        customer: CustomerChoice,
    },
    /// What is known of the account of a ticket's customer (B1).
    DescribeCustomer {
        /// Ticket.
        ticket: TicketId,
        /// Its customer.
        customer: CustomerId,
        /// What is known now.
        facts: AccountFacts,
    },
    /// A third party is asked about a customer's complaint, on a ticket of its own (A11 to A13).
    Raise {
        /// The customer's ticket.
        ticket: TicketId,
        /// Id of the ticket on which the party is asked, made by the client.
        request: TicketId,
        /// Kind of complaint.
        kind: String,
        /// Party id.
        party: String,
        /// Who that is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        /// Their address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        address: Option<String>,
        /// What was filled in, by field.
        fields: BTreeMap<String, Vec<String>>,
        /// Language in which the party is asked.
        language: String,
        /// Subject of the request.
        subject: String,
        /// Id of the message to the party.
        message: MessageId,
        /// What the party is asked.
        text: String,
        /// Id of the message to the customer.
        acknowledgement: MessageId,
        /// What the customer is told (A13).
        told: String,
    },
    /// A step of a ladder that speaks to the customer or to the party (A14).
    Remind {
        /// The ticket on which it is said.
        ticket: TicketId,
        /// Ladder id.
        ladder: String,
        /// Id of the message.
        message: MessageId,
        /// Text.
        text: String,
    },
    /// The server takes a step of a ticket's ladder by itself, when it is due.
    Climb {
        /// Ticket.
        ticket: TicketId,
        /// Ladder id.
        ladder: String,
        /// Which step, from 1.
        n: u32,
        /// Id of the message.
        message: MessageId,
        /// What is said; empty where nothing is.
        text: String,
    },
    /// The priority of a ticket is set by its urgency and its impact (E3).
    SetPriority {
        /// Ticket.
        ticket: TicketId,
        /// Urgency id of the pack.
        urgency: String,
        /// Impact id of the pack.
        impact: String,
    },
    /// In which time zone the ticket's customer is (E7).
    SetZone {
        /// Ticket.
        ticket: TicketId,
        /// Its customer.
        customer: CustomerId,
        /// IANA's name of a zone of the pack; nothing where nobody knows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<String>,
    },
    /// A call is planned in the customer's day (E7).
    PlanCall {
        /// Ticket.
        ticket: TicketId,
        /// When.
        at: Millis,
    },
    /// A planned call was made, or is taken back (E7).
    EndCall {
        /// Ticket.
        ticket: TicketId,
        /// It was made.
        made: bool,
    },
    /// The ticket is closed for good (E4, C7).
    Close {
        /// Ticket.
        ticket: TicketId,
        /// The customer's word that it is solved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        confirmed: Option<Confirmation>,
        /// Result id of the pack.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        result: Option<String>,
    },
    /// A tag is put on a ticket (C4).
    Tag {
        /// Ticket.
        ticket: TicketId,
        /// Tag id of the pack.
        tag: String,
    },
    /// A tag is taken off.
    Untag {
        /// Ticket.
        ticket: TicketId,
        /// Tag id of the pack.
        tag: String,
    },
    /// Why a target was missed was found out (D4).
    RecordCause {
        /// Ticket.
        ticket: TicketId,
        /// Target id of the pack.
        target: String,
        /// When it was due: with the target it says which miss it is.
        due_at: Millis,
        /// Cause id of the pack.
        cause: String,
        /// What was found out.
        text: String,
    },
    /// The ticket is handed to a team (C15).
    HandOver {
        /// Ticket.
        ticket: TicketId,
        /// Team id of the pack.
        team: String,
    },
    /// A ticket of its own is opened from another one, for a team (C3).
    FollowUp {
        /// The ticket from which it is opened.
        ticket: TicketId,
        /// Id of the new one, made by the client.
        opened: TicketId,
        /// What it is, an id of the pack.
        follow_up: String,
        /// Id of the note.
        message: MessageId,
        /// What is to be done.
        text: String,
    },
    /// The party answered by a way that does not lead here; an agent writes down what they said.
    Hear {
        /// The ticket on which they were asked.
        ticket: TicketId,
        /// Id of the message.
        message: MessageId,
        /// What they said.
        text: String,
    },
    /// A separate mail about a request that nobody has answered, with the first mail attached (A17).
    Escalate {
        /// The ticket on which the party was asked.
        ticket: TicketId,
        /// Id of the mail.
        message: MessageId,
        /// The message by which they were asked, which goes with it.
        original: MessageId,
        /// Which product it is about.
        product: String,
        /// Subject, whole.
        subject: String,
        /// Text.
        text: String,
        /// Id of the note.
        record: MessageId,
        /// The note on the ticket that says so.
        note: String,
    },
    /// A script begins at a ticket.
    StartScript {
        /// Ticket.
        ticket: TicketId,
        /// Id of the run, made by the client.
        run: ScriptRunId,
        /// Script id.
        script: String,
        /// The live contact with the customer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<ContactId>,
    },
    /// The step at which a script stands is done, and the script goes on; at an end it is over.
    AnswerStep {
        /// Ticket.
        ticket: TicketId,
        /// Run.
        run: ScriptRunId,
        /// Step id.
        step: String,
        /// Choice id.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        choice: Option<String>,
        /// What was typed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        /// To whom the ticket is given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<UserId>,
        /// The live contact with the customer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<ContactId>,
    },
    /// A script goes back to the step before.
    BackScript {
        /// Ticket.
        ticket: TicketId,
        /// Run.
        run: ScriptRunId,
    },
    /// The agent judges what the customer said to a question (B17).
    JudgeAnswer {
        /// Ticket.
        ticket: TicketId,
        /// Run.
        run: ScriptRunId,
        /// Step id of the verification.
        step: String,
        /// Question id.
        question: String,
        /// How it was.
        verdict: AnswerVerdict,
        /// The live contact with the customer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<ContactId>,
    },
    /// A script is given up.
    StopScript {
        /// Ticket.
        ticket: TicketId,
        /// Run.
        run: ScriptRunId,
    },
    /// A masked value is shown to the person (X14).
    Reveal {
        /// Ticket.
        ticket: TicketId,
        /// Which value.
        secret: Secret,
        /// The call for which it is needed (A18).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<ContactId>,
    },
    /// A shift is planned (A6).
    PlanShift {
        /// Whose.
        agent: UserId,
        /// The day on which it begins, on the desk's wall; the first of them where it is repeated.
        day: NaiveDate,
        /// When.
        times: Times,
        /// It is repeated each week.
        weekly: bool,
    },
    /// A shift is changed (A6).
    ChangeShift {
        /// Which.
        of: ShiftChoice,
        /// The day on which it begins now.
        day: NaiveDate,
        /// When it is now.
        times: Times,
    },
    /// A shift is taken back (A6).
    RemoveShift {
        /// Which.
        of: ShiftChoice,
    },
    /// A revision of the desk's procedure is approved (E10).
    ApproveRevision {
        /// Its number.
        revision: u32,
    },
    /// A revision of the desk's procedure is rejected (E10).
    RejectRevision {
        /// Its number.
        revision: u32,
        /// Why.
        reason: String,
    },
    /// A record of the ticket's customer begins.
    CreateRecord {
        /// Ticket.
        ticket: TicketId,
        /// Id of the record, made by the client.
        record: RecordId,
        /// Which kind of the pack.
        kind: String,
        /// The record that it belongs to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<RecordId>,
        /// What is known of it, by field.
        fields: BTreeMap<String, Value>,
    },
    /// Something is done with a record of the ticket's customer.
    ActOnRecord {
        /// Ticket.
        ticket: TicketId,
        /// What.
        #[serde(flatten)]
        deed: RecordDeed,
    },
    /// What is to be better because of what customers answered is recorded (D6).
    RecordImprovement {
        /// Id, made by the client.
        improvement: ImprovementId,
        /// What is to be better.
        text: String,
        /// The question whose answers say so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        question: Option<String>,
        /// The answers from which it follows.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        surveys: Vec<SurveyId>,
        /// Until which day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
    },
    /// It is (D6).
    FinishImprovement {
        /// Which.
        improvement: ImprovementId,
    },
}
