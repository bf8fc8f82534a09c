//! A desk in Pakistan whose customers are anywhere, in the real window and in English: a ticket of somebody in New York from
//! New to Closed, with a call in their day (E2 to E8).

use anyhow::{Context, Result, ensure};
use journeys::{IntakeTicket, PATIENCE, Window, tell};

const SUBJECT: &str = "Visa appointment moved without notice";

/// A moment on the wall of Karachi.
fn wall(text: &str) -> Result<i64> {
    let moment = chrono::DateTime::parse_from_rfc3339(&format!("{text}:00+05:00"));
    Ok(moment.with_context(|| text.to_owned())?.timestamp_millis())
}

/// Chooses from one of the system's lists by the words that stand in it.
async fn choose(window: &Window, list: &str, words: &str) -> Result<()> {
    window.seen(list).await?;
    let script = format!(
        "const list = document.querySelector('[data-testid={list}]'); \
         const one = [...list.options].find((option) => option.textContent.includes('{words}')); \
         if (!one) return false; \
         Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(list, one.value); \
         list.dispatchEvent(new Event('change', {{ bubbles: true }})); \
         return true"
    );
    ensure!(window.run::<bool>(&script, vec![]).await?, "{list} has no {words}");
    Ok(())
}

/// E2, E3, E4, E7: nobody closes the ticket for the customer, and nobody calls them at night.
#[test]
fn e7_a_customer_in_new_york_is_called_in_their_day_and_confirms_before_the_ticket_is_closed() {
    tell("uvisa", async |story| -> Result<()> {
        let mut server = story.server_for(&[]).await?;
        // Two days are told with one signing in.
        server.set("KURSI_LIMITS__SESSION_HOURS", "168");
        let people = [("ayesha", "Ayesha Khan", "agent")];
        let mail = server.take_up("uvisa", &people, "mail")?;
        // Eleven in the morning in Karachi is one at night in New York.
        server.reach(wall("2026-12-01T11:00")?).await?;
        let text = "My appointment at the consulate was moved, and nobody told me. Please call me.";
        let number = mail.open(&IntakeTicket::new("visa-1", "Daniel Brooks", "en", SUBJECT, text)).await?;

        let pc = story.machine("ayesha").await?;
        let ayesha = story.open(&pc).await?;
        ayesha.speak("en").await?;
        ayesha.sign_in(&server.url(), &server.agent("ayesha")?).await?;
        ayesha.queue("new-and-replies").await?;
        ayesha.open_ticket(SUBJECT).await?;
        ayesha.press("assign").await?;
        let name = "[...document.querySelectorAll('[data-testid^=assign-]')].find(o => o.textContent.includes('Ayesha'))";
        ayesha.until("they can have it themselves", &format!("{name} !== undefined")).await?;
        let id: String = ayesha.eval(&format!("{name}.dataset.testid")).await?;
        ayesha.press(&id).await?;
        ayesha.press("take-acknowledgement").await?;
        ayesha.press("take-acknowledgement-send").await?;
        // What is beside the ticket has moved once the step is taken and the server has it.
        ayesha.shows("clock-ladder-acknowledgement", "data-state", "met").await?;
        ayesha.all_sent().await?;
        ayesha.press("set-priority").await?;
        choose(&ayesha, "urgency", "Now").await?;
        ayesha.press("priority-send").await?;
        ayesha.shows("priority", "data-level", "medium").await?;
        ayesha.all_sent().await?;

        ayesha.seen("there-none").await?;
        ayesha.press("set-zone").await?;
        choose(&ayesha, "zone", "New York").await?;
        ayesha.press("zone-send").await?;
        ayesha.shows("there-now", "data-night", "true").await?;
        ayesha.all_sent().await?;
        let there = ayesha.text("there-now").await?;
        ensure!(there.contains("01:0"), "their clock: {there}");
        ayesha.press("plan-call").await?;
        let times = ayesha.text("call-time").await?;
        ensure!(times.contains("09:00") && times.contains("19:00"), "both clocks: {times}");
        ensure!(!times.contains("03:00 there"), "nobody is woken: {times}");
        ayesha.press("call-send").await?;
        ayesha.gone("call-send").await?;
        let call = wall("2026-12-01T19:00")?;
        ayesha.shows("call", "data-at", &call.to_string()).await?;
        ayesha.all_sent().await?;
        ayesha.counts("calls", 1).await?;
        ayesha.speak("ur").await?;
        story.pictures().one(&ayesha, "ur-uvisa-planned").await?;
        ayesha.speak("en").await?;
        story.pictures().one(&ayesha, "en-uvisa-planned").await?;

        // It falls due as a task, is made, and the solution is given.
        server.reach(call + 60_000).await?;
        mail.open(&IntakeTicket::new("visa-2", "Omar Aziz", "en", "Fees", "How much is it?")).await?;
        ayesha.shows("call", "data-late", "true").await?;
        ayesha.shows("there-now", "data-night", "false").await?;
        ayesha.press("call-made").await?;
        ayesha.counts("calls", 0).await?;
        let said = "As agreed on the phone, your new appointment is on the 8th at ten.";
        ayesha.reply(said).await?;
        ayesha.resolve("solution-communicated").await?;
        ayesha.all_sent().await?;
        ayesha.counts("to-confirm", 1).await?;

        // Silence reminds, and closes nothing.
        server.reach(call + 25 * 3_600_000).await?;
        // The server hears the time with whatever comes next, too.
        mail.open(&IntakeTicket::new("visa-4", "Sana Malik", "ur", "فیس", "فیس کتنی ہے؟")).await?;
        ayesha
            .until(
                "the customer is reminded",
                "document.body.textContent.includes('stays open until you confirm')",
            )
            .await?;
        ayesha.counts("to-confirm", 1).await?;
        let confirmed = "Thank you, that solves it.";
        mail.open(&IntakeTicket::follow_up("visa-3", &number, confirmed)).await?;
        ayesha.entry("incoming", confirmed, PATIENCE).await?;
        ayesha.press("close").await?;
        ayesha.press("close-send").await?;
        ayesha.seen("closed").await?;
        ayesha.counts("closed", 1).await?;
        story.pictures().one(&ayesha, "en-uvisa-closed").await.map(drop)
    });
}
