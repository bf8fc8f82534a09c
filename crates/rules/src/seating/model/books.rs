//! What the model keeps of the floor, and the promises it holds it to.

use std::collections::{BTreeMap, BTreeSet};

use crate::seating::fixture::{Room, SECOND};
use crate::seating::{
    Arrival, Contact, ContactState, Direction, Ended, Event, Floor, FloorRow, Overrule, PresenceState,
    SeatRecord, SeatRefusal,
};
use crate::{ContactId, Millis, SeatId, UserId};

pub fn state(contact: &Contact) -> &'static str {
    match contact.state {
        ContactState::Waiting => "waiting",
        ContactState::Offered { .. } => "offered",
        ContactState::Active { .. } => "active",
        ContactState::WrapUp { .. } => "wrap-up",
        ContactState::Ended { .. } => "ended",
    }
}

/// The books of one run.
pub struct Books {
    /// Whose machines renew no more.
    pub crashed: BTreeSet<UserId>,
    arrivals: u32,
    arrived: BTreeSet<ContactId>,
    /// The customer has gone, or somebody said how it ended.
    may_be_over: BTreeSet<ContactId>,
    /// When each sitting last gave a sign of life.
    alive: BTreeMap<(SeatId, i64), Millis>,
    before: Floor,
    seen: BTreeMap<&'static str, usize>,
}

type Held = Result<(), String>;

fn hold(holds: bool, broken: impl FnOnce() -> String) -> Held {
    if holds { Ok(()) } else { Err(broken()) }
}

impl Books {
    pub fn open(room: &Room) -> Books {
        Books {
            crashed: BTreeSet::new(),
            arrivals: 0,
            arrived: BTreeSet::new(),
            may_be_over: BTreeSet::new(),
            alive: BTreeMap::new(),
            before: room.floor.clone(),
            seen: BTreeMap::new(),
        }
    }

    /// What came about in this run, and how often.
    pub fn seen(self) -> BTreeMap<&'static str, usize> {
        self.seen
    }

    pub fn next_arrival(&mut self, arrival: impl FnOnce(u32) -> Arrival) -> Arrival {
        self.arrivals += 1;
        arrival(self.arrivals)
    }

    /// Lets an event happen; if it is refused, only time has passed.
    pub fn step(&mut self, room: &mut Room, event: Event) -> Held {
        let event = match room.step(event.clone()) {
            Ok(_) => event,
            Err(refusal) => {
                if matches!(refusal, SeatRefusal::FenceStale { .. }) {
                    self.note("stale");
                }
                room.step(Event::Tick).map_err(|refusal| format!("time was refused: {refusal}"))?;
                Event::Tick
            }
        };
        self.write_down(room, &event);
        self.renewal(room, &event)?;
        self.seats(room, &event)?;
        self.contacts(room, &event)?;
        self.lines(room, &event)?;
        self.before = room.floor.clone();
        Ok(())
    }

    fn note(&mut self, what: &'static str) {
        *self.seen.entry(what).or_default() += 1;
    }

    fn write_down(&mut self, room: &Room, event: &Event) {
        match event {
            Event::Arrive { contact } | Event::Start { contact, .. } => {
                self.arrived.insert(contact.id);
            }
            // Who asks again for what waits already brings nothing new.
            Event::CallOut { contact, .. } if room.floor.contacts().any(|known| known.id == contact.id) => {
                self.arrived.insert(contact.id);
            }
            Event::Withdraw { ticket, .. } => {
                let before = self.before.contacts().filter(|known| known.is_task());
                let theirs = before.filter(|known| known.ticket == Some(*ticket));
                self.may_be_over.extend(theirs.map(|known| known.id));
            }
            Event::HangUp { contact } | Event::Finish { contact, .. } => {
                self.may_be_over.insert(*contact);
            }
            _ => {}
        }
        match event {
            Event::Accept { .. } => self.note("accepted"),
            Event::Finish { .. } => self.note("finished"),
            Event::Transfer { .. } => self.note("transferred"),
            Event::Withdraw { .. } => {
                let gone = |known: &&Contact| room.floor.contacts().all(|contact| contact.id != known.id);
                if self.before.contacts().any(|known| gone(&known)) {
                    self.note("withdrawn");
                }
            }
            Event::Override { deed: Overrule::Seat { .. }, .. } => self.note("overridden"),
            Event::Override { deed: Overrule::Place { .. }, .. } => self.note("placed"),
            _ => {}
        }
        for contact in room.floor.contacts() {
            self.note(state(contact));
            if contact.front {
                self.note("front");
            }
            if contact.direction == Direction::Outbound && contact.is_waiting() {
                self.note("task");
            }
            let offered_by_line = matches!(contact.state, ContactState::Offered { .. })
                && contact.direction == Direction::Outbound
                && room.floor.seats().any(|seat| {
                    seat.holder.as_ref().is_some_and(|holder| holder.for_call == Some(contact.id))
                });
            if offered_by_line {
                self.note("called");
            }
        }
        for channel in &room.desk.channels {
            if channel.seats.is_some_and(|limit| room.floor.taken(&channel.id) > limit) {
                self.note("limit-lowered");
            }
        }
        for record in records(room).filter(|record| record.to == Some(room.now)) {
            match record.ended {
                Some(Ended::Left) => self.note("left"),
                Some(Ended::Break) => self.note("break"),
                Some(Ended::SignedOut) => self.note("signed-out"),
                Some(Ended::Transfer) => self.note("transfer"),
                Some(Ended::Call) => self.note("call-over"),
                _ => {}
            }
        }
        if records(room).any(|record| record.ended == Some(Ended::Lease)) {
            self.note("lease");
        }
    }

    /// A sitting that is over, by time or by a later one, does not go on.
    fn renewal(&mut self, room: &Room, event: &Event) -> Held {
        let Event::Renew { seat, fence, .. } = event else { return Ok(()) };
        let alive = self.alive.get(&(*seat, *fence)).copied().unwrap_or_default();
        hold(room.now.since(alive) < 60 * SECOND, || "an expired lease was renewed".to_owned())?;
        let current = room.floor.seats().any(|known| (known.id, known.fence) == (*seat, *fence));
        hold(current, || "a stale fence was renewed".to_owned())?;
        self.alive.insert((*seat, *fence), room.now);
        Ok(())
    }

    fn seats(&mut self, room: &Room, event: &Event) -> Held {
        let was = |seat: SeatId| self.before.seats().find(|known| known.id == seat);
        let mut begun: Vec<&SeatRecord> = Vec::new();
        for seat in room.floor.seats() {
            let fence = was(seat.id).map_or(0, |seat| seat.fence);
            hold(seat.fence >= fence, || format!("the fence of {} fell", seat.id))?;
            begun.extend(records(room).filter(|record| record.seat == seat.id && record.fence > fence));
            let Some(holder) = &seat.holder else { continue };
            let sittings =
                records(room).filter(|record| (record.seat, record.fence) == (seat.id, seat.fence));
            hold(sittings.count() == 1, || "a fence was given out twice".to_owned())?;
            let there =
                matches!(room.floor.presence(holder.user), PresenceState::Online | PresenceState::Away);
            hold(there, || format!("{} is not there and holds a seat", holder.user))?;
            let seats = room.floor.seats().filter(|other| other.channel == seat.channel);
            let theirs = seats.filter(|other| other.holder.as_ref().is_some_and(|of| of.user == holder.user));
            hold(theirs.count() == 1, || format!("{} holds two seats of a channel", holder.user))?;
            let Some(call) = holder.for_call else { continue };
            let call = room.floor.contacts().find(|contact| contact.id == call);
            let there = call.is_some_and(|call| match call.state {
                ContactState::WrapUp { seat: at, until } => at == seat.id && room.now < until,
                _ => call.seat() == Some(seat.id),
            });
            hold(there, || format!("seat {} is kept for a call that is over", seat.slot))?;
        }
        for record in &begun {
            let key = (record.seat, record.fence);
            hold(!self.alive.contains_key(&key), || "a fence was given out again".to_owned())?;
            let beyond = record.seated_by.is_some();
            let same = |other: &&SeatRecord| other.seat == record.seat && other.fence == record.fence - 1;
            let taken_over =
                records(room).find(same).is_some_and(|other| other.ended == Some(Ended::Transfer));
            let seated_by_event = matches!(event, Event::Override { deed: Overrule::Seat { .. }, .. });
            let allowed = room.desk.channel(&record.channel).and_then(|channel| channel.seats);
            if let Some(allowed) = allowed.filter(|_| !beyond && !taken_over) {
                let taken = room.floor.seats().filter(|seat| seat.channel == record.channel);
                let taken = taken.filter(|seat| seat.holder.is_some()).count() as u32;
                let allowed = allowed + u32::from(seated_by_event);
                hold(taken <= allowed, || format!("{} takes more seats than {allowed}", record.channel))?;
            }
        }
        let begun: Vec<_> = begun.into_iter().map(|record| (record.seat, record.fence)).collect();
        self.alive.extend(begun.into_iter().map(|sitting| (sitting, room.now)));
        for seat in room.floor.seats().filter(|seat| seat.holder.is_some()) {
            let alive = self.alive.get(&(seat.id, seat.fence)).copied().unwrap_or_default();
            let lasts = room.now.since(alive) < 60 * SECOND;
            hold(lasts, || format!("seat {} is held without a live agent", seat.slot))?;
        }
        Ok(())
    }

    fn contacts(&self, room: &Room, event: &Event) -> Held {
        for id in &self.arrived {
            let there = room.floor.contacts().any(|contact| contact.id == *id);
            hold(there || self.may_be_over.contains(id), || format!("{id} is lost from the contact line"))?;
        }
        if let Event::Finish { contact, .. } = event {
            hold(room.floor.contacts().all(|known| known.id != *contact), || {
                "finished and there".to_owned()
            })?;
        }
        for contact in room.floor.contacts() {
            hold(self.arrived.contains(&contact.id), || "a contact out of nothing".to_owned())?;
            let Some(id) = contact.seat() else { continue };
            let seat = room.floor.seats().find(|seat| seat.id == id);
            let seat = seat.ok_or_else(|| "a contact in no seat".to_owned())?;
            let holder = seat.holder.as_ref().ok_or_else(|| "a contact in an empty seat".to_owned())?;
            match contact.state {
                ContactState::Active { fence, .. } => {
                    let theirs = fence == seat.fence && contact.agent == Some(holder.user);
                    hold(theirs, || "a contact of another sitting".to_owned())?;
                }
                _ => {
                    let online = room.floor.presence(holder.user) == &PresenceState::Online;
                    hold(online, || "offered to somebody who is not there".to_owned())?;
                }
            }
            let was = self.before.contacts().find(|known| known.id == contact.id).and_then(Contact::seat);
            let sitting = |floor: &Floor| {
                let seat = floor.seats().find(|seat| seat.id == id)?;
                seat.holder.as_ref().map(|holder| holder.user)
            };
            let came = was != Some(id) || sitting(&self.before) != sitting(&room.floor);
            let placed = match event {
                Event::Override { deed: Overrule::Place { contact, seat }, .. } => {
                    Some(*contact).filter(|_| *seat == id)
                }
                _ => None,
            };
            if came && placed != Some(contact.id) {
                let allowed = room.desk.channel(&seat.channel).and_then(|channel| channel.contacts_per_seat);
                let allowed = allowed.unwrap_or(0) + u32::from(placed.is_some());
                let load = load(room, id);
                hold(load <= allowed, || {
                    format!("a seat of {} has more contacts than {allowed}", seat.channel)
                })?;
            }
        }
        Ok(())
    }

    fn lines(&mut self, room: &Room, event: &Event) -> Held {
        let mut moved = 0;
        for wait in self.before.waits() {
            if room.floor.waits().any(|known| known.id == wait.id) {
                continue;
            }
            let sat = records(room).any(|record| record.user == wait.user && record.from == room.now);
            let gave_up = match event {
                Event::GiveUp { agent, .. } | Event::Present { agent, .. } => agent.user == wait.user,
                _ => false,
            };
            moved += usize::from(sat && !gave_up);
            hold(sat || gave_up, || format!("{} is lost from the seat line", wait.user))?;
        }
        if moved > 0 {
            self.note("seat line moved");
        }
        for wait in room.floor.waits() {
            let state = room.floor.presence(wait.user);
            let there = matches!(state, PresenceState::Online | PresenceState::Away);
            hold(there, || format!("{} waits and is not there", wait.user))?;
            let channel = room.desk.channel(&wait.channel).expect("the desk has it");
            let open = channel.contacts_per_seat.is_some() && state == &PresenceState::Online;
            let free = channel.seats.is_none_or(|limit| room.floor.taken(&channel.id) < limit);
            hold(!(open && free), || format!("{} waits for a seat that is free", wait.user))?;
        }
        for contact in room.floor.contacts().filter(|contact| contact.is_waiting()) {
            let limit = room.desk.channel(&contact.channel).and_then(|channel| channel.contacts_per_seat);
            let free = room.floor.seats().find(|seat| {
                let online = |user| room.floor.presence(user) == &PresenceState::Online;
                seat.channel == contact.channel
                    && seat.holder.as_ref().is_some_and(|holder| online(holder.user))
                    && limit.is_some_and(|limit| load(room, seat.id) < limit)
            });
            hold(free.is_none(), || format!("{} waits where there is room", contact.id))?;
            self.caller(room, contact)?;
        }
        Ok(())
    }
}

impl Books {
    /// Whoever asked for a call is seated for it as soon as there is a seat, unless they let it pass.
    fn caller(&self, room: &Room, task: &Contact) -> Held {
        let Some(user) = task.asked_by.filter(|_| task.caller.is_some()) else { return Ok(()) };
        let channel = room.desk.channel(&task.channel).expect("the desk has it");
        let sits = room.floor.seat_of(user, &task.channel).is_some();
        let wraps_up = room.floor.contacts().any(|contact| {
            contact.agent == Some(user)
                && contact.channel == task.channel
                && matches!(contact.state, ContactState::WrapUp { until, .. } if room.now < until)
        });
        let ready = room.floor.presence(user) == &PresenceState::Online && !sits && !wraps_up;
        let open = channel.contacts_per_seat.is_some()
            && channel.seats.is_none_or(|limit| room.floor.taken(&channel.id) < limit);
        let wants = ready && !task.passed.contains(&user);
        hold(!(wants && open), || format!("{} waits although whoever asked could call", task.id))
    }
}

fn records(room: &Room) -> impl Iterator<Item = &SeatRecord> {
    room.rows.values().filter_map(|row| match row {
        FloorRow::Record(record) => Some(record),
        _ => None,
    })
}

/// Contacts that take room in a seat, counted by the model.
fn load(room: &Room, seat: SeatId) -> u32 {
    let holder = room.floor.seats().find(|known| known.id == seat).and_then(|seat| seat.holder.as_ref());
    let mut load = 0;
    for contact in room.floor.contacts() {
        load += u32::from(match contact.state {
            ContactState::Offered { seat: at, .. } | ContactState::Active { seat: at, .. } => at == seat,
            ContactState::WrapUp { seat: at, until } => {
                at == seat && room.now < until && contact.agent == holder.map(|holder| holder.user)
            }
            ContactState::Waiting | ContactState::Ended { .. } => false,
        });
    }
    load
}
