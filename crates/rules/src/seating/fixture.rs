//! A small desk with seats, and a floor whose stored rows are kept beside it.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::*;
use crate::calendar::Calendar;
use crate::command::Verb;
use crate::desk::{Brand, Channel, Desk, Limits, Role, Seating, Status, StatusClass};
use crate::{CommandId, ContactId, DeviceId, FreshIds, Millis, SeatId, UserId};

/// Faults that the tests plant, to see that they are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planted {
    /// The rule lets one too many in.
    OneTooMany,
    /// A released seat takes its contacts with it.
    HandsNothingBack,
    /// An agent on a break keeps the seats.
    BreakKeepsSeat,
    /// A seat is never lost.
    LeaseNeverEnds,
    /// A seat that was taken for a call is kept when the call is over.
    CallKeepsSeat,
}

pub const SECOND: i64 = 1_000;

/// Two seats of two chats, one of one call, and WhatsApp without a number of seats.
pub fn desk() -> Desk {
    let role = |id: &str, may: &[Verb], overrides_seats| Role {
        id: id.into(),
        rank: 1,
        may: may.to_vec(),
        assignable: true,
        approves_pending: false,
        overrides_seats,
        stands_in: false,
        ends_delegations: false,
        reads_reveals: false,
        reads_reports: false,
        plans_rota: false,
        approves_procedure: false,
        team: None,
    };
    let seated = |id: &str, seats, contacts| Channel {
        seats,
        contacts_per_seat: Some(contacts),
        reply: Some(30 * SECOND),
        ..Channel::plain(id, id)
    };
    let brand = |id: &str, number: &str| Brand { id: id.into(), number: number.into() };
    let mut call = seated("call", Some(1), 1);
    call.brands = vec![brand("cards", "920000001"), brand("games", "920000002")];
    Desk {
        pending: None,
        id: "shop".into(),
        prefix: "SH".into(),
        zone: chrono_tz::Asia::Riyadh,
        week_starts: None,
        weekend: vec![],
        languages: vec!["ar".into(), "en".into()],
        warn_before: 60 * SECOND,
        stale_after: 60 * SECOND,
        keep_solved: 60 * SECOND,
        offline: None,
        limits: Limits { subject: 40, message: 100, note: 50 },
        attaching: None,
        initial: "new".into(),
        statuses: vec![Status { id: "new".into(), class: StatusClass::New }],
        moves: vec![],
        kinds: vec![],
        reasons: vec![],
        teams: vec![],
        roles: vec![
            role("agent", &[Verb::Reply], false),
            role("supervisor", &[Verb::Reply], true),
            role("guest", &[], false),
        ],
        channels: vec![
            seated("chat", Some(2), 2),
            call,
            seated("whatsapp", None, 2),
            Channel::plain("mail", "mail"),
        ],
        calendars: vec![Calendar::always("always", chrono_tz::Asia::Riyadh)],
        targets: vec![],
        queues: vec![],
        templates: vec![],
        seating: Some(Seating {
            lease_ttl: 60 * SECOND,
            lease_renew: 15 * SECOND,
            lease_stop: 40 * SECOND,
            offer: 20 * SECOND,
            wrap_up: 30 * SECOND,
        }),
        break_reasons: vec!["prayer".into()],
        scripting: Default::default(),
        accounts: Default::default(),
        resolution: None,
        rota: None,
        procedure: None,
        requesting: Default::default(),
        outcomes: vec!["solved".into()],
        masking: None,
        addresses: vec![],
        course: Default::default(),
        announcements: vec![],
        survey: None,
        records: vec![],
        ours: vec![],
    }
}

/// Agent number `n`, at the first machine of theirs.
pub fn agent(n: u8) -> Agent {
    Agent { user: user(n), device: device(n, 0), role: "agent".into(), languages: vec![] }
}

pub fn user(n: u8) -> UserId {
    UserId(Uuid::from_u128(0xa0_0000 + u128::from(n)))
}

pub fn device(n: u8, machine: u8) -> DeviceId {
    DeviceId(Uuid::from_u128(0xd0_0000 + u128::from(n) * 256 + u128::from(machine)))
}

pub fn contact(n: u32) -> ContactId {
    ContactId(Uuid::from_u128(0xc0_0000 + u128::from(n)))
}

pub fn arrival(n: u32, channel: &str) -> Arrival {
    Arrival {
        id: contact(n),
        channel: channel.into(),
        brand: None,
        customer_name: format!("Customer {n}"),
        language: "ar".into(),
        priority: 0,
        ticket: None,
        call: None,
    }
}

/// A floor, its desk, its time, and its rows as a store would have them.
pub struct Room {
    pub desk: Desk,
    pub floor: Floor,
    pub now: Millis,
    pub rows: BTreeMap<String, FloorRow>,
    steps: u128,
}

impl Room {
    pub fn new() -> Room {
        let (desk, floor) = (desk(), Floor::default());
        Room { desk, floor, now: Millis(1_800_000_000_000), rows: BTreeMap::new(), steps: 0 }
    }

    /// With these agents online.
    pub fn with(agents: u8) -> Room {
        let mut room = Room::new();
        (0..agents).for_each(|n| room.present(n, PresenceState::Online));
        room
    }

    /// What happens; the changes are stored, and the stored rows make the same floor again.
    pub fn step(&mut self, event: Event) -> Result<Vec<FloorChange>, SeatRefusal> {
        self.steps += 1;
        let seed = 0x0190_0000_0000_7000_8000_0000_0000_0000 + (self.steps << 48);
        let before = self.floor.clone();
        let changes =
            self.floor.step(&self.desk, event, self.now, &mut FreshIds::of(CommandId(Uuid::from_u128(seed))));
        match &changes {
            Ok(changes) => changes.iter().for_each(|change| match change {
                FloorChange::Put(row) => drop(self.rows.insert(key(row), row.clone())),
                FloorChange::Gone(id) => drop(self.rows.remove(&format!("wait {id}"))),
            }),
            Err(_) => assert_eq!(before, self.floor, "a refusal changes nothing"),
        }
        let mut stored = Floor::from_rows(self.rows.values().cloned());
        stored.planted = self.floor.planted;
        assert_eq!(stored, self.floor, "the changes are all the changes");
        changes
    }

    /// What must be accepted.
    #[track_caller]
    pub fn ok(&mut self, event: Event) {
        self.step(event).expect("it is accepted");
    }

    /// What must be refused.
    #[track_caller]
    pub fn no(&mut self, event: Event) -> SeatRefusal {
        self.step(event).expect_err("it is refused")
    }

    pub fn present(&mut self, n: u8, state: PresenceState) {
        self.ok(Event::Present { agent: agent(n), state });
    }

    pub fn take(&mut self, n: u8, channel: &str) {
        self.ok(Event::Take { agent: agent(n), channel: channel.into() });
    }

    pub fn arrive(&mut self, n: u32, channel: &str) {
        self.ok(Event::Arrive { contact: arrival(n, channel) });
    }

    pub fn accept(&mut self, n: u8, number: u32) {
        let fence = self.fence_of(number);
        self.ok(Event::Accept { agent: agent(n), contact: contact(number), fence });
    }

    /// Time passes and is noticed.
    pub fn wait(&mut self, seconds: i64) {
        self.now = self.now + seconds * SECOND;
        self.ok(Event::Tick);
    }

    /// Time passes, and everybody who sits renews in time.
    pub fn wait_renewing(&mut self, seconds: i64) {
        for _ in 0..seconds {
            self.now = self.now + SECOND;
            let held: Vec<(SeatId, i64, Holder)> = self
                .floor
                .seats()
                .filter_map(|seat| Some((seat.id, seat.fence, seat.holder.clone()?)))
                .collect();
            for (seat, fence, Holder { user, device, languages, .. }) in held {
                let agent = Agent { user, device, languages, role: "agent".into() };
                self.ok(Event::Renew { agent, seat, fence });
            }
        }
    }

    pub fn contact(&self, n: u32) -> &Contact {
        self.floor.contacts().find(|known| known.id == contact(n)).expect("it is on the floor")
    }

    pub fn seat(&self, n: u8, channel: &str) -> Option<&Seat> {
        self.floor.seat_of(user(n), channel)
    }

    /// Fence of the seat in which a contact is.
    pub fn fence_of(&self, n: u32) -> i64 {
        let seat = self.contact(n).seat().expect("it is in a seat");
        self.floor.seats().find(|known| known.id == seat).expect("there is such a seat").fence
    }

    /// Whom a contact is offered to.
    pub fn offered_to(&self, n: u32) -> Option<UserId> {
        let ContactState::Offered { seat, .. } = self.contact(n).state else { return None };
        self.floor.seats().find(|known| known.id == seat)?.holder.as_ref().map(|holder| holder.user)
    }

    /// The sittings of somebody, the first one first.
    pub fn sittings(&self, n: u8) -> Vec<&SeatRecord> {
        let rows = self.rows.values().filter_map(|row| match row {
            FloorRow::Record(record) if record.user == user(n) => Some(record),
            _ => None,
        });
        let mut sittings: Vec<_> = rows.collect();
        sittings.sort_by_key(|record| record.from);
        sittings
    }
}

fn key(row: &FloorRow) -> String {
    match row {
        FloorRow::Seat(row) => format!("seat {}", row.id),
        FloorRow::Wait(row) => format!("wait {}", row.id),
        FloorRow::Contact(row) => format!("contact {}", row.id),
        FloorRow::Presence(row) => format!("presence {}", row.user),
        FloorRow::Record(row) => format!("record {}", row.id),
        FloorRow::Stay(row) => format!("stay {}", row.id),
    }
}
