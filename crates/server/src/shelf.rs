//! The shelf: where the bytes of files are kept that go with messages. A folder by default; with several servers a place
//! that all of them reach. What is on it is told by the database alone: nothing is ever listed here.

use std::fmt;
use std::sync::Arc;

use axum::body::Body;
use axum::http::StatusCode;
use data_encoding::HEXLOWER;
use kursi_store::server::Piece;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{Error, GetOptions, GetRange, ObjectStore, ObjectStoreExt as _, WriteMultipart};
use reqwest::Url;
use sha2::{Digest as _, Sha256};

use crate::cli::Trouble;
use crate::config::Config;
use crate::refusal::Refusal;

/// Parts that may be under way at once while a file is put together, five megabytes each.
const UNDER_WAY: usize = 4;

/// Why something was not put on the shelf or taken from it.
#[derive(Debug)]
pub struct Away(Error);

impl fmt::Display for Away {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::error::Error for Away {}

impl From<Error> for Away {
    fn from(error: Error) -> Self {
        Away(error)
    }
}

impl From<Away> for Refusal {
    /// It may be there again in a moment: whoever sent something keeps it and comes again.
    fn from(away: Away) -> Self {
        let reference = crate::refusal::reference();
        tracing::error!(reference, what = %away, "the shelf failed");
        let refusal = kursi_protocol::attachment::UploadRefusal::Away { reference };
        Refusal { status: StatusCode::SERVICE_UNAVAILABLE, code: refusal.into() }
    }
}

/// The shelf.
#[derive(Clone)]
pub struct Shelf {
    store: Arc<dyn ObjectStore>,
    shown: String,
}

impl fmt::Debug for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Shelf({})", self.shown)
    }
}

fn whole(id: &str) -> Path {
    Path::from(format!("whole/{id}"))
}

fn part(id: &str, piece: &Piece) -> Path {
    Path::from(format!("pieces/{id}/{}", piece.name))
}

impl Shelf {
    /// The shelf of a configuration.
    ///
    /// # Errors
    /// The address is none, or nothing of the kind is built in; the folder cannot be made.
    pub fn open(config: &Config) -> Result<Shelf, Trouble> {
        let set = &config.attachments;
        let away = |at: &str, detail: &dyn fmt::Display| Trouble::ShelfAway {
            at: at.to_owned(),
            detail: detail.to_string(),
        };
        let Some(at) = &set.at else {
            let folder = config.data.join("attachments");
            let shown = folder.display().to_string();
            return Shelf::folder(&folder).map_err(|error| away(&shown, &error));
        };
        let url = Url::parse(at).map_err(|error| away(at, &error))?;
        if url.scheme() == "file" {
            let folder = url.to_file_path().map_err(|()| away(at, &"it is no folder of this machine"))?;
            return Shelf::folder(&folder).map_err(|error| away(at, &error));
        }
        // Keys and region come from the environment, by the names that the library and the cloud's own tools use.
        let set = std::env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?.to_ascii_lowercase(), value.into_string().ok()?))
        });
        let (store, prefix) = object_store::parse_url_opts(&url, set).map_err(|error| away(at, &error))?;
        let shown = format!("{}://{}{}", url.scheme(), url.host_str().unwrap_or_default(), url.path());
        Ok(Shelf { store: Arc::new(PrefixStore::new(store, prefix)), shown })
    }

    fn folder(folder: &std::path::Path) -> Result<Shelf, Box<dyn std::error::Error>> {
        std::fs::create_dir_all(folder)?;
        // A message that was accepted names its files: they outlive a power cut as it does.
        let store = LocalFileSystem::new_with_prefix(folder)?.with_fsync(true).with_automatic_cleanup(true);
        Ok(Shelf { store: Arc::new(store), shown: folder.display().to_string() })
    }

    /// Where it is, for people who look after it; no key is in it.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Puts a piece down.
    ///
    /// # Errors
    /// The shelf failed.
    pub async fn put(&self, id: &str, piece: &Piece, bytes: Vec<u8>) -> Result<(), Away> {
        self.store.put(&part(id, piece), bytes.into()).await?;
        Ok(())
    }

    /// Takes a piece away.
    pub async fn drop_piece(&self, id: &str, piece: &Piece) {
        self.take(&part(id, piece)).await;
    }

    /// Puts a file together. False where its pieces are not what was declared; then no file is there.
    ///
    /// # Errors
    /// The shelf failed; it can be done again.
    pub async fn together(&self, id: &str, pieces: &[Piece], size: i64, sha256: &str) -> Result<bool, Away> {
        let mut at = 0;
        for piece in pieces {
            if piece.at != at {
                return Ok(false);
            }
            at += piece.size;
        }
        if at != size {
            return Ok(false);
        }
        let mut sum = Sha256::new();
        let mut writing = WriteMultipart::new(self.store.put_multipart(&whole(id)).await?);
        for piece in pieces {
            let bytes = self.store.get(&part(id, piece)).await?.bytes().await?;
            sum.update(&bytes);
            writing.wait_for_capacity(UNDER_WAY).await?;
            writing.write(&bytes);
        }
        let found = HEXLOWER.encode(&sum.finalize());
        if found != sha256 {
            writing.abort().await?;
            return Ok(false);
        }
        writing.finish().await?;
        Ok(true)
    }

    /// The bytes of a file from `from` on, which is not behind its end.
    ///
    /// # Errors
    /// The shelf failed, or the file is not there.
    pub async fn read(&self, id: &str, from: u64) -> Result<Body, Away> {
        let range = (from > 0).then_some(GetRange::Offset(from));
        let found = self.store.get_opts(&whole(id), GetOptions { range, ..GetOptions::default() }).await?;
        Ok(Body::from_stream(found.into_stream()))
    }

    /// Takes a file and its pieces away.
    ///
    /// # Errors
    /// Something of it may still be there.
    pub async fn remove(&self, id: &str, pieces: &[Piece]) -> Result<(), Away> {
        for path in pieces.iter().map(|piece| part(id, piece)).chain([whole(id)]) {
            match self.store.delete(&path).await {
                Ok(()) | Err(Error::NotFound { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    async fn take(&self, path: &Path) {
        match self.store.delete(path).await {
            Ok(()) | Err(Error::NotFound { .. }) => {}
            // It takes room and does nothing else.
            Err(error) => tracing::warn!(%error, "a piece is left on the shelf"),
        }
    }

    /// Writes, reads and removes something, as `doctor` asks.
    ///
    /// # Errors
    /// One of the three failed.
    pub async fn check(&self) -> Result<(), Away> {
        let path = Path::from(format!("check/{}", crate::refusal::reference()));
        let word = b"kursi".to_vec();
        self.store.put(&path, word.clone().into()).await?;
        let read = self.store.get(&path).await?.bytes().await?;
        self.store.delete(&path).await?;
        match read[..] == word[..] {
            true => Ok(()),
            false => {
                let source = "what was read is not what was written".into();
                Err(Away(Error::Generic { store: "shelf", source }))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(folder: &std::path::Path, at: Option<String>) -> Result<Shelf, Trouble> {
        let mut config = Config { data: folder.join("data"), ..Config::default() };
        config.attachments.at = at;
        Shelf::open(&config)
    }

    #[tokio::test]
    async fn a_shelf_is_a_folder_unless_it_is_said_to_be_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        let own = at(folder.path(), None).unwrap();
        own.check().await.unwrap();
        assert!(folder.path().join("data/attachments").is_dir());
        let named = folder.path().join("other");
        at(folder.path(), Some(format!("file://{}", named.display()))).unwrap().check().await.unwrap();
        assert!(named.is_dir());
        for wrong in ["nowhere", "carrier-pigeon://x/y"] {
            let trouble = at(folder.path(), Some(wrong.to_owned())).unwrap_err();
            assert_eq!(trouble.code().code, "shelf-away", "{wrong}");
        }
    }

    #[tokio::test]
    async fn pieces_make_a_file_only_if_they_are_what_was_declared() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = at(folder.path(), None).unwrap();
        let piece = |at: i64, size: i64| Piece { at, size, name: format!("{at}-x") };
        let pieces = [piece(0, 3), piece(3, 2)];
        shelf.put("f", &pieces[0], b"abc".to_vec()).await.unwrap();
        shelf.put("f", &pieces[1], b"de".to_vec()).await.unwrap();
        let sum = HEXLOWER.encode(&Sha256::digest(b"abcde"));
        assert!(!shelf.together("f", &pieces, 5, &"0".repeat(64)).await.unwrap());
        assert!(shelf.read("f", 0).await.is_err(), "nothing is left of what is not what it should be");
        assert!(!shelf.together("f", &pieces[..1], 5, &sum).await.unwrap(), "one is missing");
        assert!(shelf.together("f", &pieces, 5, &sum).await.unwrap());
        let read = async |from| axum::body::to_bytes(shelf.read("f", from).await.unwrap(), 99).await.unwrap();
        assert_eq!(&read(0).await[..], b"abcde");
        assert_eq!(&read(3).await[..], b"de");
        shelf.remove("f", &pieces).await.unwrap();
        shelf.remove("f", &pieces).await.unwrap();
        assert!(shelf.read("f", 0).await.is_err());
    }
}
