//! `[attachments]`: which files may go with a message (K4). A pack that says nothing of it gets what is usual.

use kursi_rules::attachment::{MEGABYTE, is_media};
use kursi_rules::desk::Attaching;

use super::Reading;
use crate::bounds::{ATTACHED, MEGABYTES, USUAL_ATTACHED, USUAL_MEDIA, USUAL_MEGABYTES};
use crate::section::Section;

const WANTED: &str = "a media type in small letters such as \"image/png\", or \"image/*\" for a whole family";

impl<'a> Reading<'a> {
    pub(super) fn attaching(&mut self, root: &Section<'a>) -> Option<Attaching> {
        let Some(value) = root.value("attachments") else {
            let types = USUAL_MEDIA.map(str::to_owned).to_vec();
            return Some(Attaching { most: USUAL_ATTACHED, bytes: USUAL_MEGABYTES * MEGABYTE, types });
        };
        let section = root.section_of("attachments", value)?;
        let most = section.number("most", ATTACHED, "most = 10") as usize;
        let megabytes = section.number("megabytes", MEGABYTES, "megabytes = 20");
        let mut types = Vec::new();
        for (media, at) in section.texts("types", "types = [\"image/*\", \"application/pdf\"]") {
            if media
                .strip_suffix("/*")
                .map_or_else(|| is_media(media), |family| is_media(&format!("{family}/x")))
            {
                types.push(media.to_owned());
            } else {
                section.malformed("types", media, WANTED, at);
            }
        }
        self.provenance(&section, &["most", "megabytes", "types"]);
        section.end();
        Some(Attaching { most, bytes: megabytes * MEGABYTE, types })
    }
}
