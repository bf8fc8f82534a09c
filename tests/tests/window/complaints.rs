//! A complaint that needs a third party, in the real window: from the first message to the fifth day, and the answers
//! (A11 to A16).

use anyhow::Result;
use journeys::{Intake, IntakeTicket, PATIENCE, Server, Story, Window, tell, until};

const SERIAL: &str = "7000-1199-0042";
const HOUR: i64 = 60;

/// Asks the brand partner about the open ticket's card.
async fn raise(story: &Story, window: &Window) -> Result<()> {
    window.press("raise").await?;
    window.fill("raise-field-cards", SERIAL).await?;
    let told = format!("document.querySelector('[data-testid=raise-told]')?.value.includes('{SERIAL}')");
    window.until("the acknowledgement names the serial", &told).await?;
    window.fill("raise-name", "Maker, partner desk").await?;
    story.pictures().one(window, "complaint-raise").await?;
    window.press("raise-submit").await?;
    window.shows("request", "data-standing", "asked").await?;
    // In the conversation its last digits alone (X14).
    window.entry("reply", "••••-••••-0042", PATIENCE).await.map(drop)
}

/// Lets hours pass, and lets the desk hear of it: it hears the time with whatever comes next.
async fn pass(server: &Server, intake: &Intake, hours: i64) -> Result<()> {
    server.pass(hours * HOUR).await?;
    let id = format!("passed-{}", fresh());
    intake.open(&IntakeTicket::new(&id, "Dana Issa", "en", "Another matter", "Hello?")).await.map(drop)
}

fn fresh() -> String {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    since.as_nanos().to_string()
}

/// Takes the step of a ladder with the words that the pack has for it.
async fn take(window: &Window, ladder: &str, taken: u32) -> Result<()> {
    window.press(&format!("take-{ladder}")).await?;
    let words = format!("document.querySelector('[data-testid=take-{ladder}-why]')?.value.length > 20");
    window.until("the pack's words are there", &words).await?;
    window.press(&format!("take-{ladder}-send")).await?;
    window.shows(&format!("ladder-{ladder}"), "data-taken", &taken.to_string()).await
}

/// The number of the ticket that is open, once it is another one than `before`.
async fn number_after(window: &Window, before: &str) -> Result<String> {
    let shown = "document.querySelector('.t-head .code')?.textContent ?? null";
    until("another ticket is open", PATIENCE, async || {
        Ok(window
            .eval::<Option<String>>(shown)
            .await?
            .filter(|number| !number.is_empty() && number != before))
    })
    .await
}

/// A11 to A16: every step is offered when its window opens and late when it closes, there is no third, the fifth day is a
/// call, and then nobody writes until the customer does.
#[test]
fn a_used_code_from_the_first_message_to_the_fifth_day_and_the_customers_answer() {
    tell("complaint", async |story| -> Result<()> {
        let mut server = story.server().await?;
        // Five days go by within one session.
        server.stop()?;
        server.set("KURSI_LIMITS__SESSION_HOURS", "168");
        server.serve()?;
        let intake = server.intake();
        let subject = "Code already used";
        let first = IntakeTicket::new("used-1", "Yusuf Karam", "en", subject, "The card says it is used.");
        let customers = intake.open(&first).await?;
        let pc = story.machine("noura").await?;
        let noura = story.open(&pc).await?;
        noura.sign_in(&server.url(), &server.agent("noura")?).await?;
        noura.queue("new-and-replies").await?;
        noura.open_ticket(subject).await?;
        raise(story, &noura).await?;
        noura.counts("complaints", 1).await?;
        noura.counts("partner-requests", 1).await?;
        noura.queue("complaints").await?;
        noura.open_ticket(subject).await?;
        noura.shows("rung-follow-up", "data-state", "shut").await?;
        noura.shows("clock-ladder-follow-up", "data-state", "running").await?;
        story.pictures().in_all_languages(&noura, "complaint-raised").await?;

        // The first window opens after 36 hours; the reminder waits until it is late.
        pass(&server, &intake, 37).await?;
        noura.shows("rung-follow-up", "data-state", "open").await?;
        story.pictures().in_all_languages(&noura, "complaint-due").await?;
        take(&noura, "follow-up", 1).await?;
        noura.entry("reminded", "", PATIENCE).await?;
        noura.shows("rung-follow-up", "data-state", "shut").await?;
        pass(&server, &intake, 12).await?;
        noura.shows("rung-reminder", "data-state", "late").await?;
        take(&noura, "reminder", 1).await?;
        noura.press("request-other").await?;
        noura.entry("reply", "", PATIENCE).await?;
        let request = number_after(&noura, &customers).await?;
        story.pictures().in_all_languages(&noura, "complaint-request").await?;
        noura.press("request-other").await?;

        // The second ones; and no third.
        pass(&server, &intake, 38).await?;
        take(&noura, "follow-up", 2).await?;
        take(&noura, "reminder", 2).await?;
        noura.shows("rung-follow-up", "data-state", "met").await?;
        noura.gone("take-follow-up").await?;

        // The fifth day: the leader is asked, the customer is called, and told in writing.
        pass(&server, &intake, 12).await?;
        noura.press("take-fifth-day").await?;
        let says = "document.querySelector('[data-testid=step-input]')?.value.length > 20";
        noura.shows("stage", "data-step", "leader").await?;
        noura.until("the note for the leader is begun", says).await?;
        story.pictures().in_all_languages(&noura, "complaint-leader").await?;
        noura.press("step-go").await?;
        noura.shows("stage", "data-step", "call").await?;
        noura.press("choice-answered").await?;
        noura.shows("stage", "data-step", "problem").await?;
        noura.press("choice-remains").await?;
        for point in ["apology", "situation", "daily", "promise"] {
            noura.shows("stage", "data-step", point).await?;
            noura.press("step-go").await?;
        }
        noura.shows("stage", "data-step", "reply").await?;
        noura.until("the word to the customer is begun", says).await?;
        noura.press("step-go").await?;
        noura.entry("reply", "on the phone", PATIENCE).await?;
        noura.shows("stage", "data-step", "called").await?;
        noura.press("step-go").await?;
        noura.shows("request", "data-standing", "silent").await?;
        noura.entry("silenced", "", PATIENCE).await?;
        noura.fault("request-silent").await?;
        story.pictures().in_all_languages(&noura, "complaint-silent").await?;

        // The customer writes, and may be answered.
        intake.open(&IntakeTicket::follow_up("used-2", &customers, "Any news?")).await?;
        noura.shows("request", "data-standing", "waiting").await?;
        noura.reply("We are in the last steps.").await?;
        // So does the partner, by mail.
        intake.open(&IntakeTicket::follow_up("used-3", &request, "It was redeemed on May 4.")).await?;
        noura.shows("request", "data-standing", "answered").await?;
        noura.counts("partner-answered", 1).await?;
        noura.counts("complaints", 0).await?;
        noura.resolve("solved-by-third-party").await?;
        noura.counts("partner-requests", 0).await?;
        noura.all_sent().await?;
        story.pictures().in_all_languages(&noura, "complaint-solved").await
    });
}
