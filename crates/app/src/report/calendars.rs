//! Days of a saved report in the person's own calendars (X6). A day stays a day that programs reckon with, which is Gregorian in
//! every one of them; beside it stands how the person reads it, where that is another calendar.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use kursi_words::{Args, Calendar, Reader, Words};

use super::Voice;
use super::book::{Book, Cell, Sheet};

/// Puts a column beside each column of days, for each of the person's calendars that is not Gregorian.
pub(super) fn beside(book: &mut Book, voice: &Voice<'_>, second: Option<Calendar>) {
    let wanted = [Some(voice.reader.calendar), second].into_iter().flatten();
    let wanted: Vec<Calendar> = wanted.filter(|calendar| *calendar != Calendar::Gregorian).collect();
    if wanted.is_empty() {
        return;
    }
    let write = |calendar: Calendar, cell: &Cell| written(&voice.loaded.words, voice.reader, calendar, cell);
    let head = |calendar: Calendar, head: &str| {
        let calendar = voice.say(&format!("settings-calendar-{}", calendar.key()));
        voice.say_with("report-in-calendar", &Args::new().text("head", head).text("calendar", calendar))
    };
    for sheet in &mut book.sheets {
        widen(sheet, &wanted, &head, &write);
    }
}

/// What a report is called: what it is, and its days as the person reads them. In the Gregorian calendar they are written so that
/// the files of a folder are in the order of their days.
pub(super) fn named(words: &Words, reader: Reader, what: &str, (from, to): (NaiveDate, NaiveDate)) -> String {
    let calendar = reader.calendar;
    let said = |day: NaiveDate| match (calendar, written(words, reader, calendar, &Cell::Day(day))) {
        (Calendar::Gregorian, _) => day.to_string(),
        (_, Cell::Text(words)) => words,
        (..) => day.to_string(),
    };
    format!("{what} {} – {}", said(from), said(to))
}

fn widen(
    sheet: &mut Sheet,
    wanted: &[Calendar],
    head: &impl Fn(Calendar, &str) -> String,
    write: &impl Fn(Calendar, &Cell) -> Cell,
) {
    let is_day = |cell: &Cell| matches!(cell, Cell::Day(_) | Cell::Moment(_));
    let of_days: Vec<usize> = (0..sheet.heads.len())
        .filter(|column| sheet.rows.iter().any(|row| row.get(*column).is_some_and(is_day)))
        .collect();
    // From the last one on, so that the places of the others stay.
    for column in of_days.into_iter().rev() {
        for (place, calendar) in (column + 1..).zip(wanted.iter().copied()) {
            sheet.heads.insert(place, head(calendar, &sheet.heads[column]));
            for row in sheet.rows.iter_mut().filter(|row| row.len() > column) {
                let cell = write(calendar, &row[column]);
                row.insert(place, cell);
            }
        }
    }
}

fn written(words: &Words, reader: Reader, calendar: Calendar, cell: &Cell) -> Cell {
    // What stands on the wall is written as it stands there.
    let reader = Reader { zone: chrono_tz::Tz::UTC, ..reader }.with_calendar(calendar);
    let say = |id: &str, at: NaiveDateTime| {
        let args = Args::new().moment("on_at", at.and_utc().timestamp_millis());
        let said = words.text_for(&reader, id, &args);
        Cell::Text(kursi_words::bidi::strip_controls(&said).into_owned())
    };
    match cell {
        Cell::Day(day) => say("report-written-day", day.and_time(NaiveTime::MIN)),
        Cell::Moment(at) => say("report-written-moment", *at),
        _ => Cell::Blank,
    }
}

#[cfg(test)]
mod tests {
    use kursi_words::Lang;

    use super::*;

    #[test]
    fn x6_the_file_of_a_report_has_its_days_as_the_person_reads_them() {
        let (words, days) = (Words::new(), ("2027-03-21".parse().unwrap(), "2027-04-20".parse().unwrap()));
        let name = |lang: Lang| named(&words, Reader::new(lang, chrono_tz::Asia::Tehran), "x", days);
        assert_eq!(name(Lang::En), "x 2027-03-21 – 2027-04-20");
        let persian = name(Lang::Fa);
        assert!(persian.contains("۱ فروردین ۱۴۰۶") && persian.contains("۳۱ فروردین ۱۴۰۶"), "{persian}");
        assert_eq!(kursi_rules::attachment::clean_name(&persian), persian, "a folder takes it");
    }

    #[test]
    fn x6_a_column_of_days_has_the_persons_calendars_beside_it_and_no_other_has() {
        let day = Cell::Day("2026-03-21".parse().unwrap());
        let mut sheet = Sheet {
            name: "x".into(),
            heads: vec!["a".into(), "b".into(), "c".into()],
            rows: vec![
                vec![day.clone(), Cell::Count(1), Cell::Blank],
                vec![Cell::Blank, Cell::Count(2), day.clone()],
                vec![Cell::Text("short".into())],
            ],
        };
        let head = |calendar: Calendar, head: &str| format!("{head} {}", calendar.key());
        let write = |calendar: Calendar, cell: &Cell| match cell {
            Cell::Day(_) => Cell::Text(calendar.key().into()),
            _ => Cell::Blank,
        };
        widen(&mut sheet, &[Calendar::Persian, Calendar::UmmAlQura], &head, &write);
        assert_eq!(
            sheet.heads,
            ["a", "a persian", "a islamic-umalqura", "b", "c", "c persian", "c islamic-umalqura"]
        );
        let (jalali, hijri) = (Cell::Text("persian".into()), Cell::Text("islamic-umalqura".into()));
        assert_eq!(sheet.rows[0][..4], [day.clone(), jalali.clone(), hijri.clone(), Cell::Count(1)]);
        assert_eq!(
            sheet.rows[1],
            [Cell::Blank, Cell::Blank, Cell::Blank, Cell::Count(2), day, jalali, hijri]
        );
        assert_eq!(sheet.rows[2].len(), 3, "a short row stays short");
    }
}
