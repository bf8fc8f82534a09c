//! Somebody wants to see a masked value (X14). The rule says whether they may; the record of it is the whole change, and is
//! made before anything is shown.

use super::script::ScriptRefusal;
use super::{Case, Verdict};
use crate::activity::Deed;
use crate::authority;
use crate::customer::Customer;
use crate::desk::Desk;
use crate::mask::{Mask, Secret, Secrets};
use crate::script::ScriptRun;
use crate::ticket::Ticket;
use crate::{ContactId, TicketId};

crate::codes! {
    /// Why a masked value was not revealed.
    pub enum RevealRefusal {
        /// The role may not.
        "reveal-not-allowed" => NotAllowed { role: String },
        /// Nothing is masked there, or not any more.
        "reveal-nothing" => Nothing,
    }
}

/// `contact` is the call in which the value is needed, where it is a number that is called (A18).
pub(super) fn reveal(
    mut case: Case,
    ticket: TicketId,
    secret: &Secret,
    contact: Option<ContactId>,
) -> Verdict {
    let row = case.ticket(ticket)?;
    let of_customer = matches!(secret, Secret::Email | Secret::Phone);
    if of_customer && row.unsure {
        return Err(ScriptRefusal::CustomerUnsure.into());
    }
    let words = match secret {
        Secret::Message { message } => {
            let text = case.facts.message_text(ticket, *message)?;
            Some(text.ok_or(RevealRefusal::Nothing)?.to_owned())
        }
        _ => None,
    };
    let customer = match of_customer || words.is_some() {
        true => case.facts.customer(row.customer)?.cloned(),
        false => None,
    };
    let runs = match secret {
        Secret::Typed { .. } | Secret::Message { .. } => case.facts.script_runs(ticket)?,
        _ => Vec::new(),
    };
    let masks = masked(case.desk, &row, customer.as_ref(), &runs, secret, words.as_deref());
    if masks.is_empty() {
        return Err(RevealRefusal::Nothing.into());
    }
    let role = case.context.actor.title();
    if !masks.iter().all(|mask| authority::may_reveal(case.desk, role, &mask.id)) {
        return Err(RevealRefusal::NotAllowed { role: role.to_owned() }.into());
    }
    let masks = masks.into_iter().map(|mask| mask.id.clone()).collect();
    let at = case.context.made_at;
    Ok(vec![case.deed(ticket, at, Deed::Revealed { secret: secret.clone(), masks, contact })])
}

fn masked<'d>(
    desk: &'d Desk,
    ticket: &Ticket,
    customer: Option<&Customer>,
    runs: &[ScriptRun],
    secret: &Secret,
    words: Option<&str>,
) -> Vec<&'d Mask> {
    let secrets = Secrets::of(desk, ticket, customer, runs);
    match words {
        Some(words) => secrets.masks_in(words),
        None => secrets.get(secret).map(|known| known.mask).into_iter().collect(),
    }
}
