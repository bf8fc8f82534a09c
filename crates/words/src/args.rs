//! What a message is told.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use serde_json::Value;

use crate::Reader;
use crate::moment::Moment;

/// One argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A name, an address, a person's words.
    Text(String),
    /// A number, written in the reader's digits.
    Number(f64),
    /// An instant in UTC milliseconds, written in the reader's calendar and time zone.
    Moment(i64),
}

/// The arguments of one message, by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args {
    named: Vec<(Cow<'static, str>, Arg)>,
}

impl Args {
    /// No arguments.
    pub const fn new() -> Self {
        Self { named: Vec::new() }
    }

    /// With a text.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Arg::Text(text.into()))
    }

    /// With a number.
    #[must_use]
    pub fn number(self, name: &'static str, number: impl Into<f64>) -> Self {
        self.with(name, Arg::Number(number.into()))
    }

    /// With an instant in UTC milliseconds.
    #[must_use]
    pub fn moment(self, name: &'static str, millis: i64) -> Self {
        self.with(name, Arg::Moment(millis))
    }

    /// With any argument.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, arg: Arg) -> Self {
        self.named.push((name.into(), arg));
        self
    }

    /// The arguments of a code as they cross the wire: text and numbers, where a number whose name ends in `_at`
    /// is an instant in UTC milliseconds. The screen reads them by the same rule.
    pub fn from_json<'a>(named: impl IntoIterator<Item = (&'a String, &'a Value)>) -> Self {
        named.into_iter().fold(Self::new(), |args, (name, value)| {
            let arg = match value {
                Value::Number(number) if name.ends_with("_at") => number.as_i64().map(Arg::Moment),
                Value::Number(number) => number.as_f64().map(Arg::Number),
                Value::String(text) => Some(Arg::Text(text.clone())),
                Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
            };
            match arg {
                Some(arg) => args.with(name.clone(), arg),
                None => args,
            }
        })
    }

    /// The same for Fluent; instants carry how the reader reads them.
    pub(crate) fn to_fluent(&self, reader: &Reader) -> FluentArgs<'_> {
        self.named
            .iter()
            .map(|(name, arg)| {
                let value = match arg {
                    Arg::Text(text) => FluentValue::from(text.as_str()),
                    Arg::Number(number) => FluentValue::from(*number),
                    Arg::Moment(millis) => FluentValue::Custom(Box::new(Moment::new(*millis, *reader))),
                };
                (name.as_ref(), value)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Args;
    use serde_json::json;

    #[test]
    fn the_wire_says_instants_by_name() {
        let wire = json!({ "until_at": 1_000, "limit": 5, "server": "kursi.example", "flag": true });
        let args = Args::from_json(wire.as_object().unwrap());
        let expected =
            Args::new().number("limit", 5).text("server", "kursi.example").moment("until_at", 1_000);
        let by_name = |mut args: Args| {
            args.named.sort_by(|left, right| left.0.cmp(&right.0));
            args
        };
        assert_eq!(by_name(args), by_name(expected));
    }
}
