//! Addresses that customers are told of: pages, mailboxes, numbers. Data of the pack, looked up beside a ticket.

use serde::{Deserialize, Serialize};

use crate::desk::Desk;

/// By what an address is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AddressKind {
    /// A page of the web.
    Web,
    /// E-mail.
    Mail,
    /// A number that is called.
    Phone,
    /// A number of WhatsApp.
    Whatsapp,
}

impl AddressKind {
    /// All of them.
    pub const ALL: [AddressKind; 4] =
        [AddressKind::Web, AddressKind::Mail, AddressKind::Phone, AddressKind::Whatsapp];

    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            AddressKind::Web => "web",
            AddressKind::Mail => "mail",
            AddressKind::Phone => "phone",
            AddressKind::Whatsapp => "whatsapp",
        }
    }

    /// What a desktop is asked to open.
    pub fn link(self, value: &str) -> String {
        match self {
            AddressKind::Web => value.to_owned(),
            AddressKind::Mail => format!("mailto:{value}"),
            AddressKind::Phone => format!("tel:{value}"),
            // Without what calls abroad begin with.
            AddressKind::Whatsapp => format!("https://wa.me/{}", value.trim_start_matches("00")),
        }
    }
}

/// An address that customers are told of: a page, a mailbox, a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Id; its name is the desk word `address-<id>`.
    pub id: String,
    /// By what it is reached.
    pub kind: AddressKind,
    /// It.
    pub value: String,
    /// Brand id, where it is one brand's alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
}

impl Desk {
    /// Everything by which the desk is reached: hotlines, the numbers of channels, and addresses.
    pub fn reached_by(&self) -> Vec<Address> {
        let mut all = Vec::new();
        for channel in &self.channels {
            let hotlines = channel.brands.iter().map(|brand| Address {
                id: format!("hotline-{}", brand.id),
                kind: AddressKind::Phone,
                value: brand.number.clone(),
                brand: Some(brand.id.clone()),
            });
            all.extend(hotlines);
            let kind = if channel.medium == "whatsapp" { AddressKind::Whatsapp } else { AddressKind::Phone };
            all.extend(channel.number.iter().map(|number| Address {
                id: format!("channel-{}", channel.id),
                kind,
                value: number.clone(),
                brand: None,
            }));
        }
        all.extend(
            self.addresses
                .iter()
                .map(|address| Address { id: format!("address-{}", address.id), ..address.clone() }),
        );
        all
    }
}
