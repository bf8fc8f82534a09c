//! The floor as the person sees it: read from this machine, judged by the rule that the server judges by.

use std::collections::HashMap;

use kursi_rules::change::Entity;
use kursi_rules::desk::{Channel, Desk, Seating};
use kursi_rules::message::MessageKind;
use kursi_rules::seating::{
    Agent, Arrival, Contact, ContactState, Direction, Event, Floor, Presence, PresenceState, Seat,
};
use kursi_rules::ticket::Ticket;
use kursi_rules::{CommandId, ContactId, DeviceId, FreshIds, Millis, UserId, authority};
use kursi_store::{floor as table, rows};
use uuid::Uuid;

use super::mask::Kept;
use super::tickets::Rows;
use crate::entry::{
    BrandFace, ContactFace, Fault, FloorChannel, FloorPerson, FloorView, LineState, PresenceFace, SeatFace,
    SeatWaitFace,
};
use crate::fault::internal;
use crate::work::Work;

/// The most customers of the contact line that are shown; how many there are is told.
const SHOWN: usize = 200;

/// How far back something is looked for that was said and is no note.
const LOOKED_AT: u32 = 10;

/// The longest beginning of what was said last, characters.
const LAST_WORDS: usize = 200;

/// What the parts of the view are made from.
struct Sight<'a> {
    work: &'a Work,
    desk: &'a Desk,
    floor: Floor,
    me: Agent,
    now: Millis,
    rows: Rows<'a>,
    /// By ticket id: the ticket, and what was said last on it.
    tickets: HashMap<String, (Ticket, Option<String>)>,
}

/// The floor.
pub(super) async fn floor(work: &Work) -> Result<FloorView, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let ws = work.ws();
    let mut conn = work.replica.conn().await?;
    let floor = Floor::from_rows(table::live(&mut conn, &ws, &desk.id).await?);
    let about: Vec<String> = floor.contacts().filter_map(|one| Some(one.ticket?.to_string())).collect();
    let mut tickets = HashMap::new();
    for id in about {
        let Some(doc) = rows::get(&mut conn, &ws, Entity::Ticket, &id).await? else { continue };
        let ticket: Ticket = serde_json::from_str(&doc).map_err(|error| internal(&error))?;
        let latest = rows::latest_messages(&mut conn, &ws, &id, LOOKED_AT).await?;
        let kept = Kept::of(&mut conn, &ws, &id).await?;
        let cover = |text: String| match &kept {
            Some(kept) => kept.secrets(desk).cover(&text).into_owned(),
            None => text,
        };
        let last = latest.iter().find_map(|doc| last_words(doc)).map(cover);
        tickets.insert(id, (ticket, last));
    }
    drop(conn);
    let sight = Sight { work, desk, floor, me: me(work), now: work.now(), rows: Rows::of(work), tickets };
    Ok(sight.view())
}

pub(super) fn me(work: &Work) -> Agent {
    let profile = work.profile.read().expect("lock");
    Agent {
        user: profile.user,
        device: profile.device.unwrap_or(DeviceId(Uuid::nil())),
        role: profile.role.clone(),
        languages: Vec::new(),
    }
}

/// The beginning of a message; a note is not what was said.
fn last_words(doc: &str) -> Option<String> {
    let message: kursi_rules::message::Message = serde_json::from_str(doc).ok()?;
    (message.kind != MessageKind::Note).then(|| message.text.chars().take(LAST_WORDS).collect())
}

fn presence_face(row: &Presence) -> PresenceFace {
    let (state, reason) = match &row.state {
        PresenceState::Online => ("online", None),
        PresenceState::Break { reason } => ("break", Some(reason.clone())),
        PresenceState::Away => ("away", None),
        PresenceState::SignedOut => ("signed-out", None),
    };
    PresenceFace { state: state.into(), reason, since: row.since.0 as f64 }
}

impl Sight<'_> {
    fn view(&self) -> FloorView {
        let desk = self.desk;
        let may_overrule = authority::may_override_seats(desk, &self.me.role);
        let seated = desk.channels.iter().filter_map(|channel| {
            let seating = desk.seating.as_ref()?;
            Some(self.channel(channel, channel.contacts_per_seat?, seating))
        });
        let mut line: Vec<&Contact> =
            desk.channels.iter().flat_map(|channel| self.floor.contact_line(&channel.id)).collect();
        // Over all channels the one who should be answered first.
        line.sort_by_key(|contact| (!contact.front, contact.answer_by(desk).unwrap_or(contact.since)));
        FloorView {
            me: self.floor.presence_row(self.me.user).map(presence_face),
            live: matches!(self.work.line(), LineState::Online),
            may_sit: authority::may_sit(desk, &self.me.role),
            may_overrule,
            channels: seated.collect(),
            contacts: self.mine(),
            others: if may_overrule { self.others() } else { Vec::new() },
            waiting: line.len() as u32,
            line: line.into_iter().take(SHOWN).map(|contact| self.contact(contact)).collect(),
            people: self.people(),
            break_reasons: desk.break_reasons.clone(),
            outcomes: desk.outcomes.clone(),
        }
    }

    /// In the order in which they came to the person: offers last, since they may go again.
    fn mine(&self) -> Vec<ContactFace> {
        let mine = |contact: &&Contact| match &contact.state {
            ContactState::Offered { seat, .. } => self.seat_is_mine(*seat),
            ContactState::Active { .. } | ContactState::WrapUp { .. } => contact.agent == Some(self.me.user),
            ContactState::Waiting | ContactState::Ended { .. } => false,
        };
        let mut found: Vec<&Contact> = self.floor.contacts().filter(mine).collect();
        found.sort_by_key(|contact| (contact.answered_at.is_none(), contact.answered_at, contact.id));
        found.into_iter().map(|contact| self.contact(contact)).collect()
    }

    fn others(&self) -> Vec<ContactFace> {
        let theirs = |contact: &&Contact| {
            matches!(contact.state, ContactState::Active { .. } | ContactState::Offered { .. })
                && contact.agent != Some(self.me.user)
        };
        self.floor.contacts().filter(theirs).map(|contact| self.contact(contact)).collect()
    }

    fn seat_is_mine(&self, id: kursi_rules::SeatId) -> bool {
        self.seat(id).and_then(|seat| seat.holder.as_ref()).is_some_and(|holder| holder.user == self.me.user)
    }

    fn seat(&self, id: kursi_rules::SeatId) -> Option<&Seat> {
        self.floor.seats().find(|seat| seat.id == id)
    }

    fn channel(&self, channel: &Channel, contacts_per_seat: u32, seating: &Seating) -> FloorChannel {
        let taken = self.floor.taken(&channel.id);
        let mut tiles: Vec<SeatFace> = self
            .floor
            .seats()
            .filter(|seat| seat.channel == channel.id && seat.holder.is_some())
            .map(|seat| self.held(channel, seat, seating))
            .collect();
        // Free ones up to the channel's number; where it has none there is always one more.
        let slots = channel.seats.unwrap_or_else(|| (1..).find(|slot| is_free(&tiles, *slot)).unwrap_or(1));
        for slot in 1..=slots {
            if is_free(&tiles, slot) {
                tiles.push(self.free(channel, slot));
            }
        }
        tiles.sort_by_key(|tile| tile.slot);
        let seat_line = self.floor.seat_line(&channel.id);
        FloorChannel {
            id: channel.id.clone(),
            medium: channel.medium.clone(),
            seats: channel.seats,
            contacts_per_seat,
            taken,
            number: channel.number.clone(),
            portal: channel.portal.clone(),
            brands: channel.brands.iter().map(brand).collect(),
            tiles,
            seat_line: seat_line
                .into_iter()
                .map(|wait| SeatWaitFace {
                    person: self.rows.person(wait.user),
                    mine: wait.user == self.me.user,
                    since: wait.since.0 as f64,
                })
                .collect(),
            waiting: self.floor.contact_line(&channel.id).len() as u32,
            may_take: self.refusal(Event::Take { agent: self.me.clone(), channel: channel.id.clone() }),
            may_start: self.refusal(Event::Start { agent: self.me.clone(), contact: trial(&channel.id) }),
        }
    }

    /// Why the floor would say no, by the rule itself, on a copy.
    fn refusal(&self, event: Event) -> Option<Fault> {
        let mut ids = FreshIds::of(CommandId(Uuid::max()));
        let refused = self.floor.clone().step(self.desk, event, self.now, &mut ids).err()?;
        Some(kursi_rules::code::Code::from(refused).into())
    }

    fn held(&self, channel: &Channel, seat: &Seat, seating: &Seating) -> SeatFace {
        let holder = seat.holder.as_ref();
        let own = holder.is_some_and(|holder| holder.user == self.me.user);
        let kept_here = self.work.held.lock().expect("lock").fence(seat.id) == Some(seat.fence);
        let since_renewed = holder.map_or(0, |holder| self.now.0 - holder.renewed_at.0);
        SeatFace {
            id: Some(seat.id.to_string()),
            slot: seat.slot,
            holder: holder.map(|holder| self.rows.person(holder.user)),
            mine: own && kept_here,
            elsewhere: own && !kept_here,
            since: holder.map(|holder| holder.taken_at.0 as f64),
            expires_at: holder.map(|holder| holder.expires_at.0 as f64),
            load: self.floor.load(seat.id, self.now),
            silent: since_renewed >= seating.lease_stop,
            overruled: channel.seats.is_some_and(|limit| seat.slot > limit),
        }
    }

    fn free(&self, channel: &Channel, slot: u32) -> SeatFace {
        let known = self.floor.seats().find(|seat| seat.channel == channel.id && seat.slot == slot);
        SeatFace {
            id: known.map(|seat| seat.id.to_string()),
            slot,
            holder: None,
            mine: false,
            elsewhere: false,
            since: None,
            expires_at: None,
            load: 0,
            silent: false,
            overruled: false,
        }
    }

    fn contact(&self, contact: &Contact) -> ContactFace {
        let (state, seat, until) = match contact.state {
            ContactState::Waiting => ("waiting", None, None),
            ContactState::Offered { seat, until } => ("offered", Some(seat), Some(until)),
            ContactState::Active { seat, .. } => ("active", Some(seat), None),
            ContactState::WrapUp { seat, until } => ("wrap-up", Some(seat), Some(until)),
            ContactState::Ended { .. } => ("ended", None, None),
        };
        let channel = self.desk.channel(&contact.channel);
        let ticket = contact.ticket.map(|id| id.to_string());
        let known = ticket.as_ref().and_then(|id| self.tickets.get(id));
        let dialled = contact.brand.as_ref().zip(channel);
        let dialled = dialled.and_then(|(id, channel)| channel.brands.iter().find(|known| known.id == *id));
        ContactFace {
            id: contact.id.to_string(),
            channel: contact.channel.clone(),
            medium: channel.map(|channel| channel.medium.clone()).unwrap_or_default(),
            state: state.into(),
            outbound: contact.direction == Direction::Outbound,
            own: contact.asked_by == Some(self.me.user),
            asked_by: contact.asked_by.map(|user| self.rows.person(user)),
            brand: dialled.map(brand),
            customer: contact.customer_name.clone(),
            language: contact.language.clone(),
            first: contact.front || contact.priority > 0,
            ticket_number: known.and_then(|(ticket, _)| ticket.number.clone()),
            slot: seat.and_then(|seat| self.seat(seat)).map(|seat| seat.slot),
            seat: seat.map(|seat| seat.to_string()),
            agent: contact.agent.map(|user| self.rows.person(user)),
            arrived_at: contact.arrived_at.0 as f64,
            since: contact.since.0 as f64,
            answer_by: contact.answer_by(self.desk).map(|by| by.0 as f64),
            answered_at: contact.answered_at.map(|at| at.0 as f64),
            ended_at: contact.ended_at.map(|at| at.0 as f64),
            until: until.map(|until| until.0 as f64),
            awaiting: known.is_some_and(|(ticket, _)| ticket.awaiting_since.is_some()),
            last_words: known.and_then(|(_, last)| last.clone()),
            draft: ticket.as_ref().is_some_and(|id| self.work.drafts.read().expect("lock").contains(id)),
            ticket,
        }
    }

    fn people(&self) -> Vec<FloorPerson> {
        let people = self.work.people.read().expect("lock");
        let sits = |user: &&kursi_rules::user::User| user.active && authority::may_sit(self.desk, &user.role);
        let mut found: Vec<FloorPerson> =
            people.values().filter(sits).map(|user| self.person(user.id)).collect();
        found.sort_by(|a, b| a.person.name.cmp(&b.person.name).then_with(|| a.person.id.cmp(&b.person.id)));
        found
    }

    fn person(&self, user: UserId) -> FloorPerson {
        let channels = self.desk.channels.iter();
        let seats = channels.filter(|channel| self.floor.seat_of(user, &channel.id).is_some());
        FloorPerson {
            person: self.rows.person(user),
            presence: self.floor.presence_row(user).map(presence_face),
            seats: seats.map(|channel| channel.id.clone()).collect(),
        }
    }
}

fn brand(brand: &kursi_rules::desk::Brand) -> BrandFace {
    BrandFace { id: brand.id.clone(), number: brand.number.clone() }
}

fn is_free(tiles: &[SeatFace], slot: u32) -> bool {
    tiles.iter().all(|tile| tile.slot != slot)
}

/// A contact that is not: whether one could be begun.
pub(super) fn trial(channel: &str) -> Arrival {
    Arrival {
        id: ContactId(Uuid::max()),
        channel: channel.to_owned(),
        brand: None,
        customer_name: String::new(),
        language: String::new(),
        priority: 0,
        ticket: None,
        call: None,
    }
}
