//! What only a desktop can do. The shell lends it.

/// The desktop around the program.
pub trait Desktop: Send + Sync + 'static {
    /// Opens an address where the person reads the web.
    ///
    /// # Errors
    /// Nothing on this machine opens it; the text is for the log.
    fn open(&self, address: &str) -> Result<(), String>;
}

/// No desktop at all, for tests and benchmarks.
#[derive(Debug, Default)]
pub struct NoDesktop;

impl Desktop for NoDesktop {
    fn open(&self, _: &str) -> Result<(), String> {
        Err("there is no desktop".into())
    }
}
