//! Predictions: the rows that pending commands will probably make, shown before the server has spoken.
//!
//! A prediction first keeps the server's row as a shadow. When the server's word arrives, or a command is
//! refused, the rows of that ticket go back to their shadows and what is still pending is judged again. That
//! touches the pending commands of one ticket, and of the tickets that these changed with it, never the whole replica.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use kursi_protocol::outbox::State;
use kursi_protocol::sync::{COMMAND_V, payload_hash};
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::{CommandId, Millis, queue};
use kursi_store::judge::{self, Overlay, Verdict};
use kursi_store::outbox::StoredEntry;
use kursi_store::queues::PlaceRow;
use kursi_store::rows::RowDoc;
use kursi_store::{attachment, outbox, queues, replica, rows};
use sqlx::AnyConnection;

use super::index;
use crate::acts::kind_name;
use crate::entry::{Changed, DraftKind, Fault};
use crate::fault::internal;
use crate::work::{LoadedDesk, PEOPLE, Pending, Work, owner_of};

/// What leaves the outbox in the very transaction that keeps a command, so that a crash can neither lose it nor
/// let it be sent twice.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Along {
    /// The draft that the command was written in.
    pub draft: Option<DraftKind>,
    /// The refused entry that is tried again.
    pub replaces: Option<u32>,
}

/// Judges a command here, keeps it in the outbox (durably, first) and shows its rows.
///
/// # Errors
/// It is refused here, the desk is not here or too new, or a database failed; then nothing was kept.
pub(crate) async fn enqueue(
    work: &Arc<Work>,
    id: CommandId,
    command: &Command,
    along: Along,
) -> Result<u32, Fault> {
    let writing = work.writing.lock().await;
    // Behind the lock: the desk may be taken from the person at any time, and nothing is written for it then.
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let made_at = work.now();

    let mut tx = work.replica.begin().await?;
    let mut overlay = Overlay::new(&work.ws(), true);
    let on = match command.ticket() {
        Some(ticket) => overlay.ticket(&mut tx, ticket).await?,
        None => None,
    };
    // What is about a ticket is judged by the ticket's own revision (E10), here as at the server.
    let (revision, judging) = match &on {
        Some(ticket) => loaded.of(ticket)?,
        None => (loaded.row.revision, desk),
    };
    let context = work.context(id, made_at, revision);
    let rows = match overlay.decide(&mut tx, judging, command, &context).await? {
        Verdict::Refused(code) => return Err(code.into()),
        Verdict::Unknown => Vec::new(),
        Verdict::Done(rows) => rows,
    };

    let (v, payload) = (COMMAND_V, serde_json::to_string(command).map_err(|error| internal(&error))?);
    #[cfg(feature = "sim")]
    let (v, payload) = crate::sim::written(v, payload);
    let owner = owner_of(command);
    let behind = builds_on(work, &owner, along.replaces);
    let mut kept = work.outbox.begin().await?;
    let last = outbox::next_n(&mut kept).await?.saturating_sub(1);
    let n = {
        let pending = work.pending.read().expect("lock");
        let entries: Vec<_> = pending.iter().map(|own| own.entry.entry()).collect();
        kursi_protocol::outbox::number(&entries, behind, last)
    };
    let entry = StoredEntry {
        n,
        command_id: id.to_string(),
        v,
        hash: payload_hash(&payload),
        depends_on: behind,
        desk: desk.id.clone(),
        revision: loaded.row.revision,
        made_at: made_at.0,
        confirmed: false,
        state: State::Waiting,
        payload,
        withdrawn: false,
    };
    outbox::add(&mut kept, &entry).await?;
    if let Some(old) = along.replaces {
        outbox::remove(&mut kept, old).await?;
    }
    for file in command.attachments() {
        // From now on they are the message's, and the next one begins without any.
        attachment::into_draft(&mut kept, &file.id.to_string(), None).await?;
    }
    let mut no_draft_left = false;
    if let Some(kind) = along.draft
        && work.drafts.read().expect("lock").contains(&owner)
    {
        outbox::draft_remove(&mut kept, &owner, kind_name(kind)).await?;
        no_draft_left = outbox::draft_get(&mut kept, &owner).await?.is_empty();
    }
    kept.commit().await?;
    if no_draft_left {
        work.drafts.write().expect("lock").remove(&owner);
    }
    {
        let mut pending = work.pending.write().expect("lock");
        pending.retain(|own| Some(own.entry.n) != along.replaces);
        pending.push(Pending { entry, command: Some(command.clone()) });
        // In the order of the outbox's file: what is aside comes last.
        pending.sort_by_key(|own| own.entry.n);
    }

    show(&mut tx, work, &loaded, &owner, &rows).await?;
    index::settle(&mut tx, &work.ws()).await?;
    tx.commit().await?;
    drop(writing);
    work.index.notify_one();
    if owner == PEOPLE {
        people_changed(work).await?;
    }
    for other in tickets(&rows).filter(|id| *id != owner) {
        work.tell(Changed::Ticket { id: other });
    }
    Ok(n)
}

/// The pending command that makes this ticket, which everything else on it builds on. What is tried again does not
/// build on the refused entry that it `replaces`, which is gone in a moment.
fn builds_on(work: &Work, ticket: &str, replaces: Option<u32>) -> Option<u32> {
    let pending = work.pending.read().expect("lock");
    pending
        .iter()
        .find(|entry| {
            let made = entry.command.as_ref().and_then(Command::makes);
            made.is_some_and(|made| made.to_string() == ticket)
                && !entry.entry.withdrawn
                && !matches!(entry.entry.state, State::Accepted)
                && Some(entry.entry.n) != replaces
        })
        .map(|entry| entry.entry.n)
}

/// Writes predicted rows, after keeping the server's own.
async fn show(
    conn: &mut AnyConnection,
    work: &Work,
    loaded: &LoadedDesk,
    owner: &str,
    predicted: &[Row],
) -> Result<(), Fault> {
    let ws = work.ws();
    let names: Vec<(Entity, String)> = predicted.iter().map(|row| (row.entity(), row.id())).collect();
    replica::shadow_keep(conn, &ws, owner, &names).await?;
    let docs: Vec<RowDoc> = names
        .into_iter()
        .zip(predicted)
        .map(|((entity, id), row)| RowDoc { entity, id, doc: Some(row.to_doc()) })
        .collect();
    let scope = format!("desk:{}", loaded.row.id);
    replica::put(conn, &ws, &scope, rows::PREDICTED, &docs, kursi_words::fold::fold).await?;
    let own = Some(owner.to_owned()).filter(|owner| owner != PEOPLE);
    let placed: BTreeSet<String> = tickets(predicted).chain(own).collect();
    place(conn, &ws, loaded, placed.into_iter().collect()).await
}

/// The tickets among rows.
fn tickets(rows: &[Row]) -> impl Iterator<Item = String> {
    rows.iter().filter_map(|row| match row {
        Row::Ticket(ticket) => Some(ticket.id.to_string()),
        _ => None,
    })
}

/// These tickets, and all whose predictions hang together with theirs: a command about one ticket of a request changes the
/// other one too.
pub(super) async fn together(
    conn: &mut AnyConnection,
    mut owners: BTreeSet<String>,
) -> Result<BTreeSet<String>, Fault> {
    let mut links = replica::shadow_links(conn).await?;
    let customers = replica::shadow_customers(conn).await?;
    links.extend(customers.into_iter().map(|(owner, customer)| (owner, of_customer(&customer))));
    loop {
        let before = owners.len();
        for (owner, ticket) in &links {
            if owners.contains(owner) || owners.contains(ticket) {
                owners.extend([owner.clone(), ticket.clone()]);
            }
        }
        if owners.len() == before {
            owners.retain(|owner| !owner.starts_with(CUSTOMER));
            return Ok(owners);
        }
    }
}

/// In the place of a ticket: somebody whose records have predictions on them.
const CUSTOMER: &str = "customer:";

/// The customer among those whose predictions are looked for together.
pub(super) fn of_customer(customer: &str) -> String {
    format!("{CUSTOMER}{customer}")
}

/// Puts a ticket's rows back to what the server last said.
pub(super) async fn restore(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    owner: &str,
) -> Result<(), Fault> {
    let shadows = replica::shadows_of(conn, owner).await?;
    if shadows.is_empty() {
        return Ok(());
    }
    let docs: Vec<RowDoc> = shadows.into_iter().map(|(entity, id, doc)| RowDoc { entity, id, doc }).collect();
    let scope = format!("desk:{desk}");
    replica::put(conn, ws, &scope, rows::PREDICTED, &docs, kursi_words::fold::fold).await?;
    replica::shadow_clear_of(conn, owner).await?;
    Ok(())
}

/// Judges again what is pending on these tickets, in its order, on top of what the server last said.
pub(super) async fn replay(
    conn: &mut AnyConnection,
    work: &Work,
    loaded: &LoadedDesk,
    owners: &BTreeSet<String>,
    pending: &[Pending],
) -> Result<(), Fault> {
    let Some(book) = &loaded.book else { return Ok(()) };
    let desk = book.current();
    let mut overlay = Overlay::new(&work.ws(), true);
    // Whose prediction a row is: that of the first command which changed it.
    let mut of: HashMap<(Entity, String), String> = HashMap::new();
    // What was done on another desk of the person's is shown there.
    for entry in pending.iter().filter(|entry| entry.predicted() && entry.entry.desk == desk.id) {
        let Some(owner) = entry.owner().filter(|owner| owners.contains(owner)) else { continue };
        let (Some(command), Ok(id)) = (&entry.command, entry.entry.command_id.parse()) else { continue };
        let on = match command.ticket() {
            Some(ticket) => overlay.ticket(conn, ticket).await?,
            None => None,
        };
        let (revision, judging) = match &on {
            Some(ticket) => book.of(ticket),
            None => (entry.entry.revision, desk),
        };
        let context = work.context(id, Millis(entry.entry.made_at), revision);
        // A prediction that fails now is no verdict: the server judges, and its refusal will come with a reason.
        if let Verdict::Done(rows) = overlay.decide(conn, judging, command, &context).await? {
            for row in rows {
                of.entry((row.entity(), row.id())).or_insert_with(|| owner.clone());
            }
        }
    }
    let mut shown: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in overlay.rows() {
        if let Some(owner) = of.get(&(row.entity(), row.id())) {
            shown.entry(owner.clone()).or_default().push(row.clone());
        }
    }
    for (owner, rows) in shown {
        show(conn, work, loaded, &owner, &rows).await?;
    }
    Ok(())
}

/// Puts tickets into their queues anew.
pub(super) async fn place(
    conn: &mut AnyConnection,
    ws: &str,
    loaded: &LoadedDesk,
    tickets: Vec<String>,
) -> Result<(), Fault> {
    let Some(book) = &loaded.book else { return Ok(()) };
    let tickets = tickets.into_iter().filter(|id| id != PEOPLE);
    let wanted: Vec<(Entity, String)> = tickets.map(|id| (Entity::Ticket, id)).collect();
    let mut found: HashMap<String, Vec<queue::Place>> = HashMap::with_capacity(wanted.len());
    for (entity, id, doc) in rows::get_all(conn, ws, &wanted, &[]).await? {
        if let Row::Ticket(row) = judge::read(entity, &doc)? {
            found.insert(id, book.places(&row));
        }
    }
    let places: Vec<PlaceRow> = wanted
        .into_iter()
        .map(|(_, ticket)| PlaceRow {
            places: found.remove(&ticket).unwrap_or_default(),
            desk: loaded.row.id.clone(),
            ticket,
        })
        .collect();
    queues::place(conn, ws, &places).await?;
    Ok(())
}

/// Puts the rows of some tickets back and judges again what is pending on them.
///
/// # Errors
/// A database failed; the next start does it again.
pub(crate) async fn again(work: &Work, tickets: Vec<String>) -> Result<(), Fault> {
    let Ok(loaded) = work.desk() else { return Ok(()) };
    let writing = work.writing.lock().await;
    let pending = work.pending.read().expect("lock").clone();
    let ws = work.ws();
    let mut tx = work.replica.begin().await?;
    let owners = together(&mut tx, tickets.into_iter().collect()).await?;
    for owner in &owners {
        restore(&mut tx, &ws, &loaded.row.id, owner).await?;
    }
    replay(&mut tx, work, &loaded, &owners, &pending).await?;
    let of_people = owners.contains(PEOPLE);
    place(&mut tx, &ws, &loaded, owners.into_iter().collect()).await?;
    index::settle(&mut tx, &ws).await?;
    tx.commit().await?;
    drop(writing);
    work.index.notify_one();
    if of_people {
        people_changed(work).await?;
    }
    Ok(())
}

/// Colleagues are kept in memory: what is predicted of them is read anew, and whoever shows them hears of it.
async fn people_changed(work: &Work) -> Result<(), Fault> {
    work.load_desk().await?;
    work.tell(Changed::Desk);
    Ok(())
}

/// At the start: the two databases are committed one after the other, so what the outbox has is the truth and
/// every prediction is made anew.
///
/// # Errors
/// As [`again`].
pub(crate) async fn reconcile(work: &Work) -> Result<(), Fault> {
    let mut conn = work.replica.conn().await?;
    let mut owners: BTreeSet<String> = replica::shadow_owners(&mut conn).await?.into_iter().collect();
    drop(conn);
    owners.extend(work.pending.read().expect("lock").iter().filter_map(Pending::owner));
    again(work, owners.into_iter().collect()).await
}
