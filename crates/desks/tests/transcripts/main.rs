//! Every script of every pack, read as a document: each way through it, gone by the real rules (K5).
//!
//! `transcripts/<desk>/<script>.<language>.md` is what an agent sees and says, what comes of it, and from which lines of
//! the documents it is. `KURSI_WRITE=1` writes them anew; whoever does so reads them against the documents.

mod asked;
#[path = "../common/mod.rs"]
mod common;
mod conduct;
mod course;
mod hours;
mod numbers;
mod page;
mod queues;
mod records;
mod reference;
mod survey;
mod told;
mod walk;
mod world;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use kursi_desks::Loaded;
use kursi_rules::script::{Script, StepKind};
use kursi_words::Lang;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts")
}

/// Every script of every pack.
fn each(mut tell: impl FnMut(&Loaded, &Script)) {
    for loaded in common::every() {
        for script in &loaded.desk.scripting.scripts {
            tell(&loaded, script);
        }
    }
}

/// The document of a desk apart from its scripts.
const DESK: &str = "desk.md";

/// The languages in which transcripts are read.
const READ: [Lang; 2] = [Lang::En, Lang::Ar];

/// Where a document is, compared with what it would be now; `KURSI_WRITE=1` writes it.
fn compare(path: &Path, text: &str) -> Option<String> {
    if std::env::var_os("KURSI_WRITE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("it is made");
        fs::write(path, text).expect("it is written");
    }
    let golden = fs::read_to_string(path).unwrap_or_default();
    let differs = |(_, (old, new)): &(usize, (&str, &str))| old != new;
    let (name, lines) = (path.display(), golden.lines().zip(text.lines()));
    match (1..).zip(lines).find(differs) {
        Some((line, (old, new))) => Some(format!("{name}:{line}\n  was {old}\n  is  {new}")),
        None => (golden != text).then(|| format!("{name}: one is longer than the other")),
    }
}

/// K5, B8, B11, B14, A15: what is done and said on every way is what was read against the documents.
#[test]
fn k5_every_script_reads_as_its_transcript() {
    let mut differ = Vec::new();
    let mut written = BTreeSet::new();
    each(|loaded, script| {
        for lang in READ {
            let path = folder().join(&loaded.desk.id).join(format!("{}.{}.md", script.id, lang.code()));
            let (text, _) = walk::transcript(loaded, script, lang);
            differ.extend(compare(&path, &text));
            written.insert(path);
        }
    });
    assert!(differ.is_empty(), "read them, then KURSI_WRITE=1:\n{}", differ.join("\n"));
    for desk in fs::read_dir(folder()).expect("the transcripts") {
        let desk = desk.expect("an entry").path();
        for entry in fs::read_dir(&desk).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            let known = written.contains(&path) || path.ends_with(DESK);
            assert!(known, "{} is of no script: remove it", path.display());
        }
    }
}

/// K9, A1 to A16: who may do what, what is promised and asked, and which ticket is in which queue is what was read against
/// the documents; what no document says is listed in it.
#[test]
fn k9_every_desk_does_what_its_document_says() {
    let one =
        |loaded: Loaded| compare(&folder().join(&loaded.desk.id).join(DESK), &conduct::conduct(&loaded));
    let differ: Vec<String> = common::every().into_iter().filter_map(one).collect();
    assert!(differ.is_empty(), "read them, then KURSI_WRITE=1:\n{}", differ.join("\n"));
}

/// K3, B17: what one language says of numbers, all say; and the numbers of a verification are those of its rule.
#[test]
fn k3_every_language_says_the_same_numbers() {
    for loaded in common::every() {
        assert_eq!(numbers::unlike(&loaded), Vec::<String>::new(), "{}", loaded.desk.id);
        let Some(rule) = &loaded.desk.scripting.verification else { continue };
        for script in &loaded.desk.scripting.scripts {
            for step in script.steps.iter().filter(|step| step.kind == StepKind::Quiz) {
                let hint = format!("script-{}-{}.hint", script.id, step.id);
                let mut wanted = vec![rule.ask_least, rule.ask_most, rule.needed];
                wanted.sort_unstable();
                for (language, text) in &loaded.words {
                    let mut said = numbers::messages(text).remove(&hint).unwrap_or_default();
                    said.sort_unstable();
                    assert_eq!(said, wanted, "{hint} in {language}");
                }
            }
        }
    }
}

/// A7: a ticket is due after half an hour, and not any more once it is answered.
#[test]
fn a7_a_ticket_is_due_until_it_is_answered() {
    let due = conduct::reply_is_due_after(&common::onecard().desk);
    assert_eq!(due, Some(30 * kursi_rules::time::MINUTE));
}

/// K5: no step and no choice is left out of the transcripts.
#[test]
fn k5_every_step_and_every_choice_is_walked() {
    each(|loaded, script| {
        let (_, met) = walk::transcript(loaded, script, Lang::En);
        let steps: BTreeSet<String> = script.steps.iter().map(|step| step.id.clone()).collect();
        let choices = script
            .steps
            .iter()
            .flat_map(|step| step.choices.iter().map(|choice| (step.id.clone(), choice.id.clone())));
        assert_eq!((met.steps, met.choices), (steps, choices.collect()), "{}", script.id);
    });
}

/// K9: a step is from a document and says from where, or it is ours and is listed for the organisation to confirm.
#[test]
fn k9_every_step_says_from_where_it_is() {
    let mut wrong = Vec::new();
    each(|loaded, script| {
        let listed = |what: &str| loaded.desk.ours.iter().any(|ours| ours.what == what);
        let all_ours = listed(&format!("script.{}", script.id));
        if loaded.lines.contains_key(&script.id) == all_ours {
            wrong.push(format!("{}: `lines = \"001:57-61\"`, or source = \"ours\"", script.id));
        }
        for step in &script.steps {
            let cited = loaded.lines.contains_key(&format!("{}.{}", script.id, step.id));
            let ours = all_ours || listed(&format!("script.{}.{}", script.id, step.id));
            if cited == ours {
                wrong.push(format!("{}.{}: `lines = \"001:57\"`, or ours = true", script.id, step.id));
            }
        }
    });
    assert!(
        wrong.is_empty(),
        "these say neither a line of a document nor that they are ours:\n{}",
        wrong.join("\n")
    );
}

/// A15: a script that is a step of a ladder is told from the moment its window opens; others at any ticket.
#[test]
fn a15_the_call_of_the_fifth_day_begins_when_four_days_are_over() {
    let loaded = common::onecard();
    let script = loaded.desk.scripting.script("fifth-day-call").expect("it is there");
    let (text, _) = walk::transcript(&loaded, script, Lang::En);
    assert!(text.contains("Begins: 96 hours after the request"), "{text}");
    let ends = script.steps.iter().filter(|step| step.kind == StepKind::End).count();
    assert!(text.matches("**End**").count() >= ends);
}
