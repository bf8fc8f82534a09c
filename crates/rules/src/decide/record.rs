//! What the verbs of records share: whose they are, whether what was typed is of its type, and what is looked at.

use std::collections::BTreeMap;

use super::{Case, Stop};
use crate::change::{Change, Row};
use crate::customer::Customer;
use crate::record::{Record, RecordField, RecordKind, Scene, Value};
use crate::ticket::Ticket;
use crate::{RecordId, TicketId};

crate::codes! {
    /// Why nothing is done with a record, whichever verb asks.
    pub enum RecordRefusal {
        /// The desk has no such kind of record.
        "record-kind-unknown" => KindUnknown { record: String },
        /// There is no such record, or it is another customer's.
        "record-unknown" => Unknown,
        /// Nobody has said yet which customer the ticket is of.
        "record-customer-unsure" => CustomerUnsure,
        /// Something that is asked was not said.
        "record-value-missing" => ValueMissing { record: String, field: String },
        /// What was said is not of its type, or out of its bounds.
        "record-value-unfit" => ValueUnfit { record: String, field: String, why: String },
        /// Something was said that is not asked.
        "record-value-unknown" => ValueUnknown { record: String, field: String },
    }
}

/// A customer's ticket, who that is, and all their records.
pub(super) struct Owned {
    pub(super) ticket: Ticket,
    pub(super) customer: Customer,
    pub(super) records: Vec<Record>,
}

impl<'a> Case<'a> {
    /// The records of the ticket's customer, the oldest first.
    pub(super) fn owned(&self, ticket: TicketId) -> Result<Owned, Stop> {
        let ticket = self.ticket(ticket)?;
        if ticket.unsure {
            return Err(RecordRefusal::CustomerUnsure.into());
        }
        let customer = self.facts.customer(ticket.customer)?.filter(|known| known.desk == self.desk.id);
        let customer = customer.cloned().ok_or(RecordRefusal::Unknown)?;
        let mut records = self.facts.records(customer.id)?;
        records.retain(|record| record.desk == self.desk.id);
        records.sort_by_key(|record| (record.created_at, record.id));
        Ok(Owned { ticket, customer, records })
    }

    pub(super) fn record_kind(&self, id: &str) -> Result<&'a RecordKind, Stop> {
        let known = self.desk.record(id);
        known.ok_or_else(|| RecordRefusal::KindUnknown { record: id.chars().take(40).collect() }.into())
    }

    /// The records as they are now.
    pub(super) fn scene<'s>(&'s self, records: &'s [Record]) -> Scene<'s> {
        Scene { kinds: &self.desk.records, records, zone: self.desk.zone, now: self.context.made_at }
    }
}

/// What was said is what is asked: all of it, each of its type, and nothing else.
pub(super) fn said(
    record: &str,
    asked: &[&RecordField],
    said: &BTreeMap<String, Value>,
) -> Result<(), RecordRefusal> {
    let record = || record.to_owned();
    if let Some(field) = said.keys().find(|id| !asked.iter().any(|field| field.id == **id)) {
        return Err(RecordRefusal::ValueUnknown {
            record: record(),
            field: field.chars().take(40).collect(),
        });
    }
    for field in asked {
        match said.get(&field.id) {
            None if field.optional => {}
            None => return Err(RecordRefusal::ValueMissing { record: record(), field: field.id.clone() }),
            Some(value) => field.holds.fits(value).map_err(|unfit| {
                let (field, why) = (field.id.clone(), unfit.name().to_owned());
                RecordRefusal::ValueUnfit { record: record(), field, why }
            })?,
        }
    }
    Ok(())
}

/// A record of these, by id.
pub(super) fn position(records: &[Record], id: RecordId) -> Result<usize, RecordRefusal> {
    records.iter().position(|record| record.id == id).ok_or(RecordRefusal::Unknown)
}

pub(super) fn put(record: Record) -> Change {
    Change::put(Row::Record(Box::new(record)))
}
