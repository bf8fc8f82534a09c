//! Many at once: no figure here (those are the bench's), only that it holds and how it is shared.

use kursi_protocol::sync::Outcome;
use kursi_rules::TicketId;
use kursi_testkit::Backend;
use serde_json::json;

use crate::house::{House, note, reply};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_a_thousand_offline_commands_arrive_once_and_in_order() {
    let house = House::new(Backend::Sqlite).await;
    let mut sara = house.sign_in("sara").await;
    let mut tickets: Vec<TicketId> = Vec::new();
    for n in 0..10 {
        tickets.push(house.ticket(&format!("m{n}")).await);
    }
    let entries: Vec<_> = (0..1000)
        .map(|n| {
            let ticket = tickets[n % tickets.len()];
            if n % 10 < 5 {
                sara.entry(&reply(ticket, &n.to_string()))
            } else {
                sara.entry(&note(ticket, &n.to_string()))
            }
        })
        .collect();
    for part in entries.chunks(500) {
        let answer = sara.push(&house, part).await.unwrap();
        assert!(answer.outcomes.iter().all(|outcome| outcome.outcome == Outcome::Accepted));
    }
    let again = sara.push(&house, &entries[500..]).await.unwrap();
    assert_eq!(again.last_n, 1000);
    let frame = sara.frames(&house, 0, 5000).await.frame;
    let texts = frame.rows.iter().filter_map(|row| row.doc.as_ref()).filter_map(|doc| {
        let doc: serde_json::Value = serde_json::from_str(doc.get()).ok()?;
        (doc["kind"] == json!("reply") || doc["kind"] == json!("note"))
            .then(|| doc["text"].as_str()?.parse().ok())?
    });
    assert_eq!(texts.collect::<Vec<usize>>(), (0..1000).collect::<Vec<_>>());
}
