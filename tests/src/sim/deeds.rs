//! What happens in a run: what people do, what lines, disks and clocks do to it.

use anyhow::Result;
use kursi_app::entry::{Act, FloorAsk, NewCustomer, OutboxState};
use kursi_app::sim::Step;
use kursi_rules::change::Entity;
use kursi_server::sim::POISON;
use kursi_store::rows;
use kursi_store::sim::until_power_fails;

use super::Run;
use super::books::Said;
use super::line::Weather;
use super::machine::Came;
use super::world::{SEATS, World};

/// Machines at most, copies of disks among them.
const MOST_MACHINES: usize = 5;

/// Steps of a machine's databases after which power may fail, and of the server's.
const STEPS: usize = 14;
const SERVER_STEPS: usize = 7;

/// Something happens. Answers what, for the trace.
pub(super) async fn deed(run: &mut Run) -> Result<String> {
    let at = run.chance.below(run.world.machines.len());
    match run.chance.below(100) {
        0..=5 => customer(run).await,
        6..=35 => person(run, at).await,
        36..=53 => push(run, at).await,
        54..=71 => pull(run, at).await,
        72..=74 => again(run, at).await,
        75..=77 => late(run, at).await,
        78 => time(run),
        79..=91 => floor(run, at).await,
        92..=93 => server_fails(run, at).await,
        94 => clone(run, at).await,
        95 => revise(run).await,
        96 => backup(run).await,
        97..=98 => put_back(run).await,
        _ => machine_fails(run, at).await,
    }
}

/// After how many steps the power fails in what is done next; mostly it does not.
fn power(run: &mut Run) -> Option<u32> {
    run.chance.percent(12).then(|| run.chance.below(STEPS) as u32)
}

fn weather(run: &mut Run) -> (Weather, Option<u32>) {
    let weather = match run.chance.below(10) {
        0 => Weather::Down,
        1 | 2 => Weather::Deaf,
        3 => Weather::Echo,
        4 => Weather::Late,
        _ => Weather::Fair,
    };
    (weather, run.chance.percent(20).then(|| run.chance.below(4) as u32))
}

fn word(run: &mut Run) -> String {
    run.words += 1;
    let poison = run.chance.percent(2);
    if poison { format!("word {} is {POISON}", run.words) } else { format!("word {}", run.words) }
}

async fn customer(run: &mut Run) -> Result<String> {
    run.words += 1;
    let words = format!("a customer's word {}", run.words);
    if run.tickets.len() < 6 && run.chance.percent(40) {
        let number = run.world.opens(&words).await?;
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
    let (replica, _) =
        world.machines[at].app().databases().map_err(|fault| anyhow::anyhow!("{}", fault.code))?;
    let mut conn = replica.conn().await?;
    Ok(rows::ids_after(&mut conn, &ws, Entity::Ticket, "", 100).await?)
}

async fn person(run: &mut Run, at: usize) -> Result<String> {
    let known = tickets(&run.world, at).await?;
    let place = run.chance.below(known.len());
    let ticket = known.get(place).cloned();
    let words = word(run);
    let kind = run.chance.below(12);
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
            let seen = run.world.machines[at].ticket(&ticket).await?.newest_reply;
            let text = words.clone();
            let act = Act::Reply { ticket, text, template: None, contact: None, seen };
            (format!("replies on {place}"), act, true)
        }
        (Some(ticket), 5..=8) => {
            (format!("notes on {place}"), Act::Note { ticket, text: words.clone() }, true)
        }
        (Some(ticket), 9) => (format!("takes nobody on {place}"), Act::Assign { ticket, to: None }, false),
        (Some(ticket), 10) => {
            (format!("resolves {place}"), Act::Resolve { ticket, reason: "inquiry".into() }, false)
        }
        (Some(_), _) => return deal(run, at).await,
    };
    let now = run.world.now;
    let steps = power(run);
    let came = run.world.machines[at].act(now, steps, act).await;
    if said && !matches!(came, Came::Not(_)) {
        let sure = matches!(came, Came::Done(_));
        run.books.said.push(Said { at, word: words.clone(), sure, given_up: false });
    }
    Ok(format!("m{at} {name} {words:?}: {}", came.word()))
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

async fn push(run: &mut Run, at: usize) -> Result<String> {
    let (weather, left) = weather(run);
    run.world.machines[at].wire.set(weather, left);
    let steps = power(run);
    let now = run.world.now;
    let came = run.world.machines[at].step(now, steps, Step::Push).await;
    Ok(format!("m{at} pushes, {weather:?} {left:?}: {}", came.word()))
}

async fn pull(run: &mut Run, at: usize) -> Result<String> {
    let (weather, left) = weather(run);
    run.world.machines[at].wire.set(weather, left);
    let steps = power(run);
    let now = run.world.now;
    let first = run.chance.percent(10);
    let step = if first { Step::Connect } else { Step::Pull };
    let came = run.world.machines[at].step(now, steps, step).await;
    Ok(format!("m{at} pulls, connecting {first}, {weather:?} {left:?}: {}", came.word()))
}

/// A frame comes a second time, or one comes that belongs elsewhere in the row.
async fn again(run: &mut Run, at: usize) -> Result<String> {
    let place = run.chance.below(run.world.machines[at].frames.len());
    let Some(frame) = run.world.machines[at].frames.get(place).cloned() else {
        return Ok(format!("m{at} has heard nothing"));
    };
    let steps = power(run);
    let now = run.world.now;
    run.world.machines[at].wire.set(Weather::Fair, None);
    let came = run.world.machines[at].step(now, steps, Step::Hear(Box::new(frame))).await;
    Ok(format!("m{at} hears frame {place} again: {}", came.word()))
}

async fn late(run: &mut Run, at: usize) -> Result<String> {
    let delivered = run.world.machines[at].wire.deliver_late().await;
    Ok(format!("{delivered} of m{at} arrive late"))
}

fn time(run: &mut Run) -> Result<String> {
    match run.chance.below(4) {
        0 => {
            let at = run.chance.below(run.world.machines.len());
            let skew = run.chance.between(-86_400_000, 86_400_000);
            run.world.machines[at].skew = skew;
            Ok(format!("the clock of m{at} is set {skew} off"))
        }
        1 => {
            let hours = run.chance.between(1, 3);
            run.world.pass(hours * 3_600_000);
            Ok(format!("{hours} hours pass"))
        }
        _ => {
            let seconds = run.chance.between(3, 90);
            run.world.pass(seconds * 1000);
            Ok(format!("{seconds} seconds pass"))
        }
    }
}

/// Something on the floor: seats, breaks, chats. Requests wait for the lock, sometimes for long.
async fn floor(run: &mut Run, at: usize) -> Result<String> {
    let now = run.world.now;
    let waits = match run.chance.below(10) {
        0..=1 => run.chance.between(1, 4_000),
        2..=4 => run.chance.between(20_000, 60_000),
        _ => 0,
    };
    run.world.machines[at].wire.set(Weather::Fair, None);
    run.world.server().clock().wait_for_lock(waits);
    let kind = run.chance.below(12);
    let told = match kind {
        0 => return Ok(format!("a chat comes: {}", run.world.chats().await?)),
        1..=6 => {
            let pause = run.chance.between(10_000, 36_000);
            run.world.pass(pause);
            let mut words = Vec::new();
            for at in 0..run.world.machines.len() {
                run.world.machines[at].wire.set(Weather::Fair, None);
                run.world.server().clock().wait_for_lock(waits);
                let now = run.world.now;
                words.push(run.world.machines[at].step(now, None, Step::Seats).await.word());
                run.world.caught_up();
                run.books.look_at_seats(&run.world).await?;
            }
            run.world.server().clock().wait_for_lock(0);
            format!("everybody looks after seats: {}", words.join(", "))
        }
        _ => {
            run.world.server().clock().wait_for_lock(0);
            let connected = run.world.machines[at].step(now, None, Step::Connect).await;
            if matches!(kind, 7..=9) {
                // As the program says when the line holds.
                run.world.machines[at].act(now, None, Act::Floor { ask: FloorAsk::Online }).await;
            }
            let ask = match kind {
                7..=9 => FloorAsk::Take { channel: "chat".into() },
                10 => FloorAsk::Leave { channel: "chat".into() },
                _ if run.chance.percent(50) => FloorAsk::Break { reason: "prayer".into() },
                _ => FloorAsk::Online,
            };
            run.world.server().clock().wait_for_lock(waits);
            let name = format!("{ask:?}");
            let came = run.world.machines[at].act(now, None, Act::Floor { ask }).await;
            format!("connects: {}, asks {name}: {}", connected.word(), came.word())
        }
    };
    Ok(format!("m{at}, {waits} ms of waiting, {told}"))
}

/// The server's power fails while a machine pushes or pulls.
async fn server_fails(run: &mut Run, at: usize) -> Result<String> {
    let steps = run.chance.below(SERVER_STEPS) as u32;
    let step = if run.chance.percent(70) { Step::Push } else { Step::Pull };
    let name = format!("{step:?}");
    run.world.machines[at].wire.set(Weather::Fair, None);
    let (files, now) = (run.world.server_files(), run.world.now);
    let came = until_power_fails(&files, steps, run.world.machines[at].step(now, None, step)).await;
    let failed = came.is_none();
    if failed {
        // Whoever was asking is started again too: what they waited for never comes.
        run.world.server_fails().await;
        run.world.machines[at].stop().await;
        run.world.serve().await?;
        run.world.machines[at].start(now).await;
    }
    Ok(format!("the server's power fails {failed} at step {steps} of m{at} {name}"))
}

async fn machine_fails(run: &mut Run, at: usize) -> Result<String> {
    let now = run.world.now;
    run.world.machines[at].stop().await;
    run.world.machines[at].start(now).await;
    Ok(format!("m{at} is started again"))
}

async fn clone(run: &mut Run, at: usize) -> Result<String> {
    if run.world.machines.len() >= MOST_MACHINES {
        return Ok("nothing".into());
    }
    run.world.clones(at).await?;
    run.books.cloned = true;
    Ok(format!("the disk of m{at} is copied"))
}

async fn revise(run: &mut Run) -> Result<String> {
    let seats = *run.chance.one_of(&SEATS).unwrap_or(&SEATS[0]);
    run.world.revises(seats).await?;
    Ok(format!("the chat has {seats} seats"))
}

async fn backup(run: &mut Run) -> Result<String> {
    run.world.backs_up().await?;
    Ok("a backup is made".into())
}

async fn put_back(run: &mut Run) -> Result<String> {
    let done = run.chance.percent(50) && run.world.puts_back().await?;
    if done {
        run.books.put_back();
    }
    Ok(format!("the backup is put back: {done}"))
}

/// Lets go what grew old, as a person does who is asked. Answers whether there was anything.
pub(super) async fn send_stale(world: &mut World, at: usize) -> Result<bool> {
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
