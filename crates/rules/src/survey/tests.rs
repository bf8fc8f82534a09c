//! Answers and what they say together (D6).

use std::collections::BTreeMap;

use uuid::Uuid;

use super::*;
use crate::code::Coded;
use crate::time::HOUR;

fn question(id: &str, asks: Asks, optional: bool) -> Question {
    Question { id: id.into(), asks, optional }
}

fn rule() -> SurveyRule {
    let options = vec!["yes".to_owned(), "no".to_owned()];
    SurveyRule {
        statuses: vec!["over".into()],
        expires: 24 * HOUR,
        page: Some("https://portal.example/survey/".into()),
        seen_by: vec!["quality".into()],
        questions: vec![
            question("satisfied", Asks::Scale { from: 1, to: 5 }, false),
            question("solved", Asks::Choice { options }, true),
            question("remarks", Asks::Words { longest: 10 }, true),
        ],
    }
}

fn asked(n: u128) -> Survey {
    Survey {
        id: SurveyId(Uuid::from_u128(n)),
        desk: "shop".into(),
        ticket: crate::TicketId(Uuid::from_u128(n)),
        number: None,
        revision: 1,
        language: "fa".into(),
        token: "hash".into(),
        asked_at: Millis(0),
        expires_at: Millis(24 * HOUR),
        answered: None,
        replaced_at: None,
    }
}

fn given(pairs: &[(&str, Given)]) -> BTreeMap<String, Given> {
    pairs.iter().map(|(id, given)| ((*id).to_owned(), given.clone())).collect()
}

fn number(n: i64) -> Given {
    Given::Number(n)
}

fn text(text: &str) -> Given {
    Given::Text(text.into())
}

fn answered(n: u128, pairs: &[(&str, Given)]) -> Survey {
    answer(&rule(), &asked(n), &given(pairs), Millis(HOUR)).unwrap().unwrap()
}

#[test]
fn d6_an_answer_is_held_against_the_questions_that_were_asked() {
    let refused = |pairs: &[(&str, Given)]| {
        let code = answer(&rule(), &asked(1), &given(pairs), Millis(HOUR)).unwrap_err().code();
        (code.code, code.args.get("question").cloned())
    };
    let of = |question: &str| Some(crate::code::ArgValue::from(question));
    assert_eq!(refused(&[]), ("survey-answer-missing".into(), of("satisfied")));
    assert_eq!(refused(&[("satisfied", number(6))]), ("survey-off-the-scale".into(), of("satisfied")));
    assert_eq!(refused(&[("satisfied", number(0))]).0, "survey-off-the-scale");
    assert_eq!(refused(&[("satisfied", text("5"))]).0, "survey-answer-malformed");
    let five = ("satisfied", number(5));
    assert_eq!(refused(&[five.clone(), ("solved", text("maybe"))]).0, "survey-option-unknown");
    assert_eq!(refused(&[five.clone(), ("solved", number(1))]).0, "survey-answer-malformed");
    assert_eq!(refused(&[five.clone(), ("remarks", text(&"ک".repeat(11)))]).0, "survey-too-long");
    assert_eq!(refused(&[five.clone(), ("age", number(5))]), ("survey-question-unknown".into(), of("age")));
    let taken = answered(1, &[five.clone(), ("remarks", text(" \u{200f}\n")), ("solved", text("no"))]);
    let kept = taken.answered.unwrap();
    assert_eq!(kept.at, Millis(HOUR));
    assert_eq!(kept.given, given(&[five, ("solved", text("no"))]), "what was left blank is no answer");
}

#[test]
fn d6_an_answer_counts_once_and_the_same_again_is_told_the_same() {
    let pairs = [("satisfied", number(4)), ("remarks", text("ممنون"))];
    let survey = answered(1, &pairs);
    let again = [("satisfied", number(4)), ("remarks", text(" ممنون "))];
    let late = Millis(48 * HOUR);
    assert_eq!(
        answer(&rule(), &survey, &given(&again), late),
        Ok(None),
        "late too: it was told once that it came"
    );
    let other = answer(&rule(), &survey, &given(&[("satisfied", number(5))]), Millis(2 * HOUR));
    assert_eq!(other, Err(SurveyRefusal::Answered { answered_at: Millis(HOUR) }));
    let expires = Millis(24 * HOUR);
    let due = given(&pairs);
    assert!(answer(&rule(), &asked(1), &due, Millis(expires.0 - 1)).unwrap().is_some());
    assert_eq!(
        answer(&rule(), &asked(1), &due, expires),
        Err(SurveyRefusal::Expired { expired_at: expires })
    );
    let replaced = Survey { replaced_at: Some(Millis(7)), ..asked(1) };
    let refused = answer(&rule(), &replaced, &due, Millis(HOUR));
    assert_eq!(refused, Err(SurveyRefusal::Replaced { replaced_at: Millis(7) }));
    let mut optional = rule();
    optional.questions.iter_mut().for_each(|question| question.optional = true);
    assert_eq!(answer(&optional, &asked(1), &given(&[]), Millis(1)), Err(SurveyRefusal::Empty));
}

#[test]
fn d6_results_are_the_share_that_answered_and_each_questions_mean_and_distribution() {
    let surveys = [
        answered(1, &[("satisfied", number(5)), ("solved", text("yes"))]),
        answered(2, &[("satisfied", number(2)), ("solved", text("no")), ("remarks", text("دیر شد"))]),
        answered(3, &[("satisfied", number(2))]),
        asked(4),
        Survey { expires_at: Millis(HOUR), ..asked(5) },
        // Closed once more since: neither asked nor answered.
        Survey { replaced_at: Some(Millis(9)), ..answered(6, &[("satisfied", number(1))]) },
    ];
    let told = results(&rule(), surveys.iter(), Millis(2 * HOUR));
    assert_eq!((told.asked, told.answered, told.open), (5, 3, 1));
    let [satisfied, solved, remarks] = &told.questions[..] else { panic!("three questions") };
    assert_eq!((satisfied.count, satisfied.mean()), (3, Some(3.0)));
    let counted = |counts: &[(String, u32)]| counts.iter().map(|(_, times)| *times).collect::<Vec<_>>();
    assert_eq!(counted(&satisfied.counts), [0, 2, 0, 0, 1]);
    assert_eq!((solved.count, solved.mean(), counted(&solved.counts)), (2, None, vec![1, 1]));
    assert_eq!((remarks.count, remarks.counts.len()), (1, 0));
    let mut changed = rule();
    changed.questions[0].asks = Asks::Scale { from: 3, to: 10 };
    let told = results(&changed, surveys.iter(), Millis(2 * HOUR));
    assert_eq!(told.questions[0].count, 1, "what is no answer to today's question is in no figure");
    let none = results(&rule(), [].iter(), Millis(0));
    assert_eq!((none.asked, none.questions[0].mean()), (0, None));
}

#[test]
fn d6_the_customer_is_told_where_to_answer() {
    assert_eq!(rule().told("abc"), "https://portal.example/survey/abc");
    assert_eq!(SurveyRule { page: None, ..rule() }.told("abc"), "abc", "to be typed in the portal");
}
