//! Whether a desk machine has what the server has: a sum over the rows of a part, made by both at the same cursor, and what is to
//! be mended where the sums differ. Why parts and not whole scopes: `docs/adr/0017-checked-in-parts.md`.

use std::collections::{BTreeMap, BTreeSet};

use kursi_rules::change::Entity;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

/// The most that may be left out of a part; a machine with more predictions on its rows is checked later.
pub const MOST_EXCEPT: usize = 300;

/// Tickets of one part, each with everything at it.
pub const TICKETS: u32 = 100;

/// Customers of one part.
pub const ROWS: u32 = 500;

/// Rows of one part of a kind of which there are few: all of them, in every house that we can think of.
pub const FEW: u32 = 5_000;

/// What is compared.
///
/// Every machine that follows the log has all of these rows, whenever it was filled: tickets that are not solved with what is at
/// them, and of the other kinds those that are not over. What was solved long ago is on some machines and not on others, and is
/// not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Unsolved tickets with their messages, clocks, activities and scripts, by the tickets' ids.
    Tickets,
    /// Customers, by id.
    Customers,
    /// What packs declare beside tickets, by id.
    Records,
    /// All rows of a kind of which there are few.
    Few(Entity),
}

impl Kind {
    /// All of them, in the order of checking.
    pub fn all() -> impl Iterator<Item = Kind> {
        let few = [
            Entity::Desk,
            Entity::Revision,
            Entity::Procedure,
            Entity::User,
            Entity::Seat,
            Entity::SeatWait,
            Entity::Contact,
            Entity::Presence,
            Entity::SeatRecord,
            Entity::Stay,
            Entity::Shift,
            // Of these a machine has what its person may read, and the server compares no more.
            Entity::Survey,
            Entity::Improvement,
        ];
        few.into_iter().map(Kind::Few).chain([Kind::Tickets, Kind::Customers, Kind::Records])
    }

    /// Which kinds of row it compares.
    pub fn entities(self) -> Vec<Entity> {
        match self {
            Kind::Tickets => {
                vec![Entity::Ticket, Entity::Message, Entity::Clock, Entity::Activity, Entity::ScriptRun]
            }
            Kind::Customers => vec![Entity::Customer],
            Kind::Records => vec![Entity::Record],
            Kind::Few(entity) => vec![entity],
        }
    }

    /// How many ids a machine compares at once.
    pub fn most(self) -> u32 {
        match self {
            Kind::Tickets => TICKETS,
            Kind::Customers | Kind::Records => ROWS,
            Kind::Few(_) => FEW,
        }
    }

    /// Whether it is one that is compared: of the few only those that are few.
    pub fn is_known(self) -> bool {
        Kind::all().any(|known| known == self)
    }
}

/// A part of the rows: those with ids (of tickets: the tickets' ids) after `after`, up to and with `to`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// After this id; nothing is before the empty one.
    pub after: String,
    /// Up to this one; nothing means to the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// These ids are left out: what lies under a prediction here is compared when the prediction is over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<String>,
}

/// How many rows, and the sum modulo 2^64 of the first eight bytes of each one's SHA-256 over kind, id and document. In whatever
/// order they are read, so that two databases need not sort alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// Rows.
    pub rows: u32,
    /// The sum.
    pub sum: u64,
}

impl Sum {
    /// Takes a row in.
    pub fn add(&mut self, entity: Entity, id: &str, doc: &str) {
        let mut hash = Sha256::new();
        // No id has a NUL in it, so no two rows are written alike.
        for part in [entity.name(), "\0", id, "\0", doc] {
            hash.update(part.as_bytes());
        }
        let hash = hash.finalize();
        let first = hash.iter().take(8).fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
        self.rows = self.rows.saturating_add(1);
        self.sum = self.sum.wrapping_add(first);
    }

    /// The sum of rows.
    pub fn of<'a>(rows: impl IntoIterator<Item = (Entity, &'a str, &'a str)>) -> Sum {
        let mut sum = Sum::default();
        rows.into_iter().for_each(|(entity, id, doc)| sum.add(entity, id, doc));
        sum
    }
}

/// `POST /sync/check`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Lifetime of the database that the machine follows.
    pub epoch: String,
    /// Its cursor, at which the sum was made.
    pub at: i64,
    /// What is compared.
    pub kind: Kind,
    /// Which part of it.
    pub span: Span,
    /// The tickets that the machine has there. One that is solved at the server and not here is given, too, where they differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tickets: Vec<String>,
    /// The machine's sum.
    pub sum: Sum,
}

/// A row as the server has it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CheckedRow {
    /// Kind of row.
    pub entity: Entity,
    /// Its id.
    pub id: String,
    /// The row.
    pub doc: Box<RawValue>,
}

/// The answer to [`Check`]. The name is outside, so that rows pass unread.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Checked {
    /// The machine has what the server has.
    Same,
    /// Something of that kind changed after the machine's cursor: it is compared again later.
    Moved,
    /// It has not; the server's rows of the part.
    Differs {
        /// The rows reach up to here, which may be less than was asked for; nothing means to the part's end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<String>,
        /// All rows of the part up to there.
        rows: Vec<CheckedRow>,
    },
}

/// What makes a machine's part the server's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mend {
    /// Rows that are missing or other: kind, id, the server's document.
    pub put: Vec<(Entity, String, String)>,
    /// Rows that the server has not.
    pub gone: Vec<(Entity, String)>,
}

impl Mend {
    /// From the machine's rows of a part and the server's.
    pub fn of(ours: &[(Entity, String, String)], theirs: Vec<(Entity, String, String)>) -> Mend {
        let had: BTreeMap<(Entity, &str), &str> =
            ours.iter().map(|(entity, id, doc)| ((*entity, &**id), &**doc)).collect();
        let has: BTreeSet<(Entity, &str)> = theirs.iter().map(|(entity, id, _)| (*entity, &**id)).collect();
        let gone =
            had.keys().filter(|key| !has.contains(*key)).map(|(entity, id)| (*entity, (*id).to_owned()));
        let gone = gone.collect();
        drop(has);
        let put = theirs.into_iter().filter(|(entity, id, doc)| had.get(&(*entity, &**id)) != Some(&&**doc));
        Mend { put: put.collect(), gone }
    }

    /// Nothing is to be mended.
    pub fn is_empty(&self) -> bool {
        self.put.is_empty() && self.gone.is_empty()
    }

    /// Rows that were not as the server has them.
    pub fn len(&self) -> usize {
        self.put.len() + self.gone.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row() -> impl Strategy<Value = (Entity, String, String)> {
        let kind = prop_oneof![Just(Entity::Ticket), Just(Entity::Message)];
        (kind, 0..6u8, 0..3u8).prop_map(|(kind, id, doc)| (kind, format!("id-{id}"), format!("doc {doc}")))
    }

    fn rows() -> impl Strategy<Value = Vec<(Entity, String, String)>> {
        proptest::collection::vec(row(), 0..12).prop_map(|rows| {
            let each: BTreeMap<_, _> = rows.into_iter().map(|(kind, id, doc)| ((kind, id), doc)).collect();
            each.into_iter().map(|((kind, id), doc)| (kind, id, doc)).collect()
        })
    }

    fn sum(rows: &[(Entity, String, String)]) -> Sum {
        Sum::of(rows.iter().map(|(kind, id, doc)| (*kind, &**id, &**doc)))
    }

    proptest! {
        /// K4: sums are equal exactly where the rows are, in whatever order; and a mend makes them so.
        #[test]
        fn k4_a_sum_tells_a_difference_and_a_mend_takes_it_away(ours in rows(), theirs in rows()) {
            let mut shuffled = ours.clone();
            shuffled.reverse();
            prop_assert_eq!(sum(&shuffled), sum(&ours));
            let mend = Mend::of(&ours, theirs.clone());
            prop_assert_eq!(mend.is_empty(), ours == theirs);
            prop_assert_eq!(sum(&ours) == sum(&theirs), ours == theirs);
            let mut mended: BTreeMap<_, _> =
                ours.into_iter().map(|(kind, id, doc)| ((kind, id), doc)).collect();
            for (kind, id) in mend.gone {
                mended.remove(&(kind, id));
            }
            mended.extend(mend.put.into_iter().map(|(kind, id, doc)| ((kind, id), doc)));
            let mended: Vec<_> = mended.into_iter().map(|((kind, id), doc)| (kind, id, doc)).collect();
            prop_assert_eq!(mended, theirs);
        }
    }

    #[test]
    fn what_is_said_is_heard_and_rows_pass_unread() {
        let doc = RawValue::from_string(r#"{"n": 1.50}"#.into()).unwrap();
        let rows = vec![CheckedRow { entity: Entity::Ticket, id: "t".into(), doc }];
        for said in [Checked::Same, Checked::Moved, Checked::Differs { to: Some("t".into()), rows }] {
            let text = serde_json::to_string(&said).unwrap();
            let heard: Checked = serde_json::from_str(&text).unwrap();
            assert_eq!(serde_json::to_string(&heard).unwrap(), text);
        }
        assert!(Kind::all().all(Kind::is_known));
        assert!(!Kind::Few(Entity::Message).is_known(), "of messages there are many");
    }
}
