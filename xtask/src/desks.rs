//! `cargo xtask desks`: every pack in `desks/` is proved sound, or all that is wrong with it is listed with
//! places; each is drawn as a flowchart (E11) in `target/desks/`, once in each language.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use kursi_desks::{LARGEST_PACK, Loaded, Pack, demo, flowchart, load, script_flowchart};

/// Checks the packs named in `args`, or all of them.
pub fn run(root: &Path, args: &[String]) -> Result<()> {
    let folders = if args.is_empty() {
        folders(&root.join("desks"))?
    } else {
        args.iter().map(|name| root.join("desks").join(name)).collect()
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
        wrong.push(format!("desk.toml: the desk's id \"{}\" is not the name of its folder", loaded.desk.id));
    }
    if let Some(Err(faults)) = told.map(|text| demo::demo(&text, &loaded.desk)) {
        wrong.extend(faults.into_iter().map(|fault| format!("demo.toml: {fault}")));
    }
    Ok(if wrong.is_empty() { Ok(loaded) } else { Err(wrong) })
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
    }
    Ok(())
}
