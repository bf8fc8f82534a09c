//! What an administrator does with commands in escrow: looks at them, and lets them be judged.

use std::collections::BTreeSet;
use std::sync::Arc;

use kursi_protocol::sync::{NumberedOutcome, PushEntry};
use kursi_protocol::{PUSH_LIMIT, upcast};
use kursi_rules::Millis;
use kursi_store::server::{self, Held, Kept};
use serde_json::value::RawValue;

use crate::admin::Office;
use crate::cli::Trouble;
use crate::clock::Clock;
use crate::engine::{Engine, PushJob, Tools};
use crate::metrics::Metrics;

/// What came of a release.
#[derive(Debug, Clone, PartialEq)]
pub struct Released {
    /// What was judged.
    pub outcomes: Vec<NumberedOutcome>,
    /// The first one that this version cannot read, or that is not the next of its device; it and what is behind it stay.
    pub stays: Option<u32>,
}

impl Office {
    /// The devices that have commands in escrow.
    ///
    /// # Errors
    /// The database failed.
    pub async fn escrow(&self) -> Result<Vec<Held>, Trouble> {
        Ok(server::escrow_held(&mut *self.db.conn().await?, &self.ws).await?)
    }

    /// A device's commands in escrow, in order.
    ///
    /// # Errors
    /// The database failed.
    pub async fn escrow_of(&self, device: &str) -> Result<Vec<Kept>, Trouble> {
        Ok(server::escrow_of(&mut *self.db.conn().await?, &self.ws, device).await?)
    }

    /// Judges a device's commands in escrow, in order, as if the device had sent them now: as far as this version can read them
    /// and none is missing in between. Whatever comes of one, its number is used up, and the device is told when it comes back.
    /// What leaves the house by them is recorded as always, `mails` being the desks whose replies go out by mail; the servers
    /// deliver it.
    ///
    /// # Errors
    /// There is no such device, or the database failed; what was judged before stays judged.
    pub async fn release_escrow(&self, device: &str, mails: BTreeSet<String>) -> Result<Released, Trouble> {
        let moment = server::last_moment(&mut *self.db.conn().await?, &self.ws).await?;
        self.release_at(device, mails, Clock::after(Millis(moment))).await
    }

    /// The same by a clock.
    ///
    /// # Errors
    /// As [`Office::release_escrow`].
    pub(crate) async fn release_at(
        &self,
        device: &str,
        mails: BTreeSet<String>,
        clock: Clock,
    ) -> Result<Released, Trouble> {
        let mut conn = self.db.conn().await?;
        let unknown = || Trouble::DeviceUnknown { device: device.to_owned() };
        let known = server::device(&mut conn, &self.ws, device).await?.ok_or_else(unknown)?;
        let user = known.user.parse().map_err(|_| unknown())?;
        let kept = server::escrow_of(&mut conn, &self.ws, device).await?;
        let (_, head) = server::head(&mut conn, &self.ws).await?;
        drop(conn);
        let mut ready: Vec<PushEntry> = Vec::new();
        let mut stays = None;
        for (next, one) in (known.last_n + 1..).zip(&kept) {
            match entry(one) {
                Some(entry) if entry.n == next => ready.push(entry),
                _ => {
                    stays = Some(one.n);
                    break;
                }
            }
        }
        let (db, ws, metrics) = (self.db.clone(), self.ws.clone(), Arc::new(Metrics::default()));
        let (engine, writer) = Engine::start(Tools { db, ws, clock, metrics, mails }, head);
        let mut outcomes = Vec::with_capacity(ready.len());
        let mut failed = None;
        for entries in ready.chunks(PUSH_LIMIT) {
            let (device, entries) = (device.to_owned(), entries.to_vec());
            let job = PushJob { user, device, entries, known: 0, lost: Vec::new(), released: true };
            match engine.push(job).await {
                Ok(reply) => {
                    outcomes.extend(reply.outcomes);
                    if !reply.missing.is_empty() {
                        // Only the device has the files that it names.
                        stays = Some(reply.last_n + 1);
                        break;
                    }
                }
                Err(refusal) => {
                    failed = Some(Trouble::System { detail: refusal.code.to_string() });
                    break;
                }
            }
        }
        // The writer ends when nobody can give it work any more.
        drop(engine);
        drop(writer.await);
        server::settle_escrow(&mut *self.db.conn().await?, &self.ws).await?;
        failed.map_or(Ok(Released { outcomes, stays }), Err)
    }
}

/// A command in escrow as its device would send it; nothing where this version cannot read it.
fn entry(kept: &Kept) -> Option<PushEntry> {
    // What was taken back is of no form, and needs none.
    let withdrawn = kept.payload.contains(r#""withdrawn""#);
    if !withdrawn && upcast::read(kept.v, &kept.payload).is_err() {
        return None;
    }
    Some(PushEntry {
        n: kept.n,
        command_id: kept.command_id.parse().ok()?,
        v: kept.v,
        hash: kept.hash.clone(),
        depends_on: kept.depends_on,
        desk: kept.desk.clone(),
        revision: kept.revision,
        made_at: Millis(kept.made_at),
        payload: RawValue::from_string(kept.payload.clone()).ok()?,
    })
}
