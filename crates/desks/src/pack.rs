//! A pack as text, and the way to a desk.

use std::collections::BTreeMap;

use kursi_rules::desk::{Desk, DeskRow, FORMAT};
use toml::de::{DeTable, DeValue};

use crate::bounds::{LANGUAGES, LARGEST_PACK};
use crate::finding::{Sheet, Word, nearest};
use crate::read::{self, Draft};
use crate::section::Section;
use crate::{Fault, Finding, prove, script, words};

const DESK: &str = "desk.toml";
/// For demonstrations only, and read by [`crate::demo`]; never part of a revision.
const DEMO: &str = "demo.toml";

/// The files of a pack, by path relative to its folder.
#[derive(Debug, Clone, Default)]
pub struct Pack {
    files: BTreeMap<String, String>,
}

impl Pack {
    /// A pack of these files: pairs of a path relative to the pack's folder and the text.
    pub fn from_files<P: Into<String>, T: Into<String>>(files: impl IntoIterator<Item = (P, T)>) -> Pack {
        let files = files.into_iter().map(|(path, text)| {
            let path: String = path.into().replace('\\', "/");
            (path.trim_start_matches("./").to_owned(), text.into())
        });
        Pack { files: files.collect() }
    }

    /// The files, by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    fn words(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.files.iter().filter_map(|(path, text)| Some((language_of(path)?, path.as_str(), text.as_str())))
    }
}

/// A pack that was proved sound.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The desk.
    pub desk: Desk,
    /// Fluent sources by language.
    pub words: BTreeMap<String, String>,
    /// Format of the pack.
    pub format: u32,
    /// Where scripts (`<script>`) and their steps (`<script>.<step>`) stand in the documents, as the pack says it.
    pub lines: BTreeMap<String, String>,
    /// What is not wrong but probably not meant, such as words that nothing uses.
    pub warnings: Vec<Finding>,
}

impl Loaded {
    /// The row that is stored and synced as a revision of the desk.
    pub fn row(&self, revision: u32) -> DeskRow {
        DeskRow {
            id: self.desk.id.clone(),
            revision,
            format: self.format,
            // A desk is plain data with text keys: there is no way for this to fail.
            desk: serde_json::to_value(&self.desk).unwrap_or_default(),
            words: self.words.clone(),
        }
    }
}

/// Reads a pack and proves it sound, or lists all that is wrong with it.
pub fn load(pack: &Pack) -> Result<Loaded, Vec<Finding>> {
    let size: usize = pack.files.iter().map(|(path, text)| path.len() + text.len()).sum();
    if size > LARGEST_PACK {
        return Err(alone(DESK, Fault::TooLarge { size, limit: LARGEST_PACK }));
    }
    let Some(text) = pack.files.get(DESK) else {
        return Err(alone(DESK, Fault::FileMissing { file: DESK.to_owned() }));
    };

    let sheet = Sheet::new(DESK, text);
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start.min(text.len()));
        sheet.fault(at, Fault::Syntax { detail: error.message().to_owned() });
    }
    if let Some(format) = newer_format(document.get_ref()) {
        return Err(alone(DESK, Fault::FormatNewer { format, readable: FORMAT }));
    }
    let draft = read::desk(Section::new(&sheet, document.get_ref(), 0, String::new()));
    prove::prove(&sheet, &draft);
    if !errors.is_empty() {
        // What could not be parsed looks missing; saying so as well would send the reader the wrong way.
        sheet.retain(|fault| !fault.is_absence());
    }

    let (mut findings, warnings) = check_words(pack, &sheet, &draft);
    findings.splice(0..0, sheet.findings());
    if findings.is_empty() {
        let words = pack.words().map(|(language, _, text)| (language.to_owned(), text.to_owned())).collect();
        Ok(Loaded { desk: draft.desk, words, format: FORMAT, lines: draft.lines, warnings })
    } else {
        Err(findings)
    }
}

/// The words of the pack language that the reader asks for while it reads this pack, such as `target.start` and
/// `status.class = "new"`, and whether the pack says them. What stands under a heading is asked for where there is the heading; so a
/// pack that says every word has the whole language.
pub fn vocabulary(pack: &Pack) -> BTreeMap<String, Word> {
    let text = pack.files.get(DESK).map_or("", String::as_str);
    let sheet = Sheet::new(DESK, text);
    let (document, _) = DeTable::parse_recoverable(text);
    drop(read::desk(Section::new(&sheet, document.get_ref(), 0, String::new())));
    sheet.words()
}

/// The format of a pack, if this program is too old for it: then nothing else in it can be judged.
fn newer_format(document: &DeTable<'_>) -> Option<i64> {
    let DeValue::Integer(format) = document.get("format")?.get_ref() else { return None };
    let format = i64::from_str_radix(format.as_str(), format.radix()).ok()?;
    (format > i64::from(FORMAT)).then_some(format)
}

fn check_words(pack: &Pack, desk_toml: &Sheet<'_>, draft: &Draft) -> (Vec<Finding>, Vec<Finding>) {
    let (mut findings, mut warnings) = (Vec::new(), Vec::new());
    let wanted = words::wanted(draft, |at| desk_toml.line(at));
    let sends = draft.record_places.names.iter().filter(|part| part.told.contains(&"text"));
    let sends = sends.map(|part| (part.word.clone(), part.variables.clone())).collect();
    let says = words::Says { steps: script::saying(draft), sends };
    let mut languages: Vec<&str> = LANGUAGES.to_vec();
    let parties = draft.desk.requesting.parties.iter().map(|party| party.language.as_str());
    languages.extend(parties.filter(|language| is_language(language)));
    let templates = draft.desk.templates.iter().flat_map(|template| &template.languages);
    languages.extend(templates.map(String::as_str).filter(|language| is_language(language)));
    languages.sort_unstable();
    languages.dedup();

    for language in &languages {
        let file = format!("words/{language}.ftl");
        let Some(text) = pack.files.get(&file) else {
            findings.extend(alone(&file, Fault::FileMissing { file: file.clone() }));
            continue;
        };
        let (found, suspected) = (Sheet::new(&file, text), Sheet::new(&file, text));
        words::check(language, &wanted, &says, &found, &suspected);
        findings.extend(found.findings());
        warnings.extend(suspected.findings());
    }

    let known = |path: &str| {
        path == DESK || path == DEMO || language_of(path).is_some_and(|l| languages.contains(&l))
    };
    for file in pack.files.keys().filter(|path| !known(path)) {
        let places = languages.iter().map(|language| format!("words/{language}.ftl"));
        let places: Vec<String> = places.chain([DESK.to_owned(), DEMO.to_owned()]).collect();
        let nearest = nearest(file, places.iter().map(String::as_str));
        warnings.extend(alone(file, Fault::FileUnknown { file: file.clone(), nearest }));
    }
    (findings, warnings)
}

fn alone(file: &str, fault: Fault) -> Vec<Finding> {
    let sheet = Sheet::new(file, "");
    sheet.fault(0, fault);
    sheet.findings()
}

fn language_of(path: &str) -> Option<&str> {
    path.strip_prefix("words/")?.strip_suffix(".ftl").filter(|language| is_language(language))
}

/// Whether it is a language tag: two or three letters, then parts set off by hyphens.
pub(crate) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    tag.len() <= 35
        && parts.next().is_some_and(|primary| {
            (2..=3).contains(&primary.len()) && primary.chars().all(|c| c.is_ascii_lowercase())
        })
        && parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}
