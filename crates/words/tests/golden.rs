//! `golden.json`: messages with their text in the four languages. Vitest runs the same file with the screen's
//! own Fluent, so the tray and the screen say the same thing. (K3, X6)
//!
//! `KURSI_WRITE=1 cargo test -p kursi-words --test golden` writes the texts anew; Vitest then proves them.

use chrono_tz::Tz;
use kursi_words::{Args, Lang, Reader, Words};
use serde_json::{Map, Value, json};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/golden.json");

fn said(words: &Words, zone: Tz, case: &Value) -> String {
    let reader = Reader::from_tag(case["locale"].as_str().unwrap(), zone).unwrap();
    let args = Args::from_json(case["args"].as_object().unwrap());
    let id = case["id"].as_str().unwrap();
    let (text, errors) =
        words.read(&reader, id, &args).unwrap_or_else(|| panic!("{id} is not in {}", reader.lang));
    assert!(errors.is_empty(), "{id} in {}: {errors:?}", reader.lang);
    text
}

#[test]
fn every_message_of_the_golden_file_says_its_text() {
    let mut golden: Value = serde_json::from_str(&std::fs::read_to_string(PATH).unwrap()).unwrap();
    let zone: Tz = golden["zone"].as_str().unwrap().parse().unwrap();
    let own = golden["ftl"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect::<Vec<_>>();
    let own = own.join("\n");
    let (words, faults) = Words::new().for_desk(Lang::ALL.map(|lang| (lang, own.as_str())));
    assert!(faults.is_empty(), "{faults:?}");

    if std::env::var_os("KURSI_WRITE").is_some() {
        for case in golden["cases"].as_array_mut().unwrap() {
            case["text"] = said(&words, zone, case).into();
        }
        std::fs::write(PATH, readable(&golden)).unwrap();
        return;
    }
    for case in golden["cases"].as_array().unwrap() {
        assert_eq!(
            said(&words, zone, case),
            case["text"].as_str().unwrap(),
            "{} {}",
            case["id"],
            case["locale"]
        );
    }
}

#[test]
fn every_language_has_as_many_cases() {
    let golden: Value = serde_json::from_str(&std::fs::read_to_string(PATH).unwrap()).unwrap();
    for lang in Lang::ALL {
        let cases = golden["cases"].as_array().unwrap();
        let of_lang = cases.iter().filter(|case| case["locale"] == lang.tag()).count();
        assert!(of_lang >= 30, "{lang}: {of_lang}");
    }
}

/// One case a line, so that a changed text is a changed line.
fn readable(golden: &Value) -> String {
    let mut lines = vec!["{".to_owned()];
    for key in ["comment", "zone"] {
        lines.push(format!("  {}: {},", json!(key), golden[key]));
    }
    let block = |key: &str, end: &str| {
        let items = golden[key].as_array().unwrap().iter().map(|item| {
            let item = item.as_object().map_or_else(|| item.to_string(), in_order);
            format!("    {item}")
        });
        format!("  {}: [\n{}\n  ]{end}", json!(key), items.collect::<Vec<_>>().join(",\n"))
    };
    lines.push(block("ftl", ","));
    lines.push(block("cases", ""));
    lines.push("}\n".to_owned());
    lines.join("\n")
}

fn in_order(case: &Map<String, Value>) -> String {
    let parts = ["id", "locale", "args", "text"].map(|key| format!("{}: {}", json!(key), case[key]));
    format!("{{ {} }}", parts.join(", "))
}
