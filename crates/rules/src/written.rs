//! What somebody wrote by hand in a command: giving a command up never gives up the words (K4).

use crate::command::Command;
use crate::course::Confirmation;

/// Where words go back to when their command is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draft {
    /// They were for the customer.
    Reply,
    /// They were for colleagues, or for a third party: no word to the customer.
    Note,
}

impl Draft {
    /// The name under which the outbox keeps such a draft.
    pub fn name(self) -> &'static str {
        match self {
            Draft::Reply => "reply",
            Draft::Note => "note",
        }
    }
}

/// Words that somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written<'a> {
    /// The words.
    pub text: &'a str,
    /// The subject over them.
    pub subject: Option<&'a str>,
    /// Where they go back to; nothing where no draft would be the right place: an answer typed into a step may be a
    /// code, and a ticket that was never opened has no drafts.
    pub draft: Option<Draft>,
    /// The template they began from.
    pub template: Option<&'a str>,
}

impl Command {
    /// What somebody wrote in it. Each verb says so itself: a new one cannot be forgotten here.
    pub fn written(&self) -> Option<Written<'_>> {
        let plain = |text, draft| Some(Written { text, subject: None, draft, template: None });
        match self {
            Command::Reply { text, template, .. } => Some(Written {
                text,
                subject: None,
                draft: Some(Draft::Reply),
                template: template.as_deref(),
            }),
            Command::Remind { text, .. } => plain(text, Some(Draft::Reply)),
            Command::Note { text, .. }
            | Command::Hear { text, .. }
            | Command::FollowUp { text, .. }
            | Command::RecordCause { text, .. }
            | Command::Close { confirmed: Some(Confirmation::Said { text }), .. }
            | Command::AskPending { reason: text, .. }
            | Command::DeclinePending { reason: text, .. } => plain(text, Some(Draft::Note)),
            Command::Raise { text, subject, .. } | Command::Escalate { text, subject, .. } => {
                Some(Written { text, subject: Some(subject), draft: Some(Draft::Note), template: None })
            }
            Command::Create { text, subject, .. } => {
                Some(Written { text, subject: Some(subject), draft: None, template: None })
            }
            Command::Receive { text, .. }
            | Command::RejectRevision { reason: text, .. }
            | Command::RecordImprovement { text, .. } => plain(text, None),
            Command::AnswerStep { text, .. } => text.as_deref().and_then(|text| plain(text, None)),
            // What a template says, by itself or with a deed on a record, was written by nobody here.
            Command::Climb { .. }
            | Command::ActOnRecord { .. }
            | Command::CreateRecord { .. }
            | Command::Assign { .. }
            | Command::Resolve { .. }
            | Command::ApprovePending { .. }
            | Command::Delegate { .. }
            | Command::EndDelegation { .. }
            | Command::EndPending { .. }
            | Command::ChooseCustomer { .. }
            | Command::DescribeCustomer { .. }
            | Command::SetPriority { .. }
            | Command::SetZone { .. }
            | Command::PlanCall { .. }
            | Command::EndCall { .. }
            | Command::Close { .. }
            | Command::Tag { .. }
            | Command::Untag { .. }
            | Command::HandOver { .. }
            | Command::StartScript { .. }
            | Command::BackScript { .. }
            | Command::JudgeAnswer { .. }
            | Command::StopScript { .. }
            | Command::Reveal { .. }
            | Command::PlanShift { .. }
            | Command::ChangeShift { .. }
            | Command::RemoveShift { .. }
            | Command::ApproveRevision { .. }
            | Command::FinishImprovement { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn command(value: serde_json::Value) -> Command {
        serde_json::from_value(value).unwrap()
    }

    const TICKET: &str = "01990000-0000-7000-8000-000000000001";
    const MESSAGE: &str = "01990000-0000-7000-8000-000000000002";

    #[test]
    fn k4_a_reply_goes_back_to_the_customers_words_with_its_template() {
        let reply = command(
            json!({ "verb": "reply", "ticket": TICKET, "message": MESSAGE, "text": "Hello", "template": "greet" }),
        );
        let written = reply.written().unwrap();
        assert_eq!(
            (written.text, written.draft, written.template),
            ("Hello", Some(Draft::Reply), Some("greet"))
        );
    }

    #[test]
    fn k4_d4_what_was_found_out_about_a_miss_is_a_note_again() {
        let cause = command(json!({
            "verb": "record-cause", "ticket": TICKET, "target": "first-answer", "due_at": 5, "cause": "busy", "text": "Two were ill"
        }));
        let written = cause.written().unwrap();
        assert_eq!((written.text, written.draft), ("Two were ill", Some(Draft::Note)));
    }

    #[test]
    fn k4_a10_why_a_ticket_should_wait_is_not_lost() {
        let ask =
            command(json!({ "verb": "ask-pending", "ticket": TICKET, "reason": "Waiting for the bank" }));
        assert_eq!(ask.written().unwrap().draft, Some(Draft::Note));
    }

    #[test]
    fn x14_an_answer_typed_into_a_step_is_shown_and_goes_into_no_draft() {
        let typed = command(json!({
            "verb": "answer-step", "ticket": TICKET, "run": MESSAGE, "step": "code", "text": "1234"
        }));
        let written = typed.written().unwrap();
        assert_eq!((written.text, written.draft), ("1234", None));
        let chosen = command(json!({
            "verb": "answer-step", "ticket": TICKET, "run": MESSAGE, "step": "code", "choice": "yes"
        }));
        assert_eq!(chosen.written(), None);
    }
}
