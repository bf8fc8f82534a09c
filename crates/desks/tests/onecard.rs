//! Stories of OneCard's pack.

mod common;

use std::collections::HashMap;

use kursi_desks::demo::{self, DemoDeed, DemoRequest};
use kursi_desks::{Loaded, Pack, flowchart, load};
use kursi_rules::authority::{Actor, may};
use kursi_rules::change::{Entity, Key, Row};
use kursi_rules::command::{Command, CustomerChoice, Verb};
use kursi_rules::decide::{Context, Decision, Fact, Facts, decide};
use kursi_rules::time::MINUTE;
use kursi_rules::user::User;
use kursi_rules::{CommandId, CustomerId, MessageId, Millis, TicketId, UserId, queue};
use uuid::Uuid;

#[test]
fn the_pack_is_sound_and_nothing_in_it_is_suspected() {
    let Loaded { desk, words, warnings, format, .. } = common::onecard();
    assert_eq!(common::listed(&warnings), "");
    assert_eq!((desk.id.as_str(), format), ("onecard", 1));
    assert_eq!(words.keys().collect::<Vec<_>>(), ["ar", "en", "fa", "ur"], "K3");
    assert!(desk.targets.iter().all(|target| target.limit == 30 * MINUTE), "A7");
    assert!(
        desk.reasons.len() == 6 && desk.kinds.len() == 10,
        "A9, A12: seven complaints, and three requests about accounts (B4, B5, B13)"
    );
}

#[test]
fn what_is_ours_is_listed_for_the_organisation_to_confirm() {
    let ours = common::onecard().desk.ours;
    let listed = |what: &str, requirement: &str| {
        assert!(ours.iter().any(|ours| ours.what == what && ours.requirement == requirement), "K9: {what}");
    };
    listed("target.first-reply.calendar", "A7");
    listed("target.next-reply.calendar", "A7");
    listed("pending.decide_within_minutes", "A10");
    listed("desk.time_zone", "A7");
    listed("status.in-progress", "A7");
    listed("warn_before", "X8");
    listed("stale_after", "K4");
    listed("offline.lock_after_days", "K8");
    listed("limits.subject", "K4");
    listed("attachments.megabytes", "K4");
    listed("channel.chat.reply_seconds", "A1");
    listed("seating.lease", "K5");
    listed("seating.wrap_up_seconds", "K5");
    listed("break_reason.prayer", "A6");
    listed("outcome.solved", "A9");
    listed("verification.tries", "B17");
    listed("question.date-of-birth.kind", "B17");
    listed("script.sign-in-code.not-reached", "B8");
    listed("script.sign-in-code.come-back", "B8");
    // What the source says is not asked again.
    let sources = [
        "target.first-reply.limit_minutes",
        "status.new",
        "kind.refund",
        "reason.inquiry",
        "channel.chat.seats",
        "channel.whatsapp.contacts_per_seat",
        "brands.onecard",
        "break_reason.trouble",
        "verification.needed",
        "script.sign-in-code.show",
        "script.deactivation.come-back",
    ];
    assert!(!ours.iter().any(|ours| sources.contains(&ours.what.as_str())), "K9");
}

/// A desk that was stored before there were seats is still read, as a desk without them.
#[test]
fn a_stored_desk_without_seats_is_still_read() {
    let mut row = common::onecard().row(1);
    let desk = row.desk.as_object_mut().expect("a desk is an object");
    for key in ["seating", "break_reasons", "outcomes", "scripting"] {
        assert!(desk.remove(key).is_some(), "{key}");
    }
    for channel in desk["channels"].as_array_mut().expect("a list") {
        channel.as_object_mut().expect("an object").retain(|key, _| key == "id" || key == "medium");
    }
    for role in desk["roles"].as_array_mut().expect("a list") {
        role.as_object_mut().expect("an object").remove("overrides_seats");
    }
    let desk = row.read().expect("it reads");
    assert!(
        desk.seating.is_none() && desk.channels.iter().all(|channel| channel.contacts_per_seat.is_none())
    );
}

#[test]
fn the_support_manager_approves_and_only_channels_receive() {
    let desk = common::onecard().desk;
    let approvers: Vec<_> = desk.roles.iter().filter(|role| role.approves_pending).collect();
    assert!(matches!(&approvers[..], [role] if role.id == "support-manager"), "K6");
    let person = |role: &str| Actor::Person { user: UserId(Uuid::nil()), role: role.into() };
    assert!(may(&desk, &person("agent"), Verb::Resolve));
    assert!(may(&desk, &person("agent"), Verb::AskPending) && may(&desk, &person("agent"), Verb::EndPending));
    for role in &desk.roles {
        let decides = role.id == "support-manager";
        assert_eq!(may(&desk, &person(&role.id), Verb::ApprovePending), decides, "K6: {}", role.id);
        assert_eq!(may(&desk, &person(&role.id), Verb::DeclinePending), decides, "K6: {}", role.id);
    }
    assert!(!may(&desk, &person("administrator"), Verb::Reply));
    assert!(desk.roles.iter().all(|role| !may(&desk, &person(&role.id), Verb::Receive)));
}

/// A desk is a row like any other (X11): nothing is lost on the way to another machine.
#[test]
fn a_revision_carries_the_whole_desk() {
    let loaded = common::onecard();
    let row = loaded.row(3);
    let there: kursi_desks::DeskRow =
        serde_json::from_str(&serde_json::to_string(&row).expect("a row is JSON")).expect("and back");
    assert_eq!((there.revision, there.read()), (3, Some(loaded.desk)));
    assert_eq!(there.words, loaded.words);
}

/// A desk for somebody else, with working hours and other languages, needs a folder and no code (X11).
#[test]
fn another_desk_is_another_folder() {
    let desk = r#"
        format = 1
        [desk]
        id = "corner-shop"
        prefix = "CS"
        time_zone = "Asia/Tehran"
        languages = ["fa"]
        initial = "new"
        requirement = "D1"
        source = "ours"
        [[status]]
        id = "new"
        class = "active"
        requirement = "D1"
        source = "ours"
        [[status]]
        id = "done"
        class = "closed"
        requirement = "D1"
        source = "ours"
        [[move]]
        on = "resolve"
        from = ["new"]
        to = "done"
        requirement = "D1"
        source = "ours"
        [[reason]]
        id = "solved"
        requirement = "D5"
        source = "ours"
        [[role]]
        id = "clerk"
        rank = 1
        may = ["reply", "resolve"]
        requirement = "D1"
        source = "ours"
        [[channel]]
        id = "portal"
        medium = "portal"
        requirement = "D1"
        source = "ours"
        [[calendar]]
        id = "office"
        week = { saturday = ["08:00-12:30", "13:30-17:00"], wednesday = ["08:00-24:00"] }
        closed = [2027-03-21, 2027-03-22]
        requirement = "D7"
        source = "ours"
        [[target]]
        id = "answer"
        start = "next-message"
        limit_hours = 12
        calendar = "office"
        requirement = "D2"
        source = "ours"
        [[queue]]
        id = "all"
        icon = "bookmark"
        when = { any = [{ class = "active" }, { not = { language = ["fa", "en"], awaiting = false } }] }
        [warn_before]
        hours = 1
        requirement = "X8"
        source = "ours"
        [stale_after]
        days = 1
        requirement = "K4"
        source = "ours"
        [keep_solved]
        days = 30
        requirement = "K4"
        source = "ours"
        [limits]
        subject = 100
        message = 1000
        note = 1000
        requirement = "K4"
        source = "ours"
    "#;
    let ids = ["desk-name", "status-new", "status-done", "reason-solved", "role-clerk", "channel-portal"];
    let more = ["calendar-office", "target-answer", "queue-all", "move-create", "move-resolve"];
    let mut words = String::from("### A shop\n");
    ids.iter().chain(&more).for_each(|id| words.push_str(&format!("{id} = …\n")));
    let words = words.replace("reason-solved = …", "reason-solved = …\n    .hint = …");
    let files = ["en", "ar", "fa", "ur"].map(|language| (format!("words/{language}.ftl"), words.clone()));
    let pack = Pack::from_files(files.into_iter().chain([("desk.toml".to_owned(), desk.to_owned())]));
    let Loaded { desk, warnings, .. } =
        load(&pack).unwrap_or_else(|found| panic!("{}", common::listed(&found)));
    assert_eq!(common::listed(&warnings), "");
    let office = desk.calendar("office").expect("it is declared");
    assert_eq!(
        (office.zone(), office.first().closed.len(), office.first().week[5].len()),
        (chrono_tz::Asia::Tehran, 2, 2),
        "D7"
    );
    assert_eq!((office.first().week[2][0].to, desk.targets[0].limit), (1440, 12 * 60 * MINUTE), "D2");
    // It says nothing of files, and gets what is usual.
    let attaching = desk.attaching.expect("files may go with messages");
    assert_eq!((attaching.most, attaching.bytes), (10, 20 * 1024 * 1024), "K4");
    assert!(attaching.types.iter().all(|media| kursi_rules::attachment::is_media(media)));
}

#[test]
fn the_flowchart_shows_every_status_and_every_move() {
    let Loaded { desk, words, .. } = common::onecard();
    let drawn = |language: &str| flowchart(&desk, language, &words[language]);
    insta::assert_snapshot!("flowchart-en", drawn("en"));
    insta::assert_snapshot!("flowchart-ar", drawn("ar"));
    for language in ["en", "ar", "fa", "ur"] {
        let arrows = desk.moves.iter().map(|step| step.from.len()).sum::<usize>() + 1;
        assert_eq!(drawn(language).matches("-->").count(), arrows, "E11 in {language}");
    }
}

/// Rows as a store would keep them.
#[derive(Default)]
struct World {
    rows: HashMap<(Entity, String), Row>,
    commands: u128,
}

impl World {
    fn id(&mut self) -> Uuid {
        self.commands += 0x1_0000_0000_0000;
        Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + self.commands)
    }

    fn fact(&self, key: &Key) -> Fact {
        let one = |entity, id: String| self.rows.get(&(entity, id)).cloned().into_iter().collect::<Vec<_>>();
        let found = match key {
            Key::Ticket(id) => one(Entity::Ticket, id.to_string()),
            Key::Customer(id) => one(Entity::Customer, id.to_string()),
            Key::User { desk, user } => one(Entity::User, format!("{desk}/{user}")),
            // No command of a demonstration changes by what anybody is reached.
            Key::Reached { .. } => Vec::new(),
            // None of these speaks of the rota.
            Key::Presence { .. }
            | Key::Shifts { .. }
            | Key::Revision { .. }
            | Key::Records(_)
            | Key::Survey(_)
            | Key::Improvement(_) => Vec::new(),
            Key::Message(id) => one(Entity::Message, id.to_string()),
            Key::Contact(id) => one(Entity::Contact, id.to_string()),
            Key::ScriptRun(id) => one(Entity::ScriptRun, id.to_string()),
            Key::ScriptRuns(ticket) => {
                let of = |row: &&Row| matches!(row, Row::ScriptRun(run) if run.ticket == *ticket);
                self.rows.values().filter(of).cloned().collect()
            }
            Key::RunningClocks(ticket) => {
                let runs = |row: &&Row| matches!(row, Row::Clock(clock) if clock.ticket == *ticket && clock.stopped_at.is_none());
                self.rows.values().filter(runs).cloned().collect()
            }
        };
        if found.is_empty() { Fact::Absent } else { Fact::Known(found) }
    }

    fn run(&mut self, loaded: &Loaded, actor: &Actor, at: Millis, command: &Command) {
        let command_id = CommandId(self.id());
        let context =
            Context { actor: actor.clone(), command: command_id, made_at: at, received_at: at, revision: 1 };
        let mut facts = Facts::new();
        let changes = loop {
            match decide(&loaded.desk, &facts, command, &context) {
                Decision::Need(keys) => keys.into_iter().for_each(|key| {
                    let fact = self.fact(&key);
                    facts.put(key, fact);
                }),
                Decision::Changes(changes) => break changes,
                refused => panic!("{command:?}: {refused:?}"),
            }
        };
        for change in changes {
            self.rows.insert((change.row.entity(), change.row.id()), change.row);
        }
    }
}

/// The demonstration is told through the same rules as work is; every step of it is accepted, and it shows
/// what is late and what is due soon (A7, X8).
#[test]
fn every_story_of_the_demonstration_is_accepted() {
    let loaded = common::onecard();
    let files = common::files();
    let told = &files.iter().find(|(name, _)| name == "demo.toml").expect("a demonstration").1;
    let demo = demo::demo(told, &loaded.desk).unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert!(demo.tickets.len() >= 40, "{}", demo.tickets.len());
    let now = Millis(1_800_000_000_000);

    let mut world = World::default();
    let mut people: HashMap<&str, (UserId, &str)> = HashMap::new();
    for user in &demo.users {
        let id = UserId(world.id());
        people.insert(&user.user, (id, &user.role));
        let row = Row::User(User {
            id,
            desk: loaded.desk.id.clone(),
            name: user.name.clone(),
            role: user.role.clone(),
            active: true,
            delegations: Vec::new(),
        });
        world.rows.insert((row.entity(), row.id()), row);
    }
    let person = |user: &Option<String>| {
        let (user, role) = people[user.as_deref().expect("checked")];
        Actor::Person { user, role: role.to_owned() }
    };
    for told in &demo.tickets {
        let customer = demo.customers.iter().find(|known| known.id == told.customer).expect("checked");
        let channel = Actor::Channel { channel: told.channel.clone() };
        let ticket = TicketId(world.id());
        let create = Command::Create {
            ticket,
            message: MessageId(world.id()),
            desk: loaded.desk.id.clone(),
            customer: CustomerChoice::New {
                id: CustomerId(world.id()),
                name: customer.name.clone(),
                email: customer.email.clone(),
                phone: customer.phone.clone(),
                language: Some(customer.language.clone()),
                country: Some(customer.country.clone()),
            },
            channel: told.channel.clone(),
            subject: told.subject.clone(),
            text: told.text.clone(),
            kind: told.kind.clone(),
            language: told.language.clone(),
            attachments: Vec::new(),
        };
        world.run(&loaded, &channel, now - told.minutes_ago * MINUTE, &create);
        let mut asked = ticket;
        for step in &told.steps {
            let message = MessageId(world.id());
            let (actor, command) = match &step.deed {
                DemoDeed::Receive(text) => {
                    let (text, channel_id) = (text.clone(), told.channel.clone());
                    let attachments = Vec::new();
                    let said = Command::Receive { ticket, message, text, channel: channel_id, attachments };
                    (channel.clone(), said)
                }
                DemoDeed::Reply(text) => (person(&step.by), Command::plain_reply(ticket, message, text)),
                DemoDeed::Note(text) => (person(&step.by), Command::plain_note(ticket, message, text)),
                DemoDeed::Assign(to) => {
                    (person(&step.by), Command::Assign { ticket, to: Some(people[to.as_str()].0) })
                }
                DemoDeed::AskPending(reason) => {
                    (person(&step.by), Command::AskPending { ticket, reason: reason.clone() })
                }
                DemoDeed::Raise(request) => {
                    asked = TicketId(world.id());
                    (person(&step.by), raised(request, ticket, asked, message, MessageId(world.id())))
                }
                DemoDeed::Hear(text) => {
                    (person(&step.by), Command::Hear { ticket: asked, message, text: text.clone() })
                }
                DemoDeed::Resolve(reason) => {
                    (person(&step.by), Command::Resolve { ticket, reason: reason.clone() })
                }
            };
            world.run(&loaded, &actor, now - step.minutes_ago * MINUTE, &command);
        }
    }

    let tickets: Vec<_> = world
        .rows
        .values()
        .filter_map(|row| match row {
            Row::Ticket(ticket) => Some(ticket),
            _ => None,
        })
        .collect();
    let due = |of: &dyn Fn(i64) -> bool| {
        tickets.iter().filter(|ticket| ticket.due.as_ref().is_some_and(|due| of(due.at.since(now)))).count()
    };
    assert!(due(&|left| left < 0) >= 5, "late");
    assert!(due(&|left| (0..=loaded.desk.warn_before).contains(&left)) >= 5, "due soon");
    assert!(due(&|left| left > loaded.desk.warn_before) >= 5, "in good time");
    // No ticket is in no queue, and every queue shows something.
    assert!(tickets.iter().all(|ticket| !queue::places(&loaded.desk, ticket).is_empty()));
    for shown in &loaded.desk.queues {
        let places = tickets.iter().flat_map(|ticket| queue::places(&loaded.desk, ticket));
        assert!(places.filter(|place| place.queue == shown.id).count() >= 2, "{}", shown.id);
    }
}

fn raised(
    of: &DemoRequest,
    ticket: TicketId,
    request: TicketId,
    message: MessageId,
    acknowledgement: MessageId,
) -> Command {
    let DemoRequest { kind, party, name, fields, subject, text, told } = of.clone();
    let (language, address) = ("en".to_owned(), None);
    Command::Raise {
        ticket,
        request,
        kind,
        party,
        name,
        address,
        fields,
        language,
        subject,
        message,
        text,
        acknowledgement,
        told,
    }
}
