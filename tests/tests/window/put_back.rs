//! A server that was put back from an older backup, told without a window: what desk machines sent since then is sent
//! again, once and in order, and nobody follows the older database by mistake (K4).

use anyhow::{Result, ensure};
use journeys::{Desk, IntakeTicket, PATIENCE, tell, until};
use kursi_app::entry::{Act, EntryBody, LineState};

const QUEUE: &str = "new-and-replies";

fn reply(ticket: &str, text: &str, seen: Option<String>) -> Act {
    Act::Reply { ticket: ticket.to_owned(), text: text.to_owned(), template: None, contact: None, seen }
}

/// What was written on a ticket, in order; what the customer wrote is left out.
async fn written(desk: &Desk, ticket: &str) -> Result<Vec<String>> {
    let view = desk.ticket(ticket).await?;
    let words = view.entries.into_iter().filter_map(|entry| match entry.body {
        EntryBody::Reply { text, .. } | EntryBody::Note { text } => Some(text),
        _ => None,
    });
    Ok(words.collect())
}

async fn shows(desk: &Desk, ticket: &str, wanted: &[&str]) -> Result<()> {
    until(&format!("{wanted:?}"), PATIENCE, async || {
        Ok((desk.ticket(ticket).await.is_ok() && written(desk, ticket).await? == wanted).then_some(()))
    })
    .await
}

#[test]
fn k4_what_a_server_lost_by_an_older_backup_comes_back_from_the_desks() {
    tell("put-back", async |story| {
        let mut server = story.server().await?;
        let (noura, reem) = (server.agents()[0].clone(), server.agents()[1].clone());
        let (here, there) = (Desk::new().await?, Desk::new().await?);
        here.sign_in(&server.url(), &noura).await?;
        there.sign_in(&server.url(), &reem).await?;
        let number = server.intake().open(&IntakeTicket::new("p1", "عبير", "ar", "الكود", "لا يعمل")).await?;
        let id = here.find(QUEUE, &number).await?;
        here.done(reply(&id, "قبل النسخة", None)).await?;
        here.all_sent().await?;

        let backup = server.back_up()?;
        here.online().await?;
        here.done(reply(&id, "بعد النسخة", None)).await?;
        let opened = here
            .done(Act::Create {
                customer: None,
                new_customer: Some(kursi_app::entry::NewCustomer {
                    name: "سعد".into(),
                    email: Some("saad@example.com".into()),
                    phone: None,
                    language: None,
                }),
                channel: "call".into(),
                subject: "استفسار".into(),
                text: "متى يصل الكود؟".into(),
                kind: None,
                language: "ar".into(),
            })
            .await?;
        let called = opened.ticket.expect("it has an id");
        here.done(Act::Note { ticket: called.clone(), text: "وعدته بالاتصال".into() }).await?;
        here.all_sent().await?;
        there.online().await?;
        shows(&there, &id, &["قبل النسخة", "بعد النسخة"]).await?;
        let seen = there.ticket(&id).await?.newest_reply;
        there.done(reply(&id, "من ريم", seen)).await?;
        there.all_sent().await?;
        shows(&here, &id, &["قبل النسخة", "بعد النسخة", "من ريم"]).await?;

        // The older database does not go unnoticed: the server that knew the newer one does not serve it.
        server.put_back(&backup)?;
        let refused = server.serve().expect_err("it is not served").to_string();
        ensure!(refused.contains("database-older") || refused.contains("restored"), "{refused}");
        here.offline().await?;
        here.done(Act::Note { ticket: id.clone(), text: "كتبت والخادم متوقف".into() }).await?;

        server.restored()?;
        server.serve()?;
        for desk in [&here, &there] {
            desk.done(Act::SyncNow).await?;
            desk.online().await?;
            desk.all_sent().await?;
        }
        for desk in [&here, &there] {
            until("all of it is on every desk, once", PATIENCE, async || {
                let words = written(desk, &id).await?;
                let mut sorted = words.clone();
                sorted.sort();
                let mut wanted = ["قبل النسخة", "بعد النسخة", "من ريم", "كتبت والخادم متوقف"];
                wanted.sort_unstable();
                Ok((sorted == wanted).then_some(()))
            })
            .await?;
            shows(desk, &called, &["وعدته بالاتصال"]).await?;
        }
        let mine: Vec<String> =
            written(&here, &id).await?.into_iter().filter(|words| words != "من ريم").collect();
        ensure!(
            mine == ["قبل النسخة", "بعد النسخة", "كتبت والخادم متوقف"],
            "in the order of their writing: {mine:?}"
        );
        ensure!(here.session().await?.refused == 0 && there.session().await?.refused == 0);
        Ok(())
    });
}

#[test]
fn k4_a_desk_that_knows_more_than_the_server_waits_and_works_on() {
    tell("server-behind", async |story| {
        let mut server = story.server().await?;
        let here = Desk::new().await?;
        here.sign_in(&server.url(), &server.agents()[0].clone()).await?;
        let number = server.intake().open(&IntakeTicket::new("b1", "Omar", "en", "Card", "Broken")).await?;
        let id = here.find(QUEUE, &number).await?;
        let backup = server.back_up()?;
        here.online().await?;
        here.done(Act::Note { ticket: id.clone(), text: "kept here".into() }).await?;
        here.all_sent().await?;
        server.put_back(&backup)?;
        // On another machine nothing beside the database tells that it is an older one.
        server.forget_head()?;
        server.serve()?;
        until("the desk is told", PATIENCE, async || {
            here.done(Act::SyncNow).await?;
            Ok(match here.session().await?.line {
                LineState::Offline { fault: Some(fault), .. } if fault.code == "server-behind" => Some(()),
                _ => None,
            })
        })
        .await?;
        ensure!(written(&here, &id).await? == ["kept here"], "nothing is taken from the desk");
        server.stop()?;
        server.restored()?;
        server.serve()?;
        here.done(Act::SyncNow).await?;
        here.online().await?;
        here.all_sent().await?;
        shows(&here, &id, &["kept here"]).await?;
        Ok(())
    });
}
