//! Seats: no more than there are, and nobody in one whose lease is over.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use kursi_rules::change::Entity;
use kursi_rules::desk::Channel;
use kursi_rules::seating::Seat;

use super::Books;
use super::rows::{all, procedure};
use crate::sim::beginning::{DESK, SEATS};
use crate::sim::world::World;

impl Books {
    /// After each step: no more seats are held than the desk has, a fence never falls, and no lease that was over
    /// was renewed.
    ///
    /// # Errors
    /// One of it does not hold.
    pub async fn look_at_seats(&mut self, world: &World) -> Result<()> {
        let office = world.server().office();
        let mut conn = office.db.conn().await?;
        let seats = all(&mut conn, Entity::Seat, Some(DESK)).await?;
        let desks = all(&mut conn, Entity::Desk, Some(DESK)).await?;
        drop(conn);
        let limits: BTreeMap<String, u32> = desks
            .get(DESK)
            .and_then(|doc| procedure(doc))
            .map(|desk| {
                let seats = |channel: &Channel| Some((channel.id.clone(), channel.seats?));
                desk.channels.iter().filter_map(seats).collect()
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
            let most =
                SEATS.iter().max().copied().unwrap_or(0).max(limits.get(&channel).copied().unwrap_or(0));
            ensure!(slots.len() <= most as usize, "{} sit at {channel}, and there are {most}", slots.len());
        }
        Ok(())
    }

    /// After a machine has looked after its seats: none that it takes for its own is one whose lease is over, however long it
    /// slept.
    ///
    /// # Errors
    /// One is.
    pub fn look_at_sitting(&self, world: &World, at: usize) -> Result<()> {
        let machine = &world.machines[at];
        for held in machine.app().sits_in() {
            let Some(ends) = self.leases.get(&held) else { continue };
            ensure!(
                *ends > world.now,
                "{} takes a seat for its own whose lease was over at {ends}, and it is {}",
                machine.name,
                world.now
            );
        }
        Ok(())
    }
}
