//! What was done to a ticket, other than writing on it.

use serde::{Deserialize, Serialize};

use crate::mask::Secret;
use crate::record::Form;
use crate::{ActivityId, ContactId, Millis, RecordId, TicketId, UserId};

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
        /// Which. The row has a ticket of its own beside it.
        #[serde(rename = "opened")]
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
    /// It was delivered to a role by itself (D4).
    Delivered {
        /// Role id of the pack.
        to: String,
    },
    /// Its status was changed by itself.
    Moved {
        /// Status id of the pack.
        status: String,
    },
    /// Its priority was set (E3).
    Prioritised {
        /// Level id of the pack.
        level: String,
    },
    /// Somebody said in which time zone its customer is (E7).
    ZoneSet {
        /// IANA's name; nothing where nobody knows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<String>,
    },
    /// A call was planned (E7).
    CallPlanned {
        /// When.
        call_at: Millis,
        /// The customer's zone, IANA's name.
        zone: String,
    },
    /// A planned call was made, or taken back (E7).
    CallEnded {
        /// It was made.
        made: bool,
    },
    /// A tag was put on it (C4).
    Tagged {
        /// Tag id of the pack.
        tag: String,
    },
    /// A tag was taken off.
    Untagged {
        /// Tag id of the pack.
        tag: String,
    },
    /// Why a target was missed was found out (D4).
    CauseRecorded {
        /// Target id of the pack.
        target: String,
        /// Cause id of the pack.
        cause: String,
        /// What was found out.
        text: String,
    },
    /// It was handed to a team (C15).
    HandedOver {
        /// Team id of the pack.
        team: String,
    },
    /// It was closed for good (E4).
    Closed {
        /// Result id of the pack (C7).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        result: Option<String>,
    },
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
    /// A record began.
    RecordCreated {
        /// Which.
        record: RecordId,
        /// Its kind of the pack.
        kind: String,
    },
    /// Something was done with a record.
    RecordActed {
        /// Which.
        record: RecordId,
        /// Its kind of the pack.
        kind: String,
        /// Action id of the pack.
        action: String,
        /// What left the house because of it, exactly (C1).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        forms: Vec<Form>,
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

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::change::{Entity, Row};

    /// What was done and the row it is in are one document: no field of the one may hide the other's (B16, X14).
    #[test]
    fn b16_every_deed_with_ids_reads_back_from_its_row_as_it_was_written() {
        let (ticket, other) = (TicketId(Uuid::from_u128(1)), TicketId(Uuid::from_u128(2)));
        let user = UserId(Uuid::from_u128(3));
        let (run, contact) = (crate::ScriptRunId(Uuid::from_u128(4)), ContactId(Uuid::from_u128(5)));
        let typed = Secret::Typed { run, step: "give".into() };
        let deeds = [
            Deed::Opened { ticket: other },
            Deed::Assigned { to: Some(user) },
            Deed::Revealed { secret: typed, masks: vec!["code".into()], contact: Some(contact) },
            Deed::CallPlanned { call_at: Millis(9), zone: "Europe/London".into() },
            Deed::Revealed { secret: Secret::Phone, masks: vec![], contact: None },
            Deed::RecordCreated { record: RecordId(Uuid::from_u128(8)), kind: "package".into() },
            Deed::RecordActed {
                record: RecordId(Uuid::from_u128(8)),
                kind: "package".into(),
                action: "pay".into(),
                forms: vec![Form { id: "link".into(), to: "+20100".into(), values: Default::default() }],
            },
        ];
        for deed in deeds {
            let id = ActivityId(Uuid::from_u128(6));
            let row = Row::Activity(Activity { id, ticket, actor: Some(user), at: Millis(7), deed });
            assert_eq!(Row::from_doc(Entity::Activity, &row.to_doc()).ok(), Some(row));
        }
    }
}
