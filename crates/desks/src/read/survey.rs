//! `[survey]`: what customers are asked when their tickets are closed, and who reads the answers (D6).

use kursi_rules::command::Verb;
use kursi_rules::desk::{Role, Status};
use kursi_rules::survey::{Asks, Question, SurveyRule};
use kursi_rules::time::HOUR;

use super::Reading;
use crate::Fault;
use crate::bounds::{ANSWERED, MOST_FIELDS, ONE_DAY, SCALE, TEXT_FIELD};
use crate::finding::cut;
use crate::section::{AN_ID, Placed, Section, is_id};

const EXPIRES: [(&str, i64); 2] = [("expires_hours", HOUR), ("expires_days", ONE_DAY)];
const KINDS: [(&str, &str); 3] = [("scale", "scale"), ("choice", "choice"), ("words", "words")];

impl<'a> Reading<'a> {
    /// Left out by a desk that asks nobody. Statuses, roles and channels are declared before.
    pub(super) fn survey(
        &mut self,
        root: &Section<'a>,
        statuses: &[Status],
        roles: &[Role],
        by_mail: bool,
    ) -> Option<SurveyRule> {
        let Some(value) = root.value("survey") else {
            self.nobody_improves(root, roles, None);
            return None;
        };
        let section = root.section_of("survey", value)?;
        if !by_mail {
            section.missing("channel", "[[channel]] with medium = \"mail\", by which customers are asked");
        }
        let asks = self.asks_on(&section, statuses);
        let expires = section.length(&EXPIRES, ANSWERED, "expires_days = 14");
        let page = section.text_or_none("page").map(|page| page_of(&section, page));
        let seen_by = self.readers(&section, roles);
        let questions = self.survey_questions(&section);
        self.provenance(&section, &["statuses", "expires_hours", "expires_days", "page", "seen_by"]);
        section.end();
        self.nobody_improves(root, roles, Some(&seen_by));
        Some(SurveyRule { statuses: asks, expires, page, seen_by, questions })
    }

    /// A ticket is closed in these.
    fn asks_on(&self, section: &Section<'a>, statuses: &[Status]) -> Vec<String> {
        let key = section.key("statuses");
        let mut asks = Vec::new();
        for (named, at) in section.texts("statuses", "statuses = [\"closed\"]") {
            let Some(id) = self.refer(section, &key, "status", (named, at)) else { continue };
            if statuses.iter().any(|status| status.id == id && status.class.is_open()) {
                section.malformed("statuses", &id, "a status of class solved or closed", at);
            }
            asks.push(id);
        }
        asks
    }

    /// Who closes tickets reads nothing of what is said of it.
    fn readers(&self, section: &Section<'a>, roles: &[Role]) -> Vec<String> {
        let key = section.key("seen_by");
        let mut seen_by = Vec::new();
        for (named, at) in section.texts("seen_by", "seen_by = [\"quality-officer\"]") {
            let Some(id) = self.refer(section, &key, "role", (named, at)) else { continue };
            let closes = [Verb::Reply, Verb::Resolve, Verb::Close];
            if roles.iter().any(|role| role.id == id && closes.iter().any(|verb| role.may.contains(verb))) {
                let wanted =
                    "a role that neither answers customers nor closes tickets: the answers pass them by";
                section.malformed("seen_by", &id, wanted, at);
            }
            seen_by.push(id);
        }
        seen_by
    }

    /// Who records what is to be better reads what it follows from.
    fn nobody_improves(&self, root: &Section<'a>, roles: &[Role], seen_by: Option<&[String]>) {
        for role in roles.iter().filter(|role| role.may.contains(&Verb::RecordImprovement)) {
            let at = self.declared.iter().find(|known| known.family == "role" && known.id == role.id);
            let at = at.map_or(root.at, |known| known.at);
            let key = format!("role.{}.may", role.id);
            match seen_by {
                None => {
                    let example = "[survey], from whose answers improvements follow".to_owned();
                    root.fault(at, Fault::KeyMissing { key: "survey".into(), example });
                }
                Some(seen_by) if !seen_by.contains(&role.id) => {
                    let found = "record-improvement".to_owned();
                    let wanted =
                        format!("that in a role of survey.seen_by, or add \"{}\" there", cut(&role.id));
                    root.fault(at, Fault::Malformed { key, found, wanted });
                }
                Some(_) => {}
            }
        }
    }

    fn survey_questions(&mut self, survey: &Section<'a>) -> Vec<Question> {
        let sections = survey.sections("question");
        if sections.is_empty() && !survey.has("question") {
            survey.missing("question", "[[survey.question]] with an id");
        }
        if sections.len() > MOST_FIELDS {
            let (key, found) = (survey.key("question"), sections.len());
            survey.fault(survey.at, Fault::TooMany { key, found, limit: MOST_FIELDS });
        }
        let mut questions = Vec::new();
        for section in sections {
            let id = self.declare(&section, "survey-question");
            let kind = section.choice("kind", &KINDS, section.text("kind", "kind = \"scale\""));
            let asks = match kind.unwrap_or("words") {
                "scale" => {
                    let from = section.number("from", SCALE, "from = 1");
                    let to = section.number("to", (from + 1)..=*SCALE.end(), "to = 5");
                    Asks::Scale { from, to }
                }
                "choice" => Asks::Choice { options: options(&section) },
                _ if kind.is_none() => Asks::Words { longest: 0 },
                _ => {
                    Asks::Words { longest: section.number("longest", TEXT_FIELD, "longest = 1000") as usize }
                }
            };
            let optional = section.flag("optional");
            self.provenance(&section, &["kind", "from", "to", "options", "longest", "optional"]);
            if kind.is_none() {
                section.all_known();
            }
            section.end();
            questions.push(Question { id, asks, optional });
        }
        questions
    }
}

/// Two at least, each once.
fn options(section: &Section<'_>) -> Vec<String> {
    let mut options: Vec<String> = Vec::new();
    let named = section.texts("options", "options = [\"yes\", \"no\"]");
    let alone = named.len() == 1;
    for (option, at) in named {
        if !is_id(option) {
            section.malformed("options", option, AN_ID, at);
        } else if options.iter().any(|known| known == option) || alone {
            section.malformed("options", option, "two options or more, each once", at);
        }
        options.push(option.to_owned());
    }
    options
}

/// An address to which the number of a survey can be put.
fn page_of(section: &Section<'_>, (page, at): Placed<'_>) -> String {
    let rest = page.strip_prefix("https://").unwrap_or_default();
    let sound = rest.contains('/') && page.len() <= 200 && page.chars().all(|c| c.is_ascii_graphic());
    if !sound {
        section.malformed("page", page, "an address to whose end a number is put: \"https://…/survey/\"", at);
    }
    page.to_owned()
}
