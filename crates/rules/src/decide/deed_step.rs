//! What a step of a script does to the ticket and its customer, beside what is typed at it.

use super::assign::AssignRefusal;
use super::script::Standing;
use super::ticket::most_urgent;
use super::{AnswerStepRefusal, Case, Stop, TicketRefusal, Verdict};
use crate::account::Reach;
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::course::Course;
use crate::customer::Customer;
use crate::message::{Message, MessageKind};
use crate::request::Standing as Stands;
use crate::script::{Assigns, Cites, Input, Says, ScriptRun, Step};
use crate::ticket::Ticket;
use crate::user::User;
use crate::{MessageId, TicketId, UserId};

impl Case<'_> {
    /// The third party whom the step asks was asked, or has answered where it waits for that (B13).
    pub(super) fn asked_and_answered(&self, standing: &Standing, step: &Step) -> Result<(), Stop> {
        let request = standing.ticket.request.as_deref();
        if let Some(kind) = &step.opens {
            let asked = request.filter(|request| request.kind == *kind);
            // One that was asked for before the script began counts while it is open.
            if !asked.is_some_and(|request| request.is_open() || Some(request.on) != standing.run.had) {
                return Err(AnswerStepRefusal::NotAsked { kind: kind.clone() }.into());
            }
        }
        if step.waits && request.is_none_or(|request| request.standing() != Stands::Answered) {
            return Err(AnswerStepRefusal::NotAnswered.into());
        }
        Ok(())
    }

    /// What has to be in the words of a step.
    pub(super) fn cited(&self, standing: &Standing, step: &Step) -> Result<Vec<String>, Stop> {
        match step.cites {
            None => Ok(Vec::new()),
            Some(Cites::Request) => {
                let request = self.request(&standing.ticket)?;
                let other = self.other(&request, standing.ticket.id)?;
                let number = other.and_then(|other| other.number);
                Ok(vec![number.ok_or(AnswerStepRefusal::NumberUnknown)?])
            }
            Some(Cites::Change) => {
                let (before, after) =
                    standing.run.changed(standing.script).ok_or(AnswerStepRefusal::NothingNew)?;
                Ok([before, after].into_iter().filter(|value| !value.is_empty()).collect())
            }
        }
    }

    fn customer_of(&self, ticket: &Ticket) -> Result<Customer, Stop> {
        let known = self.facts.customer(ticket.customer)?;
        known.cloned().ok_or_else(|| AnswerStepRefusal::CustomerUnknown.into())
    }

    /// What is typed is on no other customer (B15, B16). A desk machine does not know all of them: it asks the server before,
    /// and the server judges again.
    pub(super) fn free(&self, ticket: &Ticket, input: Option<Input>, text: &str) -> Result<(), Stop> {
        let what = match input {
            Some(Input::Email) => Reach::Email,
            Some(Input::Phone) => Reach::Phone,
            _ => return Ok(()),
        };
        let Some(way) = what.way(text) else { return Ok(()) };
        let own = self.facts.customer(ticket.customer)?.and_then(|customer| what.of(customer));
        if own.and_then(|own| what.way(own)).as_ref() == Some(&way) {
            return Err(AnswerStepRefusal::Same { value: text.to_owned() }.into());
        }
        let others = self.facts.reached(&self.desk.id, &way)?;
        match others.iter().any(|other| *other != ticket.customer) {
            true => Err(AnswerStepRefusal::Taken { value: text.to_owned() }.into()),
            false => Ok(()),
        }
    }

    /// Changes by what the customer is reached to what was typed before. Answers what it was.
    pub(super) fn set(
        &self,
        ticket: &mut Ticket,
        run: &ScriptRun,
        step: &Step,
    ) -> Result<(Option<String>, Vec<Change>), Stop> {
        let Some(sets) = &step.sets else { return Ok((None, Vec::new())) };
        let new = run.typed(&sets.from).ok_or(AnswerStepRefusal::NothingNew)?.to_owned();
        let mut customer = self.customer_of(ticket)?;
        let input = match sets.what {
            Reach::Email => Input::Email,
            Reach::Phone => Input::Phone,
        };
        let was = sets.what.of(&customer).map(str::to_owned);
        if was.as_deref() == Some(new.as_str()) {
            // Done before somebody went back: what it was before that stays known.
            return Ok((run.typed(&step.id).map(str::to_owned), Vec::new()));
        }
        // Somebody may have registered it since it was typed.
        self.free(ticket, Some(input), &new)?;
        match sets.what {
            Reach::Email => {
                if ticket.from.as_deref().and_then(|from| sets.what.way(from)) == sets.what.way(&new) {
                    ticket.from = None;
                }
                customer.email = Some(new);
            }
            Reach::Phone => customer.phone = Some(new),
        }
        Ok((was, vec![Change::put(Row::Customer(customer))]))
    }

    /// Gives the ticket to whom the step says: one of a role, or the handler whom the procedure names (B9, B14).
    pub(super) fn assigned(&mut self, ticket: &mut Ticket, step: &Step, to: Option<UserId>) -> Verdict {
        let Some(assigns) = &step.assigns else { return Ok(Vec::new()) };
        let to = to.ok_or(AnswerStepRefusal::WithoutPerson)?;
        let known = self.facts.user(&self.desk.id, to)?.cloned();
        let unfit = |person: String| Stop::from(AnswerStepRefusal::PersonUnfit { person });
        let person = known.ok_or_else(|| unfit(String::new()))?;
        if !is_fit(self.desk, assigns, &person) {
            return Err(unfit(person.name));
        }
        if ticket.assignee == Some(to) {
            return Ok(Vec::new());
        }
        // Of a role somebody who is there is found; whom the procedure names gets it when they come (E2). Who is signed on is judged
        // as it is when the step arrives: after a time without the line the ticket may have to go to somebody else.
        if let (Assigns::Role(_), Some(absence)) = (assigns, self.absence_of(Some(to))?) {
            return Err(AssignRefusal::absent(absence, person.name).into());
        }
        Ok(vec![self.give(ticket, Some(to))])
    }

    /// Opens a ticket for a team, as the step says (C3); what is typed is a note on it. No customer waits for an answer there.
    pub(super) fn follow_up_of(
        &mut self,
        ticket: &mut Ticket,
        step: &Step,
        text: Option<&str>,
    ) -> Vec<Change> {
        let rule = step.follow_up.as_ref().and_then(|id| self.desk.course.follow_up(id));
        let Some(rule) = rule else { return Vec::new() };
        let (id, now) = (TicketId(self.ids.take()), self.context.received_at);
        let mut row = self.follows(rule, ticket, id);
        // It is about no record: whoever books nothing has none.
        row.course.about = None;
        let mut changes =
            vec![self.deed(id, now, Deed::Created), self.deed(ticket.id, now, Deed::Opened { ticket: id })];
        if let Some(text) = text {
            let message = MessageId(self.ids.take());
            changes.push(self.message(message, &row, MessageKind::Note, text, &row.channel, None, &[]));
        }
        changes.push(Change::put(Row::Ticket(Box::new(row))));
        changes
    }

    /// Says what was typed to whom the step says it.
    pub(super) fn say(&mut self, says: Says, ticket: &mut Ticket, text: &str) -> Verdict {
        let message = MessageId(self.ids.take());
        match says {
            Says::Reply => self.replied(ticket, message, text, None),
            Says::Mail => {
                let to = self.customer_of(ticket)?.email.ok_or(AnswerStepRefusal::NoAddress)?;
                self.replied(ticket, message, text, Some(to))
            }
            Says::Ticket => self.opened(ticket, message, text),
            Says::PartyNote => {
                let request = self.request(ticket)?;
                let other = self.other(&request, ticket.id)?;
                let mut other = other.ok_or_else(|| Stop::from(TicketRefusal::Unknown))?;
                self.not_silent(&other)?;
                let channel = other.channel.clone();
                let note = self.message(message, &other, MessageKind::Note, text, &channel, None, &[]);
                self.touch(&mut other);
                Ok(vec![note, Change::put(Row::Ticket(Box::new(other)))])
            }
        }
    }

    /// A reply on the ticket; by mail where it goes to an address of its own.
    fn replied(
        &mut self,
        ticket: &mut Ticket,
        message: MessageId,
        text: &str,
        to: Option<String>,
    ) -> Verdict {
        self.not_silent(ticket)?;
        let by_mail = to.as_ref().and_then(|_| self.desk.mail()).map(|channel| channel.id.clone());
        let channel = by_mail.unwrap_or_else(|| ticket.channel.clone());
        let mut said = self.message(message, ticket, MessageKind::Reply, text, &channel, None, &[]);
        if let Row::Message(Message { to: place, .. }) = &mut said.row {
            *place = to;
        }
        let (answered, running) = self.answer_customer(ticket, message, Verb::Reply)?;
        ticket.due = most_urgent(&running);
        Ok(std::iter::once(said).chain(answered).collect())
    }

    /// A new ticket of the same customer, whose first words are ours: they go to the registered address, wherever the
    /// customer wrote from (B16).
    fn opened(&mut self, ticket: &Ticket, message: MessageId, text: &str) -> Verdict {
        self.customer_of(ticket)?.email.ok_or(AnswerStepRefusal::NoAddress)?;
        let channel = self.desk.mail().map_or_else(|| ticket.channel.clone(), |channel| channel.id.clone());
        let now = self.context.received_at;
        let mut row = Ticket {
            id: TicketId(self.ids.take()),
            revision: self.context.revision,
            number: None,
            status: self.desk.next_status(Verb::Reply, &self.desk.initial).to_owned(),
            channel,
            from: None,
            team: None,
            assignee: self.context.actor.user(),
            reason: None,
            awaiting_since: None,
            due: None,
            pending: None,
            created_at: now,
            updated_at: now,
            resolved_at: None,
            replies: 1,
            last_replies: Vec::new(),
            request: None,
            course: Course::default(),
            ..ticket.clone()
        };
        if let Some(by) = self.context.actor.user() {
            row.note_reply(message, by);
        }
        let channel = row.channel.clone();
        Ok(vec![
            self.message(message, &row, MessageKind::Reply, text, &channel, None, &[]),
            self.deed(row.id, now, Deed::Created),
            self.deed(ticket.id, now, Deed::Opened { ticket: row.id }),
            Change::put(Row::Ticket(Box::new(row))),
        ])
    }
}

/// Whether a step gives the ticket to this colleague.
pub fn is_fit(desk: &crate::desk::Desk, assigns: &Assigns, person: &User) -> bool {
    let assignable = desk.role(&person.role).is_some_and(|role| role.assignable);
    person.active
        && assignable
        && match assigns {
            Assigns::Role(role) => person.role == *role,
            Assigns::Handler(handler) => {
                desk.accounts.handler(handler).is_some_and(|handler| handler.is(person))
            }
        }
}
