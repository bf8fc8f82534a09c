//! Stories of OneCard's scripts (B8, B11, B14, B17).

mod common;

use std::collections::BTreeSet;

use common::{Spoilt, listed};
use kursi_desks::{Loaded, script_flowchart};
use kursi_rules::script::{QuestionKind, Script, Step, StepKind};

const DESK: &str = "desk.toml";
const AR: &str = "words/ar.ftl";
const EN: &str = "words/en.ftl";

/// The most ways that are gone; a script with more is not one that anybody reads.
const MOST_WAYS: usize = 10_000;

/// Every way through a script that meets no step twice, each from its first step to an end.
fn ways(script: &Script) -> Vec<Vec<(&Step, Option<&str>)>> {
    let mut done = Vec::new();
    let mut open = vec![vec![(script.steps.first().expect("a first step"), None)]];
    while let Some(way) = open.pop() {
        assert!(done.len() + open.len() < MOST_WAYS);
        let (step, _) = *way.last().expect("not empty");
        if step.kind == StepKind::End {
            done.push(way);
            continue;
        }
        let choices: Vec<Option<&str>> = match step.choices.is_empty() {
            true => vec![None],
            false => step.choices.iter().map(|choice| Some(choice.id.as_str())).collect(),
        };
        for choice in choices {
            let next = step.after(choice).and_then(|next| script.step(next)).expect("it is proved");
            let mut further = way.clone();
            further.last_mut().expect("not empty").1 = choice;
            if !further.iter().any(|(known, _)| known.id == next.id) {
                further.push((next, None));
                open.push(further);
            }
        }
    }
    done
}

/// B17: on every way through every script, what is guarded comes after a passed verification only.
#[test]
fn b17_no_way_leads_to_an_account_but_through_the_verification() {
    let desk = common::onecard().desk;
    assert_eq!(desk.scripting.scripts.len(), 16);
    for script in &desk.scripting.scripts {
        let ways = ways(script);
        let met: BTreeSet<&str> = ways.iter().flatten().map(|(step, _)| step.id.as_str()).collect();
        assert_eq!(met.len(), script.steps.len(), "{}: every step is on some way", script.id);
        for way in &ways {
            let mut passed = BTreeSet::new();
            for (step, choice) in way {
                if let Some(guard) = &step.guard {
                    assert!(passed.contains(guard.as_str()), "{} {}", script.id, step.id);
                }
                if step.kind == StepKind::Quiz && *choice == Some(Step::PASSED) {
                    passed.insert(step.id.as_str());
                }
            }
            // Whoever is not verified is told to come back when they remember (B11, B14).
            if way.iter().any(|(_, choice)| *choice == Some(Step::FAILED)) {
                assert!(way.iter().any(|(step, _)| step.id == "come-back" && step.kind == StepKind::Say));
            }
        }
    }
}

/// B8: observed twice, called, verified, shown, given, noted; in this order.
#[test]
fn b8_the_code_is_shown_after_the_verification_and_noted() {
    let desk = common::onecard().desk;
    let script = desk.scripting.script("sign-in-code").expect("it is there");
    let way = ways(script).into_iter().find(|way| way.iter().any(|(step, _)| step.id == "given"));
    let way: Vec<&str> = way.expect("a way").into_iter().map(|(step, _)| step.id.as_str()).collect();
    assert_eq!(way, ["account", "avatar", "call", "verify", "show", "give", "given"]);
    let give = script.step("give").expect("it is there");
    assert!(give.note && give.guard.is_some(), "B18");
}

/// B11, B14: asked, explained, called, verified, told; and the ticket is assigned by the agent's own hand.
#[test]
fn b14_the_customer_is_asked_called_verified_and_told() {
    let desk = common::onecard().desk;
    for (id, wanted) in [
        ("closed-by-customer", ["account", "explain", "call", "verify", "inform", "assign", "sent"]),
        ("deactivation", ["account", "why", "call", "verify", "inform", "assign", "sent"]),
    ] {
        let script = desk.scripting.script(id).expect("it is there");
        let way = ways(script).into_iter().find(|way| way.iter().any(|(step, _)| step.id == "sent"));
        let way: Vec<&str> = way.expect("a way").into_iter().map(|(step, _)| step.id.as_str()).collect();
        assert_eq!(way, wanted, "{id}");
    }
}

/// X4: what would give an answer away is hidden.
#[test]
fn x4_a_question_hides_what_gives_it_away() {
    let desk = common::onecard().desk;
    let hides: Vec<&str> =
        desk.scripting.questions.iter().flat_map(|question| &question.hides).map(String::as_str).collect();
    assert_eq!(hides, ["country", "language"]);
    assert_eq!(desk.scripting.question("date-of-birth").expect("asked").kind, QuestionKind::Date);
}

/// E11: each script is drawn, every step and every way.
#[test]
fn e11_every_script_is_drawn() {
    let Loaded { desk, words, .. } = common::onecard();
    let script = desk.scripting.script("sign-in-code").expect("it is there");
    insta::assert_snapshot!("script-en", script_flowchart(script, "en", &words["en"]));
    insta::assert_snapshot!("script-ar", script_flowchart(script, "ar", &words["ar"]));
    for script in &desk.scripting.scripts {
        for language in ["en", "ar", "fa", "ur"] {
            let drawn = script_flowchart(script, language, &words[language]);
            let arrows: usize = script.steps.iter().map(|step| step.exits().count()).sum();
            assert_eq!(drawn.matches("-->").count(), arrows, "{} in {language}", script.id);
            assert!(!drawn.contains("\"script-"), "{} in {language}: a name is missing", script.id);
        }
    }
}

/// B17: every script ends, every step is reached, and nobody gets to an account but through the verification.
#[test]
fn scripts_are_proved() {
    let says = |spoilt: Spoilt, told: &str| {
        let found = listed(&spoilt.findings());
        assert!(found.contains(told), "{told}\n{found}");
    };
    let put = |old: &str, new: &str| Spoilt::new().put(DESK, old, new);
    let lost =
        "`call.choices.answered.next` names step \"verfy\", which is not declared; did you mean `verify`?";
    let lost = lost.replace("call.choices", "choices");
    says(put("{ id = \"answered\", next = \"verify\" }", "{ id = \"answered\", next = \"verfy\" }"), &lost);
    let island = "no way leads to step \"give\" of script \"sign-in-code\"";
    says(put("next = \"give\"", "next = \"given\""), island);
    let circle = "from step \"come-back\" script \"sign-in-code\" never ends";
    says(put("next = \"not-verified\"\nours", "next = \"come-back\"\nours"), circle);
    let around = "step \"show\" of script \"sign-in-code\" is reached without passing \"verify\"";
    says(put("failed = \"come-back\"", "failed = \"show\""), around);
    let aside =
        put("{ id = \"no-answer\", next = \"not-reached\" }", "{ id = \"no-answer\", next = \"show\" }");
    says(aside, around);
    let no_quiz = "step \"show\" waits for \"call\", which is no step of kind = \"quiz\"";
    says(put("guard = \"verify\"", "guard = \"call\""), no_quiz);
    let unknown = "unknown key `steps.verify.input`; remove it";
    says(put("passed = \"show\"", "passed = \"show\"\ninput = \"text\""), unknown);
    says(put("kind = \"quiz\"", "kind = \"quizz\""), "did you mean `quiz`");
    says(put("input = \"code\"\n", ""), "`steps.give.input` is missing; write for example: input = \"text\"");
    says(put("id = \"avatar\"", "id = \"account\""), "step \"account\" is there already in line ");
    says(put("{ id = \"not-active\"", "{ id = \"active\""), "choice \"active\" is there already in line ");
    for (old, new) in
        [("needed = 5", "needed = 7"), ("ask_most = 7", "ask_most = 8"), ("ask_least = 6", "ask_least = 7")]
    {
        says(put(old, new), "this verification cannot be worked: 6 of 7 questions are asked of everybody");
    }
    says(put("tries = 2", "tries = 0"), "`verification.tries` is 0; write a number from 1 to 10");
    says(
        put("[verification]", "[verificaton]"),
        "verifies, but nothing says what passes; add [verification]",
    );
    says(put("hides = [\"country\"]", "hides = [\"name\"]"), "write one of: language, country, email, phone");
    let silent = Spoilt::new().put(EN, "    .text = What is your date of birth?\n", "");
    says(silent, "`question-date-of-birth.text` is missing in \"en\"");
    let unhinted = Spoilt::new().put(AR, "    .hint = يُرجى الاتصال برقم الجوال المسجل في الحساب.\n", "");
    says(unhinted, "`script-sign-in-code-call.hint` is missing in \"ar\"");
    let twins = put("id = \"given\"\nkind", "id = \"call-answered\"\nkind");
    says(
        { twins }.put(DESK, "next = \"given\"", "next = \"call-answered\""),
        "`script-sign-in-code-call-answered` would also name what is declared in line ",
    );
}
