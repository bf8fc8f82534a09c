//! The contact: one live chat or call, from the line to its outcome.

use serde::{Deserialize, Serialize};

use super::Override;
use crate::desk::Desk;
use crate::{ContactId, DeviceId, Millis, ScriptRunId, SeatId, TicketId, UserId};

/// The step of a script for which somebody is called (A18).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallStep {
    /// The run that stands there.
    pub run: ScriptRunId,
    /// Step id of its script.
    pub step: String,
}

/// Where whoever asked for a call sits down to make it, once there is a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caller {
    /// At which machine.
    pub device: DeviceId,
    /// In which role.
    pub role: String,
    /// Languages in which they answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
}

/// Who began it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// The customer.
    Inbound,
    /// An agent (A18). While it waits it is a call task.
    Outbound,
}

/// Where a contact is. Every contact is in exactly one of these; only `ended` leaves the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum ContactState {
    /// In the contact line.
    Waiting,
    /// Offered to a seat, where it takes room until it is accepted, declined or timed out.
    Offered {
        /// To which seat.
        seat: SeatId,
        /// From this instant on the offer is over.
        until: Millis,
    },
    /// Somebody speaks with the customer.
    Active {
        /// In which seat.
        seat: SeatId,
        /// Fence of the sitting; words for the customer carry it.
        fence: i64,
    },
    /// The customer has gone and the agent has yet to say how it ended.
    WrapUp {
        /// The seat it was in.
        seat: SeatId,
        /// From this instant on it takes no more room there. The outcome is still awaited, however late.
        until: Millis,
    },
    /// Over.
    Ended {
        /// Outcome id of the pack; nothing when the customer left the line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outcome: Option<String>,
    },
}

/// A contact's row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Id, made by whoever brings it.
    pub id: ContactId,
    /// Desk id.
    pub desk: String,
    /// Channel id of the pack.
    pub channel: String,
    /// Who began it.
    pub direction: Direction,
    /// Brand id of the pack whose hotline was dialled (A5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    /// The customer's name.
    pub customer_name: String,
    /// The customer's language, BCP 47.
    pub language: String,
    /// Higher ones go first.
    #[serde(default)]
    pub priority: u8,
    /// The ticket it belongs to, as a follow-up call does (A15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticket: Option<TicketId>,
    /// The step of a script for which it is, where it is for one (A18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call: Option<CallStep>,
    /// Where whoever asked for the call makes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caller: Option<Caller>,
    /// Where it is.
    #[serde(flatten)]
    pub state: ContactState,
    /// Since when it is in line; counted anew when it is handed back.
    pub since: Millis,
    /// Handed back by an agent who was speaking: before all who were not answered yet (A6).
    #[serde(default)]
    pub front: bool,
    /// How often it was offered.
    #[serde(default)]
    pub offers: u32,
    /// Who let an offer pass since everybody free was asked; others are asked first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed: Vec<UserId>,
    /// Who asked for the call, or began the contact by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<UserId>,
    /// Who speaks or last spoke with the customer, and therefore says how it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<UserId>,
    /// When it came to the desk.
    pub arrived_at: Millis,
    /// When it was first answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<Millis>,
    /// When the customer was gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Millis>,
    /// The last override that moved it (X2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overruled: Option<Override>,
}

impl Contact {
    /// The seat in which it is offered or spoken with.
    pub fn seat(&self) -> Option<SeatId> {
        match self.state {
            ContactState::Offered { seat, .. } | ContactState::Active { seat, .. } => Some(seat),
            ContactState::Waiting | ContactState::WrapUp { .. } | ContactState::Ended { .. } => None,
        }
    }

    /// Whether it is in the contact line.
    pub fn is_waiting(&self) -> bool {
        self.state == ContactState::Waiting
    }

    /// Whether it is over for good.
    pub fn is_over(&self) -> bool {
        matches!(self.state, ContactState::Ended { .. })
    }

    /// Whether it is a call that nobody makes yet: it waits in its line, or is offered.
    pub fn is_task(&self) -> bool {
        self.direction == Direction::Outbound
            && matches!(self.state, ContactState::Waiting | ContactState::Offered { .. })
    }

    /// By when a customer who came should be answered, in the channel's hours, where the channel promises that
    /// (A1 to A3). A calendar that never opens again gives the plain sum: late is better than never noticed.
    pub fn answer_by(&self, desk: &Desk) -> Option<Millis> {
        let channel = desk.channel(&self.channel).filter(|_| self.direction == Direction::Inbound)?;
        let reply = channel.reply?;
        let hours = channel.calendar.as_deref().and_then(|calendar| desk.calendar(calendar));
        let due = hours.and_then(|hours| hours.due(self.arrived_at, reply));
        Some(due.unwrap_or(self.arrived_at + reply))
    }
}
