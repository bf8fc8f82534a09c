//! Desks in force, read again only when their revision changes.

use std::collections::HashMap;
use std::sync::Arc;

use kursi_rules::desk::{Desk, DeskRow};
use kursi_store::{StoreError, server};
use sqlx::AnyConnection;

/// A desk's revision in force.
#[derive(Debug)]
pub(super) struct InForce {
    pub(super) desk: Desk,
    pub(super) revision: u32,
}

/// Desks read so far.
#[derive(Debug, Default)]
pub(super) struct Desks {
    known: HashMap<String, Arc<InForce>>,
}

impl Desks {
    /// The desk in force; nothing when there is none or this program cannot read its format.
    pub(super) async fn get(
        &mut self,
        conn: &mut AnyConnection,
        ws: &str,
        desk: &str,
    ) -> Result<Option<Arc<InForce>>, StoreError> {
        let Some((revision, doc)) = server::current_desk(conn, ws, desk).await? else {
            return Ok(None);
        };
        if let Some(known) = self.known.get(desk)
            && known.revision == revision
        {
            return Ok(Some(known.clone()));
        }
        let Some(read) = serde_json::from_str::<DeskRow>(&doc).ok().and_then(|row| row.read()) else {
            tracing::error!(desk, revision, "this program cannot read the desk's revision in force");
            return Ok(None);
        };
        let in_force = Arc::new(InForce { desk: read, revision });
        self.known.insert(desk.to_owned(), in_force.clone());
        Ok(Some(in_force))
    }
}
