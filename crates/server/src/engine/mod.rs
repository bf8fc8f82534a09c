//! The heart: one writer takes every command, every customer's message, every request of a floor and every comparison, judges it
//! by `kursi-rules`, and puts rows, change log, outcomes and audit trail down in one transaction. Readers are told the new head and read the
//! change log from their own cursor; no row is ever pushed through a channel, so a slow reader costs nothing.

mod announce;
mod attachment;
mod batch;
mod desks;
mod effect;
mod floor;
mod intake;
mod job;
mod push;
mod revise;
mod sent;
mod step;
mod survey;
mod timer;
mod trail;
mod verify;
mod writer;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use kursi_protocol::DoorRefusal;
use kursi_protocol::floor::FloorReply;
use kursi_protocol::sync::PushReply;
use kursi_protocol::verify::VerifyReply;
use kursi_store::Db;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;

use crate::clock::Clock;
use crate::metrics::Metrics;
use crate::refusal::Refusal;

pub use effect::EventKind;
pub use job::{
    Answers, Contact, ContactAnswer, ContactJob, FloorJob, GoneJob, IntakeAnswer, IntakeJob, PushJob,
    Subject, VerifyJob,
};
use job::{Pending, Work};
pub use survey::{SurveyAnswer, SurveyJob};
use writer::{Told, Writer};

/// Jobs that wait at most; more are turned away for a moment.
const WAITING: usize = 1024;
/// How long a job may stand at the door before it is turned away.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the writer works with.
#[derive(Debug, Clone)]
pub struct Tools {
    /// The database.
    pub db: Db,
    /// Id of the organisation.
    pub ws: String,
    /// The server's clock.
    pub clock: Clock,
    /// Counters.
    pub metrics: Arc<Metrics>,
    /// Desks whose replies go out by mail.
    pub mails: BTreeSet<String>,
}

/// The door to the writer.
#[derive(Debug, Clone)]
pub struct Engine {
    jobs: mpsc::Sender<Pending>,
    heads: watch::Receiver<i64>,
    head: watch::Sender<i64>,
    wrote: watch::Receiver<i64>,
    recorded: watch::Receiver<i64>,
}

impl Engine {
    /// Starts the writer. It ends, with everything that waits done, when all clones of the engine are gone.
    pub fn start(tools: Tools, head: i64) -> (Engine, JoinHandle<()>) {
        let (jobs, waiting) = mpsc::channel(WAITING);
        let (own, wrote) = watch::channel(head);
        let (head, heads) = watch::channel(head);
        let (effects, recorded) = watch::channel(0);
        let writer = Writer::new(tools, waiting, head.clone(), Told { own, effects });
        (Engine { jobs, heads, head, wrote, recorded }, tokio::spawn(writer.run()))
    }

    /// Wakes when the head moves. A hint: the database has the truth.
    pub fn heads(&self) -> watch::Receiver<i64> {
        self.heads.clone()
    }

    /// Wakes when the writer of this process moved the head.
    pub fn wrote(&self) -> watch::Receiver<i64> {
        self.wrote.clone()
    }

    /// Wakes when the writer of this process recorded effects.
    pub fn recorded(&self) -> watch::Receiver<i64> {
        self.recorded.clone()
    }

    /// Another program moved the head (an administrator's command, or a second server).
    pub fn noticed(&self, head: i64) {
        self.head.send_if_modified(|known| {
            let newer = head > *known;
            *known = head.max(*known);
            newer
        });
    }

    /// Judges a device's commands.
    ///
    /// # Errors
    /// The push as a whole is turned away; nothing of it was judged.
    pub async fn push(&self, job: PushJob) -> Result<PushReply, Refusal> {
        let (reply, answer) = oneshot::channel();
        self.wait(Pending { work: Work::Push(job), reply: job::Reply::Push(reply) }, answer).await
    }

    /// Takes a customer's words.
    ///
    /// # Errors
    /// They were refused, or taken before with other content.
    pub async fn intake(&self, job: IntakeJob) -> Result<IntakeAnswer, Refusal> {
        let (reply, answer) = oneshot::channel();
        self.wait(Pending { work: Work::Intake(job), reply: job::Reply::Intake(reply) }, answer).await
    }

    /// Judges a live request of an agent.
    ///
    /// # Errors
    /// It was turned away unjudged. What the floor refuses is an answer.
    pub async fn floor(&self, job: FloorJob) -> Result<FloorReply, Refusal> {
        let (reply, answer) = oneshot::channel();
        self.wait(Pending { work: Work::Floor(job), reply: job::Reply::Floor(reply) }, answer).await
    }

    /// Takes a customer's chat or call.
    ///
    /// # Errors
    /// It was refused, or taken before with other content.
    pub async fn arrive(&self, job: ContactJob) -> Result<ContactAnswer, Refusal> {
        let (reply, answer) = oneshot::channel();
        self.wait(Pending { work: Work::Arrive(job), reply: job::Reply::Arrive(reply) }, answer).await
    }

    /// Takes a channel's word that a customer has gone.
    ///
    /// # Errors
    /// No such contact came by the channel.
    pub async fn gone(&self, job: GoneJob) -> Result<ContactAnswer, Refusal> {
        let (reply, answer) = oneshot::channel();
        self.wait(Pending { work: Work::Gone(job), reply: job::Reply::Arrive(reply) }, answer).await
    }

    /// Compares what a customer says with the stored answer.
    ///
    /// # Errors
    /// It was turned away unjudged. What the procedure refuses is an answer.
    pub async fn verify(&self, job: VerifyJob) -> Result<VerifyReply, Refusal> {
        let (reply, answer) = oneshot::channel();
        self.wait(Pending { work: Work::Verify(job), reply: job::Reply::Verify(reply) }, answer).await
    }

    /// Takes what a customer answers.
    ///
    /// # Errors
    /// Nobody was asked by this number, or the procedure refuses it.
    pub async fn answer(&self, job: SurveyJob) -> Result<SurveyAnswer, Refusal> {
        let (reply, answer) = oneshot::channel();
        self.wait(Pending { work: Work::Survey(job), reply: job::Reply::Survey(reply) }, answer).await
    }

    async fn wait<T>(
        &self,
        pending: Pending,
        answer: oneshot::Receiver<Result<T, Refusal>>,
    ) -> Result<T, Refusal> {
        if self.jobs.send_timeout(pending, PATIENCE).await.is_err() {
            let retry_at = crate::clock::system_now() + 1000;
            return Err(DoorRefusal::TooManyRequests { retry_at }.into());
        }
        answer.await.unwrap_or_else(|_| {
            let status = axum::http::StatusCode::SERVICE_UNAVAILABLE;
            Err(Refusal::failed(status, &"the writer ended before the job"))
        })
    }
}
