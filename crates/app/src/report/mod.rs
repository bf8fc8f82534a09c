//! Reports as files (A6, A8): made here from what the server says, in the person's language, and saved where the person keeps
//! such things.

mod adherence;
mod book;
mod calendars;
mod csv;
mod performance;
mod resolution;
mod survey;
mod xlsx;

use std::path::PathBuf;

use chrono::{NaiveDateTime, TimeZone as _};
use kursi_rules::Millis;
use kursi_words::{Args, Calendar, Reader, bidi};

use crate::attach::{disk, on_disk, write_beside};
use crate::entry::{Fault, ReportAsked, ReportForm, Sent};
use crate::fault::AppFault;
use crate::work::{LoadedDesk, Work};

/// Says the words of a report.
struct Voice<'a> {
    loaded: &'a LoadedDesk,
    reader: Reader,
    zone: chrono_tz::Tz,
}

impl Voice<'_> {
    fn say(&self, id: &str) -> String {
        self.say_with(id, &Args::new())
    }

    /// Marks of direction are for a line of text; in a cell they would only be in the way of whoever searches it.
    fn say_with(&self, id: &str, args: &Args) -> String {
        bidi::strip_controls(&self.loaded.words.text_for(&self.reader, id, args)).into_owned()
    }

    /// A word of the desk, or its id where the desk has none.
    fn word(&self, id: &str, otherwise: &str) -> String {
        let found = self.loaded.words.find(&self.reader, id, &Args::new());
        found.map_or_else(|| otherwise.to_owned(), |text| bidi::strip_controls(&text).into_owned())
    }

    /// A moment on the desk's wall.
    fn wall(&self, at: Millis) -> NaiveDateTime {
        let moment = self.zone.timestamp_millis_opt(at.0);
        moment.earliest().map_or(NaiveDateTime::default(), |moment| moment.naive_local())
    }
}

/// Makes a report and saves it; nothing is ever written over. Answers where it is.
///
/// # Errors
/// There is no line, the person reads no reports, or nothing can be written there.
pub(crate) async fn save(
    work: &Work,
    (reader, second): (Reader, Option<Calendar>),
    asked: &ReportAsked,
    form: ReportForm,
    into: Option<PathBuf>,
) -> Result<(Sent, PathBuf), Fault> {
    let into = into.ok_or(AppFault::NoDownloads)?;
    let loaded = work.desk()?;
    let zone = loaded.sound()?.zone;
    let voice = Voice { loaded: &loaded, reader, zone };
    let mut book = match asked {
        ReportAsked::Adherence(asked) => adherence::book(work, &voice, asked).await?,
        ReportAsked::Performance(asked) => performance::book(work, &voice, asked).await?,
        ReportAsked::Surveys(asked) => survey::book(work, &voice, asked).await?,
        ReportAsked::Resolution(asked) => resolution::book(work, &voice, asked).await?,
    };
    calendars::beside(&mut book, &voice, second);
    let (bytes, ending) = match form {
        ReportForm::Csv => (csv::csv(book.sheets.first().ok_or(AppFault::NoDownloads)?)?, "csv"),
        ReportForm::Xlsx => (xlsx::xlsx(&book)?, "xlsx"),
    };
    let name = kursi_rules::attachment::clean_name(&format!("{}.{ending}", book.name));
    let place = on_disk(move || {
        std::fs::create_dir_all(&into)?;
        write_beside(&into, &name, bytes.as_slice())
    });
    let place = place.await?.map_err(|error| disk(&error))?;
    Ok((Sent { place: Some(place.display().to_string()), ..Sent::default() }, place))
}
