//! Dates and times as the browser's `Intl.DateTimeFormat` writes them. (X6)

use std::borrow::Cow;

use chrono::{DateTime, Datelike, Timelike};
use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentArgs, FluentValue};
use icu_calendar::{Date, Iso};
use icu_datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu_datetime::fieldsets::enums::CompositeDateTimeFieldSet;
use icu_datetime::options::{Length, TimePrecision, YearStyle};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_locale_core::Locale;
use icu_time::{DateTime as IcuDateTime, Time};
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use crate::{Calendar, Digits, Lang, Reader};

/// How long a part of a moment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Style {
    Short,
    Medium,
    Long,
}

impl Style {
    fn named(named: &FluentArgs<'_>, option: &str) -> Option<Self> {
        match named.get(option) {
            Some(FluentValue::String(style)) => match style.as_ref() {
                "short" => Some(Self::Short),
                "medium" => Some(Self::Medium),
                "long" => Some(Self::Long),
                _ => None,
            },
            _ => None,
        }
    }
}

/// What of the moment is written. `Intl` refuses a weekday beside a style, so a weekday stands alone here too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Options {
    date: Option<Style>,
    time: Option<Style>,
    weekday: Option<Style>,
}

/// An instant with the reader it is written for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Moment {
    millis: i64,
    reader: Reader,
    options: Options,
}

impl Moment {
    pub(crate) fn new(millis: i64, reader: Reader) -> Self {
        Self { millis, reader, options: Options::default() }
    }

    /// The reader's wall clock at that instant; nothing for an instant no calendar reaches.
    fn wall_clock(&self) -> Option<IcuDateTime<Iso>> {
        let local = DateTime::from_timestamp_millis(self.millis)?.with_timezone(&self.reader.zone);
        let part = |number: u32| u8::try_from(number).ok();
        let date = Date::try_new_iso(local.year(), part(local.month())?, part(local.day())?).ok()?;
        let time =
            Time::try_new(part(local.hour())?, part(local.minute())?, part(local.second())?, 0).ok()?;
        Some(IcuDateTime { date, time })
    }

    fn written(&self, intls: &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String> {
        let clock = self.wall_clock()?;
        let key = (self.reader.calendar, self.reader.digits, self.options);
        intls.with_try_get::<MomentFormat, _, _>(key, |format| format.0.format(&clock).to_string()).ok()
    }
}

impl FluentType for Moment {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    /// Bundles here are all concurrent; this path is Fluent's for those that are not.
    fn as_string(&self, _intls: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        let intls = intl_memoizer::concurrent::IntlLangMemoizer::new(self.reader.lang.region());
        self.as_string_threadsafe(&intls)
    }

    fn as_string_threadsafe(&self, intls: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        // What cannot be written as a date is written as what it is, never as nothing.
        self.written(intls).unwrap_or_else(|| self.millis.to_string()).into()
    }
}

/// Fluent's `DATETIME`: `dateStyle` and `timeStyle` (short, medium, long), or `weekday` (short, long).
pub(crate) fn function<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let mut moment = match positional.first() {
        Some(FluentValue::Custom(custom)) => match custom.as_any().downcast_ref::<Moment>() {
            Some(moment) => moment.clone(),
            None => return FluentValue::Error,
        },
        // A bare number has no reader; it is an instant in the plainest form.
        Some(FluentValue::Number(number)) => {
            Moment::new(number.value as i64, Reader::new(Lang::En, chrono_tz::Tz::UTC))
        }
        _ => return FluentValue::Error,
    };
    let options = &mut moment.options;
    options.date = Style::named(named, "dateStyle").or(options.date);
    options.time = Style::named(named, "timeStyle").or(options.time);
    options.weekday = Style::named(named, "weekday").or(options.weekday);
    FluentValue::Custom(Box::new(moment))
}

/// One memoised formatter of a language.
struct MomentFormat(DateTimeFormatter<CompositeDateTimeFieldSet>);

impl Memoizable for MomentFormat {
    type Args = (Calendar, Digits, Options);
    type Error = String;

    fn construct(
        lang: LanguageIdentifier,
        (calendar, digits, options): Self::Args,
    ) -> Result<Self, Self::Error> {
        let locale: Locale = format!("{lang}-u-ca-{}-hc-h23-nu-{}", calendar.key(), digits.key())
            .parse()
            .map_err(|error| format!("{lang}: {error}"))?;
        let fields = fields(options).build_composite_datetime().map_err(|error| error.to_string())?;
        DateTimeFormatter::try_new(DateTimeFormatterPreferences::from(&locale), fields)
            .map(Self)
            .map_err(|error| error.to_string())
    }
}

fn fields(options: Options) -> FieldSetBuilder {
    let mut builder = FieldSetBuilder::new();
    let length = |style: Style| match style {
        Style::Short => Length::Short,
        Style::Medium => Length::Medium,
        Style::Long => Length::Long,
    };
    if let Some(weekday) = options.weekday {
        builder.date_fields = Some(DateFields::E);
        builder.length = Some(length(weekday));
        return builder;
    }
    if let Some(date) = options.date {
        builder.date_fields = Some(DateFields::YMD);
        builder.length = Some(length(date));
    } else if options.time.is_none() {
        // Nothing asked is a date in figures with the whole year, as in the browser.
        builder.date_fields = Some(DateFields::YMD);
        builder.length = Some(Length::Short);
        builder.year_style = Some(YearStyle::Full);
    }
    if let Some(time) = options.time {
        builder.time_precision =
            Some(if time == Style::Short { TimePrecision::Minute } else { TimePrecision::Second });
    }
    builder
}
