//! The call for which a script stands at a step (A18): how it stands, and what the rule would say to it now.

use kursi_rules::code::Code;
use kursi_rules::decide;
use kursi_rules::desk::Desk;
use kursi_rules::script::{ScriptRun, Step};
use kursi_rules::seating::{CallStep, Contact, ContactState, Event, Floor};
use kursi_rules::ticket::Ticket;
use kursi_rules::{CommandId, FreshIds};
use uuid::Uuid;

use super::floor::{me, trial};
use super::tickets::Rows;
use crate::entry::{CallFace, Fault, LineState};
use crate::fault::AppFault;
use crate::work::Work;

/// What the calls of a ticket are told from.
pub(super) struct Calls<'a> {
    pub(super) work: &'a Work,
    pub(super) desk: &'a Desk,
    pub(super) floor: &'a Floor,
    pub(super) people: &'a Rows<'a>,
    pub(super) ticket: &'a Ticket,
}

impl Calls<'_> {
    /// The call for a step; nothing on a desk that does not call in seats.
    pub(super) fn of(&self, run: &ScriptRun, step: &Step) -> Option<CallFace> {
        let channel = self.desk.calls()?;
        let call = CallStep { run: run.id, step: step.id.clone() };
        let asked = self.asked(&call);
        let (may_call, would_wait) = match self.verdict(run, step, call) {
            Ok(would_wait) => (None, would_wait),
            Err(fault) => (Some(fault), false),
        };
        let me = self.work.user();
        let who = asked.and_then(|contact| contact.agent.or(contact.asked_by));
        let line = self.floor.contact_line(&channel.id);
        let place = |contact: &Contact| line.iter().position(|one| one.id == contact.id);
        Some(CallFace {
            may_call,
            would_wait,
            contact: asked.map(|contact| contact.id.to_string()),
            state: asked.and_then(state_of).map(str::to_owned),
            place: asked.and_then(place).map(|place| place as u32 + 1),
            mine: asked.is_some_and(|contact| [contact.agent, contact.asked_by].contains(&Some(me))),
            by: who.map(|user| self.people.person(user)),
        })
    }

    /// The call that was asked for: one of the person's own before a colleague's, one that goes on before one that is
    /// over.
    fn asked(&self, call: &CallStep) -> Option<&Contact> {
        let me = self.work.user();
        let asked = self.floor.contacts().filter(|contact| contact.call.as_ref() == Some(call));
        asked.min_by_key(|contact| {
            let own = [contact.agent, contact.asked_by].contains(&Some(me));
            let over = matches!(contact.state, ContactState::WrapUp { .. });
            (over, !own, contact.arrived_at, contact.id)
        })
    }

    /// What came of it if the person called now: whether the call would wait, by the rule itself on a copy of the floor.
    fn verdict(&self, run: &ScriptRun, step: &Step, call: CallStep) -> Result<bool, Fault> {
        if let Some(code) = decide::may_call(self.desk, self.ticket, Some(run), &step.id) {
            return Err(code.into());
        }
        if !matches!(self.work.line(), LineState::Online) {
            return Err(AppFault::LineNeeded.into());
        }
        let mut contact = trial(&self.desk.calls().map(|channel| channel.id.clone()).unwrap_or_default());
        let id = contact.id;
        (contact.ticket, contact.call) = (Some(self.ticket.id), Some(call));
        let (agent, mut floor) = (me(self.work), self.floor.clone());
        let mut ids = FreshIds::of(CommandId(Uuid::max()));
        floor
            .step(self.desk, Event::CallOut { agent, contact }, self.work.now(), &mut ids)
            .map_err(|refusal| Fault::from(Code::from(refusal)))?;
        Ok(floor.contacts().any(|contact| contact.id == id && contact.is_waiting()))
    }
}

fn state_of(contact: &Contact) -> Option<&'static str> {
    match contact.state {
        ContactState::Waiting => Some("waiting"),
        ContactState::Offered { .. } => Some("offered"),
        ContactState::Active { .. } => Some("active"),
        ContactState::WrapUp { .. } => Some("wrap-up"),
        ContactState::Ended { .. } => None,
    }
}
