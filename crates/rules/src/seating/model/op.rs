//! The events of the model: people, customers, machines that fail, supervisors and new revisions.

use proptest::prelude::*;
use proptest::sample::Index;

use super::books::Books;
use crate::seating::fixture::{Room, SECOND, agent, arrival, device, user};
use crate::seating::{Agent, Arrival, Contact, Event, Holder, Overrule, PresenceState, Unwanted};
use crate::{ContactId, SeatId, TicketId};

const CHANNELS: [&str; 3] = ["chat", "call", "whatsapp"];
const LANGUAGES: [&str; 3] = ["ar", "en", "fa"];

/// Which of the agents or of the channels.
type Who = u8;
type Where = usize;

#[derive(Debug, Clone)]
pub enum Op {
    /// Time passes; every machine that has not failed renews.
    Pass(i64),
    /// Time passes and no machine renews: the line is down.
    Silence(i64),
    Crash(Who),
    Present(Who, u8),
    /// Opens a ticket, or closes it: nothing that the rules of seats speak of may change by it.
    Look(Who, bool),
    Take(Who, u8, Where),
    Wait(Who, Where, u8),
    GiveUp(Who, Where),
    Leave(Who, Where),
    Arrive(Where, usize, u8),
    Start(Who, Where),
    CallOut(Who, u8),
    /// A ticket is resolved.
    Withdraw(u8),
    Accept(Index),
    Decline(Index),
    End(Index),
    HangUp(Index),
    Finish(Index),
    Transfer(Index, Who),
    /// A sitting that is over tries to go on.
    Stale(Index),
    SeatAnyway(Who, Where),
    ForceOut(Index),
    Place(Index, Index),
    Limits(Where, u32, u32),
}

pub fn op() -> impl Strategy<Value = Op> {
    let (who, at, any) = (|| 0..5u8, || 0..CHANNELS.len(), || any::<Index>());
    prop_oneof![
        4 => (1..25i64).prop_map(Op::Pass),
        1 => (1..70i64).prop_map(Op::Silence),
        1 => who().prop_map(Op::Crash),
        4 => (who(), 0..8u8).prop_map(|(who, how)| Op::Present(who, how)),
        1 => (who(), proptest::bool::ANY).prop_map(|(who, opens)| Op::Look(who, opens)),
        5 => (who(), 0..2u8, at()).prop_map(|(who, machine, at)| Op::Take(who, machine, at)),
        3 => (who(), at(), 0..3u8).prop_map(|(who, at, priority)| Op::Wait(who, at, priority)),
        1 => (who(), at()).prop_map(|(who, at)| Op::GiveUp(who, at)),
        2 => (who(), at()).prop_map(|(who, at)| Op::Leave(who, at)),
        7 => (at(), 0..LANGUAGES.len(), 0..3u8).prop_map(|(at, language, priority)| Op::Arrive(at, language, priority)),
        1 => (who(), at()).prop_map(|(who, at)| Op::Start(who, at)),
        4 => (who(), 0..3u8).prop_map(|(who, ticket)| Op::CallOut(who, ticket)),
        1 => (0..3u8).prop_map(Op::Withdraw),
        8 => any().prop_map(Op::Accept),
        2 => any().prop_map(Op::Decline),
        2 => any().prop_map(Op::End),
        2 => any().prop_map(Op::HangUp),
        3 => any().prop_map(Op::Finish),
        3 => (any(), who()).prop_map(|(contact, who)| Op::Transfer(contact, who)),
        2 => any().prop_map(Op::Stale),
        1 => (who(), at()).prop_map(|(who, at)| Op::SeatAnyway(who, at)),
        1 => any().prop_map(Op::ForceOut),
        1 => (any(), any()).prop_map(|(contact, seat)| Op::Place(contact, seat)),
        1 => (at(), 0..4u32, 0..4u32).prop_map(|(at, seats, contacts)| Op::Limits(at, seats, contacts)),
    ]
}

/// Agents of even numbers speak Arabic, the others English.
fn person(n: Who, machine: u8) -> Agent {
    let languages = vec![LANGUAGES[usize::from(n) % 2].to_owned()];
    Agent { device: device(n, machine), languages, ..agent(n) }
}

fn holder_of(room: &Room, seat: SeatId) -> Option<(Agent, i64)> {
    let seat = room.floor.seats().find(|known| known.id == seat)?;
    let Holder { user, device, languages, .. } = seat.holder.clone()?;
    Some((Agent { user, device, languages, role: "agent".into() }, seat.fence))
}

/// A contact of the wanted kind, with who has it and the fence of the sitting.
fn contact_in(
    room: &Room,
    which: &Index,
    wanted: impl Fn(&Contact) -> bool,
) -> Option<(ContactId, Option<(Agent, i64)>)> {
    let all: Vec<&Contact> = room.floor.contacts().filter(|contact| wanted(contact)).collect();
    let one = (!all.is_empty()).then(|| which.get(&all))?;
    Some((one.id, one.seat().and_then(|seat| holder_of(room, seat))))
}

fn is(state: &'static str) -> impl Fn(&Contact) -> bool {
    move |contact| super::books::state(contact) == state
}

impl Op {
    /// Makes it happen; an event that makes no sense now is left out.
    pub fn happen(&self, room: &mut Room, books: &mut Books) -> Result<(), String> {
        match self {
            Op::Pass(seconds) => return pass(room, books, *seconds),
            Op::Silence(seconds) => room.now = room.now + seconds * SECOND,
            Op::Crash(n) => drop(books.crashed.insert(user(*n))),
            Op::Limits(at, seats, contacts) => {
                let channel = room.desk.channels.iter_mut().find(|known| known.id == CHANNELS[*at]);
                let channel = channel.expect("the desk has it");
                // None of the first is no limit; none of the second is no seats at all.
                channel.seats = Some(*seats).filter(|seats| *seats > 0);
                channel.contacts_per_seat = Some(*contacts).filter(|contacts| *contacts > 0);
            }
            _ => {}
        }
        let event = self.event(room, books).unwrap_or(Event::Tick);
        books.step(room, event)
    }

    fn event(&self, room: &Room, books: &mut Books) -> Option<Event> {
        let channel = |at: &Where| CHANNELS[*at].to_owned();
        Some(match self {
            Op::Present(n, how) => {
                let state = match how {
                    0 => PresenceState::Break { reason: "prayer".into() },
                    1 => PresenceState::Away,
                    2 => PresenceState::SignedOut,
                    _ => PresenceState::Online,
                };
                books.crashed.remove(&user(*n));
                Event::Present { agent: person(*n, 0), state }
            }
            Op::Look(n, opens) => {
                let ticket = TicketId(uuid::Uuid::from_u128(u128::from(*n)));
                Event::Look { agent: person(*n, 0), at: opens.then_some((ticket, false)) }
            }
            Op::Take(n, machine, at) => Event::Take { agent: person(*n, *machine), channel: channel(at) },
            Op::Wait(n, at, priority) => {
                Event::Wait { agent: person(*n, 0), channel: channel(at), priority: *priority }
            }
            Op::GiveUp(n, at) => Event::GiveUp { agent: person(*n, 0), channel: channel(at) },
            Op::Leave(n, at) => {
                let seat = room.floor.seat_of(user(*n), CHANNELS[*at])?.id;
                let (agent, fence) = holder_of(room, seat)?;
                Event::Leave { agent, seat, fence }
            }
            Op::Arrive(at, language, priority) => {
                let arrival = books.next_arrival(|n| arrival(n, CHANNELS[*at]));
                let language = LANGUAGES[*language].to_owned();
                Event::Arrive { contact: Arrival { language, priority: *priority, ..arrival } }
            }
            Op::Start(n, at) => {
                let contact = books.next_arrival(|n| arrival(n, CHANNELS[*at]));
                Event::Start { agent: person(*n, 0), contact }
            }
            Op::CallOut(n, of) => {
                let contact = books.next_arrival(|n| arrival(n, "call"));
                // Some have no ticket yet.
                let contact = Arrival { ticket: (*of > 0).then(|| ticket(*of)), ..contact };
                Event::CallOut { agent: person(*n, 0), contact }
            }
            Op::Withdraw(of) => Event::Withdraw { ticket: ticket(*of), calls: Unwanted::OfTicket },
            Op::Accept(which) => {
                let (contact, by) = contact_in(room, which, is("offered"))?;
                let (agent, fence) = by?;
                Event::Accept { agent, contact, fence }
            }
            Op::Decline(which) => {
                let (contact, by) = contact_in(room, which, is("offered"))?;
                let (agent, fence) = by?;
                Event::Decline { agent, contact, fence }
            }
            Op::End(which) => {
                let (contact, by) = contact_in(room, which, is("active"))?;
                let (agent, fence) = by?;
                Event::End { agent, contact, fence }
            }
            Op::HangUp(which) => Event::HangUp { contact: contact_in(room, which, |_| true)?.0 },
            Op::Finish(which) => {
                let (contact, _) = contact_in(room, which, is("wrap-up"))?;
                let spoke = room.floor.contacts().find(|known| known.id == contact)?.agent?;
                let agent = Agent { user: spoke, ..agent(0) };
                Event::Finish { agent, contact, outcome: "solved".into() }
            }
            Op::Transfer(which, to) => {
                let (contact, by) = contact_in(room, which, is("active"))?;
                let (agent, fence) = by?;
                Event::Transfer { agent, contact, fence, to: user(*to) }
            }
            Op::Stale(which) => {
                let seats: Vec<SeatId> = room.floor.seats().map(|seat| seat.id).collect();
                let seat = *(!seats.is_empty()).then(|| which.get(&seats))?;
                let (agent, fence) = holder_of(room, seat)?;
                Event::Renew { agent, seat, fence: fence - 1 }
            }
            Op::SeatAnyway(n, at) => {
                let deed = Overrule::Seat { agent: person(*n, 0), channel: channel(at) };
                Event::Override { agent: supervisor(), why: "busy".into(), deed }
            }
            Op::ForceOut(which) => {
                let seats: Vec<SeatId> = room.floor.seats().map(|seat| seat.id).collect();
                let seat = *(!seats.is_empty()).then(|| which.get(&seats))?;
                Event::Override { agent: supervisor(), why: "gone".into(), deed: Overrule::ForceOut { seat } }
            }
            Op::Place(which, seat) => {
                let (contact, _) = contact_in(room, which, |_| true)?;
                let seats: Vec<SeatId> = room.floor.seats().map(|seat| seat.id).collect();
                let seat = *(!seats.is_empty()).then(|| seat.get(&seats))?;
                let deed = Overrule::Place { contact, seat };
                Event::Override { agent: supervisor(), why: "hers".into(), deed }
            }
            Op::Pass(_) | Op::Silence(_) | Op::Crash(_) | Op::Limits(..) => return None,
        })
    }
}

fn ticket(n: u8) -> TicketId {
    TicketId(uuid::Uuid::from_u128(0x77_0000 + u128::from(n)))
}

fn supervisor() -> Agent {
    Agent { role: "supervisor".into(), ..agent(99) }
}

/// In steps of ten seconds, so that whoever is alive is never late.
fn pass(room: &mut Room, books: &mut Books, seconds: i64) -> Result<(), String> {
    let mut left = seconds;
    while left > 0 {
        room.now = room.now + left.min(10) * SECOND;
        left -= 10;
        let seats: Vec<SeatId> = room.floor.seats().map(|seat| seat.id).collect();
        for seat in seats {
            if let Some((agent, fence)) = holder_of(room, seat)
                && !books.crashed.contains(&agent.user)
            {
                books.step(room, Event::Renew { agent, seat, fence })?;
            }
        }
    }
    books.step(room, Event::Tick)
}
