//! Statements that write for one workspace, and several of them as one.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use kursi_rules::change::Entity;
use sqlx::{AnyConnection, AssertSqlSafe};

use crate::columns::Extra;
use crate::{Result, line, rows, server};

/// A writing statement. `$1` in its text is the workspace; `@1`, `@2` are its own parameters, all of them text.
#[derive(Debug)]
pub(crate) struct Statement {
    text: Text,
    params: Vec<Option<String>>,
}

#[derive(Debug)]
enum Text {
    Written(String),
    /// Made when it is needed: where it was needed before, it is known already.
    Of(Shape),
}

/// A statement whose text hangs on nothing but this, so that it need not be made anew each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Shape {
    /// So many rows of an entity.
    Rows(Entity, usize),
    /// So many lines of the log.
    Lines(usize),
    /// So many deeds.
    Deeds(usize),
    /// So many outcomes of commands.
    Results(usize),
    /// How far so many devices are.
    Devices(usize),
    /// The lock, if the workspace is as it was found.
    Lock,
    /// The refusal of everything where it was not.
    Refusal,
}

impl Shape {
    fn text(self) -> String {
        match self {
            Shape::Rows(entity, rows) => rows::few(entity, rows),
            Shape::Lines(lines) => server::few_lines(lines),
            Shape::Deeds(deeds) => server::few_deeds(deeds),
            Shape::Results(results) => server::few_results(results),
            Shape::Devices(devices) => server::few_devices(devices),
            Shape::Lock => line::looking(),
            Shape::Refusal => line::REFUSAL.to_owned(),
        }
    }
}

impl Text {
    fn as_text(&self) -> Cow<'_, str> {
        match self {
            Text::Written(text) => Cow::Borrowed(text),
            Text::Of(shape) => Cow::Owned(shape.text()),
        }
    }
}

/// Texts of statements that were joined, by their shapes.
#[derive(Debug, Default)]
pub(crate) struct Texts(HashMap<Vec<Shape>, Arc<str>>);

impl Texts {
    /// At most, as many as there usually are several times over; at more it begins anew.
    const MOST: usize = 200;

    /// The text of `parts` in one.
    fn joined(&mut self, parts: &[Statement]) -> Arc<str> {
        let shape = |part: &Statement| match part.text {
            Text::Of(shape) => Some(shape),
            Text::Written(_) => None,
        };
        let Some(shapes) = parts.iter().map(shape).collect::<Option<Vec<Shape>>>() else {
            return joined(parts, "$", 2).into();
        };
        if let Some(text) = self.0.get(&shapes) {
            return text.clone();
        }
        if self.0.len() >= Texts::MOST {
            self.0.clear();
        }
        let text: Arc<str> = joined(parts, "$", 2).into();
        self.0.insert(shapes, text.clone());
        text
    }
}

impl Statement {
    pub(crate) fn new(sql: impl Into<String>, params: impl Into<Vec<String>>) -> Self {
        Statement::with(sql, params.into().into_iter().map(Some).collect())
    }

    /// With parameters of which some are nothing.
    pub(crate) fn with(sql: impl Into<String>, params: Vec<Option<String>>) -> Self {
        Statement { text: Text::Written(sql.into()), params }
    }

    /// One whose text is its shape's.
    pub(crate) fn of(shape: Shape, params: Vec<Option<String>>) -> Self {
        Statement { text: Text::Of(shape), params }
    }

    /// A few records behind the parameters `before`, with a text for each number of them. That is filled up to a power
    /// of two, so that there are few texts to be prepared.
    pub(crate) fn few(
        shape: impl FnOnce(usize) -> Shape,
        mut before: Vec<Option<String>>,
        width: usize,
        records: Vec<Vec<Extra<'_>>>,
    ) -> Self {
        let rows = records.len().next_power_of_two();
        let all = before.len() + rows * width;
        before.reserve_exact(all - before.len());
        before.extend(records.into_iter().flatten().map(Extra::into_text));
        before.resize(all, None);
        Statement::of(shape(rows), before)
    }

    /// All of them in one round trip (PostgreSQL alone takes that), the last one being what is answered; the others are
    /// `w0`, `w1` to it. They see nothing of each other: no two may write the same row.
    pub(crate) fn together(parts: Vec<Statement>) -> Self {
        let sql = joined(&parts, "@", 1);
        Statement::with(sql, parts.into_iter().flat_map(|part| part.params).collect())
    }

    /// All of `parts` in one round trip that is a transaction by itself, with the driver's own error, which says whether
    /// the database refused it.
    pub(crate) async fn ask(
        parts: Vec<Statement>,
        texts: &mut Texts,
        conn: &mut AnyConnection,
        ws: &str,
    ) -> std::result::Result<(), sqlx::Error> {
        let text = texts.joined(&parts);
        bound(text, parts.into_iter().flat_map(|part| part.params), conn, ws).await
    }

    pub(crate) async fn run(self, conn: &mut AnyConnection, ws: &str) -> Result<()> {
        Ok(bound(self.numbered("$", 2).into(), self.params.into_iter(), conn, ws).await?)
    }

    /// The same as the last thing of a transaction of `ws`.
    pub(crate) fn last(self, ws: &str) -> Last {
        let sql = self.numbered("$", 2);
        let params = std::iter::once(Some(ws.to_owned())).chain(self.params).collect();
        Last { sql, params }
    }

    /// The text with its own parameters under other numbers.
    pub(crate) fn numbered(&self, sign: &str, first: usize) -> String {
        let mut text = String::new();
        self.number(&mut text, sign, first);
        text
    }

    fn number(&self, text: &mut String, sign: &str, first: usize) {
        let sql = self.text.as_text();
        text.reserve(sql.len() + sql.len() / 8);
        let mut parts = sql.split('@');
        text.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
            let n: usize = part[..end].parse().unwrap_or(1);
            let _ = write!(text, "{sign}{}", n - 1 + first);
            text.push_str(&part[end..]);
        }
    }
}

/// The text of all of `parts` in one, their parameters under a sign and from a number.
fn joined(parts: &[Statement], sign: &str, mut first: usize) -> String {
    let mut sql = String::new();
    let last = parts.len().saturating_sub(1);
    for (i, part) in parts.iter().enumerate() {
        let _ = match i {
            _ if last == 0 => Ok(()),
            0 => write!(sql, "WITH w0 AS ("),
            _ if i == last => write!(sql, ") "),
            _ => write!(sql, "), w{i} AS ("),
        };
        part.number(&mut sql, sign, first);
        first += part.params.len();
    }
    sql
}

/// Carries a statement out whose own parameters are numbered from `$2`.
async fn bound(
    sql: Arc<str>,
    params: impl Iterator<Item = Option<String>>,
    conn: &mut AnyConnection,
    ws: &str,
) -> std::result::Result<(), sqlx::Error> {
    let query = params.fold(sqlx::query(AssertSqlSafe(sql)).bind(ws), |query, param| query.bind(param));
    query.execute(conn).await?;
    Ok(())
}

/// `all` in parts of `size` at most.
pub(crate) fn in_batches<T>(mut all: Vec<T>, size: usize) -> Vec<Vec<T>> {
    let mut batches = Vec::new();
    while all.len() > size {
        let rest = all.split_off(size);
        batches.push(std::mem::replace(&mut all, rest));
    }
    if !all.is_empty() {
        batches.push(all);
    }
    batches
}

/// A statement that a transaction ends with: it goes to the database in one message with what ends it.
#[derive(Debug)]
pub(crate) struct Last {
    sql: String,
    params: Vec<Option<String>>,
}

impl Last {
    /// Its text; the parameters in it are `$1` and so on, all of them text.
    pub(crate) fn sql(&self) -> &str {
        &self.sql
    }

    /// How it is made known to PostgreSQL under a name.
    pub(crate) fn prepare(&self, name: &str) -> String {
        let types = vec!["text"; self.params.len()].join(", ");
        format!("PREPARE {name} ({types}) AS {}", self.sql)
    }

    /// How it is carried out under that name. A message that also says `COMMIT` takes no parameters, so they stand
    /// in it as literals, of the form that means the same under every setting of the database.
    pub(crate) fn execute(&self, name: &str) -> String {
        let mut text = format!("EXECUTE {name} (");
        for (n, param) in self.params.iter().enumerate() {
            text.push_str(if n == 0 { "" } else { ", " });
            match param {
                Some(param) => push_literal(&mut text, param),
                None => text.push_str("NULL"),
            }
        }
        text.push(')');
        text
    }
}

/// A text as PostgreSQL reads it back, whatever is in it; none has the character 0, which no text there may have.
pub(crate) fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 3);
    push_literal(&mut literal, text);
    literal
}

fn push_literal(literal: &mut String, text: &str) {
    literal.push_str("E'");
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '\'']) {
        literal.push_str(&rest[..=at]);
        literal.push_str(&rest[at..=at]);
        rest = &rest[at + 1..];
    }
    literal.push_str(rest);
    literal.push('\'');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_ends_where_its_text_ends() {
        assert_eq!(literal(r"a'); DROP TABLE x; --\'"), r"E'a''); DROP TABLE x; --\\'''");
        let last = Statement::new("INSERT INTO a SELECT $1, @1", ["x'y".into()]).last("ws");
        assert_eq!(last.prepare("p"), "PREPARE p (text, text) AS INSERT INTO a SELECT $1, $2");
        assert_eq!(last.execute("p"), "EXECUTE p (E'ws', E'x''y')");
        let nothing = Statement::with("INSERT INTO a SELECT $1, @1", vec![None]).last("ws");
        assert_eq!(nothing.execute("p"), "EXECUTE p (E'ws', NULL)");
    }

    #[test]
    fn parameters_are_numbered_anew() {
        let one = || Statement::new("INSERT INTO a SELECT $1, @1, @2, @1", ["x".into(), "y".into()]);
        assert_eq!(one().numbered("$", 2), "INSERT INTO a SELECT $1, $2, $3, $2");
        let all =
            Statement::together(vec![one(), one(), Statement::new("UPDATE c SET d = @1", ["z".into()])]);
        assert_eq!(
            all.numbered("$", 2),
            "WITH w0 AS (INSERT INTO a SELECT $1, $2, $3, $2), w1 AS (INSERT INTO a SELECT $1, $4, $5, $4) \
             UPDATE c SET d = $6"
        );
        assert_eq!(all.params, ["x", "y", "x", "y", "z"].map(|text| Some(text.to_owned())));
        assert_eq!(Statement::together(vec![one()]).numbered("$", 2), one().numbered("$", 2));
    }
}
