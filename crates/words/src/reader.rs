//! Who reads: everything about the wording that is the person's own choice.

use chrono_tz::Tz;

use crate::{Lang, UnknownLang};

/// The calendar dates are written in. (X6)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// The Gregorian calendar.
    Gregorian,
    /// The Solar Hijri calendar of Iran.
    Persian,
    /// The lunar calendar of Umm al-Qura; never the bare "islamic", which is a day off.
    UmmAlQura,
}

impl Calendar {
    /// All of them.
    pub const ALL: [Calendar; 3] = [Self::Gregorian, Self::Persian, Self::UmmAlQura];

    /// The calendar of a tag's `-u-ca-`.
    pub fn by_key(key: &str) -> Option<Calendar> {
        Self::ALL.into_iter().find(|calendar| calendar.key() == key)
    }

    /// The value of a tag's `-u-ca-`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Gregorian => "gregory",
            Self::Persian => "persian",
            Self::UmmAlQura => "islamic-umalqura",
        }
    }
}

/// Which numerals numbers are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Digits {
    /// 0 to 9.
    Latin,
    /// U+0660 to U+0669.
    Arabic,
    /// U+06F0 to U+06F9.
    Persian,
}

impl Digits {
    /// The value of a tag's `-u-nu-`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Latin => "latn",
            Self::Arabic => "arab",
            Self::Persian => "arabext",
        }
    }
}

/// One person's language, calendar, digits and time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reader {
    /// The language.
    pub lang: Lang,
    /// The calendar of dates.
    pub calendar: Calendar,
    /// The digits of numbers and dates.
    pub digits: Digits,
    /// Where the person's clock stands: it belongs to the desk or the user, never to the language.
    pub zone: Tz,
}

impl Reader {
    /// A reader with the default calendar and digits of a language.
    pub const fn new(lang: Lang, zone: Tz) -> Self {
        let (calendar, digits) = match lang {
            Lang::En | Lang::Ur => (Calendar::Gregorian, Digits::Latin),
            Lang::Ar => (Calendar::Gregorian, Digits::Arabic),
            Lang::Fa => (Calendar::Persian, Digits::Persian),
        };
        Self { lang, calendar, digits, zone }
    }

    /// The same reader with other digits.
    pub const fn with_digits(self, digits: Digits) -> Self {
        Self { digits, ..self }
    }

    /// The same reader with another calendar.
    pub const fn with_calendar(self, calendar: Calendar) -> Self {
        Self { calendar, ..self }
    }

    /// Reads a tag of a browser: the language, and the calendar and digits it pins. What it leaves out or names
    /// otherwise is the language's default.
    ///
    /// # Errors
    /// When the tag is of another language.
    pub fn from_tag(tag: &str, zone: Tz) -> Result<Self, UnknownLang> {
        let mut reader = Self::new(tag.parse()?, zone);
        let pinned = |key: &str| tag.split_once(key).map_or("", |(_, rest)| rest);
        for calendar in Calendar::ALL {
            if pinned("-ca-").starts_with(calendar.key()) {
                reader.calendar = calendar;
            }
        }
        if let Some(digits) = [Digits::Latin, Digits::Arabic, Digits::Persian]
            .into_iter()
            .find(|digits| pinned("-nu-").split('-').next() == Some(digits.key()))
        {
            reader.digits = digits;
        }
        Ok(reader)
    }

    /// The tag that makes a browser write as this reader reads.
    pub fn tag(&self) -> String {
        format!("{}-u-ca-{}-nu-{}", self.lang.region(), self.calendar.key(), self.digits.key())
    }
}

#[cfg(test)]
mod tests {
    use super::{Calendar, Digits, Reader};
    use crate::Lang;
    use chrono_tz::Tz;

    #[test]
    fn the_defaults_are_the_tags_of_the_languages() {
        for lang in Lang::ALL {
            assert_eq!(Reader::new(lang, Tz::UTC).tag(), lang.tag());
        }
    }

    #[test]
    fn a_tag_is_read_back() {
        for lang in Lang::ALL {
            for calendar in [Calendar::Gregorian, Calendar::Persian, Calendar::UmmAlQura] {
                for digits in [Digits::Latin, Digits::Arabic, Digits::Persian] {
                    let reader = Reader::new(lang, Tz::UTC).with_calendar(calendar).with_digits(digits);
                    assert_eq!(Reader::from_tag(&reader.tag(), Tz::UTC), Ok(reader));
                }
            }
        }
        assert_eq!(Reader::from_tag("ar-EG", Tz::UTC), Ok(Reader::new(Lang::Ar, Tz::UTC)));
        assert!(Reader::from_tag("de-DE-u-nu-latn", Tz::UTC).is_err());
    }
}
