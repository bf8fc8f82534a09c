//! Rows of a desk that are not the server's, told without a window: they are found and mended without anybody doing anything (K4).

use anyhow::{Context as _, Result, ensure};
use journeys::{Desk, IntakeTicket, PATIENCE, Server, tell, until};
use kursi_app::entry::{Act, EntryBody};
use kursi_store::Shape;

const QUEUE: &str = "new-and-replies";

#[test]
fn k4_rows_that_were_changed_by_hand_in_the_replica_are_mended_by_themselves() {
    tell("mended", async |story| {
        let server = story.server().await?;
        let mut here = Desk::new().await?;
        here.sign_in(&server.url(), &server.agents()[0].clone()).await?;
        let mut ids = Vec::new();
        for (key, subject) in [("m1", "Card"), ("m2", "Code"), ("m3", "Refund")] {
            let number =
                server.intake().open(&IntakeTicket::new(key, "Omar", "en", subject, "Please")).await?;
            ids.push(here.find(QUEUE, &number).await?);
        }
        here.done(Act::Note { ticket: ids[0].clone(), text: "as it was".into() }).await?;
        here.all_sent().await?;
        here.stop().await;

        let db = here.database("replica.db", Shape::Replica).await?;
        let mut conn = db.conn().await?;
        for (sql, of) in [
            ("UPDATE ticket SET doc = replace(doc, 'Card', 'Cart') WHERE id = $1", &ids[0]),
            (
                "UPDATE message SET doc = replace(doc, 'as it was', 'as it never was') WHERE ticket = $1",
                &ids[0],
            ),
            ("DELETE FROM ticket WHERE id = $1", &ids[1]),
            ("DELETE FROM clock WHERE ticket = $1", &ids[2]),
        ] {
            let done = sqlx::query(sql).bind(of).execute(&mut *conn).await?;
            ensure!(done.rows_affected() > 0, "{sql}");
        }
        drop(conn);
        db.close().await;

        here.start().await;
        here.online().await?;
        until("all of it is as the server has it", PATIENCE * 2, async || {
            let first = here.ticket(&ids[0]).await?;
            let notes: Vec<String> = first
                .entries
                .iter()
                .filter_map(|entry| match &entry.body {
                    EntryBody::Note { text } => Some(text.clone()),
                    _ => None,
                })
                .collect();
            let whole = first.row.subject == "Card" && notes == ["as it was"];
            let back = here.ticket(&ids[1]).await.is_ok_and(|ticket| ticket.row.subject == "Code");
            let clock = !here.ticket(&ids[2]).await?.clocks.is_empty();
            let listed = here.tickets(QUEUE).await?.rows.len() == 3;
            Ok((whole && back && clock && listed).then_some(()))
        })
        .await?;
        ensure!(here.outbox().await?.entries.is_empty());
        let said = reqwest::get(format!("{}/metrics", server.url())).await?.text().await?;
        ensure!(
            said.contains("kursi_differences_total") && !said.contains("kursi_differences_total 0"),
            "{said}"
        );
        Ok(())
    });
}

/// A number that the server tells of itself.
async fn counted(server: &Server, name: &str) -> Result<i64> {
    let text = reqwest::get(format!("{}/metrics", server.url())).await?.text().await?;
    let line = text.lines().find_map(|line| line.strip_prefix(name)).context(name.to_owned())?;
    Ok(line.trim().parse()?)
}

#[test]
fn k4_desks_that_work_as_they_should_are_found_to_have_what_the_server_has() {
    tell("mended-nothing", async |story| {
        let server = story.server().await?;
        let (here, there) = (Desk::new().await?, Desk::new().await?);
        here.sign_in(&server.url(), &server.agents()[0].clone()).await?;
        let mut ids = Vec::new();
        for n in 0..4 {
            let ticket = IntakeTicket::new(&format!("w{n}"), "Omar", "en", "Card", "Broken");
            let number = server.intake().open(&ticket).await?;
            ids.push(here.find(QUEUE, &number).await?);
        }
        // One is answered and solved before the second desk is filled, one after it.
        for id in &ids[..2] {
            let text = "Please try again".to_owned();
            here.done(Act::Reply { ticket: id.clone(), text, template: None, contact: None, seen: None })
                .await?;
        }
        here.done(Act::Resolve { ticket: ids[0].clone(), reason: "inquiry".into() }).await?;
        here.all_sent().await?;
        there.sign_in(&server.url(), &server.agents()[1].clone()).await?;
        here.done(Act::Resolve { ticket: ids[1].clone(), reason: "inquiry".into() }).await?;
        there.done(Act::Note { ticket: ids[2].clone(), text: "asked".into() }).await?;
        for desk in [&here, &there] {
            desk.all_sent().await?;
        }
        until("both have been through everything", PATIENCE * 2, async || {
            Ok((counted(&server, "kursi_checks_total ").await? >= 18).then_some(()))
        })
        .await?;
        ensure!(
            counted(&server, "kursi_differences_total ").await? == 0,
            "an honest desk differs in nothing"
        );
        Ok(())
    });
}
