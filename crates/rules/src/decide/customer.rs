//! Which customer a ticket is of, and what is known of their account (B1).

use super::create::{self, CreateRefusal};
use super::{Case, Verdict};
use crate::account::{Reach, is_country};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::{AccountFacts, CustomerChoice, Verb};
use crate::customer::Customer;
use crate::{CustomerId, TicketId};

crate::codes! {
    /// Why nothing was said of a ticket's customer.
    pub enum CustomerRefusal {
        /// The role may not.
        "customer-not-allowed" => NotAllowed { role: String },
        /// It is theirs already, and nobody doubts it.
        "customer-already" => Already,
        /// The ticket is of another customer meanwhile.
        "customer-elsewhere" => Elsewhere,
        /// The desk has no such brand.
        "customer-brand-unknown" => BrandUnknown { brand: String },
        /// No country of ISO 3166.
        "customer-country-malformed" => CountryMalformed,
        /// Nobody from there can register with the brand (B1).
        "customer-no-store" => NoStore { brand: String, country: String },
        /// The desk knows no such standing of an account.
        "customer-account-unknown" => AccountUnknown { account: String },
        /// The desk knows no such colour.
        "customer-avatar-unknown" => AvatarUnknown { avatar: String },
    }
}

/// Puts the ticket to a customer: one of several who have the same number, the registered one of who writes from another
/// address, or somebody new. The address they wrote from stays on the ticket, so that they are answered where they wrote.
pub(super) fn choose(mut case: Case, ticket: TicketId, choice: &CustomerChoice) -> Verdict {
    if !case.may(Verb::ChooseCustomer) {
        return Err(CustomerRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let mut row = case.ticket(ticket)?;
    if row.customer == choice.id() && !row.unsure {
        return Err(CustomerRefusal::Already.into());
    }
    let (customer, is_new) = match choice {
        // An agent says who it is, or does not.
        CustomerChoice::OneOf { .. } => return Err(CreateRefusal::UnknownCustomer.into()),
        choice => create::choose(&case, choice)?,
    };
    let before = case.facts.customer(row.customer)?;
    let wrote_from = row.from.take().or_else(|| before.and_then(|before| before.email.clone()));
    row.from = wrote_from.filter(|from| !is_reached(&customer, from));
    row.customer = customer.id;
    row.customer_name.clone_from(&customer.name);
    row.unsure = false;
    case.touch(&mut row);
    let mut changes = Vec::new();
    if is_new {
        changes.push(Change::put(Row::Customer(customer)));
    }
    changes.push(case.deed(ticket, case.context.made_at, Deed::CustomerChosen));
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}

/// Whether a customer is reached at an address.
fn is_reached(customer: &Customer, address: &str) -> bool {
    let known = customer.email.as_deref().and_then(|email| Reach::Email.way(email));
    known.is_some() && known == Reach::Email.way(address)
}

/// Keeps what is known of the account of a ticket's customer. Brand and country go together to a store, or the account
/// cannot be (B1).
pub(super) fn describe(case: Case, ticket: TicketId, customer: CustomerId, facts: &AccountFacts) -> Verdict {
    if !case.may(Verb::DescribeCustomer) {
        return Err(CustomerRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let mut row = case.ticket(ticket)?;
    if row.customer != customer {
        return Err(CustomerRefusal::Elsewhere.into());
    }
    let known = case.facts.customer(customer)?.filter(|known| known.desk == case.desk.id);
    let mut known = known.cloned().ok_or(CreateRefusal::UnknownCustomer)?;
    let accounts = &case.desk.accounts;
    let short = |text: &str| text.chars().take(40).collect::<String>();
    let AccountFacts { brand, country, account, avatar } = facts;
    if let Some(brand) = brand.as_ref().filter(|brand| !accounts.brands().contains(&brand.as_str())) {
        return Err(CustomerRefusal::BrandUnknown { brand: short(brand) }.into());
    }
    if country.as_ref().is_some_and(|country| !is_country(country)) {
        return Err(CustomerRefusal::CountryMalformed.into());
    }
    if let (Some(brand), Some(country)) = (brand, country)
        && accounts.store(brand, country).is_none()
    {
        return Err(CustomerRefusal::NoStore { brand: brand.clone(), country: country.clone() }.into());
    }
    if let Some(account) = account.as_ref().filter(|account| !accounts.states.contains(account)) {
        return Err(CustomerRefusal::AccountUnknown { account: short(account) }.into());
    }
    if let Some(avatar) = avatar.as_ref().filter(|id| !accounts.avatars.iter().any(|known| known.id == **id))
    {
        return Err(CustomerRefusal::AvatarUnknown { avatar: short(avatar) }.into());
    }
    known.brand.clone_from(brand);
    known.country.clone_from(country);
    known.account.clone_from(account);
    known.avatar.clone_from(avatar);
    case.touch(&mut row);
    Ok(vec![Change::put(Row::Customer(known)), Change::put(Row::Ticket(Box::new(row)))])
}
