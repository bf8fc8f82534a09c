//! Whether an address or a number is another customer's already (B15, B16). A live question: desk machines do not know every
//! customer. The step at which it was typed is judged by the server all the same.

use kursi_rules::account::Reach;
use kursi_rules::{CustomerId, Millis};
use serde::{Deserialize, Serialize};

use crate::DoorRefusal;

/// The longest address or number, bytes.
const LONGEST: usize = 254;

/// `POST /reach`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReachRequest {
    /// Desk.
    pub desk: String,
    /// Whose it is to be.
    pub customer: CustomerId,
    /// What it is.
    pub what: Reach,
    /// The address or number, as it was typed.
    pub value: String,
}

/// The answer to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReachReply {
    /// Another customer of the desk has it.
    pub taken: bool,
    /// The server's clock.
    pub now: Millis,
}

impl ReachRequest {
    /// The way, as it is compared.
    ///
    /// # Errors
    /// The name of the field that is none.
    pub fn way(&self) -> Result<String, DoorRefusal> {
        let malformed = |field: &str| DoorRefusal::Malformed { field: field.to_owned() };
        if self.desk.is_empty() || self.desk.len() > 100 {
            return Err(malformed("desk"));
        }
        let fits = self.value.len() <= LONGEST && self.what.fits(self.value.trim());
        fits.then(|| self.what.way(&self.value)).flatten().ok_or_else(|| malformed("value"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn b15_what_is_no_address_is_not_asked_for() {
        let asked = |what, value: &str| ReachRequest {
            desk: "shop".into(),
            customer: CustomerId(Uuid::nil()),
            what,
            value: value.into(),
        };
        assert_eq!(asked(Reach::Email, " A@b.example ").way().unwrap(), "mail:a@b.example");
        assert_eq!(asked(Reach::Phone, "00966 50 123 4567").way().unwrap(), "tel:966501234567");
        for (what, value) in [(Reach::Email, "a"), (Reach::Phone, "12"), (Reach::Phone, "%")] {
            let refused = DoorRefusal::Malformed { field: "value".into() };
            assert_eq!(asked(what, value).way(), Err(refused));
        }
        let long = format!("{}@b.example", "a".repeat(LONGEST));
        assert!(asked(Reach::Email, &long).way().is_err());
    }
}
