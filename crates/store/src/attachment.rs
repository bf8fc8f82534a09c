//! Files beside an outbox: encrypted, each under a key of its own that is in the outbox alone, so that a file whose row is
//! gone is noise (K8). Ciphers and format are `age`'s, as those of the recovery key are (docs/adr/0019).

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret as _;
use age::stream::{StreamReader, StreamWriter};
use age::x25519::Identity;
use age::{Decryptor, Encryptor};
use sqlx::AnyConnection;
use zeroize::Zeroizing;

use crate::Result;

/// The folder of the files, in the folder of the databases.
pub const FOLDER: &str = "attachments";

/// What an unfinished file is called behind its id.
const UNFINISHED: &str = ".new";

/// The key of one file.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// A fresh one.
    pub fn random() -> Secret {
        Secret(Zeroizing::new(Identity::generate().to_string().expose_secret().to_owned()))
    }

    fn identity(&self) -> io::Result<Identity> {
        self.0.parse().map_err(|error: &str| io::Error::new(io::ErrorKind::InvalidData, error))
    }
}

/// Where the file of an id lies.
pub fn path(folder: &Path, id: &str) -> PathBuf {
    folder.join(FOLDER).join(id)
}

fn unfinished(folder: &Path, id: &str) -> PathBuf {
    folder.join(FOLDER).join(format!("{id}{UNFINISHED}"))
}

/// A file that is being written. It has its name only once it is finished and on the disk.
pub struct Sealing {
    writer: StreamWriter<BufWriter<File>>,
    from: PathBuf,
    to: PathBuf,
    written: i64,
}

impl std::fmt::Debug for Sealing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sealing").field("written", &self.written).finish_non_exhaustive()
    }
}

impl Sealing {
    /// Begins the file of `id`, from its beginning.
    ///
    /// # Errors
    /// The disk.
    pub fn begin(folder: &Path, id: &str, secret: &Secret) -> io::Result<Sealing> {
        fs::create_dir_all(folder.join(FOLDER))?;
        let (from, to) = (unfinished(folder, id), path(folder, id));
        let recipient = secret.identity()?.to_public();
        let recipients = std::iter::once(&recipient as &dyn age::Recipient);
        let encryptor = Encryptor::with_recipients(recipients).map_err(io::Error::other)?;
        let writer = encryptor.wrap_output(BufWriter::new(File::create(&from)?))?;
        Ok(Sealing { writer, from, to, written: 0 })
    }

    /// Bytes written so far.
    pub fn written(&self) -> i64 {
        self.written
    }

    /// Writes on.
    ///
    /// # Errors
    /// The disk.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.writer.write_all(bytes)?;
        self.written += i64::try_from(bytes.len()).map_err(io::Error::other)?;
        Ok(())
    }

    /// Waits for the disk and gives the file its name.
    ///
    /// # Errors
    /// The disk.
    pub fn finish(self) -> io::Result<()> {
        let Sealing { writer, from, to, .. } = self;
        let file = writer.finish()?.into_inner().map_err(|error| error.into_error())?;
        file.sync_all()?;
        drop(file);
        fs::rename(&from, &to)?;
        #[cfg(unix)]
        if let Some(folder) = to.parent() {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }
}

/// Opens the file of `id` for reading from any place; each piece of 64 KB is authenticated as it is read.
///
/// # Errors
/// It is not there, or is not what was written.
pub fn open(folder: &Path, id: &str, secret: &Secret) -> io::Result<StreamReader<BufReader<File>>> {
    let invalid = |error: age::DecryptError| io::Error::new(io::ErrorKind::InvalidData, error);
    let decryptor = Decryptor::new(BufReader::new(File::open(path(folder, id))?)).map_err(invalid)?;
    let identity = secret.identity()?;
    decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(invalid)
}

/// Up to `limit` bytes of the file of `id` from `at` on.
///
/// # Errors
/// As [`open`].
pub fn piece(folder: &Path, id: &str, secret: &Secret, at: i64, limit: usize) -> io::Result<Vec<u8>> {
    let mut reader = open(folder, id, secret)?;
    reader.seek(SeekFrom::Start(u64::try_from(at).map_err(io::Error::other)?))?;
    let mut bytes = Vec::with_capacity(limit);
    reader.take(limit as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Takes the file of `id` away, finished or not.
pub fn remove(folder: &Path, id: &str) {
    for path in [path(folder, id), unfinished(folder, id)] {
        remove_file(&path);
    }
}

fn remove_file(path: &Path) -> bool {
    !matches!(fs::remove_file(path), Err(error) if error.kind() != io::ErrorKind::NotFound)
}

/// Takes every file away but those of `keep`. Answers whether none is left that should not be; without its row, one is noise.
pub fn sweep(folder: &Path, keep: &[String]) -> bool {
    let Ok(found) = fs::read_dir(folder.join(FOLDER)) else { return true };
    let clean = found.flatten().map(|entry| entry.path()).fold(true, |clean, path| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        (keep.contains(&name) || remove_file(&path)) && clean
    });
    // Only an empty one goes.
    let _ = fs::remove_dir(folder.join(FOLDER));
    clean
}

/// A file beside the outbox.
#[derive(Debug, Clone)]
pub struct Stored {
    /// Id.
    pub id: String,
    /// Desk.
    pub desk: String,
    /// The draft in which it waits: ticket and kind.
    pub draft: Option<(String, String)>,
    /// What it is called.
    pub name: String,
    /// Media type.
    pub media: String,
    /// Bytes.
    pub size: i64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// Its key.
    pub secret: Secret,
    /// The server has all of it.
    pub sent: bool,
    /// When it was last looked at.
    pub used_at: i64,
}

type Columns =
    (String, String, Option<String>, Option<String>, String, String, i64, String, String, i64, i64);

const COLUMNS: &str = "id, desk, ticket, kind, name, media, size, sha256, secret, sent, used_at";

fn stored(row: Columns) -> Stored {
    let (id, desk, ticket, kind, name, media, size, sha256, secret, sent, used_at) = row;
    let (draft, secret) = (ticket.zip(kind), Secret(Zeroizing::new(secret)));
    Stored { id, desk, draft, name, media, size, sha256, secret, sent: sent != 0, used_at }
}

/// Keeps what is known of a file; its bytes are finished by then.
///
/// # Errors
/// The database failed.
pub async fn put(conn: &mut AnyConnection, file: &Stored) -> Result<()> {
    let (ticket, kind) = file.draft.clone().unzip();
    sqlx::query(
        "INSERT INTO attachment (id, desk, ticket, kind, name, media, size, sha256, secret, sent, used_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
         ON CONFLICT (id) DO UPDATE SET secret = excluded.secret, used_at = excluded.used_at",
    )
    .bind(&*file.id)
    .bind(&*file.desk)
    .bind(ticket)
    .bind(kind)
    .bind(&*file.name)
    .bind(&*file.media)
    .bind(file.size)
    .bind(&*file.sha256)
    .bind(&**file.secret.0)
    .bind(i64::from(file.sent))
    .bind(file.used_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// A file by its id.
///
/// # Errors
/// The database failed.
pub async fn get(conn: &mut AnyConnection, id: &str) -> Result<Option<Stored>> {
    let sql = format!("SELECT {COLUMNS} FROM attachment WHERE id = $1");
    let found: Option<Columns> =
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(conn).await?;
    Ok(found.map(stored))
}

/// All files, the one longest not looked at first.
///
/// # Errors
/// The database failed.
pub async fn list(conn: &mut AnyConnection) -> Result<Vec<Stored>> {
    let sql = format!("SELECT {COLUMNS} FROM attachment ORDER BY used_at, id");
    let found: Vec<Columns> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(conn).await?;
    Ok(found.into_iter().map(stored).collect())
}

/// The files that wait in the drafts of a ticket, in the order in which they were put there: ids are made in order.
///
/// # Errors
/// The database failed.
pub async fn in_drafts(conn: &mut AnyConnection, ticket: &str) -> Result<Vec<Stored>> {
    let sql = format!("SELECT {COLUMNS} FROM attachment WHERE ticket = $1 ORDER BY id");
    let found: Vec<Columns> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(ticket).fetch_all(conn).await?;
    Ok(found.into_iter().map(stored).collect())
}

/// Puts a file into a draft, or takes it out of the one it is in.
///
/// # Errors
/// The database failed.
pub async fn into_draft(conn: &mut AnyConnection, id: &str, draft: Option<(&str, &str)>) -> Result<()> {
    sqlx::query("UPDATE attachment SET ticket = $2, kind = $3 WHERE id = $1")
        .bind(id)
        .bind(draft.map(|(ticket, _)| ticket))
        .bind(draft.map(|(_, kind)| kind))
        .execute(conn)
        .await?;
    Ok(())
}

/// Writes down whether the server has all of a file.
///
/// # Errors
/// The database failed.
pub async fn mark_sent(conn: &mut AnyConnection, id: &str, sent: bool) -> Result<()> {
    sqlx::query("UPDATE attachment SET sent = $2 WHERE id = $1")
        .bind(id)
        .bind(i64::from(sent))
        .execute(conn)
        .await?;
    Ok(())
}

/// Writes down that a file was looked at.
///
/// # Errors
/// The database failed.
pub async fn touch(conn: &mut AnyConnection, id: &str, at: i64) -> Result<()> {
    sqlx::query("UPDATE attachment SET used_at = $2 WHERE id = $1").bind(id).bind(at).execute(conn).await?;
    Ok(())
}

/// Forgets a file, its key with it.
///
/// # Errors
/// The database failed.
pub async fn forget(conn: &mut AnyConnection, id: &str) -> Result<()> {
    sqlx::query("DELETE FROM attachment WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// Forgets the files that wait in the drafts of a ticket.
///
/// # Errors
/// The database failed.
pub async fn forget_drafts(conn: &mut AnyConnection, ticket: &str) -> Result<()> {
    sqlx::query("DELETE FROM attachment WHERE ticket = $1").bind(ticket).execute(conn).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// K8
    #[test]
    fn k8_a_file_is_read_from_any_place_and_nothing_of_it_is_on_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let secret = Secret::random();
        let words = "كلمات العميل نفسه ".repeat(20_000);
        let mut sealing = Sealing::begin(folder.path(), "one", &secret).unwrap();
        for part in words.as_bytes().chunks(10_007) {
            sealing.write(part).unwrap();
        }
        assert_eq!(sealing.written(), words.len() as i64);
        assert!(!path(folder.path(), "one").exists(), "it has no name before it is finished");
        sealing.finish().unwrap();
        let on_disk = fs::read(path(folder.path(), "one")).unwrap();
        let trace = "كلمات".as_bytes();
        assert!(!on_disk.windows(trace.len()).any(|window| window == trace));
        for (at, limit) in [(0, 10), (65_530, 20), (200_000, 100_000), (words.len() as i64 - 5, 50)] {
            let from = at as usize;
            let read = piece(folder.path(), "one", &secret, at, limit).unwrap();
            assert_eq!(read, &words.as_bytes()[from..words.len().min(from + limit)], "{at}");
        }
        assert!(piece(folder.path(), "one", &secret, words.len() as i64, 9).unwrap().is_empty());
        assert!(piece(folder.path(), "one", &Secret::random(), 0, 9).is_err(), "another key opens nothing");
        assert!(piece(folder.path(), "two", &secret, 0, 9).is_err());
    }

    #[test]
    fn a_damaged_file_is_not_read_as_something_else() {
        let folder = tempfile::tempdir().unwrap();
        let secret = Secret::random();
        let mut sealing = Sealing::begin(folder.path(), "one", &secret).unwrap();
        sealing.write(&[7; 200_000]).unwrap();
        sealing.finish().unwrap();
        let file = path(folder.path(), "one");
        let mut bytes = fs::read(&file).unwrap();
        let place = bytes.len() - 30_000;
        bytes[place] ^= 1;
        fs::write(&file, &bytes).unwrap();
        assert!(piece(folder.path(), "one", &secret, 0, 100).is_ok(), "the pieces before it are whole");
        assert!(piece(folder.path(), "one", &secret, 190_000, 100).is_err());
        fs::write(&file, &bytes[..100_000]).unwrap();
        assert!(
            piece(folder.path(), "one", &secret, 0, 200_000).is_err(),
            "one that is cut ends with a fault"
        );
    }

    #[test]
    fn a_sweep_leaves_what_is_known_and_nothing_unfinished() {
        let folder = tempfile::tempdir().unwrap();
        assert!(sweep(folder.path(), &[]), "there need be no folder");
        let secret = Secret::random();
        for id in ["one", "two"] {
            Sealing::begin(folder.path(), id, &secret).unwrap().finish().unwrap();
        }
        drop(Sealing::begin(folder.path(), "three", &secret).unwrap());
        assert!(sweep(folder.path(), &["one".to_owned()]));
        let left: Vec<_> = fs::read_dir(folder.path().join(FOLDER)).unwrap().collect();
        assert_eq!(left.len(), 1);
        remove(folder.path(), "one");
        assert!(!path(folder.path(), "one").exists());
    }
}
