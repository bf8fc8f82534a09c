//! The report on response time and resolution rate (E8), asked of the server like the others.

use kursi_protocol::report::{PerformanceAsk, PerformanceReply};
use kursi_rules::performance::{Group, GroupBy};
use kursi_rules::report::may_read;

use super::report::{days, line, refused};
use super::tickets::Rows;
use crate::entry::{Fault, GroupOf, PerformanceAsked, PerformanceRow, PerformanceView};
use crate::work::Work;

/// The report.
pub(super) async fn performance(work: &Work, asked: &PerformanceAsked) -> Result<PerformanceView, Fault> {
    let reply = ask(work, asked).await?;
    let people = Rows::of(work);
    let rows = in_order(work, reply.groups)?.into_iter().map(|group| PerformanceRow {
        of: match group.by {
            GroupBy::All => GroupOf::All,
            GroupBy::Priority { level } => GroupOf::Priority { level },
            GroupBy::Agent { agent } => GroupOf::Agent { person: agent.map(|user| people.person(user)) },
            GroupBy::Period { from } => GroupOf::Period { day: from.to_string() },
            GroupBy::Result { result } => GroupOf::Result { result },
        },
        received: group.received as u32,
        answered: group.answered as u32,
        late: group.late as u32,
        response: group.response.map(|length| length as f64),
        median: group.median.map(|length| length as f64),
        in_time: percent(group.in_time, group.in_time + group.late),
        resolved: group.resolved as u32,
        rate: percent(group.resolved, group.received),
        resolution: group.resolution.map(|length| length as f64),
    });
    let rows = rows.collect();
    Ok(PerformanceView { rows, weekly: reply.weekly, target: reply.target, counted_at: reply.now.0 as f64 })
}

/// Asks the server.
pub(crate) async fn ask(work: &Work, asked: &PerformanceAsked) -> Result<PerformanceReply, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let role = work.profile.read().expect("lock").role.clone();
    may_read(desk, &role).map_err(refused)?;
    let (from, to) = days(&asked.from, &asked.to)?;
    let ask = PerformanceAsk { desk: desk.id.clone(), from, to };
    ask.check()?.map_err(refused)?;
    let reply = line(work)?.performance(&ask).await?;
    work.heard_clock(reply.now, 0);
    Ok(reply)
}

/// Priorities from the highest down, agents by name, periods in order, results as the pack has them.
pub(crate) fn in_order(work: &Work, mut groups: Vec<Group>) -> Result<Vec<Group>, Fault> {
    let loaded = work.desk()?;
    let course = &loaded.sound()?.course;
    let levels = course.priority.as_ref().map(|rule| rule.levels.clone()).unwrap_or_default();
    let results = course.closing.as_ref().map(|rule| rule.results.clone()).unwrap_or_default();
    let people = work.people.read().expect("lock");
    groups.sort_by_cached_key(|group| match &group.by {
        GroupBy::All => (0, 0, String::new()),
        GroupBy::Priority { level } => {
            let place = level.as_ref().and_then(|level| levels.iter().rev().position(|known| known == level));
            (1, place.unwrap_or(levels.len()), String::new())
        }
        GroupBy::Agent { agent } => {
            let name = agent.and_then(|user| people.get(&user)).map(|user| user.name.clone());
            (2, usize::from(agent.is_none()), name.unwrap_or_default())
        }
        GroupBy::Period { from } => (3, 0, from.to_string()),
        GroupBy::Result { result } => {
            let place = result.as_ref().map(|result| results.iter().position(|known| known == result));
            // What the pack does not have any more stands after what it has, and before what has none.
            let place = place.map_or(results.len() + 1, |place| place.unwrap_or(results.len()));
            (4, place, result.clone().unwrap_or_default())
        }
    });
    Ok(groups)
}

/// A share of a hundred; nothing of nothing.
pub(crate) fn percent(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 * 100.0 / whole as f64)
}
