//! A fault with its place.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::panic::Location;

use kursi_rules::code::{Code, Coded};

use crate::Fault;
use crate::bounds::MOST_FINDINGS;

/// A fault of a pack and where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// File, relative to the pack's folder.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// What is wrong, as a code with arguments.
    pub code: Code,
    /// What is wrong and what to write instead, in English: packs are written by administrators at a terminal.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Finding { file, line, column, code, message } = self;
        write!(f, "{file}:{line}:{column}: {message} [{}]", code.code)
    }
}

/// A word of the pack language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// The pack says it.
    pub is_said: bool,
    /// Where the reader asks for it: the file and line that declare it.
    pub by: &'static Location<'static>,
}

/// One file of a pack, and what was found in it.
#[derive(Debug)]
pub(crate) struct Sheet<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
    line_starts: Vec<usize>,
    found: RefCell<Vec<(usize, Fault)>>,
    words: RefCell<BTreeMap<String, Word>>,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(file: &'a str, text: &'a str) -> Self {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Sheet { file, text, line_starts, found: RefCell::default(), words: RefCell::default() }
    }

    /// Notes that the reader asked for a word of the pack language, where, and whether the file says it.
    pub(crate) fn word(&self, word: String, is_said: bool, by: &'static Location<'static>) {
        let mut words = self.words.borrow_mut();
        words.entry(word).or_insert(Word { is_said: false, by }).is_said |= is_said;
    }

    /// The words that were asked for.
    pub(crate) fn words(self) -> BTreeMap<String, Word> {
        self.words.take()
    }

    /// Notes a fault at a byte of the text.
    pub(crate) fn fault(&self, at: usize, fault: Fault) {
        let mut found = self.found.borrow_mut();
        match found.len() {
            0..MOST_FINDINGS => found.push((at, fault)),
            MOST_FINDINGS => found.push((self.text.len(), Fault::FindingsCut { limit: MOST_FINDINGS })),
            _ => {}
        }
    }

    /// Whether further faults are not kept any more; what is costly to say need not be worked out then.
    pub(crate) fn is_full(&self) -> bool {
        self.found.borrow().len() > MOST_FINDINGS
    }

    /// Line of a byte, from 1.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at)
    }

    /// Where something that is missing altogether would be added.
    pub(crate) fn end(&self) -> usize {
        self.text.trim_end().len()
    }

    /// Byte of a slice of the text; 0 for one that is not of it.
    pub(crate) fn offset(&self, part: &str) -> usize {
        (part.as_ptr() as usize)
            .checked_sub(self.text.as_ptr() as usize)
            .filter(|at| *at <= self.text.len())
            .unwrap_or(0)
    }

    /// Whether some fault so far is of the kind asked for.
    pub(crate) fn has(&self, of: impl Fn(&Fault) -> bool) -> bool {
        self.found.borrow().iter().any(|(_, fault)| of(fault))
    }

    /// Forgets the faults that are not of the kind asked for.
    pub(crate) fn retain(&self, of: impl Fn(&Fault) -> bool) {
        self.found.borrow_mut().retain(|(_, fault)| of(fault));
    }

    /// Everything found, in the order of the text.
    pub(crate) fn findings(self) -> Vec<Finding> {
        let mut found = self.found.take();
        found.sort_by_key(|(at, _)| *at);
        found
            .into_iter()
            .map(|(at, fault)| {
                let line = self.line(at);
                let start = self.line_starts[line - 1];
                let column =
                    1 + self.text[start..].char_indices().take_while(|(i, _)| start + i < at).count();
                let (file, message) = (self.file.to_owned(), fault.to_english());
                Finding { file, line, column, code: fault.code(), message }
            })
            .collect()
    }
}

/// What somebody probably meant to write; empty when nothing is near.
pub(crate) fn nearest<'a>(found: &str, choices: impl IntoIterator<Item = &'a str>) -> String {
    if found.chars().count() > 64 {
        return String::new();
    }
    let letters = counted(found);
    let far = |choice: &str| (choice.chars().count() / 3).max(1);
    choices
        .into_iter()
        // Whatever has so many other letters is not near; a pack of many names has very many that are not.
        .filter(|choice| apart(&letters, &counted(choice)) <= far(choice))
        .map(|choice| (strsim::damerau_levenshtein(found, choice), choice))
        .filter(|(distance, choice)| *distance <= far(choice))
        .min()
        .map_or_else(String::new, |(_, choice)| choice.to_owned())
}

/// How often each letter is in a text; letters of other scripts share places, which only makes texts look nearer.
fn counted(text: &str) -> [u8; 64] {
    let mut counted = [0_u8; 64];
    for c in text.chars() {
        let count = &mut counted[u32::from(c) as usize % 64];
        *count = count.saturating_add(1);
    }
    counted
}

/// So many letters have to be changed at least to make one text of the other.
fn apart(one: &[u8; 64], other: &[u8; 64]) -> usize {
    let more = |a: &[u8; 64], b: &[u8; 64]| -> usize {
        a.iter().zip(b).map(|(a, b)| usize::from(a.saturating_sub(*b))).sum()
    };
    more(one, other).max(more(other, one))
}

/// The beginning of what was written, for a message.
pub(crate) fn cut(text: &str) -> String {
    let mut cut: String = text.chars().filter(|c| !c.is_control()).take(60).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}
