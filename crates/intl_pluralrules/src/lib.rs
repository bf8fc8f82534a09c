//! The face of `intl_pluralrules` 7, with ICU4X's plural rules inside.
//!
//! `fluent` chooses the variant of a counted message through this crate. The published 7.0.2 forgets the
//! `% 100` of Arabic, so 103, 111 and 1003 came out as `other` ("103 تذكرة" for "103 تذاكر"). ICU4X carries the
//! rules of CLDR itself, so they are right and stay right; see `docs/adr/0005-plural-rules.md`. (K3)

pub mod operands;

mod languages;

use icu_locale_core::LanguageIdentifier as IcuLanguage;
use icu_plurals::{PluralCategory as IcuCategory, PluralRuleType as IcuType, PluralRules as IcuRules};
use unic_langid::LanguageIdentifier;

use crate::operands::PluralOperands;

/// The form of a message that goes with a number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PluralCategory {
    /// Nothing, where the language has a form for it (Arabic).
    ZERO,
    /// The singular.
    ONE,
    /// The dual.
    TWO,
    /// A small count (Arabic: 3 to 10).
    FEW,
    /// A large count (Arabic: 11 to 99).
    MANY,
    /// Every other number.
    OTHER,
}

/// What the number says: how many, or which one in order.
#[derive(Copy, Clone, Debug, Hash, PartialEq, Eq)]
pub enum PluralRuleType {
    /// Which one: first, second.
    ORDINAL,
    /// How many: one, two.
    CARDINAL,
}

/// The plural rules of one language.
#[derive(Debug)]
pub struct PluralRules {
    locale: LanguageIdentifier,
    rules: IcuRules,
}

impl PluralRules {
    /// The rules of a language.
    ///
    /// # Errors
    /// When CLDR has no rules for the language.
    pub fn create<L: Into<LanguageIdentifier>>(langid: L, prt: PluralRuleType) -> Result<Self, &'static str> {
        let locale = langid.into();
        if !languages::LANGUAGES.split(' ').any(|known| known == locale.language.as_str()) {
            return Err("unknown locale");
        }
        let language: IcuLanguage = locale.to_string().parse().map_err(|_| "unreadable locale")?;
        let kind = match prt {
            PluralRuleType::CARDINAL => IcuType::Cardinal,
            PluralRuleType::ORDINAL => IcuType::Ordinal,
        };
        let locale_of_icu = icu_locale_core::Locale::from(language);
        let rules = IcuRules::try_new((&locale_of_icu).into(), kind.into())
            .map_err(|_| "no plural rules for the locale")?;
        Ok(Self { locale, rules })
    }

    /// The form that goes with a number.
    ///
    /// # Errors
    /// When the input is not a number.
    pub fn select<N: TryInto<PluralOperands>>(&self, number: N) -> Result<PluralCategory, &'static str> {
        let operands = number.try_into().map_err(|_| "Argument can not be parsed to operands.")?;
        Ok(match self.rules.category_for(operands.to_icu()) {
            IcuCategory::Zero => PluralCategory::ZERO,
            IcuCategory::One => PluralCategory::ONE,
            IcuCategory::Two => PluralCategory::TWO,
            IcuCategory::Few => PluralCategory::FEW,
            IcuCategory::Many => PluralCategory::MANY,
            IcuCategory::Other => PluralCategory::OTHER,
        })
    }

    /// The languages that have rules of this kind.
    pub fn get_locales(_prt: PluralRuleType) -> Vec<LanguageIdentifier> {
        languages::LANGUAGES.split(' ').filter_map(|tag| tag.parse().ok()).collect()
    }

    /// The language these rules are for.
    pub fn get_locale(&self) -> &LanguageIdentifier {
        &self.locale
    }
}
