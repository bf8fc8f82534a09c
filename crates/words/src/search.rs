//! What a text is found by, what a person asked for, and where it stands in the text. (X5)
//!
//! Over [`fold`](crate::fold::fold) this folds a little more than a comparison may: in a search a word too many costs a
//! glance, a word too few costs the ticket. A *term* is one folded word. Beside its words a text has terms for what
//! people write in more than one way: numbers in groups, codes with hyphens, words joined without a space, and the ends
//! of long numbers, by which they are named on the phone.

mod query;

use std::collections::BTreeSet;
use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

use crate::fold::{fold, is_silent};

pub use query::{Query, Wanted};

/// Counts the ways of making terms: an index of another version is made anew.
pub const VERSION: u32 = 1;

/// Characters of a term; what is longer is no word that anybody types.
const LONGEST: usize = 40;

/// Digits that make a number worth joining, or finding by its end.
const LONG_NUMBER: usize = 7;
/// The most digits that are joined: longer runs are columns of figures.
const LONGEST_NUMBER: usize = 24;
/// Digits by which the end of a number is asked for; a number must be longer than that.
pub(crate) const ENDING: usize = 4;

/// The most characters between the groups of one number.
const GAP: usize = 2;

/// Words that hyphens join into one.
const JOINED: usize = 5;

/// Digits from which a number that begins with `+` or `00` is a phone number with its country.
const PHONE: usize = 9;
/// A country's code has at most so many digits.
const COUNTRY: usize = 3;

/// Begins the term of a number's end, which is written from its last digit. A private character: no text's word has it.
pub(crate) const END: char = '\u{F8FF}';

/// A place in a text and the terms by which it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unit {
    /// Bytes of the text, whole words: a mark that cut a word would cut letters from their joins.
    pub(crate) range: Range<usize>,
    /// Its terms; the first one is the word as it is.
    pub(crate) terms: Vec<String>,
    /// How many words it spans.
    pub(crate) words: Range<usize>,
}

/// Adds everything by which `text` is found to `terms`.
pub fn terms(text: &str, terms: &mut BTreeSet<String>) {
    for unit in units(text) {
        terms.extend(unit.terms);
    }
}

/// The words of a text, then what stands for several of them.
pub(crate) fn units(text: &str) -> Vec<Unit> {
    let words = words(text);
    let mut units: Vec<Unit> = Vec::with_capacity(words.len());
    for (n, word) in words.iter().enumerate() {
        let mut terms = word.terms.clone();
        terms.extend(word.parts.iter().cloned());
        if let [term] = &word.terms[..] {
            let digits = term.bytes().rev().take_while(u8::is_ascii_digit).count();
            if digits > ENDING {
                terms.push(ending(&term[term.len() - digits..]));
            }
            if digits == term.len() {
                terms.extend(national(&text[..word.range.start], term));
            }
        }
        units.push(Unit { range: word.range.clone(), terms, words: n..n + 1 });
    }
    units.extend(numbers(text, &words));
    units.extend(hyphened(text, &words));
    units
}

/// A word of a text.
struct Word {
    range: Range<usize>,
    /// Nearly always one; a ligature may stand for several.
    terms: Vec<String>,
    /// What a joiner without width joins, by itself: others put a space there.
    parts: Vec<String>,
}

impl Word {
    fn digits(&self) -> Option<&str> {
        match &self.terms[..] {
            [term] if term.bytes().all(|byte| byte.is_ascii_digit()) => Some(term),
            _ => None,
        }
    }
}

fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut begun: Option<(usize, usize)> = None;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        match (&mut begun, part(character)) {
            (Some((_, to)), Part::Letter) => *to = end,
            (None, Part::Letter) => begun = Some((at, end)),
            // A mark goes with the letter it stands at, a joiner with what it joins.
            (Some((_, to)), Part::Silent) if is_mark(character) || character == '\u{0640}' => *to = end,
            (_, Part::Silent) => {}
            (word, Part::Gap) => found.extend(word.take().and_then(|(from, to)| word_at(text, from..to))),
        }
    }
    found.extend(begun.and_then(|(from, to)| word_at(text, from..to)));
    found
}

fn word_at(text: &str, range: Range<usize>) -> Option<Word> {
    let written = &text[range.clone()];
    let terms = of_word(written);
    let parts = match written.contains('\u{200C}') {
        true => written.split('\u{200C}').flat_map(of_word).collect(),
        false => Vec::new(),
    };
    (!terms.is_empty()).then_some(Word { range, terms, parts })
}

/// What a character is to words.
enum Part {
    Letter,
    /// Marks and joiners: they end no word, and make none.
    Silent,
    Gap,
}

fn part(character: char) -> Part {
    if character.is_ascii() {
        return if character.is_ascii_alphanumeric() { Part::Letter } else { Part::Gap };
    }
    if is_silent(character) {
        return Part::Silent;
    }
    if character.is_alphanumeric() || is_mark(character) { Part::Letter } else { Part::Gap }
}

/// Signs that stand at letters and are no letters to Rust, such as the virama of Devanagari.
fn is_mark(character: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(character))
}

/// The terms of one written word.
fn of_word(written: &str) -> Vec<String> {
    // Most of what is written in Latin letters needs no table.
    if written.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return if written.is_empty() { Vec::new() } else { vec![cut(&written.to_ascii_lowercase())] };
    }
    fold(written)
        .split(|character| !matches!(part(character), Part::Letter))
        .map(|term| term.chars().filter(|character| *character != '\u{0621}').map(wide).collect::<String>())
        .filter(|term| !term.is_empty())
        .map(|term| cut(&term))
        .collect()
}

/// Letters that differ in words, and are still taken for one another by keyboards and in haste: the two yeh of Urdu.
/// The hamza on the line is left out beside this.
const fn wide(character: char) -> char {
    match character {
        '\u{06D2}' => '\u{06CC}',
        _ => character,
    }
}

fn cut(term: &str) -> String {
    term.chars().take(LONGEST).collect()
}

/// The term by which the end of a number is found.
pub(crate) fn ending(digits: &str) -> String {
    std::iter::once(END).chain(digits.chars().rev()).collect()
}

/// A phone number with its country, as it is written within the country.
fn national(before: &str, digits: &str) -> Vec<String> {
    let abroad = before.ends_with('+') || digits.starts_with("00");
    let digits = digits.strip_prefix("00").unwrap_or(digits);
    if !abroad || digits.len() < PHONE {
        return Vec::new();
    }
    let mut all: Vec<String> = (1..=COUNTRY).map(|code| digits[code..].to_owned()).collect();
    all.push(digits.to_owned());
    all
}

/// Numbers that are written in groups, each as one.
fn numbers(text: &str, words: &[Word]) -> Vec<Unit> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < words.len() {
        let mut to = from;
        while to < words.len()
            && words[to].digits().is_some()
            && (to == from || is_gap(&text[words[to - 1].range.end..words[to].range.start]))
        {
            to += 1;
        }
        if to - from > 1 {
            let joined: String = words[from..to].iter().filter_map(Word::digits).collect();
            if (LONG_NUMBER..=LONGEST_NUMBER).contains(&joined.len()) {
                let mut terms = vec![joined.clone(), ending(&joined)];
                terms.extend(national(&text[..words[from].range.start], &joined));
                let range = words[from].range.start..words[to - 1].range.end;
                found.push(Unit { range, terms, words: from..to });
            }
        }
        from = to.max(from + 1);
    }
    found
}

/// Whether groups of one number can have this between them.
fn is_gap(between: &str) -> bool {
    let shown = || between.chars().filter(|character| !is_silent(*character));
    shown().count() <= GAP
        && shown().all(|character| {
            matches!(
                character,
                ' ' | '-' | '.' | '(' | ')' | '/' | '\u{A0}' | '\u{202F}' | '\u{2010}'..='\u{2013}'
            )
        })
}

/// Words that hyphens join, each run as one word: `OC-2026-000123`, `e-mail`.
fn hyphened(text: &str, words: &[Word]) -> Vec<Unit> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < words.len() {
        let mut to = from + 1;
        while to < words.len()
            && matches!(&text[words[to - 1].range.end..words[to].range.start], "-" | "\u{2010}" | "\u{2011}")
        {
            to += 1;
        }
        let run = &words[from..to];
        let are_digits = run.iter().all(|word| word.digits().is_some());
        if (2..=JOINED).contains(&run.len()) && !are_digits {
            let joined: String = run.iter().flat_map(|word| &word.terms).map(String::as_str).collect();
            let range = run[0].range.start..run[run.len() - 1].range.end;
            found.push(Unit { range, terms: vec![cut(&joined)], words: from..to });
        }
        from = to;
    }
    found
}

#[cfg(test)]
mod tests;
