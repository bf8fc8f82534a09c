//! Folding for search and for comparing what a caller says: one text for all the ways of writing it. (X4, X5)

use icu_casemap::CaseMapper;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// The text with everything folded that a person would not call different: letter variants of Arabic, Persian and
/// Urdu, vowel and hamza marks, accents, case, shapes of digits and of marks, invisible characters, and runs of space.
///
/// Folded text is for comparing and for an index, never for showing.
///
/// ```
/// use kursi_words::fold::fold;
/// assert_eq!(fold("أحمَد  علي"), fold("احمد على"));
/// assert_eq!(fold("كود ٤٥٦"), fold("کود ۴۵۶"));
/// assert_eq!(fold("CAFÉ"), "cafe");
/// ```
pub fn fold(text: &str) -> String {
    // Decomposed first, so that a hamza or an accent is a mark of its own and can be left out.
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
    let bare: String = decomposed.chars().filter(|&character| !is_silent(character)).map(letter).collect();
    let folded = CaseMapper::new().fold_string(&bare);
    let spaced = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    ComposingNormalizerBorrowed::new_nfc().normalize(&spaced).into_owned()
}

/// Marks above and below letters, the tatweel, and characters without a shape.
pub(crate) const fn is_silent(character: char) -> bool {
    matches!(
        character,
        // Accents of Latin, Greek and Cyrillic letters.
        '\u{0300}'..='\u{036F}'
        // Vowels, hamza and madda, Quranic marks, the small alif.
        | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}'
        | '\u{08CA}'..='\u{08E1}' | '\u{08E3}'..='\u{08FF}'
        // The tatweel only lengthens a line.
        | '\u{0640}'
        // Joiners, soft hyphens, direction and variation marks.
        | '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    )
}

/// One letter for its variants; Persian's shapes stand for all.
const fn letter(character: char) -> char {
    match character {
        // ي ى ې ۍ, and the yeh that carried a hamza.
        '\u{064A}' | '\u{0649}' | '\u{06CD}' | '\u{06D0}' => '\u{06CC}',
        // ك ڪ
        '\u{0643}' | '\u{06AA}' => '\u{06A9}',
        // ة ہ ۃ ھ ە
        '\u{0629}' | '\u{06C1}' | '\u{06C3}' | '\u{06BE}' | '\u{06D5}' => '\u{0647}',
        // ٱ ٲ ٳ; the others lost their hamza or madda with the marks.
        '\u{0671}'..='\u{0673}' => '\u{0627}',
        '\u{0660}'..='\u{0669}' => digit(character, 0x0660),
        '\u{06F0}'..='\u{06F9}' => digit(character, 0x06F0),
        // Marks of Arabic script: ، ؛ ؟ ٪ ٫ ٬ ۔
        '\u{060C}' => ',',
        '\u{061B}' => ';',
        '\u{061F}' => '?',
        '\u{066A}' => '%',
        '\u{066B}' => '.',
        '\u{066C}' => ',',
        '\u{06D4}' => '.',
        _ => character,
    }
}

const fn digit(character: char, zero: u32) -> char {
    (b'0' + (character as u32 - zero) as u8) as char
}

#[cfg(test)]
mod tests {
    use super::fold;
    use proptest::prelude::*;

    fn check(left: &str, right: &str) {
        assert_eq!(fold(left), fold(right), "{left:?} and {right:?}");
    }

    #[test]
    fn letter_variants_are_one_letter() {
        check("علي", "على");
        check("علي", "علی");
        check("كريم", "کریم");
        check("فاطمة", "فاطمه");
        check("فاطمۃ", "فاطمہ");
        check("فاطمہ", "فاطمه");
        check("گھر", "گہر");
        check("أحمد", "احمد");
        check("إسلام", "اسلام");
        check("آدم", "ادم");
        check("ٱلله", "الله");
        check("مؤمن", "مومن");
        check("رئيس", "ریيس");
        check("شمارهٔ", "شماره");
    }

    #[test]
    fn marks_and_stretches_are_left_out() {
        check("مُحَمَّد", "محمد");
        check("محـــمد", "محمد");
        check("مؤقتًا", "مؤقتا");
        check("Zoë", "zoe");
        check("می‌خواهم", "میخواهم");
        check("\u{2068}Kursi\u{2069}", "kursi");
    }

    #[test]
    fn digits_and_marks_have_one_shape() {
        assert_eq!(fold("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ０１"), "0123456789 0123456789 01");
        assert_eq!(fold("١٬٢٣٤٫٥"), "1,234.5");
        check("متى؟", "متى?");
    }

    #[test]
    fn case_width_and_space_are_folded() {
        assert_eq!(fold("  Große\u{00A0}STRASSE\t\n"), "grosse strasse");
        assert_eq!(fold("ＡＢＣ ﬁne"), "abc fine");
        check("ﷲ", "الله");
        check("ﻻ", "لا");
    }

    #[test]
    fn different_words_stay_different() {
        for (left, right) in
            [("باب", "تاب"), ("ہے", "ہی"), ("سر", "شر"), ("1", "2"), ("پدر", "بدر"), ("", "a")]
        {
            assert_ne!(fold(left), fold(right), "{left} {right}");
        }
        assert_eq!(fold("हिन्दी"), "हिन्दी");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_twice_changes_nothing_in_arabic_script(text in "[\u{0600}-\u{06FF}\u{0750}-\u{077F}\u{08A0}-\u{08FF}\u{200B}-\u{200F}\u{FB50}-\u{FDFF}\u{FE70}-\u{FEFF} a-zA-Z]{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn no_native_digit_survives(text in "[\u{0660}-\u{0669}\u{06F0}-\u{06F9}0-9 ]{0,40}") {
            prop_assert!(fold(&text).chars().all(|character| character == ' ' || character.is_ascii_digit()));
        }
    }
}
