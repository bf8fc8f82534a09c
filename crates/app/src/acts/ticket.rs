//! Acts on tickets: each becomes a command, is predicted here and goes to the outbox.

use std::str::FromStr;
use std::sync::Arc;

use kursi_rules::command::{AccountFacts, Command, CustomerChoice, Seen};
use kursi_rules::{CommandId, CustomerId, MessageId, Millis, TicketId};
use kursi_words::bidi;
use uuid::Uuid;

use crate::attach;
use crate::entry::{Act, Changed, DraftKind, Fault, NewCustomer, Sent};
use crate::fault::AppFault;
use crate::live::spoken;
use crate::sync::predict::{self, Along};
use crate::views::{first_mail, instead_of};
use crate::work::Work;

pub(super) fn id<T: FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| AppFault::TicketNotHere.into())
}

/// Somebody known, or somebody new.
fn choice(known: Option<String>, new: Option<NewCustomer>) -> Result<CustomerChoice, Fault> {
    if let Some(known) = known {
        return Ok(CustomerChoice::Known { id: id::<CustomerId>(&known)? });
    }
    let nobody = || NewCustomer { name: String::new(), email: None, phone: None, language: None };
    let NewCustomer { name, email, phone, language } = new.unwrap_or_else(nobody);
    let id = CustomerId(Uuid::now_v7());
    Ok(CustomerChoice::New { id, name, email, phone, language, country: None })
}

async fn to_command(work: &Work, act: Act) -> Result<Command, Fault> {
    let message = MessageId(Uuid::now_v7());
    Ok(match act {
        Act::Create { customer, new_customer, channel, subject, text, kind, language } => {
            let customer = choice(customer, new_customer)?;
            let attachments = attach::of_draft(work, attach::NEW, DraftKind::Reply).await?;
            Command::Create {
                ticket: TicketId(Uuid::now_v7()),
                message,
                desk: work.profile.read().expect("lock").desk.clone(),
                customer,
                channel,
                subject,
                text,
                kind,
                language,
                attachments,
            }
        }
        Act::Reply { ticket, text, template, contact, seen } => {
            let spoken = match contact {
                Some(contact) => spoken(work, &contact).await?,
                None => None,
            };
            let seen = Some(Seen { reply: seen.as_deref().map(id).transpose()? });
            let attachments = attach::of_draft(work, &ticket, DraftKind::Reply).await?;
            Command::Reply { ticket: id(&ticket)?, message, text, template, spoken, seen, attachments }
        }
        Act::Note { ticket, text } => {
            let attachments = attach::of_draft(work, &ticket, DraftKind::Note).await?;
            Command::Note { ticket: id(&ticket)?, message, text, attachments }
        }
        Act::Assign { ticket, to } => {
            Command::Assign { ticket: id(&ticket)?, to: to.as_deref().map(id).transpose()? }
        }
        Act::Resolve { ticket, reason } => Command::Resolve { ticket: id(&ticket)?, reason },
        Act::AskPending { ticket, reason } => Command::AskPending { ticket: id(&ticket)?, reason },
        Act::ApprovePending { ticket, term } => {
            Command::ApprovePending { ticket: id(&ticket)?, term: term as i64, instead_of: instead_of(work)? }
        }
        Act::DeclinePending { ticket, reason } => {
            Command::DeclinePending { ticket: id(&ticket)?, reason, instead_of: instead_of(work)? }
        }
        Act::Delegate { to, from, until } => Command::Delegate {
            to: id(&to)?,
            from: from.map(|from| Millis(from as i64)),
            until: Millis(until as i64),
        },
        Act::EndDelegation { of } => Command::EndDelegation { of: id(&of)? },
        Act::EndPending { ticket } => Command::EndPending { ticket: id(&ticket)? },
        Act::Raise { ticket, kind, party, name, address, fields, language, subject, text, told } => {
            Command::Raise {
                ticket: id(&ticket)?,
                request: TicketId(Uuid::now_v7()),
                kind,
                party,
                name,
                address,
                fields,
                language,
                subject,
                message,
                text,
                acknowledgement: MessageId(Uuid::now_v7()),
                told,
            }
        }
        Act::ChooseCustomer { ticket, customer, new_customer } => {
            Command::ChooseCustomer { ticket: id(&ticket)?, customer: choice(customer, new_customer)? }
        }
        Act::DescribeCustomer { ticket, customer, brand, country, account, avatar } => {
            let facts = AccountFacts { brand, country, account, avatar };
            Command::DescribeCustomer { ticket: id(&ticket)?, customer: id(&customer)?, facts }
        }
        Act::Remind { ticket, ladder, text } => {
            let ticket = id(&ticket)?;
            let text = super::script::uncovered(work, ticket, Some(text)).await?.unwrap_or_default();
            Command::Remind { ticket, ladder, message, text }
        }
        Act::Course { ticket, deed } => super::course::command(id(&ticket)?, message, deed)?,
        Act::Hear { ticket, text } => Command::Hear { ticket: id(&ticket)?, message, text },
        Act::Escalate { ticket, product, subject, text, note } => Command::Escalate {
            original: first_mail(work, &ticket).await?.unwrap_or(MessageId(Uuid::nil())),
            ticket: id(&ticket)?,
            message,
            // In a subject nothing shows where a direction ends.
            product: bidi::strip_controls(&product).trim().to_owned(),
            subject,
            text,
            record: MessageId(Uuid::now_v7()),
            note,
        },
        _ => return Err(AppFault::NotSignedIn.into()),
    })
}

/// Judges the act here, keeps it in the outbox before anything is shown, shows it, and wakes the line.
pub(crate) async fn command(work: &Arc<Work>, act: Act) -> Result<Sent, Fault> {
    let command = to_command(work, act).await?;
    let draft = match &command {
        Command::Reply { .. } => Some(DraftKind::Reply),
        Command::Note { .. } => Some(DraftKind::Note),
        _ => None,
    };
    enqueue(work, &command, Along { draft, replaces: None }).await
}

/// Puts a command into the outbox and shows its prediction.
pub(super) async fn enqueue(work: &Arc<Work>, command: &Command, along: Along) -> Result<Sent, Fault> {
    let n = predict::enqueue(work, CommandId(Uuid::now_v7()), command, along).await?;
    Ok(told(work, command, n))
}

/// Wakes the line and tells the screen.
fn told(work: &Work, command: &Command, n: u32) -> Sent {
    work.push.notify_one();
    let ticket = command.ticket().map(|ticket| ticket.to_string());
    let own = ticket.clone().map_or(Changed::Rota, |id| Changed::Ticket { id });
    for changed in [own, Changed::Queues, Changed::Outbox, Changed::Session] {
        work.tell(changed);
    }
    Sent { ticket, n: Some(n), ..Sent::default() }
}
