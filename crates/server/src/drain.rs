//! Leaving without anybody losing anything: whoever listens is asked away, each at a moment of their own, after the
//! balancer has had time to notice and before the doors shut.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use crate::auth::token;

/// The part of the time that the balancer gets to notice; listeners who were asked away before it has would come back here.
const NOTICE: f64 = 0.4;

/// From when to when a server is drained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaving {
    /// When listeners are asked away at the earliest.
    first: Instant,
    /// When the doors shut.
    last: Instant,
}

impl Leaving {
    /// Begins now and lasts for `span`.
    pub fn from_now(span: Duration) -> Leaving {
        let now = Instant::now();
        Leaving { first: now + span.mul_f64(NOTICE), last: now + span }
    }
}

/// A listener's place in the order in which they go.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    opened: Instant,
    /// Where between first and last, 0 to 1.
    chance: f64,
}

impl Place {
    /// That of somebody who comes now.
    pub fn now() -> Place {
        Place { opened: Instant::now(), chance: token::fraction() }
    }

    /// When they are asked away. Somebody whom the balancer sent here all the same gets a moment in what is left: were
    /// it earlier, they would come and go without end.
    fn moment(self, leaving: Leaving) -> Instant {
        let first = leaving.first.max(self.opened).min(leaving.last);
        first + (leaving.last - first).mul_f64(self.chance)
    }

    /// Waits until it is time to go; for ever where the server stays.
    pub async fn left(self, leaving: &mut watch::Receiver<Option<Leaving>>) {
        let known = leaving.wait_for(Option::is_some).await.ok().and_then(|leaving| *leaving);
        match known {
            Some(leaving) => sleep_until(self.moment(leaving)).await,
            // The server is gone, which is told otherwise.
            None => std::future::pending().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;

    use super::*;

    #[test]
    fn listeners_go_one_after_the_other_between_notice_and_end() {
        let before = Place { opened: Instant::now(), chance: 0.0 };
        let first = before.opened + Duration::from_secs(4);
        let leaving = Leaving { first, last: before.opened + Duration::from_secs(10) };
        let after = |place: Place| (place.moment(leaving) - before.opened).as_millis();
        assert_eq!(after(before), 4_000, "the balancer has noticed");
        assert_eq!(after(Place { chance: 0.5, ..before }), 7_000);
        assert_eq!(after(Place { chance: 1.0, ..before }), 10_000);
        let late = Place { opened: before.opened + Duration::from_secs(8), chance: 0.0 };
        assert_eq!(after(late), 8_000);
        assert_eq!(after(Place { chance: 0.5, ..late }), 9_000);
        let too_late = Place { opened: before.opened + Duration::from_secs(11), chance: 0.5 };
        assert_eq!(after(too_late), 10_000, "not later than the doors shut");
    }

    #[tokio::test]
    async fn nobody_is_asked_away_from_a_server_that_stays() {
        let (leave, mut leaving) = watch::channel(None);
        let place = Place::now();
        assert_eq!(place.left(&mut leaving).now_or_never(), None);
        let begun = Instant::now();
        leave.send_replace(Some(Leaving::from_now(Duration::from_millis(100))));
        place.left(&mut leaving).await;
        assert!(begun.elapsed() >= Duration::from_millis(40), "{:?}", begun.elapsed());
    }
}
