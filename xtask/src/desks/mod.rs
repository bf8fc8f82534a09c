//! `cargo xtask desks`: every pack in `desks/` is proved sound, or all that is wrong with it is listed with
//! places; each is drawn as flowcharts (E11) in `target/desks/`, once in each language. `desks new` begins a pack,
//! `desks try` reads and walks one that lies anywhere.

mod new;
mod tried;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use kursi_desks::{
    ChartOf, LARGEST_PACK, Loaded, Pack, chart_flowchart, charts, demo, flowchart, load, script_flowchart,
};

/// Which packs.
#[derive(Args, Default)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Options {
    /// Check these packs of `desks/` alone.
    names: Vec<String>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Begin a pack: sound at once, with words in four languages and comments that say what to change.
    New {
        /// Its id: small letters, digits and hyphens.
        name: String,
        /// The folder in which the pack's folder is made; `desks/` of the project if nothing is said.
        #[arg(long)]
        into: Option<PathBuf>,
    },
    /// Read a pack that lies anywhere: every fault with its line, or a walk through all of it.
    Try {
        /// The folder of the pack.
        path: PathBuf,
    },
}

/// Does what was asked for; nothing asked for is every pack of the project.
pub fn run(root: &Path, options: &Options) -> Result<()> {
    match &options.command {
        Some(Command::New { name, into }) => {
            let folder = new::begin(&into.clone().unwrap_or_else(|| root.join("desks")), name)?;
            println!(
                "{} is a sound pack. Read desk.toml from its top; see what you have with:",
                folder.display()
            );
            println!("    cargo xtask desks try {}", folder.display());
            Ok(())
        }
        Some(Command::Try { path }) => tried::run(path),
        None => every(root, &options.names),
    }
}

/// Checks the packs named, or all of them.
fn every(root: &Path, names: &[String]) -> Result<()> {
    let folders = if names.is_empty() {
        folders(&root.join("desks"))?
    } else {
        names.iter().map(|name| root.join("desks").join(name)).collect()
    };
    let drawings = root.join("target/desks");
    fs::create_dir_all(&drawings).with_context(|| format!("cannot make {}", drawings.display()))?;
    let mut faulty = 0;
    for folder in &folders {
        let shown = folder.strip_prefix(root).unwrap_or(folder);
        match check(folder)? {
            Ok(loaded) => {
                loaded
                    .warnings
                    .iter()
                    .for_each(|finding| eprintln!("warning: {}/{finding}", shown.display()));
                draw(&loaded, &drawings)?;
                eprintln!(
                    "{}: sound; {} values are ours to confirm",
                    shown.display(),
                    loaded.desk.ours.len()
                );
            }
            Err(findings) => {
                findings.iter().for_each(|finding| eprintln!("error: {}/{finding}", shown.display()));
                faulty += 1;
            }
        }
    }
    if faulty > 0 {
        bail!("{faulty} of {} packs are faulty", folders.len());
    }
    eprintln!("drawings are in {}", drawings.strip_prefix(root).unwrap_or(&drawings).display());
    Ok(())
}

/// Every folder of a pack.
pub fn folders(desks: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(desks).with_context(|| format!("cannot read {}", desks.display()))?;
    let mut folders = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

/// The desk of a folder, or lines that say what is wrong.
fn check(folder: &Path) -> Result<Result<Loaded, Vec<String>>> {
    let files = files(folder)?;
    let told = files.iter().find(|(path, _)| path == "demo.toml").map(|(_, text)| text.clone());
    let loaded = match load(&Pack::from_files(files)) {
        Ok(loaded) => loaded,
        Err(findings) => return Ok(Err(findings.iter().map(ToString::to_string).collect())),
    };
    let mut wrong = Vec::new();
    if folder.file_name().is_none_or(|name| name != loaded.desk.id.as_str()) {
        let toml = files_text(folder);
        let line =
            toml.lines().position(|line| line.contains(&format!("\"{}\"", loaded.desk.id))).unwrap_or(0) + 1;
        let id = &loaded.desk.id;
        wrong.push(format!("desk.toml:{line}:1: the desk's id \"{id}\" is not the name of its folder"));
    }
    if let Some(Err(faults)) = told.map(|text| demo::demo(&text, &loaded.desk)) {
        wrong.extend(faults.into_iter().map(|fault| format!("demo.toml: {fault}")));
    }
    Ok(if wrong.is_empty() { Ok(loaded) } else { Err(wrong) })
}

fn files_text(folder: &Path) -> String {
    fs::read_to_string(folder.join("desk.toml")).unwrap_or_default()
}

/// The texts of a pack, by path relative to its folder. A file that is too large for a pack is cut just above
/// the bound, so that loading says so without it being read whole.
pub fn files(folder: &Path) -> Result<Vec<(String, String)>> {
    use std::io::Read as _;
    let mut files = Vec::new();
    for below in ["", "words"] {
        let Ok(entries) = fs::read_dir(folder.join(below)) else { continue };
        for entry in entries {
            let path = entry?.path();
            if !path.is_file() {
                continue;
            }
            let mut bytes = Vec::new();
            let file = fs::File::open(&path).with_context(|| format!("cannot read {}", path.display()))?;
            file.take(LARGEST_PACK as u64 + 4).read_to_end(&mut bytes)?;
            let text =
                String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", path.display()))?;
            let relative = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
            files.push((relative, text));
        }
    }
    Ok(files)
}

fn draw(loaded: &Loaded, drawings: &Path) -> Result<()> {
    for (language, words) in &loaded.words {
        let path = drawings.join(format!("{}.{language}.mmd", loaded.desk.id));
        let drawing = flowchart(&loaded.desk, language, words);
        fs::write(&path, drawing).with_context(|| format!("cannot write {}", path.display()))?;
        for script in &loaded.desk.scripting.scripts {
            let path = drawings.join(format!("{}.{}.{language}.mmd", loaded.desk.id, script.id));
            let drawing = script_flowchart(script, language, words);
            fs::write(&path, drawing).with_context(|| format!("cannot write {}", path.display()))?;
        }
        let others = charts(&loaded.desk);
        for chart in others.iter().filter(|chart| matches!(chart.of, ChartOf::Ladder | ChartOf::Record)) {
            let name = format!("{}.{}-{}.{language}.mmd", loaded.desk.id, chart.of.name(), chart.id);
            let path = drawings.join(name);
            let drawing = chart_flowchart(chart, language, words);
            fs::write(&path, drawing).with_context(|| format!("cannot write {}", path.display()))?;
        }
    }
    Ok(())
}
