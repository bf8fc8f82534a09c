//! Asking the index, a few blocks at a time.

use std::collections::BTreeSet;

use sqlx::{AnyConnection, AssertSqlSafe};

use super::index::split;
use super::{Among, BLOCK, SEPARATOR, SEPARATOR_CHAR, TEXT, stand};
use crate::{Result, StoreError};

/// Blocks that one statement asks at most.
const WIDEST: i64 = 16;

/// Rows whose terms are read rather than gathering everything that begins with half a word.
const LOOKED_AT: u32 = 200;

/// Something that has to be found. It is said to FTS5 in quotes, whatever it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// A term; with `prefix`, also terms that only begin so.
    Term {
        /// Folded, without spaces.
        text: String,
        /// Half a word.
        prefix: bool,
    },
    /// All of these.
    All(Vec<Sought>),
    /// One of these.
    Any(Vec<Sought>),
}

impl Sought {
    /// As FTS5 reads it, in a block.
    fn said(&self, block: char) -> String {
        match self {
            Sought::Term { text, prefix } => {
                let half = if *prefix { " *" } else { "" };
                format!("\"{block}{}\"{half}", text.replace('"', ""))
            }
            Sought::All(all) => joined(all, " AND ", block),
            Sought::Any(any) => joined(any, " OR ", block),
        }
    }

    /// What of it can be asked for without half a word.
    fn exact(&self) -> Option<Sought> {
        match self {
            Sought::Term { prefix, .. } => (!prefix).then(|| self.clone()),
            Sought::All(all) => {
                let exact: Vec<Sought> = all.iter().filter_map(Sought::exact).collect();
                (!exact.is_empty()).then_some(Sought::All(exact))
            }
            Sought::Any(any) => any.iter().map(Sought::exact).collect::<Option<_>>().map(Sought::Any),
        }
    }
}

fn joined(all: &[Sought], by: &str, block: char) -> String {
    let all: Vec<String> = all.iter().map(|one| one.said(block)).collect();
    format!("({})", all.join(by))
}

/// A row that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its number in the index: the next page begins behind it.
    pub n: i64,
    /// Its id.
    pub id: String,
}

/// A search on its way from the newest block to the oldest.
#[derive(Debug, Clone)]
pub struct Search {
    among: Among,
    wanted: Sought,
    /// What is asked for first where that is much less work.
    first: Option<Sought>,
    /// Numbers that were looked at, up to this one.
    after: i64,
    /// The next block, and the last one.
    block: i64,
    last: i64,
    /// Blocks asked at once.
    width: i64,
}

impl Search {
    /// Begins behind the row with the number `after`, or at the newest. Nothing where there is no index, nothing in it, or
    /// nothing to look for.
    ///
    /// # Errors
    /// The database failed.
    pub async fn begin(
        conn: &mut AnyConnection,
        among: Among,
        wanted: Vec<Sought>,
        after: Option<i64>,
    ) -> Result<Option<Search>> {
        if wanted.is_empty() || stand(conn).await?.is_none() {
            return Ok(None);
        }
        let (from, below) = among.numbers();
        let mut ends = [None, None];
        for (end, order) in ends.iter_mut().zip(["ASC", "DESC"]) {
            let sql = format!("SELECT n FROM search_row WHERE n >= $1 AND n < $2 ORDER BY n {order} LIMIT 1");
            *end = sqlx::query_scalar(AssertSqlSafe(sql))
                .bind(from)
                .bind(below)
                .fetch_optional(&mut *conn)
                .await?;
        }
        let [Some(newest), Some(oldest)] = ends else { return Ok(None) };
        let wanted = Sought::All(wanted);
        let first = wanted.exact().filter(|first| *first != wanted);
        let after = after.map_or(newest - 1, |after| after.max(newest - 1));
        let (block, last) = (among.block(after + 1), among.block(oldest));
        Ok((after < oldest).then_some(Search { among, wanted, first, after, block, last, width: 1 }))
    }

    /// Whether every block was asked.
    pub fn is_over(&self) -> bool {
        self.block > self.last
    }

    /// Asks the next blocks for `limit` rows at most. `holds` says whether all that is wanted is among a row's terms.
    ///
    /// # Errors
    /// The database failed, or the index is damaged.
    pub async fn turn(
        &mut self,
        conn: &mut AnyConnection,
        limit: u32,
        holds: &(dyn Fn(&BTreeSet<String>) -> bool + Sync),
    ) -> Result<Vec<Hit>> {
        let end = (self.block + self.width).min(self.last + 1);
        let mut found = None;
        if let Some(first) = &self.first {
            let rows = self.ask(conn, first, end, LOOKED_AT, true).await?;
            if rows.len() < LOOKED_AT as usize {
                let mut hits: Vec<Hit> =
                    rows.into_iter().filter(|(_, terms)| holds(terms)).map(|(hit, _)| hit).collect();
                let more = hits.len() > limit as usize;
                hits.truncate(limit as usize);
                found = Some((hits, more));
            }
        }
        let (hits, more) = match found {
            Some(found) => found,
            None => {
                let rows = self.ask(conn, &self.wanted, end, limit, false).await?;
                let more = rows.len() == limit as usize;
                (rows.into_iter().map(|(hit, _)| hit).collect(), more)
            }
        };
        match hits.last() {
            Some(last) if more => {
                self.after = last.n;
                self.block = self.among.block(last.n);
                self.width = 1;
            }
            _ => {
                self.block = end;
                self.after = self.among.numbers().0 + (end << BLOCK) - 1;
                self.width = (self.width * 2).min(WIDEST);
            }
        }
        Ok(hits)
    }

    /// Rows behind `after` in the blocks before `end`, with their terms if they are wanted.
    async fn ask(
        &self,
        conn: &mut AnyConnection,
        sought: &Sought,
        end: i64,
        limit: u32,
        with_terms: bool,
    ) -> Result<Vec<(Hit, BTreeSet<String>)>> {
        let said: Vec<String> = (self.block..end)
            .map(|block| Ok(format!("({})", sought.said(self.among.character(block)?))))
            .collect::<Result<_>>()?;
        let terms = if with_terms { " || $3 || r.terms" } else { "" };
        let sql = format!(
            "SELECT r.n || $3 || r.id{terms} FROM (SELECT rowid AS n FROM {TEXT} WHERE {TEXT} MATCH $1 \
             AND rowid > $2 ORDER BY rowid LIMIT {limit}) AS f JOIN search_row AS r ON r.n = f.n ORDER BY r.n"
        );
        let lines: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(said.join(" OR "))
            .bind(self.after)
            .bind(SEPARATOR)
            .fetch_all(conn)
            .await?;
        lines
            .iter()
            .map(|line| {
                let mut parts = line.splitn(3, SEPARATOR_CHAR);
                let n = parts.next().and_then(|n| n.parse().ok());
                let (Some(n), Some(id)) = (n, parts.next()) else {
                    return Err(StoreError::failed("a row of the index"));
                };
                Ok((Hit { n, id: id.to_owned() }, split(parts.next().unwrap_or_default())))
            })
            .collect()
    }
}
