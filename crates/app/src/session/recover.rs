//! Opening work whose key is lost with the organisation's recovery key (K4, K8). Whatever is wrong with what was typed
//! or with what lies here, nothing is changed; and a crash between two steps leaves what the same steps begin with.

use std::path::Path;

use kursi_store::{Key, Place, RecoveryKey, Shape, StoreError, StoreFault};
use tokio::runtime::Handle;

use super::lost::Lost;
use super::open::{KeySource, database, forget_print, keep_print, made_with};
use super::sealed::{self, SealedCopy};
use super::{App, Ask};
use crate::entry::{Changed, Fault, Typed};
use crate::fault::{AppFault, internal};
use crate::vault::VaultFault;

impl App {
    pub(crate) async fn recover(self, typed: Typed, passphrase: Option<Typed>) -> Result<(), Fault> {
        let _turning = self.inner.turning.lock().await;
        let lost = self.lost().ok_or(AppFault::RecoveryNotNeeded)?;
        let folder = self.folder(&lost.profile.folder);
        let recovery = RecoveryKey::read(typed.text()).ok_or(AppFault::RecoveryKeyMalformed)?;
        // Wiped here, and not when the databases are open at last.
        drop(typed);
        let copy = sealed::read(&folder)?.ok_or(AppFault::RecoveryCopyNone)?;
        let keys = copy.open(&recovery, lost.heard(), &lost.profile.workspace_name)?;
        let passphrase = passphrase.filter(|words| !words.text().is_empty());
        if passphrase.is_none() && self.wants_passphrase(&lost) {
            return Err(AppFault::PassphraseNeeded.into());
        }
        let key = fitting(&folder, keys).await?;
        let mut profile = lost.profile.clone();
        profile.passphrase = passphrase.is_some();
        profile.signed_in = true;
        let key = match passphrase {
            None => self.back_into_keyring(&profile.folder, key).await?,
            Some(words) => self.under_passphrase(&lost, &copy, &recovery, key, words).await?,
        };
        // From here on the key is where it belongs: whatever fails now, it is not for want of it.
        let entered = self.enter(profile, key, lost.answer.as_ref()).await;
        self.set_lost(None);
        entered
    }

    async fn back_into_keyring(&self, name: &str, key: Key) -> Result<Key, Fault> {
        let (name, kept) = (name.to_owned(), key.clone());
        let ask: Ask = Box::new(move |vault| vault.put(&name, kept.bytes()).map(|()| None));
        self.vault(ask).await?.map_err(|VaultFault::Unavailable(reason)| {
            *self.inner.keyring.write().expect("lock") = false;
            // The screen asks for a passphrase from now on.
            self.tell(Changed::Session);
            Fault::from(AppFault::KeyringUnavailable { reason })
        })?;
        Ok(key)
    }

    /// Gives the outbox the key that a new passphrase stands for. Both keys are sealed before it changes and the old
    /// one is let go of afterwards, so that the recovery key opens whichever outbox a crash leaves.
    async fn under_passphrase(
        &self,
        lost: &Lost,
        copy: &SealedCopy,
        recovery: &RecoveryKey,
        old: Key,
        words: Typed,
    ) -> Result<Key, Fault> {
        let folder = self.folder(&lost.profile.folder);
        let words = KeySource::NewPassphrase(words);
        let fresh = self.key(&folder, &lost.profile.folder, words).await?;
        if fresh.print() == old.print() {
            // The person has remembered it after all.
            return Ok(fresh);
        }
        let mut told = lost.heard().cloned().unwrap_or_else(|| copy.told());
        if lost.heard().is_none() {
            // Proved to open, unlike what the file says of itself.
            told.public = recovery.public().text();
        }
        sealed::keep(&folder, &[&fresh, &old], &told)?;
        // A print of the one key beside a database of the other would make a wrong passphrase look like damage.
        forget_print(&folder)?;
        let (file, runtime) = (folder.join("outbox.db"), Handle::current());
        let (from, to) = (old.clone(), fresh.clone());
        let changed = tokio::task::spawn_blocking(move || {
            runtime.block_on(kursi_store::rekey(&file, Shape::Outbox, &from, &to))
        });
        if let Err(error) = changed.await.map_err(|error| internal(&error))? {
            keep_print(&folder, &old);
            return Err(error.into());
        }
        keep_print(&folder, &fresh);
        if let Err(fault) = sealed::keep(&folder, &[&fresh], &told) {
            // The copy that is there opens it, too.
            tracing::warn!(code = %fault.code, "the former key is still in the sealed copy");
        }
        Ok(fresh)
    }
}

/// The key that opens the outbox: proved, not believed.
async fn fitting(folder: &Path, keys: Vec<Key>) -> Result<Key, Fault> {
    let outbox = folder.join("outbox.db");
    if !outbox.exists() {
        return Err(AppFault::RecoveryNotNeeded.into());
    }
    for key in keys {
        match database(Place::Encrypted(outbox.clone(), key.clone()), Shape::Outbox).await {
            Ok(db) => {
                db.close().await;
                return Ok(key);
            }
            Err(error) => match error.fault {
                // Damaged, but of this key: whoever opens it next sets it aside and tells.
                StoreFault::Torn { .. } => return Ok(key),
                StoreFault::WrongKey { file } if made_with(folder, &key) == Some(true) => {
                    return Err(StoreError::of(StoreFault::Torn { file }).into());
                }
                StoreFault::WrongKey { .. } => {}
                _ => return Err(error.into()),
            },
        }
    }
    Err(AppFault::RecoveryCopyTorn.into())
}
