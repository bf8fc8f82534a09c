//! Errors as codes with arguments. The words are in `locales/<lang>/faults.ftl` as `fault-<code>`.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// One argument of a code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ArgValue {
    /// A count, an amount or a time in UTC milliseconds.
    Number(i64),
    /// A name, an id or an address.
    Text(String),
}

impl From<i64> for ArgValue {
    fn from(value: i64) -> Self {
        ArgValue::Number(value)
    }
}
impl From<usize> for ArgValue {
    fn from(value: usize) -> Self {
        ArgValue::Number(value as i64)
    }
}
impl From<u32> for ArgValue {
    fn from(value: u32) -> Self {
        ArgValue::Number(i64::from(value))
    }
}
impl From<crate::Millis> for ArgValue {
    fn from(value: crate::Millis) -> Self {
        ArgValue::Number(value.0)
    }
}
impl From<String> for ArgValue {
    fn from(value: String) -> Self {
        ArgValue::Text(value)
    }
}
impl From<&str> for ArgValue {
    fn from(value: &str) -> Self {
        ArgValue::Text(value.to_owned())
    }
}

/// A code with its arguments, as it crosses the wire.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Code {
    /// Kebab-case code.
    pub code: String,
    /// Arguments by Fluent variable name.
    #[serde(default)]
    pub args: BTreeMap<String, ArgValue>,
}

impl fmt::Display for Code {
    /// For logs: the code alone, since arguments may be a person's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code)
    }
}

impl std::error::Error for Code {}

/// What every enum of errors gives.
pub trait Coded {
    /// Each code with the names of its arguments, for the test that every code has words.
    const CODES: &'static [(&'static str, &'static [&'static str])];
    /// This error as code and arguments.
    fn code(&self) -> Code;
}

/// Declares an enum of errors with their codes; the names of the fields are the names of the arguments.
///
/// ```
/// kursi_rules::codes! {
///     /// Why a seat was not taken.
///     pub enum TakeRefusal {
///         /// All are taken.
///         "seat-none-free" => NoneFree { limit: u32 },
///     }
/// }
/// use kursi_rules::code::Coded;
/// assert_eq!(TakeRefusal::NoneFree { limit: 5 }.code().code, "seat-none-free");
/// ```
#[macro_export]
macro_rules! codes {
    ($(#[$outer:meta])* pub enum $name:ident {
        $($(#[$inner:meta])* $code:literal => $variant:ident $({ $($field:ident : $type:ty),+ $(,)? })?),+ $(,)?
    }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, PartialEq)]
        pub enum $name {
            $($(#[$inner])* $variant $({ $(
                #[allow(missing_docs)]
                $field: $type
            ),+ })?),+
        }

        impl $crate::code::Coded for $name {
            const CODES: &'static [(&'static str, &'static [&'static str])] =
                &[$(($code, &[$($(stringify!($field)),+)?])),+];

            fn code(&self) -> $crate::code::Code {
                match self {
                    $($name::$variant $({ $($field),+ })? => {
                        #[allow(unused_mut)]
                        let mut args = ::std::collections::BTreeMap::new();
                        $($(args.insert(
                            stringify!($field).to_owned(),
                            $crate::code::ArgValue::from($field.clone()),
                        );)+)?
                        $crate::code::Code { code: $code.to_owned(), args }
                    })+
                }
            }
        }

        impl From<$name> for $crate::code::Code {
            fn from(error: $name) -> Self {
                $crate::code::Coded::code(&error)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(&$crate::code::Coded::code(self).code)
            }
        }

        impl ::std::error::Error for $name {}
    };
}
