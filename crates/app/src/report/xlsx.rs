//! A workbook: numbers are numbers, days are days, and words are never formulas.

use rust_xlsxwriter::{Color, Format, FormatBorder, Workbook, XlsxError};

use super::book::{Book, Cell, Sheet};
use crate::entry::Fault;
use crate::fault::internal;

/// The longest name of a table that table programs take, characters.
const NAME: usize = 31;

/// The longest text that a cell takes, characters.
const TEXT: usize = 32_767;

/// The formats of cells.
struct Looks {
    head: Format,
    hours: Format,
    percent: Format,
    moment: Format,
    day: Format,
}

/// The whole report.
pub(super) fn xlsx(book: &Book) -> Result<Vec<u8>, Fault> {
    write(book).map_err(|error| internal(&error))
}

fn write(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let head = Format::new().set_bold().set_background_color(Color::RGB(0xe7_e9_ee));
    let looks = Looks {
        head: head.set_border_bottom(FormatBorder::Thin),
        hours: Format::new().set_num_format("0.00"),
        percent: Format::new().set_num_format("0.0%"),
        moment: Format::new().set_num_format("yyyy-mm-dd hh:mm"),
        day: Format::new().set_num_format("yyyy-mm-dd"),
    };
    let mut workbook = Workbook::new();
    for sheet in &book.sheets {
        let page = workbook.add_worksheet();
        page.set_name(name(&sheet.name))?;
        page.set_right_to_left(book.rtl);
        page.set_freeze_panes(1, 0)?;
        fill(page, sheet, &looks)?;
        page.autofit();
    }
    workbook.save_to_buffer()
}

fn fill(page: &mut rust_xlsxwriter::Worksheet, sheet: &Sheet, looks: &Looks) -> Result<(), XlsxError> {
    for (column, head) in (0u16..).zip(&sheet.heads) {
        page.write_string_with_format(0, column, cut(head), &looks.head)?;
    }
    for (row, cells) in (1u32..).zip(&sheet.rows) {
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Text(text) => page.write_string(row, column, cut(text))?,
                Cell::Count(n) => page.write_number(row, column, *n as f64)?,
                Cell::Hours(number) | Cell::Mean(number) => {
                    page.write_number_with_format(row, column, *number, &looks.hours)?
                }
                Cell::Percent(share) => {
                    page.write_number_with_format(row, column, share / 100.0, &looks.percent)?
                }
                Cell::Moment(at) => page.write_datetime_with_format(row, column, at, &looks.moment)?,
                Cell::Day(day) => page.write_datetime_with_format(row, column, day, &looks.day)?,
                Cell::Blank => page,
            };
        }
    }
    Ok(())
}

fn cut(text: &str) -> String {
    text.chars().take(TEXT).collect()
}

/// A name that table programs take.
fn name(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') { ' ' } else { c })
        .collect();
    plain.trim().chars().take(NAME).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use calamine::{Data, Reader, Xlsx};

    #[test]
    fn a8_what_is_written_is_read_back_as_what_it_is() {
        let day: chrono::NaiveDate = "2026-11-21".parse().unwrap();
        let at = day.and_hms_opt(14, 5, 0).unwrap();
        let heads = ["نص", "عدد", "س", "%", "وقت", "يوم"].map(str::to_owned).to_vec();
        let rows = vec![
            vec![
                Cell::Text("=1+1".into()),
                Cell::Count(12),
                Cell::Hours(25.5),
                Cell::Percent(70.0),
                Cell::Moment(at),
                Cell::Day(day),
            ],
            vec![Cell::Text("٠١٢".into()), Cell::Blank, Cell::Blank],
        ];
        let sheet =
            Sheet { name: "a/b[c]: a name that is longer than any table may have".into(), heads, rows };
        let book = Book { name: "x".into(), rtl: true, sheets: vec![sheet] };
        let bytes = xlsx(&book).unwrap();
        let mut read: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
        let name = read.sheet_names()[0].clone();
        assert!(name.chars().count() <= NAME && name.starts_with("a b c"), "{name}");
        assert!(read.worksheet_formula(&name).unwrap().used_cells().next().is_none(), "nothing reckons");
        let range = read.worksheet_range(&name).unwrap();
        assert_eq!(range.get_value((0, 0)), Some(&Data::String("نص".into())));
        assert_eq!(range.get_value((1, 0)), Some(&Data::String("=1+1".into())));
        assert_eq!(range.get_value((1, 1)), Some(&Data::Float(12.0)));
        assert_eq!(range.get_value((1, 2)), Some(&Data::Float(25.5)));
        assert_eq!(range.get_value((1, 3)), Some(&Data::Float(0.7)));
        let moment = |cell: (u32, u32)| match range.get_value(cell) {
            Some(Data::DateTime(moment)) => moment.as_datetime().unwrap(),
            other => panic!("{other:?}"),
        };
        assert_eq!((moment((1, 4)), moment((1, 5))), (at, day.and_hms_opt(0, 0, 0).unwrap()));
        assert_eq!(range.get_value((2, 0)), Some(&Data::String("٠١٢".into())));
        let page = page(&bytes);
        assert!(page.contains("rightToLeft=\"1\""), "{page}");
    }

    /// The first table as it lies in the file.
    fn page(bytes: &[u8]) -> String {
        use std::io::Read as _;
        let mut files = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        files.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut text).unwrap();
        text
    }
}
