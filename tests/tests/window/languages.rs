//! Four languages, switched in the middle of work (K3).

use anyhow::{Context, Result, ensure};
use journeys::{IntakeTicket, LANGUAGES, tell};
use serde::Deserialize;
use thirtyfour::Key;

/// What must be equal before and after a switch.
#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Hand {
    draft: String,
    start: u32,
    end: u32,
    focus: Option<String>,
    row: Option<String>,
    first_in_sight: Option<String>,
    clock_state: Option<String>,
    clock_times: Vec<String>,
    same_field: bool,
}

/// The same, and what may move only while another language's rows are taller.
#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Scroll {
    list: f64,
    conversation: f64,
}

const HAND: &str = "(() => {
    const one = id => document.querySelector(`[data-testid='${id}']`);
    const field = one('composer-text'), list = one('ticket-list');
    const top = list.getBoundingClientRect().top;
    const rows = [...document.querySelectorAll('[data-testid=ticket-row]')]
        .map(row => [row.getBoundingClientRect(), row.dataset.id]).sort((a, b) => a[0].top - b[0].top);
    const clock = document.querySelector('[data-testid^=clock-]');
    return {
        draft: field.value, start: field.selectionStart, end: field.selectionEnd,
        focus: document.activeElement?.dataset.testid ?? null,
        row: document.querySelector('[data-testid=ticket-row][aria-selected=true]')?.dataset.id ?? null,
        first_in_sight: rows.find(([box]) => box.bottom > top + 1)?.[1] ?? null,
        clock_state: clock?.dataset.state ?? null,
        clock_times: [...clock.closest('.clk').querySelectorAll('time')].map(time => time.dateTime),
        same_field: field.sameAsBefore === true,
    };
})()";

const SCROLL: &str = "({
    list: document.querySelector('[data-testid=ticket-list]').scrollTop,
    conversation: document.querySelector('[data-testid=conversation]').scrollTop })";

/// K3: in the middle of a half-written reply, with a row selected and a clock running, the language goes through all
/// four and back: draft, caret, selection, scroll and clock are equal after.
#[test]
fn a_switch_of_language_in_the_middle_of_a_reply_loses_nothing() {
    tell("languages", async |story| -> Result<()> {
        let server = story.server().await?;
        let line = server.line().await?;
        let intake = server.intake();
        for n in 0..40 {
            let subject = format!("A question, number {n:02}");
            intake
                .open(&IntakeTicket::new(
                    &format!("languages-{n}"),
                    "Lina Saleh",
                    "en",
                    &subject,
                    "Where is it?",
                ))
                .await?;
        }
        let long = "A line that makes the conversation long enough to scroll.\n".repeat(60);
        let subject = "أين بطاقتي؟";
        let ticket = IntakeTicket::new("languages-long", "هدى سالم", "ar", subject, &long);
        intake.open(&ticket).await?;

        let noura_pc = story.machine("noura").await?;
        let noura = story.open(&noura_pc).await?;
        noura.sign_in(&line.url(), &server.agent("noura")?).await?;
        noura.listed("A question, number 05", journeys::PATIENCE).await?;
        noura
            .run::<()>("document.querySelector('[data-testid=ticket-list]').scrollTop = 1e6", vec![])
            .await?;
        noura.open_ticket(subject).await?;
        noura
            .run::<()>("document.querySelector('[data-testid=ticket-list]').scrollTop -= 200", vec![])
            .await?;
        noura
            .run::<()>("document.querySelector('[data-testid=conversation]').scrollTop = 137", vec![])
            .await?;

        noura.compose("reply", "أهلًا هدى، نعتذر عن التأخير. Order 00123 is").await?;
        for _ in 0..6 {
            noura.keys(Key::Left + "").await?;
        }
        noura.shift(&[Key::Left, Key::Left, Key::Left]).await?;
        noura
            .run::<()>("document.querySelector('[data-testid=composer-text]').sameAsBefore = true", vec![])
            .await?;

        let before: Hand = noura.eval(HAND).await?;
        let scroll: Scroll = noura.eval(SCROLL).await?;
        ensure!(before.end - before.start == 3, "a selection of three letters: {before:?}");
        ensure!(before.focus.as_deref() == Some("composer-text"), "the caret is in the reply: {before:?}");
        ensure!(before.clock_state.as_deref() == Some("running") && before.row.is_some(), "{before:?}");
        ensure!(scroll.list > 0.0 && scroll.conversation > 0.0, "both are scrolled: {scroll:?}");

        for (language, direction) in LANGUAGES.iter().cycle().skip(1).take(LANGUAGES.len()) {
            noura.speak(language).await?;
            let dir: String = noura.eval("document.documentElement.dir").await?;
            ensure!(dir == *direction, "{language} is written {direction}, not {dir}");
            let now: Hand = noura.eval(HAND).await?;
            ensure!(now == before, "in {language}: {now:#?}\nbefore: {before:#?}");
        }
        let after: Scroll = noura.eval(SCROLL).await?;
        ensure!(after == scroll, "scrolled to {after:?}, before {scroll:?}");
        noura.write("composer-text", "on its way").await?;
        let text = noura.value("composer-text").await?;
        ensure!(
            text.contains("on its way") && text.chars().count() > 30,
            "writing goes on where it was: {text:?}"
        );
        Ok(())
    });
}

/// K3: every screen in four languages, pictured and checked for clipped text, missing words and a wrong direction.
#[test]
fn every_screen_is_whole_in_four_languages() {
    tell("screens", async |story| -> Result<()> {
        let server = story.seeded_server().await?;
        let line = server.line().await?;
        let pictures = story.pictures().clone();
        let noura_pc = story.machine("noura").await?;
        let noura = story.open(&noura_pc).await?;
        pictures.in_all_languages(&noura, "sign-in").await?;
        noura.offer(&line.url(), "noura", "not the password").await?;
        noura.fault("sign-in-wrong").await?;
        pictures.in_all_languages(&noura, "sign-in-wrong").await?;
        noura.sign_in(&line.url(), &server.agent("noura")?).await?;
        pictures.in_all_languages(&noura, "workbench").await?;

        let first: String = noura
            .eval("document.querySelector('[data-testid=ticket-row]').dataset.id")
            .await
            .context("the seeded list has rows")?;
        noura.press(&format!("ticket-row\"][data-id=\"{first}")).await?;
        noura.seen("composer-text").await?;
        pictures.in_all_languages(&noura, "ticket").await?;
        noura.compose("note", "Asked the provider.").await?;
        pictures.in_all_languages(&noura, "note").await?;
        noura.press("composer-send").await?;
        noura.entry("note", "Asked the provider.", journeys::PATIENCE).await?;

        for (opener, screen) in
            [("template-picker", "templates"), ("resolve", "reasons"), ("assign", "people")]
        {
            pictures.floating(&noura, opener, screen).await?;
        }
        pictures.floating(&noura, "new-ticket", "new-ticket").await?;

        line.cut();
        noura.offline().await?;
        noura.reply("Written while the line is down.").await?;
        noura.go_to_outbox().await?;
        pictures.in_all_languages(&noura, "outbox").await?;
        noura.press("settings").await?;
        pictures.in_all_languages(&noura, "settings").await
    });
}
