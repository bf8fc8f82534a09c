//! A contact's request, read as a letter's is: every fault by name, all at once.

use kursi_protocol::DoorRefusal;
use kursi_protocol::floor::LONGEST_NAME;

use super::request::{Fields, LONGEST_ID, object, one_line, told};

/// Fields of a request.
const FIELDS: [&str; 6] = ["external_id", "customer_name", "language", "brand", "priority", "ticket"];
/// The longest tag of a language, and the longest id of a pack, bytes.
const LONGEST_TAG: usize = 100;

/// What a channel sends.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) external_id: String,
    pub(super) customer_name: String,
    pub(super) language: String,
    pub(super) brand: Option<String>,
    pub(super) priority: u8,
    pub(super) ticket: Option<String>,
}

impl Request {
    /// Hash of the content, by which a repetition is told from a conflict.
    pub(super) fn hash(&self) -> String {
        let content = (&self.customer_name, &self.language, &self.brand, self.priority);
        let mut content = serde_json::to_string(&content).unwrap_or_default();
        // Beside the others, so that what came before there were tickets here keeps its hash.
        content.extend(self.ticket.as_deref());
        crate::auth::token::hash(&content)
    }
}

/// Reads a body.
///
/// # Errors
/// `intake-malformed` with the names of all fields that are missing, too long, of another type or unknown.
pub(super) fn read(body: &[u8]) -> Result<Request, DoorRefusal> {
    let object = object(body)?;
    let mut fields = Fields { object: &object, prefix: "", wrong: Vec::new() };
    fields.only(&FIELDS);
    let external_id = fields.needed("external_id");
    let customer_name = one_line(&fields.needed("customer_name"));
    let language = one_line(&fields.needed("language"));
    let brand = fields.optional("brand").map(|brand| one_line(&brand));
    let ticket = fields.optional("ticket");
    let bounds = [
        ("external_id", external_id.len(), LONGEST_ID),
        ("customer_name", customer_name.len(), LONGEST_NAME),
        ("language", language.len(), LONGEST_TAG),
        ("ticket", ticket.as_ref().map_or(0, String::len), LONGEST_ID),
        ("brand", brand.as_ref().map_or(0, String::len), LONGEST_TAG),
    ];
    for (name, _, _) in bounds.into_iter().filter(|(_, length, longest)| length > longest) {
        fields.wrong(name);
    }
    let priority = match object.get("priority") {
        None | Some(serde_json::Value::Null) => Some(0),
        Some(value) => value.as_u64().and_then(|priority| u8::try_from(priority).ok()),
    };
    if priority.is_none() {
        fields.wrong("priority");
    }
    match priority {
        Some(priority) if fields.wrong.is_empty() => {
            Ok(Request { external_id, customer_name, language, brand, priority, ticket })
        }
        _ => Err(told(fields.wrong)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x1_every_fault_of_a_contact_is_told_by_name_at_once() {
        let field = |body: &str| match read(body.as_bytes()) {
            Err(DoorRefusal::IntakeMalformed { field }) => field,
            other => panic!("{other:?}"),
        };
        assert_eq!(field("[]"), "body");
        assert_eq!(field("{}"), "external_id, customer_name, language");
        let long = "x".repeat(401);
        let body = format!(
            r#"{{"external_id":"c1","customer_name":"{long}","language":"ar","priority":256,"vip":1}}"#
        );
        assert_eq!(field(&body), "vip, customer_name, priority");
        let read = read(br#"{"external_id":"c1","customer_name":" a\n b ","language":"ar","priority":3}"#);
        let read = read.expect("it is whole");
        assert_eq!((&*read.customer_name, read.priority, read.brand), ("a b", 3, None));
    }
}
