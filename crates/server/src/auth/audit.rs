//! What administrators and the door did, kept in the audit trail (X9). What people do at work is noted by the writer.

use kursi_rules::Millis;
use kursi_store::server::{self, Deed};
use kursi_store::{AnyConnection, Result};

/// Notes `what` was done to `subject` by `actor` (nobody when the program or an administrator at the machine
/// did). Ids only: a name or an address would have to be erased from here too.
///
/// # Errors
/// The database failed.
pub async fn note(
    conn: &mut AnyConnection,
    ws: &str,
    at: Millis,
    actor: Option<&str>,
    what: &'static str,
    subject: &str,
) -> Result<()> {
    server::append_event(conn, ws, at.0, Deed::new(actor.unwrap_or_default(), what, subject)).await?;
    Ok(())
}
