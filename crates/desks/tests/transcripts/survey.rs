//! What customers are asked when their tickets are closed, who reads it, and in which words they are asked (D6).

use std::fmt::Write as _;

use kursi_desks::Loaded;
use kursi_rules::survey::{Asks, VARIABLES, may_see};
use kursi_words::{Args, Lang, Reader, Words, bidi};

use crate::conduct::{long, section};

/// Nothing on a desk that asks nobody.
pub fn survey(loaded: &Loaded) -> String {
    let desk = &loaded.desk;
    let Some(rule) = &desk.survey else { return String::new() };
    let seen: Vec<String> = desk
        .roles
        .iter()
        .filter(|role| may_see(desk, &role.id))
        .map(|role| format!("`{}`", role.id))
        .collect();
    let mut lines = vec![
        format!("when a ticket becomes: {}", rule.statuses.join(", ")),
        format!("it can be answered for {}", long(rule.expires)),
        format!("the customer is told: {}", rule.told("‹number›")),
        format!("the answers are read by: {}", seen.join(", ")),
    ];
    lines.extend(rule.questions.iter().map(|question| {
        let asks = match &question.asks {
            Asks::Scale { from, to } => format!("a number from {from} to {to}"),
            Asks::Choice { options } => format!("one of {}", options.join(", ")),
            Asks::Words { longest } => format!("words, {longest} characters at most"),
        };
        let left = if question.optional { ", may be left out" } else { "" };
        format!("`{}`: {asks}{left}", question.id)
    }));
    let mut text = section("What customers are asked when their tickets are closed", lines);
    let own =
        loaded.words.iter().filter_map(|(language, text)| Some((language.parse().ok()?, text.as_str())));
    let (words, _) = Words::new().for_desk(own);
    let args = VARIABLES.into_iter().fold(Args::new(), |args, name| args.text(name, format!("[{name}]")));
    let ids = ["survey-mail.subject".to_owned(), "survey-mail.text".to_owned()];
    let ids =
        ids.into_iter().chain(rule.questions.iter().map(|one| format!("survey-question-{}.text", one.id)));
    for id in ids {
        for lang in desk.languages.iter().filter_map(|language| language.parse::<Lang>().ok()) {
            let said = words.find(&Reader::new(lang, desk.zone), &id, &args).unwrap_or_default();
            let _ = write!(text, "\n### {id} ({lang})\n\n{}\n", bidi::strip_controls(&said));
        }
    }
    text
}
