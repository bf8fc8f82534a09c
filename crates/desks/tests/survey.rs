//! What a pack says of what customers are asked when their tickets are closed, and of who reads the answers (D6).

mod common;

use common::{Spoilt, listed};
use kursi_rules::command::Verb;
use kursi_rules::survey::Asks;

const DESK: &str = "desk.toml";
const MARK: &str = "# Both hold on every channel";
const SURVEY: &str = "[survey]\nstatuses = [\"resolved\"]\nexpires_days = 14\npage = \"https://shop.example/survey/\"\n\
     seen_by = [\"quality-officer\"]\nrequirement = \"D6\"\nsource = \"ours\"\n\n";
const SCALE: &str = "[[survey.question]]\nid = \"satisfied\"\nkind = \"scale\"\nfrom = 1\nto = 5\nrequirement = \"D6\"\n\
     source = \"ours\"\n\n";
const CHOICE: &str = "[[survey.question]]\nid = \"solved\"\nkind = \"choice\"\noptions = [\"yes\", \"no\"]\noptional = true\n\
     requirement = \"D6\"\nsource = \"ours\"\n\n";
const WORDS: &str = "[[survey.question]]\nid = \"remarks\"\nkind = \"words\"\nlongest = 500\noptional = true\n\
     requirement = \"D6\"\nsource = \"ours\"\n\n";
const SAID: &str = "\n# $survey: where they answer.\nsurvey-mail =\n    .subject = ?\n    .text = { $survey }\n\
     survey-question-satisfied = ?\n    .text = ?\nsurvey-question-solved = ?\n    .text = ?\n\
     survey-question-solved-yes = ?\nsurvey-question-solved-no = ?\nsurvey-question-remarks = ?\n    .text = ?\n";

/// OneCard's desk with a survey in front of its targets.
fn asking() -> Spoilt {
    let text = format!("{SURVEY}{SCALE}{CHOICE}{WORDS}{MARK}");
    let may = "may = [\"note\"]\nreads_reveals = true";
    let mut spoilt = Spoilt::new().put(DESK, MARK, &text).put(
        DESK,
        may,
        "may = [\"note\", \"record-improvement\"]\nreads_reveals = true",
    );
    for language in ["en", "ar", "fa", "ur"] {
        spoilt.text(&format!("words/{language}.ftl")).push_str(SAID);
    }
    spoilt
}

/// The one fault of a pack in which a line is another one, and where.
#[track_caller]
fn told(old: &str, new: &str, mark: &str, code: &str, said: &str) {
    only(asking().put(DESK, old, new), DESK, mark, code, said);
}

#[track_caller]
fn only(mut spoilt: Spoilt, file: &str, mark: &str, code: &str, said: &str) {
    let findings = spoilt.findings();
    let line = spoilt.line(file, mark);
    let found: Vec<_> = findings.iter().map(|finding| (finding.line, finding.code.code.as_str())).collect();
    assert_eq!(found, [(line, code)], "{}", listed(&findings));
    assert!(listed(&findings).contains(said), "{}", listed(&findings));
}

#[test]
fn d6_a_pack_says_what_is_asked_on_closing_and_who_reads_the_answers() {
    let loaded = asking().load().unwrap_or_else(|found| panic!("{}", listed(&found)));
    let rule = loaded.desk.survey.clone().expect("a survey");
    assert_eq!(rule.statuses, ["resolved"]);
    assert_eq!(rule.expires, 14 * 24 * 3_600_000);
    assert_eq!(rule.seen_by, ["quality-officer"]);
    assert_eq!(rule.told("k7"), "https://shop.example/survey/k7");
    let asks: Vec<_> =
        rule.questions.iter().map(|question| (question.id.as_str(), question.optional)).collect();
    assert_eq!(asks, [("satisfied", false), ("solved", true), ("remarks", true)]);
    assert_eq!(rule.questions[0].asks, Asks::Scale { from: 1, to: 5 });
    assert_eq!(rule.questions[1].asks.options(), ["yes", "no"]);
    assert_eq!(rule.questions[2].asks, Asks::Words { longest: 500 });
    assert!(loaded.desk.role("quality-officer").unwrap().may.contains(&Verb::RecordImprovement));
    assert!(kursi_rules::survey::may_see(&loaded.desk, "quality-officer"));
    for role in ["agent", "senior", "leader", "supervisor", "support-manager", "nobody"] {
        assert!(!kursi_rules::survey::may_see(&loaded.desk, role), "{role}");
    }
    assert!(loaded.desk.ours.iter().any(|ours| ours.what == "survey.expires_days"));
}

#[test]
fn d6_who_closes_tickets_never_reads_what_is_said_of_it() {
    let (old, seen) = ("seen_by = [\"quality-officer\"]", "seen_by = [\"quality-officer\", \"agent\"]");
    told(old, seen, seen, "pack-malformed", "the answers pass them by");
    let other = "seen_by = [\"quality-officer\", \"oficer\"]";
    told(old, other, other, "pack-reference-unknown", "names role \"oficer\"");
}

#[test]
fn d6_what_is_wrong_with_a_survey_is_told_with_its_line_and_what_to_write() {
    let open = "statuses = [\"in-progress\"]";
    told("statuses = [\"resolved\"]", open, open, "pack-malformed", "a status of class solved or closed");
    told("expires_days = 14\npage", "page", "[survey]", "pack-key-missing", "expires_days = 14");
    let years = "expires_days = 900";
    told("expires_days = 14\npage", &format!("{years}\npage"), years, "pack-out-of-bounds", "from 1 to 366");
    let page = "page = \"shop.example\"";
    told("page = \"https://shop.example/survey/\"", page, page, "pack-malformed", "https://…/survey/");
    told("from = 1\nto = 5", "from = 5\nto = 5", "to = 5\nrequirement", "pack-out-of-bounds", "from 6 to 10");
    let one = "options = [\"yes\"]";
    let mut alone = asking().put(DESK, "options = [\"yes\", \"no\"]", one);
    for language in ["en", "ar", "fa", "ur"] {
        let text = alone.text(&format!("words/{language}.ftl"));
        *text = text.replace("survey-question-solved-no = ?\n", "");
    }
    only(alone, DESK, one, "pack-malformed", "two options or more, each once");
    told(
        "kind = \"scale\"",
        "kind = \"scales\"",
        "kind = \"scales\"",
        "pack-choice-unknown",
        "scale, choice, words",
    );
    told(
        "longest = 500\n",
        "",
        "[[survey.question]]\nid = \"remarks\"",
        "pack-key-missing",
        "longest = 1000",
    );
    told(
        "id = \"solved\"\nkind",
        "id = \"satisfied\"\nkind",
        "id = \"satisfied\"\nkind = \"choice\"",
        "pack-duplicate",
        "survey-question",
    );
}

#[test]
fn d6_customers_are_asked_by_mail_and_by_questions_that_there_are() {
    let quiet = asking().put(DESK, "medium = \"mail\"", "medium = \"social\"");
    let said = listed(&quiet.findings());
    assert!(said.contains("[[channel]] with medium = \"mail\", by which customers are asked"), "{said}");
    let none = [SCALE, CHOICE, WORDS].iter().fold(asking(), |spoilt, part| spoilt.put(DESK, part, ""));
    let said = listed(&none.findings());
    assert!(said.contains("[[survey.question]] with an id"), "{said}");
    let words = "words/en.ftl";
    let agent = asking().put(words, ".text = { $survey }", ".text = { $agent }");
    only(agent, words, ".text = { $agent }", "words-variable-unknown", "$survey");
    let unsaid = asking().put(words, "survey-question-solved-yes = ?\n", "");
    assert!(listed(&unsaid.findings()).contains("survey-question-solved-yes"), "customers choose by it");
}

#[test]
fn d6_who_records_improvements_reads_what_they_follow_from() {
    let leader = "id = \"leader\"\nrank = 30\nmay = [\"create\", ";
    let spoilt = asking().put(DESK, leader, &format!("{leader}\"record-improvement\", "));
    only(spoilt, DESK, "id = \"leader\"", "pack-malformed", "add \"leader\" there");
    let mut without = Spoilt::new().put(DESK, leader, &format!("{leader}\"record-improvement\", "));
    let findings = without.findings();
    let line = without.line(DESK, "id = \"leader\"");
    let found: Vec<_> = findings.iter().map(|finding| (finding.line, finding.code.code.as_str())).collect();
    assert_eq!(found, [(line, "pack-key-missing")], "{}", listed(&findings));
    assert!(listed(&findings).contains("[survey], from whose answers improvements follow"));
}
