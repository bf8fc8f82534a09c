//! Finding a ticket in the real window, by words written with other letters than the customer's (X5).

use anyhow::{Result, ensure};
use journeys::{IntakeTicket, PATIENCE, tell};
use thirtyfour::Key;

/// Language, customer, subject, message; then what an agent types, and the word that is marked.
const LETTERS: [(&str, &str, &str, &str, &str, &str); 4] = [
    (
        "ar",
        "سلمى القحطاني",
        "لم يصل الرصيد",
        "خُصم المبلغُ من الحساب ولم تُفعَّل البطاقةُ بعد",
        "المبلغ تفعل البطاقه",
        "البطاقةُ",
    ),
    (
        "fa",
        "مریم احمدی",
        "کد نرسید",
        "کد تأیید روی گوشی‌ام نیامد، شمارهٔ سریال ۶۰۴۲۱۱۸۷",
        "كد تاييد گوشي",
        "گوشی‌ام",
    ),
    (
        "ur",
        "عائشہ خان",
        "کوڈ نہیں ملا",
        "مجھے ابھی تک کوڈ نہیں ملا، گھر کے پتے پر رسید بھیجیں",
        "گهر رسيد",
        "گھر",
    ),
    (
        "en",
        "Zoë Laurent",
        "Voucher",
        "The café’s voucher 6042-1187-3390-5521 was refused",
        "CAFE 5521",
        "café",
    ),
];

const MARKED: &str =
    "[...document.querySelectorAll('[data-testid=search-list] mark')].map(mark => mark.textContent)";

/// X5, K3: in each language the ticket is found by its key alone, with the letters of another keyboard; what was found is
/// marked; the question stays over a switch of the language; and without the line everything is found as before.
#[test]
fn x5_a_ticket_is_found_by_words_in_other_letters_in_every_language() {
    tell("search", async |story| -> Result<()> {
        let server = story.server().await?;
        let machine = story.machine("noura").await?;
        let line = server.line().await?;
        let noura = story.open(&machine).await?;
        noura.sign_in(&line.url(), &server.agent("noura")?).await?;
        for (n, (language, customer, subject, text, ..)) in LETTERS.iter().enumerate() {
            let letter = IntakeTicket::new(&format!("search-{n}"), customer, language, subject, text);
            server.intake().open(&letter).await?;
            noura.listed(subject, PATIENCE).await?;
        }
        for (language, _, subject, _, typed, word) in LETTERS {
            let id = noura.listed(subject, PATIENCE).await?;
            noura.speak(language).await?;
            noura.keys("/").await?;
            noura.fill("search-input", typed).await?;
            noura.seen(&format!("found-ticket-{id}")).await?;
            let found: u32 = noura
                .eval("document.querySelectorAll('[data-testid=search-list] [role=option]').length")
                .await?;
            ensure!(found == 1, "{found} rows for {typed}");
            let marked: Vec<String> = noura.eval(MARKED).await?;
            // What keeps words on their line in this engine has no width and is no letter.
            let marked: Vec<String> = marked.into_iter().map(|mark| mark.replace('\u{200C}', "")).collect();
            ensure!(marked.contains(&word.replace('\u{200C}', "")), "{marked:?} for {typed}");
            story.pictures().in_all_languages(&noura, &format!("found-{language}")).await?;
            ensure!(
                noura.value("search-input").await? == typed,
                "the question stays over a switch of the language"
            );
            noura.press("search-input").await?;
            noura.keys(Key::Enter + "").await?;
            noura.shows("ticket-page", "data-id", &id).await?;
        }

        // Without the line: a note of one's own is found at once, and so is everything that was here.
        line.cut();
        noura.offline().await?;
        noura.speak("en").await?;
        noura.note("Called about the heron").await?;
        noura.keys(Key::Escape + "").await?;
        noura.keys("/").await?;
        noura.fill("search-input", "heron").await?;
        noura.until("the own note", &format!("{MARKED}.includes('heron')")).await?;
        noura.fill("search-input", "\"NEAR(* zzzz").await?;
        noura.seen("search-none").await?;
        story.pictures().in_all_languages(&noura, "none").await?;
        Ok(())
    });
}
