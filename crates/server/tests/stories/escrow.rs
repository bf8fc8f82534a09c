//! A program that is too old to be understood still hands in its work, which is judged once somebody can read it (K4).

use kursi_protocol::sign_in::{AnotherName, NamedAnew};
use kursi_protocol::sync::{EscrowReply, Outcome, Push, PushEntry, RowChange};
use kursi_rules::change::Entity;
use kursi_testkit::Backend;
use reqwest::Method;
use serde_json::json;

use crate::house::{House, Person, code, note, reply, told};
use crate::on_both;

on_both!(k4_work_of_a_program_too_old_is_kept_unread_and_released);
on_both!(k4_work_that_was_handed_in_is_released_though_its_machine_was_shut_out_since);
on_both!(k4_two_copies_of_a_machine_that_is_too_old_hand_in_both);

async fn hand_in(
    house: &House,
    person: &Person,
    entries: &[PushEntry],
) -> Result<EscrowReply, (u16, kursi_rules::code::Code)> {
    let body =
        serde_json::to_string(&Push { entries: entries.to_vec(), known: 0, lost: Vec::new() }).unwrap();
    let (status, text) = house.ask(Method::POST, "/sync/escrow", Some(&person.token), body).await;
    told(status, &text)
}

/// From now on the house asks for programs newer than any.
async fn grown(house: &mut House) {
    house.config.limits.oldest_protocol = kursi_protocol::PROTOCOL + 1;
    house.restart().await;
}

async fn k4_work_of_a_program_too_old_is_kept_unread_and_released(on: Backend) {
    let mut house = House::new(on).await;
    let ticket = house.ticket("m1").await;
    let mut sara = house.sign_in("sara").await;
    sara.act(&house, &note(ticket, "before")).await.unwrap();
    grown(&mut house).await;

    let mut entries = vec![sara.entry(&reply(ticket, "one")), sara.entry(&json!({"verb": "withdrawn"}))];
    let mut later = sara.entry(&note(ticket, "of nobody's form"));
    later.v = 99;
    entries.extend([later, sara.entry(&note(ticket, "behind it"))]);
    // Every other door is shut, and says why.
    assert_eq!(code(sara.push(&house, &entries).await), (426, "client-too-old".into()));
    let frames = sara.get::<serde_json::Value>(&house, "/sync/frames?from=0").await;
    assert_eq!(code(frames), (426, "client-too-old".into()));

    for _ in 0..2 {
        let kept = hand_in(&house, &sara, &entries).await.unwrap();
        assert_eq!((kept.kept, kept.needed), (vec![2, 3, 4, 5], kursi_protocol::PROTOCOL + 1));
    }
    let mut other = entries[0].clone();
    other.hash = "another".into();
    assert_eq!(code(hand_in(&house, &sara, &[other]).await), (409, "replaced-device".into()));
    let device = sara.signed_in.device;
    let held = house.office().escrow().await.unwrap();
    assert_eq!(
        (held.len(), &*held[0].device, &*held[0].login, held[0].count),
        (1, &*device.to_string(), "sara", 4)
    );

    // Whoever was here before comes in to hand in, and nobody new.
    let again = house.try_sign_in("sara", crate::house::PASSWORD, Some(device)).await.unwrap();
    assert_eq!((again.device, again.last_n), (device, 1));
    let new = house.try_sign_in("omar", crate::house::PASSWORD, None).await;
    assert_eq!(code(new), (426, "client-too-old".into()));

    let released = house.office().release_escrow(&device.to_string(), house.config.mails()).await.unwrap();
    let outcomes: Vec<(u32, bool)> =
        released.outcomes.iter().map(|one| (one.n, one.outcome == Outcome::Accepted)).collect();
    assert_eq!((outcomes, released.stays), (vec![(2, true), (3, false)], Some(4)));
    assert_eq!(house.ticket_row(ticket).await.replies, 1);
    let stays: Vec<u32> =
        house.office().escrow_of(&device.to_string()).await.unwrap().iter().map(|kept| kept.n).collect();
    assert_eq!(stays, [4, 5], "what cannot be read, and what is behind it");

    // The program was updated: it sends all of it again, and is told what became of each, once.
    house.config.limits.oldest_protocol = 0;
    house.restart().await;
    let answer = sara.push(&house, &entries).await.unwrap();
    assert_eq!(answer.outcomes[0].outcome, Outcome::Accepted);
    assert_eq!(house.ticket_row(ticket).await.replies, 1, "judged once");
    assert_eq!(answer.last_n, 5);
    assert!(house.office().escrow().await.unwrap().is_empty(), "nothing is left to be released");
}

/// A disk was copied, and both programs are too old: the second one hands in under a name of its own.
async fn k4_two_copies_of_a_machine_that_is_too_old_hand_in_both(on: Backend) {
    let mut house = House::new(on).await;
    let ticket = house.ticket("m1").await;
    let mut sara = house.sign_in("sara").await;
    grown(&mut house).await;
    let both = sara.entry(&note(ticket, "on both disks"));
    let ours = [both.clone(), sara.entry(&note(ticket, "of the first"))];
    hand_in(&house, &sara, &ours).await.unwrap();
    sara.n = 1;
    let own = sara.entry(&note(ticket, "of the second"));
    assert_eq!(code(hand_in(&house, &sara, &[both.clone(), own]).await), (409, "replaced-device".into()));

    let asked =
        AnotherName { device_name: "copy".into(), protocol: kursi_protocol::PROTOCOL, known: Vec::new() };
    let body = serde_json::to_string(&asked).unwrap();
    let (status, body) = house.ask(Method::POST, "/auth/device", Some(&sara.token), body).await;
    assert_eq!(status, 200, "{body}");
    let named: NamedAnew = serde_json::from_str(&body).unwrap();
    let mut copy = Person { n: 1, token: named.token, signed_in: sara.signed_in.clone() };
    let theirs = [both, copy.entry(&note(ticket, "of the second"))];
    assert_eq!(hand_in(&house, &copy, &theirs).await.unwrap().kept, [1, 2]);
    // It may hand in and no more.
    let frames = copy.get::<serde_json::Value>(&house, "/sync/frames?from=0").await;
    assert_eq!(code(frames), (426, "client-too-old".into()));

    for device in [sara.signed_in.device, named.device] {
        let released =
            house.office().release_escrow(&device.to_string(), house.config.mails()).await.unwrap();
        assert!(released.outcomes.iter().all(|one| one.outcome == Outcome::Accepted), "{released:?}");
        assert_eq!((released.outcomes.len(), released.stays), (2, None));
    }
    house.config.limits.oldest_protocol = 0;
    house.restart().await;
    let frame = sara.frames(&house, 0, 1000).await.frame;
    let times = |words: &str| {
        let said = |row: &&RowChange| row.doc.as_ref().is_some_and(|doc| doc.get().contains(words));
        frame.rows.iter().filter(|row| row.entity == Entity::Message).filter(said).count()
    };
    assert_eq!(["on both disks", "of the first", "of the second"].map(times), [1, 1, 1]);
}

async fn k4_work_that_was_handed_in_is_released_though_its_machine_was_shut_out_since(on: Backend) {
    let mut house = House::new(on).await;
    let ticket = house.ticket("m1").await;
    let mut sara = house.sign_in("sara").await;
    grown(&mut house).await;
    let entries = [sara.entry(&reply(ticket, "one"))];
    hand_in(&house, &sara, &entries).await.unwrap();

    // The machine is lost before its program is updated.
    let device = sara.signed_in.device.to_string();
    house.office().revoke_device(&device, kursi_server::clock::system_now()).await.unwrap();
    let late = [sara.entry(&reply(ticket, "two"))];
    assert_eq!(
        code(hand_in(&house, &sara, &late).await),
        (401, "device-revoked".into()),
        "no more of it is taken"
    );
    let released = house.office().release_escrow(&device, house.config.mails()).await.unwrap();
    assert_eq!((released.outcomes[0].outcome.clone(), released.stays), (Outcome::Accepted, None));
    assert_eq!(house.ticket_row(ticket).await.replies, 1);
}

/// K4: a program that was updated goes on with the session that it had; one that was put back to an older version does not.
#[tokio::test]
async fn k4_an_updated_program_is_let_in_by_the_session_that_it_had() {
    let mut house = House::new(Backend::Sqlite).await;
    let sara = house.sign_in("sara").await;
    let ask = async |house: &House, speaks: Option<u32>| {
        let mut request = house.http.get(house.url("/sync/frames?from=0")).bearer_auth(&sara.token);
        if let Some(speaks) = speaks {
            request = request.header(kursi_protocol::PROTOCOL_HEADER, speaks);
        }
        request.send().await.unwrap().status().as_u16()
    };
    let today = kursi_protocol::PROTOCOL;
    assert_eq!((ask(&house, Some(today)).await, ask(&house, Some(today - 1)).await), (200, 426));
    assert_eq!(ask(&house, None).await, 200, "a program from before it was said counts as it signed in");
    grown(&mut house).await;
    assert_eq!((ask(&house, None).await, ask(&house, Some(today)).await), (426, 426));
    assert_eq!(ask(&house, Some(today + 1)).await, 200, "it was updated");
}

#[tokio::test]
async fn what_a_device_has_in_escrow_has_a_bound() {
    let mut house = House::new(Backend::Sqlite).await;
    let ticket = house.ticket("m1").await;
    let mut sara = house.sign_in("sara").await;
    grown(&mut house).await;
    let long = "x".repeat(900 * 1024);
    let mut taken = 0;
    let full = loop {
        let entry = sara.entry(&note(ticket, &long));
        match hand_in(&house, &sara, &[entry]).await {
            Ok(_) => taken += 1,
            Err(refusal) => break refusal,
        }
        assert!(taken < 200);
    };
    assert_eq!((full.0, full.1.code.as_str()), (507, "escrow-full"));
    assert!(taken > 10);
    assert!(house.office().release_escrow("nobody", house.config.mails()).await.is_err());
}
