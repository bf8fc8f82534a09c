//! The leases that this machine holds: renewed in time, and given up by itself before the server takes them.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use kursi_protocol::floor::{Ask, FloorReply, HeldSeat};
use kursi_rules::SeatId;
use kursi_rules::desk::Seating;
use kursi_rules::seating::{Floor, Seat};
use kursi_store::floor;

use super::Notice;
use super::ask::request;
use super::uptime::uptime;
use crate::entry::{Changed, Fault};
use crate::work::Work;

/// How often leases are looked at while there are any. A renewal that failed is tried again as soon.
const LOOK: Duration = Duration::from_secs(1);

/// A seat that is held here.
#[derive(Debug, Clone)]
pub(crate) struct Lease {
    /// As the server said.
    pub seat: HeldSeat,
    /// Up to when the server surely counts from: when the request that renewed it was begun, by a clock that counts
    /// sleep, milliseconds. Before its beginning where another run of the program renewed it.
    renewed: i64,
}

fn milliseconds(clock: Duration) -> i64 {
    i64::try_from(clock.as_millis()).unwrap_or(i64::MAX)
}

/// The seats that are held here.
#[derive(Debug, Default)]
pub(crate) struct Held {
    leases: Vec<Lease>,
}

/// What is to be done about a lease.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    Keep,
    Renew,
    Stop,
}

/// Stops before the server would let the seat go to somebody else, whatever its clock says.
fn next(since: i64, seating: &Seating) -> Next {
    if since >= seating.lease_stop {
        Next::Stop
    } else if since >= seating.lease_renew {
        Next::Renew
    } else {
        Next::Keep
    }
}

impl Held {
    /// The lease of a channel.
    pub(crate) fn of(&self, channel: &str) -> Option<&HeldSeat> {
        self.leases.iter().map(|lease| &lease.seat).find(|seat| seat.channel == channel)
    }

    /// The fence of a seat that is held here.
    pub(crate) fn fence(&self, seat: SeatId) -> Option<i64> {
        self.leases.iter().find(|lease| lease.seat.seat == seat).map(|lease| lease.seat.fence)
    }

    /// Takes what the server said of the person's seats in answer to a request that was begun at `begun`. Only a
    /// renewal, or sitting down, makes a lease younger: one that is not known here, as after a crash, is as old as it says, of the
    /// `ttl` milliseconds that a lease lasts; and one that is over is nobody's, though the server still lists it.
    pub(super) fn heard(&mut self, reply: &FloorReply, begun: Duration, ttl: i64) {
        let known = std::mem::take(&mut self.leases);
        let left = |seat: &HeldSeat| seat.expires_at.since(reply.now);
        let here = reply.seats.iter().filter(|seat| seat.here && left(seat) > 0);
        self.leases = here
            .map(|seat| {
                let before = known.iter().find(|lease| {
                    lease.seat.seat == seat.seat
                        && lease.seat.fence == seat.fence
                        && lease.seat.expires_at >= seat.expires_at
                });
                let told = milliseconds(begun) - (ttl - left(seat)).max(0);
                let renewed = before.map_or(told, |lease| lease.renewed);
                Lease { seat: seat.clone(), renewed }
            })
            .collect();
    }

    /// All of them.
    #[cfg(feature = "sim")]
    pub(crate) fn all(&self) -> impl Iterator<Item = &HeldSeat> {
        self.leases.iter().map(|lease| &lease.seat)
    }

    fn any(&self) -> bool {
        !self.leases.is_empty()
    }
}

/// Renews the leases of an open session until it ends.
pub(crate) async fn keep_seats(work: Arc<Work>) {
    let mut asked = HashSet::new();
    loop {
        let any = work.held.lock().expect("lock").any();
        tokio::select! {
            () = work.stopped() => return,
            () = tokio::time::sleep(LOOK), if any => {}
            () = work.seated.notified() => {
                if let Err(fault) = take_up(&work, &mut asked).await {
                    tracing::info!(code = %fault.code, "a seat that was given is not taken up yet");
                }
            }
        }
        look(&work).await;
    }
}

/// Takes up seats that the server gave to this machine by itself: the seat line moved, or a supervisor seated the
/// person. A renewal says that the machine knows. Each sitting is asked for once; what the answer does not confirm
/// falls by its lease.
async fn take_up(work: &Arc<Work>, asked: &mut HashSet<(SeatId, i64)>) -> Result<(), Fault> {
    let (desk, device, me) = {
        let profile = work.profile.read().expect("lock");
        (profile.desk.clone(), profile.device, profile.user)
    };
    let mut conn = work.replica.conn().await?;
    let floor = Floor::from_rows(floor::live(&mut conn, &work.ws(), &desk).await?);
    drop(conn);
    let here = |seat: &&Seat| {
        let holder = seat.holder.as_ref();
        holder.is_some_and(|holder| holder.user == me && Some(holder.device) == device)
    };
    let sittings: HashSet<(SeatId, i64)> =
        floor.seats().filter(here).map(|seat| (seat.id, seat.fence)).collect();
    asked.retain(|sitting| sittings.contains(sitting));
    for (seat, fence) in sittings {
        let known = work.held.lock().expect("lock").fence(seat) == Some(fence);
        if !known && asked.insert((seat, fence)) {
            request(work, Ask::Renew { seat, fence }).await?;
        }
    }
    Ok(())
}

/// Takes up what was given and looks after what is held, once. As in the loop, what is held is looked after whether or not
/// what was given could be taken up.
///
/// # Errors
/// As [`take_up`].
#[cfg(feature = "sim")]
pub(crate) async fn seats_once(work: &Arc<Work>) -> Result<(), Fault> {
    let taken_up = take_up(work, &mut HashSet::new()).await;
    look(work).await;
    taken_up
}

async fn look(work: &Arc<Work>) {
    let Ok(loaded) = work.desk() else { return };
    let Some(seating) = loaded.desk().and_then(|desk| desk.seating.clone()) else { return };
    let now = milliseconds(uptime());
    let (lost, old): (Vec<String>, Vec<HeldSeat>) = {
        let mut held = work.held.lock().expect("lock");
        let due = |lease: &Lease| next(now - lease.renewed, &seating);
        let lost = held.leases.iter().filter(|lease| due(lease) == Next::Stop);
        let lost = lost.map(|lease| lease.seat.channel.clone()).collect();
        held.leases.retain(|lease| due(lease) != Next::Stop);
        let old = held.leases.iter().filter(|lease| due(lease) == Next::Renew);
        (lost, old.map(|lease| lease.seat.clone()).collect())
    };
    for channel in lost {
        tracing::warn!(%channel, "a seat was not renewed in time and is given up here");
        work.notify(Notice::SeatLost { channel });
        work.tell(Changed::Floor);
    }
    for seat in old {
        let ask = Ask::Renew { seat: seat.seat, fence: seat.fence };
        if let Err(fault) = request(work, ask).await {
            // Tried again at the next look; what is not renewed in time is given up there.
            tracing::info!(code = %fault.code, "a seat was not renewed");
        }
    }
}

#[cfg(test)]
mod tests {
    use kursi_protocol::floor::FloorOutcome;
    use kursi_rules::Millis;
    use uuid::Uuid;

    use super::*;

    const SEATING: Seating = Seating {
        lease_ttl: 60_000,
        lease_renew: 15_000,
        lease_stop: 40_000,
        offer: 20_000,
        wrap_up: 60_000,
    };

    fn seconds(n: u64) -> Duration {
        Duration::from_secs(n)
    }

    const TTL: i64 = SEATING.lease_ttl;

    fn reply(fence: i64, expires_at: i64, here: bool) -> FloorReply {
        let seat = HeldSeat {
            seat: SeatId(Uuid::max()),
            channel: "chat".into(),
            slot: 1,
            fence,
            expires_at: Millis(expires_at),
            here,
        };
        FloorReply { outcome: FloorOutcome::Done, seats: vec![seat], now: Millis(0) }
    }

    #[test]
    fn a_lease_is_renewed_in_time_and_given_up_before_the_server_takes_it() {
        assert_eq!(next(14_000, &SEATING), Next::Keep);
        assert_eq!(next(15_000, &SEATING), Next::Renew);
        assert_eq!(next(39_000, &SEATING), Next::Renew);
        assert_eq!(next(40_000, &SEATING), Next::Stop);
        assert_eq!(next(8 * 3_600_000, &SEATING), Next::Stop, "the lid was shut over lunch");
    }

    #[test]
    fn only_a_renewal_makes_a_lease_younger() {
        let mut held = Held::default();
        held.heard(&reply(1, 60_000, true), seconds(0), TTL);
        held.heard(&reply(1, 60_000, true), seconds(9), TTL);
        assert_eq!(held.leases[0].renewed, 0, "another request told of it");
        held.heard(&reply(1, 75_000, true), seconds(15), TTL);
        assert_eq!(held.leases[0].renewed, 15_000);
        held.heard(&reply(2, 75_000, true), seconds(20), TTL);
        assert_eq!(held.leases[0].renewed, 20_000, "sat down anew");
        assert_eq!((held.of("chat").map(|seat| seat.slot), held.of("call")), (Some(1), None));
        held.heard(&reply(3, 99_000, false), seconds(21), TTL);
        assert!(!held.any(), "the person sits at another machine now");
    }

    #[test]
    fn a6_a_lease_that_is_not_known_here_is_as_old_as_it_is() {
        let told = |now: i64| FloorReply { now: Millis(now), ..reply(1, 100_000, true) };
        let mut held = Held::default();
        held.heard(&told(100_000), seconds(90), TTL);
        assert!(!held.any(), "it is over, and the seat was given to nobody else yet");
        // A program that was started again after a crash: another run of it had renewed.
        held.heard(&told(70_000), seconds(90), TTL);
        assert_eq!(held.leases[0].renewed, 60_000, "half of it had passed");
        assert_eq!(next(99_999 - held.leases[0].renewed, &SEATING), Next::Renew);
        assert_eq!(next(100_000 - held.leases[0].renewed, &SEATING), Next::Stop);
        let mut held = Held::default();
        held.heard(&told(70_000), seconds(10), TTL);
        assert_eq!(held.leases[0].renewed, -20_000, "before the machine was switched on again");
    }
}
