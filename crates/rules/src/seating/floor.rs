//! The floor: the live state of one desk's seats and lines.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::turn::Turn;
use super::{
    Agent, Contact, ContactState, Event, Presence, PresenceState, Seat, SeatRecord, SeatRefusal, SeatWait,
    Stay,
};
use crate::desk::Desk;
use crate::{ContactId, FreshIds, Millis, SeatId, SeatRecordId, SeatWaitId, StayId, UserId};

/// A row of the floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FloorRow {
    /// A seat.
    Seat(Seat),
    /// A place in the seat line.
    Wait(SeatWait),
    /// A contact.
    Contact(Contact),
    /// A presence.
    Presence(Presence),
    /// A sitting.
    Record(SeatRecord),
    /// A stay.
    Stay(Stay),
}

/// What a step wants done with the stored rows. Rows are whole: the last one wins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FloorChange {
    /// The row as it shall be.
    Put(FloorRow),
    /// This place in the seat line is no more. All other rows stay, as the desk's memory.
    Gone(SeatWaitId),
}

/// The live state of one desk: every seat, both lines, who is there, and the sittings that last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Floor {
    pub(super) seats: BTreeMap<SeatId, Seat>,
    pub(super) waits: BTreeMap<SeatWaitId, SeatWait>,
    pub(super) contacts: BTreeMap<ContactId, Contact>,
    pub(super) presences: BTreeMap<UserId, Presence>,
    pub(super) records: BTreeMap<SeatRecordId, SeatRecord>,
    pub(super) stays: BTreeMap<StayId, Stay>,
    /// The fault that the model test has planted.
    #[cfg(test)]
    pub(super) planted: Option<super::fixture::Planted>,
}

impl Floor {
    /// The floor that these rows make. What is over is left out.
    pub fn from_rows(rows: impl IntoIterator<Item = FloorRow>) -> Floor {
        let mut floor = Floor::default();
        for row in rows {
            match row {
                FloorRow::Seat(row) => drop(floor.seats.insert(row.id, row)),
                FloorRow::Wait(row) => drop(floor.waits.insert(row.id, row)),
                FloorRow::Contact(row) => drop(floor.contacts.insert(row.id, row)),
                FloorRow::Presence(row) => drop(floor.presences.insert(row.user, row)),
                FloorRow::Record(row) => drop(floor.records.insert(row.id, row)),
                FloorRow::Stay(row) => drop(floor.stays.insert(row.id, row)),
            }
        }
        floor.forget();
        floor
    }

    /// Takes what happened at `now`, the clock of whoever keeps the rows.
    ///
    /// First falls what time has felled (leases, offers) and both lines move on; then the event is judged; then
    /// the lines move again. So nobody passes a line that had a right to move, and no expired right is used.
    ///
    /// The limits are those of `desk` as it is now. When a new revision lowers one, nobody is thrown out and
    /// nothing that was let in is taken back; nobody more is let in until there are fewer than allowed. Only
    /// where a channel has no seats at all any more, a seat without contacts is given up, for it could never
    /// come under a limit.
    ///
    /// # Errors
    /// The reason, and then nothing has changed.
    pub fn step(
        &mut self,
        desk: &Desk,
        event: Event,
        now: Millis,
        ids: &mut FreshIds,
    ) -> Result<Vec<FloorChange>, SeatRefusal> {
        let mut turn = Turn { floor: self.clone(), desk, now, ids };
        turn.sweep();
        turn.move_lines();
        turn.happen(event)?;
        turn.move_lines();
        let mut next = turn.floor;
        // Compared instead of noted down at every place that changes something: nothing can be forgotten.
        let changes = self.changes_to(&next);
        next.forget();
        *self = next;
        Ok(changes)
    }

    /// When the next [`Event::Tick`] is wanted: the first lease, offer or wrap-up that runs out. In the past when
    /// it is late already.
    pub fn next_due(&self, now: Millis) -> Option<Millis> {
        let leases = self.seats.values().filter_map(|seat| Some(seat.holder.as_ref()?.expires_at));
        let contacts = self.contacts.values().filter_map(|contact| match contact.state {
            ContactState::Offered { until, .. } => Some(until),
            ContactState::WrapUp { until, .. } => Some(until).filter(|until| *until > now),
            _ => None,
        });
        leases.chain(contacts).min()
    }

    /// Whether `agent` holds `seat` in the sitting of this fence. Asked of everything that is done in a seat.
    ///
    /// # Errors
    /// The lease is over, or the seat was taken anew.
    pub fn holds(&self, seat: SeatId, agent: &Agent, fence: i64, now: Millis) -> Result<(), SeatRefusal> {
        let seat = self.seats.get(&seat).ok_or(SeatRefusal::UnknownSeat)?;
        if seat.fence != fence {
            return Err(SeatRefusal::FenceStale { fence, current: seat.fence });
        }
        let held = seat.holder.as_ref().is_some_and(|holder| {
            holder.user == agent.user && holder.device == agent.device && now < holder.expires_at
        });
        held.then_some(()).ok_or(SeatRefusal::LeaseOver)
    }

    /// Whether `agent` may write or speak to the customer of this contact now. Text that may not go is kept as a
    /// draft by whoever asks.
    ///
    /// # Errors
    /// The contact is not spoken with in a sitting of theirs, or the sitting is over.
    pub fn may_speak(
        &self,
        contact: ContactId,
        agent: &Agent,
        fence: i64,
        now: Millis,
    ) -> Result<(), SeatRefusal> {
        self.spoken_in(contact, agent, fence, now).map(drop)
    }

    /// The seat in which `agent` speaks with the customer of this contact.
    pub(super) fn spoken_in(
        &self,
        contact: ContactId,
        agent: &Agent,
        fence: i64,
        now: Millis,
    ) -> Result<SeatId, SeatRefusal> {
        let contact = self.contacts.get(&contact).ok_or(SeatRefusal::UnknownContact)?;
        match contact.state {
            // Fences are counted by seat: another seat's may be the same number.
            ContactState::Active { .. } if contact.agent != Some(agent.user) => Err(SeatRefusal::NotYours),
            ContactState::Active { seat, .. } => self.holds(seat, agent, fence, now).map(|()| seat),
            ContactState::WrapUp { .. } | ContactState::Ended { .. } => Err(SeatRefusal::ContactOver),
            ContactState::Waiting | ContactState::Offered { .. } => Err(SeatRefusal::NotYours),
        }
    }

    /// The seats.
    pub fn seats(&self) -> impl Iterator<Item = &Seat> {
        self.seats.values()
    }

    /// The contacts that are not over.
    pub fn contacts(&self) -> impl Iterator<Item = &Contact> {
        self.contacts.values()
    }

    /// The agents who wait for a seat.
    pub fn waits(&self) -> impl Iterator<Item = &SeatWait> {
        self.waits.values()
    }

    /// The contact line of a channel in its own order: who was handed back, then by priority, then the longest
    /// wait (X1).
    pub fn contact_line(&self, channel: &str) -> Vec<&Contact> {
        let contacts = self.contacts.values();
        let mut line: Vec<&Contact> =
            contacts.filter(|contact| contact.is_waiting() && contact.channel == channel).collect();
        line.sort_by_key(|contact| (!contact.front, Reverse(contact.priority), contact.since, contact.id));
        line
    }

    /// The seat line of a channel: by priority, then the longest wait (X1). Who speaks the language of the customer
    /// at the head of the contact line may sit before others of the same priority.
    pub fn seat_line(&self, channel: &str) -> Vec<&SeatWait> {
        let mut line: Vec<&SeatWait> = self.waits.values().filter(|wait| wait.channel == channel).collect();
        line.sort_by_key(|wait| (Reverse(wait.priority), wait.since, wait.id));
        line
    }

    /// How somebody is there, as they last said; nothing when they never did.
    pub fn presence_row(&self, user: UserId) -> Option<&Presence> {
        self.presences.get(&user)
    }

    /// How somebody is there. Who never said so is signed out.
    pub fn presence(&self, user: UserId) -> &PresenceState {
        self.presences.get(&user).map_or(&PresenceState::SignedOut, |presence| &presence.state)
    }

    /// The seat that somebody holds on a channel.
    pub fn seat_of(&self, user: UserId, channel: &str) -> Option<&Seat> {
        let theirs = |seat: &&Seat| seat.holder.as_ref().is_some_and(|holder| holder.user == user);
        self.seats.values().filter(|seat| seat.channel == channel).find(theirs)
    }

    /// How many seats of a channel are taken.
    pub fn taken(&self, channel: &str) -> u32 {
        let taken = self.seats.values().filter(|seat| seat.channel == channel && seat.holder.is_some());
        taken.count() as u32
    }

    /// How many contacts take room in a seat: offered, spoken with, or in the wrap-up of who sits there.
    pub fn load(&self, seat: SeatId, now: Millis) -> u32 {
        let holder = self.seats.get(&seat).and_then(|seat| seat.holder.as_ref());
        let takes_room = |contact: &&Contact| match contact.state {
            ContactState::WrapUp { seat: of, until } => {
                of == seat && now < until && holder.is_some_and(|holder| contact.agent == Some(holder.user))
            }
            _ => contact.seat() == Some(seat),
        };
        self.contacts.values().filter(takes_room).count() as u32
    }

    fn changes_to(&self, next: &Floor) -> Vec<FloorChange> {
        let mut changes = Vec::new();
        put(&self.presences, &next.presences, FloorRow::Presence, &mut changes);
        put(&self.seats, &next.seats, FloorRow::Seat, &mut changes);
        put(&self.records, &next.records, FloorRow::Record, &mut changes);
        put(&self.stays, &next.stays, FloorRow::Stay, &mut changes);
        put(&self.contacts, &next.contacts, FloorRow::Contact, &mut changes);
        put(&self.waits, &next.waits, FloorRow::Wait, &mut changes);
        let gone = self.waits.keys().filter(|id| !next.waits.contains_key(*id));
        changes.extend(gone.map(|id| FloorChange::Gone(*id)));
        changes
    }

    /// Lets go of what is over: the stored rows remember it.
    fn forget(&mut self) {
        self.contacts.retain(|_, contact| !contact.is_over());
        self.records.retain(|_, record| record.ended.is_none());
        self.stays.retain(|_, stay| stay.to.is_none());
    }
}

fn put<K: Ord, V: PartialEq + Clone>(
    old: &BTreeMap<K, V>,
    new: &BTreeMap<K, V>,
    row: fn(V) -> FloorRow,
    changes: &mut Vec<FloorChange>,
) {
    let changed = new.iter().filter(|(id, value)| old.get(id) != Some(value));
    changes.extend(changed.map(|(_, value)| FloorChange::Put(row(value.clone()))));
}
