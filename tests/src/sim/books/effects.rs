//! What leaves the house: recorded once for what caused it, and told at least once.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow, ensure};
use kursi_rules::change::Entity;
use kursi_store::AnyConnection;
use serde_json::Value;

use super::rows::all;
use crate::sim::beginning::DESK;
use crate::sim::world::World;

/// How often something is to be told of a ticket.
type Times = BTreeMap<(String, String), usize>;

fn text(doc: &Value, field: &str) -> String {
    doc[field].as_str().unwrap_or_default().to_owned()
}

async fn docs(conn: &mut AnyConnection, entity: Entity) -> Result<Vec<Value>> {
    let rows = all(conn, entity, Some(DESK)).await?;
    rows.values().map(|doc| Ok(serde_json::from_str(doc)?)).collect()
}

/// What the rows say that happened, by ticket and kind.
async fn happened(conn: &mut AnyConnection) -> Result<(Times, Vec<String>)> {
    let mut times = Times::new();
    let mut letters = Vec::new();
    let mut by_mail = BTreeMap::new();
    for ticket in docs(conn, Entity::Ticket).await? {
        *times.entry((text(&ticket, "id"), "ticket-created".into())).or_default() += 1;
        by_mail.insert(text(&ticket, "id"), text(&ticket, "channel") == "mail");
    }
    let mut incoming: BTreeMap<String, usize> = BTreeMap::new();
    for message in docs(conn, Entity::Message).await? {
        let ticket = text(&message, "ticket");
        match &*text(&message, "kind") {
            "incoming" => *incoming.entry(ticket).or_default() += 1,
            "reply" => {
                if by_mail.get(&ticket) == Some(&true) {
                    letters.push(format!("{}.mail", text(&message, "id")));
                }
                *times.entry((ticket, "ticket-replied".into())).or_default() += 1;
            }
            _ => {}
        }
    }
    // The first one opened the ticket.
    for (ticket, count) in incoming.into_iter().filter(|(_, count)| *count > 1) {
        times.insert((ticket, "customer-wrote".into()), count - 1);
    }
    for activity in docs(conn, Entity::Activity).await? {
        let kind = match activity["what"].as_str().unwrap_or_default() {
            "assigned" => "ticket-assigned",
            "resolved" => "ticket-resolved",
            "reopened" => "ticket-reopened",
            _ => continue,
        };
        *times.entry((text(&activity, "ticket"), kind.into())).or_default() += 1;
    }
    Ok((times, letters))
}

/// Everything that happened is recorded as often as it happened, and told.
pub(super) async fn once(conn: &mut AnyConnection, world: &World) -> Result<()> {
    let (wanted, mut letters) = happened(conn).await?;
    let recorded: Vec<(String, String, String)> =
        sqlx::query_as("SELECT id, kind, state FROM effect").fetch_all(&mut *conn).await?;
    let mut found = Times::new();
    let mut sent = Vec::new();
    let told = world.told.lock().unwrap_or_else(|poison| poison.into_inner());
    for (id, kind, state) in recorded {
        ensure!(state == "done", "{id} is {state}");
        // Of what was delivered, the server keeps that it was and no more.
        let payload = told.got.get(&id);
        let payload = payload.ok_or_else(|| anyhow!("{id} counts as delivered, and nobody was told"))?;
        if kind == "mail" {
            sent.push(id);
            continue;
        }
        let payload: Value = serde_json::from_str(payload)?;
        let event = payload["event"].as_str().ok_or_else(|| anyhow!("{id} has no event"))?.to_owned();
        *found.entry((text(&payload["ticket"], "id"), event)).or_default() += 1;
    }
    letters.sort_unstable();
    sent.sort_unstable();
    ensure!(sent == letters, "letters are recorded for {sent:?}, and there are {letters:?}");
    for what in wanted.keys().chain(found.keys()) {
        let (happened, told) = (wanted.get(what).unwrap_or(&0), found.get(what).unwrap_or(&0));
        ensure!(happened == told, "{what:?} happened {happened} times, and is told {told} times");
    }
    Ok(())
}
