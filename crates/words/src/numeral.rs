//! Numbers as the browser's `Intl.NumberFormat` writes them.

use std::str::FromStr;

use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::Digits;

/// Fraction digits written when nothing else is asked, as in the browser.
const MOST_FRACTION_DIGITS: usize = 3;

/// One memoised formatter of a language.
struct Numerals(DecimalFormatter);

impl Memoizable for Numerals {
    type Args = (Digits, bool);
    type Error = String;

    fn construct(lang: LanguageIdentifier, (digits, grouping): Self::Args) -> Result<Self, Self::Error> {
        let locale: Locale =
            format!("{lang}-u-nu-{}", digits.key()).parse().map_err(|error| format!("{lang}: {error}"))?;
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy =
            Some(if grouping { GroupingStrategy::Auto } else { GroupingStrategy::Never });
        let formatter =
            DecimalFormatter::try_new((&locale).into(), options).map_err(|error| error.to_string())?;
        Ok(Self(formatter))
    }
}

/// The bundle's formatter for one kind of digits; Fluent takes a plain function, so each kind has its own.
pub(crate) fn formatter(digits: Digits) -> fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String> {
    match digits {
        Digits::Latin => |value, intls| number(value, intls, Digits::Latin),
        Digits::Arabic => |value, intls| number(value, intls, Digits::Arabic),
        Digits::Persian => |value, intls| number(value, intls, Digits::Persian),
    }
}

fn number(value: &FluentValue<'_>, intls: &IntlLangMemoizer, digits: Digits) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let decimal = rounded(number.value, &number.options)?;
    intls
        .with_try_get::<Numerals, _, _>((digits, number.options.use_grouping), |numerals| {
            numerals.0.format(&decimal).to_string()
        })
        .ok()
}

/// The decimal that is written, or nothing for what is not a number.
fn rounded(value: f64, options: &FluentNumberOptions) -> Option<Decimal> {
    let mut decimal = Decimal::from_str(&value.to_string()).ok()?;
    let position = |digits: usize| i16::try_from(digits).unwrap_or(i16::MAX);
    let least = options.minimum_fraction_digits.unwrap_or(0);
    let most = options.maximum_fraction_digits.unwrap_or(MOST_FRACTION_DIGITS.max(least));
    decimal.round_with_mode(-position(most), SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
    decimal.absolute.trim_end();
    decimal.absolute.pad_end(-position(least));
    if let Some(whole) = options.minimum_integer_digits {
        decimal.absolute.pad_start(position(whole));
    }
    Some(decimal)
}

/// Fluent's `NUMBER`, with the options that the screen's `NUMBER` understands in the same way.
pub(crate) fn function<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = positional.first() else { return FluentValue::Error };
    let FluentNumber { value, mut options } = number.clone();
    options.merge(named);
    // The screen turns grouping off by the number 0; a text would count as "on" there.
    if let Some(FluentValue::Number(grouping)) = named.get("useGrouping") {
        options.use_grouping = grouping.value != 0.0;
    }
    FluentValue::Number(FluentNumber::new(value, options))
}
