use std::collections::HashSet;

use kursi_protocol::outbox::State;
use kursi_rules::account::Reach;
use kursi_rules::activity::{Activity, Deed};
use kursi_rules::authority;
use kursi_rules::change::{Entity, Key, Row};
use kursi_rules::clock::Clock;
use kursi_rules::command::{Command, Verb};
use kursi_rules::customer::Customer;
use kursi_rules::decide::{Fact, may_decide, may_escalate, may_now};
use kursi_rules::desk::Desk;
use kursi_rules::mask::{Secret, Secrets};
use kursi_rules::message::{Author, Message, MessageKind};
use kursi_rules::seating::Presence;
use kursi_rules::ticket::Ticket;
use kursi_rules::{CommandId, TicketId};
use kursi_store::judge::facts_of;
use kursi_store::outbox::StoredDraft;
use kursi_store::rows::Conversation;
use kursi_store::{floor, outbox, rows};
use kursi_words::bidi;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::clock::clocks;
use super::course;
use super::mask::{self, Masks};
use super::planned;
use super::request::Beside;
use super::tickets::Rows;
use crate::entry::{
    CustomerFace, CustomerStanding, DraftKind, DraftView, EntryAuthor, EntryBody, EntryView, Fault,
    HeldWords, HereFace, MayView, PendingView, RevealFace, StoreFace, TicketView,
};
use crate::fault::{AppFault, internal};
use crate::live::BELIEVED;
use crate::work::Work;

/// The customer's other tickets that are shown.
const EARLIER: u32 = 21;

fn read<T: DeserializeOwned>(docs: &[String]) -> Result<Vec<T>, Fault> {
    docs.iter().map(|doc| serde_json::from_str(doc).map_err(|error| internal(&error))).collect()
}

/// A customer in a list: what they are reached by is covered, and not to be revealed there.
pub(super) fn customer_face(desk: &Desk, customer: Customer) -> CustomerFace {
    let store = desk.accounts.store_of(&customer);
    let shown = |what: Reach| what.of(&customer).map(|value| mask::listed(desk, what, value));
    let (email, phone) = (shown(Reach::Email), shown(Reach::Phone));
    CustomerFace {
        store: store.map(|store| StoreFace { id: store.id.clone(), currency: store.currency.clone() }),
        id: customer.id.to_string(),
        name: customer.name,
        email,
        phone,
        language: customer.language,
        country: customer.country,
        brand: customer.brand,
        account: customer.account,
        avatar: customer.avatar,
    }
}

/// One ticket whole.
pub(super) async fn ticket(work: &Work, id: &str) -> Result<TicketView, Fault> {
    let loaded = work.desk()?;
    let ws = work.ws();
    let mut conn = work.replica.conn().await?;
    let whole = rows::whole(&mut conn, &ws, id, EARLIER).await?.ok_or(AppFault::TicketNotHere)?;
    let ticket: Ticket = serde_json::from_str(&whole.ticket).map_err(|error| internal(&error))?;
    let (revision, desk) = loaded.of(&ticket)?;
    let presences = floor::presences(&mut conn, &ws, &desk.id).await?;
    drop(conn);
    let mut conn = work.outbox.conn().await?;
    let drafts = outbox::draft_get(&mut conn, id).await?;
    drop(conn);

    let mut conn = work.replica.conn().await?;
    let runs = mask::runs_of(&mut conn, &ws, id).await?;
    drop(conn);
    let files = super::files::files(work, desk, id, &whole.conversation.messages).await?;
    let row: Option<Customer> = match &whole.customer {
        Some(doc) => Some(serde_json::from_str(doc).map_err(|error| internal(&error))?),
        None => None,
    };
    let standing = standing(desk, &ticket, row.as_ref());
    let customer =
        row.unwrap_or_else(|| Customer::named(ticket.customer, &ticket.desk, &ticket.customer_name));
    let alike = match standing {
        CustomerStanding::Unsure => super::customers::alike(work, desk, &customer).await?,
        _ => Vec::new(),
    };
    let kept: Vec<Clock> = read(&whole.conversation.clocks)?;
    let other = match &ticket.request {
        Some(request) => {
            let mut conn = work.replica.conn().await?;
            let id = request.other(ticket.id).to_string();
            let doc = rows::get(&mut conn, &ws, Entity::Ticket, &id).await?;
            doc.map(|doc| serde_json::from_str::<Ticket>(&doc))
                .transpose()
                .map_err(|error| internal(&error))?
        }
        None => None,
    };
    let mut facts = facts_of(&ticket, &kept, other.as_ref());
    let of_customer = Fact::Known(vec![Row::Customer(customer.clone())]);
    facts.put(Key::Customer(customer.id), of_customer);
    let rows = Rows::of(work);
    let (giver, instead_of) = super::delegation::stand_in(work, desk, &rows);
    let of = giver.as_ref().map(|giver| giver.id);
    if let Some(giver) = giver {
        let key = Key::User { desk: desk.id.clone(), user: giver.id };
        facts.put(key, Fact::Known(vec![Row::User(giver)]));
    }

    let context = work.context(CommandId(Uuid::nil()), work.now(), revision);
    let may = |verb| may_now(desk, &facts, ticket.id, verb, &context).map(Fault::from);
    let may = MayView {
        reply: may(Verb::Reply),
        note: may(Verb::Note),
        assign: may(Verb::Assign),
        resolve: may(Verb::Resolve),
        set_priority: may(Verb::SetPriority),
        end_call: may(Verb::EndCall),
        close: may(Verb::Close),
        ask_pending: may(Verb::AskPending),
        approve_pending: may_decide(desk, &facts, ticket.id, of, &context).map(Fault::from),
        end_pending: may(Verb::EndPending),
        raise: may(Verb::Raise),
        escalate: may_escalate(desk, &facts, ticket.id, &context).map(Fault::from),
        choose_customer: may(Verb::ChooseCustomer),
    };
    let (facts, context, other) = (&facts, &context, other.as_ref());
    let role = work.profile.read().expect("lock").role.clone();
    let reads = authority::reads_reveals(desk, &role);
    let role_of_me = role.clone();
    let masks = Masks::new(desk, role, Secrets::of(desk, &ticket, Some(&customer), &runs));
    let beside = Beside {
        work,
        loaded: &loaded,
        desk,
        ticket: &ticket,
        other,
        customer: &customer,
        facts,
        context,
        masks: &masks,
    };
    let request = beside.view(&rows);
    let agent = work.profile.read().expect("lock").name.clone();
    let around = course::Around {
        loaded: &loaded,
        desk,
        ticket: &ticket,
        customer: &customer,
        agent,
        facts,
        context,
        masks: &masks,
    };
    let next = course::next(&around);
    let messages: Vec<Message> = read(&whole.conversation.messages)?;
    let earlier: Vec<Ticket> = read(&whole.of_customer)?;
    let own = |secret: Secret, value: Option<&str>| match value {
        Some(value) => {
            let (shown, mask) = masks.show(&secret, value);
            (Some(shown), mask)
        }
        None => (None, None),
    };
    let (email, email_mask) = own(Secret::Email, customer.email.as_deref());
    let (phone, phone_mask) = own(Secret::Phone, customer.phone.as_deref());
    let (from, from_mask) = own(Secret::From, ticket.from.as_deref());
    let reveals = reads.then(|| reveals(&rows, &whole.conversation)).transpose()?;
    Ok(TicketView {
        entries: entries(work, &rows, &ticket, &whole.conversation, &masks)?,
        clocks: clocks(desk, kept),
        earlier: earlier
            .into_iter()
            .filter(|other| other.id != ticket.id)
            .map(|other| rows.row(other))
            .take(EARLIER as usize - 1)
            .collect(),
        drafts: drafts.iter().filter_map(draft).collect(),
        files,
        held: held(work, id),
        here: here(work, &rows, presences, ticket.id)?,
        newest_reply: ticket.colleagues_reply(work.user()).map(|reply| reply.message.to_string()),
        templates: super::templates::templates(work, &loaded, desk, &ticket, &customer),
        customer: CustomerFace { email, phone, ..customer_face(desk, customer.clone()) },
        standing,
        alike,
        from,
        email_mask,
        phone_mask,
        from_mask,
        reveals,
        may,
        own: (revision != loaded.row.revision).then(|| super::desk::procedure(revision, desk)),
        kind: ticket.kind.clone(),
        reason: ticket.reason.clone(),
        pending: ticket.pending.as_ref().map(|pending| PendingView {
            asked_by: pending.asked_by.map(|user| rows.person(user)),
            asked_at: pending.asked_at.0 as f64,
            reason: bidi::tame(&pending.reason).into_owned(),
            open: pending.open,
            until: pending.until.map(|until| until.0 as f64),
            approved_by: pending.approved_by.map(|user| rows.person(user)),
            approved_for: pending.approved_for.map(|user| rows.person(user)),
            instead_of: instead_of.clone(),
        }),
        request,
        next,
        delivered: course::delivered(&ticket),
        there: planned::there(desk, &ticket, &customer),
        calls: planned::calls(desk, &ticket, &customer, &rows, facts, context, work.now()),
        course: course::view(&around, &rows, &role_of_me, &messages),
        created_at: ticket.created_at.0 as f64,
        row: rows.row(ticket),
    })
}

/// Whether it is known whose ticket it is. On a desk that has stores, a customer without a brand has no account that anybody
/// has looked up.
fn standing(desk: &Desk, ticket: &Ticket, here: Option<&Customer>) -> CustomerStanding {
    match here {
        _ if ticket.unsure => CustomerStanding::Unsure,
        None => CustomerStanding::NotHere,
        Some(customer) if customer.brand.is_none() && !desk.accounts.stores.is_empty() => {
            CustomerStanding::Unknown
        }
        Some(_) => CustomerStanding::Known,
    }
}

/// Words of this person that the server refused.
fn held(work: &Work, ticket: &str) -> Vec<HeldWords> {
    let pending = work.pending.read().expect("lock");
    let of_ticket = pending.iter().filter(|own| own.ticket().as_deref() == Some(ticket));
    of_ticket
        .filter_map(|own| {
            let State::Refused { reason } = &own.entry.state else { return None };
            let (kind, text) = match &own.command {
                Some(Command::Reply { text, .. }) => (DraftKind::Reply, text.clone()),
                Some(Command::Note { text, .. }) => (DraftKind::Note, text.clone()),
                _ => return None,
            };
            let (n, made_at) = (own.entry.n, own.entry.made_at as f64);
            Some(HeldWords { n, kind, text, made_at, fault: reason.clone().into() })
        })
        .collect()
}

/// The colleagues who have the ticket open, as far as that can still be believed; who writes first.
fn here(
    work: &Work,
    rows: &Rows,
    presences: Vec<Presence>,
    ticket: TicketId,
) -> Result<Vec<HereFace>, Fault> {
    let (me, now) = (work.user(), work.now());
    let mut here: Vec<HereFace> = presences
        .into_iter()
        .filter(|presence| presence.user != me)
        .filter_map(|presence| Some((presence.user, presence.looking?)))
        .filter(|(_, looking)| looking.ticket == ticket && now < looking.at + BELIEVED)
        .map(|(user, looking)| HereFace {
            person: rows.person(user),
            writing: looking.writing,
            until: (looking.at + BELIEVED).0 as f64,
        })
        .collect();
    here.sort_by(|one, other| (!one.writing, &one.person.name).cmp(&(!other.writing, &other.person.name)));
    Ok(here)
}

fn draft(stored: &StoredDraft) -> Option<DraftView> {
    Some(DraftView {
        kind: match stored.kind.as_str() {
            "reply" => DraftKind::Reply,
            "note" => DraftKind::Note,
            _ => return None,
        },
        text: stored.text.clone(),
        caret_start: stored.caret_start,
        caret_end: stored.caret_end,
        template: stored.template.clone(),
    })
}

fn entries(
    work: &Work,
    rows: &Rows,
    ticket: &Ticket,
    conversation: &Conversation,
    masks: &Masks,
) -> Result<Vec<EntryView>, Fault> {
    let me = work.user();
    let unsent: HashSet<String> = work
        .pending
        .read()
        .expect("lock")
        .iter()
        .filter(|own| own.predicted())
        .flat_map(|own| match &own.command {
            Some(
                Command::Reply { message, .. }
                | Command::Note { message, .. }
                | Command::Create { message, .. }
                | Command::Remind { message, .. }
                | Command::FollowUp { message, .. }
                | Command::Hear { message, .. },
            ) => vec![message.to_string()],
            Some(Command::Escalate { message, record, .. }) => vec![message.to_string(), record.to_string()],
            Some(Command::Raise { message, acknowledgement, .. }) => {
                vec![message.to_string(), acknowledgement.to_string()]
            }
            _ => Vec::new(),
        })
        .collect();
    let agent = |user| EntryAuthor::Agent { person: rows.person(user), mine: user == me };
    let party = ticket.request.as_ref().filter(|request| request.on == ticket.id);
    let mut entries = Vec::new();
    for message in read::<Message>(&conversation.messages)? {
        // Words of strangers may turn the line around; shown, they are tamed, stored they are untouched.
        // What strangers wrote stays as they wrote it; our own words are covered where masked values stand (X14).
        let (text, mask) = match message.kind {
            MessageKind::Incoming => (message.text.clone(), None),
            MessageKind::Reply | MessageKind::Note => {
                masks.words(&Secret::Message { message: message.id }, &message.text)
            }
        };
        let text = bidi::tame(&text).into_owned();
        let body = match (message.kind, message.letter) {
            (MessageKind::Reply, Some(letter)) => EntryBody::Letter {
                text,
                subject: bidi::tame(&masks.secrets.cover(&letter.subject)).into_owned(),
                to: message.to.unwrap_or_default(),
            },
            (MessageKind::Incoming, _) => EntryBody::Incoming { text, channel: message.channel },
            (MessageKind::Reply, None) => {
                EntryBody::Reply { text, channel: message.channel, template: message.template }
            }
            (MessageKind::Note, _) => EntryBody::Note { text },
        };
        let author = match message.author {
            Author::Customer => match party {
                // Whoever writes from outside on the ticket of a request is who was asked.
                Some(request) => EntryAuthor::Party { id: request.party.clone(), name: request.name.clone() },
                None => EntryAuthor::Customer { name: ticket.customer_name.clone() },
            },
            Author::Agent { user } => agent(user),
            Author::Desk => EntryAuthor::System,
        };
        let id = message.id.to_string();
        entries.push(EntryView {
            unsent: unsent.contains(&id),
            author,
            at: message.received_at.0 as f64,
            body,
            mask,
            id,
        });
    }
    for activity in read::<Activity>(&conversation.activities)? {
        let body = match activity.deed {
            Deed::Created => EntryBody::Created,
            Deed::CustomerChosen => EntryBody::CustomerChosen,
            Deed::Opened { ticket } => EntryBody::Opened { ticket: ticket.to_string() },
            Deed::Assigned { to } => EntryBody::Assigned { to: to.map(|user| rows.person(user).name) },
            Deed::Resolved { reason } => EntryBody::Resolved { reason },
            Deed::Reopened => EntryBody::Reopened,
            Deed::PendingAsked { reason } => {
                EntryBody::PendingAsked { reason: bidi::tame(&reason).into_owned() }
            }
            Deed::PendingApproved { until, instead_of } => EntryBody::PendingApproved {
                until: until.0 as f64,
                instead_of: instead_of.map(|user| rows.person(user).name),
            },
            Deed::PendingDeclined { reason, instead_of } => EntryBody::PendingDeclined {
                reason: bidi::tame(&reason).into_owned(),
                instead_of: instead_of.map(|user| rows.person(user).name),
            },
            Deed::PendingEnded => EntryBody::PendingEnded,
            Deed::Raised { party } => EntryBody::Raised { party },
            Deed::Reminded { ladder, n } => EntryBody::Reminded { ladder, step: n },
            Deed::Escalated { product } => {
                EntryBody::Escalated { product: bidi::tame(&product).into_owned() }
            }
            Deed::Answered { party } => EntryBody::Answered { party },
            Deed::Silenced => EntryBody::Silenced,
            Deed::RequestOver => EntryBody::RequestOver,
            Deed::Delivered { to } => EntryBody::Delivered { to },
            Deed::Moved { status } => EntryBody::Moved { status },
            Deed::Prioritised { level } => EntryBody::Prioritised { level },
            Deed::ZoneSet { zone } => EntryBody::ZoneSet { zone },
            Deed::CallPlanned { call_at, zone } => EntryBody::CallPlanned { call_at: call_at.0 as f64, zone },
            Deed::CallEnded { made } => EntryBody::CallEnded { made },
            Deed::Tagged { tag } => EntryBody::Tagged { tag },
            Deed::Untagged { tag } => EntryBody::Untagged { tag },
            Deed::CauseRecorded { target, cause, text } => {
                let text = masks.secrets.cover(&text).into_owned();
                EntryBody::CauseRecorded { target, cause, text: bidi::tame(&text).into_owned() }
            }
            Deed::HandedOver { team } => EntryBody::HandedOver { team },
            Deed::Closed { result } => EntryBody::Closed { result },
            Deed::RecordCreated { kind, .. } => EntryBody::RecordCreated { record: kind },
            Deed::RecordActed { kind, action, .. } => EntryBody::RecordActed { record: kind, action },
            // On record, and not part of the conversation.
            Deed::Revealed { .. } => continue,
        };
        entries.push(EntryView {
            id: activity.id.to_string(),
            author: activity.actor.map_or(EntryAuthor::System, agent),
            at: activity.at.0 as f64,
            unsent: false,
            body,
            mask: None,
        });
    }
    // Within one instant the order of the ids, which are made in order.
    entries.sort_by(|a, b| a.at.total_cmp(&b.at).then_with(|| a.id.cmp(&b.id)));
    Ok(entries)
}

/// Who revealed what on the ticket, newest first.
fn reveals(rows: &Rows, conversation: &Conversation) -> Result<Vec<RevealFace>, Fault> {
    let all = read::<Activity>(&conversation.activities)?;
    let mut reveals: Vec<RevealFace> = all
        .into_iter()
        .filter_map(|activity| match activity.deed {
            Deed::Revealed { secret, masks, contact } => Some(RevealFace {
                id: activity.id.to_string(),
                by: activity.actor.map(|user| rows.person(user)),
                at: activity.at.0 as f64,
                masks,
                for_call: contact.is_some(),
                in_words: matches!(secret, Secret::Message { .. }),
            }),
            _ => None,
        })
        .collect();
    reveals.sort_by(|one, other| other.at.total_cmp(&one.at).then_with(|| other.id.cmp(&one.id)));
    Ok(reveals)
}
