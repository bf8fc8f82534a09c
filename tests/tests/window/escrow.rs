//! A desk whose program is too old for its server, told without a window: what it has not sent is handed in, shown so, and judged
//! once (K4).

use anyhow::ensure;
use journeys::{Desk, IntakeTicket, PATIENCE, tell, until};
use kursi_app::entry::{Act, EntryBody, LineState, OutboxState};

const QUEUE: &str = "new-and-replies";
const OLDEST: &str = "KURSI_LIMITS__OLDEST_PROTOCOL";

#[test]
fn k4_a_desk_that_is_too_old_hands_in_its_work_and_it_is_judged_once() {
    tell("escrow", async |story| {
        let mut server = story.server().await?;
        let line = server.line().await?;
        let here = Desk::new().await?;
        here.sign_in(&line.url(), &server.agents()[0].clone()).await?;
        let number = server.intake().open(&IntakeTicket::new("o1", "Omar", "en", "Card", "Broken")).await?;
        let ticket = here.find(QUEUE, &number).await?;
        line.cut();
        here.offline().await?;
        for text in ["one", "two"] {
            here.done(Act::Note { ticket: ticket.clone(), text: text.into() }).await?;
        }

        server.stop()?;
        server.set(OLDEST, "2");
        server.serve()?;
        line.restore();
        here.done(Act::SyncNow).await?;
        until("the work is handed in, and the desk says that it is too old", PATIENCE, async || {
            let all = here.outbox().await?.entries;
            let handed_in = all.len() == 2 && all.iter().all(|entry| entry.state == OutboxState::Escrowed);
            let told = matches!(here.session().await?.line, LineState::Shut { fault } if fault.code == "client-too-old");
            Ok((handed_in && told).then_some(()))
        })
        .await?;
        let shown = here.ticket(&ticket).await?.entries.into_iter().filter(|entry| entry.unsent).count();
        ensure!(shown == 2, "both are still on the screen, unsent");

        server.stop()?;
        let list = server.escrow(&["list"])?;
        ensure!(list.contains("2 commands") && list.contains(&server.agents()[0].user), "{list}");
        let device = list.split('\t').next().unwrap_or_default().to_owned();
        ensure!(server.escrow(&["show", &device])?.contains("two"));
        let released = server.escrow(&["release", &device])?;
        ensure!(released.contains("2 commands were judged"), "{released}");
        ensure!(server.escrow(&["list"])?.contains("Nothing"), "all of it was judged");

        // The update has come.
        server.set(OLDEST, "1");
        server.serve()?;
        here.done(Act::SyncNow).await?;
        here.online().await?;
        here.all_sent().await?;
        let notes: Vec<(String, bool)> = here
            .ticket(&ticket)
            .await?
            .entries
            .into_iter()
            .filter_map(|entry| match entry.body {
                EntryBody::Note { text } => Some((text, entry.unsent)),
                _ => None,
            })
            .collect();
        ensure!(notes == [("one".to_owned(), false), ("two".to_owned(), false)], "once, in order: {notes:?}");
        Ok(())
    });
}
