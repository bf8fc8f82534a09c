//! A mail of its own to a third party who does not answer, before it is written (A17).

use kursi_rules::MessageId;
use kursi_rules::change::Entity;
use kursi_rules::message::{Message, MessageKind};
use kursi_rules::ticket::Ticket;
use kursi_store::rows;
use kursi_words::{Args, Lang, Reader, bidi};

use super::request::{Speech, customer};
use super::tickets::Rows;
use crate::entry::{EscalationTexts, Fault};
use crate::fault::{AppFault, internal};
use crate::work::{LoadedDesk, Work};

/// The day of a moment, as the mail says it, on the desk's wall.
fn day(loaded: &LoadedDesk, language: &str, at: i64) -> String {
    let Some(desk) = loaded.desk() else { return String::new() };
    let reader = Reader::new(language.parse::<Lang>().unwrap_or(Lang::En), desk.zone);
    loaded.words.text_for(&reader, "escalate-day", &Args::new().moment("day_at", at))
}

/// The message by which a party was asked, where it went by mail: it came to be with the request.
pub(crate) async fn first_mail(work: &Work, ticket: &str) -> Result<Option<MessageId>, Fault> {
    let ws = work.ws();
    let mut conn = work.replica.conn().await?;
    let Some(whole) = rows::whole(&mut conn, &ws, ticket, 1).await? else { return Ok(None) };
    let ticket: Ticket = serde_json::from_str(&whole.ticket).map_err(|error| internal(&error))?;
    let Some(request) = &ticket.request else { return Ok(None) };
    for doc in &whole.conversation.messages {
        let message: Message = serde_json::from_str(doc).map_err(|error| internal(&error))?;
        if message.kind == MessageKind::Reply
            && message.letter.is_none()
            && message.received_at == request.raised_at
        {
            return Ok(Some(message.id));
        }
    }
    Ok(None)
}

/// The words of the mail, as they are with this product in this language.
pub(super) async fn texts(
    work: &Work,
    ticket: &str,
    product: Option<String>,
    language: Option<String>,
) -> Result<EscalationTexts, Fault> {
    let loaded = work.desk()?;
    let ws = work.ws();
    let mut conn = work.replica.conn().await?;
    let doc = rows::get(&mut conn, &ws, Entity::Ticket, ticket).await?.ok_or(AppFault::TicketNotHere)?;
    let ticket: Ticket = serde_json::from_str(&doc).map_err(|error| internal(&error))?;
    let (_, desk) = loaded.of(&ticket)?;
    let customer = customer(&mut conn, &ws, &ticket).await?;
    drop(conn);
    let rule = desk.requesting.escalation.as_ref();
    let (Some(request), Some(rule)) = (ticket.request.as_deref(), rule) else {
        return Err(AppFault::TicketNotHere.into());
    };
    let named = rule.product.as_ref().and_then(|field| request.fields.get(field)?.first().cloned());
    let product = product.or(named).unwrap_or_default();
    let product = bidi::strip_controls(&product).trim().to_owned();
    let language = language.unwrap_or_else(|| ticket.language.clone());
    let to = rule.to(request).map(str::to_owned);
    let speech = Speech {
        loaded: &loaded,
        desk,
        ticket: &ticket,
        customer: &customer,
        agent: work.profile.read().expect("lock").name.clone(),
        kind: &request.kind,
        party: &request.party,
        fields: &request.fields,
        more: vec![
            ("product", product.clone()),
            ("since", day(&loaded, &language, request.raised_at.0)),
            ("day", day(&loaded, &language, work.now().0)),
            ("to", to.clone().unwrap_or_default()),
        ],
    };
    let part = |part: &str| speech.say(&format!("escalation.{part}"), &language).unwrap_or_default();
    let mut languages = desk.languages.clone();
    languages.extend(desk.requesting.party(&request.party).map(|party| party.language.clone()));
    languages.sort_unstable();
    languages.dedup();
    Ok(EscalationTexts {
        // In a subject nothing shows where a direction ends but its end.
        subject: bidi::strip_controls(&part("subject")).into_owned(),
        text: part("text"),
        note: part("note"),
        original: format!(
            "{} [{}]",
            Rows::of(work).subject(&ticket),
            ticket.number.as_deref().unwrap_or_default()
        ),
        product,
        to,
        languages,
    })
}
