//! What comes from outside is never trusted, and never loses what is inside.

use anyhow::{Result, ensure};
use journeys::{IntakeTicket, PATIENCE, tell};
use serde_json::json;

/// Letters that turn the direction of what follows, and that close what was never opened.
const TURNS: &str = "\u{202e}\u{2066}\u{2067}\u{2069}\u{2069}\u{200f}\u{061c}";

/// A hostile request at the intake is refused with a code; what is well-formed and merely ugly is shown as what it is.
#[test]
fn a_hostile_intake_request_is_refused_with_a_code() {
    tell("intake", async |story| -> Result<()> {
        let server = story.server().await?;
        let intake = server.intake();
        let fine = IntakeTicket::new("hostile-0", "Ali", "en", "Fine", "Fine.");

        let (status, code) = intake.with_key("not-a-key").code_of(&fine.body()).await?;
        ensure!((status, code.as_str()) == (401, "intake-key-wrong"), "a wrong key: {status} {code}");
        let (status, code) = intake.code_of(&json!({"external_id": 7})).await?;
        ensure!((status, code.as_str()) == (400, "intake-malformed"), "a malformed request: {status} {code}");
        let (status, code) = intake.code_of_bytes(vec![b'['; 100_000]).await?;
        ensure!((status, code.as_str()) == (400, "intake-malformed"), "a deep request: {status} {code}");
        let huge = IntakeTicket::new("hostile-1", "Ali", "en", "Huge", &"x".repeat(10 * 1024 * 1024));
        let (status, code) = intake.code_of(&huge.body()).await?;
        ensure!((status, code.as_str()) == (413, "message-too-large"), "10 MB: {status} {code}");

        let number = intake.open(&fine).await?;
        ensure!(intake.open(&fine).await? == number, "the same request again is the same ticket");
        let mut other = fine.clone();
        other.text = "Something else under the same id.".into();
        let (status, code) = intake.code_of(&other.body()).await?;
        ensure!(
            (status, code.as_str()) == (409, "intake-conflict"),
            "another text under one id: {status} {code}"
        );
        Ok(())
    });
}

/// X5: a text full of direction controls and markup disturbs nothing around it.
#[test]
fn a_text_full_of_direction_controls_stays_in_its_place() {
    tell("controls", async |story| -> Result<()> {
        let server = story.server().await?;
        let name = format!("Zed{TURNS}");
        let subject = format!("Turned {TURNS}<img src=x onerror=document.title='broken'>");
        let text = format!("{TURNS}abc <script>document.title='broken'</script> سلام {}", TURNS.repeat(200));
        let intake = server.intake();
        intake.open(&IntakeTicket::new("controls-1", &name, "en", &subject, &text)).await?;
        intake.open(&IntakeTicket::new("controls-2", "Plain", "en", "Plain subject", "Plain.")).await?;
        let noura_pc = story.machine("noura").await?;
        let noura = story.open(&noura_pc).await?;
        noura.sign_in(&server.url(), &server.agent("noura")?).await?;
        noura.open_ticket("Turned").await?;
        noura.entry("incoming", "abc", PATIENCE).await?;
        story.pictures().in_all_languages(&noura, "controls").await?;
        let title: String = noura.eval("document.title").await?;
        ensure!(!title.contains("broken"), "markup of a customer was run");
        Ok(())
    });
}

/// A paste of 10 MB is refused before it is in the composer, and one that is merely too long is refused by the desk itself
/// and stays there.
#[test]
fn a_reply_that_is_too_long_is_told_and_nothing_is_lost() {
    tell("too-long", async |story| -> Result<()> {
        let server = story.server().await?;
        server.intake().open(&IntakeTicket::new("long-1", "Ali", "en", "Long", "Hello.")).await?;
        let noura_pc = story.machine("noura").await?;
        let noura = story.open(&noura_pc).await?;
        noura.sign_in(&server.url(), &server.agent("noura")?).await?;
        noura.open_ticket("Long").await?;
        noura.compose("reply", "Begun.").await?;
        noura
            .run::<()>(
                "const data = new DataTransfer();
                 data.setData('text/plain', 'a line of a log\\n'.repeat(640 * 1024));
                 document.querySelector('[data-testid=composer-text]')
                     .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));",
                vec![],
            )
            .await?;
        noura.fault("paste-too-long").await?;
        ensure!(noura.value("composer-text").await? == "Begun.", "what was begun is as it was");

        // As a paste does it: one change of the field's value, announced as input.
        noura
            .run::<()>(
                "const field = document.querySelector('[data-testid=composer-text]');
                 Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set
                     .call(field, 'a line of a log\\n'.repeat(2000));
                 field.dispatchEvent(new Event('input', { bubbles: true }));",
                vec![],
            )
            .await?;
        noura.press("composer-send").await?;
        noura.fault("reply-too-long").await?;
        let kept: u64 =
            noura.eval("document.querySelector('[data-testid=composer-text]').value.length").await?;
        ensure!(kept == 32_000, "the words are still in the composer: {kept}");
        noura.waiting(0).await
    });
}
