//! Opening the databases of a session, and setting aside what cannot be opened. Nothing is ever deleted that
//! may hold words nobody else has.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicI64;
use std::sync::{Arc, Mutex, RwLock};

use kursi_protocol::sign_in::SignedIn;
use kursi_store::{Db, Key, Place, Shape, StoreError, StoreFault, outbox};
use tokio::runtime::Handle;
use tokio::sync::{Notify, watch};

use super::{App, Ask, State};
use crate::absence;
use crate::attach;
use crate::durable;
use crate::entry::{Fault, LineState, Typed};
use crate::fault::{AppFault, internal};
use crate::live::{keep_looking, keep_seats, keep_watch};
use crate::settings::{self, Profile};
use crate::sync::index::keep_index;
use crate::sync::{TOKEN, keep_line, predict, rename, scopes};
use crate::vault::VaultFault;
use crate::work::{Work, machine_now};

/// Name of the salt beside the databases; not a secret.
const SALT: &str = "salt";

/// Name of the print of the key that the outbox was made with ([`Key::print`]); not a secret either.
const PRINT: &str = "key.print";

/// Shortest passphrase, characters. It protects customers' words on a lost machine (K8), ours.
const SHORTEST_PASSPHRASE: usize = 10;

/// Where the key of a folder comes from.
pub(super) enum KeySource {
    /// The keyring; made there when there is none yet.
    Keyring,
    /// What the person typed.
    Passphrase(String),
    /// What the person typed as a new one, for databases that have another key until now.
    NewPassphrase(Typed),
}

impl App {
    pub(super) fn folder(&self, name: &str) -> PathBuf {
        self.inner.config.data.join("work").join(name)
    }

    /// The key of `folder`.
    ///
    /// # Errors
    /// No keyring and no passphrase, or the key of existing databases is gone.
    pub(super) async fn key(&self, folder: &Path, name: &str, source: KeySource) -> Result<Key, Fault> {
        match source {
            KeySource::Passphrase(passphrase) => {
                derived(Typed::new(passphrase), || salt(folder, folder.join("outbox.db").exists())).await
            }
            // The salt that is there stays: the passphrase it was made for opens until the moment of the change.
            KeySource::NewPassphrase(passphrase) => derived(passphrase, || salt(folder, false)).await,
            KeySource::Keyring => {
                let exists = folder.join("outbox.db").exists();
                let own = name.to_owned();
                let ask: Ask = Box::new(move |vault| {
                    if let Some(bytes) = vault.get(&own)? {
                        return Ok(Some(bytes));
                    }
                    if exists {
                        return Ok(None);
                    }
                    let mut fresh = [0u8; 32];
                    getrandom::fill(&mut fresh)
                        .map_err(|error| VaultFault::Unavailable(error.to_string()))?;
                    vault.put(&own, &fresh)?;
                    Ok(Some(fresh.to_vec()))
                });
                let key =
                    self.vault(ask).await?.map(|key| key.and_then(|key| <[u8; 32]>::try_from(key).ok()));
                match key {
                    Ok(Some(bytes)) => Ok(Key::from_bytes(bytes)),
                    Ok(None) => Err(AppFault::KeyringLost.into()),
                    Err(VaultFault::Unavailable(reason)) => {
                        tracing::warn!(%reason, "no keyring");
                        *self.inner.keyring.write().expect("lock") = false;
                        Err(AppFault::PassphraseNeeded.into())
                    }
                }
            }
        }
    }

    /// Opens the databases and starts the line.
    ///
    /// # Errors
    /// The machine was without the server for too long; or a database cannot be opened. A torn or foreign one was set aside beside it, so that the next try makes
    /// a new one; one that was made with another key is left where it is.
    pub(super) async fn open(
        &self,
        profile: Profile,
        key: Key,
        answer: Option<&SignedIn>,
    ) -> Result<Arc<Work>, Fault> {
        let folder = self.folder(&profile.folder);
        let outbox_file = folder.join("outbox.db");
        let outbox = match database(Place::Encrypted(outbox_file.clone(), key.clone()), Shape::Outbox).await {
            Ok(db) => db,
            Err(error) => {
                return Err(match error.fault {
                    StoreFault::Torn { .. } | StoreFault::Foreign { .. } => {
                        set_aside(&outbox_file);
                        error.into()
                    }
                    // The library cannot tell a wrong key from damage all over; the print can.
                    StoreFault::WrongKey { file } if made_with(&folder, &key) == Some(true) => {
                        set_aside(&outbox_file);
                        StoreError::of(StoreFault::Torn { file }).into()
                    }
                    StoreFault::WrongKey { .. } if profile.passphrase => AppFault::PassphraseWrong.into(),
                    _ => error.into(),
                });
            }
        };
        if made_with(&folder, &key) != Some(true) {
            keep_print(&folder, &key);
        }
        let absence = {
            let mut conn = outbox.conn().await?;
            absence::admit(&mut conn, answer.map(|answer| answer.now.0)).await
        };
        let absence = match absence {
            Ok(absence) => absence,
            Err(fault) => {
                outbox.close().await;
                return Err(fault);
            }
        };
        // The replica is only a copy: whatever is wrong with it, a new one is filled.
        let replica_file = folder.join("replica.db");
        let place = || Place::Encrypted(replica_file.clone(), key.clone());
        let replica = match database(place(), Shape::Replica).await {
            Ok(db) => db,
            Err(error) => {
                if matches!(error.fault, StoreFault::Busy { .. } | StoreFault::DiskFull) {
                    return Err(error.into());
                }
                tracing::warn!(%error, "the replica is filled anew");
                set_aside(&replica_file);
                database(place(), Shape::Replica).await?
            }
        };
        if let Some(answer) = answer {
            let mut conn = outbox.conn().await?;
            outbox::meta_put(&mut conn, TOKEN, &answer.token).await?;
            drop(conn);
            let granted: Vec<String> = answer.desks.iter().map(|grant| grant.desk.clone()).collect();
            scopes::leave_but(&replica, &granted).await?;
        }
        // Before anybody looks at it: what it holds may be of a desk that is not the person's any more (K8).
        scopes::settle(&replica, &outbox, &profile.workspace, &profile.desk).await?;
        if let Err(fault) = attach::settle(&outbox).await {
            // Without its row a file is noise; the next start tries again.
            tracing::warn!(code = %fault.code, "files that nobody knows are still there");
        }
        let desks = answer.map(|answer| answer.desks.iter().map(|grant| grant.desk.clone()).collect());
        let work = Arc::new(Work {
            profile: RwLock::new(profile),
            replica,
            outbox,
            key,
            writing: tokio::sync::Mutex::new(()),
            pending: RwLock::new(Vec::new()),
            drafts: RwLock::new(HashSet::new()),
            desk: RwLock::new(None),
            people: RwLock::new(HashMap::new()),
            line: Mutex::new(LineState::Connecting),
            facts: Mutex::default(),
            offset: AtomicI64::new(0),
            line_now: Mutex::default(),
            held: Mutex::default(),
            asking: tokio::sync::Mutex::new(()),
            seated: Notify::new(),
            called: Mutex::default(),
            looking: watch::Sender::new(None),
            attaching: Mutex::default(),
            fetching: tokio::sync::Mutex::new(()),
            answers_in: RwLock::new(self.settings().answers_in),
            index: Notify::new(),
            push: Notify::new(),
            retry: Notify::new(),
            desks: RwLock::new(desks.unwrap_or_default()),
            absence: Mutex::new(absence),
            ending: watch::Sender::new(None),
            stop: watch::Sender::new(false),
            device_name: self.inner.config.device_name.clone(),
            lines: self.inner.config.lines.clone(),
            data: self.inner.config.data.clone(),
            changed: self.inner.changed.clone(),
            notices: self.inner.notices.clone(),
        });
        if answer.is_none() {
            rename::same_name(&work).await?;
        }
        work.load_outbox().await?;
        work.load_desk().await?;
        predict::reconcile(&work).await?;
        if work.lines.keep() {
            tokio::spawn(keep_line(work.clone()));
            tokio::spawn(keep_index(work.clone()));
            tokio::spawn(keep_seats(work.clone()));
            tokio::spawn(keep_looking(work.clone()));
            tokio::spawn(keep_watch(work.clone()));
            tokio::spawn(absence::keep_absence(work.clone()));
        }
        Ok(work)
    }

    /// At the start of the program: opens the work of whoever did not sign out, line or no line.
    pub(super) async fn resume(&self) {
        let probe = self.vault(Box::new(|vault| vault.get("probe"))).await;
        *self.inner.keyring.write().expect("lock") = matches!(probe, Ok(Ok(_)));
        let Some(profile) =
            settings::profiles(&self.inner.config.data).into_iter().find(|known| known.signed_in)
        else {
            return;
        };
        if profile.passphrase {
            self.turn(State::Locked(profile.clone()));
            // Not lost yet, but it is if the person does not remember.
            self.lose(&AppFault::PassphraseWrong.into(), profile, None);
            return;
        }
        let folder = self.folder(&profile.folder);
        let opened = match self.key(&folder, &profile.folder, KeySource::Keyring).await {
            Ok(key) => self.open(profile.clone(), key, None).await,
            Err(fault) => Err(fault),
        };
        match opened {
            Ok(work) => self.admit(work),
            Err(fault) => {
                tracing::warn!(code = %fault.code, "the session could not be resumed");
                self.turn(State::SignedOut(Some(fault.clone())));
                self.lose(&fault, profile, None);
            }
        }
    }
}

/// Whether the outbox of `folder` was made with `key`; nothing when that is not known.
pub(super) fn made_with(folder: &Path, key: &Key) -> Option<bool> {
    std::fs::read(folder.join(PRINT)).ok().map(|kept| kept == key.print())
}

/// Keeps the print of the outbox's key. Without it only a damage that looks like a wrong key would be told less
/// exactly.
pub(super) fn keep_print(folder: &Path, key: &Key) {
    if let Err(error) = std::fs::write(folder.join(PRINT), key.print()) {
        tracing::warn!(%error, "the key's print was not kept");
    }
}

/// Takes the print away while the outbox is given another key; whoever opens it next keeps it anew.
pub(super) fn forget_print(folder: &Path) -> Result<(), Fault> {
    let gone = match std::fs::remove_file(folder.join(PRINT)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        // Before the outbox changes, and not only before the disk is told so.
        _ => durable::settle(folder),
    };
    gone.map_err(|error| {
        tracing::error!(%error, "the key's print was not taken away");
        AppFault::SettingsNotKept.into()
    })
}

async fn derived(passphrase: Typed, salt: impl FnOnce() -> Result<[u8; 16], Fault>) -> Result<Key, Fault> {
    if passphrase.text().chars().count() < SHORTEST_PASSPHRASE {
        return Err(AppFault::PassphraseShort { least: SHORTEST_PASSPHRASE }.into());
    }
    let salt = salt()?;
    let derived = tokio::task::spawn_blocking(move || Key::from_passphrase(passphrase.text(), &salt)).await;
    Ok(derived.map_err(|error| internal(&error))??)
}

/// The salt of a folder; a new one where there is none, unless databases are `expected` to have one.
fn salt(folder: &Path, expected: bool) -> Result<[u8; 16], Fault> {
    let file = folder.join(SALT);
    if let Ok(bytes) = std::fs::read(&file)
        && let Ok(salt) = <[u8; 16]>::try_from(bytes)
    {
        return Ok(salt);
    }
    if expected {
        // Databases without their salt open with no passphrase; a new salt would only hide that.
        return Err(AppFault::KeyringLost.into());
    }
    let mut salt = [0u8; 16];
    getrandom::fill(&mut salt).map_err(|error| internal(&error))?;
    durable::write(&file, &salt).map_err(|error| {
        tracing::error!(%error, "salt not written");
        Fault::from(AppFault::SettingsNotKept)
    })?;
    Ok(salt)
}

/// Opens a database on a thread of its own. Migrations are generic over connections in a way that the
/// compiler cannot prove to be `Send` for every lifetime (rust-lang/rust#102211), and opening reads files.
pub(super) async fn database(place: Place, shape: Shape) -> kursi_store::Result<Db> {
    let runtime = Handle::current();
    let opened = tokio::task::spawn_blocking(move || runtime.block_on(Db::open(place, shape)));
    opened.await.unwrap_or_else(|error| Err(StoreError::failed(error)))
}

/// Renames a database that cannot be opened, with its journal, so that it can still be looked into.
fn set_aside(file: &Path) {
    let at = machine_now();
    for suffix in ["", "-wal", "-shm"] {
        let mut from = file.as_os_str().to_owned();
        from.push(suffix);
        let mut to = file.as_os_str().to_owned();
        to.push(format!(".set-aside-{at}{suffix}"));
        if Path::new(&from).exists()
            && let Err(error) = std::fs::rename(&from, &to)
        {
            tracing::error!(%error, "not set aside");
        }
    }
}
