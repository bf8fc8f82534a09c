//! What of a ticket is masked (X14): everything that a view shows goes through here, so that no value leaves the machine's
//! store for the screen but by a reveal.

use kursi_rules::account::Reach;
use kursi_rules::authority;
use kursi_rules::change::Entity;
use kursi_rules::code::Code;
use kursi_rules::customer::Customer;
use kursi_rules::decide::RevealRefusal;
use kursi_rules::desk::Desk;
use kursi_rules::mask::{Mask, Secret, Secrets};
use kursi_rules::script::ScriptRun;
use kursi_rules::ticket::Ticket;
use kursi_store::{AnyConnection, rows};

use crate::entry::{Arg, Fault, MaskFace};
use crate::fault::internal;

/// The rows of a ticket in which masked values are.
pub(crate) struct Kept {
    pub(crate) ticket: Ticket,
    pub(crate) customer: Option<Customer>,
    pub(crate) runs: Vec<ScriptRun>,
}

impl Kept {
    /// Those of a ticket; nothing where it is not on this machine.
    pub(crate) async fn of(conn: &mut AnyConnection, ws: &str, ticket: &str) -> Result<Option<Kept>, Fault> {
        let Some(doc) = rows::get(conn, ws, Entity::Ticket, ticket).await? else { return Ok(None) };
        let ticket: Ticket = serde_json::from_str(&doc).map_err(|error| internal(&error))?;
        let customer = rows::get(conn, ws, Entity::Customer, &ticket.customer.to_string()).await?;
        let customer = customer.map(|doc| serde_json::from_str(&doc)).transpose();
        let runs = runs_of(conn, ws, &ticket.id.to_string()).await?;
        Ok(Some(Kept { ticket, customer: customer.map_err(|error| internal(&error))?, runs }))
    }

    pub(crate) fn secrets<'d>(&self, desk: &'d Desk) -> Secrets<'d> {
        Secrets::of(desk, &self.ticket, self.customer.as_ref(), &self.runs)
    }
}

/// The script runs of a ticket.
pub(crate) async fn runs_of(
    conn: &mut AnyConnection,
    ws: &str,
    ticket: &str,
) -> Result<Vec<ScriptRun>, Fault> {
    let docs = rows::script_runs(conn, ws, ticket).await?;
    docs.iter().map(|doc| serde_json::from_str(doc).map_err(|error| internal(&error))).collect()
}

/// The masked values of a ticket, for a person in their role.
pub(super) struct Masks<'d> {
    desk: &'d Desk,
    role: String,
    pub(super) secrets: Secrets<'d>,
}

impl<'d> Masks<'d> {
    pub(super) fn new(desk: &'d Desk, role: String, secrets: Secrets<'d>) -> Masks<'d> {
        Masks { desk, role, secrets }
    }

    /// A value as it is shown, and how it is revealed where it is masked.
    pub(super) fn show(&self, secret: &Secret, value: &str) -> (String, Option<MaskFace>) {
        match self.secrets.get(secret).filter(|known| known.value == value) {
            Some(known) => (known.shown.clone(), Some(self.face(secret, [known.mask]))),
            None => (value.to_owned(), None),
        }
    }

    /// Words of the desk's side, with every masked value in them covered.
    pub(super) fn words(&self, secret: &Secret, text: &str) -> (String, Option<MaskFace>) {
        let masks = self.secrets.masks_in(text);
        let face = (!masks.is_empty()).then(|| self.face(secret, masks));
        (self.secrets.cover(text).into_owned(), face)
    }

    fn face(&self, secret: &Secret, masks: impl IntoIterator<Item = &'d Mask>) -> MaskFace {
        let may = masks.into_iter().all(|mask| authority::may_reveal(self.desk, &self.role, &mask.id));
        let no = || Fault::from(Code::from(RevealRefusal::NotAllowed { role: self.role.clone() }));
        MaskFace { secret: secret.into(), refused: (!may).then(no) }
    }
}

/// By what a customer in a list is reached: covered, and not to be revealed there.
pub(super) fn listed(desk: &Desk, what: Reach, value: &str) -> String {
    let masks = desk.masking.iter().flat_map(|masking| &masking.masks);
    let mask = masks.into_iter().find(|mask| mask.facts.contains(&what));
    mask.map_or_else(|| value.to_owned(), |mask| mask.cover(value))
}

/// A refusal in which no masked value can be read.
pub(crate) fn covered(secrets: &Secrets, mut fault: Fault) -> Fault {
    for arg in fault.args.values_mut() {
        if let Arg::Text(text) = arg {
            *text = secrets.cover(text).into_owned();
        }
    }
    fault
}
