//! How this server hears of what others wrote to the database, and they of what it wrote. Asking once a second is the
//! truth; being woken is a hint that saves the second, and its loss costs no more than that.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use kursi_protocol::retry::Retry;
use kursi_store::{Dialect, Wakes, server};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, MissedTickBehavior, interval};

use crate::auth::token;
use crate::refusal::told;
use crate::state::{Shared, State};

/// How often a database that others write to is asked for its head.
const POLL: Duration = Duration::from_secs(1);
/// Between two wake-ups at least: what is committed meanwhile goes with the next one. Short to a person, long to a
/// database that thousands of commits would each ask for its one lock.
const REST: Duration = Duration::from_millis(5);
/// How often the line is tried on which others are heard.
const TRY: Duration = Duration::from_secs(15);
/// How long a server is believed to be there after it said something: two of its words may be lost.
const BELIEVED: Duration = Duration::from_secs(45);

/// Whether anybody has to be told. A server that is alone wakes nobody: that would cost the database a transaction for
/// nearly every commit, and give nothing.
#[derive(Debug)]
struct Others {
    /// What this server calls itself.
    me: String,
    /// Until when others are believed to be there; nothing while they could not be heard.
    until: Mutex<Option<Instant>>,
}

impl Others {
    fn new() -> Others {
        Others { me: format!("{:016x}", u64::from_le_bytes(token::chance())), until: Mutex::default() }
    }

    /// Each server says something when its line stands, and at every try; who does not hear has to suppose them.
    fn may_be_there(&self, now: Instant) -> bool {
        self.until.lock().expect("lock").is_none_or(|until| now < until)
    }

    /// The line stands. Who was there before is heard at their next try.
    fn listens(&self, now: Instant) {
        *self.until.lock().expect("lock") = Some(now + BELIEVED);
    }

    fn heard(&self, by: &str, now: Instant) {
        if by != self.me {
            self.listens(now);
        }
    }

    fn is_deaf(&self) {
        *self.until.lock().expect("lock") = None;
    }
}

/// What has to go on for it. Nothing on a file, which is this process's alone.
pub(crate) fn start(state: &Shared) -> Vec<JoinHandle<()>> {
    if state.db.dialect() == Dialect::Sqlite {
        return Vec::new();
    }
    let others = Arc::new(Others::new());
    vec![
        tokio::spawn(poll(state.clone())),
        tokio::spawn(tell(state.clone(), others.clone())),
        tokio::spawn(hear(state.clone(), others)),
    ]
}

/// Waits until the server is stopping.
async fn stopped(stopping: &mut watch::Receiver<bool>) {
    // An error means that the server is gone, which is stopped too.
    drop(stopping.wait_for(|stopping| *stopping).await);
}

/// Keeps the head known that others move.
async fn poll(state: Shared) {
    let mut stopping = state.stopping.clone();
    loop {
        tokio::select! {
            () = tokio::time::sleep(POLL) => {}
            () = stopped(&mut stopping) => return,
        }
        look(&state).await;
    }
}

async fn look(state: &State) {
    let head = async {
        let mut conn = state.db.conn().await?;
        server::head(&mut conn, &state.ws).await
    };
    match head.await {
        Ok((epoch, head)) => {
            state.lives_in(&epoch);
            state.engine.noticed(head);
        }
        Err(error) => tracing::warn!(what = told(&error), "the head could not be asked for"),
    }
}

/// Tells others what this server committed: the newest head, however many commits led there.
async fn tell(state: Shared, others: Arc<Others>) {
    let (mut wrote, mut stopping) = (state.engine.wrote(), state.stopping.clone());
    loop {
        tokio::select! {
            changed = wrote.changed() => if changed.is_err() { return },
            () = stopped(&mut stopping) => return,
        }
        let head = *wrote.borrow_and_update();
        if others.may_be_there(Instant::now())
            && let Err(error) = say(&state, &others, head).await
        {
            tracing::debug!(what = told(&error), "others were not woken; they ask by themselves");
        }
        tokio::time::sleep(REST).await;
    }
}

async fn say(state: &State, others: &Others, head: i64) -> kursi_store::Result<()> {
    let mut conn = state.db.conn().await?;
    kursi_store::wake(&mut conn, &state.ws, head, &others.me).await
}

/// Hears others, on a line that is taken up again whenever it is lost.
async fn hear(state: Shared, others: Arc<Others>) {
    let (mut stopping, mut retry) = (state.stopping.clone(), Retry::default());
    loop {
        let lost = tokio::select! {
            lost = listen(&state, &others, &mut retry) => lost,
            () = stopped(&mut stopping) => return,
        };
        others.is_deaf();
        state.metrics.wake_lines_lost.inc();
        let wait = retry.failed(token::fraction());
        tracing::warn!(
            what = told(&lost),
            wait,
            "other servers are not heard; the database is asked instead"
        );
        tokio::select! {
            () = tokio::time::sleep(Duration::from_millis(u64::try_from(wait).unwrap_or(0))) => {}
            () = stopped(&mut stopping) => return,
        }
    }
}

/// Hears others until the line is lost; answers how.
async fn listen(state: &State, others: &Others, retry: &mut Retry) -> kursi_store::StoreError {
    let mut wakes = match Wakes::of(&state.config.place(), &state.ws).await {
        Ok(Some(wakes)) => wakes,
        Ok(None) => return std::future::pending().await,
        Err(error) => return error,
    };
    retry.succeeded();
    // What was said before the line stood is not said again.
    look(state).await;
    others.listens(Instant::now());
    // The first try is at once: whoever is there hears that this server is, too.
    let mut tries = interval(TRY);
    tries.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut heard = true;
    loop {
        tokio::select! {
            woken = wakes.next() => match woken {
                Ok(said) => {
                    heard = true;
                    others.heard(&said.by, Instant::now());
                    // What was said is not believed, only that it is worth asking.
                    if said.head > *state.engine.heads().borrow() {
                        state.metrics.wakes.inc();
                        look(state).await;
                    }
                }
                Err(error) => return error,
            },
            // A line may be dead without telling: what one says oneself must come back on it.
            _ = tries.tick() => {
                if !std::mem::take(&mut heard) {
                    return kursi_store::StoreError::failed("the line is silent");
                }
                let head = *state.engine.heads().borrow();
                if let Err(error) = say(state, others, head).await {
                    tracing::debug!(what = told(&error), "the line was not tried");
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_woken_by_a_server_that_is_alone() {
        let (others, begun) = (Others::new(), Instant::now());
        let after = |millis: u64| begun + Duration::from_millis(millis);
        assert!(others.may_be_there(begun), "nothing was heard because nothing can be");
        others.listens(begun);
        assert!(others.may_be_there(after(44_999)), "who was there before has had time to say so");
        others.heard(&others.me, after(15_000));
        assert!(!others.may_be_there(after(45_000)), "one's own words are nobody's");
        others.heard("another", after(60_000));
        assert!(others.may_be_there(after(60_000)));
        assert!(others.may_be_there(after(104_999)), "two of its words may be lost");
        assert!(!others.may_be_there(after(105_000)), "it is gone");
        others.is_deaf();
        assert!(others.may_be_there(after(999_999)));
        assert_ne!(others.me, Others::new().me);
    }

    #[test]
    fn who_is_there_is_heard_before_they_are_forgotten() {
        assert!(BELIEVED >= 3 * TRY);
    }
}
