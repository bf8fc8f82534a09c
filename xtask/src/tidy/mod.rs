//! `cargo xtask tidy`: what the compiler cannot know about the shape of the house.

mod edges;
mod named;
mod names;
mod sources;
mod web;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// Something out of its place: where, what, and what to do instead.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    place: String,
    what: String,
}

impl Finding {
    fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// One file of the project: its path from the root with `/`, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn ends(&self, extensions: &[&str]) -> bool {
        Path::new(&self.path).extension().is_some_and(|own| extensions.iter().any(|wanted| own == *wanted))
    }

    fn within(&self, folder: &str) -> bool {
        self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Numbered lines, from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

/// Checks everything and prints all findings at once.
pub fn run(root: &Path) -> Result<()> {
    let sources = read(root)?;
    let mut findings = edges::check(&sources);
    findings.extend(named::check(&sources, |path| root.join(path).exists()));
    findings.extend(names::check(&sources));
    findings.extend(sources::check(&sources));
    findings.extend(web::check(&sources));
    if findings.is_empty() {
        println!("tidy: {} files, nothing out of its place", sources.len());
        return Ok(());
    }
    for finding in &findings {
        eprintln!("{finding}");
    }
    bail!("{} things out of their place", findings.len())
}

/// Folders that hold nothing of ours.
const NOT_OURS: [&str; 7] = [".git", "target", "node_modules", "dist", "gen", "pictures", ".vite"];
/// What is text and of ours.
const TEXT: [&str; 13] =
    ["rs", "ts", "tsx", "css", "html", "mjs", "toml", "json", "ftl", "md", "sql", "svg", "lock"];

fn read(root: &Path) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        let here = root.join(&folder);
        for entry in fs::read_dir(&here).with_context(|| here.display().to_string())? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type()?.is_dir() {
                if !NOT_OURS.contains(&name.as_str()) {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|own| TEXT.iter().any(|wanted| own == *wanted)) {
                let text =
                    fs::read_to_string(root.join(&path)).with_context(|| path.display().to_string())?;
                let path = path.to_string_lossy().replace('\\', "/");
                sources.push(Source { path, text });
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sources)
}

#[cfg(test)]
fn source(path: &str, text: &str) -> Source {
    Source { path: path.into(), text: text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_as_it_stands_is_read() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let sources = read(root).unwrap();
        assert!(sources.iter().any(|source| source.path == "Cargo.toml"));
        assert!(sources.iter().all(|source| !source.path.contains("node_modules")));
    }
}
