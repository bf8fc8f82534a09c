//! Words for what the shell shows outside the window: the tray and notifications.

use kursi_words::{Args, Calendar, Digits, Lang, Reader, bidi};

use crate::App;
use crate::entry::{Digits as Chosen, Settings};
use crate::session::State;
use crate::work::base_words;

/// How the person reads: language and digits as they chose, the clock of the desk where they chose none.
pub(crate) fn reader(settings: &Settings, zone: chrono_tz::Tz) -> Reader {
    let lang: Lang = settings.language.parse().unwrap_or(Lang::En);
    let zone = settings.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(zone);
    let mut reader = Reader::new(lang, zone);
    if let Some(calendar) = settings.first_calendar.as_deref().and_then(Calendar::by_key) {
        reader = reader.with_calendar(calendar);
    }
    match settings.digits {
        Chosen::Language => reader,
        Chosen::Latin => reader.with_digits(Digits::Latin),
        Chosen::Native => reader.with_digits(match lang {
            Lang::En => Digits::Latin,
            Lang::Ar => Digits::Arabic,
            Lang::Fa | Lang::Ur => Digits::Persian,
        }),
    }
}

/// The second calendar, where the person wants one that is not the first.
pub(crate) fn second(settings: &Settings, reader: &Reader) -> Option<Calendar> {
    let second = settings.second_calendar.as_deref().and_then(Calendar::by_key);
    second.filter(|second| *second != reader.calendar)
}

impl App {
    /// A message of the program or of the desk in the person's language.
    pub fn say(&self, id: &str, args: &Args) -> String {
        let settings = self.settings();
        let desk = match &*self.inner.state.read().expect("lock") {
            State::SignedIn(work) => work.desk().ok(),
            _ => None,
        };
        match desk {
            Some(loaded) => {
                let zone = loaded.desk().map_or(chrono_tz::Tz::UTC, |desk| desk.zone);
                loaded.words.text_for(&reader(&settings, zone), id, args)
            }
            None => base_words().text_for(&reader(&settings, chrono_tz::Tz::UTC), id, args),
        }
    }
}

/// A name for a sentence, so that it turns nothing around (X5).
pub(crate) fn name(text: &str) -> String {
    bidi::tame(text).into_owned()
}
