//! Which addresses a webhook may go to. Whoever may register one must not reach by it what only this machine can reach: the
//! house's own network, or the page of a cloud's own keys.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use reqwest::Url;

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressFault {
    /// It is no URL, or not one of HTTP, or has no machine in it.
    Malformed,
    /// It has a name or a password in it, which would be shown and logged.
    Credentials,
    /// Everybody on the way could read it: only HTTPS, but on this very machine.
    NotEncrypted,
    /// A machine of the house's own network, and nobody said that it may be.
    Private,
}

/// The longest address, bytes.
const LONGEST: usize = 2000;

/// Checks an address as it is written. A name is looked up only when something is sent: what it leads to may change.
///
/// # Errors
/// It may not be.
pub fn check(text: &str, private: bool) -> Result<Url, AddressFault> {
    if text.len() > LONGEST {
        return Err(AddressFault::Malformed);
    }
    let url = Url::parse(text).map_err(|_| AddressFault::Malformed)?;
    let host = url.host_str().ok_or(AddressFault::Malformed)?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(AddressFault::Credentials);
    }
    let literal: Option<IpAddr> = host.trim_start_matches('[').trim_end_matches(']').parse().ok();
    let here = literal.is_some_and(|address| address.to_canonical().is_loopback()) || host == "localhost";
    match url.scheme() {
        "https" => {}
        "http" if here => {}
        "http" => return Err(AddressFault::NotEncrypted),
        _ => return Err(AddressFault::Malformed),
    }
    let inside = host == "localhost" || literal.is_some_and(|address| !is_public(address));
    if inside && !private { Err(AddressFault::Private) } else { Ok(url) }
}

/// Whether an address is one of the open internet. What is not known to be is not.
pub fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !(a == 0
        || a >= 224
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || (a == 100 && b & 0xc0 == 64)
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && b & 0xfe == 18))
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    let embedded = |high: u16, low: u16| Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low));
    match parts {
        // Translated from version 4.
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => is_public_v4(embedded(high, low)),
        // 6to4, which carries one.
        [0x2002, high, low, ..] => is_public_v4(embedded(high, low)),
        // Teredo and others of protocols' own, benchmarks, documentation.
        [0x2001, second, ..] if second < 0x200 || second == 0xdb8 => false,
        [0x3fff, second, ..] if second < 0x1000 => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_house_are_not_public() {
        for inside in [
            "127.0.0.1",
            "127.8.8.8",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "192.0.0.8",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "192.0.2.1",
            "::1",
            "::",
            "::ffff:10.0.0.1",
            "::10.0.0.1",
            "fe80::1",
            "fc00::1",
            "fd12:3456::1",
            "ff02::1",
            "64:ff9b::10.0.0.1",
            "2002:0a00:0001::1",
            "2001:db8::1",
            "2001::1",
            "3fff::1",
            "100::1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
        for outside in
            ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450::1", "64:ff9b::8.8.8.8", "2606:4700::1"]
        {
            assert!(is_public(outside.parse().unwrap()), "{outside}");
        }
    }

    #[test]
    fn an_address_is_encrypted_outside_and_allowed_inside() {
        let checked = |text: &str, private| check(text, private).map(|_| ());
        assert_eq!(checked("https://hooks.example/x", false), Ok(()));
        assert_eq!(checked("http://hooks.example/x", true), Err(AddressFault::NotEncrypted));
        assert_eq!(checked("http://10.0.0.1/x", true), Err(AddressFault::NotEncrypted));
        for inside in [
            "https://10.0.0.1/x",
            "https://[::1]/x",
            "http://127.0.0.1:8080/",
            "http://localhost:1/",
            "https://169.254.169.254/",
            "https://0x7f.1/",
            "https://2130706433/",
        ] {
            assert_eq!(checked(inside, false), Err(AddressFault::Private), "{inside}");
            assert_eq!(checked(inside, true), Ok(()), "{inside}");
        }
        for wrong in ["", "hooks.example", "ftp://hooks.example/", "file:///etc/passwd", "https://"] {
            assert_eq!(checked(wrong, true), Err(AddressFault::Malformed), "{wrong}");
        }
        assert_eq!(checked("https://a:b@hooks.example/", true), Err(AddressFault::Credentials));
        assert_eq!(
            checked(&format!("https://hooks.example/{}", "x".repeat(2000)), true),
            Err(AddressFault::Malformed)
        );
    }
}
