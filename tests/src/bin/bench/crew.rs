//! Who takes part in a measurement: machines that are registered and signed in without a password's hash being waited for,
//! tickets to work on, and commands as desk machines send them.

use anyhow::{Result, bail};
use kursi_protocol::sync::{COMMAND_V, PushEntry, payload_hash};
use kursi_rules::command::Command;
use kursi_rules::{CommandId, DeviceId, MessageId, TicketId};
use kursi_server::clock::system_now;
use kursi_server::engine::{Answers, Contact, Engine, IntakeJob, Subject};
use kursi_store::{AnyConnection, server};
use serde_json::value::RawValue;
use uuid::Uuid;

/// Registers a machine for a person.
pub async fn register(conn: &mut AnyConnection, ws: &str, user: &str, nth: usize) -> Result<DeviceId> {
    let (device, now) = (DeviceId(Uuid::now_v7()), system_now().0);
    let row = server::Device {
        device: device.to_string(),
        user: user.to_owned(),
        name: format!("machine {nth}"),
        last_n: 0,
        protocol: kursi_protocol::PROTOCOL,
        revoked: false,
        created_at: now,
        seen_at: now,
        made_at: 0,
        wipe_asked_at: 0,
        wiped_at: 0,
    };
    server::add_device(conn, ws, &row).await?;
    Ok(device)
}

/// A customer's ticket on a desk.
pub async fn ticket(engine: &Engine, desk: &str, id: &str) -> Result<TicketId> {
    let job = IntakeJob {
        desk: desk.into(),
        channel: "mail".into(),
        hash: id.to_owned(),
        external_id: id.to_owned(),
        contact: Contact {
            name: format!("Customer {id}"),
            email: Some(format!("customer-{id}@example.sa")),
            phone: None,
            language: Some("en".into()),
            country: None,
        },
        answers: Answers::default(),
        subject: Subject::New { subject: "The code does not work".into(), language: "en".into(), kind: None },
        text: "It says that the code was used already.".into(),
        received_at: None,
    };
    match engine.intake(job).await {
        Ok(taken) => Ok(taken.ticket.parse()?),
        Err(refusal) => bail!("no ticket: {}", refusal.code),
    }
}

/// A note under number `n` of a machine.
pub fn note(desk: &str, n: u32, ticket: TicketId, text: String) -> Result<PushEntry> {
    let (message, attachments) = (MessageId(Uuid::now_v7()), Vec::new());
    let payload = serde_json::to_string(&Command::Note { ticket, message, text, attachments })?;
    Ok(PushEntry {
        n,
        command_id: CommandId(Uuid::now_v7()),
        v: COMMAND_V,
        hash: payload_hash(&payload),
        depends_on: None,
        desk: desk.into(),
        revision: 1,
        made_at: system_now(),
        payload: RawValue::from_string(payload)?,
    })
}
