//! The records of a ticket's customer, and what an action would do with one: read from this machine, judged by the rules.

use std::collections::BTreeMap;

use kursi_rules::change::{Entity, Row};
use kursi_rules::code::Code;
use kursi_rules::customer::Customer;
use kursi_rules::decide::{ActOnRecordRefusal, Outlook, opens_later, outlook};
use kursi_rules::desk::Desk;
use kursi_rules::record::{Action, Record, RecordField, RecordKind, Scene, SendBy, Type, Value};
use kursi_rules::ticket::Ticket;
use kursi_store::judge::read;
use kursi_store::rows;
use kursi_words::fold::fold;
use kursi_words::{Arg, Args, Lang, Reader, bidi};

use super::request::{customer, language_of};
use crate::entry::{
    ActionFace, AskFace, CreationFace, Fault, NamedValue, OutlookView, RecordFace, RecordsView, SendFace,
    ValueFace,
};
use crate::fault::{AppFault, internal};
use crate::work::{LoadedDesk, Work};

/// What is known at a ticket: whose it is and all their records, the oldest first.
struct Known {
    ticket: Ticket,
    customer: Customer,
    records: Vec<Record>,
}

impl Known {
    async fn of(work: &Work, ticket: &str) -> Result<Known, Fault> {
        let ws = work.ws();
        let mut conn = work.replica.conn().await?;
        let doc = rows::get(&mut conn, &ws, Entity::Ticket, ticket).await?.ok_or(AppFault::TicketNotHere)?;
        let ticket: Ticket = serde_json::from_str(&doc).map_err(|error| internal(&error))?;
        let customer = customer(&mut conn, &ws, &ticket).await?;
        let mut records = Vec::new();
        for doc in rows::records(&mut conn, &ws, &customer.id.to_string()).await? {
            if let Row::Record(record) = read(Entity::Record, &doc)?
                && record.desk == ticket.desk
            {
                records.push(*record);
            }
        }
        records.sort_by_key(|record| (record.created_at, record.id));
        Ok(Known { ticket, customer, records })
    }

    fn scene<'a>(&'a self, work: &Work, desk: &'a Desk) -> Scene<'a> {
        Scene { kinds: &desk.records, records: &self.records, zone: desk.zone, now: work.now() }
    }
}

/// The records beside a ticket.
pub(super) async fn records(work: &Work, ticket: &str) -> Result<RecordsView, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let known = Known::of(work, ticket).await?;
    if known.ticket.unsure {
        // Whose they would be, nobody has said yet.
        return Ok(RecordsView { records: Vec::new(), creations: Vec::new() });
    }
    let role = work.profile.read().expect("lock").role.clone();
    let view = Beside { desk, role: &role, ticket: &known.ticket, scene: known.scene(work, desk) };
    let own = known.records.iter().filter(|record| record.of.is_none());
    let mut records: Vec<RecordFace> = own.filter_map(|record| view.face(record)).collect();
    records.reverse();
    Ok(RecordsView { records, creations: view.creations(None) })
}

struct Beside<'a> {
    desk: &'a Desk,
    role: &'a str,
    ticket: &'a Ticket,
    scene: Scene<'a>,
}

impl Beside<'_> {
    fn creations(&self, of: Option<&Record>) -> Vec<CreationFace> {
        let own = |kind: &&RecordKind| kind.of.as_deref() == of.map(|of| of.kind.as_str());
        let may = |kind: &&RecordKind| kind.create.may.iter().any(|role| role == self.role);
        let kinds = self.desk.records.iter().filter(own).filter(may);
        kinds
            .map(|kind| {
                let asked = kind.fields.iter().filter(|field| !field.later);
                CreationFace {
                    kind: kind.id.clone(),
                    asks: asks(asked, &format!("record-{}-field", kind.id)),
                }
            })
            .collect()
    }

    /// A kind that the desk's revision does not have any more is not shown.
    fn face(&self, record: &Record) -> Option<RecordFace> {
        let kind = self.desk.record(&record.kind)?;
        let sight = self.scene.of(record);
        let word = format!("record-{}", kind.id);
        let fields = kind.fields.iter().filter_map(|field| {
            let value = record.fields.get(&field.id)?;
            Some(named(&field.id, format!("{word}-field-{}", field.id), Some(value)))
        });
        let amounts = kind.amounts.iter().filter(|amount| amount.beside).map(|amount| {
            named(&amount.id, format!("{word}-amount-{}", amount.id), sight.amount(&amount.id).as_ref())
        });
        let actions =
            kind.actions.iter().filter(|action| action.from.contains(&record.state)).map(|action| {
                let may = action.may.iter().any(|role| role == self.role);
                let no =
                    || Fault::from(Code::from(ActOnRecordRefusal::NotAllowed { role: self.role.to_owned() }));
                let later = opens_later(self.desk, self.ticket, record.id, &action.id, self.scene.now);
                let early =
                    later.map(|opens_at| Fault::from(Code::from(ActOnRecordRefusal::TooEarly { opens_at })));
                let own = format!("{word}-action-{}", action.id);
                ActionFace {
                    id: action.id.clone(),
                    asks: asks(action.asks.iter(), &format!("{own}-input")),
                    word: own,
                    // What hangs on an answer is judged when there is one.
                    open: !action.asks.is_empty()
                        || action.when.as_ref().is_none_or(|when| sight.holds(when)),
                    refused: (!may).then(no).or(early),
                }
            });
        let parts = self.scene.records.iter().filter(|part| part.of == Some(record.id));
        Some(RecordFace {
            id: record.id.to_string(),
            kind: kind.id.clone(),
            state: record.state.clone(),
            over: kind.is_over(&record.state),
            fields: fields.collect(),
            amounts: amounts.collect(),
            actions: actions.collect(),
            creations: if kind.is_over(&record.state) { Vec::new() } else { self.creations(Some(record)) },
            parts: parts.filter_map(|part| self.face(part)).collect(),
        })
    }
}

fn named(id: &str, word: String, value: Option<&Value>) -> NamedValue {
    NamedValue { id: id.to_owned(), word, value: value.map(tamed) }
}

/// Words of a person are shown without what would turn the screen around.
fn tamed(value: &Value) -> ValueFace {
    match ValueFace::from(value) {
        ValueFace::Text { text } => ValueFace::Text { text: bidi::tame(&text).into_owned() },
        face => face,
    }
}

fn asks<'a>(fields: impl Iterator<Item = &'a RecordField>, word: &str) -> Vec<AskFace> {
    fields
        .map(|field| AskFace::new(&field.id, format!("{word}-{}", field.id), &field.holds, field.optional))
        .collect()
}

/// What was typed, as values. What cannot be read stays as it was typed, so that the rules say what is wrong with it.
pub(crate) fn typed<'a>(
    fields: impl Iterator<Item = &'a RecordField>,
    typed: &BTreeMap<String, String>,
) -> BTreeMap<String, Value> {
    let value = |field: &RecordField| {
        let text = typed.get(&field.id)?.trim();
        let read = match &field.holds {
            Type::Text { .. } => Some(Value::Text(text.to_owned())),
            Type::Choice { .. } => Some(Value::Choice(text.to_owned())),
            Type::Date => text.parse().ok().map(Value::Date),
            Type::Moment => text.parse().ok().map(|at| Value::Moment(kursi_rules::Millis(at))),
            Type::Count { .. } => fold(text).parse().ok().map(Value::Count),
            Type::Number => exact(text).map(Value::Number),
            Type::Money { currency } => {
                exact(text).map(|amount| Value::Money { amount, currency: currency.clone() })
            }
        };
        match text.is_empty() {
            true => None,
            false => Some((field.id.clone(), read.unwrap_or_else(|| Value::Text(text.to_owned())))),
        }
    };
    fields.filter_map(value).collect()
}

/// A number in digits of any script, with either point.
fn exact(text: &str) -> Option<rust_decimal::Decimal> {
    rust_decimal::Decimal::from_str_exact(&fold(&text.replace('٫', "."))).ok()
}

/// What an action would do with a record now.
pub(super) async fn record_outlook(
    work: &Work,
    ticket: &str,
    record: &str,
    action: &str,
    inputs: &BTreeMap<String, String>,
) -> Result<OutlookView, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let known = Known::of(work, ticket).await?;
    let (kind, row, action) = find(desk, &known, record, action)?;
    let inputs = typed(action.asks.iter(), inputs);
    let Outlook { open, shown, sends } = outlook(known.scene(work, desk).of(row), action, &inputs);
    let word = format!("record-{}", kind.id);
    let shown =
        action.shows.iter().map(|id| named(id, format!("{word}-amount-{id}"), shown.get(id))).collect();
    let language = language_of(desk, &known.ticket);
    let goes = !sends.is_empty();
    let sends = sends.into_iter().map(|(id, by, values)| {
        let own = format!("{word}-send-{id}");
        let text = (by == SendBy::Sms).then(|| say(&loaded, desk, language, &own, &values)).flatten();
        let shown = values.iter().filter(|_| by == SendBy::Form);
        let values = shown.map(|(name, value)| named(name, format!("{own}-{name}"), Some(value))).collect();
        SendFace { id, word: own, by: by.name().to_owned(), text, values }
    });
    let nowhere = goes && known.customer.phone.as_deref().is_none_or(|phone| phone.trim().is_empty());
    let refused = nowhere.then(|| Fault::from(Code::from(ActOnRecordRefusal::WithoutNumber)));
    Ok(OutlookView { open, refused, shown, sends: sends.collect() })
}

fn find<'a>(
    desk: &'a Desk,
    known: &'a Known,
    record: &str,
    action: &str,
) -> Result<(&'a RecordKind, &'a Record, &'a Action), Fault> {
    let row = known.records.iter().find(|row| row.id.to_string() == record);
    let found = row.and_then(|row| {
        let kind = desk.record(&row.kind)?;
        Some((kind, row, kind.action(action)?))
    });
    found.ok_or_else(|| Fault::from(Code::from(kursi_rules::decide::RecordRefusal::Unknown)))
}

/// The words of a short message. It is plain text on any telephone: nothing invisible goes with it.
fn say(
    loaded: &LoadedDesk,
    desk: &Desk,
    language: &str,
    word: &str,
    values: &BTreeMap<String, Value>,
) -> Option<String> {
    let lang: Lang = language.parse().ok()?;
    let reader = Reader::new(lang, desk.zone);
    let args = values.iter().fold(Args::new(), |args, (name, value)| match value {
        Value::Text(text) | Value::Choice(text) => args.with(name.clone(), Arg::Text(text.clone())),
        value => match value.number().and_then(|number| number.to_string().parse().ok()) {
            Some(number) => args.with(name.clone(), Arg::Number(number)),
            None => args,
        },
    });
    let text = loaded.words.find(&reader, &format!("{word}.text"), &args)?;
    Some(bidi::strip_controls(&text).into_owned())
}

/// Fields of a record as the desk has them, for whoever reads what was typed.
pub(crate) async fn asked_of(
    work: &Work,
    ticket: &str,
    record: &str,
    action: &str,
) -> Result<Vec<RecordField>, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let known = Known::of(work, ticket).await?;
    let (_, _, action) = find(desk, &known, record, action)?;
    Ok(action.asks.clone())
}
