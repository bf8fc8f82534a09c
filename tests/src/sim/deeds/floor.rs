//! Something on the floor: seats, breaks, chats.

use anyhow::Result;
use kursi_app::entry::{Act, FloorAsk};
use kursi_app::sim::Step;

use super::super::Run;
use super::super::line::Weather;
use super::super::tally::Fault;

/// Something on the floor: seats, breaks, chats. Requests wait for the lock, sometimes for long.
pub(super) async fn floor(run: &mut Run, at: usize) -> Result<String> {
    let now = run.world.now;
    let waits = match run.chance.below(10) {
        0..=1 => run.chance.between(1, 4_000),
        2..=4 => run.chance.between(20_000, 60_000),
        _ => 0,
    };
    run.tally.more(Fault::Waited, u64::from(waits > 0));
    run.world.machines[at].wire.set(Weather::Fair, None);
    run.world.server().clock().wait_for_lock(waits);
    let kind = run.chance.below(12);
    let told = match kind {
        0 => return Ok(format!("a chat comes: {}", run.world.chats().await?)),
        1..=6 => {
            let pause = run.chance.between(10_000, 36_000);
            run.world.pass(pause);
            let mut words = Vec::new();
            for at in 0..run.world.machines.len() {
                if run.world.machines[at].asleep.is_some() {
                    continue;
                }
                run.world.machines[at].wire.set(Weather::Fair, None);
                run.world.server().clock().wait_for_lock(waits);
                let now = run.world.now;
                words.push(run.world.machines[at].step(now, None, Step::Seats).await.word());
                run.world.caught_up();
                run.books.look_at_seats(&run.world).await?;
            }
            run.world.server().clock().wait_for_lock(0);
            format!("everybody looks after seats: {}", words.join(", "))
        }
        _ => {
            run.world.server().clock().wait_for_lock(0);
            let connected = run.world.machines[at].step(now, None, Step::Connect).await;
            if matches!(kind, 7..=9) {
                // As the program says when the line holds.
                run.world.machines[at].act(now, None, Act::Floor { ask: FloorAsk::Online }).await;
            }
            let ask = match kind {
                7..=9 => FloorAsk::Take { channel: "chat".into() },
                10 => FloorAsk::Leave { channel: "chat".into() },
                _ if run.chance.percent(50) => FloorAsk::Break { reason: "prayer".into() },
                _ => FloorAsk::Online,
            };
            run.world.server().clock().wait_for_lock(waits);
            let name = format!("{ask:?}");
            let came = run.world.machines[at].act(now, None, Act::Floor { ask }).await;
            format!("connects: {}, asks {name}: {}", connected.word(), came.word())
        }
    };
    Ok(format!("m{at}, {waits} ms of waiting, {told}"))
}
