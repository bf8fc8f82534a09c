//! Reckoning: what an amount comes to and whether a condition holds, for one record among those of its customer.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use rust_decimal::{Decimal, RoundingStrategy};

use super::expr::begins;
use super::{Expr, Op, Question, Record, RecordKind, Value};
use crate::Millis;

/// How far up relations are followed; kinds are declared before those that belong to them, so that no pack comes near.
const MOST_PARENTS: usize = 8;

/// What is looked at: the kinds of the pack, the records of a customer, and when.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The kinds of the pack.
    pub kinds: &'a [RecordKind],
    /// The records of the customer.
    pub records: &'a [Record],
    /// The desk's time zone.
    pub zone: Tz,
    /// The moment in which it is judged.
    pub now: Millis,
}

/// One record, looked at, with its amounts and what was asked for an action.
#[derive(Debug, Clone)]
pub struct Sight<'a> {
    scene: Scene<'a>,
    record: &'a Record,
    parent: Option<Box<Sight<'a>>>,
    amounts: BTreeMap<&'a str, Value>,
    inputs: &'a BTreeMap<String, Value>,
}

/// Nothing was asked.
static NO_INPUTS: BTreeMap<String, Value> = BTreeMap::new();

impl<'a> Scene<'a> {
    /// One of its records, or one that is only thought of. Each amount is reckoned once, from those before it.
    pub fn of(self, record: &'a Record) -> Sight<'a> {
        self.reckoned(record, MOST_PARENTS)
    }

    fn reckoned(self, record: &'a Record, up: usize) -> Sight<'a> {
        let of = record.of.filter(|_| up > 0);
        let parent = of.and_then(|of| self.records.iter().find(|known| known.id == of));
        let parent = parent.map(|parent| Box::new(self.reckoned(parent, up - 1)));
        let mut sight = self.plain(record, parent);
        for amount in self.kind(&record.kind).into_iter().flat_map(|kind| &kind.amounts) {
            if let Some(value) = sight.value(&amount.value) {
                sight.amounts.insert(&amount.id, rounded(value, amount.places));
            }
        }
        sight
    }

    /// Without amounts.
    fn plain(self, record: &'a Record, parent: Option<Box<Sight<'a>>>) -> Sight<'a> {
        Sight { scene: self, record, parent, amounts: BTreeMap::new(), inputs: &NO_INPUTS }
    }

    /// The day on the desk's wall.
    pub fn today(&self) -> Option<NaiveDate> {
        let at = DateTime::from_timestamp_millis(self.now.0)?;
        Some(at.with_timezone(&self.zone).date_naive())
    }

    fn kind(&self, id: &str) -> Option<&'a RecordKind> {
        self.kinds.iter().find(|kind| kind.id == id)
    }
}

fn rounded(value: Value, places: Option<u32>) -> Value {
    let Some(places) = places else { return value };
    let round = |n: Decimal| n.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    match value {
        Value::Number(number) => Value::Number(round(number)),
        Value::Money { amount, currency } => Value::Money { amount: round(amount), currency },
        value => value,
    }
}

impl<'a> Sight<'a> {
    /// With what was asked for an action.
    pub fn with(self, inputs: &'a BTreeMap<String, Value>) -> Self {
        Sight { inputs, ..self }
    }

    /// What an amount of the record comes to; nothing where something that it needs is not there.
    pub fn amount(&self, id: &str) -> Option<Value> {
        self.amounts.get(id).cloned()
    }

    /// What an expression comes to.
    pub fn value(&self, expr: &Expr) -> Option<Value> {
        match expr {
            Expr::Field(id) => self.record.fields.get(id).cloned(),
            Expr::Parent(id) => self.parent.as_ref()?.record.fields.get(id).cloned(),
            Expr::Amount(id) => self.amount(id),
            Expr::ParentAmount(id) => self.parent.as_ref()?.amount(id),
            Expr::Input(id) => self.inputs.get(id).cloned(),
            Expr::Now => Some(Value::Moment(self.scene.now)),
            Expr::Today => self.scene.today().map(Value::Date),
            Expr::Number(number) => Some(Value::Number(*number)),
            Expr::Words(words) => Some(Value::Text(words.clone())),
            Expr::Count { of, when } => self.count(of, when.as_deref()),
            Expr::Sum(parts) => self.folded(parts, Decimal::checked_add),
            Expr::Difference(parts) => self.folded(&**parts, Decimal::checked_sub),
            Expr::Product(parts) => self.folded(parts, Decimal::checked_mul),
            Expr::Percent { percent, of } => {
                let of = self.value(of)?;
                let part = of.number()?.checked_mul(*percent)?.checked_div(Decimal::ONE_HUNDRED)?;
                Some(number(part, of.currency()))
            }
            Expr::Later { than, by } => self.apart(than, *by, true),
            Expr::Earlier { than, by } => self.apart(than, *by, false),
        }
    }

    fn folded(&self, parts: &[Expr], with: fn(Decimal, Decimal) -> Option<Decimal>) -> Option<Value> {
        let parts = parts.iter().map(|part| self.value(part)).collect::<Option<Vec<_>>>()?;
        let currency = parts.iter().find_map(Value::currency);
        let whole = parts.iter().all(|part| matches!(part, Value::Count(_)));
        let mut numbers = parts.iter().map(Value::number);
        let first = numbers.next()??;
        let all = numbers.try_fold(first, |all, next| with(all, next?))?;
        match whole {
            true => i64::try_from(all).ok().map(Value::Count),
            false => Some(number(all, currency)),
        }
    }

    /// A record that is counted: what stands in the condition asks about it and the one that it is of, not about amounts.
    fn beside(&self, record: &'a Record) -> Sight<'a> {
        let parent = self.scene.records.iter().find(|known| Some(known.id) == record.of);
        self.scene.plain(record, parent.map(|parent| Box::new(self.scene.plain(parent, None))))
    }

    /// Those that are of this record, or of the one that it is of where they are its like.
    fn count(&self, of: &str, when: Option<&Question>) -> Option<Value> {
        let own = self.scene.kind(of)?.of.as_deref() == Some(self.record.kind.as_str());
        let whose = if own { Some(self.record.id) } else { self.record.of };
        let counted = self.scene.records.iter().filter(|known| {
            known.kind == of && known.of == whose && when.is_none_or(|when| self.beside(known).holds(when))
        });
        Some(Value::Count(counted.count() as i64))
    }

    fn apart(&self, than: &Expr, by: super::Span, later: bool) -> Option<Value> {
        match self.value(than)? {
            Value::Date(day) => {
                let day = by.from_day(day, later)?;
                match by.is_of_days() {
                    true => Some(Value::Date(day)),
                    false => Some(Value::Moment(by.from_moment(begins(day, self.scene.zone)?, later))),
                }
            }
            Value::Moment(at) => Some(Value::Moment(by.from_moment(at, later))),
            _ => None,
        }
    }

    /// Whether a condition holds.
    pub fn holds(&self, question: &Question) -> bool {
        match question {
            Question::All(parts) => parts.iter().all(|part| self.holds(part)),
            Question::Any(parts) => parts.iter().any(|part| self.holds(part)),
            Question::Not(part) => !self.holds(part),
            Question::State(states) => states.contains(&self.record.state),
            Question::ParentState(states) => {
                self.parent.as_ref().is_some_and(|parent| states.contains(&parent.record.state))
            }
            Question::Given(of, given) => self.value(of).is_some() == *given,
            Question::OneOf(of, words) => self
                .value(of)
                .and_then(|value| value.words().map(str::to_owned))
                .is_some_and(|value| words.contains(&value)),
            Question::Compare(left, op, right) => {
                let order = self.value(left).zip(self.value(right));
                order.and_then(|(left, right)| self.order(&left, &right)).is_some_and(|order| op.holds(order))
            }
        }
    }

    fn order(&self, left: &Value, right: &Value) -> Option<Ordering> {
        let at = |value: &Value| match value {
            Value::Date(day) => begins(*day, self.scene.zone),
            Value::Moment(at) => Some(*at),
            _ => None,
        };
        match (left, right) {
            (Value::Date(left), Value::Date(right)) => Some(left.cmp(right)),
            _ if left.number().is_some() => Some(left.number()?.cmp(&right.number()?)),
            _ if at(left).is_some() => Some(at(left)?.cmp(&at(right)?)),
            _ => Some(left.words()?.cmp(right.words()?)),
        }
    }
}

impl Op {
    fn holds(self, order: Ordering) -> bool {
        match self {
            Op::Is => order.is_eq(),
            Op::Above | Op::After => order.is_gt(),
            Op::AtLeast => order.is_ge(),
            Op::Below | Op::Before => order.is_lt(),
            Op::AtMost => order.is_le(),
        }
    }
}

fn number(amount: Decimal, currency: Option<&str>) -> Value {
    match currency {
        Some(currency) => Value::Money { amount, currency: currency.to_owned() },
        None => Value::Number(amount),
    }
}
