//! `[[status]]` and `[[move]]`: where a ticket can stand, and what leads there.

use kursi_rules::command::Verb;
use kursi_rules::desk::{Move, Status, StatusClass};

use super::{MovePlaces, Reading};
use crate::section::Section;

pub(super) const CLASSES: [(&str, StatusClass); 5] = [
    ("new", StatusClass::New),
    ("active", StatusClass::Active),
    ("waiting", StatusClass::Waiting),
    ("solved", StatusClass::Solved),
    ("closed", StatusClass::Closed),
];

/// What moves a ticket. A new ticket begins in `initial`, and a note moves nothing; neither does an approval.
const MOVERS: [(&str, Verb); 9] = [
    ("receive", Verb::Receive),
    ("reply", Verb::Reply),
    ("assign", Verb::Assign),
    ("resolve", Verb::Resolve),
    ("ask-pending", Verb::AskPending),
    ("decline-pending", Verb::DeclinePending),
    ("end-pending", Verb::EndPending),
    ("raise", Verb::Raise),
    ("hear", Verb::Hear),
];

impl<'a> Reading<'a> {
    pub(super) fn statuses(&mut self, root: &Section<'a>) -> Vec<Status> {
        let mut statuses = Vec::new();
        for section in self.family(root, "status", true) {
            let id = self.declare(&section, "status");
            let class = section.choice("class", &CLASSES, section.text("class", "class = \"active\""));
            self.moves_in_doubt |= class.is_none();
            self.provenance(&section, &[]);
            section.end();
            statuses.push(Status { id, class: class.unwrap_or(StatusClass::Active) });
        }
        statuses
    }

    pub(super) fn moves(&mut self, root: &Section<'a>) -> (Vec<Move>, Vec<MovePlaces>) {
        let (mut moves, mut places) = (Vec::new(), Vec::new());
        for section in self.family(root, "move", false) {
            let on = section.choice("on", &MOVERS, section.text("on", "on = \"reply\""));
            let named = section.texts("from", "from = [\"new\"]");
            let mut from = Vec::new();
            for status in &named {
                let known = self.refer(&section, &section.key("from"), "status", *status);
                from.extend(known.map(|known| (known, status.1)));
            }
            let to = section.text("to", "to = \"in-progress\"");
            let to_at = to.1;
            let to = self.refer(&section, &section.key("to"), "status", to);
            self.provenance(&section, &[]);
            self.moves_in_doubt |=
                on.is_none() || to.is_none() || from.is_empty() || from.len() < named.len();
            if let (Some(on), Some(to)) = (on, to) {
                let (from, at): (Vec<_>, Vec<_>) = from.into_iter().unzip();
                moves.push(Move { on, from, to });
                places.push(MovePlaces { on: section.place("on"), from: at, to: to_at });
            }
            section.end();
        }
        (moves, places)
    }
}
