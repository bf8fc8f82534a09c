//! Desks given to a person and taken from them while machines are open, and machines that have to forget (K8, X10).

use kursi_protocol::sign_in::{DeskGrant, Desks};
use kursi_protocol::sync::{BootstrapPage, CatchUp, Live, Outcome};
use kursi_rules::change::{Entity, Row};
use kursi_testkit::Backend;
use reqwest::Method;
use serde_json::Value;

use crate::house::{DESK, House, PASSWORD, Person, code, must, note, now, pack, reply, told};
use crate::on_both;

on_both!(
    k8_a_desk_taken_from_a_person_reaches_them_no_more,
    k8_a_desk_given_to_a_person_is_told_and_brings_the_rows_from_before,
    k8_another_role_counts_at_once_and_is_told,
    x10_a_wiped_machine_may_do_nothing_but_say_that_it_has_forgotten,
    x10_a_machine_whose_session_is_over_is_told_too,
);

const OTHER: &str = "travel";
const FOLLOWS: &str = "scopes=desk:onecard";

async fn with_two_desks(on: Backend) -> House {
    let house = House::new(on).await;
    must(house.office().import_desk(&pack(OTHER, "TR"), now()).await).await;
    house
}

impl Person {
    async fn desks(&self, house: &House) -> Vec<String> {
        let told: Desks = self.get(house, "/auth/desks").await.unwrap();
        told.desks.into_iter().map(|DeskGrant { desk, role }| format!("{desk}: {role}")).collect()
    }

    async fn tickets(&self, house: &House, scopes: &str) -> Vec<String> {
        let path = format!("/sync/bootstrap?entity=ticket&{scopes}");
        let page: BootstrapPage = self.get(house, &path).await.unwrap();
        page.rows.into_iter().map(|row| row.id).collect()
    }
}

/// What the audit trail says that administrators and machines did, and to whom.
async fn trail(house: &House) -> Vec<(String, String)> {
    let office = house.office();
    let mut conn = office.db.conn().await.unwrap();
    let sql = "SELECT payload FROM event WHERE payload IS NOT NULL ORDER BY seq";
    let payloads: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut *conn).await.unwrap();
    let read = |payload: &String| {
        let event: Value = serde_json::from_str(payload).unwrap();
        (event["what"].as_str().unwrap().to_owned(), event["subject"].as_str().unwrap().to_owned())
    };
    payloads.iter().map(read).collect()
}

async fn k8_a_desk_taken_from_a_person_reaches_them_no_more(on: Backend) {
    let house = with_two_desks(on).await;
    let office = house.office();
    office.grant("sara", OTHER, "agent", now()).await.unwrap();
    let (mut sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let ticket = house.ticket("m1").await;
    let mut line = sara.live_at(&house.url(&format!("/sync/live?from=0&{FOLLOWS}"))).await;
    let first = line.frame().await;
    assert_eq!(first.scopes.unwrap(), ["desk:onecard", "desk:travel"], "all that may be followed");
    assert!(first.rows.iter().all(|row| !row.id.starts_with(OTHER)), "and what is followed, alone");
    let mut beside = omar.live(&house, first.to).await;
    beside.frame().await;

    office.revoke("sara", DESK, now()).await.unwrap();
    house.running().notice().await.unwrap();
    let Some(Live::Shut { reason }) = line.next().await else { panic!("the line is shut") };
    assert_eq!(reason.code, "desk-not-granted");
    assert!(line.next().await.is_none());
    for path in [
        format!("/sync/frames?from=0&{FOLLOWS}"),
        format!("/sync/bootstrap?entity=ticket&{FOLLOWS}"),
        format!("/sync/live?from=0&{FOLLOWS}"),
    ] {
        let answer = sara.get::<Value>(&house, &path).await;
        assert_eq!(code(answer), (403, "desk-not-granted".into()), "{path}");
    }
    let frame = sara.frames(&house, 0, 1000).await.frame;
    assert!(!frame.rows.is_empty(), "of the other desk");
    assert!(frame.rows.iter().all(|row| row.entity != Entity::Ticket && row.id != DESK));
    assert_eq!(sara.act(&house, &reply(ticket, "مرحبًا")).await.unwrap_err().code, "desk-not-granted");
    assert_eq!(sara.desks(&house).await, ["travel: agent"]);

    let me = sara.signed_in.user;
    let seen = beside.until(Entity::User, |row| matches!(row, Row::User(row) if row.id == me)).await;
    let row = seen.rows.iter().find(|row| row.entity == Entity::User).unwrap();
    let Row::User(row) = Row::from_doc(Entity::User, row.doc.as_ref().unwrap().get()).unwrap() else {
        panic!("a person")
    };
    assert_eq!((row.name.as_str(), row.active), ("sara", false), "colleagues still know the name");
    let found = trail(&house).await;
    assert!(found.contains(&("role-revoked".into(), format!("{me}/{DESK}"))), "{found:?}");
    let again = office.revoke("sara", DESK, now()).await.unwrap_err();
    assert_eq!(again.code().code, "grant-none");
    office.verify_trail(Vec::new()).await.unwrap();
}

async fn k8_a_desk_given_to_a_person_is_told_and_brings_the_rows_from_before(on: Backend) {
    let house = with_two_desks(on).await;
    let office = house.office();
    office.add_user("tina", "Tina", PASSWORD, &[(OTHER.into(), "agent".into())], now()).await.unwrap();
    let before = house.ticket("m1").await;
    let tina = house.sign_in("tina").await;
    let mut line = tina.live_at(&house.url("/sync/live?from=0&scopes=desk:travel")).await;
    assert_eq!(line.frame().await.scopes.unwrap(), ["desk:travel"]);
    assert_eq!(code(tina.get::<Value>(&house, &format!("/sync/frames?from=0&{FOLLOWS}")).await).0, 403);

    office.grant("tina", DESK, "agent", now()).await.unwrap();
    house.running().notice().await.unwrap();
    let frame = line.frame().await;
    assert_eq!(frame.scopes.unwrap(), ["desk:onecard", "desk:travel"], "told on the line that is open");
    assert!(frame.rows.is_empty(), "the new desk's rows are not followed yet");
    assert_eq!(tina.tickets(&house, FOLLOWS).await, [before.to_string()], "from before the grant");
    assert!(tina.tickets(&house, "scopes=desk:travel").await.is_empty());

    office.revoke("tina", DESK, now()).await.unwrap();
    house.running().notice().await.unwrap();
    assert_eq!(line.frame().await.scopes.unwrap(), ["desk:travel"], "and that it was taken");
    office.revoke("tina", OTHER, now()).await.unwrap();
    house.running().notice().await.unwrap();
    assert!(matches!(line.next().await, Some(Live::Shut { reason }) if reason.code == "desk-not-granted"));
    assert_eq!(tina.desks(&house).await, Vec::<String>::new(), "asked by a machine that has none left");
    let many = vec!["desk:travel"; 65].join(",");
    let answer = tina.get::<Value>(&house, &format!("/sync/frames?from=0&scopes={many}")).await;
    assert_eq!(code(answer), (400, "request-malformed".into()));
}

async fn k8_another_role_counts_at_once_and_is_told(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    let mut line = sara.live_at(&house.url(&format!("/sync/live?from=0&{FOLLOWS}"))).await;
    line.frame().await;
    house.office().grant("sara", DESK, "administrator", now()).await.unwrap();
    house.running().notice().await.unwrap();
    let me = sara.signed_in.user;
    let changed = |row: &Row| matches!(row, Row::User(row) if row.id == me && row.role == "administrator");
    line.until(Entity::User, changed).await;
    assert_eq!(sara.act(&house, &reply(ticket, "hello")).await.unwrap_err().code, "reply-not-allowed");
}

async fn x10_a_wiped_machine_may_do_nothing_but_say_that_it_has_forgotten(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, other) = (house.sign_in("sara").await, house.sign_in("sara").await);
    let ticket = house.ticket("m1").await;
    let mut line = sara.live(&house, 0).await;
    line.frame().await;
    let device = sara.signed_in.device.to_string();
    let (status, _) = house.ask(Method::POST, "/auth/wiped", Some(&sara.token), "").await;
    assert_eq!(status, 401, "nobody asked for it");

    let office = house.office();
    office.wipe_device(&device, now()).await.unwrap();
    house.running().notice().await.unwrap();
    let reason = loop {
        match line.next().await {
            Some(Live::Shut { reason }) => break reason,
            Some(_) => {}
            None => panic!("the line is shut with a reason"),
        }
    };
    assert_eq!(reason.code, "device-wiped");
    let unsent = sara.entry(&note(ticket, "not sent before"));
    assert_eq!(code(sara.push(&house, &[unsent]).await), (401, "device-wiped".into()), "it goes to nobody");
    assert_eq!(code(sara.get::<CatchUp>(&house, "/sync/frames?from=0").await).1, "device-wiped");
    assert_eq!(house.ticket_row(ticket).await.replies, 0);
    let again = house.try_sign_in("sara", PASSWORD, Some(sara.signed_in.device)).await;
    assert_eq!(code(again), (401, "device-wiped".into()), "the right password does not spare it");
    assert_eq!(
        code(house.try_sign_in("sara", "another password", Some(sara.signed_in.device)).await).1,
        "sign-in-wrong"
    );
    other.frames(&house, 0, 100).await;

    for _ in 0..2 {
        let (status, _) = house.ask(Method::POST, "/auth/wiped", Some(&sara.token), "").await;
        assert_eq!(status, 204);
    }
    let (status, _) = house.ask(Method::POST, "/auth/wiped", Some(&other.token), "").await;
    assert_eq!(status, 401);
    let devices = office.devices("sara").await.unwrap();
    let wiped = devices.iter().find(|known| known.device == device).unwrap();
    assert!(wiped.revoked && wiped.wipe_asked_at > 0 && wiped.wiped_at >= wiped.wipe_asked_at);
    let found = trail(&house).await;
    let about: Vec<&str> =
        found.iter().filter(|(_, subject)| *subject == device).map(|(what, _)| what.as_str()).collect();
    assert_eq!(about, ["device-registered", "device-wipe-asked", "device-wiped"], "each once");
    assert_eq!(
        code(sara.get::<CatchUp>(&house, "/sync/frames?from=0").await).1,
        "device-wiped",
        "a copy, too"
    );
    let mut fresh = house.sign_in("sara").await;
    assert_ne!(fresh.signed_in.device.to_string(), device);
    assert!(fresh.act(&house, &note(ticket, "on another machine")).await.is_ok());
    let lost = office.wipe_device("no such device", now()).await.unwrap_err();
    assert_eq!(lost.code().code, "device-unknown");
}

async fn x10_a_machine_whose_session_is_over_is_told_too(on: Backend) {
    let house = House::new(on).await;
    let sara = house.sign_in("sara").await;
    // As one does when a machine is stolen: first the password, which ends and forgets all sessions.
    house.office().set_password("sara", "quite another password", now()).await.unwrap();
    let (status, text) = house.ask(Method::GET, "/sync/frames?from=0", Some(&sara.token), "").await;
    assert_eq!(code(told::<()>(status, &text)), (401, "session-expired".into()));
    house.office().wipe_device(&sara.signed_in.device.to_string(), now()).await.unwrap();
    let (status, text) = house.ask(Method::GET, "/sync/frames?from=0", Some(&sara.token), "").await;
    assert_eq!(code(told::<()>(status, &text)), (401, "device-wiped".into()));
    let (status, _) = house.ask(Method::POST, "/auth/wiped", Some(&sara.token), "").await;
    assert_eq!(status, 204);
}

/// An accepted push and one that comes after the desk was taken: the outcome of each is its own.
#[tokio::test]
async fn k4_what_was_taken_before_the_desk_was_revoked_stays_taken() {
    let house = House::new(Backend::Sqlite).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    let (first, second) = (sara.entry(&note(ticket, "before")), sara.entry(&note(ticket, "after")));
    sara.push(&house, std::slice::from_ref(&first)).await.unwrap();
    house.office().revoke("sara", DESK, now()).await.unwrap();
    let reply = sara.push(&house, &[first, second]).await.unwrap();
    let outcomes: Vec<Outcome> = reply.outcomes.into_iter().map(|one| one.outcome).collect();
    assert_eq!(outcomes[0], Outcome::Accepted);
    assert!(matches!(&outcomes[1], Outcome::Refused { reason } if reason.code == "desk-not-granted"));
    assert_eq!(reply.last_n, 2, "its number is used up, its words stay on the machine");
}
