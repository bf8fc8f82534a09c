//! Replicas: each has the rows of its desk as the server has them, and nothing else.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use anyhow::{Result, anyhow, bail, ensure};
use kursi_rules::change::{Entity, Row};
use kursi_rules::desk::{Desk, DeskRow};
use kursi_rules::revision::{Book, Procedure, Revision};
use kursi_store::{AnyConnection, replica};
use serde_json::Value;

use crate::sim::beginning::{DESK, OTHER};
use crate::sim::machine::Machine;
use crate::sim::world::World;

/// Procedures that are remembered at once.
const MOST_PROCEDURES: usize = 16;

thread_local! {
    /// Procedures by their rows: they are looked at after each step, and hardly ever change.
    static PROCEDURES: RefCell<BTreeMap<String, Option<Rc<Desk>>>> = const { RefCell::new(BTreeMap::new()) };
    /// The same of all revisions of a desk.
    static BOOKS: RefCell<BTreeMap<String, Option<Rc<Book>>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The procedure that a desk's row has.
pub(super) fn procedure(doc: &str) -> Option<Rc<Desk>> {
    PROCEDURES.with_borrow_mut(|known| {
        if let Some(desk) = known.get(doc) {
            return desk.clone();
        }
        let desk = serde_json::from_str::<DeskRow>(doc).ok().and_then(|row| row.read()).map(Rc::new);
        if known.len() >= MOST_PROCEDURES {
            known.clear();
        }
        known.insert(doc.to_owned(), desk.clone());
        desk
    })
}

/// Rows of a kind, by id: all, or those of a desk.
pub(super) async fn all(
    conn: &mut AnyConnection,
    entity: Entity,
    desk: Option<&str>,
) -> Result<BTreeMap<String, String>> {
    let table = match entity {
        // `user` is a reserved word of PostgreSQL.
        Entity::User => "colleague".to_owned(),
        // `contact` is how customers are reached.
        Entity::Contact => "live_contact".to_owned(),
        other => other.name().replace('-', "_"),
    };
    let sql = format!("SELECT id, doc FROM {table} WHERE $1 = '' OR scope = $1");
    let scope = desk.map(|desk| format!("desk:{desk}")).unwrap_or_default();
    let rows: Vec<(String, String)> =
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(scope).fetch_all(conn).await?;
    Ok(rows.into_iter().collect())
}

/// At the end of a run: the rows of a machine.
pub(super) async fn close(world: &World, machine: &Machine) -> Result<()> {
    if !machine.app().signed_in() {
        ensure!(machine.has_forgotten(), "{} is empty, and is not", machine.name);
        return Ok(());
    }
    let office = world.server().office();
    let (replica, outbox) = machine.app().databases().map_err(|fault| anyhow!("{}", fault.code))?;
    let granted = granted(&mut *office.db.conn().await?, machine.login).await?;
    if machine.too_old() {
        // It hears nothing until it is updated.
        return Ok(());
    }
    // What was sent of a desk that is not the person's any more is nowhere on it.
    for desk in [DESK, OTHER].into_iter().filter(|desk| !granted.contains(*desk)) {
        let sql = "SELECT (SELECT count(*) FROM sent WHERE desk = $1) \
                   + (SELECT count(*) FROM entry WHERE desk = $1 AND state LIKE '%accepted%')";
        let left: i64 = sqlx::query_scalar(sql).bind(desk).fetch_one(&mut *outbox.conn().await?).await?;
        ensure!(left == 0, "{} has {left} sent commands of {desk}, which was taken", machine.name);
    }
    let mut conn = replica.conn().await?;
    let Some(desk) = machine.desk() else {
        ensure!(granted.is_empty(), "{} has no desk, and there are {granted:?}", machine.name);
        drop(conn);
        return empty(machine).await;
    };
    ensure!(granted.contains(&desk), "{} follows {desk}, which is not {}'s", machine.name, machine.login);
    let mut theirs = BTreeMap::new();
    {
        let mut conn = office.db.conn().await?;
        for entity in Entity::ALL {
            theirs.insert(entity.name(), all(&mut conn, entity, Some(&desk)).await?);
        }
    }
    // What is compared, and so mended, is what is at tickets that are not solved (ADR 0017).
    let resolved = theirs["ticket"].iter().filter(|(_, doc)| !field(doc, "resolved_at").is_null());
    let unmended: BTreeSet<String> = match machine.rotted {
        true => resolved.map(|(id, _)| id.clone()).collect(),
        false => BTreeSet::new(),
    };
    let sound = |doc: &str| field(doc, "ticket").as_str().is_none_or(|ticket| !unmended.contains(ticket));
    for entity in Entity::ALL {
        let mut here = all(&mut conn, entity, None).await?;
        let mut there = theirs[entity.name()].clone();
        for rows in [&mut here, &mut there] {
            rows.retain(|_, doc| sound(doc));
        }
        same(&machine.name, entity, &here, &there)?;
    }
    let shadows = replica::shadow_owners(&mut conn).await?;
    ensure!(shadows.is_empty(), "{}: predictions are left on {shadows:?}", machine.name);
    recount(&machine.name, &desk, &mut conn, &theirs).await
}

/// A machine without a desk has nothing of one, not even a page of its file.
pub(in crate::sim) async fn empty(machine: &Machine) -> Result<()> {
    let (replica, _) = machine.app().databases().map_err(|fault| anyhow!("{}", fault.code))?;
    let mut conn = replica.conn().await?;
    for entity in Entity::ALL {
        let here = all(&mut conn, entity, None).await?;
        ensure!(here.is_empty(), "{} has no desk, and has {} of it", machine.name, entity.name());
    }
    let free: i64 = sqlx::query_scalar("PRAGMA freelist_count").fetch_one(&mut *conn).await?;
    ensure!(free == 0, "{}: {free} pages of what was purged are left", machine.name);
    Ok(())
}

/// Whenever the power failed: what was written together is there together. Queues are those of the rows that are here.
pub(in crate::sim) async fn together(machine: &Machine) -> Result<()> {
    let Some(desk) = machine.desk().filter(|_| !machine.rotted) else { return Ok(()) };
    let (replica, _) = machine.app().databases().map_err(|fault| anyhow!("{}", fault.code))?;
    let mut conn = replica.conn().await?;
    let mut own = BTreeMap::new();
    for entity in [Entity::Desk, Entity::Revision, Entity::Procedure, Entity::Ticket] {
        own.insert(entity.name(), all(&mut conn, entity, None).await?);
    }
    recount(&machine.name, &desk, &mut conn, &own).await
}

/// A field of a row.
fn field(doc: &str, name: &str) -> Value {
    let row: Value = serde_json::from_str(doc).unwrap_or_default();
    row[name].clone()
}

/// Desks of a person.
async fn granted(conn: &mut AnyConnection, login: &str) -> Result<BTreeSet<String>> {
    let sql = "SELECT g.desk FROM desk_grant AS g JOIN account AS a ON a.ws = g.ws AND a.user_id = g.user_id \
               WHERE a.login = $1";
    let desks: Vec<String> = sqlx::query_scalar(sql).bind(login).fetch_all(conn).await?;
    Ok(desks.into_iter().collect())
}

fn same(
    name: &str,
    entity: Entity,
    here: &BTreeMap<String, String>,
    there: &BTreeMap<String, String>,
) -> Result<()> {
    for (id, doc) in there {
        match here.get(id) {
            None => bail!("{name} lacks the {} {id}", entity.name()),
            Some(own) if own != doc => bail!("{name} has another {} {id}:\n{own}\n{doc}", entity.name()),
            Some(_) => {}
        }
    }
    match here.keys().find(|id| !there.contains_key(*id)) {
        Some(id) => bail!("{name} has a {} {id} that the server has not", entity.name()),
        None => Ok(()),
    }
}

/// The revisions of a desk by which its tickets are judged, as the server has them (E10).
fn book(desk: &str, theirs: &BTreeMap<&'static str, BTreeMap<String, String>>) -> Result<Option<Rc<Book>>> {
    let Some(current) = theirs["desk"].get(desk) else { return Ok(None) };
    let of_desk = |entity: &str| -> Vec<&String> {
        let rows = theirs[entity].iter().filter(|(id, _)| id.split('/').next() == Some(desk));
        rows.map(|(_, doc)| doc).collect()
    };
    let name = [vec![current], of_desk("revision")].concat().into_iter().cloned().collect::<String>();
    if let Some(known) = BOOKS.with_borrow(|known| known.get(&name).cloned()) {
        return Ok(known);
    }
    let mut earlier = BTreeMap::new();
    for doc in of_desk("procedure") {
        let text: Procedure = serde_json::from_str(doc)?;
        earlier.insert(text.row.revision, text.row);
    }
    let mut ever = Vec::new();
    for doc in of_desk("revision") {
        let of: Revision = serde_json::from_str(doc)?;
        if of.in_force_at.is_some()
            && let Some(desk) = earlier.get(&of.revision).and_then(DeskRow::read)
        {
            ever.push((of.revision, desk));
        }
    }
    let row: DeskRow = serde_json::from_str(current)?;
    let book = row.read().map(|now| Rc::new(Book::new(row.revision, now, ever)));
    BOOKS.with_borrow_mut(|known| {
        if known.len() >= MOST_PROCEDURES {
            known.clear();
        }
        known.insert(name, book.clone());
    });
    Ok(book)
}

/// Places are those of the rules, and counts those of the places.
async fn recount(
    name: &str,
    desk: &str,
    conn: &mut AnyConnection,
    theirs: &BTreeMap<&'static str, BTreeMap<String, String>>,
) -> Result<()> {
    let Some(book) = book(desk, theirs)? else { bail!("there is no desk") };
    let mut wanted = BTreeSet::new();
    for (id, doc) in &theirs["ticket"] {
        if let Row::Ticket(ticket) = Row::from_doc(Entity::Ticket, doc)? {
            wanted
                .extend(book.places(&ticket).into_iter().map(|place| (place.queue, place.owner, id.clone())));
        }
    }
    let places: Vec<(String, String, String)> =
        sqlx::query_as("SELECT queue, owner, ticket FROM queue_place ORDER BY queue, owner, ticket")
            .fetch_all(&mut *conn)
            .await?;
    ensure!(
        places.iter().cloned().collect::<BTreeSet<_>>() == wanted,
        "{name}: places are not those of the rules"
    );
    let mut counts: BTreeMap<(String, String), i64> = BTreeMap::new();
    for (queue, owner, _) in places {
        *counts.entry((queue, owner)).or_default() += 1;
    }
    let kept: Vec<(String, String, i64)> =
        sqlx::query_as("SELECT queue, owner, n FROM queue_count WHERE n <> 0").fetch_all(&mut *conn).await?;
    let kept: BTreeMap<(String, String), i64> =
        kept.into_iter().map(|(queue, owner, n)| ((queue, owner), n)).collect();
    ensure!(kept == counts, "{name}: counts are {kept:?}, and a recount gives {counts:?}");
    Ok(())
}
