//! The desk whose promises are in working hours, in the real window and in Persian: a ticket that falls due after Nowruz (D2,
//! D4, D7).

use anyhow::{Context, Result, ensure};
use journeys::{IntakeTicket, PATIENCE, tell};
use serde_json::json;

const SUBJECT: &str = "ورود به سامانه ممکن نیست";
const REMARK: &str = "پاسخ خیلی دیر رسید.";
const BETTER: &str = "شیفت صبح شنبه پس از تعطیلات همیشه پر باشد.";
const CAUSE: &str = "پس از تعطیلات نوروز کسی در شیفت صبح شنبه نبود.";

/// A moment on the wall of Tehran.
fn wall(text: &str) -> Result<i64> {
    let moment = chrono::DateTime::parse_from_rfc3339(&format!("{text}:00+03:30"));
    Ok(moment.with_context(|| text.to_owned())?.timestamp_millis())
}

/// D2, D4, D7: written on the last Wednesday of the year at four, a ticket is due at eleven on the Saturday after Nowruz. The
/// screen says so in Jalali and shows what did not count. Late, it comes to the quality officer by itself, stands first and asks
/// for the cause, which they record; the agent solves it all the same. D6: its customer is asked, answers, and the head of quality
/// sees it and records what is to be better; the agent does not even have the way there.
#[test]
fn d4_a_persian_ticket_is_late_after_nowruz_and_the_quality_officer_records_the_cause() {
    tell("faragostar", async |story| -> Result<()> {
        let mut server = story.server_for(&[]).await?;
        let people = [
            ("nahid", "ناهید کریمی", "agent"),
            ("parviz", "پرویز صادقی", "quality-officer"),
            ("mahin", "مهین شریفی", "quality-head"),
        ];
        let portal = server.take_up("faragostar", &people, "portal")?;
        server.reach(wall("2027-03-17T16:00")?).await?;
        let text = "از صبح با خطای ۴۰۳ روبه‌رو می‌شویم و هیچ کاربری وارد نمی‌شود.";
        portal.open(&IntakeTicket::new("nowruz-1", "شرکت نمونه", "fa", SUBJECT, text)).await?;

        // Two working hours before it is due: it is warned of.
        server.reach(wall("2027-03-27T09:30")?).await?;
        let pc = story.machine("parviz").await?;
        let parviz = story.open(&pc).await?;
        parviz.speak("fa").await?;
        parviz.sign_in(&server.url(), &server.agent("parviz")?).await?;
        parviz.queue("to-answer").await?;
        parviz.open_ticket(SUBJECT).await?;
        parviz.shows("clock-first-reply", "data-state", "due").await?;
        let rests = parviz.text("rests-first-reply").await?;
        ensure!(rests.contains("نوروز"), "what did not count has its name: {rests}");

        server.reach(wall("2027-03-27T11:30")?).await?;
        // The desks hear the time with whatever comes next.
        portal.open(&IntakeTicket::new("nowruz-2", "شرکت نمونه", "fa", "پرسش دیگر", "سلام")).await?;
        parviz.shows("clock-first-reply", "data-state", "late").await?;
        parviz.seen("delivered").await?;
        parviz.counts("cause-missing", 1).await?;
        parviz.shows("miss-first-reply", "data-cause", "").await?;
        story.pictures().floating(&parviz, "record-cause", "nowruz-cause").await?;
        parviz.press("record-cause").await?;
        parviz.press("cause-nobody-there").await?;
        let chosen = "document.querySelector('[data-testid=cause]').value === 'nobody-there'";
        parviz.until("a cause is chosen", chosen).await?;
        parviz.write("record-cause-why", CAUSE).await?;
        parviz.press("record-cause-send").await?;
        parviz.entry("cause-recorded", CAUSE, PATIENCE).await?;
        parviz.counts("cause-missing", 0).await?;
        story.pictures().in_all_languages(&parviz, "nowruz-recorded").await?;

        let pc = story.machine("nahid").await?;
        let nahid = story.open(&pc).await?;
        nahid.speak("fa").await?;
        nahid.sign_in(&server.url(), &server.agent("nahid")?).await?;
        nahid.queue("to-answer").await?;
        nahid.open_ticket(SUBJECT).await?;
        nahid.reply("بررسی کردیم؛ دسترسی شما دوباره برقرار شد.").await?;
        nahid.resolve("solved").await?;
        parviz.entry("resolved", "", PATIENCE).await?;
        parviz.shows("miss-first-reply", "data-cause", "nobody-there").await?;

        story.pictures().one(&parviz, "fa-nowruz-solved").await?;

        // The customer is asked with it, and what they answer passes by whoever closed it.
        nahid.all_sent().await?;
        let number = server.asked_last().await?;
        let answers = json!({"satisfied": 2, "solved": "partly", "remarks": REMARK});
        portal.answer_survey(&number, &answers).await?;
        let pc = story.machine("mahin").await?;
        let mahin = story.open(&pc).await?;
        mahin.speak("fa").await?;
        mahin.sign_in(&server.url(), &server.agent("mahin")?).await?;
        mahin.press("nav-reports").await?;
        mahin.press("part-surveys").await?;
        mahin.shows("results-rate", "data-rate", "100").await?;
        mahin.shows("result-satisfied", "data-mean", "2").await?;
        let remarks = mahin.text("remarks").await?;
        ensure!(remarks.contains(REMARK), "{remarks}");
        mahin.press("improve").await?;
        mahin.write("improve-text", BETTER).await?;
        mahin.press("improve-send").await?;
        let recorded =
            format!("document.querySelector('[data-testid=improvements]').textContent.includes('{BETTER}')");
        mahin.until("the improvement is there", &recorded).await?;
        mahin.waiting(0).await?;
        parviz.press("nav-reports").await?;
        parviz.seen("reports").await?;
        parviz.gone("part-surveys").await?;
        nahid.gone("nav-reports").await?;
        story.pictures().in_all_languages(&mahin, "survey-results").await
    });
}
