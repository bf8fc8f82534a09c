//! What a desk does apart from its scripts, as a document: who may do what, what is promised, which ticket is in which
//! queue, what is asked of whom. Wherever a rule of the product answers, it is asked; what remains is said as it was read.

use std::fmt::Write as _;

use kursi_desks::{Desk, Loaded};
use kursi_rules::authority::{
    Actor, may, may_attach, may_hang_up, may_override_seats, may_plan_rota, may_read_reports, may_sit,
    reads_reveals,
};
use kursi_rules::command::{Command, Verb};
use kursi_rules::template::{ESCALATION_VARIABLES, REQUEST_VARIABLES, VARIABLES};
use kursi_rules::time::{HOUR, MINUTE};
use kursi_rules::{Millis, UserId};
use kursi_words::{Args, Lang, Words, bidi};
use uuid::Uuid;

use crate::asked::requests;
use crate::course::{courses, otherwise};
use crate::hours::hours;
use crate::queues::queues;
use crate::records::records;
use crate::reference::{avatars, handlers, masks, reference};
use crate::survey::survey;
use crate::told::told;
use crate::world::World;

const SECOND: i64 = MINUTE / 60;
const DAY: i64 = 24 * HOUR;

const VERBS: [Verb; 43] = [
    Verb::Create,
    Verb::Receive,
    Verb::Reply,
    Verb::Note,
    Verb::Assign,
    Verb::Unassign,
    Verb::Resolve,
    Verb::AskPending,
    Verb::ApprovePending,
    Verb::DeclinePending,
    Verb::EndPending,
    Verb::Delegate,
    Verb::EndDelegation,
    Verb::Raise,
    Verb::Remind,
    Verb::Climb,
    Verb::SetPriority,
    Verb::SetZone,
    Verb::PlanCall,
    Verb::EndCall,
    Verb::Close,
    Verb::Tag,
    Verb::Untag,
    Verb::RecordCause,
    Verb::HandOver,
    Verb::FollowUp,
    Verb::Hear,
    Verb::Escalate,
    Verb::StartScript,
    Verb::AnswerStep,
    Verb::BackScript,
    Verb::JudgeAnswer,
    Verb::StopScript,
    Verb::Reveal,
    Verb::PlanShift,
    Verb::ChangeShift,
    Verb::RemoveShift,
    Verb::ApproveRevision,
    Verb::RejectRevision,
    Verb::CreateRecord,
    Verb::ActOnRecord,
    Verb::RecordImprovement,
    Verb::FinishImprovement,
];

/// The whole document.
pub fn conduct(loaded: &Loaded) -> String {
    let desk = &loaded.desk;
    let parts = [
        head(desk),
        roles(desk),
        moves(desk),
        reasons(desk),
        channels(desk),
        seats(desk),
        promises(desk),
        reports(desk),
        procedure(desk),
        queues(desk),
        requests(desk),
        courses(desk),
        verification(desk),
        records(desk),
        told(desk),
        survey(loaded),
        masks(desk),
        reference(desk),
        handlers(desk),
        avatars(desk),
        bounds(desk),
        texts(loaded),
        ours(desk),
    ];
    format!("{}\n", parts.concat().trim_end())
}

/// A length in the largest unit that it is a whole number of; a day is a day only where it is said in days.
pub fn long(length: i64) -> String {
    let units = [(HOUR, "h"), (MINUTE, "min"), (SECOND, "s"), (1, "ms")];
    let (unit, name) = units.into_iter().find(|(unit, _)| length % unit == 0).expect("a millisecond fits");
    format!("{} {name}", length / unit)
}

pub fn section(title: &str, lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().fold(format!("\n## {title}\n\n"), |mut text, line| {
        let _ = writeln!(text, "- {line}");
        text
    })
}

fn head(desk: &Desk) -> String {
    let Desk { id, prefix, zone, languages, initial, .. } = desk;
    let mut head = format!(
        "# {id}\n\nTickets {prefix}-…, in {zone}, answered in {}, beginning `{initial}`.\n",
        languages.join(", ")
    );
    if let Some(starts) = desk.week_starts {
        let _ = writeln!(head, "Weeks begin on {starts}.");
    }
    if !desk.weekend.is_empty() {
        let days: Vec<String> = desk.weekend.iter().map(ToString::to_string).collect();
        let _ = writeln!(head, "The weekend is {}.", days.join(", "));
    }
    head
}

fn roles(desk: &Desk) -> String {
    section(
        "Who may do what",
        desk.roles.iter().map(|role| {
            let actor = Actor::Person { user: UserId(Uuid::nil()), role: role.id.clone() };
            let verbs = VERBS.into_iter().filter(|verb| may(desk, &actor, *verb)).map(Verb::name);
            let more = [
                ("is given tickets", role.assignable),
                ("takes seats", may_sit(desk, &role.id)),
                ("ends calls", may_hang_up(desk, &role.id)),
                ("overrides seats", may_override_seats(desk, &role.id)),
                ("sends files", may_attach(desk, &role.id)),
                ("stands in for who decides", role.stands_in),
                ("reads who revealed what", reads_reveals(desk, &role.id)),
                ("reads reports", may_read_reports(desk, &role.id)),
                ("plans the rota", may_plan_rota(desk, &role.id)),
            ];
            let more = more.into_iter().filter(|(_, may)| *may).map(|(what, _)| what);
            let all: Vec<&str> = verbs.chain(more).collect();
            let team = role.team.as_ref().map(|team| format!(", of {team}")).unwrap_or_default();
            format!("`{}` (rank {}{team}): {}", role.id, role.rank, all.join(", "))
        }),
    )
}

/// How its revisions come into force (E10); nothing on a desk that does not say.
fn procedure(desk: &Desk) -> String {
    let rule = desk.procedure.map(|rule| {
        format!("{} approve a revision; a ticket that runs: {}", rule.approvals, rule.running.name())
    });
    rule.map_or_else(String::new, |rule| section("Revisions of the procedure", [rule]))
}

fn moves(desk: &Desk) -> String {
    section(
        "Statuses, and where each verb leads",
        desk.statuses.iter().map(|status| {
            let led = VERBS.into_iter().filter_map(|verb| {
                let next = desk.next_status(verb, &status.id);
                (next != status.id).then(|| format!("{} → `{next}`", verb.name()))
            });
            let led: Vec<String> = led.collect();
            format!("`{}` ({}): {}", status.id, status.class.name(), led.join(", "))
        }),
    )
}

fn reasons(desk: &Desk) -> String {
    section(
        "Why a ticket is resolved",
        desk.reasons.iter().map(|reason| {
            let when =
                if reason.after_request { "after a third party was asked" } else { "at first handling" };
            format!("`{}`: {when}", reason.id)
        }),
    )
}

fn channels(desk: &Desk) -> String {
    section(
        "Channels",
        desk.channels.iter().map(|channel| {
            let mut line = format!("`{}` ({})", channel.id, channel.medium);
            if let Some(contacts) = channel.contacts_per_seat {
                let seats = channel.seats.map_or("any number of".to_owned(), |seats| seats.to_string());
                let _ = write!(line, ": {seats} seats of {contacts} contacts");
            }
            if let (Some(reply), Some(calendar)) = (channel.reply, &channel.calendar) {
                let _ = write!(line, ", answered within {} of `{calendar}`", long(reply));
            }
            for (what, value) in [("portal", &channel.portal), ("number", &channel.number)] {
                if let Some(value) = value {
                    let _ = write!(line, ", {what} {value}");
                }
            }
            for brand in &channel.brands {
                let _ = write!(line, ", `{}` {}", brand.id, brand.number);
            }
            line
        }),
    )
}

fn seats(desk: &Desk) -> String {
    let Some(seating) = &desk.seating else { return String::new() };
    let lengths = [
        ("a seat is lost", seating.lease_ttl),
        ("it is renewed every", seating.lease_renew),
        ("the machine stops by itself after", seating.lease_stop),
        ("an offer waits", seating.offer),
        ("the work after a contact takes room for", seating.wrap_up),
    ];
    let lines = lengths.map(|(what, length)| format!("{what} {}", long(length)));
    let breaks = format!("breaks: {}", desk.break_reasons.join(", "));
    let outcomes = format!("outcomes: {}", desk.outcomes.join(", "));
    section("Seats", lines.into_iter().chain([breaks, outcomes]))
}

fn promises(desk: &Desk) -> String {
    let world = World::new(desk, "en");
    let due = |calendar: &str, length: i64| {
        let calendar = desk.calendar(calendar).expect("it is proved");
        calendar.due(world.now, length).map_or("never".to_owned(), |due| long(due.0 - world.now.0))
    };
    let targets = desk.targets.iter().map(|target| {
        let Millis(at) = world.now;
        assert!(at > 0);
        let (limit, after) = (long(target.limit), due(&target.calendar, target.limit));
        format!(
            "`{}` of each {:?}: {limit} of `{}`; on a Monday morning due after {after}{}",
            target.id,
            target.start,
            target.calendar,
            otherwise(target)
        )
    });
    let calendars = desk.calendars.iter().flat_map(|calendar| {
        let week = due(&calendar.id, 7 * DAY);
        let mut lines = vec![format!("`{}` in {}: a week of it takes {week}", calendar.id, calendar.zone())];
        lines.extend(hours(&calendar.id, "", calendar.first()));
        for later in calendar.later() {
            lines.extend(hours(&calendar.id, &format!(" from {} on", later.from), &later.hours));
        }
        lines
    });
    let pending = desk.pending.iter().map(|rule| {
        let terms: Vec<String> = rule.terms.iter().map(|term| long(*term)).collect();
        let (longest, within) = (long(rule.longest), long(rule.decide_within));
        format!(
            "pending: {longest} at most; {} are offered; decided within {within} of `{}`",
            terms.join(", "),
            rule.calendar
        )
    });
    let delegation = desk.pending.iter().filter_map(|rule| rule.delegation.as_ref()).map(|rule| {
        let (longest, ahead) = (long(rule.longest), long(rule.ahead));
        format!("somebody decides for who is away for {longest} at most, said {ahead} ahead at most")
    });
    let shown = format!("shown as due {} before a breach", long(desk.warn_before));
    let lines = targets.chain(calendars).chain(pending).chain(delegation).chain([shown]);
    let lines: Vec<String> = lines.chain([created(&world)]).collect();
    section("What is promised", lines)
}

/// What is reported of what happened, each edge asked of the rule.
fn reports(desk: &Desk) -> String {
    let goals = desk.resolution.iter().flat_map(|goals| {
        goals.bands.iter().map(|band| {
            let at = band.up_to.unwrap_or(i64::MAX);
            let (place, next) = (goals.band_of(at), goals.band_of(at.saturating_add(1)));
            let end =
                band.up_to.map_or("whatever is longer".to_owned(), |up_to| format!("up to {}", long(up_to)));
            format!(
                "resolved: {end} of `{}` is band {place}, then {next}; {} % of all",
                goals.calendar, band.share
            )
        })
    });
    let rota = desk.rota.iter().map(|rota| {
        let (longest, grace) = (long(rota.longest), long(rota.grace));
        format!("shifts: {longest} at most; late after {grace}; online by {}", rota.online.name())
    });
    section("What is reported", goals.chain(rota))
}

/// What runs when a customer has written.
fn created(world: &World) -> String {
    let due = world.own().due.as_ref();
    let due = due.map(|due| format!("{} after {}", due.target, long(due.at.0 - due.started_at.0)));
    format!("a ticket that was just written is due: {}", due.unwrap_or_else(|| "never".to_owned()))
}

fn verification(desk: &Desk) -> String {
    let scripting = &desk.scripting;
    let questions = scripting.questions.iter().map(|question| {
        let optional = if question.optional { ", if it applies" } else { "" };
        let hides = if question.hides.is_empty() {
            String::new()
        } else {
            format!(", hides {}", question.hides.join(", "))
        };
        format!("`{}` ({}){optional}{hides}", question.id, question.kind.name())
    });
    let rule = scripting.verification.iter().map(|rule| {
        let (least, most, needed, tries) = (rule.ask_least, rule.ask_most, rule.needed, rule.tries);
        format!("{least} to {most} are asked, {needed} have to be right, each has {tries} tries")
    });
    section("Who the customer is", questions.chain(rule))
}

fn bounds(desk: &Desk) -> String {
    let limits = &desk.limits;
    let mut lines = vec![
        format!("subject {}, message {}, note {} characters", limits.subject, limits.message, limits.note),
        format!("asked again after {}", long(desk.stale_after)),
        format!("resolved tickets stay for {}", long(desk.keep_solved)),
    ];
    if let Some(offline) = &desk.offline {
        lines.push(format!(
            "without the server: warned after {}, locked after {}",
            long(offline.warn_after),
            long(offline.lock_after)
        ));
    }
    if let Some(files) = &desk.attaching {
        lines.push(format!("files: {} of {} bytes: {}", files.most, files.bytes, files.types.join(", ")));
    }
    section("Bounds", lines)
}

/// What customers and third parties read, in every language it is written in.
fn texts(loaded: &Loaded) -> String {
    let own =
        loaded.words.iter().filter_map(|(language, text)| Some((language.parse().ok()?, text.as_str())));
    let (words, faults) = Words::new().for_desk(own);
    assert!(faults.is_empty(), "{faults:?}");
    let mut args = Args::new();
    for name in VARIABLES.into_iter().chain(REQUEST_VARIABLES).chain(ESCALATION_VARIABLES) {
        args = args.text(name, format!("[{name}]"));
    }
    let desk = &loaded.desk;
    let asking = &desk.requesting;
    let mut ids: Vec<String> =
        desk.templates.iter().map(|template| format!("template-{}.text", template.id)).collect();
    ids.extend(
        asking
            .kinds
            .iter()
            .flat_map(|asks| ["subject", "request"].map(|part| format!("kind-{}.{part}", asks.kind))),
    );
    ids.extend(asking.fields.iter().map(|field| format!("field-{}.told", field.id)));
    ids.extend(asking.ladders.iter().map(|ladder| format!("ladder-{}.text", ladder.id)));
    let escalated = asking.escalation.iter().flat_map(|_| ["subject", "text", "note"]);
    ids.extend(escalated.map(|part| format!("escalation.{part}")));
    let mut page = "\n## What is written\n".to_owned();
    for template in &desk.templates {
        let _ = write!(page, "\n- `{}` in {}", template.id, template.languages.join(", "));
    }
    page.push('\n');
    for id in ids {
        let parties: Vec<&str> = match id.ends_with(".told") {
            true => asking.parties.iter().map(|party| party.id.as_str()).collect(),
            false => vec!["[party]"],
        };
        for (lang, party) in
            [Lang::En, Lang::Ar].into_iter().flat_map(|lang| parties.iter().map(move |party| (lang, party)))
        {
            let reader = kursi_words::Reader::new(lang, desk.zone);
            let Some(text) = words.find(&reader, &id, &args.clone().text("party", *party)) else { continue };
            let of = if parties.len() > 1 { format!(", {party}") } else { String::new() };
            let _ = write!(page, "\n### {id} ({lang}{of})\n\n{}\n", bidi::strip_controls(&text));
        }
    }
    page
}

fn ours(desk: &Desk) -> String {
    section(
        "To be confirmed, since no document says it",
        desk.ours.iter().map(|ours| format!("{} {}", ours.requirement, ours.what)),
    )
}

/// A reply is due when it was promised, on the clock that the rules start.
pub fn reply_is_due_after(desk: &Desk) -> Option<i64> {
    let mut world = World::new(desk, "en");
    let message = kursi_rules::MessageId(world.id());
    let ticket = world.ticket;
    let before = world.own().due.as_ref().map(|due| due.at.0 - due.started_at.0)?;
    world.act(&Command::plain_reply(ticket, message, "…")).ok()?;
    world.own().due.is_none().then_some(before)
}
