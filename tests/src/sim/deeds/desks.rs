//! Desks that are given and taken, desks that change, machines that have to forget.

use anyhow::Result;
use kursi_app::entry::{Act, OutboxState};
use kursi_app::sim::Step;
use kursi_rules::Millis;

use super::super::Run;
use super::super::beginning::{DESK, OTHER, PEOPLE, SEATS};
use super::super::line::{Weather, When};
use super::super::machine::Came;
use super::super::tally::Fault;
use super::power;

pub(super) async fn revise(run: &mut Run) -> Result<String> {
    let seats = *run.chance.one_of(&SEATS).unwrap_or(&SEATS[0]);
    run.tally.count(Fault::Revised);
    run.world.revises(seats).await?;
    Ok(format!("the chat has {seats} seats"))
}

fn role(login: &str) -> &'static str {
    PEOPLE.iter().find(|(known, _)| *known == login).map_or("agent", |(_, role)| role)
}

/// A desk is given to the person at a machine, or taken: now, or in the middle of what the machine sends or asks. Or the
/// person goes over to another desk of theirs.
pub(super) async fn grants(run: &mut Run, at: usize) -> Result<String> {
    if run.chance.percent(20) {
        return follow(run, at).await;
    }
    let login = run.world.machines[at].login;
    let desk = if run.chance.percent(60) { DESK } else { OTHER };
    let (take, midway) = (run.chance.percent(50), run.chance.percent(60));
    let unsent = run.world.machines[at].outbox().await?.entries.into_iter().any(|entry| {
        matches!(entry.state, OutboxState::Waiting | OutboxState::Stale | OutboxState::Escrowed)
    });
    if take && unsent && run.world.machines[at].desk().as_deref() == Some(desk) {
        run.tally.count(Fault::Unsent);
    }
    let (office, now) = (run.world.server().office(), Millis(run.world.now));
    let change = async move {
        // To take what was not given, or to give it again, is nothing.
        let done = match take {
            true => office.revoke(login, desk, now).await,
            false => office.grant(login, desk, role(login), now).await,
        };
        drop(done);
    };
    let told = format!("{desk} is {} {login}", if take { "taken from" } else { "given to" });
    if !midway {
        run.tally.count(if take { Fault::Revoked } else { Fault::Granted });
        change.await;
        run.world.notice().await?;
        return Ok(told);
    }
    let after = run.chance.below(3) as u32;
    run.world.machines[at].wire.set(Weather::Fair, None);
    run.world.machines[at].wire.between(When::After(after), Box::pin(change));
    let (now, steps) = (run.world.now, power(run));
    let step = if run.chance.percent(60) { Step::Push } else { Step::Pull };
    let name = format!("{step:?}");
    let came = run.world.machines[at].step(now, steps, step).await;
    let happened = !run.world.machines[at].wire.nothing_between();
    if happened {
        run.tally.count(if take { Fault::RevokedMidway } else { Fault::GrantedMidway });
    }
    run.world.notice().await?;
    Ok(format!("{told} {happened} in the middle of m{at} {name}: {}", came.word()))
}

/// The person at a machine goes over to their other desk.
async fn follow(run: &mut Run, at: usize) -> Result<String> {
    let (now, steps) = (run.world.now, power(run));
    run.world.machines[at].wire.set(Weather::Fair, None);
    run.world.machines[at].step(now, None, Step::Connect).await;
    let desk = match run.world.machines[at].app().follows() {
        Ok(desk) if desk == DESK => OTHER,
        _ => DESK,
    };
    let came = run.world.machines[at].act(now, steps, Act::FollowDesk { desk: desk.into() }).await;
    run.world.machines[at].listening = None;
    if matches!(came, Came::Done(_)) {
        run.tally.count(Fault::Followed);
    }
    Ok(format!("m{at} goes over to {desk}: {}", came.word()))
}

/// A machine is asked to forget everything, and mostly hears it soon.
pub(super) async fn wipe(run: &mut Run, at: usize) -> Result<String> {
    if run.chance.percent(50) {
        return grants(run, at).await;
    }
    let Ok(device) = run.world.machines[at].app().device() else { return Ok(format!("m{at} is empty")) };
    let (office, now) = (run.world.server().office(), Millis(run.world.now));
    if office.wipe_device(&device, now).await.is_err() {
        // The database that knew of it is gone.
        return Ok(format!("m{at} is not known"));
    }
    run.tally.count(Fault::WipeAsked);
    let (now, steps) = (run.world.now, power(run));
    run.world.machines[at].wire.set(Weather::Fair, None);
    let came = run.world.machines[at].step(now, steps, Step::Pull).await;
    Ok(format!("m{at} is asked to forget everything: {}", came.word()))
}

/// At the end most people have their desks again; some have not.
pub(in crate::sim) async fn heal_grants(run: &mut Run) -> Result<()> {
    for (login, role) in PEOPLE {
        for desk in [DESK, OTHER] {
            if run.chance.percent(60) {
                let (office, now) = (run.world.server().office(), Millis(run.world.now));
                office.grant(login, desk, role, now).await.map_err(|trouble| anyhow::anyhow!("{trouble}"))?;
            }
        }
    }
    run.world.notice().await
}
