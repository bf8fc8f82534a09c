//! The desktop's keyring: Secret Service on Linux, the Credential Manager on Windows (K8).

use keyring::{Entry, Error};
use kursi_app::{Vault, VaultFault};

/// Under which name the keyring lists our entries.
const SERVICE: &str = "org.kursi.desk";

/// The keyring of whoever is at the desktop.
pub(crate) struct SystemKeyring;

impl Vault for SystemKeyring {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, VaultFault> {
        match Entry::new(SERVICE, name).and_then(|entry| entry.get_secret()) {
            Ok(secret) => Ok(Some(secret)),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(VaultFault::Unavailable(error.to_string())),
        }
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), VaultFault> {
        Entry::new(SERVICE, name)
            .and_then(|entry| entry.set_secret(secret))
            .map_err(|error| VaultFault::Unavailable(error.to_string()))
    }

    fn remove(&self, name: &str) -> Result<(), VaultFault> {
        match Entry::new(SERVICE, name).and_then(|entry| entry.delete_credential()) {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(VaultFault::Unavailable(error.to_string())),
        }
    }
}
