//! Who may do what: the one place where a verb is allowed (K5, K6). The server calls it for every command
//! and every read; the desk machine calls it to say so beforehand.

use crate::UserId;
use crate::command::Verb;
use crate::desk::Desk;

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A person, in the role they have on the desk.
    Person {
        /// Who.
        user: UserId,
        /// Role id of the pack.
        role: String,
    },
    /// A channel of the desk, through the intake door: only customers' own words come this way.
    Channel {
        /// Channel id.
        channel: String,
    },
    /// The server itself, which takes the steps of ladders that are its own.
    Server,
}

impl Actor {
    /// The person, if it is one.
    pub fn user(&self) -> Option<UserId> {
        match self {
            Actor::Person { user, .. } => Some(*user),
            Actor::Channel { .. } | Actor::Server => None,
        }
    }

    /// The role for a message, or the channel.
    pub fn title(&self) -> &str {
        match self {
            Actor::Person { role, .. } => role,
            Actor::Channel { channel } => channel,
            Actor::Server => "server",
        }
    }
}

/// Whether `actor` may do `verb` on `desk`.
pub fn may(desk: &Desk, actor: &Actor, verb: Verb) -> bool {
    match actor {
        Actor::Person { role, .. } => desk.role(role).is_some_and(|role| match verb {
            Verb::ApprovePending | Verb::DeclinePending | Verb::Delegate => role.approves_pending,
            // Or one's own: that is for the verb to say.
            Verb::EndDelegation => role.ends_delegations,
            Verb::PlanShift | Verb::ChangeShift | Verb::RemoveShift => role.plans_rota,
            Verb::ApproveRevision | Verb::RejectRevision => role.approves_procedure,
            Verb::EndPending => role.may.contains(&Verb::AskPending),
            // The steps of a ladder are answers to customers and what goes with them.
            Verb::Remind | Verb::ChooseCustomer | Verb::DescribeCustomer => role.may.contains(&Verb::Reply),
            Verb::Hear => role.may.contains(&Verb::Raise),
            // A script is how customers are answered: whoever may do that may go on with a colleague's, too.
            Verb::StartScript
            | Verb::AnswerStep
            | Verb::BackScript
            | Verb::JudgeAnswer
            | Verb::StopScript => role.may.contains(&Verb::Reply),
            Verb::Reveal => {
                let masks = desk.masking.iter().flat_map(|masking| &masking.masks);
                masks.flat_map(|mask| &mask.may).any(|known| *known == role.id)
            }
            Verb::SetPriority | Verb::SetZone | Verb::PlanCall | Verb::EndCall | Verb::Tag | Verb::Untag => {
                role.may.contains(&Verb::Reply)
            }
            Verb::Unassign | Verb::HandOver => role.may.contains(&Verb::Assign),
            Verb::FollowUp => role.may.contains(&Verb::Create),
            Verb::FinishImprovement => role.may.contains(&Verb::RecordImprovement),
            // The server's alone.
            Verb::Climb => false,
            Verb::CreateRecord => desk.records.iter().any(|kind| kind.create.may.contains(&role.id)),
            Verb::ActOnRecord => {
                let mut actions = desk.records.iter().flat_map(|kind| &kind.actions);
                actions.any(|action| action.may.contains(&role.id))
            }
            verb => role.may.contains(&verb),
        }),
        Actor::Channel { channel } => {
            desk.channel(channel).is_some() && matches!(verb, Verb::Create | Verb::Receive)
        }
        Actor::Server => verb == Verb::Climb,
    }
}

/// Whether a role may put files beside messages: who writes any.
pub fn may_attach(desk: &Desk, role: &str) -> bool {
    let writes = [Verb::Create, Verb::Reply, Verb::Note];
    desk.role(role).is_some_and(|role| writes.iter().any(|verb| role.may.contains(verb)))
}

/// Whether a role may reveal what a mask covers (X14).
pub fn may_reveal(desk: &Desk, role: &str, mask: &str) -> bool {
    let mask = desk.masking.as_ref().and_then(|masking| masking.mask(mask));
    mask.is_some_and(|mask| mask.may.iter().any(|known| known == role))
}

/// Whether a role reads who revealed what (X14).
pub fn reads_reveals(desk: &Desk, role: &str) -> bool {
    desk.role(role).is_some_and(|role| role.reads_reveals)
}

/// Whether a role may take a seat: who answers customers sits where customers come in.
pub fn may_sit(desk: &Desk, role: &str) -> bool {
    desk.role(role).is_some_and(|role| role.may.contains(&Verb::Reply))
}

/// Whether a role may say that a customer has gone: who answers customers, and who may go beyond the rule, since
/// an open contact that nobody ends keeps its room.
pub fn may_hang_up(desk: &Desk, role: &str) -> bool {
    may_sit(desk, role) || may_override_seats(desk, role)
}

/// Whether a role may seat and force out beyond the rule (X2).
pub fn may_override_seats(desk: &Desk, role: &str) -> bool {
    desk.role(role).is_some_and(|role| role.overrides_seats)
}

/// Whether a role reads reports about the desk (A6, A8).
pub fn may_read_reports(desk: &Desk, role: &str) -> bool {
    desk.role(role).is_some_and(|role| role.reads_reports)
}

/// Whether a role says who works when (A6).
pub fn may_plan_rota(desk: &Desk, role: &str) -> bool {
    desk.role(role).is_some_and(|role| role.plans_rota)
}
