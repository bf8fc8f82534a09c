use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{Query, terms, units};

fn all(text: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    terms(text, &mut all);
    all
}

fn finds(typed: &str, text: &str) -> bool {
    let query = Query::read(typed);
    !query.is_empty() && query.is_in(&all(text))
}

fn marked<'a>(typed: &str, text: &'a str) -> Vec<&'a str> {
    Query::read(typed).marks(text).into_iter().map(|range| &text[range]).collect()
}

/// X5: the same word is found however its letters are written, in each language.
#[test]
fn x5_variants_of_letters_find_each_other() {
    for (typed, text) in [
        // Arabic.
        ("علي", "رسالة من على"),
        ("على", "رسالة من علي"),
        ("فاطمه", "السيدة فاطمة"),
        ("احمد", "أحمد وإسلام وآدم"),
        ("اسلام", "أحمد، إسلام، آدم"),
        ("ادم", "أحمد، إسلام، آدم"),
        ("مومن", "عبد المؤمن مؤمن"),
        ("محمد", "مُحَمَّد"),
        ("محمد", "محـــمد"),
        ("شي", "لم يصل شيء"),
        ("كود", "کود"),
        ("رقم 456", "رقم ٤٥٦"),
        // Persian.
        ("كتاب", "کتاب‌ها"),
        ("می خواهم", "می‌خواهم"),
        ("میخواهم", "می‌خواهم"),
        ("می‌خواهم", "می خواهم"),
        ("رئيس", "رییس"),
        ("شماره", "شمارهٔ تیکت"),
        ("۱۲۳", "123"),
        // Urdu.
        ("گهر", "گھر"),
        ("فاطمه", "فاطمہ"),
        ("مسئلہ", "مسئله"),
        ("روپی", "روپے"),
        ("۴۵۶", "٤٥٦"),
        // English and its neighbours.
        ("cafe", "CAFÉ"),
        ("STRASSE", "Straße"),
        ("email", "e-mail"),
        ("e-mail", "email"),
        ("fine", "ﬁne"),
        ("हिन्दी", "हिन्दी में"),
    ] {
        assert!(finds(typed, text), "{typed} in {text}");
    }
}

#[test]
fn x5_other_words_are_not_found() {
    for (typed, text) in [
        ("باب", "تاب"),
        ("card ", "cards"),
        ("ard", "card"),
        ("card missing", "card"),
        ("321", "123"),
        ("4321", "5512344"),
    ] {
        assert!(!finds(typed, text), "{typed} in {text}");
    }
}

/// X5: a word is found while it is being typed, the ones before it only whole.
#[test]
fn x5_the_last_word_may_be_half_of_one() {
    assert!(finds("refund ser", "Refund of the serial"));
    assert!(!finds("ref serial", "Refund of the serial"));
    assert!(!finds("refund ser ", "Refund of the serial"), "something was typed behind it");
    assert!(finds("عبدال", "عبدالله الحربي"));
}

/// X5: numbers are found in groups or not, by their end, and with or without the country.
#[test]
fn x5_numbers_are_found_as_people_say_them() {
    let serial = "بطاقة 6042-1187-3390-5521 لا تعمل";
    for typed in [
        "6042118733905521",
        "6042 1187 3390 5521",
        "٦٠٤٢١١٨٧٣٣٩٠٥٥٢١",
        "5521",
        "33905521",
        "604211",
        "6042-11",
    ] {
        assert!(finds(typed, serial), "{typed}");
    }
    for phone in ["+966501234567", "00966501234567", "+966 50 123 4567", "+966-50-123-4567"] {
        for typed in [
            "4567",
            "0501234567",
            "501234567",
            "966501234567",
            "+966 50 123 4567",
            "00966501234567",
            "050 123 4567",
            "050123",
        ] {
            assert!(finds(typed, phone), "{typed} in {phone}");
        }
        assert!(!finds("0501234568", phone));
    }
    for typed in ["OC-2026-000123", "oc2026000123", "000123", "2026000123", "0123", "OC-2026", "oc-2026-0001"]
    {
        assert!(finds(typed, "OC-2026-000123"), "{typed}");
    }
    assert!(finds("1234567 7654321", "serials 7654321 and 1234567"), "two numbers in a row are still two");
    assert!(finds("noor@example.org", "write to noor@example.org"));
}

/// X5: what is marked is whole words of the text as it is written.
#[test]
fn x5_marks_are_whole_words_of_the_original() {
    assert_eq!(marked("علي", "السيد على العلي، عَلِيّ!"), ["على", "عَلِيّ"]);
    assert_eq!(marked("ser", "SERIAL and series, user"), ["SERIAL", "series"]);
    assert_eq!(marked("5521", "no 6042-1187-3390-5521."), ["6042-1187-3390-5521"]);
    assert_eq!(marked("خواهم", "می‌خواهم"), ["می‌خواهم"]);
    assert_eq!(marked("", "anything"), Vec::<&str>::new());
}

/// X5: nothing that a person types is an order to the index.
#[test]
fn x5_what_is_no_letter_asks_for_nothing() {
    for typed in
        ["", "   ", "\"", "*", "()", "\u{64B}\u{64E}", "\u{200C}\u{200F}", "-", "،؛؟", "\u{E000}\u{F8FF}"]
    {
        assert!(Query::read(typed).is_empty(), "{typed:?}");
    }
    for typed in
        ["\"serial\"", "serial*", "NEAR(serial", "serial) OR (x", "terms:serial", "^serial", "'serial';--"]
    {
        let said = format!("{:?}", Query::read(typed));
        assert!(said.contains("serial") && !said.contains(['*', '^']), "{said}");
    }
    let long = "serial ".repeat(10_000);
    assert!(Query::read(&long).wanted().len() <= 8);
    assert!(all(&"x".repeat(10_000)).iter().all(|term| term.chars().count() <= 40));
}

proptest! {
    /// X5: every text is found by any word of it, and by the beginning of one.
    #[test]
    fn x5_a_text_is_found_by_its_own_words(
        text in "[\u{0621}-\u{064A}\u{064B}-\u{0652}\u{0670}-\u{06D3}\u{06F0}-\u{06F9}a-zA-Zéß0-9 .،\u{200C}-]{1,60}",
        at in 0usize..60,
    ) {
        let words = super::words(&text);
        prop_assume!(!words.is_empty());
        let word = &words[at % words.len()];
        let written = &text[word.range.clone()];
        prop_assert!(finds(written, &text), "{written:?} in {text:?}");
    }

    #[test]
    fn terms_are_folded_and_stay_so(text in "\\PC{0,60}") {
        for term in all(&text) {
            prop_assert!(!term.contains(' ') && !term.is_empty());
            if !term.starts_with(super::END) {
                prop_assert!(term.chars().all(|character| matches!(super::part(character), super::Part::Letter)), "{term:?}");
            }
        }
    }

    #[test]
    fn marks_lie_apart_on_the_borders_of_characters(typed in "\\PC{0,20}", text in "\\PC{0,60}") {
        let mut last = 0;
        for mark in Query::read(&typed).marks(&text) {
            prop_assert!(mark.start >= last && mark.start < mark.end);
            prop_assert!(text.get(mark.clone()).is_some());
            last = mark.end;
        }
        for unit in units(&text) {
            prop_assert!(text.get(unit.range).is_some());
        }
    }
}
