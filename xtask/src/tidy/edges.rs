//! Who may import whom. The rooms stay apart only as long as their doors are counted.

use super::{Finding, Source};

/// A room, and the rooms of ours that it may import.
const DOORS: [(&str, &[&str]); 12] = [
    ("intl_pluralrules", &[]),
    ("kursi-rules", &[]),
    ("kursi-words", &[]),
    ("kursi-desks", &["kursi-rules"]),
    ("kursi-protocol", &["kursi-rules"]),
    ("kursi-store", &["kursi-rules", "kursi-protocol"]),
    ("kursi-app", &["kursi-rules", "kursi-desks", "kursi-protocol", "kursi-store", "kursi-words"]),
    ("kursi-server", &["kursi-rules", "kursi-desks", "kursi-protocol", "kursi-store", "kursi-words"]),
    ("kursi", &["kursi-app", "kursi-words"]),
    ("kursi-testkit", &["kursi-rules", "kursi-desks", "kursi-protocol", "kursi-store"]),
    (
        "journeys",
        &[
            "kursi-rules",
            "kursi-desks",
            "kursi-protocol",
            "kursi-store",
            "kursi-app",
            "kursi-server",
            "kursi-testkit",
            "kursi-words",
        ],
    ),
    ("xtask", &["kursi-rules", "kursi-desks"]),
];
/// Rooms without IO, clock or chance.
const PURE: [&str; 4] = ["kursi-rules", "kursi-desks", "kursi-protocol", "kursi-words"];
/// What brings one of these in.
const IMPURE: [&str; 9] = [
    "tokio",
    "sqlx",
    "reqwest",
    "axum",
    "tauri",
    "keyring",
    "getrandom",
    "libsqlite3-sys",
    "tokio-tungstenite",
];

pub fn check(sources: &[Source]) -> Vec<Finding> {
    let manifests = sources.iter().filter(|source| source.path.ends_with("Cargo.toml"));
    manifests.flat_map(manifest).collect()
}

fn manifest(source: &Source) -> Vec<Finding> {
    let parsed: toml::Table = match source.text.parse() {
        Ok(parsed) => parsed,
        Err(error) => return vec![Finding::new(&source.path, error.to_string())],
    };
    let Some(name) =
        parsed.get("package").and_then(|package| package.get("name")).and_then(toml::Value::as_str)
    else {
        return vec![];
    };
    let Some((_, doors)) = DOORS.iter().find(|(room, _)| *room == name) else {
        return vec![Finding::new(
            &source.path,
            format!("{name} is a new room: say in xtask/src/tidy/edges.rs what it may import"),
        )];
    };
    let ours = |dependency: &str| DOORS.iter().any(|(room, _)| *room == dependency);
    let pure = PURE.contains(&name);
    let mut findings = Vec::new();
    for dependency in dependencies(&parsed, "dependencies") {
        if ours(dependency) && !doors.contains(&dependency) && dependency != "intl_pluralrules" {
            findings.push(Finding::new(&source.path, format!("{name} may not import {dependency}")));
        }
        if pure && IMPURE.contains(&dependency) {
            findings
                .push(Finding::new(&source.path, format!("{name} is pure and may not import {dependency}")));
        }
    }
    // Tests may look further, but a pure room's tests stay pure.
    for dependency in dependencies(&parsed, "dev-dependencies") {
        let allowed = PURE.contains(&dependency) || dependency == "kursi-testkit";
        if pure && ours(dependency) && !allowed {
            findings
                .push(Finding::new(&source.path, format!("the tests of {name} may not import {dependency}")));
        }
    }
    findings
}

/// Names under `[dependencies]` and `[target.*.dependencies]`.
fn dependencies<'a>(manifest: &'a toml::Table, section: &str) -> Vec<&'a str> {
    let names = |table: Option<&'a toml::Value>| -> Vec<&'a str> {
        let table = table.and_then(toml::Value::as_table);
        table.map(|table| table.keys().map(String::as_str).collect()).unwrap_or_default()
    };
    let mut all = names(manifest.get(section));
    if let Some(targets) = manifest.get("target").and_then(toml::Value::as_table) {
        for target in targets.values() {
            all.extend(names(target.get(section)));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source;

    fn says(text: &str) -> Vec<String> {
        check(&[source("crates/x/Cargo.toml", text)]).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_forbidden_edge_is_found() {
        let found = says("[package]\nname='kursi-rules'\n[dependencies]\nkursi-store.workspace=true");
        assert_eq!(found, ["kursi-rules may not import kursi-store"]);
        let found =
            says("[package]\nname='kursi'\n[target.'cfg(unix)'.dependencies]\nkursi-store.workspace=true");
        assert_eq!(found, ["kursi may not import kursi-store"]);
    }

    #[test]
    fn io_in_a_pure_room_is_found() {
        let found = says("[package]\nname='kursi-protocol'\n[dependencies]\ntokio.workspace=true");
        assert_eq!(found, ["kursi-protocol is pure and may not import tokio"]);
        let found = says("[package]\nname='kursi-protocol'\n[dev-dependencies]\nkursi-server.workspace=true");
        assert_eq!(found, ["the tests of kursi-protocol may not import kursi-server"]);
    }

    #[test]
    fn an_allowed_edge_and_a_new_room() {
        assert!(says("[package]\nname='kursi-store'\n[dependencies]\nkursi-rules.workspace=true").is_empty());
        assert_eq!(says("[package]\nname='kursi-attic'").len(), 1);
    }
}
