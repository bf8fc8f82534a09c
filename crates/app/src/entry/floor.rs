use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Fault, PersonFace};

/// How somebody is there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PresenceFace {
    /// `online`, `break`, `away` or `signed-out`.
    pub state: String,
    /// Break reason id; its name is the desk word `break-<id>`.
    pub reason: Option<String>,
    /// UTC milliseconds since when.
    pub since: f64,
}

/// A seat of a channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeatFace {
    /// Seat id; nothing for one that nobody has sat in yet.
    pub id: Option<String>,
    /// Which seat of the channel, from 1.
    pub slot: u32,
    /// Who sits there.
    pub holder: Option<PersonFace>,
    /// The person sits there, at this machine.
    pub mine: bool,
    /// The person sits there, at another machine.
    pub elsewhere: bool,
    /// UTC milliseconds since when it is held.
    pub since: Option<f64>,
    /// UTC milliseconds from which on it is lost unless it is renewed.
    pub expires_at: Option<f64>,
    /// Contacts that take room in it.
    pub load: u32,
    /// The machine there has not been heard of for longer than it should.
    pub silent: bool,
    /// Taken beyond the rule (X2).
    pub overruled: bool,
}

/// A place in the seat line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeatWaitFace {
    /// Who.
    pub person: PersonFace,
    /// It is the person at this program.
    pub mine: bool,
    /// UTC milliseconds since when.
    pub since: f64,
}

/// A brand and the number that its customers dial (A5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BrandFace {
    /// Brand id; its name is the desk word `brand-<id>`.
    pub id: String,
    /// The number.
    pub number: String,
}

/// A channel that is worked in seats.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FloorChannel {
    /// Channel id; its name is the desk word `channel-<id>`.
    pub id: String,
    /// `chat`, `call`, `whatsapp`, ...: decides its icon.
    pub medium: String,
    /// How many seats may be taken at once; nothing where the procedure names no number.
    pub seats: Option<u32>,
    /// How many contacts one seat carries.
    pub contacts_per_seat: u32,
    /// Seats that are held.
    pub taken: u32,
    /// The number or account that customers write to.
    pub number: Option<String>,
    /// Address of the outside tool's own page (A2).
    pub portal: Option<String>,
    /// Brands whose hotlines ring here.
    pub brands: Vec<BrandFace>,
    /// The seats by slot; free ones up to the number, or one more than are held where there is none.
    pub tiles: Vec<SeatFace>,
    /// The seat line (X1), in the order in which it moves.
    pub seat_line: Vec<SeatWaitFace>,
    /// Customers in the contact line of this channel.
    pub waiting: u32,
    /// Why the person may not take a seat here now; nothing when they may.
    pub may_take: Option<Fault>,
    /// Why the person may not begin a contact by hand, or call out; nothing when they may.
    pub may_start: Option<Fault>,
}

/// A live chat or call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactFace {
    /// Contact id.
    pub id: String,
    /// Channel id.
    pub channel: String,
    /// Medium of the channel.
    pub medium: String,
    /// `waiting`, `offered`, `active` or `wrap-up`.
    pub state: String,
    /// An agent began it (A18).
    pub outbound: bool,
    /// Who asked for it, where an agent did.
    pub asked_by: Option<PersonFace>,
    /// The person at this program asked for it.
    pub own: bool,
    /// The brand dialled (A5).
    pub brand: Option<BrandFace>,
    /// The customer's name.
    pub customer: String,
    /// The customer's language, BCP 47.
    pub language: String,
    /// It goes before others of its channel: by priority, or because it was handed back.
    pub first: bool,
    /// The ticket it belongs to.
    pub ticket: Option<String>,
    /// The number of that ticket, once it has one.
    pub ticket_number: Option<String>,
    /// Channel seat in which it is.
    pub slot: Option<u32>,
    /// Seat id in which it is offered or spoken with.
    pub seat: Option<String>,
    /// Who speaks or spoke with the customer.
    pub agent: Option<PersonFace>,
    /// UTC milliseconds when it came.
    pub arrived_at: f64,
    /// UTC milliseconds since when it is in line.
    pub since: f64,
    /// UTC milliseconds by when it should be answered, where the channel promises that.
    pub answer_by: Option<f64>,
    /// UTC milliseconds when it was first answered.
    pub answered_at: Option<f64>,
    /// UTC milliseconds when the customer was gone.
    pub ended_at: Option<f64>,
    /// UTC milliseconds when the offer or the room for wrap-up is over.
    pub until: Option<f64>,
    /// The customer has the last word: an answer is awaited. Only for contacts with a ticket.
    pub awaiting: bool,
    /// What was said last, to be shown in one line. Only for contacts with a ticket.
    pub last_words: Option<String>,
    /// A draft is kept here for its ticket.
    pub draft: bool,
}

/// A colleague on the floor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FloorPerson {
    /// Who.
    pub person: PersonFace,
    /// How they are there; nothing when they were never seen.
    pub presence: Option<PresenceFace>,
    /// Channel ids in which they hold a seat.
    pub seats: Vec<String>,
}

/// See [`super::ViewRequest::Floor`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FloorView {
    /// How the person is there; nothing before the server has heard of them.
    pub me: Option<PresenceFace>,
    /// Requests can be made now: the line holds. Nothing on the floor waits in the outbox.
    pub live: bool,
    /// The person answers customers and may sit.
    pub may_sit: bool,
    /// The person may go beyond the rule (X2).
    pub may_overrule: bool,
    /// Channels that are worked in seats, in the pack's order.
    pub channels: Vec<FloorChannel>,
    /// The person's contacts: offered, spoken with, to be wrapped up. In the order in which they came to them, so
    /// that none moves under the hand.
    pub contacts: Vec<ContactFace>,
    /// Contacts that others speak with; for who may go beyond the rule.
    pub others: Vec<ContactFace>,
    /// The contact line (X1) in the order in which it is served, at most 200.
    pub line: Vec<ContactFace>,
    /// How many are in the contact line.
    pub waiting: u32,
    /// Colleagues of the desk, by name.
    pub people: Vec<FloorPerson>,
    /// Break reason ids of the pack.
    pub break_reasons: Vec<String>,
    /// Outcome ids of the pack; the name of each is the desk word `outcome-<id>`.
    pub outcomes: Vec<String>,
}

/// A supervisor's word beyond the rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OverrideFace {
    /// Whose.
    pub by: Option<PersonFace>,
    /// Why.
    pub why: String,
    /// UTC milliseconds.
    pub at: f64,
}

/// A sitting in the ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SittingFace {
    /// Id.
    pub id: String,
    /// Channel id.
    pub channel: String,
    /// Which seat of the channel.
    pub slot: u32,
    /// Who.
    pub person: Option<PersonFace>,
    /// UTC milliseconds.
    pub from: f64,
    /// UTC milliseconds; nothing while it lasts.
    pub to: Option<f64>,
    /// `left`, `break`, `lease`, `transfer`, `override`, `signed-out` or `limit`.
    pub ended: Option<String>,
    /// Seated beyond the rule.
    pub seated_by: Option<OverrideFace>,
    /// Forced out.
    pub ended_by: Option<OverrideFace>,
}

/// See [`super::ViewRequest::Ledger`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LedgerView {
    /// Sittings on this machine.
    pub total: u32,
    /// First row given.
    pub offset: u32,
    /// Newest first.
    pub rows: Vec<SittingFace>,
}

/// A contact begun by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnContactFace {
    /// Channel id.
    pub channel: String,
    /// Brand id.
    pub brand: Option<String>,
    /// The customer's name.
    pub customer: String,
    /// The customer's language, BCP 47.
    pub language: String,
    /// The ticket it belongs to.
    pub ticket: Option<String>,
}

/// What a person asks of the floor. Each is asked of the server at once, and never kept in the outbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "ask", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum FloorAsk {
    /// Take a seat.
    Take {
        /// Channel id.
        channel: String,
    },
    /// Enter the seat line.
    Wait {
        /// Channel id.
        channel: String,
    },
    /// Leave the seat line.
    GiveUp {
        /// Channel id.
        channel: String,
    },
    /// Leave the seat held here.
    Leave {
        /// Channel id.
        channel: String,
    },
    /// Be there again.
    Online,
    /// Go on a break: every seat is left, every contact handed on (A6).
    Break {
        /// Break reason id.
        reason: String,
    },
    /// Begin a contact by hand that is in an outside tool.
    Start {
        /// The contact.
        contact: OwnContactFace,
    },
    /// Call a customer (A18).
    CallOut {
        /// The contact.
        contact: OwnContactFace,
    },
    /// Call somebody for the step at which a script stands (A18): in the own or a free seat at once, otherwise the call
    /// waits in line.
    CallStep {
        /// Ticket id.
        ticket: String,
        /// Run id.
        run: String,
        /// Step id.
        step: String,
    },
    /// Take what was offered.
    Accept {
        /// Contact id.
        contact: String,
    },
    /// Let an offer pass.
    Decline {
        /// Contact id.
        contact: String,
    },
    /// End a contact.
    End {
        /// Contact id.
        contact: String,
    },
    /// Say that a waiting customer has gone.
    HangUp {
        /// Contact id.
        contact: String,
    },
    /// Say how a contact ended.
    Finish {
        /// Contact id.
        contact: String,
        /// Outcome id.
        outcome: String,
    },
    /// Hand a contact to a colleague.
    Transfer {
        /// Contact id.
        contact: String,
        /// User id.
        to: String,
    },
    /// Say which ticket a contact is about.
    Link {
        /// Contact id.
        contact: String,
        /// Ticket id.
        ticket: String,
    },
    /// Seat somebody beyond the rule (X2).
    Seat {
        /// User id.
        user: String,
        /// Channel id.
        channel: String,
        /// Why.
        why: String,
    },
    /// Force somebody out of a seat (X2).
    ForceOut {
        /// Seat id.
        seat: String,
        /// Why.
        why: String,
    },
    /// Give a contact to a seat beyond the rule (X2).
    Place {
        /// Contact id.
        contact: String,
        /// Seat id.
        seat: String,
        /// Why.
        why: String,
    },
}
