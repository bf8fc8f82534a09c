//! Tags of a ticket (C4).

use super::{Case, Verdict};
use crate::TicketId;
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::desk::StatusClass;

crate::codes! {
    /// Why a ticket was not tagged, or a tag not taken off.
    pub enum TagRefusal {
        /// The role may not.
        "tag-not-allowed" => NotAllowed { role: String },
        /// The desk has no such tag.
        "tag-unknown" => Unknown { tag: String },
        /// The ticket is over for good.
        "tag-closed" => Closed,
        /// It has the tag already.
        "tag-already" => Already,
        /// It has no such tag.
        "tag-not-there" => NotThere,
    }
}

/// Puts a tag on the ticket, or takes it off.
pub(super) fn tag(mut case: Case, ticket: TicketId, tag: &str, on: bool) -> Verdict {
    if !case.may(if on { Verb::Tag } else { Verb::Untag }) {
        return Err(TagRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let known = case.desk.course.tags.iter().any(|known| known == tag);
    // One that the pack does not have any more can still be taken off.
    if on && !known {
        return Err(TagRefusal::Unknown { tag: tag.chars().take(40).collect() }.into());
    }
    let mut row = case.ticket(ticket)?;
    if case.desk.class(&row.status) == StatusClass::Closed {
        return Err(TagRefusal::Closed.into());
    }
    let has = row.course.tags.iter().any(|known| known == tag);
    match (on, has) {
        (true, true) => return Err(TagRefusal::Already.into()),
        (false, false) => return Err(TagRefusal::NotThere.into()),
        (true, false) => row.course.tags.push(tag.to_owned()),
        (false, true) => row.course.tags.retain(|known| known != tag),
    }
    row.course.tags.sort_unstable();
    let deed = match on {
        true => Deed::Tagged { tag: tag.to_owned() },
        false => Deed::Untagged { tag: tag.to_owned() },
    };
    let deed = case.deed(ticket, case.context.made_at, deed);
    case.touch(&mut row);
    Ok(vec![deed, Change::put(Row::Ticket(Box::new(row)))])
}
