//! Desks given to a person and taken from them, as their machine lives it (K8).

use std::path::Path;

use crate::house::{DESK, House, Machine, OTHER, until};
use kursi_app::entry::{Act, OutboxState};
use kursi_rules::change::Entity;
use kursi_server::clock::system_now;
use kursi_store::{Db, Shape, outbox, queues, replica, rows, sent};

const CUSTOMERS: &str = "كلمات العميل نفسه";
const SENT: &str = "جواب وصل إلى الخادم";
const UNSENT: &str = "ملاحظة لم تُرسل بعد";
const DRAFT: &str = "نصف جواب";

/// The workspace's id, as the machine's profile has it.
fn ws(machine: &Machine) -> String {
    let profiles = std::fs::read(machine.folder.path().join("profiles.json")).unwrap();
    let profiles: serde_json::Value = serde_json::from_slice(&profiles).unwrap();
    profiles[0]["workspace"].as_str().unwrap().to_owned()
}

async fn free_pages(db: &Db) -> i64 {
    let mut conn = db.conn().await.unwrap();
    sqlx::query_scalar("PRAGMA freelist_count").fetch_one(&mut *conn).await.unwrap()
}

/// Everything of a desk is gone from both files, but for what the person has not sent.
async fn purged(machine: &Machine, folder: &Path) {
    let ws = ws(machine);
    let db = machine.read(folder, "replica.db", Shape::Replica).await;
    assert_eq!(free_pages(&db).await, 0);
    let mut conn = db.conn().await.unwrap();
    for entity in Entity::ALL {
        assert_eq!(rows::count(&mut conn, &ws, entity).await.unwrap(), 0, "{entity:?}");
    }
    for owner in ["", "sara"] {
        assert!(queues::counts(&mut conn, &ws, DESK, owner).await.unwrap().is_empty());
    }
    assert!(replica::shadow_owners(&mut conn).await.unwrap().is_empty());
    assert_eq!(replica::cursor(&mut conn).await.unwrap(), None);
    drop(conn);
    db.close().await;
    let db = machine.read(folder, "outbox.db", Shape::Outbox).await;
    assert_eq!(free_pages(&db).await, 0);
    let mut conn = db.conn().await.unwrap();
    assert_eq!(sent::count(&mut conn).await.unwrap(), 0, "what was sent is not the machine's any more");
    let left = outbox::list(&mut conn).await.unwrap();
    assert_eq!(left.len(), 1);
    assert!(left[0].payload.contains(UNSENT));
    assert_eq!(outbox::drafts_with_text(&mut conn).await.unwrap().len(), 1);
    drop(conn);
    db.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_a_desk_that_was_taken_is_purged_and_comes_back_whole_when_it_is_given_again() {
    let mut house = House::new().await;
    let mut here = Machine::new().await;
    let ticket = house.letter(DESK, "m1", CUSTOMERS).await;
    here.sign_in(&house, "sara").await;
    here.has(&ticket).await;
    here.note(&ticket, SENT).await;
    here.all_sent().await;

    // The desk is taken while the machine is away, with work on it that has not gone.
    let office = house.away().await;
    here.offline().await;
    here.note(&ticket, UNSENT).await;
    here.draft(&ticket, DRAFT).await;
    office.revoke("sara", DESK, system_now()).await.unwrap();
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    here.shut("desk-none").await;
    assert_eq!(here.desk().await.unwrap_err().code, "desk-not-here", "nothing of it is shown");
    assert_eq!(here.ticket(&ticket).await.unwrap_err().code, "desk-not-here");
    assert_eq!(here.sync().await.tickets, 0);
    let entries = here.outbox().await.entries;
    assert_eq!(entries.len(), 1, "{entries:?}");
    assert_eq!(entries[0].text.as_deref(), Some(UNSENT), "what is the person's own is still before them");
    assert_eq!(entries[0].state, OutboxState::Waiting);
    let folder = here.folders().remove(0);
    here.stop().await;
    purged(&here, &folder).await;

    // Whoever signs in again without a desk comes to their own words, and to nothing else.
    here.start().await;
    here.act(Act::SignOut).await.unwrap();
    here.try_sign_in(&house, "sara").await.unwrap();
    here.shut("desk-none").await;
    assert_eq!(here.outbox().await.entries.len(), 1);

    let later = house.letter(DESK, "m2", "في غيابها").await;
    house.office().grant("sara", DESK, "agent", system_now()).await.unwrap();
    here.act(Act::SyncNow).await.unwrap();
    for id in [&ticket, &later] {
        here.has(id).await;
    }
    here.all_sent().await;
    let view = here.ticket(&ticket).await.unwrap();
    assert_eq!(view.entries.len(), 3, "the letter and both notes: {:?}", view.entries);
    assert_eq!(view.drafts.len(), 1, "and the draft is where it was left");
    here.stop().await;
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_where_the_person_has_another_desk_their_machine_goes_on_with_it() {
    let house = House::new().await;
    let office = house.office();
    let here = Machine::new().await;
    let (ours, theirs) = (house.letter(DESK, "m1", CUSTOMERS).await, house.letter(OTHER, "m1", "سفر").await);
    here.sign_in(&house, "sara").await;
    here.has(&ours).await;
    let given = async || here.session().await.desks;
    assert_eq!(given().await, [DESK]);
    office.grant("sara", OTHER, "agent", system_now()).await.unwrap();
    house.notice().await;
    until("the new desk is told", async || (given().await == [DESK, OTHER]).then_some(())).await;
    assert!(here.ticket(&theirs).await.is_err(), "a machine holds the rows of the desk that it follows");

    office.revoke("sara", DESK, system_now()).await.unwrap();
    house.notice().await;
    here.has(&theirs).await;
    here.online().await;
    assert_eq!(here.desk().await.unwrap().id, OTHER);
    assert_eq!(here.ticket(&ours).await.unwrap_err().code, "ticket-not-here");
    assert_eq!(here.sync().await.tickets, 1);
    until("what was taken is told", async || (given().await == [OTHER]).then_some(())).await;
    here.note(&theirs, SENT).await;
    here.all_sent().await;
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_the_person_goes_over_to_another_of_their_desks_and_back() {
    let mut house = House::new().await;
    house.office().grant("sara", OTHER, "leader", system_now()).await.unwrap();
    let here = Machine::new().await;
    let (ours, theirs) = (house.letter(DESK, "m1", CUSTOMERS).await, house.letter(OTHER, "m1", "سفر").await);
    here.sign_in(&house, "sara").await;
    here.has(&ours).await;
    assert_eq!(here.sync().await.tickets, 1, "the rows of one desk at a time");
    let go = async |desk: &str| here.act(Act::FollowDesk { desk: desk.to_owned() }).await;
    assert_eq!(go("no-such").await.unwrap_err().code, "desk-not-granted");
    go(OTHER).await.unwrap();
    here.has(&theirs).await;
    here.online().await;
    assert!(here.ticket(&ours).await.is_err());
    let session = here.session().await;
    assert_eq!(session.person.unwrap().role, "leader", "their role there");
    here.note(&theirs, SENT).await;
    here.all_sent().await;

    // Without the line the other desk's rows could not come, and these would be gone.
    let office = house.away().await;
    here.offline().await;
    assert_eq!(go(DESK).await.unwrap_err().code, "line-needed");
    here.note(&theirs, UNSENT).await;
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    here.online().await;
    go(DESK).await.unwrap();
    here.has(&ours).await;
    here.online().await;
    here.all_sent().await;
    go(OTHER).await.unwrap();
    here.has(&theirs).await;
    here.online().await;
    assert_eq!(here.ticket(&theirs).await.unwrap().entries.len(), 3);
    house.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_another_role_arrives_while_the_program_runs() {
    let house = House::new().await;
    let here = Machine::new().await;
    here.sign_in(&house, "sara").await;
    let role = async || here.session().await.person.unwrap().role;
    assert_eq!(role().await, "agent");
    house.office().grant("sara", DESK, "leader", system_now()).await.unwrap();
    house.notice().await;
    until("the role has changed", async || (role().await == "leader").then_some(())).await;
    house.stop().await;
}

/// K8, X10: the power failed between a push and its answer, and then the desk was taken. What had gone is nobody's here any more,
/// whenever its answer comes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_what_is_answered_after_its_desk_was_taken_is_not_kept_either() {
    let mut house = House::new().await;
    house.office().grant("sara", OTHER, "agent", system_now()).await.unwrap();
    let mut here = Machine::new().await;
    let (ours, theirs) = (house.letter(DESK, "m1", CUSTOMERS).await, house.letter(OTHER, "m1", "سفر").await);
    here.sign_in(&house, "sara").await;
    here.has(&ours).await;
    let office = house.away().await;
    here.offline().await;
    here.note(&ours, SENT).await;
    here.stop().await;

    // It goes; what the outbox had written down before is what the power has left of it.
    let folder = here.folders().remove(0);
    let (file, unanswered) = (folder.join("outbox.db"), folder.join("unanswered"));
    std::fs::copy(&file, &unanswered).unwrap();
    house.back(office).await;
    here.start().await;
    here.online().await;
    here.all_sent().await;
    here.stop().await;
    std::fs::rename(&unanswered, &file).unwrap();
    assert!(!folder.join("outbox.db-wal").exists(), "the file is all of it");

    house.office().revoke("sara", DESK, system_now()).await.unwrap();
    here.start().await;
    here.has(&theirs).await;
    here.all_sent().await;
    here.stop().await;
    let db = here.read(&folder, "outbox.db", Shape::Outbox).await;
    assert_eq!(free_pages(&db).await, 0);
    let mut conn = db.conn().await.unwrap();
    assert_eq!(
        sent::count(&mut conn).await.unwrap(),
        0,
        "the server has it, and the desk is not the person's"
    );
    drop(conn);
    db.close().await;
    house.office().grant("sara", DESK, "agent", system_now()).await.unwrap();
    here.start().await;
    here.online().await;
    here.act(Act::FollowDesk { desk: DESK.to_owned() }).await.unwrap();
    here.has(&ours).await;
    let entries = here.ticket(&ours).await.unwrap().entries;
    assert_eq!(entries.len(), 2, "the letter, and the note once: {entries:?}");
    here.stop().await;
    house.stop().await;
}

/// K8: a crash in the middle of a purge: the next start brings it to its end before anything is shown.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_a_purge_that_was_cut_off_goes_on_at_the_next_start() {
    let mut house = House::new().await;
    let mut here = Machine::new().await;
    let ticket = house.letter(DESK, "m1", CUSTOMERS).await;
    here.sign_in(&house, "sara").await;
    here.has(&ticket).await;
    here.note(&ticket, SENT).await;
    here.all_sent().await;
    let office = house.away().await;
    here.offline().await;
    here.note(&ticket, UNSENT).await;
    here.draft(&ticket, DRAFT).await;
    here.stop().await;
    let folder = here.folders().remove(0);
    let db = here.read(&folder, "outbox.db", Shape::Outbox).await;
    outbox::meta_put(&mut db.conn().await.unwrap(), "taken-desks", "[\"onecard\"]").await.unwrap();
    db.close().await;
    here.start().await;
    assert_eq!(here.desk().await.unwrap_err().code, "desk-not-here");
    here.stop().await;
    purged(&here, &folder).await;
    house.back(office).await;
    house.stop().await;
}

/// The server is put back from a backup, and the desk is taken before the machine has heard of either: what it had sent since the
/// backup is in no other place, so it is the person's own again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_what_a_restored_server_lost_of_a_desk_that_was_taken_is_not_purged() {
    let mut house = House::new().await;
    let mut here = Machine::new().await;
    let ticket = house.letter(DESK, "m1", CUSTOMERS).await;
    here.sign_in(&house, "sara").await;
    here.has(&ticket).await;
    let backup = house.back_up().await;
    here.act(Act::SyncNow).await.unwrap();
    here.online().await;
    here.note(&ticket, SENT).await;
    here.all_sent().await;

    let office = house.put_back(&backup).await;
    office.revoke("sara", DESK, system_now()).await.unwrap();
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    here.shut("desk-none").await;
    let entries = here.outbox().await.entries;
    assert_eq!(entries.len(), 1, "{entries:?}");
    assert_eq!((entries[0].text.as_deref(), &entries[0].state), (Some(SENT), &OutboxState::Waiting));
    // That it waits is known to the next start, too; and nothing else is left of the desk.
    let folder = here.folders().remove(0);
    here.stop().await;
    let db = here.read(&folder, "outbox.db", Shape::Outbox).await;
    assert_eq!(sent::count(&mut db.conn().await.unwrap()).await.unwrap(), 0);
    db.close().await;
    here.start().await;
    assert_eq!(here.outbox().await.entries.len(), 1);

    house.office().grant("sara", DESK, "agent", system_now()).await.unwrap();
    here.act(Act::SyncNow).await.unwrap();
    here.has(&ticket).await;
    here.all_sent().await;
    let entries = here.ticket(&ticket).await.unwrap().entries;
    assert_eq!(entries.len(), 2, "the letter, and the note once: {entries:?}");
    here.stop().await;
    house.stop().await;
}

/// K8: a crash while rows of a desk are taken away that is not the person's any more: the next start does not show what is left,
/// whether the server can be asked or not.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_rows_that_were_being_taken_away_are_not_shown_at_the_next_start() {
    let mut house = House::new().await;
    let mut here = Machine::new().await;
    let ticket = house.letter(DESK, "m1", CUSTOMERS).await;
    here.sign_in(&house, "sara").await;
    here.has(&ticket).await;
    let office = house.away().await;
    here.offline().await;
    here.stop().await;
    let folder = here.folders().remove(0);
    let db = here.read(&folder, "replica.db", Shape::Replica).await;
    replica::meta_put(&mut db.conn().await.unwrap(), "desk", "").await.unwrap();
    db.close().await;
    here.start().await;
    assert_eq!(here.desk().await.unwrap_err().code, "desk-not-here");
    assert_eq!(here.sync().await.tickets, 0);
    // It was the person's after all: it is filled, and stays.
    house.back(office).await;
    here.act(Act::SyncNow).await.unwrap();
    here.has(&ticket).await;
    here.stop().await;
    here.start().await;
    assert_eq!(here.sync().await.tickets, 1);
    here.stop().await;
    house.stop().await;
}
