//! `desk.toml` read from top to bottom. What refers to something comes after what it refers to.

mod account;
mod address;
mod announcement;
mod assigning;
mod attaching;
mod calendar;
mod channel;
mod condition;
mod course;
mod expression;
mod lines;
mod mask;
mod offline;
mod pending;
mod procedure;
mod record;
mod report;
mod request;
mod script;
mod seating;
mod survey;
mod target;
mod work;
mod zone;

pub(crate) use procedure::revisions_are_approved;
pub(crate) use record::{Claim, Claimed, RecordPlaces};
pub(crate) use report::reports_are_read;
pub(crate) use request::LadderPlaces;
pub(crate) use script::ScriptPlaces;
pub(crate) use seating::seats_can_be_worked;
pub(crate) use target::warnings_in_time;
use zone::time_zone;

use std::collections::BTreeMap;

use chrono::Weekday;
use chrono_tz::Tz;
use kursi_rules::course::CourseRule;
use kursi_rules::desk::{Desk, FORMAT, Limits, Ours, Queue, Template};

use crate::Fault;
use crate::bounds::{SUBJECT, TEXT};
use crate::finding::{cut, nearest};
use crate::pack::is_language;
use crate::section::{AN_ID, Placed, Section, is_id};

/// Something that the pack declares by id.
#[derive(Debug)]
pub(crate) struct Declared {
    /// `status`, `kind`, ...: the heading it stands under, and the beginning of its Fluent id.
    pub(crate) family: &'static str,
    pub(crate) id: String,
    pub(crate) at: usize,
}

/// Places of one move, for the proofs.
#[derive(Debug)]
pub(crate) struct MovePlaces {
    pub(crate) on: usize,
    pub(crate) from: Vec<usize>,
    pub(crate) to: usize,
}

/// What was read, sound or not.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) desk: Desk,
    pub(crate) declared: Vec<Declared>,
    pub(crate) move_places: Vec<MovePlaces>,
    pub(crate) initial_at: usize,
    /// Where `[pending]` is.
    pub(crate) pending_at: usize,
    /// Where `[delegation]` is.
    pub(crate) delegation_at: usize,
    /// Where `[escalation]` is.
    pub(crate) escalation_at: usize,
    pub(crate) seating_at: usize,
    pub(crate) rota_at: usize,
    pub(crate) procedure_at: usize,
    /// Of each script.
    pub(crate) script_places: Vec<ScriptPlaces>,
    /// Where the ends of each ladder's script are named.
    pub(crate) ladder_places: Vec<LadderPlaces>,
    /// Of the records.
    pub(crate) record_places: RecordPlaces,
    /// Some move could not be read, so that what it leads to cannot be judged.
    pub(crate) moves_in_doubt: bool,
    /// Where scripts and steps stand in the documents.
    pub(crate) lines: BTreeMap<String, String>,
}

impl Draft {
    /// Where something was declared.
    pub(crate) fn place(&self, family: &str, id: &str) -> usize {
        self.declared
            .iter()
            .find(|known| known.family == family && known.id == id)
            .map_or(0, |known| known.at)
    }
}

/// Icons of queues, by the name of lucide's; the screen has no others.
const ICONS: [(&str, ()); 12] = [
    ("inbox", ()),
    ("user-round", ()),
    ("users-round", ()),
    ("handshake", ()),
    ("route", ()),
    ("circle-pause", ()),
    ("circle-check", ()),
    ("bookmark", ()),
    ("stamp", ()),
    ("megaphone", ()),
    ("reply", ()),
    ("phone", ()),
];

/// Reads the whole file.
pub(crate) fn desk(root: Section<'_>) -> Draft {
    let mut reading = Reading::new(&root);
    root.number("format", 1..=i64::from(FORMAT), "format = 1");
    reading.sources(&root);

    let mut head = Head::default();
    if let Some(section) = root.section("desk", "[desk]") {
        head = reading.head(section);
    }
    let statuses = reading.statuses(&root);
    let initial = reading.refer(&root, "desk.initial", "status", head.initial).unwrap_or_default();
    let (moves, move_places) = reading.moves(&root);
    let reasons = reading.reasons(&root);
    let teams = reading.ids(&root, "team", "team", false);
    let roles = reading.roles(&root);
    let calendars = reading.calendars(&root, head.zone);
    let channels = reading.channels(&root);
    let accounts = reading.accounts(&root);
    let (kinds, mut requesting) = reading.requesting(&root);
    let course = reading.course(&root);
    let targets = reading.targets(&root);
    let pending = reading.pending(&root);
    let queues = reading.queues(&root);
    let templates = reading.templates(&root, &head.languages);
    let [warn_before, stale_after, keep_solved] = reading.lengths(&root);
    let offline = reading.offline(&root);
    let limits = reading.limits(&root);
    let attaching = reading.attaching(&root);
    let (seating, seating_at) = (reading.seating(&root), root.place("seating"));
    let break_reasons = reading.ids(&root, "break_reason", "break", seating.is_some());
    let outcomes = reading.ids(&root, "outcome", "outcome", seating.is_some());
    let resolution = reading.resolution(&root);
    let (rota, rota_at) = (reading.rota(&root), root.place("rota"));
    let (procedure, procedure_at) = (reading.procedure(&root), root.place("procedure"));
    let scripting = reading.scripting(&root);
    let records = reading.records(&root);
    let masking = reading.masking(&root);
    let addresses = reading.addresses(&root);
    let ladders;
    (requesting.ladders, ladders) = reading.ladders(&root);
    let course = CourseRule { ladders, ..course };
    let by_mail = channels.iter().any(|channel| channel.medium == "mail");
    let announcements = reading.announcements(&root, by_mail);
    let survey = reading.survey(&root, &statuses, &roles, by_mail);
    requesting.escalation = reading.escalation(&root);
    root.end();

    let Reading { declared, ours, moves_in_doubt, pending_at, delegation_at, escalation_at, .. } = reading;
    let Reading { script_places, ladder_places, record_places, lines, .. } = reading;
    let desk = Desk {
        id: head.id,
        prefix: head.prefix,
        zone: head.zone,
        week_starts: head.week_starts,
        weekend: head.weekend,
        languages: head.languages,
        warn_before,
        stale_after,
        keep_solved,
        offline,
        limits,
        attaching,
        initial,
        statuses,
        moves,
        kinds,
        reasons,
        teams,
        roles,
        channels,
        calendars,
        targets,
        pending,
        queues,
        templates,
        seating,
        break_reasons,
        outcomes,
        scripting,
        requesting,
        accounts,
        masking,
        addresses,
        announcements,
        resolution,
        rota,
        procedure,
        course,
        survey,
        records,
        ours,
    };
    let initial_at = head.initial.1;
    Draft {
        desk,
        declared,
        move_places,
        initial_at,
        pending_at,
        delegation_at,
        escalation_at,
        seating_at,
        rota_at,
        procedure_at,
        script_places,
        ladder_places,
        record_places,
        moves_in_doubt,
        lines,
    }
}

/// `[desk]`.
#[derive(Default)]
struct Head<'a> {
    id: String,
    prefix: String,
    zone: Tz,
    languages: Vec<String>,
    initial: Placed<'a>,
    week_starts: Option<Weekday>,
    weekend: Vec<Weekday>,
}

/// What is known while the file is read.
pub(super) struct Reading<'a> {
    sources: Vec<&'a str>,
    declared: Vec<Declared>,
    ours: Vec<Ours>,
    moves_in_doubt: bool,
    pending_at: usize,
    delegation_at: usize,
    escalation_at: usize,
    script_places: Vec<ScriptPlaces>,
    ladder_places: Vec<LadderPlaces>,
    record_places: RecordPlaces,
    lines: BTreeMap<String, String>,
    end: usize,
}

impl<'a> Reading<'a> {
    fn new(root: &Section<'a>) -> Self {
        Reading {
            sources: Vec::new(),
            declared: Vec::new(),
            ours: Vec::new(),
            moves_in_doubt: false,
            pending_at: 0,
            delegation_at: 0,
            escalation_at: 0,
            script_places: Vec::new(),
            ladder_places: Vec::new(),
            record_places: RecordPlaces::default(),
            lines: BTreeMap::new(),
            end: root.sheet.end(),
        }
    }

    /// `[sources]`: the documents that the procedure was taken from.
    fn sources(&mut self, root: &Section<'a>) {
        let Some(value) = root.value("sources") else { return };
        let Some(section) = root.section_of("sources", value) else { return };
        for ((id, at), value) in section.entries() {
            if id == "ours" {
                let wanted = "the id of a document; \"ours\" stands for what no document says".to_owned();
                root.fault(at, Fault::Malformed { key: "sources".into(), found: cut(id), wanted });
            }
            if !value.get_ref().is_str() {
                root.wrong("sources", value, "each document's name in quotes, for example: \"000\" = \"…\"");
            }
            self.sources.push(id);
        }
    }

    fn head(&mut self, section: Section<'a>) -> Head<'a> {
        let id = section.shaped("id", "id = \"my-desk\"", AN_ID, is_id);
        let prefix =
            section.shaped("prefix", "prefix = \"MD\"", "one to six capital letters A to Z", |text| {
                (1..=6).contains(&text.len()) && text.chars().all(|c| c.is_ascii_uppercase())
            });
        let zone = time_zone(&section, section.text("time_zone", "time_zone = \"Asia/Riyadh\""));
        let languages =
            self.languages(&section, "languages", section.texts("languages", "languages = [\"ar\", \"en\"]"));
        let initial = section.text("initial", "initial = \"new\"");
        let (week_starts, weekend) = calendar::week_on_the_wall(&section);
        self.provenance(&section, &["time_zone", "languages", "week_starts", "weekend"]);
        section.end();
        Head { id, prefix, zone, languages, initial, week_starts, weekend }
    }

    fn languages(&self, section: &Section<'a>, key: &'static str, found: Vec<Placed<'a>>) -> Vec<String> {
        let mut languages = Vec::new();
        for (language, at) in found {
            if is_language(language) {
                languages.push(language.to_owned());
            } else {
                section.malformed(key, language, "a language tag such as \"ar\" or \"en\"", at);
            }
        }
        languages
    }

    /// Where a statement of the procedure comes from. `parts` are the keys that are listed one by one when
    /// all of it is ours (K9).
    fn provenance(&mut self, section: &Section<'a>, parts: &[&str]) {
        let wanted = "the id of a requirement such as \"A7\"";
        let requirement = section.shaped("requirement", "requirement = \"A7\"", wanted, |text| {
            let letters = text.trim_end_matches(|c: char| c.is_ascii_digit());
            (1..=3).contains(&letters.len())
                && letters.chars().all(|c| c.is_ascii_uppercase())
                && (1..=3).contains(&(text.len() - letters.len()))
        });
        let mut ours = |what: String| self.ours.push(Ours { what, requirement: requirement.clone() });
        let named = section.value("ours").map(|value| section.texts_of("ours", value)).unwrap_or_default();
        match section.text_or_none("source") {
            None => section.fault(section.at, Fault::SourceMissing { of: section.path.clone() }),
            Some(("ours", at)) => {
                if !named.is_empty() {
                    let (first, second) = (section.key("source"), section.key("ours"));
                    section.fault(at, Fault::KeysTogether { first, second });
                }
                let mut given = parts.iter().filter(|part| section.place(part) != section.at).peekable();
                if given.peek().is_none() {
                    ours(section.path.clone());
                }
                given.for_each(|part| ours(section.key(part)));
            }
            Some((source, at)) => {
                if !self.sources.contains(&source) && !source.is_empty() {
                    let nearest = nearest(source, self.sources.iter().copied().chain(["ours"]));
                    let (key, id, wanted) = (section.key("source"), cut(source), "source".to_owned());
                    section.fault(at, Fault::ReferenceUnknown { key, id, wanted, nearest });
                }
                for (key, at) in named {
                    let keys = || section.entries().map(|((key, _), _)| key);
                    if keys().any(|known| known == key) {
                        ours(section.key(key));
                    } else {
                        let (nearest, wanted) = (nearest(key, keys()), "key".to_owned());
                        let (key, id) = (section.key("ours"), cut(key));
                        section.fault(at, Fault::ReferenceUnknown { key, id, wanted, nearest });
                    }
                }
            }
        }
    }

    /// Reads the id of what a section declares.
    fn declare(&mut self, section: &Section<'a>, family: &'static str) -> String {
        let id = section.shaped("id", "id = \"…\"", AN_ID, is_id);
        let at = section.place("id");
        match self.declared.iter().find(|known| known.family == family && known.id == id) {
            Some(first) if !id.is_empty() => {
                let line = section.sheet.line(first.at);
                section.fault(at, Fault::Duplicate { key: family.to_owned(), id: cut(&id), line });
            }
            _ if is_id(&id) => self.declared.push(Declared { family, id: id.clone(), at }),
            _ => {}
        }
        id
    }

    /// The sections of a family, of which there must be one if it is `needed`.
    #[track_caller]
    fn family(&mut self, root: &Section<'a>, family: &'static str, needed: bool) -> Vec<Section<'a>> {
        let sections = root.sections(family);
        if sections.is_empty() && needed && root.place(family) == root.at {
            let (key, example) = (family.to_owned(), format!("[[{family}]] with an id"));
            root.fault(self.end, Fault::KeyMissing { key, example });
        }
        sections
    }

    fn known(&self, family: &str) -> impl Iterator<Item = &str> {
        self.declared.iter().filter(move |known| known.family == family).map(|known| known.id.as_str())
    }

    /// Something declared that is named by id. After a fault what was probably meant, so that one slip is
    /// not reported as three; `None` when nothing is near.
    pub(super) fn refer(
        &self,
        section: &Section<'a>,
        key: &str,
        family: &str,
        (id, at): Placed<'_>,
    ) -> Option<String> {
        if id.is_empty() {
            return None; // Missing, empty or of another type: noted already.
        }
        if self.known(family).any(|known| known == id) {
            return Some(id.to_owned());
        }
        let nearest = nearest(id, self.known(family));
        let meant = (!nearest.is_empty()).then(|| nearest.clone());
        let (key, id, wanted) = (key.to_owned(), cut(id), family.to_owned());
        section.fault(at, Fault::ReferenceUnknown { key, id, wanted, nearest });
        meant
    }

    #[track_caller]
    fn ids(
        &mut self,
        root: &Section<'a>,
        heading: &'static str,
        family: &'static str,
        needed: bool,
    ) -> Vec<String> {
        let mut ids = Vec::new();
        for section in self.family(root, heading, needed) {
            ids.push(self.declare(&section, family));
            self.provenance(&section, &[]);
            section.end();
        }
        ids
    }

    fn queues(&mut self, root: &Section<'a>) -> Vec<Queue> {
        let mut queues = Vec::new();
        for section in self.family(root, "queue", true) {
            let id = self.declare(&section, "queue");
            let icon = section.text("icon", "icon = \"inbox\"");
            section.choice("icon", &ICONS, icon);
            let personal = section.flag("personal");
            let when = self.condition(&section, "when");
            let teams = section.value("teams").map(|value| section.texts_of("teams", value));
            let key = section.key("teams");
            let teams = teams.unwrap_or_default().into_iter();
            let teams = teams.filter_map(|team| self.refer(&section, &key, "team", team)).collect();
            section.end();
            queues.push(Queue { id, icon: icon.0.to_owned(), personal, when, teams });
        }
        queues
    }

    fn templates(&mut self, root: &Section<'a>, spoken: &[String]) -> Vec<Template> {
        let mut templates = Vec::new();
        for section in self.family(root, "template", false) {
            let id = self.declare(&section, "template");
            let languages = match section.value("languages") {
                None => spoken.to_vec(),
                Some(value) => {
                    let found = section.texts_of("languages", value);
                    let languages = self.languages(&section, "languages", found);
                    for language in spoken.iter().filter(|spoken| !languages.contains(spoken)) {
                        let (template, language) = (cut(&id), language.clone());
                        let at = value.span().start;
                        section.fault(at, Fault::TemplateLanguageMissing { template, language });
                    }
                    languages
                }
            };
            section.end();
            templates.push(Template { id, languages });
        }
        templates
    }

    fn limits(&mut self, root: &Section<'a>) -> Limits {
        let mut limits = Limits { subject: 0, message: 0, note: 0 };
        if let Some(section) = root.section("limits", "[limits]") {
            limits.subject = section.number("subject", SUBJECT, "subject = 200") as usize;
            limits.message = section.number("message", TEXT, "message = 10000") as usize;
            limits.note = section.number("note", TEXT, "note = 10000") as usize;
            self.provenance(&section, &["subject", "message", "note"]);
            section.end();
        }
        limits
    }
}
