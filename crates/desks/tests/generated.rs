//! Packs that nobody has written (X11): whatever is sound by the rules of the language loads, is drawn and can be worked, and whatever is
//! broken in one place is found.

#[path = "transcripts/world.rs"]
#[allow(dead_code)]
mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use kursi_desks::{Chart, Finding, Loaded, Pack, charts, flowchart, load, script_flowchart};
use kursi_rules::command::Command;
use kursi_rules::desk::Desk;
use kursi_rules::queue;
use kursi_rules::script::{Script, StepKind};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use world::World;

const OURS: &str = "requirement = \"X11\"\nsource = \"ours\"\n";

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
struct Chance {
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
}

fn sketch() -> impl Strategy<Value = Sketch> {
    (any::<Index>(), proptest::option::of(any::<Index>()), 0..4_usize, any::<bool>())
        .prop_map(|(parent, shortcut, kind, note)| Sketch { parent, shortcut, kind, note })
}

fn chance() -> impl Strategy<Value = Chance> {
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
    (statuses, people, promises, told).prop_map(|(statuses, people, promises, told)| {
        let (active, waiting, solved, closed, parents) = statuses;
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

fn pack(chance: &Chance) -> (String, BTreeMap<String, String>) {
    let toml = toml(chance);
    let words = words(&toml);
    (toml, words)
}

fn loaded(toml: &str, words: &BTreeMap<String, String>) -> Result<Loaded, Vec<Finding>> {
    let words = words.iter().map(|(file, text)| (file.clone(), text.clone()));
    load(&Pack::from_files([("desk.toml".to_owned(), toml.to_owned())].into_iter().chain(words)))
}

/// Every script is gone through to each of its ends, by the rules; answers which ends were met.
fn ends(desk: &Desk, script: &Script) -> BTreeSet<String> {
    let mut met = BTreeSet::new();
    let mut begun = World::new(desk, "en");
    let run = begun.start(&script.id).expect("a script begins");
    // One way to each step is enough: a step does not ask how one came to it.
    let (mut seen, mut waiting) = (BTreeSet::new(), vec![begun]);
    while let Some(world) = waiting.pop() {
        let at = world.run_of(run).at.clone();
        let step = script.step(&at).expect("it stands at a step");
        if !seen.insert(at.clone()) {
            continue;
        }
        let choices: Vec<Option<String>> = match step.choices.is_empty() {
            true => vec![None],
            false => step.choices.iter().map(|choice| Some(choice.id.clone())).collect(),
        };
        for choice in choices {
            let mut next = world.clone();
            let answer = Command::AnswerStep {
                ticket: next.ticket,
                run,
                step: at.clone(),
                choice,
                text: step.input.map(|_| "said".to_owned()),
                to: None,
                contact: Some(next.contact),
            };
            next.act(&answer).unwrap_or_else(|code| panic!("{}/{at}: {code:?}", script.id));
            match next.run_of(run).ended {
                Some(_) => drop(met.insert(at.clone())),
                None => waiting.push(next),
            }
        }
    }
    met
}

/// Arrows join what is there, and everything is reached from the beginning.
fn hangs_together(chart: &Chart) {
    let mut reached = BTreeSet::from([0]);
    loop {
        let before = reached.len();
        for arrow in &chart.arrows {
            assert!(arrow.from < chart.nodes.len() && arrow.to < chart.nodes.len(), "{}", chart.id);
            if reached.contains(&arrow.from) {
                reached.insert(arrow.to);
            }
        }
        if reached.len() == before {
            break;
        }
    }
    assert_eq!(reached.len(), chart.nodes.len(), "{}: {chart:?}", chart.id);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn x11_whatever_is_sound_loads_is_drawn_and_can_be_worked(chance in chance()) {
        let (toml, words) = pack(&chance);
        let loaded = loaded(&toml, &words).unwrap_or_else(|findings| panic!("{findings:#?}\n{toml}"));
        let desk = &loaded.desk;
        for (language, words) in &loaded.words {
            let drawing = flowchart(desk, language, words);
            let named = desk.statuses.iter().all(|status| drawing.contains(&format!("status-{}", status.id)));
            prop_assert!(named, "a status is not drawn");
            prop_assert_eq!(drawing.contains("flowchart RL"), language != "en");
            for script in &desk.scripting.scripts {
                let drawing = script_flowchart(script, language, words);
                prop_assert_eq!(drawing.matches(" -->").count(), script.steps.iter().map(|step| step.exits().count()).sum::<usize>());
            }
        }
        let all = charts(desk);
        prop_assert_eq!(all.len(), 1 + desk.scripting.scripts.len() + desk.requesting.ladders.len());
        all.iter().for_each(hangs_together);
        for script in &desk.scripting.scripts {
            let of: BTreeSet<String> =
                script.steps.iter().filter(|step| step.kind == StepKind::End).map(|step| step.id.clone()).collect();
            prop_assert_eq!(ends(desk, script), of, "{}", &toml);
        }
        // A ticket is worked to a solved status, and is in a queue wherever one asks for everything that is open.
        let mut world = World::new(desk, "en");
        let reply = Command::plain_reply(world.ticket, kursi_rules::MessageId(world.id()), "Yes.");
        world.act(&reply).expect("a customer is answered");
        let resolve = Command::Resolve { ticket: world.ticket, reason: "done".to_owned() };
        world.act(&resolve).expect("a ticket is resolved");
        prop_assert!(!desk.class(&world.own().status).is_open());
        drop(queue::places(desk, world.own()));
    }

    #[test]
    fn x11_whatever_is_broken_in_one_place_is_found_there(chance in chance(), which in 0..9_usize, at in any::<Index>()) {
        let (toml, words) = pack(&chance);
        let lines: Vec<&str> = toml.lines().collect();
        let pick = |wanted: &dyn Fn(&str) -> bool| {
            let places: Vec<usize> = (0..lines.len()).filter(|n| wanted(lines[*n])).collect();
            (!places.is_empty()).then(|| places[at.index(places.len())])
        };
        let with = |n: usize, line: String| {
            let mut broken: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            broken[n] = line;
            broken.join("\n")
        };
        let (mut said, mut place) = (words.clone(), None);
        let broken = match which {
            // A key that means nothing.
            0 => pick(&|line| line.contains(" = ")).map(|n| { place = Some(n); with(n, format!("x{}", lines[n])) }),
            // A key that is needed.
            1 => pick(&|line| ["id = ", "class = ", "on = ", "to = ", "rank = ", "kind = ", "medium = ", "source = "].iter().any(|key| line.starts_with(key)))
                .map(|n| with(n, String::new())),
            // A value of another type.
            2 => pick(&|line| line.ends_with('"') && line.contains(" = \"")).map(|n| {
                place = Some(n);
                with(n, format!("{} = 7", lines[n].split(" = ").next().unwrap_or_default()))
            }),
            // Something that is not declared.
            3 => pick(&|line| ["to = \"", "initial = ", "calendar = \"", "next = \""].iter().any(|key| line.starts_with(key))).map(|n| {
                place = Some(n);
                with(n, format!("{} = \"nowhere-at-all\"", lines[n].split(" = ").next().unwrap_or_default()))
            }),
            // A number out of bounds.
            4 => pick(&|line| ["rank = ", "limit_minutes = ", "minutes = ", "days = ", "hours = "].iter().any(|key| line.starts_with(key))).map(|n| {
                place = Some(n);
                with(n, format!("{} = -5", lines[n].split(" = ").next().unwrap_or_default()))
            }),
            // The same twice.
            5 => pick(&|line| line.starts_with("[[status]]")).map(|n| {
                let copy = lines[n..n + 5].join("\n");
                format!("{toml}\n{copy}\n")
            }),
            // It is no TOML any more.
            6 => pick(&|line| line.contains(" = ")).map(|n| with(n, lines[n].replacen('=', "", 1))),
            // A word that is not there.
            7 => {
                let file = format!("words/{}.ftl", ["en", "ar", "fa", "ur"][at.index(4)]);
                if let Some(text) = said.get_mut(&file) {
                    *text = text.replacen("desk-name = desk-name\n", "", 1);
                }
                Some(toml.clone())
            }
            // A status that nothing leads to.
            _ => Some(format!("{toml}\n[[status]]\nid = \"lost\"\nclass = \"active\"\n{OURS}")),
        };
        if let Some(broken) = broken {
            let findings = loaded(&broken, &said).expect_err(&broken);
            prop_assert!(!findings.is_empty(), "no finding");
            for finding in &findings {
                let whole = finding.line >= 1 && finding.column >= 1 && !finding.message.is_empty();
                prop_assert!(whole, "{finding}");
            }
            if let Some(place) = place {
                let found = findings.iter().any(|finding| finding.file == "desk.toml" && finding.line == place + 1);
                prop_assert!(found, "nothing at line {}: {:#?}\n{}", place + 1, findings, broken);
            }
        }
    }
}
