use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One argument of a [`Fault`]; numbers stay numbers so that the words can inflect and group them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Arg {
    /// A count, an amount or a time in UTC milliseconds.
    Number(f64),
    /// A name, an id or an address.
    Text(String),
}

/// Why something was not done: a code with arguments. The words are `fault-<code>` in
/// `locales/<lang>/faults.ftl`, and a test proves that each code has them in all four languages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Fault {
    /// Kebab-case code, for example `reply-empty` or `line-unreachable`.
    pub code: String,
    /// Arguments of the message, by Fluent variable name.
    pub args: BTreeMap<String, Arg>,
}
