//! Stories of verifying a customer (B17, X4).

use super::*;

/// B17: five right of six asked pass.
#[test]
fn b17_five_right_of_six_pass() {
    let (mut scene, call) = Scene::verifying();
    scene.judge("name", Wrong, call).unwrap();
    for question in &QUESTIONS[1..5] {
        scene.judge(question, Right, call).unwrap();
        assert_eq!(scene.result(call), QuizResult::Open);
    }
    assert_eq!(scene.go(None, None, Some(call)).unwrap_err(), "answer-step-verification-open");
    scene.judge("bought", Right, call).unwrap();
    assert_eq!(scene.result(call), QuizResult::Passed);
    assert_eq!(scene.judge("orders", Right, call).unwrap_err(), "judge-answer-enough");
    assert_eq!(scene.go(Some("failed"), None, Some(call)).unwrap_err(), "answer-step-choice-unknown");
    scene.go(None, None, Some(call)).unwrap();
    assert_eq!(scene.row().at, "show");
    assert_eq!(scene.row().answers["verify"].choice.as_deref(), Some("passed"));
    scene.go(None, None, Some(call)).unwrap();
}

/// B17: five right are not enough while only five were asked.
#[test]
fn b17_five_right_of_five_asked_are_not_enough() {
    let (mut scene, call) = Scene::verifying();
    for question in &QUESTIONS[..5] {
        scene.judge(question, Right, call).unwrap();
    }
    assert_eq!(scene.result(call), QuizResult::Open);
    scene.judge("bought", Wrong, call).unwrap();
    assert_eq!(scene.result(call), QuizResult::Passed);
}

/// B17: four right of seven leave the account action shut.
#[test]
fn b17_four_right_of_seven_stay_shut() {
    let (mut scene, call) = Scene::verifying();
    for question in &QUESTIONS[..4] {
        scene.judge(question, Right, call).unwrap();
    }
    scene.judge("payment", Wrong, call).unwrap();
    scene.judge("bought", Wrong, call).unwrap();
    assert_eq!(scene.result(call), QuizResult::Open, "the seventh can still make it five");
    scene.judge("orders", Wrong, call).unwrap();
    assert_eq!(scene.result(call), QuizResult::Failed);
    scene.go(None, None, Some(call)).unwrap();
    assert_eq!(scene.row().at, "later", "told to come back");
}

/// B17: when the last orders do not apply, six are asked.
#[test]
fn b17_what_does_not_apply_is_skipped_and_two_skips_are_too_many() {
    let (mut scene, call) = Scene::verifying();
    scene.judge("orders", Skipped, call).unwrap();
    for question in &QUESTIONS[..5] {
        scene.judge(question, Right, call).unwrap();
    }
    assert_eq!(scene.result(call), QuizResult::Open);
    scene.judge("bought", Skipped, call).unwrap();
    assert_eq!(scene.result(call), QuizResult::Failed, "at least six are asked");
    scene.judge("bought", Right, call).unwrap();
    assert_eq!(scene.result(call), QuizResult::Passed, "a slip can be put right");
    assert_eq!(scene.judge("bought", Skipped, call).unwrap_err(), "judge-answer-settled");
}

/// B17: without a call the script can be walked, and what waits for the verification stays shut.
#[test]
fn b17_without_a_call_nothing_is_verified() {
    let (mut scene, call) = Scene::verifying();
    let question = "name".to_owned();
    let judge = Command::JudgeAnswer {
        ticket: scene.ticket,
        run: scene.run,
        step: "verify".into(),
        question,
        verdict: Right,
        contact: None,
    };
    assert_eq!(scene.do_as(&agent(), &judge).unwrap_err(), "script-contact-needed");
    assert_eq!(scene.go(None, None, None).unwrap_err(), "script-contact-needed");
    let nobody = ContactId(Uuid::from_u128(77));
    assert_eq!(scene.judge("name", Right, nobody).unwrap_err(), "script-contact-not-yours");
    // A call about another ticket is none about this one.
    let other = Contact { ticket: Some(TicketId(Uuid::from_u128(5))), ..scene.contact(call) };
    scene.put(other);
    assert_eq!(scene.judge("name", Right, call).unwrap_err(), "script-contact-not-yours");
    let waiting = Contact {
        ticket: Some(scene.ticket),
        answered_at: None,
        state: ContactState::Waiting,
        ..scene.contact(call)
    };
    scene.put(waiting);
    assert_eq!(scene.judge("name", Right, call).unwrap_err(), "script-contact-not-yours");
}

/// B17: what was passed in one contact is shut again in the next.
#[test]
fn b17_the_next_contact_finds_it_shut_again() {
    let (mut scene, call) = Scene::verified();
    let over = Contact {
        state: ContactState::Ended { outcome: Some("dropped".into()) },
        ended_at: Some(Millis(scene.at)),
        ..scene.contact(call)
    };
    scene.put(over);
    assert_eq!(scene.go(None, None, Some(call)).unwrap_err(), "script-contact-not-yours");
    assert_eq!(scene.go(None, None, None).unwrap_err(), "script-contact-needed");
    let next = scene.call();
    assert_eq!(scene.go(None, None, Some(next)).unwrap_err(), "script-not-verified");
    scene.back().unwrap();
    for question in &QUESTIONS[1..] {
        scene.judge(question, Right, next).unwrap();
    }
    scene.go(None, None, Some(next)).unwrap();
    scene.go(None, None, Some(next)).unwrap();
    assert_eq!(scene.row().asked.len(), 12, "both verifications stay on record");
}

/// B17: work done in a call arrives after it, and counts.
#[test]
fn b17_what_was_done_in_a_call_counts_when_it_arrives_after_it() {
    let (mut scene, call) = Scene::verifying();
    let seat = SeatId(Uuid::from_u128(3));
    let wraps = ContactState::WrapUp { seat, until: Millis(scene.at + 60_000) };
    let ended_at = Some(Millis(scene.at));
    scene.put(Contact { state: wraps, ended_at, ..scene.contact(call) });
    scene.judge("name", Right, call).unwrap();
    let ended_at = Some(Millis(scene.at + 1_000));
    scene.put(Contact { state: ContactState::Ended { outcome: None }, ended_at, ..scene.contact(call) });
    scene.judge("born", Right, call).unwrap();
    scene.at += 2_000;
    assert_eq!(scene.judge("place", Right, call).unwrap_err(), "script-contact-not-yours");
}

/// A colleague who takes the call over goes on where it stands, and the customer is not asked again.
#[test]
fn b17_a_colleague_goes_on_in_the_same_call() {
    let (mut scene, call) = Scene::verified();
    let theirs = Contact { agent: colleague().user(), ..scene.contact(call) };
    scene.put(theirs);
    let show = scene.answer(None, None, Some(call));
    assert_eq!(scene.do_as(&agent(), &show).unwrap_err(), "script-contact-not-yours");
    scene.do_as(&colleague(), &show).unwrap();
    assert_eq!(scene.row().answers["show"].by, colleague().user());
    let guest = Actor::Person { user: UserId(Uuid::from_u128(12)), role: "guest".into() };
    let give = scene.answer(None, Some("1"), Some(call));
    assert_eq!(scene.do_as(&guest, &give).unwrap_err(), "script-not-allowed");
}

/// A script that is begun anew in the same call gives no further tries and asks nothing twice (B17, X4).
#[test]
fn x4_beginning_again_in_the_same_call_gives_no_more_tries() {
    let (mut scene, call) = Scene::verifying();
    scene.compare("name", Some(false), call).unwrap();
    scene.judge("born", Right, call).unwrap();
    let stop = Command::StopScript { ticket: scene.ticket, run: scene.run };
    scene.do_as(&agent(), &stop).unwrap();
    assert_eq!(scene.row().ended.clone().unwrap().step, None);
    scene.run = ScriptRunId(scene.world.id());
    scene.start("code").unwrap();
    scene.go(Some("active"), None, None).unwrap();
    scene.go(None, None, None).unwrap();
    scene.compare("name", Some(false), call).unwrap();
    let asked = scene.row().asked.first().unwrap().clone();
    assert_eq!((asked.tries, asked.verdict), (2, Some(Wrong)));
    assert_eq!(scene.compare("name", Some(true), call).unwrap_err(), "judge-answer-settled");
    for question in &QUESTIONS[2..6] {
        scene.judge(question, Right, call).unwrap();
    }
    scene.go(None, None, Some(call)).unwrap();
    assert_eq!(scene.row().at, "show", "what was right before counts");
}

/// X4: a wrong answer uses a try; after the last it is wrong for good, and nobody can say otherwise by hand.
#[test]
fn x4_wrong_answers_are_limited() {
    let (mut scene, call) = Scene::verifying();
    assert_eq!(scene.compare("name", None, call).unwrap_err(), "compare-answer-nothing-stored");
    scene.compare("name", Some(false), call).unwrap();
    let asked = scene.row().asked[0].clone();
    assert_eq!((asked.verdict, asked.tries, asked.blind), (None, 1, true));
    for verdict in [Right, Skipped] {
        assert_eq!(scene.judge("name", verdict, call).unwrap_err(), "judge-answer-settled");
    }
    scene.compare("name", Some(false), call).unwrap();
    assert_eq!(scene.row().asked[0].verdict, Some(Wrong));
    assert_eq!(scene.compare("name", Some(true), call).unwrap_err(), "judge-answer-settled");
    scene.compare("born", Some(true), call).unwrap();
    assert_eq!(scene.judge("born", Wrong, call).unwrap_err(), "judge-answer-settled");
    scene.compare("place", Some(false), call).unwrap();
    scene.judge("place", Wrong, call).unwrap();
    assert!(scene.row().asked.iter().all(|asked| asked.blind), "the record says how it was asked");
    scene.judge("language", Wrong, call).unwrap();
    assert!(!scene.row().asked.last().unwrap().blind);
    assert_eq!(scene.result(call), QuizResult::Failed);
    assert_eq!(scene.compare("payment", Some(true), call).unwrap_err(), "judge-answer-enough");
}

/// B17: the agent can put a slip of the hand right, once.
#[test]
fn b17_a_judgement_can_be_put_right_once() {
    let (mut scene, call) = Scene::verifying();
    scene.judge("name", Wrong, call).unwrap();
    scene.judge("name", Right, call).unwrap();
    assert_eq!(scene.judge("name", Wrong, call).unwrap_err(), "judge-answer-settled");
    assert_eq!(scene.compare("name", Some(true), call).unwrap_err(), "judge-answer-settled");
    assert_eq!(scene.judge("shoe-size", Right, call).unwrap_err(), "judge-answer-question-unknown");
}
