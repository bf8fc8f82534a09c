//! Where the key of the local databases is kept. The shell lends the desktop's keyring (K8).

use std::collections::HashMap;
use std::sync::Mutex;

/// Why a keyring gave nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VaultFault {
    /// There is no keyring, or it is locked and nobody unlocks it. The text is for the log and the fault's
    /// argument; it is the platform's own and holds no secret.
    Unavailable(String),
}

/// A keyring. Calls may block (the desktop may ask the person to unlock it), so they are made off the
/// runtime's own threads.
pub trait Vault: Send + Sync + 'static {
    /// The secret of that name.
    ///
    /// # Errors
    /// There is no keyring.
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, VaultFault>;
    /// Keeps a secret.
    ///
    /// # Errors
    /// There is no keyring.
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), VaultFault>;
    /// Forgets a secret; one that there is none of is forgotten already.
    ///
    /// # Errors
    /// There is no keyring.
    fn remove(&self, name: &str) -> Result<(), VaultFault>;
}

/// A keyring of the process, for tests and benchmarks.
#[derive(Debug, Default)]
pub struct MemoryVault {
    secrets: Mutex<HashMap<String, Vec<u8>>>,
}

impl Vault for MemoryVault {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, VaultFault> {
        Ok(self.secrets.lock().expect("no panic while held").get(name).cloned())
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), VaultFault> {
        self.secrets.lock().expect("no panic while held").insert(name.to_owned(), secret.to_vec());
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), VaultFault> {
        self.secrets.lock().expect("no panic while held").remove(name);
        Ok(())
    }
}
