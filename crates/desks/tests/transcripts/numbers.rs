//! The numbers in a pack's words: what one language says, all say.

use std::collections::BTreeMap;

use kursi_desks::Loaded;

/// Numbers as they are spelled out, in the four languages and in the forms that packs use.
const SPELLED: [(u32, &[&str]); 6] = [
    // A third party is no number.
    (3, &["three", "ثلاث", "ثلاثة", "سه", "تین"]),
    (4, &["four", "fourth", "أربع", "أربعة", "الرابع", "چهار", "چهارم", "چار", "چوتھے"]),
    (5, &["five", "fifth", "خمس", "خمسة", "الخامس", "پنج", "پنجم", "پانچ", "پانچویں", "پانچواں"]),
    (6, &["six", "sixth", "ست", "ستة", "السادس", "شش", "ششم", "چھ", "چھٹے"]),
    (7, &["seven", "seventh", "سبع", "سبعة", "السابع", "هفت", "هفتم", "سات", "ساتویں"]),
    (8, &["eight", "eighth", "ثماني", "ثمانية", "الثامن", "هشت", "هشتم", "آٹھ", "آٹھویں"]),
];

/// Numbers of each message, by language; smallest first.
type Said = BTreeMap<String, BTreeMap<String, Vec<u32>>>;

/// Messages whose numbers are not alike in the languages that have them.
pub fn unlike(loaded: &Loaded) -> Vec<String> {
    let mut said = Said::new();
    for (language, text) in &loaded.words {
        for (id, mut numbers) in messages(text) {
            numbers.sort_unstable();
            said.entry(id).or_default().insert(language.clone(), numbers);
        }
    }
    let alike = |languages: &BTreeMap<String, Vec<u32>>| {
        let mut all = languages.values();
        let first = all.next();
        all.all(|numbers| Some(numbers) == first)
    };
    let unlike = said.iter().filter(|(_, languages)| !alike(languages));
    unlike.map(|(id, languages)| format!("{id}: {languages:?}")).collect()
}

/// The numbers of each message and each attribute.
pub fn messages(text: &str) -> BTreeMap<String, Vec<u32>> {
    let mut found: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let (mut id, mut part) = (String::new(), String::new());
    for row in text.lines().filter(|row| !row.starts_with('#')) {
        let mut said = row;
        if row.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (name, rest) = row.split_once('=').unwrap_or((row, ""));
            (id, said) = (name.trim().to_owned(), rest);
            part = id.clone();
        } else if let Some((name, rest)) =
            row.trim_start().strip_prefix('.').and_then(|row| row.split_once('='))
        {
            (part, said) = (format!("{id}.{}", name.trim()), rest);
        }
        let words = said.split(|c: char| !(c.is_alphanumeric() || c == '$'));
        found.entry(part.clone()).or_default().extend(words.filter_map(number));
    }
    found
}

fn number(word: &str) -> Option<u32> {
    let lower = word.to_lowercase();
    let spelled = SPELLED.iter().find(|(_, words)| words.contains(&lower.as_str()));
    let digits = || word.chars().all(|c| c.is_ascii_digit()).then(|| word.parse().ok()).flatten();
    spelled.map(|(number, _)| *number).or_else(digits)
}
