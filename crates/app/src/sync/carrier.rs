//! Who carries requests to a server: HTTPS, or a line of the simulator's on which every fault can be made.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use super::line::Line;
use crate::entry::Fault;

/// A request as it leaves the machine.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Method, as HTTP writes it.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// The session's token.
    pub token: Option<String>,
    /// The protocol that this program speaks.
    pub protocol: u32,
    /// What kind of bytes the body is.
    pub media: &'static str,
    /// The body, if there is one.
    pub body: Option<Vec<u8>>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answered {
    /// Status, as HTTP counts it.
    pub status: u16,
    /// JSON.
    pub body: Vec<u8>,
}

/// An answer on its way; nothing where the line failed.
pub type OnTheWay = Pin<Box<dyn Future<Output = Option<Answered>> + Send>>;

/// Carries requests in the place of HTTPS.
pub trait Carrier: Send + Sync {
    /// Carries one.
    fn carry(&self, letter: Letter) -> OnTheWay;
}

/// How lines are made. By default they are HTTPS, and the program keeps its line by itself; with a carrier nothing goes
/// by itself, and whoever carries also says when ([`crate::sim`]).
#[derive(Clone, Default)]
pub struct Lines(pub(crate) Option<Arc<dyn Carrier>>);

impl Lines {
    /// Lines that `carrier` carries.
    #[cfg(feature = "sim")]
    pub fn by(carrier: Arc<dyn Carrier>) -> Lines {
        Lines(Some(carrier))
    }

    /// A line to `server`.
    ///
    /// # Errors
    /// As [`Line::to`].
    pub(crate) fn to(&self, server: &str) -> Result<Line, Fault> {
        match &self.0 {
            None => Line::to(server),
            Some(carrier) => Line::carried(server, carrier.clone()),
        }
    }

    /// Whether the program keeps its line by itself.
    pub(crate) fn keep(&self) -> bool {
        self.0.is_none()
    }
}

impl fmt::Debug for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_none() { "Lines(https)" } else { "Lines(carried)" })
    }
}
