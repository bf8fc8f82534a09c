//! How those who listen are fed. One task reads the end of the change log, once for all of them, with the counter that
//! moves when somebody's authority does; whoever is current takes rows and outcomes from memory, and looks at their session
//! again only when it may have changed. Why it is so: `docs/adr/0020-one-reading-for-all-who-listen.md`.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use kursi_rules::UserId;
use kursi_store::{StoreError, server};
use tokio::sync::{Notify, watch};
use tokio::time::{Instant, MissedTickBehavior, interval};

use super::ring::{Ring, Stretch, Taken, Way};
use crate::auth::session::Session;
use crate::refusal::told;
use crate::state::{Shared, State};

/// How often the database is asked while nobody says that there is something: a machine that was sent away by whoever
/// tells nobody is shut out after this long.
const POLL: Duration = Duration::from_secs(1);
/// Lines and outcomes of one step at most; more are read by each listener for itself.
const MOST: u32 = 4000;
/// Who listens is let go when the database could not be read for so long: nobody knows whether they still may.
const BLIND: Duration = Duration::from_secs(2);

/// How far authority was known when something was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// Counts logs: another one begins when the database was put back.
    life: u64,
    /// How often authority had moved.
    moves: i64,
}

impl Known {
    /// Whether it is of another log than `before`.
    pub(super) fn another_log(self, before: Known) -> bool {
        self.life != before.life
    }
}

/// The newest thing there is to know for a listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tip {
    /// Up to where the log was read.
    pub(super) to: i64,
    /// What had moved by then, at the latest.
    pub(super) known: Known,
    /// The database cannot be read.
    pub(super) blind: bool,
}

/// Whose authority moved last, and when.
#[derive(Debug, Default)]
struct Moved {
    life: u64,
    last: HashMap<UserId, i64>,
}

/// What was read for all who listen.
#[derive(Debug)]
pub struct Steps {
    ring: Mutex<Ring>,
    moved: Mutex<Moved>,
    tip: watch::Sender<Tip>,
    wanted: Notify,
}

fn held<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Steps {
    /// Begins at the end of a log, where authority has moved so often.
    pub fn at(head: i64, moves: i64) -> Steps {
        let known = Known { life: 0, moves };
        let (tip, _) = watch::channel(Tip { to: head, known, blind: false });
        Steps { ring: Mutex::new(Ring::at(head)), moved: Mutex::default(), tip, wanted: Notify::new() }
    }

    /// How far authority is known. To be asked before a session is read.
    pub fn known(&self) -> Known {
        self.tip.borrow().known
    }

    /// Has the database asked now: something changed that moves no head, or somebody has come to listen.
    pub fn ask(&self) {
        self.wanted.notify_one();
    }

    /// Wakes when there is more, or somebody's authority moved.
    pub(super) fn tips(&self) -> watch::Receiver<Tip> {
        self.tip.subscribe()
    }

    /// Whether the session has to be looked at again before anything is said that was read by `tip`.
    pub(super) fn may_have_changed(&self, session: &Session, tip: &Tip) -> bool {
        if session.known == tip.known {
            return false;
        }
        let moved = held(&self.moved);
        let last = moved.last.get(&session.user);
        moved.life != session.known.life || last.is_some_and(|last| *last > session.known.moves)
    }

    /// What a listener gets who was shown everything up to `from`; nothing where it has to be read from the database.
    pub(super) fn take(
        &self,
        scopes: &[String],
        device: &str,
        (from, to): (i64, i64),
        most: usize,
    ) -> Option<Taken> {
        let way = Way::along(&held(&self.ring), from, to)?;
        way.seen(scopes, device, most)
    }

    /// Takes in what was read after `from`, and tells. `epoch` is the lifetime of what was read before.
    fn learn(&self, from: i64, mut step: server::Step, epoch: &mut String) {
        let before = self.known();
        // Put back while the server was up: numbers of the log before say nothing of this one.
        let another = *epoch != step.epoch || step.head < from || step.authority < before.moves;
        let known = Known { life: before.life + u64::from(another), moves: step.authority };
        epoch.clone_from(&step.epoch);
        {
            let mut moved = held(&self.moved);
            if moved.life != known.life {
                *moved = Moved { life: known.life, last: HashMap::new() };
            }
            // A person whose id is none has no session either.
            let users = step.moved.drain(..).filter_map(|(user, n)| Some((user.parse().ok()?, n)));
            moved.last.extend(users);
        }
        let (to, audit, fits) = (step.head, step.audit.clone(), step.whole && !another);
        // Nobody is kept waiting for a row that is none: whoever it concerns finds it where it is.
        let stretch = fits.then(|| Stretch::of(from, step)).transpose().unwrap_or_else(|error| {
            tracing::error!(what = told(&error), "a step of the log could not be read");
            None
        });
        match stretch {
            Some(stretch) => held(&self.ring).push(stretch),
            None => held(&self.ring).skip_to(to, audit),
        }
        let tip = Tip { to, known, blind: false };
        self.tip.send_if_modified(|before| std::mem::replace(before, tip) != tip);
    }

    fn goes_blind(&self, blind: bool) {
        self.tip.send_if_modified(|tip| std::mem::replace(&mut tip.blind, blind) != blind);
    }
}

/// Waits until the server is stopping.
async fn stopped(stopping: &mut watch::Receiver<bool>) {
    // An error means that the server is gone, which is stopped too.
    drop(stopping.wait_for(|stopping| *stopping).await);
}

/// Feeds those who listen, until the server stops.
pub(crate) async fn feed(state: Shared) {
    let (mut heads, mut stopping) = (state.engine.heads(), state.stopping.clone());
    let mut poll = interval(POLL);
    poll.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut epoch = state.epoch.read().expect("lock").clone();
    let mut failing = None::<Instant>;
    loop {
        tokio::select! {
            changed = heads.changed() => if changed.is_err() { return },
            () = state.steps.wanted.notified() => {}
            _ = poll.tick() => {}
            () = stopped(&mut stopping) => return,
        }
        heads.mark_unchanged();
        // Nothing is read for nobody. Who comes asks, and the ring begins where the log then ends.
        if !state.is_listened_to() {
            failing = None;
            state.steps.goes_blind(false);
            continue;
        }
        let begun = Instant::now();
        match read(&state, &mut epoch).await {
            Ok(()) => failing = None,
            Err(error) => {
                tracing::warn!(what = told(&error), "the change log could not be read for those who listen");
                if failing.get_or_insert(begun).elapsed() >= BLIND {
                    state.steps.goes_blind(true);
                }
            }
        }
    }
}

async fn read(state: &State, epoch: &mut String) -> Result<(), StoreError> {
    let (from, moves) = (held(&state.steps.ring).end(), state.steps.known().moves);
    let mut conn = state.db.conn().await?;
    let step = server::step(&mut conn, &state.ws, from, moves, MOST).await?;
    drop(conn);
    let head = step.head;
    state.lives_in(&step.epoch);
    state.steps.learn(from, step, epoch);
    state.engine.noticed(head);
    Ok(())
}
