//! The few places where the two databases do not speak alike: bulk loading and the text of the schema.
//! Everything else is one SQL for both.

mod postgres;
mod sqlite;

use std::fmt::Write as _;

use sqlx::AnyConnection;

use crate::Result;

/// Which database is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// SQLite or SQLCipher.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

/// The type of a column in a bulk load.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Int,
}

/// A source of that many rows named `r` for `FROM`: each value is a parameter of its own, from `@first`. It is read sooner
/// than JSON, but the text is another one for more of them. A row whose first column is nothing is none.
pub(crate) fn values(first: usize, columns: &[(&str, Kind)], rows: usize) -> String {
    let mut source = String::from("(SELECT ");
    for (n, (name, _)) in columns.iter().enumerate() {
        // What both databases call the columns of `VALUES`.
        let _ = write!(source, "{}column{} AS {name}", if n == 0 { "" } else { ", " }, n + 1);
    }
    source.push_str(" FROM (VALUES ");
    for row in 0..rows {
        source.push_str(if row == 0 { "(" } else { "), (" });
        for (n, (_, kind)) in columns.iter().enumerate() {
            let (comma, at) = (if n == 0 { "" } else { ", " }, first + row * columns.len() + n);
            let _ = match kind {
                Kind::Text => write!(source, "{comma}@{at}"),
                Kind::Int => write!(source, "{comma}CAST(@{at} AS BIGINT)"),
            };
        }
    }
    source.push_str(")) AS v WHERE column1 IS NOT NULL) AS r");
    source
}

/// Statements that make a table again under another name.
#[derive(Debug)]
pub(crate) struct Twin {
    /// The table with its key.
    pub(crate) table: String,
    /// Its other indexes; no harm is done where they are already.
    pub(crate) indexes: Vec<String>,
}

impl Dialect {
    /// The one that a connection speaks.
    pub fn of(conn: &AnyConnection) -> Dialect {
        if conn.backend_name() == "PostgreSQL" { Dialect::Postgres } else { Dialect::Sqlite }
    }

    /// A migration's text in this dialect.
    pub(crate) fn schema(self, text: &str) -> String {
        match self {
            Dialect::Sqlite => sqlite::schema(text),
            Dialect::Postgres => postgres::schema(text),
        }
    }

    /// A source of rows named `r` for `FROM`: the parameter is a JSON array of arrays, one value a column.
    pub(crate) fn records(self, param: &str, columns: &[(&str, Kind)]) -> String {
        match self {
            Dialect::Sqlite => sqlite::records(param, columns),
            Dialect::Postgres => postgres::records(param, columns),
        }
    }

    /// The moment in UTC milliseconds: of the clock that all who use the database share, or `here`.
    pub(crate) fn now(self, here: &str) -> String {
        match self {
            Dialect::Sqlite => here.to_owned(),
            Dialect::Postgres => postgres::now(here),
        }
    }

    /// The condition that what stands before it is one of some texts: the parameter is a JSON array of strings.
    pub(crate) fn among(self, param: &str) -> String {
        match self {
            Dialect::Sqlite => sqlite::among(param),
            Dialect::Postgres => postgres::among(param),
        }
    }

    /// The rows of `table` whose `column` is one of some texts, and of which `and` is true besides: the parameter is a JSON
    /// array of strings, the workspace is `$1`.
    pub(crate) fn of_each(self, selected: &str, table: &str, column: &str, and: &str, param: &str) -> String {
        match self {
            Dialect::Sqlite => format!(
                "SELECT {selected} FROM {table} WHERE ws = $1 AND {column} {}{and}",
                sqlite::among(param)
            ),
            Dialect::Postgres => postgres::of_each(selected, table, column, and, param),
        }
    }

    /// What a subquery ends with whose rows are taken one by one: those that somebody else is taking are left out. On a
    /// file nobody else is there.
    pub(crate) fn skip_locked(self) -> &'static str {
        match self {
            Dialect::Sqlite => "",
            Dialect::Postgres => postgres::SKIP_LOCKED,
        }
    }

    /// A field of a document, as text.
    pub(crate) fn field(self, doc: &str, name: &str) -> String {
        match self {
            Dialect::Sqlite => format!("{doc} ->> '{name}'"),
            Dialect::Postgres => format!("{doc}::json ->> '{name}'"),
        }
    }

    /// A text's bytes, in UTF-8.
    pub(crate) fn bytes(self, text: &str) -> String {
        match self {
            Dialect::Sqlite => format!("CAST({text} AS BLOB)"),
            Dialect::Postgres => format!("convert_to({text}, 'UTF8')"),
        }
    }

    /// Statements that make `<table>_new` with the columns and indexes of `table`.
    pub(crate) async fn twin(self, conn: &mut AnyConnection, table: &str) -> Result<Twin> {
        match self {
            Dialect::Sqlite => sqlite::twin(conn, table).await,
            Dialect::Postgres => Ok(Twin { table: postgres::twin(table), indexes: Vec::new() }),
        }
    }

    /// Whether there is a table of that name.
    pub(crate) async fn has_table(self, conn: &mut AnyConnection, table: &str) -> Result<bool> {
        let sql = match self {
            Dialect::Sqlite => sqlite::HAS_TABLE,
            Dialect::Postgres => postgres::HAS_TABLE,
        };
        let found: i64 = sqlx::query_scalar(sql).bind(table).fetch_one(conn).await?;
        Ok(found > 0)
    }
}
