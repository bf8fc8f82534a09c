//! `[[channel]]`: where customers come in, and how it is worked.

use kursi_rules::desk::{Brand, Channel};

use super::Reading;
use crate::Fault;
use crate::bounds::{LIVE, SEATS, SECOND};
use crate::finding::cut;
use crate::section::Section;

const MEDIA: [(&str, ()); 7] =
    [("mail", ()), ("chat", ()), ("call", ()), ("whatsapp", ()), ("social", ()), ("portal", ()), ("sms", ())];

const REPLY: [(&str, i64); 1] = [("reply_seconds", SECOND)];

impl<'a> Reading<'a> {
    pub(super) fn channels(&mut self, root: &Section<'a>) -> Vec<Channel> {
        let mut channels = Vec::new();
        for section in self.family(root, "channel", true) {
            let id = self.declare(&section, "channel");
            let medium = section.text("medium", "medium = \"mail\"");
            section.choice("medium", &MEDIA, medium);
            let mut channel = Channel::plain(&id, medium.0);
            channel.contacts_per_seat = count(&section, "contacts_per_seat", "contacts_per_seat = 3");
            channel.seats = count(&section, "seats", "seats = 5");
            if channel.seats.is_some() && channel.contacts_per_seat.is_none() {
                section.missing("contacts_per_seat", "contacts_per_seat = 1");
            }
            channel.reply =
                section.has("reply_seconds").then(|| section.length(&REPLY, LIVE, "reply_seconds = 30"));
            channel.calendar = section
                .text_or_none("calendar")
                .and_then(|calendar| self.refer(&section, &section.key("calendar"), "calendar", calendar));
            channel.number = section.has("number").then(|| number(&section));
            channel.portal = section.has("portal").then(|| portal(&section));
            channel.brands = self.brands(&section);
            if !channel.brands.is_empty() && channel.medium != "call" {
                let (channel, medium) = (cut(&id), cut(medium.0));
                section.fault(section.place("brands"), Fault::BrandsWithoutCalls { channel, medium });
            }
            self.provenance(&section, &["seats", "contacts_per_seat", "reply_seconds", "calendar"]);
            section.end();
            channels.push(channel);
        }
        channels
    }

    /// `[[channel.brands]]`: each names its own source, for it is another requirement (A5).
    fn brands(&mut self, channel: &Section<'a>) -> Vec<Brand> {
        let mut brands = Vec::new();
        for section in channel.sections("brands") {
            let id = self.declare(&section, "brand");
            let number = number(&section);
            self.provenance(&section, &[]);
            section.end();
            brands.push(Brand { id, number });
        }
        brands
    }
}

fn count(section: &Section<'_>, key: &'static str, example: &str) -> Option<u32> {
    section.has(key).then(|| section.number(key, SEATS, example) as u32)
}

fn number(section: &Section<'_>) -> String {
    let wanted = "three to twenty digits, as they are dialled, in quotes";
    section.shaped("number", "number = \"920000000\"", wanted, |text| {
        (3..=20).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit())
    })
}

/// The address that an agent opens from the seat. Only the secure kind: what is typed there is a password.
fn portal(section: &Section<'_>) -> String {
    let wanted = "an address beginning with https://, without spaces";
    section.shaped("portal", "portal = \"https://…\"", wanted, is_page)
}

/// Whether a text is the address of a page.
pub(super) fn is_page(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| rest.contains('.'))
        && text.len() <= 500
        && text.chars().all(|c| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c))
}
