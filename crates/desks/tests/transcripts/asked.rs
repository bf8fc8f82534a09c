//! What is asked of third parties, as a part of the document of a desk.

use kursi_desks::Desk;

use crate::conduct::{long, section};

/// Its section.
pub fn requests(desk: &Desk) -> String {
    let asking = &desk.requesting;
    let kinds = asking.kinds.iter().map(|asks| {
        let takes = if asks.takes.is_empty() { "nothing".to_owned() } else { asks.takes.join(", ") };
        let (of, needs, names) = (asks.of.join(", "), asks.needs.join(", "), &asks.names);
        let asked = if asks.tells { "told to" } else { "asked of" };
        format!(
            "`{}` is {asked} {of}; needs {needs}; may have {takes}; the customer is told {names}",
            asks.kind
        )
    });
    let parties = asking
        .parties
        .iter()
        .map(|party| format!("`{}` is written to by {} in {}", party.id, party.channel, party.language));
    let fields = asking.fields.iter().map(|field| {
        let (shape, least, most) = (field.shape.name(), field.shortest, field.longest);
        let options = if field.options.is_empty() {
            String::new()
        } else {
            format!(" of {}", field.options.join(", "))
        };
        format!("`{}`: {shape}{options} of {least} to {most} characters, {} at most", field.id, field.most)
    });
    let ladders = asking.ladders.iter().map(|ladder| {
        let (to, opens, late) = (ladder.to.name(), long(ladder.opens), long(ladder.late));
        let script = ladder
            .script
            .as_ref()
            .map(|script| format!(", by `{script}` as far as {}", ladder.ends.join(" or ")));
        let silent = if ladder.silences { ", then silence" } else { "" };
        format!(
            "`{}` to {to}: from {opens} on, late after {late} of `{}`, {} times at most{}{silent}",
            ladder.id,
            ladder.calendar,
            ladder.most,
            script.unwrap_or_default()
        )
    });
    let escalation = asking.escalation.iter().map(|rule| {
        let to = rule.address.as_deref().unwrap_or("the address of the request");
        let product = rule.product.as_deref().unwrap_or("nothing");
        format!(
            "requests to {} are escalated to {to}, {} times at most, {} of `{}` apart; the product is {product}",
            rule.parties.join(", "),
            rule.most,
            long(rule.again),
            rule.calendar
        )
    });
    let every = (!desk.kinds.is_empty()).then(|| format!("in this order: {}", desk.kinds.join(", ")));
    let other: Vec<String> = desk.kinds.iter().filter(|kind| asking.kind(kind).is_none()).cloned().collect();
    let other = (!other.is_empty()).then(|| format!("nobody is asked for {}", other.join(", ")));
    section(
        "What is asked of third parties",
        every
            .into_iter()
            .chain(kinds)
            .chain(parties)
            .chain(fields)
            .chain(ladders)
            .chain(escalation)
            .chain(other),
    )
}
