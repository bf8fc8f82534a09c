//! No word of a customer is left in a replica's file after a purge: not in the database, not in its log, and not on pages
//! that are free (K8). The file is not encrypted here, so that its bytes can be read.

use std::fs;
use std::path::Path;

use kursi_rules::change::Entity;
use kursi_store::replica::{self, Indexes};
use kursi_store::{Db, Place, Shape, purge, queues, rows};
use kursi_testkit::rows::{DESK, customer, message, places, stored, ticket};
use tempfile::tempdir;

use crate::{WORDS, beside};

const WS: &str = "w";
/// What the rows below have in them: a customer's words, name and address.
const CUSTOMERS: [&str; 3] = [WORDS, "Noor Zaidi", "example.org"];

fn fold(text: &str) -> String {
    text.to_lowercase()
}

/// Which of a customer's words are in the files.
fn found(path: &Path) -> Vec<&'static str> {
    let all: Vec<Vec<u8>> = beside(path).iter().map(|file| fs::read(file).unwrap()).collect();
    let holds = |word: &str| {
        // Folded columns have small letters.
        let small = word.to_lowercase();
        all.iter().any(|bytes| {
            [word, &small].iter().any(|word| bytes.windows(word.len()).any(|part| part == word.as_bytes()))
        })
    };
    CUSTOMERS.into_iter().filter(|word| holds(word)).collect()
}

/// A replica as days of work leave it: rows of very different lengths that grew and shrank, so that pages were split and
/// rows moved; predictions; a filling that was begun.
async fn worked_in(db: &Db) {
    for round in 0..4u64 {
        let mut tx = db.begin().await.unwrap();
        for n in 1..=120u64 {
            let one = ticket(n);
            let long = WORDS.repeat(((n * 7 + round * 13) % 40) as usize + 1);
            let all = [stored(&one), stored(customer(n)), stored(message(n, &one, &long))];
            rows::put(&mut tx, WS, DESK, round as i64, &all, fold).await.unwrap();
            queues::place(&mut tx, WS, &[places(&one, &[("open", "", (n * 31 % 97) as i64)])]).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
    let mut tx = db.begin().await.unwrap();
    let one = ticket(1);
    let names = [(Entity::Message, stored(message(1, &one, "")).id)];
    replica::shadow_keep(&mut tx, WS, &one.id.to_string(), &names).await.unwrap();
    replica::begin_fill(&mut tx, Indexes::Last).await.unwrap();
    let page: Vec<_> = (1..=50)
        .map(|n| {
            let row = stored(message(n, &ticket(n), WORDS));
            (row.id, 9, row.doc.unwrap())
        })
        .collect();
    replica::fill(&mut tx, WS, DESK, Entity::Message, &page, fold).await.unwrap();
    replica::set_cursor(&mut tx, "e", 9).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn k8_no_word_of_a_customer_is_left_in_any_file_after_a_purge() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("replica.db");
    let db = Db::open(Place::Sqlite(path.clone()), Shape::Replica).await.unwrap();
    worked_in(&db).await;
    assert_eq!(found(&path), CUSTOMERS, "the search finds what is there");
    loop {
        let mut tx = db.begin().await.unwrap();
        let more = purge::replica_turn(&mut tx, 100).await.unwrap();
        tx.commit().await.unwrap();
        if !more {
            break;
        }
    }
    purge::scrub(&db).await.unwrap();
    assert_eq!(found(&path), <[&str; 0]>::default(), "while it is open, with its log beside it");
    let log = beside(&path).into_iter().find(|file| file.display().to_string().ends_with("-wal"));
    assert_eq!(log.map_or(0, |log| fs::metadata(log).unwrap().len()), 0, "the log is empty");
    let mut conn = db.conn().await.unwrap();
    let free: i64 = sqlx::query_scalar("PRAGMA freelist_count").fetch_one(&mut *conn).await.unwrap();
    assert_eq!(free, 0);
    drop(conn);
    db.close().await;
    assert_eq!(found(&path), <[&str; 0]>::default(), "and after");
}
