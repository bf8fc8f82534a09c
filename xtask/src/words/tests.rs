//! Planted faults, one at a time, in wording that is otherwise right.

use super::{Source, Wording, check};

const ENGLISH: &str = "\
### A test.

# Variables:
#   $count - how many tickets
#   $name - whose
tickets = { $name } has { $count ->
        [one] one ticket
       *[other] { $count } tickets
    }

row = Row
    .label = Label
";
const ARABIC: &str = "\
### اختبار.

tickets = لدى { $name } { $count ->
        [zero] لا تذاكر
        [one] تذكرة واحدة
        [two] تذكرتان
        [few] { $count } تذاكر
        [many] { $count } تذكرة
       *[other] { $count } تذكرة
    }
row = صف
    .label = عنوان
";
const PERSIAN: &str = "\
### آزمون.

tickets = { $name } { $count ->
        [one] { $count } تیکت دارد
       *[other] { $count } تیکت دارد
    }
row = ردیف‌ها
    .label = عنوان
";
const URDU: &str = "\
### جانچ۔

tickets = { $name } کے پاس { $count ->
        [one] ایک ٹکٹ ہے
       *[other] { $count } ٹکٹ ہیں
    }
row = قطار
    .label = عنوان
";
const CODE: &str = r#"
kursi_rules::codes! {
    /// Why.
    pub enum Refusal {
        /// No.
        "no-way" => NoWay { reason: String },
    }
}
"#;

fn right() -> Wording {
    let file = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
    let both = |language: &str, text: &str, fault: &str| {
        let fault = format!("### -\n\n# $reason - why\nfault-no-way = {fault}\n");
        [file(&format!("locales/{language}/a.ftl"), text), file(&format!("locales/{language}/f.ftl"), &fault)]
    };
    Wording {
        locales: [
            both("ar", ARABIC, "لا: { $reason }"),
            both("en", ENGLISH, "No: { $reason }"),
            both("fa", PERSIAN, "نه: { $reason }"),
            both("ur", URDU, "نہیں: { $reason }"),
        ]
        .concat(),
        desks: Vec::new(),
        code: vec![
            file("crates/rules/src/refusal.rs", CODE),
            file("ui/src/a.tsx", "say(\"tickets\", { name, count }); say(\"row.label\");"),
        ],
        settings: String::new(),
        cardinals: include_str!("../../../crates/intl_pluralrules/tests/cardinals.json").to_owned(),
    }
}

/// What is found after one change to one file.
fn found(path: &str, from: &str, to: &str) -> Vec<String> {
    let mut wording = right();
    let mut changed = 0;
    for source in wording.locales.iter_mut().chain(&mut wording.code).filter(|source| source.path == path) {
        assert!(source.text.contains(from), "{path} has no {from:?}");
        source.text = source.text.replacen(from, to, 1);
        changed += 1;
    }
    assert_eq!(changed, 1, "{path}");
    check(&wording).unwrap().iter().map(ToString::to_string).collect()
}

/// The change gives findings, and each expected part is in one of them.
fn plant(path: &str, from: &str, to: &str, expected: &[&str]) {
    let findings = found(path, from, to);
    assert!(!findings.is_empty(), "{to:?} in {path} was not noticed");
    for part in expected {
        assert!(findings.iter().any(|finding| finding.contains(part)), "{part:?} is not in {findings:#?}");
    }
}

#[test]
fn right_wording_has_no_findings() {
    assert_eq!(check(&right()).unwrap(), []);
}

#[test]
fn a_missing_and_an_obsolete_message_are_found_with_their_lines() {
    plant(
        "locales/ur/a.ftl",
        "row = قطار",
        "rows = قطار",
        &[
            "locales/en/a.ftl:11: row is missing in locales/ur/a.ftl",
            "locales/en/a.ftl:12: row.label is missing in locales/ur/a.ftl",
            "locales/ur/a.ftl:7: rows is not in English any more",
        ],
    );
    plant("locales/fa/a.ftl", "    .label = عنوان\n", "", &["row.label is missing in locales/fa/a.ftl"]);
}

#[test]
fn a_missing_file_is_found() {
    let mut wording = right();
    wording.locales.retain(|source| source.path != "locales/ar/f.ftl");
    let findings = check(&wording).unwrap();
    assert!(findings.iter().any(|finding| finding.what.contains("no file of this in ar")), "{findings:?}");
}

#[test]
fn a_message_twice_is_found_across_files() {
    plant(
        "locales/en/f.ftl",
        "fault-no-way",
        "row = Again\n\n# $reason - why\nfault-no-way",
        &["locales/en/f.ftl:4: row is also at locales/en/a.ftl:11"],
    );
}

#[test]
fn variables_are_explained_and_the_same_everywhere() {
    plant(
        "locales/en/a.ftl",
        "$name - whose",
        "$names - whose",
        &["locales/en/a.ftl:6: tickets does not explain $name"],
    );
    plant("locales/ar/a.ftl", "{ $name }", "{ $nmae }", &["uses $nmae", "leaves out $name"]);
}

#[test]
fn a_code_has_words_that_use_what_it_gives() {
    plant(
        "crates/rules/src/refusal.rs",
        "no-way",
        "no-door",
        &["crates/rules/src/refusal.rs:6: there is no message fault-no-door", "fault-no-way is said nowhere"],
    );
    plant(
        "crates/rules/src/refusal.rs",
        "reason: String",
        "cause: String",
        &["fault-no-way uses $reason, which"],
    );
}

#[test]
fn every_form_of_the_language_is_there() {
    plant(
        "locales/ar/a.ftl",
        "        [few] { $count } تذاكر\n",
        "",
        &["locales/ar/a.ftl:3: tickets: lacks the form few"],
    );
    plant("locales/ar/a.ftl", "[zero]", "[0]", &["write [zero]"]);
    plant("locales/fa/a.ftl", "[one]", "[two]", &["lacks the form one"]);
    plant("locales/ur/a.ftl", "[one]", "[few] چند\n        [one]", &["few is never chosen in ur"]);
}

#[test]
fn digits_are_variables() {
    plant("locales/ar/a.ftl", "تذكرتان", "2 تذكرة", &["locales/ar/a.ftl:6: tickets: a latin digit"]);
    plant("locales/fa/a.ftl", "عنوان", "عنوان ۲", &["a digit in the text"]);
    assert_eq!(found("locales/ar/a.ftl", "عنوان", "عنوان \u{2068}Kursi 2\u{2069}"), [""; 0]);
    assert_eq!(found("locales/ar/a.ftl", "عنوان", "WhatsApp"), [""; 0]);
}

#[test]
fn foreign_letters_and_marks_are_found() {
    for (language, from, to, expected) in [
        ("ar", "صف", "صفی", "U+06CC is not a letter of ar"),
        ("ar", "صف", "صـف", "tatweel"),
        ("ar", "صف", "صف?", "write ؟"),
        ("ar", "صف", "مؤقتاً", "tanwin"),
        ("ar", "صف", "صف ، ثم", "no space before ،"),
        ("ar", "صف", "صف SLA", "a latin word"),
        ("ar", "صف", "صف \u{2068}Kursi", "is not closed"),
        ("ar", "صف", "Kursi\u{2069}", "was not opened"),
        ("fa", "ردیف", "رديف", "U+064A is not a letter of fa"),
        ("ur", "قطار", "قطاره", "U+0647 is not a letter of ur"),
        ("ur", "قطار", "قطار.", "write ۔"),
        ("ur", "قطار", "ا\u{0653}پ", "not NFC"),
    ] {
        plant(&format!("locales/{language}/a.ftl"), from, to, &[expected]);
    }
}

#[test]
fn the_persian_joiner_is_inside_words() {
    for (from, to, expected) in [
        ("ردیف‌ها", "ردیف‌‌ها", "twice"),
        ("ردیف‌ها", "ردیف‌ ها", "at the edge"),
        ("ردیف‌ها", "ردیف‌", "at the edge"),
        ("ردیف‌ها", "کار‌ها", "which does not join"),
        ("ردیف‌ها", "ردیف ها", "is joined to its noun"),
        ("ردیف‌ها", "می شود", "is joined to its verb"),
        ("{ $count } تیکت", "{ $count }‌ تیکت", "after a value"),
    ] {
        plant("locales/fa/a.ftl", from, to, &[expected]);
    }
}

#[test]
fn functions_are_those_of_both_sides() {
    for (call, expected) in [
        ("DATETIME($name, dateStyle: \"long\", timeStyle: \"short\")", "not written alike"),
        ("DATETIME($name, month: \"long\")", "month is not understood"),
        ("DATETIME($name, timeStyle: \"full\")", "timeStyle is one of"),
        ("NUMBER($name, useGrouping: \"false\")", "useGrouping: 0"),
        ("PLATFORM($name)", "is not a function of both sides"),
    ] {
        plant("locales/en/a.ftl", "{ $name }", &format!("{{ {call} }}"), &[expected]);
    }
}

#[test]
fn files_open_and_ids_are_written_as_agreed() {
    plant(
        "locales/en/a.ftl",
        "### A test.\n",
        "# A test.\n",
        &["locales/en/a.ftl:1: does not open with a ###"],
    );
    plant("locales/en/a.ftl", "row = Row", "rowLabel = Row", &["rowLabel is not kebab-case"]);
    plant("locales/en/a.ftl", "row = Row", "row = { $open", &["locales/en/a.ftl:12: not Fluent"]);
}

#[test]
fn what_nothing_says_is_found_and_what_is_said_must_exist() {
    plant(
        "ui/src/a.tsx",
        "row.label",
        "raw.label",
        &[
            "locales/en/a.ftl:11: row is said nowhere",
            "ui/src/a.tsx:1: raw is said here, but there is no such message",
        ],
    );
    let mut wording = right();
    wording.settings = "[[dynamic]]\nprefix = \"row\"\nwhy = \"a test\"\n".to_owned();
    wording.code[1].text = "say(\"tickets\")".to_owned();
    assert_eq!(check(&wording).unwrap(), []);
    wording.settings = wording.settings.replace("row", "column");
    assert_eq!(check(&wording).unwrap().len(), 2, "a family without messages, and row without a family");
    wording.settings = "[[dynamic]]\nprefix = \"r\"\nends = [\"ow\", \"od\"]\nwhy = \"a test\"\n".to_owned();
    let findings = check(&wording).unwrap();
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert!(findings[0].what.contains("there is no message rod"));
}

#[test]
fn a_desk_is_compared_with_itself() {
    let mut wording = right();
    for (language, text) in [
        ("ar", "### -\n\nbrand = بطاقة\n"),
        ("en", "### -\n\nbrand = Card\n"),
        ("fa", "### -\n\nbrand = کارت\n"),
    ] {
        wording.desks.push(Source { path: format!("desks/one/words/{language}.ftl"), text: text.to_owned() });
    }
    let findings = check(&wording).unwrap();
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert!(findings[0].what.contains("no file of this in ur"));

    // Customers are not answered in every language of the program; the pack's own check knows in which.
    let urdu = "### -\n\nbrand = کارڈ\n";
    wording.desks.push(Source { path: "desks/one/words/ur.ftl".to_owned(), text: urdu.to_owned() });
    wording.desks[1].text.push_str("template-hello = Hello\n");
    assert_eq!(check(&wording).unwrap(), []);
    for desk in &mut wording.desks {
        desk.text.push_str("question-name = …\n");
    }
    wording.desks[1].text.push_str("    .text = Who are you?\n");
    assert_eq!(check(&wording).unwrap(), []);
    wording.desks[1].text.push_str("other = Other\n");
    assert_eq!(check(&wording).unwrap().len(), 3);

    wording.desks[1].text = "### -\n\nbrand = Card\nrow = Row\n".to_owned();
    let findings = check(&wording).unwrap();
    assert!(
        findings.iter().any(|finding| finding.what.contains("row is an id of the program")),
        "{findings:#?}"
    );
}
