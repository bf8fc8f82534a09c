//! A change of mobile asked for from another address, in the real window (B16): both numbers are called on the one seat for
//! calls (A18), shown only to whoever calls (X14), the holder is verified in the second call (B17), and both are told.

use anyhow::{Result, ensure};
use journeys::{IntakeTicket, PATIENCE, Window, tell};
use serde_json::json;

const SUBJECT: &str = "تغيير رقم الجوال";
const OLD: &str = "+966501234567";
const NEW: &str = "+966557654321";
const REGISTERED: &str = "abeer.harbi@example.com";

async fn stands_at(window: &Window, step: &str) -> Result<()> {
    window.shows("stage", "data-step", step).await
}

/// Waits until the pack's words stand in the step's field, and gives them.
async fn begun(window: &Window) -> Result<String> {
    let words = "document.querySelector('[data-testid=step-input]')?.value.length > 10";
    window.until("the pack's words are there", words).await?;
    window.value("step-input").await
}

/// Calls for the step at hand. Before, the number is masked; from then on the caller sees it.
async fn call(window: &Window, number: &str) -> Result<()> {
    let shown = window.text("step-number").await?;
    ensure!(shown.contains('•') && !shown.contains(number), "masked before the call: {shown}");
    window.alt('d').await?;
    window.shows("call-of-step", "data-state", "active").await?;
    let whole =
        format!("document.querySelector('[data-testid=step-number]').textContent.includes('{number}')");
    window.until("the caller sees the number", &whole).await?;
    window.press("open-call").await?;
    window.seen("contact-card").await.map(drop)
}

/// B16 from end to end, with nobody's number on the screen but for who needs it.
#[test]
fn b16_a_mobile_is_changed_for_who_wrote_from_another_address() {
    tell("change_mobile", async |story| -> Result<()> {
        let server = story.server().await?;
        let intake = server.intake();
        // The customer is known by an earlier ticket.
        let mut known = IntakeTicket::new("mobile-1", "عبير الحربي", "ar", "سؤال سابق", "شكرًا لكم.");
        known.more = json!({ "customer": {
            "name": "عبير الحربي", "email": REGISTERED, "phone": OLD, "language": "ar", "country": "SA",
        }});
        intake.open(&known).await?;
        let text = "فقدت شريحتي القديمة، وأريد تغيير الرقم المسجل في حسابي.";
        intake.open(&IntakeTicket::new("mobile-2", "ع. الحربي", "ar", SUBJECT, text)).await?;

        let pc = story.machine("noura").await?;
        let noura = story.open(&pc).await?;
        noura.sign_in(&server.url(), &server.agent("noura")?).await?;
        noura.press("nav-live").await?;
        noura.shows("me-card", "data-state", "online").await?;
        noura.go_to_workbench().await?;
        noura.queue("new-and-replies").await?;
        noura.open_ticket(SUBJECT).await?;

        // Found by the registered number, which the list does not show.
        noura.press("choose-customer").await?;
        noura.fill("customer-find", "0501234567").await?;
        noura.fill("customer-find", "501234567").await?;
        noura.until("the holder is found", "document.querySelector('[data-testid^=found-]')").await?;
        let row: String = noura.eval("document.querySelector('[data-testid^=found-]').textContent").await?;
        ensure!(row.contains("عبير") && row.contains('•') && !row.contains("501234567"), "{row}");
        noura.eval::<()>("document.querySelector('[data-testid^=found-]').click()").await?;
        let side = "document.querySelector('.side')?.textContent ?? ''";
        noura.until("the account is hers", &format!("({side}).includes('4567')")).await?;
        let shown: String = noura.eval(side).await?;
        ensure!(!shown.contains(OLD) && !shown.contains(REGISTERED), "{shown}");

        // A reveal by its key: on record, and for a while.
        noura.keys("v").await?;
        noura.until("the number is revealed", &format!("({side}).includes('{OLD}')")).await?;
        story.pictures().one(&noura, "revealed").await?;

        noura.alt('r').await?;
        noura.press("start-script-change-mobile").await?;
        stands_at(&noura, "new").await?;
        noura.fill("step-input", NEW).await?;
        noura.press("step-go").await?;
        stands_at(&noura, "admin").await?;
        noura.press("choice-free").await?;

        // The old number is called for its state, and that call is over before the new one is called.
        stands_at(&noura, "old").await?;
        call(&noura, OLD).await?;
        stands_at(&noura, "old").await?;
        story.pictures().in_all_languages(&noura, "called-out").await?;
        noura.press("choice-works").await?;
        stands_at(&noura, "call").await?;
        noura.alt('e').await?;
        noura.press("outcome-solved").await?;
        noura.gone("contact-card").await?;
        noura.press("nav-workbench").await?;
        noura.seen("conversation").await?;
        noura.alt('r').await?;
        stands_at(&noura, "call").await?;
        call(&noura, NEW).await?;
        noura.press("choice-answered").await?;
        stands_at(&noura, "verify").await?;
        for question in [
            "full-name",
            "date-of-birth",
            "country-and-city",
            "preferred-language",
            "payment-methods",
            "products",
        ] {
            noura.shows("question", "data-id", question).await?;
            noura.press("verdict-right").await?;
        }
        noura.shows("quiz-result", "data-result", "passed").await?;
        noura.press("step-go").await?;
        stands_at(&noura, "act").await?;
        let sets = noura.text("step-sets").await?;
        ensure!(!sets.contains(OLD) && !sets.contains(NEW), "from what to what, masked: {sets}");
        noura.press("step-go").await?;
        stands_at(&noura, "confirm").await?;
        begun(&noura).await?;
        noura.press("step-go").await?;
        stands_at(&noura, "from").await?;
        noura.press("choice-another").await?;
        stands_at(&noura, "ticket").await?;
        begun(&noura).await?;
        noura.press("step-go").await?;

        // The note names both as they are shown, and keeps both as they are.
        stands_at(&noura, "note").await?;
        let words = begun(&noura).await?;
        ensure!(words.matches("••").count() > 1 && !words.contains(OLD) && !words.contains(NEW), "{words}");
        story.pictures().one(&noura, "both-noted").await?;
        noura.press("step-go").await?;
        stands_at(&noura, "changed").await?;
        noura.press("step-go").await?;
        let note = noura.entry("note", "•", PATIENCE).await?;
        ensure!(!note.text.contains(OLD) && !note.text.contains(NEW), "{}", note.text);
        noura.entry("opened", "", PATIENCE).await?;
        noura
            .eval::<()>(
                "document.querySelector('[data-testid=entry][data-kind=note] [data-testid=reveal]').click()",
            )
            .await?;
        let whole = noura.entry("note", NEW, PATIENCE).await?;
        ensure!(whole.text.contains(OLD), "{}", whole.text);
        noura.all_sent().await
    });
}
