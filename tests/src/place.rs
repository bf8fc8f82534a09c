//! Where things are: the project, what was built, where pictures go.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The project's own folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A binary of this workspace, built by the same cargo invocation or the one before.
pub fn binary(name: &str) -> Result<PathBuf> {
    let path = profile_folder()?.join(name);
    if !path.is_file() {
        bail!("{} is not built; `cargo xtask test --only build` builds it", path.display());
    }
    Ok(path)
}

/// `target/pictures/<story>`, made with the first picture.
pub fn pictures_folder(story: &str) -> Result<PathBuf> {
    Ok(profile_folder()?.parent().context("no target folder")?.join("pictures").join(story))
}

/// `target/journeys/<story>`, where the logs of everything that a story starts are kept.
pub(crate) fn logs_folder(story: &str) -> Result<PathBuf> {
    made(profile_folder()?.parent().context("no target folder")?.join("journeys").join(story))
}

fn made(folder: PathBuf) -> Result<PathBuf> {
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    Ok(folder)
}

/// `target/debug` or `target/release`: the folder of this very program, without `deps`.
fn profile_folder() -> Result<PathBuf> {
    let me = std::env::current_exe().context("where am I")?;
    let folder = me.parent().context("no folder around the program")?;
    let folder = if folder.ends_with("deps") { folder.parent().unwrap_or(folder) } else { folder };
    Ok(folder.to_path_buf())
}

/// Says which ciphers the process has. Every client asks for that when it is made, also one that speaks to loopback in
/// the clear; saying it again changes nothing.
pub(crate) fn settle_ciphers() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}
