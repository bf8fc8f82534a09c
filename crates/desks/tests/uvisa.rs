//! The desk of U Visa against its document (E3 to E5, E7) as `tests/sources.toml` has it.

mod common;

use chrono::{DateTime, Timelike, Utc};
use kursi_desks::{Desk, Pack, load};
use kursi_rules::Millis;
use kursi_rules::command::Verb;
use kursi_rules::condition::{Condition, Field};
use kursi_rules::course::{Recipient, Whose};
use kursi_rules::desk::{StatusClass, Until};
use kursi_rules::time::HOUR;
use toml::{Table, Value};

fn desk() -> Desk {
    let folder = common::desks().join("uvisa");
    let names = ["desk.toml", "words/en.ftl", "words/ar.ftl", "words/fa.ftl", "words/ur.ftl"];
    let files = names.map(|name| (name, std::fs::read_to_string(folder.join(name)).expect(name)));
    let loaded = load(&Pack::from_files(files));
    loaded.unwrap_or_else(|findings| panic!("{}", common::listed(&findings))).desk
}

fn source(id: &str) -> Table {
    let path = common::root().join("tests/sources.toml");
    let all: Table = std::fs::read_to_string(path).expect("tests/sources.toml").parse().expect("it is TOML");
    all[id].as_table().expect("a table").clone()
}

fn listed(value: &Value) -> Vec<String> {
    let list = value.as_array().expect("a list").iter();
    list.map(|entry| entry.as_str().expect("a text").replace(' ', "-")).collect()
}

#[test]
fn e3_the_priorities_are_those_of_the_document() {
    let (desk, source) = (desk(), source("E3"));
    let rule = desk.course.priority.unwrap();
    assert_eq!(rule.levels, listed(&source["priorities"]));
    // Neither degree ever lowers the priority.
    let at = |urgency: usize, impact: usize| {
        rule.below_highest(rule.level(&rule.urgencies[urgency], &rule.impacts[impact]).unwrap())
    };
    for urgency in 0..rule.urgencies.len() {
        for impact in 0..rule.impacts.len() {
            assert!(urgency == 0 || at(urgency, impact) <= at(urgency - 1, impact));
            assert!(impact == 0 || at(urgency, impact) <= at(urgency, impact - 1));
        }
    }
    assert_eq!((at(0, 0), at(rule.urgencies.len() - 1, rule.impacts.len() - 1)), (2, 0));
}

#[test]
fn e4_the_statuses_are_those_of_the_document_and_only_the_customers_word_closes() {
    let (desk, source) = (desk(), source("E4"));
    let statuses: Vec<String> = desk.statuses.iter().map(|status| status.id.clone()).collect();
    assert_eq!(statuses, listed(&source["statuses"]));
    assert_eq!(desk.initial, statuses[0]);
    assert!(desk.course.closing.as_ref().unwrap().confirmed);
    let closing = desk.moves.iter().filter(|step| desk.class(&step.to) == StatusClass::Closed);
    assert!(closing.clone().all(|step| step.on == Verb::Close) && closing.count() == 1);
    assert_eq!(desk.next_status(Verb::Assign, "new"), "assigned");
    assert_eq!(desk.next_status(Verb::Reply, "assigned"), "in-progress");
    // Put back before any work, it waits for somebody again; what was begun stays begun.
    assert_eq!(desk.next_status(Verb::Unassign, "assigned"), "new");
    assert_eq!(desk.next_status(Verb::Unassign, "in-progress"), "in-progress");
    // A reply to what nobody has is no work on it yet.
    assert_eq!(desk.next_status(Verb::Reply, "new"), "new");
    // Silence after the solution brings reminders: in writing to who wrote, on the phone to who called.
    for (ladder, by) in [("confirmation", Whose::Server), ("phone-confirmation", Whose::Agent)] {
        let reminds = desk.course.ladder(ladder).unwrap();
        assert!(reminds.during.asks(Field::Status) && reminds.during.asks(Field::Channel));
        assert!(reminds.steps.iter().all(|step| step.by == by && step.deeds.status.is_none()));
    }
}

#[test]
fn e5_response_and_resolution_count_from_the_submission() {
    let (desk, source) = (desk(), source("E5"));
    let limit = |id: &str| {
        let target = desk.targets.iter().find(|target| target.id == id).unwrap();
        (target.limit / HOUR, target.until)
    };
    let hours = |key: &str| source[key].as_integer().unwrap();
    assert_eq!(limit("first-response"), (hours("response_hours"), Until::Reply));
    assert_eq!(limit("resolution"), (hours("resolution_hours"), Until::Resolved));
}

#[test]
fn e7_pakistans_time_is_the_desks() {
    let (desk, source) = (desk(), source("E7"));
    assert_eq!(desk.zone.name(), source["time_zone"].as_str().unwrap());
    assert!(desk.calendars.iter().all(|calendar| calendar.zone() == desk.zone));
}

/// Customers all over the world are somewhere, and are called in their own day (E7).
#[test]
fn e7_customers_are_called_by_their_own_clock() {
    let desk = desk();
    let zones = &desk.course.zones;
    assert!(zones.iter().any(|rule| rule.zone == desk.zone), "some are at home");
    let calls = desk.course.calls.as_ref().unwrap();
    for rule in zones {
        let now = Millis(1_800_000_000_000);
        let offered = calls.times(rule.zone, now);
        assert!(!offered.is_empty(), "{}", rule.id);
        // Nobody is woken.
        for at in offered.into_values().flatten() {
            let wall = DateTime::<Utc>::from_timestamp_millis(at.0).unwrap().with_timezone(&rule.zone);
            let minute = (wall.hour() * 60 + wall.minute()) as u16;
            assert!((calls.night_to..calls.night_from).contains(&minute), "{} {wall}", rule.id);
        }
    }
    assert!(desk.queues.iter().any(|queue| queue.when.asks(Field::PlannedCall)));
}

#[test]
fn e6_english_comes_first_and_urdu_second() {
    assert_eq!(desk().languages, ["en", "ur"]);
}

#[test]
fn e2_whoever_has_a_new_ticket_is_offered_to_acknowledge_it() {
    let desk = desk();
    let ladder = desk.course.ladder("acknowledgement").unwrap();
    let [step] = &ladder.steps[..] else { panic!() };
    assert_eq!(step.by, Whose::Agent);
    assert_eq!(step.deeds.says.as_ref().unwrap().to, Recipient::Customer);
    assert!(step.late.is_some() && ladder.during.asks(Field::Assigned));
}

#[test]
fn e8_the_customer_is_told_regularly_how_it_stands() {
    let desk = desk();
    for (ladder, by) in [("status-update", Whose::Server), ("phone-update", Whose::Agent)] {
        let [step] = &desk.course.ladder(ladder).unwrap().steps[..] else { panic!() };
        assert_eq!((step.by, step.repeats, step.most), (by, true, None));
        assert_eq!(step.deeds.says.as_ref().unwrap().to, Recipient::Customer);
    }
}

/// E1: who wrote by the form is answered by mail like who wrote a mail; nothing is sent to who called, so an agent says it.
#[test]
fn e1_e8_every_channel_has_one_way_to_be_told_how_it_stands() {
    let desk = desk();
    for channel in &desk.channels {
        let told: Vec<&str> = ["status-update", "phone-update"]
            .into_iter()
            .filter(|id| channels(&desk.course.ladder(id).unwrap().during).contains(&channel.id))
            .collect();
        let way = if channel.medium == "mail" { "status-update" } else { "phone-update" };
        assert_eq!(told, [way], "{}", channel.id);
    }
}

/// The channels that a condition asks for.
fn channels(condition: &Condition) -> Vec<String> {
    match condition {
        Condition::In(Field::Channel, ids) => ids.clone(),
        Condition::All(all) => all.iter().flat_map(channels).collect(),
        _ => Vec::new(),
    }
}

/// E9, E10: a revision of this procedure is approved by name before it takes effect, and running tickets keep theirs.
#[test]
fn e10_a_revision_is_approved_by_somebody_who_may() {
    let desk = desk();
    assert_eq!(desk.procedure.as_ref().unwrap().approvals, 1);
    assert!(desk.roles.iter().any(|role| role.approves_procedure));
}

/// E3: whoever has a ticket finds it until its priority is set.
#[test]
fn e3_what_nobody_has_assessed_has_a_queue() {
    let desk = desk();
    let queue = desk.queues.iter().find(|queue| queue.id == "to-prioritise").unwrap();
    assert!(queue.when.asks(Field::Priority) && queue.when.asks(Field::Assigned));
}
