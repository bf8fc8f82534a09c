//! How this server hears of what others wrote to the database, and they of what it wrote. Asking once a second is the
//! truth; being woken is a hint that saves the second, and its loss costs no more than that.

use std::time::Duration;

use kursi_protocol::retry::Retry;
use kursi_store::{Dialect, Wakes, server};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};

use crate::refusal::told;
use crate::state::{Shared, State};

/// How often a database that others write to is asked for its head.
const POLL: Duration = Duration::from_secs(1);
/// Between two wake-ups at least: what is committed meanwhile goes with the next one. Short to a person, long to a
/// database that thousands of commits would each ask for its one lock.
const REST: Duration = Duration::from_millis(5);
/// How often the line is tried on which others are heard.
const TRY: Duration = Duration::from_secs(15);

/// What has to go on for it. Nothing on a file, which is this process's alone.
pub(crate) fn start(state: &Shared) -> Vec<JoinHandle<()>> {
    if state.db.dialect() == Dialect::Sqlite {
        return Vec::new();
    }
    vec![
        tokio::spawn(poll(state.clone())),
        tokio::spawn(tell(state.clone())),
        tokio::spawn(hear(state.clone())),
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
            // An administrator put the database back while this server was up.
            if *state.epoch.read().expect("lock") != epoch {
                tracing::warn!("another lifetime of the database has begun");
                *state.epoch.write().expect("lock") = epoch;
                state.recent.forget();
            }
            state.engine.noticed(head);
        }
        Err(error) => tracing::warn!(what = told(&error), "the head could not be asked for"),
    }
}

/// Tells others what this server committed: the newest head, however many commits led there.
async fn tell(state: Shared) {
    let (mut wrote, mut stopping) = (state.engine.wrote(), state.stopping.clone());
    loop {
        tokio::select! {
            changed = wrote.changed() => if changed.is_err() { return },
            () = stopped(&mut stopping) => return,
        }
        let head = *wrote.borrow_and_update();
        if let Err(error) = say(&state, head).await {
            tracing::debug!(what = told(&error), "others were not woken; they ask by themselves");
        }
        tokio::time::sleep(REST).await;
    }
}

async fn say(state: &State, head: i64) -> kursi_store::Result<()> {
    let mut conn = state.db.conn().await?;
    kursi_store::wake(&mut conn, &state.ws, head).await
}

/// Hears others, on a line that is taken up again whenever it is lost.
async fn hear(state: Shared) {
    let (mut stopping, mut retry) = (state.stopping.clone(), Retry::default());
    loop {
        let lost = tokio::select! {
            lost = listen(&state, &mut retry) => lost,
            () = stopped(&mut stopping) => return,
        };
        state.metrics.wake_lines_lost.inc();
        let wait = retry.failed(crate::auth::token::fraction());
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
async fn listen(state: &State, retry: &mut Retry) -> kursi_store::StoreError {
    let mut wakes = match Wakes::of(&state.config.place(), &state.ws).await {
        Ok(Some(wakes)) => wakes,
        Ok(None) => return std::future::pending().await,
        Err(error) => return error,
    };
    retry.succeeded();
    // What was said before the line stood is not said again.
    look(state).await;
    let mut tries = interval(TRY);
    tries.set_missed_tick_behavior(MissedTickBehavior::Delay);
    tries.reset();
    let mut heard = true;
    loop {
        tokio::select! {
            woken = wakes.next() => match woken {
                Ok(head) => {
                    heard = true;
                    // What was said is not believed, only that it is worth asking.
                    if head > *state.engine.heads().borrow() {
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
                if let Err(error) = say(state, head).await {
                    tracing::debug!(what = told(&error), "the line was not tried");
                }
            }
        }
    }
}
