//! A table of `desk.toml` being read: typed questions that note a fault instead of stopping, so that all
//! faults are found in one reading.

use std::cell::{Cell, RefCell};
use std::ops::RangeInclusive;
use std::panic::Location;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::Fault;
use crate::bounds::MOST_DECLARED;
use crate::finding::{Sheet, cut, nearest};

/// A text with its place.
pub(crate) type Placed<'a> = (&'a str, usize);

/// A table being read. After an answer that could not be had, a fault is noted and an empty value goes on.
pub(crate) struct Section<'a> {
    pub(crate) sheet: &'a Sheet<'a>,
    table: &'a DeTable<'a>,
    /// Byte at which the table begins.
    pub(crate) at: usize,
    /// Its name in messages, for example `target.first-reply`.
    pub(crate) path: String,
    /// The same without ids: which table of the language it is.
    shape: String,
    asked: RefCell<Vec<&'static str>>,
    known: Cell<bool>,
}

impl<'a> Section<'a> {
    pub(crate) fn new(sheet: &'a Sheet<'a>, table: &'a DeTable<'a>, at: usize, path: String) -> Self {
        let shape = String::new();
        Section { sheet, table, at, path, shape, asked: RefCell::default(), known: Cell::new(false) }
    }

    /// A table in this one.
    fn inside(&self, key: &str, table: &'a DeTable<'a>, at: usize, path: String) -> Section<'a> {
        Section { shape: self.word(key), ..Section::new(self.sheet, table, at, path) }
    }

    /// The same table as one that stands in many places, and in itself, and is one table of the language wherever it stands.
    pub(crate) fn called(self, shape: &'static str) -> Self {
        Section { shape: shape.to_owned(), ..self }
    }

    /// A key as a word of the pack language, whichever thing it is of. Where something comes from is said everywhere alike.
    fn word(&self, key: &str) -> String {
        let alike = matches!(key, "requirement" | "source" | "lines")
            || key == "ours" && self.shape != "script.steps";
        if self.shape.is_empty() || alike { key.to_owned() } else { format!("{}.{key}", self.shape) }
    }

    pub(crate) fn fault(&self, at: usize, fault: Fault) {
        self.sheet.fault(at, fault);
    }

    /// The name of a key in messages.
    pub(crate) fn key(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Where a key's value is, or else the table.
    pub(crate) fn place(&self, key: &str) -> usize {
        self.table.get(key).map_or(self.at, |value| value.span().start)
    }

    #[track_caller]
    pub(crate) fn has(&self, key: &'static str) -> bool {
        self.value(key).is_some()
    }

    #[track_caller]
    pub(crate) fn value(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.ask(key, Location::caller())
    }

    /// A key's value; which words there are, and where they are read, is known by what is asked.
    fn ask(&self, key: &'static str, by: &'static Location<'static>) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(key);
        let value = self.table.get(key);
        self.sheet.word(self.word(key), value.is_some(), by);
        value
    }

    pub(crate) fn wrong(&self, key: &'static str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let found = a_value(value.get_ref());
        let (key, wanted) = (self.key(key), wanted.to_owned());
        self.fault(value.span().start, Fault::TypeWrong { key, wanted, found });
    }

    pub(crate) fn missing(&self, key: &str, example: &str) {
        self.fault(self.at, Fault::KeyMissing { key: self.key(key), example: example.to_owned() });
    }

    /// A text that may be left out.
    #[track_caller]
    pub(crate) fn text_or_none(&self, key: &'static str) -> Option<Placed<'a>> {
        let value = self.value(key)?;
        match value.get_ref() {
            DeValue::String(text) => {
                let at = value.span().start;
                if text.is_empty() {
                    self.malformed(key, "", "a text that is not empty", at);
                }
                Some((text.as_ref(), at))
            }
            _ => {
                self.wrong(key, value, "a text in quotes");
                Some(("", value.span().start))
            }
        }
    }

    /// A text; empty when there was none.
    #[track_caller]
    pub(crate) fn text(&self, key: &'static str, example: &str) -> Placed<'a> {
        self.text_or_none(key).unwrap_or_else(|| {
            self.missing(key, example);
            ("", self.at)
        })
    }

    /// A text of a certain shape.
    #[track_caller]
    pub(crate) fn shaped(
        &self,
        key: &'static str,
        example: &str,
        wanted: &str,
        fits: impl Fn(&str) -> bool,
    ) -> String {
        let (text, at) = self.text(key, example);
        if !text.is_empty() && !fits(text) {
            self.malformed(key, text, wanted, at);
        }
        text.to_owned()
    }

    pub(crate) fn malformed(&self, key: &'static str, found: &str, wanted: &str, at: usize) {
        let (key, found, wanted) = (self.key(key), cut(found), wanted.to_owned());
        self.fault(at, Fault::Malformed { key, found, wanted });
    }

    /// One of a fixed list; `None` after a fault.
    #[track_caller]
    pub(crate) fn choice<T: Copy>(
        &self,
        key: &'static str,
        choices: &[(&'static str, T)],
        (text, at): Placed<'_>,
    ) -> Option<T> {
        for (name, _) in choices {
            self.sheet.word(format!("{} = \"{name}\"", self.word(key)), *name == text, Location::caller());
        }
        if text.is_empty() {
            return None; // Missing, empty or of another type: noted already.
        }
        let found = choices.iter().find(|(name, _)| *name == text);
        if found.is_none() {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            let nearest = nearest(text, names.iter().copied());
            let (key, found, choices) = (self.key(key), cut(text), names.join(", "));
            self.fault(at, Fault::ChoiceUnknown { key, found, choices, nearest });
        }
        found.map(|(_, value)| *value)
    }

    /// Yes or no; no when it is left out.
    #[track_caller]
    pub(crate) fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.value(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, value, "true or false");
            false
        })
    }

    /// A whole number within bounds; the least one after a fault.
    #[track_caller]
    pub(crate) fn number(&self, key: &'static str, bounds: RangeInclusive<i64>, example: &str) -> i64 {
        let least = *bounds.start();
        self.number_or_fault(key, bounds, example).unwrap_or(least)
    }

    #[track_caller]
    fn number_or_fault(&self, key: &'static str, bounds: RangeInclusive<i64>, example: &str) -> Option<i64> {
        let Some(value) = self.value(key) else {
            self.missing(key, example);
            return None;
        };
        self.whole(key, value, &bounds, example)
    }

    fn whole(
        &self,
        key: &'static str,
        value: &Spanned<DeValue<'_>>,
        bounds: &RangeInclusive<i64>,
        example: &str,
    ) -> Option<i64> {
        let DeValue::Integer(found) = value.get_ref() else {
            self.wrong(key, value, &format!("a whole number without quotes, for example: {example}"));
            return None;
        };
        let number = i64::from_str_radix(found.as_str(), found.radix()).ok();
        let within = number.filter(|number| bounds.contains(number));
        if within.is_none() {
            let (least, most) = (*bounds.start(), *bounds.end());
            let (key, found) = (self.key(key), cut(&found.to_string()));
            self.fault(value.span().start, Fault::OutOfBounds { key, found, least, most });
        }
        within
    }

    /// A length of time, its unit in the key; milliseconds. 0 after a fault, which no bounds allow.
    #[track_caller]
    pub(crate) fn length(
        &self,
        keys: &[(&'static str, i64)],
        bounds: RangeInclusive<i64>,
        example: &str,
    ) -> i64 {
        let by = Location::caller();
        let given: Vec<_> = keys.iter().copied().filter(|(key, _)| self.ask(key, by).is_some()).collect();
        if let [(first, _), (second, _), ..] = given[..] {
            let (first, second) = (self.key(first), self.key(second));
            self.fault(self.at, Fault::KeysTogether { first, second });
        }
        // One word in several units: said in one of them, it is said.
        for (key, _) in keys.iter().filter(|_| !given.is_empty()) {
            self.sheet.word(self.word(key), true, by);
        }
        let Some((key, unit)) = given.first().copied() else {
            self.missing(keys.first().map_or("", |(key, _)| key), example);
            return 0;
        };
        // Rounded inwards, so that what is said to be allowed is.
        let units = (bounds.start() + unit - 1) / unit..=bounds.end() / unit;
        self.number_or_fault(key, units, example).map_or(0, |number| number * unit)
    }

    /// A list of whole numbers, at least one.
    #[track_caller]
    pub(crate) fn numbers(&self, key: &'static str, bounds: RangeInclusive<i64>, example: &str) -> Vec<i64> {
        let Some(value) = self.value(key) else {
            self.missing(key, example);
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, value, &format!("a list of whole numbers, for example: {example}"));
            return Vec::new();
        };
        if list.is_empty() {
            let (key, example) = (self.key(key), example.to_owned());
            self.fault(value.span().start, Fault::ListEmpty { key, example });
        }
        list.iter().filter_map(|entry| self.whole(key, entry, &bounds, example)).collect()
    }

    /// A list of texts, at least one.
    #[track_caller]
    pub(crate) fn texts(&self, key: &'static str, example: &str) -> Vec<Placed<'a>> {
        let Some(value) = self.value(key) else {
            self.missing(key, example);
            return Vec::new();
        };
        let found = self.texts_of(key, value);
        if value.get_ref().as_array().is_some_and(|list| list.is_empty()) {
            let (key, example) = (self.key(key), example.to_owned());
            self.fault(value.span().start, Fault::ListEmpty { key, example });
        }
        found
    }

    /// The texts of a list that may be empty.
    pub(crate) fn texts_of(&self, key: &'static str, value: &'a Spanned<DeValue<'a>>) -> Vec<Placed<'a>> {
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, value, "a list of texts, for example: [\"…\"]");
            return Vec::new();
        };
        self.not_too_many(key, list.len(), value.span().start);
        let mut found: Vec<Placed<'a>> = Vec::new();
        for entry in list.iter().take(MOST_DECLARED) {
            let at = entry.span().start;
            match entry.get_ref() {
                DeValue::String(text) if text.is_empty() => {
                    self.malformed(key, "", "texts that are not empty", at);
                }
                DeValue::String(text) => match found.iter().find(|(known, _)| known == text) {
                    Some((_, first)) => {
                        let (key, id, line) = (self.key(key), cut(text), self.sheet.line(*first));
                        self.fault(at, Fault::Duplicate { key, id, line });
                    }
                    None => found.push((text.as_ref(), at)),
                },
                _ => self.wrong(key, entry, "a text in quotes"),
            }
        }
        found
    }

    fn not_too_many(&self, key: &str, found: usize, at: usize) {
        if found > MOST_DECLARED {
            self.fault(at, Fault::TooMany { key: self.key(key), found, limit: MOST_DECLARED });
        }
    }

    /// A table under a key.
    #[track_caller]
    pub(crate) fn section(&self, key: &'static str, example: &str) -> Option<Section<'a>> {
        let Some(value) = self.value(key) else {
            self.missing(key, example);
            return None;
        };
        self.section_of(key, value)
    }

    /// The table that a value is.
    pub(crate) fn section_of(
        &self,
        key: &'static str,
        value: &'a Spanned<DeValue<'a>>,
    ) -> Option<Section<'a>> {
        match value.get_ref() {
            DeValue::Table(table) => Some(self.inside(key, table, value.span().start, self.key(key))),
            _ => {
                self.wrong(key, value, "a table, for example: { … }");
                None
            }
        }
    }

    /// The tables of a list (`[[key]]`), at most so many; each is named after its `id`.
    #[track_caller]
    pub(crate) fn sections(&self, key: &'static str) -> Vec<Section<'a>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, value, &format!("each under a heading of its own: [[{key}]]"));
            return Vec::new();
        };
        self.not_too_many(key, list.len(), value.span().start);
        let mut found = Vec::new();
        for (index, entry) in list.iter().enumerate().take(MOST_DECLARED) {
            let DeValue::Table(table) = entry.get_ref() else {
                self.wrong(key, entry, &format!("a table under a heading of its own: [[{key}]]"));
                continue;
            };
            let path = match table.get("id").and_then(|id| id.get_ref().as_str()) {
                Some(id) if is_id(id) => format!("{key}.{id}"),
                _ => format!("{key}[{}]", index + 1),
            };
            found.push(self.inside(key, table, entry.span().start, path));
        }
        found
    }

    /// The keys as they are written, for tables whose keys are the pack's own.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (Placed<'a>, &'a Spanned<DeValue<'a>>)> + use<'a> {
        self.table.iter().map(|(key, value)| ((key.get_ref().as_ref(), key.span().start), value))
    }

    /// Takes every key for known, where nothing can be said of them.
    pub(crate) fn all_known(&self) {
        self.known.set(true);
    }

    /// Ends the reading: what was not asked for means nothing.
    pub(crate) fn end(self) {
        if self.known.get() {
            return;
        }
        let asked = self.asked.borrow();
        for ((key, at), _) in self.entries().filter(|((key, _), _)| !asked.contains(key)) {
            if self.sheet.is_full() {
                break;
            }
            let open = asked.iter().copied().filter(|known| !self.table.contains_key(*known));
            let nearest = nearest(key, open);
            self.fault(at, Fault::KeyUnknown { key: self.key(&cut(key)), nearest });
        }
    }
}

/// Whether it can be an id: it becomes part of Fluent ids and of file names.
pub(crate) fn is_id(text: &str) -> bool {
    text.len() <= 40
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// What to write where an id is wanted.
pub(crate) const AN_ID: &str = "up to 40 small letters, digits and hyphens, beginning with a letter";

fn a_value(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => format!("the text \"{}\"", cut(text)),
        DeValue::Integer(number) => format!("the number {}", cut(&number.to_string())),
        DeValue::Float(number) => format!("the number {}", cut(&number.to_string())),
        DeValue::Boolean(flag) => format!("{flag}"),
        DeValue::Datetime(_) => "a date".to_owned(),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}
