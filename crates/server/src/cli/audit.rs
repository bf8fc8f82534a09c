//! `kursi-server audit`: whether the trail is what was written, and erasing from it (X9).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use clap::Subcommand;
use kursi_protocol::audit::KnownHead;
use kursi_store::server::{Break, Checked, Remembered, Witness};

use super::{Trouble, now, office, say};
use crate::config::Config;

/// The largest file of ends that is read: thousands of machines.
const LARGEST_FILE: u64 = 1024 * 1024;

/// Verbs on the audit trail.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Read the whole trail over: whether anything was changed, left out or put in, and whether desk machines
    /// remember the same
    Verify {
        /// Ends that were taken from desk machines, one a line: `<epoch>:<event>:<hash>`, a name before it if you like
        #[arg(long, value_name = "FILE")]
        witness: Option<PathBuf>,
    },
    /// Take out what the trail says of a ticket or customer; that something was done stays, and the chain holds
    Erase {
        /// Id of a ticket or customer, or of anything else that events are about
        #[arg(long, value_name = "ID")]
        subject: String,
    },
}

pub(super) async fn run(config: &Config, verb: Verb) -> Result<(), Trouble> {
    match verb {
        Verb::Verify { witness } => {
            let told = witness.map(|file| read(&file)).transpose()?.unwrap_or_default();
            let office = office(config).await?;
            let checked = office.verify_trail(told).await;
            office.db.close().await;
            let (epoch, checked) = checked?;
            report(&epoch, &checked)
        }
        Verb::Erase { subject } => {
            let office = office(config).await?;
            let erased = office.erase_trail(&subject, now()).await;
            office.db.close().await;
            match erased? {
                0 => say(format_args!("No event is about {subject}; nothing was changed.")),
                1 => say(format_args!("1 event about {subject} is erased.")),
                erased => say(format_args!("{erased} events about {subject} are erased.")),
            }
            Ok(())
        }
    }
}

/// The ends in a file.
fn read(file: &Path) -> Result<Vec<Witness>, Trouble> {
    let unreadable = |detail: String| Trouble::WitnessUnreadable { file: file.to_owned(), detail };
    let about = std::fs::metadata(file).map_err(|error| unreadable(error.to_string()))?;
    if about.len() > LARGEST_FILE {
        return Err(unreadable("it is too large".into()));
    }
    let text = std::fs::read_to_string(file).map_err(|error| unreadable(error.to_string()))?;
    let mut witnesses = Vec::new();
    for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let line = line.trim();
        let (who, end) = line.rsplit_once(char::is_whitespace).unwrap_or(("", line));
        let known: KnownHead =
            end.parse().map_err(|_| unreadable(format!("line {} is not <epoch>:<event>:<hash>", i + 1)))?;
        let who = match who.trim() {
            "" => format!("line {} of the file", i + 1),
            // It goes to a terminal as it is.
            who => who.chars().filter(|c| !c.is_control()).take(120).collect(),
        };
        let KnownHead { epoch, head } = known;
        witnesses.push(Witness { who, epoch, n: head.n, chain: head.chain });
    }
    Ok(witnesses)
}

/// Says what was found, and fails where something is not as it was written.
fn report(epoch: &str, checked: &Checked) -> Result<(), Trouble> {
    say(totals(checked));
    for broken in &checked.broken {
        say(format_args!("FAULT  {}", sentence(broken.n, broken.why)));
    }
    if let Some(more) = checked.breaks.checked_sub(checked.broken.len() as u64).filter(|more| *more > 0) {
        say(format_args!("FAULT  and {more} more"));
    }
    let by_hand = checked.erased != checked.recorded;
    if by_hand {
        say(format_args!(
            "FAULT  {} event(s) are erased, and {} by the command: somebody erased by hand",
            checked.erased, checked.recorded
        ));
    }
    let (mut agree, mut doubt) = (BTreeMap::new(), 0);
    for testimony in &checked.testimonies {
        let Witness { who, epoch: life, n, .. } = &testimony.witness;
        match (life == epoch, testimony.found) {
            (true, Remembered::Agrees) => {
                let newest = agree.entry(who).or_insert(*n);
                *newest = (*n).max(*newest);
            }
            (true, Remembered::Differs) => {
                doubt += 1;
                say(format_args!("FAULT  {who} remembers another event {n} than there is"));
            }
            (true, Remembered::Unknown) => {
                doubt += 1;
                say(format_args!("FAULT  {who} remembers event {n}, which is not there"));
            }
            // It was so before the backup that was put back, and is on this trail.
            (false, Remembered::Agrees) => {}
            (false, Remembered::Differs | Remembered::Unknown) => say(format_args!(
                "note   {who} knows a later trail (event {n}) of an earlier life of this database"
            )),
        }
    }
    match (agree.len(), agree.values().max()) {
        (0, _) | (_, None) => say("note   no desk machine has told yet what it remembers"),
        (1, Some(n)) => say(format_args!("ok     1 desk machine remembers the same, up to event {n}")),
        (count, Some(n)) => {
            say(format_args!("ok     {count} desk machines remember the same, up to event {n}"));
        }
    }
    if let Some(first) = checked.broken.first() {
        return Err(Trouble::TrailBroken { n: first.n });
    }
    if by_hand {
        return Err(Trouble::TrailErasedByHand);
    }
    if doubt > 0 {
        return Err(Trouble::TrailDoubted { witnesses: doubt });
    }
    say("ok     the trail is as it was written");
    Ok(())
}

fn totals(checked: &Checked) -> String {
    let when = |at: Option<i64>| {
        let at = at.and_then(DateTime::from_timestamp_millis);
        at.map(|at| at.format("%Y-%m-%d %H:%M:%S UTC").to_string()).unwrap_or_else(|| "?".into())
    };
    let Checked { events, from, to, erased, .. } = checked;
    match events {
        0 => "There are no events.".to_owned(),
        _ => format!("{events} event(s), from {} to {}; {erased} erased.", when(*from), when(*to)),
    }
}

/// What is wrong at an event, for `verify` and `doctor`.
pub(super) fn sentence(n: i64, why: Break) -> String {
    match why {
        Break::Missing => format!("event {n} is missing"),
        Break::Extra => format!("event {n} was put in"),
        Break::Content => format!("event {n} does not say what was written"),
        Break::Link => format!("event {n} does not follow from the one before it"),
        Break::End => format!("event {n} is the last one, and is not the one that was written last"),
    }
}
