//! A record begins: of the ticket's customer, or of one of their records.

use std::collections::BTreeMap;

use super::record::{put, said};
use super::{Case, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::record::{MOST_RECORDS, Record, RecordField, Value};
use crate::{RecordId, TicketId};

crate::codes! {
    /// Why a record did not begin.
    pub enum CreateRecordRefusal {
        /// The role may not.
        "create-record-not-allowed" => NotAllowed { role: String },
        /// There is a record of that id.
        "create-record-exists" => Exists,
        /// The record that it would belong to is not there, or none such can have it.
        "create-record-without-parent" => WithoutParent { record: String },
        /// The pack's condition does not hold.
        "create-record-not-now" => NotNow { record: String },
        /// The customer has as many as anybody can have.
        "create-record-too-many" => TooMany { limit: usize },
    }
}

/// What somebody wants to begin.
pub(super) struct Wanted<'a> {
    pub(super) record: RecordId,
    pub(super) kind: &'a str,
    pub(super) of: Option<RecordId>,
    pub(super) fields: &'a BTreeMap<String, Value>,
}

pub(super) fn create_record(mut case: Case, ticket: TicketId, wanted: &Wanted<'_>) -> Verdict {
    let role = case.context.actor.title().to_owned();
    let kind = case.record_kind(wanted.kind)?;
    if case.context.actor.user().is_none() || !kind.create.may.contains(&role) {
        return Err(CreateRecordRefusal::NotAllowed { role }.into());
    }
    let mut owned = case.owned(ticket)?;
    if owned.records.iter().any(|known| known.id == wanted.record) {
        return Err(CreateRecordRefusal::Exists.into());
    }
    if owned.records.len() >= MOST_RECORDS {
        return Err(CreateRecordRefusal::TooMany { limit: MOST_RECORDS }.into());
    }
    let of = wanted.of.and_then(|of| owned.records.iter().find(|known| known.id == of));
    if of.map(|of| &of.kind) != kind.of.as_ref() || of.is_none() != wanted.of.is_none() {
        return Err(CreateRecordRefusal::WithoutParent { record: kind.id.clone() }.into());
    }
    let asked: Vec<&RecordField> = kind.fields.iter().filter(|field| !field.later).collect();
    said(&kind.id, &asked, wanted.fields)?;
    let record = Record {
        id: wanted.record,
        desk: case.desk.id.clone(),
        kind: kind.id.clone(),
        customer: owned.customer.id,
        of: wanted.of,
        state: kind.initial.clone(),
        fields: wanted.fields.clone(),
        tickets: Vec::new(),
        created_at: case.context.received_at,
        updated_at: case.context.received_at,
    };
    // What is only thought of is not counted among the others yet.
    let holds = |when| case.scene(&owned.records).of(&record).holds(when);
    if !kind.create.when.as_ref().is_none_or(holds) {
        return Err(CreateRecordRefusal::NotNow { record: record.kind }.into());
    }
    let deed = Deed::RecordCreated { record: record.id, kind: record.kind.clone() };
    owned.records.push(record);
    let last = owned.records.len() - 1;
    if owned.records[last].of.is_none() {
        case.link(&mut owned.ticket, &mut owned.records, last);
    }
    let record = owned.records.swap_remove(last);
    case.touch(&mut owned.ticket);
    let made_at = case.context.made_at;
    Ok(vec![put(record), case.deed(ticket, made_at, deed), Change::put(Row::Ticket(Box::new(owned.ticket)))])
}
