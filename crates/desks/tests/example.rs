//! The pack that is there to be read and copied from says every word that a pack can be written in (X11). A word that the reader learns
//! and that is not used in `desks/example` is told here, with the line that reads it.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{desks, listed};
use kursi_desks::{LANGUAGES, Loaded, Pack, Word, load, vocabulary, walk};

/// Of these a desk says one value alone; which one is its own affair.
const ONE_OF: [&str; 6] = [
    "assigning.available_by",
    "assigning.otherwise",
    "desk.week_starts",
    "desk.weekend",
    "procedure.running",
    "rota.online",
];

fn pack() -> Pack {
    let folder = desks().join("example");
    let words = LANGUAGES.map(|language| format!("words/{language}.ftl"));
    let names = ["desk.toml".to_owned()].into_iter().chain(words);
    Pack::from_files(names.map(|name| {
        let text =
            std::fs::read_to_string(folder.join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, text)
    }))
}

fn loaded() -> Loaded {
    load(&pack()).unwrap_or_else(|findings| panic!("{}", listed(&findings)))
}

/// The words that a pack does not say, each with what to do about it.
fn lacking(words: &BTreeMap<String, Word>) -> Vec<String> {
    let other_is_said = |word: &str| {
        let key = word.split_once(" = ").map_or("", |(key, _)| key);
        let is_value = |other: &str| other.strip_prefix(key).is_some_and(|rest| rest.starts_with(" = "));
        ONE_OF.contains(&key) && words.iter().any(|(other, word)| word.is_said && is_value(other))
    };
    let unsaid = words.iter().filter(|(word, found)| !found.is_said && !other_is_said(word));
    unsaid
        .map(|(word, found)| {
            let (file, line) = (found.by.file(), found.by.line());
            format!(
                "`{word}` is read in {file}:{line} and not used in desks/example/desk.toml: use it there once"
            )
        })
        .collect()
}

#[test]
fn x11_the_example_says_every_word_of_the_pack_language() {
    let found = lacking(&vocabulary(&pack()));
    assert!(found.is_empty(), "{} words lack:\n{}", found.len(), found.join("\n"));
}

#[test]
fn x11_the_example_is_sound_and_everything_in_it_is_reached() {
    let loaded = loaded();
    assert_eq!(loaded.warnings, []);
    let walked = walk(&loaded.desk);
    for one in &walked {
        assert!(one.is_whole(), "{one:#?}");
    }
    assert_eq!(
        walked.len(),
        1 + loaded.desk.scripting.scripts.len()
            + loaded.desk.requesting.ladders.len()
            + loaded.desk.course.ladders.len()
            + loaded.desk.records.len()
    );
}

/// The proof of the proof: a word that is taken away is missed, and it is told where the reader reads it.
#[test]
fn x11_a_word_that_the_example_does_not_say_is_told_with_the_line_that_reads_it() {
    let whole = pack();
    let spoilt = |old: &str, new: &str| {
        let files = whole.files().map(|(path, text)| {
            let spoilt = text.replace(old, new);
            assert!(path != "desk.toml" || spoilt != text, "desk.toml does not hold {old:?}");
            (path.to_owned(), spoilt)
        });
        let files: Vec<_> = files.collect();
        lacking(&vocabulary(&Pack::from_files(files)))
    };
    // A key, a value of a fixed list, a key in a condition, and a key of something within something.
    let one = |old: &str, new: &str, word: &str, file: &str| {
        let found = spoilt(old, new);
        let told = found
            .iter()
            .any(|told| told.starts_with(&format!("`{word}` is read in ")) && told.contains(file));
        assert!(told, "{word} is not told: {found:#?}");
    };
    one("after_request = true\n", "", "reason.after_request", "crates/desks/src/read/work.rs:");
    one(
        "medium = \"social\"",
        "medium = \"mail\"",
        "channel.medium = \"social\"",
        "crates/desks/src/read/channel.rs:",
    );
    one("tag = \"gift\", ", "", "condition.tag", "crates/desks/src/read/condition.rs:");
    one("in_days = 1\n", "", "ladder.steps.in_days", "crates/desks/src/read/course.rs:");
    one("week_starts = \"monday\"\n", "", "desk.week_starts", "crates/desks/src/read/calendar.rs:");
}

/// Of a list of which a desk says one, one is enough, and none is not.
#[test]
fn x11_of_what_a_desk_says_one_alone_any_one_will_do() {
    let said = lacking(&vocabulary(&pack()));
    assert!(!said.iter().any(|word| word.starts_with("`procedure.running")));
    let words: BTreeMap<String, Word> = vocabulary(&pack())
        .into_iter()
        .map(|(word, found)| {
            let is_said = found.is_said && !word.starts_with("procedure.running");
            (word, Word { is_said, ..found })
        })
        .collect();
    let found = lacking(&words);
    assert_eq!(found.len(), 3, "the key and both of its values: {found:#?}");
}

/// What a revision changes is told by the keys of the pack, and a person reads them as words (E9, X11).
#[test]
fn e9_x11_every_word_of_the_pack_language_has_words_for_people() {
    let known = |file: &str, begin: &str| -> BTreeSet<String> {
        let path = desks().join("../locales/en").join(file);
        let text =
            std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let keys = text.lines().filter_map(|line| line.strip_prefix(begin)?.split(" = ").next());
        keys.map(str::to_owned).collect()
    };
    let (keys, groups) = (known("pack.ftl", "pack-key-"), known("procedure.ftl", "procedure-group-"));
    let values = known("pack.ftl", "pack-value-");
    let mut silent = BTreeSet::new();
    for word in vocabulary(&pack()).keys() {
        let (path, value) = word.split_once(" = ").unwrap_or((word, ""));
        let value = value.trim_matches('"');
        // An icon is seen, not read.
        if !(value.is_empty() || path.ends_with(".icon") || values.contains(value)) {
            silent.insert(format!("{word}: pack-value-{value}"));
        }
        let path = path.replace('_', "-");
        for (depth, part) in path.split('.').enumerate() {
            // What many keys share is read under a name of the reader's own.
            let is_shared = ["condition", "limit"].contains(&part);
            if !(is_shared || keys.contains(part) || depth == 0 && groups.contains(part)) {
                silent.insert(format!("pack-key-{part}"));
            }
        }
    }
    assert!(silent.is_empty(), "these have no words in locales/*/pack.ftl: {silent:?}");
}
