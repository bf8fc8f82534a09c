//! The report on response time and resolution rate as tables (E8): all groups under each other, and what they are about.

use kursi_rules::performance::{Group, GroupBy};

use super::Voice;
use super::book::{Book, Cell, Sheet};
use super::resolution::row;
use crate::entry::{Fault, PerformanceAsked};
use crate::views::performance::{ask, in_order, percent};
use crate::views::report::days;
use crate::work::Work;

pub(super) async fn book(work: &Work, voice: &Voice<'_>, asked: &PerformanceAsked) -> Result<Book, Fault> {
    let reply = ask(work, asked).await?;
    let (from, to) = days(&asked.from, &asked.to)?;
    let groups = in_order(work, reply.groups)?;
    let heads = [
        "report-group",
        "report-group-of",
        "report-received",
        "report-answered",
        "report-response-hours",
        "report-median-hours",
        "report-in-time",
        "report-in-time-share",
        "report-late-answers",
        "report-resolved",
        "report-resolution-rate",
        "report-resolution-hours",
    ];
    let about = vec![
        row(voice.say("report-span-from"), Cell::Day(from)),
        row(voice.say("report-span-to"), Cell::Day(to)),
        row(voice.say("report-zone"), Cell::Text(voice.zone.name().to_owned())),
        row(voice.say("report-counted-at"), Cell::Moment(voice.wall(reply.now))),
        row(voice.say("report-response"), Cell::Text(voice.say("report-how-response"))),
        row(voice.say("report-in-time-share"), Cell::Text(voice.say("report-how-in-time"))),
        row(voice.say("report-resolution-rate"), Cell::Text(voice.say("report-how-rate"))),
        row(voice.say("course-result"), Cell::Text(voice.say("report-how-result"))),
    ];
    let sheets = vec![
        Sheet {
            name: voice.say("report-performance"),
            heads: heads.map(|id| voice.say(id)).to_vec(),
            rows: groups.iter().map(|group| cells(work, voice, group, reply.weekly)).collect(),
        },
        Sheet {
            name: voice.say("report-about"),
            heads: vec![voice.say("report-about"), voice.say("report-value")],
            rows: about,
        },
    ];
    let name = format!("{} {from} {to}", voice.say("report-performance"));
    Ok(Book { name, rtl: voice.reader.lang.dir() == kursi_words::Dir::Rtl, sheets })
}

fn cells(work: &Work, voice: &Voice<'_>, group: &Group, weekly: bool) -> Vec<Cell> {
    let people = work.people.read().expect("lock");
    let (of, what) = match &group.by {
        GroupBy::All => ("report-all", Cell::Text(voice.say("report-all"))),
        GroupBy::Priority { level: None } => ("report-priority", Cell::Text(voice.say("report-no-priority"))),
        GroupBy::Priority { level: Some(level) } => {
            ("report-priority", Cell::Text(voice.word(&format!("priority-{level}"), level)))
        }
        GroupBy::Agent { agent: None } => ("report-agent", Cell::Text(voice.say("report-nobody"))),
        GroupBy::Agent { agent: Some(agent) } => {
            let known = people.get(agent);
            ("report-agent", Cell::Text(known.map_or_else(|| agent.to_string(), |user| user.name.clone())))
        }
        GroupBy::Result { result: None } => ("course-result", Cell::Text(voice.say("report-no-result"))),
        GroupBy::Result { result: Some(result) } => {
            ("course-result", Cell::Text(voice.word(&format!("result-{result}"), result)))
        }
        GroupBy::Period { from } => (if weekly { "report-week" } else { "report-day" }, Cell::Day(*from)),
    };
    let hours = |length: Option<i64>| length.map_or(Cell::Blank, Cell::hours);
    let share = |part: u64, whole: u64| percent(part, whole).map_or(Cell::Blank, Cell::Percent);
    vec![
        Cell::Text(voice.say(of)),
        what,
        Cell::Count(group.received),
        Cell::Count(group.answered),
        hours(group.response),
        hours(group.median),
        Cell::Count(group.in_time),
        share(group.in_time, group.in_time + group.late),
        Cell::Count(group.late),
        Cell::Count(group.resolved),
        share(group.resolved, group.received),
        hours(group.resolution),
    ]
}
