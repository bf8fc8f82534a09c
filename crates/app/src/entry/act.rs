use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    CourseDeed, DraftKind, FloorAsk, NewCustomer, RecordAsk, ReportAsked, ReportForm, SecretFace, Settings,
    Typed,
};

/// Something the person does.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "act", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Act {
    /// Sign in with the line up, or again on a machine that was signed in before.
    SignIn {
        /// Server address, `https://...`.
        server: String,
        /// User name.
        user: String,
        /// Password.
        password: String,
        /// Passphrase of the local database, where there is no keyring (K8).
        passphrase: Option<String>,
    },
    /// Open the local database with its passphrase (K8).
    Unlock {
        /// Passphrase.
        passphrase: String,
    },
    /// Open the work whose key is lost with the organisation's recovery key, which an administrator types (K4, K8).
    Recover {
        /// The private half, as it was typed.
        #[ts(type = "string")]
        key: Typed,
        /// The new passphrase, where there is no keyring.
        #[ts(type = "string | null")]
        passphrase: Option<Typed>,
    },
    /// Put the work whose key is lost aside, where it is kept, so that the person can sign in and work on (K4).
    SetAside,
    /// Sign out. Unsent work stays, encrypted, until the same person signs in again.
    SignOut,
    /// Go over to another desk of the person's. Needs the line: its rows are filled, and those of the desk before go.
    FollowDesk {
        /// Desk id, one of [`super::SessionView::desks`].
        desk: String,
    },
    /// Open a ticket for a customer.
    Create {
        /// Known customer's id; otherwise `new_customer` is given.
        customer: Option<String>,
        /// A customer not known yet.
        new_customer: Option<NewCustomer>,
        /// Channel id.
        channel: String,
        /// Subject.
        subject: String,
        /// What the customer said.
        text: String,
        /// Kind of complaint.
        kind: Option<String>,
        /// Language of subject and text.
        language: String,
    },
    /// Answer the customer.
    Reply {
        /// Ticket id.
        ticket: String,
        /// Text.
        text: String,
        /// Template it began from.
        template: Option<String>,
        /// The live contact in which it is said: who has lost the seat meanwhile keeps the words.
        contact: Option<String>,
        /// The newest reply of a colleague that the writer had before their eyes ([`super::TicketView::newest_reply`]):
        /// the words are held if there is a newer one (X7).
        seen: Option<String>,
    },
    /// Keep a note the customer never sees.
    Note {
        /// Ticket id.
        ticket: String,
        /// Text.
        text: String,
    },
    /// Give the ticket to somebody, or put it back.
    Assign {
        /// Ticket id.
        ticket: String,
        /// User id, or nothing.
        to: Option<String>,
    },
    /// Resolve with a reason (A9).
    Resolve {
        /// Ticket id.
        ticket: String,
        /// Reason id.
        reason: String,
    },
    /// Ask that the ticket may stay pending (A10).
    AskPending {
        /// Ticket id.
        ticket: String,
        /// Why.
        reason: String,
    },
    /// Let it stay pending (A10, K6).
    ApprovePending {
        /// Ticket id.
        ticket: String,
        /// How long from now, milliseconds.
        term: f64,
    },
    /// Do not let it stay pending.
    DeclinePending {
        /// Ticket id.
        ticket: String,
        /// Why not.
        reason: String,
    },
    /// Go on with a pending ticket.
    EndPending {
        /// Ticket id.
        ticket: String,
    },
    /// Name somebody who decides on what is to stay pending while one is away (A10).
    Delegate {
        /// User id.
        to: String,
        /// UTC milliseconds; at once without.
        from: Option<f64>,
        /// UTC milliseconds.
        until: f64,
    },
    /// End that before its time.
    EndDelegation {
        /// User id of who was to be away.
        of: String,
    },
    /// Say which customer a ticket is of.
    ChooseCustomer {
        /// Ticket id.
        ticket: String,
        /// Known customer's id; otherwise `new_customer` is given.
        customer: Option<String>,
        /// A customer not known yet.
        new_customer: Option<NewCustomer>,
    },
    /// Say what is known of the account of a ticket's customer (B1).
    DescribeCustomer {
        /// Ticket id.
        ticket: String,
        /// Customer id.
        customer: String,
        /// Brand id.
        brand: Option<String>,
        /// ISO 3166 country.
        country: Option<String>,
        /// How the account stands.
        account: Option<String>,
        /// Colour of its avatar.
        avatar: Option<String>,
    },
    /// Ask a third party about a customer's complaint (A11 to A13).
    Raise {
        /// The customer's ticket.
        ticket: String,
        /// Kind id.
        kind: String,
        /// Party id.
        party: String,
        /// Who that is.
        name: Option<String>,
        /// Their address.
        address: Option<String>,
        /// What was filled in, by field.
        fields: BTreeMap<String, Vec<String>>,
        /// Language in which they are asked.
        language: String,
        /// Subject of the request.
        subject: String,
        /// What they are asked.
        text: String,
        /// What the customer is told.
        told: String,
    },
    /// Take a step of a ladder: a follow-up to the customer, a reminder to the party (A14).
    Remind {
        /// The ticket on which it is said.
        ticket: String,
        /// Ladder id.
        ladder: String,
        /// Text.
        text: String,
    },
    /// Do something about the course of a ticket: its priority, its tags, its end.
    Course {
        /// Ticket.
        ticket: String,
        /// What.
        deed: CourseDeed,
    },
    /// Write down what a third party answered.
    Hear {
        /// The ticket on which they were asked.
        ticket: String,
        /// What they said.
        text: String,
    },
    /// Write a separate mail about a request that nobody has answered, with the first one attached (A17).
    Escalate {
        /// The ticket on which they were asked.
        ticket: String,
        /// Which product it is about.
        product: String,
        /// Subject.
        subject: String,
        /// Text.
        text: String,
        /// The note on the ticket that says so.
        note: String,
    },
    /// Ask something of the floor: seats, contacts, breaks. Needs the line; never goes to the outbox.
    Floor {
        /// What.
        ask: FloorAsk,
    },
    /// Open the page of a channel's outside tool (A2).
    OpenPortal {
        /// Channel id.
        channel: String,
    },
    /// Open an address of the reference where the person reads the web, writes mail or calls.
    OpenReference {
        /// Its id.
        id: String,
    },
    /// Begin a script at a ticket.
    StartScript {
        /// Ticket id.
        ticket: String,
        /// Script id.
        script: String,
    },
    /// Answer the step at which a script stands, and go on.
    AnswerStep {
        /// Ticket id.
        ticket: String,
        /// Run id.
        run: String,
        /// Step id.
        step: String,
        /// Choice id.
        choice: Option<String>,
        /// What was typed.
        text: Option<String>,
        /// User id to whom the ticket is given.
        #[serde(default)]
        #[ts(optional = nullable)]
        to: Option<String>,
    },
    /// Go back to the step before; its answer is still there.
    BackScript {
        /// Ticket id.
        ticket: String,
        /// Run id.
        run: String,
    },
    /// Judge what the customer said to a question of a verification (B17).
    JudgeAnswer {
        /// Ticket id.
        ticket: String,
        /// Run id.
        run: String,
        /// Step id.
        step: String,
        /// Question id.
        question: String,
        /// `right`, `wrong` or `skipped`.
        verdict: String,
    },
    /// Let the server compare what the customer said with the stored answer, which nobody sees (X4). Needs the
    /// line; never goes to the outbox.
    CompareAnswer {
        /// Ticket id.
        ticket: String,
        /// Run id.
        run: String,
        /// Step id.
        step: String,
        /// Question id.
        question: String,
        /// What the customer said.
        said: String,
    },
    /// Give a script up.
    StopScript {
        /// Ticket id.
        ticket: String,
        /// Run id.
        run: String,
    },
    /// Show a masked value of a ticket. It is on record before it is shown; [`Sent::revealed`] is the value, for
    /// [`Sent::shown_for`] (X14).
    Reveal {
        /// Ticket id.
        ticket: String,
        /// Which value.
        secret: SecretFace,
    },
    /// Keep what is being written. Empty text removes the draft.
    SaveDraft {
        /// Ticket id.
        ticket: String,
        /// Which writing.
        kind: DraftKind,
        /// Text.
        text: String,
        /// Caret or start of the selection, UTF-16 units.
        caret_start: u32,
        /// End of the selection, UTF-16 units.
        caret_end: u32,
        /// Template it began from.
        template: Option<String>,
    },
    /// Put a file beside a draft. Its bytes follow, piece by piece; [`Sent::attachment`] is its id.
    Attach {
        /// Ticket id; `new` for the first message of a ticket that is not there yet.
        ticket: String,
        /// Which writing.
        kind: DraftKind,
        /// What it is called.
        name: String,
        /// Media type, as far as it is known.
        media: String,
        /// Bytes.
        size: f64,
    },
    /// The next bytes of a file.
    AttachPiece {
        /// Its id.
        attachment: String,
        /// Where in the file they begin.
        at: f64,
        /// The bytes, base64; of one megabyte at most.
        bytes: String,
    },
    /// Take a file out of its draft; nothing of it is left.
    Detach {
        /// Its id.
        attachment: String,
    },
    /// Save a file of a message where the person keeps such things; [`Sent::place`] is where. One that is not on this machine
    /// comes by the line.
    SaveAttachment {
        /// Id of the message.
        message: String,
        /// Its id.
        attachment: String,
        /// Show it in its folder.
        show: bool,
    },
    /// Plan a shift (A6).
    PlanShift {
        /// Whose.
        agent: String,
        /// The day on which it begins, on the desk's wall.
        day: String,
        /// Minutes from that day's midnight.
        from: u32,
        /// Minutes from that day's midnight; over 1440 it ends on the next day.
        to: u32,
        /// It is repeated each week.
        weekly: bool,
    },
    /// Change a shift on one of its days, or from that day on.
    ChangeShift {
        /// Which.
        shift: String,
        /// Whose it is.
        agent: String,
        /// The day that is meant.
        of: String,
        /// That day and all after it.
        onward: bool,
        /// The day on which it begins now.
        day: String,
        /// As in `PlanShift`.
        from: u32,
        /// As in `PlanShift`.
        to: u32,
    },
    /// Take a shift back on one of its days, or from that day on.
    RemoveShift {
        /// Which.
        shift: String,
        /// Whose it is.
        agent: String,
        /// The day that is meant.
        of: String,
        /// That day and all after it.
        onward: bool,
    },
    /// Approve a revision of the desk's procedure (E10).
    ApproveRevision {
        /// Its number.
        revision: u32,
    },
    /// Reject one.
    RejectRevision {
        /// Its number.
        revision: u32,
        /// Why.
        reason: String,
    },
    /// Record what is to be better because of what customers answered (D6).
    RecordImprovement {
        /// What is to be better.
        text: String,
        /// The question whose answers say so.
        question: Option<String>,
        /// The surveys from whose answers it follows.
        surveys: Vec<String>,
        /// Until which day.
        due: Option<String>,
    },
    /// Say that it is.
    FinishImprovement {
        /// Its id.
        improvement: String,
    },
    /// Save a drawing of the procedure where the person keeps such things; [`Sent::place`] is where (E11).
    SaveDrawing {
        /// What it shows, without an ending.
        name: String,
        /// The drawing, as the screen drew it.
        svg: String,
        /// Show it in its folder.
        show: bool,
    },
    /// A record of the ticket's customer begins, or something is done with one.
    Record {
        /// What.
        ask: RecordAsk,
    },
    /// Save a report where the person keeps such things; [`Sent::place`] is where. Asked of the server: not without the line.
    SaveReport {
        /// Which.
        asked: ReportAsked,
        /// In which form.
        form: ReportForm,
        /// Show it in its folder.
        show: bool,
    },
    /// Try a refused command again, as a new one.
    Retry {
        /// Its number in the outbox.
        n: u32,
    },
    /// Give a refused command up. A reply's or note's words return to the draft, behind what stands there.
    Discard {
        /// Its number in the outbox.
        n: u32,
    },
    /// Send a command that grew stale while the line was down.
    SendStale {
        /// Its number in the outbox.
        n: u32,
    },
    /// Change what was chosen on this machine.
    Choose {
        /// The whole of the settings.
        settings: Settings,
    },
    /// Say which ticket is open, so that colleagues see it (X7). Told when the line holds; never goes to the outbox.
    Look {
        /// Ticket id; nothing when none is.
        ticket: Option<String>,
        /// The person is writing to the customer.
        writing: bool,
    },
    /// Try the line now.
    SyncNow,
}

#[cfg(test)]
mod tests;
