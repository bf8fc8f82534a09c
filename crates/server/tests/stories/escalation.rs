//! Escalation by a separate mail to a real relay, and what goes wrong in the middle of a complaint (A15 to A17).

use chrono::DateTime;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::request::Standing;
use kursi_rules::{MessageId, ScriptRunId, TicketId};
use kursi_testkit::Backend;
use uuid::Uuid;

use crate::house::{DESK, House, PASSWORD, Person, note, now, reply};
use crate::mail::{Letter, Relay, Says};
use crate::on_both;
use crate::requests::{follow_up, fresh, raise, refused};

on_both!(
    a17_the_escalation_arrives_as_a_mail_of_its_own_with_the_first_one_in_it,
    a16_a_partners_answer_after_the_escalation_lifts_the_silence,
    a14_an_agent_removed_in_the_middle_of_a_complaint_loses_nothing_of_it,
);

const HOUR: i64 = 3_600_000;

async fn joined(house: &House, name: &str, role: &str) -> Person {
    let grants = [(DESK.to_owned(), role.to_owned())];
    house.office().add_user(name, name, PASSWORD, &grants, now()).await.unwrap();
    house.sign_in(name).await
}

fn escalate(ticket: TicketId, original: MessageId) -> Command {
    Command::Escalate {
        ticket,
        message: fresh(),
        original,
        product: "بطاقة Play 50".into(),
        subject: "بطاقة Play 50 Escalation - 23 Nov 2026".into(),
        text: "Please see the attached mail.\nNot solved since 19 Nov 2026 — «عاجل».".into(),
        record: fresh(),
        note: "Escalated to help@maker.example".into(),
    }
}

fn asked_by(command: &Command) -> MessageId {
    command.message().unwrap()
}

async fn a17_the_escalation_arrives_as_a_mail_of_its_own_with_the_first_one_in_it(on: Backend) {
    // The relay is busy when the third mail comes: it goes once more, under the same id.
    let relay = Relay::new(&[Says::Taken, Says::Taken, Says::Later]).await;
    let house = relay.house(on).await;
    let mut sara = house.sign_in("sara").await;
    let mut noor = joined(&house, "noor", "senior").await;
    let ticket = house.ticket("customer-1").await;
    let (on, command) = raise(ticket, Some("help@maker.example"));
    sara.act(&house, &command).await.unwrap();
    let letters = relay.letters(2).await;
    let first = letters.iter().find(|letter| letter.to.contains("help@maker.example")).unwrap().clone();

    let mail = escalate(on, asked_by(&command));
    assert_eq!(refused(sara.act(&house, &mail).await), "escalate-not-allowed");
    let wrong = escalate(on, fresh());
    assert_eq!(refused(noor.act(&house, &wrong).await), "escalate-no-original");
    noor.act(&house, &mail).await.unwrap();
    relay.letters(3).await;
    house.running().clock().move_ahead(10_000);
    let letters = relay.letters(4).await;
    assert_eq!(letters[2].header("Message-ID"), letters[3].header("Message-ID"));

    let came = &letters[3];
    assert!(came.to.contains("<help@maker.example>"), "{came:?}");
    assert_eq!(came.read("Subject"), "بطاقة Play 50 Escalation - 23 Nov 2026");
    assert_eq!((came.header("In-Reply-To"), came.header("References")), ("", ""), "a talk of its own");
    assert_ne!(came.header("Message-ID"), first.header("Message-ID"));
    assert!(came.header("Content-Type").starts_with("multipart/mixed"));
    let [words, file] = &came.parts()[..] else { panic!("{came:?}") };
    assert_eq!(words.words(), "Please see the attached mail.\nNot solved since 19 Nov 2026 — «عاجل».");
    assert_eq!(file.header("Content-Type"), "message/rfc822");
    assert!(file.header("Content-Disposition").contains("original.eml"));
    // A mail within a mail is packed in no way but its own.
    assert_eq!(file.header("Content-Transfer-Encoding"), "7bit");
    let within = Letter::within(&file.body);
    for name in ["Subject", "From", "To", "Message-ID"] {
        assert_eq!(within.header(name), first.header(name), "{name}");
    }
    assert_eq!(within.words(), first.words());
    let asked_at = house.ticket_row(on).await.request.unwrap().raised_at.0;
    let dated = DateTime::parse_from_rfc2822(within.header("Date")).unwrap().timestamp();
    assert_eq!(dated, asked_at / 1000, "when it was asked, not when it was attached");

    // A reminder afterwards goes on with the first talk.
    house.running().clock().move_ahead(40 * HOUR);
    let remind = Command::Remind {
        ticket: on,
        ladder: "reminder".into(),
        message: fresh(),
        text: "Still waiting.".into(),
    };
    let mut sara = house.sign_in("sara").await;
    sara.act(&house, &remind).await.unwrap();
    let last = relay.letters(5).await.pop().unwrap();
    assert_eq!(last.header("In-Reply-To"), first.header("Message-ID"));
    assert_eq!(last.header("References"), first.header("Message-ID"));
}

/// The whole of the fifth day, after which the agent's side is silent.
async fn fifth_day(house: &House, sara: &mut Person, ticket: TicketId) {
    house.running().clock().move_ahead(100 * HOUR);
    let run = ScriptRunId(Uuid::now_v7());
    let begin = Command::StartScript { ticket, run, script: "fifth-day-call".into(), contact: None };
    sara.act(house, &begin).await.unwrap();
    for (step, choice, text) in [
        ("leader", None, Some("Please escalate.")),
        ("call", Some("no-answer"), None),
        ("missed", None, Some("We called and did not reach you.")),
        ("tried", None, None),
    ] {
        let (step, choice, text) = (step.to_owned(), choice.map(str::to_owned), text.map(str::to_owned));
        let command = Command::AnswerStep { ticket, run, step, choice, text, to: None, contact: None };
        sara.act(house, &command).await.unwrap();
    }
}

async fn a16_a_partners_answer_after_the_escalation_lifts_the_silence(on: Backend) {
    let house = House::with(on, |config| config.limits.session_hours = 24 * 7).await;
    let mut sara = house.sign_in("sara").await;
    let mut noor = joined(&house, "noor", "senior").await;
    let ticket = house.ticket("customer-1").await;
    let (on, command) = raise(ticket, Some("help@maker.example"));
    sara.act(&house, &command).await.unwrap();
    fifth_day(&house, &mut sara, ticket).await;
    for who in [&mut sara, &mut noor] {
        assert_eq!(refused(who.act(&house, &note(on, "?")).await), "request-silent", "A16");
    }
    noor.act(&house, &escalate(on, asked_by(&command))).await.unwrap();
    let request = house.ticket_row(ticket).await.request.unwrap();
    assert_eq!((request.standing(), request.escalated.len()), (Standing::Silent, 1));
    assert_eq!(refused(sara.act(&house, &reply(ticket, "?")).await), "request-silent", "for agents, still");

    follow_up(&house, "answer-1", on, "Replaced.").await;
    assert_eq!(house.ticket_row(ticket).await.request.unwrap().standing(), Standing::Answered);
    sara.act(&house, &reply(ticket, "وصلنا الرد.")).await.unwrap();
    sara.act(&house, &note(on, "Thanks.")).await.unwrap();
    let late = escalate(on, asked_by(&command));
    assert_eq!(refused(noor.act(&house, &late).await), "request-answered");
}

/// An agent who is taken off the desk leaves their tickets and steps as they are: they stay in everybody's lists with their
/// clocks, somebody else takes them over and goes on, and what came from the machine too late is refused, not lost.
async fn a14_an_agent_removed_in_the_middle_of_a_complaint_loses_nothing_of_it(on: Backend) {
    let house = House::with(on, |config| config.limits.session_hours = 24 * 7).await;
    let (mut sara, mut omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let ticket = house.ticket("customer-1").await;
    let me = sara.signed_in.user;
    sara.act(&house, &Command::Assign { ticket, to: Some(me) }).await.unwrap();
    let (on, command) = raise(ticket, Some("help@maker.example"));
    sara.act(&house, &command).await.unwrap();
    assert_eq!(house.ticket_row(on).await.assignee, Some(me));

    house.office().revoke("sara", DESK, now()).await.unwrap();
    house.running().notice().await.unwrap();
    let step = |ticket, ladder: &str| Command::Remind {
        ticket,
        ladder: ladder.into(),
        message: fresh(),
        text: "Still waiting.".into(),
    };
    house.running().clock().move_ahead(40 * HOUR);
    // Written without the line, and sent after the desk was taken: told, and nothing of it done.
    assert_eq!(refused(sara.act(&house, &step(ticket, "follow-up")).await), "desk-not-granted");
    let (own, asked) = (house.ticket_row(ticket).await, house.ticket_row(on).await);
    assert_eq!((own.status.as_str(), asked.status.as_str()), ("open", "open"), "nothing is closed or lost");
    assert_eq!((own.assignee, asked.assignee), (Some(me), Some(me)), "whose they were is still to be seen");
    for (row, target) in [(&own, "ladder-follow-up"), (&asked, "ladder-reminder")] {
        assert_eq!(row.due.as_ref().map(|due| due.target.as_str()), Some(target), "and is due for all");
    }
    assert!(own.request.as_ref().unwrap().taken.is_empty());

    // Anybody else goes on, and the ticket can be given on; it cannot be given back to who is gone.
    omar.act(&house, &step(ticket, "follow-up")).await.unwrap();
    omar.act(&house, &step(on, "reminder")).await.unwrap();
    for one in [ticket, on] {
        let to = Some(omar.signed_in.user);
        omar.act(&house, &Command::Assign { ticket: one, to }).await.unwrap();
        let back = Command::Assign { ticket: one, to: Some(me) };
        assert_eq!(refused(omar.act(&house, &back).await), "assign-person-inactive");
    }
    let Some(Row::User(gone)) = house.row(Entity::User, &format!("{DESK}/{me}")).await else { panic!() };
    assert_eq!((gone.active, gone.name.as_str()), (false, "sara"), "what they did keeps their name");
    follow_up(&house, "answer-1", on, "Replaced.").await;
    omar.act(&house, &reply(ticket, "وصلنا الرد.")).await.unwrap();
    assert_eq!(house.ticket_row(ticket).await.request.unwrap().standing(), Standing::Answered);
}
