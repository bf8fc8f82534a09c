//! Reports. Unlike other views they are asked of the server: this machine has neither every resolved ticket nor every sitting, and
//! without the line nothing is said rather than something that is not so.

use std::collections::{BTreeMap, HashSet};

use kursi_protocol::report::{
    AdherenceAsk, AdherenceReply, AttendedShift, ResolutionAsk, ResolutionReply, TicketsAsked,
};
use kursi_rules::change::Entity;
use kursi_rules::course::MissCount;
use kursi_rules::report::{DaySpan, ReportRefusal, may_read};
use kursi_rules::resolution::{BandOutcome, ResolutionGoals};
use kursi_rules::rota::{Attended, Whole, share};
use kursi_rules::time::HOUR;
use kursi_rules::{Millis, UserId};
use kursi_store::rows;

use super::tickets::Rows;
use crate::entry::{
    AdherenceAsked, AdherenceView, AttendedPerson, AttendedRow, AttendedSpan, AttendedSums, BandAsked,
    BandView, BreakTime, Fault, LineState, MissRow, ResolutionAsked, ResolutionView, ResolvedRow,
};
use crate::fault::AppFault;
use crate::sync::line::Line;
use crate::work::Work;

/// The most tickets of one window.
const WIDEST: u32 = 200;

/// The report on resolutions (A8).
pub(super) async fn resolution(
    work: &Work,
    asked: &ResolutionAsked,
    of: Option<BandAsked>,
) -> Result<ResolutionView, Fault> {
    let tickets = of.map(|of| {
        let BandAsked { band, offset, limit } = of;
        TicketsAsked { band: Some(band), offset, limit: limit.min(WIDEST) }
    });
    let reply = ask(work, asked, tickets).await?;
    let wanted: Vec<(Entity, String)> =
        reply.tickets.iter().map(|row| (Entity::Ticket, row.ticket.to_string())).collect();
    let mut conn = work.replica.conn().await?;
    let here = rows::get_all(&mut conn, &work.ws(), &wanted, &[]).await?;
    drop(conn);
    let here: HashSet<String> = here.into_iter().map(|(_, id, _)| id).collect();
    let people = Rows::of(work);
    let total: u64 = reply.counts.iter().sum();
    Ok(ResolutionView {
        bands: bands(&reply.goals, &reply.counts),
        resolved: total as u32,
        open: reply.open as u32,
        misses: reply.misses.into_iter().map(miss).collect(),
        tickets: reply
            .tickets
            .into_iter()
            .map(|row| ResolvedRow {
                here: here.contains(&row.ticket.to_string()),
                id: row.ticket.to_string(),
                number: row.number,
                subject: row.subject,
                language: row.language,
                assignee: row.assignee.map(|user| people.person(user)),
                created_at: row.created_at.0 as f64,
                resolved_at: row.resolved_at.0 as f64,
                took: row.took as f64,
            })
            .collect(),
        calendar: reply.goals.calendar,
        counted_at: reply.now.0 as f64,
    })
}

fn miss(row: MissCount) -> MissRow {
    MissRow { target: row.target, cause: row.cause, count: row.count as u32 }
}

/// Asks the server.
pub(crate) async fn ask(
    work: &Work,
    asked: &ResolutionAsked,
    tickets: Option<TicketsAsked>,
) -> Result<ResolutionReply, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let role = work.profile.read().expect("lock").role.clone();
    may_read(desk, &role).map_err(refused)?;
    let (from, to) = days(&asked.from, &asked.to)?;
    let agent = asked.agent.as_deref().map(str::parse).transpose();
    let ask = ResolutionAsk {
        desk: desk.id.clone(),
        from,
        to,
        brand: asked.brand.clone(),
        agent: agent.map_err(|_| malformed("agent"))?,
        kind: asked.kind.clone(),
        tickets,
    };
    ask.check()?.map_err(refused)?;
    let reply = line(work)?.resolution(&ask).await?;
    work.heard_clock(reply.now, 0);
    Ok(reply)
}

/// The bands with what came of them.
pub(crate) fn bands(goals: &ResolutionGoals, counts: &[u64]) -> Vec<BandView> {
    let total: u64 = counts.iter().sum();
    let percent = |n: u64| (total > 0).then(|| n as f64 * 100.0 / total as f64);
    let mut after = 0;
    let outcomes = goals.judge(counts);
    goals
        .bands
        .iter()
        .zip(outcomes)
        .map(|(band, BandOutcome { count, by_then, goal_by_then, met })| {
            let began = after;
            after = band.up_to.unwrap_or(after);
            BandView {
                after: hours(began),
                up_to: band.up_to.map(hours),
                goal: band.share,
                count: count as u32,
                share: percent(count),
                by_then: percent(by_then),
                goal_by_then,
                met,
            }
        })
        .collect()
}

fn hours(length: i64) -> f64 {
    length as f64 / HOUR as f64
}

/// The line, where it holds; a report is asked at once or not at all.
pub(crate) fn line(work: &Work) -> Result<Line, Fault> {
    let line = work.line_now.lock().expect("lock").clone();
    Ok(line.filter(|_| matches!(work.line(), LineState::Online)).ok_or(AppFault::LineNeeded)?)
}

/// Days as the screen says them.
pub(crate) fn days(from: &str, to: &str) -> Result<(chrono::NaiveDate, chrono::NaiveDate), Fault> {
    let day = |text: &str, field: &str| text.parse().map_err(|_| malformed(field));
    let (from, to) = (day(from, "from")?, day(to, "to")?);
    DaySpan::new(from, to).map_err(refused)?;
    Ok((from, to))
}

pub(crate) fn malformed(field: &str) -> Fault {
    kursi_protocol::DoorRefusal::Malformed { field: field.to_owned() }.into()
}

pub(crate) fn refused(refusal: ReportRefusal) -> Fault {
    Fault::from(kursi_rules::code::Code::from(refusal))
}

/// The report on the rota (A6).
pub(super) async fn adherence(work: &Work, asked: &AdherenceAsked) -> Result<AdherenceView, Fault> {
    let AdherenceReply { shifts, rule, now } = ask_adherence(work, asked).await?;
    let people = Rows::of(work);
    let mut by_person: BTreeMap<UserId, (u32, Whole)> = BTreeMap::new();
    for shift in &shifts {
        let (n, whole) = by_person.entry(shift.agent).or_default();
        *n += 1;
        whole.add(&attended(shift));
    }
    let mut whole: Vec<AttendedPerson> = by_person
        .into_iter()
        .map(|(user, (shifts, whole))| AttendedPerson {
            person: people.person(user),
            shifts,
            sums: sums(whole.planned, whole.online, &whole.breaks, whole.missing),
            late: whole.late,
            early: whole.early,
            absent: whole.absent,
        })
        .collect();
    whole.sort_by(|one, other| one.person.name.cmp(&other.person.name));
    let rows = shifts.iter().map(|shift| AttendedRow {
        shift: shift.shift.to_string(),
        person: people.person(shift.agent),
        day: shift.day.to_string(),
        starts_at: shift.from.0 as f64,
        ends_at: shift.to.0 as f64,
        sums: sums(shift.planned, shift.online, &shift.breaks, shift.missing),
        late: shift.late.map(|length| length as f64),
        early: shift.early.map(|length| length as f64),
        absent: shift.absent,
        spans: spans(shift),
    });
    Ok(AdherenceView {
        people: whole,
        rows: rows.collect(),
        online: rule.online.name().to_owned(),
        grace: rule.grace as f64,
        counted_at: now.0 as f64,
    })
}

/// Asks the server.
pub(crate) async fn ask_adherence(work: &Work, asked: &AdherenceAsked) -> Result<AdherenceReply, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let role = work.profile.read().expect("lock").role.clone();
    may_read(desk, &role).map_err(refused)?;
    let (from, to) = days(&asked.from, &asked.to)?;
    let agent = asked.agent.as_deref().map(str::parse).transpose().map_err(|_| malformed("agent"))?;
    let ask = AdherenceAsk { desk: desk.id.clone(), from, to, agent };
    ask.check()?.map_err(refused)?;
    let reply = line(work)?.adherence(&ask).await?;
    work.heard_clock(reply.now, 0);
    Ok(reply)
}

/// What came of a shift, as the rule said it.
pub(crate) fn attended(shift: &AttendedShift) -> Attended {
    Attended {
        planned: shift.planned,
        online: shift.online,
        breaks: shift.breaks.clone(),
        missing: shift.missing,
        late: shift.late,
        early: shift.early,
        absent: shift.absent,
        online_spans: Vec::new(),
        break_spans: Vec::new(),
    }
}

fn sums(planned: i64, online: i64, breaks: &BTreeMap<String, i64>, missing: i64) -> AttendedSums {
    let breaks = breaks
        .iter()
        .map(|(reason, length)| BreakTime { reason: reason.clone(), length: *length as f64 })
        .collect();
    AttendedSums {
        planned: planned as f64,
        online: online as f64,
        breaks,
        missing: missing as f64,
        share: share(online, planned).map(|share| share as f64 / 10.0),
    }
}

/// Online and on breaks, in order.
fn spans(shift: &AttendedShift) -> Vec<AttendedSpan> {
    let online = shift.online_spans.iter().map(|(from, to)| (*from, *to, None));
    let breaks = shift.break_spans.iter().map(|(reason, from, to)| (*from, *to, Some(reason.clone())));
    let mut all: Vec<(Millis, Millis, Option<String>)> = online.chain(breaks).collect();
    all.sort();
    let span = |(from, to, reason): (Millis, Millis, _)| AttendedSpan {
        from: from.0 as f64,
        to: to.0 as f64,
        reason,
    };
    all.into_iter().map(span).collect()
}
