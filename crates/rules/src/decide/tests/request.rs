//! Stories of complaints that need a third party (A11 to A16).

use std::collections::BTreeMap;

use super::script::step;
use super::*;
use crate::activity::Deed;
use crate::change::Entity;
use crate::ladder::{Ladder, Taken, Way, Window};
use crate::message::{Author, Message, MessageKind};
use crate::request::{Asks, Escalation, Field, Party, Request, Requesting, Shape, Standing as How};
use crate::script::{Choice, Input, Says, Script, Step, StepKind};
use crate::time::HOUR;
use crate::{MessageId, ScriptRunId};

fn ladder(id: &str, to: Way, opens: i64, late: i64, most: u32) -> Ladder {
    Ladder {
        id: id.into(),
        to,
        opens: opens * HOUR,
        late: late * HOUR,
        most,
        calendar: "always".into(),
        script: None,
        ends: vec![],
        silences: false,
    }
}

pub(super) fn requesting() -> Requesting {
    let field = |id: &str, shape, most| Field {
        id: id.into(),
        shape,
        shortest: 4,
        longest: 20,
        most,
        options: vec![],
    };
    let asks = |kind: &str, of: &[&str]| Asks {
        kind: kind.into(),
        of: of.iter().map(|id| (*id).to_owned()).collect(),
        needs: vec!["cards".into()],
        takes: vec!["price".into()],
        names: "cards".into(),
        service: None,
        tells: false,
    };
    let party = |id: &str| Party { id: id.into(), channel: "mail".into(), language: "en".into() };
    Requesting {
        parties: vec![party("maker"), party("bank")],
        fields: vec![field("cards", Shape::Code, 2), field("price", Shape::Amount, 1)],
        kinds: vec![asks("used-code", &["maker"])],
        ladders: vec![
            ladder("follow-up", Way::Customer, 36, 48, 2),
            ladder("reminder", Way::Party, 36, 48, 2),
            Ladder {
                script: Some("last-call".into()),
                ends: vec!["called".into()],
                silences: true,
                ..ladder("last-call", Way::Script, 96, 120, 1)
            },
        ],
        escalation: Some(Escalation {
            parties: vec!["maker".into()],
            address: None,
            product: None,
            most: 2,
            again: 36 * HOUR,
            calendar: "always".into(),
        }),
    }
}

/// A call that begins with a note to the leader and ends with a word to the customer, or comes to nothing.
pub(super) fn call() -> Script {
    let says = |id: &str, says, next: &str| Step {
        input: Some(Input::Text),
        says: Some(says),
        ..step(id, StepKind::Do, Some(next))
    };
    let choice = |id: &str, next: &str| Choice { id: id.into(), next: Some(next.into()) };
    Script {
        id: "last-call".into(),
        steps: vec![
            says("leader", Says::PartyNote, "call"),
            Step {
                choices: vec![choice("answered", "tell"), choice("solved", "solved")],
                ..step("call", StepKind::Do, None)
            },
            says("tell", Says::Reply, "called"),
            step("called", StepKind::End, None),
            step("solved", StepKind::End, None),
        ],
    }
}

/// A customer's ticket and the request about it, asked at hour 0.
pub(super) struct Case {
    pub(super) world: World,
    pub(super) ticket: TicketId,
    pub(super) on: TicketId,
}

fn raise(world: &mut World, ticket: TicketId) -> (TicketId, Command) {
    let on = TicketId(world.id());
    let command = Command::Raise {
        ticket,
        request: on,
        kind: "used-code".into(),
        party: "maker".into(),
        name: Some(" Maker Ltd ".into()),
        address: Some("help@maker.example".into()),
        fields: [("cards".to_owned(), vec!["7000-1199".to_owned()])].into(),
        language: "en".into(),
        subject: "Used code".into(),
        message: MessageId(world.id()),
        text: "Please say when card 7000-1199 was redeemed.".into(),
        acknowledgement: MessageId(world.id()),
        told: "We asked about card \u{2068}7000-1199\u{2069}.".into(),
    };
    (on, command)
}

/// What is changed in a request before it is sent.
type Change = fn(&mut BTreeMap<String, Vec<String>>);

impl Case {
    pub(super) fn raised() -> Case {
        let mut world = World::default();
        let ticket = opened(&mut world, 0);
        let (on, command) = raise(&mut world, ticket);
        world.run(&agent(), 0, &command).unwrap();
        Case { world, ticket, on }
    }

    pub(super) fn remind(&mut self, ladder: &str, at: i64) -> Result<(), Code> {
        self.remind_late(ladder, at, at)
    }

    fn remind_late(&mut self, ladder: &str, made_at: i64, received_at: i64) -> Result<(), Code> {
        let ticket = if ladder == "reminder" { self.on } else { self.ticket };
        let (message, ladder) = (MessageId(self.world.id()), ladder.to_owned());
        let command = Command::Remind { ticket, ladder, message, text: "Still waiting".into() };
        self.world.run_late(&agent(), made_at, received_at, &command)
    }

    pub(super) fn hear(&mut self, at: i64) -> Result<(), Code> {
        let (ticket, message) = (self.on, MessageId(self.world.id()));
        self.world.run(&agent(), at, &Command::Hear { ticket, message, text: "Redeemed on May 4".into() })
    }

    fn start(&mut self, at: i64) -> Result<ScriptRunId, Code> {
        let (ticket, run) = (self.ticket, ScriptRunId(self.world.id()));
        let command = Command::StartScript { ticket, run, script: "last-call".into(), contact: None };
        self.world.run(&agent(), at, &command).map(|()| run)
    }

    fn answer(&mut self, run: ScriptRunId, at: i64, step: &str, say: (Option<&str>, Option<&str>)) {
        let (choice, text) = (say.0.map(str::to_owned), say.1.map(str::to_owned));
        let (ticket, step) = (self.ticket, step.to_owned());
        let command = Command::AnswerStep { ticket, run, step, choice, text, to: None, contact: None };
        self.world.run(&agent(), at, &command).unwrap();
    }

    /// The whole of the fifth day, done at `at`.
    pub(super) fn call(&mut self, at: i64) {
        let run = self.start(at).unwrap();
        self.answer(run, at, "leader", (None, Some("Please escalate")));
        self.answer(run, at, "call", (Some("answered"), None));
        self.answer(run, at, "tell", (None, Some("As told on the phone")));
        self.answer(run, at, "called", (None, None));
    }

    pub(super) fn request(&self) -> &Request {
        let both = [self.ticket, self.on].map(|id| self.world.ticket(id).request.as_deref().unwrap());
        assert_eq!(both[0], both[1], "both tickets say the same");
        both[0]
    }

    fn running(&self, ticket: TicketId) -> Vec<(&str, i64)> {
        let mut running: Vec<_> =
            self.world.clocks().into_iter().filter(|clock| clock.ticket == ticket).collect();
        running.retain(|clock| clock.stopped_at.is_none());
        let mut running: Vec<_> =
            running.iter().map(|clock| (clock.target.as_str(), clock.due_at.0 / HOUR)).collect();
        running.sort_unstable();
        running
    }

    fn said(&self, ticket: TicketId, kind: MessageKind) -> Vec<&Message> {
        let of = |row: &Row| matches!(row, Row::Message(m) if m.ticket == ticket && m.kind == kind);
        let rows = self.world.rows.values().filter(|row| of(row));
        rows.filter_map(|row| if let Row::Message(message) = row { Some(message) } else { None }).collect()
    }

    fn deeds(&self, ticket: TicketId) -> Vec<&Deed> {
        let of = |row: &Row| matches!(row, Row::Activity(activity) if activity.ticket == ticket);
        let rows = self.world.rows.iter().filter(|((entity, _), row)| *entity == Entity::Activity && of(row));
        rows.filter_map(|(_, row)| if let Row::Activity(one) = row { Some(&one.deed) } else { None })
            .collect()
    }

    fn code(result: Result<(), Code>) -> String {
        result.map_or_else(|code| code.code, |()| "done".into())
    }
}

#[test]
fn a13_raising_makes_the_linked_ticket_and_acknowledges_with_the_serial() {
    let case = Case::raised();
    let (own, asked) = (case.world.ticket(case.ticket), case.world.ticket(case.on));
    assert_eq!((own.status.as_str(), asked.status.as_str()), ("asked", "asked"), "A11");
    assert_eq!(own.kind.as_deref(), Some("used-code"));
    assert!(own.awaiting_since.is_none() && own.replies == 1, "the acknowledgement is an answer");
    assert!(case.said(case.ticket, MessageKind::Reply)[0].text.contains("7000-1199"));
    assert!(case.said(case.on, MessageKind::Reply)[0].text.contains("redeemed"));
    assert_eq!(asked.customer, own.customer);
    assert_eq!(asked.awaiting_since, None, "nobody outside waits for an answer on it");
    let request = case.request();
    assert_eq!((request.of, request.on, request.name.as_deref()), (case.ticket, case.on, Some("Maker Ltd")));
    assert_eq!(case.running(case.ticket), [("ladder-follow-up", 48), ("ladder-last-call", 120)]);
    assert_eq!(case.running(case.on), [("ladder-reminder", 48)]);
    assert_eq!(own.due.as_ref().unwrap().at, Millis(48 * HOUR));
    assert!(case.deeds(case.ticket).contains(&&Deed::Raised { party: "maker".into() }));
}

#[test]
fn a12_what_a_request_says_is_checked_field_by_field() {
    fn set(fields: &mut BTreeMap<String, Vec<String>>, id: &str, values: &[&str]) {
        fields.insert(id.into(), values.iter().map(|value| (*value).to_owned()).collect());
    }
    let cases: [(Change, &str); 10] = [
        (|fields| fields.clear(), "raise-field-missing"),
        (|fields| set(fields, "cards", &["  "]), "raise-field-missing"),
        (|fields| set(fields, "cards", &["7000-1199", ""]), "raise-field-length"),
        (|fields| set(fields, "cards", &["700"]), "raise-field-length"),
        (|fields| set(fields, "cards", &["7000_1199"]), "raise-field-malformed"),
        (|fields| set(fields, "cards", &["7000-1199", "7000-1200", "7000-1201"]), "raise-field-too-many"),
        (|fields| set(fields, "cards", &["7000-1199", " 7000-1199"]), "raise-field-twice"),
        (|fields| set(fields, "cards", &["7000-1199", "7000-1200"]), "raise-not-named"),
        (|fields| set(fields, "colour", &["blue"]), "raise-field-unknown"),
        (|fields| set(fields, "price", &["12.5.0"]), "raise-field-malformed"),
    ];
    for (change, expected) in cases {
        let mut world = World::default();
        let ticket = opened(&mut world, 0);
        let (on, mut command) = raise(&mut world, ticket);
        if let Command::Raise { fields, .. } = &mut command {
            change(fields);
        }
        assert_eq!(Case::code(world.run(&agent(), 0, &command)), expected);
        assert!(!world.rows.contains_key(&(Entity::Ticket, on.to_string())), "nothing is half done");
    }
}

#[test]
fn a11_nobody_is_asked_twice_at_once_nor_by_who_may_not() {
    let mut case = Case::raised();
    let again = raise(&mut case.world, case.ticket).1;
    assert_eq!(Case::code(case.world.run(&agent(), HOUR, &again)), "raise-already");
    let at_party = raise(&mut case.world, case.on).1;
    assert_eq!(Case::code(case.world.run(&agent(), HOUR, &at_party)), "raise-at-party");
    let guest = Actor::Person { user: UserId(Uuid::from_u128(8)), role: "guest".into() };
    assert_eq!(Case::code(case.world.run(&guest, HOUR, &again)), "raise-not-allowed");
    case.hear(2 * HOUR).unwrap();
    case.world.run(&agent(), 3 * HOUR, &again).unwrap();
    let newer = case.world.ticket(case.ticket).request.clone().unwrap();
    assert!(newer.is_open() && newer.on != case.on, "after an answer somebody can be asked again");
    // A late word on the older request says nothing of the newer one.
    case.hear(4 * HOUR).unwrap();
    assert!(case.world.ticket(case.ticket).request.as_ref().unwrap().is_open());
}

#[test]
fn a14_a_step_is_offered_late_and_impossible_by_its_window() {
    let minute = |hours: i64, minutes: i64| hours * HOUR + minutes * MINUTE;
    for name in ["follow-up", "reminder"] {
        let of = requesting().ladder(name).unwrap().clone();
        let calendar = Calendar::always("always", chrono_tz::Asia::Riyadh);
        let mut case = Case::raised();
        let window =
            |case: &Case, at: i64| of.next(case.request(), &calendar).map(|rung| rung.window(Millis(at)));
        assert_eq!(window(&case, minute(35, 59)), Some(Window::Shut));
        let early = case.remind(name, minute(35, 59)).unwrap_err();
        assert_eq!((early.code.as_str(), &early.args["opens_at"]), ("remind-too-early", &(36 * HOUR).into()));
        assert_eq!(window(&case, minute(36, 0)), Some(Window::Open));
        assert_eq!(window(&case, minute(48, 0)), Some(Window::Open), "on the dot is in time");
        assert_eq!(window(&case, minute(48, 0) + 1), Some(Window::Late));
        case.remind(name, minute(36, 0)).unwrap();
        // The second window counts from the first step.
        assert_eq!(Case::code(case.remind(name, minute(71, 59))), "remind-too-early");
        assert_eq!(window(&case, minute(85, 0)), Some(Window::Late), "36 h and 48 h after the first");
        case.remind(name, minute(85, 0)).unwrap();
        assert_eq!(window(&case, minute(200, 0)), None);
        let third = case.remind(name, minute(200, 0)).unwrap_err();
        assert_eq!((third.code.as_str(), &third.args["limit"]), ("remind-no-more", &2_i64.into()));
        assert_eq!(case.request().taken.len(), 2);
        let target = of.target();
        let clocks: Vec<_> = case.world.clocks().into_iter().filter(|clock| clock.target == target).collect();
        let standings: Vec<_> = clocks.iter().map(|clock| clock.standing()).collect();
        assert_eq!(standings, [Standing::Met, Standing::Missed], "the late step is late for good");
    }
}

#[test]
fn a14_the_two_ladders_go_by_themselves_and_on_their_own_tickets() {
    let mut case = Case::raised();
    case.remind("reminder", 40 * HOUR).unwrap();
    assert_eq!(case.running(case.on), [("ladder-reminder", 88)]);
    assert_eq!(case.running(case.ticket), [("ladder-follow-up", 48), ("ladder-last-call", 120)]);
    let (ticket, message) = (case.ticket, MessageId(case.world.id()));
    let astray = Command::Remind { ticket, ladder: "reminder".into(), message, text: "x".into() };
    assert_eq!(Case::code(case.world.run(&agent(), 90 * HOUR, &astray)), "remind-not-here");
    let script = Command::Remind { ticket, ladder: "last-call".into(), message, text: "x".into() };
    assert_eq!(Case::code(case.world.run(&agent(), 100 * HOUR, &script)), "remind-not-here");
}

#[test]
fn a14_a_follow_up_written_without_the_line_counts_when_the_customer_gets_it() {
    let mut case = Case::raised();
    // Written a little early, delivered in time; written in time, delivered late; and two colleagues at once.
    case.remind_late("follow-up", 35 * HOUR + 59 * MINUTE, 36 * HOUR).unwrap();
    assert_eq!(Case::code(case.remind_late("follow-up", 36 * HOUR, 37 * HOUR)), "remind-too-early");
    case.remind_late("follow-up", 80 * HOUR, 85 * HOUR).unwrap();
    let at: Vec<i64> = case.request().taken.iter().map(|step: &Taken| step.at.0 / HOUR).collect();
    assert_eq!(at, [36, 85]);
}

#[test]
fn a7_a_customers_word_in_the_middle_is_answered_and_moves_no_ladder() {
    let mut case = Case::raised();
    writes(&mut case.world, case.ticket, 20 * HOUR).unwrap();
    assert_eq!(case.world.ticket(case.ticket).status, "asked");
    assert_eq!(case.world.ticket(case.ticket).due.as_ref().unwrap().target, "next-reply");
    replies(&mut case.world, case.ticket, 20 * HOUR + MINUTE).unwrap();
    assert_eq!(case.running(case.ticket), [("ladder-follow-up", 48), ("ladder-last-call", 120)]);
    assert_eq!(Case::code(case.remind("follow-up", 35 * HOUR)), "remind-too-early");
    case.remind("follow-up", 36 * HOUR).unwrap();
}

#[test]
fn a15_the_fifth_day_is_a_call_with_a_note_before_it_and_a_word_after_it() {
    let mut case = Case::raised();
    assert_eq!(
        case.start(96 * HOUR - 1).unwrap_err().code,
        "remind-too-early",
        "the fifth day begins after four"
    );
    case.call(100 * HOUR);
    let note = &case.said(case.on, MessageKind::Note)[0];
    assert_eq!(note.text, "Please escalate");
    let replies = case.said(case.ticket, MessageKind::Reply);
    assert!(replies.iter().any(|reply| reply.text == "As told on the phone"));
    let request = case.request();
    assert_eq!((request.standing(), request.last_at), (How::Silent, Some(Millis(100 * HOUR))));
    assert!(case.running(case.ticket).is_empty() && case.running(case.on).is_empty(), "every ladder is over");
    assert!(case.deeds(case.ticket).contains(&&Deed::Silenced));
    assert_eq!(case.start(101 * HOUR).unwrap_err().code, "request-silent");
}

#[test]
fn a15_a_call_that_solves_it_silences_nobody() {
    let mut case = Case::raised();
    let run = case.start(100 * HOUR).unwrap();
    case.answer(run, 100 * HOUR, "leader", (None, Some("Please escalate")));
    case.answer(run, 100 * HOUR, "call", (Some("solved"), None));
    case.answer(run, 100 * HOUR, "solved", (None, None));
    assert_eq!(case.request().standing(), How::Asked);
    replies(&mut case.world, case.ticket, 101 * HOUR).unwrap();
}

#[test]
fn a16_the_desk_is_silent_on_both_tickets_until_the_customer_writes() {
    let mut case = Case::raised();
    case.call(100 * HOUR);
    let at = 101 * HOUR;
    for ticket in [case.ticket, case.on] {
        let refused = replies(&mut case.world, ticket, at).unwrap_err();
        assert_eq!(
            (refused.code.as_str(), &refused.args["since_at"]),
            ("request-silent", &(100 * HOUR).into())
        );
        let note = Command::plain_note(ticket, MessageId(case.world.id()), "?");
        assert_eq!(Case::code(case.world.run(&agent(), at, &note)), "request-silent");
    }
    assert_eq!(Case::code(case.remind("follow-up", at)), "request-silent");
    assert_eq!(Case::code(case.remind("reminder", at)), "request-silent");
    writes(&mut case.world, case.ticket, 102 * HOUR).unwrap();
    assert_eq!(case.request().standing(), How::Waiting);
    replies(&mut case.world, case.ticket, 102 * HOUR + MINUTE).unwrap();
    let note = Command::plain_note(case.on, MessageId(case.world.id()), "?");
    case.world.run(&agent(), 103 * HOUR, &note).unwrap();
    assert_eq!(
        Case::code(case.remind("reminder", 103 * HOUR)),
        "request-last-taken",
        "the ladders stay over"
    );
}

#[test]
fn a16_a_partys_answer_after_the_escalation_lifts_the_silence_too() {
    for by_channel in [false, true] {
        let mut case = Case::raised();
        case.call(100 * HOUR);
        if by_channel {
            writes(&mut case.world, case.on, 130 * HOUR).unwrap();
        } else {
            case.hear(130 * HOUR).unwrap();
        }
        assert_eq!(case.request().answered_at, Some(Millis(130 * HOUR)));
        let (own, asked) = (case.world.ticket(case.ticket), case.world.ticket(case.on));
        assert_eq!((own.status.as_str(), asked.status.as_str()), ("working", "working"));
        assert_eq!((asked.awaiting_since, &asked.due), (None, &None), "no clock runs for a party");
        assert!(case.said(case.on, MessageKind::Incoming).iter().all(|said| said.author == Author::Customer));
        replies(&mut case.world, case.ticket, 131 * HOUR).unwrap();
    }
}

#[test]
fn an_answer_ends_the_ladders_wherever_they_are() {
    let mut case = Case::raised();
    case.remind("reminder", 40 * HOUR).unwrap();
    let run = case.start(97 * HOUR).unwrap();
    case.answer(run, 97 * HOUR, "leader", (None, Some("Please escalate")));
    case.hear(97 * HOUR + MINUTE).unwrap();
    assert!(case.running(case.ticket).is_empty() && case.running(case.on).is_empty());
    assert_eq!(Case::code(case.remind("follow-up", 98 * HOUR)), "request-answered");
    // The call that was under way comes to its end, and silences nobody.
    case.answer(run, 98 * HOUR, "call", (Some("answered"), None));
    case.answer(run, 98 * HOUR, "tell", (None, Some("They have answered")));
    case.answer(run, 98 * HOUR, "called", (None, None));
    assert_eq!(case.request().standing(), How::Answered);
    case.hear(99 * HOUR).unwrap();
    assert_eq!(case.request().answered_at, Some(Millis(97 * HOUR + MINUTE)), "the first answer counts");
}

#[test]
fn a9_what_others_solved_has_a_reason_of_its_own_and_ends_the_request_with_it() {
    let mut world = World::default();
    let plain = opened(&mut world, 0);
    replies(&mut world, plain, 1).unwrap();
    let resolve = |ticket, reason: &str| Command::Resolve { ticket, reason: reason.into() };
    assert_eq!(Case::code(world.run(&agent(), 2, &resolve(plain, "by-others"))), "resolve-nobody-asked");

    let mut case = Case::raised();
    case.world.run(&agent(), HOUR, &resolve(case.ticket, "by-others")).unwrap();
    let asked = case.world.ticket(case.on);
    assert_eq!((asked.status.as_str(), asked.reason.as_deref()), ("done", Some("by-others")));
    assert_eq!(case.request().standing(), How::Over);
    assert!(case.running(case.ticket).is_empty() && case.running(case.on).is_empty());
    assert_eq!(Case::code(case.remind("follow-up", 40 * HOUR)), "request-over");

    // A request that comes to nothing gives the customer's ticket back to the agent.
    let mut case = Case::raised();
    case.world.run(&agent(), HOUR, &resolve(case.on, "inquiry")).unwrap();
    assert_eq!(case.world.ticket(case.ticket).status, "working");
    assert!(case.deeds(case.ticket).contains(&&Deed::RequestOver));
    assert!(case.running(case.ticket).is_empty());
    // Words that come after all open the ticket of the request again.
    case.hear(50 * HOUR).unwrap();
    assert_eq!(case.world.ticket(case.on).status, "working");
    assert_eq!(case.request().standing(), How::Answered);
}

#[test]
fn what_nobody_asked_cannot_be_answered() {
    let mut world = World::default();
    let ticket = opened(&mut world, 0);
    let hear = Command::Hear { ticket, message: MessageId(world.id()), text: "x".into() };
    assert_eq!(Case::code(world.run(&agent(), 1, &hear)), "hear-nobody-asked");
    let (message, text) = (MessageId(world.id()), "x".into());
    let remind = Command::Remind { ticket, ladder: "follow-up".into(), message, text };
    assert_eq!(Case::code(world.run(&agent(), 1, &remind)), "request-none");
}
