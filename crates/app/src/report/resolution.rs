//! The report on resolutions as tables (A8): the bands, the tickets, and what both are about.

use kursi_protocol::report::{ResolvedTicket, TICKETS_LIMIT, TicketsAsked};
use kursi_rules::course::MissCount;
use kursi_words::Args;

use super::Voice;
use super::book::{Book, Cell, Sheet};
use super::calendars::named;
use crate::entry::{BandView, Fault, ResolutionAsked};
use crate::views::report::{ask, bands, days};
use crate::work::Work;

/// The most tickets that are saved: what table programs open at once. That there are more is said.
const MOST: usize = 10_000;

pub(super) async fn book(work: &Work, voice: &Voice<'_>, asked: &ResolutionAsked) -> Result<Book, Fault> {
    let mut tickets: Vec<ResolvedTicket> = Vec::new();
    let reply = loop {
        let page = TicketsAsked { band: None, offset: tickets.len() as u32, limit: TICKETS_LIMIT };
        let mut reply = ask(work, asked, Some(page)).await?;
        let found = std::mem::take(&mut reply.tickets);
        let is_last = found.len() < TICKETS_LIMIT as usize;
        tickets.extend(found);
        if is_last || tickets.len() >= MOST {
            break reply;
        }
    };
    let bands = bands(&reply.goals, &reply.counts);
    let total: u64 = reply.counts.iter().sum();
    let (from, to) = days(&asked.from, &asked.to)?;
    let about = vec![
        row(voice.say("report-span-from"), Cell::Day(from)),
        row(voice.say("report-span-to"), Cell::Day(to)),
        row(voice.say("report-zone"), Cell::Text(voice.zone.name().to_owned())),
        row(voice.say("report-brand"), chosen(voice, "brand", asked.brand.as_deref())),
        row(voice.say("report-agent"), person(work, voice, asked.agent.as_deref())),
        row(voice.say("report-kind"), chosen(voice, "kind", asked.kind.as_deref())),
        row(voice.say("report-resolved"), Cell::Count(total)),
        row(voice.say("report-still-open"), Cell::Count(reply.open)),
        row(voice.say("report-counted-at"), Cell::Moment(voice.wall(reply.now))),
        row(voice.say("report-how-title"), Cell::Text(voice.say("report-how"))),
        row(voice.say("report-goal"), Cell::Text(voice.say("report-how-met"))),
    ];
    let people = work.people.read().expect("lock");
    let name = |row: &ResolvedTicket| {
        let known = row.assignee.and_then(|user| people.get(&user));
        known.map_or(Cell::Blank, |user| Cell::Text(user.name.clone()))
    };
    let listed = tickets.iter().take(MOST).map(|row| {
        vec![
            row.number.clone().map_or(Cell::Blank, Cell::Text),
            row.kind
                .as_deref()
                .map_or(Cell::Blank, |kind| Cell::Text(voice.word(&format!("kind-{kind}"), kind))),
            name(row),
            Cell::Moment(voice.wall(row.created_at)),
            Cell::Moment(voice.wall(row.resolved_at)),
            Cell::hours(row.took),
            bands.get(row.band as usize).map_or(Cell::Blank, |band| Cell::Text(band_name(voice, band))),
        ]
    });
    let heads = |ids: &[&str]| ids.iter().map(|id| voice.say(id)).collect();
    let ticket_heads = [
        "report-ticket",
        "report-kind",
        "report-agent",
        "report-created",
        "report-resolved-at",
        "report-took-hours",
        "report-band",
    ];
    let mut sheets = vec![
        Sheet {
            name: voice.say("report-goals"),
            heads: heads(&[
                "report-band",
                "report-count",
                "report-share",
                "report-goal",
                "report-by-then",
                "report-goal-by-then",
                "report-standing",
            ]),
            rows: bands.iter().map(|band| band_row(voice, band)).collect(),
        },
        Sheet { name: voice.say("report-tickets"), heads: heads(&ticket_heads), rows: listed.collect() },
        Sheet {
            name: voice.say("report-about"),
            heads: heads(&["report-about", "report-value"]),
            rows: about,
        },
    ];
    if !reply.misses.is_empty() {
        sheets.insert(
            1,
            Sheet {
                name: voice.say("report-misses"),
                heads: heads(&["report-target", "report-cause", "report-count"]),
                rows: reply.misses.iter().map(|row| miss_row(voice, row)).collect(),
            },
        );
    }
    let name = named(&voice.loaded.words, voice.reader, &voice.say("report-goals"), (from, to));
    Ok(Book { name, rtl: voice.reader.lang.dir() == kursi_words::Dir::Rtl, sheets })
}

pub(super) fn row(what: String, cell: Cell) -> Vec<Cell> {
    vec![Cell::Text(what), cell]
}

fn chosen(voice: &Voice<'_>, family: &str, id: Option<&str>) -> Cell {
    Cell::Text(id.map_or_else(|| voice.say("report-all"), |id| voice.word(&format!("{family}-{id}"), id)))
}

pub(super) fn person(work: &Work, voice: &Voice<'_>, id: Option<&str>) -> Cell {
    let Some(id) = id else { return Cell::Text(voice.say("report-all")) };
    let people = work.people.read().expect("lock");
    let known = people.values().find(|user| user.id.to_string() == id);
    Cell::Text(known.map_or_else(|| id.to_owned(), |user| user.name.clone()))
}

fn band_row(voice: &Voice<'_>, band: &BandView) -> Vec<Cell> {
    let percent = |share: Option<f64>| share.map_or(Cell::Blank, Cell::Percent);
    let standing = match band.met {
        Some(true) => Cell::Text(voice.say("report-met")),
        Some(false) => Cell::Text(voice.say("report-missed")),
        None => Cell::Blank,
    };
    vec![
        Cell::Text(band_name(voice, band)),
        Cell::Count(u64::from(band.count)),
        percent(band.share),
        Cell::Percent(f64::from(band.goal)),
        percent(band.by_then),
        Cell::Percent(f64::from(band.goal_by_then)),
        standing,
    ]
}

/// How often something was missed for one cause (D4).
fn miss_row(voice: &Voice<'_>, row: &MissCount) -> Vec<Cell> {
    let cause = match &row.cause {
        Some(cause) => voice.word(&format!("cause-{cause}"), cause),
        None => voice.say("report-no-cause"),
    };
    let target = voice.word(&format!("target-{}", row.target), &row.target);
    vec![Cell::Text(target), Cell::Text(cause), Cell::Count(row.count)]
}

/// What a band is called; the screen names it by the same messages.
fn band_name(voice: &Voice<'_>, band: &BandView) -> String {
    let args = Args::new().number("from", band.after).number("to", band.up_to.unwrap_or(0.0));
    let id = match (band.after == 0.0, band.up_to) {
        (true, Some(_)) => "report-band-first",
        (false, Some(_)) => "report-band-between",
        (_, None) => "report-band-last",
    };
    voice.say_with(id, &args)
}
