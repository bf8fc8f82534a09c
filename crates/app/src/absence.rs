//! How long this machine has been without the server, and what follows from it: a warning, then the lock (K8). The lengths
//! are the desk's. What counts is kept in the outbox's file, which is encrypted: when the server was last reached, and the
//! latest moment ever seen, so that setting the machine's clock back takes nothing off.

use std::sync::Arc;
use std::time::Duration;

use kursi_rules::desk::Offline;
use kursi_store::{AnyConnection, outbox};
use serde::{Deserialize, Serialize};

use crate::entry::{Changed, Fault, LineState};
use crate::fault::{AppFault, internal};
use crate::live::{Notice, uptime};
use crate::work::{Ending, Work, machine_now};

/// Where it lies in the outbox's file.
const KEPT: &str = "absence";
/// How often it is looked at, and written down.
const LOOK: Duration = Duration::from_secs(30);
const DAY: i64 = 24 * 3_600_000;

/// When the server was last reached. All moments are by the server's clock, UTC milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Absence {
    /// When the server last answered this session.
    contact: i64,
    /// The latest moment ever seen since.
    latest: i64,
    /// The server's clock minus this machine's.
    offset: i64,
    /// What the desk says; nothing where it says nothing, and before it was here.
    policy: Option<Offline>,
}

/// What follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing.
    Fine,
    /// The person is warned.
    Warned {
        /// When it locks, UTC milliseconds by the server's clock.
        locks_at: i64,
    },
    /// Nothing may be shown.
    Locked {
        /// How long a machine may be without the server, days.
        days: i64,
    },
}

impl Absence {
    /// The server answered, and said that it is `now`.
    pub(crate) fn reached(&mut self, now: i64, machine: i64) {
        (self.contact, self.latest, self.offset) = (now, now, now - machine);
    }

    /// The machine's clock says `machine`, and the program ran for `ran` since it was last asked. Time only goes on: a clock
    /// that was set back is not believed, and while the program runs, time passes whatever the clock says.
    pub(crate) fn passed(&mut self, machine: i64, ran: Duration) {
        if self.contact == 0 {
            // Nobody has counted before: an outbox from before there was such a thing.
            self.reached(machine, machine);
        }
        let ran = i64::try_from(ran.as_millis()).unwrap_or(i64::MAX);
        self.latest = self.latest.saturating_add(ran).max(machine.saturating_add(self.offset));
    }

    pub(crate) fn standing(&self) -> Standing {
        let Some(policy) = self.policy else { return Standing::Fine };
        let gone = self.latest - self.contact;
        if gone >= policy.lock_after {
            Standing::Locked { days: (policy.lock_after + DAY - 1) / DAY }
        } else if gone >= policy.warn_after {
            Standing::Warned { locks_at: self.contact + policy.lock_after }
        } else {
            Standing::Fine
        }
    }
}

/// What lies in the outbox's file. What cannot be read there is as good as none.
///
/// # Errors
/// The database failed.
pub(crate) async fn stored(conn: &mut AnyConnection) -> Result<Absence, Fault> {
    let text = outbox::meta_get(conn, KEPT).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Writes it down.
///
/// # Errors
/// The database failed.
pub(crate) async fn keep(conn: &mut AnyConnection, absence: &Absence) -> Result<(), Fault> {
    let text = serde_json::to_string(absence).map_err(|error| internal(&error))?;
    Ok(outbox::meta_put(conn, KEPT, &text).await?)
}

/// Before anything is shown: whether a machine that was away may be worked at. `now` is the server's clock, where the person
/// has just signed in; that alone unlocks.
///
/// # Errors
/// It may not; or the database failed.
pub(crate) async fn admit(conn: &mut AnyConnection, now: Option<i64>) -> Result<Absence, Fault> {
    let mut absence = stored(conn).await?;
    match now {
        Some(now) => absence.reached(now, machine_now()),
        None => absence.passed(machine_now(), Duration::ZERO),
    }
    keep(conn, &absence).await?;
    match absence.standing() {
        Standing::Locked { days } => Err(AppFault::OfflineLocked { days }.into()),
        _ => Ok(absence),
    }
}

/// Counts until the session ends, warns, and locks.
pub(crate) async fn keep_absence(work: Arc<Work>) {
    let mut changes = work.changed.subscribe();
    let mut before = uptime();
    let mut written: Option<Duration> = None;
    loop {
        let now = uptime();
        if let Err(fault) = look(&work, now.saturating_sub(before), now, &mut written).await {
            tracing::warn!(code = %fault.code, "how long the server is away was not written down");
        }
        before = now;
        let next = tokio::time::sleep(LOOK);
        tokio::pin!(next);
        loop {
            tokio::select! {
                () = work.stopped() => return,
                () = &mut next => break,
                // The line may have come or gone.
                changed = changes.recv() => if matches!(changed, Ok(Changed::Session) | Err(_)) { break },
            }
        }
    }
}

/// Writes down how it stands, when the work is closed. It was written half a minute ago, so nothing waits for this.
pub(crate) async fn rest(work: &Work) {
    let absence = work.absence.lock().expect("lock").clone();
    let kept = async { keep(&mut *work.outbox.conn().await?, &absence).await };
    if let Err(fault) = kept.await {
        tracing::warn!(code = %fault.code, "how long the server is away was not written down");
    }
}

async fn look(
    work: &Work,
    ran: Duration,
    now: Duration,
    written: &mut Option<Duration>,
) -> Result<(), Fault> {
    let online = matches!(work.line(), LineState::Online);
    let policy = work.desk().ok().and_then(|loaded| loaded.desk().map(|desk| desk.offline));
    let (absence, before, told) = {
        let mut absence = work.absence.lock().expect("lock");
        let before = absence.standing();
        let told = policy.is_some_and(|policy| policy != absence.policy);
        if let Some(policy) = policy {
            absence.policy = policy;
        }
        match online {
            true => absence.reached(work.now().0, machine_now()),
            false => absence.passed(machine_now(), ran),
        }
        (absence.clone(), before, told)
    };
    let standing = absence.standing();
    if standing != before {
        work.tell(Changed::Session);
    }
    if standing != before || told || written.is_none_or(|at| now.saturating_sub(at) >= LOOK) {
        let mut conn = work.outbox.conn().await?;
        keep(&mut conn, &absence).await?;
        *written = Some(now);
    }
    match standing {
        Standing::Locked { days } => work.end(Ending::Locked { days }),
        Standing::Warned { locks_at } if !matches!(before, Standing::Warned { .. }) => {
            work.notify(Notice::LocksSoon { at: kursi_rules::Millis(locks_at) });
        }
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_700_000_000_000;

    fn away() -> Absence {
        let policy = Some(Offline { warn_after: 10 * DAY, lock_after: 14 * DAY });
        let mut absence = Absence { policy, ..Absence::default() };
        absence.reached(NOW, NOW - 5_000);
        absence
    }

    /// K8
    #[test]
    fn k8_a_machine_without_the_server_is_warned_then_locked_and_only_the_server_unlocks_it() {
        let mut absence = away();
        let mut after = |days: i64| {
            absence.passed(NOW - 5_000 + days * DAY, Duration::ZERO);
            absence.standing()
        };
        assert_eq!(after(9), Standing::Fine);
        assert_eq!(after(10), Standing::Warned { locks_at: NOW + 14 * DAY });
        assert_eq!(after(14), Standing::Locked { days: 14 });
        assert_eq!(after(0), Standing::Locked { days: 14 }, "whatever the clock says later");
        absence.reached(NOW + 15 * DAY, 0);
        assert_eq!(absence.standing(), Standing::Fine);
    }

    /// K8
    #[test]
    fn k8_setting_the_clock_back_takes_nothing_off() {
        let mut absence = away();
        absence.passed(NOW + 13 * DAY, Duration::ZERO);
        absence.passed(NOW - 400 * DAY, Duration::ZERO);
        assert!(matches!(absence.standing(), Standing::Warned { .. }));
        for _ in 0..48 {
            // It is set back before every look, but the program runs.
            absence.passed(NOW - 400 * DAY, Duration::from_secs(3600));
        }
        assert!(matches!(absence.standing(), Standing::Locked { .. }));
        let read: Absence = serde_json::from_str(&serde_json::to_string(&absence).unwrap()).unwrap();
        assert_eq!(read, absence, "what is kept counts on");
    }

    /// K8: nobody is locked out by a desk that says nothing of it, nor by an update of the program.
    #[test]
    fn without_a_policy_or_a_beginning_nothing_is_locked() {
        let mut absence = Absence { policy: None, ..away() };
        absence.passed(NOW + 4_000 * DAY, Duration::ZERO);
        assert_eq!(absence.standing(), Standing::Fine);
        let mut absence = Absence { policy: away().policy, ..Absence::default() };
        absence.passed(NOW, Duration::ZERO);
        assert_eq!(absence.standing(), Standing::Fine);
        absence.passed(NOW + 14 * DAY, Duration::ZERO);
        assert_eq!(absence.standing(), Standing::Locked { days: 14 });
    }
}
