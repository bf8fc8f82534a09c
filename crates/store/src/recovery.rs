//! The recovery key of an organisation: a machine seals the key of its outbox to the public half, and only who has
//! the private half, on paper in a safe, can open that copy (K4, K8). All ciphers are `age`'s (docs/adr/0011).

use std::fmt;

use age::DecryptError;
use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::{Key, Result, StoreError};

/// What a written private half begins with, as the library writes it.
const PREFIX: &str = "AGE-SECRET-KEY-1";
/// The same without what people leave out.
const PREFIX_LETTERS: &str = "AGESECRETKEY1";
/// Letters that are written together: groups of four are read and typed with few mistakes.
const GROUP: usize = 4;
/// The longest text that is looked at; a private half has 74 letters, and people put spaces between them.
const LONGEST_TYPED: usize = 1_024;
/// The longest public half that is looked at; one has 62 letters.
const LONGEST_PUBLIC: usize = 200;
/// Bytes of a print: enough to tell the few sheets of one safe apart.
const PRINT_BYTES: usize = 4;
/// Most keys in one sealed copy: while the outbox is given another key, the one before and the one after.
pub const MOST_SEALED: usize = 2;

/// The private half. It is shown once, when it is made, and typed at the machine that needs it.
pub struct RecoveryKey(Identity);

/// The public half: to it everybody may seal.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryPublic(Recipient);

/// Why a sealed copy did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unopened {
    /// It is sealed to another key, or damaged where it says to which.
    OtherKey,
    /// It is no sealed copy any more.
    Torn,
}

impl RecoveryKey {
    /// A fresh pair; the public half is [`RecoveryKey::public`].
    pub fn generate() -> RecoveryKey {
        RecoveryKey(Identity::generate())
    }

    /// Reads what a person typed or pasted: spaces, hyphens, direction marks and case do not matter, digits may be those of
    /// their keyboard, and the beginning, which is the same on every sheet, may be left out. A mistyped letter is
    /// noticed by the check that is part of it.
    pub fn read(typed: &str) -> Option<RecoveryKey> {
        if typed.len() > LONGEST_TYPED {
            return None;
        }
        // Never grown, so that no copy of it is left where it was before growing.
        let mut letters = Zeroizing::new(String::with_capacity(typed.len()));
        for letter in typed.chars() {
            match letter {
                letter if letter.is_ascii_alphanumeric() => letters.push(letter.to_ascii_uppercase()),
                '\u{660}'..='\u{669}' => letters.push(digit(letter, '\u{660}')),
                '\u{6f0}'..='\u{6f9}' => letters.push(digit(letter, '\u{6f0}')),
                letter if letter == '-' || letter.is_whitespace() || is_mark(letter) => {}
                _ => return None,
            }
        }
        let mut plain = Zeroizing::new(String::with_capacity(PREFIX.len() + letters.len()));
        plain.push_str(PREFIX);
        plain.push_str(letters.strip_prefix(PREFIX_LETTERS).unwrap_or(&letters));
        plain.parse().ok().map(RecoveryKey)
    }

    /// As it is printed for the safe, in groups; [`RecoveryKey::read`] reads it.
    pub fn written(&self) -> Zeroizing<String> {
        let whole = self.0.to_string();
        let whole = whole.expose_secret();
        let mut written = Zeroizing::new(String::with_capacity(2 * whole.len()));
        let (start, rest) = whole.split_at(PREFIX.len().min(whole.len()));
        written.push_str(start);
        for (place, letter) in rest.chars().enumerate() {
            if place % GROUP == 0 {
                written.push(' ');
            }
            written.push(letter);
        }
        written
    }

    /// The public half.
    pub fn public(&self) -> RecoveryPublic {
        RecoveryPublic(self.0.to_public())
    }

    /// Opens a sealed copy: the keys in it, the newest first.
    ///
    /// # Errors
    /// It is sealed to another key, or damaged.
    pub fn open(&self, sealed: &str) -> std::result::Result<Vec<Key>, Unopened> {
        let plain = age::decrypt(&self.0, sealed.as_bytes()).map_err(|error| match error {
            DecryptError::NoMatchingKeys => Unopened::OtherKey,
            _ => Unopened::Torn,
        })?;
        let plain = Zeroizing::new(plain);
        let text = std::str::from_utf8(&plain).map_err(|_| Unopened::Torn)?;
        let keys: Option<Vec<Key>> = text.lines().take(MOST_SEALED).map(Key::from_hex).collect();
        keys.filter(|keys| !keys.is_empty()).ok_or(Unopened::Torn)
    }
}

fn digit(letter: char, zero: char) -> char {
    char::from(b'0' + (letter as u32 - zero as u32) as u8)
}

/// Marks that come along when something is copied out of a line that runs from right to left.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}'
        | '\u{61c}' | '\u{feff}')
}

impl RecoveryPublic {
    /// Reads what [`RecoveryPublic::text`] wrote.
    pub fn read(text: &str) -> Option<RecoveryPublic> {
        if text.len() > LONGEST_PUBLIC {
            return None;
        }
        text.parse().ok().map(RecoveryPublic)
    }

    /// As it is stored and told.
    pub fn text(&self) -> String {
        self.0.to_string()
    }

    /// A short mark by which people tell one recovery key from another. It is on the sheet and on the screen, in one
    /// piece: a line that breaks within it would turn its halves around in a language written from right to left.
    pub fn print(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(b"kursi: print of a recovery key");
        hash.update(self.text());
        HEXLOWER.encode(&hash.finalize()[..PRINT_BYTES])
    }

    /// Seals keys, the newest first; the text is that of an `age` file.
    ///
    /// # Errors
    /// The operating system gives no random bytes.
    pub fn seal(&self, keys: &[&Key]) -> Result<String> {
        let mut plain = Zeroizing::new(String::with_capacity(keys.len() * 65));
        for key in keys.iter().take(MOST_SEALED) {
            plain.push_str(&key.hex());
            plain.push('\n');
        }
        age::encrypt_and_armor(&self.0, plain.as_bytes())
            .map_err(|error| StoreError::failed(error.to_string()))
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecoveryKey({}, ..)", self.public().print())
    }
}

impl fmt::Debug for RecoveryPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecoveryPublic({})", self.print())
    }
}

impl Key {
    /// The key that [`Key::hex`] wrote.
    fn from_hex(hex: &str) -> Option<Key> {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        let digits = hex.as_bytes();
        if digits.len() != 2 * bytes.len() {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let mut nibbles = [0_u8; 2];
            for (nibble, digit) in nibbles.iter_mut().zip(pair) {
                *nibble = u8::try_from(char::from(*digit).to_digit(16)?).ok()?;
            }
            *byte = nibbles[0] << 4 | nibbles[1];
            nibbles.zeroize();
        }
        Some(Key::from_bytes(*bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(key: &RecoveryKey, sealed: &str) -> std::result::Result<Vec<[u8; 32]>, Unopened> {
        key.open(sealed).map(|keys| keys.iter().map(|key| *key.bytes()).collect())
    }

    /// K8: a sealed copy is no key in a file.
    #[test]
    fn k8_only_the_private_half_opens_what_was_sealed() {
        let (recovery, other) = (RecoveryKey::generate(), RecoveryKey::generate());
        let sealed = recovery.public().seal(&[&Key::from_bytes([7; 32]), &Key::from_bytes([8; 32])]).unwrap();
        assert!(!sealed.contains(&*Key::from_bytes([7; 32]).hex()));
        assert_eq!(opened(&recovery, &sealed), Ok(vec![[7; 32], [8; 32]]));
        assert_eq!(opened(&other, &sealed), Err(Unopened::OtherKey));
    }

    /// K4: whatever a failing disk leaves of it is told, and never taken for a key.
    #[test]
    fn k4_a_torn_copy_gives_no_key() {
        let recovery = RecoveryKey::generate();
        let sealed = recovery.public().seal(&[&Key::from_bytes([7; 32])]).unwrap();
        for length in 0..sealed.trim_end().len() {
            assert!(recovery.open(&sealed[..length]).is_err(), "cut off at {length}");
        }
        for place in 0..sealed.trim_end().len() {
            let mut bytes = sealed.clone().into_bytes();
            bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
            let torn = String::from_utf8(bytes).unwrap();
            assert!(torn == sealed || recovery.open(&torn).is_err(), "changed at {place}");
        }
        for nothing in ["", "\0\0\0\0", "age-encryption.org/v1\n"] {
            assert_eq!(opened(&recovery, nothing), Err(Unopened::Torn));
        }
    }

    /// K8: what is on the sheet is typed by a person, on whatever keyboard there is.
    #[test]
    fn k8_a_typed_key_is_read_as_people_type_and_a_mistyped_one_is_noticed() {
        let recovery = RecoveryKey::generate();
        let written = recovery.written().to_string();
        let same =
            |typed: &str| RecoveryKey::read(typed).is_some_and(|key| key.public() == recovery.public());
        assert!(same(&written));
        assert!(same(&format!("\u{200f}  {}\n", written.to_lowercase())));
        assert!(same(&written.replace(' ', "")));
        assert!(same(written.trim_start_matches(PREFIX)));
        assert!(same(&written.replace(' ', "-")));
        let eastern = |zero: char| {
            written
                .chars()
                .map(|letter| match letter.to_digit(10) {
                    Some(value) => char::from_u32(zero as u32 + value).unwrap(),
                    None => letter,
                })
                .collect::<String>()
        };
        assert!(same(&eastern('\u{660}')) && same(&eastern('\u{6f0}')));
        for place in PREFIX.len()..written.len() {
            let mut typed = written.clone().into_bytes();
            if typed[place] == b' ' {
                continue;
            }
            typed[place] = if typed[place] == b'Q' { b'P' } else { b'Q' };
            assert!(RecoveryKey::read(&String::from_utf8(typed).unwrap()).is_none(), "mistyped at {place}");
        }
        for wrong in ["", "   ", "password", "مفتاح", &recovery.public().text(), &"Q".repeat(100_000)] {
            assert!(RecoveryKey::read(wrong).is_none(), "{wrong:.20}");
        }
    }

    #[test]
    fn k8_a_recovery_key_is_never_shown() {
        let recovery = RecoveryKey::generate();
        let print = recovery.public().print();
        assert_eq!(format!("{recovery:?}"), format!("RecoveryKey({print}, ..)"));
        assert!(print.len() == 8 && print.bytes().all(|letter| letter.is_ascii_hexdigit()), "{print}");
        let public = RecoveryPublic::read(&recovery.public().text()).unwrap();
        assert_eq!((public.print(), public), (print, recovery.public()));
        assert!(RecoveryPublic::read(&recovery.written()).is_none(), "a private half is no public one");
    }
}
