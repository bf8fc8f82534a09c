//! Revisions of a procedure (E9, E10): proposed by an administrator, approved by those whom the pack names, in force at their
//! time, and what becomes of the tickets that run.

use std::time::Duration;

use kursi_rules::Millis;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::revision::{Revision, Standing};
use kursi_server::admin::{Imported, Proposal};
use kursi_testkit::Backend;
use serde_json::json;

use crate::house::{DESK, House, PASSWORD, letter, must, now, pack_with, reply};
use crate::on_both;

/// The desk's procedure with a rule for its revisions, and whatever else is changed in it.
fn pack(running: &str, more: impl Fn(String) -> String) -> kursi_desks::Pack {
    let rule = format!(
        "\n[procedure]\napprovals = 2\nrunning = \"{running}\"\nrequirement = \"E10\"\nsource = \"ours\"\n"
    );
    pack_with(DESK, "OC", |toml| {
        let toml =
            toml.replace("approves_pending = true\n", "approves_pending = true\napproves_procedure = true\n");
        more(toml) + &rule
    })
}

/// Forty minutes for an answer in the place of thirty.
fn slower(toml: String) -> String {
    toml.replace("limit_minutes = 30", "limit_minutes = 40")
}

fn proposal(effective: Option<String>) -> Proposal {
    Proposal { author: "manager".into(), summary: "Forty minutes for an answer.".into(), effective }
}

/// A house whose desk has this rule, in force as its second revision; with a second manager.
async fn house(on: Backend, running: &str) -> House {
    let house = House::new(on).await;
    let grants = [(DESK.to_owned(), "support-manager".to_owned())];
    house.office().add_user("second", "second", PASSWORD, &grants, now()).await.unwrap();
    must(house.office().import_desk(&pack(running, |toml| toml), now()).await).await;
    house.running().notice().await.unwrap();
    house
}

async fn propose(house: &House, running: &str, effective: Option<String>) -> u32 {
    let done =
        house.office().propose_desk(&pack(running, slower), &proposal(effective), now()).await.unwrap();
    match done {
        Imported::Proposed { revision, needs: 2, .. } => revision,
        other => panic!("{other:?}"),
    }
}

async fn revision(house: &House, n: u32) -> Revision {
    match house.row(Entity::Revision, &Revision::id_of(DESK, n)).await {
        Some(Row::Revision(row)) => *row,
        other => panic!("{other:?}"),
    }
}

async fn in_force(house: &House) -> u32 {
    match house.row(Entity::Desk, DESK).await {
        Some(Row::Desk(row)) => row.revision,
        other => panic!("{other:?}"),
    }
}

/// Waits until the revision is in force.
async fn until_in_force(house: &House, n: u32) {
    let deadline = tokio::time::Instant::now() + Duration::from_secs(20);
    while in_force(house).await != n {
        assert!(tokio::time::Instant::now() < deadline, "it takes effect by itself");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn approve(revision: u32) -> Command {
    Command::ApproveRevision { revision }
}

/// How long the running clock of a ticket allows, minutes.
async fn promised(house: &House, ticket: kursi_rules::TicketId) -> i64 {
    let due = house.ticket_row(ticket).await.due.expect("an answer is due");
    (due.at.0 - due.started_at.0) / 60_000
}

/// The customer writes again on a ticket.
async fn writes_again(house: &House, ticket: kursi_rules::TicketId, id: &str) {
    let number = house.ticket_row(ticket).await.number.unwrap();
    let mut body = letter(id);
    body["ticket"] = json!(number);
    house.intake(body).await.unwrap();
}

async fn e10_a_revision_takes_effect_when_enough_have_approved_it(on: Backend) {
    let house = house(on, "keep").await;
    let (mut sara, mut manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    let mut second = house.sign_in("second").await;
    let mut line = sara.live(&house, house.head().await).await;
    let n = propose(&house, "keep", None).await;
    house.running().notice().await.unwrap();
    // Everybody sees that it waits, with its text.
    let frame =
        line.until(Entity::Revision, |row| matches!(row, Row::Revision(row) if row.revision == 3)).await;
    assert!(frame.rows.iter().any(|row| row.entity == Entity::Procedure), "its text comes with it");
    assert_eq!((n, in_force(&house).await), (3, 2));
    let draft = revision(&house, 3).await;
    assert_eq!((draft.standing(), draft.after, draft.author.name.as_str()), (Standing::Draft, 2, "manager"));
    assert_eq!(draft.summary, "Forty minutes for an answer.");

    assert_eq!(sara.act(&house, &approve(3)).await.unwrap_err().code, "approve-revision-not-allowed");
    manager.act(&house, &approve(3)).await.unwrap();
    assert_eq!(manager.act(&house, &approve(3)).await.unwrap_err().code, "approve-revision-twice");
    assert_eq!(in_force(&house).await, 2, "never by its author alone");
    second.act(&house, &approve(3)).await.unwrap();
    until_in_force(&house, 3).await;
    let now_it_is = revision(&house, 3).await;
    let by: Vec<_> = now_it_is.approvals.iter().map(|one| one.by).collect();
    assert_eq!(by, [manager.signed_in.user, second.signed_in.user]);
    assert_eq!(now_it_is.standing(), Standing::InForce);
    assert_eq!(revision(&house, 2).await.standing(), Standing::Superseded);
    line.until(Entity::Desk, |row| matches!(row, Row::Desk(row) if row.revision == 3)).await;
    assert_eq!(manager.act(&house, &approve(3)).await.unwrap_err().code, "revision-in-force");
}

async fn e10_a_rejected_revision_never_takes_effect_and_says_why(on: Backend) {
    let house = house(on, "keep").await;
    let (mut manager, mut second) = (house.sign_in("manager").await, house.sign_in("second").await);
    propose(&house, "keep", None).await;
    manager.act(&house, &approve(3)).await.unwrap();
    let reject = Command::RejectRevision { revision: 3, reason: "Thirty was agreed on.".into() };
    second.act(&house, &reject).await.unwrap();
    let row = revision(&house, 3).await;
    let no = row.rejected.clone().unwrap();
    assert_eq!(
        (row.standing(), no.by, no.reason.as_str()),
        (Standing::Rejected, second.signed_in.user, "Thirty was agreed on.")
    );
    assert_eq!(second.act(&house, &approve(3)).await.unwrap_err().code, "revision-rejected");
    // The same text again is a revision of its own: it may be right after all.
    assert_eq!(propose(&house, "keep", None).await, 4);
    let again = house.office().propose_desk(&pack("keep", slower), &proposal(None), now()).await.unwrap();
    assert_eq!(again, Imported::Same { desk: DESK.into(), revision: 4, standing: Standing::Draft });
    assert_eq!(in_force(&house).await, 2);
}

/// A time on the desk's wall, so many minutes from now.
fn wall(minutes: i64) -> (String, Millis) {
    use chrono::TimeZone as _;
    let at = now().0 / 60_000 * 60_000 + minutes * 60_000;
    let wall = chrono_tz::Asia::Riyadh.timestamp_millis_opt(at).unwrap();
    (wall.format("%Y-%m-%d %H:%M").to_string(), Millis(at))
}

async fn e10_an_approved_revision_waits_for_its_time_also_while_nobody_serves(on: Backend) {
    let mut house = house(on, "keep").await;
    let (mut manager, mut second) = (house.sign_in("manager").await, house.sign_in("second").await);
    let (text, at) = wall(30);
    propose(&house, "keep", Some(text)).await;
    manager.act(&house, &approve(3)).await.unwrap();
    second.act(&house, &approve(3)).await.unwrap();
    let waiting = revision(&house, 3).await;
    assert_eq!((waiting.standing(), waiting.due()), (Standing::Approved, Some(at)));
    house.restart().await;
    assert_eq!(in_force(&house).await, 2);
    house.running().clock().move_ahead(31 * 60_000);
    // What happens at the server is what lets it look at its clock.
    until_in_force(&house, 3).await;
    assert!(revision(&house, 3).await.in_force_at.unwrap() >= at, "not before its time");
}

async fn e10_a_ticket_that_runs_keeps_its_revision_and_a_new_one_has_the_new_one(on: Backend) {
    let house = house(on, "keep").await;
    let (mut sara, mut manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    let mut second = house.sign_in("second").await;
    let old = house.ticket("old").await;
    sara.act(&house, &reply(old, "Please try again.")).await.unwrap();
    propose(&house, "keep", None).await;
    manager.act(&house, &approve(3)).await.unwrap();
    second.act(&house, &approve(3)).await.unwrap();
    until_in_force(&house, 3).await;
    let new = house.ticket("new").await;
    writes_again(&house, old, "old-again").await;
    assert_eq!((promised(&house, old).await, promised(&house, new).await), (30, 40));
    assert_eq!((house.ticket_row(old).await.revision, house.ticket_row(new).await.revision), (2, 3));
}

async fn e10_a_ticket_that_runs_migrates_where_the_new_revision_says_so(on: Backend) {
    let house = house(on, "keep").await;
    let (mut sara, mut manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    let mut second = house.sign_in("second").await;
    let old = house.ticket("old").await;
    sara.act(&house, &reply(old, "Please try again.")).await.unwrap();
    propose(&house, "migrate", None).await;
    manager.act(&house, &approve(3)).await.unwrap();
    second.act(&house, &approve(3)).await.unwrap();
    until_in_force(&house, 3).await;
    writes_again(&house, old, "old-again").await;
    assert_eq!(promised(&house, old).await, 40);
}

on_both!(
    e10_a_revision_takes_effect_when_enough_have_approved_it,
    e10_a_rejected_revision_never_takes_effect_and_says_why,
    e10_an_approved_revision_waits_for_its_time_also_while_nobody_serves,
    e10_a_ticket_that_runs_keeps_its_revision_and_a_new_one_has_the_new_one,
    e10_a_ticket_that_runs_migrates_where_the_new_revision_says_so,
);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e10_of_two_servers_one_puts_a_revision_in_force_and_both_judge_by_it() {
    let house = house(Backend::Postgres, "keep").await;
    let other = kursi_server::start(house.config.clone()).await.unwrap();
    let (mut manager, mut second) = (house.sign_in("manager").await, house.sign_in("second").await);
    let (text, at) = wall(30);
    propose(&house, "keep", Some(text)).await;
    manager.act(&house, &approve(3)).await.unwrap();
    second.act(&house, &approve(3)).await.unwrap();
    for clock in [house.running().clock(), other.clock()] {
        clock.move_ahead(31 * 60_000);
    }
    until_in_force(&house, 3).await;
    assert!(revision(&house, 3).await.in_force_at.unwrap() >= at);
    let office = house.office();
    let mut conn = office.db.conn().await.unwrap();
    let all = kursi_store::server::revisions_of(&mut conn, &office.ws, DESK).await.unwrap();
    drop(conn);
    assert_eq!(all.iter().map(|(n, ..)| *n).collect::<Vec<_>>(), [1, 2, 3], "once");
    for (n, running) in [house.running(), &other].into_iter().enumerate() {
        let body = letter(&format!("by-{n}")).to_string();
        let url = format!("{}/intake/tickets", running.url());
        let taken = house.http.post(url).bearer_auth(&house.key).body(body).send().await.unwrap();
        let taken: serde_json::Value = serde_json::from_str(&taken.text().await.unwrap()).unwrap();
        let ticket = taken["ticket"].as_str().unwrap().parse().unwrap();
        assert_eq!(promised(&house, ticket).await, 40);
    }
    other.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e9_a_draft_says_who_made_it_and_what_was_changed() {
    let house = house(Backend::Sqlite, "keep").await;
    let office = house.office();
    let told = async |author: &str, summary: &str, effective: Option<&str>| {
        let said =
            Proposal { author: author.into(), summary: summary.into(), effective: effective.map(Into::into) };
        office.propose_desk(&pack("keep", slower), &said, now()).await.unwrap_err().code().code
    };
    assert_eq!(told("", "Forty minutes.", None).await, "revision-unsaid");
    assert_eq!(told("manager", " ", None).await, "revision-unsaid");
    assert_eq!(
        told("nobody", "Forty minutes.", None).await,
        "login-unknown",
        "who approves their own is to be known"
    );
    assert_eq!(told("manager", &"x".repeat(5_000), None).await, "summary-long");
    assert_eq!(told("manager", "Forty minutes.", Some("tomorrow")).await, "time-malformed");
    assert_eq!(office.revisions(DESK).await.unwrap().len(), 2, "nothing was kept of all that");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e9_a_desk_has_its_first_revision_at_once_and_every_one_where_nobody_is_to_approve() {
    let house = House::new(Backend::Sqlite).await;
    let first = revision(&house, 1).await;
    assert_eq!((first.standing(), first.needs, first.after), (Standing::InForce, 0, 0), "recorded as such");
    must(house.office().import_desk(&pack_with(DESK, "OC", slower), now()).await).await;
    assert_eq!((in_force(&house).await, revision(&house, 1).await.standing()), (2, Standing::Superseded));
    assert!(
        matches!(house.row(Entity::Procedure, "onecard/1").await, Some(Row::Procedure(text)) if !text.pack.is_empty())
    );
    // A later time needs nobody's approval either.
    let (text, _) = wall(30);
    let later = pack_with(DESK, "OC", |toml| toml.replace("limit_minutes = 30", "limit_minutes = 50"));
    let done = house
        .office()
        .propose_desk(&later, &Proposal { effective: Some(text), ..Proposal::default() }, now())
        .await;
    assert!(matches!(done, Ok(Imported::Proposed { revision: 3, needs: 0, .. })), "{done:?}");
    house.running().notice().await.unwrap();
    house.running().clock().move_ahead(31 * 60_000);
    until_in_force(&house, 3).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e9_revisions_of_before_they_had_rows_are_remembered_with_the_next_one() {
    let house = House::new(Backend::Sqlite).await;
    let office = house.office();
    let mut conn = office.db.conn().await.unwrap();
    for table in ["revision", "procedure"] {
        let gone = kursi_store::rows::RowDoc {
            entity: Entity::by_name(table).unwrap(),
            id: Revision::id_of(DESK, 1),
            doc: None,
        };
        let (scope, fold) = (format!("desk:{DESK}"), kursi_words::fold::fold);
        kursi_store::rows::put(&mut conn, &office.ws, &scope, 0, &[gone], fold).await.unwrap();
    }
    drop(conn);
    must(office.import_desk(&pack_with(DESK, "OC", slower), now()).await).await;
    let first = revision(&house, 1).await;
    assert_eq!((first.standing(), first.author.name.as_str()), (Standing::Superseded, ""));
    assert!(
        matches!(house.row(Entity::Procedure, "onecard/1").await, Some(Row::Procedure(text)) if text.row.read().is_some())
    );
}
