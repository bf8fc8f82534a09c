//! Changes to a pack, one value at a time: numbers, recipients, conditions and orders. Each is an edit of the text at the
//! place of a parsed value, so that everything around it stays as it was written.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result};
use toml_edit::{Document, InlineTable, Item, Table, Value};

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mutant {
    /// File, relative to the folder of the pack.
    pub file: String,
    pub line: usize,
    /// Where it is, by ids: `channel.chat.seats`.
    pub path: String,
    /// What was changed into what.
    pub change: String,
    /// The file as it would be.
    pub text: String,
}

/// Keys that say where a value is from or how it is shown, not what is done.
const NOT_CONDUCT: [&str; 7] = ["id", "requirement", "source", "ours", "lines", "icon", "format"];
/// Tables of which the same holds.
const NOT_CONDUCT_TABLES: [&str; 1] = ["sources"];
/// What else could be written for a key of which a pack often has one value only.
const OTHERS: [(&str, &[&str]); 6] = [
    ("time_zone", &["Asia/Riyadh", "Asia/Dubai"]),
    ("input", &["text", "email", "phone", "code"]),
    ("says", &["reply", "party-note"]),
    ("language", &["en", "ar"]),
    ("shape", &["text", "code", "amount"]),
    ("hides", &["language", "country", "email"]),
];
/// Families whose order is that of a list which people read.
const ORDERED: [&str; 9] =
    ["queue", "question", "reason", "role", "channel", "break_reason", "outcome", "template", "kind"];

/// Lists of which the same holds: the first one is the usual one, or stands first.
const ORDERED_LISTS: [&str; 4] = ["languages", "ask", "needs", "takes"];

/// Every change to `desk.toml`.
pub fn desk(file: &str, text: &str) -> Result<Vec<Mutant>> {
    let document = Document::parse(text).with_context(|| file.to_owned())?;
    let mut making = Making { file, text, pools: BTreeMap::new(), made: Vec::new() };
    making.pool(document.as_table(), "");
    making.table(document.as_table(), "", "");
    making.steps(document.as_table());
    making.rows();
    let Making { mut made, .. } = making;
    made.sort_by_key(|mutant| mutant.line);
    Ok(made)
}

struct Making<'a> {
    file: &'a str,
    text: &'a str,
    /// What is written for a key anywhere in a family.
    pools: BTreeMap<String, BTreeSet<String>>,
    made: Vec<Mutant>,
}

impl Making<'_> {
    fn change(&mut self, path: &str, change: String, edits: &[(Range<usize>, String)]) {
        let mut edits = edits.to_vec();
        edits.sort_by_key(|(range, _)| range.start);
        let line = edits.first().map_or(1, |(range, _)| 1 + self.text[..range.start].matches('\n').count());
        let mut text = String::with_capacity(self.text.len());
        let mut from = 0;
        for (range, new) in edits {
            text.push_str(&self.text[from..range.start]);
            text.push_str(&new);
            from = range.end;
        }
        text.push_str(&self.text[from..]);
        let (file, path) = (self.file.to_owned(), path.to_owned());
        self.made.push(Mutant { file, line, path, change, text });
    }

    /// Gathers which texts stand under each key of a family.
    fn pool(&mut self, table: &Table, family: &str) {
        for (key, item) in table {
            let place = join(family, key);
            match item {
                Item::Table(inner) => self.pool(inner, &place),
                Item::ArrayOfTables(rows) => rows.iter().for_each(|row| self.pool(row, &place)),
                Item::Value(value) => self.pool_value(value, &place),
                Item::None => {}
            }
        }
    }

    fn pool_value(&mut self, value: &Value, place: &str) {
        match value {
            Value::String(text) => {
                self.pools.entry(place.to_owned()).or_default().insert(text.value().clone());
            }
            Value::Array(list) => list.iter().for_each(|entry| self.pool_value(entry, place)),
            Value::InlineTable(table) => {
                table.iter().for_each(|(key, value)| self.pool_value(value, &join(place, key)));
            }
            _ => {}
        }
    }

    fn table(&mut self, table: &Table, family: &str, path: &str) {
        for (key, item) in table {
            if NOT_CONDUCT.contains(&key) || (family.is_empty() && NOT_CONDUCT_TABLES.contains(&key)) {
                continue;
            }
            let (family, path) = (join(family, key), join(path, key));
            match item {
                Item::Table(inner) => self.table(inner, &family, &path),
                Item::ArrayOfTables(rows) => {
                    for (place, row) in rows.iter().enumerate() {
                        self.table(row, &family, &join(&path, &name_of(row, place)));
                    }
                }
                Item::Value(value) => self.value(value, &family, &path),
                Item::None => {}
            }
        }
    }

    fn value(&mut self, value: &Value, family: &str, path: &str) {
        let Some(span) = value.span() else { return };
        match value {
            Value::Integer(number) => {
                for new in [number.value() + 1, number.value() - 1] {
                    let change = format!("{} → {new}", number.value());
                    self.change(path, change, &[(span.clone(), new.to_string())]);
                }
            }
            Value::Boolean(flag) => {
                let new = !*flag.value();
                self.change(path, format!("{} → {new}", flag.value()), &[(span, new.to_string())]);
            }
            Value::String(text) => {
                let new = self.other(text.value(), family, &[]);
                self.change(path, format!("{:?} → {new:?}", text.value()), &[(span, format!("{new:?}"))]);
            }
            Value::Array(list) => self.list(list, family, path, span),
            Value::InlineTable(table) => self.inline(table, family, path, span),
            Value::Float(_) | Value::Datetime(_) => {}
        }
    }

    fn inline(&mut self, table: &InlineTable, family: &str, path: &str, span: Range<usize>) {
        for (key, value) in table.iter().filter(|(key, _)| !NOT_CONDUCT.contains(key)) {
            self.value(value, &join(family, key), &join(path, key));
        }
        // A condition with one question less.
        if table.len() > 1 && path.ends_with("when") {
            for (dropped, _) in table {
                let left = table.iter().filter(|(key, _)| *key != dropped);
                let left: Vec<String> =
                    left.map(|(key, value)| format!("{key} = {}", value.to_string().trim())).collect();
                self.change(
                    path,
                    format!("without {dropped}"),
                    &[(span.clone(), format!("{{ {} }}", left.join(", ")))],
                );
            }
        }
    }

    fn list(&mut self, list: &toml_edit::Array, family: &str, path: &str, span: Range<usize>) {
        for value in list.iter().filter(|value| !value.is_str()) {
            let id = value.as_inline_table().and_then(|table| table.get("id")).and_then(Value::as_str);
            self.value(value, family, &id.map_or_else(|| path.to_owned(), |id| join(path, id)));
        }
        let texts: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
        let Some(texts) = texts.filter(|texts| !texts.is_empty()) else { return self.choices(list, path) };
        let write = |texts: &[&str]| {
            let quoted: Vec<String> = texts.iter().map(|text| format!("{text:?}")).collect();
            format!("[{}]", quoted.join(", "))
        };
        for place in 0..texts.len() {
            let mut less = texts.clone();
            let dropped = less.remove(place);
            self.change(path, format!("without {dropped:?}"), &[(span.clone(), write(&less))]);
        }
        let other = self.other(texts[0], family, &texts);
        let mut another = texts.clone();
        another[0] = &other;
        self.change(path, format!("{:?} → {other:?}", texts[0]), &[(span.clone(), write(&another))]);
        let key = family.rsplit('.').next().unwrap_or_default();
        if texts.len() > 1 && ORDERED_LISTS.contains(&key) {
            let mut turned = texts.clone();
            turned.swap(0, 1);
            self.change(path, format!("{:?} after {:?}", texts[0], texts[1]), &[(span, write(&turned))]);
        }
    }

    /// What each of two neighbouring choices leads to, exchanged.
    fn choices(&mut self, list: &toml_edit::Array, path: &str) {
        let next = |value: &Value| value.as_inline_table()?.get("next").cloned();
        let ways: Vec<Value> = list.iter().filter_map(next).collect();
        for pair in ways.windows(2) {
            let [Some(one), Some(two)] = [pair[0].as_str(), pair[1].as_str()] else { continue };
            if let ([Some(first), Some(second)], true) = ([pair[0].span(), pair[1].span()], one != two) {
                let edits = [(first, format!("{two:?}")), (second, format!("{one:?}"))];
                self.change(path, format!("{one:?} and {two:?} exchanged"), &edits);
            }
        }
    }

    /// Another text that could stand there; one that could not, where the pack knows no other.
    fn other(&self, text: &str, family: &str, not: &[&str]) -> String {
        let key = family.rsplit('.').next().unwrap_or_default();
        let known = self.pools.get(family).into_iter().flatten().map(String::as_str);
        let more = OTHERS.iter().filter(|(of, _)| *of == key).flat_map(|(_, others)| others.iter().copied());
        let mut choices: Vec<&str> =
            known.chain(more).filter(|other| *other != text && !not.contains(other)).collect();
        choices.sort_unstable();
        // The next one, so that not all become the same.
        let after = choices.iter().find(|other| **other > text).or(choices.first());
        match (after, text.chars().next_back().and_then(|last| last.to_digit(10))) {
            (Some(other), _) => (*other).to_owned(),
            (None, Some(digit)) => format!("{}{}", &text[..text.len() - 1], (digit + 1) % 10),
            (None, None) => format!("{text}x"),
        }
    }

    /// Orders of steps: a step is left out of the way, or comes after the one that follows it.
    fn steps(&mut self, document: &Table) {
        let scripts = document.get("script").and_then(Item::as_array_of_tables);
        for (place, script) in scripts.into_iter().flatten().enumerate() {
            let path = format!("script.{}", name_of(script, place));
            let steps = script.get("steps").and_then(Item::as_array_of_tables);
            let steps: Vec<&Table> = steps.into_iter().flatten().collect();
            let text = |step: &Table, key: &str| step.get(key).and_then(Item::as_str).map(str::to_owned);
            let by_id: BTreeMap<String, &Table> =
                steps.iter().filter_map(|step| Some((text(step, "id")?, *step))).collect();
            for a in &steps {
                let (Some(id), Some(b_id)) = (text(a, "id"), text(a, "next")) else { continue };
                let Some(c_id) = by_id.get(&b_id).and_then(|b| text(b, "next")) else { continue };
                let span = |of: &Table| of.get("next").and_then(Item::span);
                let (Some(a_next), Some(b_next)) = (span(a), span(by_id[&b_id])) else { continue };
                let path = format!("{path}.{id}.next");
                self.change(&path, format!("{b_id:?} left out"), &[(a_next.clone(), format!("{c_id:?}"))]);
                let Some(c) = by_id.get(&c_id) else { continue };
                let (Some(d_id), Some(c_next)) = (text(c, "next"), span(c)) else { continue };
                let edits = [
                    (a_next, format!("{c_id:?}")),
                    (c_next, format!("{b_id:?}")),
                    (b_next, format!("{d_id:?}")),
                ];
                self.change(&path, format!("{b_id:?} after {c_id:?}"), &edits);
            }
            for step in &steps {
                let span = |key: &str| Some((step.get(key)?.span()?, step.get(key)?.as_str()?.to_owned()));
                if let (Some((one, passed)), Some((two, failed))) = (span("passed"), span("failed")) {
                    let path = format!("{path}.{}", text(step, "id").unwrap_or_default());
                    let edits = [(one, format!("{failed:?}")), (two, format!("{passed:?}"))];
                    self.change(&path, "passed and failed exchanged".to_owned(), &edits);
                }
                if let Some((guard, name)) = span("guard") {
                    let path = format!("{path}.{}", text(step, "id").unwrap_or_default());
                    let start = self.text[..guard.start].rfind('\n').map_or(0, |at| at + 1);
                    let whole = start..guard.end + 1;
                    self.change(&path, format!("without its guard {name:?}"), &[(whole, String::new())]);
                }
            }
            // The first step is where a script begins.
            if let [first, second, ..] = steps[..] {
                let span = |step: &Table| step.get("id").and_then(Item::span);
                if let (Some(one), Some(_)) = (span(first), span(second)) {
                    let (Some(block), Some(next)) = (self.block(one.start), self.block_after(one.start))
                    else {
                        continue;
                    };
                    let (a, b) = (self.text[block.clone()].to_owned(), self.text[next.clone()].to_owned());
                    self.change(&path, "begins with its second step".to_owned(), &[(block, b), (next, a)]);
                }
            }
        }
    }

    /// The block of lines under the heading that stands over a byte.
    fn block(&self, at: usize) -> Option<Range<usize>> {
        let start = self.text[..at].rfind("\n[")? + 1;
        let end = self.text[at..].find("\n[").map_or(self.text.len(), |next| at + next + 1);
        Some(start..end)
    }

    fn block_after(&self, at: usize) -> Option<Range<usize>> {
        let end = self.block(at)?.end;
        self.block(end + 1)
    }

    /// Two neighbouring rows of a family exchanged, with all that stands under them.
    fn rows(&mut self) {
        for family in ORDERED {
            let heading = format!("\n[[{family}]]\n");
            let starts: Vec<usize> = self.text.match_indices(&heading).map(|(at, _)| at + 1).collect();
            for pair in starts.windows(2) {
                let (one, two) = (pair[0], pair[1]);
                let below = format!("[[{family}.");
                let mut end = self.text.len();
                for (at, _) in self.text[two + 1..].match_indices("\n[") {
                    let at = two + 1 + at + 1;
                    if !self.text[at..].starts_with(&below) {
                        end = at;
                        break;
                    }
                }
                let (a, b) = (self.text[one..two].to_owned(), self.text[two..end].to_owned());
                let id = |block: &str| {
                    let line = block.lines().find_map(|line| line.strip_prefix("id = "));
                    line.unwrap_or_default().trim_matches('"').to_owned()
                };
                let (path, change) = (format!("{family}.{}", id(&a)), format!("after {:?}", id(&b)));
                self.change(
                    &path,
                    change,
                    &[(one..two, format!("{}\n", b.trim_end())), (two..end, format!("\n{a}"))],
                );
            }
        }
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

fn name_of(row: &Table, place: usize) -> String {
    let text = |key: &str| row.get(key).and_then(Item::as_str).map(str::to_owned);
    text("id").or_else(|| text("on")).unwrap_or_else(|| (place + 1).to_string())
}

/// Numbers in words: small ones are often spelled out. Each is followed by the next, in its own form.
const SPELLED: [&[&str]; 9] = [
    &["three", "four", "five", "six", "seven", "eight"],
    &["fourth", "fifth", "sixth", "seventh"],
    &["ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني"],
    &["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية"],
    &["الرابع", "الخامس", "السادس", "السابع"],
    &["سه", "چهار", "پنج", "شش", "هفت", "هشت"],
    &["چهارم", "پنجم", "ششم", "هفتم"],
    &["تین", "چار", "پانچ", "چھ", "سات", "آٹھ"],
    &["چوتھے", "پانچویں", "چھٹے", "ساتویں"],
];

/// Every number in the words of a language, one more than it was.
pub fn words(file: &str, text: &str) -> Vec<Mutant> {
    let mut made = Vec::new();
    let mut start = 0;
    let mut id = String::new();
    for (line, row) in (1..).zip(text.split_inclusive('\n')) {
        if row.starts_with(|c: char| c.is_ascii_lowercase()) {
            id = row.split(' ').next().unwrap_or_default().to_owned();
        }
        let said = if row.starts_with('#') { None } else { value_of(row) };
        for (at, word) in said.into_iter().flat_map(|at| words_of(row, at)) {
            let Some(new) = next_number(word) else { continue };
            let (from, to) = (start + at, start + at + word.len());
            let changed = format!("{}{new}{}", &text[..from], &text[to..]);
            let (file, path, change) = (file.to_owned(), id.clone(), format!("{word} → {new}"));
            made.push(Mutant { file, line, path, change, text: changed });
        }
        start += row.len();
    }
    made
}

/// Where in a line of Fluent something is said: after `=`, or from the beginning of a further line.
fn value_of(row: &str) -> Option<usize> {
    match row.trim_start().starts_with('.') || row.starts_with(|c: char| c.is_ascii_lowercase()) {
        true => row.find('=').map(|at| at + 1),
        false => Some(0),
    }
}

fn words_of(row: &str, from: usize) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in row.char_indices().skip_while(|(at, _)| *at < from).chain([(row.len(), ' ')]) {
        match (c.is_alphanumeric() || c == '$', start) {
            (true, None) => start = Some(at),
            (false, Some(first)) => {
                found.push((first, &row[first..at]));
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn next_number(word: &str) -> Option<String> {
    if word.bytes().all(|b| b.is_ascii_digit()) {
        let last = word.len() - 1;
        let digit = u32::from(word.as_bytes()[last] - b'0');
        return Some(format!("{}{}", &word[..last], (digit + 1) % 10));
    }
    let lower = word.to_lowercase();
    let list = SPELLED.iter().find(|list| list[..list.len() - 1].contains(&lower.as_str()))?;
    let place = list.iter().position(|known| *known == lower)?;
    Some(list[place + 1].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DESK: &str = r#"format = 1
[sources]
"000" = "Doc 7"

[[queue]]
id = "a"
icon = "inbox"
when = { class = ["new", "old"], awaiting = true }

[[queue]]
id = "b"
when = { class = "new" }

[[script]]
id = "s"
lines = "000:1"

[[script.steps]]
id = "one"
kind = "ask"
next = "two"

[[script.steps]]
id = "two"
kind = "say"
next = "three"

[[script.steps]]
id = "three"
kind = "say"
next = "four"
guard = "q"

[[script.steps]]
id = "four"
kind = "end"

[limits]
most = 5
source = "ours"
"#;

    fn made() -> Vec<String> {
        let mutants = desk("desk.toml", DESK).unwrap();
        for mutant in &mutants {
            assert_ne!(mutant.text, DESK, "{mutant:?}");
            assert!(Document::parse(mutant.text.as_str()).is_ok(), "{}\n{}", mutant.change, mutant.text);
        }
        mutants.iter().map(|mutant| format!("{} {} {}", mutant.line, mutant.path, mutant.change)).collect()
    }

    #[test]
    fn numbers_recipients_conditions_and_orders_are_changed() {
        let made = made();
        for wanted in [
            "39 limits.most 5 → 6",
            " limits.most 5 → 4",
            " queue.a.when.awaiting true → false",
            " queue.a.when without awaiting",
            " queue.a.when.class without \"old\"",
            " queue.a.when.class without \"new\"",
            " queue.b.when.class \"new\" → \"old\"",
            " queue.a after \"b\"",
            " script.s.one.next \"two\" left out",
            " script.s.one.next \"two\" after \"three\"",
            " script.s.three without its guard \"q\"",
            " script.s begins with its second step",
        ] {
            assert!(made.iter().any(|one| one.ends_with(wanted)), "{wanted}\n{}", made.join("\n"));
        }
        assert!(
            !made.iter().any(|one| one.contains("source") || one.contains("format") || one.contains("lines"))
        );
    }

    #[test]
    fn numbers_in_words_are_changed() {
        let text = "# five\na-1 = Ask six or seven of 7.\n    .hint = { $six } خمس إجابات\n    On day 12\n";
        let made = words("words/en.ftl", text);
        let said: Vec<String> =
            made.iter().map(|one| format!("{} {} {}", one.line, one.path, one.change)).collect();
        assert_eq!(
            said,
            ["2 a-1 six → seven", "2 a-1 seven → eight", "2 a-1 7 → 8", "3 a-1 خمس → ست", "4 a-1 12 → 13"]
        );
        assert!(made[0].text.contains("Ask seven or seven of 7."));
    }
}
