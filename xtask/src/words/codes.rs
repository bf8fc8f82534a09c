//! Every code of the program has words, and the words use only what the code gives.

use std::collections::BTreeSet;

use super::ftl::{File, is_kebab};
use super::{Finding, Source};

/// A code as the crates declare it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Code {
    pub(super) code: String,
    pub(super) args: BTreeSet<String>,
    path: String,
    line: usize,
}

impl Code {
    /// The message that says it.
    pub(super) fn id(&self) -> String {
        format!("fault-{}", self.code)
    }
}

/// What is wrong with a pack is said in English where it is found: packs are written at a terminal.
const SAID_ELSEWHERE: &str = "crates/desks/";

/// The codes that `codes!` declares: `"kebab-code" => Variant { arg: Type },`.
pub(super) fn declared(code: &[Source]) -> Vec<Code> {
    let mut codes = Vec::new();
    let is_ours = |path: &str| {
        path.starts_with("crates/") && path.ends_with(".rs") && !path.starts_with(SAID_ELSEWHERE)
    };
    for source in code.iter().filter(|source| is_ours(&source.path)) {
        let mut depth = 0_usize;
        for (index, line) in source.text.lines().enumerate() {
            let trimmed = line.trim();
            if trimmed.starts_with("//") {
                continue;
            }
            if depth == 0 {
                let opens = trimmed.ends_with("codes! {") && !trimmed.contains("macro_rules!");
                depth = usize::from(opens);
                continue;
            }
            if let Some((name, rest)) = entry(trimmed) {
                let path = source.path.clone();
                codes.push(Code { code: name.to_owned(), args: arguments(rest), path, line: index + 1 });
            }
            depth = (depth + line.matches('{').count()).saturating_sub(line.matches('}').count());
        }
    }
    codes
}

fn entry(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix('"')?.split_once('"')?;
    let rest = rest.trim_start().strip_prefix("=>")?.trim_start();
    (is_kebab(name) && rest.starts_with(|first: char| first.is_ascii_uppercase())).then_some((name, rest))
}

fn arguments(variant: &str) -> BTreeSet<String> {
    let inside =
        variant.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map_or("", |(inside, _)| inside);
    inside
        .split(',')
        .filter_map(|field| field.split_once(':'))
        .map(|(name, _)| name.trim().to_owned())
        .collect()
}

/// Codes without words, and words with variables that their code does not give.
pub(super) fn check(codes: &[Code], locales: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let english: Vec<&File> = locales.iter().filter(|file| file.language == "en").collect();
    for code in codes {
        let id = code.id();
        let Some((file, entry)) =
            english.iter().find_map(|file| Some((file, file.entries.iter().find(|entry| entry.id == id)?)))
        else {
            findings.push(Finding::new(&code.path, code.line, format!("there is no message {id}")));
            continue;
        };
        for (name, line) in entry.variables.iter().filter(|(name, _)| !code.args.contains(name)) {
            let what = format!("{id} uses ${name}, which {}:{} does not give", code.path, code.line);
            findings.push(Finding::new(&file.path, *line, what));
        }
    }
    findings
}
