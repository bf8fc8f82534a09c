//! A desk drawn as a flowchart (E11), in Mermaid's language, which forges and editors show as a picture.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use kursi_rules::command::Verb;
use kursi_rules::desk::{Desk, StatusClass};
use kursi_rules::script::{Script, StepKind};

/// Draws the statuses of a desk and the moves between them, named by the desk's words of one language.
pub fn flowchart(desk: &Desk, language: &str, words: &str) -> String {
    let names = names(words);
    let name = |id: String| label(names.get(&id).map_or(id.as_str(), String::as_str));
    // The arrows go the way the language is read.
    let direction = if matches!(language, "ar" | "fa" | "ur") { "RL" } else { "LR" };
    let node = |status: &str| {
        let place = desk.statuses.iter().position(|known| known.id == status);
        format!("s{}", place.map_or(desk.statuses.len(), |place| place))
    };

    let mut drawing = format!("---\ntitle: {}\n---\nflowchart {direction}\n", name("desk-name".into()));
    for status in &desk.statuses {
        let (open, close) = match status.class {
            StatusClass::New => ("([", "])"),
            StatusClass::Active => ("[", "]"),
            StatusClass::Waiting => ("{{", "}}"),
            StatusClass::Solved => ("[[", "]]"),
            StatusClass::Closed => ("[/", "/]"),
        };
        let title = name(format!("status-{}", status.id));
        let _ = writeln!(drawing, "    {}{open}{title}{close}", node(&status.id));
    }
    let arrow = |verb: Verb| name(format!("move-{}", verb.name()));
    let _ = writeln!(drawing, "    start(( )) -->|{}| {}", arrow(Verb::Create), node(&desk.initial));
    for step in &desk.moves {
        for from in &step.from {
            let _ = writeln!(drawing, "    {} -->|{}| {}", node(from), arrow(step.on), node(&step.to));
        }
    }
    drawing
}

/// Draws a script, named by the desk's words of one language. What waits for a verification has a thick border.
pub fn script_flowchart(script: &Script, language: &str, words: &str) -> String {
    let names = names(words);
    let name = |id: String| label(names.get(&id).map_or(id.as_str(), String::as_str));
    let node = |step: &str| {
        let place = script.steps.iter().position(|known| known.id == step);
        format!("s{}", place.unwrap_or(script.steps.len()))
    };
    let direction = if matches!(language, "ar" | "fa" | "ur") { "RL" } else { "LR" };
    let of_script = format!("script-{}", script.id);
    let title = label(&format!("{}: {}", plain_name(&names, "desk-name"), plain_name(&names, &of_script)));
    let mut drawing = format!("---\ntitle: {title}\n---\nflowchart {direction}\n");
    for step in &script.steps {
        let (open, close) = match step.kind {
            StepKind::Ask => ("[/", "/]"),
            StepKind::Check => ("{", "}"),
            StepKind::Call => ("[[", "]]"),
            StepKind::Do => ("[", "]"),
            StepKind::Say => (">", "]"),
            StepKind::Quiz => ("{{", "}}"),
            StepKind::End => ("([", "])"),
        };
        let title = name(format!("{of_script}-{}", step.id));
        let _ = writeln!(drawing, "    {}{open}{title}{close}", node(&step.id));
        if step.guard.is_some() {
            let _ = writeln!(drawing, "    style {} stroke-width:4px", node(&step.id));
        }
    }
    for step in &script.steps {
        let from = node(&step.id);
        for choice in &step.choices {
            let Some(next) = step.after(Some(&choice.id)) else { continue };
            let arrow = name(format!("{of_script}-{}-{}", step.id, choice.id));
            let _ = writeln!(drawing, "    {from} -->|{arrow}| {}", node(next));
        }
        if let Some(next) = step.next.as_deref().filter(|_| step.choices.is_empty()) {
            let _ = writeln!(drawing, "    {from} --> {}", node(next));
        }
    }
    drawing
}

fn plain_name<'n>(names: &'n BTreeMap<String, String>, id: &'n str) -> &'n str {
    names.get(id).map_or(id, String::as_str)
}

/// A text that Mermaid takes as it is: in quotes, what has a meaning to it as an entity.
fn label(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '#' | '<' | '>' | '&' | '`' | '|' | '\\' => {
                let _ = write!(quoted, "#{};", u32::from(c));
            }
            c if c.is_whitespace() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// The names in a Fluent source; names of a desk are plain texts and terms.
fn names(words: &str) -> BTreeMap<String, String> {
    let resource = match parser::parse(words) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut terms = BTreeMap::new();
    for entry in &resource.body {
        if let Entry::Term(term) = entry {
            terms.insert(term.id.name, plain(&term.value, &BTreeMap::new()));
        }
    }
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), plain(message.value.as_ref()?, &terms))),
        _ => None,
    });
    messages.collect()
}

fn plain(pattern: &Pattern<&str>, terms: &BTreeMap<&str, String>) -> String {
    let parts = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => *value,
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => value,
            InlineExpression::TermReference { id, .. } => terms.get(id.name).map_or("", String::as_str),
            _ => "",
        },
        PatternElement::Placeable { .. } => "",
    });
    parts.collect()
}
