//! The cases that end with an agent, the leader, the named handler or a third party (B2 to B14).

use kursi_rules::activity::Deed;
use kursi_rules::command::Command;
use kursi_rules::message::MessageKind;
use kursi_rules::request::{Side, Standing};
use kursi_rules::{MessageId, TicketId};

use crate::world::{AGENT, JARIRY, LEADER, World, user};

/// Begins a script and chooses at each look.
fn begun(script: &str, choices: &[&str]) -> World {
    let mut world = World::new();
    world.start(script).unwrap();
    choices.iter().for_each(|choice| world.choose(choice));
    world
}

#[test]
fn b2_registering_takes_a_country_with_a_store_and_two_codes() {
    let mut world = begun("registration", &["bitaqaty"]);
    assert_eq!(world.go(None, Some("Iraq")), Err("answer-step-country-malformed".into()));
    world.write("IQ");
    assert_eq!(world.at(), "mobile");
    world.next();
    world.choose("received");
    world.next();
    world.choose("received");
    assert_eq!(world.finish(), "registered");
    let mut world = begun("registration", &["onecard"]);
    world.write("IQ");
    assert_eq!((world.at().to_owned().as_str(), world.finish().as_str()), ("no-store", "not-available"));
    for (choices, end) in
        [(&["not-received"][..], "sms-missing"), (&["received", "not-received"], "mail-missing")]
    {
        let mut world = begun("registration", &["onecard"]);
        world.write("EG");
        for choice in choices {
            world.next();
            world.choose(choice);
        }
        assert_eq!(world.finish(), end);
    }
}

#[test]
fn b3_merchants_are_directed_to_their_team() {
    assert_eq!(begun("merchant", &["new"]).finish(), "directed");
    assert_eq!(begun("merchant", &["existing"]).finish(), "guided");
}

const RESELLER: [(&str, &str); 6] = [
    ("applicant", "Noura Saleh"),
    ("email", "noura@example.sa"),
    ("phone", "+966501234567"),
    ("country", "SA"),
    ("city", "Riyadh"),
    ("activity", "online"),
];

#[test]
fn b4_a_reseller_is_asked_for_on_a_ticket_of_the_department_which_answers_nobody() {
    let mut world = begun("reseller", &[]);
    world.write("SA");
    world.choose("onecard");
    world.next();
    assert_eq!(world.at(), "request");
    assert_eq!(world.go(None, None), Err("answer-step-not-asked".into()));
    let missing = world.ask("be-a-reseller", "reseller-department", &RESELLER[..5]);
    assert_eq!(missing, Err("raise-field-missing".into()));
    let mut sold = RESELLER;
    sold[5].1 = "door-to-door";
    assert_eq!(world.ask("be-a-reseller", "reseller-department", &sold), Err("raise-field-malformed".into()));
    let on = world.ask("be-a-reseller", "reseller-department", &RESELLER).unwrap();
    assert_eq!(world.finish(), "sent");
    let asked = world.ticket_of(on);
    assert_eq!((asked.side(), asked.status.as_str()), (Side::Party, "resolved"));
    assert_eq!(asked.due, None, "nobody is reminded");
    let request = world.row().request.as_ref().expect("linked");
    assert_eq!((request.on, request.standing()), (on, Standing::Over));
    assert_eq!(world.row().status, "in-progress", "the customer waits for nobody here");
    let told = world.written(world.ticket, MessageKind::Reply);
    assert!(told.len() == 1 && told[0].text.contains("Noura Saleh"));
}

#[test]
fn b4_bitaqaty_has_the_website_too() {
    let mut world = begun("reseller", &[]);
    world.write("IQ");
    world.choose("bitaqaty");
    world.choose("website");
    assert_eq!(world.finish(), "directed");
}

/// The stopped service is refused by its reason, in the script and beside it.
#[test]
fn b4_egypt_is_refused_while_the_service_is_stopped_there() {
    let mut world = begun("reseller", &[]);
    world.write("EG");
    assert_eq!((world.at().to_owned().as_str(), world.finish().as_str()), ("refuse", "refused"));
    let mut egypt = RESELLER;
    egypt[3].1 = "EG";
    let asked = world.ask("be-a-reseller", "reseller-department", &egypt);
    assert_eq!(asked, Err("raise-service-stopped".into()));
    assert!(world.row().request.is_none() && world.others().is_empty());
}

#[test]
fn b5_products_are_handled_here_and_everything_else_is_told_to_the_distribution_team() {
    assert_eq!(begun("distributor", &["product"]).finish(), "handle");
    let mut world = begun("distributor", &["other"]);
    world.next();
    assert_eq!(world.go(None, None), Err("answer-step-not-asked".into()));
    let on = world.ask("seller-notice", "distribution-team", &[("seller", "S-17"), ("issue", "Password")]);
    assert_eq!(world.finish(), "notified");
    assert_eq!(world.ticket_of(on.unwrap()).request.as_ref().expect("linked").party, "distribution-team");
}

#[test]
fn b6_three_observations_decide_and_the_code_is_noted_without_a_verification() {
    let mut world = begun("sms-code", &["not-active", "transaction", "yellow"]);
    world.choose("answered");
    world.next();
    world.write("482913");
    assert_eq!(world.finish(), "given");
    assert_eq!(world.notes(), ["482913"], "B18");
    assert!(world.run().asked.is_empty(), "the source verifies nothing here");
    for other in
        [&["active"][..], &["not-active", "registered"], &["not-active", "transaction", "not-yellow"]]
    {
        assert_eq!(begun("sms-code", other).finish(), "other-case");
    }
    let mut missed = begun("sms-code", &["not-active", "transaction", "yellow", "no-answer"]);
    assert_eq!((missed.finish().as_str(), missed.notes().len()), ("not-reached", 0));
}

#[test]
fn b7_mailboxes_then_another_browser_then_another_address() {
    let mut world = begun("email-code", &["not-active", "real", "yellow"]);
    let mut steps = vec![world.at().to_owned()];
    while world.run().ended.is_none() {
        match world.at() {
            "found" | "other-browser" => world.choose("not-received"),
            _ => world.next(),
        }
        steps.push(world.at().to_owned());
    }
    steps.dedup();
    assert_eq!(steps, ["boxes", "found", "browser", "other-browser", "change", "asked"]);
    let mut found = begun("email-code", &["not-active", "real", "yellow"]);
    found.next();
    found.choose("received");
    assert_eq!(found.finish(), "received");
    for other in [&["active"][..], &["not-active", "none"], &["not-active", "real", "not-yellow"]] {
        assert_eq!(begun("email-code", other).finish(), "other-case");
    }
}

#[test]
fn b8_a_code_for_signing_in_is_shown_to_the_verified_alone() {
    let mut world = begun("sign-in-code", &["active", "green", "answered"]);
    world.call();
    assert_eq!(world.go(None, None), Err("answer-step-verification-open".into()));
    world.verify(5);
    world.next();
    world.write("113355");
    assert_eq!(world.finish(), "given");
    assert_eq!(world.notes(), ["113355"], "B18");
    let mut failed = begun("sign-in-code", &["active", "green", "answered"]);
    failed.call();
    failed.verify(4);
    assert_eq!(failed.at(), "come-back");
    assert_eq!((failed.finish().as_str(), failed.notes().len()), ("not-verified", 0));
    for other in [&["not-active"][..], &["active", "not-green"]] {
        assert_eq!(begun("sign-in-code", other).finish(), "other-case");
    }
}

/// B9, B12: asked, explained, given to a leader; nobody is verified and nothing is reactivated.
#[test]
fn b9_a_closed_account_goes_to_the_leader_and_to_nobody_else() {
    for script in ["closed-unused", "closed-wrong-codes"] {
        let mut world = begun(script, &[]);
        world.write("noura@example.sa");
        world.next();
        assert_eq!(world.at(), "assign");
        assert_eq!(world.go(None, None), Err("answer-step-without-person".into()));
        assert_eq!(world.give(AGENT), Err("answer-step-person-unfit".into()));
        assert_eq!(world.give(77), Err("answer-step-person-unfit".into()));
        let before = world.customer().clone();
        world.give(LEADER).unwrap();
        assert_eq!(world.finish(), "sent");
        assert_eq!(world.row().assignee, Some(user(LEADER)));
        assert!(world.deeds().contains(&&Deed::Assigned { to: Some(user(LEADER)) }));
        assert_eq!((world.run().asked.len(), world.customer()), (0, &before), "B17, B9");
    }
}

#[test]
fn b10_an_account_of_the_old_site_is_not_reactivated() {
    let mut world = begun("old-site", &[]);
    world.write("noura@example.sa");
    world.choose("old");
    assert_eq!((world.at().to_owned().as_str(), world.finish().as_str()), ("explain", "told"));
    let mut world = begun("old-site", &[]);
    world.write("noura@example.sa");
    world.choose("new");
    assert_eq!(world.finish(), "other-case");
}

/// B11, B14: called and verified; to the leader, or to whom the document names. Whoever is not verified may come back.
#[test]
fn b14_a_verified_request_goes_to_whom_the_procedure_names() {
    let asked = |script: &str| {
        let mut world = begun(script, &[]);
        world.write("noura@example.sa");
        match script {
            "deactivation" => world.write("I do not use it"),
            _ => world.next(),
        }
        world
    };
    for (script, to, other) in [("closed-by-customer", LEADER, JARIRY), ("deactivation", JARIRY, LEADER)] {
        let mut world = asked(script);
        world.choose("answered");
        world.call();
        world.verify(6);
        world.next();
        assert_eq!(world.at(), "assign");
        assert_eq!(world.give(other), Err("answer-step-person-unfit".into()), "{script}");
        // The verification belongs to the call: with it the action is shut again (B17).
        world.hang_up();
        assert_eq!(world.give(to), Err("script-contact-needed".into()), "{script}");
        world.call();
        world.give(to).unwrap();
        assert_eq!(world.finish(), "sent", "{script}");
        assert_eq!(world.row().assignee, Some(user(to)), "{script}");

        let mut failed = asked(script);
        failed.choose("answered");
        failed.call();
        failed.verify(4);
        assert_eq!((failed.finish().as_str(), failed.row().assignee), ("not-verified", None), "{script}");
        let mut missed = asked(script);
        missed.choose("no-answer");
        assert_eq!((missed.finish().as_str(), missed.row().assignee), ("not-reached", None), "{script}");
    }
}

#[test]
fn b13_a_reported_account_is_never_opened_again() {
    let mut world = begun("blocked", &["reported"]);
    assert_eq!((world.at().to_owned().as_str(), world.finish().as_str()), ("never", "told"));
    assert!(world.row().request.is_none() && world.others().is_empty());
}

/// The fraud team is asked on a ticket of its own, its number is noted, and only what they require is asked of the customer.
#[test]
fn b13_a_suspicious_account_waits_for_the_fraud_team() {
    let mut world = begun("blocked", &["suspicious"]);
    assert_eq!(world.go(None, None), Err("answer-step-not-asked".into()));
    let on = world.ask("account-review", "fraud-team", &[("account", "noura@example.sa")]).unwrap();
    let told = world.written(world.ticket, MessageKind::Reply);
    assert!(told.len() == 1 && told[0].text.contains("noura@example.sa"), "the customer is told by ticket");
    world.next();
    let number = world.ticket_of(on).number.clone().expect("the server numbers it");
    assert_eq!(world.go(None, Some("Fraud team asked")), Err("answer-step-not-cited".into()));
    world.write(&format!("Ticket of the fraud team: {number}"));
    assert!(world.notes()[0].contains(&number));
    assert_eq!(world.go(Some("requires"), None), Err("answer-step-not-answered".into()));
    let (message, text) = (MessageId(world.id()), "A copy of the id card, please".to_owned());
    world.agent(&Command::Hear { ticket: on, message, text }).unwrap();
    world.choose("requires");
    world.write("Please write to 00966597206666 on WhatsApp and send a copy of the id card");
    assert_eq!(world.finish(), "asked");
    assert_eq!(world.written(world.ticket, MessageKind::Reply).len(), 2);
    assert_eq!(request_of(&world), on);
}

/// Nothing is asked of the customer that the fraud team does not require; they hear what was decided, as they were promised.
#[test]
fn b13_where_nothing_is_required_nothing_is_asked_and_the_outcome_is_told() {
    for (choice, end) in [("opens", "opened"), ("stays", "closed")] {
        let mut world = begun("blocked", &["suspicious"]);
        let on = world.ask("account-review", "fraud-team", &[("account", "noura@example.sa")]).unwrap();
        world.next();
        let number = world.ticket_of(on).number.clone().expect("the server numbers it");
        world.write(&number);
        let (message, text) = (MessageId(world.id()), "It is fine".to_owned());
        world.agent(&Command::Hear { ticket: on, message, text }).unwrap();
        world.choose(choice);
        assert_eq!(
            world.go(None, None),
            Err("answer-step-without-text".into()),
            "nobody is left without an answer"
        );
        world.write("What the fraud team has decided");
        assert_eq!(world.finish(), end);
        assert_eq!(world.written(world.ticket, MessageKind::Reply).len(), 2);
    }
}

fn request_of(world: &World) -> TicketId {
    world.row().request.as_ref().expect("linked").on
}
