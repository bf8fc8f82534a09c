//! `[seating]`: how seats are held and contacts offered. The unit is part of the key, so that no number stands
//! alone.

use kursi_rules::desk::Seating;
use kursi_rules::time::MINUTE;

use super::{Draft, Reading};
use crate::Fault;
use crate::bounds::{LIVE, SECOND, WRAP_UP};
use crate::finding::{Sheet, cut};
use crate::section::Section;

const WRAP_UP_KEYS: [(&str, i64); 2] = [("wrap_up_seconds", SECOND), ("wrap_up_minutes", MINUTE)];

impl<'a> Reading<'a> {
    /// Left out by a desk without seats.
    pub(super) fn seating(&mut self, root: &Section<'a>) -> Option<Seating> {
        let section = root.section_of("seating", root.value("seating")?)?;
        let lease =
            section.section("lease", "lease = { ttl_seconds = 60, renew_seconds = 15, stop_seconds = 40 }");
        let [mut lease_ttl, mut lease_renew, mut lease_stop] = [0; 3];
        if let Some(lease) = lease {
            lease_ttl = lease.length(&[("ttl_seconds", SECOND)], LIVE, "ttl_seconds = 60");
            lease_renew = lease.length(&[("renew_seconds", SECOND)], LIVE, "renew_seconds = 15");
            lease_stop = lease.length(&[("stop_seconds", SECOND)], LIVE, "stop_seconds = 40");
            let all_given = [lease_ttl, lease_renew, lease_stop].iter().all(|length| *length > 0);
            if all_given && !(lease_renew < lease_stop && lease_stop < lease_ttl) {
                let [renew, stop, ttl] = [lease_renew, lease_stop, lease_ttl].map(|length| length / SECOND);
                lease.fault(lease.at, Fault::LeaseOrder { renew, stop, ttl });
            }
            lease.end();
        }
        let offer = section.length(&[("offer_seconds", SECOND)], LIVE, "offer_seconds = 20");
        let wrap_up = section.length(&WRAP_UP_KEYS, WRAP_UP, "wrap_up_seconds = 60");
        self.provenance(&section, &["lease", "offer_seconds", "wrap_up_seconds", "wrap_up_minutes"]);
        section.end();
        Some(Seating { lease_ttl, lease_renew, lease_stop, offer, wrap_up })
    }
}

/// Who declares seats says how they are held, and who may step in where the rule does not fit (X2).
pub(crate) fn seats_can_be_worked(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    let mut seated = desk.channels.iter().filter(|channel| channel.contacts_per_seat.is_some()).peekable();
    match (&desk.seating, seated.peek()) {
        (None, Some(_)) => seated.for_each(|channel| {
            let at = draft.place("channel", &channel.id);
            sheet.fault(at, Fault::SeatsWithoutSeating { channel: cut(&channel.id) });
        }),
        (Some(_), None) if !desk.channels.is_empty() => {
            sheet.fault(draft.seating_at, Fault::SeatingWithoutSeats);
        }
        (Some(_), Some(_)) if !desk.roles.iter().any(|role| role.overrides_seats) => {
            let first = draft.declared.iter().find(|known| known.family == "role");
            sheet.fault(first.map_or(0, |known| known.at), Fault::NobodyOverrides);
        }
        _ => {}
    }
}
