//! A machine's keyring, which is copied with its disk and can be looked into.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use kursi_app::{Vault, VaultFault};

/// A keyring.
#[derive(Debug, Default)]
pub struct Keys(Mutex<HashMap<String, Vec<u8>>>);

impl Keys {
    fn inner(&self) -> std::sync::MutexGuard<'_, HashMap<String, Vec<u8>>> {
        self.0.lock().unwrap_or_else(|poison| poison.into_inner())
    }

    /// Another one with the same in it.
    pub fn copied(&self) -> Arc<Keys> {
        Arc::new(Keys(Mutex::new(self.inner().clone())))
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.inner().is_empty()
    }
}

impl Vault for Keys {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, VaultFault> {
        Ok(self.inner().get(name).cloned())
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), VaultFault> {
        self.inner().insert(name.to_owned(), secret.to_vec());
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), VaultFault> {
        self.inner().remove(name);
        Ok(())
    }
}
