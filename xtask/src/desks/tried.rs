//! `cargo xtask desks try`: a pack that lies anywhere, read and walked. Every fault with file and line; or what there is, way by way.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, bail, ensure};
use kursi_desks::{ChartOf, Loaded, Walked, walk};

/// Prints what was found; fails where the pack is not whole.
pub fn run(folder: &Path) -> Result<()> {
    let (told, faults) = tell(folder)?;
    print!("{told}");
    if faults > 0 {
        bail!("{faults} faults in {}", folder.display());
    }
    Ok(())
}

/// What is to be said of a pack, and how many faults it has.
fn tell(folder: &Path) -> Result<(String, usize)> {
    ensure!(folder.is_dir(), "{} is no folder", folder.display());
    // `.` and `..` have a name too, which the desk's id is held against.
    let folder = &std::fs::canonicalize(folder)?;
    let mut told = String::new();
    let loaded = match super::check(folder)? {
        Ok(loaded) => loaded,
        Err(faults) => {
            for fault in &faults {
                let _ = writeln!(told, "{}/{fault}", folder.display());
            }
            return Ok((told, faults.len()));
        }
    };
    for warning in &loaded.warnings {
        let _ = writeln!(told, "warning: {}/{warning}", folder.display());
    }
    let mut faults = 0;
    for walked in walk(&loaded.desk) {
        faults += walked.unreached.len() + walked.endless.len();
        say(&mut told, &loaded, &walked);
    }
    let _ = writeln!(told, "{} values are ours to confirm", loaded.desk.ours.len());
    Ok((told, faults))
}

fn say(told: &mut String, loaded: &Loaded, walked: &Walked) {
    let names = loaded.words.get("en").map(|words| kursi_desks::names(words)).unwrap_or_default();
    let (what, places) = match walked.of {
        ChartOf::Statuses => ("statuses".to_owned(), "statuses"),
        ChartOf::Script => (format!("script {}", walked.id), "steps"),
        ChartOf::Ladder => (format!("ladder {}", walked.id), "steps"),
        ChartOf::Record => (format!("record {}", walked.id), "states"),
    };
    let _ = writeln!(told, "{what}: {} {places}, {} of them walked to", walked.places, walked.ways.len());
    for way in &walked.ways {
        let steps = way.over.iter().map(|(step, chosen)| match names.get(chosen) {
            Some(chosen) => format!("({chosen}) {step}"),
            None => step.clone(),
        });
        let _ = writeln!(told, "    {}: {}", way.to, steps.collect::<Vec<_>>().join(" > "));
    }
    for step in &walked.unreached {
        let _ = writeln!(told, "    NOTHING LEADS TO {step}");
    }
    for step in &walked.endless {
        let _ = writeln!(told, "    NO END IS REACHED FROM {step}");
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::new::{begin, tests::place};
    use super::*;

    #[test]
    fn x11_a_pack_from_anywhere_is_walked_to_every_end_and_told() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let (told, faults) = tell(&root.join("desks/example")).unwrap();
        assert_eq!(faults, 0, "{told}");
        for line in [
            "statuses: 6 statuses, 6 of them walked to",
            "    closed: (Ticket opened) new > (Resolved) solved > (Closed) closed",
            "script repair: 11 steps, 3 of them walked to",
            "    handed: what > where > (Pick-up does not go there) by-hand > later > handed",
            "ladder does-it-hold: 3 steps, 3 of them walked to",
            "record visit: 3 states, 3 of them walked to",
        ] {
            assert!(told.lines().any(|told| told == line), "{line:?} is not in\n{told}");
        }
    }

    #[test]
    fn x11_every_fault_is_told_with_file_and_line() {
        let into = place("faulty");
        let folder = begin(&into, "shop").unwrap();
        let path = folder.join("desk.toml");
        let text = fs::read_to_string(&path).unwrap();
        let line = 1 + text.lines().position(|line| line.starts_with("limit_")).unwrap();
        fs::write(&path, text.replacen("limit_", "limitt_", 1)).unwrap();
        let (told, faults) = tell(&folder).unwrap();
        assert!(faults > 0);
        assert!(told.contains(&format!("shop/desk.toml:{line}:")), "{told}");
        assert!(run(&folder).is_err(), "which the exit code says");
        assert!(run(&into.join("nowhere")).is_err());
        // Another folder than its id says, and words that lack.
        let other = into.join("other");
        fs::rename(&folder, &other).unwrap();
        fs::write(other.join("desk.toml"), &text).unwrap();
        let (told, faults) = tell(&other).unwrap();
        assert!(
            faults == 1 && told.contains("other/desk.toml:") && told.contains("not the name of its folder"),
            "{told}"
        );
        fs::remove_file(other.join("words/ur.ftl")).unwrap();
        let (told, _) = tell(&other).unwrap();
        assert!(told.contains("words/ur.ftl"), "{told}");
        fs::remove_dir_all(into).unwrap();
    }
}
