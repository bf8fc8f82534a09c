//! Commands of earlier programs, in today's form. What was written stays as it was written, in the outbox and on the line; it is read
//! in today's form wherever it is judged or shown. Each step is pure, and `tests/corpus` keeps what each version wrote.
//!
//! A form is raised by one when a program that knows only the one before would misread it. Then: a step here, a folder in the corpus,
//! and the oldest form goes.

use std::borrow::Cow;

use kursi_rules::command::Command;
use serde_json::{Map, Value};

use crate::sync::COMMAND_V;

/// The oldest form that is still read: two before the present one.
pub const OLDEST_COMMAND_V: u32 = COMMAND_V - 2;

/// Why a payload cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// Its form is older than the oldest that is read.
    Older,
    /// Its form is of a later program.
    Newer,
    /// It is not of the form that it says.
    Malformed,
}

/// The steps, the first from [`OLDEST_COMMAND_V`].
const STEPS: [fn(&mut Map<String, Value>); (COMMAND_V - OLDEST_COMMAND_V) as usize] = [seen, attachments];

/// From 2, in which a reply said neither in which sitting it was written nor what its writer had seen: nothing is judged by it.
fn seen(payload: &mut Map<String, Value>) {
    if verb(payload) == "reply" {
        for field in ["template", "spoken", "seen"] {
            payload.entry(field).or_insert(Value::Null);
        }
    }
}

/// From 3, in which no files went with a message. A program that reads only that form would drop them without a word.
fn attachments(payload: &mut Map<String, Value>) {
    if matches!(verb(payload), "create" | "receive" | "reply" | "note") {
        payload.entry("attachments").or_insert(Value::Array(Vec::new()));
    }
}

fn verb(payload: &Map<String, Value>) -> &str {
    payload.get("verb").and_then(Value::as_str).unwrap_or_default()
}

/// The payload of a command in today's form.
///
/// # Errors
/// Its form is not read, or it is no object.
pub fn upcast(v: u32, payload: &str) -> Result<Cow<'_, str>, Unread> {
    if v > COMMAND_V {
        return Err(Unread::Newer);
    }
    let first = v.checked_sub(OLDEST_COMMAND_V).ok_or(Unread::Older)? as usize;
    if v == COMMAND_V {
        return Ok(Cow::Borrowed(payload));
    }
    let mut value: Map<String, Value> = serde_json::from_str(payload).map_err(|_| Unread::Malformed)?;
    STEPS.iter().skip(first).for_each(|step| step(&mut value));
    serde_json::to_string(&value).map(Cow::Owned).map_err(|_| Unread::Malformed)
}

/// A command of any form that is read.
///
/// # Errors
/// As [`upcast`], or its fields are not those of its verb.
pub fn read(v: u32, payload: &str) -> Result<Command, Unread> {
    serde_json::from_str(&upcast(v, payload)?).map_err(|_| Unread::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_of_another_age_is_told_and_todays_passes_untouched() {
        let today = r#"{ "verb": "note" }"#;
        assert!(matches!(upcast(COMMAND_V, today), Ok(Cow::Borrowed(same)) if same == today));
        assert_eq!(upcast(COMMAND_V + 1, today), Err(Unread::Newer));
        assert_eq!(upcast(OLDEST_COMMAND_V - 1, today), Err(Unread::Older));
        assert_eq!(upcast(OLDEST_COMMAND_V, "[]"), Err(Unread::Malformed));
        assert_eq!(read(COMMAND_V, today), Err(Unread::Malformed));
    }

    #[test]
    fn what_was_said_already_stays_as_it_was_said() {
        let said = r#"{"verb":"reply","seen":{"reply":null},"text":"x"}"#;
        let today = upcast(OLDEST_COMMAND_V, said).unwrap();
        let today: Value = serde_json::from_str(&today).unwrap();
        assert_eq!(today["seen"], serde_json::json!({"reply": null}));
        assert_eq!(today["spoken"], Value::Null);
    }
}
