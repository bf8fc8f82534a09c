use kursi_rules::queue::due_of;
use kursi_store::queues;

use super::tickets::COUNTED;
use crate::entry::{Fault, QueueCount, QueuesView};
use crate::work::Work;

/// Live figures of the queues, read and never counted.
pub(super) async fn queues(work: &Work) -> Result<QueuesView, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let (ws, me, now) = (work.ws(), work.user().to_string(), work.now().0);
    let mut conn = work.replica.conn().await?;
    let counts = queues::counts(&mut conn, &ws, &desk.id, &me).await?;
    let lateness = queues::lateness(&mut conn, &ws, (&desk.id, &me), now, COUNTED).await?;
    drop(conn);
    let team = desk.team_of(&work.profile.read().expect("lock").role);
    let queues = desk
        .queues
        .iter()
        .filter(|queue| queue.is_seen_by(team.as_deref()))
        .map(|queue| {
            let found = counts.iter().find(|(id, ..)| *id == queue.id);
            let late = lateness.iter().find(|late| late.queue == queue.id);
            let due = |rank: Option<i64>| due_of(rank?).map(|due| due.0 as f64);
            QueueCount {
                id: queue.id.clone(),
                count: found.map_or(0, |(_, n, _)| (*n).max(0) as u32),
                oldest_due: found.and_then(|(.., rank)| due(*rank)),
                late: late.map_or(0, |late| late.late.max(0) as u32),
                next_due: late.and_then(|late| due(late.next)),
            }
        })
        .collect();
    Ok(QueuesView { queues })
}
