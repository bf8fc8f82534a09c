//! The record that a ticket is about, and what becomes of tickets when something is done with it (C4, C5, C13).

use super::{Case, Stop, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::course::{self, About, Next, Whose};
use crate::desk::{Desk, StatusClass};
use crate::record::{AtTicket, Record};
use crate::ticket::Ticket;
use crate::{Millis, RecordId, TicketId};

/// The record that has no other above it, to which this one belongs.
pub(super) fn root(records: &[Record], at: usize) -> usize {
    let mut root = at;
    // Records are of those that were there before them; the bound is against rows of a broken machine.
    for _ in 0..records.len() {
        let above = records[root].of.and_then(|of| records.iter().position(|known| known.id == of));
        match above {
            Some(above) => root = above,
            None => break,
        }
    }
    root
}

/// Steps of an agent on the ticket's ladders that are taken by this action with this record.
fn steps<'a>(desk: &'a Desk, ticket: &Ticket, record: RecordId, action: &str) -> Vec<Next<'a>> {
    if ticket.course.about.as_ref().is_none_or(|about| about.record != record) {
        return Vec::new();
    }
    let takes = |next: &Next| {
        next.rise.by == Whose::Agent && next.rise.deeds.actions.iter().any(|known| known == action)
    };
    course::next(desk, ticket).into_iter().filter(takes).collect()
}

/// When an action that is a step of the ticket's ladders can be done; nothing where it can be now.
pub fn opens_later(
    desk: &Desk,
    ticket: &Ticket,
    record: RecordId,
    action: &str,
    now: Millis,
) -> Option<Millis> {
    let steps = steps(desk, ticket, record, action);
    steps.iter().map(|next| next.opens).min().filter(|opens| *opens > now)
}

impl Case<'_> {
    /// A ticket that is about no record yet is about this one, where ladders of the desk go by such.
    pub(super) fn link(&self, row: &mut Ticket, records: &mut [Record], root: usize) -> bool {
        let goes_by = self.desk.course.goes_by(&records[root].kind);
        if !goes_by || row.course.about.is_some() || !self.desk.class(&row.status).is_open() {
            return false;
        }
        records[root].tickets.push(row.id);
        row.course.about = Some(self.about(records, root));
        true
    }

    /// The record as ladders go by it, as it is now.
    pub(super) fn about(&self, records: &[Record], root: usize) -> About {
        let record = &records[root];
        About::of(&self.desk.course, record, &self.scene(records).of(record))
    }

    /// An action with the record is a step of the ticket's ladders: it is taken.
    pub(super) fn climb_by_action(
        &mut self,
        row: &mut Ticket,
        record: RecordId,
        action: &str,
    ) -> Vec<Change> {
        let (desk, now) = (self.desk, self.context.received_at);
        let taken = steps(desk, row, record, action);
        taken.iter().filter(|next| next.opens <= now).flat_map(|next| self.climbed(row, next)).collect()
    }

    /// What becomes of the ticket because of an action. Answers the changes, and which tickets were opened about the record.
    pub(super) fn at_ticket(
        &mut self,
        row: &mut Ticket,
        does: &AtTicket,
        about: &About,
    ) -> Result<(Vec<Change>, Vec<TicketId>), Stop> {
        let (at, now) = (self.context.made_at, self.context.received_at);
        let (mut changes, mut opened) = (Vec::new(), Vec::new());
        for tag in does.tags.iter().filter(|tag| !row.course.tags.contains(tag)).cloned().collect::<Vec<_>>()
        {
            changes.push(self.deed(row.id, at, Deed::Tagged { tag: tag.clone() }));
            row.course.tags.push(tag);
        }
        for tag in &does.untags {
            if row.course.tags.contains(tag) {
                row.course.tags.retain(|known| known != tag);
                changes.push(self.deed(row.id, at, Deed::Untagged { tag: tag.clone() }));
            }
        }
        row.course.tags.sort_unstable();
        for id in &does.follow_ups {
            let Some(rule) = self.desk.course.follow_up(id) else { continue };
            let ticket = TicketId(self.ids.take());
            let mut follows = self.follows(rule, row, ticket);
            follows.course.about = Some(about.clone());
            changes.push(self.deed(ticket, now, Deed::Created));
            changes.push(self.deed(row.id, now, Deed::Opened { ticket }));
            changes.push(Change::put(Row::Ticket(Box::new(follows))));
            opened.push(ticket);
        }
        let open = self.desk.class(&row.status).is_open();
        if let Some(status) = does.status.as_ref().filter(|status| open && **status != row.status) {
            row.status.clone_from(status);
            changes.push(self.deed(row.id, now, Deed::Moved { status: status.clone() }));
        }
        // One that is closed already stays as it was closed.
        if let Some(result) = &does.close
            && self.desk.class(&row.status) != StatusClass::Closed
        {
            changes.extend(self.end(row, None, Some(result))?);
        }
        Ok((changes, opened))
    }

    /// Other tickets about the record repeat it as it is now. Those that are over are forgotten.
    pub(super) fn retell(&mut self, records: &mut [Record], root: usize, here: &mut Ticket) -> Verdict {
        let about = self.about(records, root);
        let is_over = self.desk.record(&about.kind).is_some_and(|kind| kind.is_over(&about.state));
        if here.course.about.as_ref().is_some_and(|known| known.record == about.record) {
            here.course.about = Some(about.clone());
        }
        let (mut changes, mut open) = (Vec::new(), Vec::new());
        for id in std::mem::take(&mut records[root].tickets) {
            if id == here.id {
                open.extend(self.desk.class(&here.status).is_open().then_some(id));
                continue;
            }
            let mut other = match self.facts.ticket(id) {
                Ok(Some(other)) if self.desk.class(&other.status).is_open() => other.clone(),
                Ok(_) => continue,
                // The server has it, and writes it anew.
                Err(Stop::Unknown) => {
                    open.push(id);
                    continue;
                }
                Err(stop) => return Err(stop),
            };
            if other.course.about.as_ref() != Some(&about) {
                other.course.about = Some(about.clone());
                if is_over {
                    changes.extend(self.needless(&mut other)?);
                }
                self.touch(&mut other);
                changes.push(Change::put(Row::Ticket(Box::new(other.clone()))));
            }
            open.extend(self.desk.class(&other.status).is_open().then_some(id));
        }
        records[root].tickets = open;
        Ok(changes)
    }

    /// A ticket that waited for its day is closed when there is nothing to do on it any more, as the pack says.
    fn needless(&mut self, row: &mut Ticket) -> Verdict {
        let rule = row.course.follows.as_ref().and_then(|it| self.desk.course.follow_up(&it.follow_up));
        let Some(result) = rule.and_then(|rule| rule.over.clone()) else { return Ok(Vec::new()) };
        let begins = rule.and_then(|rule| rule.status.as_ref()).unwrap_or(&self.desk.initial);
        let can = self.desk.next_status(Verb::Close, &row.status) != row.status;
        if row.status != *begins || !can {
            return Ok(Vec::new());
        }
        self.end(row, None, Some(&result))
    }
}
