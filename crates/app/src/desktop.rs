//! What only a desktop can do. The shell lends it.

use std::path::{Path, PathBuf};

/// The desktop around the program.
pub trait Desktop: Send + Sync + 'static {
    /// Opens an address where the person reads the web.
    ///
    /// # Errors
    /// Nothing on this machine opens it; the text is for the log.
    fn open(&self, address: &str) -> Result<(), String>;

    /// The folder in which the person finds what they saved; nothing where there is none.
    fn downloads(&self) -> Option<PathBuf> {
        None
    }

    /// Shows a file in its folder. It is not opened: what it is, only its sender has said.
    ///
    /// # Errors
    /// Nothing on this machine shows it; the text is for the log.
    fn show(&self, _: &Path) -> Result<(), String> {
        Err("there is no desktop".into())
    }
}

/// No desktop at all, for tests and benchmarks.
#[derive(Debug, Default)]
pub struct NoDesktop;

impl Desktop for NoDesktop {
    fn open(&self, _: &str) -> Result<(), String> {
        Err("there is no desktop".into())
    }
}
