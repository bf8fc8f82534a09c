//! [`decide`]: the judgement of a command. The desk machine asks it for a prediction, the server for the
//! verdict; both give it the same arguments but for what they know and which times they trust.

mod about;
mod act_on_record;
mod answer_step;
mod approve_pending;
mod approve_revision;
mod ask_pending;
mod ask_survey;
mod assign;
mod back_script;
mod call;
mod change_shift;
mod climb;
mod close;
mod create;
mod create_record;
mod customer;
mod decline_pending;
mod deed_step;
mod delegate;
mod end_call;
mod end_delegation;
mod end_pending;
mod escalate;
mod facts;
mod finish_improvement;
mod follow_up;
mod hand_over;
mod hear;
mod judge_answer;
mod note;
mod pending;
mod plan_call;
mod plan_shift;
mod raise;
mod receive;
mod record;
mod record_cause;
mod record_improvement;
mod reject_revision;
mod remind;
mod remove_shift;
mod reply;
mod request;
mod resolve;
mod reveal;
mod script;
mod set_priority;
mod set_zone;
mod shift;
mod start_script;
mod stop_script;
mod tag;
mod ticket;

pub use about::opens_later;
pub use act_on_record::{ActOnRecordRefusal, Outlook, outlook};
pub use answer_step::AnswerStepRefusal;
pub use approve_pending::ApprovePendingRefusal;
pub use approve_revision::{ApproveRevisionRefusal, RevisionRefusal, may_approve};
pub use ask_pending::AskPendingRefusal;
pub use assign::AssignRefusal;
pub use back_script::BackScriptRefusal;
pub use call::{may_call, unwanted};
pub use change_shift::ChangeShiftRefusal;
pub use climb::{ClimbRefusal, may_climb};
pub use close::CloseRefusal;
pub use create::CreateRefusal;
pub use create_record::CreateRecordRefusal;
pub use customer::CustomerRefusal;
pub use decline_pending::DeclinePendingRefusal;
pub use deed_step::is_fit;
pub use delegate::DelegateRefusal;
pub use end_call::EndCallRefusal;
pub use end_delegation::EndDelegationRefusal;
pub use end_pending::EndPendingRefusal;
pub use escalate::{EscalateRefusal, may_escalate};
pub use facts::{Fact, Facts, Need};
pub use finish_improvement::FinishImprovementRefusal;
pub use follow_up::FollowUpRefusal;
pub use hand_over::HandOverRefusal;
pub use hear::HearRefusal;
pub use judge_answer::{CompareAnswerRefusal, Comparison, JudgeAnswerRefusal, compare};
pub use note::NoteRefusal;
pub use pending::{PendingRefusal, may_decide};
pub use plan_call::PlanCallRefusal;
pub use plan_shift::PlanShiftRefusal;
pub use raise::RaiseRefusal;
pub use receive::ReceiveRefusal;
pub use record::RecordRefusal;
pub use record_cause::{RecordCauseRefusal, may_record_cause};
pub use record_improvement::RecordImprovementRefusal;
pub use reject_revision::{RejectRevisionRefusal, may_reject};
pub use remind::{RemindRefusal, may_remind};
pub use remove_shift::RemoveShiftRefusal;
pub use reply::ReplyRefusal;
pub use request::RequestRefusal;
pub use resolve::ResolveRefusal;
pub use reveal::RevealRefusal;
pub use script::{ScriptRefusal, may_go_back, may_go_on, may_start, shut};
pub use set_priority::SetPriorityRefusal;
pub use set_zone::SetZoneRefusal;
pub use shift::ShiftRefusal;
pub use start_script::StartScriptRefusal;
pub use tag::TagRefusal;
pub use ticket::TicketRefusal;
pub(crate) use ticket::{is_blank, most_urgent};

use crate::authority::Actor;
use crate::change::{Change, Key};
use crate::code::Code;
use crate::command::{Command, Verb};
use crate::course::Confirmation;
use crate::desk::Desk;
use crate::id::FreshIds;
use crate::{CommandId, Millis};

/// Under which circumstances a command is judged.
#[derive(Debug, Clone)]
pub struct Context {
    /// Who asks.
    pub actor: Actor,
    /// The command's id; rows it makes are named after it.
    pub command: CommandId,
    /// The writer's corrected clock: judges the agent's own acts (notes, assignments).
    pub made_at: Millis,
    /// The server's clock: judges what customers see (replies, clocks). A prediction puts its estimate.
    pub received_at: Millis,
    /// The desk revision by which it is judged, put on new tickets and clocks.
    pub revision: u32,
}

/// What came of a command.
#[derive(Debug, Clone, PartialEq)]
pub enum Decision {
    /// These rows change.
    Changes(Vec<Change>),
    /// No, and why. On a desk machine: no, as far as is known here.
    Refused(Code),
    /// These facts are needed first; ask again with them.
    Need(Vec<Key>),
    /// It cannot be told here; the server must say.
    Unknown,
}

/// Why a verb stops before it has an answer.
enum Stop {
    Refused(Code),
    Need(Vec<Key>),
    Unknown,
}

impl<E: Into<Code>> From<E> for Stop {
    fn from(refusal: E) -> Self {
        Stop::Refused(refusal.into())
    }
}

type Verdict = Result<Vec<Change>, Stop>;

/// What a verb is given.
struct Case<'a> {
    desk: &'a Desk,
    facts: &'a Facts,
    context: &'a Context,
    ids: FreshIds,
}

/// Judges `command` on `desk`.
pub fn decide(desk: &Desk, facts: &Facts, command: &Command, context: &Context) -> Decision {
    let case = Case { desk, facts, context, ids: FreshIds::of(context.command) };
    let verdict = match command {
        Command::Create { .. } => create::create(case, command),
        Command::Receive { ticket, message, text, channel, attachments } => {
            receive::receive(case, *ticket, *message, text, channel, attachments)
        }
        Command::Reply { ticket, message, text, template, spoken, seen, attachments } => {
            let (template, spoken, seen) = (template.as_deref(), spoken.as_ref(), seen.as_ref());
            let said = reply::Said { message: *message, text, template, spoken, seen, attachments };
            reply::reply(case, *ticket, &said)
        }
        Command::Note { ticket, message, text, attachments } => {
            note::note(case, *ticket, *message, text, attachments)
        }
        Command::Assign { ticket, to } => assign::assign(case, *ticket, *to),
        Command::Resolve { ticket, reason } => resolve::resolve(case, *ticket, reason),
        Command::AskPending { ticket, reason } => ask_pending::ask_pending(case, *ticket, reason),
        Command::ApprovePending { ticket, term, instead_of } => {
            approve_pending::approve_pending(case, *ticket, *term, *instead_of)
        }
        Command::DeclinePending { ticket, reason, instead_of } => {
            decline_pending::decline_pending(case, *ticket, reason, *instead_of)
        }
        Command::Delegate { to, from, until } => delegate::delegate(case, *to, *from, *until),
        Command::EndDelegation { of } => end_delegation::end_delegation(case, *of),
        Command::EndPending { ticket } => end_pending::end_pending(case, *ticket),
        Command::ChooseCustomer { ticket, customer } => customer::choose(case, *ticket, customer),
        Command::DescribeCustomer { ticket, customer, facts } => {
            customer::describe(case, *ticket, *customer, facts)
        }
        Command::Raise { .. } => raise::raise(case, command),
        Command::Remind { ticket, ladder, message, text } => {
            remind::remind(case, *ticket, ladder, *message, text)
        }
        Command::Climb { ticket, ladder, n, message, text } => {
            climb::climb(case, *ticket, &climb::Said { ladder, n: *n, message: *message, text })
        }
        Command::SetPriority { ticket, urgency, impact } => {
            set_priority::set_priority(case, *ticket, urgency, impact)
        }
        Command::SetZone { ticket, customer, zone } => {
            set_zone::set_zone(case, *ticket, *customer, zone.as_deref())
        }
        Command::PlanCall { ticket, at } => plan_call::plan_call(case, *ticket, *at),
        Command::EndCall { ticket, made } => end_call::end_call(case, *ticket, *made),
        Command::Close { ticket, confirmed, result } => {
            close::close(case, *ticket, confirmed.as_ref(), result.as_deref())
        }
        Command::Tag { ticket, tag } => tag::tag(case, *ticket, tag, true),
        Command::Untag { ticket, tag } => tag::tag(case, *ticket, tag, false),
        Command::RecordCause { ticket, target, due_at, cause, text } => {
            let found = record_cause::Found { target, due_at: *due_at, cause, text };
            record_cause::record_cause(case, *ticket, &found)
        }
        Command::HandOver { ticket, team } => hand_over::hand_over(case, *ticket, team),
        Command::FollowUp { ticket, opened, follow_up, message, text } => {
            let opened = follow_up::Opened { id: *opened, message: *message, what: follow_up, text };
            follow_up::follow_up(case, *ticket, &opened)
        }
        Command::Hear { ticket, message, text } => hear::hear(case, *ticket, *message, text),
        Command::Escalate { .. } => escalate::escalate(case, command),
        Command::StartScript { ticket, run, script, contact: _ } => {
            start_script::start_script(case, *ticket, *run, script)
        }
        Command::AnswerStep { ticket, run, step, choice, text, to, contact } => {
            let (choice, text) = (choice.as_deref(), text.as_deref());
            let said = answer_step::Said { step, choice, text, to: *to, contact: *contact };
            answer_step::answer_step(case, *ticket, *run, &said)
        }
        Command::BackScript { ticket, run } => back_script::back_script(case, *ticket, *run),
        Command::JudgeAnswer { ticket, run, step, question, verdict, contact } => {
            let judged = judge_answer::Judged { step, question, verdict: *verdict, contact: *contact };
            judge_answer::judge_answer(case, *ticket, *run, &judged)
        }
        Command::StopScript { ticket, run } => stop_script::stop_script(case, *ticket, *run),
        Command::Reveal { ticket, secret, contact } => reveal::reveal(case, *ticket, secret, *contact),
        Command::PlanShift { agent, day, times, weekly } => {
            plan_shift::plan_shift(case, *agent, *day, *times, *weekly)
        }
        Command::ChangeShift { of, day, times } => change_shift::change_shift(case, of, *day, *times),
        Command::RemoveShift { of } => remove_shift::remove_shift(case, of),
        Command::ApproveRevision { revision } => approve_revision::approve_revision(case, *revision),
        Command::RejectRevision { revision, reason } => {
            reject_revision::reject_revision(case, *revision, reason)
        }
        Command::CreateRecord { ticket, record, kind, of, fields } => {
            let wanted = create_record::Wanted { record: *record, kind, of: *of, fields };
            create_record::create_record(case, *ticket, &wanted)
        }
        Command::ActOnRecord { ticket, deed } => act_on_record::act_on_record(case, *ticket, deed),
        Command::RecordImprovement { improvement, text, question, surveys, due } => {
            let (id, question, due) = (*improvement, question.as_deref(), *due);
            let written = record_improvement::Written { id, text, question, surveys, due };
            record_improvement::record_improvement(case, &written)
        }
        Command::FinishImprovement { improvement } => {
            finish_improvement::finish_improvement(case, *improvement)
        }
    };
    let settled = verdict.and_then(|changes| climb::settle(desk, facts, context, changes));
    decision(settled.and_then(|changes| ask_survey::asked(desk, facts, context, changes)))
}

/// The reason of a decision, where it is a no.
fn refusal_of(decision: Decision) -> Option<Code> {
    match decision {
        Decision::Refused(code) => Some(code),
        _ => None,
    }
}

fn decision(verdict: Verdict) -> Decision {
    match verdict {
        Ok(changes) => Decision::Changes(changes),
        Err(Stop::Refused(code)) => Decision::Refused(code),
        Err(Stop::Need(keys)) => Decision::Need(keys),
        Err(Stop::Unknown) => Decision::Unknown,
    }
}

/// Whether an agent may do `verb` on a ticket as it stands, before anything is written: what the screen
/// asks so that it can say no beforehand, with the reason.
pub fn may_now(
    desk: &Desk,
    facts: &Facts,
    ticket: crate::TicketId,
    verb: Verb,
    context: &Context,
) -> Option<Code> {
    let nil = crate::MessageId(uuid::Uuid::max());
    let trial = match verb {
        Verb::Reply => Command::plain_reply(ticket, nil, "x"),
        Verb::Note => Command::plain_note(ticket, nil, "x"),
        Verb::Assign | Verb::Unassign => Command::Assign { ticket, to: None },
        Verb::Resolve => {
            let reason = desk
                .reasons
                .iter()
                .find(|reason| !reason.after_request)
                .map(|reason| reason.id.clone())
                .unwrap_or_default();
            Command::Resolve { ticket, reason }
        }
        Verb::AskPending => Command::AskPending { ticket, reason: "x".into() },
        Verb::EndPending => Command::EndPending { ticket },
        Verb::Hear => Command::Hear { ticket, message: nil, text: "x".into() },
        Verb::ChooseCustomer => {
            let customer = crate::command::CustomerChoice::Known { id: crate::CustomerId(uuid::Uuid::max()) };
            Command::ChooseCustomer { ticket, customer }
        }
        Verb::SetPriority => {
            let rule = desk.course.priority.as_ref();
            let first = |degrees: Option<&Vec<String>>| degrees.and_then(|all| all.first()).cloned();
            let urgency = first(rule.map(|rule| &rule.urgencies)).unwrap_or_default();
            let impact = first(rule.map(|rule| &rule.impacts)).unwrap_or_default();
            Command::SetPriority { ticket, urgency, impact }
        }
        Verb::Close => {
            let rule = desk.course.closing.as_ref();
            let result = rule.and_then(|rule| rule.results.first()).cloned();
            let confirmed = Some(Confirmation::Said { text: "x".into() });
            Command::Close { ticket, confirmed, result }
        }
        // The first time that would do: whether any would.
        Verb::PlanCall => {
            let at = first_time(desk, facts, ticket, context).unwrap_or(context.made_at + 1);
            Command::PlanCall { ticket, at }
        }
        Verb::EndCall => Command::EndCall { ticket, made: true },
        Verb::Raise => return raise::may_raise(desk, facts, ticket, context),
        // Decisions hang on who stands in for whom: `may_decide`. Letters hang on the first mail: `may_escalate`.
        // Ladders say it of each step: `may_remind`. Scripts say it of their steps: `may_start`, `may_go_on`, `may_go_back`.
        Verb::ApprovePending
        | Verb::DeclinePending
        | Verb::Delegate
        | Verb::EndDelegation
        | Verb::Escalate
        | Verb::Remind
        // The server's alone.
        | Verb::Climb
        // Which miss it is: `may_record_cause`.
        | Verb::RecordCause
        // What is chosen for these says more than a trial could.
        | Verb::Tag
        | Verb::Untag
        | Verb::HandOver
        | Verb::FollowUp
        | Verb::DescribeCustomer
        | Verb::SetZone
        | Verb::StartScript
        | Verb::AnswerStep
        | Verb::BackScript
        | Verb::JudgeAnswer
        | Verb::StopScript
        | Verb::Reveal
        // The rota is no ticket's.
        | Verb::PlanShift
        | Verb::ChangeShift
        | Verb::RemoveShift
        // Neither is the procedure: `may_approve`, `may_reject`.
        | Verb::ApproveRevision
        | Verb::RejectRevision
        // Nor are improvements.
        | Verb::RecordImprovement
        | Verb::FinishImprovement
        // Records say it of their actions: `outlook`.
        | Verb::CreateRecord
        | Verb::ActOnRecord
        | Verb::Create
        | Verb::Receive => return None,
    };
    match decide(desk, facts, &trial, context) {
        Decision::Refused(code)
            if !["assign-already", "set-priority-already", "plan-call-already"].contains(&&*code.code) =>
        {
            Some(code)
        }
        _ => None,
    }
}

/// The first time that is offered for a call to the ticket's customer.
fn first_time(desk: &Desk, facts: &Facts, ticket: crate::TicketId, context: &Context) -> Option<Millis> {
    let row = facts.ticket(ticket).ok()??;
    let zone = desk.whereabouts(facts.customer(row.customer).ok()??)?.zone;
    let times = desk.course.calls.as_ref()?.times(zone, context.made_at);
    times.into_values().flatten().next()
}

#[cfg(test)]
mod tests;
