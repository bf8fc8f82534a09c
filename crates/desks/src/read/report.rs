//! `[resolution]`: how long resolutions should take (A8). `[rota]`: how shifts are planned and held against what happened (A6).

use kursi_rules::resolution::{GoalBand, ResolutionGoals};
use kursi_rules::rota::{OnlineBy, RotaRule};
use kursi_rules::time::{HOUR, MINUTE};

use super::{Draft, Reading};
use crate::Fault;
use crate::bounds::{GRACE, MOST_BANDS, RESOLUTION_HOURS, SHARE, SHIFT};
use crate::finding::Sheet;
use crate::section::Section;

const BANDS: &str = "bands_hours = [24, 48, 96]";
const SHARES: &str = "shares_percent = [70, 15, 10, 5]";
const ONLINE: [(&str, OnlineBy); 2] = [("seat", OnlineBy::Seat), ("signed-on", OnlineBy::SignedOn)];

impl<'a> Reading<'a> {
    /// Left out by a desk that has no such goals. A band has no number of its own: what took longer than all bands is the last
    /// one, so there is one share more than there are bands.
    pub(super) fn resolution(&mut self, root: &Section<'a>) -> Option<ResolutionGoals> {
        let section = root.section_of("resolution", root.value("resolution")?)?;
        let hours = section.numbers("bands_hours", RESOLUTION_HOURS, BANDS);
        let shares = section.numbers("shares_percent", SHARE, SHARES);
        let malformed = |key: &'static str, wanted: &str| {
            let (found, wanted) = ("this list".to_owned(), wanted.to_owned());
            section.fault(section.place(key), Fault::Malformed { key: section.key(key), found, wanted });
        };
        if hours.len() > MOST_BANDS {
            let (key, found) = (section.key("bands_hours"), hours.len());
            section.fault(section.place("bands_hours"), Fault::TooMany { key, found, limit: MOST_BANDS });
        }
        if !hours.is_sorted_by(|a, b| a < b) {
            malformed("bands_hours", "hours that rise");
        }
        // Of a list with a fault in it no more is said.
        let whole = |key: &'static str, read: &[i64]| {
            let list = section.value(key).and_then(|value| value.get_ref().as_array());
            list.is_some_and(|list| !list.is_empty() && list.len() == read.len())
        };
        let (hours_whole, shares_whole) = (whole("bands_hours", &hours), whole("shares_percent", &shares));
        if hours_whole && shares_whole && shares.len() != hours.len() + 1 {
            let wanted = "one share for each band, and one for what takes longer than all of them";
            malformed("shares_percent", wanted);
        } else if shares_whole && shares.iter().sum::<i64>() != 100 {
            malformed("shares_percent", "shares that make a hundred together");
        }
        let calendar = section.text("calendar", "calendar = \"always\"");
        let calendar = self.refer(&section, &section.key("calendar"), "calendar", calendar);
        self.provenance(&section, &["bands_hours", "shares_percent", "calendar"]);
        section.end();
        let ends = hours.into_iter().map(|hours| Some(hours * HOUR)).chain([None]);
        let bands = ends.zip(shares).map(|(up_to, share)| GoalBand { up_to, share: share as u32 }).collect();
        Some(ResolutionGoals { calendar: calendar.unwrap_or_default(), bands })
    }

    /// Left out by a desk without a rota.
    pub(super) fn rota(&mut self, root: &Section<'a>) -> Option<RotaRule> {
        let section = root.section_of("rota", root.value("rota")?)?;
        let longest = section.length(&[("longest_shift_hours", HOUR)], SHIFT, "longest_shift_hours = 12");
        let grace = section.length(&[("grace_minutes", MINUTE)], GRACE, "grace_minutes = 5");
        let online = section.choice("online", &ONLINE, section.text("online", "online = \"seat\""));
        self.provenance(&section, &["longest_shift_hours", "grace_minutes", "online"]);
        section.end();
        Some(RotaRule { longest, grace, online: online.unwrap_or(OnlineBy::Seat) })
    }
}

/// Where there is something to report, somebody reads it; where there is a rota, somebody plans it; and who is online by their
/// seat alone needs seats.
pub(crate) fn reports_are_read(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    let first = draft.declared.iter().find(|known| known.family == "role").map_or(0, |known| known.at);
    let reports = desk.resolution.is_some() || desk.rota.is_some();
    if reports && !desk.roles.iter().any(|role| role.reads_reports) {
        sheet.fault(first, Fault::ReportsByNobody);
    }
    let Some(rota) = &desk.rota else { return };
    if !desk.roles.iter().any(|role| role.plans_rota) {
        sheet.fault(first, Fault::RotaByNobody);
    }
    let seated = desk.channels.iter().any(|channel| channel.contacts_per_seat.is_some());
    if rota.online == OnlineBy::Seat && desk.seating.is_none() && !seated {
        sheet.fault(draft.rota_at, Fault::RotaWithoutSeats);
    }
}
