//! What a desk keeps beside tickets, as a document: states, fields, amounts, and what each action asks, shows, changes and
//! sends.

use kursi_desks::Desk;
use kursi_rules::record::{
    Action, Amount, AtTicket, Consequence, Expr, Question, RecordField, RecordKind, Send, Set, Span, Type,
};

use crate::conduct::section;

/// All kinds of records, one section each.
pub fn records(desk: &Desk) -> String {
    desk.records.iter().map(|kind| section(&format!("Record {}", title(kind)), lines(kind))).collect()
}

fn title(kind: &RecordKind) -> String {
    let of = kind.of.as_ref().map(|of| format!(" of `{of}`")).unwrap_or_default();
    format!("`{}`{of}", kind.id)
}

fn lines(kind: &RecordKind) -> Vec<String> {
    let states = kind.states.iter().map(|state| {
        let over = if state.over { " (over)" } else { "" };
        format!("`{}`{over}", state.id)
    });
    let states = states.collect::<Vec<_>>().join(", ");
    let mut lines = vec![
        format!("states: {states}; begins `{}`", kind.initial),
        format!("begun by {}{}", kind.create.may.join(", "), when(kind.create.when.as_ref())),
    ];
    lines.extend(kind.fields.iter().map(|field| format!("field {}", asked(field))));
    lines.extend(kind.amounts.iter().map(amount));
    for action in &kind.actions {
        lines.push(head(action));
        lines.extend(action.asks.iter().map(|input| format!("{}: asks {}", action.id, asked(input))));
        if !action.shows.is_empty() {
            lines.push(format!("{}: shows {}", action.id, action.shows.join(", ")));
        }
        lines.extend(action.sets.iter().map(|it| format!("{}: sets {}", action.id, set(it))));
        let then = action.then.iter().zip(1..);
        lines.extend(then.map(|(step, n)| format!("{}: then {n}. {}", action.id, consequence(step))));
        lines.extend(action.sends.iter().map(|it| format!("{}: sends {}", action.id, send(it))));
        lines.extend(at_ticket(&action.ticket).map(|it| format!("{}: its ticket {it}", action.id)));
    }
    lines
}

fn head(action: &Action) -> String {
    let to = action.to.as_ref().map(|to| format!(" → `{to}`")).unwrap_or_default();
    let (may, from) = (action.may.join(", "), action.from.join(", "));
    format!("**{}** by {may}, from {from}{to}{}", action.id, when(action.when.as_ref()))
}

fn at_ticket(does: &AtTicket) -> impl Iterator<Item = String> {
    let tags = does.tags.iter().map(|tag| format!("gets the tag `{tag}`"));
    let untags = does.untags.iter().map(|tag| format!("loses the tag `{tag}`"));
    let opened = does.follow_ups.iter().map(|id| format!("is followed by `{id}`"));
    let status = does.status.iter().map(|status| format!("becomes `{status}`"));
    let close = does.close.iter().map(|result| format!("is closed with `{result}`"));
    tags.chain(untags).chain(opened).chain(status).chain(close)
}

fn when(question: Option<&Question>) -> String {
    question.map(|question| format!(", when {}", asks(question))).unwrap_or_default()
}

fn asked(field: &RecordField) -> String {
    let more = match &field.holds {
        Type::Text { longest } => format!(" up to {longest}"),
        Type::Choice { options } => format!(" of {}", options.join(", ")),
        Type::Count { least, most } => format!(" from {least} to {most}"),
        Type::Money { currency } => format!(" in {currency}"),
        _ => String::new(),
    };
    let optional = if field.optional { ", may be empty" } else { "" };
    let later = if field.later { ", set by actions alone" } else { "" };
    format!("`{}` ({}{more}{optional}{later})", field.id, field.holds.name())
}

fn amount(amount: &Amount) -> String {
    let places = amount.places.map(|places| format!(", to {places} places")).unwrap_or_default();
    let beside = if amount.beside { ", beside the record" } else { "" };
    format!("amount `{}` = {}{places}{beside}", amount.id, says(&amount.value))
}

fn set(set: &Set) -> String {
    format!("`{}` to {}", set.field, says(&set.value))
}

fn consequence(step: &Consequence) -> String {
    let to = step.to.as_ref().map(|to| format!(" → `{to}`")).unwrap_or_default();
    let sets: String = step.sets.iter().map(|it| format!(", sets {}", set(it))).collect();
    format!("each `{}` from {}{to}{sets}{}", step.record, step.from.join(", "), when(step.when.as_ref()))
}

fn send(send: &Send) -> String {
    let with = send.with.iter().map(|(name, value)| format!("{name} = {}", says(value)));
    let with = with.collect::<Vec<_>>().join(", ");
    format!("`{}` by {} ({with}){}", send.id, send.by.name(), when(send.when.as_ref()))
}

fn span(by: &Span) -> String {
    let parts = [(by.months, "months"), (by.weeks, "weeks"), (by.days, "days"), (by.hours, "hours")];
    let parts = parts.into_iter().filter(|(n, _)| *n > 0).map(|(n, unit)| format!("{n} {unit}"));
    parts.collect::<Vec<_>>().join(" ")
}

fn says(expr: &Expr) -> String {
    let all = |parts: &[Expr], with: &str| {
        let parts: Vec<String> = parts.iter().map(says).collect();
        format!("({})", parts.join(with))
    };
    match expr {
        Expr::Field(id) => id.clone(),
        Expr::Parent(id) => format!("its parent's {id}"),
        Expr::Amount(id) => format!("amount {id}"),
        Expr::ParentAmount(id) => format!("its parent's amount {id}"),
        Expr::Input(id) => format!("asked {id}"),
        Expr::Now => "now".into(),
        Expr::Today => "today".into(),
        Expr::Number(number) => number.to_string(),
        Expr::Words(words) => format!("\"{words}\""),
        Expr::Count { of, when } => {
            let when = when.as_ref().map(|when| format!(" with {}", asks(when))).unwrap_or_default();
            format!("number of `{of}`{when}")
        }
        Expr::Sum(parts) => all(parts, " + "),
        Expr::Product(parts) => all(parts, " × "),
        Expr::Difference(parts) => all(&**parts, " − "),
        Expr::Percent { percent, of } => format!("{percent} % of {}", says(of)),
        Expr::Later { than, by } => format!("{} after {}", span(by), says(than)),
        Expr::Earlier { than, by } => format!("{} before {}", span(by), says(than)),
    }
}

fn asks(question: &Question) -> String {
    let all = |parts: &[Question], with: &str| {
        let parts: Vec<String> = parts.iter().map(asks).collect();
        format!("({})", parts.join(with))
    };
    match question {
        Question::All(parts) => all(parts, " and "),
        Question::Any(parts) => all(parts, " or "),
        Question::Not(part) => format!("not {}", asks(part)),
        Question::State(states) => format!("it is {}", states.join(" or ")),
        Question::ParentState(states) => format!("its parent is {}", states.join(" or ")),
        Question::Given(of, given) => {
            format!("{} is {}", says(of), if *given { "given" } else { "not given" })
        }
        Question::OneOf(of, words) => format!("{} is {}", says(of), words.join(" or ")),
        Question::Compare(left, op, right) => format!("{} {} {}", says(left), op.name(), says(right)),
    }
}
