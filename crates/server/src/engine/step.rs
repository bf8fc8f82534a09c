//! Steps of tickets' ladders that are the server's own: taken when they are due, by the database's clock, in the writer's
//! transaction, by the same rules as what people do.
//!
//! That several servers see one step due does no harm: the workspace's lock puts them in a row, and whoever comes second
//! finds it taken. What is due before a command is taken before it, so that what was missed is missed whoever looks first.

use kursi_rules::authority::Actor;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::course;
use kursi_rules::course::Next;
use kursi_rules::customer::Customer;
use kursi_rules::decide::Context;
use kursi_rules::template::values;
use kursi_rules::ticket::Ticket;
use kursi_rules::{CommandId, MessageId, TicketId, UserId};
use kursi_store::judge::{Verdict, read};
use kursi_store::{Result, rows};
use kursi_words::{Args, Lang, Reader};
use uuid::Uuid;

use super::batch::Batch;
use super::desks::InForce;
use super::trail;

/// Who did it, in the audit trail.
const SERVER: &str = "server";
/// Steps of one ticket that are taken one after the other: more than any sound pack has at one moment. What is left comes
/// with the next look.
const TOGETHER: usize = 8;

/// Takes what is due of a ticket of `desk`.
pub(super) async fn take(batch: &mut Batch<'_>, desk: &str, ticket: TicketId) -> Result<()> {
    match batch.desks.get(batch.conn, &batch.tools.ws, desk).await? {
        Some(in_force) => due(batch, &in_force, ticket).await,
        None => Ok(()),
    }
}

/// Takes what is due of a ticket, if anything is.
pub(super) async fn due(batch: &mut Batch<'_>, in_force: &InForce, ticket: TicketId) -> Result<()> {
    if in_force.book.all().all(|desk| desk.course.ladders.is_empty()) {
        return Ok(());
    }
    for _ in 0..TOGETHER {
        let Some(row) = batch.overlay.ticket(batch.conn, ticket).await? else { return Ok(()) };
        let own = row.desk == in_force.desk().id && row.course.acts_at.is_some_and(|at| at <= batch.now);
        // Its number comes with the row that is written; a server's word is never the first thing of a ticket.
        if !own {
            return Ok(());
        }
        step(batch, in_force, &row).await?;
    }
    Ok(())
}

/// One step; where the pack was changed since and nothing is due any more, only when the next one is.
async fn step(batch: &mut Batch<'_>, in_force: &InForce, row: &Ticket) -> Result<()> {
    let ((revision, desk), now) = (in_force.book.of(row), batch.now);
    let next = course::due(desk, row, now);
    let text = match &next {
        Some(next) => words(batch, in_force, row, next).await?,
        None => String::new(),
    };
    let (ladder, n) = next.map_or((String::new(), 0), |next| (next.ladder.id.clone(), next.n));
    let message = MessageId(Uuid::now_v7());
    let command = Command::Climb { ticket: row.id, ladder, n, message, text };
    let context = Context {
        actor: Actor::Server,
        command: CommandId(Uuid::now_v7()),
        made_at: now,
        received_at: now,
        revision,
    };
    match batch.overlay.decide(batch.conn, desk, &command, &context).await? {
        Verdict::Done(rows) => {
            batch.happened(desk, &command, context.command, &rows).await?;
            batch.keep(desk, rows).await?;
            if next.is_some() {
                let deed = trail::of_command(SERVER, &command)
                    .with("command", context.command.to_string())
                    .with("desk", &desk.id);
                batch.trail.note(deed);
            }
        }
        Verdict::Refused(code) => tracing::error!(%code, "a step of the server's own was refused"),
        Verdict::Unknown => {
            tracing::error!("the rules did not come to an end with a step of the server's own")
        }
    }
    Ok(())
}

/// What a step says: its template in the ticket's language, or else in the first of the desk's in which it is written.
async fn words(batch: &mut Batch<'_>, in_force: &InForce, row: &Ticket, next: &Next<'_>) -> Result<String> {
    let (Some(says), Some(words)) = (&next.rise.deeds.says, &in_force.words) else {
        return Ok(String::new());
    };
    let customer = match found(batch, Entity::Customer, &row.customer.to_string()).await? {
        Some(Row::Customer(customer)) => customer,
        _ => Customer::named(row.customer, &row.desk, &row.customer_name),
    };
    let agent = match row.assignee {
        Some(user) => agent(batch, &row.desk, user).await?,
        None => None,
    };
    let (_, desk) = in_force.book.of(row);
    let languages = std::iter::once(&row.language).chain(&desk.languages);
    for lang in languages.filter_map(|language| language.parse::<Lang>().ok()) {
        let reader = Reader::new(lang, desk.zone);
        // Where nobody has the ticket, the desk speaks under its own name.
        let own = || words.find(&reader, "desk-name", &Args::new()).unwrap_or_default();
        let mut args = Args::new();
        for (name, value) in values(row, &customer, &agent.clone().unwrap_or_else(own)) {
            args = args.text(name, value);
        }
        if let Some(text) = words.find(&reader, &format!("template-{}.text", says.template), &args) {
            return Ok(text);
        }
    }
    Ok(String::new())
}

async fn agent(batch: &mut Batch<'_>, desk: &str, user: UserId) -> Result<Option<String>> {
    Ok(match found(batch, Entity::User, &format!("{desk}/{user}")).await? {
        Some(Row::User(user)) => Some(user.name),
        _ => None,
    })
}

/// A row as this transaction has it, or the database.
pub(super) async fn found(batch: &mut Batch<'_>, entity: Entity, id: &str) -> Result<Option<Row>> {
    let here = batch.overlay.rows().find(|row| row.entity() == entity && row.id() == id).cloned();
    if here.is_some() {
        return Ok(here);
    }
    let doc = rows::get(batch.conn, &batch.tools.ws, entity, id).await?;
    doc.map(|doc| read(entity, &doc)).transpose()
}
