//! Where a ticket's customer is by the clock (E7).

use super::create::CreateRefusal;
use super::{Case, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::{CustomerId, TicketId};

crate::codes! {
    /// Why a customer's zone was not set.
    pub enum SetZoneRefusal {
        /// The role may not.
        "set-zone-not-allowed" => NotAllowed { role: String },
        /// The desk has no such zone.
        "set-zone-unknown" => Unknown { zone: String },
        /// The ticket is of another customer meanwhile.
        "set-zone-elsewhere" => Elsewhere,
        /// They are there already, as far as is known.
        "set-zone-already" => Already,
    }
}

/// Sets it, or says that nobody knows. A call that is planned keeps its moment: what was agreed was agreed.
pub(super) fn set_zone(
    mut case: Case,
    ticket: TicketId,
    customer: CustomerId,
    zone: Option<&str>,
) -> Verdict {
    if !case.may(Verb::SetZone) {
        return Err(SetZoneRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let mut row = case.ticket(ticket)?;
    if row.customer != customer {
        return Err(SetZoneRefusal::Elsewhere.into());
    }
    let known = case.facts.customer(customer)?.filter(|known| known.desk == case.desk.id);
    let mut known = known.cloned().ok_or(CreateRefusal::UnknownCustomer)?;
    if let Some(zone) = zone
        && !case.desk.course.zones.iter().any(|rule| rule.zone.name() == zone)
    {
        return Err(SetZoneRefusal::Unknown { zone: zone.chars().take(40).collect() }.into());
    }
    if known.zone.as_deref() == zone {
        return Err(SetZoneRefusal::Already.into());
    }
    known.zone = zone.map(str::to_owned);
    let deed = case.deed(ticket, case.context.made_at, Deed::ZoneSet { zone: known.zone.clone() });
    case.touch(&mut row);
    Ok(vec![deed, Change::put(Row::Customer(known)), Change::put(Row::Ticket(Box::new(row)))])
}
