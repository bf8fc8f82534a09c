//! Clocks with their working (X3).

use kursi_rules::calendar::{Calendar, Rested, local_date};
use kursi_rules::clock::{self, Clock, Standing};
use kursi_rules::desk::Desk;

use crate::entry::{ClockState, ClockView, RestFace, Span, SpanKind};

/// The clocks that run, the next due first; then those that stopped, in the order in which they ran.
pub(super) fn clocks(desk: &Desk, mut clocks: Vec<Clock>) -> Vec<ClockView> {
    clocks.sort_by_key(|clock| match clock.stopped_at {
        None => (false, clock.due_at, clock.started_at),
        Some(stopped) => (true, clock.started_at, stopped),
    });
    let always = Calendar::always("", desk.zone);
    clocks
        .into_iter()
        .map(|clock| {
            let calendar = desk.calendar(&clock.calendar);
            // What counts by no calendar of the desk counts always.
            let spans = clock.explain(calendar.unwrap_or(&always));
            let end = clock.stopped_at.unwrap_or(clock.due_at);
            let since = |calendar: &Calendar| calendar.in_force_since(local_date(calendar.zone(), end));
            let rests = calendar.map(|calendar| calendar.rested(clock.started_at, end)).unwrap_or_default();
            ClockView {
                since: calendar.and_then(since).map(|day| day.to_string()),
                rests: rests.into_iter().map(rest).collect(),
                id: clock.id.to_string(),
                state: match clock.standing() {
                    Standing::Running => ClockState::Running,
                    Standing::Paused => ClockState::Paused,
                    Standing::Met => ClockState::Met,
                    Standing::Missed => ClockState::Missed,
                },
                limit: clock.limit as f64,
                started_at: clock.started_at.0 as f64,
                due_at: clock.due_at.0 as f64,
                stopped_at: clock.stopped_at.map(|at| at.0 as f64),
                spans: spans.into_iter().map(span).collect(),
                calendar: clock.calendar,
                revision: clock.revision,
                target: clock.target,
            }
        })
        .collect()
}

fn rest(rest: Rested) -> RestFace {
    RestFace { holiday: rest.holiday, from: rest.from.to_string(), to: rest.to.to_string() }
}

fn span(span: clock::Span) -> Span {
    Span {
        kind: match span.kind {
            clock::SpanKind::Counted => SpanKind::Counted,
            clock::SpanKind::Closed => SpanKind::Closed,
            clock::SpanKind::Paused => SpanKind::Paused,
        },
        from: span.from.0 as f64,
        to: span.to.0 as f64,
    }
}
