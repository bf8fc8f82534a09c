//! A third party is asked about a customer's complaint (A11 to A13).

use super::create::{LONGEST_FACT, is_language};
use super::ticket::{is_blank, length, most_urgent};
use super::{Case, Context, CreateRefusal, Facts, Stop, Verdict};
use crate::account::is_address;
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::code::Code;
use crate::command::{Command, Verb};
use crate::course::Course;
use crate::desk::Desk;
use crate::id::FreshIds;
use crate::message::MessageKind;
use crate::request::{Asks, Request, Shape, Side};
use crate::ticket::Ticket;
use crate::{MessageId, TicketId};

crate::codes! {
    /// Why nobody was asked.
    pub enum RaiseRefusal {
        /// The role may not.
        "raise-not-allowed" => NotAllowed { role: String },
        /// For no such kind is anybody asked.
        "raise-unknown-kind" => UnknownKind { kind: String },
        /// They are not asked for this kind.
        "raise-unknown-party" => UnknownParty { party: String },
        /// Somebody was asked, and has not answered yet.
        "raise-already" => Already,
        /// It is the ticket of a request itself.
        "raise-at-party" => AtParty,
        /// From this status nobody is asked.
        "raise-not-from-here" => NotFromHere { status: String },
        /// A field has to be filled in.
        "raise-field-missing" => FieldMissing { field: String },
        /// The kind has no such field.
        "raise-field-unknown" => FieldUnknown { field: String },
        /// A value does not look as it has to.
        "raise-field-malformed" => FieldMalformed { field: String, value: String },
        /// A value is shorter or longer than any real one.
        "raise-field-length" => FieldLength { field: String, least: usize, most: usize },
        /// More values than one request can have.
        "raise-field-too-many" => FieldTooMany { field: String, limit: usize },
        /// The same value twice.
        "raise-field-twice" => FieldTwice { field: String, value: String },
        /// The party's name or address is longer than any real one.
        "raise-party-too-long" => PartyTooLong { limit: usize },
        /// The address is none.
        "raise-address-malformed" => AddressMalformed,
        /// No subject.
        "raise-empty-subject" => EmptySubject,
        /// Subject over the pack's bound.
        "raise-subject-too-long" => SubjectTooLong { limit: usize, length: usize },
        /// The request or the acknowledgement has no words.
        "raise-empty" => Empty,
        /// One of them is over the pack's bound.
        "raise-too-long" => TooLong { limit: usize, length: usize },
        /// The acknowledgement does not name what the complaint is about (A13).
        "raise-not-named" => NotNamed { field: String, value: String },
        /// The service is stopped where the customer is (B4).
        "raise-service-stopped" => ServiceStopped { stopped: String, country: String },
    }
}

/// The ticket and who asks, before anything is filled in.
fn ticket(case: &Case, ticket: TicketId) -> Result<(Ticket, String), Stop> {
    if !case.may(Verb::Raise) {
        return Err(RaiseRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let row = case.ticket(ticket)?;
    match &row.request {
        Some(request) if request.side(ticket) == Side::Party => return Err(RaiseRefusal::AtParty.into()),
        Some(request) if request.is_open() => return Err(RaiseRefusal::Already.into()),
        _ => {}
    }
    let status = case.desk.next_status(Verb::Raise, &row.status).to_owned();
    if status == row.status {
        return Err(RaiseRefusal::NotFromHere { status: row.status }.into());
    }
    Ok((row, status))
}

/// Why nobody can be asked about a ticket, whatever is filled in.
pub(super) fn may_raise(desk: &Desk, facts: &Facts, id: TicketId, context: &Context) -> Option<Code> {
    let case = Case { desk, facts, context, ids: FreshIds::of(context.command) };
    match ticket(&case, id) {
        Err(Stop::Refused(code)) => Some(code),
        _ => None,
    }
}

/// Opens the ticket of the request, acknowledges the complaint to the customer, and starts the ladders on both.
pub(super) fn raise(mut case: Case, command: &Command) -> Verdict {
    let Command::Raise {
        ticket: id,
        request: on,
        kind,
        party,
        name,
        address,
        fields,
        language,
        subject,
        message,
        text,
        acknowledgement,
        told,
    } = command
    else {
        unreachable!("decide() sends only Raise here")
    };
    let (mut row, status) = ticket(&case, *id)?;
    let unknown = || RaiseRefusal::UnknownKind { kind: kind.clone() };
    let asks = case.desk.requesting.kind(kind).ok_or_else(unknown)?;
    let (service, tells) = (asks.service.clone(), asks.tells);
    let known = asks.of.contains(party).then(|| case.desk.requesting.party(party)).flatten();
    let known = known.ok_or_else(|| RaiseRefusal::UnknownParty { party: party.clone() })?.clone();
    let (name, address) = (tidy(name), tidy(address));
    if [&name, &address].into_iter().flatten().any(|fact| length(fact) > LONGEST_FACT) {
        return Err(RaiseRefusal::PartyTooLong { limit: LONGEST_FACT }.into());
    }
    if address.as_ref().is_some_and(|address| !is_address(address)) {
        return Err(RaiseRefusal::AddressMalformed.into());
    }
    if !is_language(language) {
        return Err(CreateRefusal::UnknownLanguage { language: language.chars().take(20).collect() }.into());
    }
    let named = filled_in(case.desk, asks, fields)?;
    if let Some(service) = service {
        served(&case, &row, &service, fields)?;
    }
    words(case.desk, subject, [text, told])?;
    if let Some(value) = named.iter().find(|value| !told.contains(value.as_str())) {
        let (field, value) = (asks.names.clone(), value.clone());
        return Err(RaiseRefusal::NotNamed { field, value }.into());
    }
    if case.facts.ticket(*on)?.is_some() {
        return Err(CreateRefusal::Exists.into());
    }
    case.new_message(*message)?;
    case.new_message(*acknowledgement)?;

    let now = case.context.received_at;
    let request = Request {
        of: *id,
        on: *on,
        party: party.clone(),
        name,
        address,
        kind: kind.clone(),
        fields: fields.iter().filter(|(_, values)| !values.is_empty()).map(tidy_values).collect(),
        raised_at: now,
        taken: Vec::new(),
        escalated: Vec::new(),
        last_at: None,
        lifted_at: None,
        answered_at: None,
        // Where nobody answers there is nothing to wait for.
        over_at: tells.then_some(now),
    };
    let asked = Ticket {
        id: *on,
        desk: case.desk.id.clone(),
        revision: case.context.revision,
        number: None,
        subject: subject.trim().to_owned(),
        language: language.clone(),
        status: if tells { case.desk.next_status(Verb::Resolve, &status).to_owned() } else { status.clone() },
        kind: Some(kind.clone()),
        channel: known.channel,
        customer: row.customer,
        customer_name: row.customer_name.clone(),
        unsure: row.unsure,
        from: None,
        team: None,
        assignee: row.assignee,
        reason: None,
        awaiting_since: None,
        due: None,
        pending: None,
        created_at: now,
        updated_at: now,
        resolved_at: tells.then_some(now),
        replies: 1,
        last_replies: Vec::new(),
        request: Some(Box::new(request.clone())),
        course: Course::default(),
    };
    row.kind = Some(kind.clone());
    row.request = Some(Box::new(request));
    let mut changes = on_customers(&mut case, row, *acknowledgement, told)?;
    changes.extend(on_partys(&mut case, asked, *message, text));
    Ok(changes)
}

/// The customer's ticket: the acknowledgement is a reply like any other (A13).
fn on_customers(case: &mut Case, mut row: Ticket, message: MessageId, told: &str) -> Verdict {
    let channel = row.channel.clone();
    let mut changes = vec![case.message(message, &row, MessageKind::Reply, told, &channel, None, &[])];
    // Where nobody is waited for, it is a reply like any other.
    let verb =
        if row.request.as_ref().is_some_and(|request| request.is_open()) { Verb::Raise } else { Verb::Reply };
    let (answered, mut running) = case.answer_customer(&mut row, message, verb)?;
    changes.extend(answered);
    let open = row.request.as_ref().is_some_and(|request| request.is_open());
    let started = if open { case.start_ladders(&row, Side::Customer, None) } else { Vec::new() };
    running.extend(started.iter().cloned());
    changes.extend(started.into_iter().map(|clock| Change::put(Row::Clock(clock))));
    let party = row.request.as_ref().map(|request| request.party.clone()).unwrap_or_default();
    changes.push(case.deed(row.id, case.context.received_at, Deed::Raised { party }));
    row.due = most_urgent(&running);
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}

/// The ticket of the request, whose first message is the request.
fn on_partys(case: &mut Case, mut row: Ticket, message: MessageId, text: &str) -> Vec<Change> {
    let channel = row.channel.clone();
    let mut changes = vec![case.message(message, &row, MessageKind::Reply, text, &channel, None, &[])];
    let open = row.request.as_ref().is_some_and(|request| request.is_open());
    let clocks = if open { case.start_ladders(&row, Side::Party, None) } else { Vec::new() };
    row.due = most_urgent(&clocks);
    if let Some(by) = case.context.actor.user() {
        row.note_reply(message, by);
    }
    changes.push(case.deed(row.id, case.context.received_at, Deed::Created));
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    changes.extend(clocks.into_iter().map(|clock| Change::put(Row::Clock(clock))));
    changes
}

fn tidy(fact: &Option<String>) -> Option<String> {
    fact.as_ref().filter(|text| !is_blank(text)).map(|text| text.trim().to_owned())
}

fn tidy_values((field, values): (&String, &Vec<String>)) -> (String, Vec<String>) {
    (field.clone(), values.iter().map(|value| value.trim().to_owned()).collect())
}

/// The service is not stopped in any country that is filled in, nor in the customer's own (B4).
fn served(
    case: &Case,
    row: &Ticket,
    service: &str,
    fields: &std::collections::BTreeMap<String, Vec<String>>,
) -> Result<(), Stop> {
    let of_country = case.desk.requesting.fields.iter().filter(|field| field.shape == Shape::Country);
    let mut countries: Vec<String> = of_country
        .filter_map(|field| fields.get(&field.id))
        .flatten()
        .map(|value| value.trim().to_owned())
        .collect();
    countries.extend(case.facts.customer(row.customer)?.and_then(|customer| customer.country.clone()));
    for country in countries {
        if let Some(stopped) = case.desk.accounts.stopped(service, &country) {
            let stopped = stopped.id.clone();
            return Err(RaiseRefusal::ServiceStopped { stopped, country }.into());
        }
    }
    Ok(())
}

/// Checks what was filled in (A12), and answers the values that the acknowledgement names.
fn filled_in(
    desk: &Desk,
    asks: &Asks,
    fields: &std::collections::BTreeMap<String, Vec<String>>,
) -> Result<Vec<String>, Stop> {
    let given = |field: &String| fields.get(field).is_some_and(|values| values.iter().any(|v| !is_blank(v)));
    if let Some(field) = asks.needs.iter().find(|field| !given(field)) {
        return Err(RaiseRefusal::FieldMissing { field: field.clone() }.into());
    }
    for (id, values) in fields {
        let of_kind = asks.needs.contains(id) || asks.takes.contains(id);
        let unknown = || RaiseRefusal::FieldUnknown { field: id.chars().take(40).collect() };
        let field = desk.requesting.field(id).filter(|_| of_kind).ok_or_else(unknown)?;
        let id = || id.clone();
        if values.len() > field.most {
            return Err(RaiseRefusal::FieldTooMany { field: id(), limit: field.most }.into());
        }
        for (place, value) in values.iter().map(|value| value.trim()).enumerate() {
            if !(field.shortest..=field.longest).contains(&length(value)) {
                let (field, least, most) = (id(), field.shortest, field.longest);
                return Err(RaiseRefusal::FieldLength { field, least, most }.into());
            }
            if !field.fits(value) {
                let (field, value) = (id(), value.to_owned());
                return Err(RaiseRefusal::FieldMalformed { field, value }.into());
            }
            if values[..place].iter().any(|before| before.trim() == value) {
                let (field, value) = (id(), value.to_owned());
                return Err(RaiseRefusal::FieldTwice { field, value }.into());
            }
        }
    }
    let named = fields.get(&asks.names).into_iter().flatten();
    Ok(named.map(|value| value.trim().to_owned()).collect())
}

/// Checks the words: the subject, what the party is asked and what the customer is told.
fn words(desk: &Desk, subject: &str, texts: [&String; 2]) -> Result<(), Stop> {
    if is_blank(subject) {
        return Err(RaiseRefusal::EmptySubject.into());
    }
    if length(subject) > desk.limits.subject {
        let (limit, length) = (desk.limits.subject, length(subject));
        return Err(RaiseRefusal::SubjectTooLong { limit, length }.into());
    }
    for text in texts {
        if is_blank(text) {
            return Err(RaiseRefusal::Empty.into());
        }
        let limit = desk.limits.message;
        if length(text) > limit {
            return Err(RaiseRefusal::TooLong { limit, length: length(text) }.into());
        }
    }
    Ok(())
}
