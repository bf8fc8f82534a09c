//! An account that turned red, in the real window: the fraud team is asked, its ticket's number is noted, and what it
//! requires is asked of the customer (B13).

use anyhow::{Result, ensure};
use journeys::{IntakeTicket, PATIENCE, Window, tell};

const SUBJECT: &str = "حسابي موقوف";
const EMAIL: &str = "suspicious-1@example.com";
const REQUIRED: &str = "صورة من إثبات الهوية.";

async fn stands_at(window: &Window, step: &str) -> Result<()> {
    window.shows("stage", "data-step", step).await
}

/// Waits until the pack's words stand in the step's field.
async fn begun(window: &Window) -> Result<()> {
    let words = "document.querySelector('[data-testid=step-input]')?.value.length > 10";
    window.until("the pack's words are there", words).await
}

/// B13: a suspicious account. Nobody is verified, nothing is opened here; without the fraud team asked, and without its
/// answer, there is no way on.
#[test]
fn b13_a_suspicious_account_from_the_request_to_what_the_customer_has_to_bring() {
    tell("suspicious", async |story| -> Result<()> {
        let server = story.server().await?;
        let intake = server.intake();
        let text = "لا أستطيع الدخول إلى حسابي، ولونه أصبح أحمر.";
        let first = IntakeTicket::new("suspicious-1", "ماجد القرني", "ar", SUBJECT, text);
        let own = intake.open(&first).await?;
        let pc = story.machine("noura").await?;
        let noura = story.open(&pc).await?;
        noura.sign_in(&server.url(), &server.agent("noura")?).await?;
        noura.queue("new-and-replies").await?;
        noura.open_ticket(SUBJECT).await?;
        noura.alt('r').await?;
        noura.press("start-script-blocked").await?;
        stands_at(&noura, "reason").await?;
        noura.press("choice-suspicious").await?;
        stands_at(&noura, "review").await?;
        story.pictures().in_all_languages(&noura, "suspicious-review").await?;

        // The step asks the fraud team, and tells the customer in the same act.
        noura.press("step-ask").await?;
        noura.fill("raise-field-account", EMAIL).await?;
        let told = format!("document.querySelector('[data-testid=raise-told]')?.value.includes('{EMAIL}')");
        noura.until("the customer's word names the account", &told).await?;
        story.pictures().one(&noura, "suspicious-ask").await?;
        noura.press("raise-submit").await?;
        // The account is the customer's own address: once it is said, it is masked (X14).
        noura.entry("reply", "su••••••••-•@example.com", PATIENCE).await?;
        noura.press("step-go").await?;

        // Its number stands in the note from the beginning.
        stands_at(&noura, "number").await?;
        begun(&noura).await?;
        let note = noura.value("step-input").await?;
        ensure!(note.contains("OC-2026-") && !note.contains(&own), "the number of the other ticket: {note}");
        noura.press("step-go").await?;
        noura.entry("note", "OC-2026-", PATIENCE).await?;

        // The team answers by mail; until then the script waits.
        stands_at(&noura, "reply").await?;
        story.pictures().in_all_languages(&noura, "suspicious-waits").await?;
        let number = note.split_whitespace().find(|word| word.contains("OC-2026-")).unwrap_or_default();
        let number: String = number.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let answer = "The customer has to send a copy of their identity card.";
        intake.open(&IntakeTicket::follow_up("suspicious-2", &number, answer)).await?;
        noura.press("choice-requires").await?;
        stands_at(&noura, "ask").await?;
        begun(&noura).await?;
        let asked = noura.value("step-input").await?;
        ensure!(asked.contains("00966597206666"), "by WhatsApp, at this number: {asked}");
        noura.write("step-input", REQUIRED).await?;
        story.pictures().in_all_languages(&noura, "suspicious-requires").await?;
        noura.press("step-go").await?;
        stands_at(&noura, "asked").await?;
        noura.press("step-go").await?;
        noura.entry("reply", REQUIRED, PATIENCE).await?;
        noura.all_sent().await?;
        story.pictures().in_all_languages(&noura, "suspicious-asked").await
    });
}
