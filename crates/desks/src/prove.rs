//! Proofs on a whole desk: every status is reached and left, every move is made by somebody.

use std::collections::BTreeSet;

use kursi_rules::command::Verb;
use kursi_rules::desk::{Desk, StatusClass};

use crate::Fault;
use crate::finding::{Sheet, cut};
use crate::read::{Draft, reports_are_read, revisions_are_approved, seats_can_be_worked, warnings_in_time};

/// Notes what does not hold.
pub(crate) fn prove(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    let initial = desk.class(&desk.initial);
    if !desk.initial.is_empty() && !matches!(initial, StatusClass::New | StatusClass::Active) {
        let (status, class) = (desk.initial.clone(), initial.name().to_owned());
        sheet.fault(draft.initial_at, Fault::InitialNotOpen { status, class });
    }
    moves(sheet, draft);
    if !draft.moves_in_doubt && !desk.initial.is_empty() {
        statuses(sheet, draft);
    }
    roles(sheet, draft);
    pending(sheet, draft);
    delegation(sheet, draft);
    warnings_in_time(sheet, draft);
    seats_can_be_worked(sheet, draft);
    reports_are_read(sheet, draft);
    revisions_are_approved(sheet, draft);
    crate::script::prove(sheet, draft);
    crate::request::prove(sheet, draft);
    crate::course::prove(sheet, draft);
    crate::record::prove(sheet, draft);
}

pub(crate) fn somebody_may(desk: &Desk, verb: Verb) -> bool {
    // Customers write through any channel, and every desk has one.
    let asks = || desk.roles.iter().any(|role| role.may.contains(&Verb::AskPending));
    match verb {
        Verb::Receive => true,
        Verb::DeclinePending | Verb::ApprovePending | Verb::Delegate => {
            desk.roles.iter().any(|role| role.approves_pending)
        }
        Verb::EndDelegation => desk.roles.iter().any(|role| role.ends_delegations || role.approves_pending),
        Verb::EndPending => asks(),
        Verb::Unassign => desk.roles.iter().any(|role| role.may.contains(&Verb::Assign)),
        Verb::Remind
        | Verb::ChooseCustomer
        | Verb::DescribeCustomer
        | Verb::SetZone
        | Verb::PlanCall
        | Verb::EndCall => desk.roles.iter().any(|role| role.may.contains(&Verb::Reply)),
        Verb::Reveal => desk.masking.iter().flat_map(|known| &known.masks).any(|mask| !mask.may.is_empty()),
        // Who may ask writes the answer down; a channel brings it by itself.
        Verb::Hear => desk.roles.iter().any(|role| role.may.contains(&Verb::Raise)),
        Verb::StartScript | Verb::AnswerStep | Verb::BackScript | Verb::JudgeAnswer | Verb::StopScript => {
            desk.roles.iter().any(|role| role.may.contains(&Verb::Reply))
        }
        Verb::PlanShift | Verb::ChangeShift | Verb::RemoveShift => {
            desk.roles.iter().any(|role| role.plans_rota)
        }
        Verb::ApproveRevision | Verb::RejectRevision => desk.roles.iter().any(|role| role.approves_procedure),
        Verb::FinishImprovement => desk.roles.iter().any(|role| role.may.contains(&Verb::RecordImprovement)),
        Verb::CreateRecord => desk.records.iter().any(|kind| !kind.create.may.is_empty()),
        Verb::ActOnRecord => {
            desk.records.iter().flat_map(|kind| &kind.actions).any(|action| !action.may.is_empty())
        }
        verb => desk.roles.iter().any(|role| role.may.contains(&verb)),
    }
}

fn moves(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    let mut decided: Vec<(Verb, &str, usize)> = Vec::new();
    for (step, places) in desk.moves.iter().zip(&draft.move_places) {
        let verb = step.on.name().to_owned();
        if !somebody_may(desk, step.on) {
            sheet.fault(places.on, Fault::MoveByNobody { verb: verb.clone() });
        }
        for (status, at) in step.from.iter().zip(&places.from) {
            let class = desk.class(status);
            if never_leaves(class, step.on) {
                let (verb, status, class) = (verb.clone(), status.clone(), class.name().to_owned());
                sheet.fault(*at, Fault::MoveImpossible { verb, status, class });
            }
            match decided.iter().find(|(on, from, _)| *on == step.on && from == status) {
                Some((_, _, first)) => {
                    let (verb, status, line) = (verb.clone(), status.clone(), sheet.line(*first));
                    sheet.fault(*at, Fault::MoveAmbiguous { verb, status, line });
                }
                None => decided.push((step.on, status, *at)),
            }
        }
        let class = desk.class(&step.to);
        let (fits, wanted) = match step.on {
            Verb::Resolve => (!class.is_open(), "solved or closed"),
            Verb::Close => (class == StatusClass::Closed, "closed"),
            Verb::AskPending | Verb::Raise => (class == StatusClass::Waiting, "waiting"),
            _ => (class.is_open(), "new, active or waiting"),
        };
        if !fits {
            let (status, class) = (step.to.clone(), class.name().to_owned());
            sheet.fault(places.to, Fault::MoveWrongClass { verb, status, class, wanted: wanted.to_owned() });
        }
    }
}

/// What the engine never does: it takes nothing more on a closed ticket, and only the customer's own words
/// open a solved one again; it can be closed.
fn never_leaves(class: StatusClass, verb: Verb) -> bool {
    match class {
        StatusClass::Closed => true,
        StatusClass::Solved => !matches!(verb, Verb::Receive | Verb::Close),
        StatusClass::New | StatusClass::Active | StatusClass::Waiting => false,
    }
}

fn statuses(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    let mut reached = BTreeSet::from([desk.initial.as_str()]);
    loop {
        let before = reached.len();
        for step in &desk.moves {
            if step.from.iter().any(|from| reached.contains(from.as_str())) {
                reached.insert(&step.to);
            }
        }
        if reached.len() == before {
            break;
        }
    }
    // What steps of ladders, follow-ups and actions with records give is reached by them.
    let course = &desk.course;
    let steps = course.ladders.iter().flat_map(|ladder| &ladder.steps).map(|rise| &rise.deeds.status);
    let opened = course.follow_ups.iter().map(|rule| &rule.status);
    let actions = desk.records.iter().flat_map(|kind| &kind.actions).map(|action| &action.ticket.status);
    reached.extend(steps.chain(opened).chain(actions).flatten().map(String::as_str));
    let leaves = |status: &str, verb: Verb| {
        desk.moves.iter().any(|step| step.on == verb && step.from.iter().any(|from| from == status))
    };
    for known in draft.declared.iter().filter(|known| known.family == "status") {
        let status = cut(&known.id);
        let class = desk.class(&known.id);
        if !reached.contains(known.id.as_str()) {
            sheet.fault(known.at, Fault::StatusUnreachable { status });
        } else if class.is_open() && !leaves(&known.id, Verb::Resolve) {
            sheet.fault(known.at, Fault::StatusUnresolvable { status });
        } else if class == StatusClass::Solved && !leaves(&known.id, Verb::Receive) {
            sheet.fault(known.at, Fault::StatusStaysSolved { status });
        }
    }
}

/// What is pending gets there by asking, is decided on by somebody, and comes back (A10).
fn pending(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    let to: Vec<&str> =
        desk.moves.iter().filter(|step| step.on == Verb::AskPending).map(|step| step.to.as_str()).collect();
    let begins = draft.desk.moves.iter().position(|step| step.on == Verb::AskPending);
    if desk.pending.is_none() {
        if let Some(places) = begins.and_then(|at| draft.move_places.get(at)) {
            sheet.fault(places.on, Fault::PendingWithoutRule);
        }
        return;
    }
    let at = draft.pending_at;
    if to.is_empty() && !draft.moves_in_doubt {
        let verb = Verb::AskPending.name().to_owned();
        sheet.fault(at, Fault::PendingWithoutMove { verb, status: String::new() });
    }
    if !draft.moves_in_doubt {
        for status in to {
            for verb in [Verb::DeclinePending, Verb::EndPending] {
                if desk.next_status(verb, status) == status {
                    let (verb, status) = (verb.name().to_owned(), cut(status));
                    sheet.fault(at, Fault::PendingWithoutMove { verb, status });
                }
            }
        }
    }
    if !desk.roles.iter().any(|role| role.approves_pending) {
        sheet.fault(at, Fault::PendingByNobody);
    }
}

/// Who decides can name somebody, and whoever stands in does so for a bounded time (A10).
fn delegation(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    let rule = desk.pending.as_ref().and_then(|rule| rule.delegation.as_ref());
    if draft.delegation_at > 0 && (rule.is_none() || !desk.roles.iter().any(|role| role.stands_in)) {
        sheet.fault(draft.delegation_at, Fault::DelegationToNobody);
    }
    if draft.delegation_at == 0 {
        for role in desk.roles.iter().filter(|role| role.stands_in || role.ends_delegations) {
            let at = draft.place("role", &role.id);
            sheet.fault(at, Fault::DelegationWithoutRule { role: cut(&role.id) });
        }
    }
}

fn roles(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    if desk.roles.is_empty() {
        return;
    }
    let first = draft.declared.iter().find(|known| known.family == "role").map_or(0, |known| known.at);
    for verb in [Verb::Reply, Verb::Resolve] {
        let moves = desk.moves.iter().any(|step| step.on == verb);
        if !moves && !somebody_may(desk, verb) {
            sheet.fault(first, Fault::VerbByNobody { verb: verb.name().to_owned() });
        }
    }
    if somebody_may(desk, Verb::Assign) && !desk.roles.iter().any(|role| role.assignable) {
        sheet.fault(first, Fault::NobodyAssignable);
    }
}
