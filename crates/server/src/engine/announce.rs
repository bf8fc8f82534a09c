//! What customers are told by mail of what happens to their tickets, as the pack says (D3). Pure: from the rows that a command
//! made. The words are not here; they are made when it is sent.

use kursi_rules::announcement::{Occasion, due};
use kursi_rules::change::Row;
use kursi_rules::command::Command;
use kursi_rules::desk::Desk;
use kursi_rules::request::Side;
use kursi_rules::{CommandId, TicketId};
use kursi_store::server::NewEffect;

use super::effect::{EventKind, happened_to, tickets};

/// The announcements of a command: one mail of each, whatever of it happened at once. Whoever is `asked` about a ticket that was closed
/// reads in that mail that it is.
pub(super) fn announced(
    desk: &Desk,
    by: &Command,
    command: CommandId,
    rows: &[Row],
    asked: &[TicketId],
) -> Vec<NewEffect> {
    if desk.announcements.is_empty() {
        return Vec::new();
    }
    let of_customers = tickets(rows).filter(|ticket| ticket.side() == Side::Customer);
    let announced = of_customers.flat_map(|ticket| {
        // A reply that goes out by mail itself is its own announcement.
        let by_mail = desk.channel(&ticket.channel).is_some_and(|channel| channel.medium == "mail");
        let happened: Vec<Occasion> = happened_to(ticket, by, rows)
            .into_iter()
            .filter_map(occasion)
            .filter(|occasion| !(by_mail && *occasion == Occasion::Replied))
            // Put back, it is taken up by nobody.
            .filter(|occasion| *occasion != Occasion::Assigned || ticket.assignee.is_some())
            .filter(|occasion| !(asked.contains(&ticket.id) && occasion.closes()))
            .collect();
        due(&desk.announcements, &happened)
            .map(|announcement| NewEffect {
                id: format!("{command}.{}.{}", ticket.id, announcement.id),
                kind: "mail",
                target: desk.id.clone(),
                payload: serde_json::json!({"announcement": announcement.id, "ticket": ticket.id})
                    .to_string(),
            })
            .collect::<Vec<_>>()
    });
    announced.collect()
}

/// The occasion that an event is to the customer; nothing where it is the house's own affair.
fn occasion(kind: EventKind) -> Option<Occasion> {
    match kind {
        EventKind::TicketCreated => Some(Occasion::Created),
        EventKind::CustomerWrote => Some(Occasion::Received),
        EventKind::TicketReopened => Some(Occasion::Reopened),
        EventKind::TicketReplied => Some(Occasion::Replied),
        EventKind::TicketAssigned => Some(Occasion::Assigned),
        EventKind::TicketResolved => Some(Occasion::Resolved),
        EventKind::PendingApproved => Some(Occasion::Pending),
        EventKind::TicketClosed => Some(Occasion::Closed),
        EventKind::PendingAsked
        | EventKind::PendingDeclined
        | EventKind::PartyAsked
        | EventKind::PartyWritten
        | EventKind::PartyAnswered
        | EventKind::PartySilent => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kursi_rules::activity::{Activity, Deed};
    use kursi_rules::announcement::Announcement;
    use kursi_rules::message::{Message, MessageKind};
    use kursi_rules::{ActivityId, MessageId, Millis};
    use kursi_testkit::rows::{DESK, message, ticket};
    use uuid::Uuid;

    fn desk(channel: &str) -> Desk {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks").join(DESK);
        let pack = crate::admin::read_pack(&folder).unwrap();
        let mut desk = kursi_desks::load(&pack).unwrap().desk;
        desk.channels.iter_mut().for_each(|known| {
            if known.id == "mail" {
                known.medium = channel.into();
            }
        });
        let one = |id: &str, on: &[Occasion]| Announcement { id: id.into(), on: on.to_vec() };
        desk.announcements = vec![
            one("answered", &[Occasion::Replied]),
            one("moved", &[Occasion::Assigned, Occasion::Resolved]),
        ];
        desk
    }

    fn deed(deed: Deed) -> Row {
        let id = ActivityId(Uuid::now_v7());
        Row::Activity(Activity { id, ticket: ticket(1).id, actor: None, at: Millis(0), deed })
    }

    /// D3: what happened is announced once, under an id that derives from the command's; a note is nobody's business, and no
    /// word is in it.
    #[test]
    fn d3_a_customer_is_told_once_of_what_happened_to_their_ticket() {
        let command = CommandId(Uuid::now_v7());
        let by = Command::plain_reply(ticket(1).id, MessageId(Uuid::now_v7()), "سلام");
        let said = |kind| Row::Message(Message { kind, ..message(1, &ticket(1), "سلام") });
        let row = || Row::Ticket(Box::new(ticket(1)));
        let told = |desk: &Desk, rows: &[Row]| -> Vec<String> {
            announced(desk, &by, command, rows, &[]).into_iter().map(|effect| effect.id).collect()
        };
        let portal = desk("portal");
        let id = |announcement: &str| format!("{command}.{}.{announcement}", ticket(1).id);
        let replied = [row(), said(MessageKind::Reply)];
        assert_eq!(told(&portal, &replied), [id("answered")]);
        assert!(!announced(&portal, &by, command, &replied, &[])[0].payload.contains("سلام"));
        let to = Some(kursi_rules::UserId(Uuid::from_u128(7)));
        let taken = Row::Ticket(Box::new(kursi_rules::ticket::Ticket { assignee: to, ..ticket(1) }));
        let both = [deed(Deed::Assigned { to }), deed(Deed::Resolved { reason: "r".into() }), taken];
        assert_eq!(told(&portal, &both), [id("moved")], "one mail, though two things happened");
        let about = [ticket(1).id];
        let only_assigned: Vec<_> = announced(&portal, &by, command, &both, &about).into_iter().collect();
        assert_eq!(only_assigned.len(), 1, "it was assigned, too");
        let put_back = [deed(Deed::Assigned { to: None }), row()];
        assert_eq!(told(&portal, &put_back), [""; 0], "nobody has taken it up");
        let closed = [deed(Deed::Resolved { reason: "r".into() }), row()];
        assert_eq!(announced(&portal, &by, command, &closed, &about), [], "the mail that asks says so");
        assert_eq!(told(&portal, &[row(), said(MessageKind::Note)]), [""; 0]);
        assert_eq!(told(&portal, &[row(), said(MessageKind::Incoming)]), [""; 0], "the pack does not say so");
        assert_eq!(told(&desk("mail"), &replied), [""; 0], "the reply itself goes by mail");
        let quiet = Desk { announcements: Vec::new(), ..portal };
        assert_eq!(told(&quiet, &replied), [""; 0]);
    }
}
