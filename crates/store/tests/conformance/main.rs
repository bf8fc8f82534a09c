//! The stories that every backend must tell alike: SQLite, encrypted SQLite, PostgreSQL.

mod attachment;
mod audit;
mod check;
mod compact;
mod effect;
mod floor;
mod judge;
mod knock;
mod line;
mod outbox;
mod purge;
mod queues;
mod records;
mod replica;
mod rows;
mod scripts;
mod server;
mod step;
mod surveys;

/// The workspace of all stories.
const WS: &str = "0197-ws";

/// Folding for search as plainly as it can be done.
fn fold(text: &str) -> String {
    text.to_lowercase()
}

/// A small desk whose agents may do what these stories have them do.
fn desk() -> kursi_rules::desk::Desk {
    serde_json::from_value(serde_json::json!({
        "id": kursi_testkit::rows::DESK, "prefix": "OC", "zone": "Asia/Riyadh", "languages": ["ar"], "warn_before": 1,
        "stale_after": 1, "keep_solved": 1, "limits": {"subject": 90, "message": 90, "note": 90},
        "initial": "new", "statuses": [{"id": "new", "class": "new"}], "moves": [], "kinds": [],
        "reasons": [], "roles": [{"id": "agent", "rank": 1, "may": ["reply", "note"], "assignable": true}],
        "channels": [], "calendars": [], "targets": [], "queues": [], "templates": [], "ours": [],
        "scripting": {"scripts": [{"id": "s", "steps": [
            {"id": "a", "kind": "say", "next": "b"}, {"id": "b", "kind": "end"}]}]},
    }))
    .expect("a desk")
}
