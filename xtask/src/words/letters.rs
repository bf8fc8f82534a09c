//! The right letters, digits and marks in Arabic, Persian and Urdu text.

use super::Finding;
use super::ftl::{File, Text};

const ZWNJ: char = '\u{200C}';
/// After these Persian letters the word parts by itself.
const NOT_JOINING: &str = "اآأإدذرزژوؤ";

/// Everything about the letters of one file.
pub(super) fn check(file: &File) -> Vec<Finding> {
    if file.language == "en" {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for entry in &file.entries {
        // A name that is written in latin letters altogether has nothing around it to turn.
        let is_name = !entry.texts.iter().any(|text| text.words.contains(is_arabic));
        for text in &entry.texts {
            let mut faults = Vec::new();
            foreign(&file.language, &text.words, is_name, &mut faults);
            if file.language == "fa" {
                zero_width(text, &mut faults);
            }
            faults.sort();
            faults.dedup();
            findings.extend(
                faults
                    .into_iter()
                    .map(|what| Finding::new(&file.path, text.line, format!("{}: {what}", entry.id))),
            );
        }
    }
    findings
}

/// Letters that the language never has, with what to write instead.
fn forbidden(language: &str) -> &'static [(char, &'static str)] {
    match language {
        "ar" => &[
            ('\u{06CC}', "ي U+064A"),
            ('\u{06A9}', "ك U+0643"),
            ('\u{06C1}', "ه U+0647"),
            ('\u{06BE}', "ه U+0647"),
            ('\u{06D2}', "ي U+064A"),
            ('\u{0640}', "nothing, tatweel is not used"),
            (ZWNJ, "nothing, Arabic has no zero-width non-joiner"),
            ('\u{06D4}', "."),
        ],
        "fa" => &[
            ('\u{064A}', "ی U+06CC"),
            ('\u{0649}', "ی U+06CC"),
            ('\u{0643}', "ک U+06A9"),
            ('\u{0629}', "ه or ت"),
            ('\u{06C1}', "ه U+0647"),
            ('\u{06D2}', "ی U+06CC"),
            ('\u{0640}', "nothing, tatweel is not used"),
            ('\u{06D4}', "."),
        ],
        "ur" => &[
            ('\u{064A}', "ی U+06CC"),
            ('\u{0649}', "ی U+06CC"),
            ('\u{0643}', "ک U+06A9"),
            ('\u{0629}', "ۃ U+06C3"),
            ('\u{0647}', "ہ U+06C1"),
            ('\u{0640}', "nothing, tatweel is not used"),
        ],
        _ => &[],
    }
}

fn foreign(language: &str, words: &str, is_name: bool, faults: &mut Vec<String>) {
    let mut isolates = Vec::new();
    let mut before = None;
    let mut rest = words.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '\u{2066}'..='\u{2068}' => isolates.push(character),
            '\u{2069}' if isolates.pop().is_none() => {
                faults.push("closes an isolate (U+2069) that was not opened".to_owned());
            }
            '\u{202A}'..='\u{202E}' => {
                faults.push("use isolates (U+2066, U+2068, U+2069), not embeddings".to_owned())
            }
            _ => {}
        }
        // What stands apart is foreign and has its own letters.
        if isolates.is_empty() {
            if let Some((_, instead)) = forbidden(language).iter().find(|(letter, _)| *letter == character) {
                let code = character as u32;
                faults.push(format!("U+{code:04X} is not a letter of {language}; write {instead}"));
            }
            match character {
                '0'..='9' => {
                    faults.push("a latin digit in the text; give the number as a variable".to_owned())
                }
                '\u{0660}'..='\u{0669}' | '\u{06F0}'..='\u{06F9}' => {
                    faults.push(
                        "a digit in the text; give the number as a variable, the reader chooses digits"
                            .to_owned(),
                    );
                }
                'a'..='z' | 'A'..='Z' if !is_name => {
                    faults.push("a latin word in the text; put brands between U+2068 and U+2069".to_owned());
                }
                ',' => faults.push("write ، instead of ,".to_owned()),
                ';' => faults.push("write ؛ instead of ;".to_owned()),
                '?' => faults.push("write ؟ instead of ?".to_owned()),
                '%' => faults.push("write ٪ instead of %".to_owned()),
                '.' if language == "ur" && before.is_some_and(is_arabic) => {
                    faults.push("write ۔ instead of .".to_owned());
                }
                '،' | '؛' | '؟' | '۔' if before == Some(' ') => {
                    faults.push(format!("no space before {character}"));
                }
                '\u{064B}' if language == "ar" && before == Some('ا') => {
                    faults.push("write the tanwin before the alif (ًا)".to_owned());
                }
                _ => {}
            }
            if is_decomposed(character, rest.peek().copied()) {
                faults
                    .push("not NFC: a letter and its mark are two characters where there is one".to_owned());
            }
        }
        before = Some(character);
    }
    if !isolates.is_empty() {
        faults.push("opens an isolate that is not closed by U+2069".to_owned());
    }
}

const fn is_arabic(character: char) -> bool {
    matches!(character, '\u{0620}'..='\u{064A}' | '\u{066E}'..='\u{06D3}')
}

/// The pairs of the Arabic script that NFC writes as one character.
const fn is_decomposed(character: char, next: Option<char>) -> bool {
    matches!(
        (character, next),
        ('ا', Some('\u{0653}' | '\u{0654}' | '\u{0655}'))
            | ('و' | 'ي', Some('\u{0654}'))
            | ('\u{06D5}' | '\u{06C1}' | '\u{06D2}', Some('\u{0654}'))
    )
}

/// The zero-width non-joiner of Persian: inside a word, after a letter that joins, once.
fn zero_width(text: &Text, faults: &mut Vec<String>) {
    let characters: Vec<char> = text.words.chars().collect();
    for (index, &character) in characters.iter().enumerate() {
        if character != ZWNJ {
            continue;
        }
        let before = index.checked_sub(1).and_then(|index| characters.get(index)).copied();
        let after = characters.get(index + 1).copied();
        match (before, after) {
            (None, _) if text.after_value => faults.push("a zero-width non-joiner after a value".to_owned()),
            (_, None) if text.before_value => {
                faults.push("a zero-width non-joiner before a value".to_owned())
            }
            (Some(before), Some(after)) if is_word(before) && is_word(after) => {
                if NOT_JOINING.contains(before) {
                    faults.push(format!("a zero-width non-joiner after {before}, which does not join"));
                }
            }
            (Some(ZWNJ), _) | (_, Some(ZWNJ)) => faults.push("a zero-width non-joiner twice".to_owned()),
            _ => faults.push("a zero-width non-joiner at the edge of a word".to_owned()),
        }
    }
    let mut words = text.words.split(|character: char| !is_word(character) && character != ZWNJ).peekable();
    while let Some(word) = words.next() {
        if matches!(word, "می" | "نمی") && words.peek().is_some_and(|next| !next.is_empty()) {
            faults.push(format!("{word} is joined to its verb by a zero-width non-joiner"));
        }
        if matches!(word, "ها" | "های" | "هایی") {
            faults.push(format!("{word} is joined to its noun"));
        }
    }
}

/// A letter or a mark that belongs to one.
const fn is_word(character: char) -> bool {
    matches!(character, '\u{0620}'..='\u{065F}' | '\u{066E}'..='\u{06D3}')
}
