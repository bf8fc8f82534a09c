//! A pack is somebody's file: whatever is in it, loading ends with a desk or with findings.

mod common;

use common::Spoilt;
use kursi_desks::{Pack, demo, flowchart, load};
use proptest::prelude::*;

/// Pieces that mean something to TOML, to Fluent or to packs.
const PIECES: [&str; 26] = [
    "\"",
    "'''",
    "[",
    "]]",
    "{",
    "}",
    "=",
    "\n",
    ",",
    "\\u{",
    "-1",
    "99999999999999999999",
    "true",
    "2027-01-01",
    "[[status]]\n",
    "[desk]\n",
    "id = \"new\"\n",
    "ours",
    "{ $x }",
    "-term = { -term }\n",
    ".text =",
    " *[other]",
    "\u{2067}",
    "\u{0}",
    "\r",
    "سؤال",
];

fn files() -> impl Strategy<Value = usize> {
    prop_oneof![4 => Just(0usize), 1 => 2usize..6]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spoiling_a_pack_never_ends_the_program(
        edits in prop::collection::vec((files(), any::<prop::sample::Index>(), 0usize..40, 0..PIECES.len()), 1..8)
    ) {
        let mut files = common::files();
        for (file, at, length, piece) in edits {
            let text = &mut files[file].1;
            let chars: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            let begin = at.index(chars.len());
            let end = (begin + length).min(chars.len() - 1);
            text.replace_range(chars[begin]..chars[end], PIECES[piece]);
        }
        match load(&Pack::from_files(files.clone())) {
            Ok(loaded) => {
                for (language, words) in &loaded.words {
                    flowchart(&loaded.desk, language, words);
                }
                let _ = demo::demo(&files[1].1, &loaded.desk);
            }
            Err(findings) => {
                prop_assert!(!findings.is_empty());
                for finding in findings {
                    let lines = files.iter().find(|(name, _)| *name == finding.file).map_or(0, |(_, text)| text.split('\n').count());
                    prop_assert!(finding.line >= 1 && finding.column >= 1, "{finding}");
                    prop_assert!(finding.line <= lines.max(1), "{finding} of {lines}");
                }
            }
        }
    }

    #[test]
    fn any_text_is_a_pack_or_is_not(desk in ".{0,400}", words in ".{0,400}") {
        let _ = load(&Pack::from_files([("desk.toml", desk), ("words/en.ftl", words)]));
    }
}

#[test]
fn depth_ends_no_stack() {
    for open in ["[", "{ a = ", "{ not = ", "{ all = [", "a."] {
        let text = format!("x = {}", open.repeat(20_000));
        assert!(load(&Pack::from_files([("desk.toml", text)])).is_err());
    }
    for (heading, key) in [("[", "a."), ("[[", "a.")] {
        let text = format!("{heading}{}", key.repeat(20_000));
        assert!(load(&Pack::from_files([("desk.toml", text)])).is_err());
    }
    let deep = format!("when = {}{{ awaiting = true }}{}", "{ not = ".repeat(70), " }".repeat(70));
    assert!(Spoilt::new().put("desk.toml", "when = { awaiting = true }", &deep).load().is_err());

    for open in ["{", "{ F(", "{ F(\"}\", {", "{\n{ ", "{ $a ->\n *[a] "] {
        let words = format!("desk-name = {}", open.repeat(50_000));
        let mut spoilt = Spoilt::new();
        *spoilt.text("words/en.ftl") = words;
        let found = spoilt.findings();
        assert!(found.iter().any(|finding| finding.code.code == "words-nested-too-deep"), "{open}");
    }
}

#[test]
fn a_flood_of_faults_is_cut() {
    let flood: String = (0..60_000).map(|n| format!("k{n} = 1\n")).collect();
    let found = load(&Pack::from_files([("desk.toml", flood)])).expect_err("it is no desk");
    assert!(found.len() < 1_100, "{}", found.len());
    assert!(found.iter().any(|finding| finding.code.code == "pack-findings-cut"));
    let mut words = Spoilt::new();
    *words.text("words/en.ftl") = (0..60_000).map(|n| format!("k{n} = {{ $x }}\n")).collect();
    assert!(words.findings().len() < 1_100);
    let dates = format!("closed = [{}]\nalways", "2027-01-01, ".repeat(60_000));
    assert!(Spoilt::new().put("desk.toml", "always", &dates).findings().len() < 1_100);
    let many: String = (0..20_000).map(|n| format!("[[kind]]\nid = \"k{n}\"\n")).collect();
    assert!(load(&Pack::from_files([("desk.toml", many)])).is_err());
}

/// K4: bounds of files that no server would want, and types that are none.
#[test]
fn k4_bounds_of_files_that_are_none_are_told() {
    for (old, new, code) in [
        ("most = 10\nmegabytes", "most = 0\nmegabytes", "pack-out-of-bounds"),
        ("megabytes = 20", "megabytes = 2000", "pack-out-of-bounds"),
        ("\"image/png\",", "\"IMAGE\",", "pack-malformed"),
        ("\"image/png\",", "\"*/*\",", "pack-malformed"),
    ] {
        let found = common::Spoilt::new().put("desk.toml", old, new).findings();
        assert!(found.iter().any(|finding| finding.code.code == code), "{new}: {}", common::listed(&found));
    }
    common::Spoilt::new().put("desk.toml", "\"image/png\",", "\"image/*\",").load().unwrap();
}
