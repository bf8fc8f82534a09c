//! Ready answers beside a ticket, filled in.

use kursi_rules::customer::Customer;
use kursi_rules::desk::Desk;
use kursi_rules::template;
use kursi_rules::ticket::Ticket;
use kursi_words::{Args, Lang, Reader};

use crate::entry::TemplateFace;
use crate::work::{LoadedDesk, Work};

/// Each in every language in which the pack has it.
pub(super) fn templates(
    work: &Work,
    loaded: &LoadedDesk,
    desk: &Desk,
    ticket: &Ticket,
    customer: &Customer,
) -> Vec<TemplateFace> {
    let agent = work.profile.read().expect("lock").name.clone();
    let mut args = Args::new();
    for (name, value) in template::values(ticket, customer, &agent) {
        args = args.text(name, value);
    }
    let mut found = Vec::new();
    for template in &desk.templates {
        for language in &template.languages {
            let Ok(lang) = language.parse::<Lang>() else { continue };
            let id = format!("template-{}.text", template.id);
            if let Some(text) = loaded.words.find(&Reader::new(lang, desk.zone), &id, &args) {
                found.push(TemplateFace { id: template.id.clone(), language: language.clone(), text });
            }
        }
    }
    found
}
