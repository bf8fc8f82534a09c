//! What a desk machine asks of the floor. A live request: asked now or not at all, never kept in an outbox, for
//! a seat that is taken when nobody sits at the machine any more would keep others waiting.

use kursi_rules::code::Code;
use kursi_rules::seating::{CallStep, PresenceState};
use kursi_rules::{ContactId, Millis, SeatId, TicketId, UserId};
use serde::{Deserialize, Serialize};

use crate::DoorRefusal;

/// The longest id of a pack, bytes; a pack's own bound is shorter.
const LONGEST_ID: usize = 100;
/// The longest tag of a language, bytes: what BCP 47 asks programs to hold at least.
const LONGEST_LANGUAGE: usize = 35;
/// The most languages that somebody answers in.
const MOST_LANGUAGES: usize = 16;
/// The longest name of a customer, bytes.
pub const LONGEST_NAME: usize = 400;
/// The longest reason, bytes. What the desk allows is judged by the rule.
const LONGEST_WHY: usize = 16 * 1024;

/// `POST /floor`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FloorRequest {
    /// Desk.
    pub desk: String,
    /// Languages in which the person answers, BCP 47.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// By the server's clock: later than this nobody waits for the answer, and nothing is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Millis>,
    /// What is asked for.
    pub ask: Ask,
}

/// What is asked for. A `fence` is the one that the machine knows of its seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verb", rename_all = "kebab-case")]
pub enum Ask {
    /// Take a seat.
    Take {
        /// Channel id of the pack.
        channel: String,
    },
    /// Enter the seat line; where a seat is free it is taken at once.
    Wait {
        /// Channel id of the pack.
        channel: String,
    },
    /// Leave the seat line.
    GiveUp {
        /// Channel id of the pack.
        channel: String,
    },
    /// Say that the agent is still there.
    Renew {
        /// Which seat.
        seat: SeatId,
        /// Fence of the sitting.
        fence: i64,
    },
    /// Leave a seat.
    Leave {
        /// Which seat.
        seat: SeatId,
        /// Fence of the sitting.
        fence: i64,
    },
    /// Come, go, or go on a break.
    Present {
        /// How the person is there now.
        #[serde(flatten)]
        state: PresenceState,
    },
    /// Say which ticket is open before the person (X7).
    Look {
        /// Which; nothing when none is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ticket: Option<TicketId>,
        /// They are writing to the customer.
        #[serde(default)]
        writing: bool,
    },
    /// Begin a contact by hand that is in an outside tool.
    Start {
        /// The contact.
        contact: OwnContact,
    },
    /// Call a customer (A18).
    CallOut {
        /// The contact.
        contact: OwnContact,
    },
    /// Take what was offered.
    Accept {
        /// Which contact.
        contact: ContactId,
        /// Fence of the sitting.
        fence: i64,
    },
    /// Let an offer pass.
    Decline {
        /// Which contact.
        contact: ContactId,
        /// Fence of the sitting.
        fence: i64,
    },
    /// End a contact.
    End {
        /// Which contact.
        contact: ContactId,
        /// Fence of the sitting.
        fence: i64,
    },
    /// Say that the customer has gone.
    HangUp {
        /// Which contact.
        contact: ContactId,
    },
    /// Say how a contact ended.
    Finish {
        /// Which contact.
        contact: ContactId,
        /// Outcome id of the pack.
        outcome: String,
    },
    /// Hand a contact to a colleague.
    Transfer {
        /// Which contact.
        contact: ContactId,
        /// Fence of the sitting.
        fence: i64,
        /// To whom.
        to: UserId,
    },
    /// Say which ticket a contact is about.
    Link {
        /// Which contact.
        contact: ContactId,
        /// Which ticket.
        ticket: TicketId,
    },
    /// Go beyond the rule.
    Overrule {
        /// Why.
        why: String,
        /// What.
        deed: Deed,
    },
}

/// What a supervisor does beyond the rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "deed", rename_all = "kebab-case")]
pub enum Deed {
    /// Seat somebody although all seats are taken: at the machine where they wait in the line, or the one that
    /// was last heard of.
    Seat {
        /// Whom.
        user: UserId,
        /// Channel id of the pack.
        channel: String,
    },
    /// Force somebody out of a seat.
    ForceOut {
        /// Out of which.
        seat: SeatId,
    },
    /// Give a contact to a seat although it is full, or somebody else has the contact.
    Place {
        /// Which contact.
        contact: ContactId,
        /// To which seat.
        seat: SeatId,
    },
}

/// A contact that an agent begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnContact {
    /// Id, made by the desk machine, so that asking twice begins one contact.
    pub id: ContactId,
    /// Channel id of the pack.
    pub channel: String,
    /// Brand id of the pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    /// The customer's name.
    pub customer_name: String,
    /// The customer's language, BCP 47.
    pub language: String,
    /// The ticket that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticket: Option<TicketId>,
    /// The step of a script of that ticket for which somebody is called (A18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call: Option<CallStep>,
}

/// What became of a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum FloorOutcome {
    /// It was done.
    Done,
    /// It was not, and nothing has changed.
    Refused {
        /// Why.
        reason: Code,
    },
}

/// The answer to [`FloorRequest`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FloorReply {
    /// What became of it.
    #[serde(flatten)]
    pub outcome: FloorOutcome,
    /// The seats that the person holds now, whatever became of it.
    pub seats: Vec<HeldSeat>,
    /// The server's clock.
    pub now: Millis,
}

/// A seat that the person holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldSeat {
    /// Which.
    pub seat: SeatId,
    /// Channel id of the pack.
    pub channel: String,
    /// Which seat of the channel.
    pub slot: u32,
    /// Fence of the sitting.
    pub fence: i64,
    /// From this instant on the seat is lost.
    pub expires_at: Millis,
    /// Whether it is held at the machine that asked.
    pub here: bool,
}

impl FloorRequest {
    /// Whether every text is within its bound and in one line, but for a reason, which may have several.
    ///
    /// # Errors
    /// The name of the first field that is not.
    pub fn check(&self) -> Result<(), DoorRefusal> {
        line("desk", &self.desk, LONGEST_ID)?;
        if self.languages.len() > MOST_LANGUAGES {
            return Err(malformed("languages"));
        }
        self.languages.iter().try_for_each(|language| line("languages", language, LONGEST_LANGUAGE))?;
        match &self.ask {
            Ask::Take { channel } | Ask::Wait { channel } | Ask::GiveUp { channel } => {
                line("ask.channel", channel, LONGEST_ID)
            }
            Ask::Present { state: PresenceState::Break { reason } } => line("ask.reason", reason, LONGEST_ID),
            Ask::Start { contact } | Ask::CallOut { contact } => contact.check(),
            Ask::Finish { outcome, .. } => line("ask.outcome", outcome, LONGEST_ID),
            Ask::Overrule { why, deed } => {
                if why.len() > LONGEST_WHY || why.contains('\0') {
                    return Err(malformed("ask.why"));
                }
                match deed {
                    Deed::Seat { channel, .. } => line("ask.deed.channel", channel, LONGEST_ID),
                    Deed::ForceOut { .. } | Deed::Place { .. } => Ok(()),
                }
            }
            Ask::Renew { .. }
            | Ask::Leave { .. }
            | Ask::Present { .. }
            | Ask::Look { .. }
            | Ask::Accept { .. }
            | Ask::Decline { .. }
            | Ask::End { .. }
            | Ask::HangUp { .. }
            | Ask::Transfer { .. }
            | Ask::Link { .. } => Ok(()),
        }
    }
}

impl OwnContact {
    fn check(&self) -> Result<(), DoorRefusal> {
        line("ask.contact.channel", &self.channel, LONGEST_ID)?;
        self.brand.as_ref().map_or(Ok(()), |brand| line("ask.contact.brand", brand, LONGEST_ID))?;
        self.call.as_ref().map_or(Ok(()), |call| line("ask.contact.call.step", &call.step, LONGEST_ID))?;
        line("ask.contact.customer_name", &self.customer_name, LONGEST_NAME)?;
        line("ask.contact.language", &self.language, LONGEST_LANGUAGE)
    }
}

fn line(field: &str, text: &str, longest: usize) -> Result<(), DoorRefusal> {
    let fits = !text.trim().is_empty() && text.len() <= longest && !text.contains(char::is_control);
    fits.then_some(()).ok_or_else(|| malformed(field))
}

fn malformed(field: &str) -> DoorRefusal {
    DoorRefusal::Malformed { field: field.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn heard(ask: &str) -> FloorRequest {
        let text = format!(r#"{{"desk":"shop","ask":{ask}}}"#);
        let request: FloorRequest = serde_json::from_str(&text).unwrap();
        assert_eq!(
            serde_json::from_str::<FloorRequest>(&serde_json::to_string(&request).unwrap()).unwrap(),
            { request.clone() }
        );
        request
    }

    #[test]
    fn a6_requests_are_said_as_a_person_would_say_them() {
        let id = Uuid::now_v7();
        assert_eq!(heard(r#"{"verb":"take","channel":"chat"}"#).ask, Ask::Take { channel: "chat".into() });
        let break_ = heard(r#"{"verb":"present","state":"break","reason":"prayer"}"#).ask;
        assert_eq!(break_, Ask::Present { state: PresenceState::Break { reason: "prayer".into() } });
        let renew = heard(&format!(r#"{{"verb":"renew","seat":"{id}","fence":7}}"#)).ask;
        assert_eq!(renew, Ask::Renew { seat: SeatId(id), fence: 7 });
        heard(&format!(r#"{{"verb":"hang-up","contact":"{id}"}}"#));
        heard(&format!(r#"{{"verb":"overrule","why":"x","deed":{{"deed":"force-out","seat":"{id}"}}}}"#));
        heard(&format!(
            r#"{{"verb":"call-out","contact":{{"id":"{id}","channel":"call","customer_name":"n","language":"ar"}}}}"#
        ));
    }

    #[test]
    fn every_text_is_bounded_and_told_by_name() {
        let field = |request: FloorRequest| match request.check() {
            Err(DoorRefusal::Malformed { field }) => field,
            other => panic!("{other:?}"),
        };
        let take = || heard(r#"{"verb":"take","channel":"chat"}"#);
        assert_eq!(take().check(), Ok(()));
        assert_eq!(field(FloorRequest { desk: "x".repeat(101), ..take() }), "desk");
        assert_eq!(field(FloorRequest { languages: vec!["ar".into(); 17], ..take() }), "languages");
        assert_eq!(field(FloorRequest { languages: vec!["a\nr".into()], ..take() }), "languages");
        assert_eq!(field(heard(r#"{"verb":"wait","channel":" "}"#)), "ask.channel");
        assert_eq!(field(heard(r#"{"verb":"present","state":"break","reason":""}"#)), "ask.reason");
        let why = Ask::Overrule { why: "x\0".into(), deed: Deed::ForceOut { seat: SeatId(Uuid::nil()) } };
        assert_eq!(field(FloorRequest { ask: why, ..take() }), "ask.why");
    }
}
