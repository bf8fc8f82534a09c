//! The frame of the product, held to the house as it stands.

use std::fs;
use std::path::Path;

use super::files;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the house")
}

/// K1: each of the libraries that were asked for is used by code, not only named in a manifest.
#[test]
fn k1_every_library_that_was_asked_for_is_used() {
    let sources = files(root(), &["crates", "src-tauri"], &[".rs"]).unwrap();
    let texts: Vec<String> =
        sources.iter().map(|file| fs::read_to_string(root().join(file)).unwrap()).collect();
    for library in ["tauri", "serde", "tokio", "sqlx", "chrono", "keyring", "fluent", "unic_langid"] {
        let ways = [format!("use {library}::"), format!("{library}::"), format!("use {library}_")];
        let used = texts.iter().filter(|text| ways.iter().any(|way| text.contains(way))).count();
        assert!(used > 0, "nothing uses {library}");
    }
}

/// K2: the top level holds what was asked for.
#[test]
fn k2_the_top_level_holds_what_was_asked_for() {
    for name in ["Cargo.toml", "src-tauri", "ui", "locales", "icons", "tests", "tauri.conf.json"] {
        assert!(root().join(name).exists(), "{name} is not there");
    }
}

/// K7: packages for Debian and Fedora and an installer for Windows are configured.
#[test]
fn k7_the_installers_are_configured() {
    let text = fs::read_to_string(root().join("tauri.conf.json")).unwrap();
    let conf: serde_json::Value = serde_json::from_str(&text).unwrap();
    let targets = conf["bundle"]["targets"].as_array().unwrap();
    for target in ["deb", "rpm", "nsis"] {
        assert!(targets.iter().any(|known| known == target), "{target} is not built");
    }
    for icon in conf["bundle"]["icon"].as_array().unwrap() {
        assert!(root().join(icon.as_str().unwrap()).exists(), "{icon} is not there");
    }
}
