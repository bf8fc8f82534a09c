//! Statements that write for one workspace, and several of them as one.

use std::fmt::Write as _;

use sqlx::{AnyConnection, AssertSqlSafe};

use crate::Result;

/// A writing statement. `$1` in its text is the workspace; `@1`, `@2` are its own parameters, all of them text.
#[derive(Debug)]
pub(crate) struct Statement {
    sql: String,
    params: Vec<Option<String>>,
}

impl Statement {
    pub(crate) fn new(sql: impl Into<String>, params: impl Into<Vec<String>>) -> Self {
        Statement::with(sql, params.into().into_iter().map(Some).collect())
    }

    /// With parameters of which some are nothing.
    pub(crate) fn with(sql: impl Into<String>, params: Vec<Option<String>>) -> Self {
        Statement { sql: sql.into(), params }
    }

    /// All of them in one round trip (PostgreSQL alone takes that), the last one being what is answered; the others are
    /// `w0`, `w1` to it. They see nothing of each other: no two may write the same row.
    pub(crate) fn together(parts: Vec<Statement>) -> Self {
        Statement::joined(parts, "@", 1)
    }

    /// [`Statement::together`], its parameters under a sign and from a number.
    fn joined(parts: Vec<Statement>, sign: &str, first: usize) -> Self {
        let room = parts.iter().map(|part| part.sql.len() + part.sql.len() / 8).sum();
        let (mut sql, mut params) = (String::with_capacity(room), Vec::new());
        let last = parts.len().saturating_sub(1);
        for (i, part) in parts.into_iter().enumerate() {
            let _ = match i {
                _ if last == 0 => Ok(()),
                0 => write!(sql, "WITH w0 AS ("),
                _ if i == last => write!(sql, ") "),
                _ => write!(sql, "), w{i} AS ("),
            };
            part.number(&mut sql, sign, params.len() + first);
            params.extend(part.params);
        }
        Statement { sql, params }
    }

    /// All of `parts` in one round trip that is a transaction by itself, with the driver's own error, which says whether
    /// the database refused it.
    pub(crate) async fn ask(
        parts: Vec<Statement>,
        conn: &mut AnyConnection,
        ws: &str,
    ) -> std::result::Result<(), sqlx::Error> {
        Statement::joined(parts, "$", 2).bound(conn, ws).await
    }

    pub(crate) async fn run(mut self, conn: &mut AnyConnection, ws: &str) -> Result<()> {
        self.sql = self.numbered("$", 2);
        Ok(self.bound(conn, ws).await?)
    }

    /// Carries it out, its parameters being numbered from `$2`.
    async fn bound(self, conn: &mut AnyConnection, ws: &str) -> std::result::Result<(), sqlx::Error> {
        let mut query = sqlx::query(AssertSqlSafe(self.sql)).bind(ws);
        for param in self.params {
            query = query.bind(param);
        }
        query.execute(conn).await?;
        Ok(())
    }

    /// The same as the last thing of a transaction of `ws`.
    pub(crate) fn last(self, ws: &str) -> Last {
        let sql = self.numbered("$", 2);
        let params = std::iter::once(Some(ws.to_owned())).chain(self.params).collect();
        Last { sql, params }
    }

    /// The text with its own parameters under other numbers.
    fn numbered(&self, sign: &str, first: usize) -> String {
        let mut text = String::with_capacity(self.sql.len() + self.sql.len() / 8);
        self.number(&mut text, sign, first);
        text
    }

    fn number(&self, text: &mut String, sign: &str, first: usize) {
        let mut parts = self.sql.split('@');
        text.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
            let n: usize = part[..end].parse().unwrap_or(1);
            let _ = write!(text, "{sign}{}", n - 1 + first);
            text.push_str(&part[end..]);
        }
    }
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
