//! Records: what a pack declares beside tickets, with fields, states, relations, amounts that are reckoned, and actions. The
//! engine knows no record by name: what there is, who may do what and which numbers count is the pack's.

mod declared;
mod expr;
mod reckon;
mod row;
mod typed;
mod value;

pub use declared::{
    Action, Amount, AtTicket, Consequence, Creation, MOST_RECORDS, RecordField, RecordKind, RecordState,
    Send, SendBy, Set,
};
pub use expr::{Expr, MAX_DEPTH, Op, Question, Span};
pub use reckon::{Scene, Sight};
pub use row::{Form, Record, SentText};
pub use typed::{Mistyped, Names, type_of, type_question};
pub use value::{Type, Unfit, Value};
