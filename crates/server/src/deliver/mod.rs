//! What leaves the house: effects are recorded with what causes them, and delivered here at least once, each under the same
//! key however often (X13). Every server delivers; who takes an effect has it for a while, and one who died lets it go by
//! that.

pub mod address;
mod announcement;
mod mail;
mod survey;
mod webhook;

use std::time::Duration;

use futures_util::future::join_all;
use kursi_rules::time::{HOUR, MINUTE};
use kursi_store::server::{self, Again, Claimed};
use uuid::Uuid;

use crate::cli::Trouble;
use crate::config::Config;
use crate::refusal::told;
use crate::state::{Shared, State};

/// Milliseconds of a second, and of a day.
const SECOND: i64 = 1000;
const DAY: i64 = 24 * HOUR;
/// Effects that one server delivers at the same time.
const TOGETHER: u32 = 16;
/// For how long an effect is whose who took it, milliseconds. Longer than any delivery may take.
const LEASE: i64 = MINUTE;
/// How long one delivery may take at most, whatever it does.
const LONGEST: Duration = Duration::from_secs(20);
/// How often it is looked what is due, for whatever this server did not record itself.
const LOOK: Duration = Duration::from_secs(1);
/// How long after each try the next one comes; after the last of them it is given up. Two days and a half in all: a
/// receiver that is down over a weekend's night and day is up again by then.
const INTERVALS: [i64; 10] =
    [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 12 * HOUR, DAY];
/// For how long it is kept that something was delivered.
pub(crate) const KEPT: i64 = 30 * DAY;

/// Why something was not delivered: a code, never what somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Undelivered {
    /// It may be taken another time.
    Later(String),
    /// It never will be.
    Never(&'static str),
}

/// What carries effects, one of each kind.
pub(crate) struct Couriers {
    hooks: webhook::Couriers,
    post: Option<mail::Postman>,
}

impl Couriers {
    /// Those of the configuration.
    ///
    /// # Errors
    /// Mail is configured wrongly, or the system has no certificates.
    pub(crate) fn new(config: &Config) -> Result<Couriers, Trouble> {
        let hooks =
            webhook::Couriers::new().map_err(|error| Trouble::System { detail: error.to_string() })?;
        let post = config.mail.as_ref().map(mail::Postman::new).transpose();
        let post = post.map_err(|detail| Trouble::ConfigMalformed { detail })?;
        Ok(Couriers { hooks, post })
    }
}

/// Between 0 and 1. None in the simulator, which has all chance from its seeds.
fn chance() -> f64 {
    #[cfg(feature = "sim")]
    if crate::sim::receiver().is_some() {
        return 0.0;
    }
    crate::auth::token::fraction()
}

/// Delivers until the server stops.
pub(crate) async fn run(state: Shared, couriers: Couriers) {
    let (mut stopping, mut due) = (state.stopping.clone(), state.engine.recorded());
    loop {
        let delivered = match round(&state, &couriers).await {
            Ok(delivered) => delivered,
            Err(error) => {
                tracing::warn!(what = told(&error), "what is to be delivered could not be read");
                0
            }
        };
        if *stopping.borrow() {
            return;
        }
        if delivered > 0 {
            continue;
        }
        tokio::select! {
            changed = due.changed() => if changed.is_err() { return },
            () = tokio::time::sleep(LOOK) => {}
            _ = stopping.wait_for(|stopping| *stopping) => return,
        }
    }
}

/// Delivers what is due; answers how many that were.
pub(crate) async fn round(state: &State, couriers: &Couriers) -> kursi_store::Result<usize> {
    let now = state.clock.now();
    let claim = Uuid::now_v7().to_string();
    let claimed = {
        let mut conn = state.db.conn().await?;
        // Reading first: where nothing is due, which is nearly always, nothing is written.
        match server::next_effect(&mut conn, &state.ws).await? {
            Some(at) if at <= now.0 => {
                let span = (now.0, (now + LEASE).0);
                server::claim_effects(&mut conn, &state.ws, &claim, span, TOGETHER).await?
            }
            _ => Vec::new(),
        }
    };
    let count = claimed.len();
    join_all(claimed.into_iter().map(|effect| one(state, couriers, &claim, effect))).await;
    Ok(count)
}

/// Delivers one effect and writes down what came of it.
async fn one(state: &State, couriers: &Couriers, claim: &str, effect: Claimed) {
    let delivery = async {
        #[cfg(feature = "sim")]
        if let Some(receiver) = crate::sim::receiver() {
            return receiver(&effect.id, &effect.payload).map_err(Undelivered::Later);
        }
        match effect.kind.as_str() {
            "webhook" => webhook::deliver(state, &couriers.hooks, &effect).await,
            "mail" => mail::deliver(state, couriers.post.as_ref(), &effect).await,
            _ => Err(Undelivered::Never("kind-unknown")),
        }
    };
    let came = tokio::time::timeout(LONGEST, delivery).await;
    let came = came.unwrap_or_else(|_| Err(Undelivered::Later("timeout".into())));
    let now = state.clock.now();
    let written = async {
        let mut conn = state.db.conn().await?;
        let (ws, id) = (&state.ws, effect.id.as_str());
        match &came {
            Ok(()) => server::effect_done(&mut conn, ws, id, now.0).await,
            Err(undelivered) => {
                let (again, fault) = again(undelivered, effect.attempts, now.0, chance());
                server::effect_undone(&mut conn, ws, (id, claim), again, &fault).await
            }
        }
    };
    if let Err(error) = written.await {
        // It is delivered once more when the claim is over, under the same key.
        tracing::warn!(what = told(&error), "what came of a delivery was not written down");
    }
    let (kind, target, attempts) = (&effect.kind, &effect.target, effect.attempts);
    match came {
        Ok(()) => {
            state.metrics.delivered.inc();
            tracing::info!(kind, target, attempts, "delivered");
        }
        Err(undelivered) => {
            state.metrics.undelivered.inc();
            tracing::warn!(kind, target, attempts, ?undelivered, "not delivered");
        }
    }
}

/// When it is tried again, and what was wrong. Up to a quarter is added by `chance` (0 to 1), so that what failed together
/// does not come back together.
fn again(undelivered: &Undelivered, attempts: u32, now: i64, chance: f64) -> (Again, String) {
    match undelivered {
        Undelivered::Never(fault) => (Again::Never, (*fault).to_owned()),
        Undelivered::Later(fault) => {
            let interval = INTERVALS.get(attempts.saturating_sub(1) as usize);
            let again = interval.map_or(Again::Never, |interval| {
                Again::At(now + interval + (*interval as f64 / 4.0 * chance.clamp(0.0, 1.0)) as i64)
            });
            (again, fault.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_grow_and_come_to_an_end() {
        let later = Undelivered::Later("status-500".into());
        assert_eq!(again(&later, 1, 1_000, 0.0), (Again::At(6_000), "status-500".into()));
        assert_eq!(again(&later, 1, 1_000, 1.0).0, Again::At(7_250));
        let all: Vec<_> = (1..=11).map(|attempt| again(&later, attempt, 0, 0.0).0).collect();
        assert!(all[..10].is_sorted_by_key(|again| match again {
            Again::At(at) => *at,
            Again::Never => 0,
        }));
        assert_eq!((all[9], all[10]), (Again::At(DAY), Again::Never));
        assert_eq!(
            again(&Undelivered::Never("webhook-gone"), 1, 0, 0.0),
            (Again::Never, "webhook-gone".into())
        );
    }

    #[test]
    fn a_delivery_ends_long_before_somebody_else_may_take_it() {
        assert!(2 * LONGEST.as_millis() < LEASE as u128);
    }
}
