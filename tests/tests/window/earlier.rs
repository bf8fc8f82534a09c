//! Work that an earlier version of the program wrote and had not sent, told without a window: it is shown, goes as it was written,
//! and is judged (K4).

use anyhow::ensure;
use journeys::{Desk, IntakeTicket, tell};
use kursi_app::entry::{Act, EntryBody};
use kursi_protocol::outbox::State;
use kursi_protocol::sync::payload_hash;
use kursi_protocol::upcast::OLDEST_COMMAND_V;
use kursi_store::Shape;
use kursi_store::outbox::{self, StoredEntry};
use uuid::Uuid;

const QUEUE: &str = "new-and-replies";

#[test]
fn k4_what_an_earlier_program_had_not_sent_goes_after_the_update() {
    tell("earlier-outbox", async |story| {
        let server = story.server().await?;
        let line = server.line().await?;
        let mut here = Desk::new().await?;
        here.sign_in(&line.url(), &server.agents()[0].clone()).await?;
        let number = server.intake().open(&IntakeTicket::new("e1", "Omar", "en", "Card", "Broken")).await?;
        let ticket = here.find(QUEUE, &number).await?;
        line.cut();
        here.offline().await?;
        here.stop().await;

        let db = here.database("outbox.db", Shape::Outbox).await?;
        let mut tx = db.begin().await?;
        let made_at = std::time::UNIX_EPOCH.elapsed()?.as_millis() as i64;
        for text in ["one", "two"] {
            let (message, command) = (Uuid::now_v7(), Uuid::now_v7());
            let payload = format!(
                r#"{{"verb":"reply","ticket":"{ticket}","message":"{message}","text":"{text}","template":null}}"#
            );
            let entry = StoredEntry {
                n: outbox::next_n(&mut tx).await?,
                command_id: command.to_string(),
                v: OLDEST_COMMAND_V,
                hash: payload_hash(&payload),
                depends_on: None,
                desk: "onecard".into(),
                revision: 1,
                made_at,
                confirmed: true,
                withdrawn: false,
                state: State::Waiting,
                payload,
            };
            outbox::add(&mut tx, &entry).await?;
        }
        tx.commit().await?;
        db.close().await;

        here.start().await;
        here.offline().await?;
        let said = |view: kursi_app::entry::TicketView| -> Vec<(String, bool)> {
            let replies = view.entries.into_iter().filter_map(|entry| match entry.body {
                EntryBody::Reply { text, .. } => Some((text, entry.unsent)),
                _ => None,
            });
            replies.collect()
        };
        let shown = said(here.ticket(&ticket).await?);
        ensure!(shown == [("one".to_owned(), true), ("two".to_owned(), true)], "{shown:?}");
        line.restore();
        here.done(Act::SyncNow).await?;
        here.all_sent().await?;
        let shown = said(here.ticket(&ticket).await?);
        ensure!(shown == [("one".to_owned(), false), ("two".to_owned(), false)], "{shown:?}");
        ensure!(here.session().await?.refused == 0);
        Ok(())
    });
}
