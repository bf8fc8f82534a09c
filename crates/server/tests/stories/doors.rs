//! What is common to all doors.

use std::net::SocketAddr;

use kursi_server::Config;
use kursi_testkit::Backend;
use reqwest::Method;

use crate::house::{House, code, http, letter, told};

#[tokio::test]
async fn what_is_not_there_is_told_as_a_code() {
    let house = House::new(Backend::Sqlite).await;
    for (method, path) in [
        (Method::GET, "/"),
        (Method::GET, "/wp-login.php"),
        (Method::DELETE, "/sync/push"),
        (Method::GET, "//.."),
    ] {
        let (status, text) = house.ask(method, path, None, "").await;
        assert_eq!(code(told::<()>(status, &text)), (404, "not-found".into()), "{path}");
    }
    for path in ["/sync/frames?from=0", "/sync/bootstrap?entity=ticket", "/sync/live?from=0"] {
        for token in [None, Some("kursi_s_wrong")] {
            let (status, text) = house.ask(Method::GET, path, token, "").await;
            assert_eq!(code(told::<()>(status, &text)), (401, "session-expired".into()), "{path}");
        }
    }
    let sara = house.sign_in("sara").await;
    for path in [
        "/sync/frames",
        "/sync/frames?from=x",
        "/sync/bootstrap?entity=secret",
        "/sync/bootstrap?entity=ticket&before=x",
    ] {
        let answer = sara.get::<()>(&house, path).await;
        assert_eq!(code(answer), (400, "request-malformed".into()), "{path}");
    }
}

#[tokio::test]
async fn an_operator_can_look() {
    let house = House::new(Backend::Sqlite).await;
    house.ticket("m1").await;
    let get = async |path: &str| house.ask(Method::GET, path, None, "").await.1;
    assert_eq!(get("/health").await, "ok\n");
    assert_eq!(get("/ready").await, "ready\n");
    let hello: kursi_protocol::sign_in::Hello = serde_json::from_str(&get("/hello").await).unwrap();
    assert_eq!((hello.program.as_str(), hello.protocol), ("kursi", kursi_protocol::PROTOCOL));
    let metrics = get("/metrics").await;
    assert!(metrics.contains("kursi_intake_total 1"), "{metrics}");
    assert!(metrics.ends_with("# EOF\n"));
    let document: serde_json::Value = serde_json::from_str(&get("/openapi.json").await).unwrap();
    assert!(document["paths"]["/intake/tickets"]["post"]["responses"]["409"].is_object());
}

#[tokio::test]
async fn plain_lines_are_for_this_machine_only() {
    let house = House::new(Backend::Sqlite).await;
    let mut config = Config { listen: SocketAddr::from(([0, 0, 0, 0], 0)), ..house.config.clone() };
    let refused = async |config: Config| kursi_server::start(config).await.unwrap_err().code().code;
    assert_eq!(refused(config.clone()).await, "plain-http");
    config.tls_cert = Some("cert.pem".into());
    assert_eq!(refused(config.clone()).await, "tls-half");
    config.tls_key = Some("key.pem".into());
    assert_eq!(refused(config).await, "tls-unreadable");
    let taken = Config { listen: house.running().address, ..house.config.clone() };
    assert_eq!(refused(taken).await, "port-taken");
}

#[tokio::test]
async fn a_line_is_encrypted_where_a_certificate_is_given() {
    let folder = tempfile::tempdir().unwrap();
    let made = rcgen::generate_simple_self_signed(vec!["localhost".into()]).unwrap();
    let (cert, key) = (folder.path().join("cert.pem"), folder.path().join("key.pem"));
    std::fs::write(&cert, made.cert.pem()).unwrap();
    std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    let house = House::with(Backend::Sqlite, |config| {
        config.tls_cert = Some(cert);
        config.tls_key = Some(key);
    })
    .await;
    assert!(house.running().url().starts_with("https://"));
    house.intake(letter("m1")).await.unwrap();
    let plain = http().get(house.url("/hello").replacen("https", "http", 1)).send().await;
    assert!(plain.is_err() || plain.is_ok_and(|answer| !answer.status().is_success()));
}

#[tokio::test]
async fn behind_a_proxy_the_proxy_s_word_counts_and_nobody_else_s() {
    let house = House::with(Backend::Sqlite, |config| {
        config.behind_proxy = true;
        config.limits.sign_ins_per_minute = 1;
    })
    .await;
    let from = async |told: &str| {
        let request = house.http.post(house.url("/intake/tickets")).header("x-forwarded-for", told);
        request.bearer_auth("wrong").send().await.unwrap().status().as_u16()
    };
    assert_eq!(from("192.0.2.1").await, 401);
    assert_eq!(from("203.0.113.9, 192.0.2.1").await, 429, "what the sender wrote before it is not believed");
    assert_eq!(from("192.0.2.1, 192.0.2.2").await, 401);
}
