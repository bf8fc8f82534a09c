//! A desk drawn as a flowchart (E11), in Mermaid's language, which forges and editors show as a picture.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kursi_rules::desk::Desk;
use kursi_rules::script::Script;

use crate::chart::{Chart, ChartOf, script_chart, status_chart};
use crate::plain::names;

/// Draws the statuses of a desk and the moves between them, named by the desk's words of one language.
pub fn flowchart(desk: &Desk, language: &str, words: &str) -> String {
    let names = names(words);
    draw(&status_chart(desk), language, &names, &label(plain_name(&names, "desk-name")))
}

/// Draws a script, named by the desk's words of one language. What waits for a verification has a thick border.
pub fn script_flowchart(script: &Script, language: &str, words: &str) -> String {
    chart_flowchart(&script_chart(script), language, words)
}

/// Draws any chart of a desk, named by the desk's words of one language.
pub fn chart_flowchart(chart: &Chart, language: &str, words: &str) -> String {
    let names = names(words);
    let desk = plain_name(&names, "desk-name");
    let title = match chart.of {
        ChartOf::Statuses => label(desk),
        _ => label(&format!("{desk}: {}", plain_name(&names, &chart.word))),
    };
    draw(chart, language, &names, &title)
}

fn draw(chart: &Chart, language: &str, names: &BTreeMap<String, String>, title: &str) -> String {
    // The arrows go the way the language is read.
    let direction = if matches!(language, "ar" | "fa" | "ur") { "RL" } else { "LR" };
    let mut drawing = format!("---\ntitle: {title}\n---\nflowchart {direction}\n");
    // Numbered without the beginning, which is drawn with its arrow.
    let begins = usize::from(chart.nodes.first().is_some_and(|node| node.kind == "start"));
    let name = |place: usize| match place.checked_sub(begins) {
        Some(n) => format!("s{n}"),
        None => "start(( ))".to_owned(),
    };
    for (place, node) in chart.nodes.iter().enumerate().skip(begins) {
        let (open, close) = outline(node.kind);
        let _ = writeln!(drawing, "    {}{open}{}{close}", name(place), label(plain_name(names, &node.word)));
        if node.guarded {
            let _ = writeln!(drawing, "    style {} stroke-width:4px", name(place));
        }
    }
    for arrow in &chart.arrows {
        let (from, to) = (name(arrow.from), name(arrow.to));
        let _ = match arrow.word.is_empty() {
            true => writeln!(drawing, "    {from} --> {to}"),
            false => writeln!(drawing, "    {from} -->|{}| {to}", label(plain_name(names, &arrow.word))),
        };
    }
    drawing
}

/// What opens and closes a node, by what it is.
fn outline(kind: &str) -> (&'static str, &'static str) {
    match kind {
        "new" | "end" | "over" | "silent" | "answered" => ("([", "])"),
        "waiting" | "quiz" => ("{{", "}}"),
        "solved" | "call" => ("[[", "]]"),
        "closed" | "ask" => ("[/", "/]"),
        "check" => ("{", "}"),
        "say" => (">", "]"),
        _ => ("[", "]"),
    }
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
