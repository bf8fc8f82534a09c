//! `[[announcement]]`: what customers are told by mail of what happens to their tickets.

use kursi_rules::announcement::{Announcement, Occasion};

use super::Reading;
use crate::Fault;
use crate::section::Section;

impl<'a> Reading<'a> {
    /// Each occasion is in one announcement: nobody gets two mails of one thing. Channels are declared before.
    pub(super) fn announcements(&mut self, root: &Section<'a>, by_mail: bool) -> Vec<Announcement> {
        let occasions = Occasion::ALL.map(|occasion| (occasion.name(), occasion));
        let mut seen: Vec<(Occasion, usize)> = Vec::new();
        let mut announcements = Vec::new();
        for section in self.family(root, "announcement", false) {
            let id = self.declare(&section, "announcement");
            if !by_mail && announcements.is_empty() {
                section.fault(section.at, Fault::AnnouncementWithoutMail);
            }
            let mut on = Vec::new();
            for (text, at) in section.texts("on", "on = [\"replied\"]") {
                let Some(occasion) = section.choice("on", &occasions, (text, at)) else { continue };
                match seen.iter().find(|(known, _)| *known == occasion) {
                    Some((_, first)) => {
                        let (key, id, line) =
                            (section.key("on"), text.to_owned(), section.sheet.line(*first));
                        section.fault(at, Fault::Duplicate { key, id, line });
                    }
                    None => {
                        seen.push((occasion, at));
                        on.push(occasion);
                    }
                }
            }
            self.provenance(&section, &["on"]);
            section.end();
            announcements.push(Announcement { id, on });
        }
        announcements
    }
}
