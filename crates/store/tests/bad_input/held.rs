//! A file that another process has, and what is left when that process is killed.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use kursi_store::{Db, Place, Shape, StoreFault, outbox};
use tempfile::tempdir;

use crate::{draft, fault, key, name};

/// Set for the other process: the file it shall hold.
const HOLD: &str = "KURSI_TEST_HOLD";

#[tokio::test]
async fn a_held_file_is_busy_and_after_a_kill_all_is_there() {
    if let Some(path) = std::env::var_os(HOLD) {
        hold(PathBuf::from(path)).await;
        return;
    }
    let folder = tempdir().unwrap();
    let path = folder.path().join("outbox.db");
    let place = Place::Encrypted(path.clone(), key());
    let mut holder = other_process(&path);
    let mut told = BufReader::new(holder.stdout.take().unwrap());
    // The test harness speaks first.
    let mut line = String::new();
    while !line.ends_with("held\n") {
        line.clear();
        assert_ne!(told.read_line(&mut line).unwrap(), 0, "the other process holds the file");
    }
    assert_eq!(fault(place.clone(), Shape::Outbox).await, StoreFault::Busy { file: name(&path) });
    holder.kill().unwrap();
    holder.wait().unwrap();
    let db = Db::open(place, Shape::Outbox).await.unwrap();
    let mut conn = db.conn().await.unwrap();
    let kept = outbox::drafts_with_text(&mut conn).await.unwrap();
    assert_eq!(kept.len(), 3, "K4: what was committed is there, what was not is not");
}

fn other_process(path: &std::path::Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "held::a_held_file_is_busy_and_after_a_kill_all_is_there", "--nocapture"])
        .env(HOLD, path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

async fn hold(path: PathBuf) {
    let db = Db::open(Place::Encrypted(path, key()), Shape::Outbox).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    for n in 0..3 {
        outbox::draft_put(&mut tx, &draft(n)).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut tx = db.begin().await.unwrap();
    outbox::draft_put(&mut tx, &draft(99)).await.unwrap();
    #[expect(clippy::print_stdout, reason = "it is how the other process is heard")]
    {
        println!("held");
    }
    // Until it is killed, or the test is gone.
    let _ = std::io::stdin().read(&mut [0]);
    drop(tx);
}

#[tokio::test]
async fn one_process_does_not_open_a_file_twice() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("outbox.db");
    let first = Db::open(Place::Sqlite(path.clone()), Shape::Outbox).await.unwrap();
    let busy = StoreFault::Busy { file: name(&path) };
    assert_eq!(fault(Place::Sqlite(path.clone()), Shape::Outbox).await, busy);
    first.close().await;
    Db::open(Place::Sqlite(path), Shape::Outbox).await.unwrap();
}
