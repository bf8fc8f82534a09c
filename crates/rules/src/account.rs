//! What a desk says of its customers' accounts: in which store they are by brand and country and in which currency they pay
//! (B1), how an account can stand, which colours its avatar has, which services are stopped where, and who handles what is
//! no agent's. All of it is data of the pack.

use serde::{Deserialize, Serialize};

use crate::customer::Customer;
use crate::user::User;

/// Everything of a desk that accounts are made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accounts {
    /// Stores; no country is in two stores of one brand.
    #[serde(default)]
    pub stores: Vec<Store>,
    /// How an account can stand; the name of each is the desk word `account-<id>`.
    #[serde(default)]
    pub states: Vec<String>,
    /// Colours of the avatar.
    #[serde(default)]
    pub avatars: Vec<Avatar>,
    /// Services that are stopped.
    #[serde(default)]
    pub stopped: Vec<Stopped>,
    /// Who handles what is no agent's.
    #[serde(default)]
    pub handlers: Vec<Handler>,
}

impl Accounts {
    /// The brands that have stores, each once, in the pack's order.
    pub fn brands(&self) -> Vec<&str> {
        let mut brands: Vec<&str> = Vec::new();
        for store in &self.stores {
            if !brands.contains(&store.brand.as_str()) {
                brands.push(&store.brand);
            }
        }
        brands
    }

    /// The store of a brand for a country; nothing where nobody from there can register (B1).
    pub fn store(&self, brand: &str, country: &str) -> Option<&Store> {
        let of_brand = self.stores.iter().filter(|store| store.brand == brand);
        of_brand
            .into_iter()
            .find(|store| store.countries.iter().any(|known| known.eq_ignore_ascii_case(country)))
    }

    /// The store of a customer, as far as brand and country are known.
    pub fn store_of(&self, customer: &Customer) -> Option<&Store> {
        self.store(customer.brand.as_deref()?, customer.country.as_deref()?)
    }

    /// Why a service is refused in a country; nothing where it is not stopped (B4).
    pub fn stopped(&self, service: &str, country: &str) -> Option<&Stopped> {
        self.stopped.iter().find(|stopped| {
            stopped.service == service
                && stopped.countries.iter().any(|known| known.eq_ignore_ascii_case(country))
        })
    }

    /// A handler by id.
    pub fn handler(&self, id: &str) -> Option<&Handler> {
        self.handlers.iter().find(|handler| handler.id == id)
    }
}

/// A store of a brand (B1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Store {
    /// Id; its name is the desk word `store-<id>`.
    pub id: String,
    /// Brand id.
    pub brand: String,
    /// ISO 3166-1 alpha-2 countries.
    pub countries: Vec<String>,
    /// ISO 4217 currency.
    pub currency: String,
}

/// A colour of the avatar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Avatar {
    /// Id; its name is the desk word `avatar-<id>`.
    pub id: String,
    /// How the screen shows it, from a fixed list.
    pub tone: String,
}

/// The tones that the screen has.
pub const TONES: [&str; 5] = ["green", "yellow", "red", "blue", "grey"];

/// A service that is stopped in some countries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stopped {
    /// Id; the reason is the desk word `stopped-<id>`.
    pub id: String,
    /// Service, as kinds and steps name it.
    pub service: String,
    /// ISO 3166-1 alpha-2 countries.
    pub countries: Vec<String>,
}

/// Somebody whom the procedure names, and who is found among the desk's people by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handler {
    /// Id; their name in texts is the desk word `handler-<id>`.
    pub id: String,
    /// How their name is written, in whichever script; one of these is a word of the colleague's name.
    pub names: Vec<String>,
}

impl Handler {
    /// Whether it is this colleague.
    pub fn is(&self, user: &User) -> bool {
        let words: Vec<String> = user.name.split_whitespace().map(str::to_lowercase).collect();
        self.names.iter().any(|name| {
            let name = name.to_lowercase();
            words.contains(&name) || user.name.to_lowercase() == name
        })
    }
}

/// By what a customer is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// E-mail.
    Email,
    /// Phone.
    Phone,
}

impl Reach {
    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Reach::Email => "email",
            Reach::Phone => "phone",
        }
    }

    /// An address or number as it is compared: an address without its case, a number as its digits alone, without what
    /// calls abroad begin with. Nothing where nothing is left.
    pub fn way(self, text: &str) -> Option<String> {
        match self {
            Reach::Email => {
                let email = text.trim().to_lowercase();
                (!email.is_empty()).then(|| format!("mail:{email}"))
            }
            Reach::Phone => {
                let digits: String = text.chars().filter_map(digit).collect();
                let digits = digits.trim_start_matches("00");
                (!digits.is_empty()).then(|| format!("tel:{digits}"))
            }
        }
    }

    /// What a customer has of it.
    pub fn of(self, customer: &Customer) -> Option<&str> {
        match self {
            Reach::Email => customer.email.as_deref(),
            Reach::Phone => customer.phone.as_deref(),
        }
    }

    /// Whether a text can be one at all.
    pub fn fits(self, text: &str) -> bool {
        match self {
            Reach::Email => is_address(text),
            Reach::Phone => {
                let written = |c: char| digit(c).is_some() || matches!(c, '+' | '-' | '(' | ')' | ' ');
                text.chars().all(written) && (6..=15).contains(&text.chars().filter_map(digit).count())
            }
        }
    }
}

/// The ways in which a customer is reached, as they are compared.
pub fn ways(email: Option<&str>, phone: Option<&str>) -> Vec<String> {
    let email = email.and_then(|text| Reach::Email.way(text));
    email.into_iter().chain(phone.and_then(|text| Reach::Phone.way(text))).collect()
}

/// A digit of the Latin, the Arabic or the Persian script, as a Latin one.
fn digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => return Some(c),
        '\u{660}'..='\u{669}' => c as u32 - 0x660,
        '\u{6f0}'..='\u{6f9}' => c as u32 - 0x6f0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// Whether a mail can be sent there, as far as can be told without sending one.
pub fn is_address(text: &str) -> bool {
    let mut parts = text.split('@');
    let sound = |part: &str| !part.is_empty() && !part.chars().any(|c| c.is_whitespace() || c.is_control());
    match (parts.next(), parts.next(), parts.next()) {
        (Some(name), Some(domain), None) => sound(name) && sound(domain) && domain.contains('.'),
        _ => false,
    }
}

/// Whether a text is a country of ISO 3166-1 in its form: two capital letters.
pub fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accounts() -> Accounts {
        let store = |id: &str, brand: &str, countries: &[&str], currency: &str| Store {
            id: id.into(),
            brand: brand.into(),
            countries: countries.iter().map(|country| (*country).to_owned()).collect(),
            currency: currency.into(),
        };
        Accounts {
            stores: vec![
                store("one-home", "one", &["SA", "IQ"], "SAR"),
                store("one-world", "one", &["EG"], "USD"),
                store("two-world", "two", &["IQ"], "USD"),
            ],
            stopped: vec![Stopped {
                id: "resale-egypt".into(),
                service: "resale".into(),
                countries: vec!["EG".into()],
            }],
            ..Accounts::default()
        }
    }

    #[test]
    fn b1_a_store_is_found_by_brand_and_country_and_no_other_country_has_one() {
        let accounts = accounts();
        let store = |brand, country| {
            accounts.store(brand, country).map(|store| (store.id.as_str(), store.currency.as_str()))
        };
        assert_eq!(store("one", "IQ"), Some(("one-home", "SAR")));
        assert_eq!(store("two", "IQ"), Some(("two-world", "USD")));
        assert_eq!(store("one", "eg"), Some(("one-world", "USD")));
        assert_eq!(store("two", "SA"), None);
        assert_eq!(store("three", "SA"), None);
        assert_eq!(accounts.brands(), ["one", "two"]);
    }

    #[test]
    fn b4_a_service_is_stopped_where_the_pack_says_so_and_nowhere_else() {
        let accounts = accounts();
        assert_eq!(accounts.stopped("resale", "EG").map(|stopped| stopped.id.as_str()), Some("resale-egypt"));
        assert_eq!(accounts.stopped("resale", "SA"), None);
        assert_eq!(accounts.stopped("other", "EG"), None);
    }

    #[test]
    fn b15_addresses_and_numbers_are_compared_whatever_way_they_are_written() {
        assert_eq!(Reach::Phone.way("+966 50-123 4567"), Reach::Phone.way("00966501234567"));
        assert_eq!(Reach::Phone.way("٠٠٩٦٦٥٠١٢٣٤٥٦٧"), Some("tel:966501234567".into()));
        assert_eq!(Reach::Email.way(" Noura@Example.COM "), Some("mail:noura@example.com".into()));
        assert_eq!(ways(Some(""), Some("+")), Vec::<String>::new());
        assert!(Reach::Phone.fits("+966 (50) 123-4567") && Reach::Phone.fits("۰۵۰۱۲۳۴"));
        assert!(!Reach::Phone.fits("12345") && !Reach::Phone.fits("call me 501234567"));
        assert!(
            Reach::Email.fits("a@b.example") && !Reach::Email.fits("a@b") && !Reach::Email.fits("a b@c.d")
        );
    }

    #[test]
    fn b14_a_handler_is_known_by_a_word_of_the_name() {
        let handler = Handler { id: "closer".into(), names: vec!["Jariry".into(), "جريري".into()] };
        let named = |name: &str| User {
            id: crate::UserId(uuid::Uuid::from_u128(1)),
            desk: "shop".into(),
            name: name.into(),
            role: "agent".into(),
            active: true,
            delegations: Vec::new(),
        };
        assert!(handler.is(&named("Mohammed jariry")) && handler.is(&named("محمد جريري")));
        assert!(!handler.is(&named("Jariryan")) && !handler.is(&named("Noura")));
    }
}
