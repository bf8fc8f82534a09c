use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something to be looked up beside a ticket: a store, a hotline, an address, a service that is stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceFace {
    /// Which; its name is the desk word of this id, of a hotline that of its brand.
    pub id: String,
    /// `store`, `stopped`, `web`, `mail`, `phone` or `whatsapp`.
    pub kind: String,
    /// Brand id.
    pub brand: Option<String>,
    /// ISO 3166-1 alpha-2 countries.
    pub countries: Vec<String>,
    /// ISO 4217 currency.
    pub currency: Option<String>,
    /// The service that is stopped; its name is the desk word `service-<id>`.
    pub service: Option<String>,
    /// What can be copied and opened.
    pub value: Option<String>,
}
