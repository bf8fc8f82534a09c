//! Giving an encrypted database another key (K8), so that a crash at any moment leaves a whole one (K4).

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use sqlx::AssertSqlSafe;

use crate::{Db, Key, Place, Result, Shape, StoreError, StoreFault};

/// Gives the database in `file` the key `to` in place of `from`. The work is done on a copy, which takes the place
/// of the file in one step after it was opened with the new key and found whole; before that step nothing is changed.
///
/// # Errors
/// `from` does not open it, or the database or the disk failed. Then the file is as it was.
pub async fn rekey(file: &Path, shape: Shape, from: &Key, to: &Key) -> Result<()> {
    let copy = beside(file, ".rekey");
    // What an attempt before this one left is a copy and nothing else.
    forget(&copy)?;
    // Opened first: that proves the key, and empties the write-ahead log into the file.
    Db::open(Place::Encrypted(file.to_owned(), from.clone()), shape).await?.close().await;
    if fs::metadata(beside(file, "-wal")).is_ok_and(|log| log.len() > 0) {
        return Err(StoreError::of(StoreFault::Busy { file: file.display().to_string() }));
    }
    let made = make(file, &copy, shape, from, to).await;
    if made.is_err() {
        // The file is untouched; what failed is told rather than that the copy could not be cleared away.
        let _ = forget(&copy);
    }
    made
}

async fn make(file: &Path, copy: &Path, shape: Shape, from: &Key, to: &Key) -> Result<()> {
    fs::copy(file, copy).map_err(on_disk)?;
    let db = Db::open(Place::Encrypted(copy.to_owned(), from.clone()), shape).await?;
    let given = async {
        let mut conn = db.conn().await?;
        sqlx::raw_sql(AssertSqlSafe(to.pragma_anew().as_str())).execute(&mut *conn).await?;
        drop(conn);
        db.checkpoint().await
    };
    let given = given.await;
    db.close().await;
    given?;
    // Opening reads all of it.
    Db::open(Place::Encrypted(copy.to_owned(), to.clone()), shape).await?.close().await;
    File::open(copy).and_then(|copy| copy.sync_all()).map_err(on_disk)?;
    fs::rename(copy, file).map_err(on_disk)?;
    // The name, too, has to outlive a power cut. Windows has no such thing and needs none.
    #[cfg(unix)]
    if let Some(folder) = file.parent() {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(on_disk)?;
    }
    Ok(())
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn forget(copy: &Path) -> Result<()> {
    for ending in ["", "-wal", "-shm", "-journal"] {
        match fs::remove_file(beside(copy, ending)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(on_disk(error)),
            _ => {}
        }
    }
    Ok(())
}

fn on_disk(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            StoreError::with(StoreFault::DiskFull, error)
        }
        _ => StoreError::failed(error),
    }
}
