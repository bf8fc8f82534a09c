//! What comes next of a ticket by itself over time, beside it.

use kursi_rules::code::Coded as _;
use kursi_rules::course::{self, Next, Recipient, Whose};
use kursi_rules::customer::Customer;
use kursi_rules::decide::{Context, Facts, RemindRefusal, may_climb};
use kursi_rules::desk::Desk;
use kursi_rules::template;
use kursi_rules::ticket::Ticket;
use kursi_words::{Args, Lang, Reader};

use super::mask::Masks;
use super::request::language_of;
use crate::entry::{DeliveredView, NextView};
use crate::work::LoadedDesk;

/// What the panel is made of.
pub(super) struct Around<'a> {
    pub(super) loaded: &'a LoadedDesk,
    pub(super) desk: &'a Desk,
    pub(super) ticket: &'a Ticket,
    pub(super) customer: &'a Customer,
    pub(super) agent: String,
    pub(super) facts: &'a Facts,
    pub(super) context: &'a Context,
    pub(super) masks: &'a Masks<'a>,
}

/// What comes next on each ladder that runs for the ticket, the earliest first.
pub(super) fn next(around: &Around<'_>) -> Vec<NextView> {
    course::next(around.desk, around.ticket).iter().map(|next| one(around, next)).collect()
}

/// To whom it was delivered.
pub(super) fn delivered(ticket: &Ticket) -> Option<DeliveredView> {
    let known = ticket.course.delivered.as_ref()?;
    Some(DeliveredView { to: known.to.clone(), ladder: known.ladder.clone(), at: known.at.0 as f64 })
}

fn one(around: &Around<'_>, next: &Next<'_>) -> NextView {
    let deeds = &next.rise.deeds;
    let by_server = next.rise.by == Whose::Server;
    let said = deeds.says.as_ref().filter(|_| !by_server);
    let words = said.and_then(|says| words(around, &says.template));
    let early = RemindRefusal::TooEarly { opens_at: next.opens }.code().code;
    let refused = match by_server {
        true => None,
        false => may_climb(around.desk, around.facts, around.ticket.id, next, around.context)
            .filter(|code| code.code != early),
    };
    let (text, language) = words.unzip();
    NextView {
        ladder: next.ladder.id.clone(),
        step: next.rise.id.clone(),
        n: next.n,
        most: next.ladder.most(),
        by_server,
        opens_at: next.opens.0 as f64,
        late_at: next.late.map(|late| late.0 as f64),
        text,
        language,
        to_customer: deeds.says.as_ref().is_none_or(|says| says.to == Recipient::Customer),
        script: deeds.script.clone(),
        refused: refused.map(Into::into),
    }
}

/// A template in the customer's language, masked values covered.
fn words(around: &Around<'_>, template: &str) -> Option<(String, String)> {
    let language = language_of(around.desk, around.ticket);
    let lang: Lang = language.parse().ok()?;
    let mut args = Args::new();
    for (name, value) in template::values(around.ticket, around.customer, &around.agent) {
        args = args.text(name, value);
    }
    let reader = Reader::new(lang, around.desk.zone);
    let text = around.loaded.words.find(&reader, &format!("template-{template}.text"), &args)?;
    Some((around.masks.secrets.cover(&text).into_owned(), language.to_owned()))
}
