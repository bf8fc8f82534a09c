//! How often one may knock: sign-ins by address, channels by key, wrong passwords by name.
//!
//! What guards a password is counted in the database, by all servers together: wrong passwords by name, and sign-ins by
//! address. What guards a server from too much work is counted in the process, for each has its own to bear.

use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use kursi_protocol::DoorRefusal;
use kursi_rules::Millis;
use kursi_store::server::{self, Knocks, Strangers};
use kursi_store::{AnyConnection, Db, Dialect};

use super::token;
use crate::config::Limits;
use crate::refusal::Refusal;

/// The most names of nobody that are remembered.
pub(crate) const MOST_NAMES: u32 = 10_000;
/// Name of the door in the common count.
const SIGN_IN: &str = "sign-in";
/// Milliseconds in which as many sign-ins are made good again as may be tried at once.
const MINUTE: i64 = 60_000;
/// Entries of a limiter from which those that are at rest are forgotten.
const MANY: usize = 10_000;

/// The limits of all doors.
#[derive(Debug)]
pub struct Doors {
    sign_in: DefaultKeyedRateLimiter<IpAddr>,
    intake: DefaultKeyedRateLimiter<String>,
    pieces: DefaultKeyedRateLimiter<String>,
    wrong_keys: DefaultKeyedRateLimiter<IpAddr>,
    limits: Limits,
}

/// Wrong passwords in a row under one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attempts {
    /// How many.
    pub failed: u32,
    /// Locked until then.
    pub locked_until: Option<Millis>,
}

impl Attempts {
    /// As the database has them.
    pub fn of(failed: u32, locked_until: i64) -> Attempts {
        Attempts { failed, locked_until: (locked_until > 0).then_some(Millis(locked_until)) }
    }

    /// One more wrong password. Every `sign_in_failures` of them lock the name for a while.
    pub fn wrong(self, limits: &Limits, now: Millis) -> Attempts {
        let failed = self.failed.saturating_add(1);
        let locks = failed.is_multiple_of(limits.sign_in_failures.max(1));
        let until = now + i64::from(limits.sign_in_lock_seconds) * 1000;
        Attempts { failed, locked_until: if locks { Some(until) } else { self.locked_until } }
    }

    /// The refusal while the name is locked.
    pub fn refusal(self, now: Millis) -> Option<DoorRefusal> {
        self.locked_until.filter(|until| *until > now).map(|until_at| DoorRefusal::SignInLocked { until_at })
    }
}

fn at_least_one(n: u32) -> NonZeroU32 {
    NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN)
}

/// Asks a limiter; it says when to come again.
fn ask<K: Hash + Eq + Clone>(limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> Result<(), DoorRefusal> {
    if limiter.len() > MANY {
        limiter.retain_recent();
    }
    limiter.check_key(key).map_err(|until| {
        let wait = until.wait_time_from(DefaultClock::default().now());
        let wait = i64::try_from(wait.as_millis()).unwrap_or(i64::MAX);
        DoorRefusal::TooManyRequests { retry_at: crate::clock::system_now() + wait }
    })
}

impl Doors {
    /// Limits as configured.
    pub fn new(limits: &Limits) -> Self {
        let minute = Quota::per_minute(at_least_one(limits.sign_ins_per_minute));
        let intake = Quota::per_second(at_least_one(limits.intake_per_second))
            .allow_burst(at_least_one(limits.intake_burst));
        Doors {
            sign_in: RateLimiter::keyed(minute),
            intake: RateLimiter::keyed(intake),
            pieces: RateLimiter::keyed(Quota::per_second(at_least_one(limits.pieces_per_second))),
            wrong_keys: RateLimiter::keyed(minute),
            limits: limits.clone(),
        }
    }

    /// A sign-in from `address`: whoever is turned away at one server is at the next one too.
    ///
    /// # Errors
    /// Too many from there, or the database failed.
    pub async fn sign_in(&self, db: &Db, ws: &str, address: IpAddr) -> Result<(), Refusal> {
        // First what costs nothing. On a file there is nobody to count with.
        ask(&self.sign_in, &net(address))?;
        if db.dialect() == Dialect::Sqlite {
            return Ok(());
        }
        let cost = (MINUTE / i64::from(self.limits.sign_ins_per_minute.max(1))).max(1);
        let (who, knocks) = (net(address).to_string(), Knocks { cost, most: MINUTE });
        let here = crate::clock::system_now();
        let mut conn = db.conn().await?;
        match server::knock(&mut conn, ws, (SIGN_IN, &who), knocks, here.0).await? {
            None => Ok(()),
            Some(at) => Err(DoorRefusal::TooManyRequests { retry_at: Millis(at) }.into()),
        }
    }

    /// A request under a channel key.
    ///
    /// # Errors
    /// Too many under it.
    pub fn intake(&self, key_hash: &str) -> Result<(), DoorRefusal> {
        ask(&self.intake, &key_hash.to_owned())
    }

    /// A piece of a file, or a question about one, from a device.
    ///
    /// # Errors
    /// Too many from there.
    pub fn piece(&self, device: &str) -> Result<(), DoorRefusal> {
        ask(&self.pieces, &device.to_owned())
    }

    /// A request with a wrong channel key from `address`.
    ///
    /// # Errors
    /// Too many from there.
    pub fn wrong_key(&self, address: IpAddr) -> Result<(), DoorRefusal> {
        ask(&self.wrong_keys, &net(address))
    }

    /// A wrong password under a name that nobody has. It is counted and locked like a real one, so that the
    /// lock does not tell which names exist, at whichever server.
    ///
    /// # Errors
    /// The database failed.
    pub async fn nobody(
        &self,
        conn: &mut AnyConnection,
        ws: &str,
        login: &str,
        now: Millis,
    ) -> kursi_store::Result<DoorRefusal> {
        let name = token::hash(login);
        let held = server::hold_stranger(conn, ws, &name, now.0).await?;
        let attempts = Attempts::of(held.failed, held.locked_until);
        if let Some(refusal) = attempts.refusal(now) {
            return Ok(refusal);
        }
        let Attempts { failed, locked_until } = attempts.wrong(&self.limits, now);
        let locked_until = locked_until.map_or(0, |until| until.0);
        server::set_stranger(conn, ws, &name, Strangers { failed, locked_until }).await?;
        Ok(DoorRefusal::SignInWrong)
    }
}

/// The network that one customer of an access provider has: the whole address in version 4, its first 64 bits
/// in version 6.
fn net(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6((address.to_bits() & !u128::from(u64::MAX)).into()),
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_passwords_lock_for_a_while_and_lock_again() {
        let limits = Limits { sign_in_failures: 3, sign_in_lock_seconds: 10, ..Limits::default() };
        let mut attempts = Attempts::default();
        for _ in 0..2 {
            attempts = attempts.wrong(&limits, Millis(0));
            assert_eq!(attempts.refusal(Millis(0)), None);
        }
        attempts = attempts.wrong(&limits, Millis(0));
        assert_eq!(
            attempts.refusal(Millis(9_999)),
            Some(DoorRefusal::SignInLocked { until_at: Millis(10_000) })
        );
        assert_eq!(attempts.refusal(Millis(10_000)), None);
    }

    #[test]
    fn one_address_knocks_only_so_often() {
        let doors = Doors::new(&Limits { sign_ins_per_minute: 2, ..Limits::default() });
        let knock = |address: &str| ask(&doors.sign_in, &net(address.parse().unwrap()));
        assert!(knock("2001:db8::1").is_ok());
        assert!(knock("2001:db8::2").is_ok(), "the same network");
        assert!(matches!(knock("2001:db8::1"), Err(DoorRefusal::TooManyRequests { .. })));
        assert!(knock("192.0.2.1").is_ok());
    }
}
