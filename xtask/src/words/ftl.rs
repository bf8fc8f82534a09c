//! One Fluent file, read into what the checks ask about.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    Entry as Ast, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

use super::{Finding, LANGUAGES, Source};

/// A file and what it says.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub(super) path: String,
    pub(super) language: String,
    /// What the same file is called in every language.
    pub(super) name: String,
    pub(super) entries: Vec<Entry>,
    opens: bool,
}

/// A message, a term (`-brand`) or an attribute (`row.label`).
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) line: usize,
    /// Variables with the line of their first use.
    pub(super) variables: Vec<(String, usize)>,
    /// Written text, each piece with its line.
    pub(super) texts: Vec<Text>,
    pub(super) choices: Vec<Choice>,
    pub(super) calls: Vec<Call>,
    /// The comment above the message and the one above its group.
    pub(super) comment: String,
}

/// One run of written text inside a pattern; braces end a run.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub(super) line: usize,
    pub(super) words: String,
    /// Whether a placeable stands before or after the run.
    pub(super) after_value: bool,
    pub(super) before_value: bool,
}

/// A choice between variants.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) line: usize,
    pub(super) keys: Vec<String>,
    pub(super) of_number: bool,
}

/// A call of a function with its named arguments.
#[derive(Clone, Debug)]
pub(super) struct Call {
    pub(super) line: usize,
    pub(super) function: String,
    pub(super) options: Vec<(String, String)>,
}

impl File {
    /// Reads a file; the language is the name of the file or of its folder.
    pub(super) fn parse(source: &Source) -> (Option<Self>, Vec<Finding>) {
        let mut parts = source.path.rsplit('/');
        let name = parts.next().unwrap_or_default();
        let stem = name.trim_end_matches(".ftl");
        let folder = parts.next().unwrap_or_default();
        let Some(language) = [stem, folder].into_iter().find(|part| LANGUAGES.contains(part)) else {
            return (None, Vec::new());
        };
        let name = if stem == language { "words" } else { name };

        let text = source.text.as_str();
        let (resource, errors) = match parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let faults = errors.iter().map(|error| {
            let line = line_at(text, error.pos.start);
            Finding::new(&source.path, line, format!("not Fluent: {}", error.kind))
        });
        let faults = faults.collect();

        let mut entries = Vec::new();
        let mut group = String::new();
        for entry in &resource.body {
            let (prefix, id, value, attributes, comment) = match entry {
                Ast::Message(message) => (
                    "",
                    message.id.name,
                    message.value.as_ref(),
                    &message.attributes,
                    message.comment.as_ref(),
                ),
                Ast::Term(term) => {
                    ("-", term.id.name, Some(&term.value), &term.attributes, term.comment.as_ref())
                }
                Ast::GroupComment(comment) => {
                    group = comment.content.join("\n");
                    continue;
                }
                Ast::Comment(_) | Ast::ResourceComment(_) | Ast::Junk { .. } => continue,
            };
            let own = comment.map(|comment| comment.content.join("\n")).unwrap_or_default();
            let comment = format!("{own}\n{group}");
            let id = (format!("{prefix}{id}"), line_of(text, id));
            if let Some(pattern) = value {
                entries.push(Entry::read(text, id.0.clone(), id.1, pattern, &comment));
            }
            for attribute in attributes {
                let name = format!("{}.{}", id.0, attribute.id.name);
                let line = line_of(text, attribute.id.name);
                entries.push(Entry::read(text, name, line, &attribute.value, &comment));
            }
        }
        let opens = text.starts_with("### ");
        let file = Self {
            path: source.path.clone(),
            language: language.to_owned(),
            name: name.to_owned(),
            entries,
            opens,
        };
        (Some(file), faults)
    }

    /// A file says first what it is.
    pub(super) fn opening(&self) -> Option<Finding> {
        (!self.opens)
            .then(|| Finding::new(&self.path, 1, "does not open with a ### comment that says what it holds"))
    }

    /// Ids are kebab-case; a variable may have underscores, since codes name their arguments so.
    pub(super) fn names(&self) -> impl Iterator<Item = Finding> {
        self.entries
            .iter()
            .filter(|entry| !entry.id.split('.').all(is_kebab))
            .map(|entry| Finding::new(&self.path, entry.line, format!("{} is not kebab-case", entry.id)))
    }
}

impl Entry {
    fn read(source: &str, id: String, line: usize, pattern: &Pattern<&str>, comment: &str) -> Self {
        let mut entry = Self {
            id,
            line,
            variables: Vec::new(),
            texts: Vec::new(),
            choices: Vec::new(),
            calls: Vec::new(),
            comment: comment.to_owned(),
        };
        entry.pattern(source, pattern);
        entry
    }

    /// The names of the variables.
    pub(super) fn variable_names(&self) -> BTreeSet<&str> {
        self.variables.iter().map(|(name, _)| name.as_str()).collect()
    }

    fn pattern(&mut self, source: &str, pattern: &Pattern<&str>) {
        let is_value = |index: Option<usize>| {
            let element = index.and_then(|index| pattern.elements.get(index));
            matches!(element, Some(PatternElement::Placeable { .. }))
        };
        for (index, element) in pattern.elements.iter().enumerate() {
            match element {
                PatternElement::TextElement { value } => self.texts.push(Text {
                    line: line_of(source, value),
                    words: (*value).to_owned(),
                    after_value: is_value(index.checked_sub(1)),
                    before_value: is_value(Some(index + 1)),
                }),
                PatternElement::Placeable { expression } => self.expression(source, expression),
            }
        }
    }

    fn expression(&mut self, source: &str, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => {
                self.inline(source, inline);
            }
            Expression::Select { selector, variants } => {
                let line = self.inline(source, selector).unwrap_or(self.line);
                let of_number = matches!(selector, InlineExpression::FunctionReference { id, .. } if id.name == "NUMBER")
                    || variants.iter().any(|variant| matches!(variant.key, VariantKey::NumberLiteral { .. }));
                self.choices.push(Choice { line, keys: variants.iter().map(key).collect(), of_number });
                for variant in variants {
                    self.pattern(source, &variant.value);
                }
            }
        }
    }

    /// Notes what an expression names, and gives the line it stands on.
    fn inline(&mut self, source: &str, inline: &InlineExpression<&str>) -> Option<usize> {
        match inline {
            InlineExpression::VariableReference { id } => {
                let line = line_of(source, id.name);
                if !self.variables.iter().any(|(name, _)| name == id.name) {
                    self.variables.push((id.name.to_owned(), line));
                }
                Some(line)
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let line = line_of(source, id.name);
                for argument in &arguments.positional {
                    self.inline(source, argument);
                }
                let options = arguments
                    .named
                    .iter()
                    .map(|argument| (argument.name.name.to_owned(), literal(&argument.value)));
                self.calls.push(Call { line, function: id.name.to_owned(), options: options.collect() });
                Some(line)
            }
            InlineExpression::MessageReference { id, .. } => Some(line_of(source, id.name)),
            InlineExpression::TermReference { id, arguments, .. } => {
                for argument in arguments.iter().flat_map(|arguments| &arguments.named) {
                    self.inline(source, &argument.value);
                }
                Some(line_of(source, id.name))
            }
            InlineExpression::Placeable { expression } => {
                self.expression(source, expression);
                None
            }
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                Some(line_of(source, value))
            }
        }
    }
}

fn key(variant: &Variant<&str>) -> String {
    match variant.key {
        VariantKey::Identifier { name } => name.to_owned(),
        VariantKey::NumberLiteral { value } => value.to_owned(),
    }
}

fn literal(value: &InlineExpression<&str>) -> String {
    match value {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            (*value).to_owned()
        }
        _ => String::new(),
    }
}

/// Whether a name is kebab-case; a term's leading dash is not part of its name.
pub(super) fn is_kebab(name: &str) -> bool {
    let name = name.strip_prefix('-').unwrap_or(name);
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// The line of a slice of the source. The parser borrows every piece from the text it was given, so the distance of
/// the addresses is the offset; a piece from elsewhere is called line 1.
fn line_of(source: &str, slice: &str) -> usize {
    let offset = (slice.as_ptr() as usize).checked_sub(source.as_ptr() as usize);
    offset.map_or(1, |offset| line_at(source, offset))
}

fn line_at(source: &str, offset: usize) -> usize {
    source
        .as_bytes()
        .get(..offset)
        .map_or(1, |before| before.iter().filter(|&&byte| byte == b'\n').count() + 1)
}
