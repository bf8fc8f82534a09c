//! `GET /intake/tickets/{number}`: how a ticket stands, for the customer who follows it in the channel's own portal (D1).

use axum::Json;
use axum::extract::{Path, State as Given};
use axum::http::HeaderMap;
use kursi_protocol::DoorRefusal;
use kursi_rules::Millis;
use kursi_rules::activity::{Activity, Deed};
use kursi_rules::change::{Entity, Row};
use kursi_rules::message::{Message, MessageKind};
use kursi_rules::request::Side;
use kursi_rules::ticket::Ticket;
use kursi_store::judge::read;
use kursi_store::{StoreError, rows};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::key;
use crate::refusal::Refusal;
use crate::routes::peer::Peer;
use crate::state::Shared;

/// How a ticket stands, as its customer may know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Followed {
    /// The number that the customer was told.
    #[schema(example = "OC-2026-000123")]
    pub number: String,
    /// Subject.
    pub subject: String,
    /// Status id of the desk's pack.
    pub status: String,
    /// When it was opened, UTC milliseconds.
    pub created_at: i64,
    /// When something last happened to it.
    pub updated_at: i64,
    /// When it was resolved, while it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved_at: Option<i64>,
    /// What was said to the customer and by them, the oldest first. Notes are the house's.
    pub said: Vec<Said>,
    /// What was done, the oldest first.
    pub done: Vec<Done>,
}

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Said {
    /// `customer` or `desk`.
    pub by: String,
    /// The words.
    pub text: String,
    /// When, UTC milliseconds.
    pub at: i64,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Done {
    /// `created`, `assigned`, `resolved`, `reopened`, `pending` or `closed`.
    pub what: String,
    /// When, UTC milliseconds.
    pub at: i64,
}

/// Tells how a ticket stands that came by this channel. Others are not there for it.
///
/// # Errors
/// The key is wrong, or no such ticket came by its channel.
#[utoipa::path(get, path = "/intake/tickets/{number}", security(("channel-key" = [])),
    params(("number" = String, Path, description = "The ticket's number")), responses(
    (status = 200, body = Followed),
    (status = 401, description = "`intake-key-wrong`", body = super::super::openapi::Code),
    (status = 404, description = "`not-found`", body = super::super::openapi::Code),
    (status = 429, description = "`too-many-requests`", body = super::super::openapi::Code)))]
pub async fn follow(
    Given(state): Given<Shared>,
    Peer(address): Peer,
    Path(number): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Followed>, Refusal> {
    let (desk, channel) = key::channel(&state, address, &headers).await?;
    let mut conn = state.db.conn().await?;
    let nowhere = || Refusal::from(DoorRefusal::NotFound);
    let doc = rows::ticket_by_number(&mut conn, &state.ws, &number).await?.ok_or_else(nowhere)?;
    let Row::Ticket(ticket) = read(Entity::Ticket, &doc)? else { return Err(nowhere()) };
    if ticket.desk != desk || ticket.channel != channel || ticket.side() != Side::Customer {
        return Err(nowhere());
    }
    let whole = rows::whole(&mut conn, &state.ws, &ticket.id.to_string(), 0).await?.ok_or_else(nowhere)?;
    Ok(Json(told(&ticket, &whole.conversation)?))
}

fn told(ticket: &Ticket, conversation: &rows::Conversation) -> Result<Followed, StoreError> {
    let mut said = Vec::new();
    for doc in &conversation.messages {
        if let Row::Message(Message { kind, text, received_at, .. }) = read(Entity::Message, doc)?
            && let Some(by) = by(kind)
        {
            said.push(Said { by: by.to_owned(), text, at: received_at.0 });
        }
    }
    let mut done = vec![Done { what: "created".to_owned(), at: ticket.created_at.0 }];
    for doc in &conversation.activities {
        if let Row::Activity(Activity { deed, at: Millis(at), .. }) = read(Entity::Activity, doc)?
            && let Some(what) = known(&deed)
        {
            done.push(Done { what: what.to_owned(), at });
        }
    }
    Ok(Followed {
        number: ticket.number.clone().unwrap_or_default(),
        subject: ticket.subject.clone(),
        status: ticket.status.clone(),
        created_at: ticket.created_at.0,
        updated_at: ticket.updated_at.0,
        resolved_at: ticket.resolved_at.map(|at| at.0),
        said,
        done,
    })
}

/// Who said it, where the customer reads it.
fn by(kind: MessageKind) -> Option<&'static str> {
    match kind {
        MessageKind::Incoming => Some("customer"),
        MessageKind::Reply => Some("desk"),
        MessageKind::Note => None,
    }
}

/// What of a deed the customer may know; the rest is the house's own affair.
fn known(deed: &Deed) -> Option<&'static str> {
    match deed {
        Deed::Assigned { to: Some(_) } => Some("assigned"),
        Deed::Resolved { .. } => Some("resolved"),
        Deed::Reopened => Some("reopened"),
        Deed::PendingApproved { .. } => Some("pending"),
        Deed::Closed { .. } => Some("closed"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kursi_rules::ActivityId;
    use kursi_rules::change::Row;
    use kursi_testkit::rows::{message, ticket};
    use uuid::Uuid;

    /// D1: who follows a ticket reads what was said to them and by them and what was done, and nothing of the house's own.
    #[test]
    fn d1_who_follows_a_ticket_reads_no_note_and_nothing_of_the_houses_own() {
        let ticket = ticket(1);
        let said = |n: u64, kind, text: &str| Row::Message(Message { kind, ..message(n, &ticket, text) });
        let deed = |n: u64, deed: Deed| {
            let id = ActivityId(Uuid::from_u128(u128::from(n)));
            Row::Activity(Activity { id, ticket: ticket.id, actor: None, at: Millis(n as i64), deed })
        };
        let docs = |rows: &[Row]| rows.iter().map(Row::to_doc).collect();
        let conversation = rows::Conversation {
            messages: docs(&[
                said(1, MessageKind::Incoming, "?"),
                said(2, MessageKind::Note, "secret"),
                said(3, MessageKind::Reply, "!"),
            ]),
            activities: docs(&[
                deed(4, Deed::Assigned { to: Some(kursi_rules::UserId(Uuid::from_u128(7))) }),
                deed(4, Deed::Assigned { to: None }),
                deed(5, Deed::PendingAsked { reason: "secret".into() }),
                deed(6, Deed::PendingApproved { until: Millis(9), instead_of: None }),
                deed(7, Deed::Raised { party: "maker".into() }),
                deed(8, Deed::Resolved { reason: "r".into() }),
                deed(9, Deed::Reopened),
                deed(10, Deed::Closed { result: Some("secret".into()) }),
            ]),
            clocks: Vec::new(),
        };
        let followed = told(&ticket, &conversation).unwrap();
        let said: Vec<_> = followed.said.iter().map(|said| (said.by.as_str(), said.text.as_str())).collect();
        assert_eq!(said, [("customer", "?"), ("desk", "!")]);
        let done: Vec<_> = followed.done.iter().map(|done| (done.what.as_str(), done.at)).collect();
        assert_eq!(
            done[1..],
            [("assigned", 4), ("pending", 6), ("resolved", 8), ("reopened", 9), ("closed", 10)]
        );
        assert_eq!(done[0], ("created", ticket.created_at.0));
        assert!(!serde_json::to_string(&followed).unwrap().contains("secret"));
    }
}
