//! Temporary databases, one a test.

use std::path::PathBuf;

use kursi_store::{Db, Key, Place, Shape};
use tempfile::TempDir;

use crate::postgres;

/// What a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// A SQLite file.
    Sqlite,
    /// A SQLite file encrypted by SQLCipher.
    Encrypted,
    /// A real PostgreSQL, private to the test's process.
    Postgres,
}

/// Makes a test on each backend of each story: an `async fn(Backend)`.
///
/// ```text
/// kursi_testkit::stories!(a_row_comes_back);
/// async fn a_row_comes_back(on: Backend) { ... }
/// ```
#[macro_export]
macro_rules! stories {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[tokio::test]
            async fn on_sqlite() {
                super::$name($crate::Backend::Sqlite).await;
            }
            #[tokio::test]
            async fn on_encrypted_sqlite() {
                super::$name($crate::Backend::Encrypted).await;
            }
            #[tokio::test]
            async fn on_postgresql() {
                super::$name($crate::Backend::Postgres).await;
            }
        }
    )+};
}

/// A temporary database, open.
#[derive(Debug)]
pub struct TestDb {
    /// The database.
    pub db: Db,
    place: Place,
    shape: Shape,
    // The files go with the test.
    folder: Option<TempDir>,
}

impl TestDb {
    /// Makes one.
    ///
    /// # Panics
    /// It cannot be made; a test has nothing else to do then.
    pub async fn new(on: Backend, shape: Shape) -> TestDb {
        let folder = (on != Backend::Postgres).then(|| tempfile::tempdir().expect("a temporary folder"));
        let file = |folder: &Option<TempDir>| -> PathBuf {
            folder.as_ref().map(|folder| folder.path().join("kursi.db")).unwrap_or_default()
        };
        let place = match on {
            Backend::Sqlite => Place::Sqlite(file(&folder)),
            Backend::Encrypted => Place::Encrypted(file(&folder), Key::from_bytes([7; 32])),
            Backend::Postgres => Place::Postgres(postgres::database().await),
        };
        let db = Db::open(place.clone(), shape).await.expect("a fresh database opens");
        TestDb { db, place, shape, folder }
    }

    /// Where it is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Closes it and opens it again, as the next start of the program would.
    ///
    /// # Panics
    /// It does not open again.
    pub async fn reopen(self) -> TestDb {
        let TestDb { db, place, shape, folder } = self;
        db.close().await;
        let db = Db::open(place.clone(), shape).await.expect("the database opens again");
        TestDb { db, place, shape, folder }
    }
}
