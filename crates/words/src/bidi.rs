//! Direction marks: put around what is foreign in a line, taken off what is copied, counted in what is hostile. (X5)

use std::borrow::Cow;

const LRI: char = '\u{2066}';
const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';

/// More marks than this in one text are not writing but an attack on whoever reads it.
const MOST_CONTROLS: usize = 64;

/// Levels that a person's text nests; pasted telephone numbers and quotes need two or three.
const DEEPEST: usize = 8;

/// Puts a name or a brand apart, so that its direction is its own and does not turn the line around it.
pub fn isolate(text: &str) -> String {
    enclose(FSI, text)
}

/// The same for what is always read from the left: ticket numbers, serials, telephone numbers, addresses.
pub fn isolate_ltr(text: &str) -> String {
    enclose(LRI, text)
}

/// No isolate reaches over the end of a paragraph (UAX #9, P1 and X8), so each paragraph has its own.
fn enclose(opening: char, text: &str) -> String {
    let mut enclosed = String::from(opening);
    for character in text.chars() {
        if ends_paragraph(character) {
            enclosed.extend([PDI, character, opening]);
        } else {
            enclosed.push(character);
        }
    }
    enclosed.push(PDI);
    enclosed
}

/// Characters of the bidirectional class B.
const fn ends_paragraph(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{1C}'..='\u{1E}' | '\u{85}' | '\u{2029}')
}

/// Whether a character only steers direction.
pub const fn is_control(character: char) -> bool {
    matches!(character, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The text without direction marks, for copying, exporting, comparing and the log.
pub fn strip_controls(text: &str) -> Cow<'_, str> {
    if text.contains(is_control) {
        Cow::Owned(text.chars().filter(|&character| !is_control(character)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether direction marks in a text do more than a person's writing needs: an override, an embedding or isolate
/// that is not closed in its own line or closes what was not opened, deep nesting, or simply too many. Shown as it is,
/// such a text can reorder the words around it ("exe.fdp" for "pdf.exe").
pub fn excess_controls(text: &str) -> bool {
    text.chars().filter(|&character| is_control(character)).count() > MOST_CONTROLS
        || text.split(ends_paragraph).any(|line| !is_tame(line))
}

/// Whether one paragraph opens and closes its embeddings and isolates in order, without an override.
fn is_tame(line: &str) -> bool {
    let mut open = Vec::new();
    for character in line.chars() {
        match character {
            '\u{202D}' | '\u{202E}' => return false,
            '\u{202A}' | '\u{202B}' => open.push('\u{202C}'),
            '\u{2066}'..='\u{2068}' => open.push(PDI),
            '\u{202C}' | PDI if open.pop() != Some(character) => return false,
            _ => {}
        }
        if open.len() > DEEPEST {
            return false;
        }
    }
    open.is_empty()
}

/// The text as it may be shown: as it is, or without its marks when they are in excess.
pub fn tame(text: &str) -> Cow<'_, str> {
    if excess_controls(text) { strip_controls(text) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::{excess_controls, isolate, isolate_ltr, strip_controls, tame};
    use proptest::prelude::*;

    #[test]
    fn isolates_close_what_they_open() {
        assert_eq!(isolate("Kursi"), "\u{2068}Kursi\u{2069}");
        assert_eq!(isolate_ltr("OC-2026-000123"), "\u{2066}OC-2026-000123\u{2069}");
        assert_eq!(isolate("two\u{2029}lines"), "\u{2068}two\u{2069}\u{2029}\u{2068}lines\u{2069}");
    }

    #[test]
    fn writing_with_marks_is_not_hostile() {
        for text in [
            "",
            "مرحبا",
            "رقمي \u{202A}+966 50 000 0000\u{202C} شكرًا",
            "\u{200F}١- نعم\u{200F}",
            "\u{2067}שלום \u{2066}Kursi\u{2069}\u{2069}",
        ] {
            assert!(!excess_controls(text), "{text:?}");
        }
    }

    #[test]
    fn hostile_marks_are_noticed() {
        let many = "\u{200F}".repeat(65);
        let deep = format!("{}{}", "\u{2066}".repeat(9), "\u{2069}".repeat(9));
        for text in [
            "invoice-\u{202E}fdp.exe",
            "\u{2067}left open",
            "closed\u{2069} only",
            "\u{2066}crossed\u{202A}\u{2069}\u{202C}",
            "\u{2066}over two\nlines\u{2069}",
            many.as_str(),
            deep.as_str(),
        ] {
            assert!(excess_controls(text), "{text:?}");
            assert!(!excess_controls(&tame(text)), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn stripped_text_has_no_marks(text in "[a-zب-ي\u{061C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\n]{0,80}") {
            prop_assert!(!strip_controls(&text).contains(super::is_control));
            prop_assert!(!excess_controls(&tame(&text)));
        }

        #[test]
        fn isolating_never_unbalances(text in "[\\PC\n\r\u{85}\u{2029}]{0,40}") {
            let text = strip_controls(&text).into_owned();
            prop_assert!(!excess_controls(&isolate(&text)));
        }
    }
}
