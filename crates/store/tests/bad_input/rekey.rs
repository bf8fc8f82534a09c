//! Another key for the same words (K8), and whatever goes wrong on the way costs none of them (K4).

use std::fs;

use kursi_store::{Db, Key, Place, Shape, StoreFault, outbox, rekey};
use tempfile::tempdir;

use crate::{WORDS, beside, draft, fault, key, name, written};

fn fresh() -> Key {
    Key::from_bytes([9; 32])
}

async fn words(place: Place) -> usize {
    let db = Db::open(place, Shape::Outbox).await.unwrap();
    let mut conn = db.conn().await.unwrap();
    let mut found = 0;
    for (ticket, _) in outbox::drafts_with_text(&mut conn).await.unwrap() {
        let drafts = outbox::draft_get(&mut conn, &ticket).await.unwrap();
        found += drafts.iter().filter(|draft| draft.text.starts_with(WORDS)).count();
    }
    drop(conn);
    db.close().await;
    found
}

/// K8: the new key opens every word, the old one none, and no copy under the old one is left.
#[tokio::test]
async fn k8_a_database_with_another_key_has_the_same_words_and_the_old_key_opens_nothing() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("outbox.db");
    written(&Place::Encrypted(path.clone(), key())).await;
    rekey(&path, Shape::Outbox, &key(), &fresh()).await.unwrap();
    assert_eq!(beside(&path), std::slice::from_ref(&path), "nothing else is left beside it");
    assert_eq!(words(Place::Encrypted(path.clone(), fresh())).await, 20);
    let old = fault(Place::Encrypted(path.clone(), key()), Shape::Outbox).await;
    assert_eq!(old, StoreFault::WrongKey { file: name(&path) });
}

/// K4: a crash before the last step leaves the file and a copy; the next attempt begins anew.
#[tokio::test]
async fn k4_a_crash_while_a_database_gets_another_key_costs_nothing() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("outbox.db");
    written(&Place::Encrypted(path.clone(), key())).await;
    for left in [&b""[..], &[0x5a; 9000][..], &fs::read(&path).unwrap()] {
        fs::write(folder.path().join("outbox.db.rekey"), left).unwrap();
        fs::write(folder.path().join("outbox.db.rekey-wal"), b"half of a log").unwrap();
        assert_eq!(words(Place::Encrypted(path.clone(), key())).await, 20, "as it was");
        rekey(&path, Shape::Outbox, &key(), &fresh()).await.unwrap();
        rekey(&path, Shape::Outbox, &fresh(), &key()).await.unwrap();
        assert_eq!(beside(&path), std::slice::from_ref(&path));
    }
}

/// K4: what cannot be done is not half done.
#[tokio::test]
async fn k4_a_change_of_key_that_fails_leaves_the_file_as_it_was() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("outbox.db");
    written(&Place::Encrypted(path.clone(), key())).await;
    let before = fs::read(&path).unwrap();
    let wrong = rekey(&path, Shape::Outbox, &Key::from_bytes([1; 32]), &fresh()).await.unwrap_err();
    assert_eq!(wrong.fault, StoreFault::WrongKey { file: name(&path) });
    assert_eq!(fs::read(&path).unwrap(), before);
    // Something that cannot be cleared away lies where the copy would be made.
    fs::create_dir(folder.path().join("outbox.db.rekey")).unwrap();
    rekey(&path, Shape::Outbox, &key(), &fresh()).await.unwrap_err();
    assert_eq!(words(Place::Encrypted(path.clone(), key())).await, 20);
    let torn = &before[..before.len() - 4096];
    fs::write(&path, torn).unwrap();
    fs::remove_dir(folder.path().join("outbox.db.rekey")).unwrap();
    let fault = rekey(&path, Shape::Outbox, &key(), &fresh()).await.unwrap_err().fault;
    assert_eq!(fault, StoreFault::Torn { file: name(&path) });
    assert_eq!(fs::read(&path).unwrap(), torn, "it is left for those who mend");
}

/// K4: after a crash the last words are in the log alone; keys that do not fit leave them there, and the right one has them.
#[tokio::test]
async fn k4_what_only_the_log_holds_survives_wrong_keys_and_a_change_of_key() {
    let folder = tempdir().unwrap();
    let (alive, path) = (folder.path().join("alive/outbox.db"), folder.path().join("crashed/outbox.db"));
    let db = Db::open(Place::Encrypted(alive.clone(), key()), Shape::Outbox).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    for n in 0..20 {
        outbox::draft_put(&mut tx, &draft(n)).await.unwrap();
    }
    tx.commit().await.unwrap();
    fs::create_dir(path.parent().unwrap()).unwrap();
    for file in beside(&alive) {
        fs::copy(&file, path.with_file_name(file.file_name().unwrap())).unwrap();
    }
    db.close().await;
    assert!(
        fs::metadata(path.with_file_name("outbox.db-wal")).unwrap().len() > 4096,
        "the words are in the log"
    );
    let wrong = StoreFault::WrongKey { file: name(&path) };
    for _ in 0..3 {
        let place = Place::Encrypted(path.clone(), Key::from_bytes([1; 32]));
        assert_eq!(fault(place, Shape::Outbox).await, wrong);
        let refused = rekey(&path, Shape::Outbox, &Key::from_bytes([2; 32]), &fresh()).await.unwrap_err();
        assert_eq!(refused.fault, wrong);
    }
    rekey(&path, Shape::Outbox, &key(), &fresh()).await.unwrap();
    assert_eq!(words(Place::Encrypted(path.clone(), fresh())).await, 20);
}
