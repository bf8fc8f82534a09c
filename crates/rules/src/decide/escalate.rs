//! A third party who does not answer is written a separate mail, with the first one attached (A17).

use super::ticket::{is_blank, length};
use super::{Case, Context, Facts, RequestRefusal, Stop, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::code::Code;
use crate::command::{Command, Verb};
use crate::desk::Desk;
use crate::id::FreshIds;
use crate::message::{Letter, MessageKind};
use crate::request::{Escalated, Escalation, Request, Side, Standing};
use crate::ticket::Ticket;
use crate::{MessageId, Millis, TicketId};

crate::codes! {
    /// Why no mail was written.
    pub enum EscalateRefusal {
        /// The role may not.
        "escalate-not-allowed" => NotAllowed { role: String },
        /// On this desk nothing is escalated by mail.
        "escalate-not-offered" => NotOffered,
        /// It is not the ticket of a third party.
        "escalate-not-here" => NotHere,
        /// Requests to this party are not.
        "escalate-not-for-party" => NotForParty { party: String },
        /// The party was not written to by mail, so there is none to attach.
        "escalate-no-original" => NoOriginal,
        /// Every mail that may be written was.
        "escalate-no-more" => NoMore { limit: u32 },
        /// The one before was not long enough ago.
        "escalate-too-early" => TooEarly { opens_at: Millis },
        /// No product.
        "escalate-empty-product" => EmptyProduct,
        /// The subject does not name it.
        "escalate-not-named" => NotNamed { product: String },
        /// No subject, no text or no note.
        "escalate-empty" => Empty,
        /// Subject over the pack's bound.
        "escalate-subject-too-long" => SubjectTooLong { limit: usize, length: usize },
        /// Text or note over the pack's bound.
        "escalate-too-long" => TooLong { limit: usize, length: usize },
    }
}

/// The ticket, its request and the pack's rule, before anything is written. Silence does not forbid it (A16): the agent has
/// fallen silent because a senior is to do this.
fn ticket<'a>(case: &Case<'a>, id: TicketId) -> Result<(Ticket, Request, &'a Escalation), Stop> {
    if !case.may(Verb::Escalate) {
        return Err(EscalateRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let rule = case.desk.requesting.escalation.as_ref().ok_or(EscalateRefusal::NotOffered)?;
    let row = case.ticket(id)?;
    if row.side() != Side::Party {
        return Err(EscalateRefusal::NotHere.into());
    }
    let request = case.request(&row)?;
    if !rule.parties.contains(&request.party) {
        return Err(EscalateRefusal::NotForParty { party: request.party }.into());
    }
    match request.standing() {
        Standing::Answered => return Err(RequestRefusal::Answered.into()),
        Standing::Over => return Err(RequestRefusal::Over.into()),
        Standing::Asked | Standing::Silent | Standing::Waiting => {}
    }
    if request.escalated.len() >= rule.most as usize {
        return Err(EscalateRefusal::NoMore { limit: rule.most }.into());
    }
    if let Some(last) = request.escalated.last() {
        let due = case.desk.calendar(&rule.calendar).and_then(|calendar| calendar.due(last.at, rule.again));
        let opens_at = due.unwrap_or(last.at + rule.again);
        if case.context.received_at < opens_at {
            return Err(EscalateRefusal::TooEarly { opens_at }.into());
        }
    }
    let by_mail = case.desk.channel(&row.channel).is_some_and(|channel| channel.medium == "mail");
    if !by_mail || request.address.is_none() {
        return Err(EscalateRefusal::NoOriginal.into());
    }
    Ok((row, request, rule))
}

/// The message by which the party was asked: it came to be with the request.
fn is_original(case: &Case, request: &Request, original: MessageId) -> Result<bool, Stop> {
    let found = case.facts.message(original)?;
    Ok(found.is_some_and(|found| {
        found.ticket == request.on
            && found.kind == MessageKind::Reply
            && found.letter.is_none()
            && found.received_at == request.raised_at
    }))
}

/// Why nothing can be written about a ticket, whatever is filled in.
pub fn may_escalate(desk: &Desk, facts: &Facts, id: TicketId, context: &Context) -> Option<Code> {
    let case = Case { desk, facts, context, ids: FreshIds::of(context.command) };
    match ticket(&case, id) {
        Err(Stop::Refused(code)) => Some(code),
        _ => None,
    }
}

/// Writes the mail and the note on the ticket of the request, and counts it on both.
pub(super) fn escalate(mut case: Case, command: &Command) -> Verdict {
    let Command::Escalate { ticket: id, message, original, product, subject, text, record, note } = command
    else {
        unreachable!("decide() sends only Escalate here")
    };
    let (mut row, mut request, rule) = ticket(&case, *id)?;
    if !is_original(&case, &request, *original)? {
        return Err(EscalateRefusal::NoOriginal.into());
    }
    let product = product.trim();
    words(case.desk, product, subject, text, note)?;
    case.new_message(*message)?;
    case.new_message(*record)?;

    let (now, channel) = (case.context.received_at, row.channel.clone());
    let mut mail = case.message(*message, &row, MessageKind::Reply, text, &channel, None, &[]);
    if let Row::Message(mail) = &mut mail.row {
        mail.to = rule.to(&request).map(str::to_owned);
        mail.letter = Some(Letter { subject: subject.trim().to_owned(), original: *original });
    }
    let kept = case.message(*record, &row, MessageKind::Note, note, &channel, None, &[]);
    request.escalated.push(Escalated { at: now, by: case.context.actor.user(), message: *message });
    let deed = || Deed::Escalated { product: product.to_owned() };
    let mut changes = vec![mail, kept, case.deed(*id, now, deed())];
    let mirrored = case.mirror(&request, *id)?;
    if !mirrored.is_empty() {
        changes.push(case.deed(request.of, now, deed()));
        changes.extend(mirrored);
    }
    row.request = Some(Box::new(request));
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}

fn words(desk: &Desk, product: &str, subject: &str, text: &str, note: &str) -> Result<(), Stop> {
    if is_blank(product) {
        return Err(EscalateRefusal::EmptyProduct.into());
    }
    if [subject, text, note].into_iter().any(is_blank) {
        return Err(EscalateRefusal::Empty.into());
    }
    if length(subject) > desk.limits.subject {
        let (limit, length) = (desk.limits.subject, length(subject));
        return Err(EscalateRefusal::SubjectTooLong { limit, length }.into());
    }
    if !subject.contains(product) {
        return Err(EscalateRefusal::NotNamed { product: product.to_owned() }.into());
    }
    for (text, limit) in [(text, desk.limits.message), (note, desk.limits.note)] {
        if length(text) > limit {
            return Err(EscalateRefusal::TooLong { limit, length: length(text) }.into());
        }
    }
    Ok(())
}
