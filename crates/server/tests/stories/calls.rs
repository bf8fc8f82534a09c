//! Calls of scripts over the real doors (A18): a seat or a place in line, the asker's turn, and what takes a task back.

use kursi_rules::command::Command;
use kursi_rules::seating::{ContactState, Direction, Holder};
use kursi_rules::{ContactId, ScriptRunId, TicketId};
use kursi_testkit::Backend;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::{House, Person, reply, resolve};
use crate::on_both;

on_both!(
    a18_a_call_of_a_step_waits_in_line_and_its_asker_is_seated_for_it,
    a18_a_call_task_leaves_the_line_with_its_script_and_with_its_ticket,
);

/// A script that stands at its call step.
struct AtCall {
    ticket: TicketId,
    run: ScriptRunId,
}

impl AtCall {
    async fn begun(house: &House, person: &mut Person, external_id: &str) -> AtCall {
        let (ticket, run) = (house.ticket(external_id).await, ScriptRunId(Uuid::now_v7()));
        let script = "sign-in-code".to_owned();
        person.act(house, &Command::StartScript { ticket, run, script, contact: None }).await.unwrap();
        let at = AtCall { ticket, run };
        for (step, choice) in [("account", "active"), ("avatar", "green")] {
            person.act(house, &at.answer(step, choice)).await.unwrap();
        }
        at
    }

    fn answer(&self, step: &str, choice: &str) -> Command {
        let (ticket, run, choice) = (self.ticket, self.run, Some(choice.to_owned()));
        Command::AnswerStep { ticket, run, step: step.into(), choice, text: None, to: None, contact: None }
    }

    fn call(&self, contact: ContactId, step: &str) -> Value {
        json!({"verb": "call-out", "contact": {"id": contact, "channel": "call", "customer_name": "خالد",
            "language": "ar", "ticket": self.ticket, "call": {"run": self.run, "step": step}}})
    }
}

fn fresh() -> ContactId {
    ContactId(Uuid::now_v7())
}

async fn seated(house: &House) -> Option<Holder> {
    house.floor().await.seats().find(|seat| seat.channel == "call").and_then(|seat| seat.holder.clone())
}

async fn a18_a_call_of_a_step_waits_in_line_and_its_asker_is_seated_for_it(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, mut omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    sara.online(&house).await;
    omar.online(&house).await;
    let (hers, his) =
        (AtCall::begun(&house, &mut sara, "m1").await, AtCall::begun(&house, &mut omar, "m2").await);
    let (first, second) = (fresh(), fresh());
    assert_eq!(sara.refused(&house, hers.call(first, "verify")).await.code, "script-elsewhere");
    let other = AtCall { ticket: his.ticket, run: hers.run };
    assert_eq!(omar.refused(&house, other.call(first, "call")).await.code, "script-unknown-run");

    let held = sara.done(&house, hers.call(first, "call")).await.remove(0);
    assert!(matches!(house.contact_row(first).await.state, ContactState::Active { .. }));
    assert!(omar.done(&house, his.call(second, "call")).await.is_empty(), "the one seat is taken");
    let task = house.contact_row(second).await;
    assert!(task.is_waiting() && task.direction == Direction::Outbound && task.asked_by == Some(omar.user()));
    omar.done(&house, his.call(fresh(), "call")).await;
    assert_eq!(house.floor().await.contacts().count(), 2, "asked for again, it is no second task");

    sara.done(&house, json!({"verb": "end", "contact": first, "fence": held.fence})).await;
    sara.done(&house, json!({"verb": "finish", "contact": first, "outcome": "solved"})).await;
    let holder = seated(&house).await.expect("the seat went on to who asked next");
    assert_eq!((holder.user, holder.for_call), (omar.user(), Some(second)));
    // The machine hears of the seat in a frame, and takes it up by a renewal; an old sitting says nothing any more.
    let late = json!({"verb": "accept", "contact": second, "fence": held.fence});
    assert_eq!(omar.refused(&house, late).await.code, "seat-fence-stale");
    let seat = omar.floor(&house, json!({"verb": "present", "state": "online"})).await.seats.remove(0);
    omar.done(&house, json!({"verb": "accept", "contact": second, "fence": seat.fence})).await;
    assert!(matches!(house.contact_row(second).await.state, ContactState::Active { .. }));
    assert_eq!(omar.refused(&house, his.call(fresh(), "call")).await.code, "contact-called-already");
    // The step is done during the call, which goes on.
    omar.act(&house, &his.answer("call", "answered")).await.unwrap();
    assert!(matches!(house.contact_row(second).await.state, ContactState::Active { .. }));
}

async fn a18_a_call_task_leaves_the_line_with_its_script_and_with_its_ticket(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, mut omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    sara.sit(&house, "call").await;
    omar.online(&house).await;
    let talk = fresh();
    let own = json!({"id": talk, "channel": "call", "customer_name": "منى", "language": "ar"});
    sara.done(&house, json!({"verb": "start", "contact": own})).await;
    let over = |state: &ContactState| matches!(state, ContactState::Ended { outcome: None });

    // Given up, gone past, gone back from, and the ticket resolved.
    for (external_id, how) in [("m1", "stop"), ("m2", "answer"), ("m3", "back"), ("m4", "resolve")] {
        let at = AtCall::begun(&house, &mut omar, external_id).await;
        let task = fresh();
        omar.done(&house, at.call(task, "call")).await;
        assert!(house.contact_row(task).await.is_waiting(), "{how}");
        let (ticket, run) = (at.ticket, at.run);
        match how {
            "stop" => omar.act(&house, &Command::StopScript { ticket, run }).await.unwrap(),
            "answer" => omar.act(&house, &at.answer("call", "no-answer")).await.unwrap(),
            "back" => omar.act(&house, &Command::BackScript { ticket, run }).await.unwrap(),
            _ => {
                omar.act(&house, &reply(ticket, "نعتذر عن التأخير.")).await.unwrap();
                assert!(house.contact_row(task).await.is_waiting(), "a reply withdraws no call");
                omar.act(&house, &resolve(ticket, "solved-on-the-spot")).await.unwrap();
            }
        }
        assert!(over(&house.contact_row(task).await.state), "{how}");
    }
    assert!(matches!(house.contact_row(talk).await.state, ContactState::Active { .. }));
    // Whoever asked can also withdraw it by themselves.
    let at = AtCall::begun(&house, &mut sara, "m5").await;
    let task = fresh();
    omar.done(&house, at.call(task, "call")).await;
    omar.done(&house, json!({"verb": "hang-up", "contact": task})).await;
    assert!(over(&house.contact_row(task).await.state));
}
