//! What comes next of a ticket by itself over time, beside it.

use kursi_rules::code::Coded as _;
use kursi_rules::command::Verb;
use kursi_rules::course::{self, Closed, Confirmation, Miss, Next, Recipient, Whose};
use kursi_rules::customer::Customer;
use kursi_rules::decide::{Context, Facts, RemindRefusal, may_climb, may_record_cause};
use kursi_rules::desk::Desk;
use kursi_rules::message::{Message, MessageKind};
use kursi_rules::template;
use kursi_rules::ticket::Ticket;
use kursi_words::{Args, Lang, Reader, bidi};

use super::mask::Masks;
use super::request::language_of;
use super::tickets::Rows;
use crate::entry::{
    ClosedView, ConfirmationFace, CourseFaces, CourseView, DeliveredView, FollowUpFace, MissView, NextView,
    PriorityFace, PriorityRow, StepAct, ZoneFace,
};
use crate::work::LoadedDesk;

/// What the panel is made of.
pub(super) struct Around<'a> {
    pub(super) loaded: &'a LoadedDesk,
    pub(super) desk: &'a Desk,
    pub(super) ticket: &'a Ticket,
    pub(super) customer: &'a Customer,
    pub(super) agent: String,
    pub(super) facts: &'a Facts,
    pub(super) context: &'a Context,
    pub(super) masks: &'a Masks<'a>,
}

/// What comes next on each ladder that runs for the ticket, the earliest first.
pub(super) fn next(around: &Around<'_>) -> Vec<NextView> {
    course::next(around.desk, around.ticket).iter().map(|next| one(around, next)).collect()
}

/// What the desk says of courses.
pub(super) fn faces(desk: &Desk) -> CourseFaces {
    let rule = &desk.course;
    let closing = rule.closing.as_ref();
    CourseFaces {
        priority: rule.priority.as_ref().map(|rule| PriorityRow {
            levels: rule.levels.clone(),
            urgencies: rule.urgencies.clone(),
            impacts: rule.impacts.clone(),
            matrix: rule.matrix.clone(),
        }),
        tags: rule.tags.clone(),
        causes: rule.causes.clone(),
        teams: desk.teams.clone(),
        follow_ups: rule
            .follow_ups
            .iter()
            .map(|rule| FollowUpFace { id: rule.id.clone(), team: rule.team.clone() })
            .collect(),
        closes: desk.moves.iter().any(|step| step.on == Verb::Close),
        confirmed: closing.is_some_and(|rule| rule.confirmed),
        results: closing.map(|rule| rule.results.clone()).unwrap_or_default(),
        zones: rule
            .zones
            .iter()
            .map(|rule| ZoneFace { id: rule.id.clone(), zone: rule.zone.name().to_owned() })
            .collect(),
        night: rule.calls.as_ref().map(|rule| (rule.night_from, rule.night_to)),
    }
}

/// Where the ticket stands, and by what its solution can be confirmed.
pub(super) fn view(around: &Around<'_>, rows: &Rows, role: &str, messages: &[Message]) -> CourseView {
    let Around { desk, ticket, .. } = *around;
    let course = &ticket.course;
    let solved_at = course.solved_at.or(ticket.resolved_at);
    let since = |message: &&Message| {
        message.kind == MessageKind::Incoming && solved_at.is_some_and(|at| message.received_at >= at)
    };
    let confirmations = messages.iter().rev().filter(since).map(|message| ConfirmationFace {
        message: message.id.to_string(),
        text: bidi::tame(&message.text).into_owned(),
        at: message.received_at.0 as f64,
    });
    CourseView {
        priority: course.priority.as_ref().map(|known| PriorityFace {
            level: known.level.clone(),
            urgency: known.urgency.clone(),
            impact: known.impact.clone(),
        }),
        tags: course.tags.clone(),
        misses: misses(around, rows),
        team: ticket.team.clone(),
        follows: course.follows.as_ref().map(|follows| follows.ticket.to_string()),
        closed: course.closed.as_ref().map(closed),
        confirmations: confirmations.collect(),
        needs_result: desk
            .course
            .closing
            .as_ref()
            .is_some_and(|rule| rule.needs_result(ticket.team.as_deref(), role)),
    }
}

/// What was missed of which the cause is asked, the latest first.
fn misses(around: &Around<'_>, rows: &Rows) -> Vec<MissView> {
    let Around { desk, ticket, facts, context, .. } = *around;
    let view = |miss: &Miss| MissView {
        target: miss.target.clone(),
        due_at: miss.due_at.0 as f64,
        cause: miss.cause.as_ref().map(|cause| cause.id.clone()),
        by: miss.cause.as_ref().and_then(|cause| cause.by).map(|user| rows.person(user)),
        at: miss.cause.as_ref().map(|cause| cause.at.0 as f64),
        refused: match miss.cause {
            Some(_) => None,
            None => may_record_cause(desk, facts, ticket.id, miss, context).map(Into::into),
        },
    };
    ticket.course.misses.iter().rev().map(view).collect()
}

fn closed(closed: &Closed) -> ClosedView {
    let (message, said) = match &closed.confirmed {
        Some(Confirmation::Written { message }) => (Some(message.to_string()), None),
        Some(Confirmation::Said { text }) => (None, Some(bidi::tame(text).into_owned())),
        None => (None, None),
    };
    ClosedView { at: closed.at.0 as f64, message, said, result: closed.result.clone() }
}

/// To whom it was delivered.
pub(super) fn delivered(ticket: &Ticket) -> Option<DeliveredView> {
    let known = ticket.course.delivered.as_ref()?;
    Some(DeliveredView { to: known.to.clone(), ladder: known.ladder.clone(), at: known.at.0 as f64 })
}

fn one(around: &Around<'_>, next: &Next<'_>) -> NextView {
    let deeds = &next.rise.deeds;
    let by_server = next.rise.by == Whose::Server;
    let said = deeds.says.as_ref().filter(|_| !by_server);
    let words = said.and_then(|says| words(around, &says.template));
    let early = RemindRefusal::TooEarly { opens_at: next.opens }.code().code;
    let acts = acts(around.ticket, next);
    // Of what is done with a record, each action says why it cannot be done.
    let refused = match by_server || !acts.is_empty() {
        true => None,
        false => may_climb(around.desk, around.facts, around.ticket.id, next, around.context)
            .filter(|code| code.code != early),
    };
    let (text, language) = words.unzip();
    NextView {
        ladder: next.ladder.id.clone(),
        step: next.rise.id.clone(),
        n: next.n,
        most: next.ladder.most(),
        by_server,
        opens_at: next.opens.0 as f64,
        late_at: next.late.map(|late| late.0 as f64),
        text,
        language,
        to_customer: deeds.says.as_ref().is_none_or(|says| says.to == Recipient::Customer),
        script: deeds.script.clone(),
        acts,
        refused: refused.map(Into::into),
    }
}

/// What can be done with the ticket's record at a step: what takes it, and what else is offered.
fn acts(ticket: &Ticket, next: &Next<'_>) -> Vec<StepAct> {
    let Some(about) = &ticket.course.about else { return Vec::new() };
    let deeds = &next.rise.deeds;
    let takes = deeds.actions.iter().map(|action| (action, true));
    let offers = deeds.offers.iter().map(|action| (action, false));
    let act = |(action, takes): (&String, bool)| StepAct {
        record: about.record.to_string(),
        action: action.clone(),
        takes,
    };
    takes.chain(offers).map(act).collect()
}

/// A template in the customer's language, masked values covered.
fn words(around: &Around<'_>, template: &str) -> Option<(String, String)> {
    let language = language_of(around.desk, around.ticket);
    let lang: Lang = language.parse().ok()?;
    let mut args = Args::new();
    for (name, value) in template::values(around.ticket, around.customer, &around.agent) {
        args = args.text(name, value);
    }
    let reader = Reader::new(lang, around.desk.zone);
    let text = around.loaded.words.find(&reader, &format!("template-{template}.text"), &args)?;
    Some((around.masks.secrets.cover(&text).into_owned(), language.to_owned()))
}
