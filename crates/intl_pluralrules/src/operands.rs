//! What CLDR's plural rules look at in a number.
//!
//! The names are CLDR's: a number written `1.50` has n = 1.5, i = 1, v = 2, w = 1, f = 50, t = 5.

use std::str::FromStr;

use fixed_decimal::Decimal;

/// Digits of a fraction that are looked at; more could not be kept in a `u64`, and no rule asks for them.
const FRACTION_DIGITS: usize = 18;

/// The parts of a number that plural rules ask about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PluralOperands {
    /// The absolute value.
    pub n: f64,
    /// The integer part.
    pub i: u64,
    /// How many fraction digits are written, trailing zeros included.
    pub v: usize,
    /// How many fraction digits are written, trailing zeros left out.
    pub w: usize,
    /// The fraction digits as a number, trailing zeros included.
    pub f: u64,
    /// The fraction digits as a number, trailing zeros left out.
    pub t: u64,
}

impl PluralOperands {
    /// The same number for ICU4X, which reads `i`, `f` and `v` from its written form.
    pub(crate) fn to_icu(self) -> icu_plurals::PluralOperands {
        let written = if self.v == 0 {
            self.i.to_string()
        } else {
            format!("{}.{:0>width$}", self.i, self.f, width = self.v)
        };
        match Decimal::from_str(&written) {
            Ok(decimal) => icu_plurals::PluralOperands::from(&decimal),
            // Digits and one point always read back; were it otherwise, the integer part decides.
            Err(_) => icu_plurals::PluralOperands::from(self.i),
        }
    }
}

impl TryFrom<&str> for PluralOperands {
    type Error = &'static str;

    fn try_from(input: &str) -> Result<Self, Self::Error> {
        let written = input.strip_prefix('-').unwrap_or(input);
        let n = f64::from_str(written).map_err(|_| "Incorrect number passed!")?;
        let Some((whole, fraction)) = written.split_once('.') else {
            return Ok(Self { n, i: n as u64, v: 0, w: 0, f: 0, t: 0 });
        };
        let fraction = fraction.get(..FRACTION_DIGITS).unwrap_or(fraction);
        let significant = fraction.trim_end_matches('0');
        let digits = |text: &str| if text.is_empty() { Ok(0) } else { u64::from_str(text) };
        Ok(Self {
            n,
            // An integer part past a `u64` keeps its size, not its last digits; nothing is counted that far.
            i: digits(whole).unwrap_or(n as u64),
            v: fraction.len(),
            w: significant.len(),
            f: digits(fraction).map_err(|_| "Could not convert string to integer!")?,
            t: digits(significant).map_err(|_| "Could not convert string to integer!")?,
        })
    }
}

impl TryFrom<String> for PluralOperands {
    type Error = &'static str;

    fn try_from(input: String) -> Result<Self, Self::Error> {
        Self::try_from(input.as_str())
    }
}

macro_rules! from_unsigned {
    ($($number:ty)+) => {$(
        impl From<$number> for PluralOperands {
            fn from(input: $number) -> Self {
                Self { n: input as f64, i: input as u64, v: 0, w: 0, f: 0, t: 0 }
            }
        }
    )+};
}

macro_rules! from_signed {
    ($($number:ty)+) => {$(
        impl TryFrom<$number> for PluralOperands {
            type Error = &'static str;
            fn try_from(input: $number) -> Result<Self, Self::Error> {
                Ok(Self::from(input.unsigned_abs()))
            }
        }
    )+};
}

macro_rules! from_float {
    ($($number:ty)+) => {$(
        impl TryFrom<$number> for PluralOperands {
            type Error = &'static str;
            fn try_from(input: $number) -> Result<Self, Self::Error> {
                Self::try_from(input.to_string().as_str())
            }
        }
    )+};
}

from_unsigned!(u8 u16 u32 u64 usize);
from_signed!(i8 i16 i32 i64 isize);
from_float!(f32 f64);

#[cfg(test)]
mod tests {
    use super::PluralOperands;
    use proptest::prelude::*;

    fn check(written: &str, expected: (u64, usize, usize, u64, u64)) {
        let operands = PluralOperands::try_from(written).unwrap();
        assert_eq!((operands.i, operands.v, operands.w, operands.f, operands.t), expected, "{written}");
    }

    #[test]
    fn the_parts_of_a_number_are_those_of_cldr() {
        check("1", (1, 0, 0, 0, 0));
        check("-1234.567", (1234, 3, 3, 567, 567));
        check("1.50", (1, 2, 1, 50, 5));
        check("0.05", (0, 2, 2, 5, 5));
        check("3.", (3, 0, 0, 0, 0));
    }

    #[test]
    fn text_is_refused() {
        assert!(PluralOperands::try_from("many").is_err());
        assert!(PluralOperands::try_from("").is_err());
    }

    proptest! {
        // `fluent` unwraps this conversion, so a float that failed it would end the program.
        #[test]
        fn every_float_has_operands(number in proptest::num::f64::ANY) {
            let operands = PluralOperands::try_from(number);
            prop_assert!(operands.is_ok(), "{number}");
            operands.unwrap().to_icu();
        }
    }
}
