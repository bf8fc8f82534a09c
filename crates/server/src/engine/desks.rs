//! What is known of desks from one transaction to the next: their revision in force, and their floors as this writer
//! left them. Whether that still stands is told by the workspace's row, which every transaction locks first.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use kursi_rules::course::{Rise, Whose};
use kursi_rules::desk::{Desk, DeskRow};
use kursi_rules::revision::Book;
use kursi_rules::seating::Floor;
use kursi_store::server::Webhook;
use kursi_store::{StoreError, server};
use kursi_words::Words;
use sqlx::AnyConnection;

/// A desk's revision in force, with those before it by which tickets may still be judged (E10).
#[derive(Debug)]
pub(super) struct InForce {
    pub(super) book: Book,
    /// The desk's words, where the server says some of them by itself.
    pub(super) words: Option<Words>,
}

impl InForce {
    /// The procedure in force.
    pub(super) fn desk(&self) -> &Desk {
        self.book.current()
    }

    /// Its number.
    pub(super) fn revision(&self) -> u32 {
        self.book.revision()
    }
}

/// A state of the database: number and moment of the last transaction that is in it. The moment too, for after a
/// database was put back the same number may be another transaction's.
pub(super) type Mark = (i64, i64);

/// Desks read so far.
#[derive(Debug, Default)]
pub(super) struct Desks {
    known: HashMap<String, Arc<InForce>>,
    /// The state in which `checked` and `floors` were true.
    mark: Option<Mark>,
    /// Desks whose known revision is the one in force.
    checked: HashSet<String>,
    floors: HashMap<String, Floor>,
    /// Who is told of what happens, and what this state of the webhooks is called; nobody, under no name, at first.
    hooks: (String, Arc<Vec<Webhook>>),
}

impl Desks {
    /// A transaction has the lock, and finds the database in the state `mark`. Where others have written since this
    /// writer did, nothing that was known is trusted.
    pub(super) fn found(&mut self, mark: Mark) {
        if self.mark != Some(mark) {
            self.checked.clear();
            self.floors.clear();
            self.mark = Some(mark);
        }
    }

    /// The transaction is over: it left the database in the state `mark`, or as it was, and these floors in it.
    pub(super) fn left(&mut self, mark: Option<Mark>, floors: impl Iterator<Item = (String, Floor)>) {
        self.floors.extend(floors);
        self.mark = mark.or(self.mark);
    }

    /// Another revision of a desk took effect in this transaction.
    pub(super) fn revised(&mut self, desk: &str) {
        self.checked.remove(desk);
    }

    /// Nobody knows what a transaction that failed has left.
    pub(super) fn doubt(&mut self) {
        self.mark = None;
    }

    /// Who is told of what happens, asked under the lock, which told that their state is called `name`. Where that is known, no
    /// statement is sent.
    pub(super) async fn hooks(
        &mut self,
        conn: &mut AnyConnection,
        ws: &str,
        name: &str,
    ) -> Result<Arc<Vec<Webhook>>, StoreError> {
        if self.hooks.0 != name {
            let found = server::webhooks(conn, ws).await?;
            self.hooks = (name.to_owned(), Arc::new(found));
        }
        Ok(self.hooks.1.clone())
    }

    /// The floor of a desk, where it is known. Used up by the transaction that works on it.
    pub(super) fn take_floor(&mut self, desk: &str) -> Option<Floor> {
        self.floors.remove(desk)
    }

    /// The desk in force, asked under the lock; nothing when there is none or this program cannot read its format.
    pub(super) async fn get(
        &mut self,
        conn: &mut AnyConnection,
        ws: &str,
        desk: &str,
    ) -> Result<Option<Arc<InForce>>, StoreError> {
        if self.checked.contains(desk)
            && let Some(known) = self.known.get(desk)
        {
            return Ok(Some(known.clone()));
        }
        let found = self.look(conn, ws, desk).await?;
        if found.is_some() {
            self.checked.insert(desk.to_owned());
        }
        Ok(found)
    }

    /// The same without the lock: true now, and not to be relied on later.
    pub(super) async fn look(
        &mut self,
        conn: &mut AnyConnection,
        ws: &str,
        desk: &str,
    ) -> Result<Option<Arc<InForce>>, StoreError> {
        let known = self.known.get(desk).cloned();
        if let Some(known) = known
            && server::current_revision(conn, ws, desk).await? == Some(known.revision())
        {
            return Ok(Some(known));
        }
        let mut all = server::revisions_of(conn, ws, desk).await?;
        let Some((revision, _, doc)) = all.pop() else {
            return Ok(None);
        };
        let row = |doc: &str| serde_json::from_str::<DeskRow>(doc).ok();
        let read = |row: DeskRow| row.read().map(|desk| (row, desk));
        let Some((row_in_force, current)) = row(&doc).and_then(read) else {
            tracing::error!(desk, revision, "this program cannot read the desk's revision in force");
            return Ok(None);
        };
        let earlier = all.iter().filter_map(|(of, _, doc)| Some((*of, row(doc)?.read()?)));
        let book = Book::new(revision, current, earlier);
        let says = |rise: &Rise| rise.by == Whose::Server && rise.deeds.says.is_some();
        let speaks =
            book.all().flat_map(|desk| &desk.course.ladders).any(|ladder| ladder.steps.iter().any(says));
        let asks = book.all().any(|desk| desk.survey.is_some());
        let words = (speaks || asks).then(|| crate::words::of_desk(&row_in_force));
        let in_force = Arc::new(InForce { book, words });
        self.known.insert(desk.to_owned(), in_force.clone());
        Ok(Some(in_force))
    }
}
