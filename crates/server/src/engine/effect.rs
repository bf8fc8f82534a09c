//! Which commands have which effects outside of the house. Pure: from the rows that a command made to what is sent.

use kursi_rules::activity::Deed;
use kursi_rules::change::Row;
use kursi_rules::command::Command;
use kursi_rules::desk::Desk;
use kursi_rules::message::{Message, MessageKind};
use kursi_rules::request::Side;
use kursi_rules::ticket::Ticket;
use kursi_rules::{CommandId, Millis, TicketId};
use kursi_store::judge::Overlay;
use kursi_store::server::{NewEffect, Webhook};
use serde::Serialize;

use super::sent::is_sms;

/// What is told to webhooks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum EventKind {
    /// A ticket was opened.
    TicketCreated,
    /// A customer wrote again.
    CustomerWrote,
    /// A resolved ticket was opened again.
    TicketReopened,
    /// The customer was answered.
    TicketReplied,
    /// A ticket was given to somebody, or put back.
    TicketAssigned,
    /// A ticket was resolved.
    TicketResolved,
    /// A ticket was closed for good.
    TicketClosed,
    /// Somebody asked that a ticket may stay pending.
    PendingAsked,
    /// It may.
    PendingApproved,
    /// It may not.
    PendingDeclined,
    /// A third party was asked about a customer's ticket.
    PartyAsked,
    /// Something was written to a third party.
    PartyWritten,
    /// A third party answered; told of both tickets.
    PartyAnswered,
    /// The last step of a complaint was taken: the desk is silent until somebody writes.
    PartySilent,
}

impl EventKind {
    /// All of them.
    pub const ALL: [EventKind; 14] = [
        EventKind::TicketCreated,
        EventKind::CustomerWrote,
        EventKind::TicketReopened,
        EventKind::TicketReplied,
        EventKind::TicketAssigned,
        EventKind::TicketResolved,
        EventKind::TicketClosed,
        EventKind::PendingAsked,
        EventKind::PendingApproved,
        EventKind::PendingDeclined,
        EventKind::PartyAsked,
        EventKind::PartyWritten,
        EventKind::PartyAnswered,
        EventKind::PartySilent,
    ];

    /// Its name, at the command line and in what is sent.
    pub fn name(self) -> &'static str {
        match self {
            EventKind::TicketCreated => "ticket-created",
            EventKind::CustomerWrote => "customer-wrote",
            EventKind::TicketReopened => "ticket-reopened",
            EventKind::TicketReplied => "ticket-replied",
            EventKind::TicketAssigned => "ticket-assigned",
            EventKind::TicketResolved => "ticket-resolved",
            EventKind::TicketClosed => "ticket-closed",
            EventKind::PendingAsked => "pending-asked",
            EventKind::PendingApproved => "pending-approved",
            EventKind::PendingDeclined => "pending-declined",
            EventKind::PartyAsked => "party-asked",
            EventKind::PartyWritten => "party-written",
            EventKind::PartyAnswered => "party-answered",
            EventKind::PartySilent => "party-silent",
        }
    }
}

/// What happened to a ticket, from the rows that one command made of it. `opened` says that the command made the ticket.
/// What is said on the ticket of a third party is said to them, and never counts as a word to a customer.
fn happened(rows: &[&Row], side: Side, opened: bool) -> Vec<EventKind> {
    let mut kinds: Vec<EventKind> = rows
        .iter()
        .filter_map(|row| match (row, side) {
            (Row::Ticket(_), Side::Customer) if opened => Some(EventKind::TicketCreated),
            (Row::Message(Message { kind: MessageKind::Incoming, .. }), Side::Customer) if !opened => {
                Some(EventKind::CustomerWrote)
            }
            (Row::Message(Message { kind: MessageKind::Reply, .. }), Side::Customer) => {
                Some(EventKind::TicketReplied)
            }
            (Row::Message(Message { kind: MessageKind::Reply, .. }), Side::Party) => {
                Some(EventKind::PartyWritten)
            }
            (Row::Activity(activity), _) => match activity.deed {
                Deed::Assigned { .. } => Some(EventKind::TicketAssigned),
                Deed::Resolved { .. } => Some(EventKind::TicketResolved),
                Deed::Closed { .. } => Some(EventKind::TicketClosed),
                Deed::Reopened => Some(EventKind::TicketReopened),
                Deed::PendingAsked { .. } => Some(EventKind::PendingAsked),
                Deed::PendingApproved { .. } => Some(EventKind::PendingApproved),
                Deed::PendingDeclined { .. } => Some(EventKind::PendingDeclined),
                Deed::Raised { .. } => Some(EventKind::PartyAsked),
                Deed::Answered { .. } => Some(EventKind::PartyAnswered),
                Deed::Silenced => Some(EventKind::PartySilent),
                Deed::Created
                | Deed::CustomerChosen
                | Deed::Opened { .. }
                | Deed::PendingEnded
                | Deed::Reminded { .. }
                // It is told as what was written to a third party.
                | Deed::Escalated { .. }
                | Deed::RequestOver
                | Deed::Delivered { .. }
                | Deed::Moved { .. }
                | Deed::Prioritised { .. }
                | Deed::Tagged { .. }
                | Deed::ZoneSet { .. }
                | Deed::CallPlanned { .. }
                | Deed::CallEnded { .. }
                | Deed::Untagged { .. }
                | Deed::CauseRecorded { .. }
                | Deed::HandedOver { .. }
                | Deed::RecordCreated { .. }
                | Deed::RecordActed { .. }
                | Deed::Revealed { .. } => None,
            },
            _ => None,
        })
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// What a command did to one of its tickets.
pub(super) fn happened_to(ticket: &Ticket, by: &Command, rows: &[Row]) -> Vec<EventKind> {
    // By itself, or at a step of a script.
    let at_step = Deed::Opened { ticket: ticket.id };
    let at_step = rows.iter().any(|row| matches!(row, Row::Activity(activity) if activity.deed == at_step));
    let opened = at_step || by.makes() == Some(ticket.id);
    happened(&of_ticket(rows, ticket.id), ticket.side(), opened)
}

/// The rows of a command that are of one ticket.
fn of_ticket(rows: &[Row], ticket: TicketId) -> Vec<&Row> {
    rows.iter()
        .filter(|row| match row {
            Row::Ticket(row) => row.id == ticket,
            Row::Message(row) => row.ticket == ticket,
            Row::Activity(row) => row.ticket == ticket,
            _ => false,
        })
        .collect()
}

/// The tickets that a command changed, as it left them: two where a third party is asked, one otherwise.
pub(super) fn tickets(rows: &[Row]) -> impl Iterator<Item = &Ticket> {
    rows.iter().filter_map(|row| match row {
        Row::Ticket(ticket) => Some(ticket.as_ref()),
        _ => None,
    })
}

/// What a webhook is sent. Ids and names of the pack; what a customer wrote or is called is not in it.
#[derive(Debug, Serialize)]
struct Told<'a> {
    id: &'a str,
    event: &'static str,
    at: Millis,
    desk: &'a str,
    ticket: ToldTicket<'a>,
}

#[derive(Debug, Serialize)]
struct ToldTicket<'a> {
    id: TicketId,
    /// Whether it is a customer's, or the ticket of a third party.
    side: &'static str,
    /// The other ticket of a request.
    request: Option<TicketId>,
    number: Option<&'a str>,
    status: &'a str,
    kind: Option<&'a str>,
    channel: &'a str,
    language: &'a str,
    assignee: Option<String>,
    reason: Option<&'a str>,
    created_at: Millis,
    updated_at: Millis,
    resolved_at: Option<Millis>,
}

/// Something that others are told: the ticket as the command left it, and who is told what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Happening {
    ticket: Ticket,
    command: CommandId,
    told: Vec<(EventKind, String)>,
}

impl Happening {
    /// What of a command's rows these webhooks are told, ticket by ticket; nothing where none of them asked for it.
    pub(super) fn of(
        hooks: &[Webhook],
        desk: &Desk,
        by: &Command,
        command: CommandId,
        rows: &[Row],
    ) -> Vec<Happening> {
        let hooks: Vec<&Webhook> = hooks.iter().filter(|hook| hook.desk == desk.id).collect();
        if hooks.is_empty() {
            return Vec::new();
        }
        let wanted = |hook: &Webhook, kind: &EventKind| hook.events.iter().any(|event| event == kind.name());
        let happening = |ticket: &Ticket| {
            let kinds = happened_to(ticket, by, rows);
            let told = hooks.iter().flat_map(|hook| {
                kinds.iter().filter(move |kind| wanted(hook, kind)).map(move |kind| (*kind, hook.id.clone()))
            });
            let told: Vec<_> = told.collect();
            (!told.is_empty()).then(|| Happening { ticket: ticket.clone(), command, told })
        };
        tickets(rows).filter_map(happening).collect()
    }

    /// What is sent. A new ticket has got its number since, and that never changes.
    pub(super) fn effects(&self, overlay: &Overlay, now: Millis) -> Vec<NewEffect> {
        let given = overlay.rows().find_map(|row| match row {
            Row::Ticket(row) if row.id == self.ticket.id => row.number.clone(),
            _ => None,
        });
        self.numbered(given.as_deref().or(self.ticket.number.as_deref()), now)
    }

    fn numbered(&self, number: Option<&str>, now: Millis) -> Vec<NewEffect> {
        let Happening { ticket, command, told } = self;
        let effect = |(kind, hook): &(EventKind, String)| {
            // A command can do the same to two tickets; only one of them is the customer's.
            let id = match ticket.side() {
                Side::Customer => format!("{command}.{}.{hook}", kind.name()),
                Side::Party => format!("{command}.{}.party.{hook}", kind.name()),
            };
            let told = Told {
                id: &id,
                event: kind.name(),
                at: now,
                desk: &ticket.desk,
                ticket: ToldTicket {
                    id: ticket.id,
                    side: ticket.side().name(),
                    request: ticket.request.as_ref().map(|request| request.other(ticket.id)),
                    number,
                    status: &ticket.status,
                    kind: ticket.kind.as_deref(),
                    channel: &ticket.channel,
                    language: &ticket.language,
                    assignee: ticket.assignee.map(|user| user.to_string()),
                    reason: ticket.reason.as_deref(),
                    created_at: ticket.created_at,
                    updated_at: ticket.updated_at,
                    resolved_at: ticket.resolved_at,
                },
            };
            let payload = serde_json::to_string(&told).expect("it has string keys and finite numbers");
            NewEffect { id, kind: "webhook", target: hook.clone(), payload }
        };
        told.iter().map(effect).collect()
    }
}

/// The replies among a command's rows that go out by mail: those on tickets that came by a channel of that kind, those that
/// say to which address they go, and those on the tickets of third parties of whom an address is known. The words are not in the effect; they are read when it is sent.
pub(super) fn by_mail(desk: &Desk, rows: &[Row]) -> Vec<NewEffect> {
    let mailed = |ticket: &Ticket, message: &Message| {
        if is_sms(desk, message) {
            return false;
        }
        let by_mail = desk.channel(&ticket.channel).is_some_and(|channel| channel.medium == "mail");
        let known = match ticket.side() {
            Side::Customer => true,
            Side::Party => ticket.request.as_ref().is_some_and(|request| request.address.is_some()),
        };
        (by_mail && known) || (message.to.is_some() && ticket.side() == Side::Customer)
    };
    let letter = |ticket: &Ticket, message: &Message| NewEffect {
        id: format!("{}.mail", message.id),
        kind: "mail",
        target: desk.id.clone(),
        payload: match &message.letter {
            Some(letter) => {
                serde_json::json!({"message": message.id, "ticket": ticket.id, "original": letter.original})
            }
            None => serde_json::json!({"message": message.id, "ticket": ticket.id}),
        }
        .to_string(),
    };
    let mut letters = Vec::new();
    for ticket in tickets(rows) {
        for row in of_ticket(rows, ticket.id) {
            match row {
                Row::Message(message) if message.kind == MessageKind::Reply && mailed(ticket, message) => {
                    letters.push(letter(ticket, message));
                }
                _ => {}
            }
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use kursi_rules::ActivityId;
    use kursi_rules::activity::Activity;
    use kursi_testkit::rows::{DESK, message, request, ticket};
    use uuid::Uuid;

    fn hook(id: &str, events: &[EventKind]) -> Webhook {
        let events = events.iter().map(|event| event.name().to_owned()).collect();
        let (desk, url, secret) = (DESK.to_owned(), String::new(), String::new());
        Webhook { id: id.into(), desk, url, secret, events, private: false }
    }

    fn desk(id: &str) -> Desk {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks").join(DESK);
        let pack = crate::admin::read_pack(&folder).unwrap();
        Desk { id: id.into(), ..kursi_desks::load(&pack).unwrap().desk }
    }

    fn deed(deed: Deed) -> Row {
        let ticket = ticket(1);
        let id = ActivityId(Uuid::now_v7());
        Row::Activity(Activity { id, ticket: ticket.id, actor: None, at: Millis(0), deed })
    }

    fn said(kind: MessageKind) -> Row {
        Row::Message(Message { kind, ..message(1, &ticket(1), "كلمة سر") })
    }

    /// X13: every deed that can be asked for comes of exactly the rows that show it.
    #[test]
    fn what_happened_is_told_by_the_rows() {
        let row = || Row::Ticket(Box::new(ticket(1)));
        use EventKind as E;
        let all: [(Vec<Row>, bool, &[E]); 14] = [
            (vec![row(), deed(Deed::Closed { result: None })], false, &[E::TicketClosed]),
            (vec![row(), said(MessageKind::Incoming), deed(Deed::Created)], true, &[E::TicketCreated]),
            (vec![row(), said(MessageKind::Incoming)], false, &[E::CustomerWrote]),
            (
                vec![said(MessageKind::Incoming), deed(Deed::Reopened), row()],
                false,
                &[E::CustomerWrote, E::TicketReopened],
            ),
            (vec![said(MessageKind::Reply), row()], false, &[E::TicketReplied]),
            (vec![said(MessageKind::Note), row()], false, &[]),
            (vec![row(), deed(Deed::Assigned { to: None })], false, &[E::TicketAssigned]),
            (vec![row(), deed(Deed::Resolved { reason: "r".into() })], false, &[E::TicketResolved]),
            (vec![row(), deed(Deed::PendingAsked { reason: "r".into() })], false, &[E::PendingAsked]),
            (
                vec![row(), deed(Deed::PendingApproved { until: Millis(1), instead_of: None })],
                false,
                &[E::PendingApproved],
            ),
            (
                vec![
                    row(),
                    deed(Deed::PendingDeclined { reason: "r".into(), instead_of: None }),
                    deed(Deed::PendingEnded),
                ],
                false,
                &[E::PendingDeclined],
            ),
            (
                vec![said(MessageKind::Reply), deed(Deed::Raised { party: "p".into() }), row()],
                false,
                &[E::TicketReplied, E::PartyAsked],
            ),
            (vec![row(), deed(Deed::Answered { party: "p".into() })], false, &[E::PartyAnswered]),
            (vec![row(), deed(Deed::Silenced)], false, &[E::PartySilent]),
        ];
        // What a third party says and is told is never told as a customer's.
        let party = [row(), said(MessageKind::Reply), said(MessageKind::Incoming), deed(Deed::Created)];
        let party: Vec<&Row> = party.iter().collect();
        assert_eq!(happened(&party, Side::Party, true), [E::PartyWritten]);
        let mut seen = vec![E::PartyWritten];
        for (rows, opened, expected) in all {
            assert_eq!(happened(&rows.iter().collect::<Vec<_>>(), Side::Customer, opened), expected);
            seen.extend(expected);
        }
        assert!(EventKind::ALL.iter().all(|kind| seen.contains(kind)), "none is without rows that show it");
    }

    /// X13: who asked for it is told, once, under a key that derives from the command; nobody is told a customer's words.
    #[test]
    fn who_asked_is_told_under_the_commands_key() {
        let hooks = [
            hook("a", &[EventKind::TicketReplied, EventKind::TicketCreated]),
            hook("b", &[EventKind::TicketReplied]),
            hook("c", &[EventKind::TicketCreated]),
            Webhook { desk: "other".into(), ..hook("d", &[EventKind::TicketReplied]) },
        ];
        let rows = [said(MessageKind::Reply), Row::Ticket(Box::new(ticket(1)))];
        let command = CommandId(Uuid::now_v7());
        let by = Command::plain_reply(ticket(1).id, kursi_rules::MessageId(Uuid::now_v7()), "كلمة سر");
        let happening = Happening::of(&hooks, &desk(DESK), &by, command, &rows).pop().unwrap();
        let effects = happening.numbered(Some("OC-2026-000001"), Millis(5));
        let ids: Vec<_> = effects.iter().map(|effect| effect.id.clone()).collect();
        assert_eq!(ids, [format!("{command}.ticket-replied.a"), format!("{command}.ticket-replied.b")]);
        assert_eq!(happening.numbered(Some("OC-2026-000001"), Millis(5)), effects, "the same again");
        for effect in effects {
            let told: serde_json::Value = serde_json::from_str(&effect.payload).unwrap();
            assert_eq!((&told["id"], &told["event"]), (&effect.id.into(), &"ticket-replied".into()));
            assert_eq!(told["ticket"]["number"], "OC-2026-000001");
            assert!(!effect.payload.contains("سر") && !effect.payload.contains(&ticket(1).subject));
            assert!(!effect.payload.contains(&ticket(1).customer_name));
        }
        assert_eq!(Happening::of(&hooks, &desk("third"), &by, command, &rows), []);
        assert_eq!(Happening::of(&[], &desk(DESK), &by, command, &rows), []);
    }

    /// A reply on a ticket that came by mail goes by mail, under its own id, without its words; nothing else does.
    #[test]
    fn a_reply_on_a_ticket_that_came_by_mail_goes_by_mail() {
        let (desk, mut by_chat) = (desk(DESK), ticket(1));
        by_chat.channel = "chat".into();
        let row = |ticket: Ticket| Row::Ticket(Box::new(ticket));
        let letters = by_mail(&desk, &[said(MessageKind::Reply), row(ticket(1))]);
        let id = message(1, &ticket(1), "").id;
        assert_eq!((letters.len(), letters[0].id.clone()), (1, format!("{id}.mail")));
        assert_eq!((letters[0].kind, letters[0].target.as_str()), ("mail", DESK));
        assert!(!letters[0].payload.contains("سر"));
        assert_eq!(by_mail(&desk, &[said(MessageKind::Note), row(ticket(1))]), []);
        assert_eq!(by_mail(&desk, &[said(MessageKind::Incoming), row(ticket(1))]), []);
        assert_eq!(by_mail(&desk, &[said(MessageKind::Reply), row(by_chat)]), []);
        // To a third party only where their address is known: the customer never gets their mail.
        let mut partys = ticket(1);
        partys.request = Some(Box::new(request(&ticket(2), &ticket(1))));
        assert_eq!(by_mail(&desk, &[said(MessageKind::Reply), row(partys.clone())]), []);
        partys.request.as_mut().unwrap().address = Some("help@maker.example".into());
        assert_eq!(by_mail(&desk, &[said(MessageKind::Reply), row(partys)]).len(), 1);
    }
}
