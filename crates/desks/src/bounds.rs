//! Between which values the numbers of a pack may lie. These are no numbers of a procedure: they keep a
//! slip of the keyboard (300 minutes for 30, a subject of 2 letters) from becoming one.

use std::ops::RangeInclusive;

use kursi_rules::time::{HOUR, MINUTE};

/// The languages of the program: every name of a pack is in all of them, so that no agent meets a gap.
pub const LANGUAGES: [&str; 4] = ["en", "ar", "fa", "ur"];

/// A pack of more bytes than this is refused unread.
pub const LARGEST_PACK: usize = 1 << 20;

/// Findings after this many are not listed: nobody reads them, and a hostile pack must not fill the memory.
pub(crate) const MOST_FINDINGS: usize = 1_000;

/// How many of each thing a pack may declare.
pub(crate) const MOST_DECLARED: usize = 200;

/// Braces and brackets in one Fluent message; Fluent's parser calls itself once for each.
pub(crate) const MOST_BRACES: usize = 100;

/// A second in milliseconds.
pub(crate) const SECOND: i64 = 1_000;
const DAY: i64 = 24 * HOUR;

/// A target's limit.
pub(crate) const TARGET: RangeInclusive<i64> = MINUTE..=366 * DAY;
/// How many days a holiday of every year lasts.
pub(crate) const HOLIDAY_DAYS: RangeInclusive<i64> = 1..=31;
/// How long before a breach the warning comes (X8).
pub(crate) const WARN_BEFORE: RangeInclusive<i64> = MINUTE..=30 * DAY;
/// How long an unsent command may wait before it asks again.
pub(crate) const STALE_AFTER: RangeInclusive<i64> = MINUTE..=90 * DAY;
/// How long solved tickets stay on desk machines.
pub(crate) const KEEP_SOLVED: RangeInclusive<i64> = DAY..=3_650 * DAY;
/// How long a machine may be without the server. Shorter than an hour would lock people out for a bad line.
pub(crate) const OFFLINE: RangeInclusive<i64> = HOUR..=365 * DAY;
/// How far apart the times for calls are that are offered, how far ahead one is planned, in days, and after how long it is late (E7).
pub(crate) const CALL_EVERY: RangeInclusive<i64> = 5 * MINUTE..=4 * HOUR;
pub(crate) const CALL_AHEAD: RangeInclusive<i64> = 1..=60;
pub(crate) const CALL_LATE: RangeInclusive<i64> = MINUTE..=DAY;
/// How many people approve a revision of the procedure (E10).
pub(crate) const APPROVALS: RangeInclusive<i64> = 0..=9;
/// How long a ticket may stay pending with one approval (A10).
pub(crate) const PENDING: RangeInclusive<i64> = MINUTE..=30 * DAY;
/// How soon somebody decides whether it may.
pub(crate) const DECIDE_WITHIN: RangeInclusive<i64> = MINUTE..=7 * DAY;
/// How long somebody may decide for somebody who is away, and how far ahead that may be said (A10).
pub(crate) const DELEGATED: RangeInclusive<i64> = HOUR..=366 * DAY;
/// How long after an escalation the next may follow (A17).
pub(crate) const AGAIN: RangeInclusive<i64> = MINUTE..=366 * DAY;
/// Terms that are offered to whoever decides: what fits a menu.
pub(crate) const MOST_TERMS: usize = 8;
/// A length that is felt while somebody waits at the other end: answering, accepting an offer, a lease.
pub(crate) const LIVE: RangeInclusive<i64> = 5 * SECOND..=HOUR;
/// The work after a contact.
pub(crate) const WRAP_UP: RangeInclusive<i64> = 5 * SECOND..=DAY;
/// Seats of a channel, and contacts of a seat.
pub(crate) const SEATS: RangeInclusive<i64> = 1..=1_000;
/// How long a value that was revealed is shown: long enough to be read out, too short to be left standing.
pub(crate) const REVEALED: RangeInclusive<i64> = 5 * SECOND..=5 * MINUTE;
/// Letters and digits of a masked value that stay to be seen.
pub(crate) const MASK_KEEPS: RangeInclusive<i64> = 0..=8;
/// Questions of a verification, and right answers to them.
pub(crate) const ASKED: RangeInclusive<i64> = 1..=50;
/// How often one question may be answered (X4): more would be guessing.
pub(crate) const TRIES: RangeInclusive<i64> = 1..=10;
/// The window of a ladder's step, from its opening to its being late.
pub(crate) const WINDOW: RangeInclusive<i64> = MINUTE..=366 * DAY;
/// The day of a ladder that counts in days from the request.
pub(crate) const ON_DAY: RangeInclusive<i64> = 1..=366;
/// How long a step of a ticket's ladder waits after the one before: not at all, or as long as a window.
pub(crate) const WAIT: RangeInclusive<i64> = 0..=366 * DAY;
/// The same of one that comes again and again: more often would be noise.
pub(crate) const EVERY: RangeInclusive<i64> = 10 * MINUTE..=366 * DAY;
/// Days after which a step opens at a local time.
pub(crate) const IN_DAYS: RangeInclusive<i64> = 0..=366;
/// How often a step comes that repeats.
pub(crate) const TIMES: RangeInclusive<i64> = 2..=1_000;
/// Steps of a ladder: one that is climbed for longer never stops.
pub(crate) const STEPS: RangeInclusive<i64> = 1..=20;
/// Values of one field of a request.
pub(crate) const VALUES: RangeInclusive<i64> = 1..=100;
/// Characters of one value.
pub(crate) const VALUE: RangeInclusive<i64> = 1..=254;
/// A day in milliseconds.
pub(crate) const ONE_DAY: i64 = DAY;
/// A band of resolution goals, hours (A8).
pub(crate) const RESOLUTION_HOURS: RangeInclusive<i64> = 1..=8_784;
/// The share of a band, percent.
pub(crate) const SHARE: RangeInclusive<i64> = 0..=100;
/// Bands of resolution goals: what one picture shows.
pub(crate) const MOST_BANDS: usize = 8;
/// A shift (A6): one of more than a day is two.
pub(crate) const SHIFT: RangeInclusive<i64> = HOUR..=DAY;
/// How much later than a shift somebody may come without being late.
pub(crate) const GRACE: RangeInclusive<i64> = MINUTE..=2 * HOUR;
/// Seniority of a role.
pub(crate) const RANK: RangeInclusive<i64> = 0..=100;
/// Files of one message.
pub(crate) const ATTACHED: RangeInclusive<i64> = 1..=50;
/// Megabytes of one file: a slow line carries a hundred of them in a night.
pub(crate) const MEGABYTES: RangeInclusive<i64> = 1..=100;
/// Files of one message where the pack says nothing of files.
pub(crate) const USUAL_ATTACHED: usize = 10;
/// Megabytes of one file where the pack says nothing of files: what mail servers take.
pub(crate) const USUAL_MEGABYTES: i64 = 20;
/// Types of files where the pack says nothing of files: what people send each other to show and to prove something, and
/// nothing that runs when it is opened.
pub(crate) const USUAL_MEDIA: [&str; 10] = [
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "application/pdf",
    "text/plain",
    "text/csv",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/zip",
];
/// Characters of a subject.
pub(crate) const SUBJECT: RangeInclusive<i64> = 20..=500;
/// Characters of a message or a note.
pub(crate) const TEXT: RangeInclusive<i64> = 100..=100_000;
/// A stretch of time in an amount or a condition of a record, in its own unit.
pub(crate) const SPAN: RangeInclusive<i64> = 0..=10_000;
/// Parts of one sum, product or list of conditions; with the depth this bounds what has to be reckoned.
pub(crate) const MOST_PARTS: usize = 12;
/// Fields of a record, and what one action asks: what a person fills in.
pub(crate) const MOST_FIELDS: usize = 40;
/// Places to which an amount is rounded.
pub(crate) const PLACES: RangeInclusive<i64> = 0..=6;
/// A count that somebody types.
pub(crate) const COUNT: RangeInclusive<i64> = 0..=1_000_000;
/// Characters of a text of a record.
pub(crate) const TEXT_FIELD: RangeInclusive<i64> = 1..=2_000;
/// Numbers of a scale on which customers answer: what a person can tell apart.
pub(crate) const SCALE: RangeInclusive<i64> = 0..=10;
/// For how long a customer can answer what they were asked.
pub(crate) const ANSWERED: RangeInclusive<i64> = HOUR..=366 * DAY;
