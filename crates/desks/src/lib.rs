//! **What lives here**: the way from a pack (a folder of text: `desk.toml`, `words/<language>.ftl`) to a
//! [`Desk`] that is proved sound (X11), and the drawing of a desk as a flowchart (E11). A faulty pack gets all
//! its faults at once, each with file, line and what to write instead.
//!
//! **What is refused here**: IO (who calls reads the files), panics and unbounded recursion on any input, and
//! guessing: a key that is not known is a fault, never ignored.
//!
//! ```
//! let pack = kursi_desks::Pack::from_files([("desk.toml", "format = 1\nprefix = 'OC'")]);
//! let findings = kursi_desks::load(&pack).unwrap_err();
//! assert!(findings.iter().any(|finding| finding.line == 2 && finding.code.code == "pack-key-unknown"));
//! ```

mod bounds;
mod chart;
mod course;
pub mod demo;
mod differences;
mod fault;
mod finding;
mod flowchart;
mod pack;
mod plain;
mod prove;
mod read;
mod record;
mod request;
mod script;
mod section;
mod walk;
mod words;

pub use bounds::{LANGUAGES, LARGEST_PACK};
pub use chart::{Arrow, Chart, ChartOf, Node, charts, script_chart, status_chart};
pub use differences::{Difference, Said, What, WordChange, differences, word_changes};
pub use fault::Fault;
pub use finding::{Finding, Word};
pub use flowchart::{chart_flowchart, flowchart, script_flowchart};
pub use kursi_rules::desk::{Desk, DeskRow};
pub use pack::{Loaded, Pack, load, vocabulary};
pub use plain::names;
pub use walk::{Walked, Way, walk};
