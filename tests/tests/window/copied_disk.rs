//! A disk that was copied: two machines send under one name, each finds out, and nothing of either is lost (K4).

use anyhow::{Result, ensure};
use journeys::{Desk, IntakeTicket, PATIENCE, tell, until};
use kursi_app::entry::{Act, EntryBody};

const QUEUE: &str = "new-and-replies";

async fn notes(desk: &Desk, ticket: &str) -> Result<Vec<String>> {
    let entries = desk.ticket(ticket).await?.entries.into_iter();
    let mut words: Vec<String> = entries
        .filter_map(|entry| match entry.body {
            EntryBody::Note { text } => Some(text),
            _ => None,
        })
        .collect();
    words.sort();
    Ok(words)
}

fn note(ticket: &str, text: &str) -> Act {
    Act::Note { ticket: ticket.to_owned(), text: text.to_owned() }
}

#[test]
fn k4_two_machines_with_one_disk_become_two_by_themselves() {
    tell("copied-disk", async |story| {
        let mut server = story.server().await?;
        let mut here = Desk::new().await?;
        here.sign_in(&server.url(), &server.agents()[0].clone()).await?;
        let number = server.intake().open(&IntakeTicket::new("c1", "سعد", "ar", "الكود", "لا يعمل")).await?;
        let id = here.find(QUEUE, &number).await?;
        here.done(note(&id, "قبل")).await?;
        here.all_sent().await?;

        // Unsent on the disk when it is copied: it is on both machines then, and must arrive once.
        server.stop()?;
        here.offline().await?;
        here.done(note(&id, "كان على القرص")).await?;
        here.stop().await;
        let copy = here.copy_disk().await?;
        here.start().await;
        here.done(note(&id, "من الأصل")).await?;
        copy.done(note(&id, "من النسخة")).await?;
        copy.done(note(&id, "من النسخة أيضا")).await?;
        server.serve()?;

        let mut wanted =
            ["قبل", "كان على القرص", "من الأصل", "من النسخة", "من النسخة أيضا"].map(str::to_owned);
        wanted.sort();
        for desk in [&here, &copy] {
            desk.done(Act::SyncNow).await?;
            until("all of it is on both, once", PATIENCE, async || {
                Ok((notes(desk, &id).await? == wanted && desk.outbox().await?.entries.is_empty())
                    .then_some(()))
            })
            .await?;
            let session = desk.session().await?;
            ensure!(session.refused == 0, "nobody is told of anything: {session:?}");
        }
        // Two names from now on: what one sends later does not get in the way of the other.
        here.done(note(&id, "لاحقا")).await?;
        copy.done(note(&id, "لاحقا من النسخة")).await?;
        here.all_sent().await?;
        copy.all_sent().await?;
        Ok(())
    });
}
