//! What customers answered when their tickets were closed, and what is to be better by it (D6). Read from this machine, with or without
//! the line: both are synced to those who read them, and to nobody else.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use kursi_rules::authority::{self, Actor};
use kursi_rules::calendar::local_date;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::{Command, Verb};
use kursi_rules::decide::RecordImprovementRefusal;
use kursi_rules::desk::Desk;
use kursi_rules::report::{DaySpan, ReportRefusal};
use kursi_rules::survey::{Asks, Improvement, QuestionCount, Results, Survey, SurveyRule, may_see, results};
use kursi_rules::{Millis, SurveyId};
use kursi_store::{AnyConnection, judge, rows, survey as stored};

use super::report::{days, refused};
use super::tickets::Rows;
use crate::entry::{
    AnswerCount, AnswerOf, AskedQuestion, Fault, GivenFace, ImprovementFace, RemarkFace, SurveysAsked,
    SurveysView,
};
use crate::work::{Pending, Work};

/// The most that are counted at once; more is said to be more.
const MOST: u32 = 20_000;
/// The most remarks that are shown.
const REMARKS: usize = 500;

/// What is here of a span of days.
pub(crate) struct Found {
    pub(crate) rule: SurveyRule,
    pub(crate) surveys: Vec<Survey>,
    pub(crate) results: Results,
    pub(crate) cut: bool,
    pub(crate) now: Millis,
}

/// The answers of these days, for somebody who reads them.
pub(crate) async fn found(work: &Work, asked: &SurveysAsked) -> Result<Found, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let role = work.profile.read().expect("lock").role.clone();
    let rule = desk.survey.as_ref().filter(|_| may_see(desk, &role)).cloned();
    let rule = rule.ok_or_else(|| refused(ReportRefusal::NotAllowed { role }))?;
    let (from, to) = days(&asked.from, &asked.to)?;
    let span = DaySpan::new(from, to).map_err(refused)?;
    let (from, to) = span.instants(desk.zone);
    let mut conn = work.replica.conn().await?;
    let docs = stored::asked_in(&mut conn, &work.ws(), &desk.id, (from.0, to.0), MOST + 1).await?;
    drop(conn);
    let cut = docs.len() > MOST as usize;
    let mut surveys = Vec::with_capacity(docs.len());
    for doc in docs.iter().take(MOST as usize) {
        if let Row::Survey(row) = judge::read(Entity::Survey, doc)? {
            surveys.push(*row);
        }
    }
    let now = work.now();
    let results = results(&rule, surveys.iter(), now);
    Ok(Found { rule, surveys, results, cut, now })
}

/// What was answered, and what is to be better.
pub(super) async fn surveys(work: &Work, asked: &SurveysAsked) -> Result<SurveysView, Fault> {
    let Found { rule, surveys, results, cut, .. } = found(work, asked).await?;
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let mut remarks = remarks(&rule, &surveys);
    remarks.truncate(REMARKS);
    let all = improvements(work, desk).await?;
    let mut conn = work.replica.conn().await?;
    let answers = answers(&mut conn, &work.ws(), &all).await?;
    let tickets = remarks.iter().map(|remark| remark.ticket.clone());
    let tickets = tickets.chain(answers.values().map(|row| row.ticket.to_string()));
    let here = here(&mut conn, &work.ws(), tickets.collect()).await?;
    drop(conn);
    for remark in &mut remarks {
        remark.here = here.contains(&remark.ticket);
    }
    let improvements = all.into_iter().map(|row| face(work, desk, row, &answers, &here)).collect();
    let refused = {
        let profile = work.profile.read().expect("lock");
        let actor = Actor::Person { user: profile.user, role: profile.role.clone() };
        let may = authority::may(desk, &actor, Verb::RecordImprovement);
        let no = RecordImprovementRefusal::NotAllowed { role: profile.role.clone() };
        (!may).then(|| Fault::from(kursi_rules::code::Code::from(no)))
    };
    Ok(SurveysView {
        asked: results.asked,
        answered: results.answered,
        rate: percent(results.answered, results.asked),
        open: results.open,
        questions: rule
            .questions
            .iter()
            .zip(&results.questions)
            .map(|(asks, count)| question(&asks.asks, count))
            .collect(),
        remarks,
        improvements,
        cut,
        refused,
    })
}

pub(crate) fn percent(part: u32, of: u32) -> Option<f64> {
    (of > 0).then(|| f64::from(part) * 100.0 / f64::from(of))
}

fn question(asks: &Asks, count: &QuestionCount) -> AskedQuestion {
    AskedQuestion {
        id: count.id.clone(),
        kind: asks.name().to_owned(),
        count: count.count,
        mean: count.mean(),
        most: match asks {
            Asks::Scale { to, .. } => Some(*to as f64),
            _ => None,
        },
        answers: count
            .counts
            .iter()
            .map(|(answer, times)| AnswerCount {
                answer: answer.clone(),
                count: *times,
                share: percent(*times, count.count),
            })
            .collect(),
    }
}

/// What was said in words, the latest first. Of one that was replaced too: the words stay what a customer said.
pub(crate) fn remarks(rule: &SurveyRule, surveys: &[Survey]) -> Vec<RemarkFace> {
    let in_words =
        |id: &str| rule.question(id).is_none_or(|question| matches!(question.asks, Asks::Words { .. }));
    let mut found = Vec::new();
    for row in surveys {
        let Some(answered) = &row.answered else { continue };
        let given: Vec<GivenFace> = answered
            .given
            .iter()
            .filter(|(id, _)| !in_words(id))
            .map(|(id, given)| GivenFace {
                question: id.clone(),
                answer: given.to_text(),
                scale: matches!(given, kursi_rules::survey::Given::Number(_)),
            })
            .collect();
        let said = answered.given.iter().filter(|(id, _)| in_words(id));
        found.extend(said.map(|(id, words)| RemarkFace {
            survey: row.id.to_string(),
            question: id.clone(),
            text: words.to_text(),
            language: row.language.clone(),
            at: answered.at.0 as f64,
            given: given.clone(),
            ticket: row.ticket.to_string(),
            number: row.number.clone(),
            here: false,
        }));
    }
    found.sort_by(|one, other| other.at.total_cmp(&one.at).then_with(|| other.survey.cmp(&one.survey)));
    found
}

/// Every improvement: what is planned first, by its day, and then what is done, the latest first.
pub(crate) async fn improvements(work: &Work, desk: &Desk) -> Result<Vec<Improvement>, Fault> {
    let mut conn = work.replica.conn().await?;
    let docs = stored::improvements(&mut conn, &work.ws(), &desk.id).await?;
    drop(conn);
    let mut all = Vec::with_capacity(docs.len());
    for doc in docs {
        if let Row::Improvement(row) = judge::read(Entity::Improvement, &doc)? {
            all.push(*row);
        }
    }
    all.sort_by_key(|row| {
        let done = row.done.as_ref().map(|done| std::cmp::Reverse(done.at));
        (done, row.due.is_none(), row.due, std::cmp::Reverse(row.at), row.id)
    });
    Ok(all)
}

/// The answers from which improvements follow, as far as they are here.
async fn answers(
    conn: &mut AnyConnection,
    ws: &str,
    all: &[Improvement],
) -> Result<BTreeMap<SurveyId, Survey>, Fault> {
    let ids: BTreeSet<SurveyId> = all.iter().flat_map(|row| row.surveys.iter().copied()).collect();
    let wanted: Vec<(Entity, String)> = ids.iter().map(|id| (Entity::Survey, id.to_string())).collect();
    let mut found = BTreeMap::new();
    for (entity, _, doc) in rows::get_all(conn, ws, &wanted, &[]).await? {
        if let Row::Survey(row) = judge::read(entity, &doc)? {
            found.insert(row.id, *row);
        }
    }
    Ok(found)
}

/// Which tickets are on this machine.
async fn here(conn: &mut AnyConnection, ws: &str, ids: BTreeSet<String>) -> Result<HashSet<String>, Fault> {
    let wanted: Vec<(Entity, String)> = ids.into_iter().map(|id| (Entity::Ticket, id)).collect();
    Ok(rows::get_all(conn, ws, &wanted, &[]).await?.into_iter().map(|(_, id, _)| id).collect())
}

fn face(
    work: &Work,
    desk: &Desk,
    row: Improvement,
    answers: &BTreeMap<SurveyId, Survey>,
    here: &HashSet<String>,
) -> ImprovementFace {
    let people = Rows::of(work);
    let unsent = {
        let pending = work.pending.read().expect("lock");
        let is_it = |own: &Pending| own.command.as_ref().and_then(Command::improvement) == Some(row.id);
        pending.iter().any(|own| own.predicted() && is_it(own))
    };
    let today = local_date(desk.zone, work.now());
    ImprovementFace {
        id: row.id.to_string(),
        text: row.text,
        question: row.question,
        answers: row
            .surveys
            .iter()
            .filter_map(|id| answers.get(id))
            .map(|survey| AnswerOf {
                here: here.contains(&survey.ticket.to_string()),
                ticket: survey.ticket.to_string(),
                number: survey.number.clone(),
            })
            .collect(),
        due: row.due.map(|day| day.to_string()),
        by: people.person(row.by),
        at: row.at.0 as f64,
        done_by: row.done.as_ref().map(|done| people.person(done.by)),
        done_at: row.done.as_ref().map(|done| done.at.0 as f64),
        late: row.done.is_none() && row.due.is_some_and(|due| due < today),
        unsent,
    }
}
