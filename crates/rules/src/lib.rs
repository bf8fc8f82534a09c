//! **What lives here**: everything that can be right or wrong with the computer off. The nouns and their
//! rows, [`decide()`](decide::decide) which judges every command on the desk machine (as a prediction) and
//! on the server (as the judgement), clocks and calendars, who may do what, which queue a ticket is in.
//!
//! **What is refused here**: IO, async, `now()`, randomness, logging, prose. Time, actor and ids are
//! arguments; refusals are codes with arguments; a number of a procedure comes from the desk's pack.

mod about;
pub mod account;
pub mod activity;
pub mod address;
pub mod announcement;
pub mod attachment;
pub mod authority;
pub mod calendar;
pub mod change;
pub mod choice;
pub mod clock;
pub mod code;
pub mod command;
pub mod condition;
pub mod course;
pub mod customer;
pub mod decide;
pub mod desk;
pub mod id;
pub mod ladder;
pub mod mask;
pub mod message;
pub mod performance;
pub mod queue;
mod reads;
pub mod record;
pub mod rejudge;
pub mod report;
pub mod request;
pub mod resolution;
pub mod revision;
pub mod rota;
pub mod said;
pub mod script;
pub mod seating;
pub mod survey;
mod target;
pub mod template;
pub mod ticket;
pub mod time;
pub mod user;
pub mod verb;
pub mod written;

pub use id::{
    ActivityId, AttachmentId, ClockId, CommandId, ContactId, CustomerId, DeviceId, FreshIds, ImprovementId,
    MessageId, RecordId, ScriptRunId, SeatId, SeatRecordId, SeatWaitId, ShiftId, StayId, SurveyId, TicketId,
    UserId, WorkspaceId,
};
pub use time::Millis;
