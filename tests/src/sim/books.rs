//! What is held of every run: nothing said is lost or said twice, replicas equal the server, counts equal a recount, and
//! no more sit at the seats than may.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail, ensure};
use kursi_app::entry::{OutboxEntry, OutboxState};
use kursi_rules::change::{Entity, Row};
use kursi_rules::desk::DeskRow;
use kursi_rules::queue;
use kursi_rules::seating::Seat;
use kursi_store::{AnyConnection, replica};
use serde_json::Value;

use super::world::{DESK, World};

/// Something that an agent said, under a word that nobody else says.
#[derive(Debug, Clone)]
pub struct Said {
    /// At which machine.
    pub at: usize,
    /// The word.
    pub word: String,
    /// The program took it; what it was cut off in may be there or not.
    pub sure: bool,
    /// The person gave it up.
    pub given_up: bool,
}

/// The books of a run.
#[derive(Debug, Default)]
pub struct Books {
    /// All that was said.
    pub said: Vec<Said>,
    /// A disk was copied: what was unsent on it is on two machines, and one of them is told that it is there already.
    pub cloned: bool,
    /// Ends of leases, by seat and fence.
    leases: BTreeMap<(String, i64), i64>,
    /// The highest fence of each seat.
    fences: BTreeMap<String, i64>,
}

/// All rows of a kind, by id.
async fn all(conn: &mut AnyConnection, entity: Entity) -> Result<BTreeMap<String, String>> {
    let table = match entity {
        // `user` is a reserved word of PostgreSQL.
        Entity::User => "colleague".to_owned(),
        // `contact` is how customers are reached.
        Entity::Contact => "live_contact".to_owned(),
        other => other.name().replace('-', "_"),
    };
    let sql = format!("SELECT id, doc FROM {table}");
    let rows: Vec<(String, String)> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(conn).await?;
    Ok(rows.into_iter().collect())
}

/// How often each text was written on tickets.
async fn texts(conn: &mut AnyConnection) -> Result<BTreeMap<String, usize>> {
    let mut found = BTreeMap::new();
    for doc in all(conn, Entity::Message).await?.values() {
        let doc: Value = serde_json::from_str(doc)?;
        if let Some(text) = doc["text"].as_str() {
            *found.entry(text.to_owned()).or_insert(0) += 1;
        }
    }
    Ok(found)
}

fn says(entry: &OutboxEntry, word: &str) -> bool {
    let own = if entry.verb == "create" { &entry.subject } else { &entry.text };
    own.as_deref() == Some(word)
}

fn is_refused(entry: &OutboxEntry) -> bool {
    matches!(entry.state, OutboxState::Refused { .. } | OutboxState::Parked { .. })
}

impl Books {
    /// The server was put back from a backup: seats and fences begin anew from there.
    pub fn put_back(&mut self) {
        self.leases.clear();
        self.fences.clear();
    }

    /// After each step: what was said at a machine is to be seen at it, on the ticket or as refused.
    ///
    /// # Errors
    /// Something is not to be seen.
    pub async fn look_at(&self, world: &World, at: usize) -> Result<()> {
        let machine = &world.machines[at];
        let here: Vec<&Said> =
            self.said.iter().filter(|said| said.at == at && said.sure && !said.given_up).collect();
        if here.is_empty() {
            return Ok(());
        }
        let (replica, _) = machine.app().databases().map_err(|fault| anyhow::anyhow!("{}", fault.code))?;
        let shown = texts(&mut *replica.conn().await?).await?;
        let mut outbox = None;
        for said in here.into_iter().filter(|said| !shown.contains_key(&said.word)) {
            if outbox.is_none() {
                outbox = Some(machine.outbox().await?);
            }
            let entries = outbox.as_ref().map(|view| &view.entries[..]).unwrap_or_default();
            let refused = entries.iter().any(|entry| says(entry, &said.word));
            ensure!(refused, "{:?} was taken at {} and is not to be seen there", said.word, machine.name);
        }
        Ok(())
    }

    /// After each step: no more seats are held than the desk has, a fence never falls, and no lease that was over
    /// was renewed.
    ///
    /// # Errors
    /// One of it does not hold.
    pub async fn look_at_seats(&mut self, world: &World) -> Result<()> {
        let office = world.server().office();
        let mut conn = office.db.conn().await?;
        let seats = all(&mut conn, Entity::Seat).await?;
        let desks = all(&mut conn, Entity::Desk).await?;
        drop(conn);
        let limits: BTreeMap<String, u32> = desks
            .get(DESK)
            .and_then(|doc| serde_json::from_str::<DeskRow>(doc).ok()?.read())
            .map(|desk| {
                desk.channels.into_iter().filter_map(|channel| Some((channel.id, channel.seats?))).collect()
            })
            .unwrap_or_default();
        let mut held: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        let mut people = BTreeSet::new();
        for doc in seats.values() {
            let seat: Seat = serde_json::from_str(doc)?;
            let id = seat.id.to_string();
            let before = self.fences.insert(id.clone(), seat.fence).unwrap_or(0);
            ensure!(seat.fence >= before, "the fence of a seat fell from {before} to {}", seat.fence);
            let Some(holder) = &seat.holder else { continue };
            ensure!(
                people.insert((seat.channel.clone(), holder.user)),
                "somebody sits in two seats of a channel"
            );
            held.entry(seat.channel.clone()).or_default().insert(seat.slot);
            let ends = holder.expires_at.0;
            if let Some(ended) = self.leases.insert((id, seat.fence), ends)
                && ends > ended
            {
                ensure!(ended > holder.renewed_at.0, "a lease that was over was renewed");
                // The moment after the transaction: it held the lock until now.
                ensure!(
                    ended > world.now,
                    "a lease that was over at {ended} was renewed, and it is {}",
                    world.now
                );
            }
        }
        for (channel, slots) in held {
            // After a limit was lowered those who sit may stay; a slot above it is never taken anew.
            let most = super::world::SEATS
                .iter()
                .max()
                .copied()
                .unwrap_or(0)
                .max(limits.get(&channel).copied().unwrap_or(0));
            ensure!(slots.len() <= most as usize, "{} sit at {channel}, and there are {most}", slots.len());
        }
        Ok(())
    }

    /// At the end of a run that has settled.
    ///
    /// # Errors
    /// Something was lost, doubled, or differs.
    pub async fn close(&self, world: &World) -> Result<()> {
        let office = world.server().office();
        let mut conn = office.db.conn().await?;
        let said = texts(&mut conn).await?;
        let mut theirs = BTreeMap::new();
        for entity in Entity::ALL {
            theirs.insert(entity.name(), all(&mut conn, entity).await?);
        }
        numbers(&mut conn, &office.ws).await?;
        drop(conn);
        let (_, checked) =
            office.verify_trail(Vec::new()).await.map_err(|trouble| anyhow::anyhow!("{trouble}"))?;
        ensure!(checked.breaks == 0, "the audit trail breaks: {:?}", checked.broken);

        let mut entries = Vec::new();
        for machine in &world.machines {
            for entry in machine.outbox().await?.entries {
                ensure!(
                    is_refused(&entry),
                    "{}: number {} is still {:?}",
                    machine.name,
                    entry.n,
                    entry.state
                );
                entries.push(entry);
            }
        }
        for said_once in &self.said {
            let count = said.get(&said_once.word).copied().unwrap_or(0);
            let refused = entries.iter().any(|entry| says(entry, &said_once.word));
            ensure!(count <= 1, "{:?} is there {count} times", said_once.word);
            if said_once.sure && !said_once.given_up {
                ensure!(count == 1 || refused, "{:?} was taken, and is lost", said_once.word);
            }
            ensure!(
                !(count == 1 && refused) || self.cloned,
                "{:?} is there, and its writer is told that it was refused",
                said_once.word
            );
        }
        for machine in &world.machines {
            let (replica, _) =
                machine.app().databases().map_err(|fault| anyhow::anyhow!("{}", fault.code))?;
            let mut conn = replica.conn().await?;
            for entity in Entity::ALL {
                let here = all(&mut conn, entity).await?;
                same(&machine.name, entity, &here, &theirs[entity.name()])?;
            }
            let shadows = replica::shadow_owners(&mut conn).await?;
            ensure!(shadows.is_empty(), "{}: predictions are left on {shadows:?}", machine.name);
            recount(&machine.name, &mut conn, &theirs).await?;
        }
        Ok(())
    }
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

/// The numbers of each device go without holes, each with one outcome.
async fn numbers(conn: &mut AnyConnection, ws: &str) -> Result<()> {
    let found: Vec<(String, i64, i64, i64)> = sqlx::query_as(
        "SELECT d.device, d.last_n, count(r.n), coalesce(max(r.n), 0) FROM device AS d \
         LEFT JOIN result AS r ON r.ws = d.ws AND r.device = d.device WHERE d.ws = $1 GROUP BY d.device, d.last_n",
    )
    .bind(ws)
    .fetch_all(conn)
    .await?;
    for (device, last, count, most) in found {
        ensure!(
            last == count && last == most,
            "{device}: {count} outcomes up to {most}, and the last is {last}"
        );
    }
    Ok(())
}

/// Places are those of the rules, and counts those of the places.
async fn recount(
    name: &str,
    conn: &mut AnyConnection,
    theirs: &BTreeMap<&'static str, BTreeMap<String, String>>,
) -> Result<()> {
    let Some(desk) =
        theirs["desk"].get(DESK).and_then(|doc| serde_json::from_str::<DeskRow>(doc).ok()?.read())
    else {
        bail!("there is no desk")
    };
    let mut wanted = BTreeSet::new();
    for (id, doc) in &theirs["ticket"] {
        if let Row::Ticket(ticket) = Row::from_doc(Entity::Ticket, doc)? {
            wanted.extend(
                queue::places(&desk, &ticket).into_iter().map(|place| (place.queue, place.owner, id.clone())),
            );
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
