//! What is held of every run: nothing said is lost or said twice, and each word is in one place; replicas equal the server and
//! have nothing that is not theirs; counts equal a recount; what leaves the house is recorded once; no more sit at the seats
//! than may.

mod effects;
mod log;
pub(super) mod rows;
mod seats;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, anyhow, ensure};
use kursi_app::entry::{OutboxEntry, OutboxState};
use kursi_rules::change::Entity;
use kursi_store::AnyConnection;
use serde_json::Value;

use self::rows::all;
use super::machine::Machine;
use super::world::World;

/// Something that an agent said, under a word that nobody else says.
#[derive(Debug, Clone)]
pub struct Said {
    /// At which machine.
    pub at: usize,
    /// The word.
    pub word: String,
    /// On which desk.
    pub desk: String,
    /// The file that goes with it.
    pub file: Option<Vec<u8>>,
    /// The program took it; what it was cut off in may be there or not.
    pub sure: bool,
    /// The person gave it up, or the machine was told to forget it.
    pub given_up: bool,
    /// The server has it, and its machine had to forget it: only the server can lose it now.
    pub purged: bool,
}

/// The books of a run.
#[derive(Debug, Default)]
pub struct Books {
    /// All that was said.
    pub said: Vec<Said>,
    /// All files that were given to a program, whatever became of them.
    pub files: Vec<Vec<u8>>,
    /// A disk was copied: what was unsent on it is on two machines, and one of them is told that it is there already.
    pub cloned: bool,
    /// The log was compacted: outcomes that their devices have may be gone.
    pub compacted: bool,
    /// A backup was put back.
    restored: bool,
    /// Ends of leases, by seat and fence.
    leases: BTreeMap<(String, i64), i64>,
    /// The highest fence of each seat.
    fences: BTreeMap<String, i64>,
    /// The change log after the step before.
    log: log::Log,
}

/// Where a word is. In one place at a time, but for what its machine cannot know yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Places {
    /// On the server, so often.
    applied: usize,
    /// In an outbox, to be sent.
    pending: bool,
    /// In an outbox, refused and to be seen.
    refused: bool,
    /// Handed in unread.
    escrowed: bool,
}

/// How often each text was written on tickets.
async fn texts(conn: &mut AnyConnection) -> Result<BTreeMap<String, usize>> {
    let mut found = BTreeMap::new();
    for doc in all(conn, Entity::Message, None).await?.values() {
        let doc: Value = serde_json::from_str(doc)?;
        if let Some(text) = doc["text"].as_str() {
            *found.entry(text.to_owned()).or_insert(0) += 1;
        }
    }
    Ok(found)
}

/// What a machine sent and keeps, should the server be put back: in the outbox until its rows come, and beside it from then on.
async fn kept(machine: &Machine) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    if !machine.app().signed_in() {
        return Ok(found);
    }
    let (_, outbox) = machine.app().databases().map_err(|fault| anyhow!("{}", fault.code))?;
    let sql = "SELECT payload FROM sent UNION ALL SELECT payload FROM entry WHERE state LIKE '%accepted%'";
    let payloads: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut *outbox.conn().await?).await?;
    for payload in payloads {
        let command: Value = serde_json::from_str(&payload)?;
        found.extend(
            ["subject", "text"].iter().filter_map(|field| command[field].as_str()).map(str::to_owned),
        );
    }
    Ok(found)
}

fn says(entry: &OutboxEntry, word: &str) -> bool {
    let own = if entry.verb == "create" { &entry.subject } else { &entry.text };
    own.as_deref() == Some(word)
}

impl Books {
    /// The server was put back from a backup: seats, fences and the log begin anew from there. What only it had is lost, as
    /// was ordered of the machines that had it.
    pub fn put_back(&mut self) {
        self.restored = true;
        self.leases.clear();
        self.fences.clear();
        self.log = log::Log::default();
        for said in self.said.iter_mut().filter(|said| said.purged) {
            said.given_up = true;
        }
    }

    /// A machine was told to forget everything.
    ///
    /// # Errors
    /// Something is left on it, or what nobody else has is not in a box.
    pub async fn wiped(&mut self, world: &World, at: usize, (forgotten, boxed): (bool, bool)) -> Result<()> {
        let machine = &world.machines[at];
        ensure!(forgotten, "{} was to forget everything", machine.name);
        let there = texts(&mut *world.server().office().db.conn().await?).await?;
        let own =
            self.said.iter().filter(|said| said.at == at && said.sure && !said.given_up && !said.purged);
        let unsent: Vec<&str> =
            own.map(|said| &*said.word).filter(|word| !there.contains_key(*word)).collect();
        // What the server had taken and lost with its database is in no outbox any more.
        ensure!(
            unsent.is_empty() || boxed || self.restored,
            "{} forgot {unsent:?}, and there is no box",
            machine.name
        );
        for said in self.said.iter_mut().filter(|said| said.at == at) {
            // What the server had is there; what it had not is in the box, if there is one.
            (said.given_up, said.purged) = (true, true);
        }
        Ok(())
    }

    /// After each step: what was said at a machine is to be seen at it, on the ticket or in the outbox; of a desk that is not
    /// here any more, what was sent is on the server.
    ///
    /// # Errors
    /// Something is not to be seen.
    pub async fn look_at(&mut self, world: &World, at: usize) -> Result<()> {
        let machine = &world.machines[at];
        // What rotted is to be seen again when it is mended.
        if machine.damaged || !machine.app().signed_in() {
            return Ok(());
        }
        let mut here: Vec<&mut Said> =
            self.said.iter_mut().filter(|said| said.at == at && said.sure && !said.given_up).collect();
        if here.is_empty() {
            return Ok(());
        }
        let desk = machine.desk();
        let (replica, _) = machine.app().databases().map_err(|fault| anyhow!("{}", fault.code))?;
        let shown = texts(&mut *replica.conn().await?).await?;
        here.retain(|said| !shown.contains_key(&said.word));
        if here.is_empty() {
            return Ok(());
        }
        let outbox = machine.outbox().await?.entries;
        here.retain(|said| !outbox.iter().any(|entry| says(entry, &said.word)));
        let mut there = None;
        for said in here {
            ensure!(
                desk.as_ref() != Some(&said.desk),
                "{:?} was taken at {} and is not to be seen there",
                said.word,
                machine.name
            );
            if there.is_none() {
                there = Some(texts(&mut *world.server().office().db.conn().await?).await?);
            }
            let there = there.as_ref().is_some_and(|there| there.contains_key(&said.word));
            ensure!(
                there || said.purged,
                "{:?} was taken at {}, which has lost its desk and the word with it",
                said.word,
                machine.name
            );
            said.purged = true;
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
        let there = texts(&mut conn).await?;
        log::numbers(&mut conn, &office.ws, self.compacted).await?;
        effects::once(&mut conn, world).await?;
        drop(conn);
        let (_, checked) = office.verify_trail(Vec::new()).await.map_err(|trouble| anyhow!("{trouble}"))?;
        ensure!(checked.breaks == 0, "the audit trail breaks: {:?}", checked.broken);
        self.words(world, &there).await?;
        self.files(world, &there).await?;
        for machine in &world.machines {
            rows::close(world, machine).await?;
        }
        Ok(())
    }

    /// Every word is in one place.
    async fn words(&self, world: &World, there: &BTreeMap<String, usize>) -> Result<()> {
        // Entries of all machines, with whether their machine could hear everything.
        let mut entries: Vec<(OutboxEntry, bool)> = Vec::new();
        // A program that is too old is not told that the server was put back: what that has lost waits with it and goes
        // again after the update. That it does is seen at the very end, when every program was updated and none of this counts.
        let mut unheard = BTreeSet::new();
        for machine in &world.machines {
            if machine.too_old() && self.restored {
                unheard.extend(kept(machine).await?);
            }
            let quiet = machine.desk().is_some() && !machine.too_old();
            for entry in machine.outbox().await?.entries {
                let done = matches!(
                    entry.state,
                    OutboxState::Refused { .. } | OutboxState::Parked { asks: false, .. }
                );
                ensure!(done || !quiet, "{}: number {} is still {:?}", machine.name, entry.n, entry.state);
                let handed_in = matches!(entry.state, OutboxState::Escrowed);
                ensure!(
                    !handed_in || machine.too_old() || !quiet,
                    "{}: {} stays unread",
                    machine.name,
                    entry.n
                );
                entries.push((entry, quiet));
            }
        }
        for said in &self.said {
            let own = || entries.iter().filter(|(entry, _)| says(entry, &said.word));
            let quiet = own().all(|(_, quiet)| *quiet);
            let mut places =
                Places { applied: there.get(&said.word).copied().unwrap_or(0), ..Places::default() };
            for (entry, _) in own() {
                match entry.state {
                    OutboxState::Refused { .. } | OutboxState::Parked { asks: false, .. } => {
                        places.refused = true
                    }
                    OutboxState::Escrowed => places.escrowed = true,
                    OutboxState::Accepted => {}
                    _ => places.pending = true,
                }
            }
            let Places { applied, pending, refused, escrowed } = places;
            ensure!(applied <= 1, "{:?} is there {applied} times", said.word);
            let held = applied + usize::from(pending) + usize::from(refused) + usize::from(escrowed);
            if said.sure && !said.given_up {
                ensure!(held > 0 || unheard.contains(&said.word), "{:?} was taken, and is lost", said.word);
            }
            // A copy of the disk may be told that it is there already; a machine that cannot hear does not know yet.
            ensure!(held <= 1 || self.cloned || !quiet, "{:?} is in several places: {places:?}", said.word);
        }
        Ok(())
    }

    /// What was said with a file is there with it; and whatever file is there is whole. A note may have more than its own: one
    /// that was cut off by the power leaves its file in the draft, and the next note of that ticket goes with both.
    async fn files(&self, world: &World, there: &BTreeMap<String, usize>) -> Result<()> {
        if self.files.is_empty() {
            return Ok(());
        }
        let messages = all(&mut *world.server().office().db.conn().await?, Entity::Message, None).await?;
        let mut with: BTreeMap<String, Vec<&[u8]>> = BTreeMap::new();
        for doc in messages.values() {
            let doc: Value = serde_json::from_str(doc)?;
            let named = doc["attachments"].as_array().into_iter().flatten();
            for id in named.filter_map(|file| file["id"].as_str()) {
                let text = doc["text"].as_str().unwrap_or_default();
                let file = self.whole(world, id).await?;
                let file = file.ok_or_else(|| anyhow!("a file of {text:?} is another"))?;
                with.entry(text.to_owned()).or_default().push(file);
            }
        }
        for said in self.said.iter().filter(|said| there.contains_key(&said.word)) {
            let Some(file) = said.file.as_deref() else { continue };
            let own = with.get(&said.word).is_some_and(|files| files.contains(&file));
            ensure!(own, "{:?} is there without its file", said.word);
        }
        Ok(())
    }

    /// The file that the server has under an id, if it is one of those that were given.
    async fn whole(&self, world: &World, id: &str) -> Result<Option<&[u8]>> {
        for bytes in &self.files {
            if world.server().has_file(id, bytes).await.map_err(|trouble| anyhow!("{trouble}"))? {
                return Ok(Some(bytes));
            }
        }
        Ok(None)
    }
}
