//! An open session's work: its two databases, the desk, what is pending, the line.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, RwLock};
use std::time::{SystemTime, UNIX_EPOCH};

use kursi_protocol::audit::KnownHead;
use kursi_protocol::outbox::State;
use kursi_rules::authority::Actor;
use kursi_rules::command::Command;
use kursi_rules::decide::Context;
use kursi_rules::desk::{Desk, DeskRow};
use kursi_rules::revision::Book;
use kursi_rules::ticket::Ticket;
use kursi_rules::user::User;
use kursi_rules::{CommandId, Millis, ScriptRunId, UserId};
use kursi_store::outbox::StoredEntry;
use kursi_store::{Db, Key, outbox, rows};
use kursi_words::{Lang, Words};
use tokio::sync::{Notify, broadcast, watch};

use crate::absence::Absence;
use crate::attach::Begun;
use crate::entry::{Changed, Fault, LineState};
use crate::fault::{AppFault, internal};
use crate::live::{Held, Notice, Open};
use crate::procedure;
use crate::settings::{self, Profile};
use crate::sync::carrier::Lines;
use crate::sync::line::Line;
use crate::sync::trail;

/// This machine's clock.
pub(crate) fn machine_now() -> i64 {
    #[cfg(feature = "sim")]
    if let Some(at) = crate::sim::wall() {
        return at;
    }
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
}

/// A clock that is off by more than this is told to the screen, milliseconds.
const TOLD: i64 = 1_000;

/// The desk in force with its words.
pub(crate) struct LoadedDesk {
    /// The row as it came.
    pub row: DeskRow,
    /// The procedure, with the revisions before it that are here; nothing when the pack needs a newer program.
    pub book: Option<Book>,
    /// The desk's words by language, with those of earlier revisions for what has no name any more.
    pub sources: BTreeMap<String, String>,
    /// The program's words and the desk's.
    pub words: Words,
}

/// A command on its way, with what it says.
#[derive(Debug, Clone)]
pub(crate) struct Pending {
    /// As it is stored.
    pub entry: StoredEntry,
    /// What it says; nothing when a newer program wrote it.
    pub command: Option<Command>,
}

impl Pending {
    pub(crate) fn read(entry: StoredEntry) -> Self {
        // Written by this program or one of the two before it; the payload stays as it was written.
        let command = kursi_protocol::upcast::read(entry.v, &entry.payload).ok();
        Pending { entry, command }
    }

    /// Whether its rows are shown before the server has spoken.
    pub(crate) fn predicted(&self) -> bool {
        !self.entry.withdrawn && kursi_protocol::outbox::is_predicted(&self.entry.state)
    }

    /// The ticket it is about.
    pub(crate) fn ticket(&self) -> Option<String> {
        self.command.as_ref().and_then(Command::ticket).map(|ticket| ticket.to_string())
    }

    /// With what its prediction hangs together: its ticket, or the desk's people.
    pub(crate) fn owner(&self) -> Option<String> {
        self.command.as_ref().map(owner_of)
    }
}

/// Whose predictions are those of commands about people: no ticket has this id.
pub(crate) const PEOPLE: &str = "people";

/// The owner of a command's prediction.
pub(crate) fn owner_of(command: &Command) -> String {
    command.ticket().map_or_else(|| PEOPLE.to_owned(), |ticket| ticket.to_string())
}

/// What the line last told.
#[derive(Debug, Default)]
pub(crate) struct LineFacts {
    pub last_received: Option<i64>,
    pub last_accepted: Option<i64>,
    /// Last number of this device whose rows are in the replica.
    pub last_n: u32,
    /// A frame has said which desks are the person's, and what is here of others was purged.
    pub desks_heard: bool,
    /// Whether what customers answer is told to the person, as the last frame said (D6).
    pub confided: Option<bool>,
    /// Rows that were not the server's and were mended.
    pub mended: u64,
    /// The newest end of the audit trail (X9).
    pub audit: Option<KnownHead>,
    /// The one that is in the outbox's file, and when it was put there.
    pub audit_kept: Option<(KnownHead, i64)>,
}

/// Why the program puts a person out by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The machine has to forget everything (X10).
    Wiped,
    /// It was without the server for too long (K8).
    Locked {
        /// How long it may be, days.
        days: i64,
    },
}

/// An open session's work.
pub(crate) struct Work {
    pub profile: RwLock<Profile>,
    pub replica: Db,
    pub outbox: Db,
    /// The key of both, to be sealed again when the organisation has another recovery key.
    pub key: Key,
    /// Held while rows and pending commands change together; views do not need it.
    pub writing: tokio::sync::Mutex<()>,
    pub pending: RwLock<Vec<Pending>>,
    pub drafts: RwLock<HashSet<String>>,
    pub desk: RwLock<Option<Arc<LoadedDesk>>>,
    pub people: RwLock<HashMap<UserId, User>>,
    pub line: Mutex<LineState>,
    pub facts: Mutex<LineFacts>,
    pub offset: AtomicI64,
    /// The line that holds, for live requests.
    pub line_now: Mutex<Option<Line>>,
    /// Seats that are held at this machine.
    pub held: Mutex<Held>,
    /// Held while the floor is asked: answers are taken in the order of the questions.
    pub asking: tokio::sync::Mutex<()>,
    /// There may be seats to keep.
    pub seated: Notify,
    /// Steps of scripts whose number is on record as revealed to the person by calling (A18, X14).
    pub called: Mutex<HashSet<(ScriptRunId, String)>>,
    /// The ticket that is open on the screen.
    pub looking: watch::Sender<Open>,
    /// Languages in which the person answers customers, as they chose.
    pub answers_in: RwLock<Vec<String>>,
    /// Files that are being read into drafts, by id.
    pub attaching: Mutex<HashMap<String, Begun>>,
    /// Held while a file of a message is fetched.
    pub fetching: tokio::sync::Mutex<()>,
    /// There may be something to put into the index for searching.
    pub index: Notify,
    /// Something waits in the outbox.
    pub push: Notify,
    /// Try the line now.
    pub retry: Notify,
    /// Desks that the person may work on, as the server last said; this machine follows one of them.
    pub desks: RwLock<Vec<String>>,
    /// When the server was last reached.
    pub absence: Mutex<Absence>,
    /// The person has to be put out.
    pub ending: watch::Sender<Option<Ending>>,
    /// The session is over. A state and not a signal, so that it is not missed by whoever looks later.
    pub stop: watch::Sender<bool>,
    /// How this installation calls itself.
    pub device_name: String,
    /// How lines to the server are made.
    pub lines: Lines,
    /// The program's folder, for the profile.
    pub data: PathBuf,
    pub changed: broadcast::Sender<Changed>,
    pub notices: broadcast::Sender<Notice>,
}

impl Work {
    /// The workspace's id.
    pub(crate) fn ws(&self) -> String {
        self.profile.read().expect("lock").workspace.clone()
    }

    /// The person.
    pub(crate) fn user(&self) -> UserId {
        self.profile.read().expect("lock").user
    }

    /// This machine's name at the server; empty before it has one.
    pub(crate) fn device(&self) -> String {
        self.profile.read().expect("lock").device.map(|device| device.to_string()).unwrap_or_default()
    }

    /// The server's clock as far as this machine can tell.
    pub(crate) fn now(&self) -> Millis {
        Millis(machine_now() + self.offset.load(Ordering::Relaxed))
    }

    /// Takes the server's clock from an answer that took `took` milliseconds.
    pub(crate) fn heard_clock(&self, server: Millis, took: i64) {
        let offset = server.0 + took / 2 - machine_now();
        let before = self.offset.swap(offset, Ordering::Relaxed);
        // What is due is drawn by the server's clock: the screen is told when this machine's was set, or is far off.
        if (offset - before).abs() > TOLD {
            self.tell(Changed::Session);
        }
    }

    /// Waits until the session is over.
    pub(crate) async fn stopped(&self) {
        // The sender is in `self`, so it is not gone while somebody waits.
        let _ = self.stop.subscribe().wait_for(|over| *over).await;
    }

    /// Says that the person has to be put out; whoever holds the session does it. What came first stands.
    pub(crate) fn end(&self, why: Ending) {
        self.ending.send_if_modified(|ending| ending.is_none() && ending.replace(why).is_none());
    }

    /// Changes the profile and keeps it.
    pub(crate) fn change_profile(&self, change: impl FnOnce(&mut Profile)) -> Result<(), Fault> {
        let changed = {
            let mut profile = self.profile.write().expect("lock");
            let before = profile.clone();
            change(&mut profile);
            (*profile != before).then(|| profile.clone())
        };
        changed.map_or(Ok(()), |profile| settings::keep_profile(&self.data, &profile))
    }

    pub(crate) fn tell(&self, changed: Changed) {
        // Nobody listening is no fault: the screen asks for everything when it opens.
        let _ = self.changed.send(changed);
    }

    /// Tells the person, in sight of the window or not.
    pub(crate) fn notify(&self, notice: Notice) {
        // Nobody listening is no fault: a program without a desktop has no notifications.
        let _ = self.notices.send(notice);
    }

    pub(crate) fn line(&self) -> LineState {
        self.line.lock().expect("lock").clone()
    }

    pub(crate) fn set_line(&self, state: LineState) {
        let mut line = self.line.lock().expect("lock");
        if *line != state {
            *line = state;
            drop(line);
            self.tell(Changed::Session);
        }
    }

    /// The desk in force.
    pub(crate) fn desk(&self) -> Result<Arc<LoadedDesk>, Fault> {
        self.desk.read().expect("lock").clone().ok_or_else(|| AppFault::DeskNotHere.into())
    }

    /// Under which circumstances a command made at `made_at` is predicted now.
    pub(crate) fn context(&self, command: CommandId, made_at: Millis, revision: u32) -> Context {
        let profile = self.profile.read().expect("lock");
        Context {
            actor: Actor::Person { user: profile.user, role: profile.role.clone() },
            command,
            made_at,
            received_at: made_at,
            revision,
        }
    }

    /// How many commands wait and how many were refused.
    pub(crate) fn outbox_counts(&self) -> (u32, u32) {
        let pending = self.pending.read().expect("lock");
        let refused =
            pending.iter().filter(|entry| matches!(entry.entry.state, State::Refused { .. })).count();
        let waiting = pending
            .iter()
            .filter(|entry| {
                !entry.entry.withdrawn
                    && matches!(entry.entry.state, State::Waiting | State::Stale | State::Escrowed)
            })
            .count();
        (waiting as u32, refused as u32)
    }

    /// Numbers mean something else from now on: the server has another life, or this machine another name. Up to which one
    /// rows are here is heard with the next frame.
    pub(crate) fn numbered_anew(&self) {
        self.facts.lock().expect("lock").last_n = 0;
    }

    /// Reads the outbox into memory.
    pub(crate) async fn load_outbox(&self) -> Result<(), Fault> {
        let mut conn = self.outbox.conn().await?;
        let entries = outbox::list(&mut conn).await?;
        let drafts = outbox::drafts_with_text(&mut conn).await?;
        let known = trail::stored(&mut conn).await?;
        self.facts.lock().expect("lock").remember(known);
        *self.pending.write().expect("lock") = entries.into_iter().map(Pending::read).collect();
        *self.drafts.write().expect("lock") = drafts.into_iter().map(|(ticket, _)| ticket).collect();
        Ok(())
    }

    /// Reads the desk and the colleagues from the replica.
    pub(crate) async fn load_desk(&self) -> Result<(), Fault> {
        let (ws, desk_id) = {
            let profile = self.profile.read().expect("lock");
            (profile.workspace.clone(), profile.desk.clone())
        };
        let mut conn = self.replica.conn().await?;
        let docs = rows::desks(&mut conn, &ws).await?;
        let people = rows::colleagues(&mut conn, &ws, &desk_id).await?;
        let mut found = None;
        for doc in docs {
            let row: DeskRow = serde_json::from_str(&doc).map_err(|error| internal(&error))?;
            if row.id == desk_id {
                let earlier = procedure::earlier(&mut conn, &ws, &row).await?;
                let sources = procedure::words(&row, &earlier);
                let own: Vec<(Lang, &str)> = sources
                    .iter()
                    .filter_map(|(language, source)| Some((language.parse().ok()?, source.as_str())))
                    .collect();
                let (words, faults) = base_words().for_desk(own);
                if !faults.is_empty() {
                    tracing::warn!(desk = %row.id, faults = faults.len(), "words of the desk left out");
                }
                found =
                    Some(Arc::new(LoadedDesk { book: procedure::book(&row, &earlier), sources, row, words }));
            }
        }
        drop(conn);
        let people: HashMap<UserId, User> = people
            .iter()
            .filter_map(|doc| serde_json::from_str::<User>(doc).ok())
            .map(|user| (user.id, user))
            .collect();
        // A role that was changed at the server counts from now on, not from the next sign-in.
        if let Some(me) = people.get(&self.user()) {
            self.change_profile(|profile| profile.role.clone_from(&me.role))?;
        }
        *self.people.write().expect("lock") = people;
        *self.desk.write().expect("lock") = found;
        Ok(())
    }
}

/// The program's own words, read once.
pub(crate) fn base_words() -> &'static Words {
    static WORDS: std::sync::OnceLock<Words> = std::sync::OnceLock::new();
    WORDS.get_or_init(Words::new)
}

impl LoadedDesk {
    /// The procedure, or why it can only be looked at.
    pub(crate) fn sound(&self) -> Result<&Desk, Fault> {
        self.desk().ok_or_else(|| AppFault::DeskReadOnly { format: self.row.format }.into())
    }

    /// The procedure in force; nothing when the pack needs a newer program.
    pub(crate) fn desk(&self) -> Option<&Desk> {
        self.book.as_ref().map(Book::current)
    }

    /// Number and procedure by which a ticket is judged (E10), or why it can only be looked at.
    pub(crate) fn of(&self, ticket: &Ticket) -> Result<(u32, &Desk), Fault> {
        let book = self.book.as_ref();
        let book = book.ok_or_else(|| Fault::from(AppFault::DeskReadOnly { format: self.row.format }))?;
        Ok(book.of(ticket))
    }
}
