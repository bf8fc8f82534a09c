//! `[[status]]`, `[[move]]`, `[[reason]]` and `[[role]]`: how a ticket stands, what moves it, and who does.

use kursi_rules::command::Verb;
use kursi_rules::desk::{Move, Reason, Role, Status, StatusClass};

use super::{MovePlaces, Reading};
use crate::bounds::RANK;
use crate::section::Section;

pub(super) const CLASSES: [(&str, StatusClass); 5] = [
    ("new", StatusClass::New),
    ("active", StatusClass::Active),
    ("waiting", StatusClass::Waiting),
    ("solved", StatusClass::Solved),
    ("closed", StatusClass::Closed),
];

/// What a role may be allowed. Receiving is left out: only channels bring customers' words. So is deciding on
/// what is to stay pending: `approves_pending` says who does (K6).
const DEEDS: [(&str, Verb); 11] = [
    ("create", Verb::Create),
    ("reply", Verb::Reply),
    ("note", Verb::Note),
    ("assign", Verb::Assign),
    ("resolve", Verb::Resolve),
    ("ask-pending", Verb::AskPending),
    ("raise", Verb::Raise),
    ("escalate", Verb::Escalate),
    ("close", Verb::Close),
    ("record-cause", Verb::RecordCause),
    ("record-improvement", Verb::RecordImprovement),
];

/// What moves a ticket. A new ticket begins in `initial`, and a note moves nothing; neither does an approval.
const MOVERS: [(&str, Verb); 11] = [
    ("receive", Verb::Receive),
    ("reply", Verb::Reply),
    ("assign", Verb::Assign),
    ("unassign", Verb::Unassign),
    ("resolve", Verb::Resolve),
    ("ask-pending", Verb::AskPending),
    ("decline-pending", Verb::DeclinePending),
    ("end-pending", Verb::EndPending),
    ("raise", Verb::Raise),
    ("hear", Verb::Hear),
    ("close", Verb::Close),
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

    /// Families of which this program reads nothing but the id. They differ from the heading where the words would
    /// read badly: `[[break_reason]]` is named by `break-<id>`.
    pub(super) fn reasons(&mut self, root: &Section<'a>) -> Vec<Reason> {
        let mut reasons = Vec::new();
        for section in self.family(root, "reason", true) {
            let id = self.declare(&section, "reason");
            let after_request = section.flag("after_request");
            self.provenance(&section, &[]);
            section.end();
            reasons.push(Reason { id, after_request });
        }
        reasons
    }

    pub(super) fn roles(&mut self, root: &Section<'a>) -> Vec<Role> {
        let mut roles = Vec::new();
        for section in self.family(root, "role", true) {
            let id = self.declare(&section, "role");
            let rank = section.number("rank", RANK, "rank = 1");
            // An administrator of the program may do nothing to tickets: the list may be empty, not left out.
            let may = match section.value("may") {
                Some(value) => section.texts_of("may", value),
                None => {
                    section.missing("may", "may = [\"reply\", \"note\"]");
                    Vec::new()
                }
            };
            let may = may.into_iter().filter_map(|verb| section.choice("may", &DEEDS, verb)).collect();
            let (assignable, approves_pending) =
                (section.flag("assignable"), section.flag("approves_pending"));
            let overrides_seats = section.flag("overrides_seats");
            let (stands_in, ends_delegations) = (section.flag("stands_in"), section.flag("ends_delegations"));
            let reads_reveals = section.flag("reads_reveals");
            let approves_procedure = section.flag("approves_procedure");
            let (reads_reports, plans_rota) = (section.flag("reads_reports"), section.flag("plans_rota"));
            let team = section.text_or_none("team");
            let team = team.and_then(|team| self.refer(&section, &section.key("team"), "team", team));
            self.provenance(&section, &[]);
            section.end();
            roles.push(Role {
                id,
                rank: rank as u32,
                may,
                assignable,
                approves_pending,
                overrides_seats,
                stands_in,
                ends_delegations,
                reads_reveals,
                reads_reports,
                plans_rota,
                approves_procedure,
                team,
            });
        }
        roles
    }
}
