//! The loop: gathers what waits into one transaction, and when that fails goes back to single jobs and single
//! commands, so that one bad command costs only itself.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::time::Instant;

use axum::http::StatusCode;
use futures_util::FutureExt as _;
use kursi_protocol::sync::PushReply;
use kursi_rules::Millis;
use kursi_store::server::Begun;
use kursi_store::{Ended, Line, StoreError, Turn};
use tokio::sync::{mpsc, watch};

use super::batch::Batch;
use super::desks::Desks;
use super::job::{Answer, Pending, PushJob, Reply, StepJob, Work};
use super::timer::Timer;
use super::{Tools, floor, intake, push, revise, step, survey, verify};
use crate::clock::system_now;
use crate::refusal::{Refusal, passing, reference, told};

/// Commands in one transaction at most. Two full pushes: enough to spread the cost of a commit, few enough
/// that nobody waits for a second.
const TOGETHER: usize = 1000;
/// How often a single command is tried before it is given up.
const TRIES: usize = 3;

/// Commands that are given up, by device and number, with the reference under which the log has them.
pub(super) type Bad = HashMap<(String, u32), String>;

/// Why an attempt came to nothing.
enum Failure {
    Store(StoreError),
    Panic(String),
}

impl Failure {
    fn told(&self) -> String {
        match self {
            Failure::Store(error) => told(error),
            Failure::Panic(what) => format!("panic: {what}"),
        }
    }

    /// The surroundings failed, not the command: it must not be judged by that.
    fn passing(&self) -> bool {
        matches!(self, Failure::Store(error) if passing(error))
    }
}

/// What others in this process learn of the writer's commits: the head that it reached.
pub(super) struct Told {
    /// With each, for whoever tells other servers.
    pub(super) own: watch::Sender<i64>,
    /// With those that have effects, for whoever delivers them.
    pub(super) effects: watch::Sender<i64>,
}

/// The one writer of a workspace in this process.
pub(super) struct Writer {
    tools: Tools,
    line: Line,
    waiting: mpsc::Receiver<Pending>,
    head: watch::Sender<i64>,
    /// Wakes when another program moves the head.
    heads: watch::Receiver<i64>,
    told: Told,
    desks: Desks,
    timer: Timer,
}

impl Writer {
    pub(super) fn new(
        tools: Tools,
        waiting: mpsc::Receiver<Pending>,
        head: watch::Sender<i64>,
        told: Told,
    ) -> Self {
        let heads = head.subscribe();
        let timer = Timer::new(*heads.borrow());
        let line = Line::new(tools.db.clone(), &tools.ws);
        Writer { tools, line, waiting, head, heads, told, desks: Desks::default(), timer }
    }

    /// Works until nobody can send any more.
    pub(super) async fn run(mut self) {
        // Whether several were answered together.
        let mut many = false;
        loop {
            let by_itself = self.by_itself();
            if by_itself {
                self.timer.learn(&self.tools, &mut self.desks).await;
            }
            let mut jobs = Vec::new();
            tokio::select! {
                first = self.waiting.recv() => match first {
                    Some(first) => jobs.push(first),
                    None => return,
                },
                changed = self.heads.changed() => {
                    let head = *self.heads.borrow_and_update();
                    if changed.is_ok() {
                        self.timer.heard(head);
                    }
                    continue;
                }
                () = self.timer.wait(self.tools.clock.now()), if by_itself => {}
            }
            // Whoever was answered a moment ago may be about to ask for the next thing: they go first, and with the others.
            if many {
                tokio::task::yield_now().await;
            }
            let mut weight = jobs.iter().map(|job| job.work.weight()).sum::<usize>();
            // No waiting for more: whatever came while the last transaction was written goes together.
            while weight < TOGETHER
                && let Ok(next) = self.waiting.try_recv()
            {
                weight += next.work.weight();
                jobs.push(next);
            }
            // With what is asked anyway, so that time is not held up by many who ask.
            let due = if by_itself { self.timer.due(self.tools.clock.now()) } else { Vec::new() };
            jobs.extend(due.into_iter().map(|desk| Pending { work: Work::Tick(desk), reply: Reply::Timer }));
            let steps = if by_itself { self.timer.steps_due(&self.tools).await } else { Vec::new() };
            jobs.extend(steps.into_iter().map(|job| Pending { work: Work::Step(job), reply: Reply::Timer }));
            let revised =
                if by_itself { self.timer.taking_effect(self.tools.clock.now()) } else { Vec::new() };
            // First, so that nothing of the same transaction is judged by what is not in force any more.
            let revised =
                revised.into_iter().map(|desk| Pending { work: Work::Revise(desk), reply: Reply::Timer });
            jobs.splice(0..0, revised);
            many = jobs.len() > 1;
            if !jobs.is_empty() {
                self.together(jobs).await;
            }
        }
    }

    /// Whether time is looked after here. Where the clock stands, the simulator does it.
    fn by_itself(&self) -> bool {
        #[cfg(feature = "sim")]
        if self.tools.clock.stands() {
            return false;
        }
        true
    }

    async fn together(&mut self, jobs: Vec<Pending>) {
        let (works, replies): (Vec<Work>, Vec<Reply>) =
            jobs.into_iter().map(|job| (job.work, job.reply)).unzip();
        match self.attempt(&works, &Bad::new()).await {
            Ok(answers) => replies.into_iter().zip(answers).for_each(|(reply, answer)| reply.send(answer)),
            Err(failure) if failure.passing() => {
                let refusal = Refusal::failed(StatusCode::SERVICE_UNAVAILABLE, &failure.told());
                replies.into_iter().for_each(|reply| reply.refuse(refusal.clone()));
            }
            Err(failure) => {
                self.tools.metrics.retries.inc();
                tracing::warn!(jobs = works.len(), what = failure.told(), "a batch failed; one by one now");
                for (work, reply) in works.into_iter().zip(replies) {
                    self.single(work, reply).await;
                }
            }
        }
    }

    /// One job in a transaction of its own.
    async fn single(&mut self, work: Work, reply: Reply) {
        match (work, reply) {
            (Work::Push(job), Reply::Push(reply)) => drop(reply.send(self.piece_by_piece(job).await)),
            (work, reply) => {
                let works = [work];
                let mut last = None;
                for _ in 0..TRIES {
                    match self.attempt(&works, &Bad::new()).await {
                        Ok(mut answers) => {
                            if let Some(answer) = answers.pop() {
                                reply.send(answer);
                            }
                            return;
                        }
                        Err(failure) => last = Some(failure),
                    }
                }
                let what = last.as_ref().map(Failure::told).unwrap_or_default();
                reply.refuse(Refusal::failed(StatusCode::INTERNAL_SERVER_ERROR, &what));
            }
        }
    }

    /// A push, each command in a transaction of its own. A command that fails again and again is refused for
    /// good: its number is used up, its words stay on the desk machine, and what comes after it goes on.
    async fn piece_by_piece(&mut self, job: PushJob) -> Result<PushReply, Refusal> {
        let PushJob { user, device, entries, known, lost, released } = job;
        let mut all: Option<PushReply> = None;
        for entry in entries {
            let key = (device.clone(), entry.n);
            let (entries, lost) = (vec![entry], lost.clone());
            let device = device.clone();
            let one = [Work::Push(PushJob { user, device, entries, known, lost, released })];
            let mut bad = Bad::new();
            let mut tries = 0;
            let reply = loop {
                match self.attempt(&one, &bad).await {
                    Ok(mut answers) => match answers.pop() {
                        Some(Answer::Push(reply)) => break reply?,
                        _ => return Err(Refusal::failed(StatusCode::INTERNAL_SERVER_ERROR, &"no answer")),
                    },
                    Err(failure) if failure.passing() || tries > TRIES => {
                        return Err(Refusal::failed(StatusCode::SERVICE_UNAVAILABLE, &failure.told()));
                    }
                    Err(failure) => {
                        tries += 1;
                        self.tools.metrics.retries.inc();
                        if tries == TRIES {
                            let reference = reference();
                            tracing::error!(
                                reference,
                                n = key.1,
                                what = failure.told(),
                                "a command is given up"
                            );
                            bad.insert(key.clone(), reference);
                        }
                    }
                }
            };
            let waits = !reply.missing.is_empty();
            match &mut all {
                None => all = Some(reply),
                Some(all) => {
                    all.outcomes.extend(reply.outcomes);
                    (all.last_n, all.now, all.missing) = (reply.last_n, reply.now, reply.missing);
                }
            }
            if waits {
                break;
            }
        }
        all.ok_or_else(|| Refusal::failed(StatusCode::INTERNAL_SERVER_ERROR, &"an empty push failed"))
    }

    /// One transaction with all of `works`, or nothing.
    async fn attempt(&mut self, works: &[Work], bad: &Bad) -> Result<Vec<Answer>, Failure> {
        let begun = Instant::now();
        let (tools, line, desks) = (&self.tools, &mut self.line, &mut self.desks);
        let attempt = AssertUnwindSafe(transaction(tools, line, desks, works, bad)).catch_unwind().await;
        tools.metrics.transactions.observe(begun.elapsed().as_secs_f64());
        match attempt {
            Ok(Ok(Done { answers, head, dues, acts, effects, revised })) => {
                self.timer.set(dues);
                self.timer.acts(acts);
                if revised {
                    self.timer.look_anew();
                }
                if let Some(head) = head {
                    self.timer.wrote(head);
                    self.head.send_if_modified(|known| {
                        let newer = head > *known;
                        *known = head.max(*known);
                        newer
                    });
                    self.told.own.send_replace(head);
                    if effects {
                        self.told.effects.send_replace(head);
                    }
                }
                Ok(answers)
            }
            Ok(Err(error)) => {
                self.desks.doubt();
                Err(Failure::Store(error))
            }
            Err(panic) => {
                let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
                let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
                // What was known of desks may be half changed.
                self.desks = Desks::default();
                Err(Failure::Panic(text.unwrap_or_default()))
            }
        }
    }
}

/// What came of a transaction.
struct Done {
    answers: Vec<Answer>,
    /// The new head, if anything was written.
    head: Option<i64>,
    /// When the floors that it had are due again.
    dues: Vec<(String, Option<Millis>)>,
    /// When the earliest of the tickets that it changed needs the server.
    acts: Option<Millis>,
    /// Something leaves the house by it.
    effects: bool,
    /// Something was decided on a revision of a desk.
    revised: bool,
}

/// One transaction: without the lock where that is possible, and with it where it is not or others came between.
async fn transaction(
    tools: &Tools,
    line: &mut Line,
    desks: &mut Desks,
    works: &[Work],
    bad: &Bad,
) -> Result<Done, StoreError> {
    if works.iter().all(Work::at_end)
        && let Some((tx, begun)) = line.ahead(system_now().0)
        && let Some(done) = turn(tools, desks, works, bad, tx, begun).await?
    {
        return Ok(done);
    }
    let (tx, begun) = line.begin(system_now().0).await?;
    #[cfg(feature = "sim")]
    let too_late = kursi_store::sim::planted(kursi_store::sim::Plant::TransactionTime);
    #[cfg(feature = "sim")]
    if !too_late {
        tools.clock.lock_was_waited_for();
    }
    let done = turn(tools, desks, works, bad, tx, begun).await?;
    #[cfg(feature = "sim")]
    if too_late {
        tools.clock.lock_was_waited_for();
    }
    done.ok_or_else(|| StoreError::failed("overtaken under the lock"))
}

/// Judges everything and writes it down. Nothing when it was begun without the lock, and must be done again with it.
async fn turn(
    tools: &Tools,
    desks: &mut Desks,
    works: &[Work],
    bad: &Bad,
    mut tx: Turn<'_>,
    begun: Begun,
) -> Result<Option<Done>, StoreError> {
    let ahead = begun.ahead;
    let mut batch = Batch::begin(tools, desks, &mut tx, begun);
    let mut answers = Vec::with_capacity(works.len());
    for work in works {
        answers.push(match work {
            Work::Push(job) => Answer::Push(push::push(&mut batch, job, bad).await?),
            Work::Intake(job) => Answer::Intake(intake::intake(&mut batch, job).await?),
            Work::Floor(job) => Answer::Floor(floor::ask(&mut batch, job).await?),
            Work::Arrive(job) => Answer::Arrive(floor::arrive(&mut batch, job).await?),
            Work::Gone(job) => Answer::Arrive(floor::gone(&mut batch, job).await?),
            Work::Verify(job) => Answer::Verify(verify::verify(&mut batch, job).await?),
            Work::Survey(job) => Answer::Survey(survey::answer(&mut batch, job).await?),
            Work::Revise(desk) => {
                revise::take_effect(&mut batch, desk).await?;
                Answer::Tick
            }
            Work::Tick(desk) => {
                floor::tick(&mut batch, desk).await?;
                Answer::Tick
            }
            Work::Step(StepJob { desk, ticket }) => {
                step::take(&mut batch, desk, *ticket).await?;
                Answer::Tick
            }
        });
    }
    let written = batch.write().await?;
    let (effects, revised, acts) = (batch.has_effects(), batch.revises(), batch.acts());
    let (seq, mark, tally, dues) = (batch.seq, batch.mark(), batch.tally, batch.dues());
    let floors = batch.floors;
    let Some(written) = written else {
        tx.rollback().await?;
        // Nothing written, nothing changed: the floors are then what they were, if this can be relied on.
        if ahead && floors.values().any(|live| !live.changed.is_empty()) {
            desks.doubt();
        }
        desks.left(None, floors.into_iter().map(|(desk, live)| (desk, live.floor)));
        // That nothing is to be done is an answer too, and was not asked of the database.
        let nothing = Done { answers, head: None, dues, acts, effects: false, revised: false };
        return Ok((!ahead).then_some(nothing));
    };
    if tx.commit(written).await? == Ended::Overtaken {
        desks.doubt();
        return Ok(None);
    }
    tools.clock.told(Millis(mark.1));
    tools.metrics.accepted.inc_by(tally.accepted);
    tools.metrics.refused.inc_by(tally.refused);
    tools.metrics.intake.inc_by(tally.taken);
    desks.left(Some(mark), floors.into_iter().map(|(desk, live)| (desk, live.floor)));
    Ok(Some(Done { answers, head: Some(seq), dues, acts, effects, revised }))
}
