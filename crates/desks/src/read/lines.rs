//! `lines`: where in the documents a script or a step stands, for whoever holds the one against the other.

use super::Reading;
use crate::Fault;
use crate::finding::{cut, nearest};
use crate::section::Section;

/// What to write.
const WANTED: &str = "places in documents, such as \"001:55\" or \"001:56, 001:104-111\"";

impl<'a> Reading<'a> {
    /// Reads the places of `of`, if they are said.
    pub(super) fn places(&mut self, section: &Section<'a>, of: &str) {
        let Some((text, at)) = section.text_or_none("lines") else { return };
        for place in text.split(", ") {
            let Some((source, _)) = place.split_once(':').filter(|(_, lines)| is_range(lines)) else {
                section.malformed("lines", place, WANTED, at);
                return;
            };
            if !self.sources.contains(&source) {
                let nearest = nearest(source, self.sources.iter().copied());
                let (key, id, wanted) = (section.key("lines"), cut(source), "source".to_owned());
                section.fault(at, Fault::ReferenceUnknown { key, id, wanted, nearest });
            }
        }
        self.lines.insert(of.to_owned(), text.to_owned());
    }
}

/// One line, or the first and the last of several.
fn is_range(text: &str) -> bool {
    let number = |text: &str| text.parse::<u32>().ok().filter(|n| *n > 0 && *n < 100_000);
    match text.split_once('-') {
        None => number(text).is_some(),
        Some((first, last)) => {
            matches!((number(first), number(last)), (Some(first), Some(last)) if first < last)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_goes_forward() {
        assert!(["1", "55", "57-61"].into_iter().all(is_range));
        assert!(
            ["", "0", "61-57", "5-5", "a", "1-", "-1", "100000", "1-2-3"]
                .into_iter()
                .all(|text| !is_range(text))
        );
    }
}
