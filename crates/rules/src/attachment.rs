//! Files that go with a message. A message has what a file is called, what it is, how long it is and what its bytes
//! sum to; the bytes travel apart and are there before the message is.

use serde::{Deserialize, Serialize};

use crate::AttachmentId;
use crate::desk::Attaching;

/// The longest name, bytes of UTF-8. Not a number of a procedure: file systems take 255, and whoever saves a file
/// may have to put a number behind its name.
pub const LONGEST_NAME: usize = 200;
/// The longest media type, bytes; registered ones are far shorter.
const LONGEST_MEDIA: usize = 127;
/// The longest ending that is kept when a name is cut, bytes.
const LONGEST_ENDING: usize = 16;
/// Bytes of a megabyte, as packs and people count them here.
pub const MEGABYTE: i64 = 1024 * 1024;
/// What a file is called of whose name nothing is left.
const NAMELESS: &str = "file";
/// Names that Windows keeps for devices, whatever stands behind the first dot.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A file, as the message that it goes with has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Id, made by the client.
    pub id: AttachmentId,
    /// What it is called; see [`clean_name`].
    pub name: String,
    /// Media type, lower case, without parameters.
    pub media: String,
    /// Bytes.
    pub size: i64,
    /// SHA-256 of its bytes, hexadecimal, lower case.
    pub sha256: String,
}

crate::codes! {
    /// Why a message was not taken for the files that go with it.
    pub enum AttachmentRefusal {
        /// The desk's pack says nothing of files.
        "attachment-not-on-desk" => NotOnDesk,
        /// More than the pack allows to one message.
        "attachment-too-many" => TooMany { limit: usize, count: usize },
        /// Longer than the pack allows; the limit in megabytes.
        "attachment-too-large" => TooLarge { name: String, limit: i64 },
        /// There is nothing in it.
        "attachment-empty" => Empty { name: String },
        /// Of a type that the pack does not allow.
        "attachment-type-not-allowed" => TypeNotAllowed { name: String, media: String },
        /// It is not described as files are.
        "attachment-malformed" => Malformed,
        /// Its bytes are nowhere.
        "attachment-unknown" => Unknown { name: String },
    }
}

impl Attachment {
    /// Whether the description is one: a clean name, a media type, a length, a sum.
    pub fn is_sound(&self) -> bool {
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        self.name == clean_name(&self.name)
            && is_media(&self.media)
            && self.size >= 0
            && self.sha256.len() == 64
            && self.sha256.bytes().all(hex)
    }
}

/// Whether files go with a message of this desk; what the composer asks before it takes one, and every verb before it
/// writes one.
///
/// # Errors
/// The first of the pack's bounds that does not hold.
pub fn check(rule: Option<&Attaching>, files: &[Attachment]) -> Result<(), AttachmentRefusal> {
    if files.is_empty() {
        return Ok(());
    }
    let rule = rule.ok_or(AttachmentRefusal::NotOnDesk)?;
    if files.len() > rule.most {
        return Err(AttachmentRefusal::TooMany { limit: rule.most, count: files.len() });
    }
    for (place, file) in files.iter().enumerate() {
        let twice = files[..place].iter().any(|other| other.id == file.id);
        if twice || !file.is_sound() {
            return Err(AttachmentRefusal::Malformed);
        }
        let name = || file.name.clone();
        if file.size == 0 {
            return Err(AttachmentRefusal::Empty { name: name() });
        }
        if file.size > rule.bytes {
            return Err(AttachmentRefusal::TooLarge { name: name(), limit: rule.bytes / MEGABYTE });
        }
        if !rule.types.iter().any(|known| covers(known, &file.media)) {
            return Err(AttachmentRefusal::TypeNotAllowed { name: name(), media: file.media.clone() });
        }
    }
    Ok(())
}

/// Whether a type of a pack (`image/png`, or `image/*`) is that of a file.
fn covers(known: &str, media: &str) -> bool {
    match known.strip_suffix('*') {
        Some(family) => media.starts_with(family),
        None => known == media,
    }
}

/// Whether a text is a media type as packs and descriptions have it: lower case, without parameters.
pub fn is_media(text: &str) -> bool {
    let token = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"!#$&-^_.+".contains(&byte)
            })
    };
    text.len() <= LONGEST_MEDIA
        && text.split_once('/').is_some_and(|(family, kind)| token(family) && token(kind))
}

/// A name under which a file may be shown and saved anywhere: no folders, nothing that turns the line around or is
/// invisible, nothing that a file system forbids or takes for a device. Letters of every script stay, and so do the
/// joiners that Persian and Urdu write with. Clean names stay as they are.
pub fn clean_name(typed: &str) -> String {
    let last = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last
        .chars()
        .filter(|letter| !letter.is_control() && !is_hidden(*letter))
        .map(|letter| if "<>:\"|?*".contains(letter) { '_' } else { letter })
        .collect();
    let edge = |letter: char| {
        letter.is_whitespace() || letter == '.' || letter == '\u{200c}' || letter == '\u{200d}'
    };
    let name = cut(shown.trim_matches(edge)).trim_end_matches(edge).to_owned();
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let port = |name: &str| {
        stem.strip_prefix(name).is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    match &*name {
        "" => NAMELESS.to_owned(),
        _ if DEVICES.contains(&&*stem) || port("com") || port("lpt") => format!("_{name}"),
        _ => name,
    }
}

/// Marks that are not seen, or that turn around what stands beside them.
fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}'
        | '\u{e0000}'..='\u{e007f}')
}

/// The beginning of a name, with its ending if that is short; one byte is kept free for the mark before a device.
fn cut(name: &str) -> String {
    let most = LONGEST_NAME - 1;
    if name.len() <= most {
        return name.to_owned();
    }
    let ending = name.rfind('.').map(|dot| &name[dot..]).filter(|ending| ending.len() <= LONGEST_ENDING);
    let ending = ending.unwrap_or_default();
    let mut end = most - ending.len();
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}{ending}", &name[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn file(n: u128, name: &str, media: &str, size: i64) -> Attachment {
        let (id, sha256) = (AttachmentId(Uuid::from_u128(n)), "0f".repeat(32));
        Attachment { id, name: name.into(), media: media.into(), size, sha256 }
    }

    fn rule() -> Attaching {
        Attaching { most: 2, bytes: 3 * MEGABYTE, types: vec!["image/*".into(), "application/pdf".into()] }
    }

    /// K4
    #[test]
    fn k4_a_hostile_name_becomes_one_that_can_be_shown_and_saved_anywhere() {
        for (typed, clean) in [
            ("../../x", "x"),
            ("..\\..\\evil.exe", "evil.exe"),
            ("/etc/passwd", "passwd"),
            ("..", "file"),
            ("", "file"),
            ("a/", "file"),
            ("\u{202e}gpj.exe", "gpj.exe"),
            ("a\u{2066}b\u{2069}\u{200f}.pdf", "ab.pdf"),
            ("nul", "_nul"),
            ("COM1.txt", "_COM1.txt"),
            ("a\0b\nc.txt", "abc.txt"),
            ("what?<now>.txt", "what__now_.txt"),
            (".htaccess.", "htaccess"),
            ("فاتورة.pdf", "فاتورة.pdf"),
            ("نامه\u{200c}ها.docx", "نامه\u{200c}ها.docx"),
            ("common.txt", "common.txt"),
        ] {
            assert_eq!(clean_name(typed), clean, "{typed:?}");
        }
    }

    #[test]
    fn a_clean_name_stays_as_it_is_and_a_long_one_keeps_its_ending() {
        for typed in
            ["../../x", "nul", "COM1.txt", "a:b", &"ص".repeat(500), &format!("{}.pdf", "y".repeat(500))]
        {
            let clean = clean_name(typed);
            assert_eq!(clean_name(&clean), clean, "{typed:?}");
            assert!(clean.len() <= LONGEST_NAME, "{typed:?}");
        }
        assert!(clean_name(&format!("{}.pdf", "y".repeat(500))).ends_with("y.pdf"));
    }

    #[test]
    fn the_packs_bounds_hold_for_every_file() {
        let good = file(1, "a.png", "image/png", 3 * MEGABYTE);
        let said = |files: &[Attachment]| check(Some(&rule()), files);
        assert_eq!(said(std::slice::from_ref(&good)), Ok(()));
        assert_eq!(check(None, &[]), Ok(()), "a desk without files has messages");
        assert_eq!(check(None, std::slice::from_ref(&good)), Err(AttachmentRefusal::NotOnDesk));
        let three = [good.clone(), file(2, "b.png", "image/png", 1), file(3, "c.pdf", "application/pdf", 1)];
        assert_eq!(said(&three), Err(AttachmentRefusal::TooMany { limit: 2, count: 3 }));
        let large = AttachmentRefusal::TooLarge { name: "a.png".into(), limit: 3 };
        assert_eq!(said(&[file(1, "a.png", "image/png", 3 * MEGABYTE + 1)]), Err(large));
        assert_eq!(
            said(&[file(1, "a.png", "image/png", 0)]),
            Err(AttachmentRefusal::Empty { name: "a.png".into() })
        );
        let program = AttachmentRefusal::TypeNotAllowed {
            name: "a.exe".into(),
            media: "application/x-msdownload".into(),
        };
        assert_eq!(said(&[file(1, "a.exe", "application/x-msdownload", 1)]), Err(program));
        assert_eq!(
            said(&[good.clone(), good.clone()]),
            Err(AttachmentRefusal::Malformed),
            "the same one twice"
        );
        for malformed in [
            file(1, "../a.png", "image/png", 1),
            file(1, "a.png", "image", 1),
            file(1, "a.png", "IMAGE/PNG", 1),
            file(1, "a.png", "image/png", -1),
            Attachment { sha256: "0F".repeat(32), ..good.clone() },
            Attachment { sha256: "0f".into(), ..good.clone() },
        ] {
            assert_eq!(
                said(std::slice::from_ref(&malformed)),
                Err(AttachmentRefusal::Malformed),
                "{malformed:?}"
            );
        }
    }
}
