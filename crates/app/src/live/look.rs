//! Which ticket is open here, told to the server so that colleagues see it (X7).

use std::sync::Arc;
use std::time::Duration;

use kursi_protocol::floor::Ask;
use kursi_rules::TicketId;

use super::ask::request;
use super::uptime::uptime;
use crate::entry::Sent;
use crate::work::Work;

/// How long somebody must stay on a ticket before it is told: who leafs through a queue tells nothing.
const SETTLED: Duration = Duration::from_millis(400);
/// How often it is said again while nothing changes.
const AGAIN: Duration = Duration::from_secs(120);
/// How often a saying that failed is tried again.
const RETRY: Duration = Duration::from_secs(5);
/// How long what was said of somebody is believed, milliseconds: two sayings may get lost.
pub(crate) const BELIEVED: i64 = 300_000;

/// What is open: a ticket, and whether the person writes to its customer.
pub(crate) type Open = Option<(TicketId, bool)>;

/// Takes what the screen says.
pub(crate) fn look(work: &Work, ticket: Option<String>, writing: bool) -> Sent {
    let open = ticket.and_then(|id| id.parse().ok()).map(|ticket| (ticket, writing));
    work.looking.send_if_modified(|now| std::mem::replace(now, open) != open);
    Sent::default()
}

/// Tells it until the session ends.
pub(crate) async fn keep_looking(work: Arc<Work>) {
    let mut opened = work.looking.subscribe();
    let mut told: (Open, Duration) = (None, uptime());
    loop {
        tokio::select! {
            () = work.stopped() => return,
            changed = opened.changed() => {
                if changed.is_err() {
                    return;
                }
                tokio::time::sleep(SETTLED).await;
            }
            () = tokio::time::sleep(RETRY) => {}
        }
        let open = *opened.borrow_and_update();
        let old = uptime().saturating_sub(told.1) >= AGAIN;
        if open == told.0 && (open.is_none() || !old) {
            continue;
        }
        let (ticket, writing) = open.unzip();
        // Without a line nobody is told, and a ticket may not be at the server yet: it is tried again.
        if request(&work, Ask::Look { ticket, writing: writing.unwrap_or_default() }).await.is_ok() {
            told = (open, uptime());
        }
    }
}
