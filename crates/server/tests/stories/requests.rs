//! Complaints that need a third party, through the real doors (A11 to A16).

use kursi_rules::TicketId;
use kursi_rules::change::{Entity, Row};
use kursi_rules::code::Code;
use kursi_rules::command::Command;
use kursi_rules::request::Standing;
use kursi_rules::{MessageId, ScriptRunId};
use kursi_testkit::Backend;
use serde_json::json;
use uuid::Uuid;

use crate::house::{House, Person, note, reply, resolve};
use crate::mail::Relay;
use crate::on_both;

on_both!(
    a13_a_request_is_mailed_to_the_party_and_their_answer_comes_back_by_the_door,
    a14_a_complaint_from_the_first_message_to_the_fifth_day,
    a12_what_is_filled_in_wrong_is_refused_whole,
);

const HOUR: i64 = 3_600_000;
const SERIAL: &str = "7000-1199-0042";

pub(crate) fn fresh() -> MessageId {
    MessageId(Uuid::now_v7())
}

/// A request about a used code; the id of its ticket.
pub(crate) fn raise(ticket: TicketId, address: Option<&str>) -> (TicketId, Command) {
    let request = TicketId(Uuid::now_v7());
    let command = Command::Raise {
        ticket,
        request,
        kind: "used-code".into(),
        party: "brand-partner".into(),
        name: Some("Maker".into()),
        address: address.map(str::to_owned),
        fields: [("cards".to_owned(), vec![SERIAL.to_owned()])].into(),
        language: "en".into(),
        subject: format!("Redemption information needed: {SERIAL}"),
        message: fresh(),
        text: format!("Please send us the redemption information of {SERIAL}."),
        acknowledgement: fresh(),
        told: format!("رفعنا شكواكم بشأن البطاقة {SERIAL} إلى شريكنا."),
    };
    (request, command)
}

fn remind(ticket: TicketId, ladder: &str) -> Command {
    Command::Remind { ticket, ladder: ladder.into(), message: fresh(), text: "We are still waiting.".into() }
}

pub(crate) fn refused(done: Result<(), Code>) -> String {
    done.map_or_else(|code| code.code, |()| "done".into())
}

pub(crate) async fn follow_up(house: &House, external_id: &str, ticket: TicketId, text: &str) {
    let number = house.ticket_row(ticket).await.number.unwrap();
    house.intake(json!({"external_id": external_id, "ticket": number, "text": text})).await.unwrap();
}

async fn a13_a_request_is_mailed_to_the_party_and_their_answer_comes_back_by_the_door(on: Backend) {
    let relay = Relay::new(&[]).await;
    let house = relay.house(on).await;
    let (mut sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let ticket = house.ticket("customer-1").await;
    let mut line = omar.live(&house, 0).await;
    let (on, command) = raise(ticket, Some("help@maker.example"));
    sara.act(&house, &command).await.unwrap();
    // A colleague hears of both tickets, each with its number.
    line.until(Entity::Ticket, |row| matches!(row, Row::Ticket(row) if row.id == on && row.number.is_some()))
        .await;
    let (own, asked) = (house.ticket_row(ticket).await, house.ticket_row(on).await);
    assert_eq!((own.status.as_str(), asked.status.as_str()), ("open", "open"), "A11");
    assert!(own.number.is_some() && own.number != asked.number);
    assert_eq!(own.request, asked.request);

    // Each hears what is for them, and nothing else.
    let letters = relay.letters(2).await;
    let to = |address: &str| letters.iter().find(|letter| letter.to.contains(address)).expect(address);
    assert!(to("customer-1@mail.example").words().contains(SERIAL), "A13");
    let asked_by_mail = to("help@maker.example");
    assert_eq!(asked_by_mail.words(), format!("Please send us the redemption information of {SERIAL}."));
    let number = asked.number.unwrap();
    let subject = asked_by_mail.header("Subject");
    assert_eq!(subject, format!("Redemption information needed: {SERIAL} [{number}]"));

    follow_up(&house, "answer-1", on, "It was redeemed on May 4.").await;
    let (own, asked) = (house.ticket_row(ticket).await, house.ticket_row(on).await);
    assert_eq!((own.status.as_str(), asked.status.as_str()), ("in-progress", "in-progress"));
    assert_eq!(own.request.as_ref().unwrap().standing(), Standing::Answered);
    assert_eq!((asked.awaiting_since, asked.due, own.due), (None, None, None), "no clock runs any more");
    assert_eq!(refused(sara.act(&house, &remind(on, "reminder")).await), "request-answered");
    sara.act(&house, &reply(ticket, "وصلنا الرد.")).await.unwrap();
    sara.act(&house, &resolve(ticket, "solved-by-third-party")).await.unwrap();
    assert_eq!(house.ticket_row(on).await.status, "resolved", "the request is done with the complaint");
}

async fn a14_a_complaint_from_the_first_message_to_the_fifth_day(on: Backend) {
    // Five days go by within one session.
    let house = House::with(on, |config| config.limits.session_hours = 24 * 7).await;
    let mut sara = house.sign_in("sara").await;
    let mut omar = house.sign_in("omar").await;
    let ticket = house.ticket("customer-2").await;
    let (on, command) = raise(ticket, None);
    sara.act(&house, &command).await.unwrap();
    let later = raise(ticket, None).1;
    assert_eq!(refused(omar.act(&house, &later).await), "raise-already");

    let pass = |hours: i64| house.running().clock().move_ahead(hours * HOUR);
    pass(35);
    assert_eq!(refused(sara.act(&house, &remind(ticket, "follow-up")).await), "remind-too-early");
    pass(1);
    sara.act(&house, &remind(ticket, "follow-up")).await.unwrap();
    // Two at the same step: the second comes to a window that is not open yet.
    assert_eq!(refused(omar.act(&house, &remind(ticket, "follow-up")).await), "remind-too-early");
    omar.act(&house, &remind(on, "reminder")).await.unwrap();
    pass(40);
    sara.act(&house, &remind(ticket, "follow-up")).await.unwrap();
    sara.act(&house, &remind(on, "reminder")).await.unwrap();
    assert_eq!(refused(sara.act(&house, &remind(ticket, "follow-up")).await), "remind-no-more");
    assert_eq!(house.ticket_row(on).await.request.unwrap().taken.len(), 4);

    let begin = |run| Command::StartScript { ticket, run, script: "fifth-day-call".into(), contact: None };
    let run = ScriptRunId(Uuid::now_v7());
    assert_eq!(refused(sara.act(&house, &begin(run)).await), "remind-too-early");
    pass(20);
    sara.act(&house, &begin(run)).await.unwrap();
    for (step, choice, text) in [
        ("leader", None, Some("Please escalate.")),
        ("call", Some("answered"), None),
        ("problem", Some("remains"), None),
        ("apology", None, None),
        ("situation", None, None),
        ("daily", None, None),
        ("promise", None, None),
        ("reply", None, Some("As said on the phone.")),
        ("called", None, None),
    ] {
        let (step, choice, text) = (step.to_owned(), choice.map(str::to_owned), text.map(str::to_owned));
        let command = Command::AnswerStep { ticket, run, step, choice, text, to: None, contact: None };
        sara.act(&house, &command).await.unwrap();
    }
    assert_eq!(house.ticket_row(ticket).await.request.unwrap().standing(), Standing::Silent, "A15");
    for person in [&mut sara, &mut omar] {
        silent(&house, person, [ticket, on]).await;
    }
    follow_up(&house, "customer-2-again", ticket, "هل من جديد؟").await;
    sara.act(&house, &reply(ticket, "ما زلنا نتابع.")).await.unwrap();
    assert_eq!(house.ticket_row(on).await.request.unwrap().standing(), Standing::Waiting, "A16");
    follow_up(&house, "answer-2", on, "It was redeemed on May 4.").await;
    assert_eq!(house.ticket_row(ticket).await.request.unwrap().standing(), Standing::Answered);
}

/// Nobody of the desk's side says anything (A16).
async fn silent(house: &House, person: &mut Person, tickets: [TicketId; 2]) {
    for ticket in tickets {
        assert_eq!(refused(person.act(house, &reply(ticket, "?")).await), "request-silent");
        assert_eq!(refused(person.act(house, &note(ticket, "?")).await), "request-silent");
    }
}

async fn a12_what_is_filled_in_wrong_is_refused_whole(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, mut guest) = (house.sign_in("sara").await, house.sign_in("guest").await);
    let ticket = house.ticket("customer-3").await;
    type Spoil = fn(&mut Command);
    let wrong: [(&str, Spoil); 5] = [
        ("raise-field-missing", |command| {
            if let Command::Raise { fields, .. } = command {
                fields.clear();
            }
        }),
        ("raise-not-named", |command| {
            if let Command::Raise { told, .. } = command {
                *told = "Thank you.".into();
            }
        }),
        ("raise-unknown-party", |command| {
            if let Command::Raise { kind, .. } = command {
                *kind = "contact-details".into();
            }
        }),
        ("raise-address-malformed", |command| {
            if let Command::Raise { address, .. } = command {
                *address = Some("nowhere".into());
            }
        }),
        ("raise-empty", |command| {
            if let Command::Raise { text, .. } = command {
                *text = " \u{200f} ".into();
            }
        }),
    ];
    for (expected, change) in wrong {
        let (on, mut command) = raise(ticket, None);
        change(&mut command);
        assert_eq!(refused(sara.act(&house, &command).await), expected);
        assert!(house.row(Entity::Ticket, &on.to_string()).await.is_none(), "{expected}");
    }
    let (_, command) = raise(ticket, None);
    assert_eq!(refused(guest.act(&house, &command).await), "raise-not-allowed");
    assert_eq!(house.ticket_row(ticket).await.status, "new", "nothing of it is left");
}
