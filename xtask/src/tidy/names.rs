//! No desk and no company is named in what serves every desk (X11). The names are those of the folders of `desks/`: ids, what each
//! desk is called in its words, and its brands. None is listed here, so that a desk that is added is looked for at once.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Finding, Source};

/// What serves every desk: code, the screen, the program's own wording, what it is packed with.
const ENGINE: [&str; 7] = ["crates", "src-tauri", "ui", "locales", "xtask", "tests/src", "icons"];

/// Where one may be named all the same, and why: whether a path is there.
type Allowed = (fn(&Source) -> bool, &'static str);
const ALLOWED: [Allowed; 7] = [
    (
        |source| ["tests", "e2e"].iter().any(|folder| source.path.split('/').any(|part| part == *folder)),
        "a test holds real desks against their documents",
    ),
    (|source| source.path.ends_with("/tests.rs") || source.path.contains(".test."), "a test beside the code"),
    (|source| source.within("crates/testkit"), "rows that only tests use"),
    (
        |source| source.within("ui/src/gallery") || source.path.contains("/fixtures"),
        "made-up data that scenes of the screen are drawn from",
    ),
    (|source| source.within("tests/src"), "journeys, demonstration, simulator and bench run a real desk"),
    (
        |source| source.within("xtask/src/requirements") || source.within("xtask/src/tidy"),
        "names the tests that notice a changed pack, and texts that must be found",
    ),
    (
        |source| source.within("xtask/src/desks/scaffold"),
        "points whoever begins a desk to the one to copy from",
    ),
];

/// A name that is looked for.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    text: String,
    /// An everyday word, as an id may be one: only where it stands alone in quotes, or is a part of a path, does it mean the desk.
    is_everyday: bool,
}

/// What is wrong, and how many files were read for it.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let names = names(sources);
    let engine = sources.iter().filter(|source| {
        ENGINE.iter().any(|room| source.within(room))
            || !source.path.contains('/') && source.ends(&["toml", "json"])
    });
    let held = engine.filter(|source| {
        source.ends(&["rs", "ts", "tsx", "css", "html", "ftl", "sql", "json", "toml", "svg"])
    });
    let held = held.filter(|source| !ALLOWED.iter().any(|(is_there, _)| is_there(source)));
    held.flat_map(|source| one(source, &names)).collect()
}

fn names(sources: &[Source]) -> BTreeSet<Name> {
    let mut names = BTreeSet::new();
    for source in sources.iter().filter(|source| source.within("desks")) {
        let Some((id, file)) = source.path.strip_prefix("desks/").and_then(|rest| rest.split_once('/'))
        else {
            continue;
        };
        if file == "desk.toml" {
            let is_everyday = !called(sources, id).iter().any(|name| joined(name).starts_with(&joined(id)));
            names.insert(Name { text: id.to_owned(), is_everyday });
        }
    }
    let ids: BTreeSet<String> = names.iter().map(|name| name.text.clone()).collect();
    for id in &ids {
        let called = called(sources, id).into_iter();
        names.extend(called.map(|text| Name { text, is_everyday: false }));
    }
    names
}

/// What a desk and its brands are called, in each language.
fn called(sources: &[Source], id: &str) -> Vec<String> {
    let folder = format!("desks/{id}/words");
    let words = sources.iter().filter(|source| source.within(&folder));
    let all = words.flat_map(|source| kursi_desks::names(&source.text));
    let named =
        all.filter(|(id, name)| (id == "desk-name" || id.starts_with("brand-")) && !name.trim().is_empty());
    named.map(|(_, name)| name).collect()
}

/// Its letters and digits.
fn joined(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn one(source: &Source, names: &BTreeSet<Name>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let is_code = Path::new(&source.path).extension().is_some_and(|own| own == "rs");
    // Tests beside the code are its end; what is declared for tests before it is not.
    let all: Vec<(usize, &str)> = source.lines().collect();
    let opens_tests = |pair: &[(usize, &str)]| {
        pair[0].1.trim() == "#[cfg(test)]" && pair[1].1.starts_with("mod ") && pair[1].1.ends_with('{')
    };
    let end = all.windows(2).position(|pair| is_code && opens_tests(pair)).unwrap_or(all.len());
    for (number, line) in all.into_iter().take(end) {
        if let Some(name) = names.iter().find(|name| names_it(line, name)) {
            let what = format!(
                "names the desk or company “{}”: what differs between desks is in their packs (X11)",
                name.text
            );
            findings.push(Finding::new(format!("{}:{number}", source.path), what));
        }
    }
    findings
}

fn names_it(line: &str, name: &Name) -> bool {
    let wanted: Vec<char> = joined(&name.text).chars().collect();
    let letters: Vec<char> = line.chars().collect();
    (0..letters.len()).any(|start| {
        let Some(end) = said_from(&letters, start, &wanted) else { return false };
        let (before, after) = (start.checked_sub(1).map(|at| letters[at]), letters.get(end).copied());
        match name.is_everyday {
            true => {
                let quote = |c: Option<char>| matches!(c, Some('"' | '\'' | '`'));
                let folder = letters[..start].iter().collect::<String>().ends_with("desks/");
                folder || quote(before) && quote(after)
            }
            false => {
                let begins = !before.is_some_and(char::is_alphanumeric)
                    || letters[start].is_uppercase() && before.is_some_and(char::is_lowercase);
                let ends = !after.is_some_and(char::is_alphanumeric) || after.is_some_and(char::is_uppercase);
                begins && ends
            }
        }
    })
}

/// Where a name ends that begins at `start`, however its words are set apart: `OneCard`, `one_card`, `one card`.
fn said_from(letters: &[char], start: usize, wanted: &[char]) -> Option<usize> {
    let (mut at, mut said) = (start, 0);
    while said < wanted.len() {
        let c = *letters.get(at)?;
        if c.to_lowercase().eq([wanted[said]]) {
            said += 1;
        } else if said == 0 || !sets_apart(c) || letters.get(at + 1).copied().is_some_and(sets_apart) {
            return None;
        }
        at += 1;
    }
    (said > 0).then_some(at)
}

/// What stands between the words of a name; the last is what Persian has within a word.
fn sets_apart(c: char) -> bool {
    matches!(c, ' ' | '-' | '_' | '\u{200c}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source;

    fn whats(path: &str, text: &str) -> Vec<String> {
        let desks = [
            source("desks/far-shore/desk.toml", "id = \"far-shore\""),
            source("desks/far-shore/words/en.ftl", "desk-name = Far Shore Ferries\nbrand-x = Gullwing\n"),
            source("desks/far-shore/words/fa.ftl", "desk-name = کشتی‌های فراساحل\n"),
            source("desks/sample/desk.toml", "id = \"sample\""),
            source("desks/sample/words/en.ftl", "desk-name = The Lamp House\n"),
        ];
        let all: Vec<Source> = desks.into_iter().chain([source(path, text)]).collect();
        check(&all).into_iter().map(|finding| finding.to_string()).collect()
    }

    #[test]
    fn x11_a_desk_or_a_company_in_the_engine_is_found_however_it_is_written() {
        let found = whats("crates/server/src/a.rs", "\nif desk == \"far-shore\" {}");
        assert_eq!(found.len(), 1);
        assert!(
            found[0].starts_with("crates/server/src/a.rs:2: names the desk or company “far-shore”"),
            "{found:?}"
        );
        for text in [
            "struct FarShoreRule;",
            "const FAR_SHORE: u8 = 1;",
            "// as Gullwing does",
            "let x = \"far shore ferries\";",
            "// کشتی‌های فراساحل",
            "import(\"desks/sample/desk.toml\")",
            "open(\"sample\")",
        ] {
            assert_eq!(whats("crates/rules/src/a.rs", text).len(), 1, "{text}");
            assert_eq!(whats("ui/src/features/a.tsx", text).len(), 1, "{text}");
        }
        assert_eq!(whats("locales/en/queue.ftl", "queue-title = Gullwing").len(), 1);
        assert_eq!(whats("tauri.conf.json", "\"title\": \"The Lamp House\"").len(), 1);
    }

    #[test]
    fn x11_other_words_and_the_places_that_are_allowed_are_not() {
        for text in [
            "let sample = samples();",
            "// a sample of it",
            "let lamphouses = 1;",
            "far, shore",
            "seagullwings",
        ] {
            assert_eq!(whats("crates/rules/src/a.rs", text), Vec::<String>::new(), "{text}");
        }
        for path in [
            "crates/server/tests/stories/a.rs",
            "ui/src/features/A.test.tsx",
            "ui/src/gallery/a.ts",
            "crates/testkit/src/a.rs",
            "tests/src/sim/a.rs",
            "docs/a.md",
        ] {
            assert_eq!(whats(path, "const DESK = \"Gullwing\""), Vec::<String>::new(), "{path}");
        }
        let beside = "fn a() {}\n#[cfg(test)]\nmod tests {\nconst D: &str = \"gullwing\";\n}";
        assert!(whats("crates/server/src/a.rs", beside).is_empty());
        let before = "#[cfg(test)]\nmod tests;\nconst D: &str = \"gullwing\";";
        assert_eq!(whats("crates/server/src/a.rs", before).len(), 1, "the file goes on");
    }

    #[test]
    fn every_place_that_is_allowed_says_why_and_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let sources = crate::tidy::read(root).unwrap();
        for (is_there, why) in ALLOWED {
            assert!(sources.iter().any(is_there), "nothing is there any more: {why}");
        }
        assert!(names(&sources).len() > 4, "the desks of the project are read");
    }
}
