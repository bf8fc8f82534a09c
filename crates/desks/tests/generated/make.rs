//! A pack of which nothing but the rules of the language is known: what is left to chance, and the text that it makes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use kursi_desks::{Finding, Loaded, Pack, load};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

pub const OURS: &str = "requirement = \"X11\"\nsource = \"ours\"\n";

/// A step of a script that is to be made: which earlier step leads here, and what else is chosen.
#[derive(Debug, Clone)]
struct Sketch {
    parent: Index,
    /// A further way from here, to some later step.
    shortcut: Option<Index>,
    kind: usize,
    note: bool,
}

/// Everything of a pack that is left to chance.
#[derive(Debug, Clone)]
pub struct Chance {
    active: usize,
    waiting: usize,
    solved: usize,
    closed: bool,
    /// Which status each open one is reached from.
    parents: Vec<Index>,
    roles: Vec<Vec<bool>>,
    week: Vec<Option<(u16, u16)>>,
    targets: Vec<(bool, u16, bool)>,
    queues: Vec<(usize, bool, bool)>,
    templates: usize,
    scripts: Vec<Vec<Sketch>>,
    /// A third party with ladders: how many, and how many steps each has.
    ladders: Option<Vec<(u16, u16, u8)>>,
    approvals: Option<(u8, bool)>,
    /// From which state each further one of a record is come to.
    record: Option<Vec<Index>>,
    /// Ladders of tickets: after how many hours each step comes, and whether the last comes again.
    courses: Vec<(Vec<u16>, bool)>,
    /// What customers are asked: how far each scale goes, how many options there are, or words.
    survey: Option<Vec<(usize, u8)>>,
}

fn sketch() -> impl Strategy<Value = Sketch> {
    (any::<Index>(), proptest::option::of(any::<Index>()), 0..4_usize, any::<bool>())
        .prop_map(|(parent, shortcut, kind, note)| Sketch { parent, shortcut, kind, note })
}

pub fn chance() -> impl Strategy<Value = Chance> {
    let statuses = (0..4_usize, 0..3_usize, 1..3_usize, any::<bool>(), vec(any::<Index>(), 8));
    let people =
        (vec(vec(any::<bool>(), 6), 0..4), vec(proptest::option::of((0..600_u16, 601..1440_u16)), 7));
    let promises = (
        vec((any::<bool>(), 20..5_000_u16, any::<bool>()), 0..4),
        vec((0..5_usize, any::<bool>(), any::<bool>()), 1..4),
        0..3_usize,
    );
    let told = (
        vec(vec(sketch(), 1..20), 0..3),
        proptest::option::of(vec((1..100_u16, 1..100_u16, 1..5_u8), 0..3)),
        proptest::option::of((0..4_u8, any::<bool>())),
    );
    let kept =
        (proptest::option::of(vec(any::<Index>(), 0..6)), vec((vec(1..200_u16, 1..6), any::<bool>()), 0..3));
    let kept = (kept, proptest::option::of(vec((0..3_usize, 2..9_u8), 1..5)));
    (statuses, people, promises, told, kept).prop_map(|(statuses, people, promises, told, kept)| {
        let (active, waiting, solved, closed, parents) = statuses;
        let ((record, courses), survey) = kept;
        let ((roles, week), (targets, queues, templates)) = (people, promises);
        let (scripts, ladders, approvals) = told;
        // Each end is reached from an open status of its own.
        let open = 1 + active + waiting;
        let solved = solved.min(open);
        let closed = closed && solved < open;
        Chance {
            active,
            waiting,
            solved,
            closed,
            parents,
            roles,
            week,
            targets,
            queues,
            templates,
            scripts,
            ladders,
            approvals,
            record,
            courses,
            survey,
        }
    })
}

fn calendar(week: &[Option<(u16, u16)>]) -> String {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let minute = |at: u16| format!("{:02}:{:02}", at / 60, at % 60);
    let days: Vec<String> = DAYS
        .iter()
        .zip(week)
        .filter_map(|(day, opening)| {
            opening.map(|(from, to)| format!("{day} = [\"{}-{}\"]", minute(from), minute(to)))
        })
        .collect();
    match days.is_empty() {
        true => "always = true\n".to_owned(),
        false => format!("week = {{ {} }}\n", days.join(", ")),
    }
}

/// The statuses and moves: a tree over the open ones, each resolved, each solved one opened again.
fn statuses(toml: &mut String, chance: &Chance) {
    let mut open = vec![("s0".to_owned(), "new")];
    open.extend((0..chance.active).map(|n| (format!("a{n}"), "active")));
    open.extend((0..chance.waiting).map(|n| (format!("w{n}"), "waiting")));
    let solved: Vec<String> = (0..chance.solved).map(|n| format!("d{n}")).collect();
    let mut said = |id: &str, class: &str| {
        let _ = write!(toml, "[[status]]\nid = \"{id}\"\nclass = \"{class}\"\n{OURS}\n");
    };
    open.iter().for_each(|(id, class)| said(id, class));
    solved.iter().for_each(|id| said(id, "solved"));
    if chance.closed {
        said("c0", "closed");
    }
    if chance.ladders.is_some() {
        said("asked", "waiting");
    }
    let mut step = |on: &str, from: &str, to: &str| {
        let _ = write!(toml, "[[move]]\non = \"{on}\"\nfrom = [\"{from}\"]\nto = \"{to}\"\n{OURS}\n");
    };
    // Each verb leads on from a status once: two verbs, so that a status has two children at most.
    let mut free: Vec<(usize, &str)> = vec![(0, "reply"), (0, "assign")];
    for (n, (id, _)) in open.iter().enumerate().skip(1) {
        let at = chance.parents[n % chance.parents.len()].index(free.len());
        let (parent, verb) = free.remove(at);
        step(verb, &open[parent].0, id);
        free.extend([(n, "reply"), (n, "assign")]);
    }
    let mut ends: Vec<&str> = solved.iter().map(String::as_str).collect();
    ends.extend(chance.closed.then_some("c0"));
    for (n, (id, _)) in open.iter().enumerate() {
        step("resolve", id, ends[n % ends.len()]);
    }
    for id in &solved {
        step("receive", id, "s0");
    }
    if chance.ladders.is_some() {
        step("raise", "s0", "asked");
        step("hear", "asked", "s0");
        step("resolve", "asked", ends[0]);
    }
}

fn script(toml: &mut String, n: usize, sketches: &[Sketch]) {
    let count = sketches.len() + 1;
    let mut children: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); count];
    for (at, sketch) in sketches.iter().enumerate() {
        let step = at + 1;
        children[sketch.parent.index(step)].insert(step);
    }
    for (at, sketch) in sketches.iter().enumerate() {
        // Only a step that leads on may lead to a further one: what has no child is an end.
        let (step, left) = (at + 1, count - at - 2);
        if let Some(shortcut) = sketch.shortcut.filter(|_| left > 0 && !children[step].is_empty()) {
            children[step].insert(step + 1 + shortcut.index(left));
        }
    }
    let _ = write!(toml, "[[script]]\nid = \"x{n}\"\n{OURS}\n");
    for (step, next) in children.iter().enumerate() {
        let of = step.checked_sub(1).and_then(|at| sketches.get(at));
        let _ = write!(toml, "[[script.steps]]\nid = \"t{step}\"\n");
        let next: Vec<usize> = next.iter().copied().collect();
        match next[..] {
            [] => toml.push_str("kind = \"end\"\n"),
            [to] => {
                let kind = ["do", "say", "ask", "do"][of.map_or(0, |of| of.kind)];
                let _ = write!(toml, "kind = \"{kind}\"\nnext = \"t{to}\"\n");
                if kind == "ask" {
                    toml.push_str("input = \"text\"\n");
                    if of.is_some_and(|of| of.note) {
                        toml.push_str("note = true\n");
                    }
                }
            }
            _ => {
                let choices: Vec<String> =
                    next.iter().map(|to| format!("{{ id = \"k{to}\", next = \"t{to}\" }}")).collect();
                let kind = ["check", "ask", "check", "ask"][of.map_or(0, |of| of.kind)];
                let _ = write!(toml, "kind = \"{kind}\"\nchoices = [{}]\n", choices.join(", "));
            }
        }
        toml.push('\n');
    }
}

/// Ladders of tickets, each step of which the server takes.
fn courses(toml: &mut String, courses: &[(Vec<u16>, bool)]) {
    for (n, (steps, repeats)) in courses.iter().enumerate() {
        let _ = write!(
            toml,
            "[[ladder]]\nid = \"u{n}\"\non = \"ticket\"\nwhile = {{ awaiting = true }}\ncalendar = \"always\"\n{OURS}\n"
        );
        for (step, hours) in steps.iter().enumerate() {
            let again = if *repeats && step + 1 == steps.len() { "repeat = true\n" } else { "" };
            let _ = write!(
                toml,
                "[[ladder.steps]]\nid = \"y{step}\"\nby = \"server\"\nopens_after_hours = {hours}\nstatus = \"s0\"\n{again}\n"
            );
        }
    }
}

/// What customers are asked when their tickets are solved, and who reads the answers.
fn survey(toml: &mut String, ends: &str, questions: &[(usize, u8)]) {
    let _ = write!(
        toml,
        "[survey]\nstatuses = [\"{ends}\"]\nexpires_days = {}\nseen_by = [\"reader\"]\n{OURS}\n",
        questions.len()
    );
    for (n, (kind, many)) in questions.iter().enumerate() {
        let options: Vec<String> = (0..*many).map(|option| format!("\"o{option}\"")).collect();
        let asks = match kind {
            0 => format!("kind = \"scale\"\nfrom = 0\nto = {many}\n"),
            1 => format!("kind = \"choice\"\noptions = [{}]\n", options.join(", ")),
            _ => format!("kind = \"words\"\nlongest = {many}\noptional = true\n"),
        };
        let _ = write!(toml, "[[survey.question]]\nid = \"v{n}\"\n{asks}{OURS}\n");
    }
}

/// A record whose states are a tree: an action leads to each but the first.
fn record(toml: &mut String, parents: &[Index]) {
    let _ = write!(
        toml,
        "[[record]]\nid = \"thing\"\ninitial = \"n0\"\n{OURS}\n[record.create]\nmay = [\"clerk\"]\n{OURS}\n\
         [[record.field]]\nid = \"since\"\ntype = \"date\"\n\n[[record.state]]\nid = \"n0\"\n\n"
    );
    for (n, parent) in (1..).zip(parents) {
        let from = parent.index(n);
        let _ = write!(
            toml,
            "[[record.state]]\nid = \"n{n}\"\nover = {}\n\n[[record.action]]\nid = \"g{n}\"\nmay = [\"clerk\"]\n\
             from = [\"n{from}\"]\nto = \"n{n}\"\n{OURS}\n",
            n % 2 == 0
        );
    }
}

/// A pack without its words.
fn toml(chance: &Chance) -> String {
    let mut toml = format!(
        "format = 1\n\n[desk]\nid = \"made-up\"\nprefix = \"MU\"\ntime_zone = \"Asia/Karachi\"\n\
         languages = [\"en\", \"ur\"]\ninitial = \"s0\"\n{OURS}\n"
    );
    statuses(&mut toml, chance);
    let _ = write!(toml, "[[reason]]\nid = \"done\"\n{OURS}\n");
    let raise = if chance.ladders.is_some() { ", \"raise\"" } else { "" };
    let approves = chance.approvals.is_some_and(|(n, _)| n > 0);
    let _ = write!(
        toml,
        "[[role]]\nid = \"clerk\"\nrank = 1\nmay = [\"create\", \"reply\", \"note\", \"assign\", \"resolve\"{raise}]\n\
         assignable = true\n{}{OURS}\n",
        if approves { "approves_procedure = true\n" } else { "" }
    );
    for (n, may) in chance.roles.iter().enumerate() {
        let verbs = ["create", "reply", "note", "assign", "resolve"];
        let may: Vec<String> =
            verbs.iter().zip(may).filter(|(_, may)| **may).map(|(verb, _)| format!("\"{verb}\"")).collect();
        let _ =
            write!(toml, "[[role]]\nid = \"r{n}\"\nrank = {}\nmay = [{}]\n{OURS}\n", n + 2, may.join(", "));
    }
    if chance.survey.is_some() {
        let _ = write!(toml, "[[role]]\nid = \"reader\"\nrank = 9\nmay = [\"record-improvement\"]\n{OURS}\n");
    }
    let _ = write!(toml, "[[calendar]]\nid = \"always\"\nalways = true\n{OURS}\n");
    let _ = write!(toml, "[[calendar]]\nid = \"open\"\n{}{OURS}\n", calendar(&chance.week));
    let _ = write!(toml, "[[channel]]\nid = \"post\"\nmedium = \"mail\"\n{OURS}\n");
    for (n, (first, minutes, always)) in chance.targets.iter().enumerate() {
        let start = if *first { "first-message" } else { "next-message" };
        let by = if *always { "always" } else { "open" };
        let _ = write!(
            toml,
            "[[target]]\nid = \"p{n}\"\nstart = \"{start}\"\nlimit_minutes = {minutes}\ncalendar = \"{by}\"\n{OURS}\n"
        );
    }
    if let Some(ladders) = &chance.ladders {
        let _ = write!(
            toml,
            "[[party]]\nid = \"house\"\nchannel = \"post\"\nlanguage = \"en\"\n{OURS}\n\
             [[field]]\nid = \"what\"\nshape = \"text\"\nshortest = 1\nlongest = 40\nmost = 1\n{OURS}\n\
             [[kind]]\nid = \"broken\"\nask = [\"house\"]\nneeds = [\"what\"]\nnames = \"what\"\n{OURS}\n"
        );
        for (n, (opens, more, most)) in ladders.iter().enumerate() {
            let to = ["customer", "party"][n % 2];
            let late = opens + more;
            let _ = write!(
                toml,
                "[[ladder]]\nid = \"l{n}\"\nto = \"{to}\"\nopens_after_hours = {opens}\nlate_after_hours = {late}\n\
                 most = {most}\ncalendar = \"always\"\n{OURS}\n"
            );
        }
    }
    for (n, (what, flag, personal)) in chance.queues.iter().enumerate() {
        let when = match what {
            0 => format!("{{ awaiting = {flag} }}"),
            1 => "{ class = [\"new\", \"active\", \"waiting\"] }".to_owned(),
            2 => format!("{{ any = [{{ status = \"s0\" }}, {{ not = {{ assigned = {flag} }} }}] }}"),
            3 => "{ channel = \"post\", class = \"solved\" }".to_owned(),
            _ => "{ language = [\"en\", \"ur\"] }".to_owned(),
        };
        let _ = write!(
            toml,
            "[[queue]]\nid = \"q{n}\"\nicon = \"inbox\"\npersonal = {personal}\nwhen = {when}\n\n"
        );
    }
    for n in 0..chance.templates {
        let _ = write!(toml, "[[template]]\nid = \"m{n}\"\n\n");
    }
    for (n, sketches) in chance.scripts.iter().enumerate() {
        script(&mut toml, n, sketches);
    }
    courses(&mut toml, &chance.courses);
    if let Some(parents) = &chance.record {
        record(&mut toml, parents);
    }
    if let Some(questions) = &chance.survey {
        let ends = if chance.solved > 0 { "d0" } else { "c0" };
        survey(&mut toml, ends, questions);
    }
    if let Some((approvals, migrate)) = chance.approvals {
        let running = if migrate { "migrate" } else { "keep" };
        let _ = write!(toml, "[procedure]\napprovals = {approvals}\nrunning = \"{running}\"\n{OURS}\n");
    }
    let _ = write!(
        toml,
        "[warn_before]\nminutes = 10\n{OURS}\n[stale_after]\nhours = 12\n{OURS}\n[keep_solved]\ndays = 14\n{OURS}\n\
         [offline]\nwarn_after_days = 3\nlock_after_days = 7\n{OURS}\n\
         [limits]\nsubject = 200\nmessage = 10000\nnote = 10000\n{OURS}"
    );
    toml
}

/// The words that a pack lacks, as its own findings say, each called by its id.
fn words(toml: &str) -> BTreeMap<String, String> {
    let languages = ["en", "ar", "fa", "ur"];
    let blank = languages.map(|language| (format!("words/{language}.ftl"), "### Words\n".to_owned()));
    let files = [("desk.toml".to_owned(), toml.to_owned())].into_iter().chain(blank);
    let findings = load(&Pack::from_files(files)).expect_err("it has no words");
    let mut wanted: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for Finding { file, code, .. } in findings {
        assert_eq!(code.code, "words-missing", "{file}: {code:?}\n{toml}");
        let Some(kursi_rules::code::ArgValue::Text(id)) = code.args.get("id") else { panic!("{code:?}") };
        let (id, attribute) = id.split_once('.').unwrap_or((id, ""));
        wanted.entry(file).or_default().entry(id.to_owned()).or_default().insert(attribute.to_owned());
    }
    let said = |messages: BTreeMap<String, BTreeSet<String>>| {
        messages.into_iter().fold("### Words\n".to_owned(), |mut text, (id, attributes)| {
            let _ = writeln!(text, "{id} = {}", if attributes.contains("") { id.as_str() } else { "" });
            for attribute in attributes.iter().filter(|attribute| !attribute.is_empty()) {
                let _ = writeln!(text, "    .{attribute} = {id}");
            }
            text
        })
    };
    wanted.into_iter().map(|(file, messages)| (file, said(messages))).collect()
}

pub fn pack(chance: &Chance) -> (String, BTreeMap<String, String>) {
    let toml = toml(chance);
    let words = words(&toml);
    (toml, words)
}

pub fn loaded(toml: &str, words: &BTreeMap<String, String>) -> Result<Loaded, Vec<Finding>> {
    let words = words.iter().map(|(file, text)| (file.clone(), text.clone()));
    load(&Pack::from_files([("desk.toml".to_owned(), toml.to_owned())].into_iter().chain(words)))
}
