//! The customer.

use serde::{Deserialize, Serialize};

use crate::CustomerId;

/// A customer's row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customer {
    /// Id.
    pub id: CustomerId,
    /// Desk that serves them.
    pub desk: String,
    /// Name, as they write it.
    pub name: String,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Preferred language, BCP 47.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// ISO 3166-1 alpha-2 country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Brand id of the pack whose account they have (B1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    /// How their account stands, an id of the pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Colour of their account's avatar, an id of the pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<String>,
    /// The time zone in which they are, IANA's name; nothing where nobody has said so (E7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Questions of a verification to which the server has this customer's answer (X4). The answers themselves are
    /// in no row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stored: Vec<String>,
}

impl Customer {
    /// Somebody of whom only a name is known.
    pub fn named(id: CustomerId, desk: &str, name: &str) -> Customer {
        Customer {
            id,
            desk: desk.to_owned(),
            name: name.to_owned(),
            email: None,
            phone: None,
            language: None,
            country: None,
            brand: None,
            account: None,
            avatar: None,
            zone: None,
            stored: Vec::new(),
        }
    }
}
