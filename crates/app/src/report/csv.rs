//! Text with commas: UTF-8 with a mark at its beginning, by which Excel reads Arabic as Arabic.

use super::book::{Cell, Sheet};
use crate::entry::Fault;
use crate::fault::internal;

/// U+FEFF in UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The table, with its heads.
pub(super) fn csv(sheet: &Sheet) -> Result<Vec<u8>, Fault> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(MARK.to_vec());
    writer.write_record(sheet.heads.iter().map(|head| harmless(head))).map_err(|error| internal(&error))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(text)).map_err(|error| internal(&error))?;
    }
    writer.into_inner().map_err(|error| internal(&error))
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => harmless(text),
        Cell::Count(n) => n.to_string(),
        Cell::Hours(number) | Cell::Mean(number) => format!("{number:.2}"),
        Cell::Percent(share) => format!("{share:.1}%"),
        Cell::Moment(at) => at.format("%Y-%m-%d %H:%M").to_string(),
        Cell::Day(day) => day.format("%Y-%m-%d").to_string(),
        Cell::Blank => String::new(),
    }
}

/// Words that a table program would take for a formula are marked as words: a customer writes subjects, and nobody's
/// machine is to reckon with them. What only looks empty before the sign is looked through.
fn harmless(text: &str) -> String {
    let first = text.chars().find(
        |c| !matches!(c, ' ' | '\u{a0}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}' | '\u{feff}'),
    );
    let is_formula =
        matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'));
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
        Sheet { name: "x".into(), heads: vec!["الفترة".into(), "=1+1".into()], rows }
    }

    #[test]
    fn a8_arabic_is_read_as_arabic_and_what_would_reckon_is_words() {
        let evil =
            ["=1+1", "+966 50", "-1", "@SUM(A1)", "\t=1", " =1", "\u{200f}=1", "＝1", "a,b", "a\"b", "a\nb"];
        let rows = evil.map(|text| vec![Cell::Text(text.into()), Cell::Percent(70.0)]).to_vec();
        let bytes = csv(&sheet(rows)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.starts_with("\u{feff}الفترة,'=1+1\r\n"), "{text:?}");
        let mut reader =
            csv::ReaderBuilder::new().from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let read: Vec<String> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
        assert_eq!(read.len(), evil.len());
        for (read, written) in read.iter().zip(evil).take(8) {
            assert_eq!(*read, format!("'{written}"));
        }
        assert_eq!(read[8..], ["a,b", "a\"b", "a\nb"]);
    }

    #[test]
    fn a8_numbers_and_days_are_written_so_that_every_program_reads_them() {
        let day: chrono::NaiveDate = "2026-11-21".parse().unwrap();
        let at = day.and_hms_opt(14, 5, 59).unwrap();
        let row = [
            Cell::Count(12),
            Cell::Hours(25.5),
            Cell::Mean(3.25),
            Cell::Percent(66.666),
            Cell::Moment(at),
            Cell::Day(day),
            Cell::Blank,
        ];
        let row: Vec<String> = row.iter().map(text).collect();
        assert_eq!(row, ["12", "25.50", "3.25", "66.7%", "2026-11-21 14:05", "2026-11-21", ""]);
    }
}
