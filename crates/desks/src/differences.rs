//! What a revision of a pack changes (E9): each thing that was added, removed or changed, in the words of the pack itself, and
//! each text, by language. Compared as data, so that order and comments of a file make no difference.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use crate::plain::texts;

/// Values longer than this are cut where they are shown, characters.
const LONGEST: usize = 400;

/// What became of a thing or of a value of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// It was not there before.
    Added,
    /// It is not there any more.
    Removed,
    /// It is another one.
    Changed,
}

impl What {
    /// Its name for the screen.
    pub fn name(self) -> &'static str {
        match self {
            What::Added => "added",
            What::Removed => "removed",
            What::Changed => "changed",
        }
    }
}

/// A difference in `desk.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The heading under which it stands: `status`, `target`, `limits`; empty for what stands above every heading.
    pub group: String,
    /// Which thing it is, from the outermost: heading and id. Nothing where the group is one thing alone.
    pub thing: Vec<(String, String)>,
    /// The key, in the thing; empty where the thing itself came or went.
    pub key: String,
    /// What became of it.
    pub what: What,
    /// What it was.
    pub old: Option<Vec<Said>>,
    /// What it is.
    pub new: Option<Vec<Said>>,
    /// No document says the new value: it is ours, for the organisation to confirm (K9).
    pub ours: bool,
}

/// What stands behind a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The key; empty where the difference itself names it.
    pub key: String,
    /// The value as it would be written in the pack, without quotes.
    pub value: String,
}

/// A difference in the words of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordChange {
    /// The language.
    pub language: String,
    /// Which word.
    pub id: String,
    /// What it was.
    pub old: Option<String>,
    /// What it is.
    pub new: Option<String>,
}

/// What the `desk.toml` of a revision changes in that of another one; nothing where one of them is no TOML.
pub fn differences(old: &str, new: &str) -> Option<Vec<Difference>> {
    let (old, new): (Table, Table) = (old.parse().ok()?, new.parse().ok()?);
    let mut found = Vec::new();
    for key in keys(Some(&old), Some(&new)) {
        // A number or text above every heading has no heading but its own name.
        let loose = [old.get(key), new.get(key)].into_iter().flatten().any(|value| !is_section(value));
        let mut walk = Walk { found: &mut found, group: if loose { String::new() } else { key.clone() } };
        let at = Place { heading: key, thing: &[], key: "", ours: false };
        match loose {
            true => walk.value(&Place { key, ..at }, old.get(key), new.get(key)),
            false => walk.value(&at, old.get(key), new.get(key)),
        }
    }
    Some(found)
}

/// What a revision changes in the words.
pub fn word_changes(old: &BTreeMap<String, String>, new: &BTreeMap<String, String>) -> Vec<WordChange> {
    let languages: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut found = Vec::new();
    for language in languages {
        let read = |words: &BTreeMap<String, String>| texts(words.get(language).map_or("", String::as_str));
        let (old, new) = (read(old), read(new));
        let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for id in ids.into_iter().filter(|id| old.get(*id) != new.get(*id)) {
            let (language, id) = (language.clone(), id.clone());
            let cut = |text: Option<&String>| text.map(|text| shortened(text));
            found.push(WordChange { old: cut(old.get(&id)), new: cut(new.get(&id)), language, id });
        }
    }
    found
}

/// Where in the pack a value is.
#[derive(Clone, Copy)]
struct Place<'a> {
    heading: &'a str,
    thing: &'a [(String, String)],
    key: &'a str,
    /// Whatever is here is ours.
    ours: bool,
}

struct Walk<'f> {
    found: &'f mut Vec<Difference>,
    group: String,
}

impl Walk<'_> {
    fn value(&mut self, at: &Place, old: Option<&Value>, new: Option<&Value>) {
        if old == new {
            return;
        }
        match (old, new) {
            (Some(Value::Table(old)), Some(Value::Table(new))) => self.table(at, Some(old), Some(new)),
            (Some(Value::Table(old)), None) if at.key.is_empty() => self.table(at, Some(old), None),
            (None, Some(Value::Table(new))) if at.key.is_empty() => self.table(at, None, Some(new)),
            _ if [old, new].into_iter().flatten().all(is_things) => {
                self.things(at, things(old), things(new));
            }
            _ => self.note(at, old.map(alone), new.map(alone)),
        }
    }

    fn table(&mut self, at: &Place, old: Option<&Table>, new: Option<&Table>) {
        let ours = new.and_then(|new| new.get("ours")).and_then(Value::as_array);
        let all = at.ours || new.and_then(|new| new.get("source")).and_then(Value::as_str) == Some("ours");
        for key in keys(old, new) {
            let named = ours.is_some_and(|ours| ours.iter().any(|one| one.as_str() == Some(key)));
            let path = if at.key.is_empty() { key.clone() } else { format!("{}.{key}", at.key) };
            let place = Place { heading: key, key: &path, ours: all || named, ..*at };
            self.value(&place, old.and_then(|old| old.get(key)), new.and_then(|new| new.get(key)));
        }
    }

    /// Lists of tables. What has an id is known by it; of the rest each is what it says.
    fn things(&mut self, at: &Place, old: &[Value], new: &[Value]) {
        let known = |list: &[Value], id: &str| {
            list.iter().filter_map(Value::as_table).any(|one| id_of(one) == Some(id))
        };
        for before in old.iter().filter_map(Value::as_table) {
            match id_of(before) {
                Some(id) if known(new, id) => {}
                Some(id) => self.whole(at, id, before, What::Removed),
                None => self.nameless(at, before, new, What::Removed),
            }
        }
        for now in new.iter().filter_map(Value::as_table) {
            let Some(id) = id_of(now) else {
                self.nameless(at, now, old, What::Added);
                continue;
            };
            let before = old.iter().filter_map(Value::as_table).find(|one| id_of(one) == Some(id));
            match before {
                None => self.whole(at, id, now, What::Added),
                Some(before) => {
                    let thing = inside(at, id);
                    let place = Place { thing: &thing, key: "", ..*at };
                    self.table(&place, Some(before), Some(now));
                }
            }
        }
        if order(old) != order(new) && order_matters(at.heading) {
            let ids = |list: &[Value]| {
                let ids = shortened(&order(list).join(", "));
                Some(vec![Said { key: String::new(), value: ids }])
                    .filter(|said| !said.iter().all(|one| one.value.is_empty()))
            };
            let moved: BTreeSet<&str> = order(old).into_iter().collect();
            if moved == order(new).into_iter().collect() {
                self.note(&Place { key: "", ..*at }, ids(old), ids(new));
            }
        }
    }

    /// A thing that came or went, and the things in it.
    fn whole(&mut self, at: &Place, id: &str, table: &Table, what: What) {
        let thing = inside(at, id);
        let ours = table.get("source").and_then(Value::as_str) == Some("ours");
        let place = Place { thing: &thing, key: "", ours: at.ours || ours, ..*at };
        // What can be chosen at a step is part of what the step says.
        let apart = |key: &str, value: &Value| key != "choices" && is_things(value);
        let own = table.iter().filter(|(key, value)| *key != "id" && !apart(key, value));
        let said = Some(own.map(under).collect());
        match what {
            What::Removed => self.push(&place, What::Removed, said, None),
            _ => self.push(&place, What::Added, None, said),
        }
        for (key, value) in table.iter().filter(|(key, value)| apart(key, value)) {
            let place = Place { heading: key, key: "", ..place };
            match what {
                What::Removed => self.things(&place, things(Some(value)), &[]),
                _ => self.things(&place, &[], things(Some(value))),
            }
        }
    }

    fn nameless(&mut self, at: &Place, one: &Table, others: &[Value], what: What) {
        if others.iter().filter_map(Value::as_table).any(|other| other == one) {
            return;
        }
        let said = Some(one.iter().map(under).collect());
        let ours = at.ours || one.get("source").and_then(Value::as_str) == Some("ours");
        let place = Place { key: "", ours, ..*at };
        match what {
            What::Removed => self.push(&place, What::Removed, said, None),
            _ => self.push(&place, What::Added, None, said),
        }
    }

    fn note(&mut self, at: &Place, old: Option<Vec<Said>>, new: Option<Vec<Said>>) {
        let what = match (&old, &new) {
            (None, _) => What::Added,
            (_, None) => What::Removed,
            _ => What::Changed,
        };
        self.push(at, what, old, new);
    }

    fn push(&mut self, at: &Place, what: What, old: Option<Vec<Said>>, new: Option<Vec<Said>>) {
        let (group, thing, key) = (self.group.clone(), at.thing.to_vec(), at.key.to_owned());
        let ours = at.ours && new.is_some();
        self.found.push(Difference { group, thing, key, what, old, new, ours });
    }
}

fn inside(at: &Place, id: &str) -> Vec<(String, String)> {
    at.thing.iter().cloned().chain([(at.heading.to_owned(), id.to_owned())]).collect()
}

/// A script begins at its first step, and queues stand on the screen in their order. Of the rest the order says nothing.
fn order_matters(heading: &str) -> bool {
    matches!(heading, "steps" | "queue")
}

fn order(list: &[Value]) -> Vec<&str> {
    list.iter().filter_map(Value::as_table).filter_map(id_of).collect()
}

fn keys<'t>(old: Option<&'t Table>, new: Option<&'t Table>) -> BTreeSet<&'t String> {
    old.into_iter().chain(new).flat_map(Table::keys).collect()
}

fn id_of(table: &Table) -> Option<&str> {
    table.get("id").and_then(Value::as_str)
}

fn is_section(value: &Value) -> bool {
    value.is_table() || is_things(value)
}

/// A list of tables.
fn is_things(value: &Value) -> bool {
    value.as_array().is_some_and(|list| !list.is_empty() && list.iter().all(Value::is_table))
}

fn things(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A value whose key is named already.
fn alone(value: &Value) -> Vec<Said> {
    vec![Said { key: String::new(), value: shown(value) }]
}

fn under((key, value): (&String, &Value)) -> Said {
    Said { key: key.clone(), value: shown(value) }
}

/// A value as it would be written in the pack, without the quotes.
fn shown(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(shown).collect::<Vec<_>>().join(", "),
        Value::Table(table) => {
            let keys: Vec<String> =
                table.iter().map(|(key, value)| format!("{key} = {}", shown(value))).collect();
            format!("{{ {} }}", keys.join(", "))
        }
        other => other.to_string(),
    };
    shortened(&text)
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}
