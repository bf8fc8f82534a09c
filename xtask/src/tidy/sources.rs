//! Sizes, and words that may not stay.

use super::{Finding, Source};

/// Lines that one file of source may have.
const LONGEST: usize = 500;
/// Files that a program writes.
const GENERATED: [&str; 1] = ["ui/src/shared/ipc/bindings.ts"];
/// What says that something is unfinished, or left from looking for a fault.
const UNFINISHED: [&str; 6] = ["todo!", "TODO", "FIXME", "XXX", "dbg!", "unimplemented!"];
/// This folder spells out what it forbids.
const HERE: &str = "xtask/src/tidy";

pub fn check(sources: &[Source]) -> Vec<Finding> {
    sources.iter().filter(|source| !source.within(HERE)).flat_map(one).collect()
}

fn one(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    if source.ends(&["rs", "ts", "tsx", "css", "mjs"]) && !GENERATED.contains(&source.path.as_str()) {
        let lines = source.text.lines().count();
        if lines > LONGEST {
            findings
                .push(Finding::new(&source.path, format!("{lines} lines; {LONGEST} is the most: split it")));
        }
    }
    if source.ends(&["rs", "ts", "tsx", "css", "mjs", "toml", "ftl", "sql"]) {
        for (number, line) in source.lines() {
            for word in UNFINISHED.iter().filter(|word| has_word(line, word)) {
                findings.push(Finding::new(at(source, number), format!("{word} may not stay")));
            }
        }
    }
    // The project stands alone. (The user interface has a folder of that name inside itself.)
    if !source.within("ui/src") && !source.within("ui/e2e") {
        for (number, line) in source.lines().filter(|(_, line)| line.contains("../shared")) {
            findings.push(Finding::new(
                at(source, number),
                format!("names what is outside the project: {}", line.trim()),
            ));
        }
    }
    if source.within("crates/store") && source.ends(&["rs"]) {
        for (number, _) in source.lines().filter(|(_, line)| has_bare_limit(line)) {
            findings.push(Finding::new(
                at(source, number),
                "a limit that is a bare parameter makes SQLite prepare the statement anew: write `+ 0` (ADR 0002)",
            ));
        }
    }
    findings
}

fn at(source: &Source, line: usize) -> String {
    format!("{}:{line}", source.path)
}

/// A statement whose limit is a parameter and nothing else.
fn has_bare_limit(line: &str) -> bool {
    line.split("LIMIT $").skip(1).any(|rest| {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        !after.trim_start().starts_with('+')
    })
}

/// `word` with no letter or digit against it.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(start, _)| {
        let before = line[..start].chars().next_back();
        let after = line[start + word.len()..].chars().next();
        let joined = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !joined(before) && !joined(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source;

    fn whats(path: &str, text: &str) -> Vec<String> {
        check(&[source(path, text)]).into_iter().map(|finding| finding.to_string()).collect()
    }

    #[test]
    fn a_long_file_is_found_unless_generated() {
        let long = "x\n".repeat(501);
        assert_eq!(whats("ui/src/app/shell.tsx", &long).len(), 1);
        assert!(whats(GENERATED[0], &long).is_empty());
        assert!(whats("locales/en/queue.ftl", &long).is_empty());
    }

    #[test]
    fn unfinished_work_is_found() {
        assert_eq!(
            whats("crates/rules/src/a.rs", "fn a() { todo!() }"),
            ["crates/rules/src/a.rs:1: todo! may not stay"]
        );
        assert_eq!(whats("ui/src/a.ts", "\n// FIXME later").len(), 1);
        assert!(whats("ui/src/a.ts", "const AUTODOC = 1; // TODOS").is_empty());
    }

    #[test]
    fn what_is_outside_is_found() {
        assert_eq!(whats("docs/a.md", "see ../shared/design.md").len(), 1);
        assert!(whats("ui/src/features/a.ts", "import { x } from '../shared/words'").is_empty());
    }

    #[test]
    fn a_limit_that_is_a_bare_parameter_is_found() {
        assert_eq!(whats("crates/store/src/a.rs", "\"SELECT 1 LIMIT $12\"").len(), 1);
        assert_eq!(whats("crates/store/src/a.rs", "ORDER BY id LIMIT $2 OFFSET $3 + 0").len(), 1);
        assert!(whats("crates/store/src/a.rs", "ORDER BY id LIMIT $2 + 0 OFFSET $3").is_empty());
        assert!(whats("crates/server/src/a.rs", "LIMIT $1").is_empty());
    }
}
