//! What customers write, and what people do at their machines.

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kursi_app::entry::{Act, DraftKind, NewCustomer, OutboxState};
use kursi_rules::change::Entity;
use kursi_server::sim::POISON;
use kursi_store::rows;

use super::super::Run;
use super::super::beginning::{DESK, OTHER};
use super::super::books::Said;
use super::super::machine::Came;
use super::super::tally::Fault;
use super::super::world::World;
use super::power;

fn word(run: &mut Run) -> String {
    run.words += 1;
    if run.chance.percent(2) {
        run.tally.count(Fault::Poison);
        return format!("word {} is {POISON}", run.words);
    }
    format!("word {}", run.words)
}

pub(super) async fn customer(run: &mut Run) -> Result<String> {
    run.words += 1;
    let words = format!("a customer's word {}", run.words);
    if run.tickets.len() < 7 && run.chance.percent(40) {
        let desk = if run.chance.percent(70) { DESK } else { OTHER };
        let number = run.world.opens(desk, &words).await?;
        run.tickets.push(number.clone());
        return Ok(format!("a customer opens {number}"));
    }
    let Some(number) = run.chance.one_of(&run.tickets).cloned() else { return Ok("nothing".into()) };
    let status = run.world.writes(&number, &words).await?;
    Ok(format!("a customer writes on {number}: {status}"))
}

/// Tickets that are on a machine, the oldest first.
async fn tickets(world: &World, at: usize) -> Result<Vec<String>> {
    let ws = world.server().office().ws;
    if world.machines[at].desk().is_none() {
        return Ok(Vec::new());
    }
    let (replica, _) =
        world.machines[at].app().databases().map_err(|fault| anyhow::anyhow!("{}", fault.code))?;
    let mut conn = replica.conn().await?;
    Ok(rows::ids_after(&mut conn, &ws, Entity::Ticket, "", 100).await?)
}

pub(super) async fn person(run: &mut Run, at: usize) -> Result<String> {
    let known = tickets(&run.world, at).await?;
    let place = run.chance.below(known.len());
    let ticket = known.get(place).cloned();
    let words = word(run);
    let kind = run.chance.below(13);
    let mut file = None;
    let (name, act, said) = match (ticket, kind) {
        (None, _) | (_, 0) => {
            let customer = NewCustomer {
                name: "Saad".into(),
                email: Some("saad@example.com".into()),
                phone: None,
                language: None,
            };
            let act = Act::Create {
                customer: None,
                new_customer: Some(customer),
                channel: "call".into(),
                subject: words.clone(),
                text: words.clone(),
                kind: None,
                language: "ar".into(),
            };
            ("opens a ticket".to_owned(), act, true)
        }
        (Some(ticket), 1..=4) => {
            // A ticket that is damaged here may not be to be seen.
            let seen = run.world.machines[at].ticket(&ticket).await;
            let seen = match seen {
                Err(_) if run.world.machines[at].damaged => None,
                seen => seen?.newest_reply,
            };
            let text = words.clone();
            let act = Act::Reply { ticket, text, template: None, contact: None, seen };
            (format!("replies on {place}"), act, true)
        }
        (Some(ticket), 5..=8) => {
            (format!("notes on {place}"), Act::Note { ticket, text: words.clone() }, true)
        }
        (Some(ticket), 9) => {
            file = attach(run, at, &ticket).await;
            let told = if file.is_some() { "a file and a note" } else { "a note without its file" };
            (format!("puts {told} on {place}"), Act::Note { ticket, text: words.clone() }, true)
        }
        (Some(ticket), 10) => (format!("takes nobody on {place}"), Act::Assign { ticket, to: None }, false),
        (Some(ticket), 11) => {
            (format!("resolves {place}"), Act::Resolve { ticket, reason: "inquiry".into() }, false)
        }
        (Some(_), _) => return deal(run, at).await,
    };
    let steps = power(run);
    let came = say(run, at, steps, act, (words.clone(), file), said).await;
    Ok(format!("m{at} {name} {words:?}: {came}"))
}

/// Somebody puts a file to a note.
pub(super) async fn file(run: &mut Run, at: usize) -> Result<String> {
    let known = tickets(&run.world, at).await?;
    let Some(ticket) = run.chance.one_of(&known).cloned() else { return Ok(format!("m{at} has no ticket")) };
    let file = attach(run, at, &ticket).await;
    let words = word(run);
    let act = Act::Note { ticket, text: words.clone() };
    let came = say(run, at, None, act, (words.clone(), file), true).await;
    Ok(format!("m{at} puts a file and a note {words:?}: {came}"))
}

/// Does it, and writes down what was said by it.
async fn say(
    run: &mut Run,
    at: usize,
    steps: Option<u32>,
    act: Act,
    (word, file): (String, Option<Vec<u8>>),
    said: bool,
) -> String {
    let desk = run.world.machines[at].desk();
    let now = run.world.now;
    let came = run.world.machines[at].act(now, steps, act).await;
    if let Some(desk) = desk.filter(|_| said && !matches!(came, Came::Not(_))) {
        let sure = matches!(came, Came::Done(_));
        run.books.said.push(Said { at, word, desk, file, sure, given_up: false, purged: false });
    }
    came.word()
}

/// Puts a file into the draft of a note. Answers its bytes, if all of it is in.
async fn attach(run: &mut Run, at: usize, ticket: &str) -> Option<Vec<u8>> {
    let length = run.chance.between(1, 3000) as usize;
    let bytes: Vec<u8> = (0..length).map(|_| run.chance.next() as u8).collect();
    run.books.files.push(bytes.clone());
    let (now, steps) = (run.world.now, power(run));
    let machine = &mut run.world.machines[at];
    let begun = Act::Attach {
        ticket: ticket.to_owned(),
        kind: DraftKind::Note,
        name: "receipt.pdf".into(),
        media: "application/pdf".into(),
        size: length as f64,
    };
    let Came::Done(sent) = machine.act(now, None, begun).await else { return None };
    let piece = Act::AttachPiece { attachment: sent.attachment?, at: 0.0, bytes: STANDARD.encode(&bytes) };
    matches!(machine.act(now, steps, piece).await, Came::Done(_)).then_some(bytes)
}

/// Deals with what was refused: again, or no more.
async fn deal(run: &mut Run, at: usize) -> Result<String> {
    let entries = run.world.machines[at].outbox().await?.entries;
    let Some(entry) = entries.into_iter().find(|entry| matches!(entry.state, OutboxState::Refused { .. }))
    else {
        return Ok(format!("m{at} has nothing to deal with"));
    };
    let now = run.world.now;
    let give_up = run.chance.percent(50);
    let act = if give_up { Act::Discard { n: entry.n } } else { Act::Retry { n: entry.n } };
    let steps = power(run);
    let came = run.world.machines[at].act(now, steps, act).await;
    if give_up && !matches!(came, Came::Not(_)) {
        let words = if entry.verb == "create" { [&entry.subject] } else { [&entry.text] };
        for said in &mut run.books.said {
            said.given_up |= words.iter().any(|text| text.as_ref() == Some(&said.word));
        }
    }
    Ok(format!("m{at} deals with {}, giving up {give_up}: {}", entry.verb, came.word()))
}

/// Lets go what grew old, as a person does who is asked. Answers whether there was anything.
pub(in crate::sim) async fn send_stale(world: &mut World, at: usize) -> Result<bool> {
    let stale: Vec<u32> = world.machines[at]
        .outbox()
        .await?
        .entries
        .into_iter()
        .filter(|entry| matches!(entry.state, OutboxState::Stale))
        .map(|entry| entry.n)
        .collect();
    let now = world.now;
    for n in &stale {
        world.machines[at].act(now, None, Act::SendStale { n: *n }).await;
    }
    Ok(!stale.is_empty())
}
