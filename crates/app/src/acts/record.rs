//! What is done with records: commands like those on tickets, predicted here and kept in the outbox.

use std::sync::Arc;

use kursi_rules::code::Code;
use kursi_rules::command::{Command, RecordDeed};
use kursi_rules::decide::RecordRefusal;
use kursi_rules::record::SentText;
use kursi_rules::{MessageId, RecordId};
use uuid::Uuid;

use super::ticket::{enqueue, id};
use crate::entry::{Fault, RecordAsk, Sent};
use crate::sync::predict::Along;
use crate::views::{asked_of, typed};
use crate::work::Work;

/// A record begins, or something is done with one.
pub(super) async fn record(work: &Arc<Work>, ask: RecordAsk) -> Result<Sent, Fault> {
    let command = match ask {
        RecordAsk::Create { ticket, kind, of, fields } => {
            let loaded = work.desk()?;
            let known = loaded.sound()?.record(&kind);
            let declared = known.map(|kind| kind.fields.as_slice()).unwrap_or_default();
            Command::CreateRecord {
                ticket: id(&ticket)?,
                record: RecordId(Uuid::now_v7()),
                of: of.map(|of| of.parse().map_err(|_| unknown())).transpose()?,
                fields: typed(declared.iter(), &fields),
                kind,
            }
        }
        RecordAsk::Act { ticket, record, action, inputs, shown, texts } => {
            let asked = asked_of(work, &ticket, &record, &action).await?;
            let shown = shown.iter().filter_map(|(id, value)| Some((id.clone(), value.read()?)));
            let texts = texts.into_iter();
            let texts = texts.map(|(send, text)| SentText { send, message: MessageId(Uuid::now_v7()), text });
            let deed = RecordDeed {
                record: record.parse().map_err(|_| unknown())?,
                action,
                inputs: typed(asked.iter(), &inputs),
                shown: shown.collect(),
                texts: texts.collect(),
            };
            Command::ActOnRecord { ticket: id(&ticket)?, deed }
        }
    };
    enqueue(work, &command, Along::default()).await
}

fn unknown() -> Fault {
    Fault::from(Code::from(RecordRefusal::Unknown))
}
