//! Of which type an expression is, and whether a condition asks what can be asked: proved when a pack is loaded, so that no
//! amount is missing for a slip of the keyboard.

use super::{Expr, Op, Question, RecordField, RecordKind, Type};

/// What is declared where an expression stands.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The kinds of the pack.
    pub kinds: &'a [RecordKind],
    /// The kind of the record.
    pub kind: &'a RecordKind,
    /// The amounts that may be named, with their types: those that are declared before.
    pub amounts: &'a [(String, Type)],
    /// Those of the record that it is of.
    pub parent_amounts: &'a [(String, Type)],
    /// What is asked.
    pub inputs: &'a [RecordField],
}

impl<'a> Names<'a> {
    fn parent(&self) -> Option<&'a RecordKind> {
        let of = self.kind.of.as_deref()?;
        self.kinds.iter().find(|kind| kind.id == of)
    }

    /// What is declared for the records that this one counts. Amounts are not: those of one record hang on those of the
    /// other, and neither would come to an end.
    fn counted(&self, id: &str) -> Option<Names<'a>> {
        let kind = self.kinds.iter().find(|kind| kind.id == id)?;
        let own = kind.of.as_ref() == Some(&self.kind.id);
        let alike = kind.of.is_some() && kind.of == self.kind.of;
        (own || alike).then_some(Names { kind, amounts: &[], parent_amounts: &[], inputs: &[], ..*self })
    }

    fn states(kind: Option<&RecordKind>, named: &[String]) -> Result<(), Mistyped> {
        let known =
            |state: &&String| kind.is_some_and(|kind| kind.states.iter().any(|known| known.id == **state));
        match named.iter().find(|state| !known(state)) {
            Some(state) => Err(Mistyped::Unknown { family: "state", id: state.clone() }),
            None => Ok(()),
        }
    }
}

fn of_field(fields: &[RecordField], id: &str) -> Option<Type> {
    fields.iter().find(|field| field.id == id).map(|field| field.holds.clone())
}

fn of_amount(amounts: &[(String, Type)], id: &str) -> Option<Type> {
    amounts.iter().find(|(known, _)| known == id).map(|(_, holds)| holds.clone())
}

/// Why an expression or a condition means nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistyped {
    /// Something is not declared, or not where it stands.
    Unknown {
        /// What it would be.
        family: &'static str,
        /// What was named.
        id: String,
    },
    /// Something of one type stands where another one is wanted.
    Wanted {
        /// What stands there.
        found: &'static str,
        /// What could.
        wanted: &'static str,
    },
    /// Two that do not go together.
    Apart {
        /// The one.
        first: &'static str,
        /// The other.
        second: &'static str,
    },
}

const NUMBERS: &str = "a count, a number or money";
const TIMES: &str = "a date or a moment";

/// The type of an expression.
///
/// # Errors
/// It has none.
pub fn type_of(expr: &Expr, names: Names<'_>) -> Result<Type, Mistyped> {
    let known = |found: Option<Type>, family: &'static str, id: &String| {
        found.ok_or_else(|| Mistyped::Unknown { family, id: id.clone() })
    };
    match expr {
        Expr::Field(id) => known(of_field(&names.kind.fields, id), "field", id),
        Expr::Parent(id) => {
            known(names.parent().and_then(|parent| of_field(&parent.fields, id)), "field", id)
        }
        Expr::Amount(id) => known(of_amount(names.amounts, id), "amount", id),
        Expr::ParentAmount(id) => known(of_amount(names.parent_amounts, id), "amount", id),
        Expr::Input(id) => known(of_field(names.inputs, id), "input", id),
        Expr::Now => Ok(Type::Moment),
        Expr::Today => Ok(Type::Date),
        Expr::Number(_) => Ok(Type::Number),
        Expr::Words(_) => Ok(Type::Text { longest: usize::MAX }),
        Expr::Count { of, when } => {
            let counted = names.counted(of);
            let counted = counted.ok_or_else(|| Mistyped::Unknown { family: "record", id: of.clone() })?;
            if let Some(when) = when {
                type_question(when, counted)?;
            }
            Ok(Type::Count { least: 0, most: i64::MAX })
        }
        Expr::Sum(parts) => alike(parts, names),
        Expr::Difference(parts) => alike(&**parts, names),
        Expr::Product(parts) => product(parts, names),
        Expr::Percent { of, .. } => match type_of(of, names)? {
            Type::Count { .. } | Type::Number => Ok(Type::Number),
            money @ Type::Money { .. } => Ok(money),
            other => Err(Mistyped::Wanted { found: other.name(), wanted: NUMBERS }),
        },
        Expr::Later { than, by } | Expr::Earlier { than, by } => match type_of(than, names)? {
            Type::Date if by.is_of_days() => Ok(Type::Date),
            Type::Date => Ok(Type::Moment),
            Type::Moment if (by.months, by.weeks, by.days) == (0, 0, 0) => Ok(Type::Moment),
            Type::Moment => {
                Err(Mistyped::Wanted { found: "moment", wanted: "a date; of a moment, hours alone" })
            }
            other => Err(Mistyped::Wanted { found: other.name(), wanted: TIMES }),
        },
    }
}

/// Parts that are added: all of one type, or counts and numbers.
fn alike(parts: &[Expr], names: Names<'_>) -> Result<Type, Mistyped> {
    let mut all: Option<Type> = None;
    for part in parts {
        let next = type_of(part, names)?;
        if !next.is_number() {
            return Err(Mistyped::Wanted { found: next.name(), wanted: NUMBERS });
        }
        all = Some(match (all, next) {
            (None, next) => next,
            (Some(Type::Money { currency }), Type::Money { currency: other }) if currency == other => {
                Type::Money { currency }
            }
            (Some(first @ Type::Money { .. }), second) | (Some(first), second @ Type::Money { .. }) => {
                return Err(Mistyped::Apart { first: first.name(), second: second.name() });
            }
            (Some(Type::Count { .. }), Type::Count { .. }) => whole(),
            _ => Type::Number,
        });
    }
    all.ok_or(Mistyped::Wanted { found: "nothing", wanted: NUMBERS })
}

/// Parts that are multiplied: money once at most.
fn product(parts: &[Expr], names: Names<'_>) -> Result<Type, Mistyped> {
    let mut all = whole();
    for part in parts {
        let next = type_of(part, names)?;
        if !next.is_number() {
            return Err(Mistyped::Wanted { found: next.name(), wanted: NUMBERS });
        }
        all = match (all, next) {
            (Type::Money { .. }, Type::Money { .. }) => {
                return Err(Mistyped::Apart { first: "money", second: "money" });
            }
            (money @ Type::Money { .. }, _) | (_, money @ Type::Money { .. }) => money,
            (Type::Count { .. }, Type::Count { .. }) => whole(),
            _ => Type::Number,
        };
    }
    Ok(all)
}

fn whole() -> Type {
    Type::Count { least: i64::MIN, most: i64::MAX }
}

/// Whether a condition asks what can be asked.
///
/// # Errors
/// It does not.
pub fn type_question(question: &Question, names: Names<'_>) -> Result<(), Mistyped> {
    match question {
        Question::All(parts) | Question::Any(parts) => {
            parts.iter().try_for_each(|part| type_question(part, names))
        }
        Question::Not(part) => type_question(part, names),
        Question::State(states) => Names::states(Some(names.kind), states),
        Question::ParentState(states) => Names::states(names.parent(), states),
        Question::Given(of, _) => type_of(of, names).map(drop),
        Question::OneOf(of, words) => match type_of(of, names)? {
            Type::Choice { options } if words.iter().all(|word| options.contains(word)) => Ok(()),
            Type::Choice { .. } => {
                Err(Mistyped::Wanted { found: "other words", wanted: "options of the choice" })
            }
            Type::Text { .. } => Ok(()),
            other => Err(Mistyped::Wanted { found: other.name(), wanted: "a choice or a text" }),
        },
        Question::Compare(left, op, right) => compared(left, *op, right, names),
    }
}

fn compared(left: &Expr, op: Op, right: &Expr, names: Names<'_>) -> Result<(), Mistyped> {
    let (first, second) = (type_of(left, names)?, type_of(right, names)?);
    let in_time = matches!(op, Op::After | Op::Before);
    let goes = match (in_time, op) {
        (true, _) => first.is_time(),
        (false, Op::Is) => true,
        (false, _) => first.is_number(),
    };
    if !goes {
        let wanted = if in_time { TIMES } else { NUMBERS };
        return Err(Mistyped::Wanted { found: first.name(), wanted });
    }
    // A number of the pack is compared with money of any currency.
    let literal = matches!(left, Expr::Number(_)) || matches!(right, Expr::Number(_));
    let together = match (&first, &second) {
        (Type::Money { currency }, Type::Money { currency: other }) => currency == other,
        (Type::Money { .. }, other) | (other, Type::Money { .. }) => literal && other.is_number(),
        (first, second) if first.is_number() => second.is_number(),
        (first, second) if first.is_time() => second.is_time(),
        (Type::Choice { options }, Type::Choice { options: other }) => options == other,
        (Type::Text { .. }, Type::Text { .. }) => true,
        _ => false,
    };
    if together { Ok(()) } else { Err(Mistyped::Apart { first: first.name(), second: second.name() }) }
}
