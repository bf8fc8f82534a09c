use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What happened to a stretch of time on a clock (X3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SpanKind {
    /// It counted.
    Counted,
    /// Outside working hours.
    Closed,
    /// The clock was paused.
    Paused,
}

/// A stretch of time on a clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// What happened to it.
    pub kind: SpanKind,
    /// UTC milliseconds.
    pub from: f64,
    /// UTC milliseconds; the last span of a running clock ends when it is due.
    pub to: f64,
}

/// How a clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ClockState {
    /// Not stopped yet; late or not is a question of the present moment, which the screen answers.
    Running,
    /// Paused.
    Paused,
    /// Stopped in time.
    Met,
    /// Stopped too late.
    Missed,
}

/// A clock that shows its working (X3).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClockView {
    /// Clock id.
    pub id: String,
    /// Target id; its name is the desk word `target-<id>`.
    pub target: String,
    /// How it stands.
    pub state: ClockState,
    /// What was promised, milliseconds of counted time.
    pub limit: f64,
    /// UTC milliseconds.
    pub started_at: f64,
    /// UTC milliseconds.
    pub due_at: f64,
    /// UTC milliseconds, if it has stopped.
    pub stopped_at: Option<f64>,
    /// From the start to the stop, or to the due time while it runs.
    pub spans: Vec<Span>,
    /// Calendar id; its name is the desk word `calendar-<id>`.
    pub calendar: String,
    /// Desk revision whose calendar judged it.
    pub revision: u32,
    /// Since which day (`2026-03-21`) what the calendar says at the end of the clock is in force; nothing where it always was.
    pub since: Option<String>,
    /// Days off that the calendar would else have been open, in order.
    pub rests: Vec<RestFace>,
}

/// Days off in a clock's working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestFace {
    /// Holiday id; its name is the desk word `holiday-<id>`. Nothing where the dates alone are closed.
    pub holiday: Option<String>,
    /// The first day, Gregorian: `2026-03-21`.
    pub from: String,
    /// The last day.
    pub to: String,
}
