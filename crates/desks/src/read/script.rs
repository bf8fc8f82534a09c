//! `[[question]]`, `[verification]` and `[[script]]`: what is asked of whom, in which order (B17). Which keys a step
//! has depends on its kind; any other means nothing there.

use kursi_rules::account::Reach;
use kursi_rules::desk::Ours;
use kursi_rules::script::{
    Assigns, Choice, Cites, Decides, Input, Number, Question, QuestionKind, Says, Script, Scripting, Sets,
    Step, StepKind, Verification,
};

use super::Reading;
use crate::Fault;
use crate::bounds::{ASKED, TRIES};
use crate::finding::{cut, nearest};
use crate::section::{AN_ID, Section, is_id};

const KINDS: [(&str, StepKind); 7] = [
    ("ask", StepKind::Ask),
    ("check", StepKind::Check),
    ("call", StepKind::Call),
    ("do", StepKind::Do),
    ("say", StepKind::Say),
    ("quiz", StepKind::Quiz),
    ("end", StepKind::End),
];

const INPUTS: [(&str, Input); 5] = [
    ("text", Input::Text),
    ("email", Input::Email),
    ("phone", Input::Phone),
    ("code", Input::Code),
    ("country", Input::Country),
];

const SAYS: [(&str, Says); 4] =
    [("reply", Says::Reply), ("mail", Says::Mail), ("ticket", Says::Ticket), ("party-note", Says::PartyNote)];

const CITES: [(&str, Cites); 2] = [("request", Cites::Request), ("change", Cites::Change)];

const SET: [(&str, Reach); 2] = [("email", Reach::Email), ("phone", Reach::Phone)];

/// In the place of a step where a number was typed.
const REGISTERED: &str = "registered";

const COMPARED: [(&str, QuestionKind); 3] =
    [("text", QuestionKind::Text), ("date", QuestionKind::Date), ("list", QuestionKind::List)];

/// Fields of a customer that a question can hide.
const FIELDS: [(&str, ()); 4] = [("language", ()), ("country", ()), ("email", ()), ("phone", ())];

const NEXT: &str = "next = \"…\"";

/// Places of a script's steps, for the proofs.
#[derive(Debug, Default)]
pub(crate) struct ScriptPlaces {
    /// Where each step is.
    pub(crate) steps: Vec<usize>,
    /// Where each step's guard is.
    pub(crate) guards: Vec<usize>,
    /// Some step could not be read, so that what leads where cannot be judged.
    pub(crate) in_doubt: bool,
}

/// Something that is named before it may have been declared.
type Named = (String, String, usize);

impl<'a> Reading<'a> {
    pub(super) fn scripting(&mut self, root: &Section<'a>) -> Scripting {
        let questions = self.asked(root);
        let verification = self.verification(root, &questions);
        Scripting { verification, scripts: self.scripts(root), questions }
    }

    fn asked(&mut self, root: &Section<'a>) -> Vec<Question> {
        let mut questions = Vec::new();
        for section in self.family(root, "question", false) {
            let id = self.declare(&section, "question");
            let kind = section.choice("kind", &COMPARED, section.text("kind", "kind = \"text\""));
            let hides = section.value("hides").map(|value| section.texts_of("hides", value));
            let hides = hides.unwrap_or_default().into_iter();
            let hides = hides.filter(|field| section.choice("hides", &FIELDS, *field).is_some());
            let hides = hides.map(|(field, _)| field.to_owned()).collect();
            let optional = section.flag("optional");
            self.provenance(&section, &[]);
            section.end();
            questions.push(Question { id, kind: kind.unwrap_or(QuestionKind::Text), optional, hides });
        }
        questions
    }

    fn verification(&mut self, root: &Section<'a>, questions: &[Question]) -> Option<Verification> {
        let section = root.section_of("verification", root.value("verification")?)?;
        let number = |key, example| section.number(key, ASKED, example) as u32;
        let ask_least = number("ask_least", "ask_least = 6");
        let ask_most = number("ask_most", "ask_most = 7");
        let needed = number("needed", "needed = 5");
        let tries = section.number("tries", TRIES, "tries = 2") as u32;
        let always = questions.iter().filter(|question| !question.optional).count() as u32;
        let all = questions.len() as u32;
        let read = [ask_least, ask_most, needed].iter().all(|number| *number > 0);
        if read && !(needed <= ask_least && ask_least <= ask_most && ask_least <= always && ask_most <= all) {
            section.fault(section.at, Fault::VerificationOrder { always, all });
        }
        self.provenance(&section, &["ask_least", "ask_most", "needed", "tries"]);
        section.end();
        Some(Verification { ask_least, ask_most, needed, tries })
    }

    fn scripts(&mut self, root: &Section<'a>) -> Vec<Script> {
        let mut scripts = Vec::new();
        for section in self.family(root, "script", false) {
            let id = self.declare(&section, "script");
            let mut reading = Steps::default();
            let written = section.sections("steps");
            if written.is_empty() {
                section.missing("steps", "[[script.steps]] with id and kind");
                reading.places.in_doubt = true;
            }
            self.places(&section, &id);
            for step in written {
                reading.step(&step);
                let own = reading.steps.last().map_or("", |step| step.id.as_str());
                self.places(&step, &format!("{id}.{own}"));
                step.end();
            }
            let Steps { steps, mut places, named, others, ours } = reading;
            places.in_doubt |= unknown(&section, &steps, named);
            for (key, family, id, at) in others {
                self.refer(&section, &key, family, (&id, at));
            }
            new_ones(&section, &steps, &places);
            self.provenance(&section, &[]);
            // Beside a script that is ours, its steps are not listed once more.
            if section.text_or_none("source").is_some_and(|(source, _)| source != "ours") {
                let requirement = section.text_or_none("requirement").map_or("", |(id, _)| id);
                self.ours.extend(ours.into_iter().map(|step| Ours {
                    what: format!("script.{id}.{step}"),
                    requirement: requirement.to_owned(),
                }));
            }
            section.end();
            scripts.push(Script { id, steps });
            self.script_places.push(places);
        }
        scripts
    }
}

/// The steps of one script, while they are read.
#[derive(Default)]
struct Steps {
    steps: Vec<Step>,
    places: ScriptPlaces,
    named: Vec<Named>,
    /// What is named that other parts of the pack declare: key, family, id, place.
    others: Vec<(String, &'static str, String, usize)>,
    /// Steps that no document says.
    ours: Vec<String>,
}

impl Steps {
    fn step(&mut self, section: &Section<'_>) {
        let id = section.shaped("id", "id = \"…\"", AN_ID, is_id);
        self.places.in_doubt |= !is_id(&id);
        if let Some(first) = self.steps.iter().position(|known| known.id == id && !id.is_empty()) {
            let line = section.sheet.line(self.places.steps[first]);
            section.fault(section.place("id"), Fault::Duplicate { key: "step".into(), id: cut(&id), line });
            self.places.in_doubt = true;
        }
        self.places.steps.push(section.place("id"));
        self.places.guards.push(section.place("guard"));
        let kind = section.choice("kind", &KINDS, section.text("kind", "kind = \"do\""));
        self.places.in_doubt |= kind.is_none();
        let mut step = Step::plain(&id, kind.unwrap_or(StepKind::End));
        match kind {
            Some(StepKind::Ask | StepKind::Check | StepKind::Call | StepKind::Do) => {
                self.deeds(section, &mut step);
                self.work(section, &mut step);
            }
            Some(StepKind::Quiz) => {
                for (choice, example) in [(Step::PASSED, "passed = \"…\""), (Step::FAILED, "failed = \"…\"")]
                {
                    let next = self.way(section, choice, example);
                    step.choices.push(Choice { id: choice.to_owned(), next: Some(next) });
                }
            }
            Some(StepKind::Say) => step.next = Some(self.way(section, "next", NEXT)),
            Some(StepKind::End) => {}
            // Nothing can be said of its other keys.
            None => section.all_known(),
        }
        if matches!(kind, Some(StepKind::Check | StepKind::Do | StepKind::Say | StepKind::End)) {
            step.guard = section.text_or_none("guard").map(|(guard, _)| guard.to_owned());
        }
        if step.sets.is_some() && step.guard.is_none() {
            // Nothing of a customer is changed unverified (B17).
            section.missing("guard", "guard = \"…\", the id of a step of kind = \"quiz\"");
        }
        if section.flag("ours") {
            self.ours.push(step.id.clone());
        }
        self.steps.push(step);
    }

    /// What a step does beside what is typed at it, by its kind.
    fn deeds(&mut self, section: &Section<'_>, step: &mut Step) {
        match step.kind {
            StepKind::Ask => {
                step.free = section.flag("free");
                step.decides = section
                    .value("decides")
                    .and_then(|value| section.section_of("decides", value))
                    .and_then(|table| self.decides(table));
            }
            StepKind::Check => step.waits = section.flag("waits"),
            StepKind::Call => {
                let (number, at) = section.text("number", "number = \"registered\"");
                step.number = Some(match number {
                    REGISTERED => Number::Registered,
                    typed => {
                        self.named.push((section.key("number"), typed.to_owned(), at));
                        Number::Typed(typed.to_owned())
                    }
                });
            }
            StepKind::Do => {
                let cites = section.text_or_none("cites");
                step.cites = cites.and_then(|cites| section.choice("cites", &CITES, cites));
                step.waits = section.flag("waits");
                if let Some((kind, at)) = section.text_or_none("opens") {
                    self.others.push((section.key("opens"), "kind", kind.to_owned(), at));
                    step.opens = Some(kind.to_owned());
                }
                if let Some((follow_up, at)) = section.text_or_none("follow_up") {
                    self.others.push((section.key("follow_up"), "follow-up", follow_up.to_owned(), at));
                    step.follow_up = Some(follow_up.to_owned());
                }
                step.sets = section
                    .value("sets")
                    .and_then(|value| section.section_of("sets", value))
                    .and_then(|table| self.sets(table));
                step.assigns = section
                    .value("assigns")
                    .and_then(|value| section.section_of("assigns", value))
                    .and_then(|table| self.assigns(table));
            }
            StepKind::Say | StepKind::Quiz | StepKind::End => {}
        }
    }

    fn decides(&mut self, table: Section<'_>) -> Option<Decides> {
        let store = table.text_or_none("store");
        let decides = match store {
            Some((brand, at)) => {
                self.others.push((table.key("store"), "brand", brand.to_owned(), at));
                Decides::Store(brand.to_owned())
            }
            None => {
                let (service, at) = table.text("service", "service = \"…\"");
                self.others.push((table.key("service"), "service", service.to_owned(), at));
                Decides::Service(service.to_owned())
            }
        };
        table.end();
        Some(decides)
    }

    fn assigns(&mut self, table: Section<'_>) -> Option<Assigns> {
        let role = table.text_or_none("role");
        let assigns = match role {
            Some((role, at)) => {
                self.others.push((table.key("role"), "role", role.to_owned(), at));
                Assigns::Role(role.to_owned())
            }
            None => {
                let (handler, at) = table.text("handler", "handler = \"…\"");
                self.others.push((table.key("handler"), "handler", handler.to_owned(), at));
                Assigns::Handler(handler.to_owned())
            }
        };
        table.end();
        Some(assigns)
    }

    fn sets(&mut self, table: Section<'_>) -> Option<Sets> {
        let what = table.choice("what", &SET, table.text("what", "what = \"email\""));
        let (from, at) = table.text("from", "from = \"…\"");
        self.named.push((table.key("from"), from.to_owned(), at));
        table.end();
        Some(Sets { what: what?, from: from.to_owned() })
    }

    /// A step at which something is asked, looked at or done.
    fn work(&mut self, section: &Section<'_>, step: &mut Step) {
        if matches!(step.kind, StepKind::Ask | StepKind::Do) {
            let input = section.text_or_none("input");
            step.input = input.and_then(|input| section.choice("input", &INPUTS, input));
            step.note = section.flag("note");
            let says = section.text_or_none("says");
            step.says = says.and_then(|says| section.choice("says", &SAYS, says));
            if let Some((_, at)) = says.filter(|_| step.kind != StepKind::Do || step.note) {
                // Only what is done can be said, and it is kept once.
                let (key, found) = (section.key("says"), "here".to_owned());
                let wanted = "it at a step of kind = \"do\" without `note`".to_owned();
                section.fault(at, Fault::Malformed { key, found, wanted });
            }
            let asks = step.kind == StepKind::Ask && !section.has("choices");
            let typed = step.note || step.free || step.decides.is_some() || step.cites.is_some();
            if (typed || asks || says.is_some()) && input.is_none() {
                section.missing("input", "input = \"text\"");
            }
        }
        if step.decides.is_some() {
            for (choice, example) in [(Step::OPEN, "open = \"…\""), (Step::SHUT, "shut = \"…\"")] {
                let next = self.way(section, choice, example);
                step.choices.push(Choice { id: choice.to_owned(), next: Some(next) });
            }
            return;
        }
        for choice in section.sections("choices") {
            let id = choice.shaped("id", "id = \"…\"", AN_ID, is_id);
            if !id.is_empty() && step.choices.iter().any(|known| known.id == id) {
                let line = choice.sheet.line(choice.at);
                choice.fault(choice.at, Fault::Duplicate { key: "choice".into(), id: cut(&id), line });
            }
            let next = choice.has("next").then(|| self.way(&choice, "next", NEXT));
            choice.end();
            step.choices.push(Choice { id, next });
        }
        if step.kind == StepKind::Check && step.choices.is_empty() {
            section.missing("choices", "choices = [{ id = \"yes\", next = \"…\" }]");
        }
        let all_say = !step.choices.is_empty() && step.choices.iter().all(|choice| choice.next.is_some());
        if !all_say || section.has("next") {
            step.next = Some(self.way(section, "next", NEXT));
        }
    }

    /// Where a key leads.
    fn way(&mut self, section: &Section<'_>, key: &'static str, example: &str) -> String {
        let (next, at) = section.text(key, example);
        self.places.in_doubt |= next.is_empty();
        self.named.push((section.key(key), next.to_owned(), at));
        next.to_owned()
    }
}

/// What a step changes was asked for at a step that asks the server whether somebody else has it, and a country decides where
/// one is typed.
fn new_ones(section: &Section<'_>, steps: &[Step], places: &ScriptPlaces) {
    let wrong = |at: usize, key: &str, found: &str, wanted: &str| {
        let (key, found, wanted) = (section.key(key), cut(found), wanted.to_owned());
        section.fault(at, Fault::Malformed { key, found, wanted });
    };
    for (step, at) in steps.iter().zip(&places.steps) {
        if let Some(sets) = &step.sets {
            let input = match sets.what {
                Reach::Email => Input::Email,
                Reach::Phone => Input::Phone,
            };
            let asked = steps.iter().find(|known| known.id == sets.from);
            if asked.is_some_and(|asked| !asked.free || asked.input != Some(input)) {
                wrong(
                    *at,
                    "sets.from",
                    &sets.from,
                    "a step with `free = true` whose input is what is changed",
                );
            }
        }
        if step.free && !matches!(step.input, Some(Input::Email | Input::Phone)) {
            wrong(*at, "free", &step.id, "it where an e-mail address or a phone number is typed");
        }
        if step.decides.is_some() && step.input != Some(Input::Country) {
            wrong(*at, "decides", &step.id, "it where a country is typed: input = \"country\"");
        }
    }
}

/// Says what is named and not declared; whether there was any.
fn unknown(section: &Section<'_>, steps: &[Step], named: Vec<Named>) -> bool {
    let mut any = false;
    for (key, id, at) in named {
        if id.is_empty() || steps.iter().any(|step| step.id == id) {
            continue;
        }
        any = true;
        let nearest = nearest(&id, steps.iter().map(|step| step.id.as_str()));
        section.fault(at, Fault::ReferenceUnknown { key, id: cut(&id), wanted: "step".into(), nearest });
    }
    any
}
