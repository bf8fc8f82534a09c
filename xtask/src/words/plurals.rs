//! Counted messages have every form of their language, and functions are asked only what both sides understand.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde_json::Value;

use super::Finding;
use super::ftl::{Call, Choice, File};

/// CLDR's names of the forms.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The forms of each language, from the table that our plural rules are held to.
pub(super) fn categories(cardinals: &str) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let table: Value = serde_json::from_str(cardinals).context("cardinals.json is not JSON")?;
    let languages = table["cardinals"].as_object().context("cardinals.json has no cardinals")?;
    let forms = |runs: &Value| {
        let runs = runs.as_array().into_iter().flatten();
        runs.filter_map(|run| run[0].as_str().map(str::to_owned)).collect::<BTreeSet<_>>()
    };
    Ok(languages.iter().map(|(language, runs)| (language.clone(), forms(runs))).collect())
}

/// Choices that lack a form, and calls that the two sides would not answer alike.
pub(super) fn check(file: &File, categories: &BTreeMap<String, BTreeSet<String>>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in &file.entries {
        for choice in &entry.choices {
            let what = lacking(file, choice, categories);
            findings.extend(
                what.map(|what| Finding::new(&file.path, choice.line, format!("{}: {what}", entry.id))),
            );
        }
        for call in &entry.calls {
            let what = unanswered(call);
            findings.extend(
                what.map(|what| Finding::new(&file.path, call.line, format!("{}: {what}", entry.id))),
            );
        }
    }
    findings
}

fn lacking(file: &File, choice: &Choice, categories: &BTreeMap<String, BTreeSet<String>>) -> Option<String> {
    let keys: BTreeSet<&str> = choice.keys.iter().map(String::as_str).collect();
    // "other" alone is also how a choice between texts ends.
    let counts = choice.of_number || keys.iter().any(|key| *key != "other" && FORMS.contains(key));
    if !counts {
        return None;
    }
    if file.language == "ar" && keys.contains("0") {
        return Some("write [zero] instead of [0], which Arabic has a form for".to_owned());
    }
    let forms = categories.get(&file.language)?;
    let missing = forms.iter().map(String::as_str).filter(|form| !keys.contains(form)).collect::<Vec<_>>();
    if !missing.is_empty() {
        return Some(format!("lacks the form {} of {}", missing.join(", "), file.language));
    }
    let never =
        keys.iter().filter(|key| FORMS.contains(key) && !forms.contains(**key)).copied().collect::<Vec<_>>();
    (!never.is_empty()).then(|| format!("{} is never chosen in {}", never.join(", "), file.language))
}

/// What a function is asked that only one side would understand, or that they would answer differently.
fn unanswered(call: &Call) -> Option<String> {
    let known: &[&str] = match call.function.as_str() {
        "NUMBER" => {
            &["minimumIntegerDigits", "minimumFractionDigits", "maximumFractionDigits", "useGrouping"]
        }
        "DATETIME" => &["dateStyle", "timeStyle", "weekday"],
        other => {
            return Some(format!("{other}() is not a function of both sides; there are NUMBER and DATETIME"));
        }
    };
    let given =
        |name: &str| call.options.iter().find(|(option, _)| option == name).map(|(_, value)| value.as_str());
    if let Some((option, _)) = call.options.iter().find(|(option, _)| !known.contains(&option.as_str())) {
        return Some(format!(
            "{option} is not understood by both sides; {} has {}",
            call.function,
            known.join(", ")
        ));
    }
    if given("useGrouping").is_some_and(|value| value != "0") {
        return Some("write useGrouping: 0; a text counts as \"on\" on the screen".to_owned());
    }
    for (option, allowed) in [
        ("dateStyle", ["short", "medium", "long"].as_slice()),
        ("timeStyle", &["short", "medium"]),
        ("weekday", &["short", "long"]),
    ] {
        if given(option).is_some_and(|value| !allowed.contains(&value)) {
            return Some(format!("{option} is one of {}", allowed.join(", ")));
        }
    }
    if given("dateStyle") == Some("long") && given("timeStyle").is_some() {
        return Some("a long date with a time is not written alike by both sides; use medium".to_owned());
    }
    if given("weekday").is_some() && call.options.len() > 1 {
        return Some("a weekday stands alone; join it to a date with text".to_owned());
    }
    None
}
