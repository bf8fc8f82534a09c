//! Who gets in, and who does not any more.

use kursi_protocol::sign_in::{MOST_RECOVERY_KEYS, SignedIn};
use kursi_protocol::sync::Live;
use kursi_rules::DeviceId;
use kursi_rules::code::ArgValue;
use kursi_testkit::Backend;
use reqwest::Method;
use serde_json::json;

use crate::house::{House, PASSWORD, code, now, told};
use crate::on_both;

on_both!(
    a_person_signs_in_and_out,
    a_device_is_known_again_and_can_be_shut_out,
    k8_a_person_is_told_the_recovery_key_in_force
);

async fn a_person_signs_in_and_out(on: Backend) {
    let house = House::new(on).await;
    let sara = house.sign_in("SARA ").await;
    assert_eq!(sara.signed_in.workspace_name, "OneCard Support");
    assert_eq!(sara.signed_in.desks[0].role, "agent");
    assert_eq!(sara.frames(&house, 0, 10).await.frame.last_n, 0);
    let (status, _) = house.ask(Method::POST, "/auth/sign-out", Some(&sara.token), "").await;
    assert_eq!(status, 204);
    let answer = sara.get::<serde_json::Value>(&house, "/sync/frames?from=0").await;
    assert_eq!(code(answer), (401, "session-expired".into()));
}

#[tokio::test]
async fn wrong_empty_unknown_and_old_are_told_apart_only_as_far_as_they_may() {
    let house = House::new(Backend::Sqlite).await;
    let wrong = code(house.try_sign_in("sara", "not this one", None).await);
    assert_eq!(wrong, (401, "sign-in-wrong".into()));
    assert_eq!(code(house.try_sign_in("nobody", "not this one", None).await), wrong);
    assert_eq!(code(house.try_sign_in(" ", PASSWORD, None).await), (400, "sign-in-empty".into()));
    assert_eq!(code(house.try_sign_in("sara", "", None).await), (400, "sign-in-empty".into()));
    let old =
        json!({"user": "sara", "password": PASSWORD, "device": null, "device_name": "pc", "protocol": 0});
    let (status, text) = house.ask(Method::POST, "/auth/sign-in", None, old.to_string()).await;
    let (status, refusal) = told::<()>(status, &text).unwrap_err();
    assert_eq!((status, refusal.code.as_str()), (426, "client-too-old"));
    assert_eq!(refusal.args["needed"], ArgValue::Number(1));
    let (status, text) = house.ask(Method::POST, "/auth/sign-in", None, r#"{"user": 5}"#).await;
    let (_, refusal) = told::<()>(status, &text).unwrap_err();
    assert_eq!((refusal.code.as_str(), &refusal.args["field"]), ("request-malformed", &"user".into()));
}

#[tokio::test]
async fn a_name_is_locked_after_wrong_passwords_whether_it_exists_or_not() {
    let house = House::with(Backend::Sqlite, |config| config.limits.sign_in_failures = 3).await;
    for name in ["sara", "nobody"] {
        for _ in 0..3 {
            assert_eq!(code(house.try_sign_in(name, "wrong", None).await).1, "sign-in-wrong");
        }
        let (status, refusal) = house.try_sign_in(name, PASSWORD, None).await.unwrap_err();
        assert_eq!(
            (status, refusal.code.as_str()),
            (429, "sign-in-locked"),
            "{name}: even the right one waits"
        );
        assert!(matches!(refusal.args["until_at"], ArgValue::Number(at) if at > now().0));
    }
    house.sign_in("omar").await;
    house.running().clock().move_ahead(5 * 60 * 1000);
    house.sign_in("sara").await;
}

#[tokio::test]
async fn one_address_tries_only_so_often() {
    let house = House::with(Backend::Sqlite, |config| config.limits.sign_ins_per_minute = 2).await;
    house.sign_in("sara").await;
    house.sign_in("sara").await;
    let (status, refusal) = house.try_sign_in("sara", PASSWORD, None).await.unwrap_err();
    assert_eq!((status, refusal.code.as_str()), (429, "too-many-requests"));
    assert!(matches!(refusal.args["retry_at"], ArgValue::Number(at) if at > now().0));
}

#[tokio::test]
async fn a_session_ends_with_its_time() {
    let house = House::new(Backend::Sqlite).await;
    let sara = house.sign_in("sara").await;
    let mut line = sara.live(&house, 0).await;
    line.frame().await;
    house.running().clock().move_ahead(16 * 3_600_000 + 1);
    let answer = sara.get::<serde_json::Value>(&house, "/sync/frames?from=0").await;
    assert_eq!(code(answer), (401, "session-expired".into()));
    let Some(Live::Shut { reason }) = line.next().await else { panic!("the line is shut") };
    assert_eq!(reason.code, "session-expired");
    assert!(line.next().await.is_none());
}

#[tokio::test]
async fn k6_a_person_who_is_let_go_is_out_at_once() {
    let house = House::new(Backend::Sqlite).await;
    let sara = house.sign_in("sara").await;
    let omar = house.sign_in("omar").await;
    let mut line = sara.live(&house, 0).await;
    line.frame().await;
    house.office().set_active("sara", false, now()).await.unwrap();
    let answer = sara.get::<serde_json::Value>(&house, "/sync/frames?from=0").await;
    assert_eq!(code(answer).1, "session-expired");
    house.running().notice().await.unwrap();
    assert!(matches!(line.next().await, Some(Live::Shut { reason }) if reason.code == "session-expired"));
    assert_eq!(code(house.try_sign_in("sara", PASSWORD, None).await).1, "sign-in-wrong");
    omar.frames(&house, 0, 100).await;
    house.office().set_active("sara", true, now()).await.unwrap();
    house.sign_in("sara").await;
}

async fn a_device_is_known_again_and_can_be_shut_out(on: Backend) {
    let house = House::new(on).await;
    let first = house.try_sign_in("sara", PASSWORD, None).await.unwrap();
    let again = house.try_sign_in("sara", PASSWORD, Some(first.device)).await.unwrap();
    assert_eq!(again.device, first.device);
    let other = house.try_sign_in("omar", PASSWORD, Some(first.device)).await.unwrap();
    assert_ne!(other.device, first.device, "another person on the same machine is another device");
    let made_up = DeviceId(uuid::Uuid::now_v7());
    let fresh = house.try_sign_in("sara", PASSWORD, Some(made_up)).await.unwrap();
    assert_ne!(fresh.device, made_up, "the server names devices");

    house.office().revoke_device(&first.device.to_string(), now()).await.unwrap();
    for token in [first.token, again.token] {
        let (status, text) = house.ask(Method::GET, "/sync/frames?from=0", Some(&token), "").await;
        assert_eq!(code(told::<()>(status, &text)), (401, "device-revoked".into()));
    }
    let after = house.try_sign_in("sara", PASSWORD, Some(first.device)).await.unwrap();
    assert_ne!(after.device, first.device);
    let devices = house.office().devices("sara").await.unwrap();
    assert_eq!(devices.iter().filter(|device| device.revoked).count(), 1);
}

/// K4, K8: the public half is told at sign-in, from the moment there is one, and the private half is nowhere.
async fn k8_a_person_is_told_the_recovery_key_in_force(on: Backend) {
    let house = House::new(on).await;
    assert_eq!(house.sign_in("sara").await.signed_in.recovery, None, "founded before there was such a thing");
    let mut made = Vec::new();
    for _ in 0..MOST_RECOVERY_KEYS + 2 {
        made.push(house.office().recovery_key(now()).await.unwrap());
        let told = house.sign_in("sara").await.signed_in.recovery.unwrap();
        let newest = made.last().unwrap().public();
        assert_eq!((told.public, &told.prints[0]), (newest.text(), &newest.print()));
        let known: Vec<String> =
            made.iter().rev().take(MOST_RECOVERY_KEYS).map(|key| key.public().print()).collect();
        assert_eq!(told.prints, known, "the newest first, and no more than there is room for");
    }
    let (_, text) = house
        .ask(
            Method::POST,
            "/auth/sign-in",
            None,
            json!({"user": "sara", "password": PASSWORD,
        "device": null, "device_name": "pc", "protocol": kursi_protocol::PROTOCOL})
            .to_string(),
        )
        .await;
    assert!(!text.to_uppercase().contains("SECRET-KEY"), "{text}");
}

/// K4: programs and servers of different age understand each other's sign-in.
#[test]
fn k4_an_old_program_reads_a_new_answer_and_a_new_one_an_old_answer() {
    #[derive(serde::Deserialize)]
    struct Before {
        token: String,
    }
    let id = uuid::Uuid::now_v7();
    let mut answer = json!({"token": "t", "expires_at": 5, "device": id, "user": id, "name": "n", "workspace": id,
        "workspace_name": "w", "desks": [], "last_n": 0, "now": 5});
    let read: SignedIn = serde_json::from_value(answer.clone()).unwrap();
    assert_eq!(read.recovery, None);
    assert!(serde_json::to_value(&read).unwrap().get("recovery").is_none());
    answer["recovery"] = json!({"public": "age1", "prints": ["00000001"]});
    assert_eq!(serde_json::from_value::<Before>(answer).unwrap().token, "t");
}
