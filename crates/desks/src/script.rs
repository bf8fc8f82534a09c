//! Proofs on scripts: every step is reached, from every step an end is, and nothing that waits for a verification is
//! reached but through it (B17).

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use kursi_rules::script::{Script, Step, StepKind};

use crate::Fault;
use crate::finding::{Sheet, cut};
use crate::read::{Draft, ScriptPlaces};

/// The id of a word, with the place of what it names.
type Placed = (String, usize);

/// Notes what does not hold.
pub(crate) fn prove(sheet: &Sheet<'_>, draft: &Draft) {
    let scripting = &draft.desk.scripting;
    for (script, places) in scripting.scripts.iter().zip(&draft.script_places) {
        if places.in_doubt || sheet.is_full() {
            continue;
        }
        if scripting.verification.is_none() {
            for (step, at) in script.steps.iter().zip(&places.steps) {
                if step.kind == StepKind::Quiz {
                    let (script, step) = (cut(&script.id), cut(&step.id));
                    sheet.fault(*at, Fault::QuizWithoutVerification { script, step });
                }
            }
        }
        ways(sheet, script, places);
        guards(sheet, script, places);
    }
    words(sheet, draft);
}

/// The steps that are reached from the first one, by ways that `open` lets through.
fn reached(script: &Script, open: impl Fn(&Step, &str) -> bool) -> BTreeSet<&str> {
    let by_id: BTreeMap<&str, &Step> = script.steps.iter().map(|step| (step.id.as_str(), step)).collect();
    let mut found: BTreeSet<&str> = BTreeSet::new();
    let mut waiting: VecDeque<&Step> = script.steps.first().into_iter().collect();
    while let Some(step) = waiting.pop_front() {
        if !found.insert(step.id.as_str()) {
            continue;
        }
        let plain = step.choices.is_empty().then_some(("", step.next.as_deref()));
        let chosen = step.choices.iter().map(|choice| (choice.id.as_str(), step.after(Some(&choice.id))));
        for (choice, next) in plain.into_iter().chain(chosen) {
            if let Some(next) = next.and_then(|next| by_id.get(next)).filter(|_| open(step, choice)) {
                waiting.push_back(next);
            }
        }
    }
    found
}

/// The steps that are reached without doing any step of these.
pub(crate) fn bypassing(script: &Script, shut: impl Fn(&Step) -> bool) -> BTreeSet<&str> {
    reached(script, |step, _| !shut(step))
}

fn ways(sheet: &Sheet<'_>, script: &Script, places: &ScriptPlaces) {
    let found = reached(script, |_, _| true);
    // Backwards from the ends.
    let mut before: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for step in &script.steps {
        for next in step.exits() {
            before.entry(next).or_default().push(&step.id);
        }
    }
    let mut ending: BTreeSet<&str> = BTreeSet::new();
    let mut waiting: Vec<&str> =
        script.steps.iter().filter(|step| step.kind == StepKind::End).map(|step| step.id.as_str()).collect();
    while let Some(step) = waiting.pop() {
        if ending.insert(step) {
            waiting.extend(before.get(step).into_iter().flatten());
        }
    }
    for (step, at) in script.steps.iter().zip(&places.steps) {
        let (name, id) = (cut(&script.id), cut(&step.id));
        if !found.contains(step.id.as_str()) {
            sheet.fault(*at, Fault::StepUnreachable { script: name, step: id });
        } else if !ending.contains(step.id.as_str()) {
            sheet.fault(*at, Fault::StepWithoutEnd { script: name, step: id });
        }
    }
}

/// A guarded step is out of reach once the guard's way out for those who passed is taken away.
fn guards(sheet: &Sheet<'_>, script: &Script, places: &ScriptPlaces) {
    let mut without: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (step, at) in script.steps.iter().zip(&places.guards) {
        let Some(guard) = step.guard.as_deref() else { continue };
        let (name, id, told) = (cut(&script.id), cut(&step.id), cut(guard));
        let is_quiz = script.step(guard).is_some_and(|step| step.kind == StepKind::Quiz);
        if !is_quiz {
            sheet.fault(*at, Fault::GuardUnknown { script: name, step: id, guard: told });
            continue;
        }
        let reached = without
            .entry(guard)
            .or_insert_with(|| reached(script, |step, choice| !(step.id == guard && choice == Step::PASSED)));
        if reached.contains(step.id.as_str()) {
            sheet.fault(*at, Fault::GuardBypassed { script: name, step: id, guard: told });
        }
    }
}

/// The parts of a script are named by ids that are put together with hyphens; two of them must not meet.
fn words(sheet: &Sheet<'_>, draft: &Draft) {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (id, at) in names(draft) {
        match known.get(&id) {
            Some(first) => {
                let line = sheet.line(*first);
                sheet.fault(at, Fault::WordsCollide { id: cut(&id), line });
            }
            None => {
                known.insert(id, at);
            }
        }
    }
}

/// The names of scripts, their steps and choices, with the places where they are declared.
pub(crate) fn names(draft: &Draft) -> Vec<Placed> {
    let mut names = Vec::new();
    for (script, places) in draft.desk.scripting.scripts.iter().zip(&draft.script_places) {
        names.push((format!("script-{}", script.id), draft.place("script", &script.id)));
        if places.in_doubt {
            continue;
        }
        for (step, at) in script.steps.iter().zip(&places.steps) {
            let id = format!("script-{}-{}", script.id, step.id);
            names.extend(step.choices.iter().map(|choice| (format!("{id}-{}", choice.id), *at)));
            names.push((id, *at));
        }
    }
    names
}

/// The words of a script beside its names: what customers are told, and hints for the agent.
pub(crate) fn texts(draft: &Draft) -> (Vec<Placed>, Vec<Placed>) {
    let (mut told, mut hints) = (Vec::new(), Vec::new());
    for (script, places) in draft.desk.scripting.scripts.iter().zip(&draft.script_places) {
        for (step, at) in script.steps.iter().zip(&places.steps).filter(|_| !places.in_doubt) {
            let id = format!("script-{}-{}", script.id, step.id);
            match step.kind {
                StepKind::Ask if step.free || step.decides.is_some() => {
                    told.push((format!("{id}.text"), *at));
                    hints.push((format!("{id}.hint"), *at));
                }
                StepKind::Ask | StepKind::Say => told.push((format!("{id}.text"), *at)),
                StepKind::Do if step.says.is_some() || step.cites.is_some() => {
                    told.push((format!("{id}.text"), *at));
                    hints.push((format!("{id}.hint"), *at));
                }
                StepKind::Check | StepKind::Call | StepKind::Do | StepKind::Quiz => {
                    hints.push((format!("{id}.hint"), *at))
                }
                StepKind::End => {}
            }
        }
    }
    (told, hints)
}

/// The names of steps that say what is typed at them, or note what has to be in it; what they begin with has variables.
pub(crate) fn saying(draft: &Draft) -> BTreeSet<String> {
    let scripts = draft.desk.scripting.scripts.iter();
    let steps = scripts.flat_map(|script| script.steps.iter().map(move |step| (script, step)));
    steps
        .filter(|(_, step)| step.says.is_some() || step.cites.is_some())
        .map(|(script, step)| format!("script-{}-{}", script.id, step.id))
        .collect()
}
