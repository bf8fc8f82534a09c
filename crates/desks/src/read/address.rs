//! `[[address]]`: pages, mailboxes and numbers that customers are told of.

use kursi_rules::account::Reach;
use kursi_rules::address::{Address, AddressKind};

use super::Reading;
use super::channel::is_page;
use crate::section::Section;

impl<'a> Reading<'a> {
    /// Brands are declared with the channels, before.
    pub(super) fn addresses(&mut self, root: &Section<'a>) -> Vec<Address> {
        let kinds = AddressKind::ALL.map(|kind| (kind.name(), kind));
        let mut addresses = Vec::new();
        for section in self.family(root, "address", false) {
            let id = self.declare(&section, "address");
            let kind = section.text("kind", "kind = \"web\"");
            let kind = section.choice("kind", &kinds, kind).unwrap_or(AddressKind::Web);
            let (wanted, fits): (_, fn(&str) -> bool) = match kind {
                AddressKind::Web => ("an address beginning with https://, without spaces", is_page),
                AddressKind::Mail => ("an e-mail address", |text| Reach::Email.fits(text)),
                AddressKind::Phone | AddressKind::Whatsapp => {
                    ("three to twenty digits, as they are dialled, in quotes", is_number)
                }
            };
            let value = section.shaped("value", "value = \"https://…\"", wanted, fits);
            let brand = section.text_or_none("brand");
            let key = section.key("brand");
            let brand = brand.and_then(|brand| self.refer(&section, &key, "brand", brand));
            self.provenance(&section, &["kind", "value", "brand"]);
            section.end();
            addresses.push(Address { id, kind, value, brand });
        }
        addresses
    }
}

fn is_number(text: &str) -> bool {
    (3..=20).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit())
}
