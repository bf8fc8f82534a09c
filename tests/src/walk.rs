//! The main job, walked through as an agent does it: the demo without a display shows this, and leaves its pictures.

use anyhow::{Context, Result};

use crate::server::Agent;
use crate::{Line, PATIENCE, Pictures, Window};

/// Walks from the door to the outbox and back, with a picture of each stage in four languages. `tell` hears what is
/// being done.
pub async fn walk(
    window: &Window,
    line: &Line,
    agent: &Agent,
    pictures: &Pictures,
    tell: impl Fn(&str),
) -> Result<()> {
    tell("the door: language first, then who one is");
    pictures.in_all_languages(window, "1-sign-in").await?;
    window.sign_in(&line.url(), agent).await?;
    window.seen("ticket-row").await.context("the seeded tickets")?;

    tell("the workbench: queues with live counts, what is due first");
    let id = waiting_in_arabic(window).await?;
    window.press(&format!("ticket-row\"][data-id=\"{id}")).await?;
    window.seen("composer-text").await?;
    pictures.in_all_languages(window, "2-ticket").await?;

    tell("an Arabic answer, begun from a template");
    pictures.floating(window, "template-picker", "3-templates").await?;
    window.press("template-picker").await?;
    window.press("template-greeting-ar").await?;
    let there =
        "document.activeElement?.dataset.testid === 'composer-text' && document.activeElement.value !== ''";
    window.until("the template is in the reply, and the caret behind it", there).await?;
    let answer = "راجعنا طلبكم، وستصلكم النتيجة خلال نصف ساعة.";
    window.write("composer-text", &format!(" {answer}")).await?;
    pictures.in_all_languages(window, "4-reply").await?;
    window.press("composer-send").await?;
    window.entry("reply", answer, PATIENCE).await?;
    window.clocks_met().await?;
    window.all_sent().await?;

    tell("resolved, with one of the desk's reasons");
    window.resolve("solved-on-the-spot").await?;
    window.entry("resolved", "", PATIENCE).await?;
    pictures.in_all_languages(window, "5-resolved").await?;

    tell("the line goes down; work goes on");
    line.cut();
    window.offline().await?;
    window.press("ticket-row").await?;
    window.seen("composer-text").await?;
    window.reply("Written while the line was down.").await?;
    window.note("To be checked when the line is back.").await?;
    window.waiting(2).await?;
    window.go_to_outbox().await?;
    pictures.in_all_languages(window, "6-outbox").await?;

    tell("the line is back; everything goes out, once and in order");
    line.restore();
    window.online().await?;
    window.waiting(0).await?;
    window.go_to_workbench().await?;
    pictures.in_all_languages(window, "7-back").await?;

    tell("the live desk: a seat is taken, a call rings, a script leads through it");
    window.press("nav-live").await?;
    window.press("seat-call-1").await?;
    window.press("accept").await?;
    window.alt('r').await?;
    window.press("start-script-sign-in-code").await?;
    window.press("choice-active").await?;
    window.press("choice-green").await?;
    window.press("choice-answered").await?;
    window.seen("question").await?;
    pictures.in_all_languages(window, "8-live").await
}

/// The first ticket of the list that a customer wrote in Arabic and that can still be answered in time.
async fn waiting_in_arabic(window: &Window) -> Result<String> {
    let found: Option<String> = window
        .eval(
            "[...document.querySelectorAll('[data-testid=ticket-row]')]
                .find(row => row.querySelector('[lang=ar]') && !row.querySelector('[data-state=late]'))
                ?.dataset.id ?? null",
        )
        .await?;
    found.context("no ticket in Arabic that is still in time is in the list")
}
