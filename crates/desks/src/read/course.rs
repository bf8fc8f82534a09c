//! `[priority]`, `[closing]`, `[[result]]`, `[[tag]]`, `[[cause]]`, `[[team]]`, `[[follow_up]]` (E3, E4, C3, C4, C7, C15, D4), and `[[ladder]]` with `on = "ticket"`: steps that follow each other in time while a condition holds for a ticket, taken by
//! agents or by the server itself (D4, E4, E8).

use std::collections::BTreeSet;

use kursi_rules::condition::Condition;
use kursi_rules::course::{
    ClosingRule, CourseRule, Deeds, FollowUpRule, OfRecord, PriorityRule, Recipient, Rise, Says,
    TicketLadder, When, Whose,
};
use kursi_rules::time::{HOUR, MINUTE};

use super::calendar::minute;
use super::{Declared, Reading};
use crate::Fault;
use crate::bounds::{EVERY, IN_DAYS, ONE_DAY, STEPS, TIMES, WAIT, WINDOW};
use crate::finding::cut;
use crate::section::{AN_ID, Placed, Section, is_id};

/// What a ladder runs for.
const FOR: [(&str, bool); 2] = [("request", false), ("ticket", true)];
const BY: [(&str, Whose); 2] = [("agent", Whose::Agent), ("server", Whose::Server)];
const TO: [(&str, Recipient); 2] = [("customer", Recipient::Customer), ("desk", Recipient::Desk)];
const OPENS: [(&str, i64); 3] =
    [("opens_after_hours", HOUR), ("opens_after_minutes", MINUTE), ("opens_after_days", ONE_DAY)];
const LATE: [(&str, i64); 3] =
    [("late_after_hours", HOUR), ("late_after_minutes", MINUTE), ("late_after_days", ONE_DAY)];

impl<'a> Reading<'a> {
    /// All but the ladders, which come after what they name.
    pub(super) fn course(&mut self, root: &Section<'a>) -> CourseRule {
        let priority = self.priority(root);
        let tags = self.ids(root, "tag", "tag", false);
        let results = self.ids(root, "result", "result", false);
        let closing = self.closing(root, results);
        let causes = self.ids(root, "cause", "cause", false);
        let follow_ups = self.follow_ups(root);
        let zones = self.zones(root);
        let calls = self.planned_calls(root, &zones);
        let assigning = self.assigning(root);
        let ladders = Vec::new();
        CourseRule { ladders, priority, closing, tags, follow_ups, causes, assigning, zones, calls }
    }

    /// `[priority]`: levels by urgency and impact (E3).
    fn priority(&mut self, root: &Section<'a>) -> Option<PriorityRule> {
        let section = root.section_of("priority", root.value("priority")?)?;
        let levels = self.degrees(&section, "levels", "priority", "levels = [\"low\", \"high\"]");
        let urgencies = self.degrees(&section, "urgencies", "urgency", "urgencies = [\"can-wait\", \"now\"]");
        let impacts = self.degrees(&section, "impacts", "impact", "impacts = [\"one\", \"all\"]");
        let matrix = match section.section("matrix", "matrix = { can-wait = [\"low\", \"low\"] }") {
            Some(inner) => self.matrix(inner, &urgencies, impacts.len()),
            None => Vec::new(),
        };
        self.provenance(&section, &["levels", "urgencies", "impacts", "matrix"]);
        section.end();
        Some(PriorityRule { levels, urgencies, impacts, matrix })
    }

    /// A list of ids that stand in one key, the least first.
    fn degrees(
        &mut self,
        section: &Section<'a>,
        key: &'static str,
        family: &'static str,
        example: &str,
    ) -> Vec<String> {
        let mut ids = Vec::new();
        for (id, at) in section.texts(key, example) {
            if !is_id(id) {
                section.malformed(key, id, AN_ID, at);
                continue;
            }
            self.declared.push(Declared { family, id: id.to_owned(), at });
            ids.push(id.to_owned());
        }
        ids
    }

    /// A row of levels for each urgency, one for each impact.
    fn matrix(&self, section: Section<'a>, urgencies: &[String], impacts: usize) -> Vec<Vec<String>> {
        // The keys are the pack's own.
        section.all_known();
        let mut rows: Vec<Vec<String>> = vec![Vec::new(); urgencies.len()];
        let mut given = BTreeSet::new();
        for ((urgency, at), value) in section.entries() {
            let known = self.refer(&section, &section.path, "urgency", (urgency, at));
            let Some(place) = known.and_then(|id| urgencies.iter().position(|known| *known == id)) else {
                continue;
            };
            given.insert(place);
            let levels: Vec<&str> = match value.get_ref().as_array() {
                Some(list) => list.iter().filter_map(|level| level.get_ref().as_str()).collect(),
                None => Vec::new(),
            };
            if levels.len() != impacts {
                let wanted = "one level for each impact, the least impact first".to_owned();
                let (key, found) = (format!("{}.{urgency}", section.path), levels.len().to_string());
                section.fault(value.span().start, Fault::Malformed { key, found, wanted });
            }
            let at = value.span().start;
            let level = |level| self.refer(&section, &section.path, "priority", (level, at));
            rows[place] = levels.into_iter().filter_map(level).collect();
        }
        let missing = urgencies.iter().enumerate().filter(|(place, _)| !given.contains(place));
        for (_, urgency) in missing {
            let example = format!("{urgency} = [\"…\"], a level for each impact");
            let key = format!("{}.{urgency}", section.path);
            section.fault(section.at, Fault::KeyMissing { key, example });
        }
        section.end();
        rows
    }

    fn all_of(&self, section: &Section<'a>, key: &'static str, family: &str, example: &str) -> Vec<String> {
        let found = section.texts(key, example).into_iter();
        found.filter_map(|id| self.refer(section, &section.key(key), family, id)).collect()
    }

    /// `[closing]`: what it takes to close a ticket (E4, C7).
    fn closing(&mut self, root: &Section<'a>, results: Vec<String>) -> Option<ClosingRule> {
        let Some(value) = root.value("closing") else {
            return (!results.is_empty()).then(|| ClosingRule { results, ..ClosingRule::default() });
        };
        let section = root.section_of("closing", value)?;
        let confirmed = section.flag("confirmed");
        let listed = |key: &'static str, family: &str, example: &str| match section.has(key) {
            true => self.all_of(&section, key, family, example),
            false => Vec::new(),
        };
        let of_teams = listed("result_of_teams", "team", "result_of_teams = [\"sales\"]");
        let of_roles = listed("result_of_roles", "role", "result_of_roles = [\"agent\"]");
        if results.is_empty() && !(of_teams.is_empty() && of_roles.is_empty()) {
            let (key, example) = ("result".to_owned(), "[[result]] with an id".to_owned());
            section.fault(section.at, Fault::KeyMissing { key, example });
        }
        self.provenance(&section, &["confirmed", "result_of_teams", "result_of_roles"]);
        section.end();
        Some(ClosingRule { confirmed, results, of_teams, of_roles })
    }

    fn follow_ups(&mut self, root: &Section<'a>) -> Vec<FollowUpRule> {
        let mut follow_ups = Vec::new();
        for section in self.family(root, "follow_up", false) {
            let id = self.declare(&section, "follow-up");
            let kind = section.text("kind", "kind = \"…\"");
            let kind = self.refer(&section, &section.key("kind"), "kind", kind).unwrap_or_default();
            let team = section.text("team", "team = \"…\"");
            let team = self.refer(&section, &section.key("team"), "team", team).unwrap_or_default();
            let tags = match section.has("tags") {
                true => self.all_of(&section, "tags", "tag", "tags = [\"…\"]"),
                false => Vec::new(),
            };
            let status = section.text_or_none("status");
            let status = status.and_then(|id| self.refer(&section, &section.key("status"), "status", id));
            let over = section.text_or_none("over");
            let over = over.and_then(|id| self.refer(&section, &section.key("over"), "result", id));
            self.provenance(&section, &["kind", "team", "tags", "status", "over"]);
            section.end();
            follow_ups.push(FollowUpRule { id, kind, team, tags, status, over });
        }
        follow_ups
    }

    /// Whether a ladder runs for tickets, and not while a third party does not answer.
    pub(super) fn is_of_tickets(&self, section: &Section<'a>) -> bool {
        // One of an unknown kind is read as what only the new word can mean.
        section.text_or_none("on").is_some_and(|on| section.choice("on", &FOR, on) != Some(false))
    }

    pub(super) fn ticket_ladder(&mut self, section: Section<'a>, id: String) -> TicketLadder {
        let missed = section.text_or_none("missed");
        let missed = missed.and_then(|id| self.refer(&section, &section.key("missed"), "target", id));
        let of = section.text_or_none("record").map(|record| self.of_record(&section, record));
        let during = match (section.has("while"), section.has("missed") || of.is_some()) {
            (false, true) => Condition::All(Vec::new()),
            (false, false) => {
                section.missing("while", "while = { class = [\"new\", \"active\"] }");
                Condition::Any(Vec::new())
            }
            (true, _) => self.condition(&section, "while"),
        };
        let calendar = section.text("calendar", "calendar = \"always\"");
        let calendar =
            self.refer(&section, &section.key("calendar"), "calendar", calendar).unwrap_or_default();
        let written = section.sections("steps");
        if written.is_empty() {
            section.missing("steps", "[[ladder.steps]] with id and by");
        }
        if written.len() as i64 > *STEPS.end() {
            let (key, found) = (section.key("steps"), written.len());
            section
                .fault(section.place("steps"), Fault::TooMany { key, found, limit: *STEPS.end() as usize });
        }
        let (mut steps, mut seen) = (Vec::new(), BTreeSet::new());
        let last = written.len().saturating_sub(1);
        for (index, step) in written.into_iter().enumerate() {
            let rise = self.rise(&step, index == last, of.as_ref());
            if !seen.insert(rise.id.clone()) {
                let line = section.sheet.line(section.place("steps"));
                step.fault(
                    step.place("id"),
                    Fault::Duplicate { key: "step".into(), id: cut(&rise.id), line },
                );
            }
            step.end();
            steps.push(rise);
        }
        self.provenance(&section, &["while", "record", "states", "missed", "calendar", "steps"]);
        section.end();
        TicketLadder { id, during, of, missed, calendar, steps }
    }

    /// The records by which a ladder goes; that their states are states of them is proved when everything is read.
    fn of_record(&self, section: &Section<'a>, record: Placed<'a>) -> OfRecord {
        let record = self.refer(section, &section.key("record"), "record", record).unwrap_or_default();
        let states = section.texts("states", "states = [\"…\"]");
        OfRecord { record, states: states.into_iter().map(|(state, _)| state.to_owned()).collect() }
    }

    fn rise(&mut self, section: &Section<'a>, is_last: bool, of: Option<&OfRecord>) -> Rise {
        let id = section.shaped("id", "id = \"…\"", AN_ID, is_id);
        let by = section.text_or_none("by").map_or(Some(Whose::Agent), |by| section.choice("by", &BY, by));
        let by = by.unwrap_or(Whose::Agent);
        let repeats = section.flag("repeat");
        if repeats && !is_last {
            let wanted = "left out, or true at the last step of the ladder: nothing comes after it";
            section.malformed("repeat", "true", wanted, section.place("repeat"));
        }
        let most = section.has("most").then(|| section.number("most", TIMES, "most = 3") as u32);
        if most.is_some() && !repeats {
            section.missing("repeat", "repeat = true");
        }
        let opens = self.opens(section, repeats, of);
        let late = match by {
            Whose::Agent if LATE.iter().any(|(key, _)| section.has(key)) => {
                let late = section.length(&LATE, WINDOW, "late_after_hours = 1");
                if let When::After(opens) = &opens
                    && late > 0
                    && late <= *opens
                {
                    section.fault(section.at, Fault::WindowShut { ladder: section.path.clone() });
                }
                Some(late)
            }
            _ => None,
        };
        let deeds = self.ladder_deeds(section, by, of);
        Rise { id, by, opens, late, deeds, repeats, most }
    }

    fn opens(&mut self, section: &Section<'a>, repeats: bool, of: Option<&OfRecord>) -> When {
        if section.has("at") {
            if let Some((second, _)) = OPENS.iter().find(|(key, _)| section.has(key)) {
                let (first, second) = (section.key("at"), section.key(second));
                section.fault(section.place("at"), Fault::KeysTogether { first, second });
            }
            let wanted = "a local time such as \"09:00\", before \"24:00\"";
            let of_day = |text: &str| minute(text).filter(|minute| *minute < 1440);
            let at = section.shaped("at", "at = \"09:00\"", wanted, |text| of_day(text).is_some());
            if let Some((amount, _)) = section.text_or_none("day") {
                if section.has("in_days") || repeats {
                    let other = if repeats { "repeat" } else { "in_days" };
                    let (first, second) = (section.key("day"), section.key(other));
                    section.fault(section.place("day"), Fault::KeysTogether { first, second });
                }
                match of {
                    Some(of) => self.day(section, &of.record, amount),
                    None => {
                        section.missing("record", "record = \"…\" at the ladder: the day is one of a record")
                    }
                }
                let minute = of_day(&at).unwrap_or_default();
                return When::OnDay { amount: amount.to_owned(), minute };
            }
            let days = section.number("in_days", IN_DAYS, "in_days = 1") as u32;
            if repeats && days == 0 {
                let (key, found) = (section.key("in_days"), "0".to_owned());
                let fault = Fault::OutOfBounds { key, found, least: 1, most: *IN_DAYS.end() };
                section.fault(section.place("in_days"), fault);
            }
            return When::On { days, minute: of_day(&at).unwrap_or_default() };
        }
        let bounds = if repeats { EVERY } else { WAIT };
        When::After(section.length(&OPENS, bounds, "opens_after_hours = 8"))
    }

    /// What a step does: an agent says something or goes by a script; the server says, delivers or changes the status.
    fn ladder_deeds(&self, section: &Section<'a>, by: Whose, of: Option<&OfRecord>) -> Deeds {
        let mut deeds = Deeds::default();
        let say = section.text_or_none("say");
        if let Some(template) = say.and_then(|id| self.refer(section, &section.key("say"), "template", id)) {
            let to = section
                .text_or_none("to")
                .map_or(Some(Recipient::Customer), |to| section.choice("to", &TO, to));
            deeds.says = Some(Says { template, to: to.unwrap_or(Recipient::Customer) });
        }
        match by {
            Whose::Agent => {
                let script = section.text_or_none("script");
                deeds.script =
                    script.and_then(|id| self.refer(section, &section.key("script"), "script", id));
                if section.has("script") {
                    let ends = section.texts("ends", "ends = [\"…\"]");
                    deeds.ends = ends.into_iter().map(|(end, _)| end.to_owned()).collect();
                    if section.has("say") {
                        let (first, second) = (section.key("say"), section.key("script"));
                        section.fault(section.place("script"), Fault::KeysTogether { first, second });
                    }
                } else if section.has("actions") {
                    let named = |key: &'static str| match section.has(key) {
                        true => section.texts(key, "actions = [\"…\"]"),
                        false => Vec::new(),
                    };
                    let ids = |key| named(key).into_iter().map(|(id, _)| id.to_owned()).collect();
                    (deeds.actions, deeds.offers) = (ids("actions"), ids("offers"));
                    if section.has("say") {
                        let (first, second) = (section.key("say"), section.key("actions"));
                        section.fault(section.place("actions"), Fault::KeysTogether { first, second });
                    }
                    if of.is_none() {
                        section
                            .missing("record", "record = \"…\" at the ladder: actions are those of a record");
                    }
                } else if !section.has("say") {
                    section.missing(
                        "say",
                        "say = \"…\", the id of a template, script = \"…\" or actions = [\"…\"]",
                    );
                }
            }
            Whose::Server => {
                let deliver = section.text_or_none("deliver");
                deeds.delivers =
                    deliver.and_then(|id| self.refer(section, &section.key("deliver"), "role", id));
                deeds.first = section.flag("first");
                if deeds.first && !section.has("deliver") {
                    section.missing("deliver", "deliver = \"…\", the id of a role");
                }
                deeds.asks_cause = section.flag("asks_cause");
                if deeds.asks_cause && !section.has("deliver") {
                    section.missing("deliver", "deliver = \"…\", the id of a role that finds the cause");
                }
                let status = section.text_or_none("status");
                deeds.status =
                    status.and_then(|id| self.refer(section, &section.key("status"), "status", id));
                if !["say", "deliver", "status"].iter().any(|key| section.has(key)) {
                    section.missing("say", "say = \"…\", deliver = \"…\" or status = \"…\"");
                }
            }
        }
        deeds
    }
}
