//! A drawing of the procedure as a file (E11): the screen draws it, here it is saved where the person keeps such things.

use std::path::PathBuf;

use kursi_rules::attachment::clean_name;

use crate::attach::{disk, on_disk, write_beside};
use crate::entry::{Fault, Sent};
use crate::fault::AppFault;

/// The largest drawing, bytes: many times a script of a hundred steps.
const LARGEST: usize = 4 << 20;

/// Saves a drawing; nothing is ever written over. Answers where it is.
///
/// # Errors
/// It is no drawing, or nothing can be written there.
pub(crate) async fn save(name: &str, svg: String, into: Option<PathBuf>) -> Result<(Sent, PathBuf), Fault> {
    let into = into.ok_or(AppFault::NoDownloads)?;
    // Only what the screen itself draws: a picture, and nothing in it that runs or is fetched.
    let drawn = svg.starts_with("<svg ") && svg.trim_end().ends_with("</svg>") && svg.len() <= LARGEST;
    let quiet = !["<script", "javascript:", "<foreignObject", "<!"].iter().any(|no| svg.contains(no));
    if !drawn || !quiet {
        return Err(AppFault::NoDrawing.into());
    }
    let name = clean_name(&format!("{name}.svg"));
    let place = on_disk(move || {
        std::fs::create_dir_all(&into)?;
        write_beside(&into, &name, svg.as_bytes())
    });
    let place = place.await?.map_err(|error| disk(&error))?;
    Ok((Sent { place: Some(place.display().to_string()), ..Sent::default() }, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// E11
    #[tokio::test]
    async fn e11_a_drawing_is_saved_beside_what_is_there_and_nothing_else_is() {
        let folder = tempfile::tempdir().unwrap();
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>نص</text></svg>".to_owned();
        let mut places = Vec::new();
        for _ in 0..2 {
            let (sent, place) = save("one/two", svg.clone(), Some(folder.path().to_owned())).await.unwrap();
            assert_eq!(sent.place.as_deref(), place.to_str());
            assert_eq!(std::fs::read_to_string(&place).unwrap(), svg);
            assert_eq!(place.extension().and_then(|end| end.to_str()), Some("svg"));
            places.push(place);
        }
        assert_ne!(places[0], places[1], "nothing is written over");
        for not in ["", "text", "<svg ><script>1</script></svg>", "<svg ><!ENTITY x></svg>", "<svg >"] {
            let refused = save("x", not.to_owned(), Some(folder.path().to_owned())).await.unwrap_err();
            assert_eq!(refused.code, "drawing-malformed", "{not}");
        }
        assert_eq!(save("x", svg, None).await.unwrap_err().code, "downloads-none");
    }
}
