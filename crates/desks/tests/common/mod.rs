//! The pack of OneCard as the tests read and spoil it.
#![allow(dead_code)]

use std::path::{Path, PathBuf};

use kursi_desks::{Finding, Loaded, Pack, load};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder of the packs. `cargo xtask requirements --mutate` puts changed ones in another place.
pub fn desks() -> PathBuf {
    std::env::var_os("KURSI_DESKS").map_or_else(|| root().join("desks"), PathBuf::from)
}

fn files_of(folder: &Path) -> Vec<(String, String)> {
    let words = ["en", "ar", "fa", "ur"].map(|language| format!("words/{language}.ftl"));
    let names = ["desk.toml".to_owned(), "demo.toml".to_owned()].into_iter().chain(words);
    // Only the demonstration may be left out.
    let names = names.filter(|name| name != "demo.toml" || folder.join(name).exists());
    names
        .map(|name| {
            let text =
                std::fs::read_to_string(folder.join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, text)
        })
        .collect()
}

/// The files of OneCard's pack.
pub fn files() -> Vec<(String, String)> {
    files_of(&desks().join("onecard"))
}

/// The files of a pack that keeps records.
pub fn records_pack() -> Vec<(String, String)> {
    files_of(&desks().join("filkhedma"))
}

/// Every pack there is.
pub fn every() -> Vec<Loaded> {
    let entries = std::fs::read_dir(desks()).expect("the packs").map(|entry| entry.expect("an entry").path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    let one = |folder: PathBuf| {
        let loaded = load(&Pack::from_files(files_of(&folder)));
        loaded.unwrap_or_else(|findings| panic!("{}: {}", folder.display(), listed(&findings)))
    };
    folders.into_iter().map(one).collect()
}

pub fn onecard() -> Loaded {
    load(&Pack::from_files(files())).unwrap_or_else(|findings| panic!("{}", listed(&findings)))
}

/// OneCard's pack with texts replaced: file, what stands there once, what stands there now.
pub struct Spoilt {
    files: Vec<(String, String)>,
}

impl Spoilt {
    pub fn new() -> Self {
        Spoilt { files: files() }
    }

    pub fn text(&mut self, file: &str) -> &mut String {
        &mut self.files.iter_mut().find(|(name, _)| name == file).expect("a file of the pack").1
    }

    #[track_caller]
    pub fn put(mut self, file: &str, old: &str, new: &str) -> Self {
        let text = self.text(file);
        assert!(text.contains(old), "{file} does not hold {old:?}");
        *text = text.replacen(old, new, 1);
        self
    }

    pub fn without(mut self, file: &str) -> Self {
        self.files.retain(|(name, _)| name != file);
        self
    }

    /// Line at which a text stands.
    #[track_caller]
    pub fn line(&mut self, file: &str, mark: &str) -> usize {
        let text = self.text(file);
        let at = text.find(mark).unwrap_or_else(|| panic!("{file} does not hold {mark:?}"));
        1 + text[..at].matches('\n').count()
    }

    pub fn load(&self) -> Result<Loaded, Vec<Finding>> {
        load(&Pack::from_files(self.files.clone()))
    }

    #[track_caller]
    pub fn findings(&self) -> Vec<Finding> {
        self.load().expect_err("a spoilt pack is refused")
    }
}

pub fn listed(findings: &[Finding]) -> String {
    findings.iter().map(|finding| format!("{finding}\n")).collect()
}

/// One fault, spoilt in one place: it is found there, and nothing else is.
#[track_caller]
pub fn only(spoilt: &mut Spoilt, file: &str, mark: &str, code: &str) {
    let findings = spoilt.findings();
    let line = spoilt.line(file, mark);
    let found: Vec<_> = findings
        .iter()
        .map(|finding| (finding.file.as_str(), finding.line, finding.code.code.as_str()))
        .collect();
    assert_eq!(found, [(file, line, code)], "{}", listed(&findings));
}
