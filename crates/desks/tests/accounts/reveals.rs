//! What is masked on OneCard's tickets, who reveals it, and the record that each reveal leaves (X14).

use kursi_rules::activity::Deed;
use kursi_rules::authority::Actor;
use kursi_rules::command::Command;
use kursi_rules::mask::{Secret, Secrets};
use kursi_rules::message::MessageKind;
use kursi_rules::{ContactId, MessageId, ScriptRunId};
use uuid::Uuid;

use crate::world::{AGENT, EMAIL, PHONE, World, user};

fn reveal(world: &World, secret: Secret) -> Command {
    Command::Reveal { ticket: world.ticket, secret, contact: None }
}

fn reveals(world: &World) -> Vec<(Secret, Vec<String>, Option<ContactId>)> {
    let all = world.deeds().into_iter().filter_map(|deed| match deed {
        Deed::Revealed { secret, masks, contact } => Some((secret.clone(), masks.clone(), *contact)),
        _ => None,
    });
    all.collect()
}

/// The code of B8 is noted (B18), and neither the note nor the script shows it.
fn given() -> World {
    let mut world = World::new();
    world.start("sms-code").unwrap();
    for choice in ["not-active", "transaction", "yellow", "answered"] {
        world.choose(choice);
    }
    world.next();
    world.write("482913");
    world
}

#[test]
fn x14_what_the_pack_masks_is_revealed_by_who_may_and_each_time_on_record() {
    let mut world = World::new();
    world.agent(&reveal(&world, Secret::Phone)).unwrap();
    world.agent(&reveal(&world, Secret::Email)).unwrap();
    world.agent(&reveal(&world, Secret::Phone)).unwrap();
    let recorded = reveals(&world);
    assert_eq!(recorded.len(), 3, "the second look is a reveal, too");
    assert_eq!(recorded[0], (Secret::Phone, vec!["mobile".into()], None));
    assert_eq!(recorded[1], (Secret::Email, vec!["email".into()], None));
    let contact = ContactId(world.id());
    let for_call = Command::Reveal { ticket: world.ticket, secret: Secret::Phone, contact: Some(contact) };
    world.agent(&for_call).unwrap();
    assert_eq!(reveals(&world)[3].2, Some(contact), "by the act of calling");
    // A reveal moves nothing: neither the ticket nor its customer is another than before.
    assert_eq!(world.row().updated_at, World::new().row().updated_at);
}

#[test]
fn x14_whose_role_may_not_is_refused_with_the_reason_and_leaves_no_record() {
    let mut world = World::new();
    for role in ["quality-officer", "administrator"] {
        let actor = Actor::Person { user: user(AGENT), role: role.into() };
        let command = reveal(&world, Secret::Phone);
        assert_eq!(world.do_as(&actor, &command), Err("reveal-not-allowed".into()), "{role}");
    }
    let run = ScriptRunId(Uuid::from_u128(9));
    let nothing = [
        Secret::From,
        Secret::Typed { run, step: "give".into() },
        Secret::Field { field: "cards".into(), n: 0 },
        Secret::Message { message: MessageId(Uuid::from_u128(9)) },
    ];
    for secret in nothing {
        let command = reveal(&world, secret.clone());
        assert_eq!(world.agent(&command), Err("reveal-nothing".into()), "{secret:?}");
    }
    assert!(reveals(&world).is_empty());
}

#[test]
fn x14_a_code_that_was_given_is_masked_in_the_note_and_in_the_script() {
    let mut world = given();
    let run = world.run().clone();
    let note = world.written(world.ticket, MessageKind::Note)[0].clone();
    assert_eq!(note.text, "482913", "B18: what is stored is whole");
    let desk = world.desk();
    let customer = world.customer().clone();
    let secrets = Secrets::of(desk, world.row(), Some(&customer), std::slice::from_ref(&run));
    assert_eq!(secrets.cover(&note.text), "•••••3");
    let covered = secrets.cover("482913, 0482913, noura@example.sa, +966 50 123 4567").into_owned();
    assert_eq!(covered, "•••••3, 0482913, n••••@example.sa, +••• •• ••• 4567");
    assert_eq!(secrets.uncover(&covered), format!("482913, 0482913, {EMAIL}, {PHONE}"));
    world.agent(&reveal(&world, Secret::Message { message: note.id })).unwrap();
    world.agent(&reveal(&world, Secret::Typed { run: run.id, step: "give".into() })).unwrap();
    let masks: Vec<_> = reveals(&world).into_iter().map(|(_, masks, _)| masks).collect();
    assert_eq!(masks, [["code"], ["code"]]);
}

/// Of several customers with one number nobody is guessed, and nobody's number is shown.
#[test]
fn x14_nothing_of_a_customer_who_was_guessed_is_revealed() {
    let mut world = World::new();
    world.doubt();
    for secret in [Secret::Phone, Secret::Email] {
        let command = reveal(&world, secret);
        assert_eq!(world.agent(&command), Err("script-customer-unsure".into()));
    }
}
