//! What must not be found on the disk (K8).

use std::fs;

use kursi_store::{Db, Place, Shape, outbox};
use tempfile::tempdir;

use crate::{WORDS, beside, draft, key};

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[tokio::test]
async fn k8_neither_words_nor_key_are_in_any_file() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("outbox.db");
    let db = Db::open(Place::Encrypted(path.clone(), key()), Shape::Outbox).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    for n in 0..200 {
        outbox::draft_put(&mut tx, &draft(n)).await.unwrap();
    }
    tx.commit().await.unwrap();
    let hex: String = key().bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    let check = || {
        let files = beside(&path);
        assert!(!files.is_empty());
        for file in files {
            let bytes = fs::read(&file).unwrap();
            for secret in [WORDS.as_bytes(), key().bytes(), hex.as_bytes(), hex.to_uppercase().as_bytes()] {
                assert!(!holds(&bytes, secret), "{}", file.display());
            }
            assert!(!holds(&bytes, b"SQLite format 3"), "{}", file.display());
            assert!(!holds(&bytes, b"CREATE TABLE"), "{}", file.display());
        }
    };
    // While it is open, with a log beside it, and after.
    check();
    db.close().await;
    check();
    assert_eq!(beside(&path).len(), 1, "the log goes when the file is closed");
}

#[tokio::test]
async fn the_search_of_these_tests_finds_what_is_there() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("outbox.db");
    crate::written(&Place::Sqlite(path.clone())).await;
    let bytes = fs::read(&path).unwrap();
    assert!(holds(&bytes, WORDS.as_bytes()) && holds(&bytes, b"SQLite format 3"));
}

#[tokio::test]
async fn what_is_deleted_is_gone_from_the_file_and_its_log() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("outbox.db");
    let place = Place::Sqlite(path.clone());
    crate::written(&place).await;
    let db = Db::open(place, Shape::Outbox).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    for n in 0..20 {
        outbox::draft_remove(&mut tx, &format!("t{n}"), "reply").await.unwrap();
    }
    tx.commit().await.unwrap();
    db.checkpoint().await.unwrap();
    for file in beside(&path) {
        assert!(!holds(&fs::read(&file).unwrap(), WORDS.as_bytes()), "{}", file.display());
    }
}
