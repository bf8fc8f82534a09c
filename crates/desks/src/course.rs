//! Proofs on the course of tickets (C4, C5, C13, E4): what happens by itself leaves a ticket open, the ends of a ladder's script
//! are ends, and what names records fits them.

use kursi_rules::command::Verb;
use kursi_rules::course::{Rise, TicketLadder};
use kursi_rules::desk::{Desk, StatusClass};

use crate::Fault;
use crate::finding::{Sheet, cut, nearest};
use crate::read::Draft;

/// Notes what does not hold.
pub(crate) fn prove(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    causes(sheet, draft);
    for ladder in &desk.course.ladders {
        let at = draft.place("ladder", &ladder.id);
        for rise in &ladder.steps {
            let key = |key: &str| format!("ladder.{}.{}.{key}", ladder.id, rise.id);
            if let Some(status) = &rise.deeds.status {
                stays_open(sheet, desk, at, key("status"), status);
            }
            let script = rise.deeds.script.as_ref().and_then(|id| desk.scripting.script(id));
            for end in &rise.deeds.ends {
                let is_end = script.is_none_or(|script| {
                    script.step(end).is_some_and(|step| step.kind == kursi_rules::script::StepKind::End)
                });
                if !is_end {
                    let (ladder, end) = (cut(&ladder.id), cut(end));
                    sheet.fault(at, Fault::LadderEndUnknown { ladder, end });
                }
            }
        }
        of_record(sheet, draft, ladder, at);
    }
    for rule in &desk.course.follow_ups {
        if let Some(status) = &rule.status {
            let at = draft.place("follow-up", &rule.id);
            stays_open(sheet, desk, at, format!("follow_up.{}.status", rule.id), status);
        }
    }
    at_tickets(sheet, draft);
}

/// Nothing that comes by itself says that a ticket is solved or over: that is for people to say (E4).
fn stays_open(sheet: &Sheet<'_>, desk: &Desk, at: usize, key: String, status: &str) {
    if matches!(desk.class(status), StatusClass::Solved | StatusClass::Closed) {
        let (found, wanted) = (cut(status), "a status that is neither solved nor closed".to_owned());
        sheet.fault(at, Fault::Malformed { key, found, wanted });
    }
}

/// A ladder goes by states and actions that the record has, and every action can be done in one of the states.
fn of_record(sheet: &Sheet<'_>, draft: &Draft, ladder: &TicketLadder, at: usize) {
    let Some(of) = &ladder.of else { return };
    let Some(kind) = draft.desk.record(&of.record) else { return };
    let unknown = |key: String, id: &str, wanted: &str, known: Vec<&str>| {
        let (nearest, id, wanted) = (nearest(id, known), cut(id), wanted.to_owned());
        sheet.fault(at, Fault::ReferenceUnknown { key, id, wanted, nearest });
    };
    for state in &of.states {
        let known = || kind.states.iter().map(|known| known.id.as_str());
        if !known().any(|known| known == state) {
            unknown(format!("ladder.{}.states", ladder.id), state, "state", known().collect());
        }
    }
    let named =
        |rise: &Rise| rise.deeds.actions.iter().chain(&rise.deeds.offers).cloned().collect::<Vec<_>>();
    for (rise, id) in ladder.steps.iter().flat_map(|rise| named(rise).into_iter().map(move |id| (rise, id))) {
        let key = format!("ladder.{}.{}.actions", ladder.id, rise.id);
        match kind.action(&id) {
            None => {
                let known = kind.actions.iter().map(|known| known.id.as_str()).collect();
                unknown(key, &id, "action", known);
            }
            Some(action) if !action.from.iter().any(|from| of.states.contains(from)) => {
                let (found, wanted) =
                    (cut(&id), "an action that can be done in a state of the ladder".to_owned());
                sheet.fault(at, Fault::Malformed { key, found, wanted });
            }
            Some(_) => {}
        }
    }
}

/// An action leaves its ticket open, or closes it where nobody's word is asked for that.
fn at_tickets(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    for kind in &desk.records {
        let at = draft.place("record", &kind.id);
        for action in &kind.actions {
            let key = |key: &str| format!("record.{}.{}.ticket.{key}", kind.id, action.id);
            if let Some(status) = &action.ticket.status {
                stays_open(sheet, desk, at, key("status"), status);
            }
            let confirmed = desk.course.closing.as_ref().is_some_and(|rule| rule.confirmed);
            if let Some(result) = action.ticket.close.as_ref().filter(|_| confirmed) {
                let wanted = "nothing here: the customer has to have confirmed the solution".to_owned();
                sheet.fault(at, Fault::Malformed { key: key("close"), found: cut(result), wanted });
            }
        }
    }
}

/// Who is asked for a cause can record it, from a list of the pack, and somebody reads how often each was one; and a list of
/// causes, or a role that records them, that nothing asks for is a slip (D4).
fn causes(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    let missing = |at: usize, key: String, example: &str| {
        sheet.fault(at, Fault::KeyMissing { key, example: example.to_owned() });
    };
    let listed = draft.declared.iter().find(|known| known.family == "cause");
    let a_list = "[[cause]] with an id";
    let mut asked = None;
    for ladder in &desk.course.ladders {
        let at = draft.place("ladder", &ladder.id);
        for rise in ladder.steps.iter().filter(|rise| rise.deeds.asks_cause) {
            asked = asked.or(Some(at));
            if ladder.missed.is_none() {
                missing(at, format!("ladder.{}.missed", ladder.id), "missed = \"…\", the id of a target");
            }
            let role = rise.deeds.delivers.as_ref().and_then(|role| desk.role(role));
            if let Some(role) = role.filter(|role| !role.may.contains(&Verb::RecordCause)) {
                let key = format!("ladder.{}.{}.deliver", ladder.id, rise.id);
                let wanted = "a role that may \"record-cause\"".to_owned();
                sheet.fault(at, Fault::Malformed { key, found: cut(&role.id), wanted });
            }
        }
    }
    match (asked, listed) {
        (Some(at), None) => missing(at, "cause".to_owned(), a_list),
        (Some(_), Some(listed)) if desk.resolution.is_none() => {
            missing(
                listed.at,
                "resolution".to_owned(),
                "[resolution], the report in which causes are counted",
            );
        }
        (None, Some(listed)) => {
            missing(
                listed.at,
                "ladder.steps.asks_cause".to_owned(),
                "asks_cause = true at a step that delivers",
            );
        }
        _ => {}
    }
    let records = desk.roles.iter().find(|role| role.may.contains(&Verb::RecordCause));
    if let (Some(role), None, None) = (records, asked, listed) {
        missing(draft.place("role", &role.id), "cause".to_owned(), a_list);
    }
}
