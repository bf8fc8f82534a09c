//! Who works when (A6), read from this machine: shifts are synced like all of a desk's rows.

use std::collections::HashSet;

use kursi_rules::UserId;
use kursi_rules::authority::{may_plan_rota, may_read_reports, may_sit};
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::report::ReportRefusal;
use kursi_rules::time::HOUR;
use kursi_store::{judge, rows};

use super::report::{days, refused};
use super::tickets::Rows;
use crate::entry::{Fault, PersonFace, RotaView, ShiftFace};
use crate::work::{Pending, Work};

/// The shifts that begin in these days.
pub(super) async fn rota(work: &Work, from: &str, to: &str) -> Result<RotaView, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let rule = desk.rota.as_ref().ok_or_else(|| refused(ReportRefusal::NoRota))?;
    let (from, to) = days(from, to)?;
    let (me, role) = {
        let profile = work.profile.read().expect("lock");
        (profile.user, profile.role.clone())
    };
    let sees_all = may_plan_rota(desk, &role) || may_read_reports(desk, &role);
    let only = (!sees_all).then(|| me.to_string());
    let mut conn = work.replica.conn().await?;
    let docs = rows::shifts(&mut conn, &work.ws(), &desk.id, only.as_deref()).await?;
    drop(conn);
    let unsent: HashSet<UserId> = {
        let pending = work.pending.read().expect("lock");
        let of = |own: &Pending| own.command.as_ref().and_then(Command::shift_of);
        pending.iter().filter(|own| own.predicted()).filter_map(of).collect()
    };
    let people = Rows::of(work);
    let mut shifts = Vec::new();
    for doc in docs {
        let Row::Shift(shift) = judge::read(Entity::Shift, &doc)? else { continue };
        let is_unsent = unsent.contains(&shift.agent);
        shifts.extend(shift.days(from, to).into_iter().map(|day| {
            let at = shift.on(desk.zone, day);
            ShiftFace {
                id: shift.id.to_string(),
                person: people.person(shift.agent),
                day: day.to_string(),
                from: u32::from(shift.times.from),
                to: u32::from(shift.times.to),
                starts_at: at.from.0 as f64,
                ends_at: at.to.0 as f64,
                weekly: shift.weekly,
                mine: shift.agent == me,
                unsent: is_unsent,
            }
        }));
    }
    shifts.sort_by(|one, other| {
        one.starts_at.total_cmp(&other.starts_at).then_with(|| one.person.name.cmp(&other.person.name))
    });
    let known = work.people.read().expect("lock");
    let sits = |user: &&kursi_rules::user::User| {
        user.active && may_sit(desk, &user.role) && (sees_all || user.id == me)
    };
    let mut people: Vec<PersonFace> =
        known.values().filter(sits).map(|user| people.person(user.id)).collect();
    people.sort_by(|one, other| one.name.cmp(&other.name).then_with(|| one.id.cmp(&other.id)));
    Ok(RotaView { people, shifts, longest: rule.longest as f64 / HOUR as f64 })
}
