//! Amounts and conditions of records: `{ field = "price" }`, `{ percent = "30", of = { … } }`, `{ now = true, after = { earlier =
//! { field = "day" }, hours = 24 } }`. Several keys that ask in one table must all hold. Numbers that are not whole are in quotes:
//! they are exact.

use kursi_rules::record::{Expr, MAX_DEPTH, Op, Question, Span};
use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::DeValue;

use crate::Fault;
use crate::bounds::{MOST_PARTS, SPAN};
use crate::section::Section;

/// Keys of which an expression has exactly one.
const HEADS: [&str; 15] = [
    "field",
    "parent",
    "amount",
    "parent_amount",
    "input",
    "word",
    "now",
    "today",
    "count",
    "sum",
    "product",
    "difference",
    "percent",
    "later",
    "earlier",
];

const OPS: [Op; 6] = [Op::Above, Op::AtLeast, Op::Below, Op::AtMost, Op::After, Op::Before];

/// Values and what is asked of them are one table of the pack language, wherever it stands.
const VALUE: &str = "value";

const EXAMPLE: &str = "{ field = \"…\" }";

/// The expression under `key`: a table, or a number of the pack.
#[track_caller]
pub(super) fn expression<'a>(section: &Section<'a>, key: &'static str) -> Option<Expr> {
    let Some(value) = section.value(key) else {
        section.missing(key, &format!("{key} = {EXAMPLE}"));
        return None;
    };
    of_value(section, key, value, 1)
}

/// The condition under `key`, which may be left out.
#[track_caller]
pub(super) fn question<'a>(section: &Section<'a>, key: &'static str) -> Option<Question> {
    let inner = section.section_of(key, section.value(key)?)?;
    // What could not be read holds never; the pack is refused anyway.
    Some(questions(inner, 1).unwrap_or(Question::Any(Vec::new())))
}

/// The expression that a value is.
pub(super) fn of_value<'a>(
    section: &Section<'a>,
    key: &'static str,
    value: &'a Spanned<DeValue<'a>>,
    depth: usize,
) -> Option<Expr> {
    match value.get_ref() {
        DeValue::Table(_) => {
            let inner = section.section_of(key, value)?.called(VALUE);
            let found = head(&inner, depth);
            inner.end();
            found
        }
        _ => number(section, key, value).map(Expr::Number),
    }
}

/// An exact number: a whole one, or one in quotes.
fn number(section: &Section<'_>, key: &'static str, value: &Spanned<DeValue<'_>>) -> Option<Decimal> {
    let wanted = "a whole number, an exact one in quotes such as \"1.5\", or a table";
    match value.get_ref() {
        DeValue::Integer(found) => i64::from_str_radix(found.as_str(), found.radix()).ok().map(Decimal::from),
        DeValue::String(text) => {
            let found = Decimal::from_str_exact(text).ok();
            if found.is_none() {
                section.malformed(key, text, wanted, value.span().start);
            }
            found
        }
        _ => {
            section.wrong(key, value, wanted);
            None
        }
    }
}

/// The part of a table that is a value; other keys are for who reads the rest of it.
fn head<'a>(section: &Section<'a>, depth: usize) -> Option<Expr> {
    if depth > MAX_DEPTH {
        section.fault(section.at, Fault::ConditionTooDeep { limit: MAX_DEPTH });
        section.all_known();
        return None;
    }
    let mut given = HEADS.iter().copied().filter(|key| section.has(key));
    let Some(key) = given.next() else {
        let (key, example) = (section.path.clone(), EXAMPLE.to_owned());
        section.fault(section.at, Fault::KeyMissing { key, example });
        section.all_known();
        return None;
    };
    if let Some(second) = given.next() {
        let (first, second) = (section.key(key), section.key(second));
        section.fault(section.at, Fault::KeysTogether { first, second });
        section.all_known();
        return None;
    }
    let named = || section.text_or_none(key).map(|(id, _)| id.to_owned()).filter(|id| !id.is_empty());
    match key {
        "field" => named().map(Expr::Field),
        "parent" => named().map(Expr::Parent),
        "amount" => named().map(Expr::Amount),
        "parent_amount" => named().map(Expr::ParentAmount),
        "input" => named().map(Expr::Input),
        "word" => named().map(Expr::Words),
        "now" | "today" => {
            if !section.flag(key) {
                section.malformed(key, "false", "true", section.place(key));
            }
            Some(if key == "now" { Expr::Now } else { Expr::Today })
        }
        "count" => {
            let when = match section.value("when") {
                Some(value) => {
                    let inner = section.section_of("when", value)?;
                    Some(Box::new(questions(inner, depth + 1)?))
                }
                None => None,
            };
            named().map(|of| Expr::Count { of, when })
        }
        "sum" => parts(section, key, depth).map(Expr::Sum),
        "product" => parts(section, key, depth).map(Expr::Product),
        "difference" => {
            let parts = parts(section, key, depth)?;
            match <[Expr; 2]>::try_from(parts) {
                Ok(two) => Some(Expr::Difference(Box::new(two))),
                Err(parts) => {
                    let found = format!("{} parts", parts.len());
                    section.malformed(
                        key,
                        &found,
                        "two: what is taken from, and what is taken",
                        section.place(key),
                    );
                    None
                }
            }
        }
        "percent" => {
            let percent = number(section, key, section.value(key)?);
            let Some(of) = section.value("of") else {
                section.missing("of", &format!("of = {EXAMPLE}"));
                return None;
            };
            let of = Box::new(of_value(section, "of", of, depth + 1)?);
            percent.map(|percent| Expr::Percent { percent, of })
        }
        later => {
            let than = of_value(section, later, section.value(later)?, depth + 1).map(Box::new);
            let by = span(section)?;
            let than = than?;
            Some(if later == "later" { Expr::Later { than, by } } else { Expr::Earlier { than, by } })
        }
    }
}

fn span(section: &Section<'_>) -> Option<Span> {
    let mut any = false;
    let mut length = |key: &'static str| {
        let given = section.has(key);
        any |= given;
        if given { section.number(key, SPAN, "days = 1") as u32 } else { 0 }
    };
    let by = Span {
        months: length("months"),
        weeks: length("weeks"),
        days: length("days"),
        hours: length("hours"),
    };
    if !any {
        section.missing("days", "days = 1, or months, weeks, hours");
    }
    any.then_some(by)
}

fn parts<'a>(section: &Section<'a>, key: &'static str, depth: usize) -> Option<Vec<Expr>> {
    let value = section.value(key)?;
    let Some(list) = value.get_ref().as_array() else {
        section.wrong(key, value, "a list of values");
        return None;
    };
    if list.is_empty() {
        section.fault(value.span().start, Fault::ConditionEmpty { key: section.key(key) });
        return None;
    }
    too_many(section, key, list.len(), value)?;
    list.iter().map(|part| of_value(section, key, part, depth + 1)).collect()
}

fn too_many(
    section: &Section<'_>,
    key: &'static str,
    found: usize,
    value: &Spanned<DeValue<'_>>,
) -> Option<()> {
    if found > MOST_PARTS {
        let fault = Fault::TooMany { key: section.key(key), found, limit: MOST_PARTS };
        section.fault(value.span().start, fault);
        return None;
    }
    Some(())
}

fn questions<'a>(section: Section<'a>, depth: usize) -> Option<Question> {
    let section = section.called(VALUE);
    if depth > MAX_DEPTH {
        section.fault(section.at, Fault::ConditionTooDeep { limit: MAX_DEPTH });
        return None;
    }
    let mut asked: Vec<Option<Question>> = Vec::new();
    for (key, all) in [("all", true), ("any", false)] {
        if let Some(value) = section.value(key) {
            let inner = list(&section, key, value, depth);
            asked.push(inner.map(|parts| if all { Question::All(parts) } else { Question::Any(parts) }));
        }
    }
    if let Some(value) = section.value("not") {
        let inner = section.section_of("not", value).and_then(|inner| questions(inner, depth + 1));
        asked.push(inner.map(|inner| Question::Not(Box::new(inner))));
    }
    for (key, own) in [("state", true), ("parent_state", false)] {
        if let Some(value) = section.value(key) {
            let states = words(&section, key, value);
            asked.push(states.map(|s| if own { Question::State(s) } else { Question::ParentState(s) }));
        }
    }
    if HEADS.iter().any(|key| section.has(key)) {
        asked.extend(compared(&section, depth));
    }
    if asked.is_empty() {
        section.fault(section.at, Fault::ConditionEmpty { key: section.path.clone() });
    }
    section.end();
    let mut asked = asked.into_iter().collect::<Option<Vec<_>>>()?;
    match asked.len() {
        0 => None,
        1 => asked.pop(),
        _ => Some(Question::All(asked)),
    }
}

/// What is asked of the value in the table.
fn compared<'a>(section: &Section<'a>, depth: usize) -> Vec<Option<Question>> {
    let left = head(section, depth);
    let mut asked: Vec<Option<Question>> = Vec::new();
    if section.has("given") {
        let given = section.flag("given");
        asked.push(left.clone().map(|left| Question::Given(left, given)));
    }
    if let Some(value) = section.value("is") {
        asked.push(match value.get_ref() {
            DeValue::String(_) | DeValue::Array(_) => words(section, "is", value)
                .zip(left.clone())
                .map(|(words, left)| Question::OneOf(left, words)),
            _ => of_value(section, "is", value, depth + 1)
                .zip(left.clone())
                .map(|(right, left)| Question::Compare(left, Op::Is, right)),
        });
    }
    for op in OPS {
        if let Some(value) = section.value(op.name()) {
            let right = of_value(section, op.name(), value, depth + 1);
            asked.push(right.zip(left.clone()).map(|(right, left)| Question::Compare(left, op, right)));
        }
    }
    if asked.is_empty() {
        let example = "is = \"…\", above, at_least, below, at_most, after, before or given".to_owned();
        section.fault(section.at, Fault::KeyMissing { key: section.key("is"), example });
        return vec![None];
    }
    asked
}

fn list<'a>(
    section: &Section<'a>,
    key: &'static str,
    value: &'a Spanned<DeValue<'a>>,
    depth: usize,
) -> Option<Vec<Question>> {
    let Some(list) = value.get_ref().as_array() else {
        section.wrong(key, value, "a list of conditions");
        return None;
    };
    if list.is_empty() {
        section.fault(value.span().start, Fault::ConditionEmpty { key: section.key(key) });
        return None;
    }
    too_many(section, key, list.len(), value)?;
    list.iter().map(|part| questions(section.section_of(key, part)?, depth + 1)).collect()
}

/// One text or a list of them.
fn words<'a>(
    section: &Section<'a>,
    key: &'static str,
    value: &'a Spanned<DeValue<'a>>,
) -> Option<Vec<String>> {
    let found = match value.get_ref() {
        DeValue::String(_) => section.text_or_none(key).into_iter().collect(),
        DeValue::Array(list) if list.is_empty() => {
            section.fault(value.span().start, Fault::ConditionEmpty { key: section.key(key) });
            return None;
        }
        _ => section.texts_of(key, value),
    };
    Some(found.into_iter().map(|(text, _)| text.to_owned()).collect())
}
