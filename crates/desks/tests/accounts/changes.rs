//! A change of address and of number (B15, B16), and a script that is abandoned.

use kursi_rules::TicketId;
use kursi_rules::activity::Deed;
use kursi_rules::change::Row;
use kursi_rules::command::{Command, CustomerChoice};
use kursi_rules::customer::Customer;
use kursi_rules::message::MessageKind;

use crate::customers::{id, stranger};
use crate::world::{ELSEWHERE, EMAIL, PHONE, World};

const NEW_EMAIL: &str = "noura.new@example.sa";
const NEW_PHONE: &str = "+966 55 765 4321";

/// Somebody else, who has what nobody else may have.
fn with_other() -> World {
    let mut world = World::new();
    let (email, phone) = (Some("sara@example.sa".into()), Some("00966559990000".into()));
    world.put(Row::Customer(Customer { email, phone, ..Customer::named(id(9), "onecard", "Sara") }));
    world
}

/// As far as the verification in a call.
fn asked(script: &str, new: &str) -> World {
    let mut world = with_other();
    world.start(script).unwrap();
    world.write(new);
    world.choose("free");
    if script == "change-mobile" {
        world.choose("works");
    }
    world.choose("answered");
    world.call();
    world
}

#[test]
fn b15_one_word_to_the_old_address_the_change_and_the_confirmation_to_the_new_one() {
    let mut world = asked("change-email", NEW_EMAIL);
    world.verify(5);
    world.write("We verify your request");
    assert_eq!(world.customer().email.as_deref(), Some(EMAIL));
    world.next();
    assert_eq!(world.customer().email.as_deref(), Some(NEW_EMAIL), "changed on the spot");
    world.write("It is changed");
    assert_eq!(world.go(None, Some("Changed")), Err("answer-step-not-cited".into()));
    world.write(&format!("Old: {EMAIL}. New: {NEW_EMAIL}."));
    assert_eq!(world.finish(), "changed");
    let told: Vec<_> = world.written(world.ticket, MessageKind::Reply);
    let to: Vec<_> = told.iter().map(|message| (message.to.as_deref(), message.channel.as_str())).collect();
    assert_eq!(to, [(Some(EMAIL), "mail"), (Some(NEW_EMAIL), "mail")]);
    assert_eq!(world.notes(), [format!("Old: {EMAIL}. New: {NEW_EMAIL}.")]);
}

#[test]
fn b15_an_address_or_number_of_another_customer_is_refused_however_it_is_written() {
    for (script, taken, own, malformed, code) in [
        ("change-email", "SARA@example.sa", "Noura@Example.SA", "sara", "answer-step-email-malformed"),
        ("change-mobile", "+966 55 999 0000", "00966501234567", "12", "answer-step-phone-malformed"),
    ] {
        let mut world = with_other();
        world.start(script).unwrap();
        assert_eq!(world.go(None, Some(taken)), Err("answer-step-taken".into()));
        assert_eq!(world.go(None, Some(own)), Err("answer-step-same".into()));
        assert_eq!(world.go(None, Some(malformed)), Err(code.into()));
        assert_eq!(world.at(), "new");
    }
}

/// The server judges at the deed too: what was free when it was asked for may have gone since.
#[test]
fn b15_what_somebody_registered_meanwhile_is_refused_at_the_change() {
    let mut world = asked("change-email", NEW_EMAIL);
    world.verify(6);
    world.write("We verify your request");
    let email = Some(NEW_EMAIL.to_owned());
    world.put(Row::Customer(Customer { email, ..Customer::named(id(10), "onecard", "Huda") }));
    assert_eq!(world.go(None, None), Err("answer-step-taken".into()));
    assert_eq!(world.customer().email.as_deref(), Some(EMAIL));
}

#[test]
fn b15_what_the_admin_system_knows_of_another_account_ends_it() {
    let mut world = with_other();
    world.start("change-email").unwrap();
    world.write(NEW_EMAIL);
    world.choose("taken");
    assert_eq!((world.finish().as_str(), world.customer().email.as_deref()), ("not-changed", Some(EMAIL)));
}

#[test]
fn b16_the_number_is_changed_confirmed_and_noted() {
    let mut world = asked("change-mobile", NEW_PHONE);
    world.verify(6);
    world.next();
    assert_eq!(world.customer().phone.as_deref(), Some(NEW_PHONE));
    world.write("It is changed");
    world.choose("registered");
    world.write(&format!("Old: {PHONE}. New: {NEW_PHONE}."));
    assert_eq!(world.finish(), "changed");
    assert!(world.others().is_empty(), "one ticket is enough");
    assert_eq!(world.notes().len(), 1);
}

/// Written from another address: answered there, and told at the registered address on a ticket of its own.
#[test]
fn b16_who_wrote_from_another_address_is_told_at_the_registered_one_too() {
    let mut world = with_other();
    let ticket = TicketId(world.id());
    world.write_in(ticket, stranger());
    let customer = CustomerChoice::Known { id: world.customer };
    world.agent(&Command::ChooseCustomer { ticket, customer }).unwrap();
    world.start("change-mobile").unwrap();
    world.write(NEW_PHONE);
    for choice in ["free", "off", "answered"] {
        world.choose(choice);
    }
    world.call();
    world.verify(5);
    world.next();
    world.write("It is changed");
    world.choose("another");
    world.write("Your number was changed");
    world.write(&format!("Old: {PHONE}. New: {NEW_PHONE}."));
    assert_eq!(world.finish(), "changed");
    assert_eq!(world.row().from.as_deref(), Some(ELSEWHERE));
    let reply = world.written(ticket, MessageKind::Reply);
    assert_eq!((reply.len(), reply[0].to.as_deref()), (1, None), "answered where they wrote");
    let opened = world.deeds().into_iter().find_map(|deed| match deed {
        Deed::Opened { ticket } => Some(*ticket),
        _ => None,
    });
    let opened = world.ticket_of(opened.expect("a new ticket"));
    assert_eq!((opened.customer, opened.from.as_deref()), (world.row().customer, None));
    assert_eq!(opened.status, "in-progress");
    assert!(opened.number.is_some() && opened.number != world.row().number);
    assert_eq!(world.written(opened.id, MessageKind::Reply)[0].text, "Your number was changed");
    assert_eq!(world.customer().phone.as_deref(), Some(NEW_PHONE));
}

/// Unverified, nothing of it is done; in no way through either script.
#[test]
fn b17_nobody_s_address_or_number_is_changed_unverified() {
    for (script, new) in [("change-email", NEW_EMAIL), ("change-mobile", NEW_PHONE)] {
        let mut world = asked(script, new);
        let before = world.customer().clone();
        world.verify(4);
        assert_eq!((world.at().to_owned().as_str(), world.finish().as_str()), ("come-back", "not-verified"));
        assert_eq!(world.customer(), &before, "{script}");
        assert_eq!(world.written(world.ticket, MessageKind::Reply).len(), 0);
    }
    // Verified in one call, acting after it.
    let mut world = asked("change-mobile", NEW_PHONE);
    world.verify(6);
    world.hang_up();
    assert_eq!(world.go(None, None), Err("script-contact-needed".into()));
    assert_eq!(world.customer().phone.as_deref(), Some(PHONE));
}

/// Bad input: a script that is abandoned half-way. What was done stays done, the rest is not, and another can begin.
#[test]
fn b15_a_script_abandoned_half_way_changes_nothing_and_keeps_what_was_said() {
    let mut world = asked("change-email", NEW_EMAIL);
    world.verify(6);
    let (ticket, run) = (world.ticket, world.run().id);
    assert_eq!(world.start("change-mobile"), Err("start-script-already".into()));
    world.resume(run);
    world.agent(&Command::StopScript { ticket, run }).unwrap();
    assert_eq!(world.run().typed("new"), Some(NEW_EMAIL));
    assert!(world.run().ended.as_ref().is_some_and(|end| end.step.is_none()));
    assert_eq!(world.customer().email.as_deref(), Some(EMAIL));
    assert_eq!(world.go(None, Some("We verify your request")), Err("script-over".into()));
    world.start("change-mobile").unwrap();
    assert_eq!(world.at(), "new");
}
