//! The first filling of a desk over a poor line, told without a window: it goes on where it was cut, and begins again only where
//! the server is another one (K4).

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use journeys::{Agent, Desk, PATIENCE, Server, Story, tell, until};
use kursi_app::entry::{Act, LineState};

#[path = "../../src/bin/bench/seed.rs"]
mod seed;

const DESK: &str = "onecard";
const QUEUE: &str = "new-and-replies";
/// More than three pages.
const TICKETS: usize = 16_000;

async fn server(story: &Story) -> Result<Server> {
    let all = seed::tickets(DESK, TICKETS, 1_790_000_000_000);
    Server::start_seeded(story.logs(), async |database| seed::fill(database, DESK, &all).await).await
}

/// Pages that the server has given out.
async fn pages(server: &Server) -> Result<i64> {
    let text = reqwest::get(format!("{}/metrics", server.url())).await?.text().await?;
    let line = text.lines().find_map(|line| line.strip_prefix("kursi_bootstrap_pages_total "));
    Ok(line.context("no such number")?.trim().parse()?)
}

/// Begins to fill over a slow line, and waits until one page of tickets is there.
async fn half_filled(here: &Desk, line: &journeys::Line, agent: &Agent) -> Result<u32> {
    line.slow(Duration::from_millis(4));
    here.done(Act::SignIn {
        server: line.url(),
        user: agent.user.clone(),
        password: agent.password.clone(),
        passphrase: None,
    })
    .await?;
    until("a page of tickets is here", PATIENCE * 2, async || {
        Ok(match here.session().await?.line {
            LineState::Filling { done, .. } if done >= 5_000 => Some(done),
            _ => None,
        })
    })
    .await
}

async fn in_queue(desk: &Desk) -> Result<u32> {
    let queues = desk.queues().await?.queues;
    Ok(queues.into_iter().find(|queue| queue.id == QUEUE).context("there is the queue")?.count)
}

#[test]
fn k4_a_filling_that_was_cut_goes_on_with_the_next_page() {
    tell("filling-cut", async |story| {
        let server = server(story).await?;
        let (noura, reem) = (server.agents()[0].clone(), server.agents()[1].clone());
        let there = Desk::new().await?;
        there.sign_in(&server.url(), &reem).await?;
        let whole = pages(&server).await?;

        let line = server.line().await?;
        let mut here = Desk::new().await?;
        let done = half_filled(&here, &line, &noura).await?;
        line.cut();
        here.offline().await?;
        // And the program ends, too.
        here.stop().await;
        here.start().await;
        ensure!((done as usize) < TICKETS, "it was cut too late to prove anything");
        line.restore();
        here.done(Act::SyncNow).await?;
        here.online().await?;
        let asked = pages(&server).await? - whole;
        ensure!(asked <= whole + 2, "{asked} pages for a filling of {whole}");
        ensure!(in_queue(&here).await? == TICKETS as u32, "{} in the queue", in_queue(&here).await?);
        let (mine, hers) = (here.tickets(QUEUE).await?, there.tickets(QUEUE).await?);
        ensure!(mine.rows == hers.rows && !mine.rows.is_empty(), "both see the same list");
        Ok(())
    });
}

#[test]
fn k4_a_filling_of_a_server_that_was_put_back_begins_again() {
    tell("filling-put-back", async |story| {
        let mut server = server(story).await?;
        let agent = server.agents()[0].clone();
        let line = server.line().await?;
        let here = Desk::new().await?;
        half_filled(&here, &line, &agent).await?;
        line.cut();
        here.offline().await?;
        let before = pages(&server).await?;
        ensure!(before > 0);
        server.stop()?;
        server.restored()?;
        server.serve()?;
        line.restore();
        here.done(Act::SyncNow).await?;
        here.online().await?;
        ensure!(pages(&server).await? >= 13 + 3, "every kind of row was asked for again");
        ensure!(in_queue(&here).await? == TICKETS as u32);
        Ok(())
    });
}
