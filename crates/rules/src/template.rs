//! What a template may speak of. The words themselves are Fluent and are filled in by `crates/words`.

use crate::customer::Customer;
use crate::ticket::Ticket;

/// The variables of every template, by Fluent name. A pack that uses another one is refused.
pub const VARIABLES: [&str; 3] = ["customer", "ticket", "agent"];

/// The variables of what is said about a request, beside those of every template: what it is about (the card's serial,
/// A13), everything that was filled in, and who was asked.
pub const REQUEST_VARIABLES: [&str; 6] = ["customer", "ticket", "agent", "about", "details", "party"];

/// The variables of what a step of a script begins with: those of a request, its number, and what was registered before a
/// change and after it.
pub const STEP_VARIABLES: [&str; 9] =
    ["customer", "ticket", "agent", "about", "details", "party", "request", "before", "after"];

/// The variables of the mail by which a request is escalated (A17), beside those of a request: the product, since when
/// nobody has answered, the day on which it is written, and where it goes. `ticket` is the party's.
pub const ESCALATION_VARIABLES: [&str; 10] =
    ["customer", "ticket", "agent", "about", "details", "party", "product", "since", "day", "to"];

/// The values of the variables for one ticket; the number is empty until there is one.
pub fn values(ticket: &Ticket, customer: &Customer, agent: &str) -> [(&'static str, String); 3] {
    [
        ("customer", customer.name.clone()),
        ("ticket", ticket.number.clone().unwrap_or_default()),
        ("agent", agent.to_owned()),
    ]
}
