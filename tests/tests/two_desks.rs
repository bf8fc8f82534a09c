//! Two agents, one ticket, one server (A7, X3, K4).

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use journeys::{IntakeTicket, PATIENCE, tell};

/// A7, X3, K4: both agents see a new ticket; one answers in Arabic, the clock stops, and the other sees it within a
/// second.
#[test]
fn an_answer_stops_the_clock_and_reaches_the_other_desk_within_a_second() {
    tell("two-desks", async |story| -> Result<()> {
        let server = story.server().await?;
        let (noura, reem) = (story.machine("noura").await?, story.machine("reem").await?);
        let (line_of_noura, line_of_reem) = (server.line().await?, server.line().await?);
        let noura = story.open(&noura).await?;
        let reem = story.open(&reem).await?;
        noura.sign_in(&line_of_noura.url(), &server.agent("noura")?).await?;
        reem.sign_in(&line_of_reem.url(), &server.agent("reem")?).await?;

        let subject = "البطاقة لا تعمل منذ الصباح";
        let ticket = IntakeTicket::new(
            "two-desks-1",
            "سلمى القحطاني",
            "ar",
            subject,
            "اشتريت بطاقة ولم تعمل. أرجو المساعدة.",
        );
        let number = server.intake().open(&ticket).await?;
        let id = noura.listed(subject, PATIENCE).await?;
        ensure!(reem.listed(subject, PATIENCE).await? == id, "both see the same ticket");
        noura.shows(&format!("ticket-row\"][data-id=\"{id}"), "data-number", &number).await?;

        noura.open_ticket(subject).await?;
        reem.open_ticket(subject).await?;
        let running = noura.clocks().await?;
        ensure!(
            running.iter().any(|state| state == "running"),
            "the clock of a new ticket runs: {running:?}"
        );

        let answer = "أهلًا سلمى، نعتذر عما حدث. أعدنا تفعيل البطاقة، ويُرجى المحاولة الآن.";
        noura.compose("reply", answer).await?;
        let sent = Instant::now();
        noura.press("composer-send").await?;
        reem.entry("reply", answer, PATIENCE).await?;
        let took = sent.elapsed();
        noura.clocks_met().await?;
        reem.clocks_met().await?;
        noura.all_sent().await?;
        noura.waiting(0).await?;
        ensure!(took < Duration::from_secs(1), "the other desk saw it after {took:?}");
        Ok(())
    });
}
