//! What the program is outside its window: the tray, notifications, a key for the break, one program a person (A6, X8).

use std::cell::RefCell;

use anyhow::{Result, ensure};
use journeys::{IntakeTicket, PATIENCE, Shell, tell, until};

/// Names of keys in X11.
const CONTROL: u32 = 0xffe3;
const ALT: u32 = 0xffe9;
const B: u32 = 0x62;

/// A6, X8: the tray says where the person stands in their language, and a break is taken and ended there; the key for a
/// break works outside the window; a ticket that is about to be late is told once, and so is that it is late.
#[test]
fn a_break_and_a_breach_reach_the_person_outside_the_window() {
    tell("native", async |story| -> Result<()> {
        let server = story.server().await?;
        let machine = story.machine("noura").await?;
        let shell = Shell::on(&machine).await?;
        let noura = story.open(&machine).await?;
        noura.speak("en").await?;
        noura.sign_in(&server.url(), &server.agent("noura")?).await?;
        noura.press("nav-live").await?;
        noura.shows("me-card", "data-state", "online").await?;
        noura.alt('t').await?;
        noura.shows("seat-chat-1", "data-state", "mine").await?;

        // The tray, in the person's language; a break from there leaves the seat.
        shell.says("Take a break").await?;
        until("the tray tells the seat", PATIENCE, async || {
            let menu = shell.menu().await?;
            Ok(menu.iter().any(|(_, words)| words.contains('1') && words.contains("seat")).then_some(()))
        })
        .await?;
        noura.speak("ar").await?;
        shell.says("بدء استراحة").await?;
        shell.choose("صلاة").await?;
        noura.shows("me-card", "data-state", "break").await?;
        noura.shows("seat-chat-1", "data-state", "free").await?;
        shell.says("العودة إلى العمل").await?;
        let back = shell.menu().await?;
        ensure!(
            !back.iter().any(|(_, words)| words == "صلاة"),
            "on a break no other one is offered: {back:?}"
        );
        shell.choose("العودة إلى العمل").await?;
        noura.shows("me-card", "data-state", "online").await?;

        // The key, pressed in no window: the reason is asked for.
        shell.press(&[CONTROL, ALT, B])?;
        noura.seen("break-prayer").await?;
        noura.press("break-prayer").await?;
        noura.shows("me-card", "data-state", "break").await?;
        noura.press("end-break").await?;
        noura.shows("me-card", "data-state", "online").await?;

        // Ten minutes before the breach, and at it; each once.
        let subject = "رصيد لم يصل";
        let number = server
            .intake()
            .open(&IntakeTicket::new("native-1", "عبير", "ar", subject, "خُصم المبلغ."))
            .await?;
        noura.press("nav-workbench").await?;
        noura.open_ticket(subject).await?;
        noura.press("assign").await?;
        noura
            .until("people stand there", "document.querySelector('[data-testid^=assign-]') !== null")
            .await?;
        let mine: String = noura
            .eval(
                "[...document.querySelectorAll('[data-testid^=assign-]')]
                    .find(item => item.textContent.includes('نورة')).dataset.testid",
            )
            .await?;
        noura.press(&mine).await?;
        noura.all_sent().await?;
        let of_ticket = |shown: &(String, String)| shown.0.contains(&number) || shown.1.contains(&number);
        ensure!(shell.count(of_ticket) == 0, "half an hour is no warning");
        // Each frame brings the server's clock, and any ticket brings a frame.
        let other = |n: usize| IntakeTicket::new(&format!("other-{n}"), "Omar", "en", "Other", "Hello");
        server.pass(21).await?;
        server.intake().open(&other(1)).await?;
        let warned = shell.notified("the warning", of_ticket).await?;
        ensure!(warned.0.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)), "in Arabic: {warned:?}");
        server.pass(10).await?;
        server.intake().open(&other(2)).await?;
        until("that it is late", PATIENCE, async || Ok((shell.count(of_ticket) == 2).then_some(()))).await?;
        Ok(())
    });
}

/// A second program of the same person brings the first one's window instead of opening another; what was chosen in
/// the tray ends it, and the window comes back as large as it was left.
#[test]
fn one_program_runs_and_its_window_is_remembered() {
    tell("one-program", async |story| -> Result<()> {
        let server = story.server().await?;
        let machine = story.machine("noura").await?;
        let shell = Shell::on(&machine).await?;
        let noura = story.open(&machine).await?;
        noura.speak("en").await?;
        noura.resize(1180, 790).await?;
        noura.until("the window has the size", "innerWidth === 1180").await?;

        let second = RefCell::new(machine.start(&server.url())?);
        until("the second one ends", PATIENCE, async || Ok(second.borrow_mut().ended())).await?;
        ensure!(noura.eval::<bool>("true").await?, "the first one is still there");

        shell.choose("Quit \u{2068}Kursi\u{2069}").await?;
        let program = noura.program();
        until("the program ends", PATIENCE, async || {
            Ok((program.is_err() || noura.eval::<bool>("true").await.is_err()).then_some(()))
        })
        .await?;
        noura.kill().ok();

        let again = story.open(&machine).await?;
        again.until("the window is as it was left", "innerWidth === 1180").await?;
        Ok(())
    });
}
