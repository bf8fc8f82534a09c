//! Whether what a customer says is the stored answer (X4), allowing for every way of writing the same: letter
//! variants, marks, digits, case, space, the order of names, calendars.
//!
//! What is ours and in no document:
//! - A name or a place matches whole: every word of the stored answer is said, in whichever order, and no other. Words
//!   that only join names (بن, bin) may be left out; what is written together or apart (عبد العزيز) is the same.
//! - Of a list, at least one thing is named, and more are right than wrong: a customer need not remember all, and
//!   naming everything there is does not help.
//! - A day is the same day in every calendar. Where digits can be read in two ways, one that fits is enough.

mod date;

use kursi_rules::script::QuestionKind;
use kursi_words::fold::fold;

/// Longer texts are not looked at; the door has turned them away before.
const LONGEST: usize = 2_000;
/// The most things of a list that are looked at.
const MOST_ITEMS: usize = 50;

/// Words that join the parts of a name, folded.
const JOINING: [&str; 12] =
    ["بن", "ابن", "بنت", "ابنه", "ولد", "bin", "ibn", "bint", "binti", "ben", "and", "و"];

/// Whether `said` is the answer that is `stored`. Nothing said never is.
pub fn matches(said: &str, stored: &str, kind: QuestionKind) -> bool {
    if said.len() > LONGEST || stored.len() > LONGEST {
        return false;
    }
    match kind {
        QuestionKind::Text => same(said, stored),
        QuestionKind::Date => date::same_day(said, stored),
        QuestionKind::List => list(said, stored),
    }
}

/// Words of a text, folded, without marks between and around them. عبد is never a name by itself: it is one word with
/// the next.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut parts = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words = Vec::new();
    while let Some(word) = parts.next() {
        words.push(match word {
            "عبد" => format!("{word}{}", parts.next().unwrap_or_default()),
            word => article(word).to_owned(),
        });
    }
    words
}

/// A word without the Arabic article, where a word of some length is left.
fn article(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3).unwrap_or(word)
}

/// The words that matter; all of them where only joining ones are there.
fn telling(text: &str) -> Vec<String> {
    let all = words(text);
    let telling: Vec<String> = all.iter().filter(|word| !JOINING.contains(&word.as_str())).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

fn same(said: &str, stored: &str) -> bool {
    let (mut said, mut stored) = (telling(said), telling(stored));
    if said.is_empty() || stored.is_empty() {
        return false;
    }
    if said.concat() == stored.concat() {
        return true;
    }
    said.sort_unstable();
    stored.sort_unstable();
    said == stored
}

fn items(text: &str) -> Vec<&str> {
    text.split(['\n', ',', ';', '،', '؛', '/', '|', '+', '&', '、'])
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" و "))
        .flat_map(|part| part.split(" اور "))
        .filter(|item| !words(item).is_empty())
        .take(MOST_ITEMS)
        .collect()
}

fn list(said: &str, stored: &str) -> bool {
    let stored = items(stored);
    let said = items(said);
    let right: Vec<&&str> = stored.iter().filter(|item| said.iter().any(|said| same(said, item))).collect();
    let wrong = said.iter().filter(|said| !stored.iter().any(|item| same(said, item))).count();
    right.len() > wrong
}

#[cfg(test)]
mod tests {
    use super::*;
    use QuestionKind::{Date, List, Text};
    use proptest::prelude::*;

    #[track_caller]
    fn is(said: &str, stored: &str, kind: QuestionKind) {
        assert!(matches(said, stored, kind), "{said:?} is {stored:?}");
    }

    #[track_caller]
    fn is_not(said: &str, stored: &str, kind: QuestionKind) {
        assert!(!matches(said, stored, kind), "{said:?} is not {stored:?}");
    }

    #[test]
    fn x4_a_name_is_the_same_in_every_way_of_writing_it() {
        let stored = "فهد بن سلطان بن عبد العزيز القحطاني";
        for said in [
            "فهد بن سلطان بن عبد العزيز القحطاني",
            "فهد سلطان عبدالعزيز القحطاني",
            "  فَهْد  سُلطان عبد العزیز القحطانی ",
            "القحطاني، فهد بن سلطان بن عبد العزيز",
            "فهـد سلطان عبد العزيز قحطاني",
        ] {
            is(said, stored, Text);
        }
        is("فاطمه احمد", "فاطمة أحمد", Text);
        is("كريم", "کریم", Text);
        is("YOUSEF al-harthi", "Yousef Al Harthi", Text);
        is("Zoe O'Brien", "Zoë O’Brien", Text);
        is("الرياض - السعودية", "السعودية، الرياض", Text);
        is("رياض السعودية", "السعودية، الرياض", Text);
        for said in ["فهد القحطاني", "فهد بن سلطان بن عبد الله القحطاني", "بن", "ال", "", " \u{200f} ", "؟"]
        {
            is_not(said, stored, Text);
        }
        is_not("Omar", "Omar Khalid", Text);
        is_not("Omar Khalid Saleh", "Omar Khalid", Text);
        is_not("x", "", Text);
        is_not("", "", Text);
    }

    #[test]
    fn x4_a_day_is_the_same_in_every_calendar() {
        let stored = "1991-05-14";
        for said in [
            "1991-05-14",
            "14/5/1991",
            "14.05.1991",
            "١٤/٥/١٩٩١",
            "۱۴ می ۱۹۹۱",
            "14 May 1991",
            "May 14, 1991",
            "14th of May 1991",
            "١٤ مايو ١٩٩١",
            "١٤ أيار ١٩٩١",
            "14 مئی 1991",
            "1370/2/24",
            "24 اردیبهشت 1370",
            "۲۴/۲/۱۳۷۰",
            "29 شوال 1411",
            "1411/10/29",
            "29/10/1411 هـ",
        ] {
            is(said, stored, Date);
        }
        is("5/14/1991", stored, Date);
        for said in ["14/5/1992", "1991", "May 1991", "14 May", "32/5/1991", "0/0/0", "", "14/5/91", "x"] {
            is_not(said, stored, Date);
        }
        is("30 اسفند 1399", "2021-03-20", Date);
        is_not("30 اسفند 1400", "2022-03-21", Date);
        is_not("14/5/1991", "no day", Date);
    }

    #[test]
    fn x4_of_a_list_more_is_right_than_wrong() {
        let stored = "iTunes، PlayStation، Google Play";
        is("playstation", stored, List);
        is("google-play and Itunes", stored, List);
        is("PlayStation, Xbox, iTunes", stored, List);
        is("مدى و Apple Pay", "Apple Pay، مدى", List);
        for said in ["Xbox", "PlayStation, Xbox", "Play", "", ",،;", "iTunes, Xbox, Steam, Netflix, Spotify"]
        {
            is_not(said, stored, List);
        }
        is_not("playstation, PlayStation, PLAYSTATION, Xbox", "PlayStation", List);
        is_not("x", "", List);
    }

    #[test]
    fn what_nobody_says_is_not_looked_at() {
        let long = "ع".repeat(10_000);
        for kind in [Text, Date, List] {
            is_not(&long, &long, kind);
            is_not(&"1,".repeat(10_000), "1", kind);
        }
        is_not(&"a ".repeat(999), "b", Text);
    }

    proptest! {
        #[test]
        fn nothing_ends_the_program_and_nothing_said_never_matches(said in "\\PC{0,60}", stored in "\\PC{0,60}") {
            for kind in [Text, Date, List] {
                matches(&said, &stored, kind);
                prop_assert!(!matches("", &stored, kind));
                let unseen = matches(" \u{200b}\u{2067}", &stored, kind);
                prop_assert!(!unseen);
            }
        }

        #[test]
        fn what_is_stored_matches_itself(stored in "[\\p{Arabic}a-zA-Z0-9 ]{1,40}") {
            prop_assume!(!words(&stored).is_empty());
            prop_assert!(matches(&stored, &stored, Text));
        }

        #[test]
        fn every_day_matches_itself_in_every_order(year in 1900i32..2077, month in 1u8..=12, day in 1u8..=28) {
            let iso = format!("{year}-{month:02}-{day:02}");
            for said in [format!("{day}/{month}/{year}"), format!("{year}/{month}/{day}")] {
                prop_assert!(matches(&said, &iso, Date), "{said}");
            }
        }
    }
}
