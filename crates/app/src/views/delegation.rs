//! Who decides instead of whom while they are away (A10).

use kursi_rules::authority::may;
use kursi_rules::code::Coded as _;
use kursi_rules::command::{Command, Verb};
use kursi_rules::decide::EndDelegationRefusal;
use kursi_rules::desk::Desk;
use kursi_rules::user::{Delegation, Standing, User};
use kursi_rules::{CommandId, UserId};
use uuid::Uuid;

use super::tickets::Rows;
use crate::entry::{DelegationFace, DelegationStanding, DelegationsView, Fault, PersonFace, StandIn};
use crate::work::{Pending, Work};

/// How many that are over are shown.
const EARLIER: usize = 5;

/// For whom this person decides, if they do not by themselves: whoever named them and is away now, or else whoever did so
/// last, so that a refusal says what became of it.
pub(crate) fn instead_of(work: &Work) -> Result<Option<UserId>, Fault> {
    let loaded = work.desk()?;
    Ok(giver(work, loaded.sound()?).map(|(giver, _)| giver.id))
}

fn giver(work: &Work, desk: &Desk) -> Option<(User, Delegation)> {
    let (me, now) = (work.user(), work.now());
    let role = work.profile.read().expect("lock").role.clone();
    if desk.role(&role).is_some_and(|role| role.approves_pending) {
        return None;
    }
    let people = work.people.read().expect("lock");
    let mine = people.values().flat_map(|user| {
        let given = user.delegations.iter().filter(|given| given.to == me);
        given.map(move |given| (user, given))
    });
    let best = mine.max_by_key(|(user, given)| {
        (given.standing(now) == Standing::Running, given.over_at(), std::cmp::Reverse(user.id))
    });
    best.map(|(user, given)| (user.clone(), given.clone()))
}

/// For whom this person decides on a ticket now, as its page says.
pub(super) fn stand_in(work: &Work, desk: &Desk, rows: &Rows) -> (Option<User>, Option<StandIn>) {
    let now = work.now();
    match giver(work, desk) {
        Some((user, given)) => {
            let face = StandIn { person: rows.person(user.id), until: given.over_at().0 as f64 };
            let shown = (given.standing(now) == Standing::Running).then_some(face);
            (Some(user), shown)
        }
        None => (None, None),
    }
}

/// Everything of it that is not over, and a little of what is.
pub(super) fn delegations(work: &Work) -> Result<DelegationsView, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let (me, now, rows) = (work.user(), work.now(), Rows::of(work));
    let context = work.context(CommandId(Uuid::nil()), now, loaded.row.revision);
    let rule = desk.pending.as_ref().and_then(|rule| rule.delegation.as_ref());
    let people: Vec<User> = work.people.read().expect("lock").values().cloned().collect();
    let ends = may(desk, &context.actor, Verb::EndDelegation);
    let not_allowed = || {
        let role = context.actor.title().to_owned();
        Fault::from(EndDelegationRefusal::NotAllowed { role }.code())
    };
    let face = |user: &User, given: &Delegation| DelegationFace {
        of: rows.person(user.id),
        to: rows.person(given.to),
        from: given.from.0 as f64,
        until: given.over_at().0 as f64,
        standing: match (given.standing(now), given.ended_at) {
            (Standing::Over, Some(_)) => DelegationStanding::Ended,
            (Standing::Over, None) => DelegationStanding::Over,
            _ => DelegationStanding::Given,
        },
        ended_by: given.ended_by.map(|user| rows.person(user)),
        mine: user.id == me,
        to_me: given.to == me,
        may_end: (user.id != me && !ends).then(not_allowed),
    };
    let all = || people.iter().flat_map(|user| user.delegations.iter().map(move |given| (user, given)));
    let is_over = |given: &Delegation| given.standing(now) == Standing::Over;
    let mut given: Vec<_> = all().filter(|(_, given)| !is_over(given)).collect();
    given.sort_by_key(|(user, given)| (given.over_at(), user.id));
    let mut over: Vec<_> = all().filter(|(_, given)| is_over(given)).collect();
    over.sort_by_key(|(user, given)| (std::cmp::Reverse(given.over_at()), user.id));
    let faces = given.into_iter().chain(over.into_iter().take(EARLIER));
    let fit = |user: &&User| {
        user.id != me && user.active && desk.role(&user.role).is_some_and(|role| role.stands_in)
    };
    let mut fitting: Vec<PersonFace> = people.iter().filter(fit).map(|user| rows.person(user.id)).collect();
    fitting.sort_by(|one, other| (&one.name, &one.id).cmp(&(&other.name, &other.id)));
    let of_people = |own: &Pending| {
        matches!(own.command, Some(Command::Delegate { .. } | Command::EndDelegation { .. }))
            && own.predicted()
    };
    Ok(DelegationsView {
        given: faces.map(|(user, given)| face(user, given)).collect(),
        decides: rule.is_some() && may(desk, &context.actor, Verb::Delegate),
        people: fitting,
        longest: rule.map_or(0, |rule| rule.longest) as f64,
        ahead: rule.map_or(0, |rule| rule.ahead) as f64,
        unsent: work.pending.read().expect("lock").iter().any(of_people),
    })
}
