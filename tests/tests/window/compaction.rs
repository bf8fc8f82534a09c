//! The server's change log goes back only so far, told without a window: a desk that was away for longer fills anew, keeps its
//! outbox, and is told what became of everything it sent (K4).

use anyhow::{Context as _, Result};
use journeys::{Desk, IntakeTicket, Line, PATIENCE, Server, Story, tell, until};
use kursi_app::entry::{Act, EntryBody, LineState, OutboxState};

const QUEUE: &str = "new-and-replies";

/// A number that the server tells of itself.
async fn told(server: &Server, name: &str) -> Result<i64> {
    let text = reqwest::get(format!("{}/metrics", server.url())).await?.text().await?;
    let line = text.lines().find_map(|line| line.strip_prefix(name)).context(name.to_owned())?;
    Ok(line.trim().parse()?)
}

#[test]
fn k4_a_desk_that_was_away_for_longer_than_the_log_fills_anew_and_keeps_its_outbox() {
    tell("compaction-away", async |story| {
        let server = story.server().await?;
        let line = server.line().await?;
        let agent = server.agents()[0].clone();
        let here = Desk::new().await?;
        here.sign_in(&line.url(), &agent).await?;
        let number = server.intake().open(&IntakeTicket::new("a1", "Omar", "en", "Card", "Broken")).await?;
        let id = here.find(QUEUE, &number).await?;
        line.cut();
        here.offline().await?;
        here.done(Act::Note { ticket: id.clone(), text: "written before the holiday".into() }).await?;
        let later = server.intake().open(&IntakeTicket::new("a2", "Layla", "en", "Code", "Used")).await?;
        until("six weeks pass, and nothing is left of the log", PATIENCE * 3, async || {
            server.pass(24 * 60).await?;
            let (floor, head) =
                (told(&server, "kursi_log_floor ").await?, told(&server, "kursi_log_head ").await?);
            Ok((head > 0 && floor == head).then_some(()))
        })
        .await?;

        line.restore();
        until("the session is over", PATIENCE, async || {
            here.done(Act::SyncNow).await?;
            Ok(matches!(here.session().await?.line, LineState::Shut { .. }).then_some(()))
        })
        .await?;
        here.sign_in(&line.url(), &agent).await?;
        here.find(QUEUE, &later).await?;
        let n = until("the old note asks before it goes", PATIENCE, async || {
            let entries = here.outbox().await?.entries;
            Ok(entries.iter().find(|entry| entry.state == OutboxState::Stale).map(|entry| entry.n))
        })
        .await?;
        here.done(Act::SendStale { n }).await?;
        here.all_sent().await?;
        let words = here.ticket(&id).await?.entries.into_iter().filter_map(|entry| match entry.body {
            EntryBody::Note { text } => Some((text, entry.unsent)),
            _ => None,
        });
        assert_eq!(words.collect::<Vec<_>>(), [("written before the holiday".to_owned(), false)]);
        Ok(())
    });
}

/// A desk with its server and the line between them.
struct Deaf {
    here: Desk,
    ticket: String,
    _line: Line,
    _server: Server,
}

/// A desk that did something, whose answer was lost, and then its replica: it is online again. The customer had written in between,
/// which the desk did not hear.
async fn deaf(story: &Story, act: impl Fn(String) -> Act, judged: (&str, i64)) -> Result<Deaf> {
    let server = story.server().await?;
    let line = server.line().await?;
    let mut here = Desk::new().await?;
    here.sign_in(&line.url(), &server.agents()[0].clone()).await?;
    let number = server.intake().open(&IntakeTicket::new("b1", "Omar", "en", "Card", "Broken")).await?;
    let id = here.find(QUEUE, &number).await?;
    let text = "Please try again".to_owned();
    here.done(Act::Reply { ticket: id.clone(), text, template: None, contact: None, seen: None }).await?;
    here.all_sent().await?;

    line.mute();
    server.intake().open(&IntakeTicket::follow_up("b2", &number, "Still not")).await?;
    here.done(act(id.clone())).await?;
    until("the server has judged it", PATIENCE, async || {
        Ok((told(&server, judged.0).await? == judged.1).then_some(()))
    })
    .await?;
    line.cut();
    here.stop().await;
    for file in here.databases("replica.db")? {
        std::fs::write(file, b"this is no database, only a few torn words")?;
    }
    here.start().await;
    line.restore();
    here.done(Act::SyncNow).await?;
    here.online().await?;
    Ok(Deaf { here, ticket: id, _line: line, _server: server })
}

#[test]
fn k4_a_refusal_is_told_even_where_answer_and_replica_were_lost() {
    tell("compaction-refusal-lost", async |story| {
        let act = |ticket| Act::Resolve { ticket, reason: "inquiry".into() };
        let Deaf { here, ticket, .. } = &deaf(story, act, ("kursi_commands_refused_total ", 1)).await?;
        let entry = until("the refusal is here", PATIENCE, async || {
            let entries = here.outbox().await?.entries;
            Ok(entries.into_iter().find(|entry| matches!(entry.state, OutboxState::Refused { .. })))
        })
        .await?;
        let OutboxState::Refused { fault } = &entry.state else { panic!("{entry:?}") };
        assert_eq!(fault.code, "resolve-unanswered");
        assert!(here.ticket(ticket).await?.row.awaiting, "as the server has it");
        Ok(())
    });
}

#[test]
fn k4_what_was_accepted_leaves_the_outbox_even_where_answer_and_replica_were_lost() {
    tell("compaction-answer-lost", async |story| {
        let act = |ticket| Act::Note { ticket, text: "told him how".into() };
        let Deaf { here, ticket, .. } = &deaf(story, act, ("kursi_commands_accepted_total ", 2)).await?;
        here.all_sent().await?;
        let notes = here.ticket(ticket).await?.entries.into_iter().filter_map(|entry| match entry.body {
            EntryBody::Note { text } => Some((text, entry.unsent)),
            _ => None,
        });
        assert_eq!(notes.collect::<Vec<_>>(), [("told him how".to_owned(), false)], "once");
        Ok(())
    });
}
