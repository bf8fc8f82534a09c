//! The index beside a model of it: after any writings, what is found is what the rows say.

use std::collections::{BTreeMap, BTreeSet};

use kursi_rules::change::Entity;
use kursi_store::rows::RowDoc;
use kursi_store::search::{self, Among};
use kursi_store::{Shape, replica};
use kursi_testkit::rows::{DESK, stored};
use kursi_testkit::{Backend, TestDb};

use super::{WS, fold, found, half, ids, make, terms, with, word};

/// Chance from a seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % n
    }

    fn subject(&mut self) -> String {
        (0..self.below(12)).map(|_| format!("w{}x", self.below(40))).collect::<Vec<_>>().join(" ")
    }
}

/// X5: thousands of small writings, merged in between, some rolled back, leave nothing in the index that is not in the
/// rows, and nothing out of it.
#[tokio::test]
async fn x5_after_any_writings_what_is_found_is_what_the_rows_say() {
    for seed in [3, 17, 2026] {
        let mut chance = Chance(seed);
        let test = TestDb::new(Backend::Sqlite, Shape::Replica).await;
        let mut tx = test.db.begin().await.unwrap();
        make(&mut tx).await;
        tx.commit().await.unwrap();
        let mut model: BTreeMap<u64, BTreeSet<String>> = BTreeMap::new();
        for round in 0..300 {
            let before = model.clone();
            let mut tx = test.db.begin().await.unwrap();
            for _ in 0..=chance.below(3) {
                let n = 1 + chance.below(60);
                let row = if chance.below(5) == 0 {
                    model.remove(&n);
                    RowDoc { entity: Entity::Ticket, id: ids([n])[0].clone(), doc: None }
                } else {
                    let subject = chance.subject();
                    let mut all = BTreeSet::new();
                    terms(&subject, &mut all);
                    model.insert(n, all);
                    stored(with(n, &subject))
                };
                replica::put(&mut tx, WS, DESK, 1, &[row], fold).await.unwrap();
                if chance.below(2) == 0 {
                    search::settle(&mut tx, WS, 50, terms).await.unwrap();
                }
            }
            while search::settle(&mut tx, WS, 50, terms).await.unwrap() {}
            if chance.below(6) == 0 {
                model = before;
                tx.rollback().await.unwrap();
            } else {
                tx.commit().await.unwrap();
            }
            if chance.below(4) == 0 {
                let mut conn = test.db.conn().await.unwrap();
                search::merge(&mut conn).await.unwrap();
            }
            if round % 30 == 29 {
                let mut conn = test.db.conn().await.unwrap();
                for w in 0..40 {
                    let own = format!("w{w}x");
                    let wanted: BTreeSet<String> =
                        ids(model.iter().filter(|(_, all)| all.contains(&own)).map(|(n, _)| *n))
                            .into_iter()
                            .collect();
                    let all = found(&mut conn, Among::Tickets, &[word(&own)]).await;
                    assert_eq!(all.len(), wanted.len(), "seed {seed}, round {round}, {own}");
                    assert_eq!(
                        all.into_iter().collect::<BTreeSet<_>>(),
                        wanted,
                        "seed {seed}, round {round}, {own}"
                    );
                }
                let wanted = model.values().filter(|all| all.iter().any(|own| own.starts_with("w1"))).count();
                assert_eq!(found(&mut conn, Among::Tickets, &[half("w1")]).await.len(), wanted);
                sqlx::raw_sql("INSERT INTO search_text (search_text) VALUES ('integrity-check')")
                    .execute(&mut *conn)
                    .await
                    .unwrap();
            }
        }
    }
}
