//! Secrets that the server makes: session tokens and channel keys. Only their hashes are stored.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// Bytes from the operating system's source of chance.
///
/// # Panics
/// There is none; a server without chance must not hand out secrets.
pub fn chance<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// Somewhere between 0 and 1, so that many do not do the same thing at the same instant.
pub fn fraction() -> f64 {
    f64::from(u16::from_le_bytes(chance())) / f64::from(u16::MAX)
}

/// A new secret of 256 bits, with a prefix by which scanners of leaked text know it.
pub fn secret(prefix: &str) -> String {
    format!("{prefix}{}", URL_SAFE_NO_PAD.encode(chance::<32>()))
}

/// What is stored of a secret. It has 256 bits of chance, so a plain hash cannot be searched back.
pub fn hash(secret: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(secret.as_bytes()))
}

/// Prefix of session tokens.
pub const SESSION: &str = "kursi_s_";
/// Prefix of the secrets that webhooks are signed with.
pub const WEBHOOK: &str = "kursi_w_";
/// Prefix of channel keys.
pub const CHANNEL: &str = "kursi_c_";

/// Prefix of the numbers by which customers answer what they are asked.
pub const SURVEY: &str = "kursi_q_";

/// The secret in an `Authorization: Bearer` header.
pub fn bearer(headers: &axum::http::HeaderMap) -> Option<&str> {
    let value = headers.get(axum::http::header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, secret) = value.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") && secret.len() <= 200).then(|| secret.trim())
}
