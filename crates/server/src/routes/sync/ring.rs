//! The end of the change log as it was read for all who listen: what a listener who is current needs, without a query.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::Arc;

use kursi_protocol::audit::AuditHead;
use kursi_protocol::sync::{NumberedOutcome, RowChange};
use kursi_rules::change::Entity;
use kursi_store::{StoreError, server};

use super::changes::raw;

/// Steps that are kept. Whoever was away for longer than a few of them reads the database.
const KEPT: usize = 1024;
/// Bytes of rows that are kept.
const ROOM: usize = 8 << 20;
/// What a row costs beside its document.
const OVERHEAD: usize = 256;

/// A row of one transaction under one scope.
#[derive(Debug)]
struct Line {
    seq: i64,
    scope: String,
    row: RowChange,
}

/// What was read at once: all of the log after `from` and up to `to`.
#[derive(Debug)]
pub(super) struct Stretch {
    from: i64,
    to: i64,
    lines: Vec<Line>,
    /// The scopes that it touches.
    touched: BTreeSet<String>,
    results: HashMap<String, Vec<(i64, NumberedOutcome)>>,
    audit: Option<AuditHead>,
    size: usize,
}

impl Stretch {
    /// The whole step that was read after `from`.
    ///
    /// # Errors
    /// A row or an outcome is none.
    pub(super) fn of(from: i64, step: server::Step) -> Result<Stretch, StoreError> {
        let mut size = OVERHEAD;
        let mut lines = Vec::with_capacity(step.lines.len());
        for (seq, scope, row) in step.lines {
            size += OVERHEAD + row.doc.as_ref().map_or(0, String::len);
            let row = RowChange { entity: row.entity, id: row.id, doc: row.doc.map(raw).transpose()? };
            lines.push(Line { seq, scope, row });
        }
        let touched = lines.iter().map(|line| line.scope.clone()).collect();
        let mut results: HashMap<String, Vec<(i64, NumberedOutcome)>> = HashMap::new();
        for server::Judged { seq, device, hash, outcome } in step.results {
            size += OVERHEAD;
            results.entry(device).or_default().push((seq, numbered(hash, &outcome)?));
        }
        Ok(Stretch { from, to: step.head, lines, touched, results, audit: step.audit, size })
    }
}

/// An outcome as frames have it.
pub(super) fn numbered(hash: String, outcome: &str) -> Result<NumberedOutcome, StoreError> {
    let unreadable = |error| StoreError::unreadable("result", &error);
    let outcome: NumberedOutcome = serde_json::from_str(outcome).map_err(unreadable)?;
    Ok(NumberedOutcome { hash: Some(hash), ..outcome })
}

/// What one listener gets of the ring.
#[derive(Debug)]
pub(super) struct Taken {
    /// Rows, the last state of each.
    pub(super) rows: Vec<RowChange>,
    /// Outcomes of the device, in order of number.
    pub(super) results: Vec<NumberedOutcome>,
    /// Where the audit trail ended then.
    pub(super) audit: Option<AuditHead>,
}

/// The last steps of the log, without holes between them.
#[derive(Debug)]
pub(super) struct Ring {
    steps: VecDeque<Arc<Stretch>>,
    size: usize,
    end: i64,
    audit: Option<AuditHead>,
}

impl Ring {
    /// One that knows nothing of what was before `end`.
    pub(super) fn at(end: i64) -> Ring {
        Ring { steps: VecDeque::new(), size: 0, end, audit: None }
    }

    /// Up to where it goes.
    pub(super) fn end(&self) -> i64 {
        self.end
    }

    /// Begins again at `end`: something was missing, or it is another log.
    pub(super) fn skip_to(&mut self, end: i64, audit: Option<AuditHead>) {
        (self.size, self.end, self.audit) = (0, end, audit);
        self.steps.clear();
    }

    /// Puts behind the end what was read after it; nothing but the trail may have moved.
    pub(super) fn push(&mut self, stretch: Stretch) {
        self.audit.clone_from(&stretch.audit);
        if stretch.to <= self.end {
            return;
        }
        self.end = stretch.to;
        self.size += stretch.size;
        self.steps.push_back(Arc::new(stretch));
        while self.steps.len() > KEPT || self.size > ROOM {
            let Some(gone) = self.steps.pop_front() else { break };
            self.size -= gone.size;
        }
    }

    /// The steps that lie after `from`, up to `to`, and where the trail ended there; nothing where they do not reach
    /// back so far, or not so far ahead.
    fn between(&self, from: i64, to: i64) -> Option<(Vec<Arc<Stretch>>, Option<AuditHead>)> {
        let first = self.steps.front().map_or(self.end, |step| step.from);
        if from < first || to > self.end || from > to {
            return None;
        }
        // A listener who is current needs the last one or two of many.
        let wanted = |step: &&Arc<Stretch>| step.to > from;
        let mut steps: Vec<Arc<Stretch>> = self.steps.iter().rev().take_while(wanted).cloned().collect();
        steps.reverse();
        steps.retain(|step| step.from < to);
        let whole = steps.last().map_or(from, |step| step.to) == to;
        let audit = if to == self.end { &self.audit } else { &steps.last()?.audit };
        let audit = audit.clone();
        whole.then_some((steps, audit))
    }
}

/// The steps of a listener's way from `from` to `to`, so that nobody else waits while they are looked through.
#[derive(Debug)]
pub(super) struct Way {
    from: i64,
    steps: Vec<Arc<Stretch>>,
    audit: Option<AuditHead>,
}

impl Way {
    /// See [`Ring::between`].
    pub(super) fn along(ring: &Ring, from: i64, to: i64) -> Option<Way> {
        let (steps, audit) = ring.between(from, to)?;
        Some(Way { from, steps, audit })
    }

    /// What somebody who may read `scopes` gets on it, on their device; nothing where that is more than `most` rows.
    pub(super) fn seen(self, scopes: &[String], device: &str, most: usize) -> Option<Taken> {
        let (mut lines, mut results) = (Vec::new(), Vec::new());
        for step in &self.steps {
            if scopes.iter().any(|scope| step.touched.contains(scope)) {
                let theirs = |line: &&Line| line.seq > self.from && scopes.contains(&line.scope);
                lines.extend(step.lines.iter().filter(theirs).map(|line| &line.row));
            }
            let own = step.results.get(device).into_iter().flatten();
            results.extend(own.filter(|(seq, _)| *seq > self.from).map(|(_, result)| result.clone()));
        }
        let mut last: HashMap<(Entity, &str), usize> = HashMap::with_capacity(lines.len());
        for (i, row) in lines.iter().enumerate() {
            last.insert((row.entity, &row.id), i);
        }
        if last.len() > most {
            return None;
        }
        let mut kept: Vec<usize> = last.into_values().collect();
        kept.sort_unstable();
        let rows = kept.into_iter().map(|i| lines[i].clone()).collect();
        Some(Taken { rows, results, audit: self.audit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use kursi_store::rows::RowDoc;

    fn line(seq: i64, scope: &str, id: &str, doc: Option<&str>) -> (i64, String, RowDoc) {
        (seq, scope.into(), RowDoc { entity: Entity::Ticket, id: id.into(), doc: doc.map(Into::into) })
    }

    fn step(head: i64, lines: Vec<(i64, String, RowDoc)>) -> server::Step {
        let judged = |seq: i64| server::Judged {
            seq,
            device: "d1".into(),
            hash: format!("h{seq}"),
            outcome: format!("{{\"n\":{seq},\"outcome\":\"accepted\"}}"),
        };
        let results = lines.iter().map(|(seq, ..)| judged(*seq)).collect();
        let audit = Some(AuditHead { n: head, chain: String::new() });
        let epoch = String::new();
        server::Step { epoch, head, audit, authority: 0, moved: vec![], lines, results, whole: true }
    }

    fn push(ring: &mut Ring, step: server::Step) {
        ring.push(Stretch::of(ring.end(), step).unwrap());
    }

    fn told(ring: &Ring, scopes: &[&str], from: i64, to: i64) -> Option<(Vec<String>, Vec<u32>)> {
        let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        let taken = Way::along(ring, from, to)?.seen(&scopes, "d1", 3)?;
        let doc = |row: &RowChange| row.doc.as_ref().map_or("-", |doc| doc.get()).to_owned();
        let rows = taken.rows.iter().map(|row| format!("{} {}", row.id, doc(row))).collect();
        assert_eq!(taken.audit.map(|end| end.n), Some(to));
        Some((rows, taken.results.iter().map(|result| result.n).collect()))
    }

    /// A7, K4: what is in memory is what the log says: whole transactions, of each row the last state, in their order.
    #[test]
    fn of_each_row_the_last_state_goes_to_those_who_may_read_it() {
        let mut ring = Ring::at(4);
        let moved = vec![line(5, "a", "x", None), line(5, "b", "x", Some("1")), line(6, "a", "y", Some("2"))];
        push(&mut ring, step(6, moved));
        push(&mut ring, step(8, vec![line(8, "a", "y", Some("3")), line(8, "c", "z", Some("4"))]));
        let rows = |rows: &[&str]| rows.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>();
        assert_eq!(told(&ring, &["a"], 4, 8), Some((rows(&["x -", "y 3"]), vec![5, 5, 6, 8, 8])));
        assert_eq!(
            told(&ring, &["a", "b"], 4, 6).unwrap().0,
            rows(&["x 1", "y 2"]),
            "what leaves comes back"
        );
        assert_eq!(
            told(&ring, &["a"], 5, 6).unwrap(),
            (rows(&["y 2"]), vec![6]),
            "from the middle of a step"
        );
        assert_eq!(told(&ring, &["d"], 4, 8).unwrap().0, rows(&[]));
        assert_eq!(told(&ring, &["a"], 8, 8).unwrap(), (rows(&[]), vec![]), "who is current gets nothing");
    }

    /// K4: there is never a hole: what is not in memory whole is read from the database.
    #[test]
    fn what_does_not_reach_back_or_ahead_is_not_given() {
        let mut ring = Ring::at(4);
        push(&mut ring, step(6, vec![line(6, "a", "x", Some("1"))]));
        assert_eq!(told(&ring, &["a"], 3, 6), None, "before the first step");
        assert_eq!(told(&ring, &["a"], 4, 7), None, "after the last one");
        assert_eq!(told(&ring, &["a"], 4, 5), None, "no step ends there");
        assert_eq!(told(&ring, &["a"], 7, 6), None, "a cursor of another log");
        let many: Vec<_> = (0..4).map(|n| line(7, "a", &n.to_string(), Some("1"))).collect();
        push(&mut ring, step(7, many));
        assert_eq!(told(&ring, &["a"], 6, 7), None, "more rows than a frame has");
        assert!(told(&ring, &["b"], 6, 7).is_some());
        ring.skip_to(9, None);
        assert_eq!(told(&ring, &["a"], 6, 9), None);
        assert!(Way::along(&ring, 9, 9).is_some());
    }

    #[test]
    fn it_is_bounded_by_steps_and_by_bytes() {
        let mut ring = Ring::at(0);
        for seq in 1..=2000 {
            push(&mut ring, step(seq, vec![line(seq, "a", "x", Some("1"))]));
        }
        assert_eq!((ring.steps.len(), ring.end()), (KEPT, 2000));
        let large = format!("\"{}\"", "x".repeat(ROOM / 4));
        for seq in 2001..=2010 {
            push(&mut ring, step(seq, vec![line(seq, "a", "x", Some(&large))]));
        }
        assert!(ring.size <= ROOM && ring.steps.len() == 3, "{} {}", ring.size, ring.steps.len());
        assert!(Way::along(&ring, 2009, 2010).is_some());
    }
}
