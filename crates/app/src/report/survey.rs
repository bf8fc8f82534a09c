//! What customers answered as tables (D6): each question with its answers, how often each was given and the mean, and what was said in
//! words with its ticket; what is to be better; and what both are about.

use kursi_rules::Millis;
use kursi_rules::survey::{Asks, Improvement, Survey};

use super::Voice;
use super::book::{Book, Cell, Sheet};
use super::calendars::named;
use super::resolution::row;
use crate::entry::{Fault, RemarkFace, SurveysAsked};
use crate::views::report::days;
use crate::views::survey::{Found, found, improvements, percent, remarks};
use crate::work::Work;

pub(super) async fn book(work: &Work, voice: &Voice<'_>, asked: &SurveysAsked) -> Result<Book, Fault> {
    let here = found(work, asked).await?;
    let (from, to) = days(&asked.from, &asked.to)?;
    let all = improvements(work, voice.loaded.sound()?).await?;
    let results = &here.results;
    let about = vec![
        row(voice.say("report-span-from"), Cell::Day(from)),
        row(voice.say("report-span-to"), Cell::Day(to)),
        row(voice.say("report-zone"), Cell::Text(voice.zone.name().to_owned())),
        row(voice.say("results-asked"), Cell::Count(results.asked.into())),
        row(voice.say("results-answered"), Cell::Count(results.answered.into())),
        row(
            voice.say("results-rate"),
            percent(results.answered, results.asked).map_or(Cell::Blank, Cell::Percent),
        ),
        row(voice.say("results-open"), Cell::Count(results.open.into())),
        row(voice.say("report-counted-at"), Cell::Moment(voice.wall(here.now))),
        row(voice.say("results-rate"), Cell::Text(voice.say("results-how"))),
    ];
    let heads = |ids: &[&str]| ids.iter().map(|id| voice.say(id)).collect();
    let sheets = vec![
        Sheet {
            name: voice.say("results-title"),
            heads: heads(&[
                "results-question",
                "results-answer",
                "report-count",
                "report-share",
                "results-mean",
                "report-ticket",
                "results-answered-at",
            ]),
            rows: answers(voice, &here),
        },
        Sheet {
            name: voice.say("results-improvements"),
            heads: heads(&[
                "results-improvement",
                "results-question",
                "report-ticket",
                "results-due-head",
                "results-by-head",
                "results-at-head",
                "results-done-head",
            ]),
            rows: all.iter().map(|row| improvement(work, voice, row, &here.surveys)).collect(),
        },
        Sheet {
            name: voice.say("report-about"),
            heads: heads(&["report-about", "report-value"]),
            rows: about,
        },
    ];
    let name = named(&voice.loaded.words, voice.reader, &voice.say("results-title"), (from, to));
    Ok(Book { name, rtl: voice.reader.lang.dir() == kursi_words::Dir::Rtl, sheets })
}

fn question_name(voice: &Voice<'_>, id: &str) -> String {
    voice.word(&format!("survey-question-{id}"), id)
}

fn answers(voice: &Voice<'_>, here: &Found) -> Vec<Vec<Cell>> {
    let said = remarks(&here.rule, &here.surveys);
    let mut rows = Vec::new();
    for (asks, counted) in here.rule.questions.iter().zip(&here.results.questions) {
        let name = question_name(voice, &asks.id);
        let mean = || counted.mean().map_or(Cell::Blank, Cell::Mean);
        for (answer, times) in &counted.counts {
            let called = match &asks.asks {
                Asks::Choice { .. } => voice.word(&format!("survey-question-{}-{answer}", asks.id), answer),
                Asks::Scale { .. } | Asks::Words { .. } => answer.clone(),
            };
            rows.push(vec![
                Cell::Text(name.clone()),
                Cell::Text(called),
                Cell::Count((*times).into()),
                percent(*times, counted.count).map_or(Cell::Blank, Cell::Percent),
                mean(),
                Cell::Blank,
                Cell::Blank,
            ]);
        }
        let of = said.iter().filter(|remark| remark.question == asks.id);
        rows.extend(of.map(|remark: &RemarkFace| {
            vec![
                Cell::Text(name.clone()),
                Cell::Text(remark.text.clone()),
                Cell::Blank,
                Cell::Blank,
                Cell::Blank,
                remark.number.clone().map_or(Cell::Blank, Cell::Text),
                Cell::Moment(voice.wall(Millis(remark.at as i64))),
            ]
        }));
    }
    rows
}

fn improvement(work: &Work, voice: &Voice<'_>, row: &Improvement, surveys: &[Survey]) -> Vec<Cell> {
    let people = work.people.read().expect("lock");
    let by = people.get(&row.by).map_or(Cell::Blank, |user| Cell::Text(user.name.clone()));
    let of = surveys.iter().filter(|survey| row.surveys.contains(&survey.id));
    let tickets: Vec<String> = of.filter_map(|survey| survey.number.clone()).collect();
    let question = row.question.as_deref().map(|id| question_name(voice, id));
    vec![
        Cell::Text(row.text.clone()),
        question.map_or(Cell::Blank, Cell::Text),
        Cell::Text(tickets.join(", ")),
        row.due.map_or(Cell::Blank, Cell::Day),
        by,
        Cell::Moment(voice.wall(row.at)),
        row.done.as_ref().map_or(Cell::Blank, |done| Cell::Moment(voice.wall(done.at))),
    ]
}
