//! An intake request, read from whatever was sent: every field that is missing or wrong is told by name, all
//! at once, and nothing of its content is said back.

use std::collections::BTreeMap;

use kursi_protocol::DoorRefusal;
use kursi_protocol::verify::LONGEST_ANSWER;
use kursi_rules::Millis;
use serde_json::{Map, Value};

use crate::engine::{Answers, Contact, Subject};

/// The longest external id, bytes.
pub(super) const LONGEST_ID: usize = 200;
/// Fields of a request.
const FIELDS: [&str; 8] =
    ["external_id", "customer", "subject", "text", "language", "kind", "ticket", "received_at"];
/// Fields of its customer.
const CUSTOMER: [&str; 6] = ["name", "email", "phone", "language", "country", "answers"];
/// Answers of a customer at most; a pack has fewer questions.
const MOST_ANSWERS: usize = 50;
/// Names that are told at most.
const MOST_TOLD: usize = 20;

/// What a channel sends.
#[derive(Debug, PartialEq)]
pub(super) struct Request {
    pub(super) external_id: String,
    pub(super) contact: Contact,
    pub(super) answers: Answers,
    pub(super) subject: Subject,
    pub(super) text: String,
    pub(super) received_at: Option<Millis>,
}

impl Request {
    /// Hash of the content, by which a repetition is told from a conflict. The moment counts too.
    pub(super) fn hash(&self) -> String {
        let Contact { name, email, phone, language, country } = &self.contact;
        let about = match &self.subject {
            Subject::New { subject, language, kind } => (Some(subject), Some(language), kind.as_ref(), None),
            Subject::Ticket { number } => (None, None, None, Some(number)),
        };
        let content = (name, email, phone, language, country, about, &self.text, self.received_at);
        let mut content = serde_json::to_string(&content).unwrap_or_default();
        // A message that was taken before there were answers keeps its hash.
        if !self.answers.0.is_empty() {
            content.push_str(&serde_json::to_string(&self.answers.0).unwrap_or_default());
        }
        crate::auth::token::hash(&content)
    }
}

/// Reads a body.
///
/// # Errors
/// `intake-malformed` with the names of all fields that are missing, of another type or unknown; or `body`
/// when it is no JSON object in UTF-8.
pub(super) fn read(body: &[u8]) -> Result<Request, DoorRefusal> {
    let object = object(body)?;
    let mut fields = Fields { object: &object, prefix: "", wrong: Vec::new() };
    fields.only(&FIELDS);
    let external_id = fields.needed("external_id");
    if external_id.len() > LONGEST_ID {
        fields.wrong("external_id");
    }
    let text = fields.needed("text");
    let number = fields.optional("ticket");
    let subject = match number {
        Some(number) => Subject::Ticket { number },
        None => Subject::New {
            subject: one_line(&fields.needed("subject")),
            language: fields.needed("language"),
            kind: fields.optional("kind"),
        },
    };
    let received_at = match object.get("received_at") {
        None | Some(Value::Null) => None,
        Some(value) => match value.as_i64().filter(|at| *at >= 0) {
            Some(at) => Some(Millis(at)),
            None => {
                fields.wrong("received_at");
                None
            }
        },
    };
    let mut wrong = fields.wrong;
    let mut known = Answers::default();
    let contact = match object.get("customer") {
        Some(Value::Object(customer)) => {
            let mut fields = Fields { object: customer, prefix: "customer.", wrong };
            fields.only(&CUSTOMER);
            let contact = Contact {
                name: one_line(&fields.needed("name")),
                email: fields.optional("email").map(|text| one_line(&text)),
                phone: fields.optional("phone").map(|text| one_line(&text)),
                language: fields.optional("language"),
                country: fields.optional("country"),
            };
            if contact.email.is_none() && contact.phone.is_none() {
                fields.wrong("email");
            }
            known = answers(&mut fields);
            wrong = fields.wrong;
            Some(contact)
        }
        // A follow-up is known by its ticket.
        None | Some(Value::Null) if matches!(subject, Subject::Ticket { .. }) => {
            Some(Contact { name: String::new(), email: None, phone: None, language: None, country: None })
        }
        _ => {
            wrong.push("customer".into());
            None
        }
    };
    match contact {
        Some(contact) if wrong.is_empty() => {
            Ok(Request { external_id, contact, answers: known, subject, text, received_at })
        }
        _ => Err(told(wrong)),
    }
}

/// What a customer answers when they are verified. Which questions there are, the desk's pack says.
fn answers(fields: &mut Fields<'_>) -> Answers {
    let mut known = Answers::default();
    match fields.object.get("answers") {
        None | Some(Value::Null) => {}
        Some(Value::Object(object)) if object.len() <= MOST_ANSWERS => {
            // In one order, whatever the sender's was and whether the library keeps it.
            let sorted: BTreeMap<&String, &Value> = object.iter().collect();
            for (question, value) in sorted {
                let told: String = question.chars().filter(char::is_ascii_graphic).take(40).collect();
                match value {
                    Value::String(text) if !text.trim().is_empty() && text.len() <= LONGEST_ANSWER => {
                        known.0.insert(told, clean(text));
                    }
                    _ => fields.wrong(&format!("answers.{told}")),
                }
            }
        }
        Some(_) => fields.wrong("answers"),
    }
    known
}

/// A body as an object whose fields are read one by one.
///
/// # Errors
/// It is none, or not in UTF-8.
pub(super) fn object(body: &[u8]) -> Result<Map<String, Value>, DoorRefusal> {
    match serde_json::from_slice::<Value>(body) {
        Ok(Value::Object(object)) => Ok(object),
        _ => Err(DoorRefusal::IntakeMalformed { field: "body".into() }),
    }
}

/// The refusal that names all fields that are wrong.
pub(super) fn told(mut wrong: Vec<String>) -> DoorRefusal {
    wrong.truncate(MOST_TOLD);
    DoorRefusal::IntakeMalformed { field: wrong.join(", ") }
}

/// Fields of an object, and those that were found to be wrong.
pub(super) struct Fields<'a> {
    pub(super) object: &'a Map<String, Value>,
    pub(super) prefix: &'static str,
    pub(super) wrong: Vec<String>,
}

impl Fields<'_> {
    pub(super) fn wrong(&mut self, name: &str) {
        let name = format!("{}{name}", self.prefix);
        if !self.wrong.contains(&name) {
            self.wrong.push(name);
        }
    }

    /// A misspelt optional field would otherwise be lost without a word.
    pub(super) fn only(&mut self, known: &[&str]) {
        let object = self.object;
        for name in object.keys().filter(|name| !known.contains(&name.as_str())) {
            let told: String = name.chars().filter(char::is_ascii_graphic).take(40).collect();
            self.wrong(&told);
        }
    }

    pub(super) fn needed(&mut self, name: &str) -> String {
        match self.object.get(name) {
            Some(Value::String(text)) if !text.trim().is_empty() => clean(text),
            _ => {
                self.wrong(name);
                String::new()
            }
        }
    }

    pub(super) fn optional(&mut self, name: &str) -> Option<String> {
        match self.object.get(name) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) if text.trim().is_empty() => None,
            Some(Value::String(text)) => Some(clean(text)),
            Some(_) => {
                self.wrong(name);
                None
            }
        }
    }
}

/// A text without what no person writes: control characters other than line ends and tabs, and direction
/// marks that are not closed, override, or come in floods (X5). Marks that a person needs stay.
pub(super) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    kursi_words::bidi::tame(&text).into_owned()
}

/// A text that stands in one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(body: &str) -> String {
        match read(body.as_bytes()) {
            Err(DoorRefusal::IntakeMalformed { field }) => field,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn e1_every_fault_is_told_by_name_at_once() {
        assert_eq!(field("[]"), "body");
        assert_eq!(field("{}"), "external_id, text, subject, language, customer");
        let body = r#"{"external_id":"1","text":7,"subject":"s","langauge":"en","language":"en",
            "customer":{"name":"","emial":"x@y"},"received_at":"now"}"#;
        assert_eq!(field(body), "langauge, text, received_at, customer.emial, customer.name, customer.email");
        assert_eq!(field(&format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))), "body");
        assert!(read(b"{\"text\":\"\xff\"}").is_err());
    }

    #[test]
    fn x5_controls_go_and_needed_marks_stay() {
        assert_eq!(clean("a\0b\u{7}c\r\nd\u{9b}"), "abc\nd");
        assert_eq!(clean("\u{2067}عمر\u{2069} x\u{200f}"), "\u{2067}عمر\u{2069} x\u{200f}");
        assert_eq!(clean("\u{202e}exe.fdp"), "exe.fdp");
        assert_eq!(clean(&"\u{2066}".repeat(5000)), "");
        assert_eq!(one_line(" a\n b\t"), "a b");
    }

    #[test]
    fn x4_answers_are_bounded_told_by_question_and_in_no_log() {
        let body = |answers: &str| {
            format!(
                r#"{{"external_id":"1","text":"t","subject":"s","language":"en",
                "customer":{{"name":"n","email":"x@y","answers":{answers}}}}}"#
            )
        };
        assert_eq!(field(&body("[]")), "customer.answers");
        let long = format!(r#"{{"full-name":"{}","born":7}}"#, "x".repeat(LONGEST_ANSWER + 1));
        assert_eq!(field(&body(&long)), "customer.answers.born, customer.answers.full-name");
        let read_one = |answers: &str| read(body(answers).as_bytes()).unwrap();
        let (with, without) = (read_one(r#"{"full-name":"secret"}"#), read_one("null"));
        assert!(!format!("{with:?}").contains("secret"));
        assert_ne!(with.hash(), without.hash());
    }

    #[test]
    fn a_follow_up_needs_no_subject_and_no_customer() {
        let request = read(br#"{"external_id":"1","text":"again","ticket":"OC-2026-000001"}"#).unwrap();
        assert_eq!(request.subject, Subject::Ticket { number: "OC-2026-000001".into() });
    }
}
