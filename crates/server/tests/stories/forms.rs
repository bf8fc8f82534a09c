//! Commands of earlier programs: judged in today's form, known by what was first written (K4).

use std::path::Path;

use kursi_protocol::sync::{COMMAND_V, Outcome, PushEntry, payload_hash};
use kursi_protocol::upcast::{self, OLDEST_COMMAND_V};
use kursi_rules::change::Entity;
use kursi_testkit::Backend;
use serde_json::value::RawValue;

use crate::house::House;
use crate::on_both;

on_both!(k4_every_kept_payload_of_an_earlier_program_is_judged);

/// In an order in which most of them can be done.
const ORDER: [&str; 15] = [
    "create",
    "reply",
    "note",
    "assign",
    "start-script",
    "answer-step",
    "judge-answer",
    "back-script",
    "stop-script",
    "ask-pending",
    "decline-pending",
    "approve-pending",
    "end-pending",
    "receive",
    "resolve",
];

fn payload(v: u32, verb: &str) -> Option<String> {
    let file = format!("../protocol/tests/corpus/v{v}/{verb}.json");
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).ok()?;
    Some(text.trim_end().to_owned())
}

async fn k4_every_kept_payload_of_an_earlier_program_is_judged(on: Backend) {
    for v in OLDEST_COMMAND_V..=COMMAND_V {
        let house = House::new(on).await;
        let mut sara = house.sign_in("sara").await;
        let entries: Vec<PushEntry> = ORDER
            .iter()
            .filter_map(|verb| payload(v, verb))
            .map(|payload| {
                let mut entry = sara.entry(&serde_json::Value::Null);
                (entry.v, entry.hash) = (v, payload_hash(&payload));
                entry.payload = RawValue::from_string(payload).unwrap();
                entry
            })
            .collect();
        for entry in &entries {
            // The files that the corpus names are there first, as a desk machine sends them.
            let files = upcast::read(entry.v, entry.payload.get()).unwrap().attachments().to_vec();
            for file in files {
                sara.send(&house, &file, b"receipt").await;
            }
        }
        let answer = sara.push(&house, &entries).await.unwrap();
        assert_eq!(answer.outcomes.len(), entries.len());
        let mut done = Vec::new();
        for (entry, outcome) in entries.iter().zip(&answer.outcomes) {
            let said: serde_json::Value = serde_json::from_str(entry.payload.get()).unwrap();
            let verb = said["verb"].as_str().unwrap().to_owned();
            match &outcome.outcome {
                Outcome::Accepted => done.push(verb),
                Outcome::Refused { reason } => {
                    let unread = ["command-unknown", "request-malformed", "server-failed"];
                    assert!(!unread.contains(&reason.code.as_str()), "v{v} {verb}: {}", reason.code);
                }
            }
        }
        for verb in ["create", "note", "ask-pending"] {
            assert!(done.iter().any(|one| one == verb), "v{v}: {done:?}");
        }
        assert_eq!(
            v < 3,
            done.iter().any(|one| one == "reply"),
            "v{v}: only today's one says in which sitting"
        );
        let row = house.row(Entity::Ticket, "01990000-0000-7000-8000-000000000001").await;
        assert!(row.is_some(), "v{v}");
        // The answer was lost: known by what was first written.
        let again = sara.push(&house, &entries).await.unwrap();
        assert_eq!(again.outcomes, answer.outcomes, "v{v}");
    }
}
