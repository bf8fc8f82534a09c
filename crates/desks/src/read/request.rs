//! `[[party]]`, `[[field]]`, `[[kind]]` and `[[ladder]]`: who outside is asked for what, and what is done while they
//! do not answer (A11 to A16).

use kursi_rules::account::is_address;
use kursi_rules::course::TicketLadder;
use kursi_rules::ladder::{Ladder, Way};
use kursi_rules::request::{Asks, Escalation, Field, Party, Requesting, Shape};
use kursi_rules::time::{HOUR, MINUTE};

use super::Reading;
use crate::Fault;
use crate::bounds::{AGAIN, ON_DAY, ONE_DAY, STEPS, VALUE, VALUES, WINDOW};
use crate::finding::cut;
use crate::pack::is_language;
use crate::section::{AN_ID, Placed, Section, is_id};

const SHAPES: [(&str, Shape); 7] = [
    ("text", Shape::Text),
    ("code", Shape::Code),
    ("amount", Shape::Amount),
    ("email", Shape::Email),
    ("phone", Shape::Phone),
    ("country", Shape::Country),
    ("option", Shape::Option),
];

const WAYS: [(&str, Way); 3] = [("customer", Way::Customer), ("party", Way::Party), ("script", Way::Script)];

const OPENS: [(&str, i64); 3] =
    [("opens_after_hours", HOUR), ("opens_after_minutes", MINUTE), ("opens_after_days", ONE_DAY)];
const LATE: [(&str, i64); 3] =
    [("late_after_hours", HOUR), ("late_after_minutes", MINUTE), ("late_after_days", ONE_DAY)];

const AGAIN_AFTER: [(&str, i64); 3] =
    [("again_after_hours", HOUR), ("again_after_minutes", MINUTE), ("again_after_days", ONE_DAY)];
/// Where an escalation goes that goes to whom was asked.
const TO_PARTY: &str = "party";

/// Places of a ladder, for the proofs.
#[derive(Debug, Default)]
pub(crate) struct LadderPlaces {
    /// Where it is.
    pub(crate) at: usize,
    /// Where each of its script's ends is named.
    pub(crate) ends: Vec<usize>,
}

/// What can be chosen in a field.
fn options(section: &Section<'_>) -> Vec<String> {
    let mut options: Vec<String> = Vec::new();
    for (option, at) in section.texts("options", "options = [\"…\"]") {
        if !is_id(option) || options.iter().any(|known| known == option) {
            let (key, found) = (section.key("options"), cut(option));
            section.fault(at, Fault::Malformed { key, found, wanted: AN_ID.to_owned() });
        }
        options.push(option.to_owned());
    }
    options
}

impl<'a> Reading<'a> {
    /// The kinds of complaint, and whom they ask for what.
    pub(super) fn requesting(&mut self, root: &Section<'a>) -> (Vec<String>, Requesting) {
        let parties = self.parties(root);
        let fields = self.fields(root);
        let (kinds, asked) = self.kinds(root);
        (kinds, Requesting { parties, fields, kinds: asked, ladders: Vec::new(), escalation: None })
    }

    fn parties(&mut self, root: &Section<'a>) -> Vec<Party> {
        let mut parties = Vec::new();
        for section in self.family(root, "party", false) {
            let id = self.declare(&section, "party");
            let channel = section.text("channel", "channel = \"mail\"");
            let channel =
                self.refer(&section, &section.key("channel"), "channel", channel).unwrap_or_default();
            let wanted = "a language tag such as \"ar\" or \"en\"";
            let language = section.shaped("language", "language = \"en\"", wanted, is_language);
            self.provenance(&section, &[]);
            section.end();
            parties.push(Party { id, channel, language });
        }
        parties
    }

    fn fields(&mut self, root: &Section<'a>) -> Vec<Field> {
        let mut fields = Vec::new();
        for section in self.family(root, "field", false) {
            let id = self.declare(&section, "field");
            let shape = section.choice("shape", &SHAPES, section.text("shape", "shape = \"code\""));
            let number = |key, bounds, example| section.number(key, bounds, example) as usize;
            let shortest = number("shortest", VALUE, "shortest = 4");
            let longest = number("longest", VALUE, "longest = 40");
            let most = number("most", VALUES, "most = 1");
            if shortest > longest {
                let (least, found) = (shortest as i64, longest.to_string());
                let key = section.key("longest");
                let fault = Fault::OutOfBounds { key, found, least, most: *VALUE.end() };
                section.fault(section.place("longest"), fault);
            }
            let options = match shape {
                Some(Shape::Option) => options(&section),
                _ => Vec::new(),
            };
            self.provenance(&section, &["shape", "shortest", "longest", "most"]);
            section.end();
            fields.push(Field { id, shape: shape.unwrap_or(Shape::Text), shortest, longest, most, options });
        }
        fields
    }

    fn kinds(&mut self, root: &Section<'a>) -> (Vec<String>, Vec<Asks>) {
        let (mut kinds, mut asked) = (Vec::new(), Vec::new());
        for section in self.family(root, "kind", false) {
            let id = self.declare(&section, "kind");
            if section.has("ask") {
                asked.push(self.asks(&section, id.clone()));
            }
            self.provenance(&section, &[]);
            section.end();
            kinds.push(id);
        }
        (kinds, asked)
    }

    /// Whom a kind asks, and which fields the request has.
    fn asks(&self, section: &Section<'a>, kind: String) -> Asks {
        let listed = |key: &'static str, family: &str, found: Vec<Placed<'a>>| -> Vec<String> {
            found.into_iter().filter_map(|id| self.refer(section, &section.key(key), family, id)).collect()
        };
        let of = listed("ask", "party", section.texts("ask", "ask = [\"partner\"]"));
        let needs = listed("needs", "field", section.texts("needs", "needs = [\"cards\"]"));
        let takes = section.value("takes").map(|value| section.texts_of("takes", value));
        let takes = listed("takes", "field", takes.unwrap_or_default());
        if let Some(both) = takes.iter().find(|field| needs.contains(field)) {
            let (key, found) = (section.key("takes"), cut(both));
            let wanted = "a field that is not in `needs`".to_owned();
            section.fault(section.place("takes"), Fault::Malformed { key, found, wanted });
        }
        let (names, at) = section.text("names", "names = \"cards\"");
        if !names.is_empty() && !needs.iter().any(|field| field == names) {
            let (key, found) = (section.key("names"), cut(names));
            let wanted = "a field of `needs`, so that the acknowledgement always has it".to_owned();
            section.fault(at, Fault::Malformed { key, found, wanted });
        }
        let service = section.text_or_none("service");
        let service = service.and_then(|id| self.refer(section, &section.key("service"), "service", id));
        let tells = section.flag("tells");
        Asks { kind, of, needs, takes, names: names.to_owned(), service, tells }
    }

    /// Ladders come after scripts, which they name: those of requests, and those of tickets.
    pub(super) fn ladders(&mut self, root: &Section<'a>) -> (Vec<Ladder>, Vec<TicketLadder>) {
        let (mut ladders, mut of_tickets) = (Vec::new(), Vec::new());
        for section in self.family(root, "ladder", false) {
            let id = self.declare(&section, "ladder");
            if self.is_of_tickets(&section) {
                of_tickets.push(self.ticket_ladder(section, id));
                continue;
            }
            let to = section.choice("to", &WAYS, section.text("to", "to = \"customer\""));
            let (opens, late) = self.window(&section);
            let most = section.number("most", STEPS, "most = 2") as u32;
            let calendar = section.text("calendar", "calendar = \"always\"");
            let calendar =
                self.refer(&section, &section.key("calendar"), "calendar", calendar).unwrap_or_default();
            let mut places = LadderPlaces { at: section.at, ends: Vec::new() };
            let (mut script, mut ends) = (None, Vec::new());
            if to == Some(Way::Script) {
                let named = section.text("script", "script = \"…\"");
                script = self.refer(&section, &section.key("script"), "script", named);
                for (end, at) in section.texts("ends", "ends = [\"…\"]") {
                    ends.push(end.to_owned());
                    places.ends.push(at);
                }
            }
            let silences = section.flag("silences");
            let parts = ["on_day", "opens_after_hours", "late_after_hours", "most", "calendar", "silences"];
            self.provenance(&section, &parts);
            section.end();
            let to = to.unwrap_or(Way::Customer);
            ladders.push(Ladder { id, to, opens, late, most, calendar, script, ends, silences });
            self.ladder_places.push(places);
        }
        (ladders, of_tickets)
    }

    /// `[escalation]`: whose requests are escalated by a mail of its own, where that goes and how often (A17).
    pub(super) fn escalation(&mut self, root: &Section<'a>) -> Option<Escalation> {
        let value = root.value("escalation")?;
        let section = root.section_of("escalation", value)?;
        self.escalation_at = section.at;
        let named = section.texts("parties", "parties = [\"partner\"]");
        let key = section.key("parties");
        let parties =
            named.into_iter().filter_map(|party| self.refer(&section, &key, "party", party)).collect();
        let wanted = "\"party\", or a mail address";
        let to = section.shaped("to", "to = \"party\"", wanted, |to| to == TO_PARTY || is_address(to));
        let product = section.text_or_none("product");
        let product = product.and_then(|id| self.refer(&section, &section.key("product"), "field", id));
        let most = section.number("most", STEPS, "most = 2") as u32;
        let again = section.length(&AGAIN_AFTER, AGAIN, "again_after_hours = 36");
        let calendar = section.text("calendar", "calendar = \"always\"");
        let calendar =
            self.refer(&section, &section.key("calendar"), "calendar", calendar).unwrap_or_default();
        self.provenance(&section, &["parties", "to", "product", "most", "again_after_hours", "calendar"]);
        section.end();
        let address = (to != TO_PARTY).then_some(to).filter(|to| !to.is_empty());
        Some(Escalation { parties, address, product, most, again, calendar })
    }

    /// When a step may be taken and when it is late: lengths, or a day counted from the request.
    fn window(&self, section: &Section<'a>) -> (i64, i64) {
        if section.has("on_day") {
            let day = section.number("on_day", ON_DAY, "on_day = 5");
            let lengths = OPENS.iter().chain(&LATE).map(|(key, _)| *key);
            if let Some(second) = lengths.into_iter().find(|key| section.has(key)) {
                let (first, second) = (section.key("on_day"), section.key(second));
                section.fault(section.place("on_day"), Fault::KeysTogether { first, second });
            }
            // The first day begins with the request.
            return ((day - 1) * ONE_DAY, day * ONE_DAY);
        }
        let opens = section.length(&OPENS, WINDOW, "opens_after_hours = 36");
        let late = section.length(&LATE, WINDOW, "late_after_hours = 48");
        if opens > 0 && late > 0 && late <= opens {
            section.fault(section.at, Fault::WindowShut { ladder: section.path.clone() });
        }
        (opens, late)
    }
}
