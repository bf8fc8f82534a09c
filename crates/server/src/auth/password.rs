//! Passwords: argon2id with the crate's defaults (19 MiB, 2 passes), away from the async threads and never
//! more than a few at once, so that a flood of sign-ins takes neither the memory nor the other requests.

use std::sync::{Arc, LazyLock};

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

/// How many passwords are hashed at once.
const AT_ONCE: usize = 2;
/// The longest password, bytes.
pub const LONGEST: usize = 1024;

/// Hashes `password` with a salt of its own.
///
/// # Panics
/// The operating system gives no random bytes, or the password is longer than 4 GiB.
pub fn hash(password: &str) -> String {
    Argon2::default().hash_password(password.as_bytes()).expect("a salt and a bounded password").to_string()
}

/// Checks passwords one after the other.
#[derive(Debug, Clone)]
pub struct Passwords {
    turns: Arc<Semaphore>,
    nobody: Arc<str>,
}

/// The hash that stands in for that of a name which does not exist.
static NOBODY: LazyLock<Arc<str>> = LazyLock::new(|| hash("nobody").into());

impl Default for Passwords {
    fn default() -> Self {
        Passwords { turns: Arc::new(Semaphore::new(AT_ONCE)), nobody: NOBODY.clone() }
    }
}

impl Passwords {
    /// Whether `password` belongs to `stored`. Without a stored hash it does the same work and says no, so
    /// that the time of an answer does not tell which names exist.
    pub async fn fits(&self, password: String, stored: Option<String>) -> bool {
        let Ok(turn) = self.turns.clone().acquire_owned().await else { return false };
        let nobody = self.nobody.clone();
        let work = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let known = stored.is_some();
            let text = stored.as_deref().unwrap_or(&nobody);
            let fits = password.len() <= LONGEST
                && PasswordHash::new(text)
                    .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
            fits && known
        });
        work.await.unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_of_somebody_fits() {
        let passwords = Passwords::default();
        let stored = hash("كلمة سر طويلة");
        assert!(stored.starts_with("$argon2id$"));
        assert!(passwords.fits("كلمة سر طويلة".into(), Some(stored.clone())).await);
        assert!(!passwords.fits("another".into(), Some(stored)).await);
        assert!(!passwords.fits("nobody".into(), None).await, "the stand-in lets nobody in");
    }
}
