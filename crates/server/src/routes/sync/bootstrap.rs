//! `GET /sync/bootstrap`: the first filling of a desk machine, newest first, resumable.

use std::collections::HashMap;
use std::sync::Mutex;

use axum::Json;
use axum::extract::State as Given;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kursi_protocol::DoorRefusal;
use kursi_protocol::sync::{BootstrapPage, BootstrapRow};
use kursi_rules::change::Entity;
use kursi_rules::desk::DeskRow;
use kursi_store::{AnyConnection, server};
use serde::{Deserialize, Serialize};

use super::changes::raw;
use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::routes::body::Asked;
use crate::state::{Shared, State};

/// The most rows of a page.
const MOST: u32 = 5000;
/// Rows of a page when nobody says how many.
const USUAL: u32 = 2000;

/// What is asked.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Page {
    /// Kind of row: `desk`, `user`, `customer`, `ticket`, `message`, `clock`, `activity`, `seat`,
    /// `seat-wait`, `contact`, `presence`, `seat-record`, `script-run`, `stay`, `shift`, `revision`, `procedure`, `record`, and for those
    /// who read what customers answer `survey` and `improvement`.
    entity: String,
    /// `next` of the page before.
    before: Option<String>,
    /// Rows that the page shall have at most.
    limit: Option<u32>,
    /// Scopes that the machine follows, with commas between; all that are granted when it does not say.
    scopes: Option<String>,
}

/// Where a page begins. Desks are gone through one after the other, since each has its own span for which
/// solved tickets are kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Place {
    head: i64,
    desk: String,
    before: Option<(i64, String)>,
}

impl Place {
    fn to_text(&self) -> String {
        let json = serde_json::to_vec(&(self.head, &self.desk, &self.before));
        URL_SAFE_NO_PAD.encode(json.unwrap_or_default())
    }

    fn from_text(text: &str) -> Result<Place, DoorRefusal> {
        let wrong = || DoorRefusal::Malformed { field: "before".into() };
        let json = URL_SAFE_NO_PAD.decode(text).map_err(|_| wrong())?;
        let (head, desk, before) = serde_json::from_slice(&json).map_err(|_| wrong())?;
        Ok(Place { head, desk, before })
    }
}

/// How long solved tickets are kept, by desk, with the database's lifetime and the desk's revision that say so: a filling is a
/// few dozen pages, and to read a procedure for one number of it takes longer than most of them.
#[derive(Debug, Default)]
pub struct Spans(Mutex<HashMap<String, Span>>);

/// That of a desk; none where this program cannot read its procedure.
#[derive(Debug)]
struct Span {
    epoch: String,
    revision: u32,
    keep_solved: Option<i64>,
}

impl Spans {
    /// What is known of a desk's revision.
    fn of(&self, epoch: &str, desk: &str, revision: u32) -> Option<Option<i64>> {
        let known = self.0.lock().expect("lock");
        let known = known.get(desk).filter(|span| span.epoch == epoch && span.revision == revision);
        known.map(|span| span.keep_solved)
    }
}

/// A page of rows of one kind.
///
/// # Errors
/// No session, a kind that there is none of, or the database failed.
#[utoipa::path(get, path = "/sync/bootstrap", params(Page), security(("session" = [])), responses(
    (status = 200, body = super::super::openapi::BootstrapPage),
    (status = 401, body = super::super::openapi::Code),
    (status = 403, description = "`desk-not-granted`", body = super::super::openapi::Code)))]
pub async fn bootstrap(
    Given(state): Given<Shared>,
    session: Session,
    Asked(page): Asked<Page>,
) -> Result<Json<BootstrapPage>, Refusal> {
    let session = session.following(page.scopes.as_deref())?;
    let entity =
        Entity::by_name(&page.entity).ok_or_else(|| DoorRefusal::Malformed { field: "entity".into() })?;
    let limit = page.limit.unwrap_or(USUAL).clamp(1, MOST) as usize;
    let ws = &state.ws;
    let mut conn = state.db.conn().await?;
    let (epoch, head) = server::head(&mut conn, ws).await?;
    let mut desks: Vec<String> = session.grants.iter().map(|(desk, _)| desk.clone()).collect();
    desks.sort();
    let (first, total) = match &page.before {
        Some(text) => (Place::from_text(text)?, 0),
        None => {
            let desk = desks.first().cloned().unwrap_or_default();
            (
                Place { head, desk, before: None },
                total(&state, &mut conn, &epoch, (&session, &desks), entity).await?,
            )
        }
    };
    let head = first.head;
    let mut rows: Vec<BootstrapRow> = Vec::new();
    let mut next = None;
    for desk in desks.iter().filter(|desk| **desk >= first.desk) {
        let before = first.before.clone().filter(|_| *desk == first.desk);
        let wanted = limit.saturating_sub(rows.len());
        if wanted == 0 {
            next = Some(Place { head, desk: desk.clone(), before });
            break;
        }
        let kept_from = kept_from(&state, &mut conn, &epoch, desk).await?;
        let scopes = session.scopes_of(desk);
        let at_most = u32::try_from(wanted).unwrap_or(MOST);
        let found = server::bootstrap(&mut conn, ws, &scopes, entity, before, at_most, kept_from).await?;
        let full = found.len() == wanted;
        for (id, seq, doc) in found {
            rows.push(BootstrapRow { id, seq, doc: raw(doc)? });
        }
        if full && let Some(last) = rows.last() {
            let before = Some((last.seq, last.id.clone()));
            next = Some(Place { head, desk: desk.clone(), before });
            break;
        }
    }
    let last_n = server::last_n_at(&mut conn, ws, &session.device, head).await?;
    let born = server::born(&mut conn, ws).await?;
    let floor = server::floor(&mut conn, ws).await?;
    let next = next.map(|next| next.to_text());
    state.metrics.pages.inc();
    Ok(Json(BootstrapPage { epoch, head, born, floor, total, rows, next, last_n }))
}

/// Tickets solved before this moment stay on the server.
async fn kept_from(
    state: &State,
    conn: &mut AnyConnection,
    epoch: &str,
    desk: &str,
) -> Result<Option<i64>, Refusal> {
    let from = |keep_solved: Option<i64>| keep_solved.map(|span| (state.clock.now() - span).0);
    let revision = server::current_revision(conn, &state.ws, desk).await?;
    if let Some(known) = revision.and_then(|revision| state.spans.of(epoch, desk, revision)) {
        return Ok(from(known));
    }
    let Some((revision, doc)) = server::current_desk(conn, &state.ws, desk).await? else { return Ok(None) };
    let read = serde_json::from_str::<DeskRow>(&doc).ok().and_then(|row| row.read());
    let keep_solved = read.map(|desk| desk.keep_solved);
    let span = Span { epoch: epoch.to_owned(), revision, keep_solved };
    state.spans.0.lock().expect("lock").insert(desk.to_owned(), span);
    Ok(from(keep_solved))
}

async fn total(
    state: &State,
    conn: &mut AnyConnection,
    epoch: &str,
    (session, desks): (&Session, &[String]),
    entity: Entity,
) -> Result<u32, Refusal> {
    let mut total = 0;
    for desk in desks {
        let kept_from = kept_from(state, conn, epoch, desk).await?;
        let scopes = session.scopes_of(desk);
        total += server::bootstrap_total(conn, &state.ws, &scopes, entity, kept_from).await?;
    }
    Ok(u32::try_from(total).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_that_of_one_revision_in_one_lifetime() {
        let spans = Spans::default();
        assert_eq!(spans.of("e", "shop", 1), None);
        let span = Span { epoch: "e".into(), revision: 1, keep_solved: Some(7) };
        spans.0.lock().unwrap().insert("shop".into(), span);
        assert_eq!(spans.of("e", "shop", 1), Some(Some(7)));
        assert_eq!(spans.of("e", "shop", 2), None, "the desk has another revision");
        assert_eq!(
            spans.of("f", "shop", 1),
            None,
            "a backup that was put back may have another one under this number"
        );
        assert_eq!(spans.of("e", "travel", 1), None);
    }

    #[test]
    fn a_place_survives_the_way_and_a_forged_one_is_told() {
        let place = Place { head: 7, desk: "shop".into(), before: Some((3, "shop/x".into())) };
        assert_eq!(Place::from_text(&place.to_text()), Ok(place));
        assert!(Place::from_text("!").is_err());
        assert!(Place::from_text("e30").is_err());
    }
}
