//! A disk that is full while people work: at the server, and at a desk machine. What was taken is not lost, what cannot be taken
//! is said, and when there is room again everything goes on by itself (K4).

use anyhow::{Context, Result, ensure};
use journeys::{Desk, Disk, IntakeTicket, PATIENCE, Server, Writer, tell, until, words};
use kursi_app::entry::EntryBody;

const QUEUE: &str = "new-and-replies";
/// Room enough for everything that is written before the disk is filled.
const MEGABYTES: u32 = 48;
/// Words that are enough to say that somebody goes on writing.
const SOME: usize = 30;

async fn grows(what: &str, writer: &Writer, file: &str, by: usize) -> Result<()> {
    let before = writer.words(file)?.len();
    until(what, PATIENCE, async || Ok((writer.words(file)?.len() >= before + by).then_some(()))).await
}

async fn written(desk: &Desk, ticket: &str) -> Result<Vec<String>> {
    let view = desk.ticket(ticket).await?;
    let words = view.entries.into_iter().filter_map(|entry| match entry.body {
        EntryBody::Note { text } => Some(text),
        _ => None,
    });
    Ok(words.collect())
}

#[test]
#[expect(clippy::print_stdout, reason = "that something could not be tried is said")]
fn k4_a_full_disk_loses_nothing_that_was_taken() {
    if !Disk::can_be_made() {
        println!("left out: this machine lets nobody have mounts of their own, so no disk can be made small");
        return;
    }
    tell("disk-full", async |story| {
        let mut server = Server::start(story.logs()).await?;
        server.to_small_disk(MEGABYTES)?;
        let number = server.intake().open(&IntakeTicket::new("f", "Abeer", "ar", "full", "full")).await?;
        let reader = Desk::new().await?;
        reader.sign_in(&server.url(), &server.agents()[2].clone()).await?;
        let ticket = reader.find(QUEUE, &number).await?;
        let (url, logs) = (server.url(), story.logs().to_owned());
        let folder = tempfile::TempDir::new()?;
        let mut writers = Vec::new();
        for agent in &server.agents()[..2] {
            let mut writer = Writer::new(agent, folder.path())?;
            writer.on_small_disk(MEGABYTES)?;
            writer.start(&url, &ticket, &logs)?;
            writers.push(writer);
        }
        grows("the first words arrive", &writers[0], "taken", SOME).await?;
        grows("of both", &writers[1], "taken", SOME).await?;

        // The server's disk: everybody works on, and nothing arrives.
        let disk = server.disk().context("it is on one")?;
        disk.fill()?;
        let arrived = written(&reader, &ticket).await?.len();
        for writer in &writers {
            grows("people work on while the server cannot write", writer, "taken", 4 * SOME).await?;
        }
        let meanwhile = written(&reader, &ticket).await?.len();
        let taken: usize =
            writers.iter().map(|writer| writer.words("taken").map_or(0, |words| words.len())).sum();
        ensure!(meanwhile < taken, "{arrived}, then {meanwhile} of {taken} arrived on a full disk");
        disk.make_room()?;
        until("what waited arrives", PATIENCE, async || {
            Ok((written(&reader, &ticket).await?.len() > meanwhile + SOME).then_some(()))
        })
        .await?;

        // A desk machine's own disk: what it cannot keep it does not take, and says so.
        let (full, other) = (&writers[0], &writers[1]);
        full.disk().context("it is on one")?.fill()?;
        let refused = |writer: &Writer| -> Result<usize> {
            Ok(writer.words("tried")?.len().saturating_sub(writer.words("taken")?.len()))
        };
        let before = refused(full)?;
        until("words are not taken", PATIENCE, async || Ok((refused(full)? > before + SOME).then_some(())))
            .await?;
        grows("the other one works on", other, "taken", SOME).await?;
        full.disk().context("it is on one")?.make_room()?;
        grows("with room again, words are taken", full, "taken", SOME).await?;

        for writer in &mut writers {
            writer.finish(&url, &ticket, &logs).await?;
        }
        let wanted: usize =
            writers.iter().map(|writer| writer.words("taken").map_or(0, |words| words.len())).sum();
        until("the reader has all of it", PATIENCE, async || {
            Ok((written(&reader, &ticket).await?.len() >= wanted).then_some(()))
        })
        .await?;
        let counted = words(&writers, written(&reader, &ticket).await?)?;
        ensure!(counted.lost.is_empty() && counted.doubled.is_empty(), "{counted:?}");
        ensure!(counted.arrived == counted.taken, "{counted:?}");
        Ok(())
    });
}
