//! Files that are not what they should be.

use std::fs;
use std::path::Path;

use kursi_store::{Db, Key, Place, Shape, StoreFault, outbox, rows};
use sqlx::{AssertSqlSafe, Connection};
use tempfile::tempdir;

use crate::{draft, fault, key, name, written};

fn torn(path: &Path) -> StoreFault {
    StoreFault::Torn { file: name(path) }
}

fn foreign(path: &Path) -> StoreFault {
    StoreFault::Foreign { file: name(path) }
}

#[tokio::test]
async fn an_empty_file_is_a_fresh_one_but_not_when_a_log_says_otherwise() {
    let folder = tempdir().unwrap();
    for (i, locked) in [false, true].into_iter().enumerate() {
        let path = folder.path().join(format!("{i}.db"));
        let place =
            || if locked { Place::Encrypted(path.clone(), key()) } else { Place::Sqlite(path.clone()) };
        fs::write(&path, []).unwrap();
        fs::write(folder.path().join(format!("{i}.db-wal")), b"what was done").unwrap();
        assert_eq!(fault(place(), Shape::Outbox).await, torn(&path), "K4: the log is not thrown away");
        assert_eq!(fs::read(folder.path().join(format!("{i}.db-wal"))).unwrap(), b"what was done");
        fs::remove_file(folder.path().join(format!("{i}.db-wal"))).unwrap();
        Db::open(place(), Shape::Outbox).await.unwrap().close().await;
    }
}

#[tokio::test]
async fn a_file_that_ends_too_soon_is_torn_at_every_length() {
    let folder = tempdir().unwrap();
    for (i, locked) in [false, true].into_iter().enumerate() {
        let path = folder.path().join(format!("{i}.db"));
        let place = if locked { Place::Encrypted(path.clone(), key()) } else { Place::Sqlite(path.clone()) };
        written(&place).await;
        let whole = fs::read(&path).unwrap();
        assert!(whole.len() > 10 * 4096);
        for length in
            [1, 7, 16, 99, 100, 511, 512, 4000, 4096 + 77, 5 * 4096, whole.len() - 4096, whole.len() - 1]
        {
            fs::write(&path, &whole[..length]).unwrap();
            assert_eq!(
                fault(place.clone(), Shape::Outbox).await,
                torn(&path),
                "{length} bytes, locked: {locked}"
            );
            assert_eq!(fs::read(&path).unwrap(), whole[..length], "it is left for those who mend");
        }
        fs::write(&path, &whole).unwrap();
        Db::open(place, Shape::Outbox).await.unwrap().close().await;
    }
}

#[tokio::test]
async fn a_page_overwritten_is_torn() {
    let folder = tempdir().unwrap();
    for (i, locked) in [false, true].into_iter().enumerate() {
        let path = folder.path().join(format!("{i}.db"));
        let place = if locked { Place::Encrypted(path.clone(), key()) } else { Place::Sqlite(path.clone()) };
        written(&place).await;
        let whole = fs::read(&path).unwrap();
        for page in 0..whole.len() / 4096 {
            // The first sixteen bytes of a locked file belong to the key: without them any key is wrong.
            let from = page * 4096 + 20;
            let mut bytes = whole.clone();
            bytes[from..from + 400].fill(0x5a);
            fs::write(&path, &bytes).unwrap();
            let found = Db::open(place.clone(), Shape::Outbox).await;
            if locked {
                assert_eq!(found.expect_err("it does not open").fault, torn(&path), "page {page}");
            } else if let Err(error) = found {
                // Without a cipher's seal only the structure tells; changed words do not.
                assert_eq!(error.fault, torn(&path), "page {page}");
            } else {
                assert_ne!(page, 0);
            }
        }
    }
}

#[tokio::test]
async fn a_page_overwritten_is_told_when_it_is_read() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("replica.db");
    let place = Place::Encrypted(path.clone(), key());
    let db = Db::open(place.clone(), Shape::Replica).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    let all: Vec<_> =
        (1..=1000).map(|n| kursi_testkit::rows::stored(kursi_testkit::rows::ticket(n))).collect();
    rows::put(&mut tx, "ws", "desk", 1, &all, str::to_lowercase).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    let mut bytes = fs::read(&path).unwrap();
    // The tables came first: this far behind them is nothing that is read when it is opened.
    let last = bytes.len() / 4096;
    for page in last / 2..last {
        bytes[page * 4096 + 100] ^= 1;
    }
    fs::write(&path, &bytes).unwrap();
    let db = Db::open(place, Shape::Replica).await.unwrap();
    let mut conn = db.conn().await.unwrap();
    let mut found = None;
    for row in &all {
        if let Err(error) = rows::get(&mut conn, "ws", row.entity, &row.id).await {
            found = Some(error.in_file(db.file()).fault);
            break;
        }
    }
    assert_eq!(found, Some(torn(&path)));
}

#[tokio::test]
async fn other_programs_files_are_foreign_and_stay_as_they_are() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("other.db");
    sqlx::any::install_default_drivers();
    let url = format!("sqlite:{}?mode=rwc", path.display());
    let mut conn = sqlx::AnyConnection::connect(&url).await.unwrap();
    sqlx::raw_sql("CREATE TABLE entry (n INT); INSERT INTO entry VALUES (1)")
        .execute(&mut conn)
        .await
        .unwrap();
    conn.close().await.unwrap();
    let before = fs::read(&path).unwrap();
    assert_eq!(fault(Place::Sqlite(path.clone()), Shape::Outbox).await, foreign(&path));
    assert_eq!(fault(Place::Encrypted(path.clone(), key()), Shape::Outbox).await, foreign(&path));
    assert_eq!(fs::read(&path).unwrap(), before);
    let text = folder.path().join("notes.db");
    fs::write(&text, "meeting at ten\n".repeat(500)).unwrap();
    assert_eq!(fault(Place::Sqlite(text.clone()), Shape::Outbox).await, torn(&text), "no database at all");
    let sub = folder.path().join("folder.db");
    fs::create_dir(&sub).unwrap();
    assert_eq!(fault(Place::Sqlite(sub.clone()), Shape::Outbox).await, foreign(&sub));
}

#[tokio::test]
async fn a_replica_is_not_an_outbox() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("replica.db");
    Db::open(Place::Sqlite(path.clone()), Shape::Replica).await.unwrap().close().await;
    for shape in [Shape::Outbox, Shape::Server] {
        assert_eq!(fault(Place::Sqlite(path.clone()), shape).await, foreign(&path));
    }
    Db::open(Place::Sqlite(path), Shape::Replica).await.unwrap().close().await;
}

#[tokio::test]
async fn a_later_programs_file_is_newer_and_stays_as_it_is() {
    let folder = tempdir().unwrap();
    for (i, locked) in [false, true].into_iter().enumerate() {
        let path = folder.path().join(format!("{i}.db"));
        let place = if locked { Place::Encrypted(path.clone(), key()) } else { Place::Sqlite(path.clone()) };
        let db = Db::open(place.clone(), Shape::Outbox).await.unwrap();
        let mut conn = db.conn().await.unwrap();
        let later = "INSERT INTO kursi_migration (version, description, success, checksum, execution_time) \
                     VALUES (4999, 'later', TRUE, x'00', 0)";
        sqlx::raw_sql(later).execute(&mut *conn).await.unwrap();
        drop(conn);
        db.close().await;
        let before = fs::read(&path).unwrap();
        assert_eq!(fault(place, Shape::Outbox).await, StoreFault::Newer { file: name(&path) });
        assert_eq!(fs::read(&path).unwrap(), before);
    }
}

#[tokio::test]
async fn k8_a_wrong_key_opens_nothing_and_harms_nothing() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("outbox.db");
    let place = Place::Encrypted(path.clone(), key());
    written(&place).await;
    let before = fs::read(&path).unwrap();
    let wrong = Place::Encrypted(path.clone(), Key::from_bytes([9; 32]));
    assert_eq!(fault(wrong, Shape::Outbox).await, StoreFault::WrongKey { file: name(&path) });
    assert_eq!(fault(Place::Sqlite(path.clone()), Shape::Outbox).await, torn(&path), "no key at all");
    assert_eq!(fs::read(&path).unwrap(), before);
    let db = Db::open(place, Shape::Outbox).await.unwrap();
    let mut conn = db.conn().await.unwrap();
    assert_eq!(outbox::draft_get(&mut conn, "t7").await.unwrap(), [draft(7)]);
}

#[tokio::test]
async fn a_place_that_cannot_be_is_unreachable() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "x").unwrap();
    let path = file.join("kursi.db");
    assert_eq!(
        fault(Place::Sqlite(path.clone()), Shape::Outbox).await,
        StoreFault::Unreachable { file: name(&path) }
    );
}

#[tokio::test]
async fn every_name_is_a_name() {
    let folder = tempdir().unwrap();
    for odd in ["ملف.db", "a b.db", "100%41.db", "what?mode=ro.db", "sharp#.db", "at@colon:.db", "'\"`.db"]
    {
        let path = folder.path().join("new folder").join(odd);
        written(&Place::Sqlite(path.clone())).await;
        assert!(path.is_file(), "{odd}");
    }
}

#[tokio::test]
async fn a_full_disk_is_told_as_such_and_nothing_is_half_done() {
    let folder = tempdir().unwrap();
    let db = Db::open(Place::Sqlite(folder.path().join("outbox.db")), Shape::Outbox).await.unwrap();
    let mut conn = db.conn().await.unwrap();
    let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut *conn).await.unwrap();
    let limit = format!("PRAGMA max_page_count = {}", pages + 2);
    sqlx::raw_sql(AssertSqlSafe(limit)).execute(&mut *conn).await.unwrap();
    drop(conn);
    let mut tx = db.begin().await.unwrap();
    let mut found = None;
    for n in 0..20 {
        if let Err(error) = outbox::draft_put(&mut tx, &draft(n)).await {
            found = Some(error.fault);
            break;
        }
    }
    drop(tx);
    assert_eq!(found, Some(StoreFault::DiskFull));
    let mut conn = db.conn().await.unwrap();
    assert!(outbox::drafts_with_text(&mut conn).await.unwrap().is_empty());
    // With room again it is a database like any other.
    sqlx::raw_sql("PRAGMA max_page_count = 100000").execute(&mut *conn).await.unwrap();
    drop(conn);
    let mut tx = db.begin().await.unwrap();
    outbox::draft_put(&mut tx, &draft(1)).await.unwrap();
    tx.commit().await.unwrap();
    let mut conn = db.conn().await.unwrap();
    assert_eq!(outbox::drafts_with_text(&mut conn).await.unwrap().len(), 1);
}
