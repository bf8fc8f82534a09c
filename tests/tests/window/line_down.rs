//! The line goes down, the program is killed, and nothing is lost (K4).

use std::time::Duration;

use anyhow::{Result, ensure};
use journeys::{Desk, IntakeTicket, PATIENCE, tell, until};
use kursi_app::entry::{Act, EntryBody};

/// How long the window hangs until it is killed: longer than another start takes to find it.
const HANGING: Duration = Duration::from_secs(3);
const SUBJECT: &str = "Card not accepted";
const REPLIES: [&str; 3] =
    ["I am looking into it.", "نعيد تفعيل البطاقة الآن.", "It is done; please try again."];
const NOTE: &str = "Redemption log checked: never used.";

/// K4: three replies and a note are written offline, the program is killed and started again, still offline everything
/// is there; the line returns and all four arrive once, in order, on the server and the other desk.
#[test]
fn work_done_offline_survives_a_kill_and_arrives_once_in_order() {
    tell("line-down", async |story| -> Result<()> {
        let server = story.server().await?;
        let noura_pc = story.machine("noura").await?;
        let line = server.line().await?;
        let noura = story.open(&noura_pc).await?;
        noura.sign_in(&line.url(), &server.agent("noura")?).await?;
        server
            .intake()
            .open(&IntakeTicket::new("line-1", "Omar Haddad", "en", SUBJECT, "It says invalid."))
            .await?;
        noura.open_ticket(SUBJECT).await?;

        line.cut();
        noura.offline().await?;
        noura.reply(REPLIES[0]).await?;
        noura.reply(REPLIES[1]).await?;
        noura.note(NOTE).await?;
        noura.reply(REPLIES[2]).await?;
        noura.waiting(4).await?;

        // The window hangs; whoever opens it again before it is gone gets a window all the same.
        noura.hang()?;
        let end = async {
            tokio::time::sleep(HANGING).await;
            noura.kill()
        };
        let (opened, ended) = tokio::join!(story.open(&noura_pc), end);
        ended?;
        let noura = opened?;
        noura.offline().await?;
        noura.queue("in-progress").await?;
        noura.open_ticket(SUBJECT).await?;
        let written = [("reply", REPLIES[0]), ("reply", REPLIES[1]), ("note", NOTE), ("reply", REPLIES[2])];
        let seen = noura.entries().await?;
        let ours: Vec<(&str, &str)> = seen
            .iter()
            .filter(|entry| entry.unsent)
            .map(|entry| (entry.kind.as_str(), entry.text.as_str()))
            .collect();
        ensure!(ours == written, "after the kill, offline: {seen:?}");
        noura.waiting(4).await?;
        noura.go_to_outbox().await?;
        let waiting = until("the outbox shows all four", PATIENCE, async || {
            let waiting = noura.outbox().await?;
            Ok((waiting.len() == 4).then_some(waiting))
        })
        .await?;
        ensure!(waiting.windows(2).all(|pair| pair[0].n < pair[1].n), "the outbox: {waiting:?}");
        story.pictures().in_all_languages(&noura, "outbox-offline").await?;

        line.restore();
        noura.online().await?;
        noura.waiting(0).await?;
        noura.go_to_workbench().await?;
        noura.queue("in-progress").await?;
        noura.open_ticket(SUBJECT).await?;
        noura.all_sent().await?;

        // A machine that was never here has only what the server has.
        let reem_pc = story.machine("reem").await?;
        let line_of_reem = server.line().await?;
        let reem = story.open(&reem_pc).await?;
        reem.sign_in(&line_of_reem.url(), &server.agent("reem")?).await?;
        reem.queue("in-progress").await?;
        reem.open_ticket(SUBJECT).await?;
        reem.entry("reply", REPLIES[2], PATIENCE).await?;
        for window in [&noura, &reem] {
            let seen = window.entries().await?;
            let kept: Vec<(&str, &str)> = seen
                .iter()
                .filter(|entry| entry.kind == "reply" || entry.kind == "note")
                .map(|entry| (entry.kind.as_str(), entry.text.as_str()))
                .collect();
            ensure!(kept == written, "once and in order, at {}: {seen:?}", window.name());
        }
        Ok(())
    });
}

/// K4: where a proxy passes requests and no WebSocket, work goes and comes all the same; and once one passes again it is
/// taken, without anybody signing in anew.
#[test]
fn where_no_websocket_passes_work_goes_by_requests_until_one_does() {
    tell("no-socket", async |story| -> Result<()> {
        let server = story.server().await?;
        let line = server.line().await?;
        line.plain();
        let (here, there) = (Desk::new().await?, Desk::new().await?);
        here.sign_in(&line.url(), &server.agents()[0].clone()).await?;
        there.sign_in(&server.url(), &server.agents()[1].clone()).await?;
        let asked = IntakeTicket::new("plain-1", "Omar Haddad", "en", SUBJECT, "It says invalid.");
        let number = server.intake().open(&asked).await?;
        let id = here.find("new-and-replies", &number).await?;
        here.done(Act::Note { ticket: id.clone(), text: NOTE.into() }).await?;
        here.all_sent().await?;
        let noted = async |desk: &Desk, text: &str| {
            until(text, PATIENCE, async || {
                let Ok(view) = desk.ticket(&id).await else { return Ok(None) };
                let has = |body: &EntryBody| matches!(body, EntryBody::Note { text: seen } if seen == text);
                Ok(view.entries.iter().any(|entry| has(&entry.body)).then_some(()))
            })
            .await
        };
        noted(&there, NOTE).await?;
        there.done(Act::Note { ticket: id.clone(), text: "from over there".into() }).await?;
        noted(&here, "from over there").await?;
        ensure!(line.sockets() == 0, "none passed");

        line.restore();
        here.done(Act::SyncNow).await?;
        until("a WebSocket is opened", PATIENCE, async || Ok((line.sockets() > 0).then_some(()))).await?;
        there.done(Act::Note { ticket: id.clone(), text: "and again".into() }).await?;
        noted(&here, "and again").await?;
        Ok(())
    });
}
