//! Files and servers as they come: torn, foreign, newer, locked, held by others. Each is told apart by its
//! code, none is harmed, and nothing readable is left lying about.

mod files;
mod held;
mod purge;
mod rekey;
mod secrets;
mod servers;

use std::path::{Path, PathBuf};

use kursi_store::outbox::{self, StoredDraft};
use kursi_store::{Db, Key, Place, Shape, StoreFault};

/// Words that must be found again, or must not be.
const WORDS: &str = "الرقم السري للبطاقة";

fn key() -> Key {
    Key::from_bytes(std::array::from_fn(|i| u8::try_from(i * 7 % 251).unwrap()))
}

fn draft(n: u32) -> StoredDraft {
    StoredDraft {
        ticket: format!("t{n}"),
        kind: "reply".into(),
        text: format!("{WORDS} {n} {}", "x".repeat(3_000)),
        caret_start: 0,
        caret_end: 0,
        template: None,
        updated_at: 0,
    }
}

/// An outbox of some pages, closed.
async fn written(place: &Place) {
    let db = Db::open(place.clone(), Shape::Outbox).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    for n in 0..20 {
        outbox::draft_put(&mut tx, &draft(n)).await.unwrap();
    }
    tx.commit().await.unwrap();
    db.close().await;
}

async fn fault(place: Place, shape: Shape) -> StoreFault {
    Db::open(place, shape).await.expect_err("it does not open").fault
}

fn name(path: &Path) -> String {
    path.display().to_string()
}

/// The file and what lies beside it.
fn beside(path: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path()).collect()
}
