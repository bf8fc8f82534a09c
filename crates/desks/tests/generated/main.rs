//! Packs that nobody has written (X11): whatever is sound by the rules of the language loads, is drawn and can be worked, and whatever is
//! broken in one place is found.

mod make;
#[path = "../transcripts/world.rs"]
#[allow(dead_code)]
mod world;

use std::collections::BTreeSet;

use kursi_desks::{Chart, ChartOf, Walked, chart_flowchart, charts, flowchart, script_flowchart, walk};
use kursi_rules::command::Command;
use kursi_rules::desk::Desk;
use kursi_rules::queue;
use kursi_rules::script::{Script, StepKind};
use make::{OURS, chance, loaded, pack};
use proptest::prelude::*;
use proptest::sample::Index;
use world::World;

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
        let ladders = desk.requesting.ladders.len() + desk.course.ladders.len();
        prop_assert_eq!(all.len(), 1 + desk.scripting.scripts.len() + ladders + desk.records.len());
        all.iter().for_each(hangs_together);
        for (language, words) in &loaded.words {
            for chart in &all {
                let drawn = chart_flowchart(chart, language, words).matches(" -->").count();
                prop_assert_eq!(drawn, chart.arrows.len(), "an arrow is not drawn");
            }
        }
        let walked = walk(desk);
        prop_assert!(walked.iter().all(Walked::is_whole), "{:#?}\n{}", walked, &toml);
        for script in &desk.scripting.scripts {
            let of: BTreeSet<String> =
                script.steps.iter().filter(|step| step.kind == StepKind::End).map(|step| step.id.clone()).collect();
            prop_assert_eq!(&ends(desk, script), &of, "{}", &toml);
            let found = walked.iter().find(|one| one.of == ChartOf::Script && one.id == script.id);
            let found: BTreeSet<String> = found.into_iter().flat_map(|one| &one.ways).map(|way| way.to.clone()).collect();
            prop_assert_eq!(&found, &of, "the walk comes where the rules come");
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
            // A key that means nothing; of a step of no kind the reader says nothing more.
            0 => pick(&|line| line.contains(" = ") && !line.starts_with("kind")).map(|n| { place = Some(n); with(n, format!("x{}", lines[n])) }),
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

    /// The proof of the proof: what is broken behind the reader's back is not walked over.
    #[test]
    fn x11_a_walk_misses_what_nothing_leads_to_any_more(chance in chance(), at in any::<Index>()) {
        let (toml, words) = pack(&chance);
        let mut desk = loaded(&toml, &words).unwrap_or_else(|findings| panic!("{findings:#?}\n{toml}")).desk;
        let later: Vec<String> = desk.statuses.iter().map(|status| status.id.clone()).filter(|id| *id != desk.initial).collect();
        let lost = later[at.index(later.len())].clone();
        desk.moves.retain(|step| step.to != lost);
        // A script whose ends lead back to its beginning has none.
        if let Some(script) = desk.scripting.scripts.first_mut() {
            let first = script.steps[0].id.clone();
            for step in script.steps.iter_mut().filter(|step| step.kind == StepKind::End) {
                (step.kind, step.next) = (StepKind::Do, Some(first.clone()));
            }
        }
        if let Some(kind) = desk.records.first_mut() {
            kind.actions.clear();
        }
        let walked = walk(&desk);
        prop_assert!(walked[0].unreached.contains(&lost), "{:#?}", walked[0]);
        for one in &walked {
            match one.of {
                ChartOf::Script if desk.scripting.scripts.first().is_some_and(|script| script.id == one.id) => {
                    prop_assert_eq!((one.ways.len(), one.endless.len()), (0, one.places));
                }
                ChartOf::Record => prop_assert_eq!(one.unreached.len(), one.places - 1),
                _ => {}
            }
        }
    }
}
