//! What the writer is given and what it gives back.

use std::collections::BTreeMap;

use kursi_protocol::floor::{Ask, FloorReply};
use kursi_protocol::sync::{PushEntry, PushReply};
use kursi_protocol::verify::{VerifyReply, VerifyRequest};
use kursi_rules::seating::Agent;
use kursi_rules::{AttachmentId, Millis, TicketId, UserId};
use tokio::sync::oneshot;

use super::survey::{SurveyAnswer, SurveyJob};
use crate::refusal::Refusal;

/// Commands of a push that are few: so many are written in one statement, whatever they do.
const FEW: usize = 32;

/// Commands of one device, in order.
#[derive(Debug, Clone)]
pub struct PushJob {
    /// Who is signed in there.
    pub user: UserId,
    /// Device id.
    pub device: String,
    /// The commands.
    pub entries: Vec<PushEntry>,
    /// Up to which number the device has kept what became of its commands.
    pub known: u32,
    /// Files that the device can never send.
    pub lost: Vec<AttachmentId>,
    /// An administrator lets in what the device handed in, whatever became of the device since.
    pub released: bool,
}

/// How a customer is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Preferred language.
    pub language: Option<String>,
    /// ISO 3166-1 alpha-2 country.
    pub country: Option<String>,
}

/// What a customer answers to the questions of a verification, by question (X4). No log has it: `Debug` shows the
/// questions alone.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Answers(pub BTreeMap<String, String>);

impl std::fmt::Debug for Answers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// What a customer writes about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// Something new.
    New {
        /// Subject.
        subject: String,
        /// Language of subject and text.
        language: String,
        /// Kind of complaint.
        kind: Option<String>,
    },
    /// A ticket that there is.
    Ticket {
        /// Its number.
        number: String,
    },
}

/// A customer's words from a channel.
#[derive(Debug, Clone)]
pub struct IntakeJob {
    /// Desk id.
    pub desk: String,
    /// Channel id.
    pub channel: String,
    /// The channel's own name for this message.
    pub external_id: String,
    /// Hash of the content, to tell a repetition from a conflict.
    pub hash: String,
    /// The customer.
    pub contact: Contact,
    /// What the customer answers when they are verified, where the channel knows that.
    pub answers: Answers,
    /// What about.
    pub subject: Subject,
    /// The words.
    pub text: String,
    /// When they were received, if that is not now.
    pub received_at: Option<Millis>,
}

/// What a channel is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntakeAnswer {
    /// Ticket id.
    pub ticket: String,
    /// Ticket number.
    pub number: String,
    /// The same message was taken before.
    pub repeated: bool,
}

/// A live request of an agent.
#[derive(Debug, Clone)]
pub struct FloorJob {
    /// Desk id.
    pub desk: String,
    /// Who asks, as the session says it.
    pub agent: Agent,
    /// Later than this nobody waits for the answer.
    pub deadline: Option<Millis>,
    /// What for.
    pub ask: Ask,
}

/// An answer to compare.
#[derive(Debug, Clone)]
pub struct VerifyJob {
    /// Who is signed in.
    pub user: UserId,
    /// At which device.
    pub device: String,
    /// Their role on the desk.
    pub role: String,
    /// What is asked.
    pub request: VerifyRequest,
}

/// A live chat or call from a channel.
#[derive(Debug, Clone)]
pub struct ContactJob {
    /// Desk id.
    pub desk: String,
    /// Channel id.
    pub channel: String,
    /// The channel's own name for it.
    pub external_id: String,
    /// Hash of the content, to tell a repetition from a conflict.
    pub hash: String,
    /// The customer's name.
    pub customer_name: String,
    /// The customer's language.
    pub language: String,
    /// Brand whose hotline was dialled.
    pub brand: Option<String>,
    /// Higher ones go first.
    pub priority: u8,
    /// Number of the ticket that it is about.
    pub ticket: Option<String>,
}

/// A customer has gone, says the channel.
#[derive(Debug, Clone)]
pub struct GoneJob {
    /// Desk id.
    pub desk: String,
    /// Channel id.
    pub channel: String,
    /// The channel's own name for the contact.
    pub external_id: String,
}

/// What a channel is answered for a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactAnswer {
    /// Contact id.
    pub contact: String,
    /// The same contact was taken before, or the customer was gone before.
    pub repeated: bool,
}

/// A ticket with which the server has something to do by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StepJob {
    /// Desk id.
    pub(super) desk: String,
    /// Ticket.
    pub(super) ticket: TicketId,
}

/// A job's content.
#[derive(Debug)]
pub(super) enum Work {
    Push(PushJob),
    Intake(IntakeJob),
    Floor(FloorJob),
    Arrive(ContactJob),
    Gone(GoneJob),
    Verify(VerifyJob),
    Survey(SurveyJob),
    /// Time has come for the floor of this desk.
    Tick(String),
    /// A revision of this desk takes effect.
    Revise(String),
    /// Time has come for a step of a ticket's ladder.
    Step(StepJob),
}

impl Work {
    /// How much of a transaction it takes.
    pub(super) fn weight(&self) -> usize {
        match self {
            Work::Push(job) => job.entries.len().max(1),
            Work::Intake(_)
            | Work::Floor(_)
            | Work::Arrive(_)
            | Work::Gone(_)
            | Work::Verify(_)
            | Work::Survey(_)
            | Work::Tick(_)
            | Work::Step(_)
            | Work::Revise(_) => 1,
        }
    }

    /// Whether it writes nothing before the transaction's end.
    pub(super) fn at_end(&self) -> bool {
        match self {
            Work::Floor(_) | Work::Tick(_) => true,
            // Many commands are written in several statements. What a few write at once is seen when they are judged.
            Work::Push(job) => job.entries.len() <= FEW,
            Work::Intake(_)
            | Work::Arrive(_)
            | Work::Gone(_)
            | Work::Verify(_)
            | Work::Survey(_)
            | Work::Revise(_)
            | Work::Step(_) => false,
        }
    }
}

/// What came of a job.
#[derive(Debug)]
pub(super) enum Answer {
    Push(Result<PushReply, Refusal>),
    Intake(Result<IntakeAnswer, Refusal>),
    Floor(Result<FloorReply, Refusal>),
    Arrive(Result<ContactAnswer, Refusal>),
    Verify(Result<VerifyReply, Refusal>),
    Survey(Result<SurveyAnswer, Refusal>),
    Tick,
}

/// Who waits for it. Nobody may be there any more; the work is done all the same.
#[derive(Debug)]
pub(super) enum Reply {
    Push(oneshot::Sender<Result<PushReply, Refusal>>),
    Intake(oneshot::Sender<Result<IntakeAnswer, Refusal>>),
    Floor(oneshot::Sender<Result<FloorReply, Refusal>>),
    Arrive(oneshot::Sender<Result<ContactAnswer, Refusal>>),
    Verify(oneshot::Sender<Result<VerifyReply, Refusal>>),
    Survey(oneshot::Sender<Result<SurveyAnswer, Refusal>>),
    /// The timer, which looks again by itself.
    Timer,
}

/// A job and who waits for it.
#[derive(Debug)]
pub(super) struct Pending {
    pub(super) work: Work,
    pub(super) reply: Reply,
}

impl Reply {
    pub(super) fn send(self, answer: Answer) {
        match (self, answer) {
            (Reply::Push(reply), Answer::Push(answer)) => drop(reply.send(answer)),
            (Reply::Intake(reply), Answer::Intake(answer)) => drop(reply.send(answer)),
            (Reply::Floor(reply), Answer::Floor(answer)) => drop(reply.send(answer)),
            (Reply::Arrive(reply), Answer::Arrive(answer)) => drop(reply.send(answer)),
            (Reply::Verify(reply), Answer::Verify(answer)) => drop(reply.send(answer)),
            (Reply::Survey(reply), Answer::Survey(answer)) => drop(reply.send(answer)),
            (Reply::Timer, Answer::Tick) => {}
            _ => tracing::error!("a job was answered with another one's answer"),
        }
    }

    pub(super) fn refuse(self, refusal: Refusal) {
        match self {
            Reply::Push(reply) => drop(reply.send(Err(refusal))),
            Reply::Intake(reply) => drop(reply.send(Err(refusal))),
            Reply::Floor(reply) => drop(reply.send(Err(refusal))),
            Reply::Arrive(reply) => drop(reply.send(Err(refusal))),
            Reply::Verify(reply) => drop(reply.send(Err(refusal))),
            Reply::Survey(reply) => drop(reply.send(Err(refusal))),
            Reply::Timer => {}
        }
    }
}
