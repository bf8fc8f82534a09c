//! Applying frames: whole transactions of the server, in one transaction here, only where they follow.

use std::collections::BTreeSet;
use std::sync::Arc;

use kursi_protocol::cursor::{Cursor, Step};
use kursi_protocol::outbox::{PARKED, State};
use kursi_protocol::sync::{Frame, NumberedOutcome, Outcome};
use kursi_rules::change::{Entity, Row};
use kursi_store::rows::RowDoc;
use kursi_store::{outbox, replica, rows, sent};

#[cfg(feature = "sim")]
use super::planted;
use super::{confided, index, predict, scopes, trail};
use crate::entry::{Changed, Fault};
use crate::work::{PEOPLE, Pending, Work, machine_now};

/// How long what the server took is kept here, milliseconds: a backup that is older than a month is put back by
/// nobody who has a newer one.
const SENT_KEPT: i64 = 30 * 24 * 3_600_000;

/// What became of a frame.
pub(super) enum Applied {
    /// The cursor stands at its end.
    Done,
    /// There is a hole: ask for what lies between.
    CatchUp,
    /// Fill anew.
    Refill,
}

/// Where the replica stands; nothing before the first filling.
pub(crate) async fn cursor(work: &Work) -> Result<Option<Cursor>, Fault> {
    let mut conn = work.replica.conn().await?;
    Ok(replica::cursor(&mut conn).await?.map(|(epoch, at)| Cursor { epoch, at }))
}

/// Keeps outcomes in the outbox. Refusals first and durably: were they only in the frame, a crash could lose
/// the reason of one that the server will not tell again. Answers whether one of them is of something else than what
/// has its number here: then another machine sends under this one's name.
pub(super) async fn keep_outcomes(work: &Arc<Work>, outcomes: &[NumberedOutcome]) -> Result<bool, Fault> {
    let mut refused_tickets = BTreeSet::new();
    let (mut any, mut others) = (false, false);
    let mut tx = work.outbox.begin().await?;
    for outcome in outcomes {
        let known = {
            let pending = work.pending.read().expect("lock");
            pending.iter().find(|entry| entry.entry.n == outcome.n).cloned()
        };
        let Some(entry) = known else { continue };
        let other = outcome.hash.as_ref().is_some_and(|hash| *hash != entry.entry.hash);
        // What was taken back is refused under another hash than it was written with; only another's is accepted so.
        if other && (!entry.entry.withdrawn || outcome.outcome == Outcome::Accepted) {
            others = true;
            continue;
        }
        let state = match &outcome.outcome {
            Outcome::Accepted => State::Accepted,
            Outcome::Refused { reason } => State::Refused { reason: reason.clone() },
        };
        if entry.entry.state == state {
            continue;
        }
        any = true;
        if matches!(state, State::Refused { .. }) {
            refused_tickets.extend(entry.owner());
        }
        let gone = entry.entry.withdrawn && matches!(state, State::Refused { .. });
        // It had arrived before it was taken back, and was done: what went aside of it is nothing any more.
        let copy = if entry.entry.withdrawn && !gone {
            let pending = work.pending.read().expect("lock");
            let is_copy =
                |own: &&Pending| own.entry.n >= PARKED && own.entry.command_id == entry.entry.command_id;
            pending.iter().find(is_copy).map(|own| own.entry.n)
        } else {
            None
        };
        if gone {
            outbox::remove(&mut tx, outcome.n).await?;
        } else {
            outbox::set_state(&mut tx, outcome.n, &state).await?;
            outbox::unwithdraw(&mut tx, outcome.n).await?;
        }
        if let Some(copy) = copy {
            outbox::remove(&mut tx, copy).await?;
        }
        let mut pending = work.pending.write().expect("lock");
        if gone {
            pending.retain(|entry| entry.entry.n != outcome.n);
        } else if let Some(own) = pending.iter_mut().find(|entry| entry.entry.n == outcome.n) {
            (own.entry.state, own.entry.withdrawn) = (state, false);
        }
        pending.retain(|entry| Some(entry.entry.n) != copy);
    }
    tx.commit().await?;
    #[cfg(feature = "sim")]
    planted::forget_early(work, outcomes).await?;
    if any {
        work.facts.lock().expect("lock").last_accepted = Some(machine_now());
        predict::again(work, refused_tickets.iter().cloned().collect()).await?;
        for id in refused_tickets.into_iter().filter(|id| id != PEOPLE) {
            work.tell(Changed::Ticket { id });
        }
        for changed in [Changed::Outbox, Changed::Queues, Changed::Session, Changed::Rota, Changed::Surveys] {
            work.tell(changed);
        }
    }
    Ok(others)
}

/// Applies a frame.
///
/// # Errors
/// A database failed; the cursor has not moved and the frame will come again.
pub(super) async fn apply(work: &Arc<Work>, frame: Frame) -> Result<Applied, Fault> {
    let Some(at) = cursor(work).await? else { return Ok(Applied::Refill) };
    let step = at.step(&frame);
    if step != Step::Refill {
        // Of a server that was put back, what it has lost is taken up again first.
        scopes::heard(work, &frame).await?;
        confided::heard(work, &frame).await?;
    }
    match step {
        Step::Apply => {}
        Step::Skip => {
            trail::heard(work, &frame).await?;
            return Ok(Applied::Done);
        }
        Step::CatchUp => return Ok(Applied::CatchUp),
        Step::Refill => return Ok(Applied::Refill),
    }
    let others = keep_outcomes(work, &frame.results).await?;

    let writing = work.writing.lock().await;
    let ws = work.ws();
    let desk_id = work.profile.read().expect("lock").desk.clone();
    let before: Vec<Pending> = work.pending.read().expect("lock").clone();
    // Not before it is known what became of it: of a command whose answer was lost before a filling, no frame tells any more. It
    // is pushed again, and the server says.
    // Only what is known to be accepted: under the number of one that has not gone yet, the server may have what the other
    // copy of this disk sent.
    let is_done = |entry: &Pending| entry.entry.n <= frame.last_n && entry.entry.state == State::Accepted;
    let (done, pending): (Vec<Pending>, Vec<Pending>) = before.into_iter().partition(is_done);

    let mut owners: BTreeSet<String> = done.iter().filter_map(Pending::owner).collect();
    let mut desk_changed = false;
    let (mut floor_changed, mut rota_changed, mut surveys_changed) = (false, false, false);
    for row in &frame.rows {
        match row.entity {
            Entity::Ticket => {
                owners.insert(row.id.clone());
            }
            Entity::User => {
                desk_changed = true;
                owners.insert(PEOPLE.to_owned());
            }
            Entity::Desk | Entity::Procedure => desk_changed = true,
            Entity::Revision => {
                desk_changed = true;
                owners.insert(PEOPLE.to_owned());
            }
            Entity::Seat | Entity::SeatWait | Entity::Contact | Entity::Presence | Entity::SeatRecord => {
                floor_changed = true;
            }
            Entity::Shift => {
                rota_changed = true;
                owners.insert(PEOPLE.to_owned());
            }
            Entity::Survey | Entity::Improvement => {
                surveys_changed = true;
                owners.insert(PEOPLE.to_owned());
            }
            // It may have been changed at another ticket of the same customer.
            Entity::Record => {
                let row = row.doc.as_ref().map(|doc| Row::from_doc(Entity::Record, doc.get()));
                if let Some(Ok(Row::Record(record))) = row {
                    owners.insert(predict::of_customer(&record.customer.to_string()));
                }
            }
            // A row of a ticket's never comes without the ticket: every verb touches it. Nothing on the floor
            // is predicted: it is asked for live, and what is here is what the server said.
            _ => {}
        }
    }

    let scope = format!("desk:{desk_id}");
    let mut tx = work.replica.begin().await?;
    let owners = predict::together(&mut tx, owners).await?;
    for owner in &owners {
        predict::restore(&mut tx, &ws, &desk_id, owner).await?;
    }
    let mut live = Vec::with_capacity(frame.rows.len());
    for row in &frame.rows {
        let doc = row.doc.as_ref().map(|doc| doc.get());
        if !replica::shadow_set(&mut tx, row.entity, &row.id, doc).await? {
            live.push(RowDoc { entity: row.entity, id: row.id.clone(), doc: doc.map(str::to_owned) });
        }
    }
    replica::put(&mut tx, &ws, &scope, frame.to, &live, kursi_words::fold::fold).await?;
    if let Ok(loaded) = work.desk() {
        predict::replay(&mut tx, work, &loaded, &owners, &pending).await?;
        #[cfg(feature = "sim")]
        if planted::counts_outside() {
            replica::set_cursor(&mut tx, &frame.epoch, frame.to).await?;
            tx.commit().await?;
            tx = work.replica.begin().await?;
        }
        predict::place(&mut tx, &ws, &loaded, owners.iter().cloned().collect()).await?;
    }
    index::settle(&mut tx, &ws).await?;
    replica::set_cursor(&mut tx, &frame.epoch, frame.to).await?;
    tx.commit().await?;
    work.index.notify_one();

    if !done.is_empty() {
        let_go(work, &done, frame.to).await?;
    }
    work.facts.lock().expect("lock").last_n = frame.last_n;
    drop(writing);

    if desk_changed {
        work.load_desk().await?;
        replace_all(work).await?;
        work.tell(Changed::Desk);
    }
    work.facts.lock().expect("lock").last_received = Some(machine_now());
    trail::heard(work, &frame).await?;
    if !frame.rows.is_empty() || !done.is_empty() {
        for id in owners.into_iter().filter(|id| id != PEOPLE) {
            work.tell(Changed::Ticket { id });
        }
        work.tell(Changed::Queues);
        if rota_changed || done.iter().any(|own| own.ticket().is_none()) {
            work.tell(Changed::Rota);
        }
        if surveys_changed || done.iter().any(|own| own.ticket().is_none()) {
            work.tell(Changed::Surveys);
        }
        if floor_changed {
            // Who else is at the open ticket may have changed (X7).
            if let Some((ticket, _)) = *work.looking.borrow() {
                work.tell(Changed::Ticket { id: ticket.to_string() });
            }
            work.seated.notify_one();
            work.tell(Changed::Floor);
        }
        if !done.is_empty() {
            work.tell(Changed::Outbox);
            work.tell(Changed::Session);
        }
    }
    if others {
        return Err(kursi_protocol::DoorRefusal::ReplacedDevice.into());
    }
    Ok(Applied::Done)
}

/// Lets go of what the server took and whose rows are in the replica, which stands at `at`.
async fn let_go(work: &Work, done: &[Pending], at: i64) -> Result<(), Fault> {
    let desks = scopes::answered(work, done).await?;
    let mut tx = work.outbox.begin().await?;
    for entry in done {
        outbox::remove(&mut tx, entry.entry.n).await?;
    }
    let kept = |own: &&Pending| !own.entry.withdrawn && !desks.contains(&own.entry.desk);
    let taken: Vec<_> = done.iter().filter(kept).map(|own| &own.entry).collect();
    let (device, now) = (work.device(), work.now().0);
    sent::keep(&mut tx, &device, &taken, at, now).await?;
    sent::forget(&mut tx, now - SENT_KEPT).await?;
    tx.commit().await?;
    let gone: BTreeSet<u32> = done.iter().map(|entry| entry.entry.n).collect();
    let purged = |own: &Pending| own.entry.state == State::Accepted && desks.contains(&own.entry.desk);
    work.pending.write().expect("lock").retain(|own| !gone.contains(&own.entry.n) && !purged(own));
    Ok(())
}

/// Lets go of what was accepted and whose rows came before the answer did: the first answer was lost, and the replica was
/// filled since.
///
/// # Errors
/// A database failed; the next frame does it again.
pub(super) async fn settle(work: &Arc<Work>) -> Result<(), Fault> {
    let writing = work.writing.lock().await;
    let last_n = work.facts.lock().expect("lock").last_n;
    let is_done = |own: &&Pending| own.entry.n <= last_n && own.entry.state == State::Accepted;
    let done: Vec<Pending> = work.pending.read().expect("lock").iter().filter(is_done).cloned().collect();
    if done.is_empty() {
        return Ok(());
    }
    let at = cursor(work).await?.map_or(0, |cursor| cursor.at);
    let_go(work, &done, at).await?;
    drop(writing);
    let tickets: Vec<String> = done.iter().filter_map(Pending::owner).collect();
    predict::again(work, tickets.clone()).await?;
    for id in tickets {
        work.tell(Changed::Ticket { id });
    }
    for changed in [Changed::Queues, Changed::Outbox, Changed::Session] {
        work.tell(changed);
    }
    Ok(())
}

/// How many tickets are put into their queues in one turn; about ten milliseconds, so that views and acts
/// come in between.
const TURN: u32 = 200;

/// Puts every ticket into its queues anew, after the desk's questions changed.
pub(super) async fn replace_all(work: &Work) -> Result<(), Fault> {
    let Ok(loaded) = work.desk() else { return Ok(()) };
    let ws = work.ws();
    let mut after = String::new();
    loop {
        let writing = work.writing.lock().await;
        let mut tx = work.replica.begin().await?;
        let ids = rows::ids_after(&mut tx, &ws, Entity::Ticket, &after, TURN).await?;
        let Some(last) = ids.last().cloned() else { return Ok(()) };
        predict::place(&mut tx, &ws, &loaded, ids).await?;
        tx.commit().await?;
        drop(writing);
        after = last;
    }
}
