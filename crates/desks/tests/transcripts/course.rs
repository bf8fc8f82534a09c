//! What tickets need by themselves over time, as a part of the document of a desk.

use kursi_desks::Desk;
use kursi_rules::calendar::Opening;
use kursi_rules::condition::{Condition, Field};
use kursi_rules::course::{Cause, Course, Delivered, Miss, Priority, Rise, TicketLadder, When};
use kursi_rules::desk::{Target, Until};
use kursi_rules::ticket::Ticket;

use crate::conduct::{long, section};

/// Its section; nothing where the desk says nothing of it.
pub fn courses(desk: &Desk) -> String {
    let course = &desk.course;
    if course.is_empty() {
        return String::new();
    }
    let ladders = course.ladders.iter().flat_map(|ladder| {
        std::iter::once(begins(ladder)).chain(ladder.steps.iter().map(|rise| step(&ladder.id, rise)))
    });
    section("What tickets need by themselves", ladders.chain(rest(desk)))
}

/// Priorities, teams, tags, and what closing takes.
fn rest(desk: &Desk) -> Vec<String> {
    let course = &desk.course;
    let mut lines = Vec::new();
    if let Some(rule) = &course.priority {
        for urgency in &rule.urgencies {
            for impact in &rule.impacts {
                let level = rule.level(urgency, impact).unwrap_or("nothing");
                let below = rule.below_highest(level);
                lines.push(format!(
                    "priority of {urgency} and {impact}: `{level}`, {below} below the highest"
                ));
            }
        }
    }
    lines
        .extend((!desk.teams.is_empty()).then(|| format!("tickets are handed to {}", desk.teams.join(", "))));
    if !course.tags.is_empty() {
        lines.push(format!("tags: {}", course.tags.join(", ")));
    }
    if !course.causes.is_empty() {
        lines.push(format!("causes of what was missed: {}", course.causes.join(", ")));
    }
    let opened = course.follow_ups.iter();
    lines.extend(opened.map(|it| {
        let tags =
            if it.tags.is_empty() { String::new() } else { format!(", tagged {}", it.tags.join(", ")) };
        let status = it.status.as_ref().map(|status| format!(", `{status}` at first")).unwrap_or_default();
        let over = it.over.as_ref().map(|result| format!(", closed with `{result}` where nothing is left"));
        let over = over.unwrap_or_default();
        format!("`{}` opens a ticket of `{}` for `{}`{tags}{status}{over}", it.id, it.kind, it.team)
    }));
    if let Some(rule) = &course.assigning {
        let otherwise = if rule.refuses { "others are refused" } else { "others are warned of" };
        lines.push(format!("tickets are given to who is there by {}; {otherwise}", rule.by.name()));
    }
    for rule in &course.zones {
        let countries = rule.countries.join(", ");
        lines.push(format!("customers are in {} (`{}`); taken to be there: {countries}", rule.zone, rule.id));
    }
    if let Some(rule) = &course.calls {
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        let day = |day: &Vec<Opening>| {
            let open = day.iter().map(|it| format!("{}-{}", clock(it.from), clock(it.to)));
            open.collect::<Vec<_>>().join(" and ")
        };
        let week: Vec<String> = rule.week.iter().map(day).collect();
        lines.push(format!(
            "by the customer's own clock they are called, from Monday on: {}",
            week.join("; ")
        ));
        lines.push(format!(
            "times for calls are {} apart, at most {} days ahead, and late after {}; night is {} to {}",
            long(rule.every),
            rule.ahead,
            long(rule.late),
            clock(rule.night_from),
            clock(rule.night_to)
        ));
    }
    if let Some(rule) = &course.closing {
        let word = if rule.confirmed { "the customer's word" } else { "nobody's word" };
        let results = rule.results.join(", ");
        lines.push(format!("closing takes {word}; results: {results}"));
        let roles = desk.roles.iter().map(|role| role.id.as_str());
        let needed = roles.filter(|role| rule.needs_result(None, role)).collect::<Vec<_>>().join(", ");
        lines.push(format!("a result is named for {}, and by {needed}", rule.of_teams.join(", ")));
    }
    lines
}

fn begins(ladder: &TicketLadder) -> String {
    let missed = ladder.missed.as_ref().map(|target| format!(", from when `{target}` is missed"));
    let of = ladder.of.as_ref();
    let of =
        of.map(|of| format!(" and its `{}` is {}", of.record, of.states.join(" or "))).unwrap_or_default();
    format!(
        "`{}` runs while {}{of}{}, by `{}`",
        ladder.id,
        asked(&ladder.during),
        missed.unwrap_or_default(),
        ladder.calendar
    )
}

fn step(ladder: &str, rise: &Rise) -> String {
    let opens = match &rise.opens {
        When::OnDay { amount, minute } => format!("at {:02}:{:02} on {amount}", minute / 60, minute % 60),
        When::After(length) => format!("after {}", long(*length)),
        When::On { days, minute } => format!("at {:02}:{:02} in {days} days", minute / 60, minute % 60),
    };
    let mut line = format!("`{ladder}.{}`, {opens}: the {}", rise.id, rise.by.name());
    let deeds = &rise.deeds;
    if let Some(says) = &deeds.says {
        line += &format!(" says `{}` to the {}", says.template, says.to.name());
    }
    if let Some(script) = &deeds.script {
        line += &format!(" goes by `{script}` as far as {}", deeds.ends.join(" or "));
    }
    if !deeds.actions.is_empty() {
        line += &format!(" does {}", deeds.actions.join(" or "));
        if !deeds.offers.is_empty() {
            line += &format!("; beside that there is {}", deeds.offers.join(" and "));
        }
    }
    if let Some(role) = &deeds.delivers {
        let first = if deeds.first { ", where it stands first" } else { "" };
        let cause = if deeds.asks_cause { ", and asks for the cause" } else { "" };
        line += &format!(" delivers it to `{role}`{first}{cause}");
    }
    if let Some(status) = &deeds.status {
        line += &format!(" makes it `{status}`");
    }
    if let Some(late) = rise.late {
        line += &format!("; late after {}", long(late));
    }
    match (rise.repeats, rise.most) {
        (true, Some(most)) => line += &format!("; again and again, {most} times"),
        (true, None) => line += "; again and again",
        (false, _) => {}
    }
    line
}

/// Everything of a course that a condition can ask about, one at a time, at this ticket.
pub fn standings(desk: &Desk, ticket: &Ticket) -> Vec<(String, Ticket)> {
    let rule = &desk.course;
    let with = |name: String, course: Course| (name, Ticket { course, ..ticket.clone() });
    let levels = rule.priority.iter().flat_map(|rule| &rule.levels).map(|level| {
        let priority =
            Priority { level: level.clone(), below: 0, urgency: String::new(), impact: String::new() };
        with(format!("priority {level}"), Course { priority: Some(priority), ..Course::default() })
    });
    let tags = rule
        .tags
        .iter()
        .map(|tag| with(format!("tagged {tag}"), Course { tags: vec![tag.clone()], ..Course::default() }));
    let steps = rule.ladders.iter().flat_map(|ladder| &ladder.steps);
    let delivered = steps.filter_map(|step| step.deeds.delivers.clone()).map(|to| {
        let (ladder, at) = (String::new(), ticket.created_at);
        let delivered = Some(Delivered { to: to.clone(), ladder, at, first: false });
        with(format!("delivered to {to}"), Course { delivered, ..Course::default() })
    });
    let asked = [("the cause is missing", None), ("the cause is recorded", rule.causes.first())];
    let causes = asked.into_iter().filter(|_| !rule.causes.is_empty()).map(|(name, id)| {
        let (target, at) = (String::new(), ticket.created_at);
        let cause = id.map(|id| Cause { id: id.clone(), by: None, at });
        with(
            name.to_owned(),
            Course { misses: vec![Miss { target, due_at: at, cause }], ..Course::default() },
        )
    });
    levels.chain(tags).chain(delivered).chain(causes).collect()
}

/// What a target says beyond a limit that a reply keeps.
pub fn otherwise(target: &Target) -> String {
    let until = (target.until != Until::Reply).then(|| format!("; until {}", target.until.name()));
    let levels = target.by_priority.iter().map(|(level, limit)| format!("; {level}: {}", long(*limit)));
    until.into_iter().chain(levels).collect()
}

/// A condition in words.
pub fn asked(condition: &Condition) -> String {
    let all = |parts: &[Condition], between: &str, none: &str| match parts {
        [] => none.to_owned(),
        parts => parts.iter().map(asked).collect::<Vec<_>>().join(between),
    };
    match condition {
        Condition::All(parts) => all(parts, " and ", "anything is so"),
        Condition::Any(parts) => format!("({})", all(parts, " or ", "nothing is so")),
        Condition::Not(part) => format!("not {}", asked(part)),
        Condition::In(field, values) => format!("{} is {}", named(*field), values.join(" or ")),
    }
}

fn named(field: Field) -> String {
    // As packs write it.
    serde_json::to_value(field).ok().and_then(|name| Some(name.as_str()?.to_owned())).unwrap_or_default()
}
