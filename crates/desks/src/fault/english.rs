//! What is said of a fault: what is wrong, and what to write instead.

use super::Fault;

impl Fault {
    /// What is wrong and what to write instead.
    pub(crate) fn to_english(&self) -> String {
        use Fault::*;
        let meant = |nearest: &str| match nearest {
            "" => String::new(),
            nearest => format!("; did you mean `{nearest}`?"),
        };
        match self {
            TooLarge { size, limit } => {
                format!("the pack has {size} bytes, more than the {limit} allowed; packs hold text only")
            }
            FileMissing { file } => format!("`{file}` is missing; add it to the pack's folder"),
            FileUnknown { file, nearest } => {
                format!("`{file}` belongs to no pack and is ignored{}", meant(nearest))
            }
            FindingsCut { limit } => format!("there are more than {limit} findings; the rest is not listed"),
            Syntax { detail } => format!("this is not TOML: {detail}"),
            FormatNewer { format, readable } => format!(
                "format {format} is newer than this program, which reads up to {readable}; update the program"
            ),
            KeyUnknown { key, nearest } => format!(
                "unknown key `{key}`{}",
                if nearest.is_empty() { "; remove it".to_owned() } else { meant(nearest) }
            ),
            KeyMissing { key, example } => format!("`{key}` is missing; write for example: {example}"),
            KeysTogether { first, second } => {
                format!("`{first}` and `{second}` cannot both be given; keep one")
            }
            TypeWrong { key, wanted, found } => format!("`{key}` is {found}; write {wanted}"),
            OutOfBounds { key, found, least, most } => {
                format!("`{key}` is {found}; write a number from {least} to {most}")
            }
            Malformed { key, found, wanted } => format!("`{key}` is \"{found}\"; write {wanted}"),
            ChoiceUnknown { key, found, choices, nearest } => format!(
                "`{key}` is \"{found}\"{}; write one of: {choices}",
                meant(nearest).trim_end_matches('?')
            ),
            ListEmpty { key, example } => format!("`{key}` has no entry; write for example: {example}"),
            TooMany { key, found, limit } => format!("{found} times `{key}`; at most {limit} are possible"),
            Duplicate { key, id, line } => {
                format!("{key} \"{id}\" is there already in line {line}; give it another id or remove it")
            }
            ReferenceUnknown { key, id, wanted, nearest } => format!(
                "`{key}` names {wanted} \"{id}\", which is not declared{}",
                if nearest.is_empty() {
                    format!("; declare it or name another {wanted}")
                } else {
                    meant(nearest)
                }
            ),
            SourceMissing { of } => format!(
                "`{of}` does not say where it comes from; add source = \"ours\", or the id of a document in [sources]"
            ),
            InitialNotOpen { status, class } => format!(
                "new tickets cannot begin as \"{status}\", which is of class {class}; name a status of class new or active"
            ),
            StatusUnreachable { status } => {
                format!("no move leads to status \"{status}\"; add a [[move]] to it or remove the status")
            }
            StatusUnresolvable { status } => format!(
                "a ticket in status \"{status}\" cannot be resolved; add it to the `from` of a [[move]] on = \"resolve\""
            ),
            StatusStaysSolved { status } => format!(
                "when a customer writes on a ticket in status \"{status}\" it stays solved; add a [[move]] on = \"receive\" from it"
            ),
            MoveByNobody { verb } => format!(
                "no role may \"{verb}\", so this move is never made; add it to the `may` of a role or remove the move"
            ),
            MoveImpossible { verb, status, class } => format!(
                "\"{verb}\" does not move a ticket out of status \"{status}\" (class {class}); take it out of `from`"
            ),
            MoveAmbiguous { verb, status, line } => format!(
                "\"{verb}\" from status \"{status}\" is decided in line {line} already; keep one of the two"
            ),
            MoveWrongClass { verb, status, class, wanted } => format!(
                "\"{verb}\" cannot lead to status \"{status}\" of class {class}; name a status of class {wanted}"
            ),
            VerbByNobody { verb } => format!("no role may \"{verb}\"; add it to the `may` of a role"),
            NobodyAssignable => {
                "roles may assign tickets, but no role can be given one; write assignable = true in a role"
                    .to_owned()
            }
            PendingWithoutRule => {
                "tickets become pending, but nothing says for how long; add [pending] with longest_hours"
                    .to_owned()
            }
            PendingWithoutMove { verb, status } if status.is_empty() => {
                format!("no ticket ever becomes pending; add a [[move]] on = \"{verb}\" or remove [pending]")
            }
            PendingWithoutMove { verb, status } => format!(
                "a ticket in status \"{status}\" stays there after \"{verb}\"; add a [[move]] on = \"{verb}\" from it"
            ),
            PendingByNobody => {
                "nobody decides whether tickets stay pending; write approves_pending = true in a role"
                    .to_owned()
            }
            DelegationToNobody => {
                "nobody can be named to decide for somebody who is away; write stands_in = true in a role, and [pending], or remove [delegation]"
                    .to_owned()
            }
            ProcedureByNobody { approvals } => format!(
                "{approvals} have to approve each revision, but no role may; write approves_procedure = true in a role, or approvals = 0"
            ),
            ProcedureWithoutRule { role } => format!(
                "role \"{role}\" approves revisions, but nothing asks for that; add [procedure] with approvals = 1 or more and running = \"keep\""
            ),
            DelegationWithoutRule { role } => format!(
                "role \"{role}\" stands in or ends that, but nothing says for how long; add [delegation] with longest_days"
            ),
            EscalationHalf => {
                "an escalation by mail needs both: \"escalate\" in the `may` of a role, and [escalation]".to_owned()
            }
            EscalationWithoutMail { party } => format!(
                "\"{party}\" is not written to by a channel of medium \"mail\", so there is no mail to attach; take it out of `parties`"
            ),
            RequestWithoutMove { verb, status } if status.is_empty() => format!(
                "third parties are asked, but nothing says where that leads; add a [[move]] on = \"{verb}\" to a status of class waiting"
            ),
            RequestWithoutMove { verb, status } => format!(
                "a ticket in status \"{status}\" stays there when the third party answers; add a [[move]] on = \"{verb}\" from it"
            ),
            RequestOfNobody => {
                "no kind asks anybody, so this move is never made; write ask, needs and names in a [[kind]] or remove the move"
                    .to_owned()
            }
            RequestStatusShared { verb, status } => format!(
                "\"{verb}\" leads to status \"{status}\", which is for tickets on which a third party was asked; name another status"
            ),
            RequestPartUnused { family, id } => {
                format!("no request uses {family} \"{id}\"; name it in a [[kind]] or remove it")
            }
            WindowShut { ladder } => format!(
                "a step of `{ladder}` would be late before it is offered; write a longer late_after_hours than opens_after_hours"
            ),
            LadderScriptShared { script } => format!(
                "script \"{script}\" is the step of another ladder already; give each ladder a script of its own"
            ),
            LadderEndUnknown { ladder, end } => format!(
                "\"{end}\" ends ladder \"{ladder}\", but is no step of kind = \"end\" in its script; name one"
            ),
            LadderEndUnsaid { ladder, end, says } => format!(
                "the script of ladder \"{ladder}\" reaches \"{end}\" without its step with says = \"{says}\"; let every way go through it, or take \"{end}\" out of `ends`"
            ),
            SaysToNobody { script, step } => format!(
                "step \"{step}\" of script \"{script}\" writes where a third party was asked; name the script in a [[ladder]], or take `says` out"
            ),
            ConditionTooDeep { limit } => {
                format!("the condition is nested more than {limit} deep; split it or flatten it")
            }
            ConditionEmpty { key } => {
                format!("`{key}` asks nothing; write for example: {{ awaiting = true }}")
            }
            CalendarShut { calendar } => format!(
                "calendar \"{calendar}\" never opens, so nothing would ever be due; write always = true or an opening in `week`"
            ),
            OpeningsOverlap { day, opening } => format!(
                "on {day} the opening \"{opening}\" begins before the one ahead of it ends; list openings in order, without overlap"
            ),
            HolidayNever { holiday, date, calendar } => format!(
                "no {calendar} year has the day \"{date}\" of holiday \"{holiday}\"; write a month and a day that there are"
            ),
            HolidayRare { holiday, date } => format!(
                "some years have no day \"{date}\", and holiday \"{holiday}\" would not be kept in them; write \"{}-last\" for the last day of the month, or add rare = true if that is meant",
                date.get(..2).unwrap_or_default()
            ),
            HolidayNotRare { holiday, date } => format!(
                "every year has the day \"{date}\" of holiday \"{holiday}\"; remove rare"
            ),
            WorkedWithoutHoliday { calendar, date } => format!(
                "no holiday of calendar \"{calendar}\" is on {date}, so there is nothing to work in spite of; remove the date or correct it"
            ),
            LaterOrder { calendar, from } => format!(
                "what calendar \"{calendar}\" says from {from} on stands after something of that day or a later one; list them in the order of their dates"
            ),
            WarningTooEarly { target } => format!(
                "the warning before a breach is not shorter than target \"{target}\", whose clock would begin as due; write a smaller [warn_before]"
            ),
            LeaseOrder { renew, stop, ttl } => format!(
                "the lease is renewed after {renew} s, given up after {stop} s and lost after {ttl} s; write renew_seconds less than stop_seconds, and stop_seconds less than ttl_seconds"
            ),
            BrandsWithoutCalls { channel, medium } => format!(
                "channel \"{channel}\" has hotlines, but its medium is {medium}; move its `brands` to a channel with medium = \"call\""
            ),
            SeatsWithoutSeating { channel } => format!(
                "channel \"{channel}\" is worked in seats, but nothing says how seats are held; add [seating]"
            ),
            SeatingWithoutSeats => {
                "no channel is worked in seats; write contacts_per_seat in a [[channel]] or remove [seating]"
                    .to_owned()
            }
            NobodyOverrides => {
                "no role may seat or force out beyond the rule; write overrides_seats = true in a role"
                    .to_owned()
            }
            ReportsByNobody => {
                "no role reads the reports of this desk; write reads_reports = true in a role".to_owned()
            }
            RotaByNobody => "no role plans the rota; write plans_rota = true in a role".to_owned(),
            RotaWithoutSeats => {
                "online = \"seat\" needs seats, and this desk has none; add [seating] or write online = \"signed-on\""
                    .to_owned()
            }
            VerificationOrder { always, all } => format!(
                "this verification cannot be worked: {always} of {all} questions are asked of everybody; write needed no more than ask_least, ask_least no more than ask_most, ask_least no more than {always}, and ask_most no more than {all}"
            ),
            QuizWithoutVerification { script, step } => format!(
                "step \"{step}\" of script \"{script}\" verifies, but nothing says what passes; add [verification] and [[question]]"
            ),
            StepUnreachable { script, step } => format!(
                "no way leads to step \"{step}\" of script \"{script}\"; name it in a `next`, or remove it"
            ),
            StepWithoutEnd { script, step } => format!(
                "from step \"{step}\" script \"{script}\" never ends; let a way from there lead to a step of kind = \"end\""
            ),
            GuardUnknown { script, step, guard } => format!(
                "step \"{step}\" waits for \"{guard}\", which is no step of kind = \"quiz\" in script \"{script}\"; name one"
            ),
            GuardBypassed { script, step, guard } => format!(
                "step \"{step}\" of script \"{script}\" is reached without passing \"{guard}\"; let every way to it go through `passed` of that step"
            ),
            RecordStateUnreachable { record, state } => format!(
                "no action leads to state \"{state}\" of record \"{record}\"; name it in a `to`, or remove it"
            ),
            RecordActionImpossible { record, action } => format!(
                "action \"{action}\" of record \"{record}\" begins in states that are never reached; name another one in `from`"
            ),
            RecordTypeWrong { of, found, wanted } => {
                format!("`{of}` has {found} where {wanted} is wanted; write that instead")
            }
            RecordTypesApart { of, first, second } => {
                format!("`{of}` puts {first} and {second} together, which do not mix; write both of one type")
            }
            RecordUnrelated { record, other } => format!(
                "\"{other}\" belongs neither to \"{record}\" nor \"{record}\" to it; name a record with `of = \"{record}\"`, or the one that it is of"
            ),
            SmsWithoutChannel => {
                "short messages are sent, but no channel is for them; add a [[channel]] with medium = \"sms\"".to_owned()
            }
            AnnouncementWithoutMail => {
                "customers are told by mail, but no channel is for that; add a [[channel]] with medium = \"mail\"".to_owned()
            }
            WordsCollide { id, line } => format!(
                "`{id}` would also name what is declared in line {line}; give one of the two another id"
            ),
            TemplateLanguageMissing { template, language } => format!(
                "template \"{template}\" leaves out \"{language}\", in which customers are answered; add it to its `languages`"
            ),
            WordsSyntax { detail } => format!("this is not Fluent: {detail}"),
            WordsNested { limit } => {
                format!("this message has more than {limit} braces and brackets; write it more plainly")
            }
            WordsMissing { id, language, line } => {
                let (message, attribute) = id
                    .split_once('.')
                    .map_or((id.as_str(), None), |(message, attribute)| (message, Some(attribute)));
                let write = match attribute {
                    Some(attribute) => format!("`.{attribute} = …` under `{message}`"),
                    None => format!("`{message} = …`"),
                };
                match line {
                    0 => format!("`{id}` is missing in \"{language}\"; write {write}"),
                    line => format!(
                        "`{id}` is missing in \"{language}\" (declared in desk.toml line {line}); write {write}"
                    ),
                }
            }
            WordsUnused { id, nearest } => format!(
                "nothing uses `{id}`{}",
                if nearest.is_empty() { "; remove it".to_owned() } else { meant(nearest) }
            ),
            WordsDuplicate { id, line } => format!("`{id}` is there already in line {line}; keep one"),
            VariableUnknown { id, variable, nearest, known } => format!(
                "`{id}` uses `${variable}`, which templates do not have{}; known: {known}",
                meant(nearest).trim_end_matches('?')
            ),
            VariableUnexplained { id, variable } => format!(
                "`{id}` uses `${variable}`, which no comment explains; write above it: # ${variable}: what it stands for"
            ),
            VariableInName { id, variable } => {
                format!("`{id}` is a name and has no variables; take `${variable}` out")
            }
            WordsReference { id, reference } => format!(
                "`{id}` refers to `{reference}`; refer only to terms (`-name`) of the same file that refer to nothing themselves"
            ),
            WordsFunction { id, function } => {
                format!("`{id}` calls `{function}()`; words of a desk call no functions")
            }
            WordsWithoutHeading => {
                "the file does not open with a comment; begin it with: ### what these words are for"
                    .to_owned()
            }
        }
    }
}
