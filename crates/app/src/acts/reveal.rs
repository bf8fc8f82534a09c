//! A masked value is shown (X14). First it is on record in the outbox, where nothing is lost; only then is it read.

use std::sync::Arc;

use kursi_rules::change::Entity;
use kursi_rules::command::Command;
use kursi_rules::mask::Secret;
use kursi_rules::message::Message;
use kursi_rules::script::Number;
use kursi_rules::seating::CallStep;
use kursi_rules::{ContactId, TicketId};
use kursi_store::rows;
use kursi_words::bidi;

use super::ticket::{enqueue, id};
use crate::entry::{Changed, Fault, SecretFace, Sent};
use crate::fault::{AppFault, internal};
use crate::sync::predict::Along;
use crate::views::Kept;
use crate::work::Work;

/// Reveals a value to the person.
pub(super) async fn reveal(work: &Arc<Work>, ticket: &str, secret: SecretFace) -> Result<Sent, Fault> {
    let secret = secret.read()?;
    let command = Command::Reveal { ticket: id(ticket)?, secret: secret.clone(), contact: None };
    let sent = enqueue(work, &command, Along::default()).await?;
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let shown_for = desk.masking.as_ref().map(|masking| masking.shown_for as f64);
    Ok(Sent { revealed: value(work, ticket, &secret).await?, shown_for, ..sent })
}

/// The value, as this machine has it.
async fn value(work: &Work, ticket: &str, secret: &Secret) -> Result<Option<String>, Fault> {
    let loaded = work.desk()?;
    let ws = work.ws();
    let mut conn = work.replica.conn().await?;
    if let Secret::Message { message } = secret {
        let doc = rows::get(&mut conn, &ws, Entity::Message, &message.to_string()).await?;
        let message: Option<Message> =
            doc.map(|doc| serde_json::from_str(&doc)).transpose().map_err(|error| internal(&error))?;
        return Ok(message.map(|message| bidi::tame(&message.text).into_owned()));
    }
    let kept = Kept::of(&mut conn, &ws, ticket).await?.ok_or(AppFault::TicketNotHere)?;
    let (_, desk) = loaded.of(&kept.ticket)?;
    Ok(kept.secrets(desk).get(secret).map(|known| known.value.clone()))
}

/// The number of a call that the person asked for or accepted is on record as revealed by that; from then on it is shown to
/// them while the call goes on (A18).
pub(crate) async fn reveal_called(
    work: &Arc<Work>,
    ticket: TicketId,
    call: &CallStep,
    contact: ContactId,
) -> Result<(), Fault> {
    let loaded = work.desk()?;
    let mut conn = work.replica.conn().await?;
    let kept = Kept::of(&mut conn, &work.ws(), &ticket.to_string()).await?;
    drop(conn);
    let desk = match &kept {
        Some(kept) => loaded.of(&kept.ticket)?.1,
        None => loaded.sound()?,
    };
    let run = kept.as_ref().and_then(|kept| kept.runs.iter().find(|run| run.id == call.run));
    let step = run.and_then(|run| desk.scripting.script(&run.script)?.step(&call.step));
    let secret = match step.and_then(|step| step.number.as_ref()) {
        Some(Number::Registered) => Secret::Phone,
        Some(Number::Typed(at)) => Secret::Typed { run: call.run, step: at.clone() },
        None => return Ok(()),
    };
    let masked = kept.as_ref().is_some_and(|kept| kept.secrets(desk).get(&secret).is_some());
    if masked {
        let command = Command::Reveal { ticket, secret, contact: Some(contact) };
        enqueue(work, &command, Along::default()).await?;
        work.called.lock().expect("lock").insert((call.run, call.step.clone()));
        work.tell(Changed::Ticket { id: ticket.to_string() });
    }
    Ok(())
}
