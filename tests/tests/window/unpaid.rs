//! A package that is not paid, in the real window and in Arabic: from the first call to the last one (C4, C5, C7).

use anyhow::{Context, Result, ensure};
use journeys::{Desk, Intake, IntakeTicket, PATIENCE, Server, Story, Window, tell};

const SUBJECT: &str = "باقة تنظيف من خمس زيارات";

/// A moment on the wall of Cairo, in winter.
fn wall(text: &str) -> Result<i64> {
    let moment = chrono::DateTime::parse_from_rfc3339(&format!("{text}:00+02:00"));
    Ok(moment.with_context(|| text.to_owned())?.timestamp_millis())
}

/// Lets time pass until a moment; the desk hears it with whatever comes next.
pub(crate) async fn reach(server: &Server, hotline: &Intake, text: &str) -> Result<()> {
    server.reach(wall(text)?).await?;
    let other = IntakeTicket::new(&format!("other-{text}"), "هدى", "ar", "سؤال آخر", "السلام عليكم");
    hotline.open(&other).await.map(drop)
}

/// Does what the next step offers, and answers what is sent because of it.
pub(crate) async fn does(story: &Story, window: &Window, action: &str) -> Result<String> {
    window.press(&format!("step-{action}")).await?;
    window
        .until("it can be confirmed", "!document.querySelector('[data-testid=record-submit]').disabled")
        .await?;
    let sent = "document.querySelector('[data-testid=record-text]')?.textContent ?? ''";
    let sent = window.eval(sent).await?;
    story.pictures().one(window, &format!("ar-{action}")).await?;
    window.press("record-submit").await?;
    window.gone("record-submit").await?;
    Ok(sent)
}

/// Which step comes next on a ladder, and whether it can be taken.
pub(crate) async fn comes(window: &Window, ladder: &str, step: &str, state: &str) -> Result<()> {
    window.shows(&format!("next-{ladder}"), "data-step", step).await?;
    window.shows(&format!("next-{ladder}"), "data-state", state).await
}

/// C4, C5, C7: nobody answers the call to pay, so the ticket waits until the day before the order; then the package and its visits
/// are cancelled, and the last call that is missed closes the ticket with a result. Each time the customer is written to. The
/// supervisor reads with which results tickets were closed.
#[test]
fn c5_an_unpaid_package_from_the_first_call_to_the_last() {
    tell("unpaid", async |story| -> Result<()> {
        let mut server = story.server_for(&[]).await?;
        server.set("KURSI_LIMITS__SESSION_HOURS", "168");
        let people = [
            ("mona", "منى سالم", "success-agent"),
            ("hany", "هاني فؤاد", "care-agent"),
            ("amal", "أمل رشدي", "supervisor"),
        ];
        let hotline = server.take_up("filkhedma", &people, "call")?;
        server.reach(wall("2027-03-01T10:00")?).await?;
        let mut care = Desk::new().await?;
        care.sign_in(&server.url(), &server.agent("hany")?).await?;
        let booked = care.books("سلمى عادل", SUBJECT, 5, "2027-03-05").await?;
        care.does(&booked, "hand-over-unpaid", &[]).await?;
        care.all_sent().await?;
        care.stop().await;

        let pc = story.machine("mona").await?;
        let mona = story.open(&pc).await?;
        mona.speak("ar").await?;
        mona.sign_in(&server.url(), &server.agent("mona")?).await?;
        mona.queue("customer-success").await?;
        mona.open_ticket(SUBJECT).await?;
        mona.seen("tag-not-paid").await?;
        comes(&mona, "unpaid", "call", "open").await?;
        story.pictures().in_all_languages(&mona, "unpaid-call").await?;
        let sent = does(story, &mona, "not-reached").await?;
        ensure!(sent.contains("بانتظار الدفع"), "what was seen: {sent}");
        mona.entry("reply", "بانتظار الدفع", PATIENCE).await?;
        comes(&mona, "unpaid", "last-call", "shut").await?;
        mona.shows("clock-ladder-unpaid", "data-state", "running").await?;
        story.pictures().one(&mona, "ar-unpaid-waits").await?;

        reach(&server, &hotline, "2027-03-04T09:05").await?;
        comes(&mona, "unpaid", "last-call", "open").await?;
        let sent = does(story, &mona, "cancel-unpaid").await?;
        ensure!(sent.contains("سنلغيها"), "what was seen: {sent}");
        mona.entry("reply", "سنلغيها", PATIENCE).await?;
        let over = "document.querySelectorAll('[data-testid=record][data-state=cancelled]').length === 2";
        mona.until("the package and its visit are cancelled", over).await?;
        comes(&mona, "cancelled", "final-call", "shut").await?;

        reach(&server, &hotline, "2027-03-05T09:05").await?;
        comes(&mona, "cancelled", "final-call", "open").await?;
        let sent = does(story, &mona, "final-call-missed").await?;
        ensure!(sent.is_empty(), "nobody is written to a third time: {sent}");
        mona.seen("closed").await?;
        mona.gone("next-cancelled").await?;
        mona.counts("customer-success", 0).await?;
        mona.all_sent().await?;
        story.pictures().in_all_languages(&mona, "unpaid-closed").await?;

        let pc = story.machine("amal").await?;
        let amal = story.open(&pc).await?;
        amal.speak("ar").await?;
        amal.sign_in(&server.url(), &server.agent("amal")?).await?;
        amal.press("nav-reports").await?;
        // One is closed with a result; the call on which it was booked and what two others asked are not.
        amal.shows("group-result-0", "data-received", "1").await?;
        let result = amal.text("group-result-0").await?;
        ensure!(result.contains("لا رد"), "the result that it was closed with: {result}");
        amal.shows("group-result-1", "data-received", "3").await?;
        story.pictures().in_all_languages(&amal, "results").await
    });
}
