//! Proofs on records: every state is reached, every action is possible, what is named is declared and of its type, and no two
//! parts have the same word.

use std::collections::{BTreeMap, BTreeSet};

use kursi_rules::record::{
    Expr, Mistyped, Names, Question, RecordKind, SendBy, Type, type_of, type_question,
};

use crate::Fault;
use crate::finding::{Sheet, cut, nearest};
use crate::read::{Claim, Claimed, Draft};

/// The types of a kind's amounts; those that have none are not in it.
type Amounts<'a> = BTreeMap<&'a str, Vec<(String, Type)>>;

/// Amounts in which something is wrong, with their kinds: what hangs on them is not reported as well.
type Doubtful<'a> = BTreeSet<(&'a str, &'a str)>;

/// What is known when something is proved.
type Known<'n> = (&'n Draft, &'n Amounts<'n>, &'n Doubtful<'n>);

/// Notes what does not hold.
pub(crate) fn prove(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    if desk.records.is_empty() {
        return;
    }
    let (mut amounts, mut doubtful) = (Amounts::new(), Doubtful::new());
    for kind in &desk.records {
        // One by one, since each may name those before it.
        amounts.insert(&kind.id, Vec::new());
        let claims = draft.record_places.claims.iter();
        for claimed in claims.filter(|claimed| claimed.kind == kind.id) {
            match &claimed.claim {
                Claim::Amount(n) => {
                    if let Some(Err(mistyped)) = amount(sheet, draft, kind, *n, claimed, &mut amounts) {
                        fault(sheet, (draft, &amounts, &doubtful), kind, claimed, mistyped);
                        doubtful.insert((&kind.id, &kind.amounts[*n].id));
                    }
                }
                Claim::Unread(n) => drop(doubtful.insert((&kind.id, &kind.amounts[*n].id))),
                _ => {}
            }
        }
    }
    for claimed in &draft.record_places.claims {
        let Some(kind) = desk.records.iter().find(|kind| kind.id == claimed.kind) else {
            let known = desk.records.iter().map(|kind| kind.id.as_str());
            let (nearest, wanted) = (nearest(&claimed.kind, known), "record".to_owned());
            let (key, id) = (claimed.path.clone(), cut(&claimed.kind));
            sheet.fault(claimed.at, Fault::ReferenceUnknown { key, id, wanted, nearest });
            continue;
        };
        claim(sheet, (draft, &amounts, &doubtful), kind, claimed);
    }
    words(sheet, draft);
    related(sheet, draft);
    if !draft.record_places.in_doubt {
        states(sheet, draft);
    }
    let sends = desk.records.iter().flat_map(|kind| &kind.actions).flat_map(|action| &action.sends);
    let by_sms = sends.into_iter().any(|send| send.by == SendBy::Sms);
    if by_sms && !desk.channels.iter().any(|channel| channel.medium == SendBy::Sms.name()) {
        let first = desk.records.first().map_or(0, |kind| draft.place("record", &kind.id));
        sheet.fault(first, Fault::SmsWithoutChannel);
    }
}

fn names<'n>(
    draft: &'n Draft,
    kind: &'n RecordKind,
    claimed: &'n Claimed,
    amounts: &'n Amounts<'_>,
) -> Names<'n> {
    let of = |id: Option<&str>| id.and_then(|id| amounts.get(id)).map_or(&[][..], Vec::as_slice);
    Names {
        kinds: &draft.desk.records,
        kind,
        amounts: of(Some(&kind.id)),
        parent_amounts: of(kind.of.as_deref()),
        inputs: &claimed.inputs,
    }
}

fn amount<'a>(
    sheet: &Sheet<'_>,
    draft: &'a Draft,
    kind: &'a RecordKind,
    n: usize,
    claimed: &'a Claimed,
    amounts: &mut Amounts<'a>,
) -> Option<Result<(), Mistyped>> {
    let amount = kind.amounts.get(n)?;
    let found = type_of(&amount.value, names(draft, kind, claimed, amounts));
    // What is shown holds for as long as it is looked at.
    if asks_now(&amount.value) {
        let wanted = "`today`, which holds for as long as somebody looks at it";
        return Some(Err(Mistyped::Wanted { found: "`now`", wanted }));
    }
    if kind.amounts[n].places.is_some() && matches!(found, Ok(ref holds) if !holds.is_number()) {
        let (of, wanted) = (claimed.path.clone(), "a number or money, if it has `places`".to_owned());
        let found = found.as_ref().map_or("", Type::name).to_owned();
        sheet.fault(claimed.at, Fault::RecordTypeWrong { of, found, wanted });
    }
    match found {
        Ok(holds) => {
            amounts.entry(&kind.id).or_default().push((amount.id.clone(), holds));
            Some(Ok(()))
        }
        Err(mistyped) => Some(Err(mistyped)),
    }
}

fn asks_now(expr: &Expr) -> bool {
    match expr {
        Expr::Now => true,
        Expr::Sum(parts) | Expr::Product(parts) => parts.iter().any(asks_now),
        Expr::Difference(parts) => parts.iter().any(asks_now),
        Expr::Percent { of, .. } => asks_now(of),
        Expr::Later { than, .. } | Expr::Earlier { than, .. } => asks_now(than),
        Expr::Count { when, .. } => when.as_ref().is_some_and(|when| question_asks_now(when)),
        _ => false,
    }
}

fn question_asks_now(question: &Question) -> bool {
    match question {
        Question::All(parts) | Question::Any(parts) => parts.iter().any(question_asks_now),
        Question::Not(part) => question_asks_now(part),
        Question::State(_) | Question::ParentState(_) => false,
        Question::Given(of, _) | Question::OneOf(of, _) => asks_now(of),
        Question::Compare(left, _, right) => asks_now(left) || asks_now(right),
    }
}

fn claim(sheet: &Sheet<'_>, known: Known<'_>, kind: &RecordKind, claimed: &Claimed) {
    let names = names(known.0, kind, claimed, known.1);
    let wrong = |found: &str, wanted: &str| {
        let (of, found, wanted) = (claimed.path.clone(), found.to_owned(), wanted.to_owned());
        sheet.fault(claimed.at, Fault::RecordTypeWrong { of, found, wanted });
    };
    let found = match &claimed.claim {
        Claim::Amount(_) | Claim::Unread(_) => return,
        Claim::Question(question) => type_question(question, names),
        Claim::Set(field, value) => {
            let Some(holds) = kind.field(field).map(|field| &field.holds) else {
                let unknown = Mistyped::Unknown { family: "field", id: field.clone() };
                return fault(sheet, known, kind, claimed, unknown);
            };
            match type_of(value, names) {
                Ok(given) if fills(holds, value, &given) => Ok(()),
                Ok(given) => return wrong(given.name(), holds.name()),
                Err(mistyped) => Err(mistyped),
            }
        }
        Claim::Day(value) => match type_of(value, names) {
            Ok(Type::Date) => Ok(()),
            Ok(other) => return wrong(other.name(), "a day"),
            Err(mistyped) => Err(mistyped),
        },
        Claim::With(by, shows, value) => match type_of(value, names) {
            Ok(Type::Count { .. } | Type::Number | Type::Text { .. }) => shown(value, shows, &wrong),
            // Days and money are words of a language: a form has them as they are.
            Ok(_) if *by == SendBy::Form => shown(value, shows, &wrong),
            Ok(other) => return wrong(other.name(), "a count, a number or a text"),
            Err(mistyped) => Err(mistyped),
        },
    };
    if let Err(mistyped) = found {
        fault(sheet, known, kind, claimed, mistyped);
    }
}

/// What is said of an amount was seen by whoever says it.
fn shown(value: &Expr, shows: &[String], wrong: &impl Fn(&str, &str)) -> Result<(), Mistyped> {
    if let Expr::Amount(id) = value
        && !shows.contains(id)
    {
        wrong(&format!("the amount \"{}\"", cut(id)), "an amount that is in `shows`");
    }
    Ok(())
}

/// Whether a field can be set to a value of that type.
fn fills(holds: &Type, value: &Expr, given: &Type) -> bool {
    match (holds, given) {
        (Type::Choice { options }, Type::Text { .. }) => {
            matches!(value, Expr::Words(word) if options.contains(word))
        }
        (Type::Choice { options }, Type::Choice { options: others }) => options == others,
        (Type::Text { .. }, Type::Text { .. })
        | (Type::Date, Type::Date)
        | (Type::Moment, Type::Moment)
        | (Type::Count { .. }, Type::Count { .. })
        | (Type::Number, Type::Number | Type::Count { .. }) => true,
        (Type::Money { currency }, Type::Money { currency: other }) => currency == other,
        _ => false,
    }
}

fn fault(
    sheet: &Sheet<'_>,
    (draft, amounts, doubtful): Known<'_>,
    kind: &RecordKind,
    claimed: &Claimed,
    mistyped: Mistyped,
) {
    let of = claimed.path.clone();
    let fault = match mistyped {
        Mistyped::Unknown { family, id } => {
            let parent = draft.desk.records.iter().find(|known| Some(&known.id) == kind.of.as_ref());
            let kinds = || [Some(kind), parent].into_iter().flatten();
            let in_doubt = |kind: &RecordKind| doubtful.contains(&(kind.id.as_str(), id.as_str()));
            if family == "amount" && kinds().any(in_doubt) {
                return;
            }
            let reckoned = |kind: &RecordKind| amounts.get(kind.id.as_str()).into_iter().flatten();
            let known: Vec<&str> = match family {
                "field" => kinds().flat_map(|kind| &kind.fields).map(|field| field.id.as_str()).collect(),
                "amount" => kinds().flat_map(reckoned).map(|(id, _)| id.as_str()).collect(),
                "state" => kinds().flat_map(|kind| &kind.states).map(|state| state.id.as_str()).collect(),
                "input" => claimed.inputs.iter().map(|input| input.id.as_str()).collect(),
                _ => draft.desk.records.iter().map(|kind| kind.id.as_str()).collect(),
            };
            let nearest = nearest(&id, known);
            Fault::ReferenceUnknown { key: of, id: cut(&id), wanted: family.to_owned(), nearest }
        }
        Mistyped::Wanted { found, wanted } => {
            Fault::RecordTypeWrong { of, found: found.to_owned(), wanted: wanted.to_owned() }
        }
        Mistyped::Apart { first, second } => {
            Fault::RecordTypesApart { of, first: first.to_owned(), second: second.to_owned() }
        }
    };
    sheet.fault(claimed.at, fault);
}

/// The parts of records are named by ids that are put together with hyphens; two of them must not meet.
fn words(sheet: &Sheet<'_>, draft: &Draft) {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for part in &draft.record_places.names {
        match known.get(part.word.as_str()) {
            // What is there twice in one list is said of the list.
            Some(first) if *first != part.at => {
                let line = sheet.line(*first);
                sheet.fault(part.at, Fault::WordsCollide { id: cut(&part.word), line });
            }
            _ => drop(known.insert(&part.word, part.at)),
        }
    }
}

/// An action changes what belongs to the record, or what it belongs to, and nothing else.
fn related(sheet: &Sheet<'_>, draft: &Draft) {
    let mut places = draft.record_places.steps.iter();
    for kind in &draft.desk.records {
        for action in &kind.actions {
            for step in &action.then {
                let at = places.next().map_or(0, |(_, _, at)| *at);
                let Some(other) = draft.desk.record(&step.record) else { continue };
                if other.of.as_ref() != Some(&kind.id) && kind.of.as_ref() != Some(&other.id) {
                    let (record, other) = (cut(&kind.id), cut(&other.id));
                    sheet.fault(at, Fault::RecordUnrelated { record, other });
                }
            }
        }
    }
}

/// Every state is reached by some action of a record that can be in the state in which that begins.
fn states(sheet: &Sheet<'_>, draft: &Draft) {
    let kinds = &draft.desk.records;
    let mut reached: BTreeSet<(&str, &str)> =
        kinds.iter().map(|kind| (kind.id.as_str(), kind.initial.as_str())).collect();
    let possible = |reached: &BTreeSet<(&str, &str)>, kind: &str, from: &[String]| {
        from.iter().any(|from| reached.contains(&(kind, from.as_str())))
    };
    loop {
        let known = reached.clone();
        for kind in kinds {
            for action in kind.actions.iter().filter(|action| possible(&known, &kind.id, &action.from)) {
                let mut to: Vec<(&str, &str)> =
                    action.to.iter().map(|to| (kind.id.as_str(), to.as_str())).collect();
                for step in action.then.iter().filter(|step| possible(&known, &step.record, &step.from)) {
                    to.extend(step.to.iter().map(|to| (step.record.as_str(), to.as_str())));
                }
                reached.extend(to);
            }
        }
        if reached.len() == known.len() {
            break;
        }
    }
    let place = |word: &str| {
        let part = draft.record_places.names.iter().find(|part| part.word == word);
        part.map_or(0, |part| part.at)
    };
    for kind in kinds {
        let record = cut(&kind.id);
        for state in kind.states.iter().filter(|state| !reached.contains(&(&*kind.id, &*state.id))) {
            let at = place(&format!("record-{}-state-{}", kind.id, state.id));
            let (record, state) = (record.clone(), cut(&state.id));
            sheet.fault(at, Fault::RecordStateUnreachable { record, state });
        }
        for action in kind.actions.iter().filter(|action| !possible(&reached, &kind.id, &action.from)) {
            let at = place(&format!("record-{}-action-{}", kind.id, action.id));
            let (record, action) = (record.clone(), cut(&action.id));
            sheet.fault(at, Fault::RecordActionImpossible { record, action });
        }
    }
}
