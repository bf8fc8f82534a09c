//! How SQLite finds what a statement names: by the whole of a key. A queue can be a hundred thousand places long and a replica
//! hold a million messages, so a statement that reads more than it names is seen in every test's result and in none's time.

use sqlx::{AssertSqlSafe, Row as _};

use crate::dialect::Dialect;
use crate::{Db, Place, Shape, queues, search};

/// The steps of a plan.
async fn plan(db: &Db, sql: &str) -> Vec<String> {
    let mut conn = db.conn().await.unwrap();
    let rows =
        sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"))).fetch_all(&mut *conn).await.unwrap();
    rows.iter().map(|row| row.get::<String, _>("detail")).collect()
}

#[tokio::test]
async fn k4_what_is_taken_away_is_found_by_the_whole_of_its_key() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(Place::Sqlite(folder.path().join("replica.db")), Shape::Replica).await.unwrap();
    for (sql, wanted) in [
        (
            queues::removing(Dialect::Sqlite, queues::LIVE),
            "SEARCH queue_place USING PRIMARY KEY (ws=? AND desk=? AND queue=? AND owner=? AND rank=? AND ticket=?)",
        ),
        (
            search::tickets_of_messages(Dialect::Sqlite),
            "SEARCH message USING INDEX sqlite_autoindex_message_1 (ws=? AND id=?)",
        ),
    ] {
        let steps = plan(&db, &sql).await;
        assert!(steps.iter().any(|step| step == wanted), "{sql}: {steps:#?}");
    }
    db.close().await;
}
