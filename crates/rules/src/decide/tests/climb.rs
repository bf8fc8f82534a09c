//! Stories of the ladders that run for tickets (D4, E2, E4, E8).

use super::*;
use crate::activity::{Activity, Deed};
use crate::course::{self, CourseRule, Deeds, Recipient, Rise, Says, TicketLadder, When, Whose};
use crate::message::{Author, Message, MessageKind};
use crate::time::HOUR;

fn rise(id: &str, by: Whose, opens: i64, deeds: Deeds) -> Rise {
    Rise { id: id.into(), by, opens: When::After(opens), late: None, deeds, repeats: false, most: None }
}

fn says(template: &str, to: Recipient) -> Deeds {
    Deeds { says: Some(Says { template: template.into(), to }), ..Deeds::default() }
}

fn ladder(id: &str, during: Condition, steps: Vec<Rise>) -> TicketLadder {
    TicketLadder { id: id.into(), during, of: None, missed: None, calendar: "always".into(), steps }
}

fn status(id: &str) -> Condition {
    Condition::In(Field::Status, vec![id.into()])
}

/// A desk on which a missed first reply is delivered, a solved ticket is reminded of every day, twice, whoever has a ticket
/// acknowledges it within half an hour, and the desk is told of every open ticket each eight hours.
fn world() -> World {
    let missed = TicketLadder {
        missed: Some("first-reply".into()),
        ..ladder(
            "missed",
            Condition::All(vec![]),
            vec![rise(
                "deliver",
                Whose::Server,
                0,
                Deeds { delivers: Some("manager".into()), first: true, ..Deeds::default() },
            )],
        )
    };
    let again = Rise {
        repeats: true,
        most: Some(2),
        ..rise("again", Whose::Server, 24 * HOUR, says("reminder", Recipient::Customer))
    };
    let acknowledge = Rise {
        late: Some(30 * MINUTE),
        ..rise("acknowledge", Whose::Agent, 0, says("hello", Recipient::Customer))
    };
    let update =
        Rise { repeats: true, ..rise("update", Whose::Server, 8 * HOUR, says("update", Recipient::Desk)) };
    let assigned = Condition::In(Field::Assigned, vec!["yes".into()]);
    let open = Condition::In(Field::Class, vec!["new".into(), "active".into()]);
    let ladders = vec![
        missed,
        ladder("confirm", status("done"), vec![again]),
        ladder("hello", assigned, vec![acknowledge]),
        ladder("update", open, vec![update]),
    ];
    World {
        desk: Some(Desk { course: CourseRule { ladders, ..CourseRule::default() }, ..desk() }),
        ..World::default()
    }
}

impl World {
    /// Takes whatever is due of a ticket, as a server does; how many steps that were.
    fn serve(&mut self, ticket: TicketId, at: i64) -> usize {
        let desk = self.desk.clone().unwrap();
        let mut taken = 0;
        while let Some(next) = course::due(&desk, self.ticket(ticket), Millis(at)) {
            let (ladder, n, message) = (next.ladder.id.clone(), next.n, MessageId(self.id()));
            let command = Command::Climb { ticket, ladder, n, message, text: "words of the pack".into() };
            self.run(&Actor::Server, at, &command).unwrap();
            taken += 1;
        }
        taken
    }

    fn deeds(&self, ticket: TicketId) -> Vec<Activity> {
        let of_ticket = self.rows.values().filter_map(|row| match row {
            Row::Activity(activity) if activity.ticket == ticket => Some(activity.clone()),
            _ => None,
        });
        let mut deeds: Vec<Activity> = of_ticket.collect();
        deeds.sort_by_key(|activity| activity.at);
        deeds
    }

    fn by_desk(&self) -> Vec<&Message> {
        let of_desk = self.rows.values().filter_map(|row| match row {
            Row::Message(message) if message.author == Author::Desk => Some(message),
            _ => None,
        });
        of_desk.collect()
    }

    fn acts_at(&self, ticket: TicketId) -> Option<i64> {
        self.ticket(ticket).course.acts_at.map(|at| at.0)
    }
}

#[test]
fn d4_a_missed_target_delivers_the_ticket_once_and_those_who_had_it_go_on() {
    let mut world = world();
    let ticket = opened(&mut world, 0);
    assert_eq!(world.acts_at(ticket), Some(30 * MINUTE), "the server need not look before");
    assert_eq!(world.serve(ticket, 30 * MINUTE - 1), 0);
    assert_eq!(world.serve(ticket, 31 * MINUTE), 1);
    let row = world.ticket(ticket).clone();
    let delivered = row.course.delivered.clone().unwrap();
    assert_eq!(
        (delivered.to.as_str(), delivered.at, delivered.first),
        ("manager", Millis(31 * MINUTE), true)
    );
    assert_eq!((row.status.as_str(), row.assignee), ("new", None), "nobody has lost it");
    let told: Vec<_> = world.deeds(ticket).into_iter().map(|known| (known.actor, known.deed)).collect();
    assert!(told.contains(&(None, Deed::Delivered { to: "manager".into() })), "{told:?}");
    // It stands before what is due.
    let other = opened(&mut world, 0);
    assert!(crate::queue::rank(&row, true) < crate::queue::rank(world.ticket(other), true));
    // A server that looks again finds nothing, and neither does one that restarts.
    assert_eq!(world.serve(ticket, 40 * MINUTE), 0);
    replies(&mut world, ticket, 50 * MINUTE).unwrap();
    assert!(world.ticket(ticket).course.climb("missed").is_none(), "its clock stopped");
    assert!(world.ticket(ticket).course.delivered.is_some(), "that it was missed stays true");
    let queue = Condition::In(Field::Delivered, vec!["manager".into()]);
    assert!(queue.holds(world.ticket(ticket), "active"));
    assert!(!queue.holds(world.ticket(other), "new"));
}

#[test]
fn d4_what_is_answered_in_time_is_delivered_to_nobody() {
    let mut world = world();
    let ticket = opened(&mut world, 0);
    replies(&mut world, ticket, 29 * MINUTE).unwrap();
    assert_eq!(world.serve(ticket, 60 * MINUTE), 0);
    assert_eq!(world.ticket(ticket).course.delivered, None);
}

#[test]
fn e4_silence_after_the_solution_brings_reminders_and_never_closes() {
    let mut world = world();
    let ticket = opened(&mut world, 0);
    replies(&mut world, ticket, MINUTE).unwrap();
    world.run(&agent(), HOUR, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
    assert_eq!(world.acts_at(ticket), Some(25 * HOUR));
    for (at, taken) in [(24, 0), (25, 1), (48, 0), (49, 1), (73, 0), (900, 0)] {
        assert_eq!(world.serve(ticket, at * HOUR), taken, "at {at} h");
    }
    let row = world.ticket(ticket);
    assert_eq!((row.status.as_str(), row.replies, row.course.acts_at), ("done", 1, None));
    let said = world.by_desk();
    assert_eq!(said.len(), 2);
    assert!(
        said.iter()
            .all(|said| said.kind == MessageKind::Reply && said.template.as_deref() == Some("reminder"))
    );
    // The customer writes: the ladder is over, and begins anew with the next solution.
    writes(&mut world, ticket, 901 * HOUR).unwrap();
    assert!(world.ticket(ticket).course.climb("confirm").is_none());
    replies(&mut world, ticket, 902 * HOUR).unwrap();
    world.run(&agent(), 903 * HOUR, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
    assert_eq!(world.acts_at(ticket), Some(927 * HOUR));
}

#[test]
fn e8_a_regular_update_is_no_answer_and_comes_again_without_end() {
    let mut world = world();
    let ticket = opened(&mut world, 0);
    let due = world.ticket(ticket).due.clone();
    assert_eq!(world.serve(ticket, 8 * HOUR), 2, "the missed target, and the update");
    let row = world.ticket(ticket);
    assert_eq!(
        (row.awaiting_since, &row.due, row.replies),
        (Some(Millis(0)), &due, 0),
        "no answer was given"
    );
    assert!(
        world.by_desk().iter().all(|said| said.kind == MessageKind::Note),
        "the customer is told nothing"
    );
    for times in 2..50 {
        assert_eq!(world.serve(ticket, times * 8 * HOUR), 1);
    }
    // A server that was away for long says it once, not as often as it was away.
    assert_eq!(world.serve(ticket, 1_000 * HOUR), 1);
    assert_eq!(world.acts_at(ticket), Some(1_008 * HOUR));
}

#[test]
fn e2_whoever_has_the_ticket_is_offered_to_acknowledge_it() {
    let mut world = world();
    world.put(Row::User(person(7, "agent", true)));
    let ticket = opened(&mut world, 0);
    let say = |world: &mut World, at: i64, actor: &Actor| {
        let message = MessageId(world.id());
        let command = Command::Remind { ticket, ladder: "hello".into(), message, text: "We have it".into() };
        world.run(actor, at, &command)
    };
    assert_eq!(say(&mut world, MINUTE, &agent()).unwrap_err().code, "remind-not-now");
    let to = Some(UserId(Uuid::from_u128(7)));
    world.run(&agent(), 2 * MINUTE, &Command::Assign { ticket, to }).unwrap();
    let clock = |world: &World| {
        world.clocks().into_iter().find(|clock| clock.target == "ladder-hello").cloned().unwrap()
    };
    let running = clock(&world);
    assert_eq!((running.started_at, running.due_at), (Millis(2 * MINUTE), Millis(32 * MINUTE)));
    let guest = Actor::Person { user: UserId(Uuid::from_u128(8)), role: "guest".into() };
    assert_eq!(say(&mut world, 3 * MINUTE, &guest).unwrap_err().code, "remind-not-allowed");
    say(&mut world, 3 * MINUTE, &agent()).unwrap();
    assert_eq!(clock(&world).standing(), Standing::Met);
    let row = world.ticket(ticket);
    assert_eq!(
        (row.replies, row.awaiting_since, row.status.as_str()),
        (1, None, "working"),
        "it is an answer"
    );
    assert_eq!(say(&mut world, 4 * MINUTE, &agent()).unwrap_err().code, "remind-no-more");
    // Given back, and taken again: whoever has it now acknowledges it.
    world.run(&agent(), 5 * MINUTE, &Command::Assign { ticket, to: None }).unwrap();
    world.run(&agent(), 6 * MINUTE, &Command::Assign { ticket, to }).unwrap();
    say(&mut world, 7 * MINUTE, &agent()).unwrap();
}

#[test]
fn d4_nobody_but_the_server_takes_its_steps_and_no_step_twice() {
    let mut world = world();
    let ticket = opened(&mut world, 0);
    let climb = |world: &mut World, n: u32| {
        let message = MessageId(world.id());
        Command::Climb { ticket, ladder: "missed".into(), n, message, text: String::new() }
    };
    let early = climb(&mut world, 1);
    for actor in [agent(), channel()] {
        assert_eq!(world.run(&actor, HOUR, &early).unwrap_err().code, "climb-not-allowed");
    }
    for (at, n) in [(29 * MINUTE, 1), (30 * MINUTE, 2)] {
        let command = climb(&mut world, n);
        world.run(&Actor::Server, at, &command).unwrap();
        assert_eq!(world.ticket(ticket).course.delivered, None, "step {n} is not due at {at}");
    }
    for at in [30 * MINUTE, 31 * MINUTE] {
        let command = climb(&mut world, 1);
        world.run(&Actor::Server, at, &command).unwrap();
    }
    let delivered = world.ticket(ticket).course.delivered.as_ref().unwrap();
    assert_eq!(delivered.at, Millis(30 * MINUTE), "the second server came too late to do it again");
    let told = world.deeds(ticket).into_iter().filter(|known| matches!(known.deed, Deed::Delivered { .. }));
    assert_eq!(told.count(), 1);
    assert!(!crate::authority::may(&desk(), &Actor::Server, Verb::Reply), "it does nothing else");
}

#[test]
fn d4_a_ladder_that_the_pack_lost_leaves_nothing_to_do() {
    let mut world = world();
    let ticket = opened(&mut world, 0);
    assert!(world.acts_at(ticket).is_some());
    world.desk.as_mut().unwrap().course.ladders.retain(|ladder| ladder.id == "confirm");
    let message = MessageId(world.id());
    let command = Command::Climb { ticket, ladder: String::new(), n: 0, message, text: String::new() };
    world.run(&Actor::Server, HOUR, &command).unwrap();
    assert_eq!((world.acts_at(ticket), world.ticket(ticket).course.climbs.len()), (None, 0));
}

/// The same desk, which asks the manager why the first reply was missed.
fn asking() -> World {
    let mut world = world();
    let desk = world.desk.as_mut().unwrap();
    desk.course.causes = vec!["nobody-there".into(), "overlooked".into()];
    desk.course.ladders[0].steps[0].deeds.asks_cause = true;
    for role in desk.roles.iter_mut().filter(|role| role.id == "manager") {
        role.may.push(Verb::RecordCause);
    }
    world
}

fn manager() -> Actor {
    Actor::Person { user: UserId(Uuid::from_u128(9)), role: "manager".into() }
}

fn cause(ticket: TicketId, due_at: i64, cause: &str, text: &str) -> Command {
    let (target, due_at) = ("first-reply".into(), Millis(due_at));
    Command::RecordCause { ticket, target, due_at, cause: cause.into(), text: text.into() }
}

#[test]
fn d4_a_missed_ticket_asks_for_the_cause_until_the_role_of_the_pack_records_it() {
    let mut world = asking();
    let ticket = opened(&mut world, 0);
    let due_at = 30 * MINUTE;
    let missing = Condition::In(Field::Cause, vec!["missing".into()]);
    let known = cause(ticket, due_at, "overlooked", "It was in nobody's queue");
    assert_eq!(world.run(&manager(), MINUTE, &known).unwrap_err().code, "record-cause-not-missed");
    world.serve(ticket, 31 * MINUTE);
    assert!(missing.holds(world.ticket(ticket), "new"));
    let code = |world: &mut World, actor: &Actor, command: &Command| {
        world.run(actor, 32 * MINUTE, command).unwrap_err().code
    };
    assert_eq!(code(&mut world, &agent(), &known), "record-cause-not-allowed");
    assert_eq!(code(&mut world, &channel(), &known), "record-cause-not-allowed");
    let refused = |cause_id: &str, text: &str| cause(ticket, due_at, cause_id, text);
    assert_eq!(code(&mut world, &manager(), &refused("bad-luck", "x")), "record-cause-unknown");
    assert_eq!(code(&mut world, &manager(), &refused("overlooked", " \u{200f}")), "record-cause-empty");
    let long = "x".repeat(desk().limits.note + 1);
    assert_eq!(code(&mut world, &manager(), &refused("overlooked", &long)), "record-cause-too-long");
    assert_eq!(code(&mut world, &manager(), &cause(ticket, 1, "overlooked", "x")), "record-cause-not-missed");

    world.run(&manager(), 33 * MINUTE, &known).unwrap();
    let row = world.ticket(ticket);
    let [miss] = &row.course.misses[..] else { panic!("one miss") };
    let found = miss.cause.as_ref().unwrap();
    assert_eq!((found.id.as_str(), found.at), ("overlooked", Millis(33 * MINUTE)));
    assert_eq!(found.by, manager().user());
    assert!(!missing.holds(row, "new") && row.awaiting_since.is_some(), "and nobody was answered by it");
    let (target, text) = ("first-reply".to_owned(), "It was in nobody's queue".to_owned());
    let deed = Deed::CauseRecorded { target, cause: "overlooked".into(), text };
    assert!(world.deeds(ticket).iter().any(|done| done.deed == deed && done.actor == manager().user()));
    assert_eq!(code(&mut world, &manager(), &known), "record-cause-already");
}

#[test]
fn d4_agents_solve_the_ticket_while_its_cause_is_asked_and_it_is_asked_after_that_too() {
    let mut world = asking();
    let ticket = opened(&mut world, 0);
    world.serve(ticket, 31 * MINUTE);
    replies(&mut world, ticket, 40 * MINUTE).unwrap();
    world.run(&agent(), HOUR, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
    assert_eq!(world.ticket(ticket).status, "done");
    assert_eq!(world.ticket(ticket).course.causes().name(), "missing");
    world.run(&manager(), 2 * HOUR, &cause(ticket, 30 * MINUTE, "nobody-there", "Holidays")).unwrap();
    assert_eq!(world.ticket(ticket).course.causes().name(), "recorded");
}
