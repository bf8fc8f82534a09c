//! The words of a pack: every name in every language of the program, every template's text in every language
//! it is written in, and no variable that is not known and explained.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Attribute, Comment, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use kursi_rules::announcement;
use kursi_rules::command::Verb;
use kursi_rules::course::PlannedCall;
use kursi_rules::desk::PendingRule;
use kursi_rules::ladder::Way;
use kursi_rules::survey::VARIABLES as SURVEY_VARIABLES;
use kursi_rules::template::{ESCALATION_VARIABLES, REQUEST_VARIABLES, STEP_VARIABLES, VARIABLES};

use crate::Fault;
use crate::bounds::{LANGUAGES, MOST_BRACES};
use crate::finding::{Sheet, cut, nearest};
use crate::read::Draft;
use crate::script;

/// A word that the desk needs.
#[derive(Debug)]
pub(crate) struct Wanted {
    /// Message id, with `.attribute` if it is one.
    id: String,
    /// Line of `desk.toml` that declares what is named; 0 if none does.
    line: usize,
    /// Languages that need it.
    languages: Vec<String>,
}

/// Everything the desk needs words for.
pub(crate) fn wanted(draft: &Draft, line: impl Fn(usize) -> usize) -> Vec<Wanted> {
    let everywhere = || LANGUAGES.map(str::to_owned).to_vec();
    let name = |id: String, line: usize| Wanted { id, line, languages: everywhere() };
    // What customers are told is in the languages in which they are answered.
    let spoken = |id: String, line: usize| Wanted { id, line, languages: draft.desk.languages.clone() };
    let requesting = &draft.desk.requesting;
    // Third parties are asked in the desk's languages, or in one of their own.
    let mut partys = draft.desk.languages.clone();
    partys.extend(requesting.parties.iter().map(|party| party.language.clone()));
    partys.sort_unstable();
    partys.dedup();
    let asked = |id: String, line: usize| Wanted { id, line, languages: partys.clone() };
    // What agents read by name and customers choose by.
    let both = |id: String, line: usize| {
        let own = draft.desk.languages.iter().filter(|language| !LANGUAGES.contains(&language.as_str()));
        Wanted { id, line, languages: everywhere().into_iter().chain(own.cloned()).collect() }
    };
    let mut wanted = vec![name("desk-name".into(), 0)];
    for known in &draft.declared {
        let (id, line) = (format!("{}-{}", known.family, known.id), line(known.at));
        match known.family {
            "reason" | "priority" => wanted.push(name(format!("{id}.hint"), line)),
            "survey-question" => {
                wanted.push(spoken(format!("{id}.text"), line));
                let options = draft.desk.survey.iter().filter_map(|rule| rule.question(&known.id));
                let asks = options.map(|question| &question.asks);
                let options = asks.filter(|asks| asks.name() == "choice").flat_map(|asks| asks.options());
                wanted.extend(options.map(|option| both(format!("{id}-{option}"), line)));
            }
            "question" => wanted.push(spoken(format!("{id}.text"), line)),
            "party" => {}
            "field" => {
                wanted.push(name(format!("{id}.hint"), line));
                let options = requesting.field(&known.id).into_iter().flat_map(|field| &field.options);
                wanted.extend(options.map(|option| name(format!("{id}-{option}"), line)));
                if requesting.kinds.iter().any(|kind| kind.names == known.id) {
                    wanted.push(spoken(format!("{id}.told"), line));
                }
            }
            "kind" if requesting.kind(&known.id).is_some() => {
                wanted.push(asked(format!("{id}.subject"), line));
                wanted.push(asked(format!("{id}.request"), line));
            }
            "ladder" if draft.desk.course.ladder(&known.id).is_some() => {
                let steps = draft.desk.course.ladder(&known.id).into_iter().flat_map(|ladder| &ladder.steps);
                wanted.extend(steps.clone().map(|step| name(format!("{id}-{}", step.id), line)));
                if steps.into_iter().any(|step| step.late.is_some()) {
                    wanted.push(name(format!("target-{id}"), line));
                }
            }
            "ladder" => {
                wanted.push(name(format!("target-{id}"), line));
                match requesting.ladder(&known.id).map(|ladder| ladder.to) {
                    Some(Way::Customer) => wanted.push(spoken(format!("{id}.text"), line)),
                    Some(Way::Party) => wanted.push(asked(format!("{id}.text"), line)),
                    _ => {}
                }
            }
            // Named with the steps.
            "script" => continue,
            // Nobody here reads of them by name.
            "announcement" => {
                wanted.extend(["subject", "text"].map(|part| spoken(format!("{id}.{part}"), line)));
                continue;
            }
            "template" => {
                let template = draft.desk.templates.iter().find(|template| template.id == known.id);
                let languages = template.map(|template| template.languages.clone()).unwrap_or_default();
                wanted.push(Wanted { id: format!("{id}.text"), line, languages });
            }
            _ => {}
        }
        wanted.push(name(id, line));
    }
    if draft.desk.pending.is_some() {
        let line = line(draft.pending_at);
        for target in [PendingRule::DECISION, PendingRule::TERM] {
            wanted.push(name(format!("target-{target}"), line));
        }
    }
    if draft.desk.course.calls.is_some() {
        wanted.push(name(format!("target-{}", PlannedCall::TARGET), 0));
    }
    if draft.desk.survey.is_some() {
        wanted.extend(["subject", "text"].map(|part| spoken(format!("survey-mail.{part}"), 0)));
    }
    if requesting.escalation.is_some() {
        let line = line(draft.escalation_at);
        let parts = ["subject", "text", "note"].map(|part| asked(format!("escalation.{part}"), line));
        wanted.extend(parts);
    }
    wanted.extend(script::names(draft).into_iter().map(|(id, at)| name(id, line(at))));
    let (told, hints) = script::texts(draft);
    wanted.extend(told.into_iter().map(|(id, at)| spoken(id, line(at))));
    wanted.extend(hints.into_iter().map(|(id, at)| name(id, line(at))));
    for part in &draft.record_places.names {
        // The name of the kind itself is declared like any other.
        let (id, line) = (part.word.clone(), line(part.at));
        wanted.extend(part.hints.iter().map(|hint| name(format!("{id}.{hint}"), line)));
        wanted.extend(part.told.iter().map(|told| spoken(format!("{id}.{told}"), line)));
        if !wanted.iter().any(|known| known.id == id) {
            wanted.push(name(id, line));
        }
    }
    // The flowchart's arrows (E11).
    let made: BTreeSet<Verb> = draft.desk.moves.iter().map(|step| step.on).chain([Verb::Create]).collect();
    wanted.extend(made.into_iter().map(|verb| name(format!("move-{}", verb.name()), 0)));
    wanted
}

/// Texts that hold variables.
pub(crate) struct Says {
    /// The names of steps that say what is typed at them.
    pub(crate) steps: BTreeSet<String>,
    /// The names of short messages, with their own variables (C14).
    pub(crate) sends: BTreeMap<String, Vec<String>>,
}

/// Checks the words of one language.
pub(crate) fn check(
    language: &str,
    wanted: &[Wanted],
    says: &Says,
    sheet: &Sheet<'_>,
    suspected: &Sheet<'_>,
) {
    if nested_too_deep(sheet) {
        return;
    }
    let resource = match parser::parse(sheet.text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let at = (0..=error.pos.start.min(sheet.text.len()))
                    .rev()
                    .find(|at| sheet.text.is_char_boundary(*at));
                sheet.fault(at.unwrap_or(0), Fault::WordsSyntax { detail: error.kind.to_string() });
            }
            resource
        }
    };
    if !sheet.text.trim_start_matches('\u{feff}').trim_start().starts_with("###") {
        suspected.fault(0, Fault::WordsWithoutHeading);
    }
    let known: BTreeSet<&str> = wanted.iter().map(|wanted| wanted.id.as_str()).collect();
    let terms: BTreeSet<&str> = resource
        .body
        .iter()
        .filter_map(|entry| match entry {
            Entry::Term(term) => Some(term.id.name),
            _ => None,
        })
        .collect();

    let mut unsaid = known.clone();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            unsaid.remove(message.id.name);
        }
    }

    let mut said: BTreeMap<String, usize> = BTreeMap::new();
    let mut explained = Explained::default();
    for entry in &resource.body {
        match entry {
            Entry::ResourceComment(comment) => explained.file.extend(variables_of(comment)),
            Entry::GroupComment(comment) => explained.group = variables_of(comment).collect(),
            Entry::Term(term) => {
                let text = Text {
                    id: format!("-{}", term.id.name),
                    sheet,
                    at: sheet.offset(term.id.name),
                    holds: Holds::Plain,
                };
                text.check(&term.value, &BTreeSet::new(), &mut explained);
                text.once(&mut said);
            }
            Entry::Message(message) => {
                let id = message.id.name;
                let at = sheet.offset(id);
                let message_variables: Vec<&str> = message.comment.iter().flat_map(variables_of).collect();
                explained.message.clone_from(&message_variables);
                let value = message.value.as_ref().map(|value| (id.to_owned(), at, value));
                let attributes = message.attributes.iter().map(|Attribute { id: name, value }| {
                    (format!("{id}.{}", name.name), sheet.offset(name.name), value)
                });
                for (id, at, value) in value.into_iter().chain(attributes) {
                    let own = says.sends.get(id.trim_end_matches(".text"));
                    let own: Vec<&str> = own.into_iter().flatten().map(String::as_str).collect();
                    let holds = holds(&id, says, &own);
                    let text = Text { id, sheet, at, holds };
                    text.check(value, &terms, &mut explained);
                    text.once(&mut said);
                    if !known.contains(text.id.as_str()) && !suspected.is_full() {
                        let nearest = nearest(&text.id, unsaid.iter().copied());
                        suspected.fault(at, Fault::WordsUnused { id: cut(&text.id), nearest });
                    }
                }
            }
            Entry::Comment(_) | Entry::Junk { .. } => {}
        }
    }
    for missing in wanted.iter().filter(|wanted| wanted.languages.iter().any(|l| l == language)) {
        if !said.contains_key(&missing.id) {
            let (id, language, line) = (missing.id.clone(), language.to_owned(), missing.line);
            sheet.fault(sheet.end(), Fault::WordsMissing { id, language, line });
        }
    }
}

/// Variables that comments explain, by how far the comment reaches.
#[derive(Default)]
struct Explained<'a> {
    file: Vec<&'a str>,
    group: Vec<&'a str>,
    message: Vec<&'a str>,
    /// Said already that they are not: once for a file is enough.
    missed: BTreeSet<&'a str>,
}

impl Explained<'_> {
    fn has(&self, variable: &str) -> bool {
        [&self.file, &self.group, &self.message].iter().any(|names| names.contains(&variable))
    }
}

/// The variables that a comment speaks of.
fn variables_of<'a>(comment: &Comment<&'a str>) -> impl Iterator<Item = &'a str> {
    let lines = comment.content.clone();
    lines.into_iter().flat_map(|line| {
        line.split('$').skip(1).map(|rest| {
            let end =
                rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(rest.len());
            &rest[..end]
        })
    })
}

/// What a text may hold besides letters.
#[derive(Clone, Copy, PartialEq)]
enum Holds<'v> {
    /// Nothing.
    Plain,
    /// Terms, such as a brand's name.
    Terms,
    /// Terms and these variables.
    Variables(&'v [&'v str]),
}

/// What the text of that id may hold. `says` are the ids of steps that say what is typed.
fn holds<'v>(id: &str, says: &Says, own: &'v [&'v str]) -> Holds<'v> {
    let (message, attribute) = id.split_once('.').unwrap_or((id, ""));
    let of_request = match attribute {
        "subject" | "request" => message.starts_with("kind-"),
        "told" => message.starts_with("field-"),
        "text" => message.starts_with("ladder-"),
        _ => false,
    };
    if attribute == "text" && says.sends.contains_key(message) {
        Holds::Variables(own)
    } else if message == "survey-mail" && matches!(attribute, "subject" | "text") {
        Holds::Variables(&SURVEY_VARIABLES)
    } else if message == "escalation" && !attribute.is_empty() {
        Holds::Variables(&ESCALATION_VARIABLES)
    } else if attribute == "text" && says.steps.contains(message) {
        Holds::Variables(&STEP_VARIABLES)
    } else if of_request {
        Holds::Variables(&REQUEST_VARIABLES)
    } else if message.starts_with("announcement-") && matches!(attribute, "subject" | "text") {
        Holds::Variables(&announcement::VARIABLES)
    } else if message.starts_with("template-") && attribute == "text" {
        Holds::Variables(&VARIABLES)
    } else {
        Holds::Terms
    }
}

struct Text<'a> {
    id: String,
    sheet: &'a Sheet<'a>,
    at: usize,
    holds: Holds<'a>,
}

impl Text<'_> {
    fn once(&self, said: &mut BTreeMap<String, usize>) {
        match said.get(&self.id) {
            Some(first) => {
                let (id, line) = (cut(&self.id), self.sheet.line(*first));
                self.sheet.fault(self.at, Fault::WordsDuplicate { id, line });
            }
            None => {
                said.insert(self.id.clone(), self.at);
            }
        }
    }

    fn check<'w>(&self, pattern: &Pattern<&'w str>, terms: &BTreeSet<&str>, explained: &mut Explained<'w>) {
        let mut inner = Inner::default();
        inner.pattern(pattern);
        let id = || cut(&self.id);
        for reference in inner.messages {
            let at = self.sheet.offset(reference);
            self.sheet.fault(at, Fault::WordsReference { id: id(), reference: cut(reference) });
        }
        for reference in
            inner.terms.into_iter().filter(|term| self.holds == Holds::Plain || !terms.contains(term))
        {
            let at = self.sheet.offset(reference);
            self.sheet
                .fault(at, Fault::WordsReference { id: id(), reference: format!("-{}", cut(reference)) });
        }
        for function in inner.functions {
            let at = self.sheet.offset(function);
            self.sheet.fault(at, Fault::WordsFunction { id: id(), function: cut(function) });
        }
        for variable in inner.variables {
            let (at, name) = (self.sheet.offset(variable), cut(variable));
            let fault = match self.holds {
                Holds::Variables(all) if !all.contains(&variable) => {
                    let known: Vec<String> = all.iter().map(|name| format!("${name}")).collect();
                    let (nearest, known) = (nearest(variable, all.iter().copied()), known.join(", "));
                    Fault::VariableUnknown { id: id(), variable: name, nearest, known }
                }
                Holds::Variables(_) if explained.has(variable) || !explained.missed.insert(variable) => {
                    continue;
                }
                Holds::Variables(_) => Fault::VariableUnexplained { id: id(), variable: name },
                Holds::Plain | Holds::Terms => Fault::VariableInName { id: id(), variable: name },
            };
            self.sheet.fault(at, fault);
        }
    }
}

/// What a pattern refers to.
#[derive(Default)]
struct Inner<'a> {
    variables: Vec<&'a str>,
    messages: Vec<&'a str>,
    terms: Vec<&'a str>,
    functions: Vec<&'a str>,
}

impl<'a> Inner<'a> {
    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => self.variables.push(id.name),
            InlineExpression::MessageReference { id, .. } => self.messages.push(id.name),
            InlineExpression::TermReference { id, .. } => self.terms.push(id.name),
            InlineExpression::FunctionReference { id, .. } => self.functions.push(id.name),
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }
}

/// Fluent's parser calls itself for every brace within a brace and every call within a call, without a bound. An
/// entry can only begin at the start of a line with `id =`, where a nested expression cannot go on; so a count
/// since the last such line bounds the depth.
fn nested_too_deep(sheet: &Sheet<'_>) -> bool {
    let mut braces = 0;
    for line in sheet.text.split('\n') {
        if line.starts_with('#') {
            continue;
        }
        if begins_entry(line) {
            braces = 0;
        }
        braces += line.bytes().filter(|byte| matches!(byte, b'{' | b'(')).count();
        if braces > MOST_BRACES {
            sheet.fault(sheet.offset(line), Fault::WordsNested { limit: MOST_BRACES });
            return true;
        }
    }
    false
}

fn begins_entry(line: &str) -> bool {
    let name = line.strip_prefix('-').unwrap_or(line);
    let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.trim_start_matches(' ').starts_with('=')
}
