//! The verbs of commands.

use serde::{Deserialize, Serialize};

/// The verbs, as roles of a pack list them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verb {
    /// Open a ticket.
    Create,
    /// Write in as a customer; no role has it, only channels do.
    Receive,
    /// Answer the customer.
    Reply,
    /// Keep a note.
    Note,
    /// Assign.
    Assign,
    /// Put a ticket back: a name for the move of an assignment to nobody, and whoever assigns may (E4).
    Unassign,
    /// Resolve.
    Resolve,
    /// Ask that a ticket may stay pending.
    AskPending,
    /// Approve that; who may is a property of the role, not one of its verbs (K6).
    ApprovePending,
    /// Decline it.
    DeclinePending,
    /// Go on with a pending ticket; whoever may ask may do this.
    EndPending,
    /// Name somebody who decides while one is away; whoever decides may (A10).
    Delegate,
    /// End that before its time.
    EndDelegation,
    /// Say which customer a ticket is of; this and the next whoever answers customers may.
    ChooseCustomer,
    /// Say what is known of their account.
    DescribeCustomer,
    /// Ask a third party.
    Raise,
    /// Take a step of a ladder; whoever answers customers may.
    Remind,
    /// Take a step of a ticket's ladder that is the server's own; nobody else may.
    Climb,
    /// Set a ticket's priority; whoever answers customers may (E3).
    SetPriority,
    /// Say in which time zone a customer is; this and the next two whoever answers customers may (E7).
    SetZone,
    /// Plan a call in the customer's day.
    PlanCall,
    /// Say that it was made, or take it back.
    EndCall,
    /// Close a ticket for good (E4).
    Close,
    /// Put a tag on a ticket; this and the next whoever answers customers may (C4).
    Tag,
    /// Take a tag off.
    Untag,
    /// Record why a target was missed (D4).
    RecordCause,
    /// Hand a ticket to a team; whoever assigns may (C15).
    HandOver,
    /// Open a ticket for a team from another one; whoever opens tickets may (C3).
    FollowUp,
    /// Write down what a third party answered; whoever may ask them may.
    Hear,
    /// Write a separate mail to a third party who does not answer, with the first one attached (A17).
    Escalate,
    /// Begin a script; this and the rest of scripts whoever answers customers may do.
    StartScript,
    /// Do a step of a script.
    AnswerStep,
    /// Go back in a script.
    BackScript,
    /// Judge an answer of a verification.
    JudgeAnswer,
    /// Give a script up.
    StopScript,
    /// See a masked value (X14); who may which, the masks say.
    Reveal,
    /// Plan a shift (A6); who may is a property of the role, as of the next two.
    PlanShift,
    /// Change one.
    ChangeShift,
    /// Take one back.
    RemoveShift,
    /// Approve a revision of the procedure (E10); who may is a property of the role, as of the next one.
    ApproveRevision,
    /// Reject one.
    RejectRevision,
    /// Begin a record; who may, the pack says of each kind of them.
    CreateRecord,
    /// Do something with one; who may, the pack says of each action.
    ActOnRecord,
    /// Record what is to be better because of what customers answered (D6).
    RecordImprovement,
    /// Say that it is; whoever records may.
    FinishImprovement,
}

impl Verb {
    /// Its name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Verb::Create => "create",
            Verb::Receive => "receive",
            Verb::Reply => "reply",
            Verb::Note => "note",
            Verb::Assign => "assign",
            Verb::Unassign => "unassign",
            Verb::Resolve => "resolve",
            Verb::AskPending => "ask-pending",
            Verb::ApprovePending => "approve-pending",
            Verb::DeclinePending => "decline-pending",
            Verb::EndPending => "end-pending",
            Verb::Delegate => "delegate",
            Verb::EndDelegation => "end-delegation",
            Verb::ChooseCustomer => "choose-customer",
            Verb::DescribeCustomer => "describe-customer",
            Verb::Raise => "raise",
            Verb::Remind => "remind",
            Verb::Climb => "climb",
            Verb::SetPriority => "set-priority",
            Verb::SetZone => "set-zone",
            Verb::PlanCall => "plan-call",
            Verb::EndCall => "end-call",
            Verb::Close => "close",
            Verb::Tag => "tag",
            Verb::Untag => "untag",
            Verb::RecordCause => "record-cause",
            Verb::HandOver => "hand-over",
            Verb::FollowUp => "follow-up",
            Verb::Hear => "hear",
            Verb::Escalate => "escalate",
            Verb::StartScript => "start-script",
            Verb::AnswerStep => "answer-step",
            Verb::BackScript => "back-script",
            Verb::JudgeAnswer => "judge-answer",
            Verb::StopScript => "stop-script",
            Verb::Reveal => "reveal",
            Verb::PlanShift => "plan-shift",
            Verb::ChangeShift => "change-shift",
            Verb::RemoveShift => "remove-shift",
            Verb::ApproveRevision => "approve-revision",
            Verb::RejectRevision => "reject-revision",
            Verb::CreateRecord => "create-record",
            Verb::ActOnRecord => "act-on-record",
            Verb::RecordImprovement => "record-improvement",
            Verb::FinishImprovement => "finish-improvement",
        }
    }
}
