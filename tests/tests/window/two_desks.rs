//! Two agents, one ticket, one server (A7, X3, X7, K4).

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use journeys::{Desk, IntakeTicket, PATIENCE, tell, until};
use kursi_app::entry::Act;

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

fn reply(ticket: &str, text: &str, seen: Option<String>) -> Act {
    Act::Reply { ticket: ticket.to_owned(), text: text.to_owned(), template: None, contact: None, seen }
}

/// X7: each sees that the other is there and writes; what a colleague replied must be read before the own words go; and
/// what was written without the line over a colleague's reply is held beside it, not sent and not lost.
#[test]
fn two_at_one_ticket_never_answer_over_each_other() {
    tell("one-ticket", async |story| -> Result<()> {
        let server = story.server().await?;
        let machine = story.machine("noura").await?;
        let line = server.line().await?;
        let noura = story.open(&machine).await?;
        noura.sign_in(&line.url(), &server.agent("noura")?).await?;
        let reem = Desk::new().await?;
        reem.sign_in(&server.url(), &server.agent("reem")?).await?;
        let subject = "رصيد المحفظة لم يعد";
        let ticket = IntakeTicket::new("one-1", "عبير", "ar", subject, "خُصم المبلغ مرتين.");
        server.intake().open(&ticket).await?;
        let id = noura.open_ticket(subject).await?;

        // Who is here, and who writes.
        until("reem sees noura", PATIENCE, async || {
            Ok(reem.ticket(&id).await.ok().filter(|view| view.here.len() == 1 && !view.here[0].writing))
        })
        .await?;
        reem.done(Act::Look { ticket: Some(id.clone()), writing: true }).await?;
        noura.shows("here-one", "data-writing", "true").await?;
        let mine = "أعدنا المبلغ إلى محفظتك، ويمكنك التحقق الآن.";
        noura.compose("reply", mine).await?;
        until("reem sees noura write", PATIENCE, async || {
            Ok(reem.ticket(&id).await?.here.first().filter(|one| one.writing).map(drop))
        })
        .await?;

        // Reem is faster.
        reem.done(reply(&id, "وصلنا طلبك ونراجعه مع البنك.", None)).await?;
        noura.seen("newer-reply").await?;
        story.pictures().in_all_languages(&noura, "newer-reply").await?;
        noura.press("composer-send").await?;
        noura.fault("reply-over-colleague").await?;
        ensure!(noura.value("composer-text").await? == mine, "the words stay");
        noura.press("newer-read").await?;
        noura.press("composer-send").await?;
        noura.entry("reply", mine, PATIENCE).await?;
        noura.all_sent().await?;
        reem.done(Act::Look { ticket: None, writing: false }).await?;
        noura.gone("here").await?;

        // Without the line nobody sees the other.
        line.cut();
        noura.offline().await?;
        let blind = "هل وصلتك الرسالة السابقة؟";
        noura.reply(blind).await?;
        let seen =
            until("noura's reply is with reem", PATIENCE, async || Ok(reem.ticket(&id).await?.newest_reply))
                .await?;
        reem.done(reply(&id, "أكد البنك إعادة المبلغ.", Some(seen))).await?;
        reem.all_sent().await?;
        line.restore();
        noura.online().await?;
        noura.shows("held-why", "data-code", "reply-over-colleague").await?;
        story.pictures().in_all_languages(&noura, "held-reply").await?;

        // Back into the draft, behind what is there; then sent with open eyes.
        noura.compose("reply", "أهلًا عبير،").await?;
        noura.press("held-edit").await?;
        noura.gone("held").await?;
        let both = format!("أهلًا عبير،\n\n{blind}");
        noura
            .until(
                "both are in the draft",
                &format!(
                    "document.querySelector('[data-testid=composer-text]').value === {}",
                    serde_json::json!(both)
                ),
            )
            .await?;
        noura.press("composer-send").await?;
        noura.all_sent().await?;
        until("reem has it", PATIENCE, async || {
            let view = reem.ticket(&id).await?;
            let words = serde_json::to_string(&view.entries)?;
            Ok(words.contains(blind).then_some(()))
        })
        .await?;
        Ok(())
    });
}
