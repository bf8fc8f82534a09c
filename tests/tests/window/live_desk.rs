//! A day at the seats, in the real window: who sits, who waits, what a break and a dead machine leave behind (A1, A2, A5,
//! A6, X1, X2).

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use journeys::{Desk, Intake, IntakeTicket, PATIENCE, Server, Window, tell, until};
use kursi_app::entry::FloorAsk;
use serde_json::json;
use thirtyfour::Key;

/// The pack's lease and a little more: seats that nobody renews are lost by then.
const LEASE: Duration = Duration::from_secs(75);

/// A chat with its first words: a ticket, and the contact that belongs to it.
async fn chat(chats: &Intake, n: usize, language: &str) -> Result<String> {
    let (name, subject, text) = match language {
        "ar" => (format!("سلمى {n}"), format!("رصيد المحفظة {n}"), "خُصم الرصيد ولم تصل البطاقة."),
        _ => (format!("Yousef {n}"), format!("Balance question {n}"), "The balance was deducted twice."),
    };
    let ticket = IntakeTicket::new(&format!("words-{n}"), &name, language, &subject, text);
    let number = chats.open(&ticket).await?;
    chats.contact(&format!("chat-{n}"), &name, language, &json!({ "ticket": number })).await
}

async fn colleague(server: &Server, user: &str) -> Result<Desk> {
    let desk = Desk::new().await?;
    desk.sign_in(&server.url(), &server.agent(user)?).await?;
    until(&format!("{user} is there"), PATIENCE, async || {
        let me = desk.floor().await?.me;
        Ok(me.filter(|me| me.state == "online").map(drop))
    })
    .await?;
    Ok(desk)
}

async fn at_the_live_desk(window: &Window, server: &Server, user: &str) -> Result<()> {
    window.sign_in(&server.url(), &server.agent(user)?).await?;
    window.press("nav-live").await?;
    window.shows("me-card", "data-state", "online").await
}

/// Accepts the offer whose tab has this id.
async fn accept(window: &Window, contact: &str) -> Result<()> {
    window.press(&format!("contact-{contact}")).await?;
    window.shows("contact-card", "data-id", contact).await?;
    window.press("accept").await?;
    window.shows(&format!("contact-{contact}"), "data-state", "active").await
}

/// The tabs in the person's hand, in their order, with how each stands.
async fn tabs(window: &Window) -> Result<Vec<(String, String)>> {
    window
        .eval(
            "[...document.querySelectorAll('[role=tab][data-testid^=contact-]')]
                .map(tab => [tab.dataset.testid.slice(8), tab.dataset.state])",
        )
        .await
}

/// A1, A6, X1: five hold the seats; the sixth agent waits for a seat, the sixteenth chat for an agent; a break frees a
/// seat, hands its three chats on, and both lines move.
#[test]
fn a_break_frees_a_seat_and_both_lines_move() {
    tell("seats", async |story| -> Result<()> {
        let people = ["noura", "reem", "tariq", "bilal", "shirin", "latifa"];
        let server = story.server_for(&people).await?;
        let chats = server.channel("chat");
        let (noura_pc, bilal_pc) = (story.machine("noura").await?, story.machine("bilal").await?);
        let (noura, bilal) = (story.open(&noura_pc).await?, story.open(&bilal_pc).await?);
        at_the_live_desk(&noura, &server, "noura").await?;
        story.pictures().in_all_languages(&noura, "floor-empty").await?;
        noura.speak("ar").await?;
        noura.alt('t').await?;
        noura.shows("seat-chat-1", "data-state", "mine").await?;
        let mut others = Vec::new();
        for user in ["reem", "tariq", "shirin", "latifa"] {
            let desk = colleague(&server, user).await?;
            desk.ask(FloorAsk::Take { channel: "chat".into() }).await?;
            others.push(desk);
        }
        noura.shows("taken-chat", "data-taken", "5").await?;

        // The sixth agent finds no seat and waits for one.
        at_the_live_desk(&bilal, &server, "bilal").await?;
        bilal.press("wait-chat").await?;
        bilal.shows("place-chat", "data-place", "1").await?;
        noura.seen("seat-line-chat").await?;

        // Fifteen chats are three for each; the sixteenth waits.
        let mut contacts = Vec::new();
        for n in 1..=15 {
            contacts.push(chat(&chats, n, if n % 2 == 0 { "en" } else { "ar" }).await?);
        }
        for desk in &others {
            desk.speaks_with(3).await?;
        }
        let hers = until("noura has three", PATIENCE, async || {
            let tabs = tabs(&noura).await?;
            Ok((tabs.len() == 3).then_some(tabs))
        })
        .await?;
        story.pictures().in_all_languages(&noura, "floor-offered").await?;
        for (contact, _) in &hers {
            accept(&noura, contact).await?;
        }
        let sixteenth = chat(&chats, 16, "en").await?;
        noura.shows("line-count", "data-count", "1").await?;
        noura.seen(&format!("line-{sixteenth}")).await?;
        story.pictures().in_all_languages(&noura, "floor-full").await?;
        for desk in &others {
            let floor = desk.floor().await?;
            let chat = floor.channels.iter().find(|channel| channel.id == "chat").context("chat")?;
            ensure!(chat.taken == 5 && chat.tiles.iter().all(|seat| seat.load <= 3), "A1: {chat:?}");
        }

        // The break: the seat is bilal's, and her chats go before the one who waited behind them.
        noura.press("take-break").await?;
        noura.press("break-prayer").await?;
        noura.shows("me-card", "data-state", "break").await?;
        story.pictures().in_all_languages(&noura, "floor-break").await?;
        bilal.shows("seat-chat-1", "data-state", "mine").await?;
        let given = until("bilal is offered three", PATIENCE, async || {
            let tabs = tabs(&bilal).await?;
            Ok((tabs.len() == 3).then_some(tabs))
        })
        .await?;
        ensure!(
            given.iter().all(|(contact, _)| hers.iter().any(|(was, _)| was == contact)),
            "A6: hers first"
        );
        bilal.shows("line-count", "data-count", "1").await?;
        for (contact, _) in &given {
            accept(&bilal, contact).await?;
        }
        // One of them ends, and the sixteenth is offered.
        bilal.alt('e').await?;
        bilal.press("outcome-solved").await?;
        bilal.seen(&format!("contact-{sixteenth}")).await?;
        bilal.shows("line-count", "data-count", "0").await?;

        noura.press("end-break").await?;
        noura.shows("me-card", "data-state", "online").await?;
        noura.press("open-ledger").await?;
        noura.until("six sat", "document.querySelectorAll('[data-testid^=sitting-]').length === 6").await?;
        story.pictures().in_all_languages(&noura, "ledger").await?;
        Ok(())
    });
}

/// A6, X2: an agent's machine dies with three chats open. Within the lease all three are offered again, and what was
/// being typed is a draft there.
#[test]
fn a_dead_machine_keeps_nobody_waiting_and_loses_no_word() {
    tell("dead-machine", async |story| -> Result<()> {
        let server = story.server().await?;
        let chats = server.channel("chat");
        let pc = story.machine("noura").await?;
        let noura = story.open(&pc).await?;
        at_the_live_desk(&noura, &server, "noura").await?;
        noura.press("seat-chat-1").await?;
        noura.shows("seat-chat-1", "data-state", "mine").await?;
        let mut contacts = Vec::new();
        for n in 1..=3 {
            contacts.push(chat(&chats, n, "ar").await?);
        }
        for contact in &contacts {
            noura.seen(&format!("contact-{contact}")).await?;
            accept(&noura, contact).await?;
        }
        let words = "جارٍ التحقق من المعاملة، لحظات من فضلك";
        noura.write("composer-text", words).await?;
        noura.seen("draft-state").await?;
        noura
            .until("the draft is kept", "document.querySelector('[data-testid=draft-state]')?.textContent")
            .await?;
        let reem = colleague(&server, "reem").await?;
        reem.ask(FloorAsk::Take { channel: "chat".into() }).await?;
        ensure!(reem.floor().await?.contacts.is_empty(), "all three are noura's");
        noura.kill()?;

        let offered = until("all three are offered again", LEASE, async || {
            let mine = reem.floor().await?.contacts;
            let taken = mine.iter().filter(|one| one.state == "offered").map(|one| one.id.clone());
            let taken: Vec<String> = taken.collect();
            for contact in &taken {
                reem.ask(FloorAsk::Accept { contact: contact.clone() }).await?;
            }
            let floor = reem.floor().await?;
            let chat = floor.channels.iter().find(|channel| channel.id == "chat").context("chat")?;
            ensure!(chat.tiles.iter().all(|seat| seat.load <= 3), "nobody carries more than allowed");
            let active: Vec<String> =
                floor.contacts.iter().filter(|one| one.state == "active").map(|one| one.id.clone()).collect();
            Ok((active.len() == 3).then_some(active))
        })
        .await?;
        ensure!(contacts.iter().all(|contact| offered.contains(contact)), "the same three");
        let ledger = reem.ledger().await?;
        ensure!(
            ledger.rows.iter().any(|sitting| sitting.ended.as_deref() == Some("lease")),
            "the ledger says why: {ledger:?}"
        );

        let noura = story.open(&pc).await?;
        noura.seen("nav-live").await?;
        noura.online().await?;
        noura.queue("new-and-replies").await?;
        noura.open_ticket("رصيد المحفظة 3").await?;
        noura
            .until(
                "the draft is there",
                &format!("document.querySelector('[data-testid=composer-text]')?.value === {}", json!(words)),
            )
            .await?;
        noura.press("nav-live").await?;
        ensure!(tabs(&noura).await?.is_empty(), "the contacts are reem's");
        story.pictures().in_all_languages(&noura, "after-the-crash").await
    });
}

/// Keys are pressed by their place, as on every layout.
#[test]
fn a2_the_portal_is_one_key_away_and_opens_outside() {
    tell("portal", async |story| -> Result<()> {
        let server = story.server().await?;
        let pc = story.machine("noura").await?;
        let noura = story.open(&pc).await?;
        at_the_live_desk(&noura, &server, "noura").await?;
        noura.seen("portal-call").await?;
        noura.alt('p').await?;
        let opened = pc.opened("https://portal.maqsam.com/sign-in").await;
        opened.context("the portal was opened in the browser")?;
        noura.keys(Key::Escape + "").await?;
        noura.seen("live-desk").await.map(drop)
    });
}
