//! Something is done with a record, as the pack says it: states and fields of it and of related ones change, and what leaves
//! the house because of it is made, in one step. What the person was shown before is held against what is true now (C12).

use std::collections::BTreeMap;

use super::about::{opens_later, root};
use super::record::{Owned, RecordRefusal, position, put, said};
use super::ticket::{is_blank, length};
use super::{Case, Stop, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::RecordDeed;
use crate::customer::Customer;
use crate::message::{Author, Message, MessageKind};
use crate::record::{Action, Consequence, Form, Record, RecordField, SendBy, SentText, Set, Sight, Value};
use crate::ticket::Ticket;
use crate::{Millis, RecordId, TicketId};

crate::codes! {
    /// Why nothing was done with a record.
    pub enum ActOnRecordRefusal {
        /// The role may not.
        "act-on-record-not-allowed" => NotAllowed { role: String },
        /// The kind of record has no such action.
        "act-on-record-unknown" => ActionUnknown { record: String, action: String },
        /// It stands in a state from which there is none.
        "act-on-record-state" => StateWrong { record: String, state: String },
        /// The pack's condition does not hold.
        "act-on-record-not-now" => NotNow { record: String, action: String },
        /// It is a step that comes later (C4, C13).
        "act-on-record-too-early" => TooEarly { opens_at: Millis },
        /// An amount is not what the person saw any more (C12).
        "act-on-record-amounts-changed" => AmountsChanged,
        /// What is sent because of it is not what was shown: a text is missing, or there is one too many.
        "act-on-record-texts-changed" => TextsChanged,
        /// A text is longer than the desk's messages.
        "act-on-record-text-too-long" => TextTooLong { limit: usize, length: usize },
        /// Something goes to the customer's number, and none is known.
        "act-on-record-without-number" => WithoutNumber,
    }
}

pub(super) fn act_on_record(mut case: Case, ticket: TicketId, asked: &RecordDeed) -> Verdict {
    let Owned { ticket: mut row, customer, mut records } = case.owned(ticket)?;
    let at = position(&records, asked.record)?;
    let kind = case.record_kind(&records[at].kind)?;
    let unknown = || ActOnRecordRefusal::ActionUnknown {
        record: kind.id.clone(),
        action: asked.action.chars().take(40).collect(),
    };
    let action = kind.action(&asked.action).ok_or_else(unknown)?;
    let role = case.context.actor.title();
    if case.context.actor.user().is_none() || !action.may.iter().any(|may| may == role) {
        return Err(ActOnRecordRefusal::NotAllowed { role: role.to_owned() }.into());
    }
    if !action.from.contains(&records[at].state) {
        let (record, state) = (kind.id.clone(), records[at].state.clone());
        return Err(ActOnRecordRefusal::StateWrong { record, state }.into());
    }
    let inputs: Vec<&RecordField> = action.asks.iter().collect();
    said(&kind.id, &inputs, &asked.inputs)?;
    let sight = case.scene(&records).of(&records[at]).with(&asked.inputs);
    if !action.when.as_ref().is_none_or(|when| sight.holds(when)) {
        let (record, action) = (kind.id.clone(), action.id.clone());
        return Err(ActOnRecordRefusal::NotNow { record, action }.into());
    }
    let root = root(&records, at);
    let now = case.context.received_at;
    let of_root = (at == root).then_some(action.id.as_str());
    let later = of_root.and_then(|action| opens_later(case.desk, &row, records[root].id, action, now));
    if let Some(opens_at) = later {
        return Err(ActOnRecordRefusal::TooEarly { opens_at }.into());
    }
    as_shown(action, &sight, &asked.shown)?;
    let sent = sent(&case, action, &sight, &row, &customer, &asked.texts)?;
    let sets = worked_out(&action.sets, &sight);

    let mut changed = vec![asked.record];
    change(&mut records[at], action.to.as_deref(), sets);
    for step in &action.then {
        changed.extend(follow(&case, step, asked.record, &mut records, &asked.inputs));
    }
    let mut changes = Vec::new();
    if case.desk.course.goes_by(&records[root].kind) {
        let before = records[root].tickets.clone();
        case.link(&mut row, &mut records, root);
        if let Some(action) = of_root {
            changes.extend(case.climb_by_action(&mut row, records[root].id, action));
        }
        let about = case.about(&records, root);
        let (done, opened) = case.at_ticket(&mut row, &action.ticket, &about)?;
        changes.extend(done);
        changes.extend(case.retell(&mut records, root, &mut row)?);
        records[root].tickets.extend(opened);
        if records[root].tickets != before {
            changed.push(records[root].id);
        }
    } else if !action.ticket.is_empty() {
        let about = case.about(&records, root);
        changes.extend(case.at_ticket(&mut row, &action.ticket, &about)?.0);
    }
    for record in &mut records {
        if changed.contains(&record.id) {
            record.updated_at = record.updated_at.max(now);
            changes.push(put(record.clone()));
        }
    }
    changes.extend(sent.messages);
    let (kind, action) = (kind.id.clone(), action.id.clone());
    let deed = Deed::RecordActed { record: asked.record, kind, action, forms: sent.forms };
    changes.push(case.deed(ticket, case.context.made_at, deed));
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}

/// The amounts are those that the person saw: whoever told a customer what comes back to them kept their word, or says so.
fn as_shown(
    action: &Action,
    sight: &Sight<'_>,
    shown: &BTreeMap<String, Value>,
) -> Result<(), ActOnRecordRefusal> {
    let same = action.shows.iter().all(|id| match (sight.amount(id), shown.get(id)) {
        (Some(now), Some(then)) => now.is_same(then),
        (None, None) => true,
        _ => false,
    });
    let others = shown.keys().any(|id| !action.shows.contains(id));
    if same && !others { Ok(()) } else { Err(ActOnRecordRefusal::AmountsChanged) }
}

/// What leaves the house.
struct Sent {
    messages: Vec<Change>,
    forms: Vec<Form>,
}

fn sent(
    case: &Case<'_>,
    action: &Action,
    sight: &Sight<'_>,
    ticket: &Ticket,
    customer: &Customer,
    texts: &[SentText],
) -> Result<Sent, Stop> {
    let mut sent = Sent { messages: Vec::new(), forms: Vec::new() };
    let mut left: Vec<&SentText> = texts.iter().collect();
    for send in action.sends.iter().filter(|send| send.when.as_ref().is_none_or(|when| sight.holds(when))) {
        let number = customer.phone.as_deref().filter(|number| !is_blank(number));
        let to = number.ok_or(ActOnRecordRefusal::WithoutNumber)?.to_owned();
        match send.by {
            SendBy::Sms => {
                let found = left.iter().position(|text| text.send == send.id);
                let said = left.remove(found.ok_or(ActOnRecordRefusal::TextsChanged)?);
                // A desk that sends short messages has a channel for them.
                let channel = case.desk.channels.iter().find(|known| known.medium == send.by.name());
                let channel = channel.ok_or(ActOnRecordRefusal::TextsChanged)?;
                sent.messages.push(message(case, ticket, said, &channel.id, to)?);
            }
            SendBy::Form => {
                let known = |(name, expr): &(String, _)| Some((name.clone(), sight.value(expr)?));
                let values = send.with.iter().filter_map(known).collect();
                sent.forms.push(Form { id: send.id.clone(), to, values });
            }
        }
    }
    if left.is_empty() { Ok(sent) } else { Err(ActOnRecordRefusal::TextsChanged.into()) }
}

/// A short message as it stands at the ticket. It is no answer: clocks that wait for one go on.
fn message(
    case: &Case<'_>,
    ticket: &Ticket,
    said: &SentText,
    channel: &str,
    to: String,
) -> Result<Change, Stop> {
    let (limit, length) = (case.desk.limits.message, length(&said.text));
    if is_blank(&said.text) {
        return Err(ActOnRecordRefusal::TextsChanged.into());
    }
    if length > limit {
        return Err(ActOnRecordRefusal::TextTooLong { limit, length }.into());
    }
    case.new_message(said.message)?;
    let user = case.context.actor.user().ok_or(RecordRefusal::Unknown)?;
    Ok(Change::put(Row::Message(Message {
        id: said.message,
        ticket: ticket.id,
        kind: MessageKind::Reply,
        author: Author::Agent { user },
        text: said.text.clone(),
        channel: channel.to_owned(),
        to: Some(to),
        letter: None,
        template: None,
        attachments: Vec::new(),
        made_at: case.context.made_at,
        received_at: case.context.received_at,
    })))
}

/// What fields are set to; nothing where what it hangs on is not there: the field is emptied then.
fn worked_out(sets: &[Set], sight: &Sight<'_>) -> Vec<(String, Option<Value>)> {
    sets.iter().map(|set| (set.field.clone(), sight.value(&set.value))).collect()
}

fn change(record: &mut Record, to: Option<&str>, sets: Vec<(String, Option<Value>)>) {
    if let Some(to) = to {
        to.clone_into(&mut record.state);
    }
    for (field, value) in sets {
        match value {
            Some(value) => drop(record.fields.insert(field, value)),
            None => drop(record.fields.remove(&field)),
        }
    }
}

/// What becomes of related records, one after the other; answers which changed.
fn follow(
    case: &Case<'_>,
    step: &Consequence,
    of: RecordId,
    records: &mut [Record],
    inputs: &BTreeMap<String, Value>,
) -> Vec<RecordId> {
    let parent = records.iter().find(|record| record.id == of).and_then(|record| record.of);
    let mut changed = Vec::new();
    for at in 0..records.len() {
        let record = &records[at];
        let related = record.of == Some(of) || parent == Some(record.id);
        if record.kind != step.record || !related || !step.from.contains(&record.state) {
            continue;
        }
        let sight = case.scene(records).of(record).with(inputs);
        if !step.when.as_ref().is_none_or(|when| sight.holds(when)) {
            continue;
        }
        let sets = worked_out(&step.sets, &sight);
        let id = record.id;
        change(&mut records[at], step.to.as_deref(), sets);
        changed.push(id);
    }
    changed
}

/// What an action would show and send now: what the screen puts before the person. The reason, where it is not possible.
pub fn outlook<'s>(sight: Sight<'s>, action: &Action, inputs: &'s BTreeMap<String, Value>) -> Outlook {
    let sight = sight.with(inputs);
    let shown = action.shows.iter().filter_map(|id| Some((id.clone(), sight.amount(id)?))).collect();
    let sends = action.sends.iter().filter(|send| send.when.as_ref().is_none_or(|when| sight.holds(when)));
    let sends = sends.map(|send| {
        let known = |(name, expr): &(String, _)| Some((name.clone(), sight.value(expr)?));
        (send.id.clone(), send.by, send.with.iter().filter_map(known).collect())
    });
    let (open, sends) = (action.when.as_ref().is_none_or(|when| sight.holds(when)), sends.collect());
    Outlook { open, shown, sends }
}

/// See [`outlook`].
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// Whether the condition holds.
    pub open: bool,
    /// The amounts that are shown.
    pub shown: BTreeMap<String, Value>,
    /// What leaves the house: which, by what, with which values.
    pub sends: Vec<(String, SendBy, BTreeMap<String, Value>)>,
}
