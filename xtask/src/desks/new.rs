//! `cargo xtask desks new`: a pack that is sound before anything of it is changed. What it says is what most desks begin with: whoever
//! makes a desk changes it line by line, and asks after each change whether it is still sound.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

/// The files of a pack that is begun, by path in its folder.
const FILES: [(&str, &str); 5] = [
    ("desk.toml", include_str!("scaffold/desk.toml")),
    ("words/en.ftl", include_str!("scaffold/en.ftl")),
    ("words/ar.ftl", include_str!("scaffold/ar.ftl")),
    ("words/fa.ftl", include_str!("scaffold/fa.ftl")),
    ("words/ur.ftl", include_str!("scaffold/ur.ftl")),
];

/// Makes the folder of a pack and its files; answers where it is.
pub fn begin(into: &Path, name: &str) -> Result<PathBuf> {
    let fits = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.len() <= 40
        && !name.ends_with('-')
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !fits {
        bail!(
            "\"{name}\" cannot be a desk's id: write up to 40 small letters, digits and hyphens, beginning with a letter"
        );
    }
    let folder = into.join(name);
    ensure!(!folder.exists(), "{} is there already; nothing was changed", folder.display());
    for (path, text) in FILES {
        let path = folder.join(path);
        let parent = path.parent().context("a file is in a folder")?;
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        fs::write(&path, filled(text, name)).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(folder)
}

/// The text with the desk's id, the letters before its tickets' numbers, and what it is called until somebody writes its name.
fn filled(text: &str, name: &str) -> String {
    let initials: String = name.split('-').filter_map(|part| part.chars().next()).collect();
    let first = name.chars().filter(char::is_ascii_alphabetic).take(2).collect();
    let letters = if initials.len() > 1 { initials } else { first };
    let prefix: String = letters.chars().filter(char::is_ascii_alphabetic).take(6).collect();
    let called: Vec<String> = name.split('-').map(capitalised).collect();
    text.replace("@ID@", name)
        .replace("@PREFIX@", &prefix.to_uppercase())
        .replace("@NAME@", &called.join(" "))
}

fn capitalised(part: &str) -> String {
    let mut letters = part.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A folder of this test's own.
    pub(crate) fn place(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("kursi-xtask-{}-{name}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn x11_a_pack_that_is_begun_is_sound_at_once_whatever_it_is_called() {
        let into = place("begun");
        for name in
            ["lamp-house", "x", "a-b-c-d-e-f-g-h", "desk-24", "a1234567890123456789012345678901234567"]
        {
            let folder = begin(&into, name).unwrap();
            let loaded =
                crate::desks::check(&folder).unwrap().unwrap_or_else(|faults| panic!("{name}: {faults:#?}"));
            assert_eq!(loaded.warnings, [], "{name}");
            assert_eq!(loaded.desk.id, name);
            assert!(kursi_desks::walk(&loaded.desk).iter().all(kursi_desks::Walked::is_whole));
        }
        let en = fs::read_to_string(into.join("lamp-house/words/en.ftl")).unwrap();
        assert!(en.contains("desk-name = Lamp House"), "{en}");
        assert!(!fs::read_to_string(into.join("lamp-house/desk.toml")).unwrap().contains('@'));
        fs::remove_dir_all(into).unwrap();
    }

    #[test]
    fn x11_nothing_is_written_over_and_a_name_that_cannot_be_is_refused() {
        let into = place("refused");
        begin(&into, "shop").unwrap();
        fs::write(into.join("shop/desk.toml"), "mine").unwrap();
        let told = begin(&into, "shop").unwrap_err().to_string();
        assert!(told.contains("there already"), "{told}");
        assert_eq!(fs::read_to_string(into.join("shop/desk.toml")).unwrap(), "mine");
        for name in ["", "Shop", "9shop", "shop-", "../shop", "my shop", "دکان"] {
            assert!(begin(&into, name).is_err(), "{name}");
        }
        assert_eq!(fs::read_dir(&into).unwrap().count(), 1);
        fs::remove_dir_all(into).unwrap();
    }
}
