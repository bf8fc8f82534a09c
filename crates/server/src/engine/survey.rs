//! Asking customers when their tickets are closed, and taking what they answer (D6). Whether somebody is asked the rules say, with
//! whatever command closed the ticket; here the number is made by which it is answered, and the mail is written.

use std::collections::BTreeMap;

use kursi_protocol::DoorRefusal;
use kursi_rules::change::{Entity, Row};
use kursi_rules::customer::Customer;
use kursi_rules::desk::Desk;
use kursi_rules::survey::{self, Asked, Given, Survey, SurveyRule, VARIABLES};
use kursi_rules::ticket::Ticket;
use kursi_rules::{CommandId, SurveyId, TicketId};
use kursi_store::server::{Deed, NewEffect};
use kursi_store::{Result, survey as stored};
use kursi_words::{Arg, Args, Lang, Reader, Words, bidi};

use super::batch::Batch;
use super::effect::tickets;
use super::step::found;
use crate::auth::token;
use crate::refusal::Refusal;

/// What a customer answers, from a channel.
#[derive(Clone)]
pub struct SurveyJob {
    /// Desk id.
    pub desk: String,
    /// Channel id.
    pub channel: String,
    /// Hash of the number that the customer was told.
    pub token: String,
    /// By question.
    pub given: BTreeMap<String, Given>,
}

impl std::fmt::Debug for SurveyJob {
    /// No log has what a customer answered.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SurveyJob").field("desk", &self.desk).finish_non_exhaustive()
    }
}

/// What a channel is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SurveyAnswer {
    /// The same was answered before.
    pub repeated: bool,
}

/// Asks the customers of tickets that a command closed. Answers of which tickets: their mail says that they are closed, too.
pub(super) async fn ask(
    batch: &mut Batch<'_>,
    desk: &Desk,
    command: CommandId,
    rows: &[Row],
) -> Result<Vec<TicketId>> {
    let Some(rule) = &desk.survey else { return Ok(Vec::new()) };
    let is_now = |asked: &&Asked| asked.is_of(command, rows.len());
    let closed = tickets(rows).filter_map(|row| Some((row, row.course.survey.as_ref().filter(is_now)?)));
    let mut told = Vec::new();
    for (ticket, asked) in closed {
        if let Some(before) = asked.replaces {
            replace(batch, desk, before, asked).await?;
        }
        let customer = match found(batch, Entity::Customer, &ticket.customer.to_string()).await? {
            Some(Row::Customer(customer)) => customer,
            _ => continue,
        };
        // Nobody is asked who cannot be: they would count as one who does not answer.
        let Some(address) = survey::address(ticket, &customer) else { continue };
        let Some(language) = survey::reached_by(ticket, &desk.languages) else { continue };
        let ws = batch.tools.ws.clone();
        let in_force = batch.desks.get(batch.conn, &ws, &desk.id).await?;
        let Some(words) = in_force.as_ref().and_then(|in_force| in_force.words.as_ref()) else { continue };
        let number = token::secret(token::SURVEY);
        let Some((subject, text)) = written(words, desk, rule, (ticket, &customer), language, &number) else {
            // The revision in force asks nobody any more, and has no words for it.
            continue;
        };
        let survey = Survey::begin(rule, ticket, asked, language, token::hash(&number));
        let payload = serde_json::json!({
            "survey": survey.id, "ticket": ticket.id, "to": address, "name": customer.name,
            "subject": subject, "text": text,
        });
        batch.letters.push(NewEffect {
            id: format!("{}.survey", survey.id),
            kind: "mail",
            target: desk.id.clone(),
            payload: payload.to_string(),
        });
        batch.keep_beside(desk, Row::Survey(Box::new(survey)));
        told.push(ticket.id);
    }
    Ok(told)
}

/// The one of the closing before does not count any more.
async fn replace(batch: &mut Batch<'_>, desk: &Desk, before: SurveyId, asked: &Asked) -> Result<()> {
    if let Some(Row::Survey(mut row)) = found(batch, Entity::Survey, &before.to_string()).await?
        && row.replaced_at.is_none()
    {
        row.replaced_at = Some(asked.at);
        batch.keep_beside(desk, Row::Survey(row));
    }
    Ok(())
}

/// Subject and text of the mail, in the customer's language. What people typed is isolated in it (X5).
fn written(
    words: &Words,
    desk: &Desk,
    rule: &SurveyRule,
    (ticket, customer): (&Ticket, &Customer),
    language: &str,
    number: &str,
) -> Option<(String, String)> {
    let reader = Reader::new(language.parse::<Lang>().ok()?, desk.zone);
    let told = rule.told(number);
    let values = [
        bidi::isolate(&customer.name),
        bidi::isolate_ltr(ticket.number.as_deref().unwrap_or_default()),
        bidi::isolate(&ticket.subject),
        told.clone(),
    ];
    let args = VARIABLES
        .into_iter()
        .zip(values)
        .fold(Args::new(), |args, (name, value)| args.with(name, Arg::Text(value)));
    let said = |part: &str| words.find(&reader, &format!("survey-mail.{part}"), &args);
    // As it is typed or followed: a mark of direction would become part of it.
    let isolated = bidi::isolate(&told);
    let bare = |mut text: String| {
        while text.contains(&isolated) {
            text = text.replace(&isolated, &told);
        }
        text
    };
    Some((bare(said("subject")?), bare(said("text")?)))
}

/// Takes an answer by the questions of the revision under which they were asked: once, however often it is sent. It goes where those
/// alone read it whom the pack names; of whoever closed the ticket nothing is touched.
pub(super) async fn answer(
    batch: &mut Batch<'_>,
    job: &SurveyJob,
) -> Result<std::result::Result<SurveyAnswer, Refusal>> {
    let ws = batch.tools.ws.clone();
    let nowhere = || Ok(Err(DoorRefusal::NotFound.into()));
    let Some(doc) = stored::by_token(batch.conn, &ws, &job.token).await? else { return nowhere() };
    let id = match kursi_store::judge::read(Entity::Survey, &doc)? {
        Row::Survey(row) if row.desk == job.desk => row.id.to_string(),
        _ => return nowhere(),
    };
    // As this transaction has it: the same may be answered twice in it.
    let Some(Row::Survey(row)) = found(batch, Entity::Survey, &id).await? else { return nowhere() };
    let Some(in_force) = batch.desks.get(batch.conn, &ws, &job.desk).await? else { return nowhere() };
    let Some(rule) = in_force.book.at(row.revision).and_then(|desk| desk.survey.as_ref()) else {
        return nowhere();
    };
    match survey::answer(rule, &row, &job.given, batch.now) {
        Ok(Some(answered)) => {
            batch.keep_beside(in_force.desk(), Row::Survey(Box::new(answered)));
            batch.tally.taken += 1;
            let deed = Deed::new(format!("channel:{}", job.channel), "survey-answered", id);
            batch.trail.note(deed.with("ticket", row.ticket.to_string()).with("desk", &job.desk));
            Ok(Ok(SurveyAnswer { repeated: false }))
        }
        Ok(None) => Ok(Ok(SurveyAnswer { repeated: true })),
        Err(refusal) => Ok(Err(Refusal::of_rule(refusal.into()))),
    }
}
