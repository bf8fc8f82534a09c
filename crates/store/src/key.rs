//! The key of an encrypted database. It lives in the keyring or in a person's head, never in a file (K8).

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{Result, StoreError};

/// 32 raw bytes for AES-256, wiped from memory when dropped.
#[derive(Clone)]
pub struct Key(Zeroizing<[u8; 32]>);

/// Argon2id at RFC 9106's second choice (64 MiB, three passes): it guards a lost laptop, not a web form.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 4;

impl Key {
    /// A fresh key.
    ///
    /// # Errors
    /// The operating system gives no random bytes.
    pub fn random() -> Result<Key> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(&mut bytes[..]).map_err(|error| StoreError::failed(error.to_string()))?;
        Ok(Key(bytes))
    }

    /// The key with these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Key {
        Key(Zeroizing::new(bytes))
    }

    /// The key that a person's passphrase stands for, for machines without a keyring. Takes a tenth of a
    /// second or more on purpose: call it off the async threads.
    ///
    /// # Errors
    /// There is no memory for it.
    pub fn from_passphrase(passphrase: &str, salt: &[u8; 16]) -> Result<Key> {
        let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(32))
            .map_err(|error| StoreError::failed(error.to_string()))?;
        let mut bytes = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), salt, &mut bytes[..])
            .map_err(|error| StoreError::failed(error.to_string()))?;
        Ok(Key(bytes))
    }

    /// Its bytes, for the keyring.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What tells this key from another without giving it away: a file that does not open with the key it was
    /// made with is damaged. A hash of 256 random bits cannot be turned around; that of a passphrase's key
    /// costs a guesser what trying the database itself would.
    pub fn print(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(b"kursi: print of a key");
        hash.update(&self.0[..]);
        hash.finalize().into()
    }

    /// Its bytes as hexadecimal digits.
    pub(crate) fn hex(&self) -> Zeroizing<String> {
        Zeroizing::new(HEXLOWER.encode(&*self.0))
    }

    /// SQLCipher's statement for a raw key: without the quotes inside it would be hashed as a passphrase.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", *self.hex()))
    }

    /// The statement that gives an open database this key in place of the one it has.
    pub(crate) fn pragma_anew(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("PRAGMA rekey = \"x'{}'\"", *self.hex()))
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k8_a_key_is_never_shown() {
        assert_eq!(format!("{:?}", Key::from_bytes([7; 32])), "Key(..)");
    }

    #[test]
    fn k8_a_print_tells_keys_apart_and_is_none() {
        let key = Key::from_bytes([7; 32]);
        assert_eq!(key.print(), Key::from_bytes([7; 32]).print());
        assert_ne!(key.print(), Key::from_bytes([8; 32]).print());
        assert_ne!(&key.print(), key.bytes());
    }

    #[test]
    fn k8_a_passphrase_gives_the_same_key_again_and_another_salt_another_one() {
        let key = Key::from_passphrase("nuqta", &[1; 16]).unwrap();
        assert_eq!(key.bytes(), Key::from_passphrase("nuqta", &[1; 16]).unwrap().bytes());
        assert_ne!(key.bytes(), Key::from_passphrase("nuqta", &[2; 16]).unwrap().bytes());
    }
}
