//! A path that a document names exists. Documents that name rooms long gone are worse than none.

use super::{Finding, Source};

/// Documents that describe the house.
const DOCUMENTS: [&str; 3] = ["README.md", "docs/ARCHITECTURE.md", "docs/STYLE.md"];

pub fn check(sources: &[Source], exists: impl Fn(&str) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for name in DOCUMENTS {
        let Some(document) = sources.iter().find(|source| source.path == name) else {
            findings.push(Finding::new(name, "is missing"));
            continue;
        };
        for (number, line) in document.lines() {
            for path in line.split('`').skip(1).step_by(2).filter(|quoted| looks_like_a_path(quoted)) {
                if !exists(path) {
                    findings
                        .push(Finding::new(format!("{name}:{number}"), format!("`{path}` does not exist")));
                }
            }
        }
    }
    findings
}

/// Has a slash, and nothing that a path of ours never has. Built things are not there before they are built.
fn looks_like_a_path(quoted: &str) -> bool {
    let plain = quoted.chars().all(|c| c.is_ascii_alphanumeric() || "._-/".contains(c));
    let built = ["target/", "ui/dist", "pictures/", "gen/"].iter().any(|folder| quoted.starts_with(folder));
    plain && quoted.contains('/') && !quoted.starts_with('/') && !built
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source;

    fn found(text: &str) -> Vec<String> {
        let documents: Vec<Source> = DOCUMENTS.iter().map(|name| source(name, text)).collect();
        let findings = check(&documents[1..2], |path| path == "crates/rules");
        findings
            .into_iter()
            .filter(|finding| finding.what != "is missing")
            .map(|finding| finding.to_string())
            .collect()
    }

    #[test]
    fn a_path_that_is_gone_is_found() {
        assert_eq!(
            found("See `crates/rules`.\nAnd `crates/attic/` too."),
            ["docs/ARCHITECTURE.md:2: `crates/attic/` does not exist"]
        );
    }

    #[test]
    fn what_is_no_path_is_left_alone() {
        assert!(
            found("`GET /health`, `desks/<desk>/`, `/gen/`, `a::b`, `view`, `target/bench.json`").is_empty()
        );
    }

    #[test]
    fn a_missing_document_is_found() {
        assert_eq!(check(&[], |_| true).len(), DOCUMENTS.len());
    }
}
