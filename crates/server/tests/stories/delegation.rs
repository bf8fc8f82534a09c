//! Deciding while the manager is away, through the real doors (A10).

use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::user::User;
use kursi_rules::{Millis, TicketId, UserId};
use kursi_testkit::Backend;
use serde_json::json;

use crate::audit::deeds;
use crate::house::{DESK, House, PASSWORD, Person, now};
use crate::on_both;
use crate::requests::refused;

on_both!(
    a10_a_delegate_decides_for_the_manager_and_everybody_and_the_trail_know_it,
    a10_a_delegation_ends_by_itself_or_by_a_word_and_what_comes_late_is_refused,
    a10_a_delegation_outlives_what_an_administrator_writes_and_not_the_role,
    a10_an_approval_after_its_term_is_refused_with_what_to_do,
);

const HOUR: i64 = 3_600_000;

async fn joined(house: &House, name: &str, role: &str) -> Person {
    let grants = [(DESK.to_owned(), role.to_owned())];
    house.office().add_user(name, name, PASSWORD, &grants, now()).await.unwrap();
    house.sign_in(name).await
}

fn user(person: &Person) -> UserId {
    person.signed_in.user
}

fn approve(ticket: TicketId, instead_of: Option<UserId>) -> Command {
    Command::ApprovePending { ticket, term: HOUR, instead_of }
}

async fn asked(house: &House, sara: &mut Person, name: &str) -> TicketId {
    let ticket = house.ticket(name).await;
    let reason = "the bank answers tomorrow".to_owned();
    sara.act(house, &Command::AskPending { ticket, reason }).await.unwrap();
    ticket
}

async fn row_of(house: &House, person: &Person) -> User {
    match house.row(Entity::User, &format!("{DESK}/{}", user(person))).await {
        Some(Row::User(row)) => row,
        other => panic!("{other:?}"),
    }
}

async fn a10_a_delegate_decides_for_the_manager_and_everybody_and_the_trail_know_it(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, mut manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    let mut lina = joined(&house, "lina", "leader").await;
    let (one, other) = (asked(&house, &mut sara, "m1").await, asked(&house, &mut sara, "m2").await);
    let boss = user(&manager);
    let decide = approve(one, Some(boss));
    assert_eq!(refused(lina.act(&house, &decide).await), "approve-pending-not-allowed");

    // Everybody on the desk hears of it.
    let mut line = sara.live(&house, 0).await;
    let until = Millis(now().0 + 8 * HOUR);
    manager.act(&house, &Command::Delegate { to: user(&lina), from: None, until }).await.unwrap();
    let told = |row: &Row| matches!(row, Row::User(row) if row.id == boss && row.delegations.len() == 1);
    line.until(Entity::User, told).await;
    lina.act(&house, &decide).await.unwrap();
    let reason = "call them".to_owned();
    let no = Command::DeclinePending { ticket: other, reason, instead_of: Some(boss) };
    lina.act(&house, &no).await.unwrap();

    let pending = house.ticket_row(one).await.pending.unwrap();
    assert_eq!((pending.approved_by, pending.approved_for), (Some(user(&lina)), Some(boss)));
    let found = deeds(&house).await;
    let of = |what: &str| found.iter().find(|deed| deed["what"] == what).cloned().unwrap();
    let delegated = of("delegate");
    assert_eq!((&delegated["actor"], &delegated["to"]), (&json!(boss), &json!(user(&lina))));
    for what in ["approve-pending", "decline-pending"] {
        let deed = of(what);
        assert_eq!((&deed["actor"], &deed["instead_of"]), (&json!(user(&lina)), &json!(boss)), "{what}");
    }
    house.office().verify_trail(Vec::new()).await.unwrap();
}

async fn a10_a_delegation_ends_by_itself_or_by_a_word_and_what_comes_late_is_refused(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, mut manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    let mut guest = house.sign_in("guest").await;
    let mut lina = joined(&house, "lina", "leader").await;
    let boss = user(&manager);
    let (one, other) = (asked(&house, &mut sara, "m1").await, asked(&house, &mut sara, "m2").await);
    let begun = now();
    let delegate = Command::Delegate { to: user(&lina), from: None, until: Millis(begun.0 + 2 * HOUR) };
    manager.act(&house, &delegate).await.unwrap();
    house.running().clock().move_ahead(3 * HOUR);
    // Decided in time, held up by the line, and taken; decided afterwards, and refused.
    let mut entry = lina.entry(&approve(one, Some(boss)));
    entry.made_at = Millis(begun.0 + HOUR);
    let reply = lina.push(&house, &[entry]).await.unwrap();
    assert_eq!(reply.outcomes[0].outcome, kursi_protocol::sync::Outcome::Accepted);
    let mut entry = lina.entry(&approve(other, Some(boss)));
    entry.made_at = Millis(begun.0 + 5 * HOUR / 2);
    let reply = lina.push(&house, &[entry]).await.unwrap();
    let kursi_protocol::sync::Outcome::Refused { reason } = &reply.outcomes[0].outcome else { panic!() };
    assert_eq!(
        (reason.code.as_str(), &reason.args["person"]),
        ("pending-delegation-over", &"manager".into())
    );
    assert!(house.ticket_row(other).await.pending.unwrap().open, "nothing was decided");

    // A second one, ended by an administrator of the pack's choice and by nobody else.
    let ahead = |hours: i64| Millis(begun.0 + hours * HOUR);
    let delegate = Command::Delegate { to: user(&lina), from: Some(ahead(3)), until: ahead(9) };
    manager.act(&house, &delegate).await.unwrap();
    let end = Command::EndDelegation { of: boss };
    assert_eq!(refused(lina.act(&house, &end).await), "end-delegation-not-allowed");
    guest.act(&house, &end).await.unwrap();
    assert_eq!(refused(manager.act(&house, &end).await), "end-delegation-none");
    assert_eq!(row_of(&house, &manager).await.delegations[1].ended_by, Some(user(&guest)));
    let mut entry = lina.entry(&approve(other, Some(boss)));
    entry.made_at = ahead(4);
    let reply = lina.push(&house, &[entry]).await.unwrap();
    assert!(
        matches!(&reply.outcomes[0].outcome, kursi_protocol::sync::Outcome::Refused { reason }
            if reason.code == "pending-delegation-over"),
        "{reply:?}"
    );
    manager.act(&house, &approve(other, None)).await.unwrap();
}

async fn a10_a_delegation_outlives_what_an_administrator_writes_and_not_the_role(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, mut manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    let mut lina = joined(&house, "lina", "leader").await;
    let boss = user(&manager);
    let ticket = asked(&house, &mut sara, "m1").await;
    let until = Millis(now().0 + 8 * HOUR);
    manager.act(&house, &Command::Delegate { to: user(&lina), from: None, until }).await.unwrap();
    house.office().grant("manager", DESK, "agent", now()).await.unwrap();
    assert_eq!(row_of(&house, &manager).await.delegations.len(), 1, "an administrator writes nothing away");
    house.running().notice().await.unwrap();
    let decide = approve(ticket, Some(boss));
    assert_eq!(refused(lina.act(&house, &decide).await), "pending-delegation-void");
    house.office().grant("manager", DESK, "support-manager", now()).await.unwrap();
    house.running().notice().await.unwrap();
    lina.act(&house, &decide).await.unwrap();
}

/// A10: the leave is over and was not asked for again: nothing stays pending by a late word.
async fn a10_an_approval_after_its_term_is_refused_with_what_to_do(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, mut manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    let ticket = asked(&house, &mut sara, "m1").await;
    manager.act(&house, &approve(ticket, None)).await.unwrap();
    house.running().clock().move_ahead(HOUR + 1);
    let late = manager.act(&house, &approve(ticket, None)).await.unwrap_err();
    let ended = house.ticket_row(ticket).await.pending.unwrap().until.unwrap();
    assert_eq!((late.code.as_str(), &late.args["ended_at"]), ("pending-term-over", &ended.into()));
    let reason = "once more".to_owned();
    sara.act(&house, &Command::AskPending { ticket, reason }).await.unwrap();
    manager.act(&house, &approve(ticket, None)).await.unwrap();
}
