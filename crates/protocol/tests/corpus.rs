//! What programs wrote, version by version: every payload of the two versions before the present one is read, and the present form
//! does not change without its number.

use std::collections::BTreeSet;
use std::path::PathBuf;

use kursi_protocol::sync::COMMAND_V;
use kursi_protocol::upcast::{OLDEST_COMMAND_V, read, upcast};
use kursi_rules::command::{Command, Verb};

fn folder(v: u32) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/corpus/v{v}"))
}

/// The payloads that a version wrote, by verb.
fn corpus(v: u32) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = std::fs::read_dir(folder(v))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let verb = path.file_stem().unwrap().to_string_lossy().into_owned();
            (verb, std::fs::read_to_string(path).unwrap().trim_end().to_owned())
        })
        .collect();
    found.sort();
    found
}

/// Every verb of the present form, so that a new one is not forgotten.
fn verbs() -> BTreeSet<&'static str> {
    use Verb as V;
    let all = [
        V::Create,
        V::Receive,
        V::Reply,
        V::Note,
        V::Assign,
        V::Resolve,
        V::AskPending,
        V::ApprovePending,
        V::DeclinePending,
        V::EndPending,
        V::Delegate,
        V::EndDelegation,
        V::Raise,
        V::Remind,
        V::Hear,
        V::Escalate,
        V::ChooseCustomer,
        V::DescribeCustomer,
        V::StartScript,
        V::AnswerStep,
        V::BackScript,
        V::JudgeAnswer,
        V::StopScript,
        V::Reveal,
        V::PlanShift,
        V::ChangeShift,
        V::RemoveShift,
        V::ApproveRevision,
        V::RejectRevision,
        V::Climb,
        V::SetPriority,
        V::SetZone,
        V::PlanCall,
        V::EndCall,
        V::Close,
        V::Tag,
        V::Untag,
        V::RecordCause,
        V::HandOver,
        V::FollowUp,
        V::CreateRecord,
        V::ActOnRecord,
        V::RecordImprovement,
        V::FinishImprovement,
    ];
    // A verb that is added does not compile here before it is in the list above, or is said here to be of no command.
    for verb in all {
        match verb {
            V::Create | V::Receive | V::Reply | V::Note | V::Assign | V::Resolve => {}
            V::AskPending | V::ApprovePending | V::DeclinePending | V::EndPending => {}
            V::Delegate | V::EndDelegation | V::Escalate => {}
            V::Raise | V::Remind | V::Hear | V::ChooseCustomer | V::DescribeCustomer => {}
            V::StartScript | V::AnswerStep | V::BackScript | V::JudgeAnswer | V::StopScript => {}
            V::Reveal => {}
            V::PlanShift | V::ChangeShift | V::RemoveShift => {}
            V::ApproveRevision | V::RejectRevision => {}
            V::Climb | V::SetPriority | V::Close | V::Tag | V::Untag | V::HandOver | V::FollowUp => {}
            V::CreateRecord | V::ActOnRecord => {}
            V::SetZone | V::PlanCall | V::EndCall => {}
            V::RecordCause => {}
            V::RecordImprovement | V::FinishImprovement => {}
            // The name of a move alone.
            V::Unassign => {}
        }
    }
    all.into_iter().map(Verb::name).collect()
}

/// K4
#[test]
fn k4_what_the_two_versions_before_wrote_is_read_in_todays_form() {
    for v in OLDEST_COMMAND_V..COMMAND_V {
        let corpus = corpus(v);
        assert!(corpus.len() >= 10, "version {v}");
        for (verb, payload) in corpus {
            let command = read(v, &payload).unwrap_or_else(|error| panic!("v{v} {verb}: {error:?}"));
            assert_eq!(command.verb().name(), verb, "v{v}");
            // Read again, it is the same: a step is taken once, and says nothing that was not said.
            let today = serde_json::to_string(&command).unwrap();
            assert_eq!(read(COMMAND_V, &today).as_ref(), Ok(&command), "v{v} {verb}");
            let upcast = upcast(v, &payload).unwrap();
            assert_eq!(read(COMMAND_V, &upcast).as_ref(), Ok(&command), "v{v} {verb}");
        }
    }
}

/// A reply of two programs ago says nothing of what its writer had seen, and is not held for it (X7); it has no files (K4).
#[test]
fn x7_an_old_reply_is_judged_by_nothing_that_it_could_not_say() {
    let old = |v: u32| {
        let (_, payload) = corpus(v).into_iter().find(|(verb, _)| verb == "reply").unwrap();
        let Ok(Command::Reply { spoken, seen, attachments, .. }) = read(v, &payload) else { panic!("v{v}") };
        (spoken.is_some(), seen.is_some(), attachments.len())
    };
    assert_eq!(old(2), (false, false, 0));
    assert_eq!(old(3), (true, true, 0));
    assert_eq!(old(4), (true, true, 1), "the present form has files");
}

/// The present form changes together with its number: what is written today must be what the corpus has, which the next version
/// will have to read.
#[test]
fn the_present_form_does_not_change_without_its_number() {
    let corpus = corpus(COMMAND_V);
    let names: BTreeSet<&str> = corpus.iter().map(|(verb, _)| verb.as_str()).collect();
    assert_eq!(names, verbs(), "one payload for each verb");
    for (verb, payload) in corpus {
        let command = read(COMMAND_V, &payload).unwrap_or_else(|error| panic!("{verb}: {error:?}"));
        assert_eq!(
            serde_json::to_string(&command).unwrap(),
            payload,
            "{verb}: raise COMMAND_V and add a step"
        );
    }
}
