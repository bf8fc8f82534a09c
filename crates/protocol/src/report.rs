//! Reports (A6, A8). Live questions: desk machines keep neither every resolved ticket nor every sitting, and half an answer would
//! be a wrong one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use kursi_rules::course::MissCount;
use kursi_rules::performance::Group;
use kursi_rules::report::{DaySpan, ReportRefusal};
use kursi_rules::resolution::ResolutionGoals;
use kursi_rules::rota::RotaRule;
use kursi_rules::{Millis, ShiftId, TicketId, UserId};
use serde::{Deserialize, Serialize};

use crate::DoorRefusal;

/// The most tickets of one answer.
pub const TICKETS_LIMIT: u32 = 500;

/// The longest id of a brand or a kind, bytes.
const LONGEST: usize = 100;

/// `POST /reports/resolution`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResolutionAsk {
    /// Desk.
    pub desk: String,
    /// The first day, on the desk's wall.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Only tickets of customers with accounts of this brand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    /// Only tickets that this person has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<UserId>,
    /// Only tickets of this kind of complaint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Which of the tickets themselves are wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tickets: Option<TicketsAsked>,
}

/// A window of the tickets of a report, the last resolved first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketsAsked {
    /// Only those of this band, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<u32>,
    /// First one wanted, from 0.
    pub offset: u32,
    /// How many; [`TICKETS_LIMIT`] at most.
    pub limit: u32,
}

/// The answer to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResolutionReply {
    /// The goals of the desk's revision in force, which the machine may not have yet.
    pub goals: ResolutionGoals,
    /// How many were resolved in each of their bands.
    pub counts: Vec<u64>,
    /// How many of those created before the end of the span are not resolved now.
    pub open: u64,
    /// What was missed in the span, by target and cause (D4); nothing where the pack asks for no causes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub misses: Vec<MissCount>,
    /// The tickets that were asked for.
    pub tickets: Vec<ResolvedTicket>,
    /// The server's clock.
    pub now: Millis,
}

/// A resolved ticket in a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResolvedTicket {
    /// Id.
    pub ticket: TicketId,
    /// Human number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Subject, as written.
    pub subject: String,
    /// Its language.
    pub language: String,
    /// Who has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<UserId>,
    /// Kind of complaint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// When it was received.
    pub created_at: Millis,
    /// When it was resolved last.
    pub resolved_at: Millis,
    /// Counted time in between, milliseconds.
    pub took: i64,
    /// The band of that, from 0.
    pub band: u32,
}

/// `POST /reports/performance`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PerformanceAsk {
    /// Desk.
    pub desk: String,
    /// The first day on which tickets were received, on the desk's wall.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// The answer to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PerformanceReply {
    /// What came of the tickets, in groups.
    pub groups: Vec<Group>,
    /// The promise that response times are of; nothing on a desk that makes none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// Periods are weeks; days otherwise.
    pub weekly: bool,
    /// The server's clock.
    pub now: Millis,
}

impl PerformanceAsk {
    /// The days that it is about.
    ///
    /// # Errors
    /// A field that can be no name, or no span of days.
    pub fn check(&self) -> Result<Result<DaySpan, ReportRefusal>, DoorRefusal> {
        named(&self.desk, "desk")?;
        Ok(DaySpan::new(self.from, self.to))
    }
}

/// `POST /reports/adherence`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdherenceAsk {
    /// Desk.
    pub desk: String,
    /// The first day on which shifts begin, on the desk's wall.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Only this person's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<UserId>,
}

/// The answer to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdherenceReply {
    /// What came of each shift, in the order of their beginnings.
    pub shifts: Vec<AttendedShift>,
    /// What counts as being online, and from when on somebody is late.
    pub rule: RotaRule,
    /// The server's clock.
    pub now: Millis,
}

/// A shift of the rota, and what came of it. Lengths are milliseconds; what is not over yet is counted until now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendedShift {
    /// Which shift.
    pub shift: ShiftId,
    /// Whose.
    pub agent: UserId,
    /// The day on which it begins.
    pub day: NaiveDate,
    /// When it begins.
    pub from: Millis,
    /// When it ends.
    pub to: Millis,
    /// What was planned of it until now.
    pub planned: i64,
    /// Online in it.
    pub online: i64,
    /// On a break in it, by reason.
    pub breaks: BTreeMap<String, i64>,
    /// Neither.
    pub missing: i64,
    /// How late the person came, beyond the grace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<i64>,
    /// How early the person went, beyond the grace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub early: Option<i64>,
    /// The person was not there at all.
    pub absent: bool,
    /// What of it was online.
    pub online_spans: Vec<(Millis, Millis)>,
    /// What of it was on breaks.
    pub break_spans: Vec<(String, Millis, Millis)>,
}

impl AdherenceAsk {
    /// The days that it is about.
    ///
    /// # Errors
    /// A field that can be no name, or no span of days.
    pub fn check(&self) -> Result<Result<DaySpan, ReportRefusal>, DoorRefusal> {
        named(&self.desk, "desk")?;
        Ok(DaySpan::new(self.from, self.to))
    }
}

impl ResolutionAsk {
    /// The days that it is about.
    ///
    /// # Errors
    /// A field that can be no name, or no span of days.
    pub fn check(&self) -> Result<Result<DaySpan, ReportRefusal>, DoorRefusal> {
        named(&self.desk, "desk")?;
        for (name, field) in [(&self.brand, "brand"), (&self.kind, "kind")] {
            name.as_deref().map_or(Ok(()), |name| named(name, field))?;
        }
        if self.tickets.is_some_and(|asked| asked.limit > TICKETS_LIMIT) {
            return Err(DoorRefusal::Malformed { field: "tickets.limit".into() });
        }
        Ok(DaySpan::new(self.from, self.to))
    }
}

fn named(name: &str, field: &str) -> Result<(), DoorRefusal> {
    match (1..=LONGEST).contains(&name.len()) {
        true => Ok(()),
        false => Err(DoorRefusal::Malformed { field: field.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a8_what_is_no_question_is_turned_away_before_it_is_looked_for() {
        let day: NaiveDate = "2026-11-21".parse().unwrap();
        let plain = ResolutionAsk {
            desk: "shop".into(),
            from: day,
            to: day,
            brand: None,
            agent: None,
            kind: None,
            tickets: None,
        };
        assert!(matches!(plain.check(), Ok(Ok(_))));
        let field = |ask: ResolutionAsk| match ask.check() {
            Err(DoorRefusal::Malformed { field }) => field,
            other => panic!("{other:?}"),
        };
        assert_eq!(field(ResolutionAsk { desk: String::new(), ..plain.clone() }), "desk");
        assert_eq!(field(ResolutionAsk { brand: Some("x".repeat(LONGEST + 1)), ..plain.clone() }), "brand");
        let tickets = Some(TicketsAsked { band: None, offset: 0, limit: TICKETS_LIMIT + 1 });
        assert_eq!(field(ResolutionAsk { tickets, ..plain.clone() }), "tickets.limit");
        let backwards = ResolutionAsk { to: day.pred_opt().unwrap(), ..plain };
        assert_eq!(backwards.check(), Ok(Err(ReportRefusal::SpanBackwards)));
    }

    #[test]
    fn a8_days_are_said_as_people_write_them_down() {
        let text = r#"{"desk":"shop","from":"2026-11-01","to":"2026-11-30"}"#;
        let ask: ResolutionAsk = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&ask).unwrap(), text);
    }
}
