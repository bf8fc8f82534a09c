//! Whatever is answered, and whatever a script is like: it never strands.

use proptest::prelude::*;

use super::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is answered, a script comes to an end or stands at a step that can be answered, and going back
    /// never loses an answer.
    #[test]
    fn a_script_never_strands(turns in prop::collection::vec((0u8..6, 0usize..7, 0u8..3), 0..60)) {
        let mut scene = Scene::begun("code");
        let call = scene.call();
        for (turn, n, how) in turns {
            let before = scene.row().clone();
            let verdict = [Right, Wrong, Skipped][usize::from(how)];
            let outcome = match turn {
                0 => scene.back(),
                1 => scene.judge(QUESTIONS[n], verdict, call),
                2 => scene.compare(QUESTIONS[n], Some(how == 0), call),
                _ => {
                    let script = scripting().script("code").unwrap().clone();
                    let step = script.step(&before.at).unwrap().clone();
                    let choice = match step.kind {
                        StepKind::Quiz => None,
                        _ => step.choices.get(n % step.choices.len().max(1)).map(|choice| choice.id.clone()),
                    };
                    let text = step.input.map(|_| "1");
                    scene.go(choice.as_deref(), text, Some(call))
                }
            };
            let after = scene.row().clone();
            if outcome.is_err() {
                prop_assert_eq!(&after, &before, "a refusal changes nothing");
            }
            prop_assert!(before.answers.keys().all(|step| after.answers.contains_key(step)));
            prop_assert!(!after.path.contains(&after.at));
            if turn == 0 {
                prop_assert_eq!(&before.answers, &after.answers);
            }
            if after.ended.is_some() {
                return Ok(());
            }
            // It can go on from here, or the verification says what is open.
            let facts = scene.world.facts(vec![
                Key::Ticket(scene.ticket), Key::ScriptRuns(scene.ticket), Key::Contact(call),
            ]);
            if let Some(code) = may_go_on(&desk(), &facts, &after, Some(call), &scene.context()) {
                let open = ["answer-step-verification-open", "script-not-verified", "script-verification-failed"];
                prop_assert!(open.contains(&code.code.as_str()), "{}", code.code);
            }
            // Nothing that is guarded was done without five right answers.
            let runs = [after.clone()];
            let tally = Tally::of(&scripting(), &runs, Some(call));
            if after.answers.contains_key("give") && !before.answers.contains_key("give") {
                prop_assert!(tally.right >= 5 && tally.right + tally.wrong >= 6);
            }
        }
    }
}

/// A script of any shape: each step has a way on to the next, and others anywhere, also back.
fn any_script() -> impl Strategy<Value = Script> {
    let shape = (0u8..3, prop::collection::vec(any::<prop::sample::Index>(), 0..4), any::<bool>());
    prop::collection::vec(shape, 1..12).prop_map(|shapes| {
        let name = |n: usize| format!("s{n}");
        let last = shapes.len();
        let mut steps: Vec<Step> = Vec::new();
        for (n, (kind, ways, typed)) in shapes.into_iter().enumerate() {
            let kind = [StepKind::Ask, StepKind::Check, StepKind::Do][usize::from(kind)];
            let mut made = step(&name(n), kind, None);
            made.choices = vec![Choice { id: "on".into(), next: Some(name(n + 1)) }];
            let others = ways.into_iter().enumerate();
            made.choices.extend(
                others
                    .map(|(at, way)| Choice { id: format!("c{at}"), next: Some(name(way.index(last + 1))) }),
            );
            made.input = (typed && kind != StepKind::Check).then_some(Input::Text);
            made.note = made.input.is_some();
            steps.push(made);
        }
        steps.push(step(&name(last), StepKind::End, None));
        Script { id: "any".into(), steps }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a script is like, answers in any order and going back leave it where it can be answered, no step is
    /// twice on the path, and from everywhere it comes to its end.
    #[test]
    fn any_script_comes_to_its_end(
        script in any_script(),
        turns in prop::collection::vec((any::<bool>(), any::<prop::sample::Index>()), 0..40),
    ) {
        let mut desk = desk();
        desk.scripting = Scripting { scripts: vec![script.clone()], ..Scripting::default() };
        let mut world = World::default();
        let ticket = opened(&mut world, 0);
        let run = ScriptRunId(world.id());
        let mut act = |command: Command| {
            let facts = world.facts(command.reads());
            let context = Context {
                actor: agent(),
                command: CommandId(world.id()),
                made_at: Millis(1),
                received_at: Millis(1),
                revision: 1,
            };
            let Decision::Changes(changes) = decide(&desk, &facts, &command, &context) else { return None };
            let mut row = None;
            for change in changes {
                if let Row::ScriptRun(run) = &change.row {
                    row = Some((**run).clone());
                }
                world.rows.insert((change.row.entity(), change.row.id()), change.row);
            }
            row
        };
        let answer = |at: &ScriptRun, choice: usize| {
            let step = script.step(&at.at).expect("it stands at a step of the script");
            let choice = (!step.choices.is_empty()).then(|| step.choices[choice % step.choices.len()].id.clone());
            let text = step.input.map(|_| "x".to_owned());
            Command::AnswerStep { ticket, run, step: at.at.clone(), choice, text, to: None, contact: None }
        };
        let start = Command::StartScript { ticket, run, script: "any".into(), contact: None };
        let mut at = act(start).expect("it begins");
        for (back, choice) in turns {
            if at.ended.is_some() {
                break;
            }
            let before = at.clone();
            if back {
                match act(Command::BackScript { ticket, run }) {
                    Some(row) => at = row,
                    None => prop_assert!(before.path.is_empty()),
                }
                prop_assert_eq!(&at.answers, &before.answers);
            } else {
                at = act(answer(&at, choice.index(8))).expect("every step can be answered");
            }
            prop_assert!(before.answers.keys().all(|step| at.answers.contains_key(step)));
            let mut path = at.path.clone();
            path.sort_unstable();
            path.dedup();
            prop_assert_eq!(path.len(), at.path.len());
            prop_assert!(!at.path.contains(&at.at));
        }
        for _ in 0..=script.steps.len() {
            if at.ended.is_none() {
                at = act(answer(&at, 0)).expect("every step can be answered");
            }
        }
        prop_assert!(at.ended.is_some());
    }
}
