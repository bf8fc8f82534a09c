//! PostgreSQL servers that are not what they should be.

use kursi_store::{Db, Place, Shape, StoreFault};
use kursi_testkit::postgres;
use sqlx::Connection;

use crate::fault;

async fn run(url: &str, sql: &'static str) {
    let mut conn = sqlx::AnyConnection::connect(url).await.unwrap();
    sqlx::raw_sql(sql).execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
}

#[tokio::test]
async fn another_programs_database_is_foreign() {
    let url = postgres::database().await;
    run(&url, "CREATE TABLE ticket (id INT)").await;
    let found = fault(Place::Postgres(url.clone()), Shape::Server).await;
    assert!(matches!(found, StoreFault::Foreign { .. }), "{found:?}");
    run(&url, "DROP TABLE ticket").await;
    Db::open(Place::Postgres(url), Shape::Server).await.unwrap();
}

#[tokio::test]
async fn a_later_programs_database_is_newer() {
    let url = postgres::database().await;
    Db::open(Place::Postgres(url.clone()), Shape::Server).await.unwrap().close().await;
    run(
        &url,
        "INSERT INTO kursi_migration (version, description, success, checksum, execution_time) \
         VALUES (2999, 'later', TRUE, '\\x00', 0)",
    )
    .await;
    let found = fault(Place::Postgres(url), Shape::Server).await;
    assert!(matches!(found, StoreFault::Newer { .. }), "{found:?}");
}

#[tokio::test]
async fn a_database_that_is_not_there_is_unreachable_and_its_password_is_not_told() {
    let url = postgres::database().await;
    let (before, after) = url.split_once("/kursi_").unwrap();
    let wrong = format!("{before}/nothing?{}", after.split_once('?').unwrap().1);
    let found = fault(Place::Postgres(wrong), Shape::Server).await;
    assert_eq!(found, StoreFault::Unreachable { file: "postgres://localhost/nothing".into() });
    let secret = "postgres://kursi:sesame@127.0.0.1:1/kursi?sslmode=disable".to_owned();
    let found = fault(Place::Postgres(secret), Shape::Server).await;
    assert_eq!(found, StoreFault::Unreachable { file: "postgres://127.0.0.1:1/kursi".into() });
    let found = fault(Place::Postgres("postgres//nowhere".into()), Shape::Server).await;
    assert!(matches!(found, StoreFault::Unreachable { .. }), "{found:?}");
}

#[tokio::test]
async fn several_servers_open_one_database_at_once() {
    let url = postgres::database().await;
    let opened: Vec<_> = (0..5)
        .map(|_| {
            let place = Place::Postgres(url.clone());
            tokio::spawn(async move { Db::open(place, Shape::Server).await })
        })
        .collect();
    for one in opened {
        one.await.unwrap().unwrap();
    }
}
