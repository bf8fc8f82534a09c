//! The desk whose promises are in working hours, as its document has it: moments on the wall of Tehran worked out by hand,
//! judged by `decide` alone. Numbers are held against `tests/sources.toml`, which was read independently.

mod common;

use std::collections::HashMap;

use chrono::NaiveDate;
use kursi_desks::Loaded;
use kursi_rules::authority::Actor;
use kursi_rules::change::{Entity, Key, Row};
use kursi_rules::clock::{Clock, SpanKind, Standing};
use kursi_rules::command::{Command, CustomerChoice};
use kursi_rules::course::{self, Causes};
use kursi_rules::decide::{Context, Decision, Fact, Facts, decide};
use kursi_rules::desk::{Start, Until};
use kursi_rules::resolution::took;
use kursi_rules::ticket::Ticket;
use kursi_rules::time::HOUR;
use kursi_rules::{CommandId, CustomerId, MessageId, Millis, TicketId, UserId};
use uuid::Uuid;

const TICKET: TicketId = TicketId(Uuid::from_u128(1));

/// A moment on the wall of Tehran, which is three and a half hours ahead all year.
fn at(text: &str) -> Millis {
    Millis(
        chrono::DateTime::parse_from_rfc3339(&format!("{text}:00+03:30"))
            .expect("a moment")
            .timestamp_millis(),
    )
}

fn fact(requirement: &str, key: &str) -> i64 {
    let path = common::root().join("tests/sources.toml");
    let sources: toml::Table = std::fs::read_to_string(path).expect("the sources").parse().expect("TOML");
    sources[requirement][key].as_integer().expect("a number")
}

fn loaded() -> Loaded {
    common::every().into_iter().find(|loaded| loaded.desk.id == "faragostar").expect("the desk")
}

/// The desk with one customer of the portal.
struct House {
    loaded: Loaded,
    rows: HashMap<(Entity, String), Row>,
    commands: u128,
}

impl House {
    fn new() -> House {
        House { loaded: loaded(), rows: HashMap::new(), commands: 0 }
    }

    fn clocks(&self) -> Vec<Clock> {
        let clocks = self.rows.values().filter_map(|row| match row {
            Row::Clock(clock) => Some(clock.clone()),
            _ => None,
        });
        let mut clocks: Vec<Clock> = clocks.collect();
        clocks.sort_by_key(|clock| clock.started_at);
        clocks
    }

    /// The clocks of single answers, without that of the whole ticket.
    fn answers(&self) -> Vec<Clock> {
        self.clocks().into_iter().filter(|clock| clock.target != "closing").collect()
    }

    /// Takes whatever is due by itself, as a server does; how many steps that were.
    fn serve(&mut self, now: &str) -> usize {
        let desk = self.loaded.desk.clone();
        let mut taken = 0;
        while let Some(next) = course::due(&desk, self.ticket(), at(now)) {
            let (ladder, n, message) = (next.ladder.id.clone(), next.n, MessageId(Uuid::from_u128(0xD0)));
            let climb = Command::Climb { ticket: TICKET, ladder, n, message, text: String::new() };
            self.run(at(now), Actor::Server, &climb).expect("the server takes its steps");
            taken += 1;
        }
        taken
    }

    fn cause(&mut self, now: &str, role: &str, target: &str, due_at: &str) -> Result<(), String> {
        let (target, due_at) = (target.to_owned(), at(due_at));
        let (cause, text) = ("nobody-there".to_owned(), "شیفت صبح شنبه خالی بود.".to_owned());
        self.person(now, role, &Command::RecordCause { ticket: TICKET, target, due_at, cause, text })
    }

    fn ticket(&self) -> &Ticket {
        match self.rows.get(&(Entity::Ticket, TICKET.to_string())) {
            Some(Row::Ticket(ticket)) => ticket,
            other => panic!("{other:?}"),
        }
    }

    fn run(&mut self, now: Millis, actor: Actor, command: &Command) -> Result<(), String> {
        self.commands += 0x1_0000_0000;
        let command_id =
            CommandId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + self.commands));
        let context = Context { actor, command: command_id, made_at: now, received_at: now, revision: 1 };
        let mut facts = Facts::new();
        loop {
            match decide(&self.loaded.desk, &facts, command, &context) {
                Decision::Need(keys) => keys.into_iter().for_each(|key| {
                    let found: Vec<Row> = match &key {
                        Key::Ticket(id) => {
                            self.rows.get(&(Entity::Ticket, id.to_string())).cloned().into_iter().collect()
                        }
                        Key::RunningClocks(_) => {
                            let running =
                                self.clocks().into_iter().filter(|clock| clock.stopped_at.is_none());
                            running.map(Row::Clock).collect()
                        }
                        _ => Vec::new(),
                    };
                    let fact = if found.is_empty() { Fact::Absent } else { Fact::Known(found) };
                    facts.put(key, fact);
                }),
                Decision::Changes(changes) => {
                    for row in changes.into_iter().map(|change| change.row) {
                        self.rows.insert((row.entity(), row.id()), row);
                    }
                    return Ok(());
                }
                Decision::Refused(code) => return Err(code.code),
                Decision::Unknown => panic!("everything is here"),
            }
        }
    }

    /// The customer writes in the portal.
    fn customer(&mut self, now: &str) {
        let message = MessageId(Uuid::from_u128(0xA0 + self.commands));
        let (text, channel) = ("از صبح وارد سامانه نمی‌شویم.".to_owned(), "portal".to_owned());
        let command = if self.rows.is_empty() {
            let customer = CustomerChoice::New {
                id: CustomerId(Uuid::from_u128(2)),
                name: "شرکت نمونه".into(),
                email: Some("it@client.example".into()),
                phone: None,
                language: Some("fa".into()),
                country: None,
            };
            Command::Create {
                ticket: TICKET,
                message,
                desk: "faragostar".into(),
                customer,
                channel,
                subject: "ورود به سامانه".into(),
                text,
                kind: None,
                language: "fa".into(),
                attachments: Vec::new(),
            }
        } else {
            Command::Receive { ticket: TICKET, message, text, channel, attachments: Vec::new() }
        };
        self.run(at(now), Actor::Channel { channel: "portal".into() }, &command).expect("it is taken");
    }

    fn person(&mut self, now: &str, role: &str, command: &Command) -> Result<(), String> {
        let actor = Actor::Person { user: UserId(Uuid::from_u128(3)), role: role.into() };
        self.run(at(now), actor, command)
    }

    fn reply(&mut self, now: &str, role: &str) -> Result<(), String> {
        let message = MessageId(Uuid::from_u128(0xB0 + self.commands));
        self.person(now, role, &Command::plain_reply(TICKET, message, "بررسی کردیم و درست شد."))
    }

    fn resolve(&mut self, now: &str, role: &str) -> Result<(), String> {
        self.person(now, role, &Command::Resolve { ticket: TICKET, reason: "solved".into() })
    }
}

/// D2, D5: the numbers are those of the document, and all of them are in working hours.
#[test]
fn d2_d5_the_desk_has_the_numbers_of_its_document() {
    let desk = loaded().desk;
    for (start, key) in
        [(Start::FirstMessage, "first_reply_working_hours"), (Start::NextMessage, "next_reply_working_hours")]
    {
        let targets: Vec<_> = desk
            .targets
            .iter()
            .filter(|target| target.start == start && target.until == Until::Reply)
            .collect();
        let [target] = targets[..] else { panic!("{targets:?}") };
        assert_eq!(target.limit, fact("D2", key) * HOUR);
        assert!(!desk.calendar(&target.calendar).expect("a calendar").is_always(), "working hours");
    }
    let closing: Vec<_> = desk.targets.iter().filter(|target| target.until != Until::Reply).collect();
    let [closing] = closing[..] else { panic!("{closing:?}") };
    assert_eq!(closing.limit, fact("D5", "close_working_hours") * HOUR);
    assert!(!desk.calendar(&closing.calendar).expect("a calendar").is_always(), "working hours");
    let goals = desk.resolution.as_ref().expect("how long closing takes");
    assert_eq!(goals.bands[0].up_to, Some(fact("D5", "close_working_hours") * HOUR));
    assert!(!desk.calendar(&goals.calendar).expect("a calendar").is_always(), "working hours");
}

/// D2: opened on the last Wednesday of the year at four, due on the Saturday after Nowruz: one hour on that day, four on
/// Thursday, four on the fifth of Farvardin, which is a Thursday, and three on the Saturday. Oil's day, Nowruz and two Fridays
/// lie between.
#[test]
fn d2_twelve_working_hours_reach_over_nowruz() {
    let mut house = House::new();
    house.customer("2027-03-17T16:00");
    let clock = house.answers().remove(0);
    assert_eq!((clock.target.as_str(), clock.due_at), ("first-reply", at("2027-03-27T11:00")));
    let calendar = house.loaded.desk.calendar("office").expect("it is there");
    assert_eq!(calendar.counted(at("2027-03-17T16:00"), at("2027-03-27T11:00")), 12 * HOUR);
    let counted: Vec<_> = clock
        .explain(calendar)
        .into_iter()
        .filter(|span| span.kind == SpanKind::Counted)
        .map(|span| (span.from, span.to))
        .collect();
    let day = |from: &str, to: &str| (at(from), at(to));
    assert_eq!(
        counted,
        [
            day("2027-03-17T16:00", "2027-03-17T17:00"),
            day("2027-03-18T08:00", "2027-03-18T12:00"),
            day("2027-03-25T08:00", "2027-03-25T12:00"),
            day("2027-03-27T08:00", "2027-03-27T11:00"),
        ],
        "it shows its working (X3)"
    );
}

/// D2: every new message has its own twelve hours, and an unanswered one keeps its deadline.
#[test]
fn d2_a_later_message_has_its_own_hours_and_moves_no_earlier_deadline() {
    let mut house = House::new();
    house.customer("2027-03-17T16:00");
    house.customer("2027-03-18T09:00");
    let due: Vec<_> = house.answers().iter().map(|clock| (clock.target.clone(), clock.due_at)).collect();
    assert_eq!(
        due,
        [
            ("first-reply".to_owned(), at("2027-03-27T11:00")),
            ("next-reply".to_owned(), at("2027-03-27T14:00"))
        ],
        "the second has the break at noon in it"
    );
    let first = house.ticket().due.clone().expect("something runs");
    assert_eq!((first.target.as_str(), first.at), ("first-reply", at("2027-03-27T11:00")));
    house.reply("2027-03-27T11:30", "agent").expect("an agent answers");
    let stood: Vec<_> = house.answers().iter().map(Clock::standing).collect();
    assert_eq!(stood, [Standing::Missed, Standing::Met], "each is judged by its own");
    house.customer("2027-03-27T16:30");
    assert_eq!(
        house.answers()[2].due_at,
        at("2027-03-29T11:30"),
        "and so it goes on: 30 minutes, 8 hours, 3.5"
    );
}

/// D7: the week of Iran and its holidays, in both of the country's calendars; the dates are those of the printed calendars.
#[test]
fn d7_nothing_counts_on_the_holidays_of_either_calendar_nor_on_fridays() {
    let desk = loaded().desk;
    let calendar = desk.calendar("office").expect("it is there");
    let counted = |day: &str| {
        let day: NaiveDate = day.parse().expect("a day");
        let next = day.succ_opt().expect("a day");
        calendar.counted(at(&format!("{day}T00:00")), at(&format!("{next}T00:00")))
    };
    for (day, hours) in [
        ("2026-11-21", 8), // Saturday
        ("2026-11-25", 8), // Wednesday
        ("2026-11-26", 4), // Thursday
        ("2026-11-27", 0), // Friday
        ("2027-02-11", 0), // 22 Bahman 1405, a Thursday
        ("2027-03-20", 0), // 29 Esfand 1405
        ("2027-03-21", 0), // 1 Farvardin 1406
        ("2027-03-24", 0), // 4 Farvardin 1406
        ("2027-03-25", 4), // 5 Farvardin 1406
        ("2027-04-01", 0), // 12 Farvardin 1406
        ("2026-04-02", 0), // 13 Farvardin 1405
        ("2026-06-24", 0), // 9 Muharram 1448
        ("2026-06-25", 0), // 10 Muharram 1448
        ("2026-05-27", 0), // 10 Dhu al-Hijja 1447
        ("2026-12-22", 8), // 13 Rajab by the tables, and not in Iran
        ("2026-12-23", 0), // 2 Dey 1405
        ("2027-01-05", 8), // 27 Rajab by the tables
        ("2027-01-06", 0), // 16 Dey 1405
        ("2027-01-23", 8), // 15 Shaban by the tables
        ("2027-01-24", 0), // 4 Bahman 1405
        ("2027-03-09", 8), // 1 Shawwal by the tables
        ("2027-03-10", 0), // 19 Esfand 1405
        ("2027-03-11", 0), // 20 Esfand 1405
        ("2030-03-20", 0), // 30 Esfand 1408, a leap year
    ] {
        assert_eq!(counted(day), hours * HOUR, "{day}");
    }
    assert_eq!(desk.week_starts, Some(chrono::Weekday::Sat));
    assert!(desk.weekend.contains(&chrono::Weekday::Fri));
}

/// D5: how long it took to close a ticket is counted in working hours, the late ones apart from those in time.
#[test]
fn d5_closing_is_measured_in_working_hours() {
    let story = |closed: &str| {
        let mut house = House::new();
        house.customer("2026-11-21T08:00");
        house.reply("2026-11-21T09:00", "agent").expect("an agent answers");
        house.resolve(closed, "agent").expect("an agent closes");
        assert_eq!(house.ticket().status, "closed");
        let desk = &house.loaded.desk;
        let goals = desk.resolution.as_ref().expect("goals");
        let hours = took(desk, goals, house.ticket()).expect("it is closed");
        (hours, goals.band_of(hours))
    };
    // Five days of eight hours, four on Thursday, four on the next Saturday.
    assert_eq!(story("2026-11-28T12:00"), (48 * HOUR, 0));
    assert_eq!(story("2026-11-28T13:01"), (48 * HOUR + 60_000, 1));
}

/// D4: the quality officer says what was found; answering and closing stay with the agents, and so does having a ticket.
#[test]
fn d4_the_quality_officer_finds_the_cause_and_the_agents_still_solve_the_ticket() {
    let mut house = House::new();
    assert!(!house.loaded.desk.role("quality-officer").expect("a role").assignable);
    house.customer("2026-11-21T08:00");
    let note = Command::plain_note(TICKET, MessageId(Uuid::from_u128(0xC1)), "شیفت صبح کسی را نداشت.");
    house.person("2026-11-23T09:00", "quality-officer", &note).expect("they keep a note");
    assert_eq!(house.reply("2026-11-23T09:10", "quality-officer"), Err("reply-not-allowed".into()));
    house.reply("2026-11-23T09:20", "agent").expect("an agent answers");
    assert_eq!(house.resolve("2026-11-23T09:30", "quality-officer"), Err("resolve-not-allowed".into()));
    house.resolve("2026-11-23T09:40", "agent").expect("an agent closes");
}

/// D4: late over Nowruz, the ticket comes to the quality officer by itself and stands first; it asks for the cause until they
/// record it, and the agents solve it meanwhile.
#[test]
fn d4_a_ticket_that_is_late_over_nowruz_asks_the_quality_officer_for_the_cause() {
    let mut house = House::new();
    house.customer("2027-03-17T16:00");
    assert_eq!(house.serve("2027-03-27T10:59"), 0, "nothing is missed on a holiday");
    assert_eq!(house.serve("2027-03-27T11:00"), 1);
    let delivered = house.ticket().course.delivered.clone().expect("it was delivered");
    assert_eq!((delivered.to.as_str(), delivered.first), ("quality-officer", true));
    let queues = places;
    assert!(queues(&house).contains(&"cause-missing".to_owned()));
    assert!(queues(&house).contains(&"to-answer".to_owned()), "agents go on with it");
    house.reply("2027-03-27T11:30", "agent").expect("an agent answers");
    let due = "2027-03-27T11:00";
    let not_theirs = house.cause("2027-03-27T12:00", "agent", "first-reply", due);
    assert_eq!(not_theirs, Err("record-cause-not-allowed".into()));
    house.cause("2027-03-27T12:00", "quality-officer", "first-reply", due).expect("they record it");
    assert!(!queues(&house).contains(&"cause-missing".to_owned()));
    assert_eq!(house.ticket().course.causes(), Causes::Recorded);
    house.resolve("2027-03-27T13:30", "agent").expect("an agent closes");
}

/// D4: an answer that comes in the break after its time is late like any other, and its cause is asked.
#[test]
fn d4_an_answer_in_the_break_after_its_time_is_late() {
    let mut house = House::new();
    // Eight hours on the Saturday, four on the Sunday: noon.
    house.customer("2026-11-21T08:00");
    assert_eq!(house.answers()[0].due_at, at("2026-11-22T12:00"));
    assert_eq!(house.serve("2026-11-22T12:30"), 1, "the server is at work in the break");
    assert_eq!(places(&house), ["to-answer", "cause-missing", "delivered", "unassigned"]);
    house.reply("2026-11-22T12:30", "agent").expect("an agent answers");
    assert_eq!(house.answers()[0].standing(), Standing::Missed);
    assert_eq!(house.ticket().course.causes(), Causes::Missing);
    assert!(places(&house).contains(&"delivered".to_owned()), "it is followed until it is closed");
}

/// The queues in which the ticket is.
fn places(house: &House) -> Vec<String> {
    let places = kursi_rules::queue::places(&house.loaded.desk, house.ticket());
    places.into_iter().map(|place| place.queue).collect()
}

/// D5: forty-eight working hours after it was opened a ticket that was answered and is not closed is delivered too; one that
/// its customer opens again has hours of its own from then on.
#[test]
fn d5_a_ticket_that_is_not_closed_in_time_is_delivered_and_its_cause_asked() {
    let mut house = House::new();
    house.customer("2026-11-21T08:00");
    house.reply("2026-11-21T09:00", "agent").expect("an agent answers");
    let due = house.ticket().due.clone().expect("closing is due");
    assert_eq!((due.target.as_str(), due.at), ("closing", at("2026-11-28T12:00")));
    assert_eq!(house.serve("2026-11-28T11:59"), 0);
    assert_eq!(house.serve("2026-11-28T12:00"), 1, "when the break begins, though nobody is there in it");
    let delivered = house.ticket().course.delivered.clone().expect("it was delivered");
    assert_eq!((delivered.to.as_str(), delivered.ladder.as_str()), ("quality-officer", "missed-closing"));
    house.resolve("2026-11-28T13:30", "agent").expect("an agent closes");
    assert_eq!(house.ticket().course.causes(), Causes::Missing, "it was late all the same");
    assert_eq!(places(&house).last().map(String::as_str), Some("closed"), "the officer is through with it");
    house.cause("2026-11-28T14:00", "quality-officer", "closing", "2026-11-28T12:00").expect("recorded");
    house.customer("2026-11-29T08:00");
    let again =
        house.clocks().into_iter().find(|clock| clock.target == "closing" && clock.stopped_at.is_none());
    assert_eq!(again.expect("it is promised anew").due_at, at("2026-12-06T12:00"));
    assert_eq!(house.ticket().course.causes(), Causes::Recorded);
}
