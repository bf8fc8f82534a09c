//! `[[record]]`: what a desk keeps beside tickets, with fields, states, amounts and actions. Whether the parts fit each other is
//! proved when all kinds are read: what belongs to a kind is declared after it.

use kursi_rules::record::{
    Action, Amount, AtTicket, Consequence, Creation, Expr, Question, RecordField, RecordKind, RecordState,
    Send, SendBy, Set, Type,
};

use super::Reading;
use super::expression::{expression, of_value, question};
use crate::Fault;
use crate::bounds::{COUNT, MOST_FIELDS, PLACES, TEXT_FIELD};
use crate::finding::{cut, nearest};
use crate::section::{AN_ID, Section, is_id};

const TYPES: [(&str, &str); 7] = [
    ("text", "text"),
    ("choice", "choice"),
    ("date", "date"),
    ("moment", "moment"),
    ("count", "count"),
    ("number", "number"),
    ("money", "money"),
];
const SENDS: [(&str, SendBy); 2] = [("sms", SendBy::Sms), ("form", SendBy::Form)];

/// What an expression or a condition has to be, once everything is read.
#[derive(Debug)]
pub(crate) enum Claim {
    /// An amount of the kind, by its place in the list.
    Amount(usize),
    /// An amount that could not be read.
    Unread(usize),
    /// A condition that is true or false.
    Question(Question),
    /// A value that fits a field.
    Set(String, Expr),
    /// A day.
    Day(Expr),
    /// A value that goes with what leaves the house.
    With(SendBy, Vec<String>, Expr),
}

/// Something to be proved, with its place.
#[derive(Debug)]
pub(crate) struct Claimed {
    pub(crate) at: usize,
    pub(crate) path: String,
    /// Which kind it is about, by id.
    pub(crate) kind: String,
    /// What is asked there.
    pub(crate) inputs: Vec<RecordField>,
    pub(crate) claim: Claim,
}

/// A part of a kind that has a name of its own.
#[derive(Debug)]
pub(crate) struct NamedPart {
    /// Id of the word.
    pub(crate) word: String,
    pub(crate) at: usize,
    /// Its further words: attributes in all languages, and those in the languages of customers.
    pub(crate) hints: Vec<&'static str>,
    pub(crate) told: Vec<&'static str>,
    /// What its told words may hold.
    pub(crate) variables: Vec<String>,
}

/// Places of all kinds' parts, for the proofs.
#[derive(Debug, Default)]
pub(crate) struct RecordPlaces {
    pub(crate) claims: Vec<Claimed>,
    pub(crate) names: Vec<NamedPart>,
    /// Where actions' consequences are, by kind, action and number.
    pub(crate) steps: Vec<(String, String, usize)>,
    /// Some part could not be read, so that what leads where cannot be judged.
    pub(crate) in_doubt: bool,
}

impl RecordPlaces {
    fn name(&mut self, word: String, at: usize) -> &mut NamedPart {
        let (hints, told, variables) = (Vec::new(), Vec::new(), Vec::new());
        self.names.push(NamedPart { word, at, hints, told, variables });
        let last = self.names.len() - 1;
        &mut self.names[last]
    }
}

impl<'a> Reading<'a> {
    /// Roles are declared before.
    pub(super) fn records(&mut self, root: &Section<'a>) -> Vec<RecordKind> {
        let mut kinds = Vec::new();
        for section in self.family(root, "record", false) {
            let of = section.text_or_none("of");
            let of = of.and_then(|of| self.refer(&section, &section.key("of"), "record", of));
            let id = self.declare(&section, "record");
            let word = format!("record-{id}");
            self.record_places.name(word.clone(), section.place("id"));
            let states = self.states(&section, &word);
            let initial = section.text("initial", "initial = \"…\"");
            let initial = self.state(&section, "initial", &states, initial);
            let fields = self.record_fields(&section, "field", &word, "field");
            let amounts = self.amounts(&section, &id, &word);
            let create = self.creation(&section, &id);
            let (mut actions, mut seen) = (Vec::new(), Vec::new());
            for inner in parts(&section, "action") {
                let own = once(&inner, &mut seen);
                actions.push(self.action(&inner, own, (&id, &word), &states));
                inner.end();
            }
            self.provenance(&section, &["initial"]);
            section.end();
            let initial = initial.unwrap_or_default();
            kinds.push(RecordKind { id, of, initial, states, fields, amounts, create, actions });
        }
        kinds
    }

    fn states(&mut self, section: &Section<'a>, word: &str) -> Vec<RecordState> {
        let (mut states, mut seen) = (Vec::new(), Vec::new());
        for inner in parts(section, "state") {
            let id = once(&inner, &mut seen);
            self.record_places.name(format!("{word}-state-{id}"), inner.place("id"));
            let over = inner.flag("over");
            inner.end();
            states.push(RecordState { id, over });
        }
        if states.is_empty() {
            section.missing("state", "[[record.state]] with an id");
            self.record_places.in_doubt = true;
        }
        states
    }

    fn state(
        &mut self,
        section: &Section<'a>,
        key: &'static str,
        states: &[RecordState],
        (id, at): crate::section::Placed<'_>,
    ) -> Option<String> {
        if id.is_empty() || states.iter().any(|known| known.id == id) {
            return (!id.is_empty()).then(|| id.to_owned());
        }
        let nearest = nearest(id, states.iter().map(|known| known.id.as_str()));
        let (key, id, wanted) = (section.key(key), cut(id), "state".to_owned());
        section.fault(at, Fault::ReferenceUnknown { key, id, wanted, nearest });
        self.record_places.in_doubt = true;
        None
    }

    /// Fields of a kind, or what an action asks.
    fn record_fields(
        &mut self,
        section: &Section<'a>,
        key: &'static str,
        word: &str,
        part: &str,
    ) -> Vec<RecordField> {
        let (mut fields, mut seen) = (Vec::new(), Vec::new());
        for inner in parts(section, key) {
            let inner = inner.called("record.field");
            let id = once(&inner, &mut seen);
            let holds = holds(&inner);
            let own = format!("{word}-{part}-{id}");
            if let Type::Choice { options } = &holds {
                for option in options {
                    self.record_places.name(format!("{own}-{option}"), inner.place("options"));
                }
            }
            self.record_places.name(own, inner.place("id"));
            let (optional, later) = (inner.flag("optional"), part == "field" && inner.flag("later"));
            inner.end();
            fields.push(RecordField { id, holds, optional, later });
        }
        if fields.len() > MOST_FIELDS {
            let (key, found) = (section.key(key), fields.len());
            section.fault(section.at, Fault::TooMany { key, found, limit: MOST_FIELDS });
        }
        fields
    }

    fn amounts(&mut self, section: &Section<'a>, kind: &str, word: &str) -> Vec<Amount> {
        let (mut amounts, mut seen) = (Vec::new(), Vec::new());
        for inner in parts(section, "amount") {
            let id = once(&inner, &mut seen);
            self.record_places.name(format!("{word}-amount-{id}"), inner.place("id"));
            let value = expression(&inner, "value");
            let places = inner.has("places").then(|| inner.number("places", PLACES, "places = 2") as u32);
            let beside = inner.flag("beside");
            let claim =
                if value.is_some() { Claim::Amount(amounts.len()) } else { Claim::Unread(amounts.len()) };
            self.claim(&inner, "value", kind, &[], claim);
            self.provenance(&inner, &["value", "places", "beside"]);
            inner.end();
            self.record_places.in_doubt |= value.is_none();
            let value = value.unwrap_or(Expr::Today);
            amounts.push(Amount { id, value, places, beside });
        }
        amounts
    }

    fn creation(&mut self, section: &Section<'a>, kind: &str) -> Creation {
        let example = "create = { may = [\"agent\"] }";
        let Some(inner) = section.section("create", example) else {
            return Creation { may: Vec::new(), when: None };
        };
        let may = self.whose(&inner);
        let when = question(&inner, "when");
        if let Some(when) = &when {
            self.claim(&inner, "when", kind, &[], Claim::Question(when.clone()));
            // Why one cannot begin now, in the pack's words.
            if let Some(part) =
                self.record_places.names.iter_mut().find(|p| p.word == format!("record-{kind}"))
            {
                part.hints.push("shut");
            }
        }
        self.provenance(&inner, &["may", "when"]);
        inner.end();
        Creation { may, when }
    }

    /// Role ids.
    fn whose(&self, section: &Section<'a>) -> Vec<String> {
        let may = section.texts("may", "may = [\"agent\"]").into_iter();
        may.filter_map(|role| self.refer(section, &section.key("may"), "role", role)).collect()
    }

    fn action(
        &mut self,
        section: &Section<'a>,
        id: String,
        (kind, word): (&str, &str),
        states: &[RecordState],
    ) -> Action {
        let own = format!("{word}-action-{id}");
        let may = self.whose(section);
        let from = section.texts("from", "from = [\"…\"]");
        let from = from.into_iter().filter_map(|state| self.state(section, "from", states, state)).collect();
        let to = section.text_or_none("to").and_then(|to| self.state(section, "to", states, to));
        let when = question(section, "when");
        let place = self.record_places.name(own.clone(), section.place("id"));
        place.hints.push("hint");
        if when.is_some() {
            place.hints.push("shut");
        }
        let asks = self.record_fields(section, "asks", &own, "input");
        let shows = section.value("shows").map(|value| section.texts_of("shows", value)).unwrap_or_default();
        let shows: Vec<String> = shows.into_iter().map(|(id, _)| id.to_owned()).collect();
        for id in &shows {
            let claim = Claim::With(SendBy::Form, shows.clone(), Expr::Amount(id.clone()));
            self.claim(section, "shows", kind, &asks, claim);
        }
        if let Some(when) = &when {
            self.claim(section, "when", kind, &asks, Claim::Question(when.clone()));
        }
        let sets = self.sets(section, kind, &asks);
        let mut then = Vec::new();
        for inner in parts(section, "then") {
            self.record_places.steps.push((kind.to_owned(), id.clone(), inner.at));
            then.push(self.consequence(&inner, &asks));
            inner.end();
        }
        let (mut sends, mut seen) = (Vec::new(), Vec::new());
        for inner in parts(section, "send") {
            let own = once(&inner, &mut seen);
            sends.push(self.send(&inner, own, (kind, word), &asks, &shows));
            inner.end();
        }
        let ticket = match section.value("ticket").and_then(|value| section.section_of("ticket", value)) {
            Some(inner) => self.at_ticket(inner),
            None => AtTicket::default(),
        };
        self.provenance(section, &["may", "from", "when", "to", "sets", "then", "ticket"]);
        Action { id, may, from, when, asks, shows, to, sets, then, sends, ticket }
    }

    /// What becomes of the ticket at which something is done (C4, C5, C13).
    fn at_ticket(&self, section: Section<'a>) -> AtTicket {
        let all = |key: &'static str, family: &str| -> Vec<String> {
            let found = section.value(key).map(|value| section.texts_of(key, value)).unwrap_or_default();
            found.into_iter().filter_map(|id| self.refer(&section, &section.key(key), family, id)).collect()
        };
        let one = |key: &'static str, family: &str| {
            section.text_or_none(key).and_then(|id| self.refer(&section, &section.key(key), family, id))
        };
        let (tags, untags, follow_ups) =
            (all("tags", "tag"), all("untags", "tag"), all("follow_ups", "follow-up"));
        let ticket = AtTicket {
            tags,
            untags,
            follow_ups,
            status: one("status", "status"),
            close: one("close", "result"),
        };
        section.end();
        ticket
    }

    /// A step opens on a day that is an amount of the record.
    pub(super) fn day(&mut self, section: &Section<'a>, kind: &str, amount: &str) {
        if !kind.is_empty() {
            self.claim(section, "day", kind, &[], Claim::Day(Expr::Amount(amount.to_owned())));
        }
    }

    fn sets(&mut self, section: &Section<'a>, kind: &str, inputs: &[RecordField]) -> Vec<Set> {
        let Some(inner) = section.value("sets").and_then(|value| section.section_of("sets", value)) else {
            return Vec::new();
        };
        let mut sets = Vec::new();
        for ((field, _), value) in inner.entries() {
            let Some(value) = of_value(&inner, "sets", value, 1) else { continue };
            self.claim(section, "sets", kind, inputs, Claim::Set(field.to_owned(), value.clone()));
            sets.push(Set { field: field.to_owned(), value });
        }
        sets
    }

    /// Which kind it is about may be declared later; the proofs say whether it is.
    fn consequence(&mut self, section: &Section<'a>, inputs: &[RecordField]) -> Consequence {
        let (record, _) = section.text("record", "record = \"…\"");
        let from = section.texts("from", "from = [\"…\"]");
        let from: Vec<String> = from.into_iter().map(|(state, _)| state.to_owned()).collect();
        let to = section.text_or_none("to").map(|(to, _)| to.to_owned());
        let when = question(section, "when");
        let states = from.iter().chain(&to).cloned().collect();
        self.claim(section, "from", record, inputs, Claim::Question(Question::State(states)));
        if let Some(when) = &when {
            self.claim(section, "when", record, inputs, Claim::Question(when.clone()));
        }
        let sets = self.sets(section, record, inputs);
        Consequence { record: record.to_owned(), from, when, to, sets }
    }

    fn send(
        &mut self,
        section: &Section<'a>,
        id: String,
        (kind, word): (&str, &str),
        inputs: &[RecordField],
        shows: &[String],
    ) -> Send {
        let by = section.choice("by", &SENDS, section.text("by", "by = \"sms\"")).unwrap_or(SendBy::Form);
        let when = question(section, "when");
        if let Some(when) = &when {
            self.claim(section, "when", kind, inputs, Claim::Question(when.clone()));
        }
        let mut with = Vec::new();
        if let Some(inner) = section.value("with").and_then(|value| section.section_of("with", value)) {
            for ((name, at), value) in inner.entries() {
                if !is_id(name) {
                    section.malformed("with", name, AN_ID, at);
                }
                let Some(value) = of_value(&inner, "with", value, 1) else { continue };
                self.claim(section, "with", kind, inputs, Claim::With(by, shows.to_vec(), value.clone()));
                with.push((name.to_owned(), value));
            }
        }
        let own = format!("{word}-send-{id}");
        let part = self.record_places.name(own.clone(), section.place("id"));
        if by == SendBy::Sms {
            part.told.push("text");
            part.variables = with.iter().map(|(name, _)| name.clone()).collect();
        } else {
            for (name, _) in &with {
                self.record_places.name(format!("{own}-{name}"), section.place("with"));
            }
        }
        self.provenance(section, &["when", "with"]);
        Send { id, by, when, with }
    }

    fn claim(&mut self, section: &Section<'a>, key: &str, kind: &str, inputs: &[RecordField], claim: Claim) {
        let (at, path) = (section.place(key), section.key(key));
        let (kind, inputs) = (kind.to_owned(), inputs.to_vec());
        self.record_places.claims.push(Claimed { at, path, kind, inputs, claim });
    }
}

/// The tables of a list within a table, named after it.
#[track_caller]
fn parts<'a>(section: &Section<'a>, key: &'static str) -> Vec<Section<'a>> {
    let mut parts = section.sections(key);
    for part in &mut parts {
        part.path = format!("{}.{}", section.path, part.path);
    }
    parts
}

/// Reads the id of a part, of which there is one only.
fn once(section: &Section<'_>, seen: &mut Vec<(String, usize)>) -> String {
    let id = section.shaped("id", "id = \"…\"", AN_ID, is_id);
    let at = section.place("id");
    match seen.iter().find(|(known, _)| *known == id) {
        Some((_, first)) if !id.is_empty() => {
            let (key, line) = (section.path.clone(), section.sheet.line(*first));
            section.fault(at, Fault::Duplicate { key, id: cut(&id), line });
        }
        _ => seen.push((id.clone(), at)),
    }
    id
}

/// What a field holds; which keys say more depends on it.
fn holds(section: &Section<'_>) -> Type {
    let named = section.choice("type", &TYPES, section.text("type", "type = \"text\""));
    match named.unwrap_or("date") {
        "text" => Type::Text { longest: section.number("longest", TEXT_FIELD, "longest = 200") as usize },
        "choice" => {
            let options = section.texts("options", "options = [\"…\", \"…\"]").into_iter();
            let options = options.map(|(option, at)| {
                if !is_id(option) {
                    section.malformed("options", option, AN_ID, at);
                }
                option.to_owned()
            });
            Type::Choice { options: options.collect() }
        }
        "moment" => Type::Moment,
        "count" => {
            let least = section.number("least", COUNT, "least = 1");
            let most = section.number("most", COUNT, "most = 10");
            if least > most {
                let (key, found) = (section.key("most"), most.to_string());
                let fault = Fault::OutOfBounds { key, found, least, most: *COUNT.end() };
                section.fault(section.place("most"), fault);
            }
            Type::Count { least, most }
        }
        "number" => Type::Number,
        "money" => {
            let wanted = "three capital letters such as \"EGP\"";
            let currency = section.shaped("currency", "currency = \"EGP\"", wanted, |text| {
                text.len() == 3 && text.chars().all(|c| c.is_ascii_uppercase())
            });
            Type::Money { currency }
        }
        _ => Type::Date,
    }
}
