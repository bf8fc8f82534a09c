use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A colour of the avatar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AvatarFace {
    /// Id; its name is the desk word `avatar-<id>`.
    pub id: String,
    /// `green`, `yellow`, `red`, `blue` or `grey`.
    pub tone: String,
}

/// A store, with whom it is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoreOf {
    /// Id; its name is the desk word `store-<id>`.
    pub id: String,
    /// Brand id; its name is the desk word `brand-<id>`.
    pub brand: String,
    /// ISO 3166-1 alpha-2 countries.
    pub countries: Vec<String>,
    /// ISO 4217 currency.
    pub currency: String,
}

/// What the desk says of its customers' accounts (B1); empty lists on a desk that says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountsFace {
    /// Stores.
    pub stores: Vec<StoreOf>,
    /// How an account can stand; the name of each is the desk word `account-<id>`.
    pub states: Vec<String>,
    /// Colours of the avatar.
    pub avatars: Vec<AvatarFace>,
}
