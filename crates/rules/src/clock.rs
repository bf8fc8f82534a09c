//! Clocks: a target running on one ticket. Derived, never ticked; [`Clock::explain`] shows the working (X3).

use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::desk::Target;
use crate::{ClockId, Millis, TicketId};

/// A stretch in which a clock did not count because the procedure paused it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// From.
    pub from: Millis,
    /// To, or nothing while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Millis>,
}

/// A clock's row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Id.
    pub id: ClockId,
    /// Its ticket.
    pub ticket: TicketId,
    /// Target id of the pack.
    pub target: String,
    /// Calendar id of the pack.
    pub calendar: String,
    /// Desk revision that judges it: the one whose target started it, or a later one whose calendar moved its due time while it ran.
    pub revision: u32,
    /// Milliseconds of counted time that were promised.
    pub limit: i64,
    /// When it started.
    pub started_at: Millis,
    /// When it is due; while it is paused, when it was due before the pause.
    pub due_at: Millis,
    /// Pauses, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
    /// When it stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped_at: Option<Millis>,
}

/// What became of a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpanKind {
    /// It counted.
    Counted,
    /// Outside the calendar's hours.
    Closed,
    /// Paused by the procedure.
    Paused,
}

/// A stretch of time on a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// What became of it.
    pub kind: SpanKind,
    /// From.
    pub from: Millis,
    /// To.
    pub to: Millis,
}

/// How a clock stands, whatever the time is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not stopped.
    Running,
    /// Not stopped, and a pause lasts.
    Paused,
    /// Stopped in time.
    Met,
    /// Stopped too late.
    Missed,
}

impl Clock {
    /// Starts `target` on a ticket at `at`.
    ///
    /// A calendar that never opens again gives the plain sum: late is better than never noticed.
    pub fn start(
        id: ClockId,
        ticket: TicketId,
        target: &Target,
        calendar: &Calendar,
        revision: u32,
        at: Millis,
    ) -> Clock {
        Clock {
            id,
            ticket,
            target: target.id.clone(),
            calendar: calendar.id.clone(),
            revision,
            limit: target.limit,
            started_at: at,
            due_at: calendar.due(at, target.limit).unwrap_or(at + target.limit),
            pauses: Vec::new(),
            stopped_at: None,
        }
    }

    /// When it is due by `calendar`: when as much has counted as was promised, beside what was paused. A pause that lasts moves
    /// nothing before it is over.
    pub fn due_by(&self, calendar: &Calendar) -> Millis {
        let mut length = self.limit;
        loop {
            let due = calendar.due(self.started_at, length).unwrap_or(self.started_at + length);
            let over = self.pauses.iter().filter_map(|pause| Some((pause.from, pause.to?)));
            let paused: i64 = over.map(|(from, to)| calendar.counted(from, to.min(due))).sum();
            // What is due later reaches into later pauses at most, so this comes to an end.
            if self.limit + paused == length {
                return due;
            }
            length = self.limit + paused;
        }
    }

    /// How it stands.
    pub fn standing(&self) -> Standing {
        match self.stopped_at {
            Some(stopped) if stopped <= self.due_at => Standing::Met,
            Some(_) => Standing::Missed,
            None if self.pauses.last().is_some_and(|pause| pause.to.is_none()) => Standing::Paused,
            None => Standing::Running,
        }
    }

    /// The working (X3): what counted, what was closed time, what was paused, from the start to the stop, or
    /// to the due time while it runs. Adjoining spans of one kind are one.
    pub fn explain(&self, calendar: &Calendar) -> Vec<Span> {
        let end = self.stopped_at.unwrap_or(self.due_at).max(self.started_at);
        let open = calendar.open_between(self.started_at, end);
        let mut spans: Vec<Span> = Vec::new();
        let mut push = |kind, from: Millis, to: Millis| {
            if from >= to {
                return;
            }
            match spans.last_mut() {
                Some(last) if last.kind == kind => last.to = to,
                _ => spans.push(Span { kind, from, to }),
            }
        };
        let mut edges: Vec<Millis> = vec![self.started_at, end];
        edges.extend(open.iter().flat_map(|(from, to)| [*from, *to]));
        edges.extend(self.pauses.iter().flat_map(|pause| [pause.from, pause.to.unwrap_or(end)]));
        edges.retain(|edge| (self.started_at..=end).contains(edge));
        edges.sort_unstable();
        edges.dedup();
        for pair in edges.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let within = |(start, stop): (Millis, Millis)| start <= from && to <= stop;
            let kind = if self.pauses.iter().any(|pause| within((pause.from, pause.to.unwrap_or(end)))) {
                SpanKind::Paused
            } else if open.iter().copied().any(within) {
                SpanKind::Counted
            } else {
                SpanKind::Closed
            };
            push(kind, from, to);
        }
        spans
    }

    /// Milliseconds that counted until `now`.
    pub fn counted(&self, calendar: &Calendar, now: Millis) -> i64 {
        let until = self.stopped_at.unwrap_or(now);
        let clock = Clock { stopped_at: Some(until.max(self.started_at)), ..self.clone() };
        clock
            .explain(calendar)
            .iter()
            .filter(|span| span.kind == SpanKind::Counted)
            .map(|span| span.to.since(span.from))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Opening;
    use crate::time::{HOUR, MINUTE};
    use uuid::Uuid;

    fn clock(calendar: &Calendar, limit: i64, at: Millis) -> Clock {
        let target = Target::reply("first-reply", &calendar.id, limit);
        Clock::start(ClockId(Uuid::nil()), TicketId(Uuid::nil()), &target, calendar, 1, at)
    }

    #[test]
    fn x3_the_working_of_a_day_with_a_pause() {
        let day = vec![Opening { from: 9 * 60, to: 17 * 60 }];
        let calendar = Calendar::weekly("office", chrono_tz::UTC, std::array::from_fn(|_| day.clone()));
        let start = Millis(16 * HOUR);
        let mut clock = clock(&calendar, 2 * HOUR, start);
        assert_eq!(clock.due_at, Millis(24 * HOUR + 10 * HOUR));
        clock.pauses.push(Pause { from: start + 30 * MINUTE, to: Some(start + 45 * MINUTE) });
        clock.stopped_at = Some(Millis(24 * HOUR + 9 * HOUR + 30 * MINUTE));
        let kinds: Vec<_> = clock.explain(&calendar).iter().map(|span| span.kind).collect();
        use SpanKind::{Closed, Counted, Paused};
        assert_eq!(kinds, [Counted, Paused, Counted, Closed, Counted]);
        assert_eq!(clock.counted(&calendar, Millis(0)), (30 + 15 + 30) * MINUTE);
        assert_eq!(clock.standing(), Standing::Met);
    }

    #[test]
    fn x3_a_due_time_counts_anew_with_what_was_paused() {
        let day = vec![Opening { from: 9 * 60, to: 17 * 60 }];
        let calendar = Calendar::weekly("office", chrono_tz::UTC, std::array::from_fn(|_| day.clone()));
        let mut clock = clock(&calendar, 2 * HOUR, Millis(10 * HOUR));
        assert_eq!(clock.due_by(&calendar), clock.due_at);
        let pause = |from: i64, to: Option<i64>| Pause {
            from: Millis(from * HOUR),
            to: to.map(|to| Millis(to * HOUR)),
        };
        // One hour, and one more that the first one's length reaches; the night in between never counted.
        clock.pauses = vec![pause(11, Some(12)), pause(12, Some(16))];
        assert_eq!(clock.due_by(&calendar), Millis(17 * HOUR));
        clock.pauses.push(pause(16, Some(24 + 10)));
        assert_eq!(clock.due_by(&calendar), Millis((24 + 11) * HOUR));
        clock.pauses = vec![pause(11, None)];
        assert_eq!(clock.due_by(&calendar), Millis(12 * HOUR), "while it lasts nothing is known of its end");
    }

    #[test]
    fn a7_thirty_minutes_to_the_second() {
        let calendar = Calendar::always("always", chrono_tz::UTC);
        let mut clock = clock(&calendar, 30 * MINUTE, Millis(1_000));
        assert_eq!(clock.standing(), Standing::Running);
        clock.stopped_at = Some(Millis(1_000) + 30 * MINUTE);
        assert_eq!(clock.standing(), Standing::Met, "on the dot is in time");
        clock.stopped_at = Some(Millis(1_001) + 30 * MINUTE);
        assert_eq!(clock.standing(), Standing::Missed);
    }
}
