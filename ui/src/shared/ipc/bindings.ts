// Written from crates/app/src/entry by `cargo xtask codegen`; changes here are lost.

export type AccountsFace = { 
/**
 * Stores.
 */
stores: Array<StoreOf>, 
/**
 * How an account can stand; the name of each is the desk word `account-<id>`.
 */
states: Array<string>, 
/**
 * Colours of the avatar.
 */
avatars: Array<AvatarFace>, };

export type Act = { "act": "sign-in", 
/**
 * Server address, `https://...`.
 */
server: string, 
/**
 * User name.
 */
user: string, 
/**
 * Password.
 */
password: string, 
/**
 * Passphrase of the local database, where there is no keyring (K8).
 */
passphrase: string | null, } | { "act": "unlock", 
/**
 * Passphrase.
 */
passphrase: string, } | { "act": "recover", 
/**
 * The private half, as it was typed.
 */
key: string, 
/**
 * The new passphrase, where there is no keyring.
 */
passphrase: string | null, } | { "act": "set-aside" } | { "act": "sign-out" } | { "act": "follow-desk", 
/**
 * Desk id, one of [`super::SessionView::desks`].
 */
desk: string, } | { "act": "create", 
/**
 * Known customer's id; otherwise `new_customer` is given.
 */
customer: string | null, 
/**
 * A customer not known yet.
 */
newCustomer: NewCustomer | null, 
/**
 * Channel id.
 */
channel: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * What the customer said.
 */
text: string, 
/**
 * Kind of complaint.
 */
kind: string | null, 
/**
 * Language of subject and text.
 */
language: string, } | { "act": "reply", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Text.
 */
text: string, 
/**
 * Template it began from.
 */
template: string | null, 
/**
 * The live contact in which it is said: who has lost the seat meanwhile keeps the words.
 */
contact: string | null, 
/**
 * The newest reply of a colleague that the writer had before their eyes ([`super::TicketView::newest_reply`]):
 * the words are held if there is a newer one (X7).
 */
seen: string | null, } | { "act": "note", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Text.
 */
text: string, } | { "act": "assign", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * User id, or nothing.
 */
to: string | null, } | { "act": "resolve", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Reason id.
 */
reason: string, } | { "act": "ask-pending", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Why.
 */
reason: string, } | { "act": "approve-pending", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * How long from now, milliseconds.
 */
term: number, } | { "act": "decline-pending", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Why not.
 */
reason: string, } | { "act": "end-pending", 
/**
 * Ticket id.
 */
ticket: string, } | { "act": "delegate", 
/**
 * User id.
 */
to: string, 
/**
 * UTC milliseconds; at once without.
 */
from: number | null, 
/**
 * UTC milliseconds.
 */
until: number, } | { "act": "end-delegation", 
/**
 * User id of who was to be away.
 */
of: string, } | { "act": "choose-customer", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Known customer's id; otherwise `new_customer` is given.
 */
customer: string | null, 
/**
 * A customer not known yet.
 */
newCustomer: NewCustomer | null, } | { "act": "describe-customer", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Customer id.
 */
customer: string, 
/**
 * Brand id.
 */
brand: string | null, 
/**
 * ISO 3166 country.
 */
country: string | null, 
/**
 * How the account stands.
 */
account: string | null, 
/**
 * Colour of its avatar.
 */
avatar: string | null, } | { "act": "raise", 
/**
 * The customer's ticket.
 */
ticket: string, 
/**
 * Kind id.
 */
kind: string, 
/**
 * Party id.
 */
party: string, 
/**
 * Who that is.
 */
name: string | null, 
/**
 * Their address.
 */
address: string | null, 
/**
 * What was filled in, by field.
 */
fields: { [key in string]: Array<string> }, 
/**
 * Language in which they are asked.
 */
language: string, 
/**
 * Subject of the request.
 */
subject: string, 
/**
 * What they are asked.
 */
text: string, 
/**
 * What the customer is told.
 */
told: string, } | { "act": "remind", 
/**
 * The ticket on which it is said.
 */
ticket: string, 
/**
 * Ladder id.
 */
ladder: string, 
/**
 * Text.
 */
text: string, } | { "act": "course", 
/**
 * Ticket.
 */
ticket: string, 
/**
 * What.
 */
deed: CourseDeed, } | { "act": "hear", 
/**
 * The ticket on which they were asked.
 */
ticket: string, 
/**
 * What they said.
 */
text: string, } | { "act": "escalate", 
/**
 * The ticket on which they were asked.
 */
ticket: string, 
/**
 * Which product it is about.
 */
product: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
text: string, 
/**
 * The note on the ticket that says so.
 */
note: string, } | { "act": "floor", 
/**
 * What.
 */
ask: FloorAsk, } | { "act": "open-portal", 
/**
 * Channel id.
 */
channel: string, } | { "act": "open-reference", 
/**
 * Its id.
 */
id: string, } | { "act": "start-script", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Script id.
 */
script: string, } | { "act": "answer-step", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Run id.
 */
run: string, 
/**
 * Step id.
 */
step: string, 
/**
 * Choice id.
 */
choice: string | null, 
/**
 * What was typed.
 */
text: string | null, 
/**
 * User id to whom the ticket is given.
 */
to?: string | null, } | { "act": "back-script", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Run id.
 */
run: string, } | { "act": "judge-answer", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Run id.
 */
run: string, 
/**
 * Step id.
 */
step: string, 
/**
 * Question id.
 */
question: string, 
/**
 * `right`, `wrong` or `skipped`.
 */
verdict: string, } | { "act": "compare-answer", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Run id.
 */
run: string, 
/**
 * Step id.
 */
step: string, 
/**
 * Question id.
 */
question: string, 
/**
 * What the customer said.
 */
said: string, } | { "act": "stop-script", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Run id.
 */
run: string, } | { "act": "reveal", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Which value.
 */
secret: SecretFace, } | { "act": "save-draft", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Which writing.
 */
kind: DraftKind, 
/**
 * Text.
 */
text: string, 
/**
 * Caret or start of the selection, UTF-16 units.
 */
caretStart: number, 
/**
 * End of the selection, UTF-16 units.
 */
caretEnd: number, 
/**
 * Template it began from.
 */
template: string | null, } | { "act": "attach", 
/**
 * Ticket id; `new` for the first message of a ticket that is not there yet.
 */
ticket: string, 
/**
 * Which writing.
 */
kind: DraftKind, 
/**
 * What it is called.
 */
name: string, 
/**
 * Media type, as far as it is known.
 */
media: string, 
/**
 * Bytes.
 */
size: number, } | { "act": "attach-piece", 
/**
 * Its id.
 */
attachment: string, 
/**
 * Where in the file they begin.
 */
at: number, 
/**
 * The bytes, base64; of one megabyte at most.
 */
bytes: string, } | { "act": "detach", 
/**
 * Its id.
 */
attachment: string, } | { "act": "save-attachment", 
/**
 * Id of the message.
 */
message: string, 
/**
 * Its id.
 */
attachment: string, 
/**
 * Show it in its folder.
 */
show: boolean, } | { "act": "plan-shift", 
/**
 * Whose.
 */
agent: string, 
/**
 * The day on which it begins, on the desk's wall.
 */
day: string, 
/**
 * Minutes from that day's midnight.
 */
from: number, 
/**
 * Minutes from that day's midnight; over 1440 it ends on the next day.
 */
to: number, 
/**
 * It is repeated each week.
 */
weekly: boolean, } | { "act": "change-shift", 
/**
 * Which.
 */
shift: string, 
/**
 * Whose it is.
 */
agent: string, 
/**
 * The day that is meant.
 */
of: string, 
/**
 * That day and all after it.
 */
onward: boolean, 
/**
 * The day on which it begins now.
 */
day: string, 
/**
 * As in `PlanShift`.
 */
from: number, 
/**
 * As in `PlanShift`.
 */
to: number, } | { "act": "remove-shift", 
/**
 * Which.
 */
shift: string, 
/**
 * Whose it is.
 */
agent: string, 
/**
 * The day that is meant.
 */
of: string, 
/**
 * That day and all after it.
 */
onward: boolean, } | { "act": "approve-revision", 
/**
 * Its number.
 */
revision: number, } | { "act": "reject-revision", 
/**
 * Its number.
 */
revision: number, 
/**
 * Why.
 */
reason: string, } | { "act": "record-improvement", 
/**
 * What is to be better.
 */
text: string, 
/**
 * The question whose answers say so.
 */
question: string | null, 
/**
 * The surveys from whose answers it follows.
 */
surveys: Array<string>, 
/**
 * Until which day.
 */
due: string | null, } | { "act": "finish-improvement", 
/**
 * Its id.
 */
improvement: string, } | { "act": "save-drawing", 
/**
 * What it shows, without an ending.
 */
name: string, 
/**
 * The drawing, as the screen drew it.
 */
svg: string, 
/**
 * Show it in its folder.
 */
show: boolean, } | { "act": "record", 
/**
 * What.
 */
ask: RecordAsk, } | { "act": "save-report", 
/**
 * Which.
 */
asked: ReportAsked, 
/**
 * In which form.
 */
form: ReportForm, 
/**
 * Show it in its folder.
 */
show: boolean, } | { "act": "retry", 
/**
 * Its number in the outbox.
 */
n: number, } | { "act": "discard", 
/**
 * Its number in the outbox.
 */
n: number, } | { "act": "send-stale", 
/**
 * Its number in the outbox.
 */
n: number, } | { "act": "choose", 
/**
 * The whole of the settings.
 */
settings: Settings, } | { "act": "look", 
/**
 * Ticket id; nothing when none is.
 */
ticket: string | null, 
/**
 * The person is writing to the customer.
 */
writing: boolean, } | { "act": "sync-now" };

export type ActionFace = { 
/**
 * Action id.
 */
id: string, 
/**
 * Its desk word; `.hint` says what it does, `.shut` why it cannot be done now.
 */
word: string, 
/**
 * What is asked.
 */
asks: Array<AskFace>, 
/**
 * Whether the pack's condition can hold now; it may hang on what is asked.
 */
open: boolean, 
/**
 * Why the person cannot: their role may not, or it is a step of the ticket that comes later.
 */
refused: Fault | null, };

export type AdherenceAsked = { 
/**
 * The first day on which shifts begin.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Only this person's.
 */
agent: string | null, };

export type AdherenceView = { 
/**
 * By person, by name.
 */
people: Array<AttendedPerson>, 
/**
 * Shift by shift, in the order of their beginnings.
 */
rows: Array<AttendedRow>, 
/**
 * `seat` or `signed-on`: what counts as being online.
 */
online: string, 
/**
 * Who comes so much later is late, milliseconds.
 */
grace: number, 
/**
 * UTC milliseconds, when the server reckoned.
 */
countedAt: number, };

export type Among = "all" | "tickets" | "customers";

export type AnswerCount = { 
/**
 * The number of a scale, or an option id; its name is the desk word `survey-question-<question>-<option>`.
 */
answer: string, 
/**
 * How often.
 */
count: number, 
/**
 * Of those who answered the question, percent; nothing where nobody did.
 */
share: number | null, };

export type AnswerFace = { 
/**
 * Choice id, where the step has choices.
 */
choice: string | null, 
/**
 * What was typed, where the step asks for words, as far as it is shown.
 */
text: string | null, 
/**
 * That of the text, where it is masked.
 */
mask: MaskFace | null, 
/**
 * Who answered.
 */
by: PersonFace | null, 
/**
 * UTC milliseconds.
 */
at: number, };

export type AnswerOf = { 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Its number.
 */
number: string | null, 
/**
 * It is on this machine, and can be opened.
 */
here: boolean, };

export type ApprovalFace = { 
/**
 * Who, in the role in which they did.
 */
person: PersonFace, 
/**
 * When.
 */
at: number, };

export type Arg = number | string;

export type AskFace = { 
/**
 * Id.
 */
id: string, 
/**
 * Its desk word.
 */
word: string, 
/**
 * `text`, `choice`, `date`, `moment`, `count`, `number` or `money`.
 */
kind: string, 
/**
 * Options of a choice; the word of each is `<word>-<option>`.
 */
options: Array<string>, 
/**
 * Currency of money.
 */
currency: string | null, 
/**
 * The longest text.
 */
longest: number | null, 
/**
 * It may be left empty.
 */
optional: boolean, };

export type AskedQuestion = { 
/**
 * Question id; its name is the desk word `survey-question-<id>`, and `.text` of it what customers read.
 */
id: string, 
/**
 * `scale`, `choice` or `words`.
 */
kind: string, 
/**
 * How many answered it.
 */
count: number, 
/**
 * The mean of a scale's answers; nothing where there are none.
 */
mean: number | null, 
/**
 * The greatest number of a scale.
 */
most: number | null, 
/**
 * What can be answered, in its order; nothing for words.
 */
answers: Array<AnswerCount>, };

export type AsksFace = { 
/**
 * Kind id.
 */
kind: string, 
/**
 * Party ids, the usual one first.
 */
of: Array<string>, 
/**
 * Fields that have to be filled in.
 */
needs: Array<string>, 
/**
 * Fields that may be.
 */
takes: Array<string>, };

export type AssigneeFace = { 
/**
 * User id.
 */
id: string, 
/**
 * Name as it is written.
 */
name: string, 
/**
 * Role id of the desk's pack.
 */
role: string, 
/**
 * Why they are not there, on a desk that asks (E2): `on-break`, `away`, `signed-out` or `off-duty`.
 */
absence: string | null, 
/**
 * Who is not there gets no ticket; the person may only be warned otherwise.
 */
refused: boolean, };

export type AttendedPerson = { 
/**
 * Whose.
 */
person: PersonFace, 
/**
 * Shifts.
 */
shifts: number, 
/**
 * Sums.
 */
sums: AttendedSums, 
/**
 * Shifts that began late.
 */
late: number, 
/**
 * Shifts that ended early.
 */
early: number, 
/**
 * Shifts in which the person was not there at all.
 */
absent: number, };

export type AttendedRow = { 
/**
 * Shift id; with the day it names the row.
 */
shift: string, 
/**
 * Whose.
 */
person: PersonFace, 
/**
 * The day on which it begins, on the desk's wall.
 */
day: string, 
/**
 * UTC milliseconds.
 */
startsAt: number, 
/**
 * UTC milliseconds.
 */
endsAt: number, 
/**
 * Sums.
 */
sums: AttendedSums, 
/**
 * How late the person came, milliseconds.
 */
late: number | null, 
/**
 * How early the person went, milliseconds.
 */
early: number | null, 
/**
 * The person was not there at all.
 */
absent: boolean, 
/**
 * Online and on breaks, in order.
 */
spans: Array<AttendedSpan>, };

export type AttendedSpan = { 
/**
 * UTC milliseconds.
 */
from: number, 
/**
 * UTC milliseconds.
 */
to: number, 
/**
 * Break reason id, where it was a break.
 */
reason: string | null, };

export type AttendedSums = { 
/**
 * Planned, until now.
 */
planned: number, 
/**
 * Online in it.
 */
online: number, 
/**
 * Breaks in it, by reason.
 */
breaks: Array<BreakTime>, 
/**
 * Neither.
 */
missing: number, 
/**
 * The share of what was planned that was online, percent; nothing where nothing was planned yet.
 */
share: number | null, };

export type AvatarFace = { 
/**
 * Id; its name is the desk word `avatar-<id>`.
 */
id: string, 
/**
 * `green`, `yellow`, `red`, `blue` or `grey`.
 */
tone: string, };

export type BandAsked = { 
/**
 * Which band, from 0.
 */
band: number, 
/**
 * First ticket wanted, from 0.
 */
offset: number, 
/**
 * Tickets wanted; at most 200 are given.
 */
limit: number, };

export type BandView = { 
/**
 * Hours of the band before; 0 for the first one.
 */
after: number, 
/**
 * Hours up to which it reaches; nothing for what took longer than all others.
 */
upTo: number | null, 
/**
 * The share that should be in it, percent.
 */
goal: number, 
/**
 * Tickets in it.
 */
count: number, 
/**
 * Their share of all that were resolved, percent.
 */
share: number | null, 
/**
 * The share of those in it and before it, percent.
 */
byThen: number | null, 
/**
 * What that should be, percent.
 */
goalByThen: number, 
/**
 * Whether its goal is met; nothing where nothing was resolved.
 */
met: boolean | null, };

export type BrandFace = { 
/**
 * Brand id; its name is the desk word `brand-<id>`.
 */
id: string, 
/**
 * The number.
 */
number: string, };

export type BreakTime = { 
/**
 * Break reason id; its name is the desk word `break-<id>`.
 */
reason: string, 
/**
 * Milliseconds.
 */
length: number, };

export type CallDay = { 
/**
 * The day on the customer's wall, `2026-11-24`.
 */
day: string, 
/**
 * UTC milliseconds, in order.
 */
times: Array<number>, };

export type CallFace = { 
/**
 * Why nobody can be called now; nothing when somebody can.
 */
mayCall: Fault | null, 
/**
 * Every seat is taken: the call would wait in line.
 */
wouldWait: boolean, 
/**
 * The call that was asked for.
 */
contact: string | null, 
/**
 * How it stands: `waiting`, `offered`, `active` or `wrap-up`.
 */
state: string | null, 
/**
 * Its place in the line, from 1, while it waits.
 */
place: number | null, 
/**
 * The person asked for it, or makes it.
 */
mine: boolean, 
/**
 * Who asked for it, or makes it.
 */
by: PersonFace | null, };

export type CallsView = { 
/**
 * The one that is planned.
 */
planned: PlannedFace | null, 
/**
 * The times that are offered, by the days of the customer.
 */
days: Array<CallDay>, 
/**
 * Why none can be planned; nothing when one can.
 */
refused: Fault | null, };

export type Changed = { "topic": "session" } | { "topic": "desk" } | { "topic": "queues" } | { "topic": "ticket", 
/**
 * Ticket id.
 */
id: string, } | { "topic": "floor" } | { "topic": "break-asked" } | { "topic": "outbox" } | { "topic": "search" } | { "topic": "rota" } | { "topic": "surveys" };

export type ChannelFace = { 
/**
 * Id; its name is the desk word `channel-<id>`.
 */
id: string, 
/**
 * `mail`, `chat`, `call`, `whatsapp`, `social` or `portal`: decides its icon.
 */
medium: string, };

export type ChartArrow = { 
/**
 * From.
 */
from: number, 
/**
 * To.
 */
to: number, 
/**
 * What stands at it, by language; empty where nothing does.
 */
name: { [key in string]: string }, };

export type ChartFace = { 
/**
 * `statuses`, `script`, `ladder` or `record`.
 */
of: string, 
/**
 * Id of the script, ladder or record.
 */
id: string, 
/**
 * Its name, by language.
 */
name: { [key in string]: string }, 
/**
 * What stands in it.
 */
nodes: Array<ChartNode>, 
/**
 * What leads where.
 */
arrows: Array<ChartArrow>, };

export type ChartNode = { 
/**
 * Id in the pack; empty where it begins or ends.
 */
id: string, 
/**
 * Its name, by language; empty where it begins or ends.
 */
name: { [key in string]: string }, 
/**
 * `start`, the class of a status, the kind of a step, `rung`, `answered`, `silent` or `over`.
 */
kind: string, 
/**
 * It waits for a verification.
 */
guarded: boolean, 
/**
 * Of a ladder's step: when its window opens, milliseconds after what went before.
 */
opens: number | null, 
/**
 * When it is late.
 */
late: number | null, };

export type ChartsView = { 
/**
 * Of which revision.
 */
revision: number, 
/**
 * Statuses first, then scripts, ladders and records.
 */
charts: Array<ChartFace>, };

export type ClockState = "running" | "paused" | "met" | "missed";

export type ClockView = { 
/**
 * Clock id.
 */
id: string, 
/**
 * Target id; its name is the desk word `target-<id>`.
 */
target: string, 
/**
 * How it stands.
 */
state: ClockState, 
/**
 * What was promised, milliseconds of counted time.
 */
limit: number, 
/**
 * UTC milliseconds.
 */
startedAt: number, 
/**
 * UTC milliseconds.
 */
dueAt: number, 
/**
 * UTC milliseconds, if it has stopped.
 */
stoppedAt: number | null, 
/**
 * From the start to the stop, or to the due time while it runs.
 */
spans: Array<Span>, 
/**
 * Calendar id; its name is the desk word `calendar-<id>`.
 */
calendar: string, 
/**
 * Desk revision whose calendar judged it.
 */
revision: number, 
/**
 * Since which day (`2026-03-21`) what the calendar says at the end of the clock is in force; nothing where it always was.
 */
since: string | null, 
/**
 * Days off that the calendar would else have been open, in order.
 */
rests: Array<RestFace>, };

export type ClosedView = { 
/**
 * UTC milliseconds.
 */
at: number, 
/**
 * The message in which the customer confirmed.
 */
message: string | null, 
/**
 * What they said on a call.
 */
said: string | null, 
/**
 * Result id.
 */
result: string | null, };

export type ConfirmationFace = { 
/**
 * Message id.
 */
message: string, 
/**
 * Its words.
 */
text: string, 
/**
 * UTC milliseconds.
 */
at: number, };

export type ContactFace = { 
/**
 * Contact id.
 */
id: string, 
/**
 * Channel id.
 */
channel: string, 
/**
 * Medium of the channel.
 */
medium: string, 
/**
 * `waiting`, `offered`, `active` or `wrap-up`.
 */
state: string, 
/**
 * An agent began it (A18).
 */
outbound: boolean, 
/**
 * Who asked for it, where an agent did.
 */
askedBy: PersonFace | null, 
/**
 * The person at this program asked for it.
 */
own: boolean, 
/**
 * The brand dialled (A5).
 */
brand: BrandFace | null, 
/**
 * The customer's name.
 */
customer: string, 
/**
 * The customer's language, BCP 47.
 */
language: string, 
/**
 * It goes before others of its channel: by priority, or because it was handed back.
 */
first: boolean, 
/**
 * The ticket it belongs to.
 */
ticket: string | null, 
/**
 * The number of that ticket, once it has one.
 */
ticketNumber: string | null, 
/**
 * Channel seat in which it is.
 */
slot: number | null, 
/**
 * Seat id in which it is offered or spoken with.
 */
seat: string | null, 
/**
 * Who speaks or spoke with the customer.
 */
agent: PersonFace | null, 
/**
 * UTC milliseconds when it came.
 */
arrivedAt: number, 
/**
 * UTC milliseconds since when it is in line.
 */
since: number, 
/**
 * UTC milliseconds by when it should be answered, where the channel promises that.
 */
answerBy: number | null, 
/**
 * UTC milliseconds when it was first answered.
 */
answeredAt: number | null, 
/**
 * UTC milliseconds when the customer was gone.
 */
endedAt: number | null, 
/**
 * UTC milliseconds when the offer or the room for wrap-up is over.
 */
until: number | null, 
/**
 * The customer has the last word: an answer is awaited. Only for contacts with a ticket.
 */
awaiting: boolean, 
/**
 * What was said last, to be shown in one line. Only for contacts with a ticket.
 */
lastWords: string | null, 
/**
 * A draft is kept here for its ticket.
 */
draft: boolean, };

export type CourseDeed = { "deed": "set-priority", 
/**
 * Urgency id.
 */
urgency: string, 
/**
 * Impact id.
 */
impact: string, } | { "deed": "set-zone", 
/**
 * Customer id.
 */
customer: string, 
/**
 * IANA's name; nothing where nobody knows.
 */
zone: string | null, } | { "deed": "plan-call", 
/**
 * UTC milliseconds.
 */
at: number, } | { "deed": "end-call", 
/**
 * It was made.
 */
made: boolean, } | { "deed": "close", 
/**
 * The message in which the customer confirmed.
 */
message: string | null, 
/**
 * What they said on a call.
 */
said: string | null, 
/**
 * Result id.
 */
result: string | null, } | { "deed": "tag", 
/**
 * Tag id.
 */
tag: string, } | { "deed": "untag", 
/**
 * Tag id.
 */
tag: string, } | { "deed": "record-cause", 
/**
 * Target id.
 */
target: string, 
/**
 * UTC milliseconds when it was due.
 */
dueAt: number, 
/**
 * Cause id.
 */
cause: string, 
/**
 * What was found out.
 */
text: string, } | { "deed": "hand-over", 
/**
 * Team id.
 */
team: string, } | { "deed": "follow-up", 
/**
 * What it is.
 */
followUp: string, 
/**
 * What is to be done.
 */
text: string, };

export type CourseFaces = { 
/**
 * How priorities come about; nothing where there are none.
 */
priority: PriorityRow | null, 
/**
 * Tags; named `tag-<id>`.
 */
tags: Array<string>, 
/**
 * Why a target can have been missed; named `cause-<id>`, the empty list where nobody is asked.
 */
causes: Array<string>, 
/**
 * Teams; named `team-<id>`.
 */
teams: Array<string>, 
/**
 * What is opened for a team from another ticket.
 */
followUps: Array<FollowUpFace>, 
/**
 * Whether tickets are closed for good on this desk.
 */
closes: boolean, 
/**
 * Whether the customer has to have confirmed the solution before that (E4).
 */
confirmed: boolean, 
/**
 * Results with which a ticket can be closed; named `result-<id>`.
 */
results: Array<string>, 
/**
 * Time zones in which customers are (E7).
 */
zones: Array<ZoneFace>, 
/**
 * When it is night where a customer is: minutes of their day, from and to; nothing on a desk that plans no calls.
 */
night: [number, number] | null, };

export type CourseView = { 
/**
 * Its priority, once somebody has set it.
 */
priority: PriorityFace | null, 
/**
 * Its tags.
 */
tags: Array<string>, 
/**
 * What was missed of which the cause is asked, the latest first (D4).
 */
misses: Array<MissView>, 
/**
 * Team id that it was handed to.
 */
team: string | null, 
/**
 * The ticket from which it was opened.
 */
follows: string | null, 
/**
 * How it was closed.
 */
closed: ClosedView | null, 
/**
 * What the customer wrote since the last solution, the newest first: by these it can be confirmed (E4).
 */
confirmations: Array<ConfirmationFace>, 
/**
 * Whether this person has to name a result to close it (C7).
 */
needsResult: boolean, };

export type CreationFace = { 
/**
 * Kind id.
 */
kind: string, 
/**
 * What is asked.
 */
asks: Array<AskFace>, };

export type CustomerFace = { 
/**
 * Customer id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * E-mail address, as far as it is shown (X14).
 */
email: string | null, 
/**
 * Phone number in international form, as far as it is shown (X14).
 */
phone: string | null, 
/**
 * Preferred language.
 */
language: string | null, 
/**
 * ISO 3166 country.
 */
country: string | null, 
/**
 * Brand id; its name is the desk word `brand-<id>`.
 */
brand: string | null, 
/**
 * The store they are in by brand and country (B1).
 */
store: StoreFace | null, 
/**
 * How their account stands; its name is the desk word `account-<id>`.
 */
account: string | null, 
/**
 * Colour of its avatar; its name is the desk word `avatar-<id>`.
 */
avatar: string | null, };

export type CustomerStanding = "known" | "unsure" | "unknown" | "not-here";

export type DelegationFace = { 
/**
 * Who is away.
 */
of: PersonFace, 
/**
 * Who decides.
 */
to: PersonFace, 
/**
 * UTC milliseconds.
 */
from: number, 
/**
 * UTC milliseconds: its end, or when it was ended.
 */
until: number, 
/**
 * How it stands.
 */
standing: DelegationStanding, 
/**
 * Who ended it.
 */
endedBy: PersonFace | null, 
/**
 * It is this person who is away.
 */
mine: boolean, 
/**
 * It is this person who decides.
 */
toMe: boolean, 
/**
 * Why this person cannot end it.
 */
mayEnd: Fault | null, };

export type DelegationStanding = "given" | "over" | "ended";

export type DelegationsView = { 
/**
 * Those that are not over, the next to end first; behind them the newest that are, at most five.
 */
given: Array<DelegationFace>, 
/**
 * Whether this person may name somebody at all; on a desk where nobody stands in, nobody.
 */
decides: boolean, 
/**
 * Who can be named, by name.
 */
people: Array<PersonFace>, 
/**
 * The longest one, milliseconds.
 */
longest: number, 
/**
 * How far ahead one may begin, milliseconds.
 */
ahead: number, 
/**
 * Something of it is not accepted by the server yet.
 */
unsent: boolean, };

export type DeliveredView = { 
/**
 * Role id; its name is the desk word `role-<id>`.
 */
to: string, 
/**
 * Ladder id.
 */
ladder: string, 
/**
 * UTC milliseconds.
 */
at: number, };

export type DeskView = { 
/**
 * Desk id; its name is the desk word `desk-name`.
 */
id: string, 
/**
 * Revision in force.
 */
revision: number, 
/**
 * IANA time zone.
 */
timeZone: string, 
/**
 * The day with which its weeks begin, 1 for Monday to 7; nothing where it is as the reader's region has it (X6).
 */
weekStarts: number | null, 
/**
 * The days of its weekend, 1 for Monday to 7.
 */
weekend: Array<number>, 
/**
 * How long before a breach a clock turns `due`, milliseconds (X8).
 */
warnBefore: number, 
/**
 * Languages customers are answered in, the first one first.
 */
languages: Array<string>, 
/**
 * Statuses.
 */
statuses: Array<StatusFace>, 
/**
 * Kinds of complaint; names are the desk words `kind-<id>`.
 */
kinds: Array<string>, 
/**
 * Reasons to resolve.
 */
reasons: Array<ReasonFace>, 
/**
 * Channels.
 */
channels: Array<ChannelFace>, 
/**
 * Queues in their order.
 */
queues: Array<QueueFace>, 
/**
 * Terms for which a ticket may stay pending, milliseconds, rising; empty where none may (A10).
 */
pendingTerms: Array<number>, 
/**
 * For which kinds third parties are asked for what (A12).
 */
asks: Array<AsksFace>, 
/**
 * What a request can have to say.
 */
fields: Array<FieldFace>, 
/**
 * Who can be asked.
 */
parties: Array<PartyFace>, 
/**
 * What is said of customers' accounts.
 */
accounts: AccountsFace, 
/**
 * What is looked up beside a ticket.
 */
reference: Array<ReferenceFace>, 
/**
 * What of reports is there for this person (A6, A8).
 */
reports: ReportsFace, 
/**
 * What it says of the course of tickets.
 */
course: CourseFaces, 
/**
 * The desk's Fluent source by language, added to the screen's bundle.
 */
words: { [key in string]: string }, };

export type DifferenceFace = { 
/**
 * `added`, `removed` or `changed`.
 */
what: string, 
/**
 * Ids of the thing, from the outermost.
 */
ids: Array<string>, 
/**
 * Its names, by language, as the revision names them that has it.
 */
names: { [key in string]: Array<string> }, 
/**
 * The key of the pack; empty where the thing itself came or went.
 */
key: string, 
/**
 * What it was.
 */
old: Array<SaidFace> | null, 
/**
 * What it is.
 */
new: Array<SaidFace> | null, 
/**
 * It is ours, to be confirmed.
 */
ours: boolean, };

export type DifferenceGroup = { 
/**
 * The heading; empty for what stands above all of them.
 */
heading: string, 
/**
 * What is different.
 */
differences: Array<DifferenceFace>, };

export type Digits = "language" | "latin" | "native";

export type DraftKind = "reply" | "note";

export type DraftView = { 
/**
 * Which writing.
 */
kind: DraftKind, 
/**
 * Text.
 */
text: string, 
/**
 * Caret or start of the selection, UTF-16 units as the browser counts.
 */
caretStart: number, 
/**
 * End of the selection.
 */
caretEnd: number, 
/**
 * Template it began from.
 */
template: string | null, };

export type EntryAuthor = { "by": "customer", 
/**
 * Name.
 */
name: string, } | { "by": "party", 
/**
 * Party id; its name is the desk word `party-<id>`.
 */
id: string, 
/**
 * Who that is.
 */
name: string | null, } | { "by": "agent", 
/**
 * Who.
 */
person: PersonFace, 
/**
 * It is the person signed in.
 */
mine: boolean, } | { "by": "system" };

export type EntryBody = { "kind": "incoming", 
/**
 * Text as written.
 */
text: string, 
/**
 * Channel id.
 */
channel: string, } | { "kind": "reply", 
/**
 * Text as written.
 */
text: string, 
/**
 * Channel id.
 */
channel: string, 
/**
 * Template id it began from.
 */
template: string | null, } | { "kind": "letter", 
/**
 * Text as written.
 */
text: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * Address.
 */
to: string, } | { "kind": "note", 
/**
 * Text as written.
 */
text: string, } | { "kind": "created" } | { "kind": "customer-chosen" } | { "kind": "opened", 
/**
 * Ticket id.
 */
ticket: string, } | { "kind": "assigned", 
/**
 * Name of the new assignee, or nothing.
 */
to: string | null, } | { "kind": "resolved", 
/**
 * Reason id.
 */
reason: string, } | { "kind": "reopened" } | { "kind": "pending-asked", 
/**
 * Why.
 */
reason: string, } | { "kind": "pending-approved", 
/**
 * UTC milliseconds.
 */
until: number, 
/**
 * Name of whom it was decided for, where somebody stood in for them.
 */
insteadOf: string | null, } | { "kind": "pending-declined", 
/**
 * Why not.
 */
reason: string, 
/**
 * Name of whom it was decided for, where somebody stood in for them.
 */
insteadOf: string | null, } | { "kind": "pending-ended" } | { "kind": "raised", 
/**
 * Party id.
 */
party: string, } | { "kind": "reminded", 
/**
 * Ladder id.
 */
ladder: string, 
/**
 * Which one, from 1.
 */
step: number, } | { "kind": "escalated", 
/**
 * Which product it is about.
 */
product: string, } | { "kind": "answered", 
/**
 * Party id.
 */
party: string, } | { "kind": "silenced" } | { "kind": "request-over" } | { "kind": "delivered", 
/**
 * Role id.
 */
to: string, } | { "kind": "moved", 
/**
 * Status id.
 */
status: string, } | { "kind": "prioritised", 
/**
 * Level id.
 */
level: string, } | { "kind": "zone-set", 
/**
 * IANA's name; nothing where nobody knows.
 */
zone: string | null, } | { "kind": "call-planned", 
/**
 * UTC milliseconds.
 */
callAt: number, 
/**
 * The customer's zone, IANA's name.
 */
zone: string, } | { "kind": "call-ended", 
/**
 * It was made.
 */
made: boolean, } | { "kind": "tagged", 
/**
 * Tag id.
 */
tag: string, } | { "kind": "untagged", 
/**
 * Tag id.
 */
tag: string, } | { "kind": "cause-recorded", 
/**
 * Target id.
 */
target: string, 
/**
 * Cause id.
 */
cause: string, 
/**
 * What was found out.
 */
text: string, } | { "kind": "handed-over", 
/**
 * Team id.
 */
team: string, } | { "kind": "closed", 
/**
 * Result id.
 */
result: string | null, } | { "kind": "record-created", 
/**
 * Its kind of the pack.
 */
record: string, } | { "kind": "record-acted", 
/**
 * Its kind of the pack.
 */
record: string, 
/**
 * Action id of the pack.
 */
action: string, };

export type EntryView = { 
/**
 * Message or activity id.
 */
id: string, 
/**
 * Who.
 */
author: EntryAuthor, 
/**
 * UTC milliseconds: received by the server, or made here while unsent.
 */
at: number, 
/**
 * Not accepted by the server yet.
 */
unsent: boolean, 
/**
 * What.
 */
body: EntryBody, 
/**
 * Masked values stand in the words.
 */
mask: MaskFace | null, };

export type EscalationTexts = { 
/**
 * The product as the request names it; empty where it does not.
 */
product: string, 
/**
 * Where it goes; nothing where no address is known.
 */
to: string | null, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
text: string, 
/**
 * The note on the ticket.
 */
note: string, 
/**
 * Subject of the mail that goes with it.
 */
original: string, 
/**
 * Languages it can be written in.
 */
languages: Array<string>, };

export type Excerpt = { 
/**
 * Where it is from.
 */
of: ExcerptOf, 
/**
 * The part, in one line.
 */
text: string, 
/**
 * In it.
 */
marks: Array<Mark>, };

export type ExcerptOf = "incoming" | "reply" | "note" | "file" | "pending" | "customer";

export type Fault = { 
/**
 * Kebab-case code, for example `reply-empty` or `line-unreachable`.
 */
code: string, 
/**
 * Arguments of the message, by Fluent variable name.
 */
args: { [key in string]: Arg }, };

export type FieldFace = { 
/**
 * Id; its name is the desk word `field-<id>`, a hint for the agent its `.hint`.
 */
id: string, 
/**
 * `text`, `code`, `amount`, `email`, `phone`, `country` or `option`.
 */
shape: string, 
/**
 * What can be chosen; the name of each is the desk word `field-<id>-<option>`.
 */
options: Array<string>, 
/**
 * How many values it has at most.
 */
most: number, };

export type FileFace = { 
/**
 * Id.
 */
id: string, 
/**
 * Id of the message: the entry of the conversation that it stands at.
 */
message: string, 
/**
 * What it is called; nothing in it is hidden or turns the line around.
 */
name: string, 
/**
 * Media type, as its sender said it.
 */
media: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Its bytes are on this machine; otherwise saving it takes the line.
 */
here: boolean, };

export type FilesView = { 
/**
 * Those of its messages, in the order of the conversation.
 */
sent: Array<FileFace>, 
/**
 * Those of its drafts, in the order in which they were added.
 */
waiting: Array<WaitingFile>, 
/**
 * How many may go with one message; none where the desk's pack says nothing of files.
 */
most: number, 
/**
 * How many megabytes one may have.
 */
megabytes: number, 
/**
 * Media types that may go; `image/*` is all of a family.
 */
types: Array<string>, };

export type FilledField = { 
/**
 * Field id.
 */
id: string, 
/**
 * Its values, as far as they are shown.
 */
values: Array<string>, 
/**
 * That of each, where it is masked.
 */
masks: Array<MaskFace | null>, };

export type FloorAsk = { "ask": "take", 
/**
 * Channel id.
 */
channel: string, } | { "ask": "wait", 
/**
 * Channel id.
 */
channel: string, } | { "ask": "give-up", 
/**
 * Channel id.
 */
channel: string, } | { "ask": "leave", 
/**
 * Channel id.
 */
channel: string, } | { "ask": "online" } | { "ask": "break", 
/**
 * Break reason id.
 */
reason: string, } | { "ask": "start", 
/**
 * The contact.
 */
contact: OwnContactFace, } | { "ask": "call-out", 
/**
 * The contact.
 */
contact: OwnContactFace, } | { "ask": "call-step", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Run id.
 */
run: string, 
/**
 * Step id.
 */
step: string, } | { "ask": "accept", 
/**
 * Contact id.
 */
contact: string, } | { "ask": "decline", 
/**
 * Contact id.
 */
contact: string, } | { "ask": "end", 
/**
 * Contact id.
 */
contact: string, } | { "ask": "hang-up", 
/**
 * Contact id.
 */
contact: string, } | { "ask": "finish", 
/**
 * Contact id.
 */
contact: string, 
/**
 * Outcome id.
 */
outcome: string, } | { "ask": "transfer", 
/**
 * Contact id.
 */
contact: string, 
/**
 * User id.
 */
to: string, } | { "ask": "link", 
/**
 * Contact id.
 */
contact: string, 
/**
 * Ticket id.
 */
ticket: string, } | { "ask": "seat", 
/**
 * User id.
 */
user: string, 
/**
 * Channel id.
 */
channel: string, 
/**
 * Why.
 */
why: string, } | { "ask": "force-out", 
/**
 * Seat id.
 */
seat: string, 
/**
 * Why.
 */
why: string, } | { "ask": "place", 
/**
 * Contact id.
 */
contact: string, 
/**
 * Seat id.
 */
seat: string, 
/**
 * Why.
 */
why: string, };

export type FloorChannel = { 
/**
 * Channel id; its name is the desk word `channel-<id>`.
 */
id: string, 
/**
 * `chat`, `call`, `whatsapp`, ...: decides its icon.
 */
medium: string, 
/**
 * How many seats may be taken at once; nothing where the procedure names no number.
 */
seats: number | null, 
/**
 * How many contacts one seat carries.
 */
contactsPerSeat: number, 
/**
 * Seats that are held.
 */
taken: number, 
/**
 * The number or account that customers write to.
 */
number: string | null, 
/**
 * Address of the outside tool's own page (A2).
 */
portal: string | null, 
/**
 * Brands whose hotlines ring here.
 */
brands: Array<BrandFace>, 
/**
 * The seats by slot; free ones up to the number, or one more than are held where there is none.
 */
tiles: Array<SeatFace>, 
/**
 * The seat line (X1), in the order in which it moves.
 */
seatLine: Array<SeatWaitFace>, 
/**
 * Customers in the contact line of this channel.
 */
waiting: number, 
/**
 * Why the person may not take a seat here now; nothing when they may.
 */
mayTake: Fault | null, 
/**
 * Why the person may not begin a contact by hand, or call out; nothing when they may.
 */
mayStart: Fault | null, };

export type FloorPerson = { 
/**
 * Who.
 */
person: PersonFace, 
/**
 * How they are there; nothing when they were never seen.
 */
presence: PresenceFace | null, 
/**
 * Channel ids in which they hold a seat.
 */
seats: Array<string>, };

export type FloorView = { 
/**
 * How the person is there; nothing before the server has heard of them.
 */
me: PresenceFace | null, 
/**
 * Requests can be made now: the line holds. Nothing on the floor waits in the outbox.
 */
live: boolean, 
/**
 * The person answers customers and may sit.
 */
maySit: boolean, 
/**
 * The person may go beyond the rule (X2).
 */
mayOverrule: boolean, 
/**
 * Channels that are worked in seats, in the pack's order.
 */
channels: Array<FloorChannel>, 
/**
 * The person's contacts: offered, spoken with, to be wrapped up. In the order in which they came to them, so
 * that none moves under the hand.
 */
contacts: Array<ContactFace>, 
/**
 * Contacts that others speak with; for who may go beyond the rule.
 */
others: Array<ContactFace>, 
/**
 * The contact line (X1) in the order in which it is served, at most 200.
 */
line: Array<ContactFace>, 
/**
 * How many are in the contact line.
 */
waiting: number, 
/**
 * Colleagues of the desk, by name.
 */
people: Array<FloorPerson>, 
/**
 * Break reason ids of the pack.
 */
breakReasons: Array<string>, 
/**
 * Outcome ids of the pack; the name of each is the desk word `outcome-<id>`.
 */
outcomes: Array<string>, };

export type FollowUpFace = { 
/**
 * Id.
 */
id: string, 
/**
 * Team id that gets it.
 */
team: string, };

export type FoundCustomer = { 
/**
 * The customer.
 */
face: CustomerFace, 
/**
 * In the name.
 */
inName: Array<Mark>, 
/**
 * In the e-mail address.
 */
inEmail: Array<Mark>, 
/**
 * In the phone number.
 */
inPhone: Array<Mark>, 
/**
 * The newest tickets of theirs.
 */
tickets: Array<TicketRow>, };

export type FoundTicket = { 
/**
 * The ticket.
 */
row: TicketRow, 
/**
 * In its subject.
 */
inSubject: Array<Mark>, 
/**
 * In its customer's name.
 */
inCustomer: Array<Mark>, 
/**
 * In its number.
 */
inNumber: Array<Mark>, 
/**
 * What was found elsewhere, if not all is in the row.
 */
excerpt: Excerpt | null, };

export type GivenFace = { 
/**
 * Question id.
 */
question: string, 
/**
 * As in [`AnswerCount`].
 */
answer: string, 
/**
 * It is a number of a scale.
 */
scale: boolean, };

export type GroupOf = { "by": "all" } | { "by": "priority", 
/**
 * Level id; nothing where nobody has set one.
 */
level: string | null, } | { "by": "agent", 
/**
 * Who; nothing where nobody has them.
 */
person: PersonFace | null, } | { "by": "period", 
/**
 * The day, or the first one of the week, such as `2026-11-21`.
 */
day: string, } | { "by": "result", 
/**
 * Result id; its name is the desk word `result-<id>`. Nothing where they have none.
 */
result: string | null, };

export type HeldWords = { 
/**
 * Its number in the outbox.
 */
n: number, 
/**
 * Reply or note.
 */
kind: DraftKind, 
/**
 * The words.
 */
text: string, 
/**
 * UTC milliseconds when they were written.
 */
madeAt: number, 
/**
 * Why they are held.
 */
fault: Fault, };

export type HereFace = { 
/**
 * Who.
 */
person: PersonFace, 
/**
 * They are writing to the customer.
 */
writing: boolean, 
/**
 * UTC milliseconds from which on nothing is known of them any more, unless they are heard of.
 */
until: number, };

export type ImprovementFace = { 
/**
 * Its id.
 */
id: string, 
/**
 * What is to be better.
 */
text: string, 
/**
 * The question whose answers say so.
 */
question: string | null, 
/**
 * The answers from which it follows.
 */
answers: Array<AnswerOf>, 
/**
 * Until which day.
 */
due: string | null, 
/**
 * Who recorded it.
 */
by: PersonFace, 
/**
 * UTC milliseconds when.
 */
at: number, 
/**
 * Who said that it is done; nothing while it is planned.
 */
doneBy: PersonFace | null, 
/**
 * UTC milliseconds when.
 */
doneAt: number | null, 
/**
 * Its day is over, and it is not done.
 */
late: boolean, 
/**
 * Something of ours about it has not been accepted yet.
 */
unsent: boolean, };

export type IndexState = { "state": "under-way", 
/**
 * UTC milliseconds: tickets since then can be found. Nothing before the first ones.
 */
reaches: number | null, 
/**
 * How much of the time that tickets go back, from 0 to 1.
 */
share: number, } | { "state": "whole" };

export type LadderView = { 
/**
 * Ladder id; its name is the desk word `ladder-<id>`.
 */
id: string, 
/**
 * `customer`, `party` or `script`.
 */
to: string, 
/**
 * The ticket on which its steps are taken.
 */
ticket: string, 
/**
 * How many steps there are.
 */
most: number, 
/**
 * Those that were taken, in their order.
 */
taken: Array<TakenFace>, 
/**
 * The next one; nothing when there is none any more.
 */
next: RungView | null, };

export type LedgerView = { 
/**
 * Sittings on this machine.
 */
total: number, 
/**
 * First row given.
 */
offset: number, 
/**
 * Newest first.
 */
rows: Array<SittingFace>, };

export type LineState = { "state": "idle" } | { "state": "connecting" } | { "state": "filling", 
/**
 * Rows received.
 */
done: number, 
/**
 * Rows the server announced.
 */
total: number, } | { "state": "online" } | { "state": "offline", 
/**
 * UTC milliseconds when the line was lost.
 */
since: number, 
/**
 * UTC milliseconds of the next attempt.
 */
retryAt: number, 
/**
 * Why, if it is worth telling.
 */
fault: Fault | null, } | { "state": "shut", 
/**
 * Why.
 */
fault: Fault, };

export type LostView = { 
/**
 * The keyring has lost the key; otherwise it is a passphrase, and the person may still remember it.
 */
keyring: boolean, 
/**
 * User name of the person whose work it is.
 */
user: string, 
/**
 * The organisation's name.
 */
workspace: string, 
/**
 * Print of the recovery key that opens it; nothing when none does.
 */
print: string | null, 
/**
 * Why no recovery key opens it.
 */
fault: Fault | null, 
/**
 * A new passphrase has to be chosen with it, for there is no keyring to put the key into.
 */
passphrase: boolean, };

export type Mark = { 
/**
 * Its first unit.
 */
from: number, 
/**
 * The unit behind its last.
 */
to: number, };

export type MaskFace = { 
/**
 * What [`super::Act::Reveal`] is asked for.
 */
secret: SecretFace, 
/**
 * Why the person may not reveal it; nothing when they may.
 */
refused: Fault | null, };

export type MayView = { 
/**
 * Reply to the customer.
 */
reply: Fault | null, 
/**
 * Write a note.
 */
note: Fault | null, 
/**
 * Assign.
 */
assign: Fault | null, 
/**
 * Resolve.
 */
resolve: Fault | null, 
/**
 * Set its priority.
 */
setPriority: Fault | null, 
/**
 * Plan a call, or end the planned one.
 */
endCall: Fault | null, 
/**
 * Close it, as soon as the customer has confirmed.
 */
close: Fault | null, 
/**
 * Ask that it may stay pending.
 */
askPending: Fault | null, 
/**
 * Approve that; declining may whoever may this.
 */
approvePending: Fault | null, 
/**
 * Go on with it.
 */
endPending: Fault | null, 
/**
 * Ask a third party.
 */
raise: Fault | null, 
/**
 * Write a separate mail about a request that nobody has answered.
 */
escalate: Fault | null, 
/**
 * Say which customer it is, and what is known of their account.
 */
chooseCustomer: Fault | null, };

export type MissRow = { 
/**
 * Target id; its name is the desk word `target-<id>`.
 */
target: string, 
/**
 * Cause id; its name is the desk word `cause-<id>`. Nothing where it is not recorded yet.
 */
cause: string | null, 
/**
 * How often.
 */
count: number, };

export type MissView = { 
/**
 * Target id; its name is the desk word `target-<id>`.
 */
target: string, 
/**
 * UTC milliseconds when it was due.
 */
dueAt: number, 
/**
 * Cause id; nothing while it is not recorded.
 */
cause: string | null, 
/**
 * Who recorded it.
 */
by: PersonFace | null, 
/**
 * UTC milliseconds when it was recorded.
 */
at: number | null, 
/**
 * Why this person cannot record it; nothing when they can.
 */
refused: Fault | null, };

export type NamedValue = { 
/**
 * Id.
 */
id: string, 
/**
 * Its desk word.
 */
word: string, 
/**
 * The value; nothing where there is none.
 */
value: ValueFace | null, };

export type NewCustomer = { 
/**
 * Name.
 */
name: string, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Phone number.
 */
phone: string | null, 
/**
 * Preferred language.
 */
language: string | null, };

export type NextView = { 
/**
 * Ladder id; its name is the desk word `ladder-<id>`.
 */
ladder: string, 
/**
 * Step id; its name is the desk word `ladder-<ladder>-<step>`.
 */
step: string, 
/**
 * Which one, from 1.
 */
n: number, 
/**
 * How many there are; nothing where the last one comes again without end.
 */
most: number | null, 
/**
 * The server takes it by itself.
 */
byServer: boolean, 
/**
 * UTC milliseconds.
 */
opensAt: number, 
/**
 * UTC milliseconds; nothing where it is never late.
 */
lateAt: number | null, 
/**
 * What it begins with, in the language of whom it is said to; nothing where an agent says nothing.
 */
text: string | null, 
/**
 * Language of the text.
 */
language: string | null, 
/**
 * Whether the customer reads it; it is a note otherwise.
 */
toCustomer: boolean, 
/**
 * The script that it is.
 */
script: string | null, 
/**
 * What can be done with the ticket's record at it; empty where it is no such step.
 */
acts: Array<StepAct>, 
/**
 * Why it cannot be taken, whatever the moment; nothing when it can in its window.
 */
refused: Fault | null, };

export type OursFace = { 
/**
 * Where in the pack.
 */
what: string, 
/**
 * The requirement it belongs to.
 */
requirement: string, };

export type OutboxEntry = { 
/**
 * Its number on this device.
 */
n: number, 
/**
 * `create`, `reply`, `note`, `assign` or `resolve`.
 */
verb: string, 
/**
 * UTC milliseconds when it was made.
 */
madeAt: number, 
/**
 * Ticket id.
 */
ticket: string | null, 
/**
 * The ticket's number, if it has one.
 */
number: string | null, 
/**
 * The ticket's subject.
 */
subject: string | null, 
/**
 * The words of a reply or note.
 */
text: string | null, 
/**
 * Where it stands.
 */
state: OutboxState, };

export type OutboxState = { "state": "waiting" } | { "state": "sending" } | { "state": "accepted" } | { "state": "refused", 
/**
 * Why.
 */
fault: Fault, } | { "state": "parked", 
/**
 * That command's number.
 */
behind: number, 
/**
 * It asks; it was not refused.
 */
asks: boolean, } | { "state": "escrowed" } | { "state": "stale" };

export type OutboxView = { 
/**
 * Refused ones first, then in the order they were made; what builds on another comes right behind it.
 */
entries: Array<OutboxEntry>, };

export type OutlookView = { 
/**
 * Whether the pack's condition holds.
 */
open: boolean, 
/**
 * Why it would be refused, besides.
 */
refused: Fault | null, 
/**
 * The amounts that it shows (C12).
 */
shown: Array<NamedValue>, 
/**
 * What it sends.
 */
sends: Array<SendFace>, };

export type OverrideFace = { 
/**
 * Whose.
 */
by: PersonFace | null, 
/**
 * Why.
 */
why: string, 
/**
 * UTC milliseconds.
 */
at: number, };

export type OwnContactFace = { 
/**
 * Channel id.
 */
channel: string, 
/**
 * Brand id.
 */
brand: string | null, 
/**
 * The customer's name.
 */
customer: string, 
/**
 * The customer's language, BCP 47.
 */
language: string, 
/**
 * The ticket it belongs to.
 */
ticket: string | null, };

export type PartyFace = { 
/**
 * Id; its name is the desk word `party-<id>`.
 */
id: string, 
/**
 * Language in which they are asked, if nobody chooses another one.
 */
language: string, };

export type PartyName = { 
/**
 * Party id.
 */
id: string, 
/**
 * Who that is, as the agent wrote it.
 */
name: string | null, };

export type PastRun = { 
/**
 * Id.
 */
id: string, 
/**
 * Script id.
 */
script: string, 
/**
 * End step id; nothing when it was given up.
 */
end: string | null, 
/**
 * Who ended it.
 */
by: PersonFace | null, 
/**
 * UTC milliseconds.
 */
at: number, };

export type PendingView = { 
/**
 * Who asked last.
 */
askedBy: PersonFace | null, 
/**
 * UTC milliseconds.
 */
askedAt: number, 
/**
 * Why.
 */
reason: string, 
/**
 * Whether a decision is asked for.
 */
open: boolean, 
/**
 * Until when it may stay pending, UTC milliseconds; nothing before the first approval.
 */
until: number | null, 
/**
 * Who approved it last.
 */
approvedBy: PersonFace | null, 
/**
 * For whom, where they stood in for somebody.
 */
approvedFor: PersonFace | null, 
/**
 * For whom this person decides, and until when (UTC milliseconds); nothing where they decide by themselves, or not
 * at all.
 */
insteadOf: StandIn | null, };

export type PerformanceAsked = { 
/**
 * The first day on which tickets were received.
 */
from: string, 
/**
 * The last day.
 */
to: string, };

export type PerformanceRow = { 
/**
 * What they have in common.
 */
of: GroupOf, 
/**
 * Tickets received.
 */
received: number, 
/**
 * Of these, answered.
 */
answered: number, 
/**
 * Answered too late, or overdue by now.
 */
late: number, 
/**
 * The mean response time.
 */
response: number | null, 
/**
 * The response time that half of them stayed within.
 */
median: number | null, 
/**
 * The share that was answered in time.
 */
inTime: number | null, 
/**
 * Resolved now.
 */
resolved: number, 
/**
 * The resolution rate.
 */
rate: number | null, 
/**
 * The mean time from creation to the last resolution.
 */
resolution: number | null, };

export type PerformanceView = { 
/**
 * All together, then by priority, by agent, by period, by result.
 */
rows: Array<PerformanceRow>, 
/**
 * Periods are weeks; days otherwise.
 */
weekly: boolean, 
/**
 * Target id of the promise that response times are of.
 */
target: string | null, 
/**
 * UTC milliseconds, when the server counted.
 */
countedAt: number, };

export type PersonFace = { 
/**
 * User id.
 */
id: string, 
/**
 * Name as it is written.
 */
name: string, 
/**
 * Role id of the desk's pack.
 */
role: string, };

export type PlannedFace = { 
/**
 * UTC milliseconds.
 */
at: number, 
/**
 * Who planned it.
 */
by: PersonFace, 
/**
 * It is no time for calls where the customer is, by what is known of that now.
 */
outside: boolean, };

export type PresenceFace = { 
/**
 * `online`, `break`, `away` or `signed-out`.
 */
state: string, 
/**
 * Break reason id; its name is the desk word `break-<id>`.
 */
reason: string | null, 
/**
 * UTC milliseconds since when.
 */
since: number, };

export type PriorityFace = { 
/**
 * Level id.
 */
level: string, 
/**
 * Urgency id.
 */
urgency: string, 
/**
 * Impact id.
 */
impact: string, };

export type PriorityRow = { 
/**
 * Levels, the least first; named `priority-<id>`, what each means `priority-<id>.hint`.
 */
levels: Array<string>, 
/**
 * Degrees of urgency, the least first; named `urgency-<id>`.
 */
urgencies: Array<string>, 
/**
 * Degrees of impact, the least first; named `impact-<id>`.
 */
impacts: Array<string>, 
/**
 * The level for each urgency (outer) and impact (inner).
 */
matrix: Array<Array<string>>, };

export type ProcedureFace = { 
/**
 * Its number.
 */
revision: number, 
/**
 * Kinds of complaint.
 */
kinds: Array<string>, 
/**
 * Reasons to resolve.
 */
reasons: Array<ReasonFace>, 
/**
 * Terms for which a ticket may stay pending, milliseconds, rising.
 */
pendingTerms: Array<number>, 
/**
 * For which kinds third parties are asked for what.
 */
asks: Array<AsksFace>, 
/**
 * What a request can have to say.
 */
fields: Array<FieldFace>, 
/**
 * Who can be asked.
 */
parties: Array<PartyFace>, };

export type QuestionView = { 
/**
 * Question id; its name is the desk word `question-<id>`, its words for the customer `question-<id>.text`.
 */
id: string, 
/**
 * `open`, `right`, `wrong` or `skipped`.
 */
state: string, 
/**
 * How often an answer was tried.
 */
tries: number, 
/**
 * How often it may still be tried; only where answers are compared blind.
 */
triesLeft: number | null, 
/**
 * It may not apply to this customer.
 */
optional: boolean, };

export type QueueCount = { 
/**
 * Queue id.
 */
id: string, 
/**
 * Tickets in it.
 */
count: number, 
/**
 * UTC milliseconds when the most urgent one is or was due.
 */
oldestDue: number | null, 
/**
 * Of these, already late (counted up to 1,000): the backlog (C8).
 */
late: number, 
/**
 * UTC milliseconds when the first one of the others is due.
 */
nextDue: number | null, };

export type QueueFace = { 
/**
 * Id; its name is the desk word `queue-<id>`.
 */
id: string, 
/**
 * Icon by the name of lucide's, from a fixed list: `inbox`, `user-round`, `users-round`, `handshake`, `route`, `circle-pause`, `circle-check`, `bookmark`.
 */
icon: string, 
/**
 * It is about what is asked to stay pending: who decides stands above it.
 */
approvals: boolean, };

export type QueuesView = { 
/**
 * In the pack's order.
 */
queues: Array<QueueCount>, };

export type QuizView = { 
/**
 * The server compares what the customer says with the stored answer, which nobody sees (X4). Otherwise the
 * agent judges.
 */
blind: boolean, 
/**
 * Why answers cannot be compared blind now, where they could be otherwise: the line is down, or nothing is
 * stored for this customer.
 */
notBlind: Fault | null, 
/**
 * In the pack's order.
 */
questions: Array<QuestionView>, 
/**
 * Right answers.
 */
right: number, 
/**
 * Wrong answers.
 */
wrong: number, 
/**
 * Right answers that pass.
 */
needed: number, 
/**
 * Questions to be asked at least.
 */
least: number, 
/**
 * Questions to be asked at most.
 */
most: number, 
/**
 * `open`, `passed` or `failed`, in this contact.
 */
result: string, };

export type ReasonFace = { 
/**
 * Id; its name is the desk word `reason-<id>`, its explanation `reason-<id>.hint`.
 */
id: string, 
/**
 * Only for tickets on which a third party was asked.
 */
afterRequest: boolean, };

export type RecordAsk = { "ask": "create", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Kind id.
 */
kind: string, 
/**
 * The record that it belongs to.
 */
of: string | null, 
/**
 * What was typed, by field.
 */
fields: { [key in string]: string }, } | { "ask": "act", 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * Record id.
 */
record: string, 
/**
 * Action id.
 */
action: string, 
/**
 * What was typed, by input.
 */
inputs: { [key in string]: string }, 
/**
 * The amounts that the person saw.
 */
shown: { [key in string]: ValueFace }, 
/**
 * The short messages that they saw, by id.
 */
texts: { [key in string]: string }, };

export type RecordFace = { 
/**
 * Id.
 */
id: string, 
/**
 * Kind id.
 */
kind: string, 
/**
 * State id.
 */
state: string, 
/**
 * Nothing more is asked of it.
 */
over: boolean, 
/**
 * Fields that hold something.
 */
fields: Array<NamedValue>, 
/**
 * Amounts that stand beside it.
 */
amounts: Array<NamedValue>, 
/**
 * What can be done with it, as it stands.
 */
actions: Array<ActionFace>, 
/**
 * What can begin of it.
 */
creations: Array<CreationFace>, 
/**
 * What belongs to it, the oldest first.
 */
parts: Array<RecordFace>, };

export type RecordsView = { 
/**
 * Those of the customer themselves, the newest first.
 */
records: Array<RecordFace>, 
/**
 * What can begin.
 */
creations: Array<CreationFace>, };

export type ReferenceFace = { 
/**
 * Which; its name is the desk word of this id, of a hotline that of its brand.
 */
id: string, 
/**
 * `store`, `stopped`, `web`, `mail`, `phone` or `whatsapp`.
 */
kind: string, 
/**
 * Brand id.
 */
brand: string | null, 
/**
 * ISO 3166-1 alpha-2 countries.
 */
countries: Array<string>, 
/**
 * ISO 4217 currency.
 */
currency: string | null, 
/**
 * The service that is stopped; its name is the desk word `service-<id>`.
 */
service: string | null, 
/**
 * What can be copied and opened.
 */
value: string | null, };

export type RejectionFace = { 
/**
 * Who.
 */
person: PersonFace, 
/**
 * When.
 */
at: number, 
/**
 * Why, in their words.
 */
reason: string, };

export type RemarkFace = { 
/**
 * Survey id.
 */
survey: string, 
/**
 * Question id.
 */
question: string, 
/**
 * The words.
 */
text: string, 
/**
 * In which language they were asked.
 */
language: string, 
/**
 * UTC milliseconds when they answered.
 */
at: number, 
/**
 * What else they answered.
 */
given: Array<GivenFace>, 
/**
 * The ticket that was closed.
 */
ticket: string, 
/**
 * Its number.
 */
number: string | null, 
/**
 * It is on this machine, and can be opened.
 */
here: boolean, };

export type ReportAsked = { "report": "resolution" } & ResolutionAsked | { "report": "performance" } & PerformanceAsked | { "report": "adherence" } & AdherenceAsked | { "report": "surveys" } & SurveysAsked;

export type ReportForm = "csv" | "xlsx";

export type ReportsFace = { 
/**
 * They read the desk's reports.
 */
reads: boolean, 
/**
 * The desk has goals for resolutions (A8).
 */
goals: boolean, 
/**
 * The desk promises a first answer, so that response times are known (E8), or closes tickets with results (C7).
 */
performance: boolean, 
/**
 * The desk has a rota (A6); everybody sees their own shifts.
 */
rota: boolean, 
/**
 * They say who works when (A6).
 */
plans: boolean, 
/**
 * They read what customers answer when their tickets are closed (D6).
 */
surveys: boolean, };

export type RequestTexts = { 
/**
 * Subject.
 */
subject: string, 
/**
 * What the party is asked.
 */
text: string, 
/**
 * What the customer is told.
 */
told: string, };

export type RequestView = { 
/**
 * `customer` or `party`: whose ticket this one is.
 */
side: string, 
/**
 * The other ticket's id.
 */
other: string, 
/**
 * The other ticket's number; nothing until there is one, or where it is not on this machine.
 */
otherNumber: string | null, 
/**
 * The ticket on which the party is asked.
 */
on: string, 
/**
 * Kind id.
 */
kind: string, 
/**
 * Party id.
 */
party: string, 
/**
 * Who that is.
 */
name: string | null, 
/**
 * Their address.
 */
address: string | null, 
/**
 * What was filled in, in the pack's order.
 */
fields: Array<FilledField>, 
/**
 * `asked`, `silent`, `waiting`, `answered` or `over`.
 */
standing: string, 
/**
 * UTC milliseconds.
 */
raisedAt: number, 
/**
 * Since when the desk's side is silent, UTC milliseconds (A16).
 */
silentSince: number | null, 
/**
 * UTC milliseconds.
 */
answeredAt: number | null, 
/**
 * The ladders, the next step due first.
 */
ladders: Array<LadderView>, 
/**
 * Why no answer can be written down; nothing when one can.
 */
mayHear: Fault | null, };

export type ResolutionAsked = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Only tickets of customers with accounts of this brand.
 */
brand: string | null, 
/**
 * Only tickets that this person has.
 */
agent: string | null, 
/**
 * Only tickets of this kind of complaint.
 */
kind: string | null, };

export type ResolutionView = { 
/**
 * The bands, the shortest first.
 */
bands: Array<BandView>, 
/**
 * How many were resolved in all.
 */
resolved: number, 
/**
 * How many of those created before the end of the span are not resolved now.
 */
open: number, 
/**
 * What was missed in the span, by target and cause (D4).
 */
misses: Array<MissRow>, 
/**
 * The tickets of the band that was asked for.
 */
tickets: Array<ResolvedRow>, 
/**
 * Calendar id in which time counts.
 */
calendar: string, 
/**
 * UTC milliseconds, when the server counted.
 */
countedAt: number, };

export type ResolvedRow = { 
/**
 * Ticket id.
 */
id: string, 
/**
 * Human number.
 */
number: string | null, 
/**
 * Subject as the customer wrote it.
 */
subject: string, 
/**
 * Its language.
 */
language: string, 
/**
 * Who has it.
 */
assignee: PersonFace | null, 
/**
 * UTC milliseconds when it was received.
 */
createdAt: number, 
/**
 * UTC milliseconds when it was resolved last.
 */
resolvedAt: number, 
/**
 * Counted time in between, milliseconds.
 */
took: number, 
/**
 * It is on this machine, and can be opened; one that was resolved long ago is on the server alone.
 */
here: boolean, };

export type RestFace = { 
/**
 * Holiday id; its name is the desk word `holiday-<id>`. Nothing where the dates alone are closed.
 */
holiday: string | null, 
/**
 * The first day, Gregorian: `2026-03-21`.
 */
from: string, 
/**
 * The last day.
 */
to: string, };

export type RevealFace = { 
/**
 * Activity id.
 */
id: string, 
/**
 * Who.
 */
by: PersonFace | null, 
/**
 * UTC milliseconds.
 */
at: number, 
/**
 * Mask ids; the name of each is the desk word `mask-<id>`.
 */
masks: Array<string>, 
/**
 * It was the number of a call.
 */
forCall: boolean, 
/**
 * It was in the words of a reply or note.
 */
inWords: boolean, };

export type RevisionFace = { 
/**
 * Its number.
 */
revision: number, 
/**
 * `draft`, `waiting`, `approved`, `in-force`, `superseded` or `rejected`.
 */
standing: string, 
/**
 * Who made it; empty where nobody was named.
 */
author: string, 
/**
 * When it was imported.
 */
madeAt: number, 
/**
 * What was changed and why, in the author's words.
 */
summary: string, 
/**
 * How many people have to approve it.
 */
needs: number, 
/**
 * Who did, in order.
 */
approvals: Array<ApprovalFace>, 
/**
 * Not before then it takes effect.
 */
effectiveAt: number | null, 
/**
 * Who rejected it.
 */
rejected: RejectionFace | null, 
/**
 * Since when it was in force.
 */
inForceAt: number | null, 
/**
 * Since when another one was, or it was overtaken.
 */
supersededAt: number | null, 
/**
 * Why this person may not approve it.
 */
mayApprove: Fault | null, 
/**
 * Why this person may not reject it.
 */
mayReject: Fault | null, };

export type RevisionView = { 
/**
 * The revision.
 */
revision: number, 
/**
 * The one that it is compared with: that before it, or the one in force; nothing for the first.
 */
before: number | null, 
/**
 * Both texts are here.
 */
comparable: boolean, 
/**
 * What is different, by heading of the pack.
 */
groups: Array<DifferenceGroup>, 
/**
 * Which words are different, by language.
 */
words: Array<WordDifference>, 
/**
 * What is ours, for the organisation to confirm.
 */
ours: Array<OursFace>, };

export type RevisionsView = { 
/**
 * The number of the one in force.
 */
inForce: number, 
/**
 * How many people have to approve the next one.
 */
needs: number, 
/**
 * What becomes of tickets that run: `keep` or `migrate`.
 */
running: string, 
/**
 * The revisions. One of before they were kept is not among them.
 */
revisions: Array<RevisionFace>, 
/**
 * A decision of this person is on its way.
 */
unsent: boolean, };

export type RotaView = { 
/**
 * Who can have shifts, by name; the person alone where they see only their own.
 */
people: Array<PersonFace>, 
/**
 * The shifts that begin in these days, in the order of their beginnings.
 */
shifts: Array<ShiftFace>, 
/**
 * The longest shift, hours.
 */
longest: number, };

export type RunView = { 
/**
 * Id.
 */
id: string, 
/**
 * Script id; its name is the desk word `script-<id>`.
 */
script: string, 
/**
 * Who began it.
 */
by: PersonFace | null, 
/**
 * UTC milliseconds.
 */
startedAt: number, 
/**
 * The whole path: what was done, where it stands, and what lies ahead as far as that is decided.
 */
steps: Array<StepView>, 
/**
 * Why it cannot go on here; nothing when it can.
 */
mayGoOn: Fault | null, 
/**
 * Why it cannot go back; nothing when it can.
 */
mayGoBack: Fault | null, };

export type RungView = { 
/**
 * Which one, from 1.
 */
n: number, 
/**
 * UTC milliseconds.
 */
opensAt: number, 
/**
 * UTC milliseconds; late when it is past.
 */
lateAt: number, 
/**
 * What it begins with, in the language of whom it is said to; nothing for a script.
 */
text: string | null, 
/**
 * Language of the text.
 */
language: string | null, 
/**
 * The script that it is.
 */
script: string | null, 
/**
 * Why it cannot be taken, whatever the moment; nothing when it can in its window.
 */
refused: Fault | null, };

export type SaidFace = { 
/**
 * The key; empty where the difference itself names it.
 */
key: string, 
/**
 * The value, as the pack writes it.
 */
value: string, 
/**
 * The names of the things that it lists the ids of, by language; what has no name is its id, and a language in which nothing has
 * one is left out.
 */
names: { [key in string]: Array<string> }, };

export type ScriptView = { 
/**
 * Ticket id.
 */
ticket: string, 
/**
 * The person's live contact about this ticket.
 */
contact: string | null, 
/**
 * Language in which the customer is spoken to: that of the ticket, where the desk answers in it.
 */
language: string, 
/**
 * Why no script can be begun; nothing when one can.
 */
mayStart: Fault | null, 
/**
 * Scripts that can be begun at this ticket.
 */
offered: Array<string>, 
/**
 * The one that is going on.
 */
run: RunView | null, 
/**
 * Those that ended, newest first.
 */
past: Array<PastRun>, 
/**
 * Customer fields that are hidden until the verification is passed in this contact (X4): `language`,
 * `country`, `email`, `phone`.
 */
hidden: Array<string>, };

export type SearchView = { 
/**
 * Whether there was anything to look for: spaces and marks alone are nothing.
 */
asked: boolean, 
/**
 * Tickets, the newest first.
 */
tickets: Array<FoundTicket>, 
/**
 * Customers.
 */
customers: Array<FoundCustomer>, 
/**
 * Behind which the next page begins; nothing where this is the last one.
 */
next: number | null, 
/**
 * How much can be found.
 */
index: IndexState, };

export type SeatFace = { 
/**
 * Seat id; nothing for one that nobody has sat in yet.
 */
id: string | null, 
/**
 * Which seat of the channel, from 1.
 */
slot: number, 
/**
 * Who sits there.
 */
holder: PersonFace | null, 
/**
 * The person sits there, at this machine.
 */
mine: boolean, 
/**
 * The person sits there, at another machine.
 */
elsewhere: boolean, 
/**
 * UTC milliseconds since when it is held.
 */
since: number | null, 
/**
 * UTC milliseconds from which on it is lost unless it is renewed.
 */
expiresAt: number | null, 
/**
 * Contacts that take room in it.
 */
load: number, 
/**
 * The machine there has not been heard of for longer than it should.
 */
silent: boolean, 
/**
 * Taken beyond the rule (X2).
 */
overruled: boolean, };

export type SeatWaitFace = { 
/**
 * Who.
 */
person: PersonFace, 
/**
 * It is the person at this program.
 */
mine: boolean, 
/**
 * UTC milliseconds since when.
 */
since: number, };

export type SecretFace = { "secret": "email" } | { "secret": "phone" } | { "secret": "from" } | { "secret": "typed", 
/**
 * Run id.
 */
run: string, 
/**
 * Step id.
 */
step: string, } | { "secret": "field", 
/**
 * Field id.
 */
field: string, 
/**
 * Which of its values, from 0.
 */
n: number, } | { "secret": "message", 
/**
 * Message id.
 */
message: string, };

export type SendFace = { 
/**
 * Id.
 */
id: string, 
/**
 * Its desk word.
 */
word: string, 
/**
 * `sms` or `form`.
 */
by: string, 
/**
 * What a short message says, word for word.
 */
text: string | null, 
/**
 * What a form holds.
 */
values: Array<NamedValue>, };

export type Sent = { 
/**
 * The ticket it was about, also a new one.
 */
ticket: string | null, 
/**
 * Its number in the outbox, where it went there.
 */
n: number | null, 
/**
 * The contact it was about, also a new one.
 */
contact: string | null, 
/**
 * Whether what the customer said is the stored answer; only where that was asked.
 */
matches: boolean | null, 
/**
 * Where what was set aside or saved is kept.
 */
place: string | null, 
/**
 * The file it was about, also a new one.
 */
attachment: string | null, 
/**
 * The value that was revealed.
 */
revealed: string | null, 
/**
 * How long it may be shown, milliseconds.
 */
shownFor: number | null, };

export type SessionState = "signed-out" | "locked" | "signed-in";

export type SessionView = { 
/**
 * Where the program stands.
 */
state: SessionState, 
/**
 * Person signed in.
 */
person: PersonFace | null, 
/**
 * The organisation's name.
 */
workspace: string | null, 
/**
 * Desks that the person may work on, as the server last said; one of them is followed here.
 */
desks: Array<string>, 
/**
 * The line.
 */
line: LineState, 
/**
 * Commands not yet accepted.
 */
waiting: number, 
/**
 * Commands refused and not yet dealt with.
 */
refused: number, 
/**
 * Choices of the person.
 */
settings: Settings, 
/**
 * Work that does not open because its key is lost, if that was met.
 */
lost: LostView | null, 
/**
 * UTC milliseconds by the server's clock when this machine locks itself unless it reaches the server; nothing while that
 * is far off (K8).
 */
locksAt: number | null, 
/**
 * Whether a keyring was found; without one a passphrase is asked for at sign-in (K8).
 */
keyring: boolean, 
/**
 * Server time minus this machine's time, milliseconds. Clocks on the screen add it to `Date.now()`.
 */
clockOffset: number, };

export type SetsFace = { 
/**
 * `email` or `phone`.
 */
what: string, 
/**
 * What it is, or was before the step was done, as far as it is shown.
 */
before: string | null, 
/**
 * That of it, where it is masked.
 */
beforeMask: MaskFace | null, 
/**
 * What it is to be, as far as it is shown.
 */
after: string | null, 
/**
 * That of it.
 */
afterMask: MaskFace | null, };

export type Settings = { 
/**
 * `en`, `ar`, `fa` or `ur`.
 */
language: string, 
/**
 * Whether the person chose the language (otherwise the desktop's was taken).
 */
languageChosen: boolean, 
/**
 * Colours.
 */
theme: Theme, 
/**
 * Numerals.
 */
digits: Digits, 
/**
 * Whether Urdu is set in Nastaliq.
 */
nastaliq: boolean, 
/**
 * The calendar of every date: `islamic-umalqura`, `persian`, `gregory`, or nothing for the language's own.
 */
firstCalendar: string | null, 
/**
 * A second calendar shown beside the first: `islamic-umalqura`, `persian`, `gregory` or nothing.
 */
secondCalendar: string | null, 
/**
 * IANA time zone, or nothing for the desk's.
 */
timeZone: string | null, 
/**
 * Languages in which the person answers customers, BCP 47; none for those of the desk.
 */
answersIn: Array<string>, 
/**
 * The server last signed in to.
 */
server: string, 
/**
 * The user name last signed in with.
 */
user: string, };

export type ShiftFace = { 
/**
 * Shift id; with the day it names the row.
 */
id: string, 
/**
 * Whose.
 */
person: PersonFace, 
/**
 * The day on which it begins, on the desk's wall.
 */
day: string, 
/**
 * Minutes from that day's midnight.
 */
from: number, 
/**
 * Minutes from that day's midnight; over 1440 it ends on the next day.
 */
to: number, 
/**
 * UTC milliseconds.
 */
startsAt: number, 
/**
 * UTC milliseconds.
 */
endsAt: number, 
/**
 * It is repeated each week.
 */
weekly: boolean, 
/**
 * It is the person's own at this program.
 */
mine: boolean, 
/**
 * It has not been accepted yet.
 */
unsent: boolean, };

export type SittingFace = { 
/**
 * Id.
 */
id: string, 
/**
 * Channel id.
 */
channel: string, 
/**
 * Which seat of the channel.
 */
slot: number, 
/**
 * Who.
 */
person: PersonFace | null, 
/**
 * UTC milliseconds.
 */
from: number, 
/**
 * UTC milliseconds; nothing while it lasts.
 */
to: number | null, 
/**
 * `left`, `break`, `lease`, `transfer`, `override`, `signed-out` or `limit`.
 */
ended: string | null, 
/**
 * Seated beyond the rule.
 */
seatedBy: OverrideFace | null, 
/**
 * Forced out.
 */
endedBy: OverrideFace | null, };

export type Span = { 
/**
 * What happened to it.
 */
kind: SpanKind, 
/**
 * UTC milliseconds.
 */
from: number, 
/**
 * UTC milliseconds; the last span of a running clock ends when it is due.
 */
to: number, };

export type SpanKind = "counted" | "closed" | "paused";

export type StandIn = { 
/**
 * For whom.
 */
person: PersonFace, 
/**
 * UTC milliseconds.
 */
until: number, };

export type StatusFace = { 
/**
 * Id; its name is the desk word `status-<id>`.
 */
id: string, 
/**
 * `new`, `active`, `waiting`, `solved` or `closed`: decides the shape of its icon.
 */
class: string, };

export type StepAct = { 
/**
 * Record id.
 */
record: string, 
/**
 * Action id.
 */
action: string, 
/**
 * Whether the step is taken by it; it is offered beside otherwise.
 */
takes: boolean, };

export type StepView = { 
/**
 * Step id; its name is the desk word `script-<script>-<step>`, what is said to the customer its `.text`,
 * a hint for the agent its `.hint`.
 */
id: string, 
/**
 * `ask`, `check`, `call`, `do`, `say`, `quiz` or `end`.
 */
kind: string, 
/**
 * `done`, `now` or `ahead`.
 */
state: string, 
/**
 * Choice ids; the name of each is the desk word `script-<script>-<step>-<choice>`.
 */
choices: Array<string>, 
/**
 * What is typed: `text`, `email`, `phone`, `code` or `country`; nothing where nothing is.
 */
input: string | null, 
/**
 * What is typed there is kept as a note on the ticket.
 */
noted: boolean, 
/**
 * Where what is typed there goes at once: `reply` to the customer, `mail` to their registered address, `ticket` there as a
 * new ticket, `party-note` onto the ticket of the request.
 */
says: string | null, 
/**
 * What is typed begins with this.
 */
draft: string | null, 
/**
 * The server says whether what is typed is another customer's already (B15, B16).
 */
asksServer: boolean, 
/**
 * The number to be called, as far as it is shown; nothing where none is known. Whoever makes the call sees it whole.
 */
number: string | null, 
/**
 * That of the number, where it is masked.
 */
numberMask: MaskFace | null, 
/**
 * The call for it, where it is the step in hand and the desk calls in seats.
 */
call: CallFace | null, 
/**
 * To whom the ticket can be given here; nothing where it is not.
 */
people: Array<AssigneeFace> | null, 
/**
 * The kind for which a third party has to be asked first.
 */
opens: string | null, 
/**
 * What is changed here, and to what: `email` or `phone`.
 */
sets: SetsFace | null, 
/**
 * What was answered.
 */
answer: AnswerFace | null, 
/**
 * Why it cannot be done: the verification is not passed in this contact.
 */
shut: Fault | null, 
/**
 * The verification, where it is one.
 */
quiz: QuizView | null, };

export type StoreFace = { 
/**
 * Id; its name is the desk word `store-<id>`.
 */
id: string, 
/**
 * ISO 4217 currency.
 */
currency: string, };

export type StoreOf = { 
/**
 * Id; its name is the desk word `store-<id>`.
 */
id: string, 
/**
 * Brand id; its name is the desk word `brand-<id>`.
 */
brand: string, 
/**
 * ISO 3166-1 alpha-2 countries.
 */
countries: Array<string>, 
/**
 * ISO 4217 currency.
 */
currency: string, };

export type SurveysAsked = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, };

export type SurveysView = { 
/**
 * How many were asked.
 */
asked: number, 
/**
 * How many of them answered.
 */
answered: number, 
/**
 * The share of these, percent; nothing where nobody was asked.
 */
rate: number | null, 
/**
 * How many can still answer.
 */
open: number, 
/**
 * The questions, in the pack's order.
 */
questions: Array<AskedQuestion>, 
/**
 * What was said in words, the latest first.
 */
remarks: Array<RemarkFace>, 
/**
 * What is to be better: what is planned first, by its day; whenever it was recorded.
 */
improvements: Array<ImprovementFace>, 
/**
 * There are more in these days than are counted here.
 */
cut: boolean, 
/**
 * Why this person cannot record an improvement; nothing when they can.
 */
refused: Fault | null, };

export type SyncView = { 
/**
 * The line.
 */
line: LineState, 
/**
 * Server address.
 */
server: string, 
/**
 * Last change applied here (a sequence number of the server).
 */
cursor: number, 
/**
 * UTC milliseconds when something was last received.
 */
lastReceived: number | null, 
/**
 * UTC milliseconds when something of ours was last accepted.
 */
lastAccepted: number | null, 
/**
 * Tickets held on this machine.
 */
tickets: number, 
/**
 * Commands not yet accepted.
 */
waiting: number, 
/**
 * Commands refused and not yet dealt with.
 */
refused: number, 
/**
 * The end of the server's audit trail that this machine remembers, as `kursi-server audit verify --witness`
 * reads it (X9).
 */
auditHead: string | null, };

export type TakenFace = { 
/**
 * Who took it.
 */
by: PersonFace | null, 
/**
 * UTC milliseconds.
 */
at: number, };

export type TemplateFace = { 
/**
 * Template id; its name is the desk word `template-<id>`.
 */
id: string, 
/**
 * Language of `text`.
 */
language: string, 
/**
 * The text, filled in.
 */
text: string, };

export type Theme = "system" | "light" | "dark";

export type ThereView = { 
/**
 * IANA's name.
 */
zone: string, 
/**
 * Nobody said so: it is that of their country.
 */
assumed: boolean, };

export type TicketFace = { 
/**
 * Target id; its name is the desk word `target-<id>`.
 */
target: string, 
/**
 * UTC milliseconds.
 */
startedAt: number, 
/**
 * UTC milliseconds.
 */
dueAt: number, };

export type TicketRow = { 
/**
 * Ticket id.
 */
id: string, 
/**
 * The human number, or nothing until the server has given one.
 */
number: string | null, 
/**
 * Subject as the customer wrote it.
 */
subject: string, 
/**
 * Language of the subject and of the customer: `ar`, `en`, ...
 */
language: string, 
/**
 * Customer's name.
 */
customer: string, 
/**
 * The party that is asked on it, where it is the ticket of a request: party id, and who that is.
 */
party: PartyName | null, 
/**
 * Status id.
 */
status: string, 
/**
 * Channel id.
 */
channel: string, 
/**
 * Who has it.
 */
assignee: PersonFace | null, 
/**
 * The running clock.
 */
clock: TicketFace | null, 
/**
 * Level id of its priority (E3).
 */
priority: string | null, 
/**
 * Its tags (C4).
 */
tags: Array<string>, 
/**
 * It was delivered by itself to stand first (D4).
 */
first: boolean, 
/**
 * Why something was missed is not recorded yet (D4).
 */
causeMissing: boolean, 
/**
 * A customer's message waits for an answer.
 */
awaiting: boolean, 
/**
 * Something of ours about it has not been accepted yet.
 */
unsent: boolean, 
/**
 * A draft is kept here.
 */
draft: boolean, 
/**
 * UTC milliseconds of the last thing that happened.
 */
updatedAt: number, };

export type TicketView = { 
/**
 * The ticket as its row.
 */
row: TicketRow, 
/**
 * What its own revision of the procedure offers on it, where it is judged by another one than that in force (E10).
 */
own: ProcedureFace | null, 
/**
 * Kind of complaint.
 */
kind: string | null, 
/**
 * Reason, once resolved.
 */
reason: string | null, 
/**
 * Leave to stay pending.
 */
pending: PendingView | null, 
/**
 * What a third party was asked about it.
 */
request: RequestView | null, 
/**
 * What comes next of it by itself over time, the earliest first.
 */
next: Array<NextView>, 
/**
 * To whom it was delivered by itself.
 */
delivered: DeliveredView | null, 
/**
 * Priority, tags, team, and what closing takes.
 */
course: CourseView, 
/**
 * Where the customer is by the clock; nothing where nobody knows.
 */
there: ThereView | null, 
/**
 * Planned calls; nothing on a desk that plans none.
 */
calls: CallsView | null, 
/**
 * UTC milliseconds.
 */
createdAt: number, 
/**
 * The conversation, oldest first.
 */
entries: Array<EntryView>, 
/**
 * Clocks, running ones first.
 */
clocks: Array<ClockView>, 
/**
 * The customer.
 */
customer: CustomerFace, 
/**
 * Whether it is known who that is.
 */
standing: CustomerStanding, 
/**
 * Customers who are reached in the same way, where nobody has said yet which of them it is.
 */
alike: Array<CustomerFace>, 
/**
 * The address that they wrote from, where it is another one than the registered, as far as it is shown.
 */
from: string | null, 
/**
 * That of the customer's address, where it is masked.
 */
emailMask: MaskFace | null, 
/**
 * That of the customer's number.
 */
phoneMask: MaskFace | null, 
/**
 * That of the address that they wrote from.
 */
fromMask: MaskFace | null, 
/**
 * Who revealed what, newest first; nothing for whose role does not read it (X14).
 */
reveals: Array<RevealFace> | null, 
/**
 * The customer's other tickets, newest first, at most 20.
 */
earlier: Array<TicketRow>, 
/**
 * Drafts kept on this machine.
 */
drafts: Array<DraftView>, 
/**
 * Files of messages and drafts.
 */
files: FilesView, 
/**
 * The person's replies and notes that the server refused, oldest first: their words wait for them.
 */
held: Array<HeldWords>, 
/**
 * Colleagues who have the ticket open (X7).
 */
here: Array<HereFace>, 
/**
 * The newest reply of a colleague, the message's id; a reply carries the one that its writer had seen (X7).
 */
newestReply: string | null, 
/**
 * Templates.
 */
templates: Array<TemplateFace>, 
/**
 * What may be done.
 */
may: MayView, };

export type TicketsView = { 
/**
 * Queue id.
 */
queue: string, 
/**
 * Tickets in the queue.
 */
total: number, 
/**
 * Of these, already late (counted up to 1,000).
 */
late: number, 
/**
 * Of these, due within the pack's warning time (counted up to 1,000).
 */
soon: number, 
/**
 * First row given.
 */
offset: number, 
/**
 * Rows, due first.
 */
rows: Array<TicketRow>, };

export type ValueFace = { "type": "text", 
/**
 * The words.
 */
text: string, } | { "type": "choice", 
/**
 * Option id.
 */
id: string, } | { "type": "date", 
/**
 * ISO 8601.
 */
day: string, } | { "type": "moment", 
/**
 * UTC milliseconds.
 */
at: number, } | { "type": "count", 
/**
 * The number.
 */
n: number, } | { "type": "number", 
/**
 * With a point.
 */
number: string, } | { "type": "money", 
/**
 * With a point.
 */
amount: string, 
/**
 * ISO 4217.
 */
currency: string, };

export type View = { "view": "session", "data": SessionView } | { "view": "desk", "data": DeskView } | { "view": "queues", "data": QueuesView } | { "view": "tickets", "data": TicketsView } | { "view": "ticket", "data": TicketView } | { "view": "records", "data": RecordsView } | { "view": "record-outlook", "data": OutlookView } | { "view": "request-texts", "data": RequestTexts } | { "view": "escalation-texts", "data": EscalationTexts } | { "view": "delegations", "data": DelegationsView } | { "view": "files", "data": FilesView } | { "view": "floor", "data": FloorView } | { "view": "ledger", "data": LedgerView } | { "view": "script", "data": ScriptView } | { "view": "performance", "data": PerformanceView } | { "view": "resolution", "data": ResolutionView } | { "view": "rota", "data": RotaView } | { "view": "adherence", "data": AdherenceView } | { "view": "surveys", "data": SurveysView } | { "view": "revisions", "data": RevisionsView } | { "view": "revision", "data": RevisionView } | { "view": "charts", "data": ChartsView } | { "view": "people", "data": Array<AssigneeFace> } | { "view": "customers", "data": Array<CustomerFace> } | { "view": "search", "data": SearchView } | { "view": "outbox", "data": OutboxView } | { "view": "sync", "data": SyncView };

export type ViewRequest = { "view": "session" } | { "view": "desk" } | { "view": "queues" } | { "view": "tickets", 
/**
 * Queue id of the pack.
 */
queue: string, 
/**
 * First row wanted, from 0.
 */
offset: number, 
/**
 * Rows wanted; at most 200 are given.
 */
limit: number, } | { "view": "ticket", 
/**
 * Ticket id.
 */
id: string, } | { "view": "files", 
/**
 * Ticket id; `new` for a ticket that is not there yet.
 */
ticket: string, } | { "view": "floor" } | { "view": "ledger", 
/**
 * First row wanted, from 0.
 */
offset: number, 
/**
 * Rows wanted; at most 200 are given.
 */
limit: number, } | { "view": "script", 
/**
 * Ticket id.
 */
ticket: string, } | { "view": "records", 
/**
 * Ticket.
 */
ticket: string, } | { "view": "record-outlook", 
/**
 * Ticket.
 */
ticket: string, 
/**
 * Record id.
 */
record: string, 
/**
 * Action id.
 */
action: string, 
/**
 * What was typed, by input.
 */
inputs: { [key in string]: string }, } | { "view": "request-texts", 
/**
 * The customer's ticket.
 */
ticket: string, 
/**
 * Kind id.
 */
kind: string, 
/**
 * Party id.
 */
party: string, 
/**
 * What was filled in, by field.
 */
fields: { [key in string]: Array<string> }, 
/**
 * Language in which they are asked.
 */
language: string, } | { "view": "escalation-texts", 
/**
 * The ticket on which the party was asked.
 */
ticket: string, 
/**
 * The product; as the request names it without.
 */
product: string | null, 
/**
 * Language; that of the ticket without.
 */
language: string | null, } | { "view": "delegations" } | { "view": "resolution", 
/**
 * About what.
 */
asked: ResolutionAsked, 
/**
 * Of which band the tickets are wanted, too.
 */
of: BandAsked | null, } | { "view": "performance", 
/**
 * About what.
 */
asked: PerformanceAsked, } | { "view": "rota", 
/**
 * The first day on which shifts begin.
 */
from: string, 
/**
 * The last day.
 */
to: string, } | { "view": "adherence", 
/**
 * About what.
 */
asked: AdherenceAsked, } | { "view": "revisions" } | { "view": "revision", 
/**
 * Its number.
 */
revision: number, } | { "view": "charts", 
/**
 * Its number.
 */
revision: number, } | { "view": "surveys", 
/**
 * About what.
 */
asked: SurveysAsked, } | { "view": "people" } | { "view": "customers", 
/**
 * What was typed.
 */
find: string, } | { "view": "search", 
/**
 * What was typed; the last word may be half of one.
 */
find: string, 
/**
 * What is searched.
 */
among: Among, 
/**
 * Behind which the page begins, as the page before said; nothing for the first one.
 */
after: number | null, 
/**
 * Rows wanted; at most 50 are given.
 */
limit: number, } | { "view": "outbox" } | { "view": "sync" };

export type WaitingFile = { 
/**
 * Id.
 */
id: string, 
/**
 * In which writing.
 */
kind: DraftKind, 
/**
 * What it is called.
 */
name: string, 
/**
 * Media type.
 */
media: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Bytes that were read; it can go with its message when that is all of them.
 */
read: number, };

export type WordDifference = { 
/**
 * The language.
 */
language: string, 
/**
 * Which word.
 */
id: string, 
/**
 * What it was.
 */
old: string | null, 
/**
 * What it is.
 */
new: string | null, };

export type ZoneFace = { 
/**
 * Id.
 */
id: string, 
/**
 * IANA's name.
 */
zone: string, };
