//! Ids: UUIDv7 newtypes made by the client, so that work done without the line has its name from the start.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map($name)
            }
        }
    )+};
}

ids! {
    /// An organisation.
    WorkspaceId,
    /// A person who signs in.
    UserId,
    /// An installation of the program, registered at sign-in.
    DeviceId,
    /// A ticket.
    TicketId,
    /// A message or note on a ticket.
    MessageId,
    /// A file that goes with a message.
    AttachmentId,
    /// A customer.
    CustomerId,
    /// A running or stopped target on one ticket.
    ClockId,
    /// Something that was done to a ticket, other than writing.
    ActivityId,
    /// A seat: one slot of a channel, whoever sits there.
    SeatId,
    /// A place in the seat line.
    SeatWaitId,
    /// A live chat or call.
    ContactId,
    /// A sitting in the seats' ledger.
    SeatRecordId,
    /// A script as it goes at a ticket.
    ScriptRunId,
    /// How somebody was there for a while.
    StayId,
    /// A shift of the rota.
    ShiftId,
    /// A record that a pack declares.
    RecordId,
    /// What a customer was asked when a ticket was closed.
    SurveyId,
    /// An improvement.
    ImprovementId,
    /// A command; also the seed of the ids that its rows need.
    CommandId,
}

/// Ids for the rows that one command makes.
///
/// They are derived from the command's own id, so the desk machine's prediction and the server's judgement
/// give the same row the same name, and the prediction is replaced instead of doubled.
#[derive(Debug, Clone)]
pub struct FreshIds {
    seed: Uuid,
    taken: u16,
}

impl FreshIds {
    /// The ids of `command`, from the first one.
    pub fn of(command: CommandId) -> Self {
        FreshIds { seed: command.0, taken: 0 }
    }

    /// The ids of what is worked out beside a command, whatever it makes itself: never those of [`FreshIds::of`].
    pub fn beside(command: CommandId) -> Self {
        let mut seed = *command.0.as_bytes();
        seed[11] ^= 0xa5;
        FreshIds { seed: Uuid::from_bytes(seed), taken: 0 }
    }

    /// The ids of what customers are asked because of a command: others than those of [`FreshIds::of`] and [`FreshIds::beside`].
    pub fn asking(command: CommandId) -> Self {
        let mut seed = *command.0.as_bytes();
        seed[11] ^= 0x3c;
        FreshIds { seed: Uuid::from_bytes(seed), taken: 0 }
    }

    /// The next id.
    ///
    /// RFC 9562 keeps the time in the first 48 bits, version and variant where they are; the counter is
    /// mixed into bits that UUIDv7 leaves to chance, and never yields the seed itself.
    pub fn take(&mut self) -> Uuid {
        self.taken += 1;
        let mut bytes = *self.seed.as_bytes();
        let [high, low] = self.taken.to_be_bytes();
        bytes[14] ^= high;
        bytes[15] ^= low;
        bytes[10] ^= 0x5a;
        Uuid::from_bytes(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_names_its_rows_alike_on_both_sides() {
        let command = CommandId(Uuid::parse_str("01890a5d-ac96-774b-bcce-b302099a8057").unwrap());
        let (mut desk, mut server) = (FreshIds::of(command), FreshIds::of(command));
        let here: Vec<_> = (0..50).map(|_| desk.take()).collect();
        let there: Vec<_> = (0..50).map(|_| server.take()).collect();
        assert_eq!(here, there);
        assert!(!here.contains(&command.0));
        assert_eq!(here.iter().collect::<std::collections::HashSet<_>>().len(), 50);
        assert!(here.iter().all(|id| id.get_version_num() == 7));
    }
}
