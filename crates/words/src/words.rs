//! The messages of a language.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource};

use crate::{Args, Digits, FILES, Lang, Reader, moment, numeral};

type Bundle = FluentBundle<Arc<FluentResource>>;

/// What is wrong with a text in Fluent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The language of the text.
    pub lang: Lang,
    /// What is wrong, for the person who writes packs.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.lang, self.reason)
    }
}

impl std::error::Error for Fault {}

/// The program's words, with or without those of one desk.
///
/// Cheap to share and safe between threads: bundles are made when first asked for and then kept.
pub struct Words {
    resources: [Vec<Arc<FluentResource>>; Lang::ALL.len()],
    bundles: [[OnceLock<Bundle>; 3]; Lang::ALL.len()],
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("resources", &self.resources.each_ref().map(Vec::len)).finish()
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::new()
    }
}

impl Words {
    /// The program's own words, as embedded.
    pub fn new() -> Self {
        let mut resources = <[Vec<Arc<FluentResource>>; Lang::ALL.len()]>::default();
        for &(folder, _, text) in FILES {
            if let Ok(lang) = folder.parse::<Lang>() {
                // A message that cannot be read is left out; the others stay, and a test proves there is none.
                let resource =
                    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, _)| readable);
                resources[lang as usize].push(Arc::new(resource));
            }
        }
        Self::from_resources(resources)
    }

    /// These words and a desk's own beside them. A desk cannot speak over the program: an id that the program
    /// has keeps the program's text and is reported, as is everything that cannot be read.
    pub fn for_desk<'a>(&self, own: impl IntoIterator<Item = (Lang, &'a str)>) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut resources = self.resources.clone();
        for (lang, text) in own {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, errors)| {
                faults.extend(errors.iter().map(|error| Fault { lang, reason: error.to_string() }));
                readable
            });
            resources[lang as usize].push(Arc::new(resource));
        }
        let words = Self::from_resources(resources);
        for lang in Lang::ALL {
            let digits = Reader::new(lang, chrono_tz::Tz::UTC).digits;
            let (bundle, clashes) = words.build(lang, digits);
            faults.extend(clashes.into_iter().map(|error| Fault { lang, reason: error.to_string() }));
            words.bundles[lang as usize][digits as usize].get_or_init(|| bundle);
        }
        (words, faults)
    }

    fn from_resources(resources: [Vec<Arc<FluentResource>>; Lang::ALL.len()]) -> Self {
        Self { resources, bundles: Default::default() }
    }

    fn build(&self, lang: Lang, digits: Digits) -> (Bundle, Vec<FluentError>) {
        let mut errors = Vec::new();
        let mut bundle = Bundle::new_concurrent(vec![lang.region()]);
        for resource in &self.resources[lang as usize] {
            errors.extend(bundle.add_resource(Arc::clone(resource)).err().into_iter().flatten());
        }
        errors.extend(bundle.add_function("NUMBER", numeral::function).err());
        errors.extend(bundle.add_function("DATETIME", moment::function).err());
        bundle.set_formatter(Some(numeral::formatter(digits)));
        (bundle, errors)
    }

    fn bundle(&self, lang: Lang, digits: Digits) -> &Bundle {
        self.bundles[lang as usize][digits as usize].get_or_init(|| self.build(lang, digits).0)
    }

    /// A message (`queue-empty`) or one of its attributes (`queue-row.label`) in a language, with the default
    /// digits and calendar of that language and times in UTC.
    pub fn text(&self, lang: Lang, id: &str, args: &Args) -> String {
        self.text_for(&Reader::new(lang, chrono_tz::Tz::UTC), id, args)
    }

    /// The same for one reader. What the language lacks is said in English, and what English lacks is the id
    /// itself, so that nothing is ever silent.
    pub fn text_for(&self, reader: &Reader, id: &str, args: &Args) -> String {
        let english = Reader { lang: Lang::En, digits: Digits::Latin, ..*reader };
        self.find(reader, id, args).or_else(|| self.find(&english, id, args)).unwrap_or_else(|| id.to_owned())
    }

    /// A message without any fallback; nothing when the language lacks it.
    pub fn find(&self, reader: &Reader, id: &str, args: &Args) -> Option<String> {
        self.read(reader, id, args).map(|(text, _)| text)
    }

    /// A message and what was wrong in it: a variable that is not given, a function that is not there.
    pub fn read(&self, reader: &Reader, id: &str, args: &Args) -> Option<(String, Vec<String>)> {
        let bundle = self.bundle(reader.lang, reader.digits);
        let (id, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let args = args.to_fluent(reader);
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
        Some((Cow::into_owned(text), errors.iter().map(ToString::to_string).collect()))
    }

    /// Whether the language itself has a message.
    pub fn has(&self, lang: Lang, id: &str) -> bool {
        self.bundle(lang, Reader::new(lang, chrono_tz::Tz::UTC).digits).has_message(id)
    }
}
