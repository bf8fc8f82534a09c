//! Staying pending: asked for with a reason, decided live by whom the pack names (A10, K6).

use anyhow::{Result, ensure};
use journeys::{IntakeTicket, PATIENCE, Story, Window, tell};

/// Answers a ticket and asks that it may stay pending.
async fn ask(window: &Window, subject: &str, reason: &str) -> Result<()> {
    window.queue("new-and-replies").await?;
    window.open_ticket(subject).await?;
    window.reply("We have asked our partner.").await?;
    window.press("ask-pending").await?;
    window.write("ask-pending-why", reason).await?;
    window.press("ask-pending-send").await?;
    window.shows("pending-standing", "data-standing", "pending-asked").await
}

async fn pictured_ask(story: &Story, window: &Window, subject: &str) -> Result<()> {
    window.queue("new-and-replies").await?;
    window.open_ticket(subject).await?;
    story.pictures().floating(window, "ask-pending", "pending-ask").await
}

/// A10, K6: both screens change at once, whatever is decided; the term's clock runs, and the customer's next message
/// ends the leave.
#[test]
fn leave_to_stay_pending_is_asked_for_and_decided_live() {
    tell("pending", async |story| -> Result<()> {
        let server = story.server().await?;
        let intake = server.intake();
        let first = IntakeTicket::new("pending-1", "Yusuf Karam", "en", "Invalid code", "It is refused.");
        let number = intake.open(&first).await?;
        intake
            .open(&IntakeTicket::new("pending-2", "Dana Issa", "en", "Balance deducted", "And no card."))
            .await?;
        let (noura_pc, huda_pc) = (story.machine("noura").await?, story.machine("huda").await?);
        let (noura, huda) = (story.open(&noura_pc).await?, story.open(&huda_pc).await?);
        noura.sign_in(&server.url(), &server.agent("noura")?).await?;
        huda.sign_in(&server.url(), &server.agent("huda")?).await?;
        huda.counts("to-approve", 0).await?;

        pictured_ask(story, &noura, "Invalid code").await?;
        ask(&noura, "Invalid code", "The partner looks into code 7000-1199.").await?;
        ensure!(noura.eval::<bool>("!document.querySelector('[data-testid=approve-pending]')").await?, "K6");
        huda.counts("to-approve", 1).await?;
        huda.queue("to-approve").await?;
        huda.open_ticket("Invalid code").await?;
        huda.entry("pending-asked", "The partner looks into code 7000-1199.", PATIENCE).await?;
        story.pictures().in_all_languages(&huda, "pending-decide").await?;
        story.pictures().floating(&huda, "approve-pending", "pending-terms").await?;
        huda.press("approve-pending").await?;
        huda.press("term-2").await?;
        noura.shows("pending-standing", "data-standing", "pending-approved").await?;
        noura.entry("pending-approved", "", PATIENCE).await?;
        noura.shows("clock-pending-term", "data-state", "running").await?;
        noura.shows("clock-pending-decision", "data-state", "met").await?;
        story.pictures().in_all_languages(&noura, "pending-approved").await?;
        huda.counts("to-approve", 0).await?;
        noura.counts("pending", 1).await?;

        ask(&noura, "Balance deducted", "Finance answers tomorrow.").await?;
        huda.counts("to-approve", 1).await?;
        huda.open_ticket("Balance deducted").await?;
        huda.press("decline-pending").await?;
        huda.write("decline-pending-why", "Call finance now, they wait for you.").await?;
        huda.press("decline-pending-send").await?;
        noura.gone("pending").await?;
        noura.entry("pending-declined", "Call finance now, they wait for you.", PATIENCE).await?;
        noura.counts("in-progress", 1).await?;

        intake.open(&IntakeTicket::follow_up("pending-3", &number, "Any news?")).await?;
        noura.counts("pending", 0).await?;
        noura.queue("new-and-replies").await?;
        noura.open_ticket("Invalid code").await?;
        noura.entry("pending-ended", "", PATIENCE).await?;
        noura.gone("pending").await
    });
}

/// K4: an approval that was made while the line was down, on a ticket that went on meanwhile, is refused where its maker
/// sees it.
#[test]
fn an_approval_that_comes_too_late_is_told() {
    tell("pending-late", async |story| -> Result<()> {
        let server = story.server().await?;
        server
            .intake()
            .open(&IntakeTicket::new("late-1", "Rami Aziz", "en", "Refund", "Please refund."))
            .await?;
        let line = server.line().await?;
        let (noura_pc, huda_pc) = (story.machine("noura").await?, story.machine("huda").await?);
        let (noura, huda) = (story.open(&noura_pc).await?, story.open(&huda_pc).await?);
        noura.sign_in(&server.url(), &server.agent("noura")?).await?;
        huda.sign_in(&line.url(), &server.agent("huda")?).await?;
        ask(&noura, "Refund", "The bank answers in an hour.").await?;
        huda.counts("to-approve", 1).await?;
        huda.queue("to-approve").await?;
        huda.open_ticket("Refund").await?;

        line.cut();
        huda.offline().await?;
        huda.press("approve-pending").await?;
        huda.press("term-4").await?;
        huda.shows("pending-standing", "data-standing", "pending-approved").await?;
        huda.waiting(1).await?;
        noura.press("end-pending").await?;
        noura.gone("pending").await?;

        line.restore();
        huda.go_to_outbox().await?;
        huda.fault("pending-not-asked").await?;
        let states: Vec<String> = huda.outbox().await?.into_iter().map(|entry| entry.state).collect();
        ensure!(states == ["refused"], "{states:?}");
        story.pictures().in_all_languages(&huda, "pending-too-late").await?;
        noura.counts("in-progress", 1).await
    });
}

/// A10: leave that is over, and a request that nobody decides, surface as overdue by themselves.
#[test]
fn a10_what_is_not_approved_in_time_surfaces_as_overdue() {
    tell("pending-overdue", async |story| -> Result<()> {
        let server = story.server().await?;
        let intake = server.intake();
        for (id, subject) in [("over-1", "Invalid code"), ("over-2", "Balance deducted")] {
            intake.open(&IntakeTicket::new(id, "Yusuf Karam", "en", subject, "It is refused.")).await?;
        }
        let (noura_pc, huda_pc) = (story.machine("noura").await?, story.machine("huda").await?);
        let (noura, huda) = (story.open(&noura_pc).await?, story.open(&huda_pc).await?);
        noura.sign_in(&server.url(), &server.agent("noura")?).await?;
        huda.sign_in(&server.url(), &server.agent("huda")?).await?;
        ask(&noura, "Invalid code", "The partner looks into it.").await?;
        huda.queue("to-approve").await?;
        huda.open_ticket("Invalid code").await?;
        huda.press("approve-pending").await?;
        huda.press("term-2").await?;
        noura.shows("clock-pending-term", "data-state", "running").await?;
        ask(&noura, "Balance deducted", "Finance answers tomorrow.").await?;
        huda.counts("to-approve", 1).await?;

        server.pass(3 * 60).await?;
        // The desks hear the time with whatever comes next.
        intake.open(&IntakeTicket::new("over-3", "Dana Issa", "en", "Hello", "Anybody there?")).await?;
        noura.shows("clock-pending-decision", "data-state", "late").await?;
        huda.queue("to-approve").await?;
        huda.until("something is late", "document.querySelector('.group.late')").await?;
        story.pictures().in_all_languages(&huda, "pending-undecided").await?;
        noura.queue("pending").await?;
        noura.until("something is late", "document.querySelector('.group.late')").await?;
        noura.open_ticket("Invalid code").await?;
        noura.shows("clock-pending-term", "data-state", "late").await?;
        story.pictures().in_all_languages(&noura, "pending-over").await
    });
}
