//! The desk's procedure itself: its revisions (E9, E10), what one changes, and how it is drawn (E11).

use std::collections::BTreeMap;

use kursi_desks::{Difference, Said, charts, differences, names, word_changes};
use kursi_rules::change::{Entity, Key, Row};
use kursi_rules::command::Command;
use kursi_rules::decide::{Fact, Facts, may_approve, may_reject};
use kursi_rules::revision::{Procedure, Revision, Running};
use kursi_rules::{CommandId, UserId};
use kursi_store::judge::read;
use kursi_store::rows;
use kursi_words::bidi;
use uuid::Uuid;

use super::tickets::Rows;
use crate::entry::{
    ApprovalFace, ChartArrow, ChartFace, ChartNode, ChartsView, DifferenceFace, DifferenceGroup, Fault,
    OursFace, PersonFace, RejectionFace, RevisionFace, RevisionView, RevisionsView, SaidFace, WordDifference,
};
use crate::fault::AppFault;
use crate::work::Work;

/// Words by language, and in each by id.
type Named = BTreeMap<String, BTreeMap<String, String>>;

/// The revisions of the desk, the newest first.
pub(super) async fn revisions(work: &Work) -> Result<RevisionsView, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let all = known(work, &desk.id).await?;
    let context = work.context(CommandId(Uuid::nil()), work.now(), loaded.row.revision);
    let rows = Rows::of(work);
    let rule = desk.procedure;
    let face = |row: Revision| {
        let mut facts = Facts::new();
        let key = Key::Revision { desk: row.desk.clone(), revision: row.revision };
        facts.put(key, Fact::Known(vec![Row::Revision(Box::new(row.clone()))]));
        let person = |user: UserId, role: &str| {
            let known = rows.person(user);
            // In the role of that day, whatever they do here now.
            PersonFace { role: role.to_owned(), ..known }
        };
        RevisionFace {
            revision: row.revision,
            standing: row.standing().name().to_owned(),
            author: bidi::strip_controls(&row.author.name).into_owned(),
            made_at: row.made_at.0 as f64,
            summary: bidi::tame(&row.summary).into_owned(),
            needs: row.needs,
            approvals: row
                .approvals
                .iter()
                .map(|one| ApprovalFace { person: person(one.by, &one.role), at: one.at.0 as f64 })
                .collect(),
            effective_at: row.effective_at.map(|at| at.0 as f64),
            rejected: row.rejected.as_ref().map(|no| RejectionFace {
                person: rows.person(no.by),
                at: no.at.0 as f64,
                reason: bidi::tame(&no.reason).into_owned(),
            }),
            in_force_at: row.in_force_at.map(|at| at.0 as f64),
            superseded_at: row.superseded_at.map(|at| at.0 as f64),
            may_approve: may_approve(desk, &facts, row.revision, &context).map(Fault::from),
            may_reject: may_reject(desk, &facts, row.revision, &context).map(Fault::from),
        }
    };
    let unsent = work
        .pending
        .read()
        .expect("lock")
        .iter()
        .any(|own| own.predicted() && own.command.as_ref().and_then(Command::revision).is_some());
    Ok(RevisionsView {
        in_force: loaded.row.revision,
        needs: rule.map_or(0, |rule| rule.approvals),
        running: rule.map_or(Running::Keep, |rule| rule.running).name().to_owned(),
        revisions: all.into_iter().rev().map(face).collect(),
        unsent,
    })
}

/// What a revision changes in the one before it: in the one that was in force before, and of one that never was in the one that
/// is in force now, which is what approving it would change.
pub(super) async fn revision(work: &Work, revision: u32) -> Result<RevisionView, Fault> {
    let loaded = work.desk()?;
    let all = known(work, &loaded.row.id).await?;
    let row = all.iter().find(|row| row.revision == revision).ok_or(AppFault::RevisionNotHere)?;
    let before = match row.in_force_at {
        Some(at) => {
            let earlier = all.iter().filter(|one| one.revision != revision);
            earlier
                .filter(|one| one.in_force_at.is_some_and(|then| then < at))
                .max_by_key(|one| one.in_force_at)
        }
        None => all.iter().find(|one| one.revision == loaded.row.revision),
    };
    let before = before.map(|before| before.revision);
    let new = text(work, &loaded.row.id, revision).await?;
    let old = match before {
        Some(before) => text(work, &loaded.row.id, before).await?,
        None => None,
    };
    let ours = new.as_ref().and_then(|new| new.row.read()).map(|desk| desk.ours).unwrap_or_default();
    let ours =
        ours.into_iter().map(|one| OursFace { what: one.what, requirement: one.requirement }).collect();
    let mut view =
        RevisionView { revision, before, comparable: false, groups: Vec::new(), words: Vec::new(), ours };
    let (Some(old), Some(new)) = (old, new) else { return Ok(view) };
    if old.pack.is_empty() || new.pack.is_empty() {
        return Ok(view);
    }
    let Some(found) = differences(&old.pack, &new.pack) else { return Ok(view) };
    let (before, now) = (named(&old), named(&new));
    for one in found {
        // What has gone is named as it was; what is there, as it is.
        let names = if one.new.is_none() { &before } else { &now };
        let face = face_of(&one, names, [&before, &now]);
        match view.groups.last_mut().filter(|group| group.heading == one.group) {
            Some(group) => group.differences.push(face),
            None => view.groups.push(DifferenceGroup { heading: one.group, differences: vec![face] }),
        }
    }
    view.words = word_changes(&old.row.words, &new.row.words)
        .into_iter()
        .map(|one| WordDifference { language: one.language, id: one.id, old: one.old, new: one.new })
        .collect();
    view.comparable = true;
    Ok(view)
}

/// The drawings of a revision.
pub(super) async fn drawings(work: &Work, revision: u32) -> Result<ChartsView, Fault> {
    let loaded = work.desk()?;
    let row = match loaded.row.revision == revision {
        true => loaded.row.clone(),
        false => {
            text(work, &loaded.row.id, revision)
                .await?
                .ok_or_else(|| Fault::from(AppFault::RevisionNotHere))?
                .row
        }
    };
    let desk = row.read().ok_or(AppFault::DeskReadOnly { format: row.format })?;
    let words: Named = row.words.iter().map(|(language, text)| (language.clone(), names(text))).collect();
    let name = |id: &str| -> BTreeMap<String, String> {
        let said =
            words.iter().filter_map(|(language, names)| Some((language.clone(), names.get(id)?.clone())));
        said.filter(|_| !id.is_empty()).collect()
    };
    let face = |chart: kursi_desks::Chart| ChartFace {
        of: chart.of.name().to_owned(),
        id: chart.id.clone(),
        name: name(&chart.word),
        nodes: chart
            .nodes
            .iter()
            .map(|node| ChartNode {
                id: node.id.clone(),
                name: name(&node.word),
                kind: node.kind.to_owned(),
                guarded: node.guarded,
                opens: node.opens.map(|opens| opens as f64),
                late: node.late.map(|late| late as f64),
            })
            .collect(),
        arrows: chart
            .arrows
            .iter()
            .map(|arrow| ChartArrow { from: arrow.from as u32, to: arrow.to as u32, name: name(&arrow.word) })
            .collect(),
    };
    Ok(ChartsView { revision, charts: charts(&desk).into_iter().map(face).collect() })
}

/// In the order of their numbers.
async fn known(work: &Work, desk: &str) -> Result<Vec<Revision>, Fault> {
    let mut conn = work.replica.conn().await?;
    let mut all = Vec::new();
    for doc in rows::revisions(&mut conn, &work.ws(), desk).await? {
        if let Row::Revision(row) = read(Entity::Revision, &doc)? {
            all.push(*row);
        }
    }
    all.sort_by_key(|row| row.revision);
    Ok(all)
}

async fn text(work: &Work, desk: &str, revision: u32) -> Result<Option<Procedure>, Fault> {
    let mut conn = work.replica.conn().await?;
    let doc = rows::get(&mut conn, &work.ws(), Entity::Procedure, &Revision::id_of(desk, revision)).await?;
    Ok(match doc.map(|doc| read(Entity::Procedure, &doc)).transpose()? {
        Some(Row::Procedure(text)) => Some(*text),
        _ => None,
    })
}

fn named(text: &Procedure) -> Named {
    text.row.words.iter().map(|(language, words)| (language.clone(), names(words))).collect()
}

/// A difference with the names of its thing, and with those of what its values name: before, and now.
fn face_of(one: &Difference, words: &Named, [before, now]: [&Named; 2]) -> DifferenceFace {
    let names = words
        .iter()
        .map(|(language, names)| {
            let named =
                (1..=one.thing.len()).map(|upto| name_of(one.thing.get(..upto).unwrap_or(&[]), names));
            (language.clone(), named.collect())
        })
        .collect();
    DifferenceFace {
        what: one.what.name().to_owned(),
        ids: one.thing.iter().map(|(_, id)| id.clone()).collect(),
        names,
        key: one.key.clone(),
        old: one.old.as_deref().map(|all| said(one, all, before)),
        new: one.new.as_deref().map(|all| said(one, all, now)),
        ours: one.ours,
    }
}

fn said(difference: &Difference, all: &[Said], words: &Named) -> Vec<SaidFace> {
    let one = |one: &Said| {
        let key = if one.key.is_empty() { &difference.key } else { &one.key };
        let named = words.iter().filter_map(|(language, names)| {
            Some((language.clone(), values_of(&difference.thing, key, &one.value, names)?))
        });
        SaidFace { key: one.key.clone(), value: one.value.clone(), names: named.collect() }
    };
    all.iter().map(one).collect()
}

/// The names of what a value lists the ids of, as far as they have any; nothing where none has one.
fn values_of(
    thing: &[(String, String)],
    key: &str,
    value: &str,
    names: &BTreeMap<String, String>,
) -> Option<Vec<String>> {
    let listed: Vec<_> = value.split(", ").map(|id| (id, value_of(thing, key, id, names))).collect();
    let any = listed.iter().any(|(_, name)| name.is_some());
    any.then(|| listed.into_iter().map(|(id, name)| name.unwrap_or_else(|| id.to_owned())).collect())
}

/// The name of what a value is the id of: a step beside the one that leads there, a status, or a thing whose heading is the key.
fn value_of(
    thing: &[(String, String)],
    key: &str,
    value: &str,
    names: &BTreeMap<String, String>,
) -> Option<String> {
    let last = key.rsplit('.').next().unwrap_or(key);
    let id = match last {
        "next" | "passed" | "failed" | "guard" => {
            let [(heading, script), _, ..] = thing else { return None };
            format!("{}-{script}-{value}", family(heading))
        }
        "initial" | "from" | "to" => format!("status-{value}"),
        "may" | "deliver" | "delivered" | "seen_by" => format!("role-{value}"),
        heading => format!("{}-{value}", family(heading)),
    };
    names.get(&id).or_else(|| names.get(&format!("{}-{value}", family(&singular(last))))).cloned()
}

/// The heading of which a key lists ids: `parties` of `party`, `result_of_teams` of `team`.
fn singular(key: &str) -> String {
    let last = key.rsplit("_of_").next().unwrap_or(key);
    let (untagged, es) = (last.strip_prefix("un").unwrap_or(last), last.strip_suffix("es"));
    match (last, untagged.strip_suffix("ies"), es.filter(|stem| stem.ends_with('s'))) {
        (_, Some(stem), _) => format!("{stem}y"),
        (_, None, Some(stem)) => stem.to_owned(),
        _ => untagged.strip_suffix('s').unwrap_or(untagged).to_owned(),
    }
}

/// The name of a thing in the pack's words: by its whole way, as steps of scripts are, or by its own heading; its id where it has none.
fn name_of(thing: &[(String, String)], names: &BTreeMap<String, String>) -> String {
    let (Some((first, _)), Some((last, id))) = (thing.first(), thing.last()) else { return String::new() };
    let ids: Vec<&str> = thing.iter().map(|(_, id)| id.as_str()).collect();
    if let Some(part) = part_of_record(thing).and_then(|word| names.get(&word)) {
        return part.clone();
    }
    let whole = format!("{}-{}", family(first), ids.join("-"));
    let own = format!("{}-{id}", family(last).trim_end_matches('s'));
    names.get(&whole).or_else(|| names.get(&own)).unwrap_or(id).clone()
}

/// How the names of what stands under a heading begin.
fn family(heading: &str) -> String {
    match heading {
        // Two headings whose names would read badly are named by their first word alone.
        "break_reason" | "account_state" => heading.split('_').next().unwrap_or(heading).to_owned(),
        heading => heading.replace('_', "-"),
    }
}

/// The word by which a part of a record is named: its kind of part stands between the ids, and what an action sends is the record's.
fn part_of_record(thing: &[(String, String)]) -> Option<String> {
    let ((first, record), rest) = thing.split_first()?;
    if first != "record" || rest.is_empty() {
        return None;
    }
    let own = format!("record-{record}");
    Some(rest.iter().fold(own.clone(), |word, (heading, id)| match heading.as_str() {
        "asks" => format!("{word}-input-{id}"),
        "send" => format!("{own}-send-{id}"),
        heading => format!("{word}-{heading}-{id}"),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// E9: what a value names is told by its name, as far as the words of the revision have one.
    #[test]
    fn e9_a_value_that_names_a_thing_is_told_by_its_name() {
        let words =
            "script-code-verify = Verify\nstatus-open = Open\nteam-care = Care\nbreak-lunch = Lunch\n";
        let names = names(words);
        let step = [("script".to_owned(), "code".to_owned()), ("steps".to_owned(), "ask".to_owned())];
        let told = |thing: &[(String, String)], key: &str, value: &str| value_of(thing, key, value, &names);
        assert_eq!(told(&step, "next", "verify").as_deref(), Some("Verify"));
        assert_eq!(told(&step, "next", "gone"), None);
        assert_eq!(told(&[], "next", "verify"), None, "no script, no step beside it");
        assert_eq!(told(&[], "initial", "open").as_deref(), Some("Open"));
        assert_eq!(told(&[], "when.team", "care").as_deref(), Some("Care"));
        assert_eq!(told(&[], "break_reason", "lunch").as_deref(), Some("Lunch"));
        assert_eq!(told(&[], "limit_minutes", "30"), None);
        assert_eq!(told(&[], "result_of_teams", "care").as_deref(), Some("Care"));
        assert_eq!(told(&[], "statuses", "open").as_deref(), Some("Open"));
    }

    /// E9: of a list each is told by its name, and what has none as the pack writes it.
    #[test]
    fn e9_a_list_is_told_by_the_names_of_its_parts() {
        let names = names("party-bank = Bank\ntag-late = Late\nrole-lead = Leader\n");
        let told = |key: &str, value: &str| values_of(&[], key, value, &names);
        assert_eq!(told("parties", "bank, shop"), Some(vec!["Bank".to_owned(), "shop".to_owned()]));
        assert_eq!(told("untags", "late"), Some(vec!["Late".to_owned()]));
        assert_eq!(told("may", "lead"), Some(vec!["Leader".to_owned()]));
        assert_eq!(told("may", "reply, note"), None, "what a role may do has words of the program");
    }

    #[test]
    fn e9_parts_of_records_are_called_by_their_names() {
        let names: BTreeMap<String, String> = [
            ("record-plan", "Plan"),
            ("record-plan-field-price", "Price"),
            ("record-plan-state-over", "Over"),
            ("record-plan-action-pay", "Pay"),
            ("record-plan-action-pay-input-by", "Paid by"),
            ("record-plan-send-bill", "Bill"),
            ("script-call-ask", "Ask"),
            ("ladder-late-first", "First step"),
        ]
        .map(|(id, name)| (id.to_owned(), name.to_owned()))
        .into();
        let called = |way: &[(&str, &str)]| {
            let thing: Vec<_> =
                way.iter().map(|(heading, id)| ((*heading).to_owned(), (*id).to_owned())).collect();
            name_of(&thing, &names)
        };
        let plan = ("record", "plan");
        assert_eq!(called(&[plan]), "Plan");
        assert_eq!(called(&[plan, ("field", "price")]), "Price");
        assert_eq!(called(&[plan, ("state", "over")]), "Over");
        assert_eq!(called(&[plan, ("action", "pay")]), "Pay");
        assert_eq!(called(&[plan, ("action", "pay"), ("asks", "by")]), "Paid by");
        assert_eq!(called(&[plan, ("action", "pay"), ("send", "bill")]), "Bill");
        assert_eq!(called(&[plan, ("amount", "none")]), "none", "what has no name is called by its id");
        assert_eq!(called(&[("script", "call"), ("steps", "ask")]), "Ask");
        assert_eq!(called(&[("ladder", "late"), ("steps", "first")]), "First step");
    }
}
