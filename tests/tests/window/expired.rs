//! A package past its month, in the real window and in Arabic: calls on days 1 and 6 (C13, C7).

use anyhow::{Context, Result, ensure};
use journeys::{Desk, PATIENCE, tell};

use crate::unpaid::{comes, does, reach};

const SUBJECT: &str = "باقة تنظيف من خمس زيارات";

/// C13: the ticket comes by itself on the day after the month. Nobody answers, on that day and on the sixth: two messages with the
/// visits that are left, two weeks and one, and the second missed call closes the ticket.
#[test]
fn c13_an_expired_package_is_called_on_days_1_and_6() {
    tell("expired", async |story| -> Result<()> {
        let mut server = story.server_for(&[]).await?;
        server.set("KURSI_LIMITS__SESSION_HOURS", "168");
        let people = [("mona", "منى سالم", "success-agent"), ("hany", "هاني فؤاد", "care-agent")];
        let hotline = server.take_up("filkhedma", &people, "call")?;
        let begins = chrono::DateTime::parse_from_rfc3339("2027-03-01T10:00:00+02:00").context("a moment")?;
        server.reach(begins.timestamp_millis()).await?;
        let mut care = Desk::new().await?;
        care.sign_in(&server.url(), &server.agent("hany")?).await?;
        let booked = care.books("سلمى عادل", SUBJECT, 5, "2027-03-02").await?;
        care.does(&booked, "paid", &[("by", "card")]).await?;
        care.all_sent().await?;
        care.stop().await;

        // The month is over on the second of April.
        reach(&server, &hotline, "2027-04-03T09:05").await?;
        let pc = story.machine("mona").await?;
        let mona = story.open(&pc).await?;
        mona.speak("ar").await?;
        mona.sign_in(&server.url(), &server.agent("mona")?).await?;
        mona.queue("customer-success").await?;
        mona.open_ticket(SUBJECT).await?;
        mona.seen("tag-expired").await?;
        comes(&mona, "expired", "first-call", "open").await?;
        story.pictures().in_all_languages(&mona, "expired-day-1").await?;
        let sent = does(story, &mona, "first-call-missed").await?;
        ensure!(sent.contains("خلال أسبوعين") && sent.contains("زيارات متبقية"), "what was seen: {sent}");
        mona.entry("reply", "خلال أسبوعين", PATIENCE).await?;
        comes(&mona, "expired", "second-call", "shut").await?;
        story.pictures().one(&mona, "ar-expired-waits").await?;

        reach(&server, &hotline, "2027-04-08T09:05").await?;
        comes(&mona, "expired", "second-call", "open").await?;
        let sent = does(story, &mona, "second-call-missed").await?;
        ensure!(sent.contains("خلال أسبوع واحد"), "what was seen: {sent}");
        mona.entry("reply", "خلال أسبوع واحد", PATIENCE).await?;
        mona.seen("closed").await?;
        mona.gone("next-expired").await?;
        mona.counts("customer-success", 0).await?;
        mona.all_sent().await?;
        story.pictures().in_all_languages(&mona, "expired-closed").await
    });
}
