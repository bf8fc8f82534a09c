//! What was done to a ticket, other than writing on it.

use serde::{Deserialize, Serialize};

use crate::mask::Secret;
use crate::{ActivityId, ContactId, Millis, TicketId, UserId};

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Deed {
    /// An agent opened the ticket.
    Created,
    /// It was given to somebody, or put back.
    Assigned {
        /// To whom.
        to: Option<UserId>,
    },
    /// It was resolved (A9).
    Resolved {
        /// Reason id of the pack.
        reason: String,
    },
    /// A customer's message opened it again.
    Reopened,
    /// It is of another customer than it seemed.
    CustomerChosen,
    /// A new ticket was opened for the customer (B16).
    Opened {
        /// Which.
        ticket: TicketId,
    },
    /// Somebody asked that it may stay pending (A10).
    PendingAsked {
        /// Why.
        reason: String,
    },
    /// It may stay pending.
    PendingApproved {
        /// Until then.
        until: Millis,
        /// For whom it was decided, where somebody stood in for them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<UserId>,
    },
    /// It may not.
    PendingDeclined {
        /// Why not.
        reason: String,
        /// For whom it was decided, where somebody stood in for them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<UserId>,
    },
    /// It is not pending any more: somebody goes on with it, or the customer wrote.
    PendingEnded,
    /// A third party was asked (A11).
    Raised {
        /// Party id of the pack.
        party: String,
    },
    /// A step of a ladder was taken (A14, A15).
    Reminded {
        /// Ladder id of the pack.
        ladder: String,
        /// Which step, from 1.
        n: u32,
    },
    /// A separate mail was written to the third party, or to whom the pack names (A17).
    Escalated {
        /// Which product it is about.
        product: String,
    },
    /// The third party answered.
    Answered {
        /// Party id of the pack.
        party: String,
    },
    /// The last step was taken: the desk's side is silent until the customer or the party writes (A16).
    Silenced,
    /// The request ended without an answer.
    RequestOver,
    /// Somebody saw a masked value (X14).
    Revealed {
        /// Which.
        secret: Secret,
        /// Mask ids of the pack.
        masks: Vec<String>,
        /// The call for which it was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<ContactId>,
    },
}

/// An activity's row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Id.
    pub id: ActivityId,
    /// Its ticket.
    pub ticket: TicketId,
    /// Who did it; nobody when the program did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<UserId>,
    /// When, by the time that judges the deed.
    pub at: Millis,
    /// What.
    #[serde(flatten)]
    pub deed: Deed,
}
