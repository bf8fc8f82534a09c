//! A ticket is opened: by an agent for a customer, or by a customer through a channel.

use super::ticket::{is_blank, length, most_urgent};
use super::{Case, Stop, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::{Command, CustomerChoice, Verb};
use crate::course::Course;
use crate::customer::Customer;
use crate::desk::Start;
use crate::message::MessageKind;
use crate::ticket::Ticket;

/// The longest name, address or number of a customer, characters. Not a number of a procedure: a bound on
/// what a hostile request can store.
pub(super) const LONGEST_FACT: usize = 254;

crate::codes! {
    /// Why a ticket was not opened.
    pub enum CreateRefusal {
        /// The role may not.
        "create-not-allowed" => NotAllowed { role: String },
        /// There is a ticket of that id.
        "ticket-exists" => Exists,
        /// No subject.
        "create-empty-subject" => EmptySubject,
        /// Subject over the pack's bound.
        "create-subject-too-long" => SubjectTooLong { limit: usize, length: usize },
        /// No text.
        "create-empty-text" => EmptyText,
        /// Text over the pack's bound.
        "create-too-long" => TooLong { limit: usize, length: usize },
        /// The desk has no such channel.
        "create-unknown-channel" => UnknownChannel { channel: String },
        /// The desk has no such kind.
        "create-unknown-kind" => UnknownKind { kind: String },
        /// No such customer.
        "create-unknown-customer" => UnknownCustomer,
        /// A new customer needs a name and a way to reach them.
        "create-customer-without-contact" => CustomerWithoutContact,
        /// A name, address or number is longer than any real one.
        "create-customer-too-long" => CustomerTooLong { limit: usize },
        /// A language tag that is none.
        "create-unknown-language" => UnknownLanguage { language: String },
    }
}

pub(super) fn create(mut case: Case, command: &Command) -> Verdict {
    let Command::Create {
        ticket,
        message,
        customer,
        channel,
        subject,
        text,
        kind,
        language,
        attachments,
        ..
    } = command
    else {
        unreachable!("decide() sends only Create here")
    };
    if !case.may(Verb::Create) {
        return Err(CreateRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let limits = &case.desk.limits;
    if is_blank(subject) {
        return Err(CreateRefusal::EmptySubject.into());
    }
    if length(subject) > limits.subject {
        let (limit, length) = (limits.subject, length(subject));
        return Err(CreateRefusal::SubjectTooLong { limit, length }.into());
    }
    if is_blank(text) {
        return Err(CreateRefusal::EmptyText.into());
    }
    if length(text) > limits.message {
        let (limit, length) = (limits.message, length(text));
        return Err(CreateRefusal::TooLong { limit, length }.into());
    }
    case.may_attach(attachments)?;
    if case.desk.channel(channel).is_none() {
        return Err(CreateRefusal::UnknownChannel { channel: channel.clone() }.into());
    }
    if let Some(kind) = kind
        && !case.desk.kinds.contains(kind)
    {
        return Err(CreateRefusal::UnknownKind { kind: kind.clone() }.into());
    }
    if !is_language(language) {
        return Err(CreateRefusal::UnknownLanguage { language: language.chars().take(20).collect() }.into());
    }
    if case.facts.ticket(*ticket)?.is_some() {
        return Err(CreateRefusal::Exists.into());
    }
    case.new_message(*message)?;
    let unsure = matches!(customer, CustomerChoice::OneOf { .. });
    let (customer, new_customer) = choose(&case, customer)?;

    let now = case.context.received_at;
    let clocks = case.start_clocks(*ticket, Start::FirstMessage, None);
    let row = Ticket {
        id: *ticket,
        desk: case.desk.id.clone(),
        revision: case.context.revision,
        number: None,
        subject: subject.trim().to_owned(),
        language: language.clone(),
        status: case.desk.initial.clone(),
        kind: kind.clone(),
        channel: channel.clone(),
        customer: customer.id,
        customer_name: customer.name.clone(),
        unsure,
        from: None,
        team: case.desk.team_of(case.context.actor.title()).filter(|_| case.context.actor.user().is_some()),
        assignee: None,
        reason: None,
        awaiting_since: Some(now),
        due: most_urgent(&clocks),
        created_at: now,
        updated_at: now,
        pending: None,
        resolved_at: None,
        replies: 0,
        last_replies: Vec::new(),
        request: None,
        course: Course::default(),
    };
    let mut changes = Vec::new();
    if new_customer {
        changes.push(Change::put(Row::Customer(customer)));
    }
    changes.push(case.message(*message, &row, MessageKind::Incoming, text, channel, None, attachments));
    if case.context.actor.user().is_some() {
        changes.push(case.deed(row.id, now, Deed::Created));
    }
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    changes.extend(clocks.into_iter().map(|clock| Change::put(Row::Clock(clock))));
    Ok(changes)
}

/// The customer who is chosen, and whether they are new.
pub(super) fn choose(case: &Case, choice: &CustomerChoice) -> Result<(Customer, bool), Stop> {
    match choice {
        CustomerChoice::Known { id } | CustomerChoice::OneOf { id } => match case.facts.customer(*id)? {
            Some(customer) if customer.desk == case.desk.id => Ok((customer.clone(), false)),
            _ => Err(CreateRefusal::UnknownCustomer.into()),
        },
        CustomerChoice::New { id, name, email, phone, language, country } => {
            let given = |fact: &Option<String>| fact.as_ref().is_some_and(|text| !is_blank(text));
            if is_blank(name) || !(given(email) || given(phone)) {
                return Err(CreateRefusal::CustomerWithoutContact.into());
            }
            let facts = [Some(name), email.as_ref(), phone.as_ref(), language.as_ref(), country.as_ref()];
            if facts.into_iter().flatten().any(|fact| length(fact) > LONGEST_FACT) {
                return Err(CreateRefusal::CustomerTooLong { limit: LONGEST_FACT }.into());
            }
            let tidy = |fact: &Option<String>| {
                fact.as_ref().filter(|text| !is_blank(text)).map(|text| text.trim().to_owned())
            };
            let customer = Customer {
                id: *id,
                desk: case.desk.id.clone(),
                name: name.trim().to_owned(),
                email: tidy(email),
                phone: tidy(phone),
                language: tidy(language),
                country: tidy(country),
                brand: None,
                account: None,
                avatar: None,
                zone: None,
                stored: Vec::new(),
            };
            Ok((customer, case.facts.customer(*id)?.is_none()))
        }
    }
}

/// Whether a tag looks like BCP 47: letters, digits and hyphens, beginning with two or three letters.
pub(super) fn is_language(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or("");
    (2..=3).contains(&primary.len())
        && tag.len() <= 35
        && primary.chars().all(|c| c.is_ascii_alphabetic())
        && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}
