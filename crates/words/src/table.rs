//! The program's own wording, embedded.

/// Every file of `locales/`: the folder's name, the file's name, its text.
pub const FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/table.rs"));

#[cfg(test)]
mod tests {
    use super::FILES;
    use crate::Lang;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    #[test]
    fn the_table_is_the_folder() {
        let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
        let mut folder = BTreeSet::new();
        for lang in Lang::ALL {
            for entry in fs::read_dir(locales.join(lang.code())).unwrap() {
                let path = entry.unwrap().path();
                if path.extension().is_some_and(|ext| ext == "ftl") {
                    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
                    folder.insert((lang.code().to_owned(), name, fs::read_to_string(&path).unwrap()));
                }
            }
        }
        let table: BTreeSet<_> = FILES
            .iter()
            .map(|&(lang, name, text)| (lang.to_owned(), name.to_owned(), text.to_owned()))
            .collect();
        assert!(table == folder, "the embedded files are not those of locales/");
    }
}
