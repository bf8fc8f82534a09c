//! Commands: what people and channels ask to be done.

mod about;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::attachment::Attachment;
pub use crate::choice::{AccountFacts, CustomerChoice, RecordDeed, ShiftChoice};
use crate::mask::Secret;
use crate::record::Value;
use crate::rota::Times;
pub use crate::said::{AnswerVerdict, Seen, Spoken};
pub use crate::verb::Verb;
use crate::{ContactId, CustomerId, MessageId, Millis, RecordId, ScriptRunId, TicketId, UserId};

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
}

impl Command {
    /// A reply in a person's own words, outside a live contact.
    pub fn plain_reply(ticket: TicketId, message: MessageId, text: impl Into<String>) -> Command {
        let (text, attachments) = (text.into(), Vec::new());
        Command::Reply { ticket, message, text, template: None, spoken: None, seen: None, attachments }
    }

    /// A note without files.
    pub fn plain_note(ticket: TicketId, message: MessageId, text: impl Into<String>) -> Command {
        Command::Note { ticket, message, text: text.into(), attachments: Vec::new() }
    }

    /// Its verb.
    pub fn verb(&self) -> Verb {
        match self {
            Command::Create { .. } => Verb::Create,
            Command::Receive { .. } => Verb::Receive,
            Command::Reply { .. } => Verb::Reply,
            Command::Note { .. } => Verb::Note,
            Command::Assign { .. } => Verb::Assign,
            Command::Resolve { .. } => Verb::Resolve,
            Command::AskPending { .. } => Verb::AskPending,
            Command::ApprovePending { .. } => Verb::ApprovePending,
            Command::DeclinePending { .. } => Verb::DeclinePending,
            Command::EndPending { .. } => Verb::EndPending,
            Command::Delegate { .. } => Verb::Delegate,
            Command::EndDelegation { .. } => Verb::EndDelegation,
            Command::ChooseCustomer { .. } => Verb::ChooseCustomer,
            Command::DescribeCustomer { .. } => Verb::DescribeCustomer,
            Command::Raise { .. } => Verb::Raise,
            Command::Remind { .. } => Verb::Remind,
            Command::Hear { .. } => Verb::Hear,
            Command::Escalate { .. } => Verb::Escalate,
            Command::StartScript { .. } => Verb::StartScript,
            Command::AnswerStep { .. } => Verb::AnswerStep,
            Command::BackScript { .. } => Verb::BackScript,
            Command::JudgeAnswer { .. } => Verb::JudgeAnswer,
            Command::StopScript { .. } => Verb::StopScript,
            Command::Reveal { .. } => Verb::Reveal,
            Command::PlanShift { .. } => Verb::PlanShift,
            Command::ChangeShift { .. } => Verb::ChangeShift,
            Command::RemoveShift { .. } => Verb::RemoveShift,
            Command::ApproveRevision { .. } => Verb::ApproveRevision,
            Command::RejectRevision { .. } => Verb::RejectRevision,
            Command::CreateRecord { .. } => Verb::CreateRecord,
            Command::ActOnRecord { .. } => Verb::ActOnRecord,
        }
    }

    /// The ticket it is about; nothing where it is about people or the procedure.
    pub fn ticket(&self) -> Option<TicketId> {
        Some(match self {
            Command::Delegate { .. }
            | Command::EndDelegation { .. }
            | Command::PlanShift { .. }
            | Command::ChangeShift { .. }
            | Command::RemoveShift { .. }
            | Command::ApproveRevision { .. }
            | Command::RejectRevision { .. } => return None,
            Command::Create { ticket, .. }
            | Command::Receive { ticket, .. }
            | Command::Reply { ticket, .. }
            | Command::Note { ticket, .. }
            | Command::Assign { ticket, .. }
            | Command::Resolve { ticket, .. }
            | Command::AskPending { ticket, .. }
            | Command::ApprovePending { ticket, .. }
            | Command::DeclinePending { ticket, .. }
            | Command::EndPending { ticket }
            | Command::ChooseCustomer { ticket, .. }
            | Command::DescribeCustomer { ticket, .. }
            | Command::Raise { ticket, .. }
            | Command::Remind { ticket, .. }
            | Command::Hear { ticket, .. }
            | Command::Escalate { ticket, .. }
            | Command::StartScript { ticket, .. }
            | Command::AnswerStep { ticket, .. }
            | Command::BackScript { ticket, .. }
            | Command::JudgeAnswer { ticket, .. }
            | Command::StopScript { ticket, .. }
            | Command::Reveal { ticket, .. }
            | Command::CreateRecord { ticket, .. }
            | Command::ActOnRecord { ticket, .. } => *ticket,
        })
    }
}
