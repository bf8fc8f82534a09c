//! A ticket of its own is opened from another one, for a team (C3).

use super::record::{Owned, put};
use super::ticket::{is_blank, length};
use super::{Case, TicketRefusal, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::course::{Course, FollowUpRule, Follows};
use crate::message::MessageKind;
use crate::ticket::Ticket;
use crate::{MessageId, TicketId};

crate::codes! {
    /// Why no follow-up was opened.
    pub enum FollowUpRefusal {
        /// The role may not.
        "follow-up-not-allowed" => NotAllowed { role: String },
        /// The desk opens no such thing.
        "follow-up-unknown" => Unknown { follow_up: String },
        /// It is not said what is to be done.
        "follow-up-empty" => Empty,
        /// Over the pack's bound.
        "follow-up-too-long" => TooLong { limit: usize, length: usize },
        /// The new ticket's id is in use already.
        "follow-up-exists" => Exists,
    }
}

/// What a follow-up is opened with.
pub(super) struct Opened<'a> {
    pub(super) id: TicketId,
    pub(super) message: MessageId,
    pub(super) what: &'a str,
    pub(super) text: &'a str,
}

/// Opens it for the same customer, with a note that says what is to be done. No customer waits for an answer on it.
pub(super) fn follow_up(mut case: Case, ticket: TicketId, opened: &Opened) -> Verdict {
    if !case.may(Verb::FollowUp) {
        return Err(FollowUpRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let desk = case.desk;
    let Some(rule) = desk.course.follow_ups.iter().find(|rule| rule.id == opened.what) else {
        return Err(FollowUpRefusal::Unknown { follow_up: opened.what.chars().take(40).collect() }.into());
    };
    let (text, limit) = (opened.text, desk.limits.note);
    if is_blank(text) {
        return Err(FollowUpRefusal::Empty.into());
    }
    if length(text) > limit {
        return Err(FollowUpRefusal::TooLong { limit, length: length(text) }.into());
    }
    let from = case.ticket(ticket)?;
    if case.facts.ticket(opened.id)?.is_some() {
        return Err(FollowUpRefusal::Exists.into());
    }
    if case.facts.message_exists(opened.message)? {
        return Err(TicketRefusal::MessageExists.into());
    }
    let now = case.context.received_at;
    let row = case.follows(rule, &from, opened.id);
    let mut more = Vec::new();
    if let Some(about) = &row.course.about {
        let Owned { mut records, .. } = case.owned(ticket)?;
        if let Some(record) = records.iter_mut().find(|record| record.id == about.record) {
            record.tickets.push(row.id);
            more.push(put(record.clone()));
        }
    }
    let channel = row.channel.clone();
    let mut changes = vec![
        case.message(opened.message, &row, MessageKind::Note, text, &channel, None, &[]),
        case.deed(row.id, now, Deed::Created),
        case.deed(ticket, now, Deed::Opened { ticket: row.id }),
        Change::put(Row::Ticket(Box::new(row))),
    ];
    changes.extend(more);
    Ok(changes)
}

impl Case<'_> {
    /// The row of what is opened from a ticket, for its customer and about its record.
    pub(super) fn follows(&self, rule: &FollowUpRule, from: &Ticket, id: TicketId) -> Ticket {
        let now = self.context.received_at;
        let follows = Follows { ticket: from.id, follow_up: rule.id.clone() };
        let mut tags = rule.tags.clone();
        tags.sort_unstable();
        Ticket {
            id,
            revision: self.context.revision,
            number: None,
            status: rule.status.clone().unwrap_or_else(|| self.desk.initial.clone()),
            kind: Some(rule.kind.clone()),
            assignee: None,
            reason: None,
            awaiting_since: None,
            due: None,
            pending: None,
            created_at: now,
            updated_at: now,
            resolved_at: None,
            replies: 0,
            last_replies: Vec::new(),
            request: None,
            team: Some(rule.team.clone()),
            course: Course {
                follows: Some(follows),
                tags,
                about: from.course.about.clone(),
                ..Course::default()
            },
            ..from.clone()
        }
    }
}
