//! Full-text search in a replica (X5): on encrypted SQLite and on plain SQLite, whose bytes can be read.

use std::collections::BTreeSet;

use kursi_rules::change::Entity;
use kursi_rules::ticket::Ticket;
use kursi_store::replica::{self, Indexes};
use kursi_store::rows::RowDoc;
use kursi_store::search::{self, Among, Part, Search, Sought};
use kursi_store::{AnyConnection, Shape, purge};
use kursi_testkit::rows::{DESK, customer, message, stored, ticket};
use kursi_testkit::{Backend, TestDb};

mod model;

const WS: &str = "0197-ws";

fn fold(text: &str) -> String {
    text.to_lowercase()
}

/// Words as plainly as they can be made.
fn terms(text: &str, all: &mut BTreeSet<String>) {
    all.extend(
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase),
    );
}

fn word(text: &str) -> Sought {
    Sought::Term { text: text.to_owned(), prefix: false }
}

fn half(text: &str) -> Sought {
    Sought::Term { text: text.to_owned(), prefix: true }
}

fn holds(sought: &[Sought], terms: &BTreeSet<String>) -> bool {
    sought.iter().all(|one| match one {
        Sought::Term { text, prefix: false } => terms.contains(text),
        Sought::Term { text, prefix: true } => terms.iter().any(|term| term.starts_with(text.as_str())),
        Sought::All(all) => holds(all, terms),
        Sought::Any(any) => any.iter().any(|one| holds(std::slice::from_ref(one), terms)),
    })
}

async fn found(conn: &mut AnyConnection, among: Among, sought: &[Sought]) -> Vec<String> {
    let mut all = Vec::new();
    let Some(mut search) = Search::begin(conn, among, sought.to_vec(), None).await.unwrap() else {
        return all;
    };
    while !search.is_over() {
        let hits = search.turn(conn, 7, &|terms| holds(sought, terms)).await.unwrap();
        all.extend(hits.into_iter().map(|hit| hit.id));
    }
    all
}

fn ids(tickets: impl IntoIterator<Item = u64>) -> Vec<String> {
    tickets.into_iter().map(|n| ticket(n).id.to_string()).collect()
}

async fn put(conn: &mut AnyConnection, rows: &[RowDoc]) {
    replica::put(conn, WS, DESK, 1, rows, fold).await.unwrap();
    search::settle(conn, WS, 1_000, terms).await.unwrap();
    // A customer's tickets follow.
    while search::settle(conn, WS, 1_000, terms).await.unwrap() {}
}

async fn make(conn: &mut AnyConnection) {
    search::begin(conn, WS, 1).await.unwrap();
    while search::turn(conn, WS, 10, terms).await.unwrap() {}
    while search::merge(conn).await.unwrap() {}
}

fn with(n: u64, subject: &str) -> Ticket {
    Ticket { subject: subject.into(), number: Some(format!("OC-{n:06}")), ..ticket(n) }
}

/// Forty tickets with customers and a message each, in the index.
async fn house(on: Backend) -> TestDb {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    for n in 1..=40 {
        let one = with(n, if n % 2 == 0 { "refund wanted" } else { "card broken" });
        let said = format!("serial s{n} arrived");
        let rows = [stored(customer(n)), stored(message(n, &one, &said)), stored(&one)];
        replica::put(&mut tx, WS, DESK, 1, &rows, fold).await.unwrap();
    }
    make(&mut tx).await;
    tx.commit().await.unwrap();
    test
}

#[tokio::test]
async fn x5_what_is_found_comes_newest_first_by_words_of_tickets_messages_and_customers() {
    let test = house(Backend::Encrypted).await;
    let mut conn = test.db.conn().await.unwrap();
    let conn = &mut *conn;
    assert_eq!(search::stand(conn).await.unwrap().unwrap().part, Part::Whole);
    assert_eq!(found(conn, Among::Tickets, &[word("refund")]).await, ids((1..=20).rev().map(|n| n * 2)));
    assert_eq!(found(conn, Among::Tickets, &[word("s17")]).await, ids([17]));
    assert_eq!(found(conn, Among::Tickets, &[half("s1")]).await, ids((10..=19).rev().chain([1])));
    assert_eq!(found(conn, Among::Tickets, &[word("refund"), half("s1")]).await, ids([18, 16, 14, 12, 10]));
    assert_eq!(found(conn, Among::Tickets, &[word("000031")]).await, ids([31]));
    assert_eq!(found(conn, Among::Tickets, &[word("noor7")]).await, ids([7]), "by the customer's address");
    let either = Sought::Any(vec![word("s3"), Sought::All(vec![word("s4"), word("serial")])]);
    assert_eq!(found(conn, Among::Tickets, &[either]).await, ids([4, 3]));
    assert_eq!(found(conn, Among::Tickets, &[word("absent")]).await, ids([]));
    assert_eq!(found(conn, Among::Tickets, &[]).await, ids([]));
    assert_eq!(found(conn, Among::Customers, &[word("noor7")]).await, [customer(7).id.to_string()]);
    assert_eq!(found(conn, Among::Customers, &[word("refund")]).await, ids([]));
}

#[tokio::test]
async fn x5_a_page_goes_on_where_the_last_one_ended() {
    let test = house(Backend::Sqlite).await;
    let mut conn = test.db.conn().await.unwrap();
    let (mut after, mut all) = (None, Vec::new());
    loop {
        let Some(mut search) =
            Search::begin(&mut conn, Among::Tickets, vec![half("se")], after).await.unwrap()
        else {
            break;
        };
        let hits = search.turn(&mut conn, 9, &|_| true).await.unwrap();
        let Some(last) = hits.last() else { break };
        after = Some(last.n);
        all.extend(hits.into_iter().map(|hit| hit.id));
    }
    assert_eq!(all, ids((1..=40).rev()));
}

#[tokio::test]
async fn x5_what_changes_is_found_by_its_new_words_and_no_more_by_the_old_ones() {
    let test = house(Backend::Encrypted).await;
    let mut tx = test.db.begin().await.unwrap();
    let conn = &mut *tx;
    let one = with(9, "voucher lost");
    put(conn, &[stored(&one)]).await;
    assert_eq!(found(conn, Among::Tickets, &[word("voucher")]).await, ids([9]));
    assert!(!found(conn, Among::Tickets, &[word("broken")]).await.contains(&ids([9])[0]));
    put(conn, &[stored(message(900, &one, "a heron came"))]).await;
    assert_eq!(found(conn, Among::Tickets, &[word("heron"), word("voucher")]).await, ids([9]));
    // A new ticket is the newest.
    put(conn, &[stored(with(77, "refund again")), stored(customer(77))]).await;
    assert_eq!(found(conn, Among::Tickets, &[word("refund")]).await[..2], ids([77, 40]));
    // A message that is taken back, and a ticket that goes.
    let gone = RowDoc { doc: None, ..stored(message(900, &one, "")) };
    put(conn, &[gone]).await;
    assert_eq!(found(conn, Among::Tickets, &[word("heron")]).await, ids([]));
    put(conn, &[RowDoc { entity: Entity::Ticket, id: ids([77])[0].clone(), doc: None }]).await;
    assert_eq!(found(conn, Among::Tickets, &[word("refund")]).await[0], ids([40])[0]);
    // Tickets are found by the name that their customer has now.
    let mut renamed = customer(12);
    renamed.name = "Zubair".into();
    put(conn, &[stored(&renamed)]).await;
    assert_eq!(found(conn, Among::Tickets, &[word("zubair")]).await, ids([12]));
    assert_eq!(found(conn, Among::Customers, &[word("zubair")]).await, [renamed.id.to_string()]);
    put(conn, &[RowDoc { doc: None, ..stored(&renamed) }]).await;
    assert_eq!(found(conn, Among::Customers, &[word("zubair")]).await, ids([]));
}

#[tokio::test]
async fn x5_an_index_goes_on_after_a_restart_and_what_came_meanwhile_is_in_it_once() {
    let test = TestDb::new(Backend::Encrypted, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    for n in 1..=30 {
        replica::put(&mut tx, WS, DESK, 1, &[stored(with(n, "card")), stored(customer(n))], fold)
            .await
            .unwrap();
    }
    search::begin(&mut tx, WS, 1).await.unwrap();
    assert!(search::turn(&mut tx, WS, 10, terms).await.unwrap());
    tx.commit().await.unwrap();
    let test = test.reopen().await;
    let mut tx = test.db.begin().await.unwrap();
    let stand = search::stand(&mut tx).await.unwrap().unwrap();
    assert_eq!((stand.part, stand.reaches), (Part::Tickets, ticket(21).created_at.0));
    assert!(stand.share() > 0.2 && stand.share() < 0.5, "{}", stand.share());
    assert_eq!(found(&mut tx, Among::Tickets, &[word("card")]).await, ids((21..=30).rev()));
    // One that is in it, one that is not yet, and a new one.
    put(&mut tx, &[stored(with(25, "card heron")), stored(with(5, "card heron")), stored(with(99, "card"))])
        .await;
    assert_eq!(found(&mut tx, Among::Tickets, &[word("heron")]).await, ids([25]));
    tx.commit().await.unwrap();
    // The power goes in the middle of a turn.
    let mut cut = test.db.begin().await.unwrap();
    search::turn(&mut cut, WS, 10, terms).await.unwrap();
    drop(cut);
    let test = test.reopen().await;
    let mut tx = test.db.begin().await.unwrap();
    while search::turn(&mut tx, WS, 10, terms).await.unwrap() {}
    assert_eq!(
        found(&mut tx, Among::Tickets, &[word("card")]).await,
        ids([99].into_iter().chain((1..=30).rev()))
    );
    assert_eq!(found(&mut tx, Among::Tickets, &[word("heron")]).await, ids([25, 5]));
    assert_eq!(found(&mut tx, Among::Customers, &[word("zaidi")]).await.len(), 30);
}

/// K8: no word of the index is left in the file when the rows are taken away, nor of a message that is.
#[tokio::test]
async fn k8_no_word_stays_in_the_file() {
    let test = house(Backend::Sqlite).await;
    let mut tx = test.db.begin().await.unwrap();
    let one = with(3, "card broken");
    put(&mut tx, &[stored(message(301, &one, "quicksilver"))]).await;
    tx.commit().await.unwrap();
    test.db.checkpoint().await.unwrap();
    assert!(bytes(&test, "quicksilver") && bytes(&test, "serial"), "the search finds what is there");
    let mut tx = test.db.begin().await.unwrap();
    put(&mut tx, &[RowDoc { doc: None, ..stored(message(301, &one, "")) }]).await;
    tx.commit().await.unwrap();
    test.db.checkpoint().await.unwrap();
    assert!(!bytes(&test, "quicksilver"), "a word that is taken out is out of the pages");
    let mut conn = test.db.conn().await.unwrap();
    sqlx::raw_sql("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, search_text, row)")
        .execute(&mut *conn)
        .await
        .unwrap();
    let left: Vec<String> =
        sqlx::query_scalar("SELECT term FROM temp.vocabulary").fetch_all(&mut *conn).await.unwrap();
    assert!(left.iter().any(|term| term.ends_with("serial")));
    assert!(!left.iter().any(|term| term.ends_with("quicksilver")));
    sqlx::raw_sql("DROP TABLE temp.vocabulary").execute(&mut *conn).await.unwrap();
    drop(conn);

    let mut turns = 0;
    loop {
        let mut tx = test.db.begin().await.unwrap();
        let more = purge::replica_turn(&mut tx, 5).await.unwrap();
        tx.commit().await.unwrap();
        let mut conn = test.db.conn().await.unwrap();
        assert_eq!(search::stand(&mut conn).await.unwrap(), None, "from the first turn on nothing is found");
        assert_eq!(found(&mut conn, Among::Tickets, &[word("serial")]).await, ids([]));
        turns += 1;
        if !more {
            break;
        }
    }
    assert!(turns > 20, "in turns");
    purge::scrub(&test.db).await.unwrap();
    for word in ["serial", "refund", "broken", "zaidi", "oc"] {
        assert!(!bytes(&test, word), "{word}");
    }
    // It is a replica like a new one.
    let mut tx = test.db.begin().await.unwrap();
    replica::put(&mut tx, WS, DESK, 1, &[stored(with(1, "card"))], fold).await.unwrap();
    make(&mut tx).await;
    assert_eq!(found(&mut tx, Among::Tickets, &[word("card")]).await, ids([1]));
}

/// Whether a word is in the files of a database, after a character of the index or by itself.
fn bytes(test: &TestDb, word: &str) -> bool {
    let path = std::path::Path::new(test.db.file());
    let folder = path.parent().unwrap();
    std::fs::read_dir(folder).unwrap().any(|file| {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        // Terms in pages share their beginnings: the first letters may stand at the term before.
        [word, &word[2..]]
            .iter()
            .any(|part| part.len() > 4 && bytes.windows(part.len()).any(|at| at == part.as_bytes()))
    })
}

#[tokio::test]
async fn x5_a_damaged_index_is_let_go_and_the_rows_stay() {
    let test = house(Backend::Encrypted).await;
    let mut tx = test.db.begin().await.unwrap();
    sqlx::raw_sql("UPDATE search_text_data SET block = x'00000001FFFFFFFF7F7FFFFFFF7F' WHERE id = 10")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let test = test.reopen().await;
    let mut tx = test.db.begin().await.unwrap();
    let one = with(8, "heron");
    replica::put(&mut tx, WS, DESK, 2, &[stored(&one)], fold).await.unwrap();
    search::settle(&mut tx, WS, 50, terms).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = test.db.begin().await.unwrap();
    let kept = kursi_store::rows::get(&mut tx, WS, Entity::Ticket, &one.id.to_string()).await.unwrap();
    assert_eq!(kept, stored(&one).doc, "the row that came is here");
    assert_eq!(search::stand(&mut tx).await.unwrap(), None);
    make(&mut tx).await;
    assert_eq!(found(&mut tx, Among::Tickets, &[word("heron")]).await, ids([8]));
    assert_eq!(found(&mut tx, Among::Tickets, &[half("seri")]).await.len(), 40);
}

#[tokio::test]
async fn x5_after_a_filling_the_index_is_made_anew() {
    let test = house(Backend::Sqlite).await;
    let mut tx = test.db.begin().await.unwrap();
    replica::begin_fill(&mut tx, Indexes::First).await.unwrap();
    let page = [(ids([5])[0].clone(), 9, stored(with(5, "heron")).doc.unwrap())];
    replica::fill(&mut tx, WS, DESK, Entity::Ticket, &page, fold).await.unwrap();
    assert_eq!(
        found(&mut tx, Among::Tickets, &[word("serial")]).await.len(),
        40,
        "the old rows are still shown"
    );
    replica::finish_fill(&mut tx).await.unwrap();
    assert_eq!(search::stand(&mut tx).await.unwrap(), None);
    make(&mut tx).await;
    assert_eq!(found(&mut tx, Among::Tickets, &[half("h")]).await, ids([5]));
    assert_eq!(found(&mut tx, Among::Tickets, &[word("serial")]).await, ids([]));
}
