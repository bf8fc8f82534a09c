//! Changes read for desk machines that are behind what is kept in memory ([`super::steps`]). Many come back to the same
//! desks from the same cursor, so what one of them reads is kept for a moment for the others.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use kursi_protocol::DoorRefusal;
use kursi_protocol::audit::AuditHead;
use kursi_protocol::sync::{CatchUp, Frame, NumberedOutcome, RowChange};
use kursi_store::{AnyConnection, StoreError, server};
use serde_json::value::RawValue;

use super::ring::numbered;
use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::state::State;

/// Readings that are kept. Those who listen to the same desks wake together, so a few are enough.
const KEPT: usize = 16;

/// A stretch of the log as some scopes see it.
#[derive(Debug)]
pub struct Stretch {
    scopes: Vec<String>,
    from: i64,
    rows: Vec<RowChange>,
    to: i64,
    more: bool,
    audit: Option<AuditHead>,
}

/// The last stretches that were read.
#[derive(Debug, Default)]
pub struct Recent {
    kept: Mutex<VecDeque<Arc<Stretch>>>,
}

impl Recent {
    /// A kept stretch that reaches `head`. The log up to there never changes.
    fn find(&self, scopes: &[String], from: i64, head: i64) -> Option<Arc<Stretch>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = |stretch: &&Arc<Stretch>| {
            stretch.from == from && stretch.scopes == scopes && (stretch.to >= head || stretch.more)
        };
        kept.iter().find(fits).cloned()
    }

    /// Forgets all of them: the log is another one.
    pub(crate) fn forget(&self) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn keep(&self, stretch: Arc<Stretch>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.truncate(KEPT - 1);
        kept.push_front(stretch);
    }

    /// The next frame for a listener at `cursor` that was shown everything up to `scanned`, when the head is at
    /// least `head`.
    pub(super) async fn next(
        &self,
        state: &State,
        session: &Session,
        (cursor, scanned, head): (i64, i64, i64),
        max: u32,
    ) -> Result<CatchUp, Refusal> {
        let mut conn = state.db.conn().await?;
        let scopes = session.scopes();
        // Asked after the connection is there: whoever had it before may have read the same.
        let stretch = match self.find(&scopes, scanned, head) {
            Some(stretch) => stretch,
            None => {
                let stretch = Arc::new(read(&mut conn, &state.ws, scopes, scanned, max).await?);
                self.keep(stretch.clone());
                stretch
            }
        };
        Ok(framed(state, &mut conn, session, cursor, &stretch).await?)
    }
}

/// A machine of this very lifetime that is ahead of the database: what it has was lost here, and nobody has said yet
/// that the database was put back. It is turned away until somebody does (`kursi-server restored`), for its next frame
/// would follow nothing.
pub(super) async fn not_behind(state: &State, cursor: i64, epoch: Option<&str>) -> Result<(), Refusal> {
    let ours = epoch.is_some_and(|epoch| *state.epoch.read().expect("lock") == epoch);
    // Another server may have written what this one has not heard of yet, so the database is asked.
    if !ours || cursor <= *state.engine.heads().borrow() {
        return Ok(());
    }
    let (now, head) = server::head(&mut *state.db.conn().await?, &state.ws).await?;
    if epoch != Some(&*now) || cursor <= head {
        return Ok(());
    }
    tracing::error!(
        cursor,
        head,
        "a desk machine knows more than the database: was it put back from a backup?"
    );
    Err(DoorRefusal::ServerBehind.into())
}

/// The next frame for a machine that asks at `cursor`.
pub(super) async fn after(
    state: &State,
    session: &Session,
    cursor: i64,
    max: u32,
) -> Result<CatchUp, Refusal> {
    let mut conn = state.db.conn().await?;
    let stretch = read(&mut conn, &state.ws, session.scopes(), cursor, max).await?;
    Ok(framed(state, &mut conn, session, cursor, &stretch).await?)
}

async fn read(
    conn: &mut AnyConnection,
    ws: &str,
    scopes: Vec<String>,
    from: i64,
    max: u32,
) -> Result<Stretch, Refusal> {
    let changes = server::changes(conn, ws, &scopes, from, i64::from(max)).await?;
    if from.max(0) < changes.floor {
        return Err(DoorRefusal::LogCompacted.into());
    }
    let mut rows = Vec::with_capacity(changes.rows.len());
    for (_, row) in changes.rows {
        rows.push(RowChange { entity: row.entity, id: row.id, doc: row.doc.map(raw).transpose()? });
    }
    let (to, more, audit) = (changes.to, changes.more, changes.audit);
    Ok(Stretch { scopes, from, rows, to, more, audit })
}

/// The stretch with what is this device's own in it.
async fn framed(
    state: &State,
    conn: &mut AnyConnection,
    session: &Session,
    cursor: i64,
    stretch: &Stretch,
) -> Result<CatchUp, StoreError> {
    let (ws, device, to) = (&state.ws, &session.device, stretch.to);
    let mut results = Vec::new();
    for (hash, outcome) in server::results_between(conn, ws, device, stretch.from, to).await? {
        results.push(numbered(hash, &outcome)?);
    }
    let last_n = server::last_n_at(conn, ws, device, to).await?;
    let (rows, audit) = (stretch.rows.clone(), stretch.audit.clone());
    let frame = frame(state, session, (cursor, to), (rows, results), last_n, audit);
    Ok(CatchUp { frame, more: stretch.more })
}

/// A frame for a machine at `cursor`.
pub(super) fn frame(
    state: &State,
    session: &Session,
    (cursor, to): (i64, i64),
    (rows, results): (Vec<RowChange>, Vec<NumberedOutcome>),
    last_n: u32,
    audit: Option<AuditHead>,
) -> Frame {
    // A machine that is ahead has another database's cursor; the epoch tells it so.
    let from = cursor.clamp(0, to);
    let epoch = state.epoch.read().expect("lock").clone();
    let (now, scopes) = (state.clock.now(), Some(session.granted.clone()));
    Frame { epoch, from, to, rows, last_n, results, now, audit, scopes }
}

/// A stored document as it goes over the wire.
pub(super) fn raw(doc: String) -> Result<Box<RawValue>, StoreError> {
    RawValue::from_string(doc).map_err(|error| StoreError::unreadable("row", &error))
}
