//! What can happen on the floor.

use super::{Agent, CallStep, PresenceState};
use crate::{ContactId, ScriptRunId, SeatId, TicketId, UserId};

/// A contact as it comes: from a channel's door, or from an agent who begins it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// Id, made by whoever brings it.
    pub id: ContactId,
    /// Channel id of the pack.
    pub channel: String,
    /// Brand id of the pack whose hotline was dialled (A5).
    pub brand: Option<String>,
    /// The customer's name.
    pub customer_name: String,
    /// The customer's language, BCP 47.
    pub language: String,
    /// Higher ones go first.
    pub priority: u8,
    /// The ticket it belongs to.
    pub ticket: Option<TicketId>,
    /// The step of a script for which it is.
    pub call: Option<CallStep>,
}

/// Which calls that were asked for on a ticket are not wanted any more (A18).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unwanted {
    /// All of them: the ticket is resolved.
    OfTicket,
    /// Those of a run, but for the step at which it stands: it went on, back, or came to an end.
    OfRun {
        /// Which run.
        run: ScriptRunId,
        /// Where it stands; nothing when it is over.
        at: Option<String>,
    },
}

/// What a supervisor does beyond the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Overrule {
    /// Seats somebody although all seats are taken. Who may not sit at all, or is on a break, is not seated.
    Seat {
        /// Whom, at which machine.
        agent: Agent,
        /// Channel id of the pack.
        channel: String,
    },
    /// Forces somebody out of a seat.
    ForceOut {
        /// Out of which.
        seat: SeatId,
    },
    /// Gives a contact to a seat although the seat is full, or somebody else has the contact.
    Place {
        /// Which contact.
        contact: ContactId,
        /// To which seat.
        seat: SeatId,
    },
}

/// What happened. A `fence` is the one that the agent's machine knows of its seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Time passed, or a new revision of the desk came into force.
    Tick,
    /// An agent takes a seat.
    Take {
        /// Who.
        agent: Agent,
        /// Channel id of the pack.
        channel: String,
    },
    /// An agent enters the seat line; where a seat is free it is taken at once.
    Wait {
        /// Who.
        agent: Agent,
        /// Channel id of the pack.
        channel: String,
        /// Higher ones go first.
        priority: u8,
    },
    /// An agent leaves the seat line.
    GiveUp {
        /// Who.
        agent: Agent,
        /// Channel id of the pack.
        channel: String,
    },
    /// A machine says that its agent is still there.
    Renew {
        /// Who.
        agent: Agent,
        /// Which seat.
        seat: SeatId,
        /// Fence of the sitting.
        fence: i64,
    },
    /// An agent leaves a seat.
    Leave {
        /// Who.
        agent: Agent,
        /// Which seat.
        seat: SeatId,
        /// Fence of the sitting.
        fence: i64,
    },
    /// An agent comes, goes, or goes on a break.
    Present {
        /// Who.
        agent: Agent,
        /// How they are there now.
        state: PresenceState,
    },
    /// An agent opened a ticket, or writes on it, or closed it (X7).
    Look {
        /// Who.
        agent: Agent,
        /// Which ticket is open, and whether they are writing to the customer; nothing when none is.
        at: Option<(TicketId, bool)>,
    },
    /// A customer comes through a channel.
    Arrive {
        /// The contact.
        contact: Arrival,
    },
    /// An agent begins a customer's contact by hand, where the chat or telephone tool is an outside one.
    Start {
        /// Who.
        agent: Agent,
        /// The contact.
        contact: Arrival,
    },
    /// An agent wants to call a customer (A18).
    CallOut {
        /// Who.
        agent: Agent,
        /// The contact.
        contact: Arrival,
    },
    /// An agent takes what was offered.
    Accept {
        /// Who.
        agent: Agent,
        /// Which contact.
        contact: ContactId,
        /// Fence of the sitting.
        fence: i64,
    },
    /// An agent does not take what was offered.
    Decline {
        /// Who.
        agent: Agent,
        /// Which contact.
        contact: ContactId,
        /// Fence of the sitting.
        fence: i64,
    },
    /// An agent ends a contact.
    End {
        /// Who.
        agent: Agent,
        /// Which contact.
        contact: ContactId,
        /// Fence of the sitting.
        fence: i64,
    },
    /// Calls that were asked for on a ticket are not wanted any more.
    Withdraw {
        /// Which ticket.
        ticket: TicketId,
        /// Which of its calls.
        calls: Unwanted,
    },
    /// The customer has gone, or whoever asked for a call does not want it any more.
    HangUp {
        /// Which contact.
        contact: ContactId,
    },
    /// An agent says how a contact ended. Taken at any time and without a seat: it is only written down.
    Finish {
        /// Who.
        agent: Agent,
        /// Which contact.
        contact: ContactId,
        /// Outcome id of the pack.
        outcome: String,
    },
    /// An agent hands a contact to a colleague.
    Transfer {
        /// Who.
        agent: Agent,
        /// Which contact.
        contact: ContactId,
        /// Fence of the sitting.
        fence: i64,
        /// To whom.
        to: UserId,
    },
    /// An agent says which ticket a contact is about.
    Link {
        /// Who.
        agent: Agent,
        /// Which contact.
        contact: ContactId,
        /// Which ticket.
        ticket: TicketId,
    },
    /// A supervisor goes beyond the rule; it is recorded with who and why.
    Override {
        /// Who.
        agent: Agent,
        /// Why.
        why: String,
        /// What.
        deed: Overrule,
    },
}
