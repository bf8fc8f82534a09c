//! Who cites a requirement. One rule for tests: the id is in the test's name or in its own documentation.
//!
//! - Rust: a function under `#[test]` (or `#[tokio::test]`, also inside a macro such as `proptest!`). Its name begins
//!   with the id (`a6_…`, `k3_k4_…`), or its doc comment names it. No other comment counts.
//! - User interface: the title of a `describe`, `it` or `test` of a file `*.test.ts(x)` names it.
//! - Packs: a line cites by its `requirement` key, or by a comment.

use std::str::FromStr as _;

use anyhow::{Result, anyhow};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::promises::Id;

/// A test or a line of a pack that cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    pub id: Id,
    pub file: String,
    pub line: usize,
    /// Name of the test; empty for a line of a pack.
    pub name: String,
}

/// The tests of a Rust file that cite.
pub fn rust(file: &str, text: &str, letters: &[char]) -> Result<Vec<Citation>> {
    let tokens = TokenStream::from_str(text).map_err(|error| anyhow!("{file}: {error}"))?;
    let mut found = Vec::new();
    functions(tokens, &mut |name, line, docs| {
        let mut ids = Id::all_in(docs, letters);
        ids.extend(named(name).filter(|id| letters.contains(&id.letter)));
        ids.sort();
        ids.dedup();
        let one = |id| Citation { id, file: file.to_owned(), line, name: name.to_owned() };
        found.extend(ids.into_iter().map(one));
    });
    Ok(found)
}

/// The ids with which a name begins.
fn named(name: &str) -> impl Iterator<Item = Id> {
    name.split('_').map_while(|part| {
        let small = part.chars().next().is_some_and(|c| c.is_ascii_lowercase());
        small.then(|| Id::parse(&part.to_ascii_uppercase())).flatten()
    })
}

/// Every test function, with its line and what its doc comments say.
fn functions(tokens: TokenStream, tell: &mut impl FnMut(&str, usize, &str)) {
    let (mut is_test, mut docs) = (false, String::new());
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let Some(TokenTree::Group(group)) = tokens.next_if(is_bracketed) else {
                    continue;
                };
                let (path, doc) = attribute(group.stream());
                is_test |= path.last().is_some_and(|last| last == "test");
                docs.push_str(&doc);
                docs.push('\n');
            }
            TokenTree::Ident(word) if word == "fn" => {
                if let Some(TokenTree::Ident(name)) = tokens.next()
                    && is_test
                {
                    tell(&name.to_string(), name.span().start().line, &docs);
                }
                (is_test, docs) = (false, String::new());
            }
            // What may stand between the attributes of a function and its `fn`.
            TokenTree::Ident(word)
                if ["pub", "async", "unsafe", "const", "extern"].iter().any(|w| word == w) => {}
            TokenTree::Group(group) => {
                if group.delimiter() != Delimiter::Parenthesis {
                    (is_test, docs) = (false, String::new());
                }
                functions(group.stream(), tell);
            }
            _ => (is_test, docs) = (false, String::new()),
        }
    }
}

fn is_bracketed(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket)
}

/// The path of an attribute, and its text if it is documentation.
fn attribute(tokens: TokenStream) -> (Vec<String>, String) {
    let (mut path, mut doc) = (Vec::new(), String::new());
    for token in tokens {
        match token {
            TokenTree::Ident(part) => path.push(part.to_string()),
            TokenTree::Punct(mark) if mark.as_char() == ':' || mark.as_char() == '=' => {}
            TokenTree::Literal(text) if path == ["doc"] => doc = text.to_string(),
            _ => break,
        }
    }
    (path, doc)
}

/// The titles of a test file of the user interface that cite.
pub fn script(file: &str, text: &str, letters: &[char]) -> Vec<Citation> {
    let mut found = Vec::new();
    for (at, title) in titles(text) {
        let line = 1 + text[..at].matches('\n').count();
        let one = |id| Citation { id, file: file.to_owned(), line, name: title.to_owned() };
        found.extend(Id::all_in(title, letters).into_iter().map(one));
    }
    found
}

/// Titles with their places: the first argument of `describe`, `it` and `test`; with `.each(…)`, of what follows it.
fn titles(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for word in ["describe", "it", "test"] {
        for (at, _) in text.match_indices(word) {
            let before = text[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '$' | '"' | '\'')) {
                continue;
            }
            let rest = &text[at + word.len()..];
            let Some(open) = rest.find('(') else { continue };
            let modifiers = &rest[..open];
            if !modifiers.is_empty() && !modifiers.starts_with('.') {
                continue;
            }
            let mut arguments = &rest[open + 1..];
            if modifiers.ends_with(".each") {
                let Some(next) = arguments.find(")(") else { continue };
                arguments = &arguments[next + 2..];
            }
            let arguments = arguments.trim_start();
            let Some(quote) = arguments.chars().next().filter(|c| matches!(c, '"' | '\'' | '`')) else {
                continue;
            };
            if let Some(end) = arguments[1..].find(quote) {
                found.push((at, &arguments[1..=end]));
            }
        }
    }
    found.sort_unstable();
    found
}

/// The lines of a file of a pack that cite.
pub fn pack(file: &str, text: &str, letters: &[char]) -> Vec<Citation> {
    let mut found = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        let trimmed = text.trim_start();
        let says = trimmed.starts_with('#') || trimmed.starts_with("requirement");
        let ids = if says { Id::all_in(trimmed, letters) } else { Vec::new() };
        let one = |id| Citation { id, file: file.to_owned(), line, name: String::new() };
        found.extend(ids.into_iter().map(one));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: [char; 3] = ['A', 'B', 'K'];

    fn said(found: Vec<Citation>) -> Vec<String> {
        found.iter().map(|one| format!("{}:{} {}", one.line, one.id, one.name)).collect()
    }

    fn of_rust(text: &str) -> Vec<String> {
        said(rust("a.rs", text, &LETTERS).unwrap())
    }

    #[test]
    fn a_test_cites_by_its_name_and_by_its_documentation() {
        assert_eq!(of_rust("#[test]\nfn a6_one_act() {}"), ["2:A6 a6_one_act"]);
        assert_eq!(of_rust("#[test]\nfn k3_k4_both() {}"), ["2:K3 k3_k4_both", "2:K4 k3_k4_both"]);
        assert_eq!(
            of_rust("/// A7: said.\n/// More (B2).\n#[tokio::test(flavor = \"x\")]\nasync fn it_holds() {}")
                .len(),
            2
        );
        assert_eq!(of_rust("#[doc = \"A6\"]\n#[test]\npub(crate) fn it_holds() {}"), ["3:A6 it_holds"]);
        assert_eq!(of_rust("mod m { mod n { #[test] fn a1_x() {} } }"), ["1:A1 a1_x"]);
        assert_eq!(
            of_rust("proptest! {\n #![proptest_config(x)]\n /// A1\n #[test]\n fn x(y in 0..3) { z() }\n}"),
            ["5:A1 x"]
        );
    }

    #[test]
    fn nothing_else_cites() {
        for text in [
            "fn a6_no_test() {}",
            "// A6\n#[test]\nfn it_holds() { /* A6 */ }",
            "//! A6\n#[test]\nfn it_holds() {}",
            "/// A6\nfn helper() {}\n#[test]\nfn it_holds() {}",
            "/// A6\nstruct S;\n#[test]\nfn it_holds() {}",
            "#[cfg(test)]\nfn a6_helper() {}",
            "#[test]\nfn it_is_a6() { assert!(x, \"A6\") }",
            "#[test]\nfn e2e_a6() {}",
        ] {
            assert_eq!(of_rust(text), Vec::<String>::new(), "{text}");
        }
        assert!(rust("a.rs", "fn {", &LETTERS).is_err());
    }

    #[test]
    fn titles_of_the_user_interface_cite() {
        let text = "describe(\"drafts (K3, K4)\", () => {\n  it('A1 holds', f);\n  // it is A2\n  it.each([1, 2])(`A3 %s`, f);\n  limit(\"B1\"); x.test(\"B2\");\n});";
        let found = said(script("a.test.ts", text, &LETTERS));
        assert_eq!(found, ["1:K3 drafts (K3, K4)", "1:K4 drafts (K3, K4)", "2:A1 A1 holds", "4:A3 A3 %s"]);
    }

    #[test]
    fn lines_of_a_pack_cite() {
        let text = "# Said (A10).\n[[x]]\nid = \"A1\"\nrequirement = \"A7\"\n";
        assert_eq!(said(pack("desk.toml", text, &LETTERS)), ["1:A10 ", "4:A7 "]);
    }
}
