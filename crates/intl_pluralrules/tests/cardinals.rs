//! Arabic, Persian, Urdu and English from 0 to 1,100: our rules against a committed table, which
//! `against-intl.mjs` compares with the browser's. (K3)

use std::collections::BTreeMap;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use serde_json::Value;
use unic_langid::LanguageIdentifier;

const LAST: u64 = 1100;

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

fn rules(tag: &str) -> PluralRules {
    let language: LanguageIdentifier = tag.parse().unwrap();
    PluralRules::create(language, PluralRuleType::CARDINAL).unwrap()
}

/// The table's runs of `[category, how many numbers]`, one category a number.
fn expected() -> BTreeMap<String, Vec<String>> {
    let table: Value = serde_json::from_str(include_str!("cardinals.json")).unwrap();
    let cardinals = table["cardinals"].as_object().unwrap();
    let spread = |runs: &Value| {
        runs.as_array()
            .unwrap()
            .iter()
            .flat_map(|run| {
                let times = usize::try_from(run[1].as_u64().unwrap()).unwrap();
                std::iter::repeat_n(run[0].as_str().unwrap().to_owned(), times)
            })
            .collect::<Vec<_>>()
    };
    cardinals.iter().map(|(language, runs)| (language.clone(), spread(runs))).collect()
}

#[test]
fn every_count_to_1100_has_the_category_of_cldr() {
    let table = expected();
    assert_eq!(table.keys().collect::<Vec<_>>(), ["ar", "en", "fa", "ur"]);
    for (language, categories) in table {
        assert_eq!(categories.len() as u64, LAST + 1, "{language}");
        let rules = rules(&language);
        for number in 0..=LAST {
            let ours = name(rules.select(number).unwrap());
            assert_eq!(ours, categories[usize::try_from(number).unwrap()], "{language} {number}");
        }
    }
}

#[test]
fn arabic_counts_by_the_last_two_digits() {
    let arabic = rules("ar");
    for (number, category) in [
        (0, PluralCategory::ZERO),
        (1, PluralCategory::ONE),
        (2, PluralCategory::TWO),
        (100, PluralCategory::OTHER),
        (101, PluralCategory::OTHER),
        (103, PluralCategory::FEW),
        (111, PluralCategory::MANY),
        (1003, PluralCategory::FEW),
        (1099, PluralCategory::MANY),
    ] {
        assert_eq!(arabic.select(number), Ok(category), "{number}");
    }
    assert_eq!(arabic.select(1.5), Ok(PluralCategory::OTHER));
}

#[test]
fn a_region_does_not_change_the_rules() {
    assert_eq!(rules("ar-SA").select(103), Ok(PluralCategory::FEW));
    assert_eq!(rules("fa-IR").select(0), Ok(PluralCategory::ONE));
}

#[test]
fn an_unknown_language_is_refused() {
    let language: LanguageIdentifier = "xx".parse().unwrap();
    assert!(PluralRules::create(language, PluralRuleType::CARDINAL).is_err());
}

#[test]
fn fluent_finds_the_four_languages_in_the_list() {
    let known = PluralRules::get_locales(PluralRuleType::CARDINAL);
    for tag in ["en", "ar", "fa", "ur"] {
        assert!(known.contains(&tag.parse().unwrap()), "{tag}");
    }
}

#[test]
fn ordinals_are_answered_too() {
    let language: LanguageIdentifier = "en".parse().unwrap();
    let english = PluralRules::create(language, PluralRuleType::ORDINAL).unwrap();
    assert_eq!(english.select(22), Ok(PluralCategory::TWO));
}
