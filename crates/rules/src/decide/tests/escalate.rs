//! Stories of escalations by a separate mail (A17).

use super::request::Case;
use super::*;
use crate::activity::Deed;
use crate::message::{Message, MessageKind};
use crate::request::Standing as How;
use crate::time::HOUR;

fn senior() -> Actor {
    Actor::Person { user: UserId(Uuid::from_u128(5)), role: "deputy".into() }
}

/// The mail by which the party was asked.
fn original(case: &Case) -> MessageId {
    let said = case.world.rows.values().filter_map(|row| match row {
        Row::Message(said) if said.ticket == case.on && said.kind == MessageKind::Reply => Some(said),
        _ => None,
    });
    said.min_by_key(|said| said.received_at).unwrap().id
}

fn mail(case: &mut Case, original: MessageId) -> Command {
    Command::Escalate {
        ticket: case.on,
        message: MessageId(case.world.id()),
        original,
        product: " Play 50 ".into(),
        subject: "Play 50 Escalation - 1 Jan".into(),
        text: "Not solved since 1 Jan.".into(),
        record: MessageId(case.world.id()),
        note: "Escalated to the maker".into(),
    }
}

fn escalate(case: &mut Case, who: &Actor, at: i64, change: impl FnOnce(&mut Command)) -> Result<(), Code> {
    let original = original(case);
    let mut command = mail(case, original);
    change(&mut command);
    case.world.run(who, at, &command)
}

fn written(case: &Case) -> Vec<Message> {
    let mut written: Vec<Message> = case
        .world
        .rows
        .values()
        .filter_map(|row| match row {
            Row::Message(said) if said.letter.is_some() => Some(said.clone()),
            _ => None,
        })
        .collect();
    written.sort_by_key(|said| said.received_at);
    written
}

#[test]
fn a17_a_senior_writes_a_mail_of_its_own_that_names_the_first_one() {
    let mut case = Case::raised();
    let first = original(&case);
    escalate(&mut case, &senior(), HOUR, |_| {}).unwrap();
    let mail = written(&case).pop().unwrap();
    let letter = mail.letter.as_ref().unwrap();
    assert_eq!((letter.subject.as_str(), letter.original), ("Play 50 Escalation - 1 Jan", first));
    assert_eq!((mail.to.as_deref(), mail.ticket), (Some("help@maker.example"), case.on));
    assert_eq!(mail.text, "Not solved since 1 Jan.", "to the letter");
    let notes = case.world.rows.values().filter(|row| match row {
        Row::Message(said) => said.kind == MessageKind::Note && said.ticket == case.on,
        _ => false,
    });
    assert_eq!(notes.count(), 1, "a note on the ticket records it");
    // The history of both tickets says who, and the request counts it; nothing else moves.
    for ticket in [case.ticket, case.on] {
        let deed = Deed::Escalated { product: "Play 50".into() };
        let told = case.world.rows.values().any(|row| match row {
            Row::Activity(did) => did.ticket == ticket && did.deed == deed && did.actor == senior().user(),
            _ => false,
        });
        assert!(told);
        let request = case.world.ticket(ticket).request.clone().unwrap();
        assert_eq!((request.escalated.len(), request.standing()), (1, How::Asked));
        assert_eq!(request.escalated[0].by, senior().user());
    }
    assert_eq!(case.world.ticket(case.on).status, "asked");
}

#[test]
fn a17_it_is_refused_with_a_reason_where_it_cannot_be() {
    let mut case = Case::raised();
    let refused = |case: &mut Case, change: fn(&mut Command)| {
        escalate(case, &senior(), HOUR, change).map_err(|code| code.code).unwrap_err()
    };
    let low = escalate(&mut case, &agent(), HOUR, |_| {}).unwrap_err();
    assert_eq!(low.code, "escalate-not-allowed");
    let customers = case.ticket;
    let on_customers = escalate(&mut case, &senior(), HOUR, |command| {
        if let Command::Escalate { ticket, .. } = command {
            *ticket = customers;
        }
    });
    assert_eq!(on_customers.unwrap_err().code, "escalate-not-here");
    type Spoil = fn(&mut Command);
    let wrong: [(&str, Spoil); 9] = [
        ("escalate-empty-product", |command| {
            if let Command::Escalate { product, .. } = command {
                *product = " \u{200f} ".into();
            }
        }),
        ("escalate-not-named", |command| {
            if let Command::Escalate { subject, .. } = command {
                *subject = "Escalation".into();
            }
        }),
        ("escalate-empty", |command| {
            if let Command::Escalate { text, .. } = command {
                *text = " ".into();
            }
        }),
        ("escalate-empty", |command| {
            if let Command::Escalate { subject, .. } = command {
                *subject = String::new();
            }
        }),
        ("escalate-empty", |command| {
            if let Command::Escalate { note, .. } = command {
                *note = String::new();
            }
        }),
        ("escalate-subject-too-long", |command| {
            if let Command::Escalate { subject, .. } = command {
                *subject = "x".repeat(41);
            }
        }),
        ("escalate-too-long", |command| {
            if let Command::Escalate { text, .. } = command {
                *text = "x".repeat(101);
            }
        }),
        ("escalate-too-long", |command| {
            if let Command::Escalate { note, .. } = command {
                *note = "x".repeat(51);
            }
        }),
        ("escalate-no-original", |command| {
            if let Command::Escalate { original, .. } = command {
                *original = MessageId(Uuid::from_u128(404));
            }
        }),
    ];
    for (code, change) in wrong {
        assert_eq!(refused(&mut case, change), code);
    }
    assert!(written(&case).is_empty(), "nothing of it is left");
    // A reminder is not the mail by which they were asked.
    case.remind("reminder", 40 * HOUR).unwrap();
    let said = case.world.ticket(case.on).request.as_ref().unwrap().taken[0].message.unwrap();
    let reminder = escalate(&mut case, &senior(), 41 * HOUR, |command| {
        if let Command::Escalate { original, .. } = command {
            *original = said;
        }
    });
    assert_eq!(reminder.unwrap_err().code, "escalate-no-original");
}

#[test]
fn a17_without_an_address_there_is_no_first_mail() {
    let mut case = Case::raised();
    let mut row = case.world.ticket(case.on).clone();
    row.request.as_mut().unwrap().address = None;
    case.world.put(Row::Ticket(Box::new(row)));
    assert_eq!(escalate(&mut case, &senior(), HOUR, |_| {}).unwrap_err().code, "escalate-no-original");
}

#[test]
fn a17_as_with_reminders_there_are_two_and_a_day_and_a_half_between_them() {
    let mut case = Case::raised();
    escalate(&mut case, &senior(), HOUR, |_| {}).unwrap();
    let early = escalate(&mut case, &senior(), 37 * HOUR - 1, |_| {}).unwrap_err();
    assert_eq!((early.code.as_str(), &early.args["opens_at"]), ("escalate-too-early", &(37 * HOUR).into()));
    escalate(&mut case, &senior(), 37 * HOUR, |_| {}).unwrap();
    let more = escalate(&mut case, &senior(), 500 * HOUR, |_| {}).unwrap_err();
    assert_eq!((more.code.as_str(), &more.args["limit"]), ("escalate-no-more", &2_i64.into()));
    assert_eq!(written(&case).len(), 2);
}

/// A15, A16, A17: the fifth day asks for it and then the agent's side is silent; the senior's mail goes all the same, and
/// the partner's answer to it lifts the silence.
#[test]
fn a16_silence_does_not_hold_an_escalation_and_an_answer_to_it_lifts_it() {
    let mut case = Case::raised();
    case.call(100 * HOUR);
    let (ticket, message) = (case.on, MessageId(case.world.id()));
    let note = Command::plain_note(ticket, message, "?");
    assert_eq!(case.world.run(&senior(), 101 * HOUR, &note).unwrap_err().code, "request-silent");
    escalate(&mut case, &senior(), 101 * HOUR, |_| {}).unwrap();
    assert_eq!(case.request().standing(), How::Silent, "the mail itself says nothing to the customer");
    case.hear(102 * HOUR).unwrap();
    assert_eq!(case.request().standing(), How::Answered);
    let customers = case.ticket;
    replies(&mut case.world, customers, 103 * HOUR).unwrap();
    let late = escalate(&mut case, &senior(), 300 * HOUR, |_| {}).unwrap_err();
    assert_eq!(late.code, "request-answered");
}
