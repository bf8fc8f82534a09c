//! What is shown partly masked (X14): which values those are, what of them stays to be seen, and who may reveal them. The
//! pack says all of it. What is stored stays whole; what is shown, in a field or within a text, is covered here.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::account::Reach;
use crate::customer::Customer;
use crate::desk::Desk;
use crate::script::{Input, ScriptRun, Step};
use crate::ticket::Ticket;
use crate::{MessageId, ScriptRunId};

/// What stands in the place of a letter or digit.
pub const COVER: char = '•';

/// Of a value no more than one letter or digit in so many stays to be seen: a short code is covered whole.
const ONE_IN: usize = 3;

/// Within a text a value is looked for from this many letters and digits on: a shorter one could be any number.
const TELLING: usize = 4;

/// Everything of a desk that masking is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Masking {
    /// How long a value that was revealed is shown, milliseconds.
    pub shown_for: i64,
    /// The masks.
    pub masks: Vec<Mask>,
}

impl Masking {
    /// A mask by id.
    pub fn mask(&self, id: &str) -> Option<&Mask> {
        self.masks.iter().find(|mask| mask.id == id)
    }

    fn of_fact(&self, fact: Reach) -> Option<&Mask> {
        self.masks.iter().find(|mask| mask.facts.contains(&fact))
    }

    fn of_field(&self, field: &str) -> Option<&Mask> {
        self.masks.iter().find(|mask| mask.fields.iter().any(|known| known == field))
    }

    /// What is kept of a step: what was typed there, or what was registered before it was changed.
    pub fn of_step(&self, step: &Step) -> Option<&Mask> {
        match &step.sets {
            Some(sets) => self.of_fact(sets.what),
            None => step.input.and_then(|input| self.masks.iter().find(|mask| mask.inputs.contains(&input))),
        }
    }
}

/// Values of one kind that are masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mask {
    /// Id; the name of what it masks is the desk word `mask-<id>`.
    pub id: String,
    /// How many letters and digits stay to be seen: the last ones, of an address the first ones of its name.
    pub keeps: usize,
    /// By what a customer is reached.
    #[serde(default)]
    pub facts: Vec<Reach>,
    /// What is typed at steps of scripts.
    #[serde(default)]
    pub inputs: Vec<Input>,
    /// Fields of requests.
    #[serde(default)]
    pub fields: Vec<String>,
    /// Roles that may reveal them.
    pub may: Vec<String>,
}

impl Mask {
    /// The value as it is shown. What is between letters and digits stays, so that it is told what kind of thing it is.
    pub fn cover(&self, value: &str) -> String {
        if let Some((name, domain)) = value.rsplit_once('@') {
            let keeps = self.keeps.min(name.chars().count() / ONE_IN);
            let name: String =
                name.chars().enumerate().map(|(at, c)| if at < keeps { c } else { covered(c) }).collect();
            return format!("{name}@{domain}");
        }
        let all = value.chars().filter(|c| c.is_alphanumeric()).count();
        let hidden = all - self.keeps.min(all / ONE_IN);
        let mut seen = 0;
        let cover = |c: char| {
            seen += usize::from(c.is_alphanumeric());
            if c.is_alphanumeric() && seen > hidden { c } else { covered(c) }
        };
        value.chars().map(cover).collect()
    }
}

fn covered(c: char) -> char {
    if c.is_alphanumeric() { COVER } else { c }
}

/// A value that is masked, by where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "secret", rename_all = "kebab-case")]
pub enum Secret {
    /// The customer's address.
    Email,
    /// The customer's number.
    Phone,
    /// The address that they wrote from.
    From,
    /// What is kept of a step of a script.
    Typed {
        /// Which run.
        run: ScriptRunId,
        /// Step id.
        step: String,
    },
    /// A value of a request's field.
    Field {
        /// Field id.
        field: String,
        /// Which of its values, from 0.
        n: u32,
    },
    /// The words of a message or note, as far as masked values stand in them.
    Message {
        /// Which.
        message: MessageId,
    },
}

impl Secret {
    /// Its name in the audit trail.
    pub fn name(&self) -> &'static str {
        match self {
            Secret::Email => "email",
            Secret::Phone => "phone",
            Secret::From => "from",
            Secret::Typed { .. } => "typed",
            Secret::Field { .. } => "field",
            Secret::Message { .. } => "message",
        }
    }
}

/// A masked value of a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known<'d> {
    /// Where it stands.
    pub secret: Secret,
    /// What masks it.
    pub mask: &'d Mask,
    /// It.
    pub value: String,
    /// It as it is shown. Two values of a ticket are never shown alike, so that what is shown stands for one of them.
    pub shown: String,
}

/// The masked values of a ticket, as far as its rows are known.
#[derive(Debug, Clone, Default)]
pub struct Secrets<'d> {
    known: Vec<Known<'d>>,
}

impl<'d> Secrets<'d> {
    /// Those of a ticket with its customer and its scripts. A desk without masks has none.
    pub fn of(
        desk: &'d Desk,
        ticket: &Ticket,
        customer: Option<&Customer>,
        runs: &[ScriptRun],
    ) -> Secrets<'d> {
        let mut secrets = Secrets::default();
        let Some(masking) = &desk.masking else { return secrets };
        let mut add = |secret: Secret, mask: Option<&'d Mask>, value: Option<&str>| {
            if let (Some(mask), Some(value)) = (mask, value.filter(|value| !value.is_empty())) {
                secrets.add(secret, mask, value);
            }
        };
        let email = masking.of_fact(Reach::Email);
        let of = |what: Reach| customer.and_then(|customer| what.of(customer));
        add(Secret::Email, email, of(Reach::Email));
        add(Secret::Phone, masking.of_fact(Reach::Phone), of(Reach::Phone));
        add(Secret::From, email, ticket.from.as_deref());
        for run in runs {
            let script = desk.scripting.script(&run.script);
            let steps = script.map(|script| script.steps.as_slice()).unwrap_or_default();
            for step in steps {
                let secret = Secret::Typed { run: run.id, step: step.id.clone() };
                add(secret, masking.of_step(step), run.typed(&step.id));
            }
        }
        for (field, values) in ticket.request.iter().flat_map(|request| &request.fields) {
            for (n, value) in values.iter().enumerate() {
                let secret = Secret::Field { field: field.clone(), n: n as u32 };
                add(secret, masking.of_field(field), Some(value));
            }
        }
        secrets
    }

    fn add(&mut self, secret: Secret, mask: &'d Mask, value: &str) {
        let shown = match self.known.iter().find(|known| known.value == value) {
            Some(same) => same.shown.clone(),
            None => {
                let plain = mask.cover(value);
                let taken = |text: &str| self.known.iter().any(|known| known.shown == text);
                let mut names = std::iter::once(plain.clone()).chain((2..).map(|n| format!("{plain} ({n})")));
                names.find(|text| !taken(text)).unwrap_or(plain)
            }
        };
        self.known.push(Known { secret, mask, value: value.to_owned(), shown });
    }

    /// A value by where it stands; nothing where nothing is masked there.
    pub fn get(&self, secret: &Secret) -> Option<&Known<'d>> {
        self.known.iter().find(|known| known.secret == *secret)
    }

    /// The masks of the values that stand in a text.
    pub fn masks_in(&self, text: &str) -> Vec<&'d Mask> {
        let mut masks: Vec<&'d Mask> = Vec::new();
        for known in self.known.iter().filter(|known| known.is_in(text)) {
            if !masks.iter().any(|mask| mask.id == known.mask.id) {
                masks.push(known.mask);
            }
        }
        masks
    }

    /// A text in which no masked value can be read.
    pub fn cover<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.exchange(text, |known| (known.value.as_str(), known.shown.as_str()))
    }

    /// A text that was written with values as they are shown, with the values themselves: so a masked value is said
    /// without being seen.
    pub fn uncover<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.exchange(text, |known| (known.shown.as_str(), known.value.as_str()))
    }

    fn exchange<'t>(
        &self,
        text: &'t str,
        way: impl for<'k> Fn(&'k Known<'d>) -> (&'k str, &'k str),
    ) -> Cow<'t, str> {
        let mut ways: Vec<(&str, &str)> =
            self.known.iter().filter(|known| known.tells_in(text)).map(way).collect();
        // The longest first: one value may stand within another.
        ways.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
        ways.dedup();
        let mut text = Cow::Borrowed(text);
        for (from, to) in ways {
            if let Some(changed) = replaced(&text, from, to) {
                text = Cow::Owned(changed);
            }
        }
        text
    }
}

impl Known<'_> {
    /// Whether it is looked for in a text: what is very short only where it is all that the text is.
    fn tells_in(&self, text: &str) -> bool {
        let long = self.value.chars().filter(|c| c.is_alphanumeric()).count() >= TELLING;
        long || [&self.value, &self.shown].into_iter().any(|own| own == text.trim())
    }

    fn is_in(&self, text: &str) -> bool {
        self.tells_in(text) && places(text, &self.value).next().is_some()
    }
}

/// Where a value stands as a whole, not within a longer number or word.
fn places<'t>(text: &'t str, value: &'t str) -> impl Iterator<Item = usize> + 't {
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == COVER);
    text.match_indices(value).map(|(at, _)| at).filter(move |at| {
        let (before, after) = (text[..*at].chars().next_back(), text[at + value.len()..].chars().next());
        !joins(before) && !joins(after)
    })
}

fn replaced(text: &str, from: &str, to: &str) -> Option<String> {
    let mut out = String::new();
    let mut done = 0;
    for at in places(text, from).filter(|_| !from.is_empty()) {
        out.push_str(&text[done..at]);
        out.push_str(to);
        done = at + from.len();
    }
    (done > 0).then(|| out + &text[done..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask(keeps: usize) -> Mask {
        let id = format!("keeps-{keeps}");
        Mask { id, keeps, facts: vec![], inputs: vec![], fields: vec![], may: vec![] }
    }

    fn secrets<'d>(mask: &'d Mask, values: &[&str]) -> Secrets<'d> {
        let mut secrets = Secrets::default();
        for (n, value) in values.iter().enumerate() {
            secrets.add(Secret::Field { field: "cards".into(), n: n as u32 }, mask, value);
        }
        secrets
    }

    #[test]
    fn x14_a_value_is_shown_by_its_last_digits_and_never_by_more_than_a_third_of_it() {
        assert_eq!(mask(4).cover("+966 50 123 4567"), "+••• •• ••• 4567");
        assert_eq!(mask(4).cover("٠٥٠١٢٣٤٥٦٧"), "•••••••٥٦٧", "a third of ten");
        assert_eq!(mask(4).cover("4711"), "•••1");
        assert_eq!(mask(0).cover("4711-AB"), "••••-••");
        assert_eq!(mask(2).cover("noura.saleh@example.com"), "no•••.•••••@example.com");
        assert_eq!(mask(2).cover("al@example.com"), "••@example.com");
        assert_eq!(mask(4).cover(""), "");
    }

    #[test]
    fn x14_no_text_shows_a_masked_value_and_what_is_written_in_its_place_says_it() {
        let mask = mask(4);
        let secrets = secrets(&mask, &["+966501234567", "966501234567", "+966559994567"]);
        let text = "من \u{2068}+966501234567\u{2069} إلى +966559994567، لا 9665012345678.";
        let covered = secrets.cover(text);
        assert!(!covered.contains("+966501234567") && !covered.contains("559994567"), "{covered}");
        assert!(covered.contains("9665012345678"), "another number: {covered}");
        assert_eq!(secrets.uncover(&covered), text);
        let shown: std::collections::BTreeSet<&str> =
            secrets.known.iter().map(|known| known.shown.as_str()).collect();
        assert_eq!(shown.len(), 3, "{shown:?}");
        assert_eq!(secrets.masks_in(text).len(), 1);
        assert!(secrets.masks_in("nothing of it").is_empty());
        assert!(matches!(secrets.cover("plain"), Cow::Borrowed("plain")));
    }

    #[test]
    fn x14_a_short_code_is_covered_where_it_stands_alone() {
        let mask = mask(0);
        let secrets = secrets(&mask, &["471"]);
        assert_eq!(secrets.cover("471"), "•••");
        assert_eq!(secrets.cover("471 visits"), "471 visits", "any number could be meant");
        assert_eq!(secrets.masks_in("471").len(), 1);
    }
}
