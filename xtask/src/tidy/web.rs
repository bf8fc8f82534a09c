//! The user interface's own rules: one package, a lock file that names no host, directions by logic.

use super::{Finding, Source};

/// Physical directions in style sheets, and what to write.
const PHYSICAL: [(&str, &str); 14] = [
    ("margin-left", "margin-inline-start"),
    ("margin-right", "margin-inline-end"),
    ("padding-left", "padding-inline-start"),
    ("padding-right", "padding-inline-end"),
    ("border-left", "border-inline-start"),
    ("border-right", "border-inline-end"),
    ("border-top-left-radius", "border-start-start-radius"),
    ("border-top-right-radius", "border-start-end-radius"),
    ("border-bottom-left-radius", "border-end-start-radius"),
    ("border-bottom-right-radius", "border-end-end-radius"),
    ("left", "inset-inline-start"),
    ("right", "inset-inline-end"),
    ("scroll-margin-left", "scroll-margin-inline-start"),
    ("scroll-margin-right", "scroll-margin-inline-end"),
];
/// The same in components.
const PHYSICAL_IN_CODE: [&str; 6] =
    ["marginLeft", "marginRight", "paddingLeft", "paddingRight", "borderLeft", "borderRight"];

pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = packages(sources);
    for source in sources {
        if source.path == "ui/package-lock.json" {
            findings.extend(lock(source));
        } else if source.path == "Cargo.lock" {
            findings.extend(cargo_lock(source));
        } else if source.within("ui") && source.ends(&["css"]) {
            findings.extend(style(source));
        } else if source.within("ui/src") && source.ends(&["ts", "tsx"]) {
            findings.extend(code(source));
        }
    }
    findings
}

fn packages(sources: &[Source]) -> Vec<Finding> {
    let all = sources
        .iter()
        .filter(|source| source.path == "package.json" || source.path.ends_with("/package.json"));
    let strays = all.filter(|source| source.path != "ui/package.json");
    strays.map(|source| Finding::new(&source.path, "there is one package.json, in ui/")).collect()
}

fn lock(source: &Source) -> Vec<Finding> {
    let named = source.lines().filter(|(_, line)| line.contains("\"resolved\": \"http"));
    let places = named.map(|(number, _)| format!("{}:{number}", source.path)).take(3);
    places
        .map(|place| Finding::new(place, "names a host: npm's omit-lockfile-registry-resolved leaves it out"))
        .collect()
}

/// Every registry source of the lock file is cargo's own index, never a mirror of it.
fn cargo_lock(source: &Source) -> Vec<Finding> {
    let sources = source.lines().filter(|(_, line)| line.starts_with("source = "));
    let strange = sources.filter(|(_, line)| !line.contains("rust-lang/crates.io-index"));
    strange
        .map(|(number, line)| Finding::new(format!("{}:{number}", source.path), format!("an unusual {line}")))
        .collect()
}

fn style(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in source.lines() {
        let place = || format!("{}:{number}", source.path);
        for declaration in line.split([';', '{', '}']) {
            let Some((property, value)) = declaration.split_once(':') else { continue };
            let (property, value) = (property.trim(), value.trim());
            if let Some((_, instead)) = PHYSICAL.iter().find(|(physical, _)| property.starts_with(physical)) {
                findings.push(Finding::new(place(), format!("{property}: write {instead}")));
            }
            let sided =
                matches!(property, "text-align" | "float" | "clear") && matches!(value, "left" | "right");
            if sided {
                findings.push(Finding::new(
                    place(),
                    format!("{property}: {value} has a side: write start or end"),
                ));
            }
        }
    }
    findings
}

fn code(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in source.lines() {
        for word in PHYSICAL_IN_CODE.iter().filter(|word| line.contains(**word)) {
            findings.push(Finding::new(
                format!("{}:{number}", source.path),
                format!("{word}: use the logical property"),
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source;

    fn whats(path: &str, text: &str) -> Vec<String> {
        check(&[source(path, text)]).into_iter().map(|finding| finding.to_string()).collect()
    }

    #[test]
    fn a_side_in_a_style_sheet_is_found() {
        assert_eq!(
            whats("ui/src/a.css", "a { margin-left: 4px; }"),
            ["ui/src/a.css:1: margin-left: write margin-inline-start"]
        );
        assert_eq!(whats("ui/src/a.css", "a {\n  left: 0;\n  text-align: right;\n}").len(), 2);
        assert!(
            whats("ui/src/a.css", "a { margin-inline-start: 4px; text-align: start; inset-inline-end: 0 }")
                .is_empty()
        );
    }

    #[test]
    fn a_side_in_a_component_is_found() {
        assert_eq!(whats("ui/src/a.tsx", "<p style={{ marginLeft: 4 }} />").len(), 1);
    }

    #[test]
    fn a_second_package_and_a_host_are_found() {
        assert_eq!(whats("tests/package.json", "{}").len(), 1);
        assert!(whats("ui/package.json", "{}").is_empty());
        assert_eq!(whats("ui/package-lock.json", "\"resolved\": \"https://example.org/a.tgz\"").len(), 1);
        assert_eq!(whats("Cargo.lock", "source = \"registry+https://example.org/index\"").len(), 1);
    }
}
