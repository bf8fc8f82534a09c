//! The report on the rota as tables (A6): shift by shift, by person, and what both are about.

use std::collections::{BTreeMap, BTreeSet};

use kursi_protocol::report::{AdherenceReply, AttendedShift};
use kursi_rules::UserId;
use kursi_rules::rota::{Whole, share};
use kursi_words::Args;

use super::Voice;
use super::book::{Book, Cell, Sheet};
use super::calendars::named;
use super::resolution::{person, row};
use crate::entry::{AdherenceAsked, Fault};
use crate::views::report::{ask_adherence, attended, days};
use crate::work::Work;

pub(super) async fn book(work: &Work, voice: &Voice<'_>, asked: &AdherenceAsked) -> Result<Book, Fault> {
    let AdherenceReply { shifts, rule, now } = ask_adherence(work, asked).await?;
    let (from, to) = days(&asked.from, &asked.to)?;
    // A column for each reason that there was: whoever reckons on needs them apart.
    let reasons: BTreeSet<String> = shifts.iter().flat_map(|shift| shift.breaks.keys().cloned()).collect();
    let reasons: Vec<String> = reasons.into_iter().collect();
    let people = work.people.read().expect("lock");
    let name = |user: UserId| {
        people.get(&user).map_or(Cell::Text(user.to_string()), |known| Cell::Text(known.name.clone()))
    };
    let say = |ids: &[&str]| -> Vec<String> { ids.iter().map(|id| voice.say(id)).collect() };
    let on_break = |reason: &String| {
        let reason = voice.word(&format!("break-{reason}"), reason);
        voice.say_with("report-break-hours", &Args::new().text("reason", reason))
    };
    let sums = |planned, online, breaks: &BTreeMap<String, i64>, missing| -> Vec<Cell> {
        let mut cells = vec![Cell::hours(planned), Cell::hours(online)];
        cells.extend(reasons.iter().map(|reason| Cell::hours(breaks.get(reason).copied().unwrap_or(0))));
        cells.push(Cell::hours(missing));
        cells.push(share(online, planned).map_or(Cell::Blank, |share| Cell::Percent(share as f64 / 10.0)));
        cells
    };
    let sum_heads = || {
        let heads = say(&["report-planned-hours", "report-online-hours"]).into_iter();
        let breaks = reasons.iter().map(on_break);
        heads.chain(breaks).chain(say(&["report-missing-hours", "report-online-share"]))
    };
    let minutes = |length: Option<i64>| {
        length.map_or(Cell::Blank, |length| Cell::Count((length / kursi_rules::time::MINUTE).unsigned_abs()))
    };
    let line = |shift: &AttendedShift| -> Vec<Cell> {
        let mut cells = vec![
            name(shift.agent),
            Cell::Day(shift.day),
            Cell::Moment(voice.wall(shift.from)),
            Cell::Moment(voice.wall(shift.to)),
        ];
        cells.extend(sums(shift.planned, shift.online, &shift.breaks, shift.missing));
        cells.extend([minutes(shift.late), minutes(shift.early)]);
        cells.push(if shift.absent { Cell::Text(voice.say("report-absent")) } else { Cell::Blank });
        cells
    };
    let mut whole: BTreeMap<UserId, (u64, Whole)> = BTreeMap::new();
    for shift in &shifts {
        let (n, whole) = whole.entry(shift.agent).or_default();
        *n += 1;
        whole.add(&attended(shift));
    }
    let by_person = whole.into_iter().map(|(user, (n, whole))| {
        let mut cells = vec![name(user), Cell::Count(n)];
        cells.extend(sums(whole.planned, whole.online, &whole.breaks, whole.missing));
        let counts = [whole.late, whole.early, whole.absent];
        cells.extend(counts.map(|count| Cell::Count(u64::from(count))));
        cells
    });
    let by_person: Vec<Vec<Cell>> = by_person.collect();
    let mut heads = say(&["report-agent", "report-day", "report-shift-from", "report-shift-to"]);
    heads.extend(sum_heads());
    heads.extend(say(&["report-late-minutes", "report-early-minutes", "report-absent"]));
    let mut person_heads = say(&["report-agent", "report-shifts"]);
    person_heads.extend(sum_heads());
    person_heads.extend(say(&["report-late-shifts", "report-early-shifts", "report-absent-shifts"]));
    let lines = shifts.iter().map(line).collect();
    drop(people);
    let about = vec![
        row(voice.say("report-span-from"), Cell::Day(from)),
        row(voice.say("report-span-to"), Cell::Day(to)),
        row(voice.say("report-zone"), Cell::Text(voice.zone.name().to_owned())),
        row(voice.say("report-agent"), person(work, voice, asked.agent.as_deref())),
        row(voice.say("report-counted-at"), Cell::Moment(voice.wall(now))),
        row(
            voice.say("report-how-title"),
            Cell::Text(voice.say(&format!("report-how-online-{}", rule.online.name()))),
        ),
    ];
    let sheets = vec![
        Sheet { name: voice.say("report-adherence"), heads, rows: lines },
        Sheet { name: voice.say("report-people"), heads: person_heads, rows: by_person },
        Sheet { name: voice.say("report-about"), heads: say(&["report-about", "report-value"]), rows: about },
    ];
    let name = named(&voice.loaded.words, voice.reader, &voice.say("report-adherence"), (from, to));
    Ok(Book { name, rtl: voice.reader.lang.dir() == kursi_words::Dir::Rtl, sheets })
}
