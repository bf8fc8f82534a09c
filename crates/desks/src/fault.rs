//! Everything that can be wrong with a pack; `english.rs` beside this says it.

mod english;

kursi_rules::codes! {
    /// What is wrong with a pack.
    pub enum Fault {
        /// The pack is larger than any real one.
        "pack-too-large" => TooLarge { size: usize, limit: usize },
        /// A file that every pack has is not there.
        "pack-file-missing" => FileMissing { file: String },
        /// A file that no pack has.
        "pack-file-unknown" => FileUnknown { file: String, nearest: String },
        /// There are more findings than are listed.
        "pack-findings-cut" => FindingsCut { limit: usize },
        /// It is not TOML.
        "pack-syntax" => Syntax { detail: String },
        /// It is of a format that this program does not know yet.
        "pack-format-newer" => FormatNewer { format: i64, readable: u32 },
        /// A key that means nothing.
        "pack-key-unknown" => KeyUnknown { key: String, nearest: String },
        /// A key that is needed.
        "pack-key-missing" => KeyMissing { key: String, example: String },
        /// Two keys of which only one may be given.
        "pack-keys-together" => KeysTogether { first: String, second: String },
        /// A value of another type.
        "pack-type-wrong" => TypeWrong { key: String, wanted: String, found: String },
        /// A number that cannot be meant.
        "pack-out-of-bounds" => OutOfBounds { key: String, found: String, least: i64, most: i64 },
        /// A text that is not what the key holds.
        "pack-malformed" => Malformed { key: String, found: String, wanted: String },
        /// Something else than one of a fixed list.
        "pack-choice-unknown" => ChoiceUnknown { key: String, found: String, choices: String, nearest: String },
        /// A list without an entry.
        "pack-list-empty" => ListEmpty { key: String, example: String },
        /// More of a thing than a desk can have.
        "pack-too-many" => TooMany { key: String, found: usize, limit: usize },
        /// The same twice.
        "pack-duplicate" => Duplicate { key: String, id: String, line: usize },
        /// Something is named that is not declared.
        "pack-reference-unknown" => ReferenceUnknown { key: String, id: String, wanted: String, nearest: String },
        /// It is not said where a value of the procedure comes from (K9).
        "pack-source-missing" => SourceMissing { of: String },
        /// No status asks for work at the start.
        "pack-initial-not-open" => InitialNotOpen { status: String, class: String },
        /// No move leads to a status.
        "pack-status-unreachable" => StatusUnreachable { status: String },
        /// An open status that nobody can resolve.
        "pack-status-unresolvable" => StatusUnresolvable { status: String },
        /// A customer writes on a solved ticket and it stays solved.
        "pack-status-stays-solved" => StatusStaysSolved { status: String },
        /// No role may make the move.
        "pack-move-by-nobody" => MoveByNobody { verb: String },
        /// The engine never makes the move.
        "pack-move-impossible" => MoveImpossible { verb: String, status: String, class: String },
        /// Two moves for the same verb and status.
        "pack-move-ambiguous" => MoveAmbiguous { verb: String, status: String, line: usize },
        /// A move that leads to a status of a class that its verb cannot mean.
        "pack-move-wrong-class" => MoveWrongClass { verb: String, status: String, class: String, wanted: String },
        /// No role may do what the desk cannot do without.
        "pack-verb-by-nobody" => VerbByNobody { verb: String },
        /// Nobody can be given a ticket.
        "pack-nobody-assignable" => NobodyAssignable,
        /// Tickets become pending, and no rule says for how long.
        "pack-pending-without-rule" => PendingWithoutRule,
        /// A rule for staying pending, and no move that begins or ends it.
        "pack-pending-without-move" => PendingWithoutMove { verb: String, status: String },
        /// Nobody decides whether tickets stay pending (K6).
        "pack-pending-by-nobody" => PendingByNobody,
        /// Somebody may be named to decide, and there is nothing to decide or nobody to name (A10).
        "pack-delegation-to-nobody" => DelegationToNobody,
        /// Somebody may stand in or end that, and nothing says for how long.
        "pack-delegation-without-rule" => DelegationWithoutRule { role: String },
        /// Revisions have to be approved, and nobody may (E10).
        "pack-procedure-by-nobody" => ProcedureByNobody { approvals: u32 },
        /// Somebody may approve revisions, and nothing says that it is asked for.
        "pack-procedure-without-rule" => ProcedureWithoutRule { role: String },
        /// Requests are escalated by mail, and no role may (A17); or a role may, and nothing says how.
        "pack-escalation-half" => EscalationHalf,
        /// It goes to a party that is not written to by mail.
        "pack-escalation-without-mail" => EscalationWithoutMail { party: String },
        /// Third parties are asked, and no move says where that leads or where an answer does.
        "pack-request-without-move" => RequestWithoutMove { verb: String, status: String },
        /// A move by asking, and no kind for which anybody is asked.
        "pack-request-of-nobody" => RequestOfNobody,
        /// Something else than asking leads to the status of open requests (A11).
        "pack-request-status-shared" => RequestStatusShared { verb: String, status: String },
        /// A party, a field or a ladder that no request uses.
        "pack-request-part-unused" => RequestPartUnused { family: String, id: String },
        /// A step is late before it is offered.
        "pack-window-shut" => WindowShut { ladder: String },
        /// Two ladders go by one script.
        "pack-ladder-script-shared" => LadderScriptShared { script: String },
        /// What ends a ladder is no end of its script.
        "pack-ladder-end-unknown" => LadderEndUnknown { ladder: String, end: String },
        /// A ladder's script comes to its end without having said what it says (A15).
        "pack-ladder-end-unsaid" => LadderEndUnsaid { ladder: String, end: String, says: String },
        /// A script speaks to a third party's ticket where there may be none.
        "pack-says-to-nobody" => SaysToNobody { script: String, step: String },
        /// A condition that is nested too deep.
        "pack-condition-too-deep" => ConditionTooDeep { limit: usize },
        /// A condition that asks nothing.
        "pack-condition-empty" => ConditionEmpty { key: String },
        /// Time never counts.
        "pack-calendar-shut" => CalendarShut { calendar: String },
        /// Openings of one day overlap or are out of order.
        "pack-openings-overlap" => OpeningsOverlap { day: String, opening: String },
        /// A holiday on a day that no year has.
        "pack-holiday-never" => HolidayNever { holiday: String, date: String, calendar: String },
        /// A holiday on a day that some years do not have, and it is not said that this is meant.
        "pack-holiday-rare" => HolidayRare { holiday: String, date: String },
        /// It is said that some years do not have the day, and all do.
        "pack-holiday-not-rare" => HolidayNotRare { holiday: String, date: String },
        /// A date that is worked although no holiday would have it free.
        "pack-worked-without-holiday" => WorkedWithoutHoliday { calendar: String, date: String },
        /// What is in force later is not in the order of its dates.
        "pack-later-order" => LaterOrder { calendar: String, from: String },
        /// The warning comes before the clock starts.
        "pack-warning-too-early" => WarningTooEarly { target: String },
        /// A lease is not renewed before the machine stops, or goes on when it is lost.
        "pack-lease-order" => LeaseOrder { renew: i64, stop: i64, ttl: i64 },
        /// Hotlines on a channel that nobody can ring.
        "pack-brands-without-calls" => BrandsWithoutCalls { channel: String, medium: String },
        /// A channel has seats, and it is not said how they are held.
        "pack-seats-without-seating" => SeatsWithoutSeating { channel: String },
        /// It is said how seats are held, and no channel has any.
        "pack-seating-without-seats" => SeatingWithoutSeats,
        /// Nobody can put right what the rule of seats does not foresee.
        "pack-nobody-overrides" => NobodyOverrides,
        /// There is something to report, and nobody reads it (A6, A8).
        "pack-reports-by-nobody" => ReportsByNobody,
        /// There is a rota, and nobody plans it (A6).
        "pack-rota-by-nobody" => RotaByNobody,
        /// Who is online is told by seats, and there are none.
        "pack-rota-without-seats" => RotaWithoutSeats,
        /// Numbers of a verification that nobody could pass, or everybody.
        "pack-verification-order" => VerificationOrder { always: u32, all: u32 },
        /// A script verifies, and it is not said what passes.
        "pack-quiz-without-verification" => QuizWithoutVerification { script: String, step: String },
        /// No way leads to a step.
        "pack-step-unreachable" => StepUnreachable { script: String, step: String },
        /// From a step no end is ever reached.
        "pack-step-without-end" => StepWithoutEnd { script: String, step: String },
        /// A guard that is no verification of the script.
        "pack-guard-unknown" => GuardUnknown { script: String, step: String, guard: String },
        /// A way to a guarded step that does not pass the verification.
        "pack-guard-bypassed" => GuardBypassed { script: String, step: String, guard: String },
        /// No action leads to a state of a record.
        "pack-record-state-unreachable" => RecordStateUnreachable { record: String, state: String },
        /// An action of a record that is possible from no state that is ever reached.
        "pack-record-action-impossible" => RecordActionImpossible { record: String, action: String },
        /// What an amount or a condition names is of a type that cannot stand there.
        "pack-record-type-wrong" => RecordTypeWrong { of: String, found: String, wanted: String },
        /// Two types that do not go together.
        "pack-record-types-apart" => RecordTypesApart { of: String, first: String, second: String },
        /// What becomes of records that have nothing to do with the one that is acted on.
        "pack-record-unrelated" => RecordUnrelated { record: String, other: String },
        /// Short messages are sent, and no channel is for them.
        "pack-sms-without-channel" => SmsWithoutChannel,
        /// Customers are told by mail, and no channel is for that.
        "pack-announcement-without-mail" => AnnouncementWithoutMail,
        /// Two names of a script's parts are the same word.
        "pack-words-collide" => WordsCollide { id: String, line: usize },
        /// A template leaves out a language in which customers are answered.
        "pack-template-language-missing" => TemplateLanguageMissing { template: String, language: String },
        /// It is not Fluent.
        "words-syntax" => WordsSyntax { detail: String },
        /// A message is nested deeper than a text can be.
        "words-nested-too-deep" => WordsNested { limit: usize },
        /// A name or text is missing.
        "words-missing" => WordsMissing { id: String, language: String, line: usize },
        /// A message that nothing uses.
        "words-unused" => WordsUnused { id: String, nearest: String },
        /// The same message twice.
        "words-duplicate" => WordsDuplicate { id: String, line: usize },
        /// A template uses a variable that there is not.
        "words-variable-unknown" => VariableUnknown { id: String, variable: String, nearest: String, known: String },
        /// A variable that no comment explains.
        "words-variable-unexplained" => VariableUnexplained { id: String, variable: String },
        /// A variable in a name.
        "words-variable-in-name" => VariableInName { id: String, variable: String },
        /// A message or term is named that is not there, or must not be.
        "words-reference" => WordsReference { id: String, reference: String },
        /// A function is called.
        "words-function" => WordsFunction { id: String, function: String },
        /// The file does not open with a comment that says what it is.
        "words-without-heading" => WordsWithoutHeading,
    }
}

impl Fault {
    /// Whether it says that something is not there; after a syntax error that may be its consequence only.
    pub(crate) fn is_absence(&self) -> bool {
        use Fault::*;
        matches!(
            self,
            KeyMissing { .. }
                | ListEmpty { .. }
                | ReferenceUnknown { .. }
                | SourceMissing { .. }
                | StatusUnreachable { .. }
                | StatusUnresolvable { .. }
                | StatusStaysSolved { .. }
                | MoveByNobody { .. }
                | VerbByNobody { .. }
                | NobodyAssignable
                | PendingWithoutRule
                | PendingWithoutMove { .. }
                | PendingByNobody
                | RequestWithoutMove { .. }
                | RequestOfNobody
                | RequestPartUnused { .. }
                | LadderEndUnknown { .. }
                | LadderEndUnsaid { .. }
                | SaysToNobody { .. }
                | SeatsWithoutSeating { .. }
                | SeatingWithoutSeats
                | NobodyOverrides
                | ReportsByNobody
                | RotaByNobody
                | RotaWithoutSeats
                | VerificationOrder { .. }
                | QuizWithoutVerification { .. }
                | StepUnreachable { .. }
                | StepWithoutEnd { .. }
                | GuardUnknown { .. }
                | GuardBypassed { .. }
                | CalendarShut { .. }
        )
    }
}
