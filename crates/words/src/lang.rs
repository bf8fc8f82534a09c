//! The four languages the program speaks.

use std::fmt;
use std::str::FromStr;

use unic_langid::{LanguageIdentifier, langid};

/// A language of the program. (K3)
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Arabic.
    Ar,
    /// Persian.
    Fa,
    /// Urdu.
    Ur,
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dir {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Dir {
    /// The value of HTML's `dir`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Lang {
    /// All of them, in the order the choice of language shows.
    pub const ALL: [Self; 4] = [Self::En, Self::Ar, Self::Fa, Self::Ur];

    /// The folder's name in `locales/`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ar => "ar",
            Self::Fa => "fa",
            Self::Ur => "ur",
        }
    }

    /// Which way it is written.
    pub const fn dir(self) -> Dir {
        match self {
            Self::En => Dir::Ltr,
            Self::Ar | Self::Fa | Self::Ur => Dir::Rtl,
        }
    }

    /// Language and region; the region decides how a date is ordered.
    pub const fn region(self) -> LanguageIdentifier {
        match self {
            Self::En => langid!("en-GB"),
            Self::Ar => langid!("ar-SA"),
            Self::Fa => langid!("fa-IR"),
            Self::Ur => langid!("ur-PK"),
        }
    }

    /// The tag with calendar and digits pinned, because engines disagree about what is left out.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en-GB-u-ca-gregory-nu-latn",
            Self::Ar => "ar-SA-u-ca-gregory-nu-arab",
            Self::Fa => "fa-IR-u-ca-persian-nu-arabext",
            Self::Ur => "ur-PK-u-ca-gregory-nu-latn",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Reads a code or any tag that starts with one: `ar`, `ar-EG`, `ar_SA.UTF-8`.
    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        let language = tag.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(language)).ok_or(UnknownLang)
    }
}

/// The tag is of none of the four languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLang;

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a language of the program")
    }
}

impl std::error::Error for UnknownLang {}

#[cfg(test)]
mod tests {
    use super::{Dir, Lang};

    #[test]
    fn a_tag_is_read_by_its_language() {
        assert_eq!("ar-EG".parse(), Ok(Lang::Ar));
        assert_eq!("ur_PK.UTF-8".parse(), Ok(Lang::Ur));
        assert_eq!("FA".parse(), Ok(Lang::Fa));
        assert!("de".parse::<Lang>().is_err());
        assert!("arabic".parse::<Lang>().is_err());
    }

    #[test]
    fn the_last_three_are_written_from_the_right() {
        assert_eq!(Lang::ALL.map(Lang::dir), [Dir::Ltr, Dir::Rtl, Dir::Rtl, Dir::Rtl]);
    }

    #[test]
    fn a_tag_starts_with_its_region() {
        for lang in Lang::ALL {
            assert!(lang.tag().starts_with(&lang.region().to_string()), "{lang}");
        }
    }
}
