//! `POST /attachments`: a file is declared, or asked after.

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::DoorRefusal;
use kursi_protocol::attachment::{Declaration, Progress, UploadRefusal};
use kursi_rules::attachment::{self, MEGABYTE};
use kursi_rules::authority;
use kursi_rules::change::{Entity, Row};
use kursi_rules::desk::{Desk, DeskRow};
use kursi_store::server::{self, Attached};
use kursi_store::{StoreError, rows};
use sqlx::AnyConnection;

use super::{progress, stays};
use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::routes::body::Form;
use crate::state::{Shared, State};

/// Declares a file, within the bounds of the desk's pack, and tells where its next piece begins. Said again, it tells how far
/// the file is by now.
///
/// # Errors
/// The desk is not the person's or they write nothing there, the pack does not allow the file, its id is taken, or as much
/// as may wait waits already.
#[utoipa::path(post, path = "/attachments", security(("session" = [])),
    request_body = super::super::openapi::Declaration, responses(
    (status = 200, body = super::super::openapi::Progress),
    (status = 401, body = super::super::openapi::Code),
    (status = 403, description = "`desk-not-granted`", body = super::super::openapi::Code),
    (status = 409, description = "`attachment-other`", body = super::super::openapi::Code),
    (status = 422, description = "what the pack does not allow", body = super::super::openapi::Code),
    (status = 429, description = "`too-many-requests`", body = super::super::openapi::Code),
    (status = 507, description = "`attachments-waiting`", body = super::super::openapi::Code)))]
pub async fn declare(
    Given(state): Given<Shared>,
    session: Session,
    Form(declared): Form<Declaration>,
) -> Result<Json<Progress>, Refusal> {
    state.doors.piece(&session.device)?;
    let Declaration { desk, ticket, file } = declared;
    let role = session.grants.iter().find_map(|(of, role)| (*of == desk).then_some(role));
    let role = role.ok_or(DoorRefusal::NotGranted)?;
    let mut conn = state.db.conn().await?;
    let in_force = in_force(&mut conn, &state.ws, &desk).await?.ok_or(DoorRefusal::DeskUnknown)?;
    if !authority::may_attach(&in_force, role) {
        return Err(DoorRefusal::NotGranted.into());
    }
    attachment::check(in_force.attaching.as_ref(), std::slice::from_ref(&file))
        .map_err(|refusal| Refusal::of_rule(refusal.into()))?;
    if let Some(ticket) = ticket
        && let Some(doc) = rows::get(&mut conn, &state.ws, Entity::Ticket, &ticket.to_string()).await?
        && let Row::Ticket(row) = kursi_store::judge::read(Entity::Ticket, &doc)?
        && row.desk != desk
    {
        return Err(DoorRefusal::NotFound.into());
    }
    let wanted = Attached {
        id: file.id.to_string(),
        desk,
        user: session.user.to_string(),
        device: session.device,
        name: file.name,
        media: file.media,
        size: file.size,
        sha256: file.sha256,
        got: 0,
        whole: false,
        message: None,
    };
    let known = server::attachment(&mut conn, &state.ws, &wanted.id).await?;
    let stands = match known {
        Some(known) => known,
        None => {
            room(&state, &mut conn, &wanted).await?;
            server::declare_attachment(&mut conn, &state.ws, &wanted, state.clock.now().0).await?
        }
    };
    drop(conn);
    if !same(&stands, &wanted) {
        return Err(UploadRefusal::Other.into());
    }
    Ok(Json(progress(&state, &stays(stands)?).await?))
}

/// Whether both are the same file of the same person. The device may have been given another name meanwhile.
fn same(one: &Attached, other: &Attached) -> bool {
    let of = |file: &Attached| {
        let words = [&file.desk, &file.user, &file.name, &file.media, &file.sha256].map(String::clone);
        (words, file.size)
    };
    of(one) == of(other)
}

/// Whether as much more may wait for its message.
async fn room(state: &State, conn: &mut AnyConnection, file: &Attached) -> Result<(), Refusal> {
    let waiting = server::attachments_waiting(conn, &state.ws, &file.user).await?;
    let limit = i64::from(state.config.attachments.waiting_megabytes);
    if waiting + file.size > limit * MEGABYTE {
        return Err(UploadRefusal::Waiting { limit }.into());
    }
    Ok(())
}

/// The desk in force.
async fn in_force(conn: &mut AnyConnection, ws: &str, desk: &str) -> Result<Option<Desk>, Refusal> {
    let Some((_, doc)) = server::current_desk(conn, ws, desk).await? else { return Ok(None) };
    let row: DeskRow = serde_json::from_str(&doc).map_err(|error| StoreError::unreadable("desk", &error))?;
    Ok(row.read())
}
