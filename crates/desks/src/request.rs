//! Proofs on requests to third parties: who is asked can be asked and heard, a status for open requests is reached by
//! asking alone, every ladder stops, and what a ladder's script says is said on every way to its end.

use std::collections::BTreeSet;

use kursi_rules::command::Verb;
use kursi_rules::desk::Desk;
use kursi_rules::ladder::Way;
use kursi_rules::script::{Says, StepKind};

use crate::Fault;
use crate::finding::{Sheet, cut};
use crate::prove::somebody_may;
use crate::read::{Draft, ScriptPlaces};
use crate::script::bypassing;

/// Notes what does not hold.
pub(crate) fn prove(sheet: &Sheet<'_>, draft: &Draft) {
    if !draft.moves_in_doubt {
        moves(sheet, draft);
    }
    parties(sheet, draft);
    ladders(sheet, draft);
    says(sheet, draft);
    escalation(sheet, draft);
}

/// Somebody may, and the first mail is there to be attached (A17).
fn escalation(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    let escalates = desk.roles.iter().find(|role| role.may.contains(&Verb::Escalate));
    match (&desk.requesting.escalation, escalates) {
        (Some(rule), Some(_)) => {
            for party in rule.parties.iter().filter_map(|id| desk.requesting.party(id)) {
                let by_mail = desk.channel(&party.channel).is_none_or(|channel| channel.medium == "mail");
                if !by_mail {
                    let party = cut(&party.id);
                    sheet.fault(draft.escalation_at, Fault::EscalationWithoutMail { party });
                }
            }
        }
        (Some(_), None) => sheet.fault(draft.escalation_at, Fault::EscalationHalf),
        (None, Some(role)) => sheet.fault(draft.place("role", &role.id), Fault::EscalationHalf),
        (None, None) => {}
    }
}

/// Whoever asks moves the customer's ticket to where only asking leads, and an answer moves it on (A11).
fn moves(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    let asks = desk.requesting.kinds.first();
    let raised = desk.moves.iter().position(|step| step.on == Verb::Raise);
    let place = |step: usize| draft.move_places.get(step).map_or(0, |places| places.on);
    match (asks, raised) {
        (Some(asks), None) => {
            let at = draft.place("kind", &asks.kind);
            sheet.fault(at, Fault::RequestWithoutMove { verb: "raise".into(), status: String::new() });
        }
        (None, Some(step)) => sheet.fault(place(step), Fault::RequestOfNobody),
        _ => {}
    }
    let open: BTreeSet<&str> =
        desk.moves.iter().filter(|step| step.on == Verb::Raise).map(|step| step.to.as_str()).collect();
    for (step, places) in desk.moves.iter().zip(&draft.move_places) {
        if step.on != Verb::Raise && open.contains(step.to.as_str()) {
            let (verb, status) = (step.on.name().to_owned(), cut(&step.to));
            sheet.fault(places.to, Fault::RequestStatusShared { verb, status });
        }
    }
    for status in open {
        if desk.next_status(Verb::Hear, status) == status {
            let (verb, status) = ("hear".to_owned(), cut(status));
            let at = raised.map_or(0, place);
            sheet.fault(at, Fault::RequestWithoutMove { verb, status });
        }
    }
    if desk.initial.is_empty() || asks.is_none() || somebody_may(desk, Verb::Raise) {
        return;
    }
    if raised.is_none() {
        let at = asks.map_or(0, |asks| draft.place("kind", &asks.kind));
        sheet.fault(at, Fault::VerbByNobody { verb: "raise".into() });
    }
}

/// A party, a field or a reason that nothing uses is a slip.
fn parties(sheet: &Sheet<'_>, draft: &Draft) {
    let requesting = &draft.desk.requesting;
    for known in &draft.declared {
        let used = match known.family {
            "party" => requesting.kinds.iter().any(|kind| kind.of.contains(&known.id)),
            "field" => requesting
                .kinds
                .iter()
                .any(|kind| kind.needs.contains(&known.id) || kind.takes.contains(&known.id)),
            "ladder" => !requesting.kinds.is_empty() || draft.desk.course.ladder(&known.id).is_some(),
            "target" if kursi_rules::ladder::Ladder::has_target(&known.id) => {
                let wanted =
                    "an id that does not begin with \"ladder-\", which the ladders' own clocks have".into();
                sheet.fault(
                    known.at,
                    Fault::Malformed { key: "target.id".into(), found: cut(&known.id), wanted },
                );
                true
            }
            _ => true,
        };
        if !used {
            let (family, id) = (known.family.to_owned(), cut(&known.id));
            sheet.fault(known.at, Fault::RequestPartUnused { family, id });
        }
    }
}

fn ladders(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    let mut scripts: BTreeSet<&str> = BTreeSet::new();
    for (ladder, places) in desk.requesting.ladders.iter().zip(&draft.ladder_places) {
        let Some(script) = ladder.script.as_deref() else { continue };
        if !scripts.insert(script) {
            sheet.fault(places.at, Fault::LadderScriptShared { script: cut(script) });
        }
        let found = desk.scripting.scripts.iter().zip(&draft.script_places);
        let Some((script, of_script)) = found.into_iter().find(|(known, _)| known.id == script) else {
            continue;
        };
        if of_script.in_doubt {
            continue;
        }
        for (end, at) in ladder.ends.iter().zip(&places.ends) {
            let is_end = script.step(end).is_some_and(|step| step.kind == StepKind::End);
            if !is_end {
                let (ladder, end) = (cut(&ladder.id), cut(end));
                sheet.fault(*at, Fault::LadderEndUnknown { ladder, end });
                continue;
            }
            // Whatever the script says anywhere is said on every way to this end (A15).
            for says in [Says::PartyNote, Says::Reply] {
                let somewhere = script.steps.iter().any(|step| step.says == Some(says));
                if somewhere && bypassing(script, |step| step.says == Some(says)).contains(end.as_str()) {
                    let (ladder, end, says) = (cut(&ladder.id), cut(end), says.name().to_owned());
                    sheet.fault(*at, Fault::LadderEndUnsaid { ladder, end, says });
                }
            }
        }
    }
}

/// Only a ladder's script speaks to the ticket of a request: any other one may go on where nobody was asked.
fn says(sheet: &Sheet<'_>, draft: &Draft) {
    let desk: &Desk = &draft.desk;
    for (script, places) in desk.scripting.scripts.iter().zip(&draft.script_places) {
        let of_ladder =
            desk.requesting.ladders.iter().any(|ladder| {
                ladder.to == Way::Script && ladder.script.as_deref() == Some(script.id.as_str())
            });
        if of_ladder {
            continue;
        }
        let ScriptPlaces { steps, .. } = places;
        for (step, at) in
            script.steps.iter().zip(steps).filter(|(step, _)| step.says == Some(Says::PartyNote))
        {
            let (script, step) = (cut(&script.id), cut(&step.id));
            sheet.fault(*at, Fault::SaysToNobody { script, step });
        }
    }
}
