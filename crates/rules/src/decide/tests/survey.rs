//! Stories of asking customers when their tickets are closed, and of what becomes better by it (D6).

use chrono::NaiveDate;

use super::*;
use crate::course::{ClosingRule, Confirmation};
use crate::survey::{
    Answered, Asked, Asks, Given, Improvement, Question, Survey, SurveyRule, address, reached_by,
};
use crate::time::HOUR;
use crate::{ImprovementId, SurveyId};

/// A desk that asks when a ticket is solved or closed for good, and lets the manager record what is to be better.
fn world() -> World {
    let mut desk = desk();
    desk.survey = Some(SurveyRule {
        statuses: vec!["done".into(), "over".into()],
        expires: 24 * HOUR,
        page: None,
        seen_by: vec!["manager".into()],
        questions: vec![Question {
            id: "satisfied".into(),
            asks: Asks::Scale { from: 1, to: 5 },
            optional: false,
        }],
    });
    for role in &mut desk.roles {
        match role.id.as_str() {
            "agent" => role.may.push(Verb::Close),
            "manager" => role.may.push(Verb::RecordImprovement),
            _ => {}
        }
    }
    let close = Move { on: Verb::Close, from: vec!["working".into(), "done".into()], to: "over".into() };
    desk.moves.push(close);
    desk.course.closing = Some(ClosingRule::default());
    World { desk: Some(desk), ..World::default() }
}

fn manager() -> Actor {
    Actor::Person { user: UserId(Uuid::from_u128(9)), role: "manager".into() }
}

fn asked(world: &World, ticket: TicketId) -> Option<Asked> {
    world.ticket(ticket).course.survey.clone()
}

fn resolve(world: &mut World, ticket: TicketId, at: i64) {
    replies(world, ticket, at).unwrap();
    world.run(&agent(), at, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
}

#[test]
fn d6_whoever_closes_a_ticket_its_customer_is_asked_once_for_each_closing() {
    let mut world = world();
    let ticket = opened(&mut world, 0);
    replies(&mut world, ticket, 1).unwrap();
    assert_eq!(asked(&world, ticket), None, "an answer closes nothing");
    resolve(&mut world, ticket, HOUR);
    let first = asked(&world, ticket).unwrap();
    assert_eq!((first.at, first.revision, first.replaces), (Millis(HOUR), 1, None));

    let said = Some(Confirmation::Said { text: "Thanks".into() });
    world.run(&agent(), 2 * HOUR, &Command::Close { ticket, confirmed: said, result: None }).unwrap();
    assert_eq!(asked(&world, ticket), Some(first.clone()), "closed for good after that: it was asked");

    let other = opened(&mut world, 0);
    resolve(&mut world, other, HOUR);
    let before = asked(&world, other).unwrap();
    assert_ne!(before.survey, first.survey);
    writes(&mut world, other, 3 * HOUR).unwrap();
    assert_eq!(asked(&world, other), Some(before.clone()), "opened again, the answer of before still counts");
    resolve(&mut world, other, 4 * HOUR);
    let again = asked(&world, other).unwrap();
    assert_eq!(
        (again.at, again.replaces),
        (Millis(4 * HOUR), Some(before.survey)),
        "until it is closed again"
    );

    let mut plain = World { desk: world.desk.clone(), ..World::default() };
    plain.desk.as_mut().unwrap().survey = None;
    let ticket = opened(&mut plain, 0);
    resolve(&mut plain, ticket, HOUR);
    assert_eq!(asked(&plain, ticket), None);
}

#[test]
fn d6_which_command_asked_is_told_by_its_id_alone() {
    let mut world = world();
    let ticket = opened(&mut world, 0);
    resolve(&mut world, ticket, HOUR);
    let asked = asked(&world, ticket).unwrap();
    let command = CommandId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + world.commands));
    assert!(asked.is_of(command, 1));
    assert!(!asked.is_of(command, 0) && !asked.is_of(CommandId(Uuid::from_u128(5)), 4));
    let mut beside = FreshIds::beside(command);
    let mut own = FreshIds::of(command);
    assert!((0..9).all(|_| beside.take() != asked.survey.0 && own.take() != asked.survey.0));
}

#[test]
fn d6_a_ticket_to_a_third_party_has_no_customer_to_ask() {
    let super::request::Case { mut world, ticket, on } = super::request::Case::raised();
    let desk = world.desk.clone().unwrap_or_else(desk);
    world.desk = Some(Desk { survey: self::world().desk.unwrap().survey, ..desk });
    replies(&mut world, ticket, 41 * HOUR).ok();
    world.run(&agent(), 50 * HOUR, &Command::Resolve { ticket, reason: "by-others".into() }).unwrap();
    assert_eq!(world.ticket(on).status, "done", "it is over with the customer's");
    assert!(asked(&world, ticket).is_some() && asked(&world, on).is_none());
}

#[test]
fn d6_the_customer_is_asked_in_their_language_where_the_desk_speaks_it_and_where_they_wrote_from() {
    let mut world = world();
    let id = opened(&mut world, 0);
    let mut ticket = world.ticket(id).clone();
    let languages = ["fa".to_owned(), "en".to_owned()];
    ticket.language = "en-GB".into();
    assert_eq!(reached_by(&ticket, &languages), Some("en"));
    ticket.language = "de".into();
    assert_eq!(reached_by(&ticket, &languages), Some("fa"));
    let Row::Customer(mut customer) =
        world.rows[&(crate::change::Entity::Customer, ticket.customer.to_string())].clone()
    else {
        panic!("a customer")
    };
    assert_eq!(address(&ticket, &customer), Some("abeer@example.sa"));
    ticket.from = Some("own@example.sa".into());
    assert_eq!(address(&ticket, &customer), Some("own@example.sa"));
    (ticket.from, customer.email) = (None, None);
    assert_eq!(address(&ticket, &customer), None, "nobody is asked who cannot be");
}

fn survey(n: u128, answered: bool) -> Survey {
    let given = [("satisfied".to_owned(), Given::Number(2))].into();
    Survey {
        id: SurveyId(Uuid::from_u128(n)),
        desk: "shop".into(),
        ticket: TicketId(Uuid::from_u128(n)),
        number: None,
        revision: 1,
        language: "ar".into(),
        token: String::new(),
        asked_at: Millis(0),
        expires_at: Millis(HOUR),
        answered: answered.then_some(Answered { at: Millis(1), given }),
        replaced_at: None,
    }
}

fn record(id: u128, text: &str) -> Command {
    Command::RecordImprovement {
        improvement: ImprovementId(Uuid::from_u128(id)),
        text: text.into(),
        question: Some("satisfied".into()),
        surveys: Vec::new(),
        due: NaiveDate::from_ymd_opt(2026, 12, 1),
    }
}

#[test]
fn d6_whom_the_pack_lets_records_what_is_to_be_better_and_says_that_it_is() {
    let mut world = world();
    for (n, answered) in [(1, true), (2, false)] {
        world.put(Row::Survey(Box::new(survey(n, answered))));
    }
    let code =
        |world: &mut World, actor: &Actor, command: &Command| world.run(actor, 5, command).unwrap_err().code;
    let plain = record(50, "Answer on Thursdays too");
    assert_eq!(code(&mut world, &agent(), &plain), "record-improvement-not-allowed");
    assert_eq!(code(&mut world, &channel(), &plain), "record-improvement-not-allowed");
    assert_eq!(code(&mut world, &manager(), &record(50, " \u{200f}")), "record-improvement-empty");
    let long = "x".repeat(desk().limits.note + 1);
    assert_eq!(code(&mut world, &manager(), &record(50, &long)), "record-improvement-too-long");
    let of = |question: Option<&str>, from: &[u128]| match record(50, "Answer on Thursdays too") {
        Command::RecordImprovement { improvement, text, due, .. } => Command::RecordImprovement {
            improvement,
            text,
            due,
            question: question.map(str::to_owned),
            surveys: from.iter().map(|n| SurveyId(Uuid::from_u128(*n))).collect(),
        },
        _ => unreachable!(),
    };
    assert_eq!(code(&mut world, &manager(), &of(Some("age"), &[])), "record-improvement-question-unknown");
    assert_eq!(code(&mut world, &manager(), &of(None, &[1, 2])), "record-improvement-answer-unknown");
    assert_eq!(code(&mut world, &manager(), &of(None, &[3])), "record-improvement-answer-unknown");
    let many: Vec<u128> = (100..151).collect();
    assert_eq!(code(&mut world, &manager(), &of(None, &many)), "record-improvement-many-answers");

    world.run(&manager(), 7, &of(Some("satisfied"), &[1, 1])).unwrap();
    let row = |world: &World| match &world.rows
        [&(crate::change::Entity::Improvement, Uuid::from_u128(50).to_string())]
    {
        Row::Improvement(row) => (**row).clone(),
        _ => unreachable!(),
    };
    let Improvement { text, question, surveys, due, by, at, done, .. } = row(&world);
    assert_eq!((text.as_str(), question.as_deref()), ("Answer on Thursdays too", Some("satisfied")));
    assert_eq!((surveys.len(), due.map(|day| day.to_string()).as_deref()), (1, Some("2026-12-01")));
    assert_eq!((Some(by), at, done), (manager().user(), Millis(7), None));
    assert_eq!(code(&mut world, &manager(), &plain), "record-improvement-exists");

    let finish = |id: u128| Command::FinishImprovement { improvement: ImprovementId(Uuid::from_u128(id)) };
    assert_eq!(code(&mut world, &agent(), &finish(50)), "finish-improvement-not-allowed");
    assert_eq!(code(&mut world, &manager(), &finish(51)), "finish-improvement-unknown");
    world.run(&manager(), 9, &finish(50)).unwrap();
    assert_eq!(row(&world).done.map(|done| (Some(done.by), done.at)), Some((manager().user(), Millis(9))));
    assert_eq!(code(&mut world, &manager(), &finish(50)), "finish-improvement-already");
}

#[test]
fn d6_a_ticket_keeps_the_questions_that_it_began_with_and_is_read_by_whom_todays_revision_names() {
    let mut before = world();
    let ticket = opened(&mut before, 0);
    let old = before.desk.clone().unwrap();
    let mut new = old.clone();
    let rule = new.survey.as_mut().unwrap();
    rule.seen_by = vec!["keeper".into()];
    rule.questions[0].id = "pleased".into();
    let book = crate::revision::Book::new(2, new.clone(), [(1, old.clone())]);
    let (revision, judging) = book.of(before.ticket(ticket));
    let kept = judging.survey.as_ref().unwrap();
    assert_eq!((revision, kept.questions[0].id.as_str()), (1, "satisfied"));
    assert_eq!(kept.seen_by, ["keeper"]);
    new.survey = None;
    let book = crate::revision::Book::new(2, new, [(1, old)]);
    let (_, judging) = book.of(before.ticket(ticket));
    assert!(judging.survey.is_some(), "it is asked about as it was promised");
}
