//! What a person asked for.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{ENDING, Unit, ending, units};

/// Characters of a question that are read.
const READ: usize = 256;

/// Words of a question that are looked for.
const WORDS: usize = 8;

/// Digits after a trunk's zero by which a number's end is asked for too: fewer would find anything.
const NATIONAL: usize = 6;

/// Something that has to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// A term.
    Term {
        /// Folded; never empty.
        text: String,
        /// Terms that only begin so count too.
        prefix: bool,
    },
    /// All of these.
    All(Vec<Wanted>),
    /// One of these.
    Any(Vec<Wanted>),
}

impl Wanted {
    fn is_in(&self, terms: &BTreeSet<String>) -> bool {
        match self {
            Wanted::Term { text, prefix: false } => terms.contains(text),
            Wanted::Term { text, prefix: true } => {
                terms.range(text.clone()..).next().is_some_and(|next| next.starts_with(text.as_str()))
            }
            Wanted::All(all) => all.iter().all(|one| one.is_in(terms)),
            Wanted::Any(any) => any.iter().any(|one| one.is_in(terms)),
        }
    }

    /// Whether a term is one of those that are asked for, whatever else is.
    fn names(&self, term: &str) -> bool {
        match self {
            Wanted::Term { text, prefix: false } => term == text,
            Wanted::Term { text, prefix: true } => term.starts_with(text.as_str()),
            Wanted::All(all) | Wanted::Any(all) => all.iter().any(|one| one.names(term)),
        }
    }
}

/// A question, read from what was typed. Nothing in it has a meaning but letters and digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    wanted: Vec<Wanted>,
}

impl Query {
    /// Reads what was typed. The last word may be half of one, unless something was typed behind it.
    pub fn read(typed: &str) -> Query {
        let typed: String = typed.chars().take(READ).collect();
        let all = units(&typed);
        let count = all.iter().take_while(|unit| unit.words.len() == 1).count();
        let (words, several) = all.split_at(count);
        let open = words.last().is_some_and(|word| typed[word.range.end..].chars().all(super::is_silent));
        let mut wanted = Vec::new();
        let mut at = 0;
        while at < words.len() && wanted.len() < WORDS {
            let end = cluster(at, several);
            let is_last = |words: &Range<usize>| open && words.end == count;
            let parts: Vec<Wanted> = (at..end).map(|n| asked(&words[n], is_last(&(n..n + 1)))).collect();
            let mut ways = vec![all_of(parts)];
            let whole = several.iter().filter(|unit| unit.words == (at..end));
            ways.extend(whole.map(|unit| asked(unit, is_last(&unit.words))));
            wanted.push(any_of(ways));
            at = end;
        }
        Query { wanted }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// What has to be found, all of it.
    pub fn wanted(&self) -> &[Wanted] {
        &self.wanted
    }

    /// Whether everything that is asked for is among `terms`.
    pub fn is_in(&self, terms: &BTreeSet<String>) -> bool {
        self.wanted.iter().all(|one| one.is_in(terms))
    }

    /// Where in `text` something stands that was asked for: ranges of bytes, in order, apart from each other.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let named =
            |unit: &Unit| unit.terms.iter().any(|term| self.wanted.iter().any(|wanted| wanted.names(term)));
        let mut ranges: Vec<Range<usize>> =
            units(text).into_iter().filter(named).map(|unit| unit.range).collect();
        ranges.sort_by_key(|range| (range.start, range.end));
        let mut marks: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
        for range in ranges {
            match marks.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => marks.push(range),
            }
        }
        marks
    }
}

/// Where the words end that `at` is written together with.
fn cluster(at: usize, several: &[Unit]) -> usize {
    let mut end = at + 1;
    while let Some(further) = several
        .iter()
        .filter(|unit| unit.words.start < end && unit.words.end > end)
        .map(|unit| unit.words.end)
        .max()
    {
        end = further;
    }
    end
}

/// The ways in which one word, or several written as one, may stand in a text.
fn asked(unit: &Unit, is_last: bool) -> Wanted {
    let term = |text: &str, prefix| Wanted::Term { text: text.to_owned(), prefix };
    // A ligature of several words is all of them.
    let is_word = |term: &&String| !term.starts_with(super::END);
    let Some(first) = unit.terms.first() else { return Wanted::All(Vec::new()) };
    let mut ways = vec![term(first, is_last)];
    if first.bytes().all(|byte| byte.is_ascii_digit()) {
        let bare = first.trim_start_matches('0');
        if first.len() >= ENDING {
            ways.push(term(&ending(first), true));
        }
        if bare.len() < first.len() && bare.len() >= ENDING {
            ways.push(term(bare, is_last));
        }
        if bare.len() < first.len() && bare.len() >= NATIONAL {
            ways.push(term(&ending(bare), true));
        }
    } else {
        let others: Vec<Wanted> =
            unit.terms.iter().skip(1).filter(is_word).map(|text| term(text, false)).collect();
        if others.len() > 1 {
            ways.push(Wanted::All(others));
        }
    }
    any_of(ways)
}

fn any_of(mut ways: Vec<Wanted>) -> Wanted {
    ways.dedup();
    if ways.len() == 1 { ways.remove(0) } else { Wanted::Any(ways) }
}

fn all_of(mut parts: Vec<Wanted>) -> Wanted {
    if parts.len() == 1 { parts.remove(0) } else { Wanted::All(parts) }
}
