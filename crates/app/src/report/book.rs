//! What a saved report consists of, before it is text with commas or a workbook.

use chrono::{NaiveDate, NaiveDateTime};

/// A value of a cell, of the kind that it is: whoever opens the file reckons with it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    /// Words.
    Text(String),
    /// A count.
    Count(u64),
    /// Hours.
    Hours(f64),
    /// A mean of numbers.
    Mean(f64),
    /// A share, percent.
    Percent(f64),
    /// A moment on the desk's wall.
    Moment(NaiveDateTime),
    /// A day on the desk's wall.
    Day(NaiveDate),
    /// Nothing.
    Blank,
}

impl Cell {
    /// Hours of a length in milliseconds.
    pub(crate) fn hours(length: i64) -> Cell {
        Cell::Hours(length as f64 / kursi_rules::time::HOUR as f64)
    }
}

/// One table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sheet {
    /// What it is called.
    pub name: String,
    /// What its columns are called.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A report. The first table is the report itself, and all of it that fits text with commas.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Book {
    /// Name of its file, without ending.
    pub name: String,
    /// It is read from right to left.
    pub rtl: bool,
    /// Its tables.
    pub sheets: Vec<Sheet>,
}
