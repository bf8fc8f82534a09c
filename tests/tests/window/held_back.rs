//! What waits in the outbox for its person, told without a window: what builds on it waits with it and goes with it, and everything
//! else goes on (K4).

use anyhow::{Result, ensure};
use journeys::{Desk, IntakeTicket, PATIENCE, tell, until};
use kursi_app::entry::{Act, EntryBody, NewCustomer, OutboxEntry, OutboxState};

const QUEUE: &str = "new-and-replies";

fn create(subject: &str) -> Act {
    Act::Create {
        customer: None,
        new_customer: Some(NewCustomer {
            name: "سعد".into(),
            email: None,
            phone: Some("+966 55 000 0000".into()),
            language: Some("ar".into()),
        }),
        channel: "call".into(),
        subject: subject.into(),
        text: "متى يصل الكود؟".into(),
        kind: None,
        language: "ar".into(),
    }
}

fn note(ticket: &str, text: &str) -> Act {
    Act::Note { ticket: ticket.to_owned(), text: text.to_owned() }
}

/// Notes of a ticket with whether they are still unsent.
async fn notes(desk: &Desk, ticket: &str) -> Result<Vec<(String, bool)>> {
    let entries = desk.ticket(ticket).await?.entries.into_iter();
    let notes = entries.filter_map(|entry| match entry.body {
        EntryBody::Note { text } => Some((text, entry.unsent)),
        _ => None,
    });
    Ok(notes.collect())
}

async fn waits_for(
    desk: &Desk,
    what: &str,
    test: impl Fn(&[OutboxEntry]) -> bool,
) -> Result<Vec<OutboxEntry>> {
    until(what, PATIENCE, async || {
        let entries = desk.outbox().await?.entries;
        if test(&entries) { Ok(Some(entries)) } else { anyhow::bail!("{entries:?}") }
    })
    .await
}

#[test]
fn k4_what_asks_holds_back_only_what_builds_on_it() {
    tell("held-back-old", async |story| {
        let server = story.server().await?;
        let line = server.line().await?;
        let agent = server.agents()[0].clone();
        let mut here = Desk::new().await?;
        here.sign_in(&line.url(), &agent).await?;
        let number = server.intake().open(&IntakeTicket::new("h1", "Omar", "en", "Card", "Broken")).await?;
        let known = here.find(QUEUE, &number).await?;
        line.cut();
        here.offline().await?;
        here.done(note(&known, "old words")).await?;
        let opened = here.done(create("استفسار")).await?.ticket.expect("it has an id");
        here.done(note(&opened, "وعدته بالاتصال")).await?;

        server.pass(13 * 60).await?;
        line.restore();
        here.done(Act::SyncNow).await?;
        here.online().await?;
        let all_old = |entries: &[OutboxEntry]| {
            entries.len() == 3 && entries.iter().all(|entry| entry.state == OutboxState::Stale)
        };
        let asking = waits_for(&here, "all of it asks", all_old).await?;

        // What is written now does not wait for that, on whatever ticket.
        here.done(note(&known, "new words")).await?;
        until("the new note is at the server, the old one is not", PATIENCE, async || {
            let notes = notes(&here, &known).await?;
            let wanted = [("new words".to_owned(), false), ("old words".to_owned(), true)];
            Ok(wanted.iter().all(|note| notes.contains(note)).then_some(()))
        })
        .await?;
        // But what builds on it does.
        here.done(note(&opened, "and once more")).await?;
        let parked = |entries: &[OutboxEntry]| {
            entries.iter().any(|entry| matches!(entry.state, OutboxState::Parked { asks: true, .. }))
        };
        waits_for(&here, "it waits with what it builds on", parked).await?;

        // All of this is so after a crash, too.
        here.stop().await;
        here.start().await;
        here.online().await?;
        waits_for(&here, "all four", |entries| entries.len() == 4).await?;

        let n = |verb: &str| asking.iter().find(|entry| entry.verb == verb).map(|entry| entry.n);
        here.done(Act::SendStale { n: n("create").expect("it asks") }).await?;
        until("it is opened, with what waited for it alone", PATIENCE, async || {
            let notes = notes(&here, &opened).await?;
            let numbered = here.ticket(&opened).await?.row.number.is_some();
            Ok((numbered && notes.contains(&("and once more".to_owned(), false))).then_some(()))
        })
        .await?;
        let left = here.outbox().await?.entries;
        ensure!(left.iter().all(|entry| entry.state == OutboxState::Stale) && left.len() == 2, "{left:?}");
        for entry in left {
            let act = if entry.ticket.as_ref() == Some(&opened) {
                Act::SendStale { n: entry.n }
            } else {
                Act::Discard { n: entry.n }
            };
            here.done(act).await?;
        }
        here.all_sent().await?;
        let view = here.ticket(&known).await?;
        ensure!(view.drafts.iter().any(|draft| draft.text.contains("old words")), "given up, and not lost");
        ensure!(notes(&here, &opened).await?.len() == 2);
        ensure!(here.session().await?.refused == 0);
        Ok(())
    });
}

#[test]
fn k4_what_was_refused_goes_again_with_what_builds_on_it() {
    tell("held-back-refused", async |story| {
        let mut server = story.server().await?;
        let line = server.line().await?;
        let agent = server.agents()[0].clone();
        let here = Desk::new().await?;
        here.sign_in(&line.url(), &agent).await?;
        line.cut();
        here.offline().await?;
        let opened = here.done(create("استفسار")).await?.ticket.expect("it has an id");
        here.done(note(&opened, "وعدته بالاتصال")).await?;
        here.done(note(&opened, "اتصلت به")).await?;

        // While the desk is away its person may open no tickets any more; then again.
        server.stop()?;
        server.grant(&agent.user, "quality-officer")?;
        server.serve()?;
        line.restore();
        here.done(Act::SyncNow).await?;
        let refused = |entries: &[OutboxEntry]| {
            entries.len() == 3
                && entries.iter().all(|entry| matches!(entry.state, OutboxState::Refused { .. }))
        };
        let entries = waits_for(&here, "all three are refused", refused).await?;
        ensure!(entries[0].verb == "create", "what the others build on comes first: {entries:?}");
        let codes: Vec<&str> = entries
            .iter()
            .filter_map(|entry| match &entry.state {
                OutboxState::Refused { fault } => Some(fault.code.as_str()),
                _ => None,
            })
            .collect();
        ensure!(codes == ["create-not-allowed", "depends-on-refused", "depends-on-refused"], "{codes:?}");
        server.stop()?;
        server.grant(&agent.user, &agent.role)?;
        server.serve()?;
        until("it goes again", PATIENCE, async || {
            here.done(Act::SyncNow).await?;
            Ok(here.act(Act::Retry { n: entries[0].n }).await.ok())
        })
        .await?;
        here.all_sent().await?;
        let wanted = [("وعدته بالاتصال".to_owned(), false), ("اتصلت به".to_owned(), false)];
        ensure!(notes(&here, &opened).await? == wanted, "in their order");
        Ok(())
    });
}
