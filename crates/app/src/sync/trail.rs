//! What this machine remembers of the server's audit trail (X9). The newest end is kept in the outbox's file, which is
//! never rebuilt: the server is told of it when the line is opened again, and finds out if its trail is another one.

use kursi_protocol::audit::KnownHead;
use kursi_protocol::sync::Frame;
use kursi_store::{AnyConnection, StoreError, outbox};

use crate::entry::Fault;
use crate::work::{LineFacts, Work, machine_now};

/// Where it lies in the outbox's file.
const KEPT: &str = "audit-head";

/// How often it is written while the line holds, milliseconds. Each writing waits for the disk, and an end that is a
/// little older proves as much.
const EVERY: i64 = 30_000;

/// The end that lies in the outbox's file. What cannot be read there is as good as none.
///
/// # Errors
/// The database failed.
pub(crate) async fn stored(conn: &mut AnyConnection) -> Result<Option<KnownHead>, StoreError> {
    Ok(outbox::meta_get(conn, KEPT).await?.and_then(|text| text.parse().ok()))
}

impl LineFacts {
    /// Takes over what was found in the outbox's file.
    pub(crate) fn remember(&mut self, stored: Option<KnownHead>) {
        self.audit.clone_from(&stored);
        self.audit_kept = stored.map(|stored| (stored, 0));
    }

    /// Takes the end that a frame has, where it goes on from the one that is known.
    fn hear(&mut self, heard: KnownHead) {
        if self.audit.as_ref().is_none_or(|known| heard.follows(known)) {
            self.audit = Some(heard);
        }
    }

    /// What is to be written now: at once where nothing is kept of this life of the database.
    fn unkept(&self, now: i64, at_once: bool) -> Option<KnownHead> {
        let known = self.audit.as_ref()?;
        let due = match &self.audit_kept {
            None => true,
            Some((kept, _)) if kept == known => false,
            Some((kept, at)) => at_once || kept.epoch != known.epoch || now - at >= EVERY,
        };
        due.then(|| known.clone())
    }
}

/// The newest end that is known here.
pub(super) fn known(work: &Work) -> Option<KnownHead> {
    work.facts.lock().expect("lock").audit.clone()
}

/// Takes the end that a frame has.
///
/// # Errors
/// The database failed.
pub(super) async fn heard(work: &Work, frame: &Frame) -> Result<(), Fault> {
    let Some(head) = frame.audit.clone() else { return Ok(()) };
    let heard = KnownHead { epoch: frame.epoch.clone(), head };
    // What could not be told again is not remembered: the server would turn the line away for it.
    let Ok(heard) = heard.to_string().parse() else { return Ok(()) };
    work.facts.lock().expect("lock").hear(heard);
    write(work, false).await
}

/// Writes the newest end down now, when the line is lost or the session ends. The one before it proves nearly as much,
/// so nothing waits for this.
pub(crate) async fn keep(work: &Work) {
    if let Err(fault) = write(work, true).await {
        tracing::warn!(code = %fault.code, "the end of the audit trail was not kept");
    }
}

async fn write(work: &Work, at_once: bool) -> Result<(), Fault> {
    let now = machine_now();
    let Some(known) = work.facts.lock().expect("lock").unkept(now, at_once) else { return Ok(()) };
    let mut conn = work.outbox.conn().await?;
    outbox::meta_put(&mut conn, KEPT, &known.to_string()).await?;
    work.facts.lock().expect("lock").audit_kept = Some((known, now));
    Ok(())
}

#[cfg(test)]
mod tests {
    use kursi_protocol::audit::AuditHead;
    use kursi_store::{Db, Place, Shape};

    use super::*;

    fn end(epoch: &str, n: i64) -> KnownHead {
        KnownHead { epoch: epoch.into(), head: AuditHead { n, chain: format!("c{n}") } }
    }

    /// X9
    #[test]
    fn the_newest_end_is_kept_at_first_then_now_and_then_and_when_the_line_is_lost() {
        let mut facts = LineFacts::default();
        assert_eq!(facts.unkept(0, true), None);
        facts.hear(end("one", 5));
        assert_eq!(facts.unkept(0, false), Some(end("one", 5)));
        facts.audit_kept = Some((end("one", 5), 0));
        facts.hear(end("one", 6));
        assert_eq!(facts.unkept(EVERY - 1, false), None, "not with each frame");
        assert_eq!(facts.unkept(EVERY, false), Some(end("one", 6)));
        assert_eq!(facts.unkept(1, true), Some(end("one", 6)), "the line is lost");
        facts.hear(end("two", 1));
        assert_eq!(facts.unkept(1, false), Some(end("two", 1)), "another life");
    }

    /// X9
    #[test]
    fn a_trail_that_was_cut_off_does_not_take_the_place_of_what_is_remembered() {
        let mut facts = LineFacts::default();
        facts.remember(Some(end("one", 9)));
        assert_eq!(facts.unkept(1_000_000, true), None, "it is there already");
        facts.hear(end("one", 8));
        assert_eq!(facts.audit, Some(end("one", 9)));
    }

    /// X9
    #[test]
    fn what_is_remembered_is_in_the_outboxs_file() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("outbox.db");
            let open = async || Db::open(Place::Sqlite(file.clone()), Shape::Outbox).await.unwrap();
            let db = open().await;
            let mut conn = db.conn().await.unwrap();
            assert_eq!(stored(&mut conn).await.unwrap(), None);
            outbox::meta_put(&mut conn, KEPT, &end("one", 9).to_string()).await.unwrap();
            drop(conn);
            db.close().await;
            let db = open().await;
            let mut conn = db.conn().await.unwrap();
            assert_eq!(stored(&mut conn).await.unwrap(), Some(end("one", 9)));
            outbox::meta_put(&mut conn, KEPT, "what is none").await.unwrap();
            assert_eq!(stored(&mut conn).await.unwrap(), None);
        });
    }
}
