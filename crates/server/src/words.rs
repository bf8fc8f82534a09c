//! The words that the server itself says: those of a desk, beside the program's own.

use std::sync::OnceLock;

use kursi_rules::desk::DeskRow;
use kursi_words::{Lang, Words};

/// The words of a desk in every language of the program. A pack is imported only when they are whole.
pub(crate) fn of_desk(row: &DeskRow) -> Words {
    // The program's own are read once.
    static BASE: OnceLock<Words> = OnceLock::new();
    let own =
        row.words.iter().filter_map(|(language, text)| Some((language.parse::<Lang>().ok()?, text.as_str())));
    BASE.get_or_init(Words::new).for_desk(own).0
}
