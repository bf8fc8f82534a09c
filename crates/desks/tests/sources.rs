//! The pack against the sources: `tests/sources.toml` was read from the documents independently of the pack.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use kursi_desks::Desk;
use kursi_rules::calendar::Calendar;
use kursi_rules::command::Verb;
use kursi_rules::desk::{Channel, Role, Start};
use kursi_rules::ladder::Way;
use kursi_rules::script::{Says, Step, StepKind};
use kursi_rules::time::{HOUR, MINUTE};
use toml::{Table, Value};

/// What the pack holds in its words.
const IN_WORDS: [&str; 3] = ["B3", "B9", "B13"];

/// Requests that are about accounts, and no complaints (B4, B5, B13).
const OF_ACCOUNTS: [&str; 3] = ["account-review", "be-a-reseller", "seller-notice"];

/// The scripts that keep requirements of accounts.
const KEPT_BY: [(&str, &str); 14] = [
    ("B2", "registration"),
    ("B3", "merchant"),
    ("B4", "reseller"),
    ("B5", "distributor"),
    ("B6", "sms-code"),
    ("B7", "email-code"),
    ("B8", "sign-in-code"),
    ("B9", "closed-unused"),
    ("B11", "closed-by-customer"),
    ("B12", "closed-wrong-codes"),
    ("B13", "blocked"),
    ("B14", "deactivation"),
    ("B15", "change-email"),
    ("B16", "change-mobile"),
];

fn sources() -> Table {
    let path = common::root().join("tests/sources.toml");
    std::fs::read_to_string(path).expect("tests/sources.toml").parse().expect("it is TOML")
}

fn words(value: &Value) -> Vec<String> {
    let list = value.as_array().expect("a list");
    list.iter().map(|entry| entry.as_str().expect("a text").replace(' ', "-")).collect()
}

fn count(fact: &Value, key: &str) -> Option<u32> {
    fact.get(key).map(|value| value.as_integer().expect("a number") as u32)
}

fn hours(value: &Value) -> Vec<i64> {
    let list = value.as_array().expect("a list");
    list.iter().map(|hours| hours.as_integer().expect("a number") * HOUR).collect()
}

fn minutes(value: &Value) -> i64 {
    value.as_integer().expect("a number") * MINUTE
}

/// Every way in which the desk departs from the source documents.
fn departures(desk: &Desk, sources: &Table) -> Vec<String> {
    let mut departures = Vec::new();
    let mut hold = |requirement: &str, holds: bool, what: &str| {
        if !holds {
            departures.push(format!("{requirement}: {what}"));
        }
    };
    let always = |calendar: &str| desk.calendar(calendar).is_some_and(|calendar| calendar.is_always());
    let limits = |start: Start, length: i64| {
        let mut of_start = desk.targets.iter().filter(|target| target.start == start).peekable();
        of_start.peek().is_some() && of_start.all(|target| target.limit == length && always(&target.calendar))
    };
    let has_channel =
        |id: &str, medium: &str| desk.channel(id).is_some_and(|channel| channel.medium == medium);

    let read = |fact: &Value| matches!(fact["from"].as_str(), Some("000" | "001"));
    for (requirement, fact) in sources.iter().filter(|(_, fact)| read(fact)) {
        let requirement = requirement.as_str();
        match requirement {
            "A1" | "A2" | "A3" => {
                let of = BTreeMap::from([("A1", "chat"), ("A2", "call"), ("A3", "whatsapp")])[requirement];
                hold(requirement, has_channel(of, of), &format!("the channel {of}"));
                let none = Channel::plain(of, of);
                let channel = desk.channel(of).unwrap_or(&none);
                // Where the source states no number of seats, the pack has none either.
                hold(requirement, channel.seats == count(fact, "seats"), "the number of seats");
                let contacts = count(fact, "contacts_per_seat");
                hold(requirement, channel.contacts_per_seat == contacts, "the contacts of a seat");
                let open = channel.calendar.as_deref().is_some_and(always);
                hold(requirement, open == (fact["hours"].as_str() == Some("24/7")), "the hours");
                // Nobody would say "on the spot" of more than a minute.
                let at_once = channel.reply.is_some_and(|reply| reply <= MINUTE);
                hold(requirement, at_once == (fact["reply"].as_str() == Some("on the spot")), "the reply");
                let portal = fact.get("portal").and_then(Value::as_str);
                hold(requirement, channel.portal.as_deref() == portal, "the portal");
                let number = fact.get("number").and_then(Value::as_str);
                hold(requirement, channel.number.as_deref() == number, "the number");
            }
            "A8" => {
                let bands = desk.resolution.as_ref().map(|goals| goals.bands.as_slice()).unwrap_or_default();
                let ends: Vec<i64> = bands.iter().filter_map(|band| band.up_to).collect();
                hold(requirement, ends == hours(&fact["bands_hours"]), "the bands");
                let last_is_open = bands.last().is_some_and(|band| band.up_to.is_none());
                hold(requirement, last_is_open, "what takes longer than all of them");
                let told: Option<Vec<i64>> = fact["shares_percent"]
                    .as_array()
                    .expect("a list")
                    .iter()
                    .map(Value::as_integer)
                    .collect();
                let held = bands.iter().map(|band| i64::from(band.share)).collect();
                hold(requirement, told == Some(held), "the shares");
            }
            "A5" => {
                let told = fact.as_table().expect("a table").iter().filter(|(key, _)| *key != "from");
                let told: BTreeSet<(&str, &str)> =
                    told.map(|(id, number)| (id.as_str(), number.as_str().expect("a text"))).collect();
                let calls = desk.channel("call").map(|call| call.brands.as_slice()).unwrap_or_default();
                let held = calls.iter().map(|brand| (brand.id.as_str(), brand.number.as_str())).collect();
                hold(requirement, told == held, "the hotlines");
            }
            "A4" => {
                let limit = minutes(&fact["reply_minutes"]);
                hold(
                    requirement,
                    fact["hours"].as_str() == Some("24/7"),
                    "the hours are not round the clock any more",
                );
                for channel in words(&fact["channels"]) {
                    hold(requirement, has_channel(&channel, "social"), &format!("the channel {channel}"));
                }
                hold(requirement, limits(Start::FirstMessage, limit), "the time to answer a first message");
                hold(requirement, limits(Start::NextMessage, limit), "the time to answer a later message");
            }
            "A7" => {
                let (first, next) =
                    (minutes(&fact["first_reply_minutes"]), minutes(&fact["next_reply_minutes"]));
                hold(requirement, limits(Start::FirstMessage, first), "the time of a first reply");
                hold(requirement, limits(Start::NextMessage, next), "the time of a next reply");
            }
            "A9" => {
                let kinds = fact["kinds"].as_integer().expect("a number") as usize;
                hold(
                    requirement,
                    desk.reasons.iter().filter(|reason| !reason.after_request).count() == kinds,
                    "the reasons to resolve at first handling",
                );
            }
            "A10" => {
                let approver = fact["approver"].as_str().expect("a text").replace(' ', "-");
                let approvers: Vec<&str> = desk
                    .roles
                    .iter()
                    .filter(|role| role.approves_pending)
                    .map(|role| role.id.as_str())
                    .collect();
                hold(requirement, approvers == [approver.as_str()], "who approves what is to stay pending");
                let longest = fact["pending_hours_max"].as_integer().expect("a number") * HOUR;
                let rule = desk.pending.as_ref();
                hold(
                    requirement,
                    rule.is_some_and(|rule| {
                        rule.longest == longest && rule.terms.iter().all(|term| *term <= longest)
                    }),
                    "how long a ticket may stay pending",
                );
                hold(
                    requirement,
                    rule.is_some_and(|rule| always(&rule.calendar)),
                    "that its hours are those of a day",
                );
            }
            "A12" => {
                let kinds = words(&fact["kinds"]);
                let complaint = |kind: &&str| !OF_ACCOUNTS.contains(kind);
                let held: Vec<&str> = desk.kinds.iter().map(String::as_str).filter(complaint).collect();
                hold(requirement, held == kinds, "the kinds of complaint");
                let asked = desk.requesting.kinds.iter().map(|kind| kind.kind.as_str());
                let asked: Vec<&str> = asked.filter(complaint).collect();
                hold(requirement, asked == kinds, "that each has its request");
                let of = |id: &str| desk.requesting.kind(id).map(|kind| kind.of.len());
                hold(
                    requirement,
                    of("contact-details") == Some(2),
                    "that partners are not asked for themselves",
                );
            }
            "A14" => {
                let window: Vec<i64> = hours(&fact["window_hours"]);
                for (key, to) in [("customer_max", Way::Customer), ("partner_max", Way::Party)] {
                    let mut of = desk.requesting.ladders.iter().filter(|ladder| ladder.to == to);
                    let ladder = of.next();
                    let held = ladder.map(|ladder| vec![ladder.opens, ladder.late]);
                    hold(requirement, held.as_ref() == Some(&window), "the window of a step");
                    hold(
                        requirement,
                        ladder.map(|ladder| ladder.most) == count(fact, key),
                        "how many there are",
                    );
                    let round = ladder.is_some_and(|ladder| always(&ladder.calendar));
                    hold(requirement, round && of.next().is_none(), "that hours are those of a day");
                }
            }
            "A15" => {
                let day = fact["escalation_day"].as_integer().expect("a number");
                let mut of = desk.requesting.ladders.iter().filter(|ladder| ladder.to == Way::Script);
                let ladder = of.next();
                let held = ladder.map(|ladder| (ladder.opens, ladder.late, ladder.most));
                let days = ((day - 1) * 24 * HOUR, day * 24 * HOUR, 1);
                hold(requirement, held == Some(days) && of.next().is_none(), "the day of the escalation");
                let script = ladder.and_then(|ladder| desk.scripting.script(ladder.script.as_deref()?));
                let steps = script.map(|script| script.steps.as_slice()).unwrap_or_default();
                let talks = |step: &&Step| matches!(step.kind, StepKind::Check | StepKind::Say);
                let points = count(fact, "talking_points");
                hold(
                    requirement,
                    Some(steps.iter().filter(talks).count() as u32) == points,
                    "the talking points",
                );
                for says in [Says::PartyNote, Says::Reply] {
                    let said = steps.iter().any(|step| step.says == Some(says));
                    hold(requirement, said, "the note to the leader and the word to the customer");
                }
                hold("A16", ladder.is_some_and(|ladder| ladder.silences), "the silence after it");
            }
            "A17" => {
                let senior = desk.role(fact["minimum_rank"].as_str().expect("a text")).map(|role| role.rank);
                let agent = desk.role("agent").map(|role| role.rank);
                hold(requirement, agent.is_some() && senior > agent, "the rank that escalates products");
                let works = |role: &&Role| role.assignable;
                let all = desk.roles.iter().filter(works);
                let above =
                    all.clone().all(|role| role.may.contains(&Verb::Escalate) == (Some(role.rank) >= senior));
                hold(requirement, above, "that everybody of that rank and above escalates, and nobody below");
                let mail = desk.requesting.escalation.as_ref();
                hold(
                    requirement,
                    mail.is_some_and(|rule| rule.parties == ["brand-partner"]),
                    "whose requests",
                );
            }
            "B1" => {
                let told = fact.as_table().expect("a table").iter().filter(|(key, _)| *key != "from");
                let told: BTreeSet<(&str, &str, &str)> = told
                    .flat_map(|(brand, stores)| {
                        let stores = stores.as_table().expect("a table").iter();
                        stores.flat_map(move |(currency, countries)| {
                            let countries = countries.as_array().expect("a list").iter();
                            countries.map(move |country| {
                                (brand.as_str(), currency.as_str(), country.as_str().expect("a text"))
                            })
                        })
                    })
                    .collect();
                let stores = desk.accounts.stores.iter();
                let held = stores.flat_map(|store| {
                    let countries = store.countries.iter();
                    countries.map(|country| (store.brand.as_str(), store.currency.as_str(), country.as_str()))
                });
                hold(requirement, told == held.collect(), "the stores");
            }
            "B4" => {
                let told = fact["stopped_in"].as_array().expect("a list");
                let told: Vec<&str> = told.iter().filter_map(Value::as_str).collect();
                let stopped = desk.accounts.stopped.iter().find(|stopped| stopped.service == "reseller");
                let held = stopped.map(|stopped| stopped.countries.iter().map(String::as_str).collect());
                hold(requirement, held == Some(told), "where it is stopped");
                let kind = desk.requesting.kind("be-a-reseller");
                hold(
                    requirement,
                    kind.is_some_and(|kind| {
                        kind.needs == ["applicant", "email", "phone", "country", "city", "activity"]
                            && kind.service.as_deref() == Some("reseller")
                    }),
                    "what is sent to the department",
                );
                hold(
                    requirement,
                    fact["fields"].as_array().map(Vec::len) == Some(5),
                    "country and city are one",
                );
            }
            other if IN_WORDS.contains(&other) => {}
            "B17" => {
                let scripting = &desk.scripting;
                let number = |key: &str| count(fact, key);
                let rule = scripting.verification.as_ref();
                let questions = Some(scripting.questions.len() as u32);
                hold(requirement, questions == number("questions"), "the questions");
                hold(requirement, rule.map(|rule| rule.ask_least) == number("ask_min"), "how many are asked");
                hold(requirement, rule.map(|rule| rule.ask_most) == number("ask_max"), "how many are asked");
                hold(requirement, rule.map(|rule| rule.needed) == number("right_min"), "what passes");
                let optional: Vec<usize> =
                    (0..scripting.questions.len()).filter(|at| scripting.questions[*at].optional).collect();
                hold(requirement, optional == [6], "that the last orders alone may not apply");
                let gates = words(&fact["gates"]);
                for (of, id) in KEPT_BY {
                    let gated = gates.iter().any(|gate| gate == of);
                    let script = scripting.script(id);
                    let guarded = script.is_some_and(|script| {
                        let mut deeds =
                            script.steps.iter().filter(|step| step.kind == StepKind::Do).peekable();
                        deeds.peek().is_some() && deeds.all(|step| step.guard.is_some())
                    });
                    hold(requirement, gated == guarded, &format!("what {id} verifies"));
                }
            }
            _ => hold(requirement, false, "nothing compares it with the pack"),
        }
    }
    departures
}

/// A1, A2, A3, A4, A5, A7, A8, A9, A10, A12, A14, A15, A16, A17, B17: every number, recipient and condition that was read from the documents is
/// what the pack has.
#[test]
fn onecard_says_what_its_source_says() {
    let (desk, sources) = (common::onecard().desk, sources());
    assert_eq!(departures(&desk, &sources), Vec::<String>::new());
    // What is told in words, in every language in which customers are answered.
    let words = common::onecard().words;
    for (requirement, key, id) in
        [("B3", "address", "script-merchant-request"), ("B13", "whatsapp", "script-blocked-ask")]
    {
        let told = sources[requirement][key].as_str().expect("a text");
        for language in &desk.languages {
            let said = &words[language];
            let at = said.find(&format!("\n{id} =")).expect("it is said");
            let entry = said[at + 1..].split("\nscript-").next().expect("a part");
            assert!(entry.contains(told), "{requirement} in {language}: {entry}");
        }
    }
    assert!(words["en"].contains("not been used for more than a year"), "B9");
    assert_eq!(sources["B9"]["unused_years"].as_integer(), Some(1));
}

/// A7: the comparison itself is proved: whatever is dropped from the pack is missed.
#[test]
fn a_dropped_fact_is_noticed() {
    let (desk, sources) = (common::onecard().desk, sources());
    let noticed = |what: &str, requirement: &str, drop: &dyn Fn(&mut Desk)| {
        let mut less = desk.clone();
        drop(&mut less);
        let found = departures(&less, &sources);
        assert!(found.iter().any(|departure| departure.starts_with(requirement)), "{what}: {found:?}");
    };
    for place in 0..desk.kinds.len() {
        let of = if OF_ACCOUNTS.contains(&desk.kinds[place].as_str()) { continue } else { "A12" };
        noticed("a kind", of, &|desk| drop(desk.kinds.remove(place)));
    }
    for place in 0..desk.requesting.kinds.len() {
        let of = match desk.requesting.kinds[place].kind.as_str() {
            "be-a-reseller" => "B4",
            // Their stories walk them (`accounts`).
            kind if OF_ACCOUNTS.contains(&kind) => continue,
            _ => "A12",
        };
        noticed("a request", of, &|desk| drop(desk.requesting.kinds.remove(place)));
    }
    for place in 0..desk.accounts.stores.len() {
        noticed("a store", "B1", &|desk| drop(desk.accounts.stores.remove(place)));
    }
    noticed("a stopped service", "B4", &|desk| desk.accounts.stopped.clear());
    for place in 0..desk.requesting.ladders.len() {
        let of = if desk.requesting.ladders[place].to == Way::Script { "A15" } else { "A14" };
        noticed("a ladder", of, &|desk| drop(desk.requesting.ladders.remove(place)));
        noticed("an earlier step", of, &|desk| desk.requesting.ladders[place].opens -= HOUR);
        noticed("a later step", of, &|desk| desk.requesting.ladders[place].late += HOUR);
        noticed("a further step", of, &|desk| desk.requesting.ladders[place].most += 1);
    }
    noticed("the silence", "A16", &|desk| {
        desk.requesting.ladders.iter_mut().for_each(|ladder| ladder.silences = false)
    });
    let call =
        desk.scripting.scripts.iter().position(|script| script.id == "fifth-day-call").expect("it is there");
    for step in 0..desk.scripting.scripts[call].steps.len() {
        let Step { kind, says, .. } = &desk.scripting.scripts[call].steps[step];
        if matches!(kind, StepKind::Check | StepKind::Say) || *says == Some(Says::PartyNote) {
            noticed("a part of the call", "A15", &|desk| {
                drop(desk.scripting.scripts[call].steps.remove(step))
            });
        }
    }
    for place in 0..desk.reasons.iter().filter(|reason| !reason.after_request).count() {
        noticed("a reason", "A9", &|desk| drop(desk.reasons.remove(place)));
    }
    for target in 0..desk.targets.len() {
        noticed("a target", "A7", &|desk| drop(desk.targets.remove(target)));
        noticed("a longer target", "A7", &|desk| desk.targets[target].limit += 1);
        noticed("a longer target", "A4", &|desk| desk.targets[target].limit += 1);
    }
    noticed("an hour of the day", "A7", &|desk| {
        let mut week = desk.calendars[0].first().week.clone();
        week[4].clear();
        desk.calendars[0] = Calendar::weekly("always", desk.zone, week);
    });
    for channel in ["facebook", "twitter", "instagram"] {
        noticed(channel, "A4", &|desk| desk.channels.retain(|known| known.id != channel));
    }
    for (channel, requirement) in [("chat", "A1"), ("call", "A2"), ("whatsapp", "A3")] {
        noticed(channel, requirement, &|desk| desk.channels.retain(|known| known.id != channel));
    }
    for (channel, requirement) in [("chat", "A1"), ("call", "A2"), ("whatsapp", "A3")] {
        let place = desk.channels.iter().position(|known| known.id == channel).expect("it is there");
        noticed("seats", requirement, &|desk| desk.channels[place].seats = Some(2));
        noticed("contacts", requirement, &|desk| desk.channels[place].contacts_per_seat = Some(2));
        noticed("the hours", requirement, &|desk| desk.channels[place].calendar = None);
        noticed("the reply", requirement, &|desk| desk.channels[place].reply = Some(2 * MINUTE));
        noticed("the portal", requirement, &|desk| desk.channels[place].portal = Some("https://x.y".into()));
        noticed("the number", requirement, &|desk| desk.channels[place].number = Some("1".into()));
    }
    let call = desk.channels.iter().position(|known| known.id == "call").expect("it is there");
    for brand in 0..desk.channels[call].brands.len() {
        noticed("a hotline", "A5", &|desk| drop(desk.channels[call].brands.remove(brand)));
        noticed("another hotline", "A5", &|desk| desk.channels[call].brands[brand].number.push('1'));
    }
    noticed("the goals of resolutions", "A8", &|desk| desk.resolution = None);
    fn bands(desk: &mut Desk) -> &mut Vec<kursi_rules::resolution::GoalBand> {
        &mut desk.resolution.as_mut().expect("goals").bands
    }
    for place in 0..4 {
        noticed("a share", "A8", &|desk| bands(desk)[place].share += 1);
        noticed("a band", "A8", &|desk| {
            bands(desk).remove(place);
        });
    }
    noticed("a longer band", "A8", &|desk| bands(desk)[1].up_to = Some(49 * HOUR));
    noticed("the approver", "A10", &|desk| {
        desk.roles.iter_mut().for_each(|role| role.approves_pending = false)
    });
    noticed("the rule of pending", "A10", &|desk| desk.pending = None);
    noticed("a longer leave", "A10", &|desk| desk.pending.as_mut().expect("a rule").longest += HOUR);
    for question in 0..desk.scripting.questions.len() {
        noticed("a question", "B17", &|desk| drop(desk.scripting.questions.remove(question)));
    }
    fn rule(desk: &mut Desk) -> &mut kursi_rules::script::Verification {
        desk.scripting.verification.as_mut().expect("a rule")
    }
    noticed("one right answer", "B17", &|desk| rule(desk).needed -= 1);
    noticed("one asked", "B17", &|desk| rule(desk).ask_least -= 1);
    noticed("one more asked", "B17", &|desk| rule(desk).ask_most += 1);
    for script in 0..desk.scripting.scripts.len() {
        if desk.scripting.scripts[script].steps.iter().all(|step| step.guard.is_none()) {
            continue;
        }
        noticed("a guard", "B17", &|desk| {
            desk.scripting.scripts[script].steps.iter_mut().for_each(|step| step.guard = None);
        });
    }
    noticed("an agent who escalates", "A17", &|desk| desk.roles[0].may.push(Verb::Escalate));
    noticed("a leader who does not", "A17", &|desk| {
        let leader = desk.roles.iter_mut().find(|role| role.id == "leader").expect("there is one");
        leader.may.retain(|verb| *verb != Verb::Escalate);
    });
    noticed("no escalation", "A17", &|desk| desk.requesting.escalation = None);
    noticed("the senior", "A17", &|desk| desk.roles.retain(|role| role.id != "senior"));
}
