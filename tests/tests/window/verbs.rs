//! Create, reply, note, assign, resolve, and reopening by the customer (A7, A9).

use anyhow::{Context, Result, ensure};
use journeys::{IntakeTicket, PATIENCE, tell};

/// A7: a ticket opened by an agent while the line is down has no number until the server gives one; its clock runs from
/// when it was opened.
#[test]
fn a_ticket_opened_offline_gets_its_number_when_the_line_is_back() {
    tell("create", async |story| -> Result<()> {
        let server = story.server().await?;
        let line = server.line().await?;
        let (noura_pc, reem_pc) = (story.machine("noura").await?, story.machine("reem").await?);
        let (noura, reem) = (story.open(&noura_pc).await?, story.open(&reem_pc).await?);
        noura.sign_in(&line.url(), &server.agent("noura")?).await?;
        reem.sign_in(&server.url(), &server.agent("reem")?).await?;

        line.cut();
        noura.offline().await?;
        noura.press("new-ticket").await?;
        noura.press("new-customer").await?;
        noura.fill("new-name", "Yusuf Karam").await?;
        noura.fill("new-email", "yusuf.karam@example.com").await?;
        noura.fill("new-subject", "Called about a lost receipt").await?;
        noura.write("new-text", "He asks for the receipt of yesterday's order.").await?;
        noura.press("new-submit").await?;
        noura.gone("new-submit").await?;
        let subject = "Called about a lost receipt";
        let id = noura.open_ticket(subject).await?;
        noura.shows(&format!("ticket-row\"][data-id=\"{id}"), "data-number", "").await?;
        ensure!(noura.clocks().await?.iter().any(|state| state == "running"), "its clock runs");
        noura.waiting(1).await?;

        line.restore();
        noura.waiting(0).await?;
        ensure!(reem.listed(subject, PATIENCE).await? == id, "the other desk has it");
        for window in [&noura, &reem] {
            let row = format!("[data-testid=ticket-row][data-id=\"{id}\"]");
            let numbered =
                format!("/^OC-\\d{{4}}-\\d{{6}}$/.test(document.querySelector('{row}')?.dataset.number)");
            window.until("it has its number", &numbered).await?;
        }
        Ok(())
    });
}

/// A9: each of the five reasons resolves a ticket; the other desk sees which; the customer's reply reopens it, and its
/// clock runs again (A7).
#[test]
fn five_reasons_resolve_and_the_customers_reply_reopens() {
    tell("resolve", async |story| -> Result<()> {
        let server = story.server().await?;
        let intake = server.intake();
        let reasons =
            ["inquiry", "out-of-stock", "dropped-chat", "solved-on-the-spot", "waiting-for-customer"];
        let mut numbers = Vec::new();
        for reason in reasons {
            let ticket = IntakeTicket::new(&format!("resolve-{reason}"), "Dana Issa", "en", reason, "Hello?");
            numbers.push(intake.open(&ticket).await?);
        }
        let (noura_pc, reem_pc) = (story.machine("noura").await?, story.machine("reem").await?);
        let (noura, reem) = (story.open(&noura_pc).await?, story.open(&reem_pc).await?);
        noura.sign_in(&server.url(), &server.agent("noura")?).await?;
        reem.sign_in(&server.url(), &server.agent("reem")?).await?;
        reem.counts("new-and-replies", 5).await?;

        for reason in reasons {
            noura.open_ticket(reason).await?;
            noura.reply(&format!("Answered, for {reason}.")).await?;
            noura.resolve(reason).await?;
            noura.entry("resolved", "", PATIENCE).await.with_context(|| format!("resolved for {reason}"))?;
        }
        noura.counts("resolved", 5).await?;
        noura.counts("new-and-replies", 0).await?;
        reem.counts("resolved", 5).await?;
        reem.counts("new-and-replies", 0).await?;

        let again = IntakeTicket::follow_up("resolve-again", &numbers[0], "One more thing.");
        intake.open(&again).await?;
        reem.counts("new-and-replies", 1).await?;
        reem.open_ticket(reasons[0]).await?;
        reem.entry("incoming", "One more thing.", PATIENCE).await?;
        reem.entry("reopened", "", PATIENCE).await?;
        ensure!(reem.clocks().await?.iter().any(|state| state == "running"), "a clock runs again");
        reem.counts("resolved", 4).await
    });
}

/// A ticket is given to a colleague; it is in their own queue at once, and both conversations say so. A note is seen by the
/// other desk.
#[test]
fn a_ticket_is_given_to_a_colleague_with_a_note() {
    tell("assign", async |story| -> Result<()> {
        let server = story.server().await?;
        server
            .intake()
            .open(&IntakeTicket::new("assign-1", "Rami Aziz", "en", "Wrong amount", "I paid twice."))
            .await?;
        let (noura_pc, reem_pc) = (story.machine("noura").await?, story.machine("reem").await?);
        let (noura, reem) = (story.open(&noura_pc).await?, story.open(&reem_pc).await?);
        noura.sign_in(&server.url(), &server.agent("noura")?).await?;
        reem.sign_in(&server.url(), &server.agent("reem")?).await?;
        reem.counts("mine", 0).await?;

        noura.open_ticket("Wrong amount").await?;
        noura.note("Both payments are in the log.").await?;
        noura.press("assign").await?;
        let colleague = server.agent("reem")?;
        let choice: String = noura
            .run(
                "return [...document.querySelectorAll('[data-testid^=assign-]')]
                    .find(person => person.textContent.includes(arguments[0])).dataset.testid;",
                vec![colleague.name.clone().into()],
            )
            .await?;
        noura.press(&choice).await?;
        noura.entry("assigned", &colleague.name, PATIENCE).await?;

        reem.counts("mine", 1).await?;
        reem.queue("mine").await?;
        reem.open_ticket("Wrong amount").await?;
        reem.entry("note", "Both payments are in the log.", PATIENCE).await?;
        reem.entry("assigned", &colleague.name, PATIENCE).await.map(drop)
    });
}
