//! The audit trail (X9): what is written holds, and whatever is changed in it is found where it was changed.

use kursi_protocol::audit::{AuditHead, KnownHead};
use kursi_store::server::{self, Break, Broken, Checked, Content, Deed, Heard, Remembered, Trail, Witness};
use kursi_store::{AnyConnection, Ended, Shape, rows::RowDoc};
use kursi_testkit::rows::{DESK, contact, stored, ticket};
use kursi_testkit::{Backend, TestDb, stories};
use sqlx::AssertSqlSafe;

use crate::{WS, fold};

stories!(
    x9_events_are_written_with_their_transaction_or_not_at_all,
    x9_a_change_in_any_column_is_found_at_its_event,
    x9_a_row_that_is_missing_swapped_or_put_in_is_found,
    x9_an_end_that_was_moved_is_found,
    x9_an_erased_event_says_nothing_and_the_chain_holds,
    x9_an_erasure_takes_what_belongs_to_a_customer_with_it,
    x9_an_erasure_by_hand_is_told_from_one_by_right,
    x9_a_trail_written_anew_as_a_whole_is_found_by_its_witnesses,
    x9_what_a_device_told_is_kept_within_bounds,
    x9_events_from_before_there_was_a_form_still_hold,
    x9_a_database_of_the_version_before_goes_on_with_its_trail,
    x9_the_changes_tell_where_the_trail_ends,
);

async fn founded(on: Backend) -> TestDb {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    server::create_workspace(&mut conn, WS, "نقطة", "epoch-1").await.unwrap();
    drop(conn);
    test
}

fn deed(what: &'static str, subject: &str) -> Deed {
    Deed::new("sara", what, subject).with("device", "d1").with("reason", "نقطة \" '@1 $2")
}

/// A transaction as the writer makes it, with these deeds in it.
async fn transaction(test: &TestDb, deeds: &[Deed], rows: &[(String, RowDoc)], commit: bool) {
    let mut line = kursi_store::Line::new(test.db.clone(), WS);
    let (mut turn, begun) = line.begin(1_000).await.unwrap();
    let mut trail = Trail::after(begun.end);
    deeds.iter().for_each(|deed| trail.note(deed.clone()));
    let content = Content { rows, trail: &trail, answered: &[], effects: &[] };
    let at = (begun.seq, begun.before.max(begun.clock));
    let last = server::write(&mut turn, WS, at, content, fold).await.unwrap();
    if commit {
        assert_eq!(turn.commit(last).await.unwrap(), Ended::Lasts);
    } else {
        turn.rollback().await.unwrap();
    }
}

/// Six events in three transactions, one of them with none, and one from outside the writer.
async fn written(on: Backend) -> TestDb {
    let test = founded(on).await;
    let row = |n| (DESK.to_owned(), stored(ticket(n)));
    transaction(&test, &[deed("reply", "t1"), deed("note", "t2")], &[row(1)], true).await;
    transaction(&test, &[], &[row(2)], true).await;
    transaction(&test, &[deed("assign", "t1")], &[row(1), ("desk:other".into(), row(3).1)], true).await;
    let mut conn = test.db.conn().await.unwrap();
    server::append_event(&mut conn, WS, 77, Deed::new("", "user-added", "u1")).await.unwrap();
    drop(conn);
    transaction(&test, &[deed("reply", "t3"), deed("note", "")], &[], true).await;
    test
}

async fn checked(test: &TestDb) -> Checked {
    let mut tx = test.db.begin().await.unwrap();
    server::steady(&mut tx).await.unwrap();
    let witnesses = server::witnesses(&mut tx, WS).await.unwrap();
    let checked = server::verify_events(&mut tx, WS, witnesses).await.unwrap();
    tx.rollback().await.unwrap();
    checked
}

/// What is found after somebody did `sql` by hand, which is then taken back.
async fn after(test: &TestDb, sql: &str) -> Checked {
    let mut tx = test.db.begin().await.unwrap();
    let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut *tx).await.unwrap();
    assert!(done.rows_affected() > 0, "{sql}");
    let checked = server::verify_events(&mut tx, WS, Vec::new()).await.unwrap();
    tx.rollback().await.unwrap();
    checked
}

async fn end(test: &TestDb) -> AuditHead {
    let mut conn = test.db.conn().await.unwrap();
    server::last_event(&mut conn, WS).await.unwrap().unwrap()
}

/// X9
async fn x9_events_are_written_with_their_transaction_or_not_at_all(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(server::last_event(&mut conn, WS).await.unwrap(), None);
    drop(conn);
    assert_eq!(checked(&test).await, Checked::default());
    transaction(&test, &[deed("reply", "t1")], &[(DESK.into(), stored(ticket(1)))], false).await;
    assert_eq!(checked(&test).await.events, 0, "rolled back");
    let test = written(on).await;
    let found = checked(&test).await;
    assert_eq!((found.events, found.erased, found.recorded, found.breaks), (6, 0, 0, 0));
    assert!(found.from.unwrap() > 0 && found.to.unwrap() > 0);
    assert_eq!(end(&test).await.n, 6);
    // More than one statement takes, so that it is written piece by piece.
    let many: Vec<Deed> = (0..2_345).map(|n| deed("note", &format!("t{n}"))).collect();
    transaction(&test, &many, &[], true).await;
    let found = checked(&test).await;
    assert_eq!((found.events, found.breaks), (2_351, 0));
}

/// X9
async fn x9_a_change_in_any_column_is_found_at_its_event(on: Backend) {
    let test = written(on).await;
    // Another character in the place of the first one, for texts; another number, for numbers.
    let flip = |column: &str| {
        let other = "CASE WHEN substr({}, 1, 1) = 'a' THEN 'b' ELSE 'a' END || substr({}, 2)";
        other.replace("{}", column)
    };
    let columns = [
        ("payload", flip("payload"), Break::Content),
        ("payload", "replace(payload, 'sara', 'omar')".into(), Break::Content),
        ("payload", "payload || ' '".into(), Break::Content),
        ("payload", "NULL".into(), Break::Content),
        ("salt", flip("salt"), Break::Content),
        ("salt", "NULL".into(), Break::Content),
        ("commitment", flip("commitment"), Break::Link),
        ("chain", flip("chain"), Break::Link),
        ("at", "at + 1".into(), Break::Link),
        ("form", "1".into(), Break::Link),
        ("form", "3".into(), Break::Link),
        ("subject", "'another'".into(), Break::Content),
        ("seq", "-seq".into(), Break::Extra),
        ("seq", "seq + 1000".into(), Break::Missing),
        ("ws", "'another'".into(), Break::Missing),
    ];
    for n in [1, 3, 5, 6] {
        for (column, to, why) in &columns {
            let found = after(&test, &format!("UPDATE event SET {column} = {to} WHERE seq = {n}")).await;
            let first = match why {
                Break::Extra => Broken { n: -n, why: *why },
                // The last one is put elsewhere, and then missing.
                Break::Missing if n == 6 && *column == "seq" => Broken { n: 1006, why: Break::Extra },
                _ => Broken { n, why: *why },
            };
            assert_eq!(found.broken.first(), Some(&first), "{column} = {to} at {n}: {found:?}");
        }
    }
    assert_eq!(checked(&test).await.breaks, 0, "all was taken back");
}

/// X9
async fn x9_a_row_that_is_missing_swapped_or_put_in_is_found(on: Backend) {
    let test = written(on).await;
    for n in 1..=6 {
        let found = after(&test, &format!("DELETE FROM event WHERE seq = {n}")).await;
        assert_eq!(found.broken, [Broken { n, why: Break::Missing }], "a hole, not a row of faults");
    }
    let found = after(&test, "DELETE FROM event").await;
    assert_eq!((found.events, found.broken), (0, vec![Broken { n: 1, why: Break::Missing }]));
    // What two events say, under each other's numbers.
    let swap = |columns: &[&str]| {
        let set: Vec<String> = columns
            .iter()
            .map(|column| {
                format!("{column} = (SELECT o.{column} FROM event AS o WHERE o.seq = 5 - event.seq)")
            })
            .collect();
        format!("UPDATE event SET {} WHERE seq IN (2, 3)", set.join(", "))
    };
    let found = after(&test, &swap(&["payload", "salt", "commitment", "subject", "at"])).await;
    assert_eq!(found.broken.first(), Some(&Broken { n: 2, why: Break::Link }));
    let found = after(&test, &swap(&["payload", "salt", "commitment", "subject", "at", "chain"])).await;
    assert_eq!(found.broken.first(), Some(&Broken { n: 2, why: Break::Link }));
    let copy = |seq: &str| {
        format!(
            "INSERT INTO event (ws, seq, at, payload, salt, commitment, chain, form, subject) \
             SELECT ws, {seq}, at, payload, salt, commitment, chain, form, subject FROM event WHERE seq = 6"
        )
    };
    for n in ["7", "0", "1000"] {
        let found = after(&test, &copy(n)).await;
        let n = n.parse().unwrap();
        assert_eq!(found.broken, [Broken { n, why: Break::Extra }]);
    }
}

/// X9
async fn x9_an_end_that_was_moved_is_found(on: Backend) {
    let test = written(on).await;
    let found = after(&test, "UPDATE workspace SET events = 5").await;
    assert_eq!(found.broken.first(), Some(&Broken { n: 6, why: Break::Extra }));
    let found = after(&test, "UPDATE workspace SET events = 8").await;
    assert_eq!(found.broken.first(), Some(&Broken { n: 7, why: Break::Missing }));
    let found = after(&test, "UPDATE workspace SET chain = 'x'").await;
    assert_eq!(found.broken, [Broken { n: 6, why: Break::End }]);
}

async fn erase(test: &TestDb, subject: &str) -> u64 {
    let mut tx = test.db.begin().await.unwrap();
    let erased = server::erase_events(&mut tx, WS, 9_000, subject).await.unwrap();
    tx.commit().await.unwrap();
    erased
}

async fn payloads(conn: &mut AnyConnection) -> String {
    let all = "SELECT coalesce(payload, '') || coalesce(salt, '') || coalesce(subject, '') FROM event \
               WHERE payload IS NOT NULL OR salt IS NOT NULL OR subject IS NOT NULL ORDER BY seq";
    sqlx::query_scalar::<_, String>(all).fetch_all(conn).await.unwrap().join("\n")
}

/// X9, X10
async fn x9_an_erased_event_says_nothing_and_the_chain_holds(on: Backend) {
    let test = written(on).await;
    assert_eq!(erase(&test, "nobody's").await, 0);
    assert_eq!(end(&test).await.n, 6, "what changes nothing is not written down");
    assert_eq!(erase(&test, "t1").await, 2);
    let found = checked(&test).await;
    assert_eq!((found.events, found.erased, found.recorded, found.breaks), (7, 2, 2, 0));
    assert_eq!(erase(&test, "t1").await, 0, "the erasure itself is not about anybody");
    let mut conn = test.db.conn().await.unwrap();
    let left = payloads(&mut conn).await;
    assert!(
        !left.contains("\"t1\",\"device\"") && left.contains("t2") && left.contains("trail-erased"),
        "{left}"
    );
    drop(conn);
    for (column, to) in [("at", "at + 1"), ("salt", "'x'"), ("subject", "'t1'"), ("commitment", "'x'")] {
        let found = after(&test, &format!("UPDATE event SET {column} = {to} WHERE seq = 1")).await;
        assert_eq!(found.broken.first().map(|broken| broken.n), Some(1), "{column}");
    }
}

/// X9, X10
async fn x9_an_erasure_takes_what_belongs_to_a_customer_with_it(on: Backend) {
    let test = founded(on).await;
    let (one, other) = (ticket(1), ticket(2));
    let mut call = contact(1);
    call.ticket = Some(one.id);
    let rows = [stored(&one), stored(&other), stored(&call)].map(|row| (DESK.to_owned(), row));
    let subjects = [one.id.to_string(), call.id.to_string(), other.id.to_string(), one.customer.to_string()];
    let deeds: Vec<Deed> = subjects.iter().map(|subject| deed("reply", subject)).collect();
    transaction(&test, &deeds, &rows, true).await;
    let same = one.customer == other.customer;
    assert_eq!(erase(&test, &one.id.to_string()).await, 2, "the ticket and its call");
    assert_eq!(erase(&test, &one.customer.to_string()).await, if same { 2 } else { 1 });
    assert_eq!(checked(&test).await.breaks, 0);
}

/// X9
async fn x9_an_erasure_by_hand_is_told_from_one_by_right(on: Backend) {
    let test = written(on).await;
    erase(&test, "t1").await;
    let found =
        after(&test, "UPDATE event SET payload = NULL, salt = NULL, subject = NULL WHERE seq = 2").await;
    assert_eq!((found.breaks, found.erased, found.recorded), (0, 3, 2));
}

async fn hear(test: &TestDb, epoch: &str, device: &str, epoch_told: &str, head: &AuditHead) -> Heard {
    let known = KnownHead { epoch: epoch_told.into(), head: head.clone() };
    let mut conn = test.db.conn().await.unwrap();
    server::hear_witness(&mut conn, WS, epoch, device, &known, 5).await.unwrap()
}

/// The whole trail anew, in all its parts, with something else in it.
async fn rebuild(test: &TestDb, deeds: &[Deed]) {
    let mut conn = test.db.conn().await.unwrap();
    for sql in ["DELETE FROM event", "UPDATE workspace SET events = 0, chain = ''"] {
        sqlx::raw_sql(sql).execute(&mut *conn).await.unwrap();
    }
    for deed in deeds {
        server::append_event(&mut conn, WS, 77, deed.clone()).await.unwrap();
    }
}

/// X9
async fn x9_a_trail_written_anew_as_a_whole_is_found_by_its_witnesses(on: Backend) {
    let test = written(on).await;
    let true_end = end(&test).await;
    assert_eq!(hear(&test, "epoch-1", "d1", "epoch-1", &true_end).await, Heard::Agrees);
    assert_eq!(hear(&test, "epoch-1", "d2", "epoch-0", &true_end).await, Heard::Earlier);
    let found = checked(&test).await;
    assert!(found.testimonies.iter().all(|testimony| testimony.found == Remembered::Agrees), "{found:?}");

    let deeds: Vec<Deed> = (0..8).map(|_| deed("note", "t9")).collect();
    rebuild(&test, &deeds).await;
    let found = checked(&test).await;
    assert_eq!((found.breaks, found.events), (0, 8), "by itself it holds");
    assert_eq!(found.testimonies[0].found, Remembered::Differs, "but it is not what the device remembers");
    assert_eq!((&*found.testimonies[0].witness.who, found.testimonies[0].witness.n), ("d1", 6));
    assert_eq!(hear(&test, "epoch-1", "d3", "epoch-1", &true_end).await, Heard::Differs);

    // A device that heard the new trail since agrees with it; what it said before stays.
    let new_end = end(&test).await;
    assert_eq!(hear(&test, "epoch-1", "d3", "epoch-1", &new_end).await, Heard::Agrees);
    assert_eq!(hear(&test, "epoch-1", "d1", "epoch-1", &new_end).await, Heard::Agrees);
    let of_d3: Vec<Remembered> = checked(&test)
        .await
        .testimonies
        .into_iter()
        .filter(|testimony| testimony.witness.who == "d3")
        .map(|testimony| testimony.found)
        .collect();
    assert_eq!(of_d3, [Remembered::Differs, Remembered::Agrees]);

    rebuild(&test, &deeds[..3]).await;
    assert_eq!(hear(&test, "epoch-1", "d4", "epoch-1", &new_end).await, Heard::Differs, "cut off");
    let found = checked(&test).await;
    assert!(found.testimonies.iter().any(|testimony| testimony.found == Remembered::Unknown));
}

/// X9
async fn x9_what_a_device_told_is_kept_within_bounds(on: Backend) {
    let test = written(on).await;
    let true_end = end(&test).await;
    let at = |n| AuditHead { n, chain: "made-up".into() };
    for n in 1..=5 {
        assert_eq!(hear(&test, "epoch-1", "d1", "epoch-1", &at(n)).await, Heard::Differs);
    }
    hear(&test, "epoch-1", "d1", "epoch-1", &true_end).await;
    for life in 0..50 {
        hear(&test, "epoch-1", "d2", &format!("life-{life}"), &at(9)).await;
    }
    hear(&test, "epoch-1", "d2", "life-1", &at(8)).await;
    hear(&test, "epoch-1", "d2", "life-1", &at(10)).await;
    hear(&test, "epoch-1", "d2", "epoch-1", &true_end).await;
    let mut conn = test.db.conn().await.unwrap();
    let all = server::witnesses(&mut conn, WS).await.unwrap();
    let of = |device: &str| -> Vec<&Witness> { all.iter().filter(|known| known.who == device).collect() };
    assert_eq!(
        of("d1").iter().map(|known| known.n).collect::<Vec<_>>(),
        [1, 6],
        "the first doubt, the newest end"
    );
    assert_eq!(of("d2").len(), 17, "of made-up lives no more than sixteen");
    let life = of("d2").into_iter().find(|known| known.epoch == "life-1").unwrap();
    assert_eq!(life.n, 10);
}

/// X9: a database that is older than the form.
async fn x9_events_from_before_there_was_a_form_still_hold(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    // As the version before wrote it: the commitment of salt and payload, the chain of nothing and that.
    let payload = r#"{"at":5,"actor":"","what":"workspace-created","subject":"w"}"#;
    let commitment = hash(&["00", payload]);
    let chain = hash(&["", &commitment]);
    let old = format!(
        "INSERT INTO event (ws, seq, at, payload, salt, commitment, chain) \
         VALUES ('{WS}', 1, 5, '{payload}', '00', '{commitment}', '{chain}')"
    );
    let ends = format!("UPDATE workspace SET events = 1, chain = '{chain}'");
    for sql in [old, ends] {
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *conn).await.unwrap();
    }
    server::append_event(&mut conn, WS, 6, deed("note", "t1")).await.unwrap();
    drop(conn);
    let found = checked(&test).await;
    assert_eq!((found.events, found.breaks), (2, 0), "{found:?}");
    let found = after(&test, "UPDATE event SET at = 6 WHERE seq = 1").await;
    assert_eq!(found.broken, [Broken { n: 1, why: Break::Content }]);
}

/// X9: what the migration makes of a trail that is there already.
async fn x9_a_database_of_the_version_before_goes_on_with_its_trail(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    let payload = r#"{"at":5,"actor":"","what":"workspace-created","subject":"w"}"#;
    let commitment = hash(&["00", payload]);
    let chain = hash(&["", &commitment]);
    let before = [
        "DROP INDEX event_subject".to_owned(),
        "DROP TABLE audit_witness".to_owned(),
        "ALTER TABLE event DROP COLUMN subject".to_owned(),
        "ALTER TABLE event DROP COLUMN form".to_owned(),
        "ALTER TABLE workspace DROP COLUMN events".to_owned(),
        "DELETE FROM kursi_migration WHERE version = 2004".to_owned(),
        format!(
            "INSERT INTO event (ws, seq, at, payload, salt, commitment, chain) \
             VALUES ('{WS}', 1, 5, '{payload}', '00', '{commitment}', '{chain}')"
        ),
        format!("UPDATE workspace SET chain = '{chain}'"),
    ];
    for sql in before {
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *conn).await.unwrap();
    }
    drop(conn);
    let test = test.reopen().await;
    assert_eq!(end(&test).await, AuditHead { n: 1, chain });
    transaction(&test, &[deed("reply", "t1")], &[], true).await;
    let found = checked(&test).await;
    assert_eq!((found.events, found.breaks, found.from), (2, 0, Some(5)));
}

fn hash(parts: &[&str]) -> String {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bytes.extend_from_slice(part.as_bytes());
    }
    // The protocol's hash is of a text; these bytes are one, for every length is below 128.
    kursi_protocol::sync::payload_hash(std::str::from_utf8(&bytes).unwrap())
}

/// X9
async fn x9_the_changes_tell_where_the_trail_ends(on: Backend) {
    let test = written(on).await;
    let end = end(&test).await;
    let mut conn = test.db.conn().await.unwrap();
    let scopes = [DESK.to_owned()];
    let mut changes = async |from, max| server::changes(&mut conn, WS, &scopes, from, max).await.unwrap();
    let all = changes(0, 100).await;
    assert_eq!((all.audit, all.more), (Some(end.clone()), false));
    let first = changes(0, 1).await;
    assert_eq!((first.audit, first.more), (None, true), "there is more behind");
    assert_eq!(changes(4, 1).await.audit, Some(end), "nothing new");
}
