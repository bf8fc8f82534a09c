//! The words of a pack as plain texts, for drawings and comparisons: nothing is worked out in them.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser;

/// The names in a Fluent source; names of a desk are plain texts and terms.
pub fn names(words: &str) -> BTreeMap<String, String> {
    let resource = read(words);
    let terms = terms(&resource);
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), plain(message.value.as_ref()?, &terms))),
        _ => None,
    });
    messages.collect()
}

/// Every text in a Fluent source, those of attributes as `<id>.<attribute>`. What a text leaves open stands as it does in the source.
pub(crate) fn texts(words: &str) -> BTreeMap<String, String> {
    let resource = read(words);
    let none = BTreeMap::new();
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => {
                (message.id.name.to_owned(), message.value.as_ref(), &message.attributes)
            }
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        for attribute in attributes {
            found.insert(format!("{id}.{}", attribute.id.name), plain(&attribute.value, &none));
        }
        if let Some(value) = value {
            found.insert(id, plain(value, &none));
        }
    }
    found
}

fn read(words: &str) -> Resource<&str> {
    match parser::parse(words) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}

fn terms<'w>(resource: &Resource<&'w str>) -> BTreeMap<&'w str, String> {
    let mut terms = BTreeMap::new();
    for entry in &resource.body {
        if let Entry::Term(term) = entry {
            terms.insert(term.id.name, plain(&term.value, &BTreeMap::new()));
        }
    }
    terms
}

fn plain(pattern: &Pattern<&str>, terms: &BTreeMap<&str, String>) -> String {
    let parts = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                (*value).to_owned()
            }
            InlineExpression::TermReference { id, .. } => {
                terms.get(id.name).cloned().unwrap_or_else(|| format!("{{ -{} }}", id.name))
            }
            InlineExpression::VariableReference { id } => format!("{{ ${} }}", id.name),
            InlineExpression::MessageReference { id, .. } => format!("{{ {} }}", id.name),
            // A number that is written out is what a reader sees, whatever it is formatted with.
            InlineExpression::FunctionReference { arguments, .. } => match arguments.positional.as_slice() {
                [InlineExpression::NumberLiteral { value }] => (*value).to_owned(),
                _ => "{ … }".to_owned(),
            },
            InlineExpression::Placeable { .. } => "{ … }".to_owned(),
        },
        PatternElement::Placeable { expression: Expression::Select { selector: _, variants } } => {
            let told: Vec<String> = variants.iter().map(|variant| plain(&variant.value, terms)).collect();
            format!("{{ {} }}", told.join(" / "))
        }
    });
    parts.collect()
}
