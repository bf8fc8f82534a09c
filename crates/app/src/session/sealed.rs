//! The copy of the databases' key that lies beside them, sealed to the organisation's recovery key (K4, K8). It is no
//! key in a file: only the private half opens it, which is in the administrator's safe and on no machine.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use data_encoding::HEXLOWER;
use kursi_protocol::sign_in::{MOST_RECOVERY_KEYS, RecoveryTold};
use kursi_store::{Key, RecoveryKey, RecoveryPublic, StoreError, StoreFault};
use serde::{Deserialize, Serialize};

use crate::durable;
use crate::entry::Fault;
use crate::fault::{AppFault, internal};

/// Its name beside the databases.
pub(super) const SEALED: &str = "recovery.sealed";
/// The largest file that is read: a copy has about two thousand bytes.
const LARGEST: u64 = 64 * 1024;

/// The longest print that is kept; one has eight letters and digits.
const LONGEST_PRINT: usize = 64;

/// A sealed copy, and what may be known of it without opening it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SealedCopy {
    /// Public half of the recovery key that it is sealed to.
    public: String,
    /// Prints of the organisation's recovery keys at that time.
    prints: Vec<String>,
    /// Prints of the keys in it ([`Key::print`]), the newest first.
    keys: Vec<String>,
    /// What is sealed: the text of an `age` file.
    sealed: String,
}

/// The sealed copy of a folder, if one was ever made.
pub(super) fn read(folder: &Path) -> Result<Option<SealedCopy>, AppFault> {
    let mut bytes = Vec::new();
    let read = File::open(folder.join(SEALED)).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes));
    match read {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            tracing::warn!(%error, "the sealed copy could not be read");
            return Err(AppFault::RecoveryCopyTorn);
        }
        Ok(_) => {}
    }
    let copy: SealedCopy = serde_json::from_slice(&bytes).map_err(|_| AppFault::RecoveryCopyTorn)?;
    if RecoveryPublic::read(&copy.public).is_none() {
        return Err(AppFault::RecoveryCopyTorn);
    }
    Ok(Some(copy))
}

/// Seals `keys` to the recovery key that is told, unless that is what lies there already.
pub(super) fn keep(folder: &Path, keys: &[&Key], told: &RecoveryTold) -> Result<(), Fault> {
    let prints: Vec<String> = keys.iter().map(|key| HEXLOWER.encode(&key.print())).collect();
    let told = &bounded(told);
    if let Ok(Some(copy)) = read(folder)
        && (&copy.public, &copy.prints, &copy.keys) == (&told.public, &told.prints, &prints)
    {
        return Ok(());
    }
    let public =
        RecoveryPublic::read(&told.public).ok_or_else(|| internal(&"the told recovery key is none"))?;
    let sealed = public.seal(keys)?;
    let copy = SealedCopy { public: told.public.clone(), prints: told.prints.clone(), keys: prints, sealed };
    let text = serde_json::to_vec_pretty(&copy).map_err(|error| internal(&error))?;
    durable::write(&folder.join(SEALED), &text).map_err(|error| {
        tracing::error!(%error, "the sealed copy was not kept");
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::of(StoreFault::DiskFull).into(),
            _ => AppFault::SettingsNotKept.into(),
        }
    })
}

impl SealedCopy {
    /// Print of the recovery key that opens it.
    pub(super) fn print(&self) -> String {
        RecoveryPublic::read(&self.public).map_or_else(String::new, |public| public.print())
    }

    /// What the server told when it was made.
    pub(super) fn told(&self) -> RecoveryTold {
        RecoveryTold { public: self.public.clone(), prints: self.prints.clone() }
    }

    /// The keys in it, the newest first. `heard` is what the server says today, which may be more than was known
    /// when the copy was made.
    pub(super) fn open(
        &self,
        recovery: &RecoveryKey,
        heard: Option<&RecoveryTold>,
        workspace: &str,
    ) -> Result<Vec<Key>, AppFault> {
        // Tried before anything is compared: what the file says of itself may be damaged, the seal is not fooled.
        recovery.open(&self.sealed).map_err(|unopened| {
            let typed = recovery.public();
            if typed.text() == self.public {
                tracing::warn!(?unopened, "the sealed copy is torn");
                return AppFault::RecoveryCopyTorn;
            }
            let (print, needed) = (typed.print(), self.print());
            let known =
                self.prints.contains(&print) || heard.is_some_and(|told| told.prints.contains(&print));
            match known {
                true => AppFault::RecoveryKeyOther { print, needed },
                false => AppFault::RecoveryKeyForeign { print, needed, workspace: workspace.to_owned() },
            }
        })
    }
}

/// No more than can be read back, whatever a server tells.
fn bounded(told: &RecoveryTold) -> RecoveryTold {
    let prints = told.prints.iter().filter(|print| print.len() <= LONGEST_PRINT).take(MOST_RECOVERY_KEYS);
    RecoveryTold { public: told.public.clone(), prints: prints.cloned().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// K4: a copy that could not be read back would be none.
    #[test]
    fn k4_whatever_a_server_tells_the_copy_can_be_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let (recovery, key) = (RecoveryKey::generate(), Key::from_bytes([7; 32]));
        let public = recovery.public();
        let prints = [public.print(), "x".repeat(1_000)].into_iter().cycle().take(1_000).collect();
        keep(folder.path(), &[&key], &RecoveryTold { public: public.text(), prints }).unwrap();
        let copy = read(folder.path()).unwrap().unwrap();
        assert_eq!((copy.print(), copy.prints.len()), (public.print(), MOST_RECOVERY_KEYS));
        let keys = copy.open(&recovery, None, "w").unwrap();
        assert_eq!(keys.iter().map(Key::bytes).collect::<Vec<_>>(), [key.bytes()]);
        // Something that is no recovery key leaves the copy that there is.
        let none = RecoveryTold { public: "age1qqqq".into(), prints: vec![] };
        assert!(keep(folder.path(), &[&key], &none).is_err());
        assert_eq!(read(folder.path()).unwrap(), Some(copy));
    }
}
