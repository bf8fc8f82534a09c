//! A desk that is taken from a person, and a machine that has to forget everything, told without a window by the
//! administrator's own commands (K4, K8, X10).

use anyhow::{Context as _, Result, ensure};
use journeys::{Desk, IntakeTicket, PATIENCE, tell, until};
use kursi_app::entry::{Act, EntryBody, LineState, SessionState};

const QUEUE: &str = "new-and-replies";
const DESK: &str = "onecard";

async fn shut(desk: &Desk, code: &str) -> Result<()> {
    desk.done(Act::SyncNow).await?;
    until(code, PATIENCE, async || {
        Ok(match desk.session().await?.line {
            LineState::Shut { fault } if fault.code == code => Some(()),
            _ => None,
        })
    })
    .await
}

fn note(ticket: &str, text: &str) -> Act {
    Act::Note { ticket: ticket.to_owned(), text: text.to_owned() }
}

async fn notes(desk: &Desk, ticket: &str) -> Result<Vec<String>> {
    let entries = desk.ticket(ticket).await?.entries.into_iter();
    Ok(entries
        .filter_map(|entry| match entry.body {
            EntryBody::Note { text } => Some(text),
            _ => None,
        })
        .collect())
}

/// K4, K8
#[test]
fn k8_a_desk_taken_from_an_agent_is_purged_here_and_what_they_wrote_waits_for_its_return() {
    tell("taken-desk", async |story| {
        let mut server = story.server().await?;
        let (noura, reem) = (server.agents()[0].clone(), server.agents()[1].clone());
        let (here, there) = (Desk::new().await?, Desk::new().await?);
        here.sign_in(&server.url(), &noura).await?;
        there.sign_in(&server.url(), &reem).await?;
        let number = server.intake().open(&IntakeTicket::new("t1", "عبير", "ar", "الكود", "لا يعمل")).await?;
        let id = here.find(QUEUE, &number).await?;
        server.stop()?;
        here.offline().await?;
        here.done(note(&id, "كتبت والخادم متوقف")).await?;
        server.administered(&["user", "revoke", "--login", &noura.user, "--desk", DESK])?;
        shut(&here, "desk-none").await?;
        ensure!(here.ticket(&id).await.is_err() && here.tickets(QUEUE).await.is_err(), "nothing is shown");
        let left = here.outbox().await?.entries;
        ensure!(left.len() == 1 && left[0].text.as_deref() == Some("كتبت والخادم متوقف"), "{left:?}");
        there.online().await?;
        ensure!(notes(&there, &id).await?.is_empty(), "a colleague's machine works on, and got nothing");

        server.administered(&[
            "user",
            "grant",
            "--login",
            &noura.user,
            "--desk",
            DESK,
            "--role",
            &noura.role,
        ])?;
        here.done(Act::SyncNow).await?;
        here.online().await?;
        here.all_sent().await?;
        until("it is on the other desk", PATIENCE, async || {
            Ok((notes(&there, &id).await? == ["كتبت والخادم متوقف"]).then_some(()))
        })
        .await?;
        ensure!(notes(&here, &id).await? == ["كتبت والخادم متوقف"], "and here, with the rows from before");
        Ok(())
    });
}

/// X10
#[test]
fn x10_a_machine_that_an_administrator_wipes_forgets_everything_and_says_so() {
    tell("wiped-machine", async |story| {
        let mut server = story.server().await?;
        let noura = server.agents()[0].clone();
        let mut here = Desk::new().await?;
        here.sign_in(&server.url(), &noura).await?;
        let number = server.intake().open(&IntakeTicket::new("t1", "عبير", "ar", "الكود", "لا يعمل")).await?;
        let id = here.find(QUEUE, &number).await?;
        here.done(note(&id, "وصل")).await?;
        here.all_sent().await?;
        server.stop()?;
        here.offline().await?;
        here.done(note(&id, "لم يُرسل")).await?;
        let listed = server.administered(&["device", "list", "--login", &noura.user])?;
        let device = listed.split('\t').next().context("a device is listed")?.to_owned();
        server.administered(&["device", "wipe", &device])?;
        until("the person is put out", PATIENCE, async || {
            here.done(Act::SyncNow).await.ok();
            let session = here.session().await?;
            Ok((session.state == SessionState::SignedOut).then_some(()))
        })
        .await?;
        let session = here.session().await?;
        ensure!(
            matches!(&session.line, LineState::Shut { fault } if fault.code == "device-wiped"),
            "{:?}",
            session.line
        );
        ensure!(here.databases("replica.db")?.is_empty(), "no row of a customer's is left");
        until("the list says that it is done", PATIENCE, async || {
            // Asked of the server only while it is stopped for it, so the machine is given time in between.
            Ok((!here.folder().join("wipes.json").exists()).then_some(()))
        })
        .await?;
        let listed = server.administered(&["device", "list", "--login", &noura.user])?;
        ensure!(listed.contains("wipe asked") && listed.contains(", wiped "), "{listed}");
        server.administered(&["audit", "verify"])?;
        here.stop().await;
        here.start().await;
        ensure!(here.session().await?.state == SessionState::SignedOut);
        here.sign_in(&server.url(), &noura).await?;
        let id = here.find(QUEUE, &number).await?;
        ensure!(notes(&here, &id).await? == ["وصل"], "what was not sent went to nobody");
        Ok(())
    });
}
